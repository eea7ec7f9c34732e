//! The whole state as front ends see it.

use crate::assessment::plan::Plan;
use crate::content;
use crate::domain::now::Now;
use crate::domain::profile::NerveProfile;
use crate::domain::routine::Length;
use crate::domain::settings::Settings;
use crate::engine::{Next, NextStart, Snapshot, State};
use crate::link::message::Reply;
use crate::link::view::{
    KeptNerveView, MissedView, NextView, PlanView, PlannedRoutine, ProfileView, PromptOnScreen, ScheduleView, View,
};

use super::autostart::Autostart;
use super::language;
use super::requests::Answered;
use super::resident::Resident;
use super::words;

/// Missed reminders older than this are no longer offered.
const MISSED_SECS: i64 = 24 * 3600;

/// Where the screen of the first start is kept, and how many there are.
const WELCOME: &str = "welcome";
const NUM_WELCOMES: u32 = 3;

impl Resident {
    /// Everything, at this moment.
    pub(super) fn view(&self) -> View {
        let now = self.now();
        View {
            now: now.wall.to_string(),
            time_scale: self.parts.time_scale,
            schedule: self.schedule(&now),
            profile: profile(&self.parts.profile),
            past: self.past_profiles(),
            safety: self.safety(&now),
            check: self.check_view(&now),
            plan: self.plan(&now).ok().map(|plan| planned(&plan)),
            settings_toml: self.parts.settings_text.clone(),
            missed: self.missed(&now),
            closed_session: self.closed_session,
            notices: self.parts.notices.all(),
            sights: self.sights(),
            autostart: self.parts.autostart.as_ref().map(Autostart::view),
            welcome: self.welcome(),
        }
    }

    /// Only for those who have no nerve and were not through it.
    fn welcome(&self) -> Option<u32> {
        if !self.parts.profile.nerves.is_empty() {
            return None;
        }
        let screen = self.parts.db.mark(WELCOME).ok()?.map_or(0, |screen| screen.parse().unwrap_or(NUM_WELCOMES));
        (screen < NUM_WELCOMES).then_some(screen)
    }

    pub(super) fn set_welcome(&mut self, screen: u32) -> Answered {
        let kept = self.parts.db.set_mark(WELCOME, &screen.min(NUM_WELCOMES).to_string());
        kept.map(|()| Reply::Done).map_err(|error| error.to_string())
    }

    fn schedule(&self, now: &Now) -> ScheduleView {
        let snapshot = self.parts.engine.snapshot(now);
        let settings = &self.parts.settings;
        let next_at = snapshot.next.as_ref().map(|next| &next.expected);
        let (state, text) = words::state(&snapshot.state, next_at, &now.wall);
        let (counted_secs, every_secs) = match snapshot.state {
            State::Counting { counted, every } => (Some(counted.as_secs()), Some(every.as_secs())),
            _ => (None, None),
        };
        ScheduleView {
            state: state.to_owned(),
            text,
            next: snapshot.next.as_ref().map(|next| next_view(next, settings)),
            open: self.on_screen(&snapshot, now),
            counted_secs,
            every_secs,
            until: until(&snapshot.state),
            shown_today: snapshot.shown_today,
            per_day: settings.limits.per_day,
        }
    }

    fn on_screen(&self, snapshot: &Snapshot, now: &Now) -> Option<PromptOnScreen> {
        let prompt = snapshot.open.as_ref()?;
        let words = self.prompt_words(prompt, now);
        Some(PromptOnScreen {
            reminder: prompt.reminder.to_string(),
            name: prompt.name.clone(),
            minutes: prompt.length.minutes(),
            may_snooze: prompt.may_snooze,
            what: words.body,
            exercise: words.exercise.map(|exercise| exercise.to_string()),
            side: words.side.id().to_owned(),
        })
    }

    fn missed(&self, now: &Now) -> Vec<MissedView> {
        let from = now.wall.timestamp().as_second() - MISSED_SECS;
        let seen = self.parts.db.mark("missed_seen").ok().flatten().and_then(|seen| seen.parse().ok()).unwrap_or(0);
        let rows = self.parts.db.outcomes_since(from).unwrap_or_default();
        let missed = rows.into_iter().filter(|row| row.outcome == "missed" && row.number > seen);
        missed
            .filter_map(|row| {
                let its = self.parts.settings.reminders.iter().find(|its| its.id.as_str() == row.reminder)?;
                let (name, minutes) = (language::name(its), its.length.minutes());
                Some(MissedView { at: row.at, reminder: row.reminder, name, minutes })
            })
            .collect()
    }
}

fn next_view(next: &Next, settings: &Settings) -> NextView {
    let its = settings.reminders.iter().find(|reminder| reminder.id == next.reminder);
    NextView {
        reminder: next.reminder.to_string(),
        name: next.name.clone(),
        minutes: its.map_or(1, |reminder| reminder.length.minutes()),
        at: next.expected.to_string(),
        in_secs: match next.start {
            NextStart::InSitting(left) => Some(left.as_secs()),
            NextStart::AtTime(_) => None,
        },
    }
}

fn until(state: &State) -> Option<String> {
    match state {
        State::OutsideHours { until } | State::Paused { until } => until.as_ref().map(ToString::to_string),
        State::Snoozed { until } => Some(until.to_string()),
        _ => None,
    }
}

pub(super) fn profile(profile: &NerveProfile) -> ProfileView {
    let kept = profile.nerves.iter().map(|kept| KeptNerveView {
        nerve: kept.nerve.to_string(),
        side: kept.side.id().to_owned(),
        irritability: kept.irritability.id().to_owned(),
        since: kept.since.to_string(),
    });
    ProfileView { nerves: kept.collect(), avoid: profile.avoid.iter().map(ToString::to_string).collect() }
}

fn planned(plan: &Plan) -> PlanView {
    let catalog = content::catalog();
    let routines = Length::ALL.into_iter().filter_map(|length| {
        let routine = plan.routine(catalog, length)?;
        Some(PlannedRoutine { minutes: length.minutes(), routine: routine.id.to_string() })
    });
    PlanView {
        nerve: plan.nerve.to_string(),
        side: plan.side.id().to_owned(),
        irritability: plan.dose.level.id().to_owned(),
        routines: routines.collect(),
        rule: plan.dose.rule.id().to_owned(),
        reason: words::reason(&plan.dose),
        see_clinician: plan.dose.see_clinician,
        skip: plan.skip.iter().chain(&plan.dose.intolerant).map(ToString::to_string).collect(),
    }
}
