//! Search finds the same cases on both engines.

use store::dialect::{ALL_KEYS, database_bytes, search_delete, search_ids, search_put};
use store::{DbError, Store};
use test_support::on_both;

fn find(store: &Store, words: &[&str]) -> Vec<i64> {
    find_at_most(store, words, 100)
}

fn find_at_most(store: &Store, words: &[&str], limit: i64) -> Vec<i64> {
    let words: Vec<String> = words.iter().map(|&word| word.to_owned()).collect();
    store.read_blocking(move |tx| search_ids(tx, &words, ALL_KEYS, limit)).unwrap()
}

fn filled(store: &Store) {
    store
        .write_blocking(|tx| {
            search_put(tx, 1, "nguyen thi lan khai sinh h25 0001 001190000001")?;
            search_put(tx, 2, "tran van lanh khai tu h25 0002")?;
            search_put(tx, 3, "nguyen van anh khai sinh h25 0003")?;
            search_put(tx, 4_000_000_000_000, "le thi lan ket hon h25 0004")
        })
        .unwrap();
}

#[test]
fn all_words_must_be_there_and_the_last_may_be_a_beginning_newest_first() {
    on_both(|store| {
        filled(&store);
        let far = 4_000_000_000_000;
        let table: &[(&[&str], &[i64])] = &[
            (&["lan"], &[far, 2, 1]),
            (&["lan", "h25"], &[far, 1]),
            (&["khai", "sinh"], &[3, 1]),
            (&["sinh", "khai"], &[3, 1]),
            (&["nguyen", "la"], &[1]),
            // One letter is too little of a word; alone it is a whole one.
            (&["nguyen", "l"], &[3, 1]),
            (&["l"], &[]),
            (&["nguy"], &[3, 1]),
            (&["nguy", "lan"], &[]),
            (&["001190000001"], &[1]),
            (&["0011"], &[1]),
            (&["khong"], &[]),
            (&[], &[]),
        ];
        for (words, ids) in table {
            assert_eq!(find(&store, words), *ids, "{words:?}");
        }
        assert_eq!(find_at_most(&store, &["h25"], 2), [far, 3]);
        // Enough whole words: beginnings are not asked for.
        assert_eq!(find_at_most(&store, &["lan"], 2), [far, 1]);
        let among = |keys: std::ops::RangeInclusive<i64>| {
            store.read_blocking(move |tx| search_ids(tx, &["lan".to_owned()], keys.clone(), 100)).unwrap()
        };
        assert_eq!(among(2..=3), [2]);
        assert_eq!(among(2..=far), [far, 2]);
    });
}

#[test]
fn hostile_words_find_nothing_and_break_nothing() {
    on_both(|store| {
        filled(&store);
        for words in [
            &["\""][..],
            &["'"],
            &["lan\" OR \""],
            &["'| lan"],
            &["*"],
            &["AND"],
            &["words:"],
            &["\\"],
            &["&"],
        ] {
            find(&store, words);
        }
        assert_eq!(find(&store, &["'"]), [] as [i64; 0]);
        assert_eq!(find(&store, &["l'a\"n*"]), [4_000_000_000_000, 2, 1]);
        let long = "a".repeat(5000);
        let put = long.clone();
        store.write_blocking(move |tx| search_put(tx, 9, &put)).unwrap();
        assert_eq!(find(&store, &[&long]), [9]);
    });
}

#[test]
fn new_words_replace_the_old_and_a_deleted_case_is_not_found() {
    on_both(|store| {
        filled(&store);
        store.write_blocking(|tx| search_put(tx, 1, "pham thi hoa")).unwrap();
        assert_eq!(find(&store, &["nguyen"]), [3]);
        assert_eq!(find(&store, &["hoa"]), [1]);
        store
            .write_blocking(|tx| {
                search_delete(tx, 3)?;
                search_delete(tx, 77)
            })
            .unwrap();
        assert_eq!(find(&store, &["nguyen"]), [] as [i64; 0]);
        store.write_blocking(|tx| search_put(tx, 3, "   ")).unwrap();
        store.write_blocking(|tx| search_put(tx, 3, "nguyen")).unwrap();
        assert_eq!(find(&store, &["nguyen"]), [3]);
    });
}

#[test]
fn words_of_a_change_that_is_rolled_back_are_not_found() {
    on_both(|store| {
        let outcome = store.write_blocking(|tx| {
            search_put(tx, 1, "lan")?;
            Err::<(), _>(DbError::other("refused"))
        });
        outcome.unwrap_err();
        assert_eq!(find(&store, &["lan"]), [] as [i64; 0]);
    });
}

#[test]
fn the_size_of_the_database_is_known() {
    on_both(|store| assert!(store.read_blocking(database_bytes).unwrap() > 4096));
}
