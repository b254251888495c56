-- Nothing to be done: SQLite asks its index of words alone.
SELECT 1;
