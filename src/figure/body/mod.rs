//! Joints become shapes: the whole body, in the order in which its parts cover each other.

pub mod bare_foot;
pub mod furniture;
pub mod hand;
mod head;
pub mod hidden_thumb;
pub mod inset;
mod limb;
pub mod pen;
pub mod prop;
mod trunk;

use super::ink::Ink;
use super::posture::{HandShape, Posture};
use super::shape::Shape;
use super::skeleton::{Arm, Joints, OTHER, WORKING};
use super::space::V3;
use super::working::Moving;
use crate::domain::pose::View;
use hand::{HandInks, hand_joints};
use pen::Pen;

/// Colours of the middle of the body.
#[derive(Debug, Clone, Copy)]
pub struct Inks {
    pub line: Ink,
    pub top: Ink,
    pub trousers: Ink,
    pub neck: Ink,
    pub face: Ink,
    /// The shadow of the nose.
    pub fold: Ink,
}

/// Colours of an arm or a leg.
#[derive(Debug, Clone, Copy)]
pub struct LimbInks {
    pub line: Ink,
    pub sleeve: Ink,
    pub skin: Ink,
    pub hand: Ink,
    pub trousers: Ink,
    pub shoe: Ink,
}

fn pick(moves: bool, working: Ink, quiet: Ink) -> Ink {
    if moves { working } else { quiet }
}

fn body_inks(moving: &Moving) -> Inks {
    Inks {
        line: Ink::Outline,
        top: pick(moving.trunk, Ink::Working, Ink::Top),
        trousers: pick(moving.pelvis, Ink::Working, Ink::Trousers),
        neck: pick(moving.head, Ink::SkinWorking, Ink::SkinFar),
        face: pick(moving.head, Ink::SkinWorking, Ink::Skin),
        fold: pick(moving.head, Ink::Working, Ink::SkinFar),
    }
}

/// `is_far`: the limb is behind the body and a little quieter.
fn limb_inks(moving: &Moving, index: usize, is_far: bool) -> LimbInks {
    let of = |near: Ink, far: Ink| if is_far { far } else { near };
    let moves = moving.limb(index);
    let working = of(Ink::Working, Ink::WorkingFar);
    let skin = of(Ink::Skin, Ink::SkinFar);
    LimbInks {
        line: Ink::Outline,
        sleeve: pick(moves.arm || moving.trunk, working, of(Ink::Top, Ink::TopFar)),
        skin: pick(moves.arm || moves.hand, Ink::SkinWorking, skin),
        hand: pick(moves.arm || moves.hand, Ink::SkinWorking, skin),
        trousers: pick(moves.leg, working, of(Ink::Trousers, Ink::TrousersFar)),
        shoe: pick(moves.foot || (moves.leg && moving.feet_leave_the_floor), working, of(Ink::Shoe, Ink::ShoeFar)),
    }
}

/// How a body is drawn, whatever its posture.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    pub view: View,
    /// The trouser legs are rolled up.
    pub bare_calves: bool,
    /// The other hand lies before the working arm.
    pub other_hand_before: bool,
    /// The hands lie round the calves: their fingers behind, their thumbs before.
    pub hands_round_calves: bool,
    /// The hand of a side that does not follow.
    pub other_hand: HandShape,
}

/// Draws the body. `far` draws what is on the far limbs of a body seen from the side, `between` what stands before the legs
/// and behind the arms.
#[expect(clippy::too_many_arguments, reason = "a body, how it is drawn, and what is drawn between its parts")]
pub fn body(
    pen: &Pen,
    joints: &Joints,
    posture: &Posture,
    look: Look,
    moving: &Moving,
    far: &dyn Fn(&mut Vec<Shape>),
    between: &dyn Fn(&mut Vec<Shape>),
    shapes: &mut Vec<Shape>,
) {
    let inks = body_inks(moving);
    let painter = Painter { pen, joints, posture, moving, look };
    match look.view {
        View::Side => {
            painter.arm(OTHER, shapes);
            painter.leg(OTHER, shapes);
            far(shapes);
            trunk::neck(pen, joints, inks, shapes);
            trunk::pelvis(pen, joints, inks, shapes);
            painter.leg(WORKING, shapes);
            if moving.pelvis {
                // What works there must be seen before the thigh's root.
                trunk::pelvis(pen, joints, inks, shapes);
            }
            trunk::top(pen, joints, inks, posture.breath, shapes);
            head::head(pen, &joints.spine, inks, shapes);
            between(shapes);
            painter.arm(WORKING, shapes);
            if look.other_hand_before {
                painter.hand(OTHER, true, shapes);
            }
        }
        View::Front => {
            let behind = joints.arms.map(|arm| painter.is_behind(&arm));
            let arms = if look.other_hand_before { [WORKING, OTHER] } else { [OTHER, WORKING] };
            for index in arms {
                if behind.get(index) == Some(&true) {
                    painter.arm(index, shapes);
                }
            }
            trunk::neck(pen, joints, inks, shapes);
            trunk::pelvis(pen, joints, inks, shapes);
            if look.hands_round_calves {
                for index in arms {
                    painter.hand(index, false, shapes);
                }
            }
            // The hem lies on the lap, but a drawn-up knee is in front of the chest.
            let legs = painter.legs_from_behind();
            for index in legs.into_iter().filter(|index| !painter.is_drawn_up(*index)) {
                painter.leg(index, shapes);
            }
            trunk::top(pen, joints, inks, posture.breath, shapes);
            head::head(pen, &joints.spine, inks, shapes);
            for index in legs.into_iter().filter(|index| painter.is_drawn_up(*index)) {
                painter.leg(index, shapes);
            }
            between(shapes);
            for index in arms {
                if look.hands_round_calves {
                    painter.arm_with_thumb(index, shapes);
                } else if behind.get(index) == Some(&false) {
                    painter.arm(index, shapes);
                }
            }
        }
    }
}

struct Painter<'a> {
    pen: &'a Pen,
    joints: &'a Joints,
    posture: &'a Posture,
    moving: &'a Moving,
    look: Look,
}

impl Painter<'_> {
    fn inks(&self, index: usize) -> LimbInks {
        limb_inks(self.moving, index, self.look.view == View::Side && index == OTHER)
    }

    fn arm(&self, index: usize, shapes: &mut Vec<Shape>) {
        self.hand(index, false, shapes);
        if let Some(arm) = self.joints.arms.get(index) {
            limb::arm(self.pen, arm, self.inks(index), shapes);
        }
    }

    /// The arm whose hand is behind what its thumb lies before.
    fn arm_with_thumb(&self, index: usize, shapes: &mut Vec<Shape>) {
        let Some(arm) = self.joints.arms.get(index) else { return };
        let inks = self.inks(index);
        let hand = hand_joints(arm.wrist, &arm.hand, &self.hand_shape(index));
        let hand_inks = HandInks { skin: inks.hand, line: inks.line, line_times: 0.55, has_nails: false };
        hand::thumb_alone(self.pen, &hand, hand_inks, shapes);
        limb::arm(self.pen, arm, inks, shapes);
    }

    fn hand_shape(&self, index: usize) -> HandShape {
        if self.moving.limb(index).follows { self.posture.hand } else { self.look.other_hand }
    }

    /// The hand, and the forearm where it is drawn apart from the upper arm.
    fn hand(&self, index: usize, with_forearm: bool, shapes: &mut Vec<Shape>) {
        let Some(arm) = self.joints.arms.get(index) else { return };
        let inks = if with_forearm { limb_inks(self.moving, index, false) } else { self.inks(index) };
        let hand = hand_joints(arm.wrist, &arm.hand, &self.hand_shape(index));
        let hand_inks = HandInks { skin: inks.hand, line: inks.line, line_times: 0.55, has_nails: false };
        hand::hand(self.pen, &hand, &arm.hand, hand_inks, None, shapes);
        if with_forearm {
            limb::forearm(self.pen, arm, inks, shapes);
        }
    }

    fn leg(&self, index: usize, shapes: &mut Vec<Shape>) {
        if let Some(leg) = self.joints.legs.get(index) {
            let knee_nearer = self.look.view == View::Front && leg.knee.x > leg.hip.x + 0.1;
            let look = limb::LegLook { knee_nearer, bare_calf: self.look.bare_calves };
            limb::leg(self.pen, leg, self.inks(index), look, shapes);
        }
    }

    /// Whether the forearm is behind the head or the back.
    fn is_behind(&self, arm: &Arm) -> bool {
        let spine = &self.joints.spine;
        let high = arm.wrist.y > spine.top.y + 0.01;
        let line = if high { spine.skull.x - 0.015 } else { spine.waist.x - 0.045 };
        arm.wrist.x < line
    }

    fn is_drawn_up(&self, index: usize) -> bool {
        self.joints.legs.get(index).is_some_and(|leg| leg.knee.y > leg.hip.y + 0.05)
    }

    /// The leg whose foot is further away first; a crossed leg lies on top.
    fn legs_from_behind(&self) -> [usize; 2] {
        let [working, other] = self.joints.legs.map(|leg| self.depth(leg.ankle) + self.depth(leg.knee));
        if working < other { [WORKING, OTHER] } else { [OTHER, WORKING] }
    }

    /// Nearness, and what is higher lies on top.
    fn depth(&self, place: V3) -> f32 {
        self.pen.camera.nearness(place) + place.y
    }
}
