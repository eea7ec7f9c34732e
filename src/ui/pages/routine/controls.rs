//! The player's buttons and keys.

use egui::{Align, Key, Layout, Ui, vec2};

use crate::text::tr;
use crate::ui::widgets::{Icon, Press, Rank, key_pressed};

/// What the person asks of the player.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Control {
    TogglePause,
    Next,
    Back,
    TooMuch,
    /// The whole movement again.
    Whole,
    Sounds,
    Voice,
    /// Quiet mode, for a call.
    Quiet,
    Stop,
}

impl Control {
    /// Whether it switches something, and so has a meaning before the routine begins too.
    pub fn is_switch(self) -> bool {
        matches!(self, Self::Sounds | Self::Voice | Self::Quiet)
    }
}

const KEYS: [(Key, Control); 9] = [
    (Key::Space, Control::TogglePause),
    (Key::N, Control::Next),
    (Key::P, Control::Back),
    (Key::H, Control::TooMuch),
    (Key::F, Control::Whole),
    (Key::S, Control::Sounds),
    (Key::V, Control::Voice),
    (Key::C, Control::Quiet),
    (Key::Escape, Control::Stop),
];

/// What is asked for with a key.
pub fn by_key(ui: &Ui) -> Option<Control> {
    KEYS.into_iter().find(|(key, _)| key_pressed(ui, *key)).map(|(_, control)| control)
}

/// Draws the row and reads the keys.
pub fn ui(ui: &mut Ui, is_paused: bool) -> Option<Control> {
    let mut control = by_key(ui);
    let mut button = |ui: &mut Ui, press: Press, hint: &str, meant: Control| {
        if ui.add(press).on_hover_text(tr(hint)).clicked() {
            control = Some(meant);
        }
    };
    let height = 64.0;
    let width = ui.available_width();
    ui.allocate_ui_with_layout(vec2(width, height), Layout::left_to_right(Align::Center), |ui| {
        let is_roomy = width > 520.0;
        if is_roomy {
            let too_much = Press::new(tr("player-too-much"), Rank::Secondary).with_icon(Icon::Hand);
            button(ui, too_much, "player-too-much-hint", Control::TooMuch);
        } else {
            let too_much = Press::icon(Icon::Hand, tr("player-too-much"), Rank::Secondary);
            button(ui, too_much, "player-too-much-hint", Control::TooMuch);
        }
        // The three in the middle stay in the middle, whatever stands at the sides.
        let middle = 48.0 + 64.0 + 48.0 + 2.0 * 16.0;
        let left = (width - middle) / 2.0;
        let gone = ui.cursor().left() - ui.max_rect().left();
        ui.add_space((left - gone).max(0.0));
        ui.spacing_mut().item_spacing.x = 16.0;
        button(
            ui,
            Press::icon(Icon::Back, tr("player-back"), Rank::Secondary).round(48.0),
            "player-back-hint",
            Control::Back,
        );
        let (icon, name) = if is_paused { (Icon::Play, "player-resume") } else { (Icon::Pause, "player-pause") };
        button(ui, Press::icon(icon, tr(name), Rank::Primary).round(64.0), "player-pause-hint", Control::TogglePause);
        button(
            ui,
            Press::icon(Icon::Next, tr("player-next"), Rank::Secondary).round(48.0),
            "player-next-hint",
            Control::Next,
        );
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let stop = if is_roomy {
                Press::new(tr("player-stop"), Rank::Quiet).with_icon(Icon::Stop)
            } else {
                Press::icon(Icon::Stop, tr("player-stop"), Rank::Quiet)
            };
            button(ui, stop, "player-stop-hint", Control::Stop);
        });
    });
    control
}
