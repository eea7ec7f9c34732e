//! Today: what is next and in how long, why not now, and the one button that begins.

pub mod day;
mod hero;
mod missed;
mod moment;
pub mod plan;
mod safety;

use std::time::Duration;

use egui::{Align, Layout, Ui};

use super::scrolled;
use crate::content;
use crate::domain::catalog::Catalog;
use crate::domain::id::ProfileId;
use crate::domain::routine::Length;
use crate::domain::settings::Settings;
use crate::link::day::DayView;
use crate::link::message::Page;
use crate::link::view::View;
use crate::text::tr;
use crate::ui::action::Action;
use crate::ui::still::Stills;
use crate::ui::theme::{self, Tone};
use crate::ui::widgets::{Icon, Press, Rank, body, caption, card, card_filled, display, landing, part, title};

use moment::Moment;

/// What this page shows.
pub struct TodayView<'a> {
    pub catalog: &'static Catalog,
    /// None before the agent's first word.
    pub view: Option<&'a View>,
    pub settings: Option<&'a Settings>,
    pub is_connected: bool,
    /// How long ago the view came, on the agent's time.
    pub age: Duration,
    /// How many times faster the agent's time runs.
    pub time_scale: f64,
    /// The day; none until it was told.
    pub day: Option<&'a DayView>,
}

/// The page's own state: the length that was chosen here, if one was.
#[derive(Default)]
pub struct TodayPage {
    length: Option<Length>,
    stills: Stills,
    is_why_open: bool,
}

impl TodayPage {
    /// Draws the page.
    pub fn ui(&mut self, ui: &mut Ui, view: &TodayView<'_>) -> Option<Action> {
        scrolled(ui, "today", |ui| self.contents_ui(ui, view))
    }

    fn contents_ui(&mut self, ui: &mut Ui, today: &TodayView<'_>) -> Option<Action> {
        let Some(view) = today.view else { return waiting_ui(ui, today.is_connected) };
        let moment = Moment::new(view, today.age);
        heading_ui(ui, &moment);
        notices_ui(ui, &view.notices);
        let from_safety = safety::ui(ui, view);
        let space = theme::of(ui).scale.space.m;
        if view.profile.nerves.is_empty() {
            return from_safety.or_else(|| hero::open_ui(ui, view, today)).or_else(|| empty_ui(ui));
        }
        let length = self.length.or_else(|| next_length(view)).unwrap_or(Length::One);
        let mut action = from_safety;
        action = action.or(if today.is_connected { hero::ui(ui, view, &moment, today, length) } else { lost_ui(ui) });
        if !hero::is_locked(view) {
            ui.add_space(space - ui.spacing().item_spacing.y);
            match &view.plan {
                Some(plan) => plan::ui(ui, today.catalog, plan, length, &mut self.length, &mut self.stills),
                None => no_plan_ui(ui, view),
            }
        }
        if let Some(day) = today.day {
            ui.add_space(space - ui.spacing().item_spacing.y);
            part(ui, "day", |ui| day::ui(ui, day, moment.now.as_ref(), &mut self.is_why_open));
        }
        if !view.missed.is_empty() {
            ui.add_space(space - ui.spacing().item_spacing.y);
            action = missed::ui(ui, view, &moment).or(action);
        }
        if let Some(change) = moment.label_changes_in() {
            let wait = if today.time_scale > 0.0 { change.div_f64(today.time_scale) } else { change };
            ui.ctx().request_repaint_after(wait + Duration::from_millis(20));
        }
        action
    }
}

fn next_length(view: &View) -> Option<Length> {
    let open = view.schedule.open.as_ref().map(|open| open.minutes);
    Length::from_minutes(open.or_else(|| view.schedule.next.as_ref().map(|next| next.minutes))?)
}

fn heading_ui(ui: &mut Ui, moment: &Moment) {
    ui.horizontal(|ui| {
        landing(ui, display(tr("page-today")), "today");
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if let Some(date) = moment.date() {
                ui.add(body(date).quiet());
            }
        });
    });
    ui.add_space(theme::of(ui).scale.space.s);
}

/// Things that went wrong, each with what to do.
fn notices_ui(ui: &mut Ui, notices: &[String]) {
    let fill = theme::of(ui).colours.warning_soft;
    for notice in notices {
        card_filled(ui, fill, |ui| ui.add(body(notice).tone(Tone::Warning)));
        ui.add_space(theme::of(ui).scale.space.s);
    }
}

/// Where there is no routine, what is said instead.
fn no_plan_ui(ui: &mut Ui, view: &View) {
    let kept = view.profile.nerves.first();
    let said = kept.and_then(|kept| content::guide().without_routine(&ProfileId::from(kept.nerve.as_str())));
    card(ui, |ui| ui.add(body(said.map_or_else(|| tr("today-no-plan"), str::to_owned))));
}

/// Before a nerve is chosen there is one thing to do.
fn empty_ui(ui: &mut Ui) -> Option<Action> {
    card(ui, |ui| {
        ui.add_space(theme::of(ui).scale.space.m);
        ui.vertical_centered(|ui| {
            let (rect, _) = ui.allocate_exact_size(egui::vec2(64.0, 64.0), egui::Sense::hover());
            Icon::Nerve.paint(ui.painter(), rect, theme::of(ui).colours.accent);
            ui.add_space(theme::of(ui).scale.space.s);
            ui.add(title(tr("today-empty-title")).centred());
            ui.set_max_width(420.0);
            ui.add(body(tr("today-empty-text")).quiet().centred());
            ui.add_space(theme::of(ui).scale.space.m);
            let is_clicked = ui.add(Press::new(tr("today-empty-button"), Rank::Primary).large()).clicked();
            ui.add_space(theme::of(ui).scale.space.m);
            is_clicked.then_some(Action::Go(Page::Nerve))
        })
        .inner
    })
    .inner
}

/// Before the agent's first word, and when there is none.
fn waiting_ui(ui: &mut Ui, is_connected: bool) -> Option<Action> {
    landing(ui, display(tr("page-today")), "today");
    ui.add_space(theme::of(ui).scale.space.m);
    if is_connected {
        ui.add(caption(tr("today-waiting")));
        return None;
    }
    lost_ui(ui)
}

/// Nothing counts and nothing comes.
fn lost_ui(ui: &mut Ui) -> Option<Action> {
    card(ui, |ui| {
        ui.add(title(tr("agent-lost")));
        ui.add(body(tr("agent-lost-text")).quiet());
        ui.add_space(theme::of(ui).scale.space.m);
        let start = Press::new(tr("agent-start"), Rank::Primary).large();
        ui.add(start).clicked().then_some(Action::StartAgent)
    })
    .inner
}
