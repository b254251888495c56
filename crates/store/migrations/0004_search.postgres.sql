-- How to look for words depends on how many cases hold them: for few, the index of words; for a word that half the
-- cases hold, the newest cases one after the other. So the question is planned anew each time, with its words at hand.
CREATE FUNCTION find_cases(question TEXT, low BIGINT, high BIGINT, most BIGINT) RETURNS SETOF BIGINT
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_custom_plan AS $$
BEGIN
    RETURN QUERY
        SELECT s.case_id FROM case_search s
        WHERE s.words @@ CAST(question AS tsquery) AND s.case_id >= low AND s.case_id <= high
        ORDER BY s.case_id DESC LIMIT most;
END
$$;
-- Words of new cases go into the index at once: a list of those that wait would be read through by every search.
ALTER INDEX case_search_words SET (fastupdate = off);
