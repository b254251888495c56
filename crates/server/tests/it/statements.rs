//! Every statement of the sources is understood by both databases.

use std::fs;
use std::path::{Path, PathBuf};

use store::{DbError, Engine};

use crate::routes::sources;
use crate::support::on_each_engine;

/// With which words a statement begins.
const VERBS: [&str; 5] = ["SELECT ", "INSERT ", "UPDATE ", "DELETE ", "WITH "];

/// Where one engine says what the other says otherwise.
const OF_ONE_ENGINE: [&str; 5] = ["backup", "db", "dialect.rs", "search.rs", "together.rs"];

/// The string literals of a source, up to its tests.
fn literals(source: &str) -> Vec<String> {
    let source = source.split("#[cfg(test)]").next().unwrap_or_default();
    let (mut found, mut signs) = (Vec::new(), source.chars().peekable());
    while let Some(sign) = signs.next() {
        match sign {
            '/' if signs.peek() == Some(&'/') => while signs.next_if(|&sign| sign != '\n').is_some() {},
            // The quote itself as a sign is no beginning of a text.
            '\'' if signs.peek() == Some(&'"') => drop(signs.next()),
            '"' => {
                let mut literal = String::new();
                while let Some(sign) = signs.next().filter(|&sign| sign != '"') {
                    match (sign, signs.peek()) {
                        ('\\', Some('\n')) => while signs.next_if(|sign| sign.is_whitespace()).is_some() {},
                        ('\\', _) => literal.extend(signs.next()),
                        _ => literal.push(sign),
                    }
                }
                found.push(literal);
            }
            _ => {}
        }
    }
    found
}

/// Statements of the sources with their files.
fn statements() -> Vec<(PathBuf, String)> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = Vec::new();
    for name in ["cli", "demo", "server", "store"] {
        sources(&crates.join(name).join("src"), &mut files);
    }
    let of_one = |path: &Path| {
        path.components().any(|part| OF_ONE_ENGINE.iter().any(|name| part.as_os_str() == *name))
    };
    let mut found = Vec::new();
    for file in files.into_iter().filter(|file| !of_one(file)) {
        let text = fs::read_to_string(&file).expect("a source");
        for literal in literals(&text) {
            if VERBS.iter().any(|verb| literal.starts_with(verb)) {
                found.push((file.clone(), literal));
            }
        }
    }
    found
}

/// Has a statement prepared and not carried out.
fn prepared(sql: &str, engine: Engine) -> String {
    match engine {
        Engine::Sqlite => {
            format!("EXPLAIN {}", sql.replace("{{for_update}}", "").replace("{{skip_locked}}", ""))
        }
        Engine::Postgres => {
            let sql = sql.replace("{{for_update}}", "FOR UPDATE");
            let sql = sql.replace("{{skip_locked}}", "FOR UPDATE SKIP LOCKED");
            format!("PREPARE told AS {sql}; DEALLOCATE told")
        }
    }
}

#[tokio::test]
async fn every_statement_is_prepared_by_both_databases() {
    on_each_engine(async |app| {
        let engine = app.app.store().engine();
        let statements = statements();
        assert!(statements.len() > 100, "the sources were not read: {}", statements.len());
        for (file, sql) in statements {
            let script = prepared(&sql, engine);
            let told = app.app.store().write(move |tx| tx.batch(&script)).await;
            assert!(told.is_ok(), "{engine:?}, {}: {told:?}\n{sql}", file.display());
        }
        let wrong = prepared("SELECT no_such_column FROM cases WHERE case_id = $1", engine);
        let told: Result<(), DbError> = app.app.store().write(move |tx| tx.batch(&wrong)).await;
        assert!(told.is_err(), "what is wrong is noticed");
    })
    .await;
}
