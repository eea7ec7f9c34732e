//! The pages of the window. Each is a struct with its own draft state and returns what is to be done.

pub mod check;
pub mod exercises;
pub mod history;
pub mod learn;
pub mod nerve;
pub mod routine;
pub mod settings;
pub mod today;

pub use check::CheckPage;
pub use exercises::{ExercisesPage, ExercisesView};
pub use history::{HistoryPage, HistoryPageView};
pub use learn::{LearnPage, LearnView};
pub use nerve::{NervePage, NerveView};
pub use routine::{RoutinePage, RoutineView};
pub use settings::{SettingsPage, SettingsView};
pub use today::{TodayPage, TodayView};

use egui::{Align, Layout, Rect, ScrollArea, Shadow, Stroke, Ui, UiBuilder, vec2};

use super::theme;
use super::widgets::{Icon, Press, Rank, scroll_page};

/// From this width on, in points, the buttons of the bar below a page are large.
const ROOMY: f32 = 560.0;
/// Height of the bar below a page.
const FOOTER: f32 = 76.0;

/// The room for a page that has a bar below it. The bar is drawn after it, as it is read and reached after it.
pub fn above_footer(ui: &mut Ui) -> Ui {
    page_room(ui, true)
}

/// The same for a page that has the bar at times: its widgets stay the same ones when it comes and goes.
pub fn page_room(ui: &mut Ui, has_footer: bool) -> Ui {
    let mut room = ui.available_rect_before_wrap();
    if has_footer {
        room.max.y = (room.max.y - FOOTER).max(room.min.y);
    }
    ui.new_child(UiBuilder::new().id_salt("page").max_rect(room).layout(Layout::top_down(Align::Min)))
}

/// A bar below the page that is always in sight; what is added stands on the right.
///
/// Its buttons are others on another `page`: a key that is held down does not press the next one too.
pub fn footer(ui: &mut Ui, page: impl std::hash::Hash + std::fmt::Debug, contents: impl FnOnce(&mut Ui)) {
    let theme = theme::of(ui);
    let mut bar = ui.available_rect_before_wrap();
    bar.min.y = (bar.max.y - FOOTER).max(bar.min.y);
    let shadow = Shadow { offset: [0, -2], blur: 12, spread: 0, color: theme.colours.shadow };
    ui.painter().add(shadow.as_shape(bar, 0.0));
    ui.painter().rect_filled(bar, 0.0, theme.colours.surface);
    ui.painter().hline(bar.x_range(), bar.top(), Stroke::new(1.0, theme.colours.rim));
    // As wide as the page above it, so that the buttons stand below its edges.
    let width = (bar.width() - 2.0 * theme.scale.space.xl).min(theme.scale.width.page);
    let room = Rect::from_center_size(bar.center(), vec2(width, FOOTER - 24.0));
    let layout = Layout::right_to_left(Align::Center);
    contents(&mut ui.new_child(UiBuilder::new().id_salt(("footer", page)).max_rect(room).layout(layout)));
}

/// A button of the bar: large where there is room for that.
pub fn footer_press(ui: &Ui, press: Press) -> Press {
    if ui.max_rect().width() >= ROOMY { press.large() } else { press }
}

/// The way back, at the left end of what is free of the bar, before `more` points of something else; an icon alone where
/// its words have no room. Returns whether it was pressed, and what was drawn after it.
pub fn footer_back<R>(ui: &mut Ui, words: Option<String>, more: f32, after: impl FnOnce(&mut Ui) -> R) -> (bool, R) {
    // As large as those on the right: by the whole bar.
    let back = words.map(|words| (footer_press(ui, Press::new(words.clone(), Rank::Quiet)), words));
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        let is_pressed = back.is_some_and(|(back, words)| {
            let has_room = back.size(ui).x + more <= ui.available_width();
            if !has_room {
                return ui.add(Press::icon(Icon::Back, words, Rank::Quiet)).clicked();
            }
            ui.add_space(-back.air());
            ui.add(back).clicked()
        });
        (is_pressed, after(ui))
    })
    .inner
}

/// A page that scrolls, no wider than is good to read, with air round it.
pub fn scrolled<R>(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let theme = theme::of(ui);
    let is_narrow = ui.available_width() < 640.0;
    let air = if is_narrow { theme.scale.space.m } else { theme.scale.space.xl };
    let area = ScrollArea::vertical().id_salt(name).auto_shrink(false);
    scroll_page(ui, area, |ui| {
        let width = (ui.available_width() - 2.0 * air).min(theme.scale.width.page);
        let left = ((ui.available_width() - width) / 2.0).max(air);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(left);
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing = vec2(theme.scale.space.s, theme.scale.space.s);
                ui.add_space(if is_narrow { theme.scale.space.s } else { 36.0 });
                let result = contents(ui);
                ui.add_space(theme.scale.space.xl);
                result
            })
            .inner
        })
        .inner
    })
}
