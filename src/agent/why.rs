//! "Why was I not reminded?" (S41): the lines of the log, put into words; and the lines that the engine does not write,
//! because nothing fell due: that what is waited for has changed.

use std::time::Duration;

use jiff::{SignedDuration, Zoned};

use crate::domain::now::Now;
use crate::domain::settings::Settings;
use crate::engine::{Decision, State, What, day_begin, day_of};
use crate::link::day::DecisionView;
use crate::link::message::Reply;
use crate::store::db::{DecisionRow, KEPT_SECS, RowWhat};
use crate::text::{tr, tr_with, wall};

use super::language;
use super::resident::Resident;
use super::words;

/// A shorter time asleep, or without the program, is not worth a line.
const WORTH_A_LINE: Duration = Duration::from_mins(1);

impl Resident {
    /// Decisions of the last so many seconds, or of today; never more than are kept.
    pub(super) fn why(&self, since_secs: Option<u64>) -> Result<Reply, String> {
        let now = self.now().wall;
        let at = now.timestamp();
        let day_starts = self.parts.settings.limits.day_starts;
        let today = || day_begin(now.time_zone(), day_starts, day_of(now.time_zone(), day_starts, at)).as_second();
        let back = |secs: u64| at.as_second().saturating_sub(i64::try_from(secs).unwrap_or(i64::MAX));
        let from = since_secs.map_or_else(today, back).max(at.as_second() - KEPT_SECS);
        Ok(Reply::Why { decisions: self.decisions_since(from)? })
    }

    /// Decisions from this second on, in words.
    pub(super) fn decisions_since(&self, at_secs: i64) -> Result<Vec<DecisionView>, String> {
        let rows = self.parts.db.decisions_since(at_secs).map_err(|error| error.to_string())?;
        Ok(rows.into_iter().map(|row| view(row, &self.parts.settings)).collect())
    }

    /// Tells the log what is waited for from now on, if that is something else than before. What the engine logs by
    /// itself (prompts, their ends, holds) is not told twice.
    pub(super) fn look_at_state(&mut self) {
        let now = self.now();
        let snapshot = self.parts.engine.snapshot(&now);
        let state = snapshot.state;
        let is_known =
            self.told_state.as_ref().is_some_and(|told| told.is_like(&state) || is_work(told) && is_work(&state));
        if is_known || !is_worth_a_line(&state) {
            return;
        }
        let next_at = snapshot.next.as_ref().map(|next| &next.expected);
        let (id, text) = words::state(&state, next_at, &now.wall);
        let since = match &state {
            State::AwaySince(since) => Some(since.clone()),
            _ => None,
        };
        self.tell_log(&now, state.rule(), What::State { id, text, since });
        self.told_state = Some(state);
        self.write_history();
    }

    /// Tells the log of a time that nobody watched, now that it is over.
    pub(super) fn tell_gap(&mut self, id: &'static str, lasted: Duration, now: &Now) {
        if lasted < WORTH_A_LINE {
            return;
        }
        let lasted = SignedDuration::try_from(lasted).unwrap_or(SignedDuration::MAX);
        let since: Zoned = now.wall.saturating_sub(lasted);
        let key = if id == "asleep" { "why-asleep" } else { "why-not-running" };
        let text = tr_with(key, &[("time", wall(&since, &now.wall).into())]);
        self.tell_log(now, "S3", What::State { id, text, since: Some(since) });
        self.told_state = None;
    }

    fn tell_log(&mut self, now: &Now, rule: &'static str, what: What) {
        self.unwritten.push_decision(Decision { at: now.wall.clone(), rule, what });
    }

    /// Decisions are kept for 14 days, however long this process lives.
    pub(super) fn forget_once_a_day(&mut self) {
        let now = self.now().wall;
        if self.forgotten_on.replace(now.date()) != Some(now.date()) {
            let done = self.parts.db.forget_old_decisions(&now);
            self.written(done);
        }
    }
}

/// Whether the schedule does its ordinary work.
fn is_work(state: &State) -> bool {
    matches!(state, State::Counting { .. } | State::WaitingForClock)
}

/// Prompts, routines and holds have lines of their own.
fn is_worth_a_line(state: &State) -> bool {
    !matches!(
        state,
        State::Held(_) | State::Settling { .. } | State::Open | State::Snoozed { .. } | State::RoutineRunning
    )
}

fn view(row: DecisionRow, settings: &Settings) -> DecisionView {
    let text = in_words(&row);
    let view = DecisionView { at: row.at, rule: row.rule, text, ..DecisionView::default() };
    let of = |reminder: String, what: &str| DecisionView {
        what: what.to_owned(),
        name: Some(name_of(&reminder, settings)),
        reminder: Some(reminder),
        ..view.clone()
    };
    match row.what {
        RowWhat::Show { reminder, minutes, repeat } => {
            DecisionView { minutes: Some(minutes), repeat: Some(repeat), ..of(reminder, "show") }
        }
        RowWhat::Outcome { reminder, outcome, cause } => {
            DecisionView { outcome: Some(outcome), cause, ..of(reminder, "outcome") }
        }
        RowWhat::Held { reminder, by } => DecisionView { by, ..of(reminder, "held") },
        RowWhat::State { id, since, .. } => DecisionView { what: "state".to_owned(), state: Some(id), since, ..view },
    }
}

/// The name as the settings have it now; a reminder that is gone has only its id.
fn name_of(id: &str, settings: &Settings) -> String {
    let its = settings.reminders.iter().find(|reminder| reminder.id.as_str() == id);
    its.map_or_else(|| id.to_owned(), language::name)
}

fn in_words(row: &DecisionRow) -> String {
    let rule = row.rule.as_str();
    match &row.what {
        RowWhat::Show { .. } => match rule {
            "S15" | "S21" | "S23" => tr(&format!("why-shown-{rule}")),
            _ => tr("why-shown"),
        },
        RowWhat::Outcome { outcome, cause, .. } => match (outcome.as_str(), cause) {
            ("withdrawn", Some(cause)) => tr(&format!("why-withdrawn-{cause}")),
            ("missed", _) => tr(&format!("why-missed-{rule}")),
            ("started", _) => tr(&format!("why-started-{rule}")),
            ("snoozed", _) => tr("why-snoozed"),
            ("skipped", _) => tr("why-skipped"),
            ("dismissed", _) => tr("why-dismissed"),
            ("rested", _) => tr("why-rested"),
            (other, _) => other.to_owned(),
        },
        RowWhat::Held { by, .. } => {
            let holds = by.iter().map(|hold| tr(&format!("why-hold-{hold}")));
            let both = |first: String, second: String| {
                tr_with("why-and", &[("first", first.into()), ("second", second.into())])
            };
            tr_with("why-held", &[("holds", holds.reduce(both).unwrap_or_default().into())])
        }
        RowWhat::State { text, .. } => text.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::prompt::Hold;

    fn said(rule: &str, what: RowWhat) -> String {
        in_words(&DecisionRow { at: String::new(), rule: rule.to_owned(), what })
    }

    #[test]
    fn every_decision_has_its_sentence() {
        let outcome = |outcome: &str, cause: Option<&str>| RowWhat::Outcome {
            reminder: String::new(),
            outcome: outcome.to_owned(),
            cause: cause.map(str::to_owned),
        };
        let show = || RowWhat::Show { reminder: String::new(), minutes: 1, repeat: 0 };
        let mut sentences = vec![
            said("S10", show()),
            said("S15", show()),
            said("S21", show()),
            said("S23", show()),
            said("S20", outcome("started", None)),
            said("S5", outcome("started", None)),
            said("S21", outcome("snoozed", None)),
            said("S22", outcome("skipped", None)),
            said("S22", outcome("dismissed", None)),
            said("S3", outcome("rested", None)),
        ];
        sentences.extend(["S11", "S14", "S23"].map(|rule| said(rule, outcome("missed", None))));
        let causes = ["hours_ended", "paused", "locked", "merged", "disabled"];
        sentences.extend(causes.map(|cause| said("S30", outcome("withdrawn", Some(cause)))));
        let by = Hold::ALL.map(|hold| hold.id().to_owned());
        sentences.extend(by.map(|hold| said("S13", RowWhat::Held { reminder: String::new(), by: vec![hold] })));
        for sentence in sentences {
            assert!(!sentence.contains("why-") && !sentence.is_empty(), "{sentence}");
        }
        let both = RowWhat::Held { reminder: String::new(), by: vec!["camera".to_owned(), "typing".to_owned()] };
        assert_eq!(said("S13", both), "waiting, your camera was on and you were typing");
    }
}
