//! What hurts in general, and two questions about the person.

use egui::Ui;

use crate::assessment::interview::{ABOUT_YOU, Interview};
use crate::assessment::verdict::Knowledge;
use crate::domain::id::FlagId;
use crate::domain::red_flag::Complaint;
use crate::text::tr;
use crate::ui::theme;
use crate::ui::widgets::tick_row;

use super::{signs, subheading};

/// Draws the screen.
pub fn ui(ui: &mut Ui, knowledge: &Knowledge<'_>, interview: &mut Interview) {
    for complaint in Complaint::ALL {
        let is_chosen = interview.complaints().contains(&complaint);
        if tick_row(ui, is_chosen, &tr(&format!("complaint-{}", complaint.id())), "").clicked() {
            interview.toggle(complaint);
        }
    }
    ui.add_space(theme::of(ui).scale.space.m);
    subheading(ui, &tr("screen-about-you"));
    let flags: Vec<FlagId> = ABOUT_YOU.iter().map(|id| FlagId::from(*id)).collect();
    signs::questions_ui(ui, knowledge, &mut interview.answers, &flags);
}
