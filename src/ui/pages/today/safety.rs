//! Warning signs that stand, and the short questions that are due again.

use egui::Ui;

use crate::content;
use crate::domain::id::FlagId;
use crate::domain::red_flag::Urgency;
use crate::link::view::{FlagView, View};
use crate::text::{tr, tr_with};
use crate::ui::action::Action;
use crate::ui::theme::{self, Tone};
use crate::ui::widgets::{Press, Rank, body, caption, card_filled, subtitle, title};
use crate::wording;

/// Draws the cards.
pub fn ui(ui: &mut Ui, view: &View) -> Option<Action> {
    let mut action = None;
    // While one holds everything back, what another would still allow is not said.
    let is_all_held = view.safety.flags.iter().any(|flag| flag.lock == "lock_all");
    let shown = view.safety.flags.iter().filter(|flag| !is_all_held || flag.lock != "gentle_only");
    for flag in shown {
        action = flag_ui(ui, flag, &view.safety.emergency_number).or(action);
        ui.add_space(theme::of(ui).scale.space.s);
    }
    if view.safety.is_screening_due && view.safety.flags.is_empty() {
        let fill = theme::of(ui).colours.accent_soft;
        card_filled(ui, fill, |ui| {
            ui.add(subtitle(tr("safety-due")));
            ui.add(body(tr("safety-due-text")));
            if ui.add(Press::new(tr("safety-ask"), Rank::Secondary)).clicked() {
                action = Some(Action::AskSigns(None));
            }
        });
        ui.add_space(theme::of(ui).scale.space.s);
    }
    action
}

fn flag_ui(ui: &mut Ui, flag: &FlagView, number: &str) -> Option<Action> {
    let theme = theme::of(ui);
    let is_emergency = flag.urgency == "emergency_now";
    let (fill, tone) = if is_emergency {
        (theme.colours.emergency_soft, Tone::Emergency)
    } else {
        (theme.colours.warning_soft, Tone::Warning)
    };
    let known = content::red_flags().flag(&FlagId::from(flag.flag.as_str()));
    let mut action = None;
    card_filled(ui, fill, |ui| {
        let heading = tr(&format!("urgency-{}", flag.urgency));
        ui.add(if is_emergency { title(heading) } else { subtitle(heading) }.tone(tone));
        if is_emergency {
            ui.add(title(tr_with("stop-call", &[("number", number.into())])));
        }
        if let Some(known) = known {
            let urgency = Urgency::from_id(&flag.urgency).unwrap_or(known.urgency);
            ui.add(body(wording::says(known, urgency)));
        }
        ui.add(caption(tr(&format!("lock-{}", flag.lock))));
        ui.add_space(theme.scale.space.s);
        if ui.add(Press::new(tr("safety-examined"), Rank::Secondary)).clicked() {
            action = Some(Action::ClearFlags(vec![flag.flag.clone()]));
        }
    });
    action
}
