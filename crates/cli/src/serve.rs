//! `motcua serve`: production.

use std::path::PathBuf;

use serde_json::json;
use server::app::Config as AppConfig;

use crate::config::Config;
use crate::console::Console;
use crate::failure::Failure;
use crate::{Verdict, node, place};

/// Arguments.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// motcua.toml.
    #[arg(long)]
    config: PathBuf,
}

/// Migrates, then serves until told to stop.
pub(crate) fn run(arguments: &Arguments, console: &Console) -> Result<Verdict, Failure> {
    let config = Config::read(&arguments.config)?;
    let runtime = node::runtime()?;
    let (listener, address) = runtime.block_on(node::listen(&config.listen.address))?;
    let store = place::open(&place::of_config(&config))?;
    let mailer = {
        // It keeps the runtime for its connections.
        let _inside = runtime.enter();
        node::mailer(config.mail.as_ref(), &config.data.folder)?
    };
    if config.mail.is_none() {
        console.say(console.texts().text("cli-serve-no-mail"));
    }
    let app_config = AppConfig {
        public_url: config.public.url.trim_end_matches('/').to_owned(),
        data: config.data.folder.clone(),
        secure_cookies: config.public.secure_cookies,
        demonstration: false,
        proxies: config.listen.proxies,
        metrics_from: config.listen.metrics_from,
    };
    runtime.block_on(async {
        let app = node::app(store, mailer, app_config).await?;
        let address = address.to_string();
        console.facts(
            &json!({"listening": address}),
            [console.with("cli-serve-ready", &[("address", &address)])],
        );
        node::serve(app, listener, console).await
    })?;
    Ok(Verdict::Good)
}
