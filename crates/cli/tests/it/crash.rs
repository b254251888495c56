//! What the program acknowledged survives its sudden death.

use std::fs;
use std::time::{Duration, Instant};

use crate::support::{Folder, json, motcua, on_each_engine};

#[test]
fn a_command_that_was_acknowledged_is_there_after_the_program_was_killed() {
    on_each_engine(|place, _| {
        let folder = Folder::new();
        let ack = folder.path("ack");
        let load = [&["crash-load", "--ack", &ack], place].concat();
        let lines = || fs::read_to_string(&ack).map_or(0, |text| text.lines().count());
        for seed in ["1", "2"] {
            let before = lines();
            let mut child = motcua(&[&load[..], &["--seed", seed]].concat()).spawn().expect("it runs");
            let started = Instant::now();
            while lines() < before + 40 {
                assert!(started.elapsed() < Duration::from_mins(2), "no commands are acknowledged");
                std::thread::sleep(Duration::from_millis(5));
            }
            child.kill().expect("it still runs");
            child.wait().expect("it is dead");

            let (report, ended) = json(&[&load[..], &["--check"]].concat());
            assert!(report["commands"].as_u64().is_some_and(|count| count >= before as u64 + 40), "{report}");
            assert_eq!((report["lost"].as_array().map(Vec::len), ended), (Some(0), 0), "{report}");
            let (report, ended) = json(&[&["verify"], place].concat());
            assert_eq!((report["faults"].as_array().map(Vec::len), ended), (Some(0), 0), "{report}");
        }
    });
}
