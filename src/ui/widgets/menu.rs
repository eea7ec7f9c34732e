//! A list that opens below a button.

use egui::{Align2, Popup, Response, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use super::Icon;
use crate::ui::theme::{self, Level};

/// Highest list that is shown whole, in points; a longer one scrolls.
const TALLEST: f32 = 380.0;

/// What can be chosen: what it is worth, its name, and whether it holds now.
pub struct Item<T> {
    pub value: T,
    pub name: String,
    pub is_chosen: bool,
}

impl<T> Item<T> {
    /// Something to be done rather than chosen.
    pub fn new(value: T, name: String) -> Self {
        Self { value, name, is_chosen: false }
    }
}

/// The list of a button of this page; what was pressed in it.
pub fn menu<T>(button: &Response, width: f32, items: Vec<Item<T>>) -> Option<T> {
    let shown = Popup::menu(button).width(width).gap(6.0).show(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let list = |ui: &mut Ui| items.into_iter().fold(None, |chosen, item| item_ui(ui, item).or(chosen));
        ScrollArea::vertical().max_height(TALLEST).show(ui, list).inner
    });
    shown.and_then(|shown| shown.inner)
}

fn item_ui<T>(ui: &mut Ui, item: Item<T>) -> Option<T> {
    let theme = theme::of(ui);
    let Item { value, name, is_chosen } = item;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 38.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::MenuItem, true, is_chosen, &name));
    let is_lit = response.hovered() || response.has_focus();
    if is_lit {
        ui.painter().rect_filled(rect, theme.scale.radius.control, theme.colours.accent_soft);
    }
    let ink = if is_lit || is_chosen { theme.colours.accent } else { theme.colours.ink };
    let at = rect.left_center() + vec2(12.0, 0.0);
    ui.painter().text(at, Align2::LEFT_CENTER, name, theme.font(Level::Body, is_chosen), ink);
    if is_chosen {
        let mark = egui::Rect::from_center_size(rect.right_center() - vec2(18.0, 0.0), vec2(16.0, 16.0));
        Icon::Check.paint(ui.painter(), mark, ink);
    }
    response.clicked().then_some(value)
}
