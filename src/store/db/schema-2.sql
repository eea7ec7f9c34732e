-- Each self-check that was finished, with its answers and what came of it. `shape` is the version of the JSON.
CREATE TABLE self_check (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    at_secs INTEGER NOT NULL,
    shape INTEGER NOT NULL,
    complaints TEXT NOT NULL,
    answers TEXT NOT NULL,
    outcome TEXT NOT NULL,
    best TEXT,
    side TEXT
) STRICT;

-- The self-check that was begun and not finished: one row.
CREATE TABLE check_draft (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    at TEXT NOT NULL,
    at_secs INTEGER NOT NULL,
    shape INTEGER NOT NULL,
    json TEXT NOT NULL
) STRICT;

-- Warning signs that came up. One stands until the person says that a clinician has examined them for it.
CREATE TABLE flag (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    at_secs INTEGER NOT NULL,
    flag TEXT NOT NULL,
    origin TEXT NOT NULL,
    urgency TEXT NOT NULL,
    lock TEXT NOT NULL,
    halves TEXT NOT NULL,
    cleared_at TEXT,
    cleared_secs INTEGER
) STRICT;
