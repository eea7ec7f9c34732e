//! Two bones that must reach a place: where is the joint between them?

use crate::figure::space::V3;

/// Cosine of the smallest angle between the bones: elbows and knees bend to 150 degrees.
const MOST_FOLDED: f32 = 0.866;

/// Two bones in a row, solved.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reached {
    pub middle: V3,
    pub end: V3,
}

/// The middle joint lies on the side of `pole`. What is too far away is only pointed at, what is too near
/// is passed: the bones keep their lengths, and the joint does not fold up.
pub fn reach(root: V3, target: V3, first: f32, second: f32, pole: V3) -> Reached {
    let away = target - root;
    let toward = away.unit_or(V3::DOWN);
    let folded = (first * first + second * second - 2.0 * first * second * MOST_FOLDED).sqrt();
    let distance = away.length().clamp(folded, (first + second) * 0.9995);
    let along = (first * first - second * second + distance * distance) / (2.0 * distance);
    let across = (first * first - along * along).max(0.0).sqrt();
    let out = pole.across(toward, V3::FORWARD.across(toward, V3::UP));
    let middle = root + toward * along + out * across;
    Reached { middle, end: root + toward * distance }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::space::v3;

    #[test]
    fn bones_keep_their_lengths_near_and_far() {
        for target in [v3(0.2, 0.1, 0.05), v3(2.0, 0.0, 0.0), v3(0.001, 0.0, 0.0), V3::default()] {
            let got = reach(V3::default(), target, 0.2, 0.15, V3::UP);
            assert!((got.middle.length() - 0.2).abs() < 1e-4, "{target:?}");
            assert!(((got.end - got.middle).length() - 0.15).abs() < 1e-4, "{target:?}");
        }
    }

    #[test]
    fn the_middle_joint_is_on_the_poles_side() {
        let got = reach(V3::default(), v3(0.25, 0.0, 0.0), 0.2, 0.15, V3::UP);
        assert!(got.middle.y > 0.05);
        assert!((got.end - v3(0.25, 0.0, 0.0)).length() < 1e-4);
    }
}
