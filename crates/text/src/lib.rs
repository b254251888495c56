//! Vietnamese text: folding and collation, names, numbers in words, personal ids and phone numbers.
