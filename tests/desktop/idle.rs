//! The idle watch under a real X server: hands off, hands on, and a server that goes away.

use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use unpinch::platform::idle::{Idle, IdleError, IdleEvent, X11Watch};

use crate::session::{Desktop, Dunst, LONG, Parts};

const SECOND: Duration = Duration::from_secs(1);

fn watch(desktop: &Desktop, threshold: Duration) -> (X11Watch, Receiver<IdleEvent>) {
    let (tell, told) = mpsc::channel();
    let watch = X11Watch::start_on(&desktop.display, threshold, move |event| {
        // The test may have ended.
        let _gone = tell.send(event);
    });
    (watch.expect("a watch"), told)
}

fn desktop() -> Desktop {
    Desktop::with(Parts { x: true, dunst: Dunst::Absent })
}

fn next(told: &Receiver<IdleEvent>) -> IdleEvent {
    told.recv_timeout(LONG).expect("something is told in time")
}

/// How long there was no input when the person was told to be idle.
fn still_for(event: &IdleEvent) -> Duration {
    let IdleEvent::WentIdle { still_for } = event else { panic!("not idle but {event:?}") };
    *still_for
}

#[test]
fn hands_off_is_told_after_the_threshold_and_hands_on_at_once_again_and_again() {
    let desktop = desktop();
    desktop.hand(&["key", "Shift_L"]);
    let (_watch, told) = watch(&desktop, SECOND);
    for input in [["key", "Shift_L"], ["click", "1"]] {
        let still = still_for(&next(&told));
        assert!(still >= SECOND && still < SECOND * 3, "{still:?}");
        desktop.hand(&input);
        assert_eq!(next(&told), IdleEvent::CameBack, "{input:?}");
    }
    desktop.hand(&["mousemove", "100", "100"]);
    assert!(still_for(&next(&told)) >= SECOND, "input while there is no news");
}

#[test]
fn a_person_who_is_away_already_is_told_at_once() {
    let desktop = desktop();
    desktop.hand(&["key", "Shift_L"]);
    let (first, told) = watch(&desktop, SECOND);
    next(&told);
    drop(first);
    let (_second, told) = watch(&desktop, SECOND / 2);
    assert!(still_for(&next(&told)) >= SECOND);
    desktop.hand(&["key", "Shift_L"]);
    assert_eq!(next(&told), IdleEvent::CameBack);
}

#[test]
fn a_new_threshold_counts_at_once() {
    let desktop = desktop();
    desktop.hand(&["key", "Shift_L"]);
    let (mut watch, told) = watch(&desktop, Duration::from_hours(1));
    watch.set_threshold(SECOND);
    assert!(still_for(&next(&told)) < SECOND * 4);
    // A longer one does not bring the person back, and does not hide that they come.
    watch.set_threshold(Duration::from_hours(1));
    desktop.hand(&["key", "Shift_L"]);
    assert_eq!(next(&told), IdleEvent::CameBack);
    watch.set_threshold(SECOND);
    next(&told);
    desktop.hand(&["key", "Shift_L"]);
    assert_eq!(next(&told), IdleEvent::CameBack);
}

#[test]
fn a_display_that_goes_away_is_told_and_a_dropped_watch_says_nothing() {
    let mut desktop = desktop();
    let (lost, told) = watch(&desktop, Duration::from_hours(1));
    let (dropped, nothing) = watch(&desktop, Duration::from_hours(1));
    drop(dropped);
    assert_eq!(nothing.iter().count(), 0, "its thread has ended");
    desktop.end_x();
    assert!(matches!(next(&told), IdleEvent::Lost { .. }));
    drop(lost);
    assert_eq!(told.iter().count(), 0);
}

#[test]
fn a_display_that_is_not_there_is_an_error_in_words() {
    let start = |display: &str| X11Watch::start_on(display, SECOND, |_| {}).expect_err("no watch");
    assert!(matches!(start(":4242"), IdleError::Refused(_)));
    assert!(start(":4242").to_string().starts_with("the display refuses to say whether you are at the desk"));
    assert!(matches!(start("no display"), IdleError::NoDisplay));
}
