//! Holds, lock and sleep: what the desktop tells, and when it is asked.

use super::*;
use crate::domain::prompt::Hold;
use crate::platform::holds::{HoldChanged, Holds};
use crate::platform::idle::IdleEvent;
use crate::platform::session::{Matter, SessionEvent, Teller};

impl Rig {
    fn hold(&mut self, hold: Hold, on: bool) {
        let asked = self.holds.asked();
        self.receive(Message::Hold(HoldChanged { asked, hold, on }));
    }

    fn session(&mut self, event: SessionEvent) {
        self.receive(Message::Session(event));
    }
}

const SECOND: Duration = Duration::from_secs(1);

#[test]
fn holds_are_asked_for_at_the_moment_of_showing_only() {
    let mut rig = Rig::new();
    rig.pass(Duration::from_secs(30 * 60 - 1));
    assert_eq!(rig.holds.num_asked(), 0, "nothing is due");
    rig.pass(SECOND);
    assert!(rig.note().is_some());
    assert_eq!(rig.holds.num_asked(), 1);
    assert!(!rig.holds.is_following(), "nothing is kept back");
}

#[test]
fn a_call_keeps_the_prompt_back_until_ten_seconds_after_it() {
    let mut rig = Rig::new();
    rig.holds.set(&[Hold::Camera, Hold::Microphone]);
    rig.pass(minutes(30));
    assert_eq!((rig.note(), rig.state().as_str()), (None, "held"));
    assert!(rig.view().schedule.text.contains("camera in use"), "{}", rig.view().schedule.text);
    assert!(rig.holds.is_following());
    rig.pass(minutes(20));
    rig.holds.set(&[]);
    rig.hold(Hold::Camera, false);
    rig.pass(minutes(1));
    assert_eq!(rig.note(), None, "the microphone still holds it");
    rig.hold(Hold::Microphone, false);
    rig.pass(9 * SECOND);
    assert_eq!((rig.note(), rig.holds.num_asked()), (None, 1), "events tell; nothing is asked meanwhile");
    rig.pass(SECOND);
    assert!(rig.note().is_some());
    assert_eq!(rig.holds.num_asked(), 2, "and once more before it is shown");
    assert!(!rig.holds.is_following());
}

#[test]
fn a_hold_that_began_unseen_is_found_before_the_showing() {
    let mut rig = Rig::new();
    rig.holds.set(&[Hold::FullScreen]);
    rig.pass(minutes(30));
    rig.holds.set(&[Hold::Microphone]);
    rig.hold(Hold::FullScreen, false);
    rig.pass(minutes(1));
    assert_eq!((rig.note(), rig.state().as_str()), (None, "held"));
    rig.holds.set(&[]);
    rig.hold(Hold::Microphone, false);
    rig.pass(10 * SECOND);
    assert!(rig.note().is_some());
}

#[test]
fn an_answer_from_before_the_last_question_is_stale() {
    let mut rig = Rig::new();
    rig.holds.set(&[Hold::Camera]);
    rig.pass(minutes(30));
    rig.receive(Message::Hold(HoldChanged { asked: 0, hold: Hold::Camera, on: false }));
    rig.pass(minutes(1));
    assert_eq!(rig.note(), None);
}

#[test]
fn who_goes_away_while_it_is_held_is_not_watched_any_more() {
    let mut rig = Rig::new();
    rig.holds.set(&[Hold::FullScreen]);
    rig.pass(minutes(30));
    rig.receive(Message::Idle(IdleEvent::WentIdle { still_for: minutes(3) }));
    assert!(!rig.holds.is_following(), "nothing is shown to nobody");
    rig.receive(Message::Idle(IdleEvent::CameBack));
    rig.pass(10 * SECOND);
    assert_eq!((rig.note(), rig.holds.is_following()), (None, true), "the film still runs");
}

#[test]
fn a_hold_that_is_not_obeyed_holds_nothing() {
    let mut rig = Rig::with(settings_with(|settings| settings.hold.camera = false));
    rig.holds.set(&[Hold::Camera]);
    rig.pass(minutes(30));
    assert!(rig.note().is_some());
}

#[test]
fn typing_holds_for_a_minute_at_most() {
    let mut rig = Rig::new();
    rig.holds.set(&[Hold::Typing]);
    rig.pass(minutes(30));
    assert_eq!((rig.note(), rig.state().as_str()), (None, "held"));
    rig.pass(59 * SECOND);
    assert_eq!(rig.note(), None);
    rig.pass(SECOND);
    assert!(rig.note().is_some());
    assert!(!rig.holds.is_following());
}

#[test]
fn a_pause_in_typing_is_enough() {
    let mut rig = Rig::new();
    rig.holds.set(&[Hold::Typing]);
    rig.pass(minutes(30));
    rig.holds.set(&[]);
    rig.hold(Hold::Typing, false);
    assert!(rig.note().is_some(), "without the ten seconds of a call");
}

#[test]
fn a_locked_screen_is_an_absence_and_long_enough_a_break() {
    let mut rig = Rig::new();
    rig.prompt();
    rig.session(SessionEvent::Locked);
    assert_eq!(rig.state(), "open");
    rig.pass(minutes(5));
    assert_eq!(rig.outcomes(), ["rested"]);
    rig.session(SessionEvent::Unlocked);
    rig.pass(minutes(29));
    assert_eq!(rig.note(), None, "the counter began anew");
    rig.pass(minutes(1));
    assert!(rig.note().is_some());
}

#[test]
fn a_suspend_that_is_told_is_counted_once() {
    for is_told_first in [true, false] {
        let mut rig = Rig::new();
        rig.pass(minutes(29));
        if is_told_first {
            rig.session(SessionEvent::FallingAsleep);
            assert_eq!(rig.resident.next_wake(), None, "nothing is to be done while it sleeps");
        }
        rig.hand.sleep(minutes(2));
        if !is_told_first {
            // The agent was asleep itself before it could hear it.
            rig.session(SessionEvent::FallingAsleep);
        }
        rig.session(SessionEvent::Awake);
        rig.pass(10 * SECOND);
        assert_eq!(rig.state(), "counting", "two minutes are no break: 29 minutes still stand");
        rig.pass(50 * SECOND);
        assert!(rig.note().is_some(), "told first: {is_told_first}");
    }
}

#[test]
fn a_sleep_too_short_for_the_clock_ends_as_well() {
    let mut rig = Rig::new();
    rig.session(SessionEvent::FallingAsleep);
    rig.hand.advance(3 * SECOND);
    rig.session(SessionEvent::Awake);
    rig.session(SessionEvent::Awake);
    assert!(rig.resident.next_wake().is_some());
    rig.prompt();
}

#[test]
fn what_is_known_and_how_is_in_the_view() {
    let mut rig = Rig::new();
    rig.session(SessionEvent::Sight(Matter::Lock, Ok(Teller::Logind)));
    let sights = rig.view().sights;
    let lock = sights.iter().find(|sight| sight.what == "lock").expect("the lock is listed");
    assert!(lock.knows && lock.how.contains("login manager"));
    assert!(Hold::ALL.iter().all(|hold| sights.iter().any(|sight| sight.what == hold.id())));
}
