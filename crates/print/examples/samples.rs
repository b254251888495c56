//! Prints every sample slip with the templates of a folder: `cargo run -p print --example samples -- slips out`.

use print::{PdfOptions, Printer, slips};
use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::time::Instant;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(templates), Some(out)) = (arguments.next(), arguments.next()) else {
        return Err("usage: samples TEMPLATES_FOLDER OUT_FOLDER".into());
    };
    let printer = Printer::new(read(Path::new(&templates))?)?;
    fs::create_dir_all(&out)?;
    for (template, data) in slips::samples() {
        let mut times = Vec::new();
        let mut pdf = Vec::new();
        for no in 0..5 {
            // Another person each time, or the typesetter would only remember.
            let mut data = data.clone();
            if let Some(case) = data.get_mut("case") {
                case["applicant"] = format!("Nguyễn Văn Ả {no}").into();
            }
            let start = Instant::now();
            pdf = printer.pdf(template, &data, options())?;
            times.push(start.elapsed());
        }
        let path = Path::new(&out).join(template.replace('/', "-")).with_extension("pdf");
        fs::write(&path, &pdf)?;
        println!("{}: {} bytes, {times:.1?}", path.display(), pdf.len());
    }
    Ok(())
}

fn options() -> PdfOptions {
    PdfOptions { title: "Mẫu".to_owned(), created: jiff::civil::date(2026, 11, 23).at(8, 37, 0, 0) }
}

fn read(root: &Path) -> Result<BTreeMap<String, String>, Box<dyn Error>> {
    let mut templates = BTreeMap::new();
    for folder in fs::read_dir(root)? {
        let folder = folder?;
        for template in fs::read_dir(folder.path())? {
            let template = template?;
            let name = format!("{}/{}", folder.file_name().display(), template.file_name().display());
            templates.insert(name, fs::read_to_string(template.path())?);
        }
    }
    Ok(templates)
}
