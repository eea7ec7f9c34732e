//! The body map of the check: front and back, close-ups, two brushes, and the same as a list.

use egui::{Rect, Role, Sense, Ui, vec2};

use crate::assessment::interview::Interview;
use crate::assessment::verdict::Knowledge;
use crate::content;
use crate::domain::answers::{Brush, Place};
use crate::domain::check::Half;
use crate::domain::side::Side;
use crate::figure::body_map::{Inert, PictureId};
use crate::text::{tr, tr_with};
use crate::ui::body_map::{MapField, Touched};
use crate::ui::theme::{self, Tone};
use crate::ui::widgets::{body, caption, chip, fold, segments};

use super::names;

/// The map's own state.
#[derive(Default)]
pub struct MapState {
    brush: Option<Brush>,
    fields: [MapField; 6],
    inert: Option<Inert>,
    is_list_open: bool,
}

impl MapState {
    /// Draws the screen.
    pub fn ui(&mut self, ui: &mut Ui, knowledge: &Knowledge<'_>, interview: &mut Interview) {
        let mut brush = Some(self.brush.unwrap_or(Brush::Pain));
        let options = Brush::ALL.map(|brush| (brush, tr(&format!("brush-{}", brush.id()))));
        segments(ui, &mut brush, &options);
        self.brush = brush;
        let brush = brush.unwrap_or(Brush::Pain);
        let mut at = None;
        for row in rows(interview) {
            self.row_ui(ui, knowledge, interview, brush, &row, &mut at);
        }
        let pointed: Option<Place> = at;
        let words = match (&pointed, self.inert) {
            (Some(place), _) => names::place(knowledge, place),
            (None, Some(inert)) => tr(&format!("inert-{}", inert.id())),
            (None, None) => tr("map-hint"),
        };
        ui.add(body(words).tone(if pointed.is_some() { Tone::Accent } else { Tone::Quiet }));
        Self::marked_ui(ui, knowledge, interview);
        let mut is_open = self.is_list_open;
        fold(ui, &mut is_open, &tr("map-list"), Tone::Accent, |ui| list_ui(ui, knowledge, interview, brush));
        self.is_list_open = is_open;
    }

    fn row_ui(
        &mut self,
        ui: &mut Ui,
        knowledge: &Knowledge<'_>,
        interview: &mut Interview,
        brush: Brush,
        pictures: &[PictureId],
        at: &mut Option<Place>,
    ) {
        let map = content::body_map();
        let shown: Vec<_> = pictures.iter().filter_map(|id| map.picture(*id)).collect();
        let is_close_up = pictures.iter().all(|id| id.is_close_up());
        let gap = theme::of(ui).scale.space.l;
        let ratio: f32 = shown.iter().map(|picture| picture.frame.width() / picture.frame.height()).sum();
        let room = ui.available_width() - gap * shown.len().saturating_sub(1) as f32;
        let height = (room / ratio.max(0.1)).min(if is_close_up { 260.0 } else { 700.0 });
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for picture in shown {
                ui.vertical(|ui| {
                    let name = tr(&format!("picture-{}", picture.id.id()));
                    ui.add(caption(&name).strong());
                    let width = height * picture.frame.width() / picture.frame.height();
                    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
                    sides_ui(ui, rect, picture.drawn_side);
                    let Some(field) = self.fields.get_mut(picture.id as usize) else { return };
                    let spoken = |place: &Place| names::place(knowledge, place);
                    let touched: Touched = field.ui(ui, rect, picture, &mut interview.answers, brush, &name, spoken);
                    if touched.inert.is_some() {
                        self.inert = touched.inert;
                    }
                    if touched.is_changed {
                        self.inert = None;
                    }
                    *at = touched.at.or(at.take());
                });
            }
        });
    }

    /// What is painted, in words; a press wipes it.
    fn marked_ui(ui: &mut Ui, knowledge: &Knowledge<'_>, interview: &mut Interview) {
        if interview.answers.places.is_empty() {
            return;
        }
        let places: Vec<_> = interview.answers.places.iter().map(|(place, marks)| (place.clone(), *marks)).collect();
        ui.horizontal_wrapped(|ui| {
            for (place, marks) in places {
                let words = Brush::ALL.into_iter().filter(|brush| marks.has(*brush));
                let words: Vec<String> = words.map(|brush| tr(&format!("brush-short-{}", brush.id()))).collect();
                let label = names::place(knowledge, &place);
                let args = [("place", label.into()), ("marks", words.join(", ").into())];
                let text = tr_with("map-marked", &args);
                let name = tr_with("map-wipe", &[("place", text.as_str().into())]);
                if chip(ui, true, &text, &name, Role::Button).clicked() {
                    interview.answers.places.remove(&place);
                }
            }
        });
    }
}

/// The pictures, row by row: the body, then the close-ups of what was complained of.
fn rows(interview: &Interview) -> Vec<Vec<PictureId>> {
    let has = |half| interview.complaints().iter().any(|complaint| complaint.half() == half);
    let mut rows = vec![vec![PictureId::Front, PictureId::Back]];
    if has(Half::Upper) {
        rows.push(vec![PictureId::Palm, PictureId::HandBack]);
    }
    if has(Half::Lower) {
        rows.push(vec![PictureId::FootTop, PictureId::Sole]);
    }
    rows
}

/// Which side is which, as the person has them.
fn sides_ui(ui: &Ui, rect: Rect, drawn_side: Side) {
    let theme = theme::of(ui);
    let font = theme.font(theme::Level::Caption, true);
    let corners = [
        (rect.right_top(), egui::Align2::RIGHT_TOP, drawn_side),
        (rect.left_top(), egui::Align2::LEFT_TOP, drawn_side.opposite()),
    ];
    for (at, align, side) in corners {
        let words = tr(&format!("side-short-{}", side.id()));
        ui.painter().text(at, align, words, font.clone(), theme.colours.quiet);
    }
}

/// Every region of the complaint by name, with its sides to tick.
fn list_ui(ui: &mut Ui, knowledge: &Knowledge<'_>, interview: &mut Interview, brush: Brush) {
    let halves: Vec<Half> = interview.complaints().iter().map(|complaint| complaint.half()).collect();
    for region in knowledge.tables.regions.iter().filter(|region| halves.contains(&region.area.half())) {
        ui.horizontal_wrapped(|ui| {
            let sides = if region.midline { vec![None] } else { vec![Some(Side::Left), Some(Side::Right)] };
            for side in sides {
                let place = Place::new(region.id.clone(), side);
                let is_there = interview.answers.places.get(&place).is_some_and(|marks| marks.has(brush));
                let name = names::place(knowledge, &place);
                if chip(ui, is_there, &name, &name, Role::CheckBox).clicked() {
                    interview.answers.paint(&place, brush, !is_there);
                }
            }
        });
    }
}
