//! What is heard and how it is switched: sounds, a voice, quiet mode for a call; and the caption of what was heard.

use egui::accesskit::Live;
use egui::text::LayoutJob;
use egui::{Align, Layout, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::controls::Control;
use super::words;
use crate::domain::exercise::Exercise;
use crate::domain::settings::Guidance;
use crate::guide::Caption;
use crate::player::{Part, PlayerView};
use crate::text::{tr, tr_with};
use crate::ui::theme::{self, Level};
use crate::ui::widgets::{Icon, announce as spoken, icon_toggle};
use crate::ui::words::sentence;

/// From the stage's edge to what lies on it.
const INSET: f32 = 12.0;
/// How large a switch is.
const SWITCH: f32 = 44.0;

/// What is switched on.
#[derive(Debug, Clone, Copy)]
pub struct Switched {
    pub guidance: Guidance,
    pub is_quiet: bool,
}

/// The switches in the stage's upper right corner.
pub fn switches_ui(ui: &mut Ui, stage: Rect, switched: Switched) -> Option<Control> {
    let switches = [
        (Icon::Voice, switched.guidance.voice, "player-voice", "player-voice-hint", Control::Voice),
        (Icon::Sound, switched.guidance.sounds, "player-sounds", "player-sounds-hint", Control::Sounds),
        (Icon::Call, switched.is_quiet, "player-quiet", "player-quiet-hint", Control::Quiet),
    ];
    // One below the other: beside each other they would cover the head in a small window.
    let column =
        Rect::from_min_max(pos2(stage.right() - INSET - SWITCH, stage.top() + INSET), stage.max - vec2(INSET, 0.0));
    let builder = UiBuilder::new().max_rect(column).layout(Layout::top_down(Align::Max)).id_salt("switches");
    let mut column_ui = ui.new_child(builder);
    column_ui.spacing_mut().item_spacing.y = 8.0;
    let mut asked = None;
    for (icon, is_on, key, hint, control) in switches {
        if icon_toggle(&mut column_ui, icon, is_on, &tr(key)).on_hover_text(tr(hint)).clicked() {
            asked = Some(control);
        }
    }
    asked
}

/// The caption, in the row that is kept for it under the stage.
pub fn caption_ui(ui: &mut Ui, row: Rect, caption: &Caption) {
    let theme = theme::of(ui);
    let sound = caption.sound.map(|sound| tr(&format!("sound-{}", sound.id())));
    let text = sentence(&match (sound, &caption.words) {
        (Some(sound), Some(words)) => tr_with("caption", &[("sound", sound.into()), ("words", words.as_str().into())]),
        (sound, words) => words.clone().or(sound).unwrap_or_default(),
    });
    let icon_width = 26.0;
    let mut job =
        LayoutJob::simple(text.clone(), theme.font(Level::Body, false), theme.colours.ink, row.width() - icon_width);
    // In a small window a long caption ends in an ellipsis; a screen reader has all of it.
    job.wrap.max_rows = 1;
    let galley = ui.painter().layout_job(job);
    let left = row.center().x - f32::midpoint(galley.size().x, icon_width);
    let icon = Rect::from_center_size(pos2(left + 9.0, row.center().y), vec2(18.0, 18.0));
    let picture = if caption.sound.is_some() { Icon::Sound } else { Icon::Voice };
    picture.paint(ui.painter(), icon, theme.colours.accent);
    let at = pos2(left + icon_width, row.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, theme.colours.ink);
    let response = ui.interact(row, ui.scope_id().with("caption"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &text));
}

/// Told to a screen reader when another exercise, side or pause comes; never for a count or a phase.
pub fn announce(ui: &Ui, exercise: &Exercise, shown: &PlayerView) {
    let words = announcement(exercise, shown);
    let range = words::range_key(shown.range).filter(|_| matches!(shown.part, Part::Work { .. }) && !shown.is_paused);
    let words = range.map_or(words.clone(), |range| format!("{words} {}", tr(range)));
    spoken(ui, "routine", &words, Live::Polite);
}

fn announcement(exercise: &Exercise, shown: &PlayerView) -> String {
    if shown.is_paused {
        return tr("player-paused");
    }
    let side = words::side(shown.side);
    let first = exercise.phases.first().map_or("", |phase| phase.action.as_str());
    let args = |key: &str| {
        let step = tr_with("player-step", &[("n", (shown.step + 1).into()), ("of", shown.num_steps.into())]);
        let (name, side) = (exercise.name.as_str().into(), side.as_str().into());
        tr_with(key, &[("step", step.into()), ("name", name), ("side", side), ("action", first.into())])
    };
    match shown.part {
        Part::ChangeSide => args("live-change-side"),
        Part::GetReady | Part::Rest => args("live-exercise"),
        Part::Work { .. } => args("live-work"),
    }
}
