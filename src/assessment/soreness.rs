//! How irritable it is, from three plain answers (`clinical/routines.md` section 1).

use crate::domain::answers::Soreness;
use crate::domain::irritability::Irritability;

/// Settled within this, it settles "in minutes".
const IN_MINUTES: u32 = 10;
/// Settled within this, it is moderate still.
const HALF_AN_HOUR: u32 = 30;

/// The level; where two answers disagree the higher. Moderate if nothing was said.
pub fn irritability(soreness: &Soreness) -> Irritability {
    let pain = soreness.pain.map(|pain| match pain {
        0..=3 => Irritability::Low,
        4..=6 => Irritability::Moderate,
        _ => Irritability::High,
    });
    let settles = soreness.settles_minutes.map(|minutes| match minutes {
        0..=IN_MINUTES => Irritability::Low,
        11..=HALF_AN_HOUR => Irritability::Moderate,
        _ => Irritability::High,
    });
    let wakes = (soreness.wakes == Some(true)).then_some(Irritability::High);
    let spreads = (soreness.new_and_spreading == Some(true)).then_some(Irritability::High);
    [pain, settles, wakes, spreads].into_iter().flatten().max().unwrap_or(Irritability::Moderate)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(pain: Option<u8>, settles_minutes: Option<u32>, wakes: bool) -> Irritability {
        irritability(&Soreness { pain, settles_minutes, wakes: Some(wakes), new_and_spreading: None })
    }

    #[test]
    fn the_rows_of_the_table() {
        assert_eq!(level(Some(7), None, false), Irritability::High);
        assert_eq!(level(Some(4), Some(30), false), Irritability::Moderate);
        assert_eq!(level(Some(3), Some(5), false), Irritability::Low);
        let spreading = Soreness { pain: Some(2), new_and_spreading: Some(true), ..Soreness::default() };
        assert_eq!(irritability(&spreading), Irritability::High);
    }

    #[test]
    fn the_higher_of_two_answers_wins() {
        assert_eq!(level(Some(2), Some(45), false), Irritability::High);
        assert_eq!(level(Some(2), Some(20), false), Irritability::Moderate);
        assert_eq!(level(Some(2), Some(5), true), Irritability::High);
    }

    #[test]
    fn nothing_said_is_moderate() {
        assert_eq!(irritability(&Soreness::default()), Irritability::Moderate);
    }
}
