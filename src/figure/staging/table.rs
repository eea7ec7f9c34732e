//! The arrangement of each exercise: a default by base and by what the keyframes move, then the exceptions by id.

use super::{Back, Carried, Foot, Hand, HandShot, Place, Prop, Shot, Staging};
use crate::domain::exercise::{Exercise, Sides};
use crate::domain::pose::{Base, Fingers, Pose, Thumb, View};
use crate::figure::base_pose::base_pose;

/// The arrangement of an exercise.
pub fn staging(exercise: &Exercise) -> Staging {
    let mut staging = by_default(exercise);
    by_id(exercise.id.as_str(), &mut staging);
    staging
}

/// Whether any phase differs from the base in what `get` takes.
fn differs(exercise: &Exercise, rest: &Pose, get: impl Fn(&Pose) -> f32) -> bool {
    exercise.phases.iter().any(|phase| (get(&phase.pose) - get(rest)).abs() > 0.5)
}

fn by_default(exercise: &Exercise) -> Staging {
    let rest = base_pose(exercise.base, exercise.view);
    let resting = match exercise.base {
        Base::Sit => Place::Thigh,
        Base::SitDesk | Base::StandDesk => Place::Desk,
        Base::SitEdge => Place::Desk,
    };
    let arm_moves = differs(exercise, &rest, |pose| pose.shoulder)
        || differs(exercise, &rest, |pose| pose.elbow)
        || differs(exercise, &rest, |pose| pose.wrist);
    let leg_moves = differs(exercise, &rest, |pose| pose.hip)
        || differs(exercise, &rest, |pose| pose.knee)
        || differs(exercise, &rest, |pose| pose.hip_flex.unwrap_or(90.0))
        || differs(exercise, &rest, |pose| pose.hip_er);
    let both = exercise.sides == Sides::Both;
    let working = if arm_moves { Hand::Free { rest: resting } } else { Hand::At(resting) };
    let leg = if leg_moves { Foot::Free } else { Foot::Planted };
    let sits = exercise.base != Base::StandDesk;
    Staging {
        back: Back::Straight,
        hands: [working, if both { working } else { Hand::At(resting) }],
        feet: [leg, if both { leg } else { Foot::Planted }],
        carried: if sits { Carried::Seat } else { Carried::OtherLeg },
        forward_on_seat: 0.0,
        shot: shot(exercise),
        props: &[],
        has_desk: exercise.base != Base::Sit,
    }
}

/// What happens in the fingers is shown large.
fn shot(exercise: &Exercise) -> Shot {
    let in_the_hand = exercise
        .phases
        .iter()
        .any(|phase| phase.pose.fingers != Fingers::Relaxed || phase.pose.thumb != Thumb::Relaxed);
    match (in_the_hand, exercise.view) {
        (true, View::Side) => Shot::Hand(HandShot::Thumbside),
        (true, View::Front) => Shot::Hand(HandShot::Palm),
        _ => Shot::Whole,
    }
}

fn by_id(id: &str, staging: &mut Staging) {
    let at = |place: Place| [Hand::At(place), Hand::At(place)];
    match id {
        "slump-slider-sciatic" => {
            slumped(staging);
            staging.hands = at(Place::SeatBehind);
        }
        _ => {}
    }
    let _ = (Prop::Ball, Carried::Feet);
}

/// At the chair's edge, the back round.
fn slumped(staging: &mut Staging) {
    staging.back = Back::Rounded;
    staging.forward_on_seat = 0.05;
}
