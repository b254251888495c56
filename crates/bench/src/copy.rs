//! Copies a filled SQLite store into an empty PostgreSQL database.

use std::fmt::Write as _;

use bytes::Bytes;
use futures_util::SinkExt as _;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};
use store::Store;

use crate::Failure;

/// Bytes that are sent at once.
const PART: usize = 1 << 20;
/// Cases whose words are made in one transaction.
const CASES: i64 = 2_000;
/// Tables that each engine keeps in its own way.
const OWN: [&str; 3] = ["sqlite_", "case_search", "migrations"];

/// Copies every table but the words.
pub(crate) fn tables(sqlite: &str, postgres: &str) -> Result<(), Failure> {
    let path = sqlite.strip_prefix("sqlite:").ok_or("not SQLite")?;
    let source = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let names: Vec<String> = source
        .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let (client, connection) = tokio_postgres::connect(postgres, tokio_postgres::NoTls).await?;
        tokio::spawn(connection);
        for name in names.iter().filter(|name| !OWN.iter().any(|own| name.contains(own))) {
            eprintln!("copying {name}");
            table(&source, &client, name).await?;
        }
        Ok(())
    })
}

async fn table(source: &Connection, target: &tokio_postgres::Client, name: &str) -> Result<(), Failure> {
    let mut rows = source.prepare(&format!("SELECT * FROM {name} ORDER BY rowid"))?;
    let columns = rows.column_names().collect::<Vec<_>>().join(", ");
    let count = rows.column_count();
    let mut sink = Box::pin(target.copy_in(&format!("COPY {name} ({columns}) FROM STDIN")).await?);
    let (mut rows, mut part) = (rows.query([])?, String::with_capacity(PART + PART / 8));
    while let Some(row) = rows.next()? {
        for column in 0..count {
            if column > 0 {
                part.push('\t');
            }
            cell(&mut part, row.get_ref(column)?)?;
        }
        part.push('\n');
        if part.len() >= PART {
            sink.send(Bytes::from(std::mem::take(&mut part))).await?;
        }
    }
    sink.send(Bytes::from(part)).await?;
    sink.as_mut().finish().await?;
    Ok(())
}

/// A value as COPY reads it.
fn cell(line: &mut String, value: ValueRef<'_>) -> Result<(), Failure> {
    match value {
        ValueRef::Null => line.push_str("\\N"),
        ValueRef::Integer(value) => write!(line, "{value}")?,
        ValueRef::Real(value) => write!(line, "{value}")?,
        ValueRef::Text(text) => {
            for sign in std::str::from_utf8(text)?.chars() {
                match sign {
                    '\\' => line.push_str("\\\\"),
                    '\n' => line.push_str("\\n"),
                    '\r' => line.push_str("\\r"),
                    '\t' => line.push_str("\\t"),
                    other => line.push(other),
                }
            }
        }
        ValueRef::Blob(bytes) => {
            line.push_str("\\\\x");
            for byte in bytes {
                write!(line, "{byte:02x}")?;
            }
        }
    }
    Ok(())
}

/// Makes the words by which the cases are found.
pub(crate) fn words(store: &Store) -> Result<(), Failure> {
    eprintln!("making words");
    let mut after = 0;
    while let Some(last) = store.write_blocking(move |tx| store::search::renew(tx, after, CASES))? {
        after = last;
    }
    Ok(())
}
