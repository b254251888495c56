//! The program as people and scripts run it: what it prints and how it ends.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::Stdio;

use serde_json::Value;
use store::Engine;
use test_support::TestDatabase;

use crate::support::{Folder, code, json, motcua, on_each_engine, repository, run, text};

#[test]
fn a_due_time_is_explained_day_by_day() {
    let (due, code) = json(&["due", "--received", "2026-11-20T15:30", "--term", "3 working days"]);
    assert_eq!((due["due_at"].as_str(), code), (Some("2026-11-26T15:30:00+07:00"), 0));
    let steps: Vec<_> = due["steps"]
        .as_array()
        .expect("steps")
        .iter()
        .map(|step| {
            (step["date"].as_str().expect("a date"), step["counted"].as_bool(), step["reason"].as_str())
        })
        .collect();
    assert_eq!(
        steps,
        [
            ("2026-11-20", Some(false), Some("receipt_day")),
            ("2026-11-21", Some(false), Some("weekend")),
            ("2026-11-22", Some(false), Some("weekend")),
            ("2026-11-23", Some(true), Some("working_day")),
            ("2026-11-24", Some(false), Some("holiday")),
            ("2026-11-25", Some(true), Some("working_day")),
            ("2026-11-26", Some(true), Some("working_day")),
        ]
    );
    let (end_of_day, _) = json(&[
        "due",
        "--received",
        "2026-11-20T15:30",
        "--term",
        "3 working days",
        "--convention",
        "end-of-day",
    ]);
    assert_eq!(end_of_day["due_at"], "2026-11-26T17:00:00+07:00");
}

#[test]
fn a_due_time_is_told_in_vietnamese_and_in_english() {
    let args = ["due", "--received", "2026-11-20T15:30", "--term", "3 working days"];
    let vietnamese = text(&args);
    assert!(vietnamese.starts_with("Hẹn trả: 26/11/2026 15:30\n"), "{vietnamese}");
    assert!(vietnamese.contains("21/11/2026") && vietnamese.contains("Nghỉ cuối tuần"), "{vietnamese}");
    let english = text(&[&args[..], &["--lang", "en"]].concat());
    assert!(english.starts_with("Due: 26/11/2026 15:30\n") && english.contains("Saturday"), "{english}");
}

#[test]
fn input_that_cannot_be_used_ends_with_two() {
    for args in [
        &["due", "--received", "yesterday", "--term", "3 working days"][..],
        &["due", "--received", "2026-11-20T15:30", "--term", "soon"],
        &["due", "--received", "2026-11-20T15:30", "--term", "1 day", "--convention", "whenever"],
        &["due", "--received", "2050-11-20T15:30", "--term", "1 day"],
        &["due", "--term", "1 day"],
        &["dew"],
        &["process", "check", "no-such-file.bpmn"],
        &["procedure", "check", "no-such-folder"],
        &["verify"],
        &["verify", "--data", "no-such-folder"],
        &["token", "create", "--user", "lan", "--data", "no-such-folder"],
        &["serve", "--config", "no-such-file.toml"],
    ] {
        let output = run(args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(!output.stderr.is_empty(), "{args:?} says nothing");
    }
    assert!(!Path::new("no-such-folder").exists(), "a folder that was only asked about is not made");
}

#[test]
fn help_speaks_the_language_that_is_asked_for() {
    assert_eq!(code(&["--help"]), 0);
    assert!(text(&["--help"]).contains("Kiểm tra nhật ký"));
    assert!(text(&["--help", "--lang", "en"]).contains("Check the journal"));
    let due = text(&["due", "--help"]);
    assert!(due.contains("Thời điểm tiếp nhận") && due.contains("--convention"), "{due}");
    assert!(text(&["--version"]).starts_with("motcua "));
}

#[test]
fn every_command_and_option_has_a_help_text() {
    for args in [
        &["demo"][..],
        &["serve"],
        &["init"],
        &["due"],
        &["process", "check"],
        &["procedure", "check"],
        &["procedure", "export"],
        &["procedure", "import"],
        &["token", "create"],
        &["verify"],
        &["simulate"],
        &["backup"],
        &["restore"],
        &["openapi"],
    ] {
        let help = text(&[args, &["--help"]].concat());
        for line in help.lines().filter(|line| line.trim_start().starts_with(['-', '<'])) {
            let words = line.trim().split("  ").filter(|part| !part.is_empty()).count();
            let next = help.lines().skip_while(|other| *other != line).nth(1).unwrap_or_default();
            assert!(words > 1 || next.starts_with("          "), "{args:?}: {line}");
        }
    }
}

#[test]
fn a_process_is_checked_and_findings_name_the_element() {
    let good = repository("procedures/_shared/processes/one-approver.bpmn");
    let (report, ended) = json(&["process", "check", &good]);
    assert_eq!((report["errors"].as_u64(), ended), (Some(0), 0), "{report}");

    let folder = Folder::new();
    let text = fs::read_to_string(&good).expect("it is there");
    let broken = folder.write("broken.bpmn", &text.replace("targetRef=\"release\"", "targetRef=\"nowhere\""));
    let (report, ended) = json(&["process", "check", &broken]);
    assert_eq!(ended, 1, "{report}");
    let finding = &report["findings"][0];
    assert_eq!(
        (finding["code"].as_str(), finding["element"].as_str()),
        (Some("flow-end-unknown"), Some("signed-to-release"))
    );
    assert!(finding["message"].as_str().is_some_and(|text| text.contains("signed-to-release")), "{finding}");

    let no_xml = folder.write("no.bpmn", "not a process");
    assert_eq!(code(&["process", "check", &no_xml]), 2);
}

#[test]
fn shipped_procedures_are_free_of_errors() {
    let (report, ended) = json(&["procedure", "check", &repository("procedures")]);
    assert_eq!((report["errors"].as_u64(), ended), (Some(0), 0), "{report}");
    assert!(report["procedures"].as_array().is_some_and(|all| all.len() > 50));
    let (one, ended) = json(&["procedure", "check", &repository("procedures/1.001193")]);
    assert_eq!((one["what"].as_str(), ended), (Some("1.001193"), 0));
}

#[test]
fn a_filled_store_is_verified_and_a_tampered_one_is_found() {
    on_each_engine(|place, url| {
        let simulate = ["simulate", "--cases", "60", "--seed", "3", "--all-stages"];
        let (done, ended) = json(&[&simulate, place].concat());
        assert_eq!((done["cases"].as_u64(), ended), (Some(60), 0), "{done}");
        let verify = [&["verify"], place].concat();
        let (report, ended) = json(&verify);
        assert_eq!(
            (report["cases"].as_u64(), report["faults"].as_array().map(Vec::len), ended),
            (Some(60), Some(0), 0)
        );
        let changed = tamper(url);
        let (report, ended) = json(&verify);
        assert_eq!((report["faults"][0]["case_no"].as_str(), ended), (Some(changed.as_str()), 1), "{report}");
        assert_eq!(code(&[&verify[..], &["--case", &changed]].concat()), 1);
        assert_eq!(code(&[&verify[..], &["--case", "H99.18-000000-0000"]].concat()), 2);
    });
}

/// Changes who did the first act of a case, and gives the number of the case.
fn tamper(url: &str) -> String {
    let store = store::Store::open(&store::StoreConfig::new(url)).expect("it opens");
    let change = |tx: &mut store::Tx<'_>| {
        let row = tx.query_one("SELECT case_id, case_no FROM cases ORDER BY case_id LIMIT 1", &[])?;
        let sql = "UPDATE case_events SET actor = 'nobody' WHERE case_id = $1 AND seq = 1";
        tx.execute(sql, &[row.int(0)?.into()])?;
        row.text(1)
    };
    store.write_blocking(change).expect("it can be written")
}

#[test]
fn a_journal_that_cannot_be_read_is_named_in_words_and_does_not_end_the_proof() {
    let folder = Folder::new();
    let data = folder.path("data");
    assert_eq!(code(&["simulate", "--cases", "20", "--seed", "3", "--data", &data]), 0);
    let store =
        store::Store::open(&store::StoreConfig::new(format!("sqlite:{data}/motcua.db"))).expect("it opens");
    let case_no = store
        .write_blocking(|tx| {
            let row = tx.query_one("SELECT case_id, case_no FROM cases ORDER BY case_id LIMIT 1", &[])?;
            let case_id = row.int(0)?;
            tx.execute("UPDATE case_events SET hash = x'00' WHERE case_id = $1", &[case_id.into()])?;
            tx.execute("UPDATE case_states SET last_hash = x'00' WHERE case_id = $1", &[case_id.into()])?;
            tx.execute("DELETE FROM cases WHERE case_id <> $1", &[case_id.into()])?;
            row.text(1)
        })
        .expect("it can be written");
    drop(store);
    let (report, ended) = json(&["verify", "--data", &data, "--lang", "en"]);
    assert_eq!((report["cases"].as_u64(), ended), (Some(20), 1), "{report}");
    let faults = report["faults"].as_array().expect("a list");
    let of = |code: &str| faults.iter().filter(|fault| fault["code"] == code).collect::<Vec<_>>();
    assert_eq!((of("row-missing").len(), report["count"].as_u64()), (19, Some(faults.len() as u64)));
    let unreadable = of("entry-unreadable");
    assert_eq!(unreadable[0]["case_no"], case_no, "{report}");
    assert_eq!(unreadable[0]["what"], "Entry 1 of the journal cannot be read.");
    assert_eq!(code(&["verify", "--case", &case_no, "--data", &data]), 1);
    let shown = text_of_findings(&["verify", "--data", &data]);
    assert!(shown.contains(&format!("{case_no}  Không đọc được dòng 1 của nhật ký.")), "{shown}");
}

/// What it printed when it ended with findings.
fn text_of_findings(args: &[&str]) -> String {
    let output = run(args);
    assert_eq!(output.status.code(), Some(1), "{args:?}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn the_api_is_described_without_a_server() {
    let description: Value = serde_json::from_str(&text(&["openapi"])).expect("JSON");
    assert_eq!(description, serde_json::from_str::<Value>(&server::openapi_json()).expect("JSON"));
    assert!(description["openapi"].as_str().is_some_and(|version| version.starts_with("3.")));
    assert!(description["paths"]["/api/v1/cases"]["post"].is_object());
}

#[test]
fn a_procedure_travels_as_one_file_from_one_database_to_another() {
    let (folder, database) = (Folder::new(), TestDatabase::blank(Engine::Postgres));
    let (data, config) = (folder.path("data"), folder.config(database.url()));
    let (here, there) = (["--data", &data], ["--config", &config]);
    for place in [here, there] {
        assert_eq!(code(&[&["simulate", "--cases", "1"][..], &place].concat()), 0);
    }
    let package = folder.path("birth.json");
    let export = |code, place| json(&[&["procedure", "export", code, &package][..], place].concat());
    let import = |package, place| json(&[&["procedure", "import", package][..], place].concat());
    let (exported, ended) = export("1.001193", &here);
    assert_eq!((exported["version"].as_u64(), ended), (Some(1), 0));
    assert_eq!(code(&["procedure", "check", &package]), 0);
    let changed = fs::read_to_string(&package).expect("it was written");
    let changed = folder.write("changed.json", &changed.replace("Đăng ký khai sinh", "Khai sinh"));
    for (package, place) in [(&changed, &there), (&package, &here)] {
        let (imported, ended) = import(package, place);
        assert_eq!((imported["version"].as_u64(), ended), (Some(2), 0));
        let (again, _) = import(package, place);
        assert_eq!(again["version"].as_u64(), Some(2), "the same text is no new version");
        // The other way, as it is told there.
        assert_eq!(export("1.001193", &there).1, 0);
    }
    for place in [&here, &there] {
        assert_eq!(code(&[&["procedure", "export", "9.999999", &package][..], place].concat()), 2);
        let broken = folder.write("broken.json", "{}");
        assert_eq!(code(&[&["procedure", "import", &broken][..], place].concat()), 2);
    }
}

#[test]
fn what_another_editor_put_into_a_process_travels_with_it() {
    on_each_engine(|place, _| {
        assert_eq!(code(&[&["simulate", "--cases", "1"], place].concat()), 0);
        let folder = Folder::new();
        let (out, back) = (folder.path("out.json"), folder.path("back.json"));
        assert_eq!(code(&[&["procedure", "export", "1.014028", &out], place].concat()), 0);
        let exported = fs::read_to_string(&out).expect("it was written");
        // As the modeller of another maker leaves them: in a namespace of its own, in and beside our elements.
        let foreign = r#"<bpmn:extensionElements><camunda:properties xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\"><camunda:property name=\"sla\" value=\"4h\"/></camunda:properties></bpmn:extensionElements>"#;
        let place_of_it = r#"<bpmn:startEvent id=\"start\" name=\"Đã tiếp nhận\">"#;
        assert!(exported.contains(place_of_it), "{exported}");
        let changed = exported.replacen(place_of_it, &format!("{place_of_it}{foreign}"), 1);
        let changed = folder.write("changed.json", &changed);
        let (imported, ended) = json(&[&["procedure", "import", &changed], place].concat());
        assert_eq!((imported["version"].as_u64(), ended), (Some(2), 0), "{imported}");
        assert_eq!(code(&[&["procedure", "export", "1.014028", &back], place].concat()), 0);
        let read = |path: &str| -> Value {
            serde_json::from_str(&fs::read_to_string(path).expect("it was written")).expect("JSON")
        };
        assert_eq!(read(&back), read(&changed), "nothing is lost or written anew");
    });
}

#[test]
fn a_procedure_that_names_a_unit_or_slips_that_are_not_there_is_not_imported() {
    let folder = Folder::new();
    let data = folder.path("data");
    assert_eq!(code(&["simulate", "--cases", "1", "--data", &data]), 0);
    let package = folder.path("land.json");
    assert_eq!(code(&["procedure", "export", "1.012796", &package, "--data", &data]), 0);
    let exported = fs::read_to_string(&package).expect("it was written");
    let moved = folder.write("moved.json", &exported.replace("H99.06/land-registry", "H77.06/land-registry"));
    let (report, ended) = json(&["procedure", "import", &moved, "--data", &data]);
    assert_eq!((report["findings"][0]["code"].as_str(), ended), (Some("step-unit-unknown"), 1), "{report}");
    assert_eq!(report["findings"][0]["detail"], "H77.06/land-registry");
    let slips = exported.replace(r#"slips = \"default\""#, r#"slips = \"khong-co\""#);
    let slips = folder.write("slips.json", &slips);
    for args in [&["procedure", "check", &slips][..], &["procedure", "import", &slips, "--data", &data]] {
        let (report, ended) = json(args);
        assert_eq!(
            (report["findings"][0]["code"].as_str(), ended),
            (Some("slip-set-unknown"), 1),
            "{report}"
        );
    }
    let (again, ended) = json(&["procedure", "import", &package, "--data", &data]);
    assert_eq!((again["version"].as_u64(), ended), (Some(1), 0), "{again}");
}

#[test]
fn a_token_is_shown_once_and_only_for_officers_who_are_there() {
    on_each_engine(|place, _| {
        assert_eq!(code(&[&["simulate", "--cases", "1"], place].concat()), 0);
        let create = |user, ttl| [&["token", "create", "--user", user, "--ttl", ttl][..], place].concat();
        let (token, ended) = json(&create("lan", "30m"));
        assert_eq!((token["token"].as_str().map(str::len), ended), (Some(64), 0));
        assert_eq!(code(&create("nobody", "30m")), 2);
        assert_eq!(code(&create("lan", "91d")), 2);
    });
}

#[test]
fn production_begins_with_init_and_only_once() {
    let (folder, database) = (Folder::new(), TestDatabase::blank(Engine::Postgres));
    for url in [&format!("sqlite:{}", folder.path("motcua.db")), database.url()] {
        let config = folder.config(url);
        let args = ["init", "--config", &config, "--agency", "H98.01", "--agency-name", "UBND xã Thử"];
        assert_eq!(code(&args), 2, "without a password");
        let password = folder.write("password", "mat khau dai\n");
        let args = [&args[..], &["--password-file", &password]].concat();
        let (done, ended) = json(&args);
        assert_eq!((done["admin"].as_str(), ended), (Some("admin"), 0));
        assert!(done["procedures"].as_u64().is_some_and(|count| count > 50));
        let not_offered: Vec<&str> = done["not_offered"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|one| {
                assert_eq!(one["units"], serde_json::json!(["H99.06/land-registry"]));
                one["code"].as_str().expect("a code")
            })
            .collect();
        assert_eq!(
            not_offered,
            ["1.012766", "1.012796", "1.012818", "1.013949", "1.013978"],
            "the department of the demonstration is not there"
        );
        assert_eq!(code(&args), 2, "a second time");
        assert_eq!(code(&["verify", "--config", &config]), 0);
    }
    // Without a mail server it says at once that letters stay here.
    let (url, files) = (format!("sqlite:{}", folder.path("motcua.db")), folder.path("files"));
    let served = format!(
        "[database]\nurl = \"{url}\"\n[public]\nurl = \"http://localhost\"\n\
         [listen]\naddress = \"127.0.0.1:0\"\n[data]\nfolder = \"{files}\"\n"
    );
    let config = folder.write("served.toml", &served);
    let mut child =
        motcua(&["serve", "--config", &config]).stderr(Stdio::piped()).stdout(Stdio::null()).spawn();
    let child = child.as_mut().expect("the program runs");
    let mut said = BufReader::new(child.stderr.take().expect("a pipe")).lines().map_while(Result::ok);
    let warned = said.any(|line| line.contains("[mail]") && line.contains("không gửi đi"));
    drop(child.kill());
    drop(child.wait());
    assert!(warned, "it warns");
    let wrong = folder.write("wrong.toml", "[database]\nurl = 3\n");
    let output = run(&["serve", "--config", &wrong]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("url"), "the key is named");
}

#[test]
fn commands_find_the_installation_of_the_folder_in_which_they_are_started() {
    let folder = Folder::new();
    let here = |args: &[&str]| motcua(args).current_dir(&folder.0).output().expect("the program runs");
    for args in [&["verify"][..], &["token", "create", "--user", "admin"], &["backup", "copy"]] {
        let output = here(args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(["motcua.toml", "--config", "--data"].iter().all(|way| said.contains(way)), "{said}");
    }
    folder.write(
        "motcua.toml",
        "[database]\nurl = \"sqlite:motcua.db\"\n[public]\nurl = \"http://localhost\"\n",
    );
    folder.write("password", "mat khau dai\n");
    let init = ["init", "--agency", "H98.01", "--agency-name", "UBND xã Thử", "--password-file", "password"];
    for args in [&init[..], &["verify"], &["token", "create", "--user", "admin"]] {
        let output = here(args);
        assert_eq!(output.status.code(), Some(0), "{args:?} {}", String::from_utf8_lossy(&output.stderr));
    }
    let invented = here(&["simulate", "--cases", "1"]);
    assert_eq!(invented.status.code(), Some(2), "invented cases do not come into an installation by chance");
}

#[test]
fn an_own_slip_or_letter_that_is_faulty_stops_the_start_and_is_named_with_its_line() {
    let folder = Folder::new();
    let (data, url) = (folder.path("files"), format!("sqlite:{}", folder.path("motcua.db")));
    let text = format!(
        "[database]\nurl = \"{url}\"\n[public]\nurl = \"http://localhost\"\n[listen]\naddress = \"127.0.0.1:0\"\n\
         [data]\nfolder = \"{data}\"\n"
    );
    let config = folder.write("motcua.toml", &text);
    let password = folder.write("password", "mat khau dai\n");
    let init = ["init", "--config", &config, "--agency", "H98.01", "--agency-name", "UBND xã Thử"];
    assert_eq!(code(&[&init[..], &["--password-file", &password]].concat()), 0);
    for (name, text, said) in [
        ("slips/default/control.typ", "#let x = 1\n#no-such-name\n", "control.typ, dòng 2"),
        ("slips/control.typ", "x\n", "không nằm trong thư mục con nào"),
        ("notices/vi/accepted.txt", "Chào {applicant}\n\nĐã nhận\n{ten}\n", "accepted.txt, dòng 4"),
        ("notices/vi/acepted.txt", "Chào\n\nĐã nhận\n", "không có thư nào mang tên này"),
    ] {
        let path = Path::new(&data).join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder can be made");
        fs::write(&path, text).expect("the folder can be written");
        let output = run(&["serve", "--config", &config]);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{told}");
        assert!(told.contains(said) && told.contains(&data), "{said}: {told}");
        fs::remove_file(&path).expect("the file can be removed");
    }
}
