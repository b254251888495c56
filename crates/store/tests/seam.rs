//! The statement seam does the same on both engines.

use store::DbError;
use test_support::on_both;

#[test]
fn what_is_written_can_be_read() {
    on_both(|store| {
        let one = store
            .write_blocking(|tx| {
                tx.batch("CREATE TABLE t (id BIGINT PRIMARY KEY, name TEXT)")?;
                tx.execute("INSERT INTO t (id, name) VALUES ($1, $2)", &[1.into(), "Hồ sơ".into()])
            })
            .and_then(|_| {
                store.read_blocking(|tx| -> Result<String, DbError> {
                    tx.query_one("SELECT name FROM t WHERE id = $1", &[1.into()])?.text(0)
                })
            });
        assert_eq!(one.unwrap(), "Hồ sơ");
    });
}
