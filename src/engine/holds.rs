//! The desktop's reasons to keep quiet now (S13): which hold, and since when none does. Decides no showing.

use std::time::Duration;

use crate::domain::prompt::Hold;
use crate::domain::settings::Holds;

/// How long it must stay quiet after a call, a film or the like.
const CALM: Duration = Duration::from_secs(10);

/// How long typing alone may keep a showing back, in sum.
pub(super) const TYPING_AT_MOST: Duration = Duration::from_mins(1);

/// The holds that are on.
#[derive(Debug, Clone, Default)]
pub(super) struct Holding {
    on: Vec<Hold>,
    /// When the last obeyed hold other than typing ended.
    calm_since: Option<Duration>,
    /// How long typing alone has kept a showing back.
    pub typed_for: Duration,
}

impl Holding {
    /// Nothing holds any more, from this moment on.
    pub fn ended(mono: Duration) -> Self {
        Self { calm_since: Some(mono), ..Self::default() }
    }

    /// Takes over that a hold began or ended.
    pub fn set(&mut self, hold: Hold, on: bool, obeyed: &Holds, mono: Duration) {
        let was_on = self.on.contains(&hold);
        if on && !was_on {
            self.on.push(hold);
            self.on.sort_unstable();
        } else if !on && was_on {
            self.on.retain(|other| *other != hold);
            if hold != Hold::Typing && obeyed.obeys(hold) {
                self.calm_since = Some(mono);
            }
        }
    }

    /// Takes over that other holds are obeyed now; one no longer obeyed counts as ended.
    pub fn obey(&mut self, before: &Holds, after: &Holds, mono: Duration) {
        if self.loud(before).next().is_some() && self.loud(after).next().is_none() {
            self.calm_since = Some(mono);
        }
    }

    /// Obeyed holds that are on, typing left out.
    pub fn loud<'a>(&'a self, obeyed: &'a Holds) -> impl Iterator<Item = Hold> + 'a {
        self.on.iter().copied().filter(|hold| *hold != Hold::Typing && obeyed.obeys(*hold))
    }

    /// Whether typing keeps a showing back.
    pub fn is_typing(&self, obeyed: &Holds) -> bool {
        self.on.contains(&Hold::Typing) && obeyed.obeys(Hold::Typing) && self.typed_for < TYPING_AT_MOST
    }

    /// All that keeps a showing back, for the log.
    pub fn by(&self, obeyed: &Holds) -> Vec<Hold> {
        let mut by: Vec<Hold> = self.loud(obeyed).collect();
        if self.is_typing(obeyed) {
            by.push(Hold::Typing);
        }
        by
    }

    /// From when on it has been quiet for long enough, if nothing new begins.
    pub fn calm_at(&self) -> Duration {
        self.calm_since.map_or(Duration::ZERO, |since| since.saturating_add(CALM))
    }
}
