//! Still figures of exercises: each is worked out once and painted as often as it is seen.

use egui::{Rect, Role, Sense, Ui, WidgetInfo};

use super::canvas::Canvas;
use super::theme;
use crate::domain::exercise::Exercise;
use crate::domain::id::ExerciseId;
use crate::domain::side::Side;
use crate::figure::{self, Frame, Posture, Shape, motion};
use crate::text::tr_with;

/// How many are kept; the longest routine has fewer exercises.
const KEPT: usize = 12;

/// Figures worked out already, the latest last.
pub struct Stills {
    known: Vec<Still>,
    most: usize,
}

impl Default for Stills {
    fn default() -> Self {
        Self::keeping(KEPT)
    }
}

struct Still {
    exercise: ExerciseId,
    side: Side,
    frame: Frame,
    posture: Posture,
    shapes: Vec<Shape>,
    canvas: Canvas,
}

impl Stills {
    /// None yet, and so many at most.
    pub fn keeping(most: usize) -> Self {
        Self { known: Vec::new(), most }
    }

    /// Paints the exercise at the end of its first movement, on the stage's ground.
    pub fn ui(&mut self, ui: &mut Ui, rect: Rect, exercise: &Exercise, side: Side) {
        let response = ui.interact(rect, ui.scope_id().with(("still", exercise.id.as_str())), Sense::hover());
        let name = tr_with("figure-name", &[("name", exercise.name.as_str().into())]);
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
        if ui.is_rect_visible(rect) {
            self.paint(ui, rect, exercise, side);
        }
    }

    /// The same as part of something that has a name of its own.
    pub fn paint(&mut self, ui: &Ui, rect: Rect, exercise: &Exercise, side: Side) {
        let theme = theme::of(ui);
        let look = (rect.height() * 0.06, theme.scale.radius.control);
        let Still { frame, posture, shapes, canvas, .. } = self.still(exercise, side);
        canvas.paint(ui, rect, look, exercise.id.as_str(), *posture, *frame, || shapes.clone());
    }

    fn still(&mut self, exercise: &Exercise, side: Side) -> &mut Still {
        let is_it = |still: &Still| still.exercise == exercise.id && still.side == side;
        let still = match self.known.iter().position(is_it) {
            Some(place) => self.known.remove(place),
            None => Still::of(exercise, side),
        };
        if self.known.len() >= self.most {
            self.known.remove(0);
        }
        self.known.push_mut(still)
    }
}

impl Still {
    fn of(exercise: &Exercise, side: Side) -> Self {
        let scene = figure::scene(exercise, side);
        let posture = motion::key_posture(exercise, 0);
        let shapes = scene.shapes_at(posture);
        let (exercise, frame) = (exercise.id.clone(), scene.frame());
        Self { exercise, side, frame, posture, shapes, canvas: Canvas::default() }
    }
}
