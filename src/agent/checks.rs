//! Self-checks and warning signs: judged here again whatever the front end made of them, kept, and obeyed at once.

use jiff::Zoned;

use crate::assessment::closed;
use crate::assessment::dose::Rule;
use crate::assessment::ranking;
use crate::assessment::verdict::{Knowledge, Verdict, judge};
use crate::content;
use crate::domain::answers::Answers;
use crate::domain::check::Half;
use crate::domain::id::ProfileId;
use crate::domain::now::Now;
use crate::domain::red_flag::{Complaint, Standing};
use crate::link::answers::{AnswersView, read};
use crate::link::message::Reply;
use crate::link::view::{
    CheckView, ClearedFlagView, DraftView, FlagView, KeptNerveView, LastCheckView, PastProfileView, ProfileView,
    SafetyView,
};
use crate::platform::region;
use crate::store::db::CheckRow;
use crate::text::tr_with;

use super::resident::Resident;
use super::signs::warning_signs;

/// Warning signs are asked again after so many days (`clinical/red-flags.md` section 1, rule 5).
const SCREENING_DAYS: i64 = 7;
/// Another self-check is offered after so many days.
const AGAIN_DAYS: i64 = 14;
/// So many finished self-checks and earlier profiles are shown.
const SHOWN: usize = 8;
const DAY_SECS: i64 = 24 * 3600;
const SCREENED: &str = "screened_at";
const SCREENED_HALVES: &str = "screened_halves";

type Answered = Result<Reply, String>;

impl Resident {
    pub(super) fn save_draft(&mut self, draft: Option<&DraftView>) -> Answered {
        let json = draft.map(serde_json::to_string).transpose().map_err(|error| error.to_string())?;
        let now = self.now();
        self.obey_draft(draft, &now.wall);
        self.parts.db.save_draft(json.as_deref(), &now.wall).map_err(|error| error.to_string())?;
        Ok(Reply::Done)
    }

    pub(super) fn finish_check(&mut self, complaints: &[String], view: &AnswersView) -> Answered {
        let (flags, tables) = content::read_check();
        let knowledge = Knowledge::new(content::catalog(), &flags, &tables);
        let now = self.now();
        let (verdict, answers) = self.judged(&knowledge, complaints, view, &now.wall)?;
        self.drop_provisional(&verdict.screening, &answers, &now.wall);
        self.settle_provisional();
        let best = verdict.main().and_then(ranking::Complaint::best);
        let row = CheckRow {
            at: String::new(),
            at_secs: 0,
            complaints: serde_json::to_string(complaints).map_err(|error| error.to_string())?,
            answers: serde_json::to_string(view).map_err(|error| error.to_string())?,
            outcome: verdict.outcome.id().to_owned(),
            best: best.map(|best| best.id.to_string()),
            side: best.map(|best| best.side.id().to_owned()),
        };
        self.parts.db.record_check(&row, &now.wall).map_err(|error| error.to_string())?;
        Ok(Reply::Done)
    }

    pub(super) fn finish_screening(&mut self, complaints: &[String], view: &AnswersView) -> Answered {
        let (flags, tables) = content::read_check();
        let knowledge = Knowledge::new(content::catalog(), &flags, &tables);
        let now = self.now();
        self.judged(&knowledge, complaints, view, &now.wall)?;
        Ok(Reply::Done)
    }

    /// The verdict on these answers; its flags are up from here on, and the warning signs count as asked.
    fn judged(
        &mut self,
        knowledge: &Knowledge<'_>,
        complaints: &[String],
        view: &AnswersView,
        at: &Zoned,
    ) -> Result<(Verdict, Answers), String> {
        let answers = match checked(knowledge, view) {
            Ok(answers) => answers,
            Err(why) => {
                // One yes is enough, whatever else in the message is not understood.
                let answers = warning_signs(knowledge, view);
                self.raise(&judge(knowledge, &answers).screening, &halves(knowledge, complaints, &answers), "", at);
                return Err(why);
            }
        };
        let verdict = judge(knowledge, &answers);
        self.raise(&verdict.screening, &halves(knowledge, complaints, &answers), "", at);
        self.note_screening(&halves(knowledge, complaints, &answers), at);
        Ok((verdict, answers))
    }

    /// What was found comes first; what is kept of other parts of the body stays behind it. A nerve that was kept
    /// already, on the same side, is kept since then.
    pub(super) fn keep_found(&mut self, mut nerves: Vec<KeptNerveView>) -> Answered {
        let mut profile = super::view::profile(&self.parts.profile);
        for found in &mut nerves {
            let is_it = |kept: &&KeptNerveView| kept.nerve == found.nerve && kept.side == found.side;
            if let Some(kept) = profile.nerves.iter().find(is_it) {
                found.since.clone_from(&kept.since);
            }
        }
        let halves = |kept: &KeptNerveView| {
            closed::halves_of(content::catalog(), content::check_tables, &ProfileId::from(kept.nerve.as_str()))
        };
        let concerned: Vec<Half> = nerves.iter().flat_map(halves).collect();
        profile.nerves.retain(|kept| !halves(kept).iter().any(|half| concerned.contains(half)));
        nerves.append(&mut profile.nerves);
        self.save_profile(&ProfileView { nerves, ..profile })
    }

    /// Remembers that warning signs were asked, and for which halves of the body.
    fn note_screening(&mut self, halves: &[Half], at: &Zoned) {
        let noted = self.parts.db.set_mark(SCREENED, &at.to_string());
        self.written(noted);
        let before = self.screened_halves();
        let all = Half::ALL.into_iter().filter(|half| halves.contains(half) || before.contains(half));
        let all: Vec<&str> = all.map(Half::id).collect();
        let noted = self.parts.db.set_mark(SCREENED_HALVES, &all.join(" "));
        self.written(noted);
    }

    fn screened_halves(&self) -> Vec<Half> {
        let text = self.parts.db.mark(SCREENED_HALVES).ok().flatten().unwrap_or_default();
        text.split(' ').filter_map(Half::from_id).collect()
    }

    /// What stands between the person and exercises.
    pub(super) fn safety(&self, now: &Now) -> SafetyView {
        let mut standing: Vec<&Standing> = self.parts.standing.iter().collect();
        standing.sort_by_key(|flag| std::cmp::Reverse(flag.urgency));
        let screened_at = self.parts.db.mark(SCREENED).ok().flatten();
        SafetyView {
            lock: self.lock.id().to_owned(),
            flags: standing.into_iter().map(flag_view).collect(),
            cleared: self.cleared_flags(),
            emergency_number: self.emergency_number(),
            is_screening_due: self.is_screening_due(screened_at.as_deref(), now),
            screened_at,
            screened: self.screened_halves().into_iter().map(|half| half.id().to_owned()).collect(),
        }
    }

    fn cleared_flags(&self) -> Vec<ClearedFlagView> {
        let cleared = self.parts.db.cleared_flags(SHOWN).unwrap_or_default().into_iter();
        cleared.map(|(flag, since, cleared)| ClearedFlagView { flag: flag.to_string(), since, cleared }).collect()
    }

    fn emergency_number(&self) -> String {
        let own = self.parts.settings.emergency_number.clone();
        own.unwrap_or_else(|| content::emergency_number(region::country().as_deref()).to_owned())
    }

    /// Once a week, and whenever it gets worse.
    fn is_screening_due(&self, screened_at: Option<&str>, now: &Now) -> bool {
        if self.parts.profile.nerves.is_empty() {
            return false;
        }
        let Some(at) = screened_at.and_then(|at| at.parse::<Zoned>().ok()) else { return true };
        let age = now.wall.timestamp().as_second() - at.timestamp().as_second();
        // A clock that was set back is no reason to trust an answer from the future.
        let is_old = !(0..SCREENING_DAYS * DAY_SECS).contains(&age);
        is_old || (self.is_worse(now) && at.date() < now.wall.date())
    }

    /// Whether the ratings say that it got worse.
    fn is_worse(&self, now: &Now) -> bool {
        let is_worse = |rule| matches!(rule, Rule::Flare | Rule::StepDownSpread | Rule::StepDown24h);
        self.plans(now).iter().any(|plan| is_worse(plan.dose.rule))
    }

    /// Self-checks: under way, done, due.
    pub(super) fn check_view(&self, now: &Now) -> CheckView {
        let rows = self.parts.db.checks().unwrap_or_default();
        let now_secs = now.wall.timestamp().as_second();
        let since_last = rows.first().map(|row| now_secs - row.at_secs);
        let is_flare = self.plans(now).iter().any(|plan| plan.dose.rule == Rule::Flare);
        let again = match since_last {
            Some(age) if is_flare && age > DAY_SECS => Some("flare"),
            Some(age) if age >= AGAIN_DAYS * DAY_SECS && !self.parts.profile.nerves.is_empty() => Some("fortnight"),
            _ => None,
        };
        CheckView {
            draft: self.draft(now_secs),
            done: rows.iter().take(SHOWN).filter_map(last_check).collect(),
            again: again.map(str::to_owned),
        }
    }

    /// The check under way; its warning signs are forgotten when they are too old to count.
    fn draft(&self, now_secs: i64) -> Option<DraftView> {
        let row = self.parts.db.draft().ok().flatten()?;
        let mut draft: DraftView = serde_json::from_str(&row.json).ok()?;
        if now_secs - row.at_secs > SCREENING_DAYS * DAY_SECS {
            draft.answers.red_flags.clear();
            if let Some(no) = &mut draft.answers.no {
                no.red_flags.clear();
            }
        }
        Some(draft)
    }

    /// Earlier profiles, newest first.
    pub(super) fn past_profiles(&self) -> Vec<PastProfileView> {
        let past = self.parts.db.past_profiles(SHOWN).unwrap_or_default();
        let view = |(at, profile)| PastProfileView { at, profile: super::view::profile(&profile) };
        past.into_iter().map(view).collect()
    }
}

pub(super) fn checked(knowledge: &Knowledge<'_>, view: &AnswersView) -> Result<Answers, String> {
    let wrong = |problem: String| tr_with("agent-wrong-answers", &[("problem", problem.into())]);
    read(view, knowledge.tables, knowledge.flags).map_err(|error| wrong(error.to_string()))
}

/// The halves of the body that the complaint is about, by what is painted and by its words.
pub(super) fn halves(knowledge: &Knowledge<'_>, complaints: &[String], answers: &Answers) -> Vec<Half> {
    let complaints = complaints.iter().filter_map(|word| Complaint::from_id(word)).map(Complaint::half);
    let said: Vec<Half> = ranking::halves(&knowledge.model, answers).into_iter().chain(complaints).collect();
    Half::ALL.into_iter().filter(|half| said.contains(half)).collect()
}

fn flag_view(standing: &Standing) -> FlagView {
    FlagView {
        flag: standing.flag.to_string(),
        urgency: standing.urgency.id().to_owned(),
        lock: standing.lock.id().to_owned(),
        since: standing.since.clone(),
    }
}

fn last_check(row: &CheckRow) -> Option<LastCheckView> {
    Some(LastCheckView {
        at: row.at.clone(),
        complaints: serde_json::from_str(&row.complaints).ok()?,
        answers: serde_json::from_str(&row.answers).ok()?,
        outcome: row.outcome.clone(),
        best: row.best.clone(),
        side: row.side.clone(),
    })
}
