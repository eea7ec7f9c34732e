//! The stage: the figure in the pose of this moment with what comes next, the count before it begins, and what was heard.

use std::time::Duration;

use egui::{Align2, Rect, Role, Sense, Ui, WidgetInfo, vec2};

use super::legend;
use crate::content;
use crate::domain::exercise::{Exercise, Sides};
use crate::domain::id::{ExerciseId, ProfileId};
use crate::domain::side::Side;
use crate::figure::{self, Ahead, Frame, P2, Posture, Scene, motion};
use crate::player::{Part, PlayerView};
use crate::text::{tr, tr_with};
use crate::ui::canvas::Canvas;
use crate::ui::theme::{self, Level};
use crate::ui::widgets::ring;

use super::words;

/// Between two frames while the figure holds still and only the ring closes.
const HOLDING: Duration = Duration::from_millis(100);
/// So long before the end of a hold the next movement is announced.
const ANNOUNCED: Duration = Duration::from_millis(1500);
/// A stage below this height, in points, has no room for words below the count.
const LOW: f32 = 240.0;
/// From the stage's edge to what lies on it.
const INSET: f32 = 16.0;

/// The scene that was set up last; setting one up costs more than painting it.
pub struct Stage {
    /// The nerve that the routine is made for, and the side that is sore.
    nerve: (ProfileId, Side),
    set: Option<Set>,
}

struct Set {
    exercise: ExerciseId,
    side: Side,
    scene: Scene,
    canvas: Canvas,
    /// What comes next, and the movement it belongs to.
    ahead: Option<(Movement, Ahead)>,
    /// How often something else was announced: another number is another picture.
    num_announced: u32,
}

/// A movement from one posture to another.
#[derive(Clone, Copy, PartialEq)]
struct Movement {
    from: Posture,
    to: Posture,
    has_ghost: bool,
}

/// What the figure does at a moment.
struct Moment {
    posture: Posture,
    /// The movement that is announced.
    ahead: Option<Movement>,
}

impl Stage {
    /// An empty stage for a routine made for a nerve.
    pub fn new(profile: ProfileId, sore: Side) -> Self {
        Self { nerve: (profile, sore), set: None }
    }

    /// The figure of a routine that is played. `is_still`: in its key poses alone.
    pub fn ui(&mut self, ui: &mut Ui, rect: Rect, exercise: &Exercise, shown: &PlayerView, is_still: bool) {
        self.figure_ui(ui, rect, exercise, shown.side, &moment_of(exercise, shown, is_still), 0.0);
        match shown.part {
            _ if shown.is_paused => tag_ui(ui, rect, &tr("player-paused")),
            Part::GetReady => count_ui(ui, rect, shown, &tr("player-get-ready")),
            Part::Rest => count_ui(ui, rect, shown, &tr("player-rest")),
            Part::ChangeSide => count_ui(ui, rect, shown, &tr("player-change-side")),
            Part::Work { .. } if shown.side != Side::Both => tag_ui(ui, rect, &words::side(shown.side)),
            Part::Work { .. } => {}
        }
    }

    /// The movement shown beforehand, `at` since it began; or its most telling pose.
    pub fn preview_ui(&mut self, ui: &mut Ui, rect: Rect, exercise: &Exercise, side: Side, at: Option<Duration>) {
        let moment = match at {
            Some(at) => Moment { posture: motion::looped(exercise, at.as_secs_f32()), ahead: None },
            None => still(exercise, 0, motion::telling_phase(exercise), 1.0),
        };
        let has_nerve = content::nerve_paths().path(&self.nerve.0, &exercise.id).is_some();
        self.figure_ui(ui, rect, exercise, side, &moment, if has_nerve { legend::HEIGHT } else { 0.0 });
        if has_nerve {
            legend::ui(ui, rect);
        }
    }

    /// The figure at rest, afterwards.
    pub fn rest_ui(&mut self, ui: &mut Ui, rect: Rect, exercise: &Exercise, side: Side) {
        self.figure_ui(ui, rect, exercise, side, &Moment { posture: motion::base(exercise), ahead: None }, 0.0);
    }

    /// The figure, with so much room free below it.
    fn figure_ui(&mut self, ui: &mut Ui, rect: Rect, exercise: &Exercise, side: Side, moment: &Moment, below: f32) {
        let is_other = |set: &Set| set.exercise != exercise.id || set.side != side;
        if self.set.as_ref().is_none_or(is_other) {
            let scene = self.scene(exercise, side);
            let canvas = Canvas::default();
            self.set = Some(Set { exercise: exercise.id.clone(), side, scene, canvas, ahead: None, num_announced: 0 });
        }
        let Some(Set { scene, canvas, ahead, num_announced, .. }) = &mut self.set else { return };
        if ahead.as_ref().map(|(movement, _)| *movement) != moment.ahead {
            *ahead = moment.ahead.map(|movement| (movement, announced(scene, &movement)));
            *num_announced += 1;
        }
        let nothing = Ahead::default();
        let ahead = ahead.as_ref().map_or(&nothing, |(_, ahead)| ahead);
        let response = ui.interact(rect, ui.scope_id().with("figure"), Sense::hover());
        let name = tr_with("figure-name", &[("name", exercise.name.as_str().into())]);
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
        let air = (rect.height() * 0.04).min(24.0);
        let look = (air, theme::of(ui).scale.radius.card);
        let subject = format!("{} {num_announced}", exercise.id);
        let posture = moment.posture;
        let beside = (rect.width() - rect.height() * scene.frame().width() / scene.frame().height()) / 2.0;
        let below = if beside >= legend::WIDTH { 0.0 } else { below };
        let frame = with_room(scene.frame(), below / (rect.height() - air * 2.0).max(1.0));
        canvas.paint(ui, rect, look, &subject, posture, frame, || scene.shapes_before(posture, ahead));
    }
}

fn announced(scene: &Scene, movement: &Movement) -> Ahead {
    let ahead = scene.ahead(&movement.from, &movement.to);
    if movement.has_ghost { ahead } else { ahead.without_ghost() }
}

fn moment_of(exercise: &Exercise, shown: &PlayerView, is_still: bool) -> Moment {
    let range = shown.range.share();
    let Part::Work { phase, .. } = shown.part else {
        let next = movement(exercise, 0, 0, range);
        return Moment { posture: next.from, ahead: Some(next) };
    };
    let (repetition, secs) = moment(exercise, phase, shown);
    if is_still {
        return still(exercise, repetition, phase, range);
    }
    let posture = motion::in_range(exercise, &motion::pose_in_repetition(exercise, repetition, secs), range);
    let ahead = if motion::is_moving(exercise, repetition, secs) {
        Some(movement(exercise, repetition, phase, range))
    } else {
        (shown.left <= ANNOUNCED).then(|| next(exercise, shown, repetition, phase, range)).flatten()
    };
    Moment { posture, ahead }
}

/// A key pose, and the arrow that leads there.
fn still(exercise: &Exercise, repetition: u32, phase: usize, range: f32) -> Moment {
    let movement = movement(exercise, repetition, phase, range);
    Moment { posture: movement.to, ahead: Some(Movement { has_ghost: false, ..movement }) }
}

fn movement(exercise: &Exercise, repetition: u32, phase: usize, range: f32) -> Movement {
    let [from, to] =
        motion::ends_of_phase(exercise, repetition, phase).map(|end| motion::in_range(exercise, &end, range));
    Movement { from, to, has_ghost: true }
}

/// The movement after this phase; none after the last.
fn next(exercise: &Exercise, shown: &PlayerView, repetition: u32, phase: usize, range: f32) -> Option<Movement> {
    if phase + 1 < exercise.phases.len() {
        return Some(movement(exercise, repetition, phase + 1, range));
    }
    let goes_on = shown.repetition + 1 < shown.repetitions && exercise.sides != Sides::Alternating;
    goes_on.then(|| movement(exercise, repetition + 1, 0, range))
}

impl Stage {
    /// The exercise with the nerve. Where both sides are sore, it is shown on the one that works.
    fn scene(&self, exercise: &Exercise, side: Side) -> Scene {
        let (profile, sore) = &self.nerve;
        let sore = if *sore == Side::Both { side } else { *sore };
        let sore = if sore == Side::Both { Side::Right } else { sore };
        let scene = figure::scene(exercise, side);
        match content::nerve_paths().path(profile, &exercise.id) {
            Some(path) => scene.with_nerve(exercise, path, sore),
            None => scene,
        }
    }
}

/// A frame of which the lowest part is free.
fn with_room(frame: Frame, part: f32) -> Frame {
    let part = part.clamp(0.0, 0.5);
    let lower = frame.height() * part / (1.0 - part);
    Frame { min: P2 { y: frame.min.y - lower, ..frame.min }, ..frame }
}

/// Whether the figure moves in a phase.
pub fn is_moving(exercise: &Exercise, phase: usize, shown: &PlayerView) -> bool {
    let (repetition, secs) = moment(exercise, phase, shown);
    motion::is_moving(exercise, repetition, secs)
}

/// When the next frame is due while the figure holds: for the ring, or for the count alone.
pub fn next_held(shown: &PlayerView, is_still: bool) -> Duration {
    if is_still { until_next_second(shown.left) } else { HOLDING.min(shown.left) }
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

/// The count, large, where it does not cover the figure's face, and the side that comes.
fn count_ui(ui: &mut Ui, rect: Rect, shown: &PlayerView, words: &str) {
    let theme = theme::of(ui);
    let left = shown.left;
    // On a low stage the words stand beside the ring.
    let is_low = rect.height() < LOW;
    let (inset, diameter) = if is_low { (INSET / 2.0, 56.0) } else { (24.0, 96.0) };
    let place = Rect::from_min_size(rect.min + vec2(inset, inset), vec2(diameter, diameter));
    let part = left.as_secs_f32() / (left + shown.elapsed).as_secs_f32().max(0.001);
    // In whole seconds, as it is painted once a second.
    let part = (part * 3.0).ceil() / 3.0;
    ring::paint(ui.painter(), place, 6.0, part, theme.colours.line, theme.colours.accent);
    let secs = left.as_secs_f32().ceil() as u32;
    let font = theme.font(if is_low { Level::Title } else { Level::Numeral }, true);
    ui.painter().text(place.center(), Align2::CENTER_CENTER, secs, font, theme.colours.accent);
    name(ui, place, "count", &tr_with("player-count", &[("words", words.into()), ("n", secs.into())]));
    let at = if is_low { place.right_top() + vec2(12.0, 4.0) } else { place.left_bottom() + vec2(0.0, 12.0) };
    let below = ui.painter().text(at, Align2::LEFT_TOP, words, theme.font(Level::Lead, true), theme.colours.accent);
    if shown.side != Side::Both {
        let at = below.left_bottom() + vec2(0.0, 4.0);
        let side = words::side(shown.side);
        ui.painter().text(at, Align2::LEFT_TOP, side, theme.font(Level::Body, true), theme.colours.ink);
    }
}

/// Says to a screen reader what is painted there.
fn name(ui: &Ui, place: Rect, id: &str, words: &str) {
    let response = ui.interact(place, ui.scope_id().with(id), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
}

fn tag_ui(ui: &mut Ui, rect: Rect, words: &str) {
    let theme = theme::of(ui);
    let galley = ui.painter().layout_no_wrap(words.to_owned(), theme.font(Level::Body, true), theme.colours.accent);
    let place = Rect::from_min_size(rect.min + vec2(INSET, INSET), galley.size() + vec2(28.0, 14.0));
    name(ui, place, "tag", words);
    ui.painter().rect_filled(place, place.height() / 2.0, theme.colours.accent_soft);
    ui.painter().galley(place.center() - galley.size() / 2.0, galley, theme.colours.accent);
}
