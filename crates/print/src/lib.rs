//! Typst templates to PDF, Code 128 and QR: data in, the same bytes out every time, nothing else touched.

mod code128;
mod error;
mod functions;
mod printer;
mod qr;
pub mod slips;
mod svg;
mod world;

pub use code128::{BarcodeError, CODE128_CHARS_MAX, code128, code128_svg};
pub use error::{PrintError, TemplateFault};
pub use printer::{
    DATA_BYTES_MAX, PAGES_MAX, PdfOptions, Printer, TEMPLATE_BYTES_MAX, TEMPLATES_MAX, TIME_LIMIT,
};
pub use qr::{QR_BYTES_MAX, QrError, QrModules, qr, qr_svg};
