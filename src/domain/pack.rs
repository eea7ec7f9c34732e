//! Exercises and routines that somebody else brings: a clinician, or the person.

use super::id::PackId;

/// Where they come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    pub id: PackId,
    pub title: String,
    pub author: String,
    /// Name of its file.
    pub file: String,
}
