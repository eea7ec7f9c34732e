//! Systems whose holds are not asked for yet: nothing holds, and it is said that nothing is known.

use super::{Holds, Obeyed, Sight, WhyNot};
use crate::domain::prompt::Hold;

/// Knows of no hold.
#[derive(Debug, Clone, Copy)]
pub(super) struct Elsewhere;

impl Holds for Elsewhere {
    fn ask(&mut self, _obeyed: &Obeyed) -> Vec<Hold> {
        Vec::new()
    }

    fn asked(&self) -> u64 {
        0
    }

    fn rest(&mut self) {}

    fn sights(&self) -> Vec<Sight> {
        Hold::ALL.into_iter().map(|hold| Sight { hold, by: Err(WhyNot::System) }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::settings::Settings;

    #[test]
    fn nothing_holds_and_nothing_is_claimed_to_be_known() {
        let mut holds = Elsewhere;
        assert_eq!(holds.ask(&Settings::default().hold), []);
        holds.rest();
        assert_eq!(holds.sights().len(), Hold::ALL.len());
        assert!(holds.sights().iter().all(|sight| sight.by == Err(WhyNot::System)));
    }
}
