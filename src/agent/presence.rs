//! Whether the person is there, brought to the engine: input, the lock of the screen, the sleep of the machine.

use crate::engine::Event;
use crate::platform::idle::IdleEvent;
use crate::platform::session::SessionEvent;
use crate::text::tr_with;

use super::notices::Matter;
use super::resident::Resident;

impl Resident {
    pub(super) fn idle_changed(&mut self, event: IdleEvent) {
        match event {
            // The engine's time may run faster than the person; so the stillness is told as the setting has it.
            IdleEvent::WentIdle { .. } => {
                self.happened(Event::WentIdle { still_for: self.parts.settings.away.idle_after });
            }
            IdleEvent::CameBack => self.happened(Event::Input),
            IdleEvent::Lost { cause } => {
                self.parts.notices.set(Matter::Idle, vec![tr_with("notice-idle", &[("cause", cause.into())])]);
                self.happened(Event::Input);
            }
        }
    }

    pub(super) fn session_changed(&mut self, event: SessionEvent) {
        log::debug!("session: {event:?}");
        match event {
            SessionEvent::Locked => self.happened(Event::ScreenLocked),
            SessionEvent::Unlocked => self.happened(Event::ScreenUnlocked),
            SessionEvent::FallingAsleep => self.fall_asleep(),
            SessionEvent::Awake => self.wake_up(),
            SessionEvent::ClockSet => self.look_again(),
            SessionEvent::Ending => self.stop(),
            SessionEvent::Sight(matter, by) => {
                self.session_sights.insert(matter, by);
            }
        }
    }

    /// The machine is about to sleep. Often this is heard only after waking; then the clock has told of the sleep already.
    fn fall_asleep(&mut self) {
        if self.notice_sleep() {
            return;
        }
        self.is_suspended = true;
        self.happened(Event::Suspended);
    }

    /// The machine is awake; a sleep is told to the engine once, by the clock if it was long enough for it.
    fn wake_up(&mut self) {
        if !self.notice_sleep() && std::mem::take(&mut self.is_suspended) {
            self.happened(Event::Slept { asleep_for: std::time::Duration::ZERO });
        }
    }

    /// Tells the engine of a sleep that shows in the clock; whether there was one.
    pub(super) fn notice_sleep(&mut self) -> bool {
        let Some(asleep_for) = self.parts.clock.slept_since_last() else { return false };
        log::info!("the machine slept for {} s", asleep_for.as_secs());
        self.is_suspended = false;
        let now = self.now();
        self.tell_engine(Event::Slept { asleep_for }, &now);
        self.tell_gap("asleep", asleep_for, &now);
        true
    }
}
