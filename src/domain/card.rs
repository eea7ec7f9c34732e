//! An exercise on one page: the words of a card, in the order in which they are read.

use std::time::Duration;

/// All that a card says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardWords {
    /// "Nerve slider · seated · right side".
    pub kicker: String,
    pub title: String,
    /// Before the first movement.
    pub start: String,
    /// One for each phase of the exercise.
    pub phases: Vec<PhaseWords>,
    pub blocks: Vec<Block>,
    /// Small print, a paragraph each.
    pub footer: Vec<String>,
}

/// What is said of one phase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhaseWords {
    /// "Knee straight, look up".
    pub action: String,
    /// "3 s, breathe in".
    pub detail: String,
    pub duration: Duration,
}

/// A heading and what stands below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    pub kind: BlockKind,
    pub heading: String,
    /// A paragraph each; numbered where they are steps.
    pub paragraphs: Vec<String>,
}

/// What a block is about, which decides where it stands and how it looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    /// What to do, step by step.
    Steps,
    /// How much, what it feels like, whom it is for.
    Fact,
    /// When to stop or to leave it out.
    Warning,
}
