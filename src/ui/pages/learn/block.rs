//! One text: a card with its words, a table or a figure, and where it comes from.

use std::collections::BTreeSet;

use egui::{Align, Layout, Rect, Sense, Ui, pos2, vec2};

use super::{Reader, table};
use crate::domain::education::{Block, BlockGroup};
use crate::domain::exercise::Exercise;
use crate::domain::id::{BlockId, ExerciseId};
use crate::text::{sentence, tr};
use crate::ui::pages::nerve::warning;
use crate::ui::still::Stills;
use crate::ui::theme::{self, Tone};
use crate::ui::widgets::{Icon, Press, Rank, body, caption, card, fold, subtitle};
use crate::wording;

/// Width of the figure beside the words.
const FIGURE: f32 = 248.0;

/// Draws the card. Returns an exercise that is to be seen.
pub fn ui(
    ui: &mut Ui,
    block: &Block,
    reader: &Reader<'_>,
    open_sources: &mut BTreeSet<BlockId>,
    stills: &mut Stills,
) -> Option<ExerciseId> {
    let figure = block.figure.as_ref().and_then(|id| reader.catalog.exercise(id));
    card(ui, |ui| {
        let Some(exercise) = figure else {
            words_ui(ui, block, reader, open_sources);
            return None;
        };
        if ui.available_width() < 2.2 * FIGURE {
            words_ui(ui, block, reader, open_sources);
            ui.add_space(theme::of(ui).scale.space.s);
            return figure_ui(ui, exercise, reader, stills);
        }
        ui.horizontal_top(|ui| {
            let room = ui.available_width() - FIGURE - theme::of(ui).scale.space.l;
            ui.allocate_ui_with_layout(vec2(room, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(room);
                words_ui(ui, block, reader, open_sources);
            });
            ui.add_space(theme::of(ui).scale.space.l - theme::of(ui).scale.space.s);
            ui.allocate_ui_with_layout(vec2(FIGURE, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(FIGURE);
                figure_ui(ui, exercise, reader, stills)
            })
            .inner
        })
        .inner
    })
    .inner
}

fn words_ui(ui: &mut Ui, block: &Block, reader: &Reader<'_>, open_sources: &mut BTreeSet<BlockId>) {
    let tone = match block.id.as_str() {
        "edu-help-now" => Tone::Emergency,
        "edu-help-today" => Tone::Warning,
        _ => Tone::Ink,
    };
    ui.add(subtitle(block.title.trim_end_matches(':')).tone(tone));
    if let Some(text) = &block.text {
        if block.group == BlockGroup::Safety && !block.flags.is_empty() {
            warning::signs_ui(ui, text);
        } else {
            ui.add(body(sentence(&wording::with_names(reader.catalog, text))));
        }
    }
    if let Some(table) = &block.table {
        ui.add_space(theme::of(ui).scale.space.s);
        table::ui(ui, table, reader);
    }
    sources_ui(ui, block, reader, open_sources);
}

fn figure_ui(ui: &mut Ui, exercise: &Exercise, reader: &Reader<'_>, stills: &mut Stills) -> Option<ExerciseId> {
    let width = ui.available_width().min(FIGURE);
    let (rect, _) = ui.allocate_exact_size(vec2(width, width * 0.68), Sense::hover());
    let rect = Rect::from_min_max(rect.min, pos2(rect.right(), rect.bottom() - 4.0));
    stills.ui(ui, rect, exercise, reader.side);
    ui.add(caption(&exercise.name));
    let name = format!("{}: {}", tr("learn-see"), exercise.name);
    let is_clicked = ui.add(Press::new(tr("learn-see"), Rank::Secondary).with_icon(Icon::Play).named(name)).clicked();
    is_clicked.then(|| exercise.id.clone())
}

/// Where the text comes from, folded away.
fn sources_ui(ui: &mut Ui, block: &Block, reader: &Reader<'_>, open_sources: &mut BTreeSet<BlockId>) {
    if block.sources.is_empty() {
        return;
    }
    ui.add_space(theme::of(ui).scale.space.xs);
    let was_open = open_sources.contains(&block.id);
    let mut is_open = was_open;
    ui.push_id(block.id.as_str(), |ui| {
        fold(ui, &mut is_open, &tr("learn-sources"), Tone::Quiet, |ui| {
            for source in &block.sources {
                let known = reader.catalog.sources.get(source);
                ui.add(caption(known.map_or(source.as_str(), |source| source.citation.as_str())));
            }
        });
    });
    match (was_open, is_open) {
        (false, true) => {
            open_sources.insert(block.id.clone());
        }
        (true, false) => {
            open_sources.remove(&block.id);
        }
        _ => {}
    }
}
