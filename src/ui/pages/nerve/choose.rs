//! Choosing: the place, the nerve, the side, how easily it is set off.

use egui::{Align, Layout, Role, Ui, vec2};

use super::{NervePage, NerveView, Scene, meaning, warning};
use crate::assessment::closed;
use crate::content;
use crate::domain::check::Half;
use crate::domain::irritability::Irritability;
use crate::domain::nerve::{Group, Profile};
use crate::domain::side::Side;
use crate::link::message::Page;
use crate::text::tr;
use crate::ui::action::Action;
use crate::ui::pages::{footer, footer_press};
use crate::ui::theme::{self, Tone};
use crate::ui::widgets::{
    Press, Rank, body, caption, card, chips, choice, divider, fold, option_rows, subtitle, title,
};
use crate::ui::words::level_text;

impl NervePage {
    pub(super) fn choose_ui(&mut self, ui: &mut Ui, view: &NerveView<'_>) -> Option<Action> {
        let mut action = None;
        card(ui, |ui| {
            ui.add(subtitle(tr("nerve-find")));
            ui.add(body(tr("nerve-find-text")).quiet());
            if ui.add(Press::new(tr("nerve-find-button"), Rank::Primary)).clicked() {
                action = Some(Action::Go(Page::Check));
            }
        });
        ui.add_space(theme::of(ui).scale.space.s);
        ui.add(body(tr("nerve-intro")).quiet());
        ui.add_space(theme::of(ui).scale.space.xs);
        fold(ui, &mut self.is_warning_open, &tr("warning-title"), Tone::Warning, |ui| {
            warning::text_ui(ui);
        });
        ui.add_space(theme::of(ui).scale.space.m);
        self.places_ui(ui);
        ui.add_space(theme::of(ui).scale.space.s);
        let width = ui.available_width();
        let gap = theme::of(ui).scale.space.l;
        if width < 620.0 {
            self.list_ui(ui, view);
            ui.add_space(theme::of(ui).scale.space.m);
            self.details_ui(ui, view);
            return action;
        }
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            let left = (width - gap) * 0.47;
            let column = |width: f32| vec2(width, 0.0);
            let layout = Layout::top_down(Align::Min);
            ui.allocate_ui_with_layout(column(left), layout, |ui| {
                ui.set_width(left);
                self.list_ui(ui, view);
            });
            let right = width - gap - left;
            ui.allocate_ui_with_layout(column(right), layout, |ui| {
                ui.set_width(right);
                self.details_ui(ui, view);
            });
        });
        action
    }

    /// Where it hurts, as pills.
    fn places_ui(&mut self, ui: &mut Ui) {
        ui.add(subtitle(tr("nerve-where")));
        let places = Group::ALL.into_iter().filter(|group| *group != Group::Other);
        let options: Vec<_> = places.map(|group| (group, tr(&format!("group-{}", group.id())))).collect();
        let chosen = chips(ui, &tr("nerve-where"), self.draft.group, &options, Role::RadioButton);
        self.draft.group = chosen.or(self.draft.group);
    }

    fn list_ui(&mut self, ui: &mut Ui, view: &NerveView<'_>) {
        if let Some(group) = self.draft.group.filter(|group| *group != Group::Other) {
            let profiles = view.catalog.profiles.iter().filter(|profile| profile.group == group);
            self.rows_ui(ui, &tr(&format!("group-{}", group.id())), &profiles.collect::<Vec<_>>());
        } else if self.draft.group.is_none() {
            ui.add(body(tr("nerve-where-first")).quiet());
        }
        ui.add_space(theme::of(ui).scale.space.s);
        let mut is_open = self.are_others_open || self.draft.group == Some(Group::Other);
        fold(ui, &mut is_open, &tr("nerve-others"), Tone::Accent, |ui| {
            ui.add(caption(tr("nerve-others-text")));
            let profiles = view.catalog.profiles.iter().filter(|profile| !profile.is_nerve());
            self.rows_ui(ui, &tr("nerve-others"), &profiles.collect::<Vec<_>>());
        });
        self.are_others_open = is_open;
    }

    fn rows_ui(&mut self, ui: &mut Ui, name: &str, profiles: &[&Profile]) {
        let chosen = profiles.iter().position(|profile| self.draft.nerve.as_ref() == Some(&profile.id));
        let options: Vec<_> = profiles.iter().map(|profile| (&*profile.name, &*profile.plain_name)).collect();
        if let Some(profile) = option_rows(ui, name, chosen, &options).and_then(|next| profiles.get(next)) {
            self.draft.nerve = Some(profile.id.clone());
        }
    }

    /// Side, level, and what the choice means.
    fn details_ui(&mut self, ui: &mut Ui, view: &NerveView<'_>) {
        let Some(profile) = self.draft.nerve.as_ref().and_then(|nerve| view.catalog.profile(nerve)) else { return };
        card(ui, |ui| {
            ui.add(title(&profile.name));
            ui.add(body(&profile.plain_name).quiet());
            ui.add_space(theme::of(ui).scale.space.m);

            ui.add(subtitle(tr("nerve-side")));
            let sides = [Side::Left, Side::Right, Side::Both];
            let options = sides.map(|side| (side, tr(&format!("side-short-{}", side.id()))));
            choice(ui, &tr("nerve-side"), &mut self.draft.side, &options);
            ui.add_space(theme::of(ui).scale.space.m);

            ui.add(subtitle(tr("nerve-level")));
            ui.add(caption(tr("nerve-level-text")));
            let levels = [Irritability::High, Irritability::Moderate, Irritability::Low];
            let words = levels.map(|level| (tr(&format!("irritability-{}", level.id())), level_text(level)));
            let options: Vec<_> = words.iter().map(|(name, text)| (&**name, &**text)).collect();
            let chosen = levels.iter().position(|level| self.draft.level == Some(*level));
            if let Some(level) = option_rows(ui, &tr("nerve-level"), chosen, &options).and_then(|next| levels.get(next))
            {
                self.draft.level = Some(*level);
            }
            ui.add_space(theme::of(ui).scale.space.m);
            divider(ui);
            meaning::ui(ui, profile);
        });
    }

    /// Below the page, always in sight: what is chosen so far, and the button that keeps it.
    pub(super) fn footer_ui(&mut self, ui: &mut Ui, view: &NerveView<'_>, has_nerve: bool) -> Option<Action> {
        let name = self.draft.nerve.as_ref().and_then(|nerve| view.catalog.profile(nerve)).map(|profile| &profile.name);
        let name = name?.clone();
        let mut action = None;
        footer(ui, "choose", |ui| {
            action = self.keep_ui(ui, view, has_nerve);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| self.chosen_ui(ui, &name));
        });
        action
    }

    fn keep_ui(&mut self, ui: &mut Ui, view: &NerveView<'_>, has_nerve: bool) -> Option<Action> {
        let mut action = None;
        let kept = self.kept_with_draft(view.profile);
        let keep = footer_press(ui, Press::new(tr("nerve-keep"), Rank::Primary));
        if ui.add_enabled(kept.is_some(), keep).clicked() {
            // Warning signs come before the first nerve.
            let halves = self
                .draft
                .nerve
                .as_ref()
                .map_or_else(Vec::new, |nerve| closed::halves_of(view.catalog, content::check_tables, nerve));
            // Those of the arm say nothing of the leg.
            let is_asked = view.safety.is_none_or(|safety| {
                let is_known = |half: &Half| safety.screened.iter().any(|word| word == half.id());
                safety.screened_at.is_some() && halves.iter().all(is_known)
            });
            if is_asked {
                action = kept.map(Action::SaveProfile);
                self.scene = Scene::Confirming;
            } else {
                action = kept.map(|kept| Action::AskSigns(Some(kept)));
            }
        }
        if has_nerve && ui.add(footer_press(ui, Press::new(tr("nerve-leave"), Rank::Quiet))).clicked() {
            self.scene = Scene::Shown;
        }
        action
    }

    fn chosen_ui(&self, ui: &mut Ui, name: &str) {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add(body(name).strong());
            let side = self.draft.side.map(|side| tr(&format!("body-side-{}", side.id())));
            let level = self.draft.level.map(|level| tr(&format!("irritability-{}", level.id())));
            let missing = match (&side, &level) {
                (None, None) => Some(tr("nerve-needs-both")),
                (None, Some(_)) => Some(tr("nerve-needs-side")),
                (Some(_), None) => Some(tr("nerve-needs-level")),
                (Some(_), Some(_)) => None,
            };
            let chosen: Vec<String> = [side, level, missing].into_iter().flatten().collect();
            ui.add(caption(chosen.join(" · ")));
        });
    }
}
