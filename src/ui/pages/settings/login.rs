//! Starting with the computer: a switch that does it at once, because it is no setting of the schedule's.

use egui::Ui;

use crate::link::view::AutostartView;
use crate::text::{sentence, tr};
use crate::ui::action::Action;
use crate::ui::theme;
use crate::ui::widgets::{below_switch, caption, card, subtitle, switch};

/// Draws the card; nothing where programs cannot be started at login.
pub(super) fn ui(ui: &mut Ui, autostart: Option<&AutostartView>) -> Option<Action> {
    let autostart = autostart?;
    let mut is_on = autostart.is_on;
    card(ui, |ui| {
        ui.add(subtitle(tr("settings-login")));
        ui.add_space(theme::of(ui).scale.space.xs);
        switch(ui, &mut is_on, &tr("settings-autostart"));
        below_switch(ui, caption(sentence(&autostart.text)));
    });
    ui.add_space(theme::of(ui).scale.space.s);
    (is_on != autostart.is_on).then_some(Action::SetAutostart(is_on))
}
