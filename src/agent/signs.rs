//! Warning signs: put up, obeyed at once by plan, schedule and whatever runs, and taken back only by the person's word.

use jiff::Zoned;

use crate::assessment::closed;
use crate::assessment::flags::{Raised, Screening};
use crate::assessment::verdict::{Knowledge, judge};
use crate::content;
use crate::domain::answers::Answers;
use crate::domain::check::Half;
use crate::domain::id::{FlagId, ReminderId};
use crate::domain::profile::NerveProfile;
use crate::domain::prompt::Lock;
use crate::domain::red_flag::Standing;
use crate::domain::settings::{Settings, Task};
use crate::engine::Event;
use crate::link::answers::{AnswersView, read};
use crate::link::message::{Ended, Reply};
use crate::link::view::DraftView;
use crate::store::db::PROVISIONAL;

use super::checks::{checked, halves};
use super::language::named;
use super::resident::Resident;

type Answered = Result<Reply, String>;

impl Resident {
    /// What the self-check under way says is obeyed at once, and only for as long as it says so: an answer set right
    /// opens again what it had closed. Begun anew, or given up, what was said stands.
    pub(super) fn obey_draft(&mut self, draft: Option<&DraftView>, at: &Zoned) {
        let says_nothing = draft.is_none_or(|draft| !has_signs(&draft.answers));
        if says_nothing {
            self.settle_provisional();
            return;
        }
        let Some(draft) = draft else { return };
        let (flags, tables) = content::read_check();
        let knowledge = Knowledge::new(content::catalog(), &flags, &tables);
        let answers = checked(&knowledge, &draft.answers).unwrap_or_else(|_| warning_signs(&knowledge, &draft.answers));
        let screening = judge(&knowledge, &answers).screening;
        self.raise(&screening, &halves(&knowledge, &draft.complaints, &answers), PROVISIONAL, at);
        self.drop_provisional(&screening, &answers, at);
    }

    /// What a draft had said stands for good.
    pub(super) fn settle_provisional(&mut self) {
        if !self.parts.standing.iter().any(is_provisional) {
            return;
        }
        let settled = self.parts.db.settle_flags();
        self.written(settled);
        for standing in &mut self.parts.standing {
            standing.origin = standing.origin.trim_start_matches(PROVISIONAL).to_owned();
        }
    }

    /// Takes back what only a draft had said and these answers have set right: the question has another answer now, or
    /// what a rule had looked at has.
    pub(super) fn drop_provisional(&mut self, screening: &Screening, answers: &Answers, at: &Zoned) {
        let is_said = |standing: &Standing| screening.raised.iter().any(|raised| raised.flag == standing.flag);
        let is_of_rule = |standing: &Standing| standing.origin.contains("rule ");
        let is_set_right = |standing: &&Standing| {
            let is_answered = is_of_rule(standing) || answers.flag(standing.flag.as_str()).is_some();
            is_provisional(standing) && is_answered && !is_said(standing)
        };
        let gone = self.parts.standing.iter().filter(is_set_right);
        let gone: Vec<FlagId> = gone.map(|standing| standing.flag.clone()).collect();
        if gone.is_empty() {
            return;
        }
        let cleared = self.parts.db.clear_flags(&gone, at);
        self.written(cleared);
        self.parts.standing.retain(|standing| !gone.contains(&standing.flag));
        self.obey_flags();
    }

    pub(super) fn clear_flags(&mut self, flags: &[String]) -> Answered {
        let flags: Vec<FlagId> = flags.iter().map(|id| FlagId::from(id.as_str())).collect();
        let now = self.now();
        self.parts.db.clear_flags(&flags, &now.wall).map_err(|error| error.to_string())?;
        self.parts.standing.retain(|standing| !flags.contains(&standing.flag));
        self.obey_flags();
        Ok(Reply::Done)
    }

    /// Puts the flags up. What cannot be written down is obeyed all the same. `prefix` says that it is of a draft.
    pub(super) fn raise(&mut self, screening: &Screening, halves: &[Half], prefix: &str, at: &Zoned) {
        if screening.raised.is_empty() {
            return;
        }
        let standing = |raised: &Raised| Standing {
            flag: raised.flag.clone(),
            origin: format!("{prefix}{}", raised.from.words()),
            urgency: raised.urgency,
            lock: raised.lock,
            halves: concerned(&raised.flag, halves),
            since: at.to_string(),
        };
        let raised: Vec<Standing> = screening.raised.iter().map(standing).collect();
        // Which signs they are is nobody's business but the person's: the log hears only that there are some.
        log::info!("warning signs came up");
        let written = self.parts.db.raise_flags(&raised, at);
        let kept = self.written(written).and_then(|()| self.parts.db.standing_flags().ok());
        match kept {
            Some(kept) => self.parts.standing = kept,
            None => self.parts.standing.extend(raised),
        }
        self.obey_flags();
    }

    /// What stands is obeyed by plan and schedule from now on, and ends a routine that runs.
    pub(super) fn obey_flags(&mut self) {
        if let Some(running) = &self.running
            && self.is_open(&running.start.routine).is_err()
        {
            self.closed_session = Some(running.number);
            self.end_session(Ended::Interrupted, None);
        }
        self.obey_in_reminders();
        let lock = self.lock_of_plan();
        if lock == self.lock {
            return;
        }
        self.lock = lock;
        self.happened(Event::LockChanged(lock));
    }

    /// Reminders of an exercise of their own are switched off while it is closed (S18), whatever the plan may do.
    pub(super) fn open_settings(&self) -> Settings {
        let mut settings = named(self.parts.settings.clone());
        for reminder in &mut settings.reminders {
            let id = match &reminder.task {
                Task::Routine(id) => id.to_string(),
                Task::Exercise(id) => format!("exercise:{id}"),
                Task::Plan | Task::Note(_) => continue,
            };
            reminder.enabled &= self.is_open(&id).is_ok();
        }
        settings
    }

    pub(super) fn obey_in_reminders(&mut self) {
        let settings = self.open_settings();
        let open = enabled(&settings);
        if self.open_reminders != open {
            self.open_reminders = open;
            self.happened(Event::SettingsChanged(Box::new(settings)));
        }
    }

    pub(super) fn lock_of_plan(&self) -> Lock {
        Self::lock_at_start(&self.parts.profile, &self.parts.standing)
    }

    /// What is closed for every nerve of the profile: as long as one is open, reminders go on for that one.
    pub(super) fn lock_at_start(profile: &NerveProfile, standing: &[Standing]) -> Lock {
        let halves = |nerve| closed::halves_of(content::catalog(), content::check_tables, nerve);
        let locks = profile.nerves.iter().map(|kept| closed::lock_for(standing, &halves(&kept.nerve)));
        locks.min().unwrap_or_else(|| closed::lock_for(standing, &[]))
    }
}

/// The reminders that are on.
pub(super) fn enabled(settings: &Settings) -> Vec<ReminderId> {
    let on = settings.reminders.iter().filter(|reminder| reminder.enabled);
    on.map(|reminder| reminder.id.clone()).collect()
}

/// Whether so far only a self-check under way speaks of it.
fn is_provisional(standing: &Standing) -> bool {
    standing.origin.starts_with(PROVISIONAL)
}

/// The warning signs of answers that cannot be read as a whole.
pub(super) fn warning_signs(knowledge: &Knowledge<'_>, view: &AnswersView) -> Answers {
    let is_known = |id: &&String| {
        let id = id.split(':').next().unwrap_or_default();
        knowledge.flags.flag(&FlagId::from(id)).is_some()
    };
    let red_flags = view.red_flags.iter().filter(is_known).cloned().collect();
    let only = AnswersView { red_flags, ..AnswersView::default() };
    read(&only, knowledge.tables, knowledge.flags).unwrap_or_default()
}

/// Whether a draft holds anything from which a warning sign could come: without it, it has only been begun.
fn has_signs(view: &AnswersView) -> bool {
    let said_no = view.no.as_ref().is_some_and(|no| !no.red_flags.is_empty());
    said_no || !view.red_flags.is_empty() || !view.weakness.is_empty() || !view.self_tests.is_empty()
}

/// The halves that a flag is about: some speak of the back, whatever the complaint is.
fn concerned(flag: &FlagId, halves: &[Half]) -> Vec<Half> {
    let is_of_back = matches!(flag.as_str(), "rf_fragility_fracture" | "rf_both_legs");
    let is_meant = |half: &Half| halves.contains(half) || (is_of_back && *half == Half::Lower);
    if halves.is_empty() { Vec::new() } else { Half::ALL.into_iter().filter(is_meant).collect() }
}
