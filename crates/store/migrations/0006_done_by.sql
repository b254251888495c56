-- Nothing asks who closed a task, and every step wrote this index twice.
DROP INDEX tasks_done_by;
