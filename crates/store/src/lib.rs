//! The only crate with SQL: statement seam over two drivers, migrations, journal, projections, outbox, search.
