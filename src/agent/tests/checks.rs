//! Self-checks and warning signs as the agent takes them.

use crate::link::answers::{AnswersView, NoView};
use crate::link::message::{Ended, Reply, Request, SessionReport};
use crate::link::view::{DraftView, KeptNerveView};
use crate::store::db::Db;

use super::{Rig, SETTINGS, minutes};
use crate::domain::settings::Task;
use crate::store::settings::from_toml;

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// A sciatica with these warning signs.
fn answers(red_flags: &[&str]) -> AnswersView {
    AnswersView {
        regions: words(&["buttock_l", "posterior_calf_l", "lateral_foot_l"]),
        sensations: words(&["tingling"]),
        red_flags: words(red_flags),
        ..AnswersView::default()
    }
}

fn finish(rig: &mut Rig, answers: AnswersView) -> Reply {
    rig.ask(Request::FinishCheck { complaints: words(&["back_or_leg"]), answers })
}

fn start(rig: &mut Rig, routine: &str) -> Reply {
    rig.ask(Request::Start { routine: Some(routine.to_owned()), minutes: None, in_window: false, quiet: false })
}

fn days(rig: &mut Rig, days: u64) {
    rig.pass(minutes(days * 24 * 60));
}

#[test]
fn a_red_flag_closes_plan_schedule_and_every_routine_until_a_clinician_has_looked() {
    let mut rig = Rig::new();
    assert_eq!(finish(&mut rig, answers(&["rf_saddle_numbness"])), Reply::Done);
    let view = rig.view();
    assert_eq!((view.safety.lock.as_str(), view.schedule.state.as_str()), ("lock_all", "locked"));
    assert!(view.plan.is_none());
    assert_eq!(view.safety.flags[0].flag, "rf_saddle_numbness");
    for routine in ["l5-high-1min", "c6-high-1min", "exercise:breathing-diaphragm"] {
        assert!(matches!(start(&mut rig, routine), Reply::Refused { .. }), "{routine} was begun");
    }
    assert_eq!(rig.ask(Request::ClearFlags { flags: words(&["rf_saddle_numbness"]) }), Reply::Done);
    assert_eq!(rig.view().safety.lock, "none");
    assert!(rig.view().plan.is_some());
}

#[test]
fn a_flag_that_comes_up_withdraws_the_prompt_and_ends_the_routine_that_runs() {
    let mut rig = Rig::new();
    rig.prompt();
    finish(&mut rig, answers(&["rf_bowel_change"]));
    assert_eq!(rig.outcomes(), ["withdrawn"]);
    let mut rig = Rig::new();
    assert!(matches!(start(&mut rig, "l5-moderate-1min"), Reply::Started { .. }));
    finish(&mut rig, answers(&["rf_bowel_change"]));
    let history = rig.history();
    let ended = history.routines[0].ended.as_deref();
    assert_eq!(ended, Some(super::super::words::ended_id(Ended::Interrupted)));
}

#[test]
fn a_flag_survives_a_restart() {
    let mut rig = Rig::new();
    finish(&mut rig, answers(&["rf_saddle_numbness"]));
    let file = rig.file("unpinch.db");
    let standing = Db::open(&file).expect("a database").db.standing_flags().expect("read");
    assert_eq!(standing.len(), 1);
    assert_eq!(standing[0].flag.as_str(), "rf_saddle_numbness");
}

#[test]
fn a_mild_weakness_leaves_only_what_is_gentle() {
    let mut rig = Rig::new();
    let weak = AnswersView { weakness: words(&["weak_ankle_plantarflexion"]), ..answers(&[]) };
    finish(&mut rig, weak);
    let view = rig.view();
    assert_eq!(view.safety.lock, "gentle_only");
    assert_eq!(view.plan.expect("a plan").irritability, "high");
    assert!(matches!(start(&mut rig, "l5-low-5min"), Reply::Refused { .. }));
    assert!(matches!(start(&mut rig, "l5-high-1min"), Reply::Started { .. }));
}

#[test]
fn a_lock_of_the_arm_leaves_the_leg_open() {
    let mut rig = Rig::new();
    let arm = AnswersView {
        regions: words(&["thumb_r", "forearm_radial_r"]),
        red_flags: words(&["rf_recent_surgery"]),
        ..AnswersView::default()
    };
    let reply = rig.ask(Request::FinishCheck { complaints: words(&["neck_or_arm"]), answers: arm });
    assert_eq!(reply, Reply::Done);
    assert_eq!(rig.view().safety.lock, "none");
    assert!(rig.view().plan.is_some());
    assert!(matches!(start(&mut rig, "c6-high-1min"), Reply::Refused { .. }));
    assert!(matches!(start(&mut rig, "l5-high-1min"), Reply::Started { .. }));
}

#[test]
fn a_check_under_way_is_kept_until_it_is_finished() {
    let mut rig = Rig::new();
    let no = Some(NoView { red_flags: words(&["rf_bowel_change"]), ..NoView::default() });
    let draft =
        DraftView { complaints: words(&["back_or_leg"]), answers: AnswersView { no, ..answers(&[]) }, screens: 4 };
    rig.ask(Request::SaveDraft { draft: Some(draft.clone()) });
    assert_eq!(rig.view().check.draft, Some(draft));
    days(&mut rig, 8);
    let old = rig.view().check.draft.expect("kept");
    assert!(old.answers.no.expect("what was said no to").red_flags.is_empty(), "old warning signs still count");
    finish(&mut rig, answers(&[]));
    let check = rig.view().check;
    assert_eq!((check.draft, check.done.len()), (None, 1));
    assert_eq!(check.done[0].outcome, "nerve");
}

#[test]
fn warning_signs_are_due_before_they_were_asked_and_again_after_a_week() {
    let mut rig = Rig::new();
    assert!(rig.view().safety.is_screening_due);
    let complaints = words(&["back_or_leg"]);
    rig.ask(Request::FinishScreening { complaints, answers: AnswersView::default() });
    assert!(!rig.view().safety.is_screening_due);
    days(&mut rig, 6);
    assert!(!rig.view().safety.is_screening_due);
    days(&mut rig, 2);
    assert!(rig.view().safety.is_screening_due);
}

#[test]
fn another_check_is_offered_after_a_fortnight() {
    let mut rig = Rig::new();
    finish(&mut rig, answers(&[]));
    days(&mut rig, 13);
    assert_eq!(rig.view().check.again, None);
    days(&mut rig, 2);
    assert_eq!(rig.view().check.again.as_deref(), Some("fortnight"));
}

#[test]
fn answers_that_cannot_be_read_are_refused_with_their_field_and_change_nothing() {
    let mut rig = Rig::new();
    let wrong = AnswersView { regions: words(&["butock_l"]), ..AnswersView::default() };
    let Reply::Refused { why } = finish(&mut rig, wrong) else { panic!("taken") };
    assert!(why.contains("regions[0]") && why.contains("buttock_l"), "{why}");
    assert!(rig.view().check.done.is_empty() && rig.view().safety.screened_at.is_none());
}

#[test]
fn earlier_profiles_are_shown_newest_first() {
    let mut rig = Rig::new();
    let mut profile = super::l5();
    "s1".clone_into(&mut profile.nerves[0].nerve);
    rig.ask(Request::SaveProfile { profile });
    let past = rig.view().past;
    assert_eq!(past.len(), 1);
    assert_eq!(past[0].profile.nerves[0].nerve, "l5");
}

fn found(nerve: &str, side: &str, level: &str) -> KeptNerveView {
    KeptNerveView { nerve: nerve.into(), side: side.into(), irritability: level.into(), since: String::new() }
}

fn kept(rig: &mut Rig) -> Vec<(String, String, String)> {
    let nerves = rig.view().profile.nerves.into_iter();
    nerves.map(|kept| (kept.nerve, kept.side, kept.since)).collect()
}

#[test]
fn what_a_check_finds_comes_first_and_other_parts_of_the_body_stay() {
    let mut rig = Rig::new();
    let before = rig.view().profile.nerves[0].since.clone();
    rig.ask(Request::KeepFound { nerves: vec![found("median_carpal_tunnel", "right", "low")] });
    let names: Vec<String> = kept(&mut rig).into_iter().map(|(nerve, ..)| nerve).collect();
    assert_eq!(names, ["median_carpal_tunnel", "l5"]);
    days(&mut rig, 20);
    rig.ask(Request::KeepFound { nerves: vec![found("s1", "left", "high")] });
    let names: Vec<String> = kept(&mut rig).into_iter().map(|(nerve, ..)| nerve).collect();
    assert_eq!(names, ["s1", "median_carpal_tunnel"], "the old nerve of the leg is still there");
    rig.ask(Request::KeepFound { nerves: vec![found("median_carpal_tunnel", "right", "high")] });
    assert_eq!(kept(&mut rig)[0], ("median_carpal_tunnel".into(), "right".into(), before), "it begins anew");
}

#[test]
fn a_check_a_fortnight_later_changes_the_plan_and_the_old_one_is_kept_as_past() {
    let mut rig = Rig::new();
    finish(&mut rig, answers(&[]));
    days(&mut rig, 15);
    assert_eq!(rig.view().check.again.as_deref(), Some("fortnight"));
    finish(&mut rig, answers(&[]));
    assert_eq!(rig.view().check.again, None, "offered again at once");
    rig.ask(Request::KeepFound { nerves: vec![found("s1", "right", "high")] });
    let view = rig.view();
    let plan = view.plan.expect("a plan");
    assert_eq!((plan.nerve.as_str(), plan.side.as_str()), ("s1", "right"));
    assert_eq!(plan.routines[0].routine, "s1-high-1min");
    assert_eq!(view.past[0].profile.nerves[0].nerve, "l5");
    assert_eq!(view.check.done.len(), 2);
    assert!(view.check.done[0].best.is_some());
}

fn draft(red_flags: &[&str], no: &[&str]) -> Request {
    let no = Some(NoView { red_flags: words(no), ..NoView::default() });
    let answers = AnswersView { red_flags: words(red_flags), no, ..AnswersView::default() };
    Request::SaveDraft { draft: Some(DraftView { complaints: words(&["back_or_leg"]), answers, screens: 2 }) }
}

#[test]
fn a_warning_sign_closes_while_the_check_is_under_way_and_opens_again_when_it_is_set_right() {
    let mut rig = Rig::new();
    rig.ask(draft(&["rf_saddle_numbness"], &[]));
    assert_eq!(rig.view().safety.lock, "lock_all");
    assert!(matches!(start(&mut rig, "l5-high-1min"), Reply::Refused { .. }));
    rig.ask(draft(&[], &["rf_saddle_numbness"]));
    assert_eq!(rig.view().safety.lock, "none");
}

#[test]
fn a_warning_sign_of_a_check_that_is_given_up_or_begun_anew_stands() {
    for anew in [None, Some(DraftView { complaints: words(&["head"]), ..DraftView::default() })] {
        let mut rig = Rig::new();
        rig.ask(draft(&["rf_saddle_numbness"], &[]));
        rig.ask(Request::SaveDraft { draft: anew });
        rig.ask(draft(&[], &["rf_saddle_numbness"]));
        assert_eq!(rig.view().safety.lock, "lock_all");
    }
}

#[test]
fn a_short_look_at_warning_signs_takes_nothing_back_that_a_check_has_said() {
    let mut rig = Rig::new();
    rig.ask(draft(&["rf_saddle_numbness"], &[]));
    let answers = AnswersView::default();
    rig.ask(Request::FinishScreening { complaints: words(&["back_or_leg"]), answers });
    assert_eq!(rig.view().safety.lock, "lock_all");
}

#[test]
fn one_yes_is_enough_in_answers_that_are_not_understood_as_a_whole() {
    let mut rig = Rig::new();
    let red_flags = words(&["rf_saddle_numbness", "rf_of_a_newer_version"]);
    let answers = AnswersView { red_flags, ..AnswersView::default() };
    let reply = rig.ask(Request::FinishScreening { complaints: words(&["back_or_leg"]), answers });
    assert!(matches!(reply, Reply::Refused { .. }));
    assert_eq!(rig.view().safety.lock, "lock_all");
}

#[test]
fn a_lock_of_an_area_closes_what_was_painted_and_what_was_complained_of() {
    let mut rig = Rig::new();
    let answers = AnswersView {
        regions: words(&["index_finger_l"]),
        red_flags: words(&["rf_cancer_history"]),
        ..AnswersView::default()
    };
    rig.ask(Request::FinishCheck { complaints: words(&["back_or_leg", "neck_or_arm"]), answers });
    assert!(matches!(start(&mut rig, "l5-high-1min"), Reply::Refused { .. }));
    assert!(matches!(start(&mut rig, "c6-high-1min"), Reply::Refused { .. }));
}

#[test]
fn a_strong_routine_ends_when_only_the_gentle_is_left_and_its_player_changes_nothing_more() {
    let mut rig = Rig::new();
    let Reply::Started { session } = start(&mut rig, "l5-low-1min") else { panic!("it did not start") };
    rig.ask(Request::FinishScreening {
        complaints: words(&["back_or_leg"]),
        answers: AnswersView { red_flags: words(&["rf_pregnancy"]), ..AnswersView::default() },
    });
    assert_eq!(rig.view().closed_session, Some(session.number));
    let report = SessionReport {
        number: session.number,
        ended: Ended::Completed,
        done: 1.0,
        pain_before: None,
        pain_after: None,
        hurt: Vec::new(),
        moved: None,
    };
    rig.ask(Request::SessionEnded { report });
    assert_eq!(rig.history().routines[0].ended.as_deref(), Some("interrupted"));
}

#[test]
fn a_reminder_of_a_routine_of_its_own_is_off_while_that_is_closed() {
    let mut settings = from_toml(SETTINGS).expect("read").settings;
    settings.reminders[0].task = Task::Routine("s1-low-1min".into());
    let mut rig = Rig::with(settings);
    rig.ask(Request::KeepFound { nerves: vec![found("c6", "left", "low")] });
    rig.ask(Request::FinishScreening {
        complaints: words(&["back_or_leg"]),
        answers: AnswersView { red_flags: words(&["rf_cancer_history"]), ..AnswersView::default() },
    });
    rig.pass(minutes(40));
    assert!(rig.view().schedule.open.is_none(), "a closed routine was offered");
    rig.ask(Request::ClearFlags { flags: words(&["rf_cancer_history"]) });
    rig.pass(minutes(40));
    assert!(rig.view().schedule.open.is_some(), "it did not come back");
}

#[test]
fn warning_signs_count_as_asked_for_the_half_of_the_body_they_were_asked_for() {
    let mut rig = Rig::new();
    let answers = AnswersView::default();
    rig.ask(Request::FinishScreening { complaints: words(&["neck_or_arm"]), answers: answers.clone() });
    assert_eq!(rig.view().safety.screened, ["upper"]);
    rig.ask(Request::FinishScreening { complaints: words(&["back_or_leg"]), answers });
    assert_eq!(rig.view().safety.screened, ["upper", "lower"]);
}
