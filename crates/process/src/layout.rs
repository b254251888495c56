//! Places nodes when the file has no drawing.
