//! Typst templates to PDF, Code 128 and QR.
