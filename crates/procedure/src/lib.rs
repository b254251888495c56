//! A procedure version: identity, legal facts, process, form, rules and slips as one package; its lint.
