//! A list that opens below a button.

use egui::{Align2, Popup, Response, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use super::{Icon, expands, scroll};
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

/// The list of a button of this page; what was pressed in it. As it opens, the keyboard goes to what is chosen, or to the
/// first; as it closes, back to the button; and it closes as the keyboard goes on.
pub fn menu<T>(button: &Response, width: f32, items: Vec<Item<T>>) -> Option<T> {
    let ctx = &button.ctx;
    let popup = Popup::default_response_id(button);
    let was_open = ctx.data(|data| data.get_temp::<bool>(popup)).unwrap_or(false);
    let at = items.iter().position(|item| item.is_chosen).unwrap_or(0);
    let shown = Popup::menu(button).width(width).gap(6.0).show(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        scroll(ui, ScrollArea::vertical().max_height(TALLEST), |ui| {
            let mut chosen = None;
            let mut is_within = button.has_focus();
            for (index, item) in items.into_iter().enumerate() {
                let (response, value) = item_ui(ui, item);
                if index == at && !was_open {
                    response.request_focus();
                }
                is_within |= response.has_focus();
                chosen = response.clicked().then_some(value).or(chosen);
            }
            let is_elsewhere = was_open && !is_within && ui.memory(egui::Memory::focused).is_some();
            if chosen.is_some() || is_elsewhere {
                ui.close();
            }
            chosen
        })
    });
    expands(button, shown.is_some());
    let is_open = Popup::is_id_open(ctx, popup);
    let is_on_nothing = ctx.memory(|memory| memory.focused().is_none());
    let chosen = shown.and_then(|shown| shown.inner);
    if (was_open && !is_open && is_on_nothing) || chosen.is_some() {
        button.request_focus();
    }
    ctx.data_mut(|data| data.insert_temp(popup, is_open));
    chosen
}

fn item_ui<T>(ui: &mut Ui, item: Item<T>) -> (Response, T) {
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
    (response, value)
}
