//! From one moment to the next (S1): what grows while time passes, and which moment is the next to be looked at.
//! What is decided at such a moment is in `steps`.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use crate::domain::now::Now;
use crate::domain::settings::Reminder;

use super::Engine;
use super::civil::{earlier, instant_of, later, next_civil};
use super::clock::Reading;
use super::holds::TYPING_AT_MOST;
use super::hours::Window;
use super::presence::SETTLING;
use super::prompt::has_prompt;
use super::slots::Slot;
use super::track::{NextSlot, Track, every};

/// How often the state is saved while a counter grows (S33).
pub(super) const SAVE_EVERY: Duration = Duration::from_mins(5);

/// The shortest time there is.
const INSTANT: Duration = Duration::from_nanos(1);

/// Finds the earliest of some moments after a given one.
struct Soonest {
    after: Duration,
    found: Option<Duration>,
}

impl Soonest {
    fn offer(&mut self, moment: Duration) {
        if moment > self.after && self.found.is_none_or(|found| moment < found) {
            self.found = Some(moment);
        }
    }
}

impl Engine {
    /// Carries the state up to a moment, deciding on the way all that comes before it, but nothing at it.
    pub(super) fn advance(&mut self, target: Duration) {
        while let Some(instant) = self.next_instant().filter(|instant| *instant < target) {
            self.pass_to(instant);
            self.settle();
        }
        self.pass_to(target);
    }

    /// Lets time pass in which nothing is decided.
    pub(super) fn pass_to(&mut self, mono: Duration) {
        let passed = mono.saturating_sub(self.clock.mono());
        if passed.is_zero() {
            return;
        }
        if self.typing_alone_holds() {
            self.holding.typed_for = self.holding.typed_for.saturating_add(passed);
        }
        if self.is_sitting() {
            self.tally.sitting = self.tally.sitting.saturating_add(passed);
        }
        if self.may_count() {
            let settings = Arc::clone(&self.settings);
            for (reminder, track) in settings.reminders.iter().zip(&mut self.tracks) {
                if every(reminder).is_some() && track.is_allowed() && !has_prompt(&self.stage, &self.snoozed, &track.id)
                {
                    track.counter = track.counter.saturating_add(passed);
                }
            }
        }
        self.clock.pass_to(mono);
        // Had a clock time come in between, it would have been a moment to stop at.
        self.slots_seen = self.slots_seen.max(earlier(self.clock.wall(), INSTANT));
        self.settled = false;
    }

    /// Whether sitting time passes, as far as the person and the program go.
    fn may_count(&self) -> bool {
        self.person.is_active() && self.pause.is_none() && !self.stage.is_routine()
    }

    /// Whether the one sitting clock runs (section 9, S1).
    pub(super) fn is_sitting(&self) -> bool {
        self.may_count() && self.work.inside
    }

    /// Whether this reminder's counter grows (S1).
    pub(super) fn is_counting(&self, reminder: &Reminder, track: &Track) -> bool {
        self.may_count()
            && every(reminder).is_some()
            && track.is_allowed()
            && !has_prompt(&self.stage, &self.snoozed, &track.id)
    }

    /// Takes over the caller's clock; a clock or zone that was set is looked at anew (S6, S7).
    pub(super) fn read_clock(&mut self, now: &Now) {
        let Reading::Jumped { from_zone } = self.clock.read(now) else { return };
        let wall = self.clock.wall();
        let tz = self.clock.tz().clone();
        let seen_until = match &from_zone {
            Some(before) => instant_of(&tz, before.to_datetime(self.slots_seen)),
            None => self.slots_seen,
        };
        if from_zone.is_some() {
            self.expire_windows();
        }
        for track in &mut self.tracks {
            track.waiting = track.waiting.map(|slot| Slot::new(slot.civil, &tz)).filter(|slot| slot.at <= wall);
            if from_zone.is_some() || wall < self.slots_seen {
                track.next_slot = NextSlot::Unknown;
            }
        }
        // Times that were jumped over are still to come, unless their grace is over.
        let oldest = earlier(earlier(wall, self.settings.at_grace), INSTANT);
        self.slots_seen = seen_until.max(oldest).min(earlier(wall, INSTANT));
        self.settled = false;
    }

    /// Has all hours looked at again.
    pub(super) fn expire_windows(&mut self) {
        self.work = Window::unknown(self.work.inside);
        for track in &mut self.tracks {
            track.window = Window::unknown(track.window.inside);
        }
    }

    /// The next moment at which something is to be decided; now if this moment still is.
    pub(super) fn next_instant(&self) -> Option<Duration> {
        if !self.settled {
            return Some(self.clock.mono());
        }
        let mut soonest = Soonest { after: self.clock.mono(), found: None };
        self.offer_presence(&mut soonest);
        self.offer_civil(&mut soonest);
        if let Some(pause) = self.pause {
            pause.end.mono(&self.clock).into_iter().for_each(|end| soonest.offer(end));
        }
        if self.is_sitting() {
            self.offer_sitting(&mut soonest);
        }
        if self.person.is_active() {
            for snoozed in &self.snoozed {
                soonest.offer(snoozed.until);
            }
            if self.anything_waits() {
                self.offer_gates(&mut soonest);
            }
        }
        soonest.found
    }

    fn offer_presence(&self, soonest: &mut Soonest) {
        let away = &self.settings.away;
        self.person.idle_at(away).into_iter().for_each(|idle| soonest.offer(idle));
        self.person.rested_at(away).into_iter().for_each(|rested| soonest.offer(rested));
    }

    /// Borders of hours, clock times and the ends of their grace.
    fn offer_civil(&self, soonest: &mut Soonest) {
        let mut offer = |wall: Timestamp| {
            if wall < Timestamp::MAX {
                soonest.offer(self.clock.mono_at(wall));
            }
        };
        offer(self.work.until());
        for track in &self.tracks {
            offer(track.window.until());
            if let Some(slot) = track.waiting {
                offer(later(slot.at, self.settings.at_grace));
            }
            match track.next_slot {
                NextSlot::At(slot) if track.on => offer(slot.at),
                NextSlot::NoneUntil(again) if track.on => offer(again),
                NextSlot::At(_) | NextSlot::NoneUntil(_) | NextSlot::Unknown => {}
            }
        }
    }

    /// What sitting time brings: due counters, the repeat or end of an open prompt, and the save.
    fn offer_sitting(&self, soonest: &mut Soonest) {
        let mono = self.clock.mono();
        let mut grows = false;
        for (reminder, track) in self.settings.reminders.iter().zip(&self.tracks) {
            if self.is_counting(reminder, track) {
                grows = true;
                let every = every(reminder).unwrap_or_default();
                soonest.offer(mono.saturating_add(every.saturating_sub(track.counter)));
            }
        }
        if let Some(shown) = self.stage.open() {
            soonest.offer(self.when_sat(shown.at.saturating_add(self.settings.repeat.after)));
        }
        if grows {
            soonest.offer(self.saved_at.saturating_add(SAVE_EVERY));
        }
    }

    /// What may let through a prompt that waits.
    fn offer_gates(&self, soonest: &mut Soonest) {
        let mono = self.clock.mono();
        soonest.offer(self.person.settled_at());
        soonest.offer(self.holding.calm_at());
        if let Some(pause) = self.tally.last_pause {
            soonest.offer(pause.mono.saturating_add(SETTLING));
        }
        if self.is_sitting() {
            let gap = self.settings.limits.gap;
            soonest.offer(self.when_sat(self.tally.gap_over_at(gap)));
            soonest.offer(self.when_sat(self.tally.pause_gap_over_at(gap)));
        }
        if self.typing_alone_holds() {
            soonest.offer(mono.saturating_add(TYPING_AT_MOST.saturating_sub(self.holding.typed_for)));
        }
        if self.is_day_full() {
            let next_day = next_civil(self.clock.tz(), self.settings.limits.day_starts, self.clock.wall());
            soonest.offer(self.clock.mono_at(instant_of(self.clock.tz(), next_day)));
        }
    }

    /// The moment at which so much sitting time will have passed if the person goes on sitting.
    fn when_sat(&self, sitting: Duration) -> Duration {
        self.clock.mono().saturating_add(sitting.saturating_sub(self.tally.sitting))
    }
}
