"""Remarks that go into a data file where the tables are not of one mind. Lists of comment lines, by id."""

EXERCISES = {
    "plantar-roll-ball": ["The table names np_heel_foot twice among the targets; once is meant."],
}
PROFILES = {}
ROUTINES = {}
