//! `motcua demo`: a whole ward, ready to click.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use demo::{ACCOUNTS, Account, PASSWORD, Plan, SeedPlan};
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde_json::json;
use server::app::{Config, THIS_MACHINE};
use server::web::secrets::hash_password;
use store::world::{put_setting, setting};
use store::{Store, World};

use crate::console::Console;
use crate::failure::Failure;
use crate::{Verdict, node, place};

/// Shows that a folder may be deleted with `--fresh`.
const MARKER: &str = "motcua-demo.txt";
/// Setting that says that the folder is complete.
const COMPLETE: &str = "demonstration";
/// How many cases there are.
const CASES: u64 = 200;
/// Over how many days they came.
const DAYS: i64 = 91;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Data folder.
    #[arg(long, default_value = "data/demo")]
    data: PathBuf,
    /// Address and port.
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: String,
    /// Deletes the old demonstration first.
    #[arg(long)]
    fresh: bool,
}

/// Makes the demonstration when there is none, then serves it.
pub(crate) fn run(arguments: &Arguments, console: &Console) -> Result<Verdict, Failure> {
    let runtime = node::runtime()?;
    let (listener, address) = runtime.block_on(node::listen(&arguments.listen))?;
    let store = prepare(&arguments.data, arguments.fresh, console)?;
    let url = format!("http://{address}");
    let config = Config {
        public_url: url.clone(),
        data: arguments.data.clone(),
        secure_cookies: false,
        demonstration: true,
        proxies: Vec::new(),
        metrics_from: THIS_MACHINE.to_vec(),
    };
    let mailer = node::mailer(None, &arguments.data)?;
    runtime.block_on(async {
        let app = node::app(store, mailer, config).await?;
        introduce(console, &url, &arguments.data);
        node::serve(app, listener, console).await
    })?;
    Ok(Verdict::Good)
}

/// A complete demonstration in the folder; one that was not completed is made anew.
fn prepare(folder: &Path, fresh: bool, console: &Console) -> Result<Store, Failure> {
    let ours = folder.join(MARKER).is_file();
    let empty = fs::read_dir(folder).map_or(true, |mut entries| entries.next().is_none());
    if !ours && !empty {
        let path = folder.display().to_string();
        return Err(Failure::new("cli-error-not-demo", &[("path", &path)]));
    }
    if !fresh && ours {
        let store = place::create(folder)?;
        if store.read_blocking(|tx| setting::<String>(tx, COMPLETE))?.is_some() {
            return Ok(store);
        }
    }
    if ours {
        fs::remove_dir_all(folder).map_err(|error| Failure::write(folder, error))?;
    }
    console.say(console.texts().text("cli-demo-making"));
    fs::create_dir_all(folder).map_err(|error| Failure::write(folder, error))?;
    let marker = folder.join(MARKER);
    fs::write(&marker, "Thư mục của bản trình diễn; motcua demo --fresh xoá toàn bộ thư mục này.\n")
        .map_err(|error| Failure::write(&marker, error))?;
    let store = place::create(folder)?;
    fill(&store, place::now())?;
    Ok(store)
}

/// Seeds an empty, migrated store and lets its cases live.
fn fill(store: &Store, now: Timestamp) -> Result<(), Failure> {
    let password_hash = hash_password(PASSWORD).map_err(Failure::other)?;
    let plan = SeedPlan { password_hash, now_ms: now.as_millisecond() };
    store.write_blocking(move |tx| demo::seed(tx, &plan))?;
    let world = Arc::new(store.read_blocking(World::load)?);
    let today = calendar::to_local(now).date();
    let plan = Plan {
        cases: CASES,
        seed: 1,
        from: today.checked_sub(DAYS.days()).unwrap_or(today),
        until: now,
        all_stages: true,
        mails_from: last_hours_of_work(&world, now),
    };
    demo::simulate(store, &world, &plan, &mut |_| {})?;
    store.write_blocking(|tx| put_setting(tx, COMPLETE, &"complete"))?;
    Ok(())
}

/// When the last three working hours before a moment began: mails from then on are still to be sent.
fn last_hours_of_work(world: &World, now: Timestamp) -> Timestamp {
    let worked_since = |at: Timestamp| {
        let (from, to) = (calendar::to_local(at), calendar::to_local(now));
        world.calendar.minutes_between(from, to).unwrap_or(i64::MAX)
    };
    (1..24 * 14)
        .filter_map(|hours| now.checked_sub(SignedDuration::from_hours(hours)).ok())
        .find(|at| worked_since(*at) >= 180)
        .unwrap_or(now)
}

fn introduce(console: &Console, url: &str, folder: &Path) {
    let officers = format!("{url}/can-bo");
    let accounts: Vec<_> =
        ACCOUNTS.iter().map(|account| json!({"user": account.user, "name": account.name})).collect();
    let facts = json!({
        "public_url": url,
        "officers_url": officers,
        "password": PASSWORD,
        "data": folder,
        "accounts": accounts,
    });
    let text = |key: &str| console.texts().text(key).to_owned();
    let mut lines = vec![
        text("cli-demo-ready"),
        String::new(),
        format!("  {:<28} {url}", text("cli-demo-public")),
        format!("  {:<28} {officers}", text("cli-demo-officers")),
        format!("  {:<28} {PASSWORD}", text("cli-demo-password")),
        String::new(),
    ];
    lines.extend(
        ACCOUNTS
            .iter()
            .map(|account| format!("  {:<8} {:<18} {}", account.user, account.name, posts(account, console))),
    );
    lines.extend([String::new(), text("cli-demo-invented"), text("cli-demo-stop")]);
    console.facts(&facts, lines);
}

fn posts(account: &Account, console: &Console) -> String {
    let posts = account.posts.iter().map(|post| {
        let role = format!("admin-role-{}", post.role.code().replace('_', "-"));
        let role = if console.texts().has(&role) { console.texts().text(&role) } else { post.role.code() }
            .to_owned();
        format!("{role}, {}/{}", post.agency, post.unit)
    });
    posts.collect::<Vec<_>>().join("; ")
}
