//! The nerve on the figure: a path of points fixed to the bones, how long each stretch of it is in a posture, how the nerve
//! slides in it, and how it is drawn.
//!
//! The drawing is a simplified one; `docs/figure.md` says how, and after which sources.

mod bones;
mod draw;
mod line;
mod path;
mod shown;
mod strand;

pub(super) use bones::Bones;
pub use bones::{Bone, Joint};
pub(super) use draw::draw;
pub use path::{Anchor, Lengths, NervePath, NervePaths, Place, ProfilePaths};
pub(super) use shown::Lying;
pub use shown::ShownNerve;
pub use strand::{Strand, mm};
