//! The icon among those of the desktop: what it shows follows from the state, and what is chosen in it is asked for like
//! anything else.

use std::time::Duration;

use crate::domain::now::Now;
use crate::engine::{Event, PauseUntil, Snapshot, State};
use crate::link::message::{Page, PromptAnswer};
use crate::picture::tray::{self, Mark};
use crate::platform::tray::{Choice, Icon, Item, Look, SIDES, TrayEvent};
use crate::text::{sentence, tr, tr_with, wall};

use super::resident::Resident;
use super::words;

/// The ring fills in so many steps at most, each of which costs one waking.
const MOST_STEPS: u128 = 12;
/// No step is shorter.
const LEAST_STEP: Duration = Duration::from_mins(1);

/// What the desktop was told last.
#[derive(Debug, Default)]
pub struct Shown {
    /// Whether anybody sees the icon; nothing is drawn for nobody.
    is_seen: bool,
    mark: Option<Mark>,
    look: Look,
}

impl Resident {
    pub(super) fn tray_changed(&mut self, event: TrayEvent) {
        match event {
            TrayEvent::Seen(is_seen) => {
                self.tray.is_seen = is_seen;
                self.tray.mark = None;
            }
            TrayEvent::Chosen(choice) => {
                if let Err(why) = self.choose_in_tray(choice) {
                    // There is no place for a sentence in a menu, but there is one at the top of the window.
                    log::info!("{why}");
                    self.show_in_window(Page::Today, None);
                }
            }
        }
    }

    fn choose_in_tray(&mut self, choice: Choice) -> Result<(), String> {
        let pause = |until| Event::Paused(until);
        match choice {
            Choice::Open => self.show_in_window(Page::Today, None),
            Choice::Start => self.start_in_window(false)?,
            Choice::Relief => self.start_in_window(true)?,
            Choice::Snooze => self.answer_prompt(PromptAnswer::Snooze { secs: None }).map(drop)?,
            Choice::Skip => self.answer_prompt(PromptAnswer::Skip).map(drop)?,
            Choice::PauseHalfHour => self.happened(pause(PauseUntil::For(Duration::from_mins(30)))),
            Choice::PauseHour => self.happened(pause(PauseUntil::For(Duration::from_hours(1)))),
            Choice::PauseUntilTomorrow => self.happened(pause(PauseUntil::Tomorrow)),
            Choice::Pause => self.happened(pause(PauseUntil::Told)),
            Choice::Resume => self.happened(Event::Unpaused),
            Choice::Quit => self.stop(),
        }
        Ok(())
    }

    /// Brings the icon up to date, if anybody sees it.
    pub(super) fn show_in_tray(&mut self) {
        if !self.tray.is_seen {
            return;
        }
        let now = self.now();
        let snapshot = self.parts.engine.snapshot(&now);
        let mark = mark(&snapshot);
        let icons = match self.tray.mark {
            Some(drawn) if drawn == mark => std::mem::take(&mut self.tray.look.icons),
            _ => SIDES.iter().filter_map(|side| icon(*side, mark)).collect(),
        };
        let look = Look {
            icons,
            is_due: matches!(snapshot.state, State::Open),
            tooltip: tooltip(&snapshot, &now),
            menu: self.tray_menu(&snapshot),
        };
        if self.tray.mark != Some(mark) || look != self.tray.look {
            self.parts.tray.show(look.clone());
        }
        self.tray.mark = Some(mark);
        self.tray.look = look;
    }

    /// When the ring has grown by a step, in the clock's passed time; none if nobody sees it or it does not grow.
    pub(super) fn next_step_of_ring(&self, now: &Now) -> Option<Duration> {
        let State::Counting { counted, every } = self.parts.engine.snapshot(now).state else { return None };
        if !self.tray.is_seen || every.is_zero() {
            return None;
        }
        let next = steps(counted, every) + 1;
        let at = u64::try_from(next * every.as_nanos() / num_steps(every)).ok().map(Duration::from_nanos)?;
        // A nanosecond more than rounding can take away.
        Some(now.mono + at.saturating_sub(counted) + Duration::from_millis(1))
    }

    fn tray_menu(&self, snapshot: &Snapshot) -> Vec<Item> {
        let entry = |key: &str, choice| Item::Entry { label: tr(key), choice };
        let mut menu = Vec::new();
        if self.running.is_none() {
            menu.extend([entry("tray-start", Choice::Start), entry("tray-relief", Choice::Relief)]);
        }
        if let Some(open) = &snapshot.open {
            if open.may_snooze {
                menu.push(entry("tray-snooze", Choice::Snooze));
            }
            menu.push(entry("tray-skip", Choice::Skip));
        }
        if matches!(snapshot.state, State::Paused { .. }) {
            menu.push(entry("tray-resume", Choice::Resume));
        } else {
            let items = vec![
                entry("tray-pause-half-hour", Choice::PauseHalfHour),
                entry("tray-pause-hour", Choice::PauseHour),
                entry("tray-pause-tomorrow", Choice::PauseUntilTomorrow),
                entry("tray-pause-told", Choice::Pause),
            ];
            menu.push(Item::Folder { label: tr("tray-pause"), items });
        }
        menu.extend([Item::Separator, entry("tray-open", Choice::Open), entry("tray-quit", Choice::Quit)]);
        menu
    }
}

/// What is next, and why not now.
fn tooltip(snapshot: &Snapshot, now: &Now) -> String {
    let next_at = snapshot.next.as_ref().map(|next| &next.expected);
    if let (State::Counting { .. }, Some(at)) = (&snapshot.state, next_at) {
        // Minutes would be old before the next look.
        return tr_with("tray-counting", &[("time", wall(at, &now.wall).into())]);
    }
    let (_, state) = words::state(&snapshot.state, next_at, &now.wall);
    let state = sentence(&state);
    match next_at {
        Some(at) => {
            let time = wall(at, &now.wall);
            tr_with("tray-next", &[("state", state.into()), ("time", time.into())])
        }
        None => state,
    }
}

fn mark(snapshot: &Snapshot) -> Mark {
    match &snapshot.state {
        State::Counting { counted, every } => {
            let of = num_steps(*every);
            Mark::Filling { steps: steps(*counted, *every).min(of) as u8, of: of as u8 }
        }
        State::Open | State::RoutineRunning => Mark::Due,
        State::Paused { .. } => Mark::Paused,
        State::Held(_) | State::Settling { .. } | State::Snoozed { .. } => Mark::Waiting,
        State::Locked => Mark::Locked,
        State::WaitingForClock
        | State::AwaySince(_)
        | State::OutsideHours { .. }
        | State::DailyLimit
        | State::NothingEnabled => Mark::Resting,
    }
}

/// In how many steps the ring of this interval fills.
fn num_steps(every: Duration) -> u128 {
    (every.as_nanos() / LEAST_STEP.as_nanos()).clamp(1, MOST_STEPS)
}

fn steps(counted: Duration, every: Duration) -> u128 {
    (counted.as_nanos() * num_steps(every)).checked_div(every.as_nanos()).unwrap_or(0)
}

fn icon(side: u32, mark: Mark) -> Option<Icon> {
    tray::argb(side, mark).map(|argb| Icon { side, argb })
}
