//! The pieces that pages are built from. Each says what it looks like; none knows the schedule.
//!
//! Everything is drawn without animation, has a name for screen readers, and shows a ring when the keyboard is on it.

mod beside;
mod button;
mod card;
mod choice;
mod dots;
mod field;
mod fold;
mod hatch;
pub mod icon;
mod key;
mod menu;
mod one_of;
mod pain;
pub mod ring;
mod round;
mod scroll;
mod spoken;
mod text;
mod toggle;

pub use beside::{before, beside};
pub use button::{Press, Rank, key_pressed};
pub use card::{card, card_filled, divider};
pub use choice::{chip, chip_size, chips, choice, option_rows, segments, tick_row};
pub use dots::{dots, step_bar};
pub use field::{number_field, search_field, text_field};
pub use fold::fold;
pub use hatch::{Slant, hatch};
pub use icon::Icon;
pub use key::{key, keys};
pub use menu::{Item, menu};
pub use pain::{pain_scale, pain_scale_with};
pub use ring::ring;
pub use scroll::{is_typing, scroll, scroll_page};
pub use spoken::{announce, expands, landing, measures, name_window, named_by_tip, selects};
pub use text::{Words, body, bullet, caption, display, lead, subtitle, title};
pub use toggle::{below_switch, icon_toggle, switch, toggle};

use egui::{Rect, Response, Role, Stroke, StrokeKind, Ui, UiBuilder};

/// The ring round what the keyboard is on.
pub(super) fn focus_ring(ui: &Ui, response: &Response, rect: Rect, radius: f32) {
    if response.has_focus() {
        let stroke = Stroke::new(2.0, ui.visuals().selection.stroke.color);
        ui.painter().rect_stroke(rect.expand(3.0), radius + 3.0, stroke, StrokeKind::Middle);
    }
}

/// A part of a page whose widgets stay the same ones whatever appears or goes before it, so that the keyboard and a
/// screen reader stay where they are. The salt is to be unlike that of any other part of the page.
pub fn part<R>(ui: &mut Ui, salt: impl egui::AsIdSalt, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let id = ui.scope_id().with(salt);
    ui.scope_builder(UiBuilder::new().scope_id(id), contents).inner
}

/// A part that a screen reader names: a question with its answers.
pub fn group<R>(ui: &mut Ui, salt: impl egui::AsIdSalt, name: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let id = ui.scope_id().with(salt);
    let builder = UiBuilder::new().scope_id(id).accessibility_role(Role::Group).accessibility_label(name);
    ui.scope_builder(builder, contents).inner
}
