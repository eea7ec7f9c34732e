//! The stage: the figure in the pose of this moment, and the count before it begins.

use std::time::Duration;

use egui::{Align2, Rect, Role, Sense, Ui, WidgetInfo, vec2};

use crate::domain::exercise::{Exercise, Sides};
use crate::domain::id::ExerciseId;
use crate::domain::side::Side;
use crate::figure::{self, Posture, Scene, motion};
use crate::player::{Part, PlayerView};
use crate::text::{tr, tr_with};
use crate::ui::canvas::Canvas;
use crate::ui::theme::{self, Level};
use crate::ui::widgets::ring;

/// Between two frames while the figure moves.
pub const FRAME: Duration = Duration::from_millis(33);
/// Between two frames while the figure holds still and only the ring closes.
const HOLDING: Duration = Duration::from_millis(100);

/// The scene that was set up last; setting one up costs more than painting it.
#[derive(Default)]
pub struct Stage {
    set: Option<Set>,
}

struct Set {
    exercise: ExerciseId,
    side: Side,
    scene: Scene,
    canvas: Canvas,
}

impl Stage {
    /// The figure of a routine that is played.
    pub fn ui(&mut self, ui: &mut Ui, rect: Rect, exercise: &Exercise, shown: &PlayerView) {
        let posture = match shown.part {
            Part::Work { phase, .. } => {
                let (repetition, secs) = moment(exercise, phase, shown);
                let posture = motion::pose_in_repetition(exercise, repetition, secs);
                motion::in_range(exercise, &posture, shown.range)
            }
            Part::GetReady | Part::Rest | Part::ChangeSide => motion::base(exercise),
        };
        self.figure_ui(ui, rect, exercise, shown.side, posture);
        match shown.part {
            _ if shown.is_paused => tag_ui(ui, rect, &tr("player-paused")),
            Part::GetReady => count_ui(ui, rect, shown.left, &tr("player-get-ready")),
            Part::Rest => count_ui(ui, rect, shown.left, &tr("player-rest")),
            Part::ChangeSide => count_ui(ui, rect, shown.left, &tr("player-change-side")),
            Part::Work { .. } => {}
        }
    }

    /// The movement shown beforehand, `at` since it began.
    pub fn preview_ui(&mut self, ui: &mut Ui, rect: Rect, exercise: &Exercise, side: Side, at: Duration) {
        let whole = exercise.dose.repetition.as_secs_f32().max(0.1);
        let repetition = (at.as_secs_f32() / whole) as u32;
        let secs = at.as_secs_f32() % whole;
        self.figure_ui(ui, rect, exercise, side, motion::pose_in_repetition(exercise, repetition, secs));
    }

    /// The figure at rest, afterwards.
    pub fn rest_ui(&mut self, ui: &mut Ui, rect: Rect, exercise: &Exercise, side: Side) {
        self.figure_ui(ui, rect, exercise, side, motion::base(exercise));
    }

    fn figure_ui(&mut self, ui: &mut Ui, rect: Rect, exercise: &Exercise, side: Side, posture: Posture) {
        let is_other = |set: &Set| set.exercise != exercise.id || set.side != side;
        if self.set.as_ref().is_none_or(is_other) {
            let scene = figure::scene(exercise, side);
            self.set = Some(Set { exercise: exercise.id.clone(), side, scene, canvas: Canvas::default() });
        }
        let Some(Set { scene, canvas, .. }) = &mut self.set else { return };
        let response = ui.interact(rect, ui.scope_id().with("figure"), Sense::hover());
        let name = tr_with("figure-name", &[("name", exercise.name.as_str().into())]);
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
        let air = (rect.height() * 0.04).min(24.0);
        let look = (air, theme::of(ui).scale.radius.card);
        let subject = exercise.id.as_str();
        canvas.paint(ui, rect, look, subject, posture, scene.frame(), || scene.shapes_at(posture));
    }
}

/// When the next frame is due in a phase: at the display's pace while the figure moves, else only for the ring.
pub fn next_frame(exercise: &Exercise, phase: usize, shown: &PlayerView) -> Duration {
    let (repetition, secs) = moment(exercise, phase, shown);
    if motion::is_moving(exercise, repetition, secs) { FRAME } else { HOLDING.min(shown.left) }
}

/// Until a count in whole seconds shows another number.
pub fn until_next_second(left: Duration) -> Duration {
    Duration::from_nanos(u64::from(left.subsec_nanos())) + Duration::from_millis(10)
}

/// The repetition as the figure counts it, and the seconds into it. A repetition that begins on another side sets out
/// from the base again, as the first one does.
fn moment(exercise: &Exercise, phase: usize, shown: &PlayerView) -> (u32, f32) {
    let before: Duration = exercise.phases.iter().take(phase).map(|phase| phase.duration).sum();
    let changes_side = exercise.sides == Sides::Alternating;
    let repetition = if changes_side { 0 } else { shown.repetition };
    (repetition, (before + shown.elapsed).as_secs_f32())
}

/// The count, large, where it does not cover the figure's face.
fn count_ui(ui: &mut Ui, rect: Rect, left: Duration, words: &str) {
    let theme = theme::of(ui);
    let place = Rect::from_min_size(rect.min + vec2(24.0, 24.0), vec2(96.0, 96.0));
    let part = left.as_secs_f32().fract();
    let part = if part == 0.0 { 1.0 } else { part.ceil() };
    ring::paint(ui.painter(), place, 6.0, part, theme.colours.line, theme.colours.accent);
    let secs = left.as_secs_f32().ceil() as u32;
    let font = theme.font(Level::Numeral, true);
    ui.painter().text(place.center(), Align2::CENTER_CENTER, secs, font, theme.colours.accent);
    name(ui, place, "count", &tr_with("player-count", &[("words", words.into()), ("n", secs.into())]));
    let at = place.center_bottom() + vec2(0.0, 8.0);
    ui.painter().text(at, Align2::CENTER_TOP, words, theme.font(Level::Body, true), theme.colours.accent);
}

/// Says to a screen reader what is painted there.
fn name(ui: &Ui, place: Rect, id: &str, words: &str) {
    let response = ui.interact(place, ui.scope_id().with(id), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
}

fn tag_ui(ui: &mut Ui, rect: Rect, words: &str) {
    let theme = theme::of(ui);
    let galley = ui.painter().layout_no_wrap(words.to_owned(), theme.font(Level::Lead, true), theme.colours.accent);
    let place = Rect::from_min_size(rect.min + vec2(24.0, 24.0), galley.size() + vec2(32.0, 16.0));
    name(ui, place, "tag", words);
    ui.painter().rect_filled(place, place.height() / 2.0, theme.colours.accent_soft);
    ui.painter().galley(place.center() - galley.size() / 2.0, galley, theme.colours.accent);
}
