//! Red flags: what was said yes to, what other answers raise, and what that closes (`clinical/red-flags.md`).
//!
//! One yes is enough. "Not sure" counts as a yes where waiting could harm. Nothing here ever says that a flag is
//! excluded.

mod derive;
mod screen;
#[cfg(test)]
mod tests;

use std::cmp::Reverse;

use crate::domain::answers::{Answers, FlagAnswer};
use crate::domain::check::{CheckTables, Half};
use crate::domain::id::{FlagId, ProfileId};
use crate::domain::prompt::Lock;
use crate::domain::red_flag::{FlagGroup, RedFlag, RedFlags, Urgency};

pub use derive::{Holding, holding};
pub use screen::{Screenful, again, screens};

const CANCER: &str = "rf_cancer_history";
const CANCER_FURTHER: [&str; 2] = ["rf_night_pain_constant", "rf_weight_loss_unwell"];

/// A flag that is up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raised {
    pub flag: FlagId,
    pub from: Origin,
    /// As shown; a rule may differ from the flag's own.
    pub urgency: Urgency,
    pub lock: Lock,
}

/// What raised a flag.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// The question was answered with yes, or with "not sure" where that counts.
    Answer,
    /// Other answers, by this rule: `dr_saddle`.
    Rule(String),
}

impl Origin {
    /// `answer` or `rule dr_saddle`.
    pub fn words(&self) -> String {
        match self {
            Self::Answer => "answer".to_owned(),
            Self::Rule(rule) => format!("rule {rule}"),
        }
    }
}

/// What the flags amount to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Screening {
    /// Most urgent first, each flag once.
    pub raised: Vec<Raised>,
    /// Questions to be put before going on, because other answers ask for them.
    pub ask: Vec<FlagId>,
}

impl Screening {
    /// What is closed; the strictest wins.
    pub fn lock(&self) -> Lock {
        self.raised.iter().map(|raised| raised.lock).max().unwrap_or_default()
    }

    /// The highest urgency; none if nothing is up.
    pub fn urgency(&self) -> Option<Urgency> {
        self.raised.iter().map(|raised| raised.urgency).max()
    }
}

/// Whether an answer counts as a yes (rule 2 of section 1).
pub fn counts_as_yes(answer: FlagAnswer, urgency: Urgency) -> bool {
    match answer {
        FlagAnswer::Yes => true,
        FlagAnswer::NotSure => urgency >= Urgency::SameDay,
        FlagAnswer::No => false,
    }
}

/// Looks at every answer. `first` is the profile that ranks first, where something was ranked.
pub fn screen(flags: &RedFlags, tables: &CheckTables, answers: &Answers, first: Option<&ProfileId>) -> Screening {
    let mut found = Screening::default();
    for flag in flags.in_order() {
        if answers.flag(flag.id.as_str()).is_some_and(|answer| counts_as_yes(answer, flag.urgency)) {
            let urgency = own_urgency(flags, &flag.id, flag.urgency, tables, answers);
            found.raise(Raised { flag: flag.id.clone(), from: Origin::Answer, urgency, lock: flag.lock });
        }
    }
    for rule in &flags.derived_rules {
        let Some(flag) = flags.flag(&rule.flag) else { continue };
        let Some(how) = holding(&rule.id, tables, answers, first) else { continue };
        let answer = answers.flag(flag.id.as_str());
        let urgency = match (rule.urgency_if_worsening, answers.is_worsening) {
            (Some(worse), Some(true)) => worse,
            _ => rule.urgency.unwrap_or(flag.urgency),
        };
        match how {
            Holding::Raise => {
                let from = Origin::Rule(rule.id.clone());
                found.raise(Raised { flag: flag.id.clone(), from, urgency, lock: flag.lock });
            }
            Holding::Ask if answer.is_none() => found.ask.push(flag.id.clone()),
            Holding::Ask => {}
            Holding::AskThenAdvise => {
                if answer.is_none() {
                    found.ask.push(flag.id.clone());
                }
                // Whatever is answered, a clinician is advised; the exercises stay (`clinical/routines.md` section 6).
                if !found.is_up(&flag.id) {
                    let from = Origin::Rule(rule.id.clone());
                    found.raise(Raised { flag: flag.id.clone(), from, urgency, lock: Lock::None });
                }
            }
        }
    }
    // With a past cancer the two signs that make it more urgent (`dr_cancer_up`) are asked as well.
    if found.is_up(&FlagId::from(CANCER)) {
        let open = CANCER_FURTHER.map(FlagId::from).into_iter().filter(|id| answers.flag(id.as_str()).is_none());
        found.ask.extend(open.filter(|id| flags.flag(id).is_some()));
    }
    found.raised.sort_by_key(|raised| Reverse(raised.urgency));
    found
}

impl Screening {
    fn is_up(&self, flag: &FlagId) -> bool {
        self.raised.iter().any(|raised| raised.flag == *flag)
    }

    /// Each flag stands once, with its highest urgency and strictest lock.
    fn raise(&mut self, new: Raised) {
        match self.raised.iter_mut().find(|raised| raised.flag == new.flag) {
            Some(known) => {
                if new.urgency > known.urgency {
                    known.urgency = new.urgency;
                    known.from = new.from;
                }
                known.lock = known.lock.max(new.lock);
            }
            None => self.raised.push(new),
        }
    }
}

/// A change of the bladder without any symptom of spine or leg is urgent, not an emergency (the note of
/// `rf_bladder_change`). As long as nothing is painted, nobody knows, and it stays one.
fn own_urgency(flags: &RedFlags, flag: &FlagId, urgency: Urgency, tables: &CheckTables, answers: &Answers) -> Urgency {
    let is_spine_or_leg = |region: &str| {
        let half = tables.region(region).map(|region| region.area.half());
        half == Some(Half::Lower) || region == "interscapular" || region == "neck"
    };
    let is_of_spine = |group: FlagGroup| {
        matches!(group, FlagGroup::CaudaEquina | FlagGroup::Weakness | FlagGroup::SpinalCord | FlagGroup::Trauma)
    };
    let is_up = |other: &RedFlag| {
        other.id != *flag && is_of_spine(other.group) && answers.flag(other.id.as_str()) == Some(FlagAnswer::Yes)
    };
    // What speaks of spine or legs in any other answer counts as much as what is painted.
    let says_more = answers.weak().any(|(id, _)| tables.sign(id.as_str()).is_some_and(|sign| sign.half == Half::Lower))
        || answers.has_history("hx_back_pain_with_it")
        || flags.flags.iter().any(is_up);
    let is_elsewhere = answers.is_map_done
        && !answers.places.is_empty()
        && !says_more
        && !answers.places.keys().any(|place| is_spine_or_leg(place.region.as_str()));
    if flag.as_str() == "rf_bladder_change" && is_elsewhere { Urgency::SameDay.min(urgency) } else { urgency }
}
