//! The icon: what it shows, what its menu does, and that it costs nothing where nobody sees it.

use super::*;
use crate::platform::tray::{Choice as Wish, Item, Look, TrayEvent};

impl Rig {
    fn see_tray(&mut self) {
        self.receive(Message::Tray(TrayEvent::Seen(true)));
    }

    fn look(&self) -> Look {
        self.tray.last().expect("the icon is shown")
    }

    fn wish(&mut self, choice: Wish) {
        self.receive(Message::Tray(TrayEvent::Chosen(choice)));
    }

    fn offers(&self) -> Vec<Wish> {
        fn choices(items: &[Item]) -> Vec<Wish> {
            let of = |item: &Item| match item {
                Item::Entry { choice, .. } => vec![*choice],
                Item::Folder { items, .. } => choices(items),
                Item::Separator => Vec::new(),
            };
            items.iter().flat_map(of).collect()
        }
        choices(&self.look().menu)
    }
}

#[test]
fn nobody_sees_it_and_nothing_is_drawn_or_waited_for() {
    let mut rig = Rig::new();
    let unseen = rig.resident.next_wake();
    rig.pass(minutes(2));
    assert_eq!(rig.tray.last(), None);
    assert_eq!(rig.resident.next_wake(), unseen, "no step of a ring in between");
    rig.see_tray();
    assert!(rig.resident.next_wake() < unseen);
}

#[test]
fn the_ring_fills_a_step_at_a_time_while_sitting_is_counted() {
    let mut rig = Rig::new();
    rig.see_tray();
    let first = rig.look();
    assert_eq!(first.tooltip, "Next: 09:30, if you stay seated");
    let mut looks = vec![first.icons];
    let mut wakes = 0;
    let end = rig.mono() + minutes(29);
    while let Some(wake) = rig.resident.next_wake().filter(|wake| *wake < end) {
        rig.hand.advance(wake.saturating_sub(rig.mono()));
        rig.resident.look_again();
        wakes += 1;
        let icons = rig.look().icons;
        if looks.last() != Some(&icons) {
            looks.push(icons);
        }
    }
    assert!(looks.len() >= 11, "{} pictures", looks.len());
    assert!(wakes <= 29, "at most one waking a minute: {wakes}");
}

#[test]
fn a_prompt_is_answered_from_the_menu() {
    let mut rig = Rig::new();
    rig.see_tray();
    assert!(!rig.offers().contains(&Wish::Skip));
    rig.prompt();
    assert!(rig.look().is_due);
    assert!(rig.offers().contains(&Wish::Snooze) && rig.offers().contains(&Wish::Skip));
    rig.wish(Wish::Skip);
    assert_eq!(rig.outcomes(), ["skipped"]);
    assert!(!rig.look().is_due);
}

#[test]
fn pausing_and_going_on() {
    let mut rig = Rig::new();
    rig.see_tray();
    rig.wish(Wish::PauseHour);
    assert_eq!(rig.state(), "paused");
    assert!(rig.look().tooltip.contains("aused until"), "{}", rig.look().tooltip);
    assert!(rig.offers().contains(&Wish::Resume) && !rig.offers().contains(&Wish::PauseHour));
    rig.wish(Wish::Resume);
    assert_eq!(rig.state(), "counting");
}

#[test]
fn start_begins_the_plan_in_a_window_of_its_own() {
    let mut rig = Rig::new();
    rig.see_tray();
    rig.wish(Wish::Start);
    assert_eq!(rig.state(), "routine_running");
    assert_eq!(rig.started.take(), [Role::Window]);
    assert!(!rig.offers().contains(&Wish::Start));
    rig.open_window();
    rig.ask_as(WINDOW, Request::View);
    assert!(rig.shown_session().is_some(), "the window plays it");
}

#[test]
fn start_without_a_nerve_opens_the_window_where_one_is_chosen() {
    let mut rig = Rig::without_nerve();
    rig.see_tray();
    rig.wish(Wish::Start);
    assert_ne!(rig.state(), "routine_running");
    assert_eq!(rig.started.take(), [Role::Window]);
}

#[test]
fn quit_ends_the_agent() {
    let mut rig = Rig::new();
    rig.see_tray();
    rig.wish(Wish::Quit);
    assert!(rig.resident.is_ending());
}

#[test]
fn a_short_interval_does_not_wake_the_agent_more_than_once_a_minute() {
    let mut rig = Rig::with(from_toml(&SETTINGS.replace("30 min", "5 min")).expect("settings").settings);
    rig.see_tray();
    let wake = rig.resident.next_wake().expect("something is waited for");
    assert!(wake.saturating_sub(rig.mono()) >= minutes(1), "{wake:?}");
}
