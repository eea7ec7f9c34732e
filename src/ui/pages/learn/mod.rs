//! Learn: what is known about pinched nerves, cramps, sleep and the desk, and when to get help; each with its sources.

mod block;
mod table;

use std::collections::BTreeSet;

use egui::{Role, Ui};

use super::scrolled;
use crate::content;
use crate::domain::catalog::Catalog;
use crate::domain::education::BlockGroup;
use crate::domain::id::{BlockId, ExerciseId, ProfileId};
use crate::domain::side::Side;
use crate::link::view::View;
use crate::text::{tr, tr_with};
use crate::ui::action::Action;
use crate::ui::still::Stills;
use crate::ui::theme::{self, Tone};
use crate::ui::widgets::{body, caption, card_filled, chips, display, landing, lead, part};

/// What this page shows besides its own state.
pub struct LearnView<'a> {
    pub catalog: &'static Catalog,
    /// None before the agent's first word.
    pub view: Option<&'a View>,
}

/// The page's own state.
pub struct LearnPage {
    group: BlockGroup,
    open_sources: BTreeSet<BlockId>,
    stills: Stills,
}

impl Default for LearnPage {
    fn default() -> Self {
        Self { group: BlockGroup::Basics, open_sources: BTreeSet::new(), stills: Stills::default() }
    }
}

/// Whose page it is: the nerve that the plan is made for.
struct Reader<'a> {
    catalog: &'static Catalog,
    nerve: Option<ProfileId>,
    side: Side,
    emergency_number: Option<&'a str>,
}

impl LearnPage {
    /// Draws the page.
    pub fn ui(&mut self, ui: &mut Ui, view: &LearnView<'_>) -> Option<Action> {
        let kept = view.view.and_then(|view| view.profile.nerves.first());
        let reader = Reader {
            catalog: view.catalog,
            nerve: kept.map(|kept| ProfileId::from(kept.nerve.as_str())),
            side: kept.and_then(|kept| Side::from_id(&kept.side)).unwrap_or(Side::Right),
            emergency_number: view.view.map(|view| view.safety.emergency_number.as_str()),
        };
        // Each text begins at its top.
        let chosen = scrolled(ui, &format!("learn-{}", self.group.id()), |ui| self.contents_ui(ui, &reader));
        chosen.map(Action::ShowExercise)
    }

    fn contents_ui(&mut self, ui: &mut Ui, reader: &Reader<'_>) -> Option<ExerciseId> {
        landing(ui, display(tr("page-learn")), "learn");
        ui.add(body(tr("learn-intro")).quiet());
        ui.add_space(theme::of(ui).scale.space.s);
        let tabs = BlockGroup::ALL.map(|group| (group, group_name(group)));
        self.group = chips(ui, &tr("page-learn"), Some(self.group), &tabs, Role::Tab).unwrap_or(self.group);
        ui.add_space(theme::of(ui).scale.space.s);
        part(ui, self.group.id(), |ui| {
            if self.group == BlockGroup::Safety {
                number_ui(ui, reader.emergency_number);
            }
            let mut chosen = None;
            for block in content::education().group(self.group) {
                let is_open = &mut self.open_sources;
                chosen = block::ui(ui, block, reader, is_open, &mut self.stills).or(chosen);
                ui.add_space(theme::of(ui).scale.space.s);
            }
            chosen
        })
    }
}

fn group_name(group: BlockGroup) -> String {
    tr(&format!("learn-group-{}", group.id()))
}

/// The number to call, above everything else there is to read about help.
fn number_ui(ui: &mut Ui, number: Option<&str>) {
    let Some(number) = number.filter(|number| !number.is_empty()) else { return };
    let fill = theme::of(ui).colours.emergency_soft;
    card_filled(ui, fill, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.add(lead(tr_with("learn-number", &[("number", number.into())])).strong().tone(Tone::Emergency));
        ui.add(caption(tr("learn-number-text")).tone(Tone::Emergency));
    });
    ui.add_space(theme::of(ui).scale.space.s);
}
