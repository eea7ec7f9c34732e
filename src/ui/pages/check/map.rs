//! The body map of the check: front and back, close-ups, two brushes, and the same as a list.

use egui::accesskit::Live;
use egui::{Align, Color32, Layout, Rect, Role, Sense, Ui, UiBuilder, vec2};

use crate::assessment::interview::Interview;
use crate::assessment::verdict::Knowledge;
use crate::content;
use crate::domain::answers::{Answers, Brush, Marks, Place};
use crate::domain::check::Half;
use crate::domain::side::Side;
use crate::figure::body_map::{Inert, MapPicture, PictureId};
use crate::picture::map::cut_to;
use crate::text::{tr, tr_with};
use crate::ui::body_map::{MapField, Touched, ratio};
use crate::ui::theme::{self, Level, Tone};
use crate::ui::widgets::{announce, body, chip, chip_size, choice, fold, part};

use super::names;

/// Heights of the body and of a close-up, in points; two close-ups stand beside a body.
const WHOLE: f32 = 536.0;
const NEAR: f32 = 250.0;
/// Height of what stands above and below them, in points: heading, brushes, what is painted.
const AROUND: f32 = 260.0;
/// The least room for what is pointed at beside the brushes, in sizes of the text.
const WORDS: f32 = 24.0;
/// In a low window they are so much smaller at most, so that a whole body is in sight and can still be painted.
const LEAST: f32 = 0.75;

/// The map's own state.
#[derive(Default)]
pub struct MapState {
    brush: Option<Brush>,
    fields: [MapField; 6],
    inert: Option<Inert>,
    is_list_open: bool,
    shown: Option<Shown>,
}

/// The pictures, cut to the halves of the body that were complained of.
struct Shown {
    halves: Vec<Half>,
    pictures: Vec<MapPicture>,
}

impl MapState {
    /// Draws the screen.
    pub fn ui(&mut self, ui: &mut Ui, knowledge: &Knowledge<'_>, interview: &mut Interview) {
        let mut brush = Some(self.brush.unwrap_or(Brush::Pain));
        let options = Brush::ALL.map(|brush| (brush, tr(&format!("brush-{}", brush.id()))));
        // What is pointed at is said beside the brushes, where it is in sight in a low window too.
        let mut beside = None;
        ui.horizontal(|ui| {
            choice(ui, &tr("map-brush"), &mut brush, &options);
            ui.add_space(8.0);
            let room = vec2(ui.available_width(), ui.min_rect().height());
            if room.x >= WORDS * theme::of(ui).size(Level::Body) {
                beside = Some(ui.allocate_exact_size(room, Sense::hover()).0);
            }
        });
        self.brush = brush;
        let brush = brush.unwrap_or(Brush::Pain);
        let mut at = None;
        let halves = halves(interview);
        let shown = self.shown.take().filter(|shown| shown.halves == halves);
        let shown = shown.unwrap_or_else(|| Shown::of(knowledge, halves));
        let (near, whole): (Vec<_>, Vec<_>) = shown.pictures.iter().partition(|picture| picture.id.is_close_up());
        let answers = &mut interview.answers;
        self.rows_ui(ui, &whole, &near, |state, ui, picture, height| {
            at = state.picture_ui(ui, picture, height, knowledge, answers, brush).or(at.take());
        });
        self.shown = Some(shown);
        let pointed: Option<Place> = at;
        let words = match (&pointed, self.inert) {
            (Some(place), _) => names::place(knowledge, place),
            (None, Some(inert)) => tr(&format!("inert-{}", inert.id())),
            (None, None) => tr("map-hint"),
        };
        let tone = if pointed.is_some() { Tone::Accent } else { Tone::Quiet };
        if let Some(room) = beside {
            // On as many lines as it needs, in the middle of the row.
            let theme = theme::of(ui);
            let font = theme.font(Level::Body, false);
            let lines = ui.painter().layout(words.clone(), font, Color32::PLACEHOLDER, room.width()).rows.len();
            let size = vec2(room.width(), lines as f32 * theme.line_height(Level::Body));
            let builder = UiBuilder::new().id_salt("pointed").max_rect(Rect::from_center_size(room.center(), size));
            ui.new_child(builder.layout(Layout::top_down(Align::Min))).add(body(words).tone(tone));
        } else {
            ui.add(body(words).tone(tone));
        }
        part(ui, "marked", |ui| Self::marked_ui(ui, knowledge, interview));
        part(ui, "list", |ui| {
            let is_open = &mut self.is_list_open;
            fold(ui, is_open, &tr("map-list"), Tone::Accent, |ui| list_ui(ui, knowledge, interview, brush));
        });
    }

    /// A row of pictures; the close-ups stand beside it, one below the other, where there is room, else in rows of their own.
    fn rows_ui(
        &mut self,
        ui: &mut Ui,
        whole: &[&MapPicture],
        near: &[&MapPicture],
        mut paint: impl FnMut(&mut Self, &mut Ui, &MapPicture, f32),
    ) {
        let gap = theme::of(ui).scale.space.l;
        let size = ((ui.clip_rect().height() - AROUND) / WHOLE).clamp(LEAST, 1.0);
        let (highest, close_up) = (WHOLE * size, NEAR * size);
        let ratio = |pictures: &[&MapPicture]| pictures.iter().map(|picture| ratio(picture)).sum::<f32>();
        let gaps = gap * whole.len().saturating_sub(1) as f32;
        let tall = ((ui.available_width() - gaps) / ratio(whole).max(0.1)).min(highest);
        let widest = near.iter().map(|picture| ratio(&[picture])).fold(0.0, f32::max);
        let is_beside = near.len() == 2 && tall * ratio(whole) + gaps + gap + close_up * widest <= ui.available_width();
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for picture in whole {
                ui.vertical(|ui| paint(self, ui, picture, tall));
            }
            if is_beside {
                ui.vertical(|ui| near.iter().for_each(|picture| paint(self, ui, picture, close_up)));
            }
        });
        if !is_beside {
            for picture in near {
                paint(self, ui, picture, (ui.available_width() / ratio(&[picture]).max(0.1)).min(close_up));
            }
        }
    }

    fn picture_ui(
        &mut self,
        ui: &mut Ui,
        picture: &MapPicture,
        height: f32,
        knowledge: &Knowledge<'_>,
        answers: &mut Answers,
        brush: Brush,
    ) -> Option<Place> {
        let name = tr(&format!("picture-{}", picture.id.id()));
        let width = height * ratio(picture);
        heading_ui(ui, &name, width, picture.drawn_side);
        let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        let spoken = |place: &Place| names::place(knowledge, place);
        let field = self.fields.get_mut(picture.id as usize)?;
        let touched: Touched = field.ui(ui, rect, picture, answers, brush, &name, spoken);
        if let Some(at) = &touched.at {
            announce(ui, &name, &marked(knowledge, at, answers.places.get(at).copied()), Live::Polite);
        }
        if touched.inert.is_some() {
            self.inert = touched.inert;
        }
        if touched.is_changed {
            self.inert = None;
        }
        touched.at
    }

    /// What is painted, in words; a press wipes it.
    fn marked_ui(ui: &mut Ui, knowledge: &Knowledge<'_>, interview: &mut Interview) {
        if interview.answers.places.is_empty() {
            return;
        }
        let places: Vec<_> = interview.answers.places.iter().map(|(place, marks)| (place.clone(), *marks)).collect();
        ui.horizontal_wrapped(|ui| {
            for (place, marks) in places {
                let text = marked(knowledge, &place, Some(marks));
                let name = tr_with("map-wipe", &[("place", text.as_str().into())]);
                // A part by itself does not go on to the next line.
                if chip_size(ui, true, &text).x > ui.available_size_before_wrap().x {
                    ui.end_row();
                }
                if part(ui, ("mark", text.as_str()), |ui| chip(ui, true, &text, &name, Role::Button)).clicked() {
                    interview.answers.places.remove(&place);
                }
            }
        });
    }
}

/// A place in words, with what it is painted with.
fn marked(knowledge: &Knowledge<'_>, place: &Place, marks: Option<Marks>) -> String {
    let label = names::place(knowledge, place);
    let words = Brush::ALL.into_iter().filter(|brush| marks.is_some_and(|marks| marks.has(*brush)));
    let words: Vec<String> = words.map(|brush| tr(&format!("brush-short-{}", brush.id()))).collect();
    if words.is_empty() {
        return label;
    }
    tr_with("map-marked", &[("place", label.into()), ("marks", words.join(", ").into())])
}

/// The halves of the body that were complained of.
fn halves(interview: &Interview) -> Vec<Half> {
    let has = |half: &Half| interview.complaints().iter().any(|complaint| complaint.half() == *half);
    Half::ALL.into_iter().filter(has).collect()
}

impl Shown {
    fn of(knowledge: &Knowledge<'_>, halves: Vec<Half>) -> Self {
        let cut = |picture: &MapPicture| cut_to(picture, knowledge.tables, &halves);
        let is_shown = |picture: &&MapPicture| match picture.id {
            PictureId::Front | PictureId::Back => true,
            PictureId::Palm | PictureId::HandBack => halves.contains(&Half::Upper),
            PictureId::FootTop | PictureId::Sole => halves.contains(&Half::Lower),
        };
        let pictures = content::body_map().pictures.iter().filter(is_shown).map(cut).collect();
        Self { halves, pictures }
    }
}

/// The name of a picture between its sides, as the person has them.
fn heading_ui(ui: &mut Ui, name: &str, width: f32, drawn_side: Side) {
    let theme = theme::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(width, theme.line_height(Level::Caption)), Sense::hover());
    let side = |side: Side| tr(&format!("side-short-{}", side.id()));
    let words = [
        (rect.left_center(), egui::Align2::LEFT_CENTER, side(drawn_side.opposite()), false),
        (rect.center(), egui::Align2::CENTER_CENTER, name.to_owned(), true),
        (rect.right_center(), egui::Align2::RIGHT_CENTER, side(drawn_side), false),
    ];
    for (at, align, words, is_strong) in words {
        ui.painter().text(at, align, words, theme.font(Level::Caption, is_strong), theme.colours.quiet);
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
