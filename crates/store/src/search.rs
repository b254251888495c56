//! Finding cases by words: numbers, names, ids, telephone numbers.
//!
//! Both engines keep whole words and answer with keys of cases, newest first; what differs between them is how words
//! are stored and asked for. Half of all Vietnamese names hold one of a few words, so that a name asked for word by
//! word means walking through lists as long as half the cases. Therefore two and three neighbouring words of letters are
//! kept as one word besides: of "nguyen van an" also "nguyen" with "van", "van" with "an", and all three.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use crate::cases::{self, ExecuteError, projection};
use crate::db::{DbError, Engine, Expect, Tx};

/// Every key there may be.
pub const ALL_KEYS: RangeInclusive<i64> = 0..=i64::MAX;

/// Longest word that is indexed or looked up, in bytes; longer ones are cut.
const WORD_BYTES: usize = 64;
/// Words of one question that are looked at.
const WORDS_ASKED: usize = 16;
/// Words of a case that are asked for in one question when the index is proved.
const ASKED_AT_ONCE: usize = 64;
/// Neighbours that are kept as one word, at most: most names have three words.
const NEIGHBOURS: usize = 3;
/// Stands between neighbours that are kept as one word. No word of letters holds a digit, so that "hoa n" is not
/// found as "hoan".
const BETWEEN: &str = "0";

/// Makes a case findable by the words of these texts; replaces what was there. Words of different texts are no
/// neighbours.
pub fn put(tx: &mut Tx<'_>, case_id: i64, texts: &[&str]) -> Result<(), DbError> {
    let words = kept(texts).join(" ");
    let sql = match tx.engine() {
        Engine::Sqlite => "INSERT OR REPLACE INTO case_search (rowid, words) VALUES ($1, $2)",
        // No parser of PostgreSQL's: the words are taken as they are, like on SQLite.
        Engine::Postgres => {
            "INSERT INTO case_search (case_id, words)
             VALUES ($1, array_to_tsvector(array_remove(string_to_array($2, ' '), '')))
             ON CONFLICT (case_id) DO UPDATE SET words = excluded.words"
        }
    };
    tx.queue(sql, &[case_id.into(), (&words).into()], Expect::Any)
}

/// The words that are kept of texts, each once.
fn kept(texts: &[&str]) -> Vec<String> {
    let mut all = BTreeSet::new();
    for text in texts {
        let folded = text::fold(text);
        let words = plain(folded.split(' '));
        for count in 2..=NEIGHBOURS {
            all.extend(neighbours(&words, count));
        }
        all.extend(words);
    }
    all.into_iter().collect()
}

/// Whether a case is found by exactly the words of these texts, no fewer and no more.
pub fn is_found_by(tx: &mut Tx<'_>, case_id: i64, texts: &[&str]) -> Result<bool, DbError> {
    let words = kept(texts);
    match tx.engine() {
        Engine::Sqlite => {
            // The words themselves are not kept: it is asked by each of them, and how many there are.
            let sizes = "SELECT sz FROM case_search_docsize WHERE id = $1";
            let Some(row) = tx.query_opt(sizes, &[case_id.into()])? else { return Ok(false) };
            let count = row.opt_blob_ref(0)?.unwrap_or_default().iter();
            let count = count.fold(0_usize, |count, byte| (count << 7) | usize::from(byte & 0x7f));
            if count != words.len() {
                return Ok(false);
            }
            for some in words.chunks(ASKED_AT_ONCE) {
                let question = question(Engine::Sqlite, some, false);
                if matching(tx, &question, &(case_id..=case_id), 1)?.is_empty() {
                    return Ok(false);
                }
            }
            Ok(true)
        }
        Engine::Postgres => {
            let sql = "SELECT words = array_to_tsvector(array_remove(string_to_array($2, ' '), ''))
                       FROM case_search WHERE case_id = $1";
            let row = tx.query_opt(sql, &[case_id.into(), (&words.join(" ")).into()])?;
            Ok(row.map(|row| row.flag(0)).transpose()? == Some(true))
        }
    }
}

/// Keys above `after` that words lead to, in order, at most `limit`.
pub(crate) fn keys(tx: &mut Tx<'_>, after: i64, limit: i64) -> Result<Vec<i64>, DbError> {
    let sql = match tx.engine() {
        Engine::Sqlite => "SELECT rowid FROM case_search WHERE rowid > $1 ORDER BY rowid LIMIT $2",
        Engine::Postgres => "SELECT case_id FROM case_search WHERE case_id > $1 ORDER BY case_id LIMIT $2",
    };
    tx.query(sql, &[after.into(), limit.into()])?.iter().map(|row| row.int(0)).collect()
}

/// Makes a case unfindable.
pub fn delete(tx: &mut Tx<'_>, case_id: i64) -> Result<(), DbError> {
    let sql = match tx.engine() {
        Engine::Sqlite => "DELETE FROM case_search WHERE rowid = $1",
        Engine::Postgres => "DELETE FROM case_search WHERE case_id = $1",
    };
    tx.queue(sql, &[case_id.into()], Expect::Any)
}

/// Makes the cases whose key is above `after`, at most `limit`, findable anew; gives the last key, or `None` when there
/// was no case left. For copied stores, and when the words of a case are made in another way than before.
pub fn renew(tx: &mut Tx<'_>, after: i64, limit: i64) -> Result<Option<i64>, ExecuteError> {
    let rows = tx.query(
        "SELECT case_id, snapshot FROM case_states WHERE case_id > $1 ORDER BY case_id LIMIT $2",
        &[after.into(), limit.into()],
    )?;
    let mut last = None;
    for row in &rows {
        let case_id = row.int(0)?;
        let case = cases::read_snapshot(case_id, row.text_ref(1)?)?;
        put(tx, case_id, &projection::findable_by(&case))?;
        last = Some(case_id);
    }
    Ok(last)
}

/// The newest `limit` cases among `keys` that hold all the words, which are as [`text::search_words`] gives them. The
/// last word may be the beginning of one, from two letters on, or from the first one behind two words of a name;
/// elsewhere a single letter behind other words is not looked at. No words, no cases.
///
/// Names are asked for from the narrowest meaning to the widest, because the widest gathers all cases of all words that
/// begin so before the first one is given. First the words side by side. Two words are then also asked for apart, as
/// family name and given name. Only when nothing was found, the last word is a beginning anywhere.
pub fn find(
    tx: &mut Tx<'_>,
    asked: &[String],
    keys: RangeInclusive<i64>,
    limit: i64,
) -> Result<Vec<i64>, DbError> {
    let mut words = plain(asked.iter().map(String::as_str).take(WORDS_ASKED));
    let is_name = words.len() > 1 && words.iter().all(|word| is_of_letters(word));
    let is_letter = |word: &String| word.len() == 1;
    if words.last().is_some_and(is_letter) && words.len() > 1 && !(is_name && words.len() >= NEIGHBOURS) {
        words.pop();
    }
    let Some(last) = words.last() else { return Ok(Vec::new()) };
    let may_begin = !is_letter(last);
    let mut found = BTreeSet::new();
    let enough = |found: &BTreeSet<i64>| found.len() as i64 >= limit;
    let engine = tx.engine();
    let mut add = |found: &mut BTreeSet<i64>, words: &[String], last_begins: bool| {
        found.extend(matching(tx, &question(engine, words, last_begins), &keys, limit)?);
        Ok::<_, DbError>(())
    };
    if is_name && words.len() > 1 {
        let side_by_side = neighbours(&words, words.len().min(NEIGHBOURS));
        add(&mut found, &side_by_side, false)?;
        if !enough(&found) {
            add(&mut found, &side_by_side, true)?;
        }
        if words.len() > 2 && !found.is_empty() {
            return Ok(newest(found, limit));
        }
    }
    if !enough(&found) {
        add(&mut found, &words, false)?;
    }
    if may_begin && (found.is_empty() || (!is_name && !enough(&found))) {
        add(&mut found, &words, true)?;
    }
    Ok(newest(found, limit))
}

fn newest(found: BTreeSet<i64>, limit: i64) -> Vec<i64> {
    found.into_iter().rev().take(usize::try_from(limit).unwrap_or_default()).collect()
}

/// The words as each engine asks for them.
fn question(engine: Engine, words: &[String], last_begins: bool) -> String {
    let (quote, and, beginning) = match engine {
        Engine::Sqlite => ('"', " AND ", "*"),
        Engine::Postgres => ('\'', " & ", ":*"),
    };
    let quoted: Vec<String> = words.iter().map(|word| format!("{quote}{word}{quote}")).collect();
    quoted.join(and) + if last_begins { beginning } else { "" }
}

fn matching(
    tx: &mut Tx<'_>,
    question: &str,
    keys: &RangeInclusive<i64>,
    limit: i64,
) -> Result<Vec<i64>, DbError> {
    let sql = match tx.engine() {
        Engine::Sqlite => {
            "SELECT rowid FROM case_search WHERE case_search MATCH $1 AND rowid >= $2 AND rowid <= $3
             ORDER BY rowid DESC LIMIT $4"
        }
        Engine::Postgres => "SELECT * FROM find_cases($1, $2, $3, $4)",
    };
    let rows =
        tx.query(sql, &[question.into(), (*keys.start()).into(), (*keys.end()).into(), limit.into()])?;
    rows.iter().map(|row| row.int(0)).collect()
}

/// So many neighbouring words of letters as one word, each run of them.
fn neighbours(words: &[String], count: usize) -> Vec<String> {
    let of_letters = |run: &&[String]| run.iter().all(|word| is_of_letters(word));
    words.windows(count).filter(of_letters).map(|run| run.join(BETWEEN)).collect()
}

fn is_of_letters(word: &str) -> bool {
    word.bytes().all(|sign| sign.is_ascii_lowercase())
}

/// Only [a-z0-9] passes, so that no quote reaches the question.
fn plain<'w>(raw: impl Iterator<Item = &'w str>) -> Vec<String> {
    raw.map(|word| {
        word.chars()
            .filter(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit())
            .take(WORD_BYTES)
            .collect::<String>()
    })
    .filter(|word| !word.is_empty())
    .collect()
}
