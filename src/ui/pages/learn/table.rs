//! A table to read: each row a paragraph with its name in front, so that it is read on any width.

use egui::{Align, Color32, CornerRadius, Frame, Layout, Margin, Ui, vec2};

use super::Reader;
use crate::domain::catalog::Catalog;
use crate::domain::education::Table;
use crate::domain::id::ProfileId;
use crate::text::{sentence, tr};
use crate::ui::theme::{self, Tone};
use crate::ui::widgets::{body, caption};
use crate::wording;

/// A cell that holds nothing.
const NOTHING: &str = "-";
/// Columns stand beside each other where each has so much room.
const LEAST_COLUMN: f32 = 150.0;

/// Draws all rows; the reader's own is marked.
pub fn ui(ui: &mut Ui, table: &Table, reader: &Reader<'_>) {
    let theme = theme::of(ui);
    for (at, row) in table.rows.iter().enumerate() {
        let is_theirs = reader.nerve.as_ref().is_some_and(|nerve| speaks_of(reader.catalog, row, nerve));
        let fill = if is_theirs { theme.colours.accent_soft } else { Color32::TRANSPARENT };
        let frame = Frame::new()
            .fill(fill)
            .corner_radius(CornerRadius::same(theme.scale.radius.control as u8))
            .inner_margin(Margin::symmetric(if is_theirs { 12 } else { 0 }, 8));
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 2.0;
            row_ui(ui, table, row, is_theirs, reader);
        });
        if at + 1 < table.rows.len() {
            let (_, line) = ui.allocate_space(vec2(ui.available_width(), 1.0));
            ui.painter().rect_filled(line, 0.0, theme.colours.line);
        }
    }
}

fn row_ui(ui: &mut Ui, table: &Table, row: &[String], is_theirs: bool, reader: &Reader<'_>) {
    let Some((first, rest)) = row.split_first() else { return };
    if is_theirs {
        ui.add(caption(tr("learn-yours")).strong().tone(Tone::Accent));
    }
    ui.add(body(sentence(&wording::with_names(reader.catalog, first))).strong());
    let cells: Vec<(&str, &str)> = table
        .columns
        .iter()
        .skip(1)
        .zip(rest)
        .filter(|(_, cell)| *cell != NOTHING)
        .map(|(head, cell)| (head.trim_end_matches(" id"), cell.as_str()))
        .collect();
    let gap = theme::of(ui).scale.space.m;
    let width = (ui.available_width() - gap * cells.len().saturating_sub(1) as f32) / cells.len().max(1) as f32;
    if width >= LEAST_COLUMN && cells.len() > 1 {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for (head, cell) in &cells {
                ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(width);
                    cell_ui(ui, head, cell, reader.catalog);
                });
            }
        });
    } else {
        for (head, cell) in &cells {
            cell_ui(ui, head, cell, reader.catalog);
        }
    }
}

fn cell_ui(ui: &mut Ui, head: &str, cell: &str, catalog: &Catalog) {
    ui.add(caption(sentence(head)));
    ui.add(body(sentence(&wording::with_names(catalog, cell))));
}

/// What stands between the first and the last of several, in each language.
const RANGE: [&str; 3] = [" to ", " bis ", " a "];

/// Whether the first cell names this nerve, by its id or as one between two ("`l2` to `s1`").
fn speaks_of(catalog: &Catalog, row: &[String], nerve: &ProfileId) -> bool {
    let Some(first) = row.first() else { return false };
    let place = |id: &str| catalog.profiles.iter().position(|profile| profile.id.as_str() == id);
    let Some(theirs) = place(nerve.as_str()) else { return false };
    let parts: Vec<&str> = first.split('`').collect();
    let named = parts.iter().skip(1).step_by(2).any(|id| *id == nerve.as_str());
    let between = parts.windows(3).any(|three| match three {
        [from, between, until] if RANGE.contains(between) => {
            place(from).zip(place(until)).is_some_and(|(from, until)| (from..=until).contains(&theirs))
        }
        _ => false,
    });
    named || between
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content;

    #[test]
    fn the_row_of_a_nerve_is_found_by_its_id_and_between_two() {
        let row = |text: &str| vec![text.to_owned()];
        let catalog = content::catalog();
        for (text, nerve, is_theirs) in [
            ("low-back roots (`l2` to `s1`, `sciatic_deep_gluteal`)", "l5", true),
            ("low-back roots (`l2` to `s1`, `sciatic_deep_gluteal`)", "sciatic_deep_gluteal", true),
            ("low-back roots (`l2` to `s1`)", "c6", false),
            ("outlet (`thoracic_outlet`)", "thoracic_outlet", true),
            ("neck roots", "c6", false),
        ] {
            assert_eq!(speaks_of(catalog, &row(text), &nerve.into()), is_theirs, "{nerve} in {text}");
        }
    }
}
