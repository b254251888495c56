//! What the program acknowledged survives its sudden death.

use std::fs;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

fn motcua(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_motcua"));
    command.args(args).env_remove("RUST_LOG").stdin(Stdio::null());
    command
}

#[test]
fn a_command_that_was_acknowledged_is_there_after_the_program_was_killed() {
    let folder = std::env::temp_dir().join(format!("motcua-crash-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("the temporary folder can be written");
    let (data, ack) = (folder.join("data").display().to_string(), folder.join("ack").display().to_string());
    let load = ["crash-load", "--data", &data, "--ack", &ack];
    let lines = || fs::read_to_string(&ack).map_or(0, |text| text.lines().count());
    for seed in ["1", "2"] {
        let before = lines();
        let mut child = motcua(&[&load[..], &["--seed", seed]].concat()).spawn().expect("the program runs");
        let started = Instant::now();
        while lines() < before + 40 {
            assert!(started.elapsed() < Duration::from_mins(2), "no commands are acknowledged");
            std::thread::sleep(Duration::from_millis(5));
        }
        child.kill().expect("it still runs");
        child.wait().expect("it is dead");

        let check = motcua(&[&load[..], &["--check", "--json"]].concat()).output().expect("the program runs");
        let report: Value = serde_json::from_slice(&check.stdout).expect("JSON");
        assert!(report["commands"].as_u64().is_some_and(|count| count >= before as u64 + 40), "{report}");
        assert_eq!(
            (report["lost"].as_array().map(Vec::len), check.status.code()),
            (Some(0), Some(0)),
            "{report}"
        );
        let verify = motcua(&["verify", "--data", &data]).output().expect("the program runs");
        assert_eq!(verify.status.code(), Some(0), "{}", String::from_utf8_lossy(&verify.stdout));
    }
    drop(fs::remove_dir_all(&folder));
}
