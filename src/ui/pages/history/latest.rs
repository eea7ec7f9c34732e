//! The latest routines, one a line.

use egui::{Align, Layout, Ui};
use jiff::Zoned;

use crate::domain::catalog::Catalog;
use crate::domain::id::{ExerciseId, ProfileId, RoutineId};
use crate::domain::routine::{OWN, OwnRoutine};
use crate::link::view::RoutineDone;
use crate::text::{clock, date_short, tr, tr_with, weekday_short};
use crate::ui::theme::{self, Tone};
use crate::ui::widgets::{Press, Rank, body, caption, card, divider, subtitle};
use crate::wording;

/// So many are listed at first.
const FIRST: usize = 7;

/// Draws the card; nothing where nothing was done.
pub fn ui(ui: &mut Ui, catalog: &Catalog, own: &[OwnRoutine], recent: &[&RoutineDone], are_all_listed: &mut bool) {
    if recent.is_empty() {
        return;
    }
    card(ui, |ui| {
        ui.add(subtitle(tr("history-latest")));
        ui.add_space(theme::of(ui).scale.space.xs);
        let most = if *are_all_listed { recent.len() } else { FIRST };
        for (at, done) in recent.iter().take(most).enumerate() {
            if at > 0 {
                divider(ui);
            }
            line_ui(ui, name(catalog, own, done), done);
        }
        if recent.len() > most {
            ui.add_space(theme::of(ui).scale.space.s);
            let more = tr_with("history-more", &[("n", (recent.len() - most).into())]);
            if ui.add(Press::new(more, Rank::Secondary)).clicked() {
                *are_all_listed = true;
            }
        }
    });
}

fn line_ui(ui: &mut Ui, what: String, done: &RoutineDone) {
    let is_narrow = ui.available_width() < 480.0;
    let how = [ended(done), pain(done)].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.horizontal_top(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            if !is_narrow {
                ui.add(caption(when(&done.at)));
            }
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.add(body(what).strong());
                if is_narrow {
                    ui.add(caption(when(&done.at)));
                }
                let tone = if done.ended.as_deref() == Some("too_much") { Tone::Warning } else { Tone::Quiet };
                ui.add(caption(how).tone(tone));
            });
        });
    });
}

/// "L5 nerve root, one minute".
fn name(catalog: &Catalog, own: &[OwnRoutine], done: &RoutineDone) -> String {
    if let Some(id) = done.routine.strip_prefix("exercise:") {
        return catalog.exercise(&ExerciseId::from(id)).map_or_else(|| id.to_owned(), |known| known.name.clone());
    }
    if let Some(own) = own.iter().find(|own| own.id.as_str() == done.routine) {
        return own.name.clone();
    }
    let Some(routine) = catalog.routine(&RoutineId::from(done.routine.as_str())) else {
        return if done.routine.starts_with(OWN) { tr("history-own-routine") } else { done.routine.clone() };
    };
    let made_for = catalog.profile(&ProfileId::from(routine.profile.as_str()));
    let made_for = made_for.map_or_else(|| routine.profile.to_string(), wording::brief);
    let name = routine.name.clone().unwrap_or(made_for);
    tr_with("history-routine", &[("name", name.into()), ("n", routine.length.minutes().into())])
}

fn ended(done: &RoutineDone) -> Option<String> {
    let key = match done.ended.as_deref()? {
        "completed" => "history-ended-completed",
        "stopped" => "history-ended-stopped",
        "too_much" => "history-ended-too-much",
        _ => "history-ended-interrupted",
    };
    Some(tr_with(key, &[("percent", ((done.done * 100.0).round() as i64).into())]))
}

fn pain(done: &RoutineDone) -> Option<String> {
    let number = |key: &str, pain: u8| tr_with(key, &[("n", pain.into())]);
    match (done.pain_before, done.pain_after) {
        (Some(before), Some(after)) => {
            Some(tr_with("history-pain-change", &[("before", before.into()), ("after", after.into())]))
        }
        (Some(before), None) => Some(number("history-pain-only-before", before)),
        (None, Some(after)) => Some(number("history-pain-only-after", after)),
        (None, None) => None,
    }
}

/// "Fri 27 Mar, 14:18".
fn when(at: &str) -> String {
    let words = |at: Zoned| format!("{} {}, {}", weekday_short(at.weekday()), date_short(at.date()), clock(&at));
    at.parse::<Zoned>().map_or_else(|_| at.to_owned(), words)
}
