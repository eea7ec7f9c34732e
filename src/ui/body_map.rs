//! The body map on the screen: a picture that is drawn anew only when something on it changes, and what the pointer and
//! the keyboard do to it.

use egui::epaint::RectShape;
use egui::{
    Color32, ColorImage, EventFilter, Key, Pos2, Rect, Response, Role, Sense, StrokeKind, TextureHandle,
    TextureOptions, Ui, WidgetInfo, pos2,
};

use super::theme;
use crate::domain::answers::{Answers, Brush, Marks, Place};
use crate::figure::body_map::{Direction, Inert, MapColours, MapPicture, NerveStroke, Part, Patch, PictureId};
use crate::figure::{Frame, P2};
use crate::picture::Fit;
use crate::picture::map::{self, Look, mark, place};

/// How far beside a region a press still counts, in points of the screen.
const REACH: f32 = 6.0;

/// One picture of the map, kept until something else is to be seen.
#[derive(Default)]
pub struct MapCanvas {
    drawn: Option<Drawn>,
    texture: Option<TextureHandle>,
}

#[derive(PartialEq)]
struct Drawn {
    picture: PictureId,
    looks: Vec<Look>,
    strokes: usize,
    size_px: [u32; 2],
    is_dark: bool,
}

impl MapCanvas {
    /// Paints the picture into `rect`, as large as fits, on the page's own ground.
    pub fn paint(
        &mut self,
        ui: &Ui,
        rect: Rect,
        picture: &MapPicture,
        strokes: &[NerveStroke],
        look: impl Fn(&Patch) -> Look,
    ) {
        let scale = ui.pixels_per_point();
        let size_px = [rect.width() * scale, rect.height() * scale].map(|side| side.round().max(1.0) as u32);
        let is_dark = theme::of(ui).is_dark;
        let looks: Vec<Look> = picture.patches.iter().map(&look).collect();
        let wanted = Drawn { picture: picture.id, looks, strokes: strokes.len(), size_px, is_dark };
        if self.drawn.as_ref() != Some(&wanted) {
            let colours = if is_dark { MapColours::dark() } else { MapColours::light() };
            if let Ok(pixmap) = map::pixmap(picture, size_px, scale, strokes, &colours.without_paper(), look) {
                let size = size_px.map(|side| side as usize);
                let image = ColorImage::from_rgba_premultiplied(size, pixmap.data());
                match &mut self.texture {
                    Some(texture) => texture.set(image, TextureOptions::NEAREST),
                    None => self.texture = Some(ui.ctx().load_texture("map", image, TextureOptions::NEAREST)),
                }
            }
            self.drawn = Some(wanted);
        }
        let Some(texture) = &self.texture else { return };
        let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        let shape = RectShape::new(rect, 0.0, Color32::WHITE, egui::Stroke::NONE, StrokeKind::Inside);
        ui.painter().add(shape.with_texture(texture.id(), whole));
    }
}

/// Width of a picture for each height.
pub fn ratio(picture: &MapPicture) -> f32 {
    picture.frame.width() / picture.frame.height()
}

/// Whether the middle of a patch lies within what the picture is cut to.
fn is_in_sight(picture: &MapPicture, patch: &Patch) -> bool {
    picture.frame.holds(&Frame::around(std::iter::once(patch.centre)))
}

/// One picture that is painted on: where the keyboard is, and the stroke under way.
#[derive(Default)]
pub struct MapField {
    canvas: MapCanvas,
    /// The patch that the keyboard is on.
    cursor: Option<(Part, Option<crate::domain::side::Side>)>,
    stroke: Option<StrokeUnderWay>,
}

/// A stroke of the brush: whether it paints or wipes was decided where it began.
#[derive(Clone, Copy)]
struct StrokeUnderWay {
    paints: bool,
    last: P2,
}

/// What happened on a picture in this frame.
#[derive(Default)]
pub struct Touched {
    /// A part that is no region was pressed.
    pub inert: Option<Inert>,
    /// The place that the pointer or the keyboard is on.
    pub at: Option<Place>,
    pub is_changed: bool,
}

impl MapField {
    /// Draws the picture and paints on it. `name` is what a screen reader says of it; `spoken` names a place.
    #[expect(clippy::too_many_arguments, reason = "a picture, a brush, and what they say")]
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        rect: Rect,
        picture: &MapPicture,
        answers: &mut Answers,
        brush: Brush,
        name: &str,
        spoken: impl Fn(&Place) -> String,
    ) -> Touched {
        let response = ui.interact(rect, ui.scope_id().with(("map", picture.id)), Sense::click_and_drag());
        let fit = Fit::new(picture.frame, [rect.width(), rect.height()].map(|side| side.round().max(1.0) as u32), 0.0);
        let point = |at: Pos2| fit.unfit((at.x - rect.left(), at.y - rect.top()));
        let reach = REACH / fit.scale();
        let mut touched = Touched::default();
        self.keys(ui, &response, picture, answers, brush, &mut touched);
        self.pointer(&response, picture, answers, brush, &point, reach, &mut touched);
        let hovered = response.hover_pos().and_then(|at| picture.hit(point(at), reach)).and_then(place);
        let cursor = self.cursor.as_ref().filter(|_| response.has_focus()).cloned();
        if let Some(place) = &hovered {
            touched.at = Some(place.clone());
        }
        self.canvas.paint(ui, rect, picture, &[], |patch| Look {
            mark: mark(answers, patch),
            territory: None,
            is_hovered: hovered.is_some() && place(patch) == hovered,
            is_focused: cursor.as_ref().is_some_and(|(part, side)| *part == patch.part && *side == patch.side),
        });
        let said = touched.at.as_ref().map(spoken).unwrap_or_default();
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::Image, ui.is_enabled(), name);
            info.current_text_value = Some(said.clone());
            info
        });
        super::widgets::focus_ring(ui, &response, rect, 8.0);
        touched
    }

    /// Arrows go from region to region, space marks.
    fn keys(
        &mut self,
        ui: &Ui,
        response: &Response,
        picture: &MapPicture,
        answers: &mut Answers,
        brush: Brush,
        touched: &mut Touched,
    ) {
        if !response.has_focus() {
            return;
        }
        // The arrows belong to the map while the keyboard is on it; Tab leads away.
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let known = self.cursor.as_ref().and_then(|(part, side)| picture.patch(part, *side));
        let first = || picture.regions().filter(|patch| is_in_sight(picture, patch));
        let highest = || first().max_by(|one, other| one.centre.y.total_cmp(&other.centre.y));
        let Some(mut patch) = known.or_else(highest) else { return };
        let arrows = [
            (Key::ArrowLeft, Direction::Left),
            (Key::ArrowRight, Direction::Right),
            (Key::ArrowUp, Direction::Up),
            (Key::ArrowDown, Direction::Down),
        ];
        for (key, direction) in arrows {
            if ui.input(|input| input.key_pressed(key))
                && let Some(next) = picture.neighbour(patch, direction).filter(|next| is_in_sight(picture, next))
            {
                patch = next;
            }
        }
        if ui.input(|input| input.key_pressed(Key::Space))
            && let Some(place) = place(patch)
        {
            let is_there = answers.places.get(&place).is_some_and(|marks| marks.has(brush));
            answers.paint(&place, brush, !is_there);
            touched.is_changed = true;
        }
        touched.at = place(patch);
        self.cursor = Some((patch.part.clone(), patch.side));
    }

    #[expect(clippy::too_many_arguments, reason = "a picture, a brush, and where the pointer is")]
    fn pointer(
        &mut self,
        response: &Response,
        picture: &MapPicture,
        answers: &mut Answers,
        brush: Brush,
        point: &impl Fn(Pos2) -> P2,
        reach: f32,
        touched: &mut Touched,
    ) {
        if !response.is_pointer_button_down_on() {
            self.stroke = None;
            return;
        }
        let Some(at) = response.interact_pointer_pos().map(point) else { return };
        let stroke = if let Some(stroke) = self.stroke {
            stroke
        } else {
            let patch = picture.hit(at, reach);
            touched.inert = patch.and_then(|patch| match patch.part {
                Part::Inert(inert) => Some(inert),
                Part::Region(_) => None,
            });
            let marks = patch.and_then(place).and_then(|place| answers.places.get(&place).copied());
            StrokeUnderWay { paints: !marks.is_some_and(|marks: Marks| marks.has(brush)), last: at }
        };
        for place in picture.crossed(stroke.last, at, reach).into_iter().filter_map(place) {
            let is_there = answers.places.get(&place).is_some_and(|marks| marks.has(brush));
            if is_there != stroke.paints {
                answers.paint(&place, brush, stroke.paints);
                touched.is_changed = true;
            }
        }
        if let Some(patch) = picture.hit(at, reach).filter(|patch| patch.part.region().is_some()) {
            self.cursor = Some((patch.part.clone(), patch.side));
        }
        self.stroke = Some(StrokeUnderWay { last: at, ..stroke });
    }
}
