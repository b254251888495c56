//! The tables and columns that a database has, told in the same words for both engines.

use std::collections::BTreeMap;

use store::{DbError, Engine, Store};

/// The columns of all tables that both engines have in common.
pub fn columns(store: &Store) -> Result<Columns, DbError> {
    match store.engine() {
        Engine::Sqlite => sqlite_columns(store),
        Engine::Postgres => postgres_columns(store),
    }
}

/// Tables that are not meant to be the same; each has its reason in `dialect.rs`.
fn differs(table: &str) -> bool {
    table.starts_with("case_search") || table.starts_with("sqlite_")
}

/// `table.column` with a type in PostgreSQL's words and whether it may be NULL.
pub type Columns = BTreeMap<String, (String, bool)>;

fn sqlite_columns(store: &Store) -> Result<Columns, DbError> {
    let rows = store.read_blocking(|tx| {
        tx.query(
            "SELECT t.name, c.name, c.type, c.\"notnull\" OR c.pk > 0
             FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table'",
            &[],
        )
    })?;
    let mut columns = Columns::new();
    for row in rows {
        let kind = match row.text(2)?.as_str() {
            "BIGINT" | "INTEGER" => "bigint",
            "TEXT" => "text",
            "BLOB" => "bytea",
            "DOUBLE PRECISION" => "double precision",
            _ if differs(row.text_ref(0)?) => continue,
            other => panic!("{}.{} is of type {other:?}", row.text(0)?, row.text(1)?),
        };
        if !differs(row.text_ref(0)?) {
            columns.insert(format!("{}.{}", row.text(0)?, row.text(1)?), (kind.to_owned(), !row.flag(3)?));
        }
    }
    Ok(columns)
}

fn postgres_columns(store: &Store) -> Result<Columns, DbError> {
    let rows = store.read_blocking(|tx| {
        tx.query(
            "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT), CAST(data_type AS TEXT), is_nullable = 'YES'
             FROM information_schema.columns WHERE table_schema = 'public'",
            &[],
        )
    })?;
    let mut columns = Columns::new();
    for row in rows {
        if !differs(row.text_ref(0)?) {
            columns.insert(format!("{}.{}", row.text(0)?, row.text(1)?), (row.text(2)?, row.flag(3)?));
        }
    }
    Ok(columns)
}
