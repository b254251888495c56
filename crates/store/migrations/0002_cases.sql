-- Plain tables: organisation, accounts, settings.
CREATE TABLE agencies (
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    parent TEXT,
    settings TEXT NOT NULL
);
CREATE TABLE units (
    agency TEXT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (agency, code)
);
CREATE TABLE officers (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    active BIGINT NOT NULL,
    preferences TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE TABLE memberships (
    officer TEXT NOT NULL,
    position BIGINT NOT NULL,
    agency TEXT NOT NULL,
    unit TEXT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (officer, position)
);
CREATE TABLE sessions (
    token_hash TEXT PRIMARY KEY,
    officer TEXT NOT NULL,
    csrf TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX sessions_by_end ON sessions (expires_at);
CREATE TABLE api_tokens (
    token_hash TEXT PRIMARY KEY,
    officer TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
CREATE TABLE procedures (
    code TEXT NOT NULL,
    version BIGINT NOT NULL,
    package TEXT NOT NULL,
    published_at BIGINT NOT NULL,
    PRIMARY KEY (code, version)
);
-- Series of numbers: case numbers of a day, entries of a book, slips of a year.
CREATE TABLE counters (
    series TEXT PRIMARY KEY,
    last BIGINT NOT NULL
);
-- The first answer to a request that may come twice.
CREATE TABLE idempotency (
    caller TEXT NOT NULL,
    request_key TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    status BIGINT NOT NULL,
    body TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (caller, request_key)
);
CREATE INDEX idempotency_by_age ON idempotency (created_at);
-- Who did what outside of cases.
CREATE TABLE audit (
    at BIGINT NOT NULL,
    nonce BIGINT NOT NULL,
    actor TEXT NOT NULL,
    act TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (at, nonce)
);

-- Cases. Every table leads with case_id, so that a command touches rows of one case only.
CREATE TABLE case_numbers (
    case_no TEXT PRIMARY KEY,
    case_id BIGINT NOT NULL
);
CREATE TABLE cases (
    case_id BIGINT PRIMARY KEY,
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
    timeliness TEXT,
    version BIGINT NOT NULL,
    last_hash {{blob}} NOT NULL,
    snapshot TEXT NOT NULL
);
CREATE INDEX cases_by_stage ON cases (agency, stage, due_at, case_id);
CREATE INDEX cases_by_receipt ON cases (agency, received_at, case_id);
CREATE INDEX cases_by_end ON cases (agency, finished_at, timeliness) WHERE timeliness IS NOT NULL;
CREATE INDEX cases_open ON cases (agency, paused, due_at, case_id) WHERE finished_at IS NULL;
CREATE INDEX cases_online ON cases (agency, received_at, case_id) WHERE finished_at IS NULL AND channel = 'online';
CREATE TABLE case_events (
    case_id BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    kind TEXT NOT NULL,
    event TEXT NOT NULL,
    hash {{blob}} NOT NULL,
    PRIMARY KEY (case_id, seq)
);
CREATE TABLE tasks (
    case_id BIGINT NOT NULL,
    task_no BIGINT NOT NULL,
    step TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    agency TEXT NOT NULL,
    case_agency TEXT NOT NULL,
    unit TEXT NOT NULL,
    role TEXT NOT NULL,
    assignee TEXT,
    opened_at BIGINT NOT NULL,
    due_at BIGINT,
    paused BIGINT NOT NULL,
    closed_at BIGINT,
    closed_by TEXT,
    outcome TEXT,
    timeliness TEXT,
    PRIMARY KEY (case_id, task_no)
);
-- Work that waits, in the order of its deadlines; what has none comes last on both engines.
CREATE INDEX tasks_of_officer ON tasks (assignee, paused, (COALESCE(due_at, 9223372036854775807)), case_id, task_no, kind) WHERE closed_at IS NULL AND assignee IS NOT NULL;
CREATE INDEX tasks_of_pool ON tasks (agency, unit, role, paused, (COALESCE(due_at, 9223372036854775807)), case_id, task_no, kind) WHERE closed_at IS NULL AND assignee IS NULL;
-- Work for another agency's case (hồ sơ liên thông), seen from either side.
CREATE INDEX tasks_for_others ON tasks (agency, case_id) WHERE closed_at IS NULL AND agency <> case_agency;
CREATE INDEX tasks_at_others ON tasks (case_agency, case_id) WHERE closed_at IS NULL AND agency <> case_agency;
CREATE INDEX tasks_done_by ON tasks (closed_by, closed_at);
-- Work that must follow a fact, queued with it.
CREATE TABLE outbox (
    case_id BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    part BIGINT NOT NULL,
    case_no TEXT NOT NULL,
    agency TEXT NOT NULL,
    effect TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    next_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    done_at BIGINT,
    error TEXT,
    PRIMARY KEY (case_id, seq, part)
);
CREATE INDEX outbox_waiting ON outbox (next_at) WHERE state = 'waiting';
CREATE INDEX outbox_by_age ON outbox (created_at);
CREATE INDEX outbox_of_agency ON outbox (agency, created_at, case_id, seq, part);
CREATE INDEX outbox_given_up ON outbox (agency, created_at) WHERE state = 'given_up';
