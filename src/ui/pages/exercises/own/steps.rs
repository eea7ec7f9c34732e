//! What is in a routine, in order: dragged by the grip or moved by arrow keys, done more or less often, taken out.

use egui::{
    Align, Color32, CursorIcon, EventFilter, Id, Key, LayerId, Layout, Order, Pos2, Rect, Role, Sense, Stroke,
    StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::super::{ExercisesView, kept};
use super::builder::Dragged;
use super::picker::FIGURE;
use crate::domain::catalog::Catalog;
use crate::domain::exercise::Exercise;
use crate::domain::limits;
use crate::domain::routine::Step;
use crate::text::{span_to_second, tr, tr_with};
use crate::ui::still::Stills;
use crate::ui::theme::{self, Level};
use crate::ui::widgets::{Icon, Press, Rank, body, caption, focus_ring, part};

/// Width of the grip, and diameter of the buttons at the end of a line.
const GRIP: f32 = 24.0;
const BUTTON: f32 = 34.0;
/// Width of the number between its two buttons.
const COUNT: f32 = 30.0;
/// A name has at least so much room beside the buttons.
const NAME: f32 = 170.0;

/// What is to become of the steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    Move { from: usize, to: usize },
    Remove(usize),
    Repeat(usize, u32),
}

/// Does it. Returns what a screen reader hears.
pub fn apply(catalog: &Catalog, steps: &mut Vec<Step>, change: Change) -> String {
    let name = |step: &Step| {
        catalog.exercise(&step.exercise).map_or_else(|| step.exercise.to_string(), |known| known.name.clone())
    };
    match change {
        Change::Move { from, to } if from < steps.len() && to < steps.len() => {
            let step = steps.remove(from);
            let args = [("name", name(&step).into()), ("place", (to + 1).into())];
            steps.insert(to, step);
            tr_with("own-moved", &args)
        }
        Change::Remove(place) if place < steps.len() => {
            let step = steps.remove(place);
            tr_with("own-removed", &[("name", name(&step).into())])
        }
        Change::Repeat(place, repetitions) => {
            let Some(step) = steps.get_mut(place) else { return String::new() };
            step.repetitions = repetitions.clamp(*limits::OWN_REPETITIONS.start(), *limits::OWN_REPETITIONS.end());
            tr_with("own-repeated", &[("name", name(step).into()), ("n", step.repetitions.into())])
        }
        Change::Move { .. } | Change::Remove(_) => String::new(),
    }
}

/// Draws the steps, and where what is dragged would take its place.
pub fn ui(
    ui: &mut Ui,
    view: &ExercisesView<'_>,
    steps: &[Step],
    dragged: &mut Option<Dragged>,
    stills: &mut Stills,
) -> Option<Change> {
    let mut change = None;
    let mut lines = Vec::with_capacity(steps.len());
    let top = ui.cursor().min;
    for (place, step) in steps.iter().enumerate() {
        let exercise = view.catalog.exercise(&step.exercise);
        // Of several alike each keeps its own widgets when the order changes.
        let number = steps.iter().take(place).filter(|other| other.exercise == step.exercise).count();
        let line = Line { place, of: steps.len(), step, exercise };
        let is_dragged = *dragged == Some(Dragged::Step(place));
        let rect = part(ui, ("step", step.exercise.as_str(), number), |ui| {
            let shown = ui.scope(|ui| {
                if is_dragged {
                    ui.set_opacity(0.4);
                }
                line.ui(ui, view, dragged, stills)
            });
            change = shown.inner.or(change.take());
            shown.response.rect
        });
        lines.push(rect);
    }
    let bottom = lines.last().map_or(top.y + FIGURE, Rect::bottom);
    let list = Rect::from_min_max(top, pos2(top.x + ui.available_width(), bottom)).expand(24.0);
    let places = Places { list, lines };
    if dragged.is_some()
        && let Some(at) = ui.input(|input| input.pointer.latest_pos())
        && let Some(place) = places.at(at)
    {
        let y = places.edge(place).unwrap_or(top.y);
        let stroke = Stroke::new(3.0, theme::of(ui).colours.accent);
        ui.painter().hline(top.x..=top.x + ui.available_width(), y, stroke);
    }
    ui.data_mut(|data| data.insert_temp(Id::unique("own-places"), places));
    change
}

/// Where each line was drawn.
#[derive(Debug, Clone)]
struct Places {
    /// All of them, and some air.
    list: Rect,
    lines: Vec<Rect>,
}

impl Places {
    /// Before which line something let go here takes its place; none outside of the list.
    fn at(&self, at: Pos2) -> Option<usize> {
        let above = self.lines.iter().filter(|line| line.center().y < at.y).count();
        self.list.contains(at).then_some(above)
    }

    /// Height of the gap before a line.
    fn edge(&self, place: usize) -> Option<f32> {
        let below = self.lines.get(place).map(|line| line.top() - 3.0);
        below.or_else(|| self.lines.last().map(|line| line.bottom() + 3.0))
    }
}

/// The place in the list that this point of the window stands for.
pub fn place_at(ui: &Ui, at: Pos2) -> Option<usize> {
    ui.data(|data| data.get_temp::<Places>(Id::unique("own-places")))?.at(at)
}

/// The name of what is dragged, beside the pointer.
pub fn ghost(ui: &Ui, at: Pos2, name: &str) {
    let theme = theme::of(ui);
    let painter = ui.ctx().layer_painter(LayerId::new(Order::Tooltip, Id::unique("own-ghost")));
    let galley = painter.layout_no_wrap(name.to_owned(), theme.font(Level::Body, true), theme.colours.ink);
    let rect = Rect::from_min_size(at + vec2(14.0, 6.0), galley.size() + vec2(24.0, 16.0));
    let edge = Stroke::new(1.0, theme.colours.accent);
    painter.rect(rect, theme.scale.radius.control, theme.colours.surface, edge, StrokeKind::Inside);
    painter.galley(rect.min + vec2(12.0, 8.0), galley, theme.colours.ink);
    ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
}

/// One step of the list.
struct Line<'a> {
    place: usize,
    of: usize,
    step: &'a Step,
    /// None where its pack is gone.
    exercise: Option<&'a Exercise>,
}

impl Line<'_> {
    fn name(&self) -> &str {
        self.exercise.map_or(self.step.exercise.as_str(), |exercise| &exercise.name)
    }

    fn named(&self, key: &str) -> String {
        tr_with(key, &[("name", self.name().into())])
    }

    /// How long it takes, or why it is not done.
    fn length(&self) -> String {
        self.exercise
            .map_or_else(|| tr("own-gone"), |exercise| span_to_second(exercise.dose.repetition * self.step.repetitions))
    }

    fn ui(
        &self,
        ui: &mut Ui,
        view: &ExercisesView<'_>,
        dragged: &mut Option<Dragged>,
        stills: &mut Stills,
    ) -> Option<Change> {
        let mut change = None;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            change = self.grip_ui(ui, dragged);
            let (figure, _) = ui.allocate_exact_size(vec2(FIGURE, FIGURE), Sense::hover());
            if let Some(exercise) = self.exercise.filter(|_| ui.is_rect_visible(figure)) {
                stills.paint(ui, figure, exercise, kept(view.view).1);
            }
            let buttons = 3.0 * BUTTON + COUNT + 4.0 * 6.0;
            let whole = ui.available_width();
            // Where a name had too little room beside the buttons, they stand below it.
            let is_narrow = whole - buttons < NAME;
            let room = if is_narrow { whole } else { whole - buttons };
            ui.allocate_ui_with_layout(vec2(room, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(room);
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add(body(self.name()).strong());
                let length = caption(self.length());
                if !is_narrow {
                    ui.add(length);
                    return;
                }
                ui.horizontal(|ui| {
                    ui.allocate_ui_with_layout(
                        vec2((whole - buttons).max(0.0), BUTTON),
                        Layout::left_to_right(Align::Center),
                        |ui| {
                            ui.set_width((whole - buttons).max(0.0));
                            ui.add(length);
                        },
                    );
                    change = self.buttons_ui(ui).or(change.take());
                });
            });
            if !is_narrow {
                change = self.buttons_ui(ui).or(change.take());
            }
        });
        change
    }

    /// How often, and out of it.
    fn buttons_ui(&self, ui: &mut Ui) -> Option<Change> {
        let change = self.count_ui(ui);
        let bin = Press::icon(Icon::Bin, self.named("own-remove"), Rank::Quiet).round(BUTTON);
        if ui.add(bin).clicked() { Some(Change::Remove(self.place)) } else { change }
    }

    /// Dragged with the pointer; with the keyboard on it the arrow keys move the step.
    fn grip_ui(&self, ui: &mut Ui, dragged: &mut Option<Dragged>) -> Option<Change> {
        let theme = theme::of(ui);
        let (rect, response) = ui.allocate_exact_size(vec2(GRIP, FIGURE), Sense::click_and_drag());
        let args = [("name", self.name().into()), ("place", (self.place + 1).into()), ("all", self.of.into())];
        let name = tr_with("own-move", &args);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
        focus_ring(ui, &response, rect.shrink(2.0), theme.scale.radius.control);
        let ink = if response.hovered() || response.has_focus() { theme.colours.accent } else { theme.colours.quiet };
        for (column, row) in [(-1.0, -1.0), (1.0, -1.0), (-1.0, 0.0), (1.0, 0.0), (-1.0, 1.0), (1.0, 1.0_f32)] {
            ui.painter().circle_filled(rect.center() + vec2(3.5 * column, 6.5 * row), 1.8, ink);
        }
        let response = response.on_hover_cursor(CursorIcon::Grab);
        if response.drag_started() {
            *dragged = Some(Dragged::Step(self.place));
        }
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let is_pressed = |key| response.has_focus() && ui.input(|input| input.key_pressed(key));
        let from = self.place;
        if is_pressed(Key::ArrowUp) && from > 0 {
            return Some(Change::Move { from, to: from - 1 });
        }
        (is_pressed(Key::ArrowDown) && from + 1 < self.of).then_some(Change::Move { from, to: from + 1 })
    }

    /// How often.
    fn count_ui(&self, ui: &mut Ui) -> Option<Change> {
        let mut change = None;
        let times = self.step.repetitions;
        let less = Press::icon(Icon::Minus, self.named("own-less"), Rank::Quiet).round(BUTTON);
        if ui.add_enabled(times > *limits::OWN_REPETITIONS.start(), less).clicked() {
            change = Some(Change::Repeat(self.place, times - 1));
        }
        let (rect, response) = ui.allocate_exact_size(vec2(COUNT, BUTTON), Sense::hover());
        let words = tr_with("own-times", &[("n", times.into())]);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
        let theme = theme::of(ui);
        let galley =
            ui.painter().layout_no_wrap(format!("{times}×"), theme.font(Level::Body, true), Color32::PLACEHOLDER);
        ui.painter().galley(rect.center() - galley.size() * 0.5, galley, theme.colours.ink);
        let more = Press::icon(Icon::Plus, self.named("own-more"), Rank::Quiet).round(BUTTON);
        if ui.add_enabled(times < *limits::OWN_REPETITIONS.end(), more).clicked() {
            change = Some(Change::Repeat(self.place, times + 1));
        }
        change
    }
}
