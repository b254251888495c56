-- A case is read and written whole at every step: up to a page it stays in its row, uncompressed.
ALTER TABLE cases SET (toast_tuple_target = 8160);
-- Work that waits is a small part of these tables and changes all the time: the remains of what no longer waits are
-- swept away long before a fifth of a table has changed.
ALTER TABLE cases SET (autovacuum_vacuum_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.02);
ALTER TABLE tasks SET (autovacuum_vacuum_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.02);
ALTER TABLE outbox SET (autovacuum_vacuum_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.02);
