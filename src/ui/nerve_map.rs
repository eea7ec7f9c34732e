//! A nerve on the body: where it is felt and where it runs, over what was painted, with a key to the colours.

use std::sync::Arc;

use egui::{Color32, Galley, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::body_map::{MapCanvas, ratio};
use super::theme::{self, Level};
use crate::content;
use crate::domain::answers::Answers;
use crate::domain::check::{CheckTables, Half};
use crate::domain::id::ProfileId;
use crate::domain::side::Side;
use crate::figure::Rgba;
use crate::figure::body_map::{MapColours, MapPicture};
use crate::picture::map::{Extent, Look, cut_to, halves, mark, pictures};
use crate::text::tr;
use crate::ui::widgets::{Slant, hatch, key};

/// Width of the key beside the pictures, in points.
const KEY_WIDTH: f32 = 190.0;

/// The pictures of one nerve, kept until another is shown.
#[derive(Default)]
pub struct NerveMap {
    shown: Option<Shown>,
}

struct Shown {
    nerve: ProfileId,
    side: Side,
    halves: Vec<Half>,
    pictures: Vec<(MapPicture, MapCanvas)>,
}

impl NerveMap {
    /// Draws the pictures on which there is something to see, and the key. `height` is the most that they may take.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        tables: &CheckTables,
        nerve: &ProfileId,
        side: Side,
        painted: Option<&Answers>,
        height: f32,
    ) {
        let extent = Extent { scores: tables.scores_of(nerve), side };
        let halves = halves(tables, extent.scores, painted);
        let is_it = |shown: &Shown| shown.nerve == *nerve && shown.side == side && shown.halves == halves;
        let shown = self.shown.take().filter(is_it);
        let mut shown = shown.unwrap_or_else(|| Shown::of(tables, nerve, extent, painted, halves));
        let gap = theme::of(ui).scale.space.m;
        let width = shown.width(ui, height, gap);
        let has_room = ui.available_width() >= width + gap + KEY_WIDTH;
        let room = ui.available_width() - if has_room { gap + KEY_WIDTH } else { 0.0 };
        let height = height * (room / width.max(1.0)).min(1.0);
        let has_course = content::body_map().pictures_of(nerve).next().is_some();
        let has_paint = painted.is_some_and(|painted| !painted.places.is_empty());
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing = vec2(gap, gap);
            shown.ui(ui, extent, painted, height, gap);
            if has_room {
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 4.0;
                    key_ui(ui, has_paint, has_course);
                });
            }
        });
        if !has_room {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(gap, 4.0);
                key_ui(ui, has_paint, has_course);
            });
        }
        self.shown = Some(shown);
    }
}

impl Shown {
    fn of(
        tables: &CheckTables,
        nerve: &ProfileId,
        extent: Extent<'_>,
        painted: Option<&Answers>,
        halves: Vec<Half>,
    ) -> Self {
        let map = content::body_map();
        let pictures = pictures(map, Some(nerve), extent, painted).into_iter();
        let pictures = pictures.map(|picture| (cut_to(picture, tables, &halves), MapCanvas::default())).collect();
        Self { nerve: nerve.clone(), side: extent.side, halves, pictures }
    }

    /// Width of all pictures side by side; close-ups stand two in a column.
    fn width(&self, ui: &Ui, height: f32, gap: f32) -> f32 {
        let columns = self.columns();
        let widths = columns.iter().map(|column| self.column_width(ui, column, height, gap));
        widths.sum::<f32>() + gap * columns.len().saturating_sub(1) as f32
    }

    fn column_width(&self, ui: &Ui, column: &[usize], height: f32, gap: f32) -> f32 {
        let pictures = column.iter().filter_map(|at| self.pictures.get(*at));
        pictures.map(|(picture, _)| room_of(ui, picture, height_of(picture, height, gap)).x).fold(0.0, f32::max)
    }

    /// Places of the pictures, column by column.
    fn columns(&self) -> Vec<Vec<usize>> {
        let is_near = |at: &usize| self.pictures.get(*at).is_some_and(|(picture, _)| picture.id.is_close_up());
        let (near, whole): (Vec<usize>, Vec<usize>) = (0..self.pictures.len()).partition(is_near);
        whole.into_iter().map(|at| vec![at]).chain(near.chunks(2).map(<[usize]>::to_vec)).collect()
    }

    fn ui(&mut self, ui: &mut Ui, extent: Extent<'_>, painted: Option<&Answers>, height: f32, gap: f32) {
        for column in self.columns() {
            ui.vertical(|ui| {
                for at in column {
                    let Some((picture, canvas)) = self.pictures.get_mut(at) else { continue };
                    let height = height_of(picture, height, gap);
                    picture_ui(ui, picture, canvas, &self.nerve, extent, painted, height);
                }
            });
        }
    }
}

fn picture_ui(
    ui: &mut Ui,
    picture: &MapPicture,
    canvas: &mut MapCanvas,
    nerve: &ProfileId,
    extent: Extent<'_>,
    painted: Option<&Answers>,
    height: f32,
) {
    let (room, response) = ui.allocate_exact_size(room_of(ui, picture, height), Sense::hover());
    let name = name_of(ui, picture);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, name.text()));
    let height = room.height() - name.size().y;
    let rect =
        Rect::from_center_size(room.center_top() + vec2(0.0, height / 2.0), vec2(height * ratio(picture), height));
    ui.painter().galley(pos2(room.center().x - name.size().x / 2.0, rect.bottom()), name, Color32::PLACEHOLDER);
    let strokes = content::body_map().nerve_strokes(nerve, extent.side, picture.id);
    canvas.paint(ui, rect, picture, &strokes, |patch| Look {
        mark: painted.and_then(|painted| mark(painted, patch)),
        territory: extent.territory(patch),
        ..Look::default()
    });
}

/// The name that stands below a picture.
fn name_of(ui: &Ui, picture: &MapPicture) -> Arc<Galley> {
    let theme = theme::of(ui);
    let name = tr(&format!("picture-{}", picture.id.id()));
    ui.painter().layout_no_wrap(name, theme.font(Level::Caption, false), theme.colours.quiet)
}

/// The room of a picture with its name, together so high.
fn room_of(ui: &Ui, picture: &MapPicture, height: f32) -> Vec2 {
    let name = name_of(ui, picture).size();
    vec2(((height - name.y) * ratio(picture)).max(name.x), height)
}

/// Two close-ups, one below the other, are as high as a body.
fn height_of(picture: &MapPicture, height: f32, gap: f32) -> f32 {
    if picture.id.is_close_up() { (height - gap) / 2.0 } else { height }
}

/// What the colours mean; patterns are drawn too, so that colour is never alone.
fn key_ui(ui: &mut Ui, has_paint: bool, has_course: bool) {
    let colours = if theme::of(ui).is_dark { MapColours::dark() } else { MapColours::light() };
    if has_paint {
        line_ui(ui, "key-pain", |ui, rect| filled(ui, rect, colours.pain));
        line_ui(ui, "key-numb", |ui, rect| {
            filled(ui, rect, colours.numb);
            for at in [0.25, 0.5, 0.75] {
                let centre = pos2(rect.left() + at * rect.width(), rect.center().y);
                ui.painter().circle_filled(centre, 1.8, ink(colours.numb_dot));
            }
        });
    }
    for (key, colour, step) in [("key-core", colours.core, 5.0), ("key-common", colours.common, 9.0)] {
        line_ui(ui, key, |ui, rect| {
            filled(ui, rect, colour);
            hatch(ui, rect, Slant::Rising, step, Stroke::new(1.0, ink(colours.hatch)));
        });
    }
    if !has_course {
        return;
    }
    line_ui(ui, "key-course", |ui, rect| {
        for (width, colour) in [(5.0, colours.nerve_edge), (3.0, colours.nerve)] {
            ui.painter().hline(rect.x_range().shrink(2.0), rect.center().y, Stroke::new(width, ink(colour)));
        }
    });
}

fn line_ui(ui: &mut Ui, word: &str, swatch: impl FnOnce(&Ui, Rect)) {
    key(ui, 28.0, &tr(word), |ui, place| swatch(ui, place.shrink2(vec2(0.0, 1.0))));
}

fn filled(ui: &Ui, rect: Rect, colour: Rgba) {
    let edge = Stroke::new(1.0, theme::of(ui).colours.edge);
    ui.painter().rect(rect, 3.0, ink(colour), edge, StrokeKind::Inside);
}

fn ink([red, green, blue, opacity]: Rgba) -> Color32 {
    Color32::from_rgba_unmultiplied(red, green, blue, opacity)
}
