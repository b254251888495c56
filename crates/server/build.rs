//! Compiles the style sheet to `OUT_DIR/mc.css` and stamps the assets with a version.
//!
//! The program reads the style sheet with `include_bytes!(concat!(env!("OUT_DIR"), "/mc.css"))`, and
//! the version with `env!("MC_ASSET_VERSION")`: it goes behind every asset's address (`?v=…`), so that
//! browsers may keep them for a year.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let assets = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../assets");
    for part in ["scss", "js", "icons.svg"] {
        println!("cargo:rerun-if-changed={}", assets.join(part).display());
    }

    let options = grass_compiler::Options::default().style(grass_compiler::OutputStyle::Compressed);
    let css = grass_compiler::from_path(assets.join("scss/mc.scss"), &options)?;

    let mut hasher = DefaultHasher::new();
    css.hash(&mut hasher);
    fs::read(assets.join("icons.svg"))?.hash(&mut hasher);
    for script in sorted(&assets.join("js"))? {
        fs::read(script)?.hash(&mut hasher);
    }
    println!("cargo:rustc-env=MC_ASSET_VERSION={:08x}", hasher.finish() as u32);
    fs::write(Path::new(&env::var("OUT_DIR")?).join("mc.css"), css)?;
    Ok(())
}

/// The directory's entries in an order that does not depend on the file system.
fn sorted(directory: &Path) -> io::Result<Vec<PathBuf>> {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(directory)?.map(|entry| entry.map(|e| e.path())).collect::<io::Result<_>>()?;
    entries.sort();
    Ok(entries)
}
