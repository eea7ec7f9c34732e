//! History: pain over time, what was done, how the reminders ended, and the latest routines one by one.

mod bins;
mod chart;
mod latest;
mod outcomes;

use egui::Ui;

use super::scrolled;
use crate::domain::catalog::Catalog;
use crate::domain::id::ProfileId;
use crate::domain::routine::OwnRoutine;
use crate::link::message::Page;
use crate::link::progress::ProgressView;
use crate::link::view::View;
use crate::text::{tenths, tr, tr_with};
use crate::ui::action::Action;
use crate::ui::errands::{Errands, summary_ui};
use crate::ui::theme::{self, Tone};
use crate::ui::widgets::{
    Icon, Item, Press, Rank, body, caption, card, card_filled, choice, display, landing, menu, part, subtitle, title,
};
use crate::wording;

use bins::{Bin, Bins, Reach};

/// What this page shows besides its own state.
pub struct HistoryPageView<'a> {
    pub catalog: &'static Catalog,
    /// None before the agent's first word.
    pub view: Option<&'a View>,
    /// None until it was told.
    pub progress: Option<&'a ProgressView>,
    pub errands: &'a Errands,
    /// The routines that the person put together.
    pub own: &'a [OwnRoutine],
}

/// The page's own state.
#[derive(Default)]
pub struct HistoryPage {
    reach: Reach,
    /// Only what was done for this nerve.
    nerve: Option<String>,
    are_all_listed: bool,
}

impl HistoryPage {
    /// Draws the page.
    pub fn ui(&mut self, ui: &mut Ui, view: &HistoryPageView<'_>) -> Option<Action> {
        scrolled(ui, "history", |ui| self.contents_ui(ui, view))
    }

    fn contents_ui(&mut self, ui: &mut Ui, view: &HistoryPageView<'_>) -> Option<Action> {
        landing(ui, display(tr("page-history")), "history");
        ui.add_space(theme::of(ui).scale.space.s);
        let Some(progress) = view.progress else {
            ui.add(caption(tr("today-waiting")));
            return None;
        };
        if progress.days.is_empty() && progress.prompts.is_empty() {
            return empty_ui(ui);
        }
        self.wishes_ui(ui, view.catalog, progress);
        worsening_ui(ui, view.view);
        let bins = Bins::new(progress, self.reach, self.nerve.as_deref());
        let space = theme::of(ui).scale.space.m;
        if let Some(whole) = bins.whole() {
            part(ui, "pain", |ui| pain_ui(ui, &bins, &whole));
            ui.add_space(space - ui.spacing().item_spacing.y);
            part(ui, "done", |ui| done_ui(ui, &bins, &whole));
            ui.add_space(space - ui.spacing().item_spacing.y);
        }
        part(ui, "outcomes", |ui| outcomes::ui(ui, &bins::outcomes(progress, self.reach)));
        ui.add_space(space - ui.spacing().item_spacing.y);
        let recent = progress.recent.iter().filter(|done| self.nerve.is_none() || done.nerve == self.nerve);
        let recent: Vec<_> = recent.collect();
        part(ui, "latest", |ui| {
            latest::ui(ui, view.catalog, view.own, &recent, &mut self.are_all_listed);
        });
        ui.add_space(space);
        part(ui, "summary", |ui| summary_ui(ui, view.errands))
    }

    /// How far back, and for which nerve.
    fn wishes_ui(&mut self, ui: &mut Ui, catalog: &Catalog, progress: &ProgressView) {
        ui.horizontal_wrapped(|ui| {
            let reaches = Reach::ALL.map(|reach| (reach, tr(&format!("history-{}", reach.id()))));
            let mut chosen = Some(self.reach);
            if choice(ui, &tr("history-reach"), &mut chosen, &reaches) {
                self.reach = chosen.unwrap_or_default();
            }
            let mut nerves: Vec<&str> = progress.days.iter().filter_map(|day| day.nerve.as_deref()).collect();
            nerves.sort_unstable();
            nerves.dedup();
            if nerves.len() < 2 && self.nerve.is_none() {
                return;
            }
            let name = |nerve: Option<&str>| match nerve {
                None => tr("history-every-nerve"),
                Some(id) => catalog.profile(&ProfileId::from(id)).map_or_else(|| id.to_owned(), wording::brief),
            };
            let button = Press::new(name(self.nerve.as_deref()), Rank::Secondary).with_trailing(Icon::Down);
            let button = ui.add(button);
            let items = std::iter::once(None).chain(nerves.into_iter().map(Some)).map(|nerve| Item {
                is_chosen: self.nerve.as_deref() == nerve,
                name: name(nerve),
                value: nerve.map(str::to_owned),
            });
            if let Some(chosen) = menu(&button, 300.0, items.collect()) {
                self.nerve = chosen;
            }
        });
        ui.add_space(theme::of(ui).scale.space.s);
    }
}

/// Before there is anything: what will be here, and how it comes about.
fn empty_ui(ui: &mut Ui) -> Option<Action> {
    card(ui, |ui| {
        ui.add(title(tr("history-empty-title")));
        ui.add(body(tr("history-empty-text")).quiet());
        ui.add_space(theme::of(ui).scale.space.m);
        let to_today = ui.add(Press::new(tr("history-empty-button"), Rank::Primary));
        to_today.clicked().then_some(Action::Go(Page::Today))
    })
    .inner
}

/// The plan asks for a clinician: it got worse, or nothing helped.
fn worsening_ui(ui: &mut Ui, view: Option<&View>) {
    let Some(plan) = view.and_then(|view| view.plan.as_ref()).filter(|plan| plan.see_clinician) else { return };
    let fill = theme::of(ui).colours.warning_soft;
    card_filled(ui, fill, |ui| ui.add(body(&plan.reason).tone(Tone::Warning)));
    ui.add_space(theme::of(ui).scale.space.m);
}

fn pain_ui(ui: &mut Ui, bins: &Bins, whole: &Bin) {
    card(ui, |ui| {
        ui.add(subtitle(tr("history-pain")));
        let sentence = match (whole.before.mean(), whole.after.mean()) {
            (Some(before), Some(after)) => {
                let key = if after < before - 0.05 { "history-pain-eased" } else { "history-pain-means" };
                tr_with(key, &[("before", tenths(before).into()), ("after", tenths(after).into())])
            }
            _ => tr("history-pain-none"),
        };
        ui.add(body(&sentence).quiet());
        if whole.before.count + whole.after.count > 0 {
            ui.add_space(theme::of(ui).scale.space.s);
            chart::pain(ui, bins, &sentence);
        }
    });
}

fn done_ui(ui: &mut Ui, bins: &Bins, whole: &Bin) {
    card(ui, |ui| {
        ui.add(subtitle(tr("history-done")));
        let mut sentence =
            tr_with("history-done-count", &[("n", whole.begun.into()), ("completed", whole.completed.into())]);
        if whole.too_much > 0 {
            sentence = format!("{sentence} {}", tr_with("history-done-hurt", &[("n", whole.too_much.into())]));
        }
        ui.add(body(&sentence).quiet());
        if whole.begun > 0 {
            ui.add_space(theme::of(ui).scale.space.s);
            chart::done(ui, bins, &sentence);
        }
    });
}
