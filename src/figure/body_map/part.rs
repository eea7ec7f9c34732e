//! What a patch of the map stands for, and the names of the pictures.

use crate::domain::check::BodyView;
use crate::domain::id::RegionId;

/// A picture of the map. Close-ups hold both hands or feet, placed as in the large picture that they belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PictureId {
    Front,
    Back,
    /// The palm side of the hands.
    Palm,
    HandBack,
    FootTop,
    Sole,
}

impl PictureId {
    /// Every picture, large ones first.
    pub const ALL: [Self; 6] = [Self::Front, Self::Back, Self::Palm, Self::HandBack, Self::FootTop, Self::Sole];

    /// The name used in files: `front`, `hand-back`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Front => "front",
            Self::Back => "back",
            Self::Palm => "palm",
            Self::HandBack => "hand-back",
            Self::FootTop => "foot-top",
            Self::Sole => "sole",
        }
    }

    /// The inverse of [`PictureId::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|picture| picture.id() == id)
    }

    /// The side of the body that is looked at.
    pub fn view(self) -> BodyView {
        match self {
            Self::Front | Self::Palm | Self::FootTop => BodyView::Front,
            Self::Back | Self::HandBack | Self::Sole => BodyView::Back,
        }
    }

    /// Shows a hand or a foot rather than the whole body.
    pub fn is_close_up(self) -> bool {
        !matches!(self, Self::Front | Self::Back)
    }
}

/// A region of the self-check, or a part of the body that is none.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    Region(RegionId),
    Inert(Inert),
}

impl Part {
    /// The region, if it is one.
    pub fn region(&self) -> Option<&RegionId> {
        match self {
            Self::Region(region) => Some(region),
            Self::Inert(_) => None,
        }
    }
}

/// A part of the body where no pinched nerve is looked for; pointing at it deserves a sentence, not silence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Inert {
    Face,
    Ear,
    /// Front of the neck.
    Throat,
    /// Chest below the upper part.
    Chest,
    Belly,
    /// Between the shoulder blades and the low back.
    MidBack,
}

impl Inert {
    /// Every such part.
    pub const ALL: [Self; 6] = [Self::Face, Self::Ear, Self::Throat, Self::Chest, Self::Belly, Self::MidBack];

    /// The word used in files: `mid_back`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Face => "face",
            Self::Ear => "ear",
            Self::Throat => "throat",
            Self::Chest => "chest",
            Self::Belly => "belly",
            Self::MidBack => "mid_back",
        }
    }

    /// The inverse of [`Inert::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.id() == id)
    }
}
