//! The case: commands, events, tasks, deadlines; decide, evolve and react.
