//! The large card: the ring of sitting time, what is next, and the buttons; or the prompt that waits for an answer.

use egui::accesskit::Live;
use egui::{Align2, Ui, vec2};

use super::TodayView;
use super::moment::Moment;
use crate::domain::routine::Length;
use crate::link::message::{Pause, PromptAnswer};
use crate::link::view::{PromptOnScreen, View};
use crate::text::{self, tr, tr_with};
use crate::ui::action::Action;
use crate::ui::theme::{self, Level, Tone};
use crate::ui::widgets::{Icon, Item, Press, Rank, announce, body, caption, card, lead, menu, part, ring, title};
use crate::ui::words::sentence;

/// Draws the card.
pub fn ui(ui: &mut Ui, view: &View, moment: &Moment, today: &TodayView<'_>, length: Length) -> Option<Action> {
    card(ui, |ui| {
        let is_narrow = ui.available_width() < 520.0;
        let contents = |ui: &mut Ui| match &view.schedule.open {
            // Other buttons than those in their place before: what the keyboard was on is not pressed as another.
            Some(open) if view.schedule.state == "open" => part(ui, "open", |ui| prompt_ui(ui, open, today)),
            _ if is_locked(view) => part(ui, "locked", |ui| locked_ui(ui, view, moment)),
            _ => part(ui, "next", |ui| next_ui(ui, view, moment, length)),
        };
        if is_narrow {
            ui.vertical_centered(|ui| ring_ui(ui, view, moment));
            ui.add_space(theme::of(ui).scale.space.m);
            contents(ui)
        } else {
            ui.horizontal(|ui| {
                ui.add_space(8.0);
                ring_ui(ui, view, moment);
                ui.add_space(theme::of(ui).scale.space.l);
                ui.vertical(contents).inner
            })
            .inner
        }
    })
    .inner
}

/// Whether a warning sign holds everything back.
pub fn is_locked(view: &View) -> bool {
    view.schedule.state == "locked"
}

/// Nothing is to be done here: what to do instead is said by the sign, above.
fn locked_ui(ui: &mut Ui, view: &View, moment: &Moment) -> Option<Action> {
    ui.add(title(state_text(view, moment)));
    ui.add(body(tr("today-locked")).quiet());
    None
}

/// The reminder that waits for an answer, where there is nothing else to show.
pub fn open_ui(ui: &mut Ui, view: &View, today: &TodayView<'_>) -> Option<Action> {
    let open = view.schedule.open.as_ref().filter(|_| view.schedule.state == "open")?;
    let answer = card(ui, |ui| prompt_ui(ui, open, today)).inner;
    ui.add_space(theme::of(ui).scale.space.m);
    answer
}

fn ring_ui(ui: &mut Ui, view: &View, moment: &Moment) {
    let theme = theme::of(ui);
    let schedule = &view.schedule;
    let is_open = schedule.state == "open";
    let part = if is_open { 1.0 } else { moment.part.unwrap_or(0.0) };
    let colour = if is_open { theme.colours.limb } else { theme.colours.accent };
    let (inside, _) = ring(ui, 184.0, 12.0, part, colour, &state_text(view, moment));
    let centre = inside.center();
    let painter = ui.painter();
    let number = |text: String, unit: String| {
        let font = theme.font(Level::Numeral, true);
        painter.text(centre - vec2(0.0, 10.0), Align2::CENTER_CENTER, text, font, theme.colours.ink);
        let font = theme.font(Level::Caption, false);
        painter.text(centre + vec2(0.0, 32.0), Align2::CENTER_CENTER, unit, font, theme.colours.quiet);
    };
    if let Some(left) = moment.left {
        let minutes = text::in_minutes(left);
        if minutes > 99 {
            number(minutes.div_ceil(60).to_string(), tr("today-hours-to-go"));
        } else {
            number(minutes.to_string(), tr_with("today-minutes-to-go", &[("n", minutes.into())]));
        }
        return;
    }
    if let Some(next) = schedule.next.as_ref().filter(|_| schedule.state == "waiting_for_clock") {
        let font = theme.font(Level::Display, true);
        painter.text(centre, Align2::CENTER_CENTER, moment.wall(&next.at), font, theme.colours.ink);
        return;
    }
    let icon = match schedule.state.as_str() {
        "paused" => Icon::Pause,
        "open" | "routine_running" => Icon::Routine,
        "held" => Icon::Hand,
        "locked" => Icon::Warning,
        _ => Icon::Clock,
    };
    let rect = egui::Rect::from_center_size(centre, vec2(64.0, 64.0));
    icon.paint(ui.painter(), rect, if is_open { theme.colours.limb } else { theme.colours.quiet });
}

fn next_ui(ui: &mut Ui, view: &View, moment: &Moment, length: Length) -> Option<Action> {
    let schedule = &view.schedule;
    let is_on_its_way = matches!(schedule.state.as_str(), "counting" | "waiting_for_clock" | "snoozed" | "settling");
    ui.spacing_mut().item_spacing.y = 4.0;
    match &schedule.next {
        Some(next) if is_on_its_way => {
            let at = moment.wall(&next.at);
            let key = if schedule.state == "counting" { "today-next-about" } else { "today-next-at" };
            ui.add(lead(tr_with(key, &[("time", at.into())])).tone(Tone::Accent).strong());
            ui.add(title(&next.name));
            ui.add(body(state_text(view, moment)).quiet());
        }
        next => {
            ui.add(title(state_text(view, moment)));
            if let Some(next) = next {
                let at = moment.wall(&next.at);
                let words = tr_with("today-then", &[("name", next.name.as_str().into()), ("time", at.into())]);
                ui.add(body(words).quiet());
            }
        }
    }
    ui.add_space(theme::of(ui).scale.space.m);
    buttons_ui(ui, view, length)
}

fn buttons_ui(ui: &mut Ui, view: &View, length: Length) -> Option<Action> {
    let mut action = None;
    ui.spacing_mut().item_spacing.y = 8.0;
    ui.horizontal_wrapped(|ui| {
        let words = tr_with("today-start", &[("n", length.minutes().into())]);
        let start = Press::new(words, Rank::Primary).with_icon(Icon::Play).large();
        if ui.add_enabled(view.plan.is_some(), start).clicked() {
            action = Some(Action::Start { minutes: length.minutes() });
        }
        if view.schedule.state == "paused" {
            if ui.add(Press::new(tr("today-resume"), Rank::Secondary).large()).clicked() {
                action = Some(Action::Unpause);
            }
        } else if let Some(until) = pause_ui(ui) {
            action = Some(Action::Pause(until));
        }
    });
    relief_ui(ui, view).or(action)
}

/// For when it hurts now: always there, and smaller.
fn relief_ui(ui: &mut Ui, view: &View) -> Option<Action> {
    let mut action = None;
    ui.horizontal_wrapped(|ui| {
        for (key, cramp, is_open) in [("today-hurts", false, view.plan.is_some()), ("today-cramp", true, true)] {
            if ui.add_enabled(is_open, Press::new(tr(key), Rank::Secondary)).clicked() {
                action = Some(Action::Relief { cramp });
            }
        }
    });
    action
}

fn pause_ui(ui: &mut Ui) -> Option<Pause> {
    let button = ui.add(Press::new(tr("today-pause"), Rank::Secondary).with_trailing(Icon::Down).large());
    let choices = [
        ("pause-half-hour", Pause::Secs(30 * 60)),
        ("pause-hour", Pause::Secs(60 * 60)),
        ("pause-tomorrow", Pause::Tomorrow),
        ("pause-told", Pause::Told),
    ];
    menu(&button, 200.0, choices.map(|(key, until)| Item::new(until, tr(key))).into())
}

fn prompt_ui(ui: &mut Ui, open: &PromptOnScreen, today: &TodayView<'_>) -> Option<Action> {
    let mut answer = None;
    ui.spacing_mut().item_spacing.y = 4.0;
    announce(ui, "prompt", &format!("{} {}: {}", tr("today-now"), open.name, open.what), Live::Polite);
    ui.add(lead(tr("today-now")).tone(Tone::Limb).strong());
    ui.add(title(&open.name));
    ui.add(body(&open.what).quiet());
    ui.add_space(theme::of(ui).scale.space.m);
    ui.spacing_mut().item_spacing.y = 8.0;
    ui.horizontal_wrapped(|ui| {
        let start = Press::new(tr("prompt-start"), Rank::Primary).with_icon(Icon::Play).large();
        if ui.add(start).clicked() {
            answer = Some(PromptAnswer::Start);
        }
        if open.may_snooze {
            let first = today.settings.and_then(|settings| settings.snooze.choices.first());
            let minutes = first.map_or(5, |first| first.as_secs() / 60);
            let words = tr_with("prompt-snooze", &[("minutes", minutes.into())]);
            if ui.add(Press::new(words, Rank::Secondary).large()).clicked() {
                answer = Some(PromptAnswer::Snooze { secs: None });
            }
        }
        if ui.add(Press::new(tr("prompt-skip"), Rank::Quiet).large()).clicked() {
            answer = Some(PromptAnswer::Skip);
        }
    });
    ui.add(caption(tr("today-skip-is-fine")));
    answer.map(Action::Answer)
}

/// Why not now, in words.
fn state_text(view: &View, moment: &Moment) -> String {
    if let Some((counted, every)) = moment.counted {
        let minutes = counted.as_secs() / 60;
        return tr_with("today-counting", &[("counted", minutes.into()), ("every", text::span(every).into())]);
    }
    sentence(&view.schedule.text)
}
