//! Stable ids of the clinical content; each kind is a type of its own so that they cannot be mixed up.

use std::fmt;
use std::sync::Arc;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Wraps the text of an id; whether it exists is the catalogue's to say.
            pub fn new(id: impl Into<Arc<str>>) -> Self {
                Self(id.into())
            }

            /// The id as it stands in files and messages.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self::new(id)
            }
        }
    };
}

id!(
    /// A nerve profile (`l5`) or another pattern (`np_cramp_benign`).
    ProfileId
);
id!(
    /// An exercise, kebab-case: `slump-slider-sciatic`.
    ExerciseId
);
id!(
    /// A routine, kebab-case: `l5-moderate-1min`.
    RoutineId
);
id!(
    /// A pack of exercises that somebody brings, kebab-case: `north-clinic`.
    PackId
);
id!(
    /// A published source: `ellis2012`.
    SourceId
);
id!(
    /// A red-flag question: `rf_saddle_numbness`.
    FlagId
);
id!(
    /// A line of the person's schedule, kebab-case: `nerve-minute`.
    ReminderId
);
id!(
    /// A text to read: `edu-cramp-now`.
    BlockId
);
id!(
    /// A region of the body: `posterior_calf`, without a side.
    RegionId
);
id!(
    /// A sensation: `pins_and_needles`.
    SensationId
);
id!(
    /// Something that makes it worse or better: `sitting_long`.
    FactorId
);
id!(
    /// A weakness sign: `weak_big_toe_extension`.
    WeaknessId
);
id!(
    /// A history item: `hx_back_pain_with_it`.
    HistoryId
);
id!(
    /// A self-test or a look at the circulation: `st_slump_knee`.
    TestId
);
