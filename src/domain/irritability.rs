//! How easily the nerve is set off; decides which exercises are allowed (`clinical/routines.md` section 1).

/// Three levels; a higher one allows less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Irritability {
    Low,
    Moderate,
    High,
}

impl Irritability {
    /// All levels, calmest first.
    pub const ALL: [Self; 3] = [Self::Low, Self::Moderate, Self::High];

    /// The word used in files, messages and routine ids.
    pub fn id(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Moderate => "moderate",
            Self::High => "high",
        }
    }

    /// The inverse of [`Irritability::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.id() == id)
    }

    /// One level more irritable: less is allowed. `High` stays.
    #[must_use]
    pub fn raised(self) -> Self {
        match self {
            Self::Low => Self::Moderate,
            Self::Moderate | Self::High => Self::High,
        }
    }

    /// One level calmer: more is allowed. `Low` stays.
    #[must_use]
    pub fn lowered(self) -> Self {
        match self {
            Self::High => Self::Moderate,
            Self::Moderate | Self::Low => Self::Low,
        }
    }
}
