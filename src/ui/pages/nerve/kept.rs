//! The nerve that is kept, and what it means.

use egui::Ui;

use super::{NervePage, NerveView, avoid, meaning, past, warning};
use crate::content;
use crate::domain::id::ProfileId;
use crate::domain::irritability::Irritability;
use crate::domain::side::Side;
use crate::link::message::Page;
use crate::link::view::ProfileView;
use crate::text::{tr, tr_with};
use crate::ui::action::Action;
use crate::ui::errands::summary_ui;
use crate::ui::theme::{self, Tone};
use crate::ui::widgets::{Press, Rank, body, caption, card, divider, fold, part, subtitle, title};
use crate::ui::words::{date, level_text};

/// Height of the body, in points.
const MAP_HEIGHT: f32 = 360.0;

impl NervePage {
    pub(super) fn kept_ui(&mut self, ui: &mut Ui, view: &NerveView<'_>) -> Option<Action> {
        let known = view.profile?;
        let kept = known.nerves.first()?;
        let is_due = view.check.is_some_and(|check| check.again.is_some());
        let mut action = if is_due { again_ui(ui, view) } else { None };
        let others = Self::others_ui(ui, view, known);
        action = action.or(others);
        let (kept, catalog) = (kept, view.catalog);
        let profile = catalog.profile(&ProfileId::from(kept.nerve.as_str()));
        card(ui, |ui| {
            let name = profile.map_or(kept.nerve.as_str(), |profile| profile.name.as_str());
            ui.add(title(name));
            if let Some(profile) = profile {
                ui.add(body(&profile.plain_name).quiet());
            }
            ui.add_space(theme::of(ui).scale.space.m);
            ui.add(body(tr(&format!("body-side-{}", kept.side))).strong());
            ui.add(body(tr(&format!("irritability-{}", kept.irritability))).strong());
            if let Some(level) = Irritability::from_id(&kept.irritability) {
                ui.add(caption(level_text(level)));
            }
            let since = date(&kept.since);
            if !since.is_empty() {
                ui.add(caption(tr_with("nerve-since", &[("date", since.into())])));
            }
            ui.add_space(theme::of(ui).scale.space.m);
            ui.horizontal_wrapped(|ui| {
                if ui.add(Press::new(tr("nerve-change"), Rank::Secondary)).clicked() {
                    self.change(view.catalog, kept);
                }
                if !is_due && ui.add(Press::new(tr("nerve-check-again"), Rank::Secondary)).clicked() {
                    action = Some(Action::Go(Page::Check));
                }
            });
            if let Some(profile) = profile {
                divider(ui);
                meaning::ui(ui, profile);
                meaning::more_ui(ui, profile, view.catalog, &mut self.is_more_open);
            }
        });
        ui.add_space(theme::of(ui).scale.space.s);
        if let Some((profile, side)) = profile.zip(Side::from_id(&kept.side)) {
            card(ui, |ui| {
                ui.add(subtitle(tr(if profile.is_nerve() { "meaning-map" } else { "meaning-map-felt" })));
                if profile.is_nerve() {
                    ui.add(caption(tr("result-map-text")));
                }
                self.map.ui(ui, content::check_tables(), &profile.id, side, None, MAP_HEIGHT);
            });
            ui.add_space(theme::of(ui).scale.space.s);
        }
        let from_list = avoid::ui(ui, catalog, known, view.plan, &mut self.is_avoid_open);
        past::ui(ui, catalog, view.past, view.check, &mut self.is_past_open);
        fold(ui, &mut self.is_warning_open, &tr("warning-title"), Tone::Warning, |ui| {
            warning::text_ui(ui);
        });
        ui.add_space(theme::of(ui).scale.space.m);
        let from_summary = part(ui, "summary", |ui| summary_ui(ui, view.errands));
        action.or(from_list).or(from_summary)
    }

    /// Further nerves that are kept: one press brings one to the front, another lets it go.
    fn others_ui(ui: &mut Ui, view: &NerveView<'_>, profile: &ProfileView) -> Option<Action> {
        let mut action = None;
        for (at, kept) in profile.nerves.iter().enumerate().skip(1) {
            let known = view.catalog.profile(&ProfileId::from(kept.nerve.as_str()));
            card(ui, |ui| {
                let name = known.map_or(kept.nerve.as_str(), |known| known.name.as_str());
                ui.add(body(name).strong());
                ui.add(caption(tr(&format!("body-side-{}", kept.side))));
                ui.horizontal(|ui| {
                    if ui.add(Press::new(tr("nerve-first"), Rank::Secondary)).clicked() {
                        let mut new = profile.clone();
                        new.nerves.swap(0, at);
                        action = Some(Action::SaveProfile(new));
                    }
                    if ui.add(Press::new(tr("nerve-remove"), Rank::Quiet)).clicked() {
                        let mut new = profile.clone();
                        new.nerves.remove(at);
                        action = Some(Action::SaveProfile(new));
                    }
                });
            });
            ui.add_space(theme::of(ui).scale.space.s);
        }
        action
    }
}

/// Another self-check: on demand, and with a word where it is time for one.
fn again_ui(ui: &mut Ui, view: &NerveView<'_>) -> Option<Action> {
    let why = view.check.and_then(|check| check.again.as_deref());
    let mut action = None;
    card(ui, |ui| {
        if let Some(why) = why {
            ui.add(body(tr(&format!("again-{why}"))).strong());
        }
        if ui.add(Press::new(tr("nerve-check-again"), Rank::Secondary)).clicked() {
            action = Some(Action::Go(Page::Check));
        }
    });
    ui.add_space(theme::of(ui).scale.space.s);
    action
}
