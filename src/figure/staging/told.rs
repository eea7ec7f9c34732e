//! What a demonstration says of its arrangement, laid over the default.

use super::{Back, Staging};
use crate::domain::stage::{FootShot, Shot, Stage};

/// Lays it over.
pub fn lay(stage: &Stage, staging: &mut Staging) {
    for (slot, told) in staging.hands.iter_mut().zip(stage.hands) {
        *slot = told.unwrap_or(*slot);
    }
    for (slot, told) in staging.feet.iter_mut().zip(stage.feet) {
        *slot = told.unwrap_or(*slot);
    }
    if stage.rounded {
        staging.back = Back::Rounded;
    }
    staging.carried = stage.carried.unwrap_or(staging.carried);
    staging.forward_on_seat = stage.forward_on_seat;
    staging.shot = stage.shot.unwrap_or(staging.shot);
    staging.props.clone_from(&stage.props);
    staging.has_desk = stage.has_desk.unwrap_or(staging.has_desk);
    staging.arm_inward_deg = stage.arm_inward_deg.unwrap_or(staging.arm_inward_deg);
    // A foot that is shown large anyway needs no second picture.
    staging.has_foot_inset &=
        !matches!(staging.shot, Shot::Foot(FootShot::Bare { .. } | FootShot::Inner | FootShot::Front));
    staging.other = stage.other;
    staging.works.clone_from(&stage.works);
    staging.other_hand_before = stage.other_hand_before;
    staging.helper = stage.helper;
    staging.ghost = stage.ghost;
    staging.marks.clone_from(&stage.marks);
    staging.pushes.clone_from(&stage.pushes);
}
