//! Rows that come out of a query; all rows of one answer share two buffers.

use std::sync::Arc;

use super::error::shorten;
use super::{DbError, Param};

/// One row of an answer; cheap to clone, columns counted from 0.
#[derive(Clone, Debug)]
pub struct Row {
    answer: Arc<Answer>,
    first: usize,
}

/// All cells of one answer, with their texts and blobs in one buffer.
#[derive(Debug)]
pub(super) struct Answer {
    sql: &'static str,
    columns: usize,
    cells: Vec<Cell>,
    bytes: Vec<u8>,
}

#[derive(Clone, Copy, Debug)]
enum Cell {
    Null,
    Int(i64),
    Real(f64),
    Text { start: usize, len: usize },
    Blob { start: usize, len: usize },
}

impl Answer {
    pub(super) fn new(sql: &'static str, columns: usize) -> Self {
        Self { sql, columns, cells: Vec::with_capacity(columns), bytes: Vec::new() }
    }

    pub(super) fn null(&mut self) {
        self.cells.push(Cell::Null);
    }

    pub(super) fn int(&mut self, value: i64) {
        self.cells.push(Cell::Int(value));
    }

    pub(super) fn real(&mut self, value: f64) {
        self.cells.push(Cell::Real(value));
    }

    pub(super) fn text(&mut self, value: &[u8]) {
        self.cells.push(Cell::Text { start: self.bytes.len(), len: value.len() });
        self.bytes.extend_from_slice(value);
    }

    pub(super) fn blob(&mut self, value: &[u8]) {
        self.cells.push(Cell::Blob { start: self.bytes.len(), len: value.len() });
        self.bytes.extend_from_slice(value);
    }

    pub(super) fn into_rows(self) -> Vec<Row> {
        let (cells, step) = (self.cells.len(), self.columns.max(1));
        let answer = Arc::new(self);
        (0..cells).step_by(step).map(|first| Row { answer: Arc::clone(&answer), first }).collect()
    }
}

impl Row {
    /// How many columns the row has.
    pub fn columns(&self) -> usize {
        self.answer.columns
    }

    /// Whatever the columns hold, for readers that don't know the statement.
    pub fn cells(&self) -> impl Iterator<Item = Param<'_>> {
        self.answer.cells[self.first..self.first + self.answer.columns].iter().map(|cell| match *cell {
            Cell::Null => Param::Null,
            Cell::Int(value) => Param::Int(value),
            Cell::Real(value) => Param::Real(value),
            // What an engine gave as text is UTF-8; anything else would have been refused by it.
            Cell::Text { start, len } => {
                std::str::from_utf8(&self.answer.bytes[start..start + len]).map_or(Param::Null, Param::Text)
            }
            Cell::Blob { start, len } => Param::Blob(&self.answer.bytes[start..start + len]),
        })
    }

    /// An integer that is never NULL (also booleans, as 0 or 1).
    pub fn int(&self, column: usize) -> Result<i64, DbError> {
        self.opt_int(column)?.ok_or_else(|| self.mismatch(column, "an integer"))
    }

    /// An integer or NULL.
    pub fn opt_int(&self, column: usize) -> Result<Option<i64>, DbError> {
        match self.cell(column)? {
            Cell::Null => Ok(None),
            Cell::Int(value) => Ok(Some(value)),
            Cell::Real(_) | Cell::Text { .. } | Cell::Blob { .. } => Err(self.mismatch(column, "an integer")),
        }
    }

    /// 0 or 1 as a truth value.
    pub fn flag(&self, column: usize) -> Result<bool, DbError> {
        Ok(self.int(column)? != 0)
    }

    /// A number that is never NULL.
    pub fn real(&self, column: usize) -> Result<f64, DbError> {
        self.opt_real(column)?.ok_or_else(|| self.mismatch(column, "a number"))
    }

    /// A number or NULL.
    pub fn opt_real(&self, column: usize) -> Result<Option<f64>, DbError> {
        match self.cell(column)? {
            Cell::Null => Ok(None),
            Cell::Real(value) => Ok(Some(value)),
            Cell::Int(value) => Ok(Some(value as f64)),
            Cell::Text { .. } | Cell::Blob { .. } => Err(self.mismatch(column, "a number")),
        }
    }

    /// Text that is never NULL.
    pub fn text(&self, column: usize) -> Result<String, DbError> {
        self.text_ref(column).map(str::to_owned)
    }

    /// Text or NULL.
    pub fn opt_text(&self, column: usize) -> Result<Option<String>, DbError> {
        self.opt_text_ref(column).map(|text| text.map(str::to_owned))
    }

    /// Text that is never NULL, borrowed from the row.
    pub fn text_ref(&self, column: usize) -> Result<&str, DbError> {
        self.opt_text_ref(column)?.ok_or_else(|| self.mismatch(column, "text"))
    }

    /// Text or NULL, borrowed from the row.
    pub fn opt_text_ref(&self, column: usize) -> Result<Option<&str>, DbError> {
        match self.cell(column)? {
            Cell::Null => Ok(None),
            Cell::Text { start, len } => str::from_utf8(&self.answer.bytes[start..start + len])
                .map(Some)
                .map_err(|_| DbError::Corrupt { reason: self.describe(column, "is not UTF-8") }),
            Cell::Int(_) | Cell::Real(_) | Cell::Blob { .. } => Err(self.mismatch(column, "text")),
        }
    }

    /// Bytes that are never NULL.
    pub fn blob(&self, column: usize) -> Result<Vec<u8>, DbError> {
        self.opt_blob_ref(column)?.map(<[u8]>::to_vec).ok_or_else(|| self.mismatch(column, "a blob"))
    }

    /// Bytes or NULL.
    pub fn opt_blob(&self, column: usize) -> Result<Option<Vec<u8>>, DbError> {
        Ok(self.opt_blob_ref(column)?.map(<[u8]>::to_vec))
    }

    /// Bytes or NULL, borrowed from the row.
    pub fn opt_blob_ref(&self, column: usize) -> Result<Option<&[u8]>, DbError> {
        match self.cell(column)? {
            Cell::Null => Ok(None),
            Cell::Blob { start, len } => Ok(Some(&self.answer.bytes[start..start + len])),
            Cell::Int(_) | Cell::Real(_) | Cell::Text { .. } => Err(self.mismatch(column, "a blob")),
        }
    }

    fn cell(&self, column: usize) -> Result<Cell, DbError> {
        if column >= self.answer.columns {
            return Err(DbError::other(self.describe(column, "does not exist")));
        }
        Ok(self.answer.cells[self.first + column])
    }

    fn mismatch(&self, column: usize, wanted: &str) -> DbError {
        let found = match self.cell(column) {
            Ok(Cell::Null) => "NULL",
            Ok(Cell::Int(_)) => "an integer",
            Ok(Cell::Real(_)) => "a number",
            Ok(Cell::Text { .. }) => "text",
            Ok(Cell::Blob { .. }) => "a blob",
            Err(_) => "missing",
        };
        DbError::other(self.describe(column, &format!("is {found}, not {wanted}")))
    }

    fn describe(&self, column: usize, what: &str) -> String {
        format!("column {column} {what} in the answer to: {}", shorten(self.answer.sql))
    }
}
