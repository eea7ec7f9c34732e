//! PURE: a routine being done, second by second.
