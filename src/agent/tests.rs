//! The resident process with recorders at its ends.
