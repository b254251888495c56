//! The statement seam means the same on both engines.

use store::{DbError, Engine, Expect, Param, Store};
use test_support::on_both;

fn table(store: &Store) {
    store
        .write_blocking(|tx| {
            let blob = match tx.engine() {
                Engine::Sqlite => {
                    "CREATE TABLE t (id BIGINT PRIMARY KEY, name TEXT, share DOUBLE PRECISION, scan BLOB)"
                }
                Engine::Postgres => {
                    "CREATE TABLE t (id BIGINT PRIMARY KEY, name TEXT, share DOUBLE PRECISION, scan BYTEA)"
                }
            };
            tx.batch(blob)?;
            tx.batch(
                "CREATE TABLE pair (a BIGINT, b TEXT, UNIQUE (a, b)); CREATE TABLE other (a BIGINT NOT NULL)",
            )
        })
        .unwrap();
}

fn put(store: &Store, id: i64, name: &'static str) -> Result<(), DbError> {
    store.write_blocking(move |tx| {
        tx.queue("INSERT INTO t (id, name) VALUES ($1, $2)", &[id.into(), name.into()], Expect::One)
    })
}

fn count(store: &Store) -> i64 {
    store.read_blocking(|tx| tx.query_one("SELECT count(*) FROM t", &[])?.int(0)).unwrap()
}

#[test]
fn every_kind_of_value_comes_back_as_it_went() {
    on_both(|store| {
        table(&store);
        let blob: Vec<u8> = (0..3_000_000_u32).map(|n| (n % 251) as u8).collect();
        let sent = blob.clone();
        store
            .write_blocking(move |tx| {
                let sql = "INSERT INTO t (id, name, share, scan) VALUES ($1, $2, $3, $4)";
                tx.queue(
                    sql,
                    &[i64::MAX.into(), "Hồ sơ số 1".into(), 0.1.into(), (&sent).into()],
                    Expect::One,
                )?;
                let empty: Option<&str> = None;
                tx.queue(sql, &[i64::MIN.into(), empty.into(), Param::Null, Param::Null], Expect::One)?;
                tx.queue(sql, &[0.into(), "".into(), 2.0.into(), (&[0_u8, 255]).into()], Expect::One)
            })
            .unwrap();
        let rows = store
            .read_blocking(|tx| tx.query("SELECT id, name, share, scan FROM t ORDER BY id DESC", &[]))
            .unwrap();
        assert_eq!(rows.len(), 3);
        assert_eq!((rows[0].int(0).unwrap(), rows[0].text(1).unwrap()), (i64::MAX, "Hồ sơ số 1".to_owned()));
        assert!((rows[0].real(2).unwrap() - 0.1).abs() < f64::EPSILON);
        assert_eq!(rows[0].blob(3).unwrap(), blob);
        assert_eq!((rows[1].int(0).unwrap(), rows[1].text_ref(1).unwrap()), (0, ""));
        assert_eq!(rows[1].opt_blob(3).unwrap(), Some(vec![0, 255]));
        assert_eq!((rows[2].int(0).unwrap(), rows[2].opt_text(1).unwrap()), (i64::MIN, None));
        assert_eq!((rows[2].opt_real(2).unwrap(), rows[2].opt_blob(3).unwrap()), (None, None));
        assert_eq!(rows[2].columns(), 4);
    });
}

#[test]
fn a_cell_of_another_type_is_an_error_that_names_column_and_statement() {
    on_both(|store| {
        let error = store
            .read_blocking(|tx| tx.query_one("SELECT 'Lan' AS name, CAST(NULL AS BIGINT)", &[])?.int(0))
            .unwrap_err()
            .to_string();
        assert!(error.contains("column 0 is text, not an integer") && error.contains("'Lan'"), "{error}");
        let error = store
            .read_blocking(|tx| tx.query_one("SELECT 'Lan' AS name, CAST(NULL AS BIGINT)", &[])?.int(1))
            .unwrap_err()
            .to_string();
        assert!(error.contains("column 1 is NULL, not an integer"), "{error}");
        let error = store.read_blocking(|tx| tx.query_one("SELECT 1", &[])?.text(1)).unwrap_err().to_string();
        assert!(error.contains("column 1 does not exist"), "{error}");
    });
}

#[test]
fn a_faulty_statement_is_named_in_the_error() {
    on_both(|store| {
        let error =
            store.read_blocking(|tx| tx.query("SELECT nothing FROM nowhere", &[])).unwrap_err().to_string();
        assert!(error.contains("SELECT nothing FROM nowhere"), "{error}");
        let error = store
            .write_blocking(|tx| tx.queue("UPDATE nowhere SET a = 1", &[], Expect::One))
            .unwrap_err()
            .to_string();
        assert!(error.contains("UPDATE nowhere"), "{error}");
    });
}

#[test]
fn a_wrong_number_of_parameters_is_an_error() {
    on_both(|store| {
        table(&store);
        for params in [&[][..], &[Param::Int(1), Param::Int(2)][..]] {
            let owned: Vec<i64> = params.iter().map(|_| 1).collect();
            let error = store
                .write_blocking(move |tx| {
                    let params: Vec<Param<'_>> = owned.iter().map(|n| (*n).into()).collect();
                    tx.execute("DELETE FROM t WHERE id = $1", &params)
                })
                .unwrap_err()
                .to_string();
            assert!(error.contains("1 parameters wanted") && error.contains("DELETE FROM t"), "{error}");
        }
    });
}

#[test]
fn the_zero_character_is_refused_in_text_with_a_clear_error() {
    on_both(|store| {
        table(&store);
        let error = put(&store, 1, "Lan\0Anh").unwrap_err().to_string();
        assert!(error.contains("parameter $2 holds the character U+0000"), "{error}");
        assert_eq!(count(&store), 0);
    });
}

#[test]
fn a_second_row_with_the_same_key_names_table_and_columns() {
    on_both(|store| {
        table(&store);
        put(&store, 7, "Lan").unwrap();
        let error = put(&store, 7, "Anh").unwrap_err();
        let DbError::Unique { table, columns } = error else { panic!("{error:?}") };
        assert_eq!((table.as_str(), columns.as_str()), ("t", "id"));
        let error = store
            .write_blocking(|tx| {
                tx.execute("INSERT INTO pair (a, b) VALUES ($1, $2)", &[1.into(), "x".into()])?;
                tx.execute("INSERT INTO pair (a, b) VALUES ($1, $2)", &[1.into(), "x".into()])
            })
            .unwrap_err();
        let DbError::Unique { table, columns } = error else { panic!("{error:?}") };
        assert_eq!((table.as_str(), columns.as_str()), ("pair", "a, b"));
    });
}

#[test]
fn a_missing_value_is_an_error_but_not_a_duplicate() {
    on_both(|store| {
        table(&store);
        let error = store
            .write_blocking(|tx| tx.execute("INSERT INTO other (a) VALUES ($1)", &[Param::Null]))
            .unwrap_err();
        assert!(matches!(error, DbError::Other { .. }), "{error:?}");
    });
}

#[test]
fn an_upsert_is_one_text_for_both() {
    on_both(|store| {
        table(&store);
        for name in ["Lan", "Anh"] {
            store
                .write_blocking(move |tx| {
                    tx.queue(
                        "INSERT INTO t (id, name) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET name = excluded.name",
                        &[1.into(), name.into()],
                        Expect::One,
                    )
                })
                .unwrap();
        }
        let name = store.read_blocking(|tx| tx.query_one("SELECT name FROM t", &[])?.text(0)).unwrap();
        assert_eq!(name, "Anh");
    });
}

#[test]
fn a_query_sees_what_was_queued_before_it() {
    on_both(|store| {
        table(&store);
        let seen = store
            .write_blocking(|tx| {
                for id in 0..600 {
                    tx.queue(
                        "INSERT INTO t (id, name) VALUES ($1, $2)",
                        &[id.into(), "x".into()],
                        Expect::One,
                    )?;
                }
                let seen = tx.query_one("SELECT count(*) FROM t", &[])?.int(0)?;
                tx.queue("DELETE FROM t WHERE id >= $1", &[300.into()], Expect::Any)?;
                let deleted = tx.execute("DELETE FROM t WHERE id >= $1", &[200.into()])?;
                let back = tx.query("DELETE FROM t WHERE id < $1 RETURNING id", &[10.into()])?;
                Ok::<_, DbError>((seen, deleted, back.len()))
            })
            .unwrap();
        assert_eq!(seen, (600, 100, 10));
        assert_eq!(count(&store), 190);
    });
}

#[test]
fn a_row_can_be_locked_in_one_text() {
    on_both(|store| {
        table(&store);
        put(&store, 1, "Lan").unwrap();
        let name = store
            .write_blocking(|tx| {
                tx.query_one("SELECT name FROM t WHERE id = $1 {{for_update}}", &[1.into()])?.text(0)
            })
            .unwrap();
        assert_eq!(name, "Lan");
        let rows = store
            .write_blocking(|tx| {
                tx.query("SELECT id FROM t ORDER BY id LIMIT $1 {{skip_locked}}", &[5.into()])
            })
            .unwrap();
        assert_eq!(rows.len(), 1);
    });
}

#[test]
fn one_row_wanted_means_one_row() {
    on_both(|store| {
        table(&store);
        let none = store.read_blocking(|tx| tx.query_opt("SELECT id FROM t", &[])).unwrap();
        assert!(none.is_none());
        let error = store.read_blocking(|tx| tx.query_one("SELECT id FROM t", &[])).unwrap_err().to_string();
        assert!(error.contains("0 rows where one was wanted"), "{error}");
        put(&store, 1, "Lan").unwrap();
        put(&store, 2, "Anh").unwrap();
        let error = store.read_blocking(|tx| tx.query_opt("SELECT id FROM t", &[])).unwrap_err().to_string();
        assert!(error.contains("2 rows where one was wanted"), "{error}");
    });
}

#[test]
fn a_reader_can_not_write() {
    on_both(|store| {
        table(&store);
        put(&store, 1, "Lan").unwrap();
        let error = store.read_blocking(|tx| tx.execute("DELETE FROM t", &[])).unwrap_err().to_string();
        assert!(error.contains("a read transaction was asked to write"), "{error}");
        store.read_blocking(|tx| tx.query("DELETE FROM t RETURNING id", &[])).unwrap_err();
        assert_eq!(count(&store), 1);
    });
}

#[test]
fn a_closure_may_not_wait_for_another_transaction() {
    on_both(|store| {
        let inner = store.clone();
        let error = store
            .read_blocking(move |_| {
                inner.read_blocking(|tx| tx.query("SELECT 1", &[])).map(|rows| rows.len())
            })
            .unwrap_err()
            .to_string();
        assert!(error.contains("must not wait for another transaction"), "{error}");
    });
}

#[test]
fn an_address_of_another_kind_is_refused() {
    for url in ["mysql://x", "sqlite:", "sqlite::memory:", "postgres://x:y"] {
        assert!(Store::open(&store::StoreConfig::new(url)).is_err(), "{url}");
    }
}
