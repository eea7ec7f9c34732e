//! What the keyframes alone do not say: where the hands rest or hold on, how the back bends, what stands on the floor,
//! from how near it is looked at. A plain default by base and view; the exceptions by exercise are in `table`, a
//! demonstration brings its own.

mod arrows;
mod improve;
mod table;
mod told;

pub use crate::domain::stage::{
    Back, BodyPart, Carried, Foot, FootShot, Hand, HandShot, Helper, Layer, Mark, Place, Prop, Push, Shot, Spot, Touch,
};
pub use improve::{improved, improved_base};
pub use table::{drawn_view, staging};

use crate::domain::pose::Pose;
use crate::figure::posture::HandShape;

/// The whole arrangement of one exercise.
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::struct_excessive_bools, reason = "each says one thing of the picture, in any combination")]
pub struct Staging {
    pub back: Back,
    /// Working side, other side.
    pub hands: [Hand; 2],
    pub feet: [Foot; 2],
    pub carried: Carried,
    /// How far the hips sit in front of their place deep in the chair, in body heights.
    pub forward_on_seat: f32,
    pub shot: Shot,
    pub props: Vec<Prop>,
    pub has_desk: bool,
    /// How far the working arm, lifted forward, comes to the middle; degrees.
    pub arm_inward_deg: f32,
    /// The working foot is shown large beside the figure.
    pub has_foot_inset: bool,
    /// Both limbs follow the pose.
    pub both: bool,
    /// Where the limbs of the other side are, if not in the base pose.
    pub other: Option<Pose>,
    /// What works, and is coloured; empty: what moves.
    pub works: Vec<BodyPart>,
    /// The other arm's hand lies before the working one.
    pub other_hand_before: bool,
    pub helper: Option<Helper>,
    /// The phase whose end is shown as a ghost behind a close-up.
    pub ghost: Option<usize>,
    pub marks: Vec<Mark>,
    pub pushes: Vec<Push>,
    /// How far the arrows of a movement bend to the left, in parts of their length: what goes round.
    pub bow: f32,
}

impl Staging {
    /// The shape of the hand of a side that does not follow.
    pub fn other_hand(&self) -> HandShape {
        let other = self.other.unwrap_or_default();
        HandShape::of(other.fingers, other.thumb)
    }

    /// Whether the thing is there.
    pub fn uses(&self, prop: Prop) -> bool {
        self.props.contains(&prop)
    }
}
