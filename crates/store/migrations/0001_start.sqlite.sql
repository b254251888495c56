-- Words of each case, folded by the program; the row number is the case's number. The text itself is not kept.
CREATE VIRTUAL TABLE case_search USING fts5 (
    words,
    content = '',
    contentless_delete = 1,
    detail = none,
    prefix = '2 3',
    tokenize = 'ascii'
);
