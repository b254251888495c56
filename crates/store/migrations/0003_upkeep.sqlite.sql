-- Nothing to be done: SQLite leaves no remains to be swept away, and keeps long texts beside their rows by itself.
SELECT 1;
