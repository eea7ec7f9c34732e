//! The column of words: which exercise, what to do now, how often, what it may feel like and when to stop.

use egui::{Align2, Ui};

use crate::domain::catalog::Catalog;
use crate::domain::exercise::{Breath, Exercise};
use crate::domain::side::Side;
use crate::player::{Part, PlayerView};
use crate::text::{tr, tr_with};
use crate::ui::theme::{self, Level, Tone};
use crate::ui::widgets::{body, bullet, caption, divider, dots, lead, ring, step_bar, title};
use crate::ui::words::sentence;

/// Draws the column of a routine that is played.
pub fn ui(ui: &mut Ui, catalog: &Catalog, shown: &PlayerView, exercise: &Exercise) {
    // Where there is little room, what to do now comes first.
    let is_short = ui.clip_rect().height() < 240.0;
    if !is_short {
        head_ui(ui, shown, exercise);
        ui.add_space(theme::of(ui).scale.space.s);
    }
    match shown.part {
        Part::Work { phase, .. } => work_ui(ui, shown, exercise, phase),
        Part::GetReady => wait_ui(ui, shown, exercise, "player-get-ready"),
        Part::Rest => wait_ui(ui, shown, exercise, "player-rest"),
        Part::ChangeSide => wait_ui(ui, shown, exercise, "player-change-side"),
    }
    if shown.range < 1.0 {
        ui.add_space(theme::of(ui).scale.space.s);
        ui.add(body(tr("player-half-range")).tone(Tone::Warning));
    }
    divider(ui);
    if is_short {
        head_ui(ui, shown, exercise);
    }
    cues_ui(ui, exercise);
    if let Some(next) = shown.next.as_ref().and_then(|next| catalog.exercise(next)) {
        divider(ui);
        ui.add(caption(tr_with("player-then", &[("name", next.name.as_str().into())])));
    }
}

/// Which exercise of how many, how far the whole is, its name and side.
pub fn head_ui(ui: &mut Ui, shown: &PlayerView, exercise: &Exercise) {
    let left = clock(shown.total_left);
    let step = tr_with("player-step", &[("n", (shown.step + 1).into()), ("of", shown.num_steps.into())]);
    let name = tr_with("player-progress", &[("step", step.as_str().into()), ("left", left.as_str().into())]);
    step_bar(ui, shown.step, part_of_step(shown, exercise), shown.num_steps, &name);
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        ui.add(caption(step));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.add(caption(tr_with("player-left", &[("time", left.into())])));
        });
    });
    ui.add_space(theme::of(ui).scale.space.s);
    ui.add(title(&exercise.name));
    ui.add(body(side(shown.side)).quiet());
}

fn work_ui(ui: &mut Ui, shown: &PlayerView, exercise: &Exercise, phase: usize) {
    let theme = theme::of(ui);
    let Some(phase) = exercise.phases.get(phase) else { return };
    let part = shown.elapsed.as_secs_f32() / phase.duration.as_secs_f32().max(0.001);
    ui.horizontal(|ui| {
        let name = tr_with("player-hold", &[("n", shown.left.as_secs().into())]);
        let (inside, _) = ring(ui, 64.0, 6.0, part, theme.colours.limb, &name);
        let secs = shown.left.as_secs_f32().ceil() as u32;
        let font = theme.font(Level::Title, true);
        ui.painter().text(inside.center(), Align2::CENTER_CENTER, secs, font, theme.colours.ink);
        ui.add_space(8.0);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.add(title(sentence(&phase.action)).tone(Tone::Limb));
            match phase.breath {
                Breath::In => ui.add(body(tr("breath-in")).quiet()),
                Breath::Out => ui.add(body(tr("breath-out")).quiet()),
                Breath::Free => ui.add(body(tr("breath-free")).quiet()),
            };
        });
    });
    ui.add_space(theme.scale.space.m);
    let of = tr_with("player-repetition", &[("n", (shown.repetition + 1).into()), ("of", shown.repetitions.into())]);
    dots(ui, shown.repetition, shown.repetitions, &of);
    ui.add(caption(of));
}

/// Before the work: what it begins with. The count itself is on the stage.
fn wait_ui(ui: &mut Ui, shown: &PlayerView, exercise: &Exercise, key: &str) {
    ui.add(title(tr(key)).tone(Tone::Accent));
    if let Some(first) = exercise.phases.first() {
        ui.add(lead(tr_with("player-first", &[("action", first.action.as_str().into())])));
    }
    ui.add(caption(tr_with("player-times", &[("n", shown.repetitions.into())])));
}

/// How it is done, what it may feel like, when to stop.
pub fn cues_ui(ui: &mut Ui, exercise: &Exercise) {
    ui.spacing_mut().item_spacing.y = 4.0;
    for cue in &exercise.cues {
        bullet(ui, &sentence(cue));
    }
    ui.add_space(theme::of(ui).scale.space.s);
    pair_ui(ui, "player-feel", &exercise.feel, Tone::Good);
    pair_ui(ui, "player-stop-if", &exercise.stop_if, Tone::Warning);
}

fn pair_ui(ui: &mut Ui, key: &str, text: &str, tone: Tone) {
    if text.is_empty() {
        return;
    }
    ui.add(caption(tr(key)).tone(tone).strong());
    ui.add(body(sentence(text)));
    ui.add_space(4.0);
}

/// The side in words.
pub fn side(side: Side) -> String {
    tr(&format!("body-side-{}", side.id()))
}

/// Minutes and seconds: "0:42".
fn clock(left: std::time::Duration) -> String {
    let secs = left.as_secs_f64().ceil() as u64;
    format!("{}:{:02}", secs / 60, secs % 60)
}

/// How far the present step is, 0 to 1.
fn part_of_step(shown: &PlayerView, exercise: &Exercise) -> f32 {
    let Part::Work { phase, .. } = shown.part else { return 0.0 };
    let before: f32 = exercise.phases.iter().take(phase).map(|phase| phase.duration.as_secs_f32()).sum();
    let whole = exercise.dose.repetition.as_secs_f32().max(0.001);
    let repetition = ((before + shown.elapsed.as_secs_f32()) / whole).min(1.0);
    (shown.repetition as f32 + repetition) / shown.repetitions.max(1) as f32
}
