//! What the agent does when the desktop asks for quiet, locks its screen, or falls asleep.

use super::*;
use crate::lock::{logind, tell_lock, tell_sleep};

#[test]
fn a_prompt_waits_until_dunst_may_disturb_again() {
    let day = Day::start();
    day.desktop.run("dunstctl", &["set-paused", "true"]);
    day.until_state("held");
    assert_eq!(day.desktop.displayed(), 0);
    let sights = day.view().sights;
    let knows = |what: &str| sights.iter().any(|sight| sight.what == what && sight.knows);
    assert!(knows("do_not_disturb") && knows("full_screen") && knows("typing"), "{sights:?}");
    day.desktop.run("dunstctl", &["set-paused", "false"]);
    day.until_prompt();
}

#[test]
fn the_login_manager_tells_of_the_lock_and_of_sleep() {
    let day = Day::start();
    let logind = logind(&day.desktop, false);
    until("both are known", || {
        let sights = day.view().sights;
        ["lock", "sleep"].iter().all(|what| sights.iter().any(|it| it.what == *what && it.knows)).then_some(())
    });
    tell_sleep(&logind, true);
    day.until_state("away");
    tell_sleep(&logind, false);
    until("it is awake", || (day.view().schedule.state != "away").then_some(()));
    tell_lock(&logind, true);
    until("the screen is locked", || {
        let state = day.view().schedule.state;
        ["away", "open"].contains(&state.as_str()).then_some(())
    });
    tell_lock(&logind, false);
    day.until_prompt();
}
