//! Form definitions, validation and normalisation to typed values; knows no HTML.
