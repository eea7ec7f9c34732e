//! The person's files: what a press asks for, what is asked once more, and what is shown of what came of it.

use egui::OutputCommand;
use egui_kittest::kittest::Queryable as _;
use unpinch::domain::settings::Settings;
use unpinch::link::message::Page;
use unpinch::ui::{Errand, Found, Health, Outcome, Part, Pushed};

use super::{Window, sample};

const BACKUP: &str = "/home/me/Documents/unpinch-backup-2026-03-27.tar";

impl Window {
    fn ran(&mut self, errand: Errand, outcome: Outcome) {
        self.agent.push(Pushed::Ran { errand, outcome });
        self.harness.run();
    }
}

/// The settings, with the files found.
fn settings() -> Window {
    // The card is the last of a long page.
    let mut window = Window::tall(sample::counting(), Page::Settings, None, Settings::default(), 6000.0);
    assert_eq!(window.agent.take_errands(), [Errand::Look], "where they are is asked for once");
    let found = Found {
        data: "/home/me/.local/share/unpinch".to_owned(),
        documents: "/home/me/Documents".to_owned(),
        backups: vec![BACKUP.to_owned()],
    };
    window.ran(Errand::Look, Outcome::Found(found));
    assert!(window.agent.take_errands().is_empty());
    window
}

#[test]
fn it_says_where_they_are_and_where_what_was_written_is() {
    let mut window = settings();
    assert!(window.shows("/home/me/.local/share/unpinch") && window.shows("/home/me/Documents"));
    for (label, errand) in
        [("Make a backup", Errand::Backup), ("Export as CSV", Errand::Csv), ("Export as JSON", Errand::Json)]
    {
        window.click(label);
        assert_eq!(window.agent.take_errands(), std::slice::from_ref(&errand));
        assert!(window.shows("One moment"));
        window.ran(errand, Outcome::Written { file: format!("/files/{label}") });
        assert_eq!(window.agent.take_errands(), [Errand::Look], "there may be another backup");
        window.ran(Errand::Look, Outcome::Found(Found::default()));
        assert!(window.shows(&format!("/files/{label}")));
        assert!(window.agent.take_opened().is_empty(), "nothing opens by itself");
        window.click("Open");
        assert_eq!(window.agent.take_opened(), [format!("/files/{label}")]);
    }
}

#[test]
fn a_look_round_keeps_nobody_waiting_and_an_errand_does() {
    let mut window = Window::tall(sample::counting(), Page::Settings, None, Settings::default(), 6000.0);
    assert_eq!(window.agent.take_errands(), [Errand::Look]);
    window.click("Make a backup");
    assert_eq!(window.agent.take_errands(), [Errand::Backup]);
    window.ran(Errand::Look, Outcome::Found(Found::default()));
    assert!(window.shows("One moment"), "the backup is not done yet");
    window.click("Export as CSV");
    assert!(window.agent.take_errands().is_empty(), "one at a time");
}

#[test]
fn what_could_not_be_done_is_said() {
    let mut window = settings();
    window.click("Make a backup");
    window.ran(Errand::Backup, Outcome::Failed { why: "There is nothing to keep yet.".to_owned() });
    assert!(window.shows("There is nothing to keep yet.") && !window.shows("One moment"));
}

#[test]
fn a_backup_is_put_back_with_a_second_press_and_undone_with_one() {
    let mut window = settings();
    window.click("Restore a backup …");
    assert_eq!(window.agent.take_errands(), [Errand::Look]);
    let found = Found { backups: vec![BACKUP.to_owned()], ..Found::default() };
    window.ran(Errand::Look, Outcome::Found(found));
    window.click("unpinch-backup-2026-03-27.tar");
    window.click("Choose this one");
    assert!(window.agent.take_errands().is_empty(), "the first press does nothing yet");
    assert!(window.shows("It is kept beside it"));
    window.click("Put it back now");
    assert_eq!(window.agent.take_errands(), [Errand::Restore { file: BACKUP.to_owned() }]);
    let before = "/data/unpinch-before-restore-2026-03-27-101500.tar";
    let told = "The backup of 27 March 2026 is in place.".to_owned();
    let undo = Some(before.to_owned());
    window.ran(Errand::Restore { file: BACKUP.to_owned() }, Outcome::Restored { told, undo });
    window.agent.take_errands();
    window.ran(Errand::Look, Outcome::Found(Found::default()));
    assert!(window.shows("is in place"));
    window.click_like("Undo");
    assert_eq!(window.agent.take_errands(), [Errand::Restore { file: before.to_owned() }]);
}

#[test]
fn after_one_backup_was_put_back_another_can_be() {
    let mut window = settings();
    let told = "The backup is in place.".to_owned();
    window.ran(Errand::Restore { file: BACKUP.to_owned() }, Outcome::Restored { told, undo: None });
    assert!(window.shows("is in place") && !window.shows("Undo"));
    window.ran(Errand::Look, Outcome::Found(Found::default()));
    window.agent.take_errands();
    window.click("Restore a backup …");
    assert_eq!(window.agent.take_errands(), [Errand::Look]);
}

#[test]
fn every_part_is_tried_on_demand_and_what_was_found_can_be_copied() {
    let mut window = settings();
    window.click("Try everything");
    assert_eq!(window.agent.take_errands(), [Errand::Doctor]);
    assert!(window.shows("Leave keyboard and mouse alone"));
    let part = |name: &str, health, mend: Option<&str>| Part {
        name: name.to_owned(),
        health,
        cause: format!("about {name}"),
        mend: mend.map(str::to_owned),
    };
    let parts =
        vec![part("Clock", Health::Ok, None), part("Notifications", Health::Broken, Some("Install a service."))];
    window.ran(Errand::Doctor, Outcome::Examined { parts, text: "Unpinch 1\nok Clock\n".to_owned() });
    assert!(window.shows("What is broken keeps reminders or routines from working"), "the worst is said first");
    for text in ["Clock", "works", "About Clock", "Notifications", "does not work", "Install a service."] {
        assert!(window.shows(text), "{text}");
    }
    window.harness.get_by_label("Copy as text").click();
    let copied = (0..4).any(|_| {
        window.harness.step();
        let commands = &window.harness.output().platform_output.commands;
        commands.iter().any(|command| matches!(command, OutputCommand::CopyText(text) if text.starts_with("Unpinch 1")))
    });
    assert!(copied);
}

#[test]
fn everything_is_deleted_with_a_second_press_and_then_nothing_is_in_sight() {
    let mut window = settings();
    window.click("Delete everything …");
    assert!(window.shows("No copy is kept"));
    window.click("Leave it as it is");
    assert!(!window.shows("No copy is kept") && window.agent.take_errands().is_empty());
    window.click("Delete everything …");
    window.click("Delete everything now");
    assert_eq!(window.agent.take_errands(), [Errand::DeleteAll]);
    let left = vec!["/home/me/unpinch/thesis.txt".to_owned()];
    window.ran(Errand::DeleteAll, Outcome::Deleted { left, failed: Vec::new() });
    assert!(window.shows("Everything is deleted") && window.shows("thesis.txt"));
    assert!(!window.texts().iter().any(|text| text.contains("L5") || text.contains("Today")), "{:?}", window.texts());
    assert_eq!(window.agent.num_starts(), 0);
    window.click("Begin anew");
    assert_eq!(window.agent.num_starts(), 1);
    assert!(!window.shows("Everything is deleted"));
}

#[test]
fn what_could_not_be_deleted_is_not_called_deleted() {
    let mut window = settings();
    window.click("Delete everything …");
    window.click("Delete everything now");
    let failed = vec!["/home/me/.local/share/unpinch/unpinch.db: permission denied".to_owned()];
    window.ran(Errand::DeleteAll, Outcome::Deleted { left: Vec::new(), failed });
    assert!(!window.shows("Everything is deleted") && window.shows("Not everything could be deleted"));
    assert!(window.shows("unpinch.db: permission denied") && !window.shows("because it is yours"));
}

#[test]
fn the_page_for_a_clinician_is_one_press_away() {
    for page in [Page::History, Page::Nerve] {
        let mut window = Window::open(sample::counting(), page);
        window.agent.push(Pushed::Progress { progress: Box::new(sample::progress()) });
        window.harness.run();
        window.click("Summary for a clinician");
        assert_eq!(window.agent.take_errands(), [Errand::Summary]);
        window.ran(Errand::Summary, Outcome::Written { file: "/home/me/unpinch-summary.html".to_owned() });
        assert!(window.shows("/home/me/unpinch-summary.html"));
        window.click("Open");
        assert_eq!(window.agent.take_opened(), ["/home/me/unpinch-summary.html"]);
    }
}
