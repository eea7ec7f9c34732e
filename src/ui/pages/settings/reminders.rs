//! The reminders: a line each, opened to be changed.

use egui::{Align, Layout, Role, Ui};

use super::draft::{Draft, ReminderDraft, When};
use super::task::{self, Kind};
use super::{Checked, Field};
use crate::domain::routine::Length;
use crate::domain::routine::OwnRoutine;
use crate::text::{tr, tr_with, weekday_short};
use crate::ui::theme;
use crate::ui::widgets::{
    Icon, Press, Rank, body, caption, card, chip, divider, expands, group, number_field, part, segments, subtitle,
    text_field, toggle,
};
use crate::ui::words::{day, days, week};
use crate::wording;

/// Draws the card.
pub fn ui(ui: &mut Ui, draft: &mut Draft, checked: &Checked) {
    card(ui, |ui| {
        ui.add(subtitle(tr("settings-reminders")));
        let mut removed = None;
        let is_only = draft.reminders.len() < 2;
        let own = draft.routines.as_slice();
        for (line, reminder) in draft.reminders.iter_mut().enumerate() {
            divider(ui);
            part(ui, ("reminder", reminder.id.as_str().to_owned()), |ui| {
                head_ui(ui, reminder, own);
                if reminder.is_open && fields_ui(ui, reminder, own, (line, is_only), checked) {
                    removed = Some(line);
                }
            });
        }
        if let Some(line) = removed {
            draft.reminders.remove(line);
        }
        divider(ui);
        if ui.add(Press::new(tr("settings-add-reminder"), Rank::Secondary).with_icon(Icon::Plus)).clicked() {
            draft.add_reminder();
        }
    });
    ui.add_space(theme::of(ui).scale.space.s);
}

fn head_ui(ui: &mut Ui, reminder: &mut ReminderDraft, own: &[OwnRoutine]) {
    ui.horizontal(|ui| {
        let name = tr_with("settings-reminder-on", &[("name", reminder.shown_name().into())]);
        toggle(ui, &mut reminder.is_enabled, &name);
        ui.add_space(8.0);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.set_max_width((ui.available_width() - 112.0).max(80.0));
            let words = body(reminder.shown_name()).strong();
            ui.add(if reminder.is_enabled { words } else { words.quiet() });
            ui.add(caption(summary(reminder, own)));
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let (key, name) = if reminder.is_open {
                ("settings-reminder-close", "settings-reminder-close-name")
            } else {
                ("settings-reminder-change", "settings-reminder-change-name")
            };
            let name = tr_with(name, &[("name", reminder.shown_name().into())]);
            let press = ui.add(Press::new(tr(key), Rank::Quiet).named(name));
            expands(&press, reminder.is_open);
            if press.clicked() {
                reminder.is_open = !reminder.is_open;
            }
        });
    });
}

fn summary(reminder: &ReminderDraft, own: &[OwnRoutine]) -> String {
    let when = match reminder.when {
        When::Every => tr_with("settings-every", &[("minutes", reminder.every.as_str().into())]),
        When::At => tr_with("settings-at", &[("at", reminder.at.as_str().into())]),
    };
    let minutes = || tr_with("minutes", &[("n", reminder.length.minutes().into())]);
    let length = reminder.task.summary(own).unwrap_or_else(minutes);
    let on = if reminder.days.is_empty() { tr("settings-days-with-hours") } else { days(&reminder.days) };
    [when, length, on].join(" · ")
}

/// The fields of an open line. Returns whether it is to be removed.
fn fields_ui(
    ui: &mut Ui,
    reminder: &mut ReminderDraft,
    own: &[OwnRoutine],
    (line, is_only): (usize, bool),
    checked: &Checked,
) -> bool {
    let space = theme::of(ui).scale.space.s;
    ui.add_space(space);
    labelled(ui, &tr("settings-name"), |ui| {
        let mut name = reminder.shown_name();
        text_field(ui, &mut name, &tr("settings-name"), 280.0, checked.problem(Field::Name(line)));
        reminder.name = wording::kept_reminder_name(&reminder.id, &name);
    });
    labelled(ui, &tr("settings-when"), |ui| {
        let options = [(When::Every, tr("settings-when-every")), (When::At, tr("settings-when-at"))];
        let mut when = Some(reminder.when);
        segments(ui, &mut when, &options);
        reminder.when = when.unwrap_or(reminder.when);
    });
    labelled(ui, "", |ui| match reminder.when {
        When::Every => {
            let name = tr("settings-when-every");
            let problem = checked.problem(Field::Every(line));
            number_field(ui, &mut reminder.every, &name, &tr("unit-minutes-sitting"), 5, problem);
        }
        When::At => {
            let problem = checked.problem(Field::At(line));
            text_field(ui, &mut reminder.at, &tr("settings-when-at"), 200.0, problem);
        }
    });
    part(ui, "task", |ui| task::ui(ui, reminder, own, line, checked));
    if reminder.task.kind == Kind::Plan {
        labelled(ui, &tr("settings-length"), |ui| {
            let mut length = Some(reminder.length);
            let options = Length::ALL.map(|length| (length, tr_with("minutes", &[("n", length.minutes().into())])));
            segments(ui, &mut length, &options);
            reminder.length = length.unwrap_or(reminder.length);
        });
    }
    labelled(ui, &tr("settings-days"), |ui| {
        ui.vertical(|ui| {
            ui.horizontal_wrapped(|ui| days_ui(ui, reminder));
            ui.add(caption(tr("settings-days-text")));
        });
    });
    let name = tr_with("settings-remove-name", &[("name", reminder.shown_name().into())]);
    let remove = Press::new(tr("settings-remove"), Rank::Quiet).with_icon(Icon::Bin).named(name);
    let mut is_removed = false;
    labelled(ui, "", |ui| is_removed = ui.add_enabled(!is_only, remove).clicked());
    is_removed
}

fn days_ui(ui: &mut Ui, reminder: &mut ReminderDraft) {
    for weekday in week() {
        let is_chosen = reminder.days.contains(&weekday);
        let short = weekday_short(weekday);
        if chip(ui, is_chosen, &short, &day(weekday), Role::CheckBox).clicked() {
            if is_chosen {
                reminder.days.retain(|other| *other != weekday);
            } else {
                reminder.days.push(weekday);
                reminder.days.sort_unstable_by_key(|day| day.to_monday_zero_offset());
            }
        }
    }
}

/// A field with its label in a column of its own, above it when there is little room.
pub fn labelled(ui: &mut Ui, label: &str, contents: impl FnOnce(&mut Ui)) {
    let contents = |ui: &mut Ui| {
        if label.is_empty() {
            contents(ui);
        } else {
            group(ui, ("labelled", label), label, contents);
        }
    };
    if ui.available_width() < 480.0 {
        if !label.is_empty() {
            ui.add(body(label).quiet());
        }
        contents(ui);
    } else {
        ui.horizontal_top(|ui| {
            let (rect, _) = ui.allocate_exact_size(egui::vec2(168.0, 40.0), egui::Sense::hover());
            let mut left =
                ui.new_child(egui::UiBuilder::new().max_rect(rect).layout(Layout::left_to_right(Align::Center)));
            left.add(body(label).quiet());
            ui.vertical(contents);
        });
    }
    ui.add_space(4.0);
}
