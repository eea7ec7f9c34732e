//! Before the check: what it is and is not, and a check that was left halfway.

use egui::Ui;

use crate::link::view::{DraftView, View};
use crate::text::tr;
use crate::ui::theme::{self, Tone};
use crate::ui::widgets::{Icon, Press, Rank, body, bullet, card, card_filled, display, landing, subtitle};

/// What the person wants.
pub enum Choice {
    Begin,
    Resume,
}

/// Draws the page.
pub fn ui(ui: &mut Ui, draft: Option<&DraftView>, view: Option<&View>) -> Option<Choice> {
    let theme = theme::of(ui);
    let mut choice = None;
    landing(ui, display(tr("page-check")), "check-start");
    ui.add(body(tr("check-start-text")).quiet());
    ui.add_space(theme.scale.space.m);
    if draft.is_some() {
        card_filled(ui, theme.colours.accent_soft, |ui| {
            ui.add(subtitle(tr("check-draft")));
            ui.add(body(tr("check-draft-text")));
            ui.add_space(theme.scale.space.s);
            if ui.add(Press::new(tr("check-resume"), Rank::Primary).with_icon(Icon::Play).large()).clicked() {
                choice = Some(Choice::Resume);
            }
        });
        ui.add_space(theme.scale.space.s);
    }
    card(ui, |ui| {
        for key in ["check-start-1", "check-start-2", "check-start-3", "check-start-4"] {
            bullet(ui, &tr(key));
        }
        ui.add_space(theme.scale.space.m);
        let rank = if draft.is_some() { Rank::Secondary } else { Rank::Primary };
        let words = if draft.is_some() { tr("check-begin-anew") } else { tr("check-begin") };
        if ui.add(Press::new(words, rank).large()).clicked() {
            choice = Some(Choice::Begin);
        }
    });
    let is_again = view.is_some_and(|view| view.check.again.as_deref() == Some("flare"));
    if is_again {
        ui.add_space(theme.scale.space.s);
        card_filled(ui, theme.colours.warning_soft, |ui| ui.add(body(tr("check-again-flare")).tone(Tone::Warning)));
    }
    choice
}
