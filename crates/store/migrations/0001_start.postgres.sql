-- Words of each case, folded by the program.
CREATE TABLE case_search (
    case_id BIGINT PRIMARY KEY,
    words TSVECTOR NOT NULL
);
CREATE INDEX case_search_words ON case_search USING GIN (words);
