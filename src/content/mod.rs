//! The embedded data files become checked domain values.
