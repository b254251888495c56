-- Nothing to be done: SQLite changes rows in their place.
SELECT 1;
