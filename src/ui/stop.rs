//! A warning sign, over the whole window: what to do, and the number to call. It goes only with "I understand".

use egui::accesskit::Live;
use egui::{CentralPanel, Color32, Frame, Margin, RichText, ScrollArea, Ui};

use crate::assessment::flags::{Raised, Screening, screen};
use crate::assessment::verdict::Knowledge;
use crate::content;
use crate::domain::answers::Answers;
use crate::domain::red_flag::Urgency;
use crate::link::answers::write;
use crate::link::message::Request;
use crate::link::view::ProfileView;
use crate::text::{one_after_another, tr, tr_with};
use crate::wording;

use super::theme::{self, Level};
use super::widgets::{Press, Rank, announce, scroll_page};

/// What stopped a check.
#[derive(Debug, Clone, PartialEq)]
pub struct Stop {
    complaints: Vec<String>,
    answers: Answers,
    screening: Screening,
    /// Whether it has to be asked if a weakness gets worse, because that makes it more urgent.
    asks_worsening: bool,
    /// Warning signs were asked alone; and the nerve that was to be kept.
    is_signs: bool,
    wanted: Option<ProfileView>,
}

impl Stop {
    /// A check that these answers stop.
    pub fn new(knowledge: &Knowledge<'_>, complaints: Vec<String>, answers: Answers) -> Self {
        let screening = screen(knowledge.flags, knowledge.tables, &answers, None);
        let depends = knowledge.flags.derived_rules.iter().filter(|rule| rule.urgency_if_worsening.is_some());
        let names: Vec<String> = depends.map(|rule| format!("rule {}", rule.id)).collect();
        let is_open = screening.raised.iter().any(|raised| names.contains(&raised.from.words()));
        let asks_worsening = is_open && answers.is_worsening.is_none();
        Self { complaints, answers, screening, asks_worsening, is_signs: false, wanted: None }
    }

    /// The same, of warning signs asked alone; the nerve is kept all the same, and waits.
    pub fn of_signs(self, wanted: Option<ProfileView>) -> Self {
        Self { is_signs: true, wanted, ..self }
    }

    /// What the agent has to hear, so that it locks at once.
    pub fn requests(&self) -> Vec<Request> {
        let (complaints, answers) = (self.complaints.clone(), write(&self.answers));
        if !self.is_signs {
            return vec![Request::FinishCheck { complaints, answers }];
        }
        let keep = self.wanted.clone().map(|profile| Request::SaveProfile { profile });
        std::iter::once(Request::FinishScreening { complaints, answers }).chain(keep).collect()
    }

    /// Draws it. Returns what the person said.
    pub fn ui(&mut self, ui: &mut Ui, number: Option<&str>) -> Option<Said> {
        let theme = theme::of(ui);
        let is_emergency = self.screening.urgency() == Some(Urgency::EmergencyNow);
        let fill = if is_emergency { theme.colours.stop } else { theme.colours.stop_soon };
        let ink = theme.colours.on_stop;
        let frame = Frame::new().fill(fill).inner_margin(Margin::same(48));
        CentralPanel::default()
            .frame(frame)
            .show(ui, |ui| {
                ui.visuals_mut().selection.stroke.color = ink;
                announce(ui, "stop", &self.said(number), Live::Assertive);
                let area = ScrollArea::vertical().auto_shrink(false);
                scroll_page(ui, area, |ui| self.words_ui(ui, number, ink, is_emergency))
            })
            .inner
    }

    /// All of it in words, the most urgent first.
    fn said(&self, number: Option<&str>) -> String {
        let urgency = self.screening.urgency();
        let first = tr(&format!("urgency-{}", urgency.map_or("same_day", Urgency::id)));
        let number = number.filter(|_| urgency == Some(Urgency::EmergencyNow));
        let call = number.map(|number| tr_with("stop-call", &[("number", number.into())]));
        let says = |raised: &Raised| Some(wording::says(content::red_flags().flag(&raised.flag)?, raised.urgency));
        let signs = self.screening.raised.iter().filter_map(says);
        one_after_another(&std::iter::once(first).chain(call).chain(signs).collect::<Vec<_>>())
    }

    fn words_ui(&mut self, ui: &mut Ui, number: Option<&str>, ink: Color32, is_emergency: bool) -> Option<Said> {
        let theme = theme::of(ui);
        let say = |ui: &mut Ui, text: String, level: Level, is_strong: bool| {
            ui.label(RichText::new(text).font(theme.font(level, is_strong)).color(ink));
        };
        let urgency = self.screening.urgency().map_or("same_day", Urgency::id);
        say(ui, tr(&format!("urgency-{urgency}")), Level::Numeral, true);
        ui.add_space(theme.scale.space.m);
        if is_emergency && let Some(number) = number {
            say(ui, tr_with("stop-call", &[("number", number.into())]), Level::Numeral, true);
            ui.add_space(theme.scale.space.m);
        }
        for raised in &self.screening.raised {
            if let Some(flag) = content::red_flags().flag(&raised.flag) {
                say(ui, wording::says(flag, raised.urgency), Level::Title, false);
                ui.add_space(theme.scale.space.s);
            }
        }
        ui.add_space(theme.scale.space.m);
        if self.asks_worsening {
            say(ui, tr("stop-worsening"), Level::Title, true);
            let mut said = None;
            ui.horizontal(|ui| {
                for (key, is_worse) in [("answer-yes", true), ("answer-no", false)] {
                    if ui.add(Press::new(tr(key), Rank::Secondary).large()).clicked() {
                        said = Some(Said::Worsening(is_worse));
                    }
                }
            });
            return said;
        }
        say(ui, tr("stop-locked"), Level::Lead, false);
        ui.add_space(theme.scale.space.l);
        ui.add(Press::new(tr("stop-understood"), Rank::Secondary).large()).clicked().then_some(Said::Understood)
    }

    /// The answer to whether it gets worse changes how urgent it is.
    #[must_use]
    pub fn with_worsening(mut self, knowledge: &Knowledge<'_>, is_worse: bool) -> Self {
        self.answers.is_worsening = Some(is_worse);
        let (is_signs, wanted) = (self.is_signs, self.wanted.take());
        Self { is_signs, wanted, ..Self::new(knowledge, self.complaints, self.answers) }
    }
}

/// What the person said to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    Worsening(bool),
    Understood,
}
