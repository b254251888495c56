//! QR codes of lookup addresses.

use crate::svg;
use fast_qr::{ECL, QRBuilder};

/// Longest content in bytes; more makes modules too fine for a telephone on a slip of A5.
pub const QR_BYTES_MAX: usize = 1000;

/// Quiet zone on each side, in modules, as ISO/IEC 18004 asks.
const QUIET_MODULES: usize = 4;

/// Why a text can't be drawn as a QR code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum QrError {
    /// There is nothing to draw.
    #[error("a QR code needs at least one character")]
    Empty,
    /// More than [`QR_BYTES_MAX`] bytes.
    #[error("a QR code holds at most {QR_BYTES_MAX} bytes, not {bytes}")]
    TooLong {
        /// Size of the refused text in bytes of UTF-8.
        bytes: usize,
    },
}

/// A square of modules without quiet zone, row by row from the top left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QrModules {
    side: usize,
    dark: Vec<bool>,
}

impl QrModules {
    /// Modules along one side, 21 to 177.
    pub fn side(&self) -> usize {
        self.side
    }

    /// The rows from top to bottom; `true` is a dark module.
    pub fn rows(&self) -> impl Iterator<Item = &[bool]> {
        self.dark.chunks(self.side)
    }
}

/// The QR code of `text` with error correction M (15 %), which survives a fold or a stamp in a corner.
pub fn qr(text: &str) -> Result<QrModules, QrError> {
    if text.is_empty() {
        return Err(QrError::Empty);
    }
    let too_long = QrError::TooLong { bytes: text.len() };
    if text.len() > QR_BYTES_MAX {
        return Err(too_long);
    }
    let code = QRBuilder::new(text).ecl(ECL::M).build().map_err(|_| too_long)?;
    let dark = (0..code.size).flat_map(|row| code[row].iter().map(|module| module.value())).collect();
    Ok(QrModules { side: code.size, dark })
}

/// `text` as an SVG picture with its quiet zone.
pub fn qr_svg(text: &str) -> Result<String, QrError> {
    let modules = qr(text)?;
    let side = modules.side() + 2 * QUIET_MODULES;
    let bars = modules.rows().enumerate().flat_map(|(row, dark)| {
        svg::dark_runs(dark).map(move |(start, length)| svg::Bar {
            x: start + QUIET_MODULES,
            y: row + QUIET_MODULES,
            width: length,
            height: 1,
        })
    });
    Ok(svg::picture(&svg::Size { width: side, height: side, stretch: false }, text, bars))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lookup_address_fits_a_code_that_a_telephone_reads_from_paper() {
        let modules = qr("https://motcua.tinh.gov.vn/tra-cuu/H30.16-261122-0001?ma=7KQ2").unwrap();
        assert!(modules.side() <= 37, "{} modules", modules.side());
        assert_eq!(modules.rows().count(), modules.side());
        assert!(modules.rows().all(|row| row.len() == modules.side()));
    }

    #[test]
    fn nothing_and_too_much_are_refused() {
        assert_eq!(qr(""), Err(QrError::Empty));
        assert_eq!(qr(&"x".repeat(1001)), Err(QrError::TooLong { bytes: 1001 }));
        assert!(qr(&"ồ".repeat(333)).is_ok());
    }
}
