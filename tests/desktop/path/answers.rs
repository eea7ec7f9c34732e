//! Every other end of a prompt, by the notification and by command.

use super::*;

#[test]
fn a_snoozed_prompt_comes_back_and_a_skipped_one_does_not() {
    let day = Day::start();
    day.until_prompt();
    day.desktop.press("Snooze 10 min");
    day.until_outcomes(&["snoozed"]);
    day.until_prompt();
    assert_eq!(day.view().schedule.shown_today, 1, "it is the same prompt");
    day.desktop.press("Skip");
    day.until_outcomes(&["snoozed", "skipped"]);
    day.until_prompt();
    assert_eq!(day.view().schedule.shown_today, 2, "the next one");
}

#[test]
fn closing_it_dismisses_it() {
    let day = Day::start();
    day.until_prompt();
    day.desktop.dismiss();
    day.until_outcomes(&["dismissed"]);
    day.until_prompt();
    assert_eq!(day.view().schedule.shown_today, 2);
}

#[test]
fn commands_answer_it_too() {
    let day = Day::start();
    day.until_prompt();
    let output = day.run(&["snooze", "10m"]);
    assert!(output.status.success(), "{output:?}");
    day.desktop.until_displayed(0);
    day.until_prompt();
    let output = day.run(&["skip"]);
    assert!(output.status.success(), "{output:?}");
    day.desktop.until_displayed(0);
    day.until_outcomes(&["snoozed", "skipped"]);
    let output = day.run(&["skip"]);
    assert_eq!(output.status.code(), Some(1), "nothing is open");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "unpinch: No reminder is open.\n");
}

#[test]
fn an_unanswered_prompt_comes_again_in_its_place_and_is_missed_in_the_end() {
    let day = Day::with(Dunst::Running, "[repeat]\nafter = \"10 min\"\nlimit = 2\n");
    day.until_prompt();
    let shown = || {
        let log = fs::read_to_string(day.desktop.log_of("agent")).expect("the printed prompts");
        (log.lines().count(), log.matches(", again").count())
    };
    until("both repeats are shown", || {
        assert!(day.desktop.displayed() <= 1, "never a second one beside it");
        (shown() == (3, 2)).then_some(())
    });
    day.until_outcomes(&["missed"]);
    day.desktop.until_displayed(0);
    let missed = day.view().missed;
    assert_eq!(missed.iter().map(|missed| missed.name.as_str()).collect::<Vec<_>>(), ["A minute for the nerve"]);
}

#[test]
fn one_that_the_desktop_takes_away_comes_again() {
    let mut day = Day::with(Dunst::Absent, "[repeat]\nafter = \"20 min\"\nlimit = 2\n");
    day.desktop.start_hasty_dunst();
    day.until_prompt();
    day.desktop.until_displayed(0);
    day.until_state("open");
    day.desktop.until_displayed(1);
    assert_eq!(day.history().prompts, [], "that was no answer");
}
