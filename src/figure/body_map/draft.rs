//! A picture before it is drawn, as a file says it, and what can be wrong with it.

use std::collections::BTreeMap;

use super::part::{Part, PictureId};
use crate::domain::side::Side;
use crate::figure::space::P2;

/// A picture as lines through knots and patches round them. Only the half with x >= 0.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    pub id: PictureId,
    /// The person's side on the half with x >= 0.
    pub drawn_side: Side,
    pub knots: BTreeMap<String, P2>,
    pub lines: Vec<Line>,
    pub patches: Vec<DraftPatch>,
    /// Lines that only help to see what is what: a crease, a kneecap.
    pub details: Vec<Vec<P2>>,
}

/// A smooth line. It begins and ends at a knot, and has a knot wherever another line meets it.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    pub id: String,
    pub through: Vec<Stop>,
}

/// What a line runs through.
#[derive(Debug, Clone, PartialEq)]
pub enum Stop {
    Knot(String),
    Point(P2),
}

/// A patch as the knots on its outline, in either direction. Between two knots that follow each other runs one line.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftPatch {
    /// As the file calls it.
    pub name: String,
    pub part: Part,
    /// Lies across the middle: its knots lead from the middle to the middle, and the mirror image closes the round.
    pub is_midline: bool,
    pub around: Vec<String>,
}

/// Why a draft cannot be drawn.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{text}")]
pub struct Fault {
    /// The line or patch that is wrong, or a knot.
    pub id: String,
    /// Its field: `through`, `around`.
    pub field: &'static str,
    pub text: String,
}

impl Fault {
    pub(super) fn new(id: &str, field: &'static str, text: impl Into<String>) -> Self {
        Self { id: id.to_owned(), field, text: text.into() }
    }
}
