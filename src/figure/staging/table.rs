//! The arrangement of each exercise: a default by base and by what the keyframes move, then the exceptions by id.

use super::{Back, Carried, Foot, FootShot, Hand, HandShot, Place, Prop, Shot, Staging, arrows, told};
use crate::domain::exercise::Sides;
use crate::domain::pose::{Base, Fingers, Pose, Thumb, View};
use crate::figure::base_pose::base_pose;
use crate::figure::movement::Movement;

/// The arrangement of a movement: a demonstration brings its exceptions along, those of an exercise are found by its id.
pub fn staging(movement: Movement<'_>) -> Staging {
    let mut staging = by_default(movement);
    if let Some(stage) = movement.stage {
        told::lay(stage, &mut staging);
        return staging;
    }
    let id = movement.id;
    legs_by_id(id, &mut staging);
    arms_by_id(id, &mut staging);
    trunk_by_id(id, &mut staging);
    staging.pushes = arrows::pushes(id);
    staging
}

/// From where it is drawn: as the exercise says, but shoulder blades that go back are seen only from the side.
pub fn drawn_view(exercise: Movement<'_>) -> View {
    if exercise.id == "scapular-retraction" { View::Side } else { exercise.view }
}

/// Whether any phase differs from the base in what `get` takes.
fn differs(exercise: Movement<'_>, rest: &Pose, get: impl Fn(&Pose) -> f32) -> bool {
    exercise.phases.iter().any(|phase| (get(&phase.pose) - get(rest)).abs() > 0.5)
}

fn by_default(exercise: Movement<'_>) -> Staging {
    let rest = base_pose(exercise.base, exercise.view);
    let resting = if exercise.base == Base::Sit { Place::Thigh } else { Place::Desk };
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
        props: Vec::new(),
        has_desk: exercise.base != Base::Sit,
        arm_inward_deg: -7.0,
        has_foot_inset: turns_the_foot(exercise),
        both,
        other: None,
        works: Vec::new(),
        other_hand_before: false,
        helper: None,
        ghost: None,
        marks: Vec::new(),
        pushes: Vec::new(),
        bow: 0.0,
    }
}

/// Whether the foot is turned while the body sits: too small to see on the whole figure.
fn turns_the_foot(exercise: Movement<'_>) -> bool {
    let turned = |pose: &Pose| pose.ankle_inversion != 0.0 || pose.ankle_eversion != 0.0;
    exercise.base == Base::Sit && exercise.view == View::Side && exercise.phases.iter().any(|phase| turned(&phase.pose))
}

/// What happens in the fingers or toes is shown large, and so is what happens above the waist only.
fn shot(exercise: Movement<'_>) -> Shot {
    let any = |is: fn(&Pose) -> bool| exercise.phases.iter().any(|phase| is(&phase.pose));
    if any(|pose| pose.fingers != Fingers::Relaxed || pose.thumb != Thumb::Relaxed) {
        return Shot::Hand(if exercise.view == View::Side { HandShot::Thumbside } else { HandShot::Palm });
    }
    let rest = base_pose(exercise.base, exercise.view);
    let low = |pose: &Pose| pose.hip + pose.knee + pose.ankle + pose.trunk * 3.0 + pose.hip_er + pose.pelvis_tilt;
    let is_seated = matches!(exercise.base, Base::Sit | Base::SitDesk);
    let neck = any(|pose| pose.neck != 0.0 || pose.neck_rot != 0.0);
    let blade = any(|pose| pose.scap_elev != 0.0);
    if is_seated && !differs(exercise, &rest, low) && (neck || blade || any(|pose| pose.shoulder > 50.0)) {
        return Shot::Upper;
    }
    Shot::Whole
}

fn at(place: Place) -> [Hand; 2] {
    [Hand::At(place), Hand::At(place)]
}

fn legs_by_id(id: &str, staging: &mut Staging) {
    match id {
        "slump-slider-sciatic" | "slump-tensioner-sciatic" => {
            at_the_edge(staging, 0.05);
            staging.hands = at(Place::SeatBehind);
        }
        "slump-opposite-leg-glide" => at_the_edge(staging, 0.03),
        "femoral-slider-seat-edge" | "femoral-tensioner-seat-edge" | "hip-flexor-stretch-seat-edge" => {
            staging.hands = [Hand::At(Place::HipBone), Hand::At(Place::Desk)];
        }
        "saphenous-slider-standing" | "lfcn-hip-glide-standing" => {
            staging.carried = Carried::WorkingLeg { step: 0.05 };
        }
        "hip-flexor-stretch-standing" => staging.carried = Carried::WorkingLeg { step: 0.19 },
        "calf-stretch-desk-standing" | "soleus-stretch-desk-standing" => {
            staging.carried = Carried::WorkingLeg { step: 0.15 };
        }
        "heel-raises-standing" => {
            staging.carried = Carried::Feet;
            staging.feet = [Foot::Free, Foot::Free];
        }
        "quadriceps-stretch-standing" => {
            let place = Place::WorkingAnkle;
            staging.hands[0] = Hand::Lifted { rest: Place::Desk, place, from: 20.0, to: -30.0 };
        }
        "walk-on-spot" => {
            staging.has_desk = false;
            staging.hands = [Hand::Free { rest: Place::HipBone }, Hand::Free { rest: Place::HipBone }];
        }
        "hamstring-stretch-seated" => {
            staging.forward_on_seat = 0.075;
            staging.hands = at(Place::Thigh);
        }
        "calf-stretch-strap-seated" => {
            staging.forward_on_seat = 0.075;
            staging.hands = at(Place::StrapEnd);
            staging.props = vec![Prop::Strap];
        }
        "knee-extension-strength" => staging.hands = at(Place::SeatEdge),
        "ankle-glide-tibial" | "ankle-glide-peroneal" | "toe-spread-curl" => {
            staging.shot = Shot::Foot(FootShot::Bare { on_floor: true });
        }
        "ankle-circles" => {
            staging.shot = Shot::Foot(FootShot::Bare { on_floor: false });
            staging.bow = 0.45;
        }
        "ankle-pumps" | "heel-raises-seated" | "toe-raises-seated" => {
            staging.hands = at(Place::Knee);
            staging.shot = Shot::Foot(FootShot::Seated);
        }
        "plantar-roll-ball" => {
            staging.shot = Shot::Foot(FootShot::Seated);
            staging.feet[0] = Foot::Free;
            staging.props = vec![Prop::Ball];
        }
        "piriformis-figure-4-seated" => {
            staging.hands = [Hand::At(Place::Knee), Hand::At(Place::CrossedShin)];
        }
        "piriformis-knee-to-shoulder" => staging.hands = at(Place::WorkingKnee),
        "adductor-stretch-seated" => staging.hands = at(Place::Knee),
        "hip-abduction-press" => staging.hands = at(Place::KneeOutside),
        "hip-adduction-squeeze" => {
            staging.hands = at(Place::Thigh);
            staging.props = vec![Prop::Bottle];
        }
        "sit-to-stand" => {
            staging.carried = Carried::Feet;
            staging.hands = [Hand::Free { rest: Place::Thigh }, Hand::Free { rest: Place::Thigh }];
            staging.forward_on_seat = 0.05;
        }
        "posture-legs-uncross" => {
            staging.both = false;
            staging.feet[1] = Foot::Planted;
        }
        _ if id.starts_with("slump-") => {
            at_the_edge(staging, 0.05);
            staging.hands = at(Place::Thigh);
        }
        _ => {}
    }
}

/// At the chair's edge, the back round.
fn at_the_edge(staging: &mut Staging, forward: f32) {
    staging.back = Back::Rounded;
    staging.forward_on_seat = forward;
}

fn arms_by_id(id: &str, staging: &mut Staging) {
    let lifted = |place: Place, from: f32, to: f32| {
        let hand = Hand::Lifted { rest: Place::Thigh, place, from, to };
        [hand, hand]
    };
    match id {
        "hand-on-head-rest" => {
            staging.hands = [lifted(Place::TopOfHead, 40.0, 115.0)[0], Hand::At(Place::Thigh)];
        }
        "suboccipital-hands" => staging.hands = at(Place::BehindHead),
        "thoracic-extension-over-chair" => staging.hands = lifted(Place::BehindHead, 55.0, 115.0),
        "pectoral-stretch-seated" => staging.hands = lifted(Place::BehindEar, 62.0, 88.0),
        "thoracic-rotation-seated" => {
            staging.hands = at(Place::OtherShoulder);
            staging.shot = Shot::Upper;
        }
        "pectoral-doorway-stretch" => {
            staging.has_desk = false;
            staging.hands = [Hand::Free { rest: Place::Frame }, Hand::At(Place::HipBone)];
            staging.props = vec![Prop::DoorFrame];
            staging.shot = Shot::Upper;
        }
        "upper-trapezius-stretch" | "levator-scapulae-stretch" => {
            staging.hands = [Hand::At(Place::SeatEdge), Hand::At(Place::Thigh)];
        }
        "scalene-stretch" => staging.hands[1] = Hand::At(Place::Collarbone),
        "scapular-retraction" => {
            staging.hands = [Hand::Free { rest: Place::Thigh }, Hand::Free { rest: Place::Thigh }];
            staging.shot = Shot::Upper;
        }
        "wrist-flexor-stretch" | "wrist-extensor-stretch" => {
            let place = if id == "wrist-flexor-stretch" { Place::OtherPalm } else { Place::OtherBack };
            staging.hands[1] = Hand::At(place);
            staging.arm_inward_deg = 20.0;
            staging.shot = Shot::Upper;
        }
        "median-glide-low" | "ulnar-glide-low" | "radial-glide-low" | "radial-slider" | "radial-tensioner"
        | "plexus-slider" => staging.shot = Shot::Arm,
        "forearm-rotation" => staging.shot = Shot::Hand(HandShot::Level),
        "finger-spread-strength" => staging.props = vec![Prop::Band],
        "grip-pump" => staging.shot = Shot::Hand(HandShot::Palm),
        "posture-change-stand" => {
            staging.hands = [Hand::Free { rest: Place::Desk }, Hand::Free { rest: Place::Desk }];
        }
        _ => {}
    }
}

fn trunk_by_id(id: &str, staging: &mut Staging) {
    match id {
        "pelvic-tilt-seated" | "posture-reset-sit-tall" => staging.back = Back::Rounded,
        "seated-lumbar-flexion" => {
            staging.back = Back::Rounded;
            let hand = Hand::Lifted { rest: Place::Thigh, place: Place::Shin, from: 25.0, to: 58.0 };
            staging.hands = [hand, hand];
        }
        "seated-lumbar-extension" => staging.hands = at(Place::LowBack),
        "standing-back-extension" => {
            staging.hands = at(Place::LowBack);
            staging.has_desk = false;
            staging.carried = Carried::Feet;
        }
        "side-bend-open" => staging.hands[1] = Hand::At(Place::SeatEdge),
        "seat-unload-pushup" => {
            staging.hands = at(Place::Armrest);
            staging.feet = [Foot::Planted, Foot::Planted];
            staging.props = vec![Prop::Armrests];
        }
        "pelvic-floor-let-go" => staging.props = vec![Prop::Cushion],
        "breathing-diaphragm" => {
            staging.hands = at(Place::LowerRibs);
            staging.shot = Shot::Upper;
        }
        "screen-pause-eyes" => staging.shot = Shot::Upper,
        "deep-neck-flexor-hold" => staging.props = vec![Prop::Headrest],
        "posture-elbow-open" => {
            let place = Place::Desk;
            staging.hands = [Hand::Pressing { rest: place, place }, Hand::Pressing { rest: place, place }];
        }
        _ => {}
    }
}
