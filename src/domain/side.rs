//! Left, right, both.

/// A side of the body, as the person sees it from inside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    Left,
    Right,
    Both,
}

impl Side {
    /// The word used in files and messages: `left`, `right` or `both`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Right => "right",
            Self::Both => "both",
        }
    }

    /// The inverse of [`Side::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        [Self::Left, Self::Right, Self::Both].into_iter().find(|side| side.id() == id)
    }

    /// The other side; `Both` stays `Both`.
    #[must_use]
    pub fn opposite(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
            Self::Both => Self::Both,
        }
    }
}
