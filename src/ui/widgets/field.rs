//! Fields for text and numbers, with what is wrong said beside them.

use egui::accesskit::{Invalid, Live};
use egui::{FontSelection, Margin, Response, Stroke, TextEdit, Ui, vec2};

use super::{Icon, Press, Rank, announce, caption};
use crate::text::tr_with;
use crate::ui::theme::{self, Level, Tone};

/// A line of text of this width. `problem` is said below.
pub fn text_field(ui: &mut Ui, text: &mut String, name: &str, width: f32, problem: Option<&str>) -> Response {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let response = edit(ui, text, name, "", width, problem.is_some());
        if let Some(problem) = problem {
            ui.set_max_width(width.max(240.0));
            problem_ui(ui, problem);
        }
        response
    })
    .inner
}

/// A line of text that finds something; while it is empty its name stands in it.
pub fn search_field(ui: &mut Ui, text: &mut String, name: &str, width: f32) -> Response {
    edit(ui, text, name, name, width, false)
}

/// A whole number with a unit, and a button on each side that steps it. Returns whether it changed.
pub fn number_field(ui: &mut Ui, text: &mut String, name: &str, unit: &str, step: u32, problem: Option<&str>) -> bool {
    let before = text.clone();
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            let value = text.trim().parse::<u32>().ok();
            let less = Press::icon(Icon::Minus, tr_with("field-less", &[("name", name.into())]), Rank::Quiet);
            if ui.add_enabled(value.is_some_and(|value| value > 0), less).clicked() {
                *text = stepped_down(value.unwrap_or(0), step).to_string();
            }
            let field = edit(ui, text, name, "", 52.0, problem.is_some());
            ui.ctx().accesskit_node_builder(field.id, |node| node.set_description(unit));
            let more = Press::icon(Icon::Plus, tr_with("field-more", &[("name", name.into())]), Rank::Quiet);
            if ui.add_enabled(value.is_some(), more).clicked() {
                *text = ((value.unwrap_or(0) / step + 1) * step).to_string();
            }
            ui.add(super::body(unit).quiet());
        });
        if let Some(problem) = problem {
            problem_ui(ui, problem);
        }
    });
    *text != before
}

/// What is wrong with it, seen and heard.
fn problem_ui(ui: &mut Ui, problem: &str) {
    announce(ui, "problem", problem, Live::Polite);
    ui.add(caption(problem).tone(Tone::Warning));
}

/// The next lower multiple of `step`, so that the buttons run through round numbers.
fn stepped_down(value: u32, step: u32) -> u32 {
    if value.is_multiple_of(step) { value.saturating_sub(step) } else { value / step * step }
}

fn edit(ui: &mut Ui, text: &mut String, name: &str, hint: &str, width: f32, is_wrong: bool) -> Response {
    let theme = theme::of(ui);
    ui.scope(|ui| {
        if is_wrong {
            let stroke = Stroke::new(1.5, theme.colours.warning);
            let widgets = &mut ui.visuals_mut().widgets;
            widgets.inactive.bg_stroke = stroke;
            widgets.hovered.bg_stroke = stroke;
        }
        let field = TextEdit::singleline(text)
            .font(FontSelection::FontId(theme.font(Level::Body, false)))
            .hint_text(hint)
            .margin(Margin::symmetric(10, 9))
            // Enter leaves the keyboard where it is.
            .return_key(None)
            .min_size(vec2(width, 40.0))
            .desired_width(width);
        let response = ui.add(field).accessible_name(name);
        if is_wrong {
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_invalid(Invalid::True));
        }
        response
    })
    .inner
}
