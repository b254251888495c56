//! The printer keeps its promises to the keeper of a template: same input same bytes, clear faults, no harm.

use print::{DATA_BYTES_MAX, PdfOptions, PrintError, Printer};
use serde_json::json;
use std::collections::BTreeMap;
use std::process::{Command, Stdio};
use std::time::Duration;

fn options() -> PdfOptions {
    PdfOptions {
        title: "Giấy tiếp nhận".to_owned(),
        created: jiff::civil::date(2026, 11, 23).at(8, 37, 0, 0),
    }
}

fn printer(templates: &[(&str, &str)]) -> Printer {
    Printer::new(templates.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect())
        .unwrap()
}

fn fault(template: &str, data: &serde_json::Value) -> PrintError {
    printer(&[("a/b.typ", template)]).pdf("a/b.typ", data, options()).expect_err("the template is faulty")
}

#[test]
fn the_same_input_makes_the_same_bytes_also_side_by_side() {
    let printer = Printer::embedded().unwrap();
    for (template, data) in print::slips::samples() {
        let first = printer.pdf(template, &data, options()).unwrap();
        let others: Vec<_> = std::thread::scope(|scope| {
            let runs: Vec<_> = (0..3)
                .map(|_| scope.spawn(|| printer.clone().pdf(template, &data, options()).unwrap()))
                .collect();
            runs.into_iter().map(|run| run.join().unwrap()).collect()
        });
        assert!(others.iter().all(|other| *other == first), "{template}");
    }
}

#[test]
fn the_pdf_is_tagged_archival_and_dated_by_its_caller() {
    let (template, data) = print::slips::samples().swap_remove(0);
    let pdf = Printer::embedded().unwrap().pdf(template, &data, options()).unwrap();
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("facts.pdf");
    std::fs::write(&path, pdf).unwrap();
    let facts =
        Command::new("pdfinfo").arg("-rawdates").arg(&path).output().expect("poppler-utils is installed");
    let facts = String::from_utf8(facts.stdout).unwrap();
    for fact in ["Giấy tiếp nhận", "Tagged:          yes", "D:20261123083700+07'00", "JavaScript:      no"]
    {
        assert!(facts.contains(fact), "{fact} is missing in {facts}");
    }
    let description = Command::new("pdfinfo").arg("-meta").arg(&path).output().unwrap();
    let description = String::from_utf8(description.stdout).unwrap();
    assert!(description.contains("<pdfaid:part>2</pdfaid:part>"), "{description}");
}

#[test]
fn a_fault_names_template_line_and_cause() {
    let PrintError::Template { faults } = fault("#let x = 1\n\nGiá: #prize", &json!({})) else {
        panic!("expected a template fault");
    };
    assert_eq!((faults[0].template.as_str(), faults[0].line), ("a/b.typ", Some(3)));
    assert_eq!(faults[0].message, "unknown variable: prize");
}

#[test]
fn a_missing_key_and_a_fault_in_an_imported_template_are_found_where_they_are() {
    let text = fault("#let data = json(\"/data.json\")\n#data.phone", &json!({"name": "x"})).to_string();
    assert!(text.starts_with("a/b.typ:2: ") && text.contains("phone"), "{text}");

    let two = printer(&[("a/b.typ", "#import \"c.typ\": *"), ("a/c.typ", "\n#let y = (1")]);
    let text = two.pdf("a/b.typ", &json!({}), options()).expect_err("c.typ is faulty").to_string();
    assert!(text.starts_with("a/c.typ:2: "), "{text}");
}

#[test]
fn a_template_sees_no_disk_no_package_and_no_foreign_code() {
    for (template, complaint) in [
        ("#read(\"/etc/passwd\")", "not found"),
        ("#read(\"../../../etc/passwd\")", ""),
        ("#image(\"/a.png\")", "not found"),
        ("#import \"@preview/cetz:0.3.0\": *", "a slip cannot use packages"),
        ("#plugin(bytes((0, 97, 115, 109)))", "expected function, found none"),
        ("#std.plugin(bytes((0, 97, 115, 109)))", ""),
    ] {
        let text = fault(template, &json!({})).to_string();
        assert!(text.contains(complaint), "{template}: {text}");
    }
}

#[test]
fn a_loop_without_an_end_costs_only_its_time_limit_and_blocks_only_itself() {
    let endless =
        "#for a in range(100000) { for b in range(100000) { for c in range(100000) { let d = c } } }";
    let printer = printer(&[("a/endless.typ", endless), ("a/good.typ", "Tốt")])
        .with_time_limit(Duration::from_millis(300));
    let run = |template| printer.pdf(template, &json!({}), options());
    assert!(matches!(run("a/endless.typ"), Err(PrintError::TooSlow { .. })));
    assert!(matches!(run("a/endless.typ"), Err(PrintError::StillRunning { .. })));
    assert!(
        printer
            .clone()
            .with_time_limit(Duration::from_secs(20))
            .pdf("a/good.typ", &json!({}), options())
            .is_ok()
    );
}

#[test]
fn recursion_without_an_end_is_a_fault_of_the_template() {
    assert!(matches!(fault("#let f(x) = f(x + 1)\n#f(1)", &json!({})), PrintError::Template { .. }));
    assert!(matches!(fault("#while true { }", &json!({})), PrintError::Template { .. }));
}

#[test]
fn too_much_of_anything_is_refused() {
    let data = json!({ "text": "x".repeat(DATA_BYTES_MAX) });
    assert!(matches!(fault("x", &data), PrintError::DataTooLarge { .. }));
    assert!(matches!(
        fault("#for _ in range(501) [x #pagebreak()]", &json!({})),
        PrintError::TooManyPages { .. }
    ));
    let unknown = printer(&[]).pdf("a/b.typ", &json!({}), options());
    assert!(matches!(unknown, Err(PrintError::UnknownTemplate { .. })));
    for name in ["../a.typ", "a/b", "/a.typ", "a//b.typ", "data.json", "A.typ", ".typ", "a/.typ"] {
        let refused = Printer::new(BTreeMap::from([(name.to_owned(), String::new())]));
        assert!(matches!(refused, Err(PrintError::BadTemplateName { .. })), "{name}");
    }
    let many = (0..501).map(|no| (format!("t{no}.typ"), String::new())).collect();
    assert!(matches!(Printer::new(many), Err(PrintError::TemplateTooLarge { .. })));
}

#[test]
fn a_barcode_that_cannot_be_drawn_is_a_fault_with_its_reason() {
    let text = fault("\n#image(code128-svg(\"hồ sơ\"))", &json!({})).to_string();
    assert!(text.starts_with("a/b.typ:2: a barcode cannot hold the character 'ồ'"), "{text}");
    assert!(fault("#qr-svg(\"\")", &json!({})).to_string().contains("at least one character"));
}

/// Draws modules as a portable bitmap, four pixels a module, and lets zbarimg read it.
fn scanned(rows: &[Vec<bool>], name: &str) -> String {
    use std::fmt::Write as _;
    let (scale, quiet) = (4, 10);
    let width = (rows[0].len() + 2 * quiet) * scale;
    let height = (rows.len() + 2 * quiet) * scale;
    let mut picture = format!("P1 {width} {height}\n");
    for y in 0..height {
        for x in 0..width {
            let (row, column) = ((y / scale).checked_sub(quiet), (x / scale).checked_sub(quiet));
            let dark =
                row.and_then(|row| rows.get(row)).zip(column).and_then(|(row, column)| row.get(column));
            let _ = write!(picture, "{}", u8::from(dark == Some(&true)));
        }
        picture.push('\n');
    }
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name).with_extension("pbm");
    std::fs::write(&path, picture).unwrap();
    let read =
        Command::new("zbarimg").args(["-q", "--raw", "--nodbus"]).arg(&path).stderr(Stdio::null()).output();
    String::from_utf8(read.expect("zbar-tools is installed").stdout)
        .unwrap()
        .trim_end_matches('\n')
        .to_owned()
}

#[test]
fn a_scanner_reads_every_character_and_every_pair_of_digits() {
    let ascii: String = (' '..='~').collect();
    let pairs = (0..100).map(|pair| format!("{pair:02}")).collect::<Vec<_>>().concat();
    let texts = ascii.as_bytes().chunks(19).chain(pairs.as_bytes().chunks(40));
    for (place, text) in texts.map(|text| std::str::from_utf8(text).unwrap()).enumerate() {
        let bars = vec![print::code128(text).unwrap(); 30];
        assert_eq!(scanned(&bars, &format!("code128-{place}")), text);
    }
    for text in [
        "H20.16-261123-0007",
        "1",
        "12",
        "123",
        "A1234B",
        "12345A",
        "000.00.16.H30-261122-0001",
        "G09.20-20260609-0092637",
    ] {
        assert_eq!(scanned(&vec![print::code128(text).unwrap(); 30], &format!("code128-{text}")), text);
    }
}

#[test]
fn a_telephone_reads_the_qr_code_with_vietnamese_in_it() {
    let text = "https://motcua.dongthap.gov.vn/tra-cuu/H20.16-261123-0007?ma=7KQ2#hồ-sơ";
    let modules: Vec<Vec<bool>> = print::qr(text).unwrap().rows().map(<[bool]>::to_vec).collect();
    assert_eq!(scanned(&modules, "qr"), text);
}

fn own(name: &str, text: &str) -> Result<Printer, PrintError> {
    Printer::with_own([(name.to_owned(), text.to_owned())].into())
}

#[test]
fn an_installation_prints_its_own_template_in_place_of_the_programs() {
    let words = "#let case = json(\"/data.json\").case\n= Phiếu của phường cho #case.applicant";
    let printer = own("default/declination.typ", words).expect("the template is sound");
    let samples = print::slips::samples();
    for (template, data) in &samples {
        let ours = printer.pdf(template, data, options()).unwrap();
        let theirs = Printer::embedded().unwrap().pdf(template, data, options()).unwrap();
        assert_eq!(ours == theirs, *template != "default/declination.typ", "{template}");
    }
}

#[test]
fn a_fault_in_an_own_template_is_named_before_anybody_prints() {
    // A slip of its own, what all slips share, and a set of its own.
    for (name, text, line) in [
        ("default/acceptance.typ", "#let x = 1\n\n#json(\"/data.json\").case.no-such-key", 3),
        ("default/frame.typ", "#let data = json(\"/data.json\")\n#panic(\"x\")", 2),
        ("phuong/control.typ", "\n#import \"frame.typ\": *", 2),
    ] {
        let Err(PrintError::Template { faults }) = own(name, text) else { panic!("{name} is faulty") };
        assert_eq!((faults[0].template.as_str(), faults[0].line), (name, Some(line)), "{faults:?}");
    }
    assert!(matches!(own("Default/Phiếu.typ", ""), Err(PrintError::BadTemplateName { .. })));
}

#[test]
fn every_template_of_the_folder_is_built_in() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../slips/default");
    let mut on_disk: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|template| format!("default/{}", template.unwrap().file_name().to_string_lossy()))
        .collect();
    on_disk.sort();
    assert!(Printer::embedded().unwrap().template_names().eq(on_disk.iter().map(String::as_str)));
}
