-- Exercises that were too much: half the movement is done, until the person wants the whole again.
CREATE TABLE half_range (
    exercise TEXT PRIMARY KEY,
    at TEXT NOT NULL,
    at_secs INTEGER NOT NULL
) STRICT;
