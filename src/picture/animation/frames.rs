//! The moments of a repetition that are drawn, and how long each is shown.

use crate::domain::exercise::Exercise;
use crate::figure::{Posture, motion};

/// From one picture to the next while something moves, in hundredths of a second, the unit of a GIF.
const STEP: u32 = 10;

/// One picture of the animation.
#[derive(Debug, Clone)]
pub struct Still {
    pub posture: Posture,
    /// The phase that is on.
    pub phase: usize,
    /// How long it is shown.
    pub hundredths: u16,
}

/// One repetition as it is in the midst of others, so that it can be shown over and over. What holds still is one picture.
pub fn stills(exercise: &Exercise) -> Vec<Still> {
    let mut stills: Vec<Still> = Vec::new();
    let whole = u32::try_from(exercise.phases.iter().map(|phase| phase.duration.as_secs()).sum::<u64>() * 100);
    let whole = whole.unwrap_or(u32::MAX).min(60 * 60 * 100);
    for at in (0..whole).step_by(STEP as usize) {
        let secs = at as f32 / 100.0;
        let posture = motion::pose_in_repetition(exercise, 1, secs);
        let (phase, _) = motion::phase_at(exercise, secs);
        let hundredths = u16::try_from(STEP.min(whole - at)).unwrap_or(u16::MAX);
        match stills.last_mut() {
            Some(last) if last.phase == phase && last.posture.is_like(&posture) && last.hundredths < u16::MAX - 100 => {
                last.hundredths += hundredths;
            }
            _ => stills.push(Still { posture, phase, hundredths }),
        }
    }
    stills
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content;

    #[test]
    fn the_stills_last_as_long_as_the_repetition_and_a_hold_is_one() {
        for exercise in &content::catalog().exercises {
            let stills = stills(exercise);
            let shown: u64 = stills.iter().map(|still| u64::from(still.hundredths)).sum();
            assert_eq!(shown, exercise.dose.repetition.as_secs() * 100, "{}", exercise.id);
        }
        let stretch = content::catalog().exercise(&"calf-stretch-desk-standing".into()).expect("known");
        let longest = stills(stretch).iter().map(|still| still.hundredths).max();
        assert!(longest >= Some(900), "{longest:?}");
    }
}
