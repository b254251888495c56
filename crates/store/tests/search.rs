//! Search finds the same cases on both engines.

use store::dialect::database_bytes;
use store::search::{self, ALL_KEYS};
use store::{DbError, Store};
use test_support::on_both;

fn find(store: &Store, words: &[&str]) -> Vec<i64> {
    find_at_most(store, words, 100)
}

fn find_at_most(store: &Store, words: &[&str], limit: i64) -> Vec<i64> {
    let words: Vec<String> = words.iter().map(|&word| word.to_owned()).collect();
    store.read_blocking(move |tx| search::find(tx, &words, ALL_KEYS, limit)).unwrap()
}

fn filled(store: &Store) {
    store
        .write_blocking(|tx| {
            search::put(tx, 1, &["Nguyễn Thị Lan", "khai sinh", "H25-0001", "001190000001"])?;
            search::put(tx, 2, &["Trần Văn Lành", "khai tử", "H25-0002"])?;
            search::put(tx, 3, &["Nguyễn Văn Anh", "khai sinh", "H25-0003"])?;
            search::put(tx, 4_000_000_000_000, &["Lê Thị Lan", "kết hôn", "H25-0004"])
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
            // One letter is too little of a word; alone it is a whole one.
            (&["nguyen", "l"], &[3, 1]),
            (&["l"], &[]),
            (&["nguy"], &[3, 1]),
            (&["nguy", "lan"], &[]),
            (&["001190000001"], &[1]),
            (&["0011"], &[1]),
            (&["h25", "0003"], &[3]),
            (&["h25", "000"], &[far, 3, 2, 1]),
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
            store.read_blocking(move |tx| search::find(tx, &["lan".to_owned()], keys.clone(), 100)).unwrap()
        };
        assert_eq!(among(2..=3), [2]);
        assert_eq!(among(2..=far), [far, 2]);
    });
}

#[test]
fn a_name_is_found_side_by_side_before_it_is_found_in_pieces() {
    on_both(|store| {
        let names = [
            (1, "Nguyễn Văn An"),
            (2, "Nguyễn An"),
            (3, "An Văn Nguyễn"),
            (4, "Nguyễn Văn Anh"),
            (5, "Nguyễn Anh Văn"),
            (6, "Hoa N"),
            (7, "Lê Thị Hoan"),
        ];
        let put = move |tx: &mut store::Tx<'_>| {
            names.iter().try_for_each(|(case_id, name)| search::put(tx, *case_id, &[name]))
        };
        store.write_blocking(put).unwrap();
        let table: &[(&str, &[i64])] = &[
            // Whole and begun, in this order; the same words otherwise only when there is nothing of the kind.
            ("nguyen van an", &[4, 1]),
            ("van an", &[4, 3, 1]),
            ("nguyen van a", &[4, 1]),
            ("van nguyen an", &[3, 1]),
            ("anh nguyen van", &[5, 4]),
            // Two words are also family name and given name, without those between.
            ("nguyen an", &[5, 3, 2, 1]),
            ("nguyen anh", &[5, 4]),
            ("nguyen va", &[4, 1]),
            ("hoan", &[7]),
            ("le hoa", &[7]),
        ];
        for (typed, ids) in table {
            let words: Vec<&str> = typed.split(' ').collect();
            assert_eq!(find(&store, &words), *ids, "{typed}");
        }
        // Names of two people are not read across.
        store.write_blocking(|tx| search::put(tx, 8, &["Bùi Mai", "Đỗ Cúc"])).unwrap();
        store.write_blocking(|tx| search::put(tx, 9, &["Mai Đỗ Quyên"])).unwrap();
        assert_eq!(find(&store, &["mai", "do"]), [9, 8]);
        assert_eq!(find(&store, &["mai", "do", "quyen"]), [9]);
        // Longer names than are kept as one word.
        store.write_blocking(|tx| search::put(tx, 10, &["Hợp tác xã Lúa Vàng"])).unwrap();
        assert_eq!(find(&store, &["hop", "tac", "xa", "lua", "va"]), [10]);
        assert_eq!(find(&store, &["tac", "xa", "lua", "vang"]), [10]);
        assert_eq!(find(&store, &["vang", "lua", "xa", "tac"]), [10]);
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
        store.write_blocking(move |tx| search::put(tx, 9, &[&put])).unwrap();
        assert_eq!(find(&store, &[&long]), [9]);
    });
}

#[test]
fn new_words_replace_the_old_and_a_deleted_case_is_not_found() {
    on_both(|store| {
        filled(&store);
        store.write_blocking(|tx| search::put(tx, 1, &["pham thi hoa"])).unwrap();
        assert_eq!(find(&store, &["nguyen"]), [3]);
        assert_eq!(find(&store, &["hoa"]), [1]);
        store
            .write_blocking(|tx| {
                search::delete(tx, 3)?;
                search::delete(tx, 77)
            })
            .unwrap();
        assert_eq!(find(&store, &["nguyen"]), [] as [i64; 0]);
        store.write_blocking(|tx| search::put(tx, 3, &["   "])).unwrap();
        store.write_blocking(|tx| search::put(tx, 3, &["nguyen"])).unwrap();
        assert_eq!(find(&store, &["nguyen"]), [3]);
    });
}

#[test]
fn words_of_a_change_that_is_rolled_back_are_not_found() {
    on_both(|store| {
        let outcome = store.write_blocking(|tx| {
            search::put(tx, 1, &["lan"])?;
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
