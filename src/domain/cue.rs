//! The sounds of a guided routine.

/// A short sound with a meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sound {
    /// The work begins.
    Start,
    /// Another exercise or the other side comes.
    Change,
    /// Half is done.
    Half,
    /// All is done.
    End,
}

impl Sound {
    /// Every sound.
    pub const ALL: [Self; 4] = [Self::Start, Self::Change, Self::Half, Self::End];

    /// The word used in files and sentences.
    pub fn id(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Change => "change",
            Self::Half => "half",
            Self::End => "end",
        }
    }
}
