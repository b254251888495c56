-- Where a case stands lies apart from what lists show of it: every step writes the one, few steps write the other, and
-- a thousand rows of a list fit where eighty whole cases would. Both are found by the row's own number.
CREATE TABLE case_states (
    case_id INTEGER PRIMARY KEY,
    version BIGINT NOT NULL,
    last_hash BLOB NOT NULL,
    snapshot TEXT NOT NULL
);
INSERT INTO case_states (case_id, version, last_hash, snapshot)
    SELECT case_id, version, last_hash, snapshot FROM cases ORDER BY case_id;
CREATE TABLE new_cases (
    case_id INTEGER PRIMARY KEY,
    case_no TEXT NOT NULL,
    agency TEXT NOT NULL,
    procedure TEXT NOT NULL,
    channel TEXT NOT NULL,
    stage TEXT NOT NULL,
    applicant TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    due_at BIGINT,
    paused BIGINT NOT NULL,
    finished_at BIGINT,
    timeliness TEXT
);
INSERT INTO new_cases (case_id, case_no, agency, procedure, channel, stage, applicant, received_at, due_at, paused,
                       finished_at, timeliness)
    SELECT case_id, case_no, agency, procedure, channel, stage, applicant, received_at, due_at, paused, finished_at,
           timeliness
    FROM cases ORDER BY case_id;
DROP TABLE cases;
ALTER TABLE new_cases RENAME TO cases;
CREATE INDEX cases_by_stage ON cases (agency, stage, due_at, case_id);
CREATE INDEX cases_by_receipt ON cases (agency, received_at, case_id);
CREATE INDEX cases_by_end ON cases (agency, finished_at, timeliness) WHERE timeliness IS NOT NULL;
CREATE INDEX cases_open ON cases (agency, paused, due_at, case_id) WHERE finished_at IS NULL;
CREATE INDEX cases_online ON cases (agency, received_at, case_id) WHERE finished_at IS NULL AND channel = 'online';
