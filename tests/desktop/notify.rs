//! Notes in dunst, pressed, dismissed, forgotten, and left alone by their service.

use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use unpinch::platform::notify::{Choice, Note, Notifier, NotifyEvent, desktop_on};

use crate::session::{Desktop, Dunst, LONG, Parts, until};

/// A notifier in a desktop, and what it tells.
pub struct Teller {
    pub notifier: Box<dyn Notifier>,
    told: Receiver<NotifyEvent>,
}

impl Teller {
    pub fn on(bus: &str) -> Self {
        let (tell, told) = mpsc::channel();
        let notifier = desktop_on(bus, move |event| {
            // The test may have ended.
            let _gone = tell.send(event);
        });
        Self { notifier: notifier.expect("a thread"), told }
    }

    pub fn show(&mut self, note: &Note) {
        self.notifier.show(note.clone());
    }

    /// Waits for the next event.
    pub fn told(&self) -> NotifyEvent {
        self.told.recv_timeout(LONG).expect("something is told in time")
    }

    /// The next event, if it comes soon.
    pub fn told_within(&self, span: Duration) -> Option<NotifyEvent> {
        self.told.recv_timeout(span).ok()
    }

    /// Ends the notifier and returns what was told and not yet looked at.
    pub fn end(self) -> Vec<NotifyEvent> {
        drop(self.notifier);
        self.told.iter().collect()
    }
}

pub fn note(number: u64) -> Note {
    Note {
        number,
        title: "Time for your wrist".into(),
        body: "Median nerve slider & <one> minute".into(),
        picture: None,
        start_label: "Start".into(),
        snooze_label: Some("Snooze 5 min".into()),
        skip_label: "Skip".into(),
        deadline: Duration::from_hours(1),
        expires: None,
    }
}

/// A desktop with one note on screen.
fn shown(note: &Note) -> (Desktop, Teller) {
    let desktop = Desktop::start();
    let mut teller = Teller::on(&desktop.bus);
    teller.show(note);
    desktop.until_displayed(1);
    (desktop, teller)
}

#[test]
fn a_press_on_the_body_starts() {
    let (desktop, teller) = shown(&note(7));
    desktop.press_body();
    assert_eq!(teller.told(), NotifyEvent::Answered { number: 7, choice: Choice::Start });
    desktop.until_displayed(0);
    assert_eq!(teller.end(), [], "one outcome, no more");
}

#[test]
fn each_button_is_told_as_itself() {
    let desktop = Desktop::start();
    let mut teller = Teller::on(&desktop.bus);
    let buttons = [("Start", Choice::Start), ("Snooze 5 min", Choice::Snooze), ("Skip", Choice::Skip)];
    for (number, (label, choice)) in (1..).zip(buttons) {
        teller.show(&note(number));
        desktop.until_displayed(1);
        desktop.press(label);
        assert_eq!(teller.told(), NotifyEvent::Answered { number, choice }, "{label}");
    }
    assert_eq!(teller.end(), []);
}

#[test]
fn the_note_says_what_it_was_given() {
    let desktop = Desktop::start();
    let mut teller = Teller::on(&desktop.bus);
    let picture = desktop.folder().join("an exercise.png");
    desktop.run("convert", &["-size", "64x64", "xc:green", picture.to_str().expect("a plain path")]);
    teller.show(&Note { picture: Some(picture.clone()), ..note(1) });
    desktop.until_displayed(1);
    if let Some(folder) = std::env::var_os("UNPINCH_PICTURES") {
        desktop.picture(&std::path::Path::new(&folder).join("notification.png"));
    }
    desktop.dismiss();
    assert_eq!(teller.told(), NotifyEvent::Dismissed { number: 1 });
    let gone = &desktop.history()[0];
    let field = |name: &str| gone[name]["data"].as_str().unwrap_or_default().to_owned();
    assert_eq!(field("appname"), "Unpinch");
    assert_eq!(field("summary"), "Time for your wrist");
    assert_eq!(
        field("body"),
        "Median nerve slider &amp; &lt;one&gt; minute",
        "dunst reads markup, so it is given some"
    );
    assert_eq!(field("category"), "x-unpinch.reminder");
    assert_eq!(field("icon_path"), picture.to_str().expect("a plain path"));
}

#[test]
fn closing_without_choosing_is_dismissal() {
    let (desktop, teller) = shown(&note(3));
    desktop.dismiss();
    assert_eq!(teller.told(), NotifyEvent::Dismissed { number: 3 });
    assert_eq!(teller.end(), []);
}

#[test]
fn a_note_that_the_desktop_takes_away_is_expired() {
    shown_until_expired(&Note { expires: Some(Duration::from_millis(200)), ..note(4) });
}

#[test]
fn the_deadline_takes_a_note_away_that_nobody_answers() {
    shown_until_expired(&Note { deadline: Duration::from_millis(200), ..note(5) });
}

fn shown_until_expired(note: &Note) {
    let desktop = Desktop::start();
    let mut teller = Teller::on(&desktop.bus);
    teller.show(note);
    assert_eq!(teller.told(), NotifyEvent::Expired { number: note.number });
    desktop.until_displayed(0);
    assert_eq!(desktop.history().len(), 1, "it was on screen");
    assert_eq!(teller.end(), []);
}

#[test]
fn a_withdrawn_note_goes_without_a_word() {
    let (desktop, mut teller) = shown(&note(6));
    teller.notifier.withdraw();
    desktop.until_displayed(0);
    teller.notifier.withdraw();
    assert_eq!(teller.end(), []);
}

#[test]
fn a_repeat_takes_the_place_of_the_open_note() {
    let (desktop, mut teller) = shown(&note(8));
    teller.show(&Note { title: "Again".into(), ..note(8) });
    teller.show(&Note { skip_label: "Not now".into(), ..note(9) });
    let told = until("the last of them is there", || {
        desktop.press("Not now");
        teller.told_within(Duration::from_millis(200))
    });
    assert_eq!(told, NotifyEvent::Answered { number: 9, choice: Choice::Skip });
    desktop.until_displayed(0);
    assert_eq!(desktop.history().len(), 1, "one place for all three");
    assert_eq!(teller.end(), []);
}

#[test]
fn a_note_vanishes_with_its_service_and_can_be_shown_when_it_is_back() {
    let (mut desktop, mut teller) = shown(&note(10));
    desktop.kill_dunst();
    assert!(matches!(teller.told(), NotifyEvent::Vanished { number: 10, .. }));
    desktop.start_dunst();
    assert_eq!(teller.told(), NotifyEvent::ServiceBack);
    teller.show(&note(10));
    desktop.until_displayed(1);
    desktop.press("Snooze");
    assert_eq!(teller.told(), NotifyEvent::Answered { number: 10, choice: Choice::Snooze });
    assert_eq!(teller.end(), []);
}

#[test]
fn without_a_service_a_note_is_undelivered_until_one_comes() {
    let mut desktop = Desktop::with(Parts { x: true, dunst: Dunst::Absent });
    let mut teller = Teller::on(&desktop.bus);
    teller.show(&note(11));
    let missing = NotifyEvent::Undelivered { number: 11, cause: "no notification service is running".into() };
    assert_eq!(teller.told(), missing);
    desktop.start_dunst();
    assert_eq!(teller.told(), NotifyEvent::ServiceBack);
    teller.show(&note(11));
    desktop.until_displayed(1);
    assert_eq!(teller.end(), []);
    desktop.until_displayed(0);
}

#[test]
fn a_service_that_the_bus_starts_for_the_note_is_no_news() {
    let desktop = Desktop::with(Parts { x: true, dunst: Dunst::OnDemand });
    let mut teller = Teller::on(&desktop.bus);
    teller.show(&note(12));
    desktop.until_displayed(1);
    desktop.press_body();
    assert_eq!(teller.told(), NotifyEvent::Answered { number: 12, choice: Choice::Start });
    assert_eq!(teller.end(), []);
}
