//! The day as a line, and behind a fold every decision with its reason (rules S40 and S41).

use egui::{Align, Layout, Sense, Ui, vec2};
use jiff::Zoned;

use crate::link::day::{DayView, DecisionView, PlannedView, QuietView, SpanView};
use crate::text::{self, tr, tr_with};
use crate::ui::day_line::{self, DayLine, Mark, MarkKind, Stretch};
use crate::ui::theme::{self, Tone};
use crate::ui::widgets::{body, caption, card, fold, subtitle};
use crate::ui::words::sentence;

/// Draws the card. `now` is the moment of this frame.
pub fn ui(ui: &mut Ui, day: &DayView, now: Option<&Zoned>, is_why_open: &mut bool) {
    let mut line = line(day);
    line.now = now.cloned();
    card(ui, |ui| {
        ui.add(subtitle(tr("day-title")));
        day_line::ui(ui, &line, &spoken(&line));
        day_line::key_ui(ui, &line);
        if line.marks.is_empty() {
            ui.add(caption(tr("day-nothing")));
        }
        fold(ui, is_why_open, &tr("day-why"), Tone::Accent, |ui| why_ui(ui, &day.decisions));
    });
}

/// What the line shows.
fn line(day: &DayView) -> DayLine {
    let marks = marks(&day.decisions).into_iter().chain(day.planned.iter().filter_map(planned_mark));
    DayLine {
        hours: day.hours.iter().filter_map(hours_stretch).collect(),
        quiet: day.quiet.iter().filter_map(quiet_stretch).collect(),
        marks: marks.collect(),
        now: None,
    }
}

/// A showing to be expected, as a mark.
pub fn planned_mark(planned: &PlannedView) -> Option<Mark> {
    let at: Zoned = planned.at.parse().ok()?;
    let text = format!("{} {}", text::clock(&at), planned.name);
    Some(Mark { at, kind: MarkKind::Planned, text })
}

/// Hours, as a stretch.
pub fn hours_stretch(span: &SpanView) -> Option<Stretch> {
    Some(Stretch {
        from: span.from.parse().ok()?,
        until: span.until.parse().ok()?,
        text: String::new(),
        is_hold: false,
    })
}

fn quiet_stretch(quiet: &QuietView) -> Option<Stretch> {
    let (from, until): (Zoned, Zoned) = (quiet.span.from.parse().ok()?, quiet.span.until.parse().ok()?);
    let is_hold = quiet.kind == "held";
    let what = if is_hold {
        quiet.by.iter().map(|hold| tr(&format!("hold-{hold}"))).collect::<Vec<_>>().join(", ")
    } else {
        tr(&format!("quiet-{}", quiet.kind))
    };
    let text = format!("{}–{} {}", text::clock(&from), text::clock(&until), what);
    Some(Stretch { from, until, text, is_hold })
}

/// One mark for each prompt, where it was last shown; what was never shown has one where it was let go.
fn marks(decisions: &[DecisionView]) -> Vec<Mark> {
    let mut marks: Vec<(Option<&str>, Mark)> = Vec::new();
    for decision in decisions {
        let Ok(at) = decision.at.parse::<Zoned>() else { continue };
        let reminder = decision.reminder.as_deref();
        let name = decision.name.as_deref().unwrap_or_default();
        let text = format!("{} {name}: {}", text::clock(&at), decision.text);
        let is_open = |(of, mark): &(Option<&str>, Mark)| *of == reminder && mark.kind == MarkKind::Open;
        let open = marks.iter().rposition(is_open);
        let kind = match (decision.what.as_str(), decision.outcome.as_deref()) {
            ("show", _) => Some(MarkKind::Open),
            ("outcome", Some(outcome)) => outcome_kind(outcome),
            _ => continue,
        };
        let is_repeat = decision.repeat.is_some_and(|repeat| repeat > 0);
        match (kind, open) {
            // Shown again: the mark moves on. Ended: it stays where it was shown.
            (Some(MarkKind::Open), Some(place)) if is_repeat => {
                marks.remove(place);
                marks.push((reminder, Mark { at, kind: MarkKind::Open, text }));
            }
            (Some(kind), Some(place)) if kind != MarkKind::Open => {
                let (of, shown) = marks.remove(place);
                marks.insert(place, (of, Mark { kind, text, ..shown }));
            }
            (Some(MarkKind::Open), _) => marks.push((reminder, Mark { at, kind: MarkKind::Open, text })),
            // Missed without having been shown.
            (Some(MarkKind::Gone), None) => marks.push((reminder, Mark { at, kind: MarkKind::Gone, text })),
            // Taken away: nobody saw what it was about.
            (None, Some(place)) => drop(marks.remove(place)),
            _ => {}
        }
    }
    marks.into_iter().map(|(_, mark)| mark).collect()
}

/// How an outcome looks; none for what is not worth a mark.
fn outcome_kind(outcome: &str) -> Option<MarkKind> {
    match outcome {
        "started" => Some(MarkKind::Done),
        "snoozed" => Some(MarkKind::Snoozed),
        "skipped" | "dismissed" | "missed" => Some(MarkKind::Gone),
        "rested" => Some(MarkKind::Rested),
        _ => None,
    }
}

/// The line in words.
fn spoken(line: &DayLine) -> String {
    let marks: Vec<&str> = line.marks.iter().map(|mark| mark.text.as_str()).collect();
    let none = tr("day-nothing");
    let list = if marks.is_empty() { none } else { marks.join("; ") };
    tr_with("day-spoken", &[("list", list.into())])
}

/// The decisions, latest first.
fn why_ui(ui: &mut Ui, decisions: &[DecisionView]) {
    if decisions.is_empty() {
        ui.add(caption(tr("why-nothing")));
    }
    for decision in decisions.iter().rev() {
        let Ok(at) = decision.at.parse::<Zoned>() else { continue };
        ui.horizontal_top(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(52.0, 22.0), Sense::hover());
            let layout = Layout::left_to_right(Align::Center);
            ui.new_child(egui::UiBuilder::new().max_rect(rect).layout(layout)).add(body(text::clock(&at)).quiet());
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add(body(sentence(&decision.text)));
                let rule = tr_with("day-rule", &[("rule", decision.rule.as_str().into())]);
                let name = decision.name.iter().cloned().chain(std::iter::once(rule));
                ui.add(caption(name.collect::<Vec<_>>().join(" · ")));
            });
        });
        ui.add_space(theme::of(ui).scale.space.xs);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decision(at: &str, what: &str, outcome: Option<&str>, repeat: u32) -> DecisionView {
        DecisionView {
            at: format!("2026-03-27T{at}:00+01:00[Europe/Berlin]"),
            what: what.into(),
            reminder: Some("nerve-minute".into()),
            outcome: outcome.map(str::to_owned),
            repeat: Some(repeat),
            ..DecisionView::default()
        }
    }

    fn kinds(decisions: &[DecisionView]) -> Vec<(String, MarkKind)> {
        marks(decisions).into_iter().map(|mark| (text::clock(&mark.at), mark.kind)).collect()
    }

    #[test]
    fn a_prompt_is_one_mark_however_often_it_was_shown() {
        let day = [
            decision("09:45", "show", None, 0),
            decision("09:50", "show", None, 1),
            decision("09:51", "outcome", Some("started"), 0),
            decision("10:40", "show", None, 0),
        ];
        let expected = [("09:50".to_owned(), MarkKind::Done), ("10:40".to_owned(), MarkKind::Open)];
        assert_eq!(kinds(&day), expected);
    }

    #[test]
    fn a_snooze_stays_on_the_line_beside_what_came_of_it() {
        let day = [
            decision("09:45", "show", None, 0),
            decision("09:46", "outcome", Some("snoozed"), 0),
            decision("09:51", "show", None, 0),
            decision("09:52", "outcome", Some("skipped"), 0),
        ];
        let expected = [("09:45".to_owned(), MarkKind::Snoozed), ("09:51".to_owned(), MarkKind::Gone)];
        assert_eq!(kinds(&day), expected);
    }

    #[test]
    fn what_was_missed_unseen_has_a_mark_and_what_was_taken_away_has_none() {
        let day = [
            decision("12:45", "outcome", Some("missed"), 0),
            decision("13:30", "show", None, 0),
            decision("13:31", "outcome", Some("withdrawn"), 0),
        ];
        assert_eq!(kinds(&day), [("12:45".to_owned(), MarkKind::Gone)]);
    }
}
