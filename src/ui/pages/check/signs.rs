//! Warning signs: the questions, what a yes says at once, and the signs alone, once a week or before a nerve is kept.

use egui::Ui;
use egui::accesskit::Live;

use crate::assessment::flags::{self, Screening};
use crate::assessment::interview::{ABOUT_YOU, RECENT};
use crate::assessment::verdict::Knowledge;
use crate::content;
use crate::domain::answers::{Answers, FlagAnswer};
use crate::domain::check::Half;
use crate::domain::id::{FlagId, HistoryId, ProfileId};
use crate::domain::nerve::Group;
use crate::domain::prompt::Lock;
use crate::domain::red_flag::{Complaint, Urgency};
use crate::link::answers::write;
use crate::link::view::{KeptNerveView, ProfileView};
use crate::text::{one_after_another, tr};
use crate::ui::action::Action;
use crate::ui::pages::{above_footer, footer, footer_back, footer_press, scrolled};
use crate::ui::stop::Stop;
use crate::ui::theme::{self, Tone};
use crate::ui::widgets::{
    Press, Rank, announce, body, caption, card, card_filled, choice, display, group, landing, lead, segments, subtitle,
};
use crate::wording;

/// The questions, each on a card with its three answers.
pub fn questions_ui(ui: &mut Ui, knowledge: &Knowledge<'_>, answers: &mut Answers, flags: &[FlagId]) {
    for id in flags {
        let Some(flag) = knowledge.flags.flag(id) else { continue };
        let mut answer = answers.flag(id.as_str());
        group(ui, id.as_str(), &flag.question, |ui| {
            card(ui, |ui| {
                ui.add(lead(&flag.question));
                ui.add_space(theme::of(ui).scale.space.s);
                let options = [FlagAnswer::No, FlagAnswer::NotSure, FlagAnswer::Yes];
                let options = options.map(|option| (option, tr(&format!("flag-{}", option.id()))));
                if segments(ui, &mut answer, &options)
                    && let Some(answer) = answer
                {
                    answers.flags.insert(id.clone(), answer);
                }
                if answer == Some(FlagAnswer::NotSure) && flag.urgency >= Urgency::SameDay {
                    ui.add(caption(tr("flags-unsure")));
                }
            });
        });
        ui.add_space(theme::of(ui).scale.space.s);
    }
}

/// Whether it is new, or worse in the last two weeks; who is not sure says yes.
pub fn recent_ui(ui: &mut Ui, answers: &mut Answers) {
    let id = HistoryId::from(RECENT);
    let mut said = answers.history.said(&id);
    card(ui, |ui| {
        ui.add(lead(tr("screen-recent")));
        ui.add_space(theme::of(ui).scale.space.s);
        if choice(ui, &tr("screen-recent"), &mut said, &[(false, tr("answer-no")), (true, tr("answer-yes"))]) {
            answers.history.say(&id, said);
        }
        ui.add(caption(tr("flags-unsure")));
    });
}

/// What came up so far, said at once.
pub fn raised_ui(ui: &mut Ui, knowledge: &Knowledge<'_>, screening: &Screening) {
    let said = screening.raised.iter().filter_map(|raised| {
        let flag = knowledge.flags.flag(&raised.flag)?;
        Some(one_after_another(&[tr(&format!("urgency-{}", raised.urgency.id())), wording::says(flag, raised.urgency)]))
    });
    announce(ui, "raised", &said.collect::<Vec<_>>().join(" "), Live::Assertive);
    for raised in &screening.raised {
        let Some(flag) = knowledge.flags.flag(&raised.flag) else { continue };
        let theme = theme::of(ui);
        ui.add_space(theme.scale.space.s);
        let (fill, tone) = match raised.urgency {
            Urgency::EmergencyNow => (theme.colours.emergency_soft, Tone::Emergency),
            Urgency::SameDay | Urgency::ClinicianSoon => (theme.colours.warning_soft, Tone::Warning),
            Urgency::Caution => (theme.colours.accent_soft, Tone::Accent),
        };
        card_filled(ui, fill, |ui| {
            ui.add(subtitle(tr(&format!("urgency-{}", raised.urgency.id()))).tone(tone));
            ui.add(body(wording::says(flag, raised.urgency)));
        });
    }
}

/// The complaints that nerves are about.
pub fn complaints(nerves: &[KeptNerveView]) -> Vec<Complaint> {
    let complaint = |kept: &KeptNerveView| {
        let id = ProfileId::from(kept.nerve.as_str());
        match content::catalog().profile(&id).map(|profile| profile.group) {
            Some(Group::RootNeck | Group::ArmPeripheral) => vec![Complaint::NeckOrArm],
            Some(Group::RootBack | Group::LegPeripheral) => vec![Complaint::BackOrLeg],
            Some(Group::Pelvic) => vec![Complaint::SittingArea, Complaint::BackOrLeg],
            Some(Group::Head) => vec![Complaint::Head],
            Some(Group::Other) if kept.nerve.starts_with("np_cramp") => vec![Complaint::LegCramp],
            Some(Group::Other) | None => {
                let halves = crate::assessment::closed::halves_of(content::catalog(), content::check_tables, &id);
                halves
                    .into_iter()
                    .map(|half| if half == Half::Upper { Complaint::NeckOrArm } else { Complaint::BackOrLeg })
                    .collect()
            }
        }
    };
    let mut found: Vec<Complaint> = nerves.iter().flat_map(complaint).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Warning signs asked alone.
pub struct Signs {
    complaints: Vec<Complaint>,
    screens: Vec<Vec<FlagId>>,
    at: usize,
    answers: Answers,
    /// Kept once nothing stands against it.
    wanted: Option<ProfileView>,
    is_done: bool,
}

impl Signs {
    /// All signs of the complaints before a nerve is kept for the first time; else the short ones.
    pub fn new(complaints: Vec<Complaint>, wanted: Option<ProfileView>) -> Self {
        let flags = content::red_flags();
        let mut screens =
            if wanted.is_some() { flags::screens(flags, &complaints) } else { flags::again(flags, &complaints) };
        if wanted.is_some() {
            screens.push(ABOUT_YOU.map(FlagId::from).to_vec());
        }
        Self { complaints, screens, at: 0, answers: Answers::default(), wanted, is_done: false }
    }

    /// Draws the page.
    pub fn ui(&mut self, ui: &mut Ui, knowledge: &Knowledge<'_>) -> Option<Action> {
        if self.is_done {
            return scrolled(ui, "signs-done", Self::done_ui);
        }
        let name = format!("signs-{}", self.at);
        scrolled(&mut above_footer(ui), &name, |ui| {
            landing(ui, display(tr("screen-flags")), ("signs", self.at));
            ui.add(body(tr("screen-flags-text")).quiet());
            ui.add_space(theme::of(ui).scale.space.m);
            let flags = self.screens.get(self.at).cloned().unwrap_or_default();
            questions_ui(ui, knowledge, &mut self.answers, &flags);
            raised_ui(ui, knowledge, &self.screening(knowledge));
        });
        self.footer_ui(ui, knowledge)
    }

    /// To the questions before. Returns whether there are any.
    pub fn back(&mut self) -> bool {
        let is_later = self.at > 0 && !self.is_done;
        self.at -= usize::from(is_later);
        is_later
    }

    fn screening(&self, knowledge: &Knowledge<'_>) -> Screening {
        flags::screen(knowledge.flags, knowledge.tables, &self.answers, None)
    }

    fn footer_ui(&mut self, ui: &mut Ui, knowledge: &Knowledge<'_>) -> Option<Action> {
        let mut action = None;
        footer(ui, ("signs", self.at), |ui| {
            let screening = self.screening(knowledge);
            let stops = screening.lock() == Lock::All || screening.urgency() >= Some(Urgency::SameDay);
            let shown = self.screens.get(self.at);
            let is_complete = shown.is_none_or(|flags| flags.iter().all(|id| self.answers.flags.contains_key(id)));
            let words = if stops { tr("check-see") } else { tr("check-next") };
            if ui.add_enabled(is_complete, footer_press(ui, Press::new(words, Rank::Primary))).clicked() {
                action = self.next(knowledge, stops);
            }
            let back = (self.at > 0).then(|| tr("check-back"));
            if footer_back(ui, back, 0.0, |_| ()).0 {
                self.back();
            }
        });
        action
    }

    fn next(&mut self, knowledge: &Knowledge<'_>, stops: bool) -> Option<Action> {
        let complaints: Vec<String> = self.complaints.iter().map(|complaint| complaint.id().to_owned()).collect();
        if stops {
            let stop = Stop::new(knowledge, complaints, self.answers.clone());
            return Some(Action::Stop(Box::new(stop.of_signs(self.wanted.take()))));
        }
        self.at += 1;
        if self.at < self.screens.len() {
            return None;
        }
        self.is_done = true;
        Some(Action::FinishSigns { complaints, answers: write(&self.answers), wanted: self.wanted.take() })
    }

    fn done_ui(ui: &mut Ui) -> Option<Action> {
        landing(ui, display(tr("signs-done")), "signs-done");
        ui.add(body(tr("flags-none")));
        ui.add_space(theme::of(ui).scale.space.m);
        let back = Press::new(tr("signs-back"), Rank::Primary).large();
        ui.add(back).clicked().then_some(Action::Go(crate::link::message::Page::Today))
    }
}
