-- Moments are kept twice: `at` as a civil time with zone (RFC 9557), `at_secs` as seconds since 1970 for queries.

-- Each change of the nerve profile is a row; the last one is in force. `shape` is the version of the JSON.
CREATE TABLE profile (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    at_secs INTEGER NOT NULL,
    shape INTEGER NOT NULL,
    json TEXT NOT NULL
) STRICT;

-- Every decision of the schedule, with its rule. `outcome` is set where a prompt or one of its showings ended.
CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    at_secs INTEGER NOT NULL,
    rule TEXT NOT NULL,
    what TEXT NOT NULL,
    reminder TEXT,
    outcome TEXT,
    cause TEXT,
    detail TEXT
) STRICT;
CREATE INDEX decision_at ON decision (at_secs);

-- A routine that was begun. `ended` stays empty while it runs; what was never ended was interrupted.
CREATE TABLE routine (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    at_secs INTEGER NOT NULL,
    routine TEXT NOT NULL,
    nerve TEXT,
    side TEXT NOT NULL,
    irritability TEXT,
    prompted INTEGER NOT NULL,
    rule TEXT,
    ended TEXT,
    done REAL NOT NULL DEFAULT 0,
    pain_before INTEGER,
    pain_after INTEGER,
    hurt TEXT NOT NULL DEFAULT '[]',
    moved TEXT
) STRICT;
CREATE INDEX routine_at ON routine (at_secs);

-- The schedule as it was last saved: one row.
CREATE TABLE engine_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    at_secs INTEGER NOT NULL,
    shape INTEGER NOT NULL,
    json TEXT NOT NULL
) STRICT;

-- Small things by name.
CREATE TABLE mark (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
