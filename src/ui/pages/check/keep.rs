//! What would be kept of a result: each nerve with its side and how easily it is set off, to be changed before.

use std::collections::BTreeMap;

use egui::Ui;

use crate::assessment::verdict::{Knowledge, Offer, Verdict};
use crate::domain::answers::Answers;
use crate::domain::id::ProfileId;
use crate::domain::irritability::Irritability;
use crate::domain::side::Side;
use crate::link::view::{KeptNerveView, ProfileView};
use crate::text::{tr, tr_with, within_sentence};
use crate::ui::theme;
use crate::ui::widgets::{self, body, caption, card, divider, part, subtitle, switch};
use crate::ui::words::{kept_line, level_text};
use crate::wording;

/// One nerve or pattern of the result, as it would be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Choice {
    is_wanted: bool,
    side: Side,
    level: Irritability,
}

/// What the person changed of it.
#[derive(Debug, Clone, Default)]
pub struct Keeping {
    changed: BTreeMap<ProfileId, Choice>,
}

impl Keeping {
    /// What is to be kept, the main complaint first; empty where nothing is offered or wanted.
    pub fn nerves(&self, knowledge: &Knowledge<'_>, verdict: &Verdict) -> Vec<KeptNerveView> {
        let wanted = self.choices(knowledge, verdict).into_iter().filter(|(_, choice)| choice.is_wanted);
        let nerves = wanted.map(|(id, choice)| KeptNerveView {
            nerve: id.to_string(),
            side: choice.side.id().to_owned(),
            irritability: choice.level.id().to_owned(),
            since: String::new(),
        });
        nerves.collect()
    }

    /// What each complaint offers, as the answers have it or as it was changed.
    fn choices(&self, knowledge: &Knowledge<'_>, verdict: &Verdict) -> Vec<(ProfileId, Choice)> {
        let offers = verdict.offers(knowledge.catalog).into_iter();
        let choice = |offer: Offer| {
            let answered = Choice { is_wanted: true, side: offer.side, level: offer.level };
            let choice = self.changed.get(&offer.id).copied().unwrap_or(answered);
            (offer.id, choice)
        };
        offers.map(choice).collect()
    }

    /// Draws the card; nothing where nothing is offered. `before` is what is kept now.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        knowledge: &Knowledge<'_>,
        answers: &Answers,
        verdict: &Verdict,
        before: Option<&ProfileView>,
    ) {
        let choices = self.choices(knowledge, verdict);
        if choices.is_empty() {
            return;
        }
        let is_one = choices.len() == 1;
        card(ui, |ui| {
            ui.add(subtitle(tr("keep-title")));
            for kept in before.into_iter().flat_map(|profile| &profile.nerves) {
                ui.add(caption(tr_with("keep-before", &[("kept", kept_line(knowledge.catalog, kept).into())])));
            }
            for (at, (id, mut choice)) in choices.into_iter().enumerate() {
                let was = choice;
                if at > 0 {
                    divider(ui);
                }
                part(ui, ("keep", id.as_str()), |ui| choice_ui(ui, knowledge, &id, &mut choice, is_one));
                if choice != was {
                    self.changed.insert(id, choice);
                }
            }
            ui.add(caption(said(answers, verdict)));
        });
    }
}

fn choice_ui(ui: &mut Ui, knowledge: &Knowledge<'_>, id: &ProfileId, choice: &mut Choice, is_only: bool) {
    let space = theme::of(ui).scale.space.s;
    let name = wording::short_name(knowledge, id);
    ui.add_space(space);
    if is_only {
        ui.add(body(&name).strong());
    } else {
        switch(ui, &mut choice.is_wanted, &name);
    }
    if !choice.is_wanted {
        return;
    }
    let mut side = Some(choice.side);
    let sides = [Side::Left, Side::Right, Side::Both].map(|side| (side, tr(&format!("side-short-{}", side.id()))));
    ui.add(caption(tr("nerve-side")).strong());
    widgets::choice(ui, &tr("nerve-side"), &mut side, &sides);
    let mut level = Some(choice.level);
    let levels = [Irritability::Low, Irritability::Moderate, Irritability::High];
    let levels = levels.map(|level| (level, tr(&format!("irritability-{}", level.id()))));
    ui.add(caption(tr("nerve-level")).strong());
    widgets::choice(ui, &tr("nerve-level"), &mut level, &levels);
    choice.side = side.unwrap_or(choice.side);
    choice.level = level.unwrap_or(choice.level);
    ui.add(caption(level_text(choice.level)));
}

/// Where the level comes from.
fn said(answers: &Answers, verdict: &Verdict) -> String {
    let level = within_sentence(&tr(&format!("irritability-{}", verdict.irritability.id())));
    let said = wording::soreness(&answers.soreness);
    if verdict.is_made_gentle() {
        return tr("keep-level-gentle");
    }
    if said.is_empty() {
        return tr_with("keep-level-unsaid", &[("level", level.into())]);
    }
    tr_with("keep-level-said", &[("level", level.into()), ("said", said.join(", ").into())])
}
