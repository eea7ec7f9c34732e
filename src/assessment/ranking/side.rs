//! On which side a profile shows.

use crate::domain::answers::Answers;
use crate::domain::side::Side;

use super::model::{Fit, Model, Row};

/// The side of the places that belong to the profile; both where neither clearly leads, or where none has a side.
pub(super) fn of(row: &Row, model: &Model<'_>, answers: &Answers) -> Side {
    let mut left = 0.0;
    let mut right = 0.0;
    for place in answers.places.keys() {
        let fit = model.region_index.get(place.region.as_str()).and_then(|at| row.regions.get(*at));
        let weight = match fit {
            Some(Fit::Best) => 3.0,
            Some(Fit::Good) => 2.0,
            Some(Fit::Some) => 1.0,
            Some(Fit::Unlisted | Fit::Against) | None => 0.2,
        };
        match place.side {
            Some(Side::Left) => left += weight,
            Some(Side::Right) => right += weight,
            Some(Side::Both) | None => {}
        }
    }
    let weak = |side| answers.weak().filter(|(_, weakness)| weakness.side == Some(side)).count() as f64;
    if left + right == 0.0 {
        (left, right) = (weak(Side::Left), weak(Side::Right));
    }
    // A stray mark on the other side does not make it a complaint of both.
    if left > 2.0 * right {
        Side::Left
    } else if right > 2.0 * left {
        Side::Right
    } else {
        Side::Both
    }
}
