//! Texts to read: what a pinched nerve is, cramps, sleep, the desk, when to get help (`clinical/education.md`).

use super::id::{BlockId, ExerciseId, FlagId, SourceId};

/// What a text is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BlockGroup {
    Basics,
    Cramp,
    Tips,
    Sleep,
    Desk,
    Exercise,
    /// Always within reach, also under a lock.
    Safety,
}

impl BlockGroup {
    /// Every group in the order of the pages.
    pub const ALL: [Self; 7] =
        [Self::Basics, Self::Cramp, Self::Tips, Self::Sleep, Self::Desk, Self::Exercise, Self::Safety];

    /// The word used in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::Basics => "basics",
            Self::Cramp => "cramp",
            Self::Tips => "tips",
            Self::Sleep => "sleep",
            Self::Desk => "desk",
            Self::Exercise => "exercise",
            Self::Safety => "safety",
        }
    }

    /// The inverse of [`BlockGroup::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.id() == id)
    }
}

/// A table inside a text. Ids in back-ticks stand for the name of the exercise or profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub columns: Vec<String>,
    /// Each as long as `columns`.
    pub rows: Vec<Vec<String>>,
}

/// One text with a title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    pub id: BlockId,
    pub title: String,
    pub group: BlockGroup,
    /// One paragraph; `None` where the table is everything.
    pub text: Option<String>,
    pub table: Option<Table>,
    /// What the figure shows beside it, where a movement says it better than words.
    pub figure: Option<ExerciseId>,
    /// Red flags that the text speaks of.
    pub flags: Vec<FlagId>,
    /// Why there is no source; then `sources` is empty.
    pub unsourced: Option<String>,
    pub sources: Vec<SourceId>,
}

/// All texts, in the order of the pages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Education {
    pub blocks: Vec<Block>,
}

impl Education {
    /// The text with this id.
    pub fn block(&self, id: &BlockId) -> Option<&Block> {
        self.blocks.iter().find(|block| block.id == *id)
    }

    /// The texts of a group, in order.
    pub fn group(&self, group: BlockGroup) -> impl Iterator<Item = &Block> {
        self.blocks.iter().filter(move |block| block.group == group)
    }
}
