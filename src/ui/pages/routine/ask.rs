//! The four scenes of the page: before, playing, after, done.

use egui::accesskit::Live;
use egui::{Key, Rect, Ui, vec2};

use super::controls::{self, Control};
use super::{Moved, RoutinePage, RoutineView, Scene, heard, layout, words};
use crate::domain::exercise::Exercise;
use crate::link::message::Ended;
use crate::player::{PlayerEnd, PlayerView};
use crate::text::{one_after_another, tr, tr_with};
use crate::ui::action::Action;
use crate::ui::pages::nerve::warning;
use crate::ui::theme::{self, Tone};
use crate::ui::widgets::{
    Icon, Press, Rank, announce, body, caption, card, card_filled, display, divider, fold, group, key_pressed, lead,
    pain_scale, segments, title,
};

impl RoutinePage {
    pub(super) fn before_ui(
        &mut self,
        ui: &mut Ui,
        view: &RoutineView<'_>,
        shown: &PlayerView,
        exercise: &Exercise,
        is_still: bool,
    ) -> Option<Action> {
        let previewed = (!is_still).then_some(self.previewed);
        let mut start = None;
        if key_pressed(ui, Key::Space) {
            start = Some(None);
        }
        let is_left = key_pressed(ui, Key::Escape);
        let mut switched = controls::by_key(ui).filter(|control| control.is_switch());
        let has_captions = self.has_captions();
        let (on, is_offered) = (self.switched(), self.session.on_call && !self.run.is_quiet());
        let Self { stage, is_warning_open, session, caption: heard, .. } = self;
        let chosen: Option<BeforeChoice> = layout::divided(
            ui,
            has_captions,
            |ui, rect, caption_row| {
                stage.preview_ui(ui, rect, exercise, shown.side, previewed);
                switched = heard::switches_ui(ui, rect, on).or(switched);
                if let Some(heard) = heard {
                    heard::caption_ui(ui, caption_row, heard);
                }
            },
            leave_ui,
            |ui| {
                let mut chosen = is_offered.then(|| offer_ui(ui)).flatten();
                if let Some(reason) = &session.reason {
                    ui.add(caption(reason));
                    ui.add_space(theme::of(ui).scale.space.s);
                }
                announce(ui, "asked", &one_after_another(&[tr("before-title"), tr("before-text")]), Live::Polite);
                ui.add(title(tr("before-title")));
                ui.add(body(tr("before-text")).quiet());
                ui.add_space(theme::of(ui).scale.space.s);
                if let Some(pain) = pain_scale(ui) {
                    chosen = Some(BeforeChoice::Start(Some(pain)));
                }
                ui.add_space(theme::of(ui).scale.space.s);
                if ui.add(Press::new(tr("before-skip"), Rank::Secondary).with_icon(Icon::Play)).clicked() {
                    chosen = Some(BeforeChoice::Start(None));
                }
                divider(ui);
                ui.add(caption(tr_with("before-first", &[("of", shown.num_steps.into())])));
                ui.add(lead(&exercise.name).strong());
                ui.add(body(words::side(shown.side)).quiet());
                if let Some(control) = words::range_ui(ui, shown.range) {
                    chosen = Some(BeforeChoice::Switch(control));
                }
                words::cues_ui(ui, exercise);
                divider(ui);
                fold(ui, is_warning_open, &tr("warning-title"), Tone::Warning, warning::text_ui);
                chosen
            },
        );
        match chosen {
            Some(BeforeChoice::Start(pain)) => start = Some(pain),
            Some(BeforeChoice::Leave) => return self.give_up(),
            Some(BeforeChoice::Switch(control)) => switched = Some(control),
            None if is_left => return self.give_up(),
            None => {}
        }
        if let Some(pain) = start {
            self.begin(pain);
            ui.ctx().request_repaint();
        }
        let control = switched?;
        ui.ctx().request_repaint();
        self.apply(control, view)
    }

    pub(super) fn playing_ui(
        &mut self,
        ui: &mut Ui,
        view: &RoutineView<'_>,
        shown: &PlayerView,
        exercise: &Exercise,
        is_still: bool,
    ) -> Option<Action> {
        let on = self.switched();
        let has_captions = self.has_captions();
        let Self { stage, caption, .. } = self;
        let mut switched = None;
        let control = layout::divided(
            ui,
            has_captions,
            |ui, rect, caption_row| {
                stage.ui(ui, rect, exercise, shown, is_still);
                heard::announce(ui, exercise, shown);
                switched = heard::switches_ui(ui, rect, on);
                if let Some(caption) = caption {
                    heard::caption_ui(ui, caption_row, caption);
                }
            },
            |ui| controls::ui(ui, shown.is_paused),
            |ui| words::ui(ui, view.catalog, shown, exercise, is_still),
        );
        let control = switched.or(control)?;
        ui.ctx().request_repaint();
        self.apply(control, view)
    }

    pub(super) fn after_ui(&mut self, ui: &mut Ui, shown: &PlayerView, exercise: &Exercise) -> Option<Action> {
        let Self { stage, moved, .. } = self;
        let is_skipped_by_key = key_pressed(ui, Key::Space) || key_pressed(ui, Key::Escape);
        let answer: Option<Option<u8>> = layout::divided(
            ui,
            false,
            |ui, rect, _| stage.rest_ui(ui, rect, exercise, shown.side),
            |_| None,
            |ui| {
                announce(ui, "asked", &one_after_another(&[tr("after-heading"), tr("after-title")]), Live::Polite);
                ui.add(title(tr("after-heading")));
                ui.add(body(tr("after-text")).quiet());
                ui.add_space(theme::of(ui).scale.space.m);
                ui.add(lead(tr("after-moved")).strong());
                let options = Moved::ALL.map(|moved| (moved, tr(&format!("after-moved-{}", moved.id()))));
                group(ui, "moved", &tr("after-moved"), |ui| segments(ui, moved, &options));
                ui.add_space(theme::of(ui).scale.space.m);
                ui.add(lead(tr("after-title")).strong());
                let answer = pain_scale(ui).map(Some);
                ui.add_space(theme::of(ui).scale.space.s);
                let skip = ui.add(Press::new(tr("after-skip"), Rank::Quiet)).clicked().then_some(None);
                answer.or(skip)
            },
        );
        let answer = answer.or(is_skipped_by_key.then_some(None))?;
        self.scene = Scene::Done;
        let is_telling = answer.is_some() || self.moved.is_some();
        is_telling.then(|| Action::SessionEnded(self.report(None, answer)))
    }

    pub(super) fn done_ui(&mut self, ui: &mut Ui, view: &RoutineView<'_>) -> Option<Action> {
        let hurt = !self.run.player.hurt().is_empty();
        let is_whole = self.run.player.ended() == Some(PlayerEnd::Completed) && self.run.player.done() >= 0.5;
        let (heading, text) = match (hurt, is_whole) {
            (true, _) => ("done-hurt-title", "done-hurt-text"),
            (false, true) => ("done-title", "done-text"),
            (false, false) => ("done-stopped-title", "done-stopped-text"),
        };
        let is_closed_by_key = [Key::Escape, Key::Enter, Key::Space].into_iter().any(|key| key_pressed(ui, key));
        let whole = ui.available_rect_before_wrap();
        let size = vec2(whole.width().min(520.0) - 32.0, 360.0);
        let rect = Rect::from_center_size(whole.center(), size);
        let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(rect).id_salt("done"));
        let is_closed = card(&mut inner, |ui| {
            ui.vertical_centered(|ui| {
                ui.add_space(theme::of(ui).scale.space.s);
                let (rect, _) = ui.allocate_exact_size(vec2(64.0, 64.0), egui::Sense::hover());
                ui.painter().circle_filled(rect.center(), 32.0, theme::of(ui).colours.good_soft);
                Icon::Check.paint(ui.painter(), rect.shrink(16.0), theme::of(ui).colours.good);
                ui.add_space(theme::of(ui).scale.space.s);
                announce(ui, "done", &one_after_another(&[tr(heading), tr(text)]), Live::Polite);
                ui.add(display(tr(heading)).centred());
                ui.add(body(tr(text)).quiet().centred());
                if let Some(plan) = view.plan.filter(|plan| view.is_connected && !plan.reason.is_empty()) {
                    ui.add_space(theme::of(ui).scale.space.s);
                    ui.add(caption(tr("done-next-time")).centred());
                    ui.add(body(&plan.reason).centred());
                }
                if !view.is_connected {
                    ui.add_space(theme::of(ui).scale.space.s);
                    ui.add(caption(tr("done-kept")).centred());
                }
                ui.add_space(theme::of(ui).scale.space.m);
                let is_clicked = ui.add(Press::new(tr("done-close"), Rank::Primary).large()).clicked();
                ui.add_space(theme::of(ui).scale.space.s);
                is_clicked
            })
            .inner
        })
        .inner;
        ui.advance_cursor_after_rect(whole);
        (is_closed || is_closed_by_key).then_some(Action::CloseRoutine)
    }

    /// Leaves before anything was done: reported as stopped, nothing asked.
    fn give_up(&mut self) -> Option<Action> {
        self.run.player.stop();
        self.scene = Scene::Done;
        self.tell_end(Some(Ended::Stopped)).map(Action::SessionEnded)
    }
}

enum BeforeChoice {
    Start(Option<u8>),
    Switch(Control),
    Leave,
}

/// Quiet mode, offered to somebody who seems to be on a call.
fn offer_ui(ui: &mut Ui) -> Option<BeforeChoice> {
    let ground = theme::of(ui).colours.accent_soft;
    let is_taken = card_filled(ui, ground, |ui| {
        ui.add(body(tr("quiet-offer")));
        ui.add(Press::new(tr("quiet-take"), Rank::Secondary).with_icon(Icon::Call)).clicked()
    });
    ui.add_space(theme::of(ui).scale.space.m);
    is_taken.inner.then_some(BeforeChoice::Switch(Control::Quiet))
}

fn leave_ui(ui: &mut Ui) -> Option<BeforeChoice> {
    let leave = Press::new(tr("before-leave"), Rank::Quiet).with_icon(Icon::Stop);
    let is_left = ui.horizontal_centered(|ui| {
        ui.add_space(-leave.air());
        ui.add(leave).clicked()
    });
    is_left.inner.then_some(BeforeChoice::Leave)
}
