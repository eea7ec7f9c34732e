//! My nerve: which nerve, which side, how easily it is set off; what that means; and the schedule to confirm.

mod avoid;
mod choose;
mod kept;
mod meaning;
mod past;
pub mod warning;

use egui::Ui;

use super::{footer, footer_press, page_room, scrolled, today};
use crate::domain::catalog::Catalog;
use crate::domain::id::ProfileId;
use crate::domain::irritability::Irritability;
use crate::domain::nerve::Group;
use crate::domain::routine::Length;
use crate::domain::settings::Settings;
use crate::domain::side::Side;
use crate::link::message::Page;
use crate::link::view::{CheckView, KeptNerveView, PastProfileView, PlanView, ProfileView, SafetyView, View};
use crate::text::tr;
use crate::ui::action::Action;
use crate::ui::errands::Errands;
use crate::ui::nerve_map::NerveMap;
use crate::ui::still::Stills;
use crate::ui::theme;
use crate::ui::widgets::{Press, Rank, body, card, display, landing, lead, subtitle, title};
use crate::ui::words;

/// What this page shows besides its own state.
pub struct NerveView<'a> {
    pub catalog: &'static Catalog,
    /// None before the agent's first word.
    pub profile: Option<&'a ProfileView>,
    pub settings: Option<&'a Settings>,
    /// Warning signs that stand, and whether they were asked.
    pub safety: Option<&'a SafetyView>,
    /// Self-checks done and due.
    pub check: Option<&'a CheckView>,
    /// Earlier profiles, newest first.
    pub past: &'a [PastProfileView],
    pub plan: Option<&'a PlanView>,
    pub errands: &'a Errands,
}

/// What the person is doing here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
enum Scene {
    /// The kept nerve, or the choice if there is none.
    #[default]
    Shown,
    Choosing,
    /// The schedule in one sentence, to be confirmed.
    Confirming,
}

/// The choice while it is made.
#[derive(Debug, Clone, Default)]
struct Draft {
    group: Option<Group>,
    nerve: Option<ProfileId>,
    side: Option<Side>,
    level: Option<Irritability>,
}

/// The page's own state.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "one for each fold of the page")]
pub struct NervePage {
    scene: Scene,
    draft: Draft,
    is_warning_open: bool,
    are_others_open: bool,
    is_more_open: bool,
    is_past_open: bool,
    is_avoid_open: bool,
    length: Option<Length>,
    stills: Stills,
    map: NerveMap,
}

impl NervePage {
    /// Draws the page.
    pub fn ui(&mut self, ui: &mut Ui, view: &NerveView<'_>) -> Option<Action> {
        let has_nerve = view.profile.is_some_and(|profile| !profile.nerves.is_empty());
        let is_choosing = match self.scene {
            Scene::Choosing => true,
            Scene::Shown => !has_nerve,
            Scene::Confirming => false,
        };
        let is_confirming = self.scene == Scene::Confirming;
        let has_footer = is_confirming || (is_choosing && self.draft.nerve.is_some());
        let from_page = scrolled(&mut page_room(ui, has_footer), "nerve", |ui| {
            landing(ui, display(tr("page-nerve")), ("nerve", self.scene, is_choosing));
            ui.add_space(theme::of(ui).scale.space.s);
            match self.scene {
                Scene::Confirming => self.confirm_ui(ui, view),
                _ if is_choosing => self.choose_ui(ui, view),
                Scene::Shown | Scene::Choosing => self.kept_ui(ui, view),
            }
        });
        let from_footer = match has_footer {
            true if is_confirming => self.confirm_footer_ui(ui),
            true => self.footer_ui(ui, view, has_nerve),
            false => None,
        };
        from_footer.or(from_page)
    }

    /// Shows the schedule to be confirmed, after a nerve was kept elsewhere.
    pub fn confirm(&mut self) {
        self.scene = Scene::Confirming;
    }

    /// Leaves the choice for the nerve that is kept. Returns whether there was a choice to be left.
    pub fn back(&mut self, view: Option<&View>) -> bool {
        let has_nerve = view.is_some_and(|view| !view.profile.nerves.is_empty());
        let is_left = has_nerve && self.scene == Scene::Choosing;
        if is_left {
            self.scene = Scene::Shown;
        }
        is_left
    }

    /// Opens the choice with what is kept now.
    fn change(&mut self, catalog: &Catalog, kept: &KeptNerveView) {
        let nerve = ProfileId::from(kept.nerve.as_str());
        self.draft = Draft {
            group: catalog.profile(&nerve).map(|profile| profile.group),
            nerve: Some(nerve),
            side: Side::from_id(&kept.side),
            level: Irritability::from_id(&kept.irritability),
        };
        self.scene = Scene::Choosing;
    }

    /// The profile with the chosen nerve in the first place; what else is kept stays.
    fn kept_with_draft(&self, profile: Option<&ProfileView>) -> Option<ProfileView> {
        let (nerve, side, level) = (self.draft.nerve.as_ref()?, self.draft.side?, self.draft.level?);
        let mut kept = profile.cloned().unwrap_or_default();
        let first = KeptNerveView {
            nerve: nerve.as_str().to_owned(),
            side: side.id().to_owned(),
            irritability: level.id().to_owned(),
            since: kept
                .nerves
                .first()
                .filter(|old| old.nerve == nerve.as_str())
                .map_or_else(String::new, |old| old.since.clone()),
        };
        if let Some(old) = kept.nerves.first_mut() {
            *old = first;
        } else {
            kept.nerves.push(first);
        }
        Some(kept)
    }

    /// The plan that was made, and the schedule in one sentence.
    fn confirm_ui(&mut self, ui: &mut Ui, view: &NerveView<'_>) -> Option<Action> {
        if let Some(plan) = view.plan {
            ui.add(subtitle(tr("confirm-plan")));
            let length = self.length.unwrap_or(Length::One);
            today::plan::ui(ui, view.catalog, plan, length, &mut self.length, &mut self.stills);
            ui.add_space(theme::of(ui).scale.space.s);
        }
        card(ui, |ui| {
            ui.add(title(tr("confirm-title")));
            ui.add_space(theme::of(ui).scale.space.s);
            if let Some(settings) = view.settings {
                for sentence in words::sentences(settings) {
                    ui.add(lead(sentence));
                }
            }
            ui.add_space(theme::of(ui).scale.space.s);
            ui.add(body(tr("confirm-text")).quiet());
        });
        None
    }

    /// Below the page, always in sight.
    fn confirm_footer_ui(&mut self, ui: &mut Ui) -> Option<Action> {
        let mut action = None;
        footer(ui, "confirm", |ui| {
            if ui.add(footer_press(ui, Press::new(tr("confirm-good"), Rank::Primary))).clicked() {
                action = Some(Action::Go(Page::Today));
            }
            if ui.add(footer_press(ui, Press::new(tr("confirm-change"), Rank::Secondary))).clicked() {
                action = Some(Action::Go(Page::Settings));
            }
        });
        if action.is_some() {
            self.scene = Scene::Shown;
        }
        action
    }
}
