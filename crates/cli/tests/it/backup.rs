//! A backup taken while the program works holds everything that was acknowledged before it, and only what is whole.

use std::fs;
use std::process::{Child, Command, Output};
use std::time::{Duration, Instant};

use serde_json::Value;
use store::Engine;
use test_support::TestDatabase;

use crate::support::{self, Folder};

fn motcua(args: &[&str]) -> Command {
    let mut command = support::motcua(args);
    command.env("MOTCUA_LANG", "en");
    command
}

fn run(args: &[&str]) -> Output {
    motcua(args).output().expect("the program runs")
}

fn code(args: &[&str]) -> Option<i32> {
    run(args).status.code()
}

fn said(args: &[&str]) -> String {
    String::from_utf8_lossy(&run(args).stderr).into_owned()
}

/// A configuration of an installation with its data in a folder of this name.
fn config(folder: &Folder, name: &str, url: &str) -> String {
    let data = folder.path(name);
    let text = format!(
        "[database]\nurl = \"{url}\"\n[public]\nurl = \"http://localhost\"\n[data]\nfolder = \"{data}\"\n"
    );
    folder.write(&format!("{name}.toml"), &text)
}

/// A load that writes until it is dropped.
struct Load(Child);

impl Load {
    fn start(config: &str, ack: &str) -> Self {
        let load = Self(
            motcua(&["crash-load", "--config", config, "--ack", ack]).spawn().expect("the program runs"),
        );
        let started = Instant::now();
        while lines(ack) < 40 {
            assert!(started.elapsed() < Duration::from_mins(2), "no commands are acknowledged");
            std::thread::sleep(Duration::from_millis(5));
        }
        load
    }
}

impl Drop for Load {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

fn lines(path: &str) -> usize {
    fs::read_to_string(path).map_or(0, |text| text.lines().count())
}

/// Backs an installation up while it is written to, restores it to another place and asks for what was there.
fn survives([from, to]: [&str; 2]) {
    let folder = Folder::new();
    let (from, to) = (config(&folder, "from", from), config(&folder, "to", to));
    let letter = folder.0.join("from/mails/thu.eml");
    fs::create_dir_all(letter.parent().expect("a folder")).expect("the folder can be written");
    fs::write(&letter, "Kính gửi").expect("the folder can be written");

    let (ack, before, backup) = (folder.path("ack"), folder.path("before"), folder.path("from/backup"));
    let load = Load::start(&from, &ack);
    fs::copy(&ack, &before).expect("acknowledged commands can be copied");
    let done = run(&["backup", &backup, "--config", &from]);
    assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
    let during = lines(&ack);
    drop(load);
    assert!(during > lines(&before), "nothing was written during the backup");

    let restored = run(&["restore", &backup, "--config", &to, "--json"]);
    assert_eq!(restored.status.code(), Some(0), "{}", String::from_utf8_lossy(&restored.stderr));
    let report: Value = serde_json::from_slice(&restored.stdout).expect("JSON");
    assert!(report["cases"].as_u64().is_some_and(|cases| cases > 0), "{report}");
    let check = run(&["crash-load", "--config", &to, "--ack", &before, "--check"]);
    assert_eq!(check.status.code(), Some(0), "{}", String::from_utf8_lossy(&check.stdout));
    let letter = fs::read_to_string(folder.0.join("to/mails/thu.eml")).expect("the letter is there");
    assert_eq!(letter, "Kính gửi");
    assert!(!folder.0.join("to/backup").exists(), "the backup is no part of itself");

    assert_eq!(code(&["restore", &backup, "--config", &to]), Some(2), "nothing is overwritten");
    assert_eq!(code(&["verify", "--config", &to]), Some(0));
}

#[test]
fn a_backup_of_sqlite_under_load_is_whole_and_comes_back_elsewhere() {
    let folder = Folder::new();
    let url = |name: &str| format!("sqlite:{}", folder.path(name));
    survives([&url("from.db"), &url("new/to.db")]);
}

#[test]
fn a_backup_of_postgresql_under_load_is_whole_and_comes_back_elsewhere() {
    let (from, to) = (TestDatabase::blank(Engine::Postgres), TestDatabase::blank(Engine::Postgres));
    survives([from.url(), to.url()]);
}

#[test]
fn a_backup_that_is_incomplete_damaged_or_of_another_engine_is_refused() {
    let folder = Folder::new();
    let (data, backup) = (folder.path("data"), folder.path("backup"));
    assert_eq!(code(&["backup", &backup, "--data", &data]), Some(2), "there is nothing to back up");
    assert_eq!(code(&["simulate", "--cases", "30", "--data", &data]), Some(0));
    assert_eq!(code(&["backup", &backup, "--data", &data]), Some(0));
    assert!(said(&["backup", &backup, "--data", &data]).contains("not empty"));

    let elsewhere = config(&folder, "elsewhere", "postgres://postgres@127.0.0.1:1/nowhere");
    assert!(said(&["restore", &backup, "--config", &elsewhere]).contains("SQLite"));

    let database = folder.0.join("backup/database");
    let store = store::Store::open(&store::StoreConfig::new(format!("sqlite:{}", database.display())))
        .expect("opens");
    store
        .write_blocking(|tx| tx.execute("UPDATE case_events SET actor = 'nobody' WHERE seq = 1", &[]))
        .expect("it can be written");
    drop(store);
    assert_eq!(code(&["restore", &backup, "--data", &folder.path("tampered")]), Some(1));

    fs::remove_file(folder.0.join("backup/backup.json")).expect("it is there");
    assert!(said(&["restore", &backup, "--data", &folder.path("to")]).contains("no complete backup"));
    assert!(!folder.0.join("to").exists(), "nothing is made");
}
