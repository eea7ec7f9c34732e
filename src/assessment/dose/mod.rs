//! How hard the next routine may be: the level of irritability, moved by the ratings of the routines done.
//!
//! The rules are those of the routines file, section 2 (`clinical/routines.md`); their ids are kept. The dose is a
//! function of the profile and of what was done since it was set, so it can be explained and never drifts.

mod day;
#[cfg(test)]
mod tests;

use jiff::civil::Date;

use crate::domain::id::ExerciseId;
use crate::domain::irritability::Irritability;
use crate::domain::routine::Length;

use day::Days;

/// Pain may rise by so much during a routine; more steps the dose down (`step_down_pain`).
const TOLERATED_RISE: u8 = 2;
/// The morning counts as worse from so many points on; less is noise of a 0–10 scale.
const WORSE_MORNING: u8 = 2;
/// Pain up to which a day counts as calm (`step_up`).
const CALM_PAIN: u8 = 2;
/// Calm days in a row that allow more (`step_up`).
const CALM_DAYS: u32 = 3;
/// A flare keeps the gentlest set for so many days (`flare`).
const FLARE_DAYS: i64 = 2;
/// Marked "hurts" so often, an exercise is replaced (`swap_intolerant`).
const INTOLERANT: usize = 2;

/// Where the symptoms went during a routine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moved {
    /// Further from the spine, or more numb (peripheralisation).
    Further,
    Same,
    /// Nearer to the spine (centralisation): a good sign.
    Nearer,
}

/// A routine that was done, as far as the dose cares. Ratings are 0 to 10.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    pub day: Date,
    pub pain_before: Option<u8>,
    pub pain_after: Option<u8>,
    /// Ended by "too much".
    pub was_too_much: bool,
    /// Exercises marked "too much", in order.
    pub hurt: Vec<ExerciseId>,
    pub moved: Option<Moved>,
}

/// The rule that the dose stands by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rule {
    Keep,
    StepDownPain,
    StepDown24h,
    StepDownSpread,
    StepUp,
    Flare,
    /// Pain now asks for more care than the level does (section 1: the higher one counts).
    PainNow,
}

impl Rule {
    /// The id in the clinical files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::StepDownPain => "step_down_pain",
            Self::StepDown24h => "step_down_24h",
            Self::StepDownSpread => "step_down_spread",
            Self::StepUp => "step_up",
            Self::Flare => "flare",
            Self::PainNow => "pain_now",
        }
    }
}

/// What the next routine may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dose {
    pub level: Irritability,
    /// The rule that last moved the level, or `Keep`.
    pub rule: Rule,
    /// The length worth offering first.
    pub length: Length,
    /// Left out today: named after a worse morning, or the direction that made symptoms spread.
    pub skip: Vec<ExerciseId>,
    /// Marked "hurts" twice: to be replaced by an easier variant, or dropped (`swap_intolerant`).
    pub intolerant: Vec<ExerciseId>,
    /// Symptoms spread twice: a clinician should look.
    pub see_clinician: bool,
}

/// The dose for `today` of a person whose profile was set at level `base`, after the routines `done` since, oldest
/// first.
pub fn dose(base: Irritability, done: &[Done], today: Date) -> Dose {
    let mut fold = Fold::new(base);
    for routine in done {
        fold.add(routine);
    }
    fold.finish(today, done)
}

/// The dose while it is being worked out, routine by routine.
struct Fold {
    base: Irritability,
    level: Irritability,
    length: Length,
    rule: Rule,
    days: Days,
    flare_since: Option<Date>,
    skip: Vec<ExerciseId>,
    num_spread: usize,
}

impl Fold {
    fn new(base: Irritability) -> Self {
        Self {
            base,
            level: base,
            length: Length::One,
            rule: Rule::Keep,
            days: Days::default(),
            flare_since: None,
            skip: Vec::new(),
            num_spread: 0,
        }
    }

    fn add(&mut self, done: &Done) {
        self.end_flare(done.day);
        let hurt_before = self.days.last_hurt().to_vec();
        let begins_day = self.days.add(done);
        self.rule = Rule::Keep;
        if begins_day {
            self.skip.clear();
            if self.days.is_flare() && self.flare_since.is_none() {
                self.flare_since = Some(done.day);
                self.set(Irritability::High, Rule::Flare);
                return;
            }
            if self.days.is_worse_morning(WORSE_MORNING) {
                self.set(self.level.raised(), Rule::StepDown24h);
                self.skip = hurt_before;
            }
        }
        if done.moved == Some(Moved::Further) {
            self.num_spread += 1;
            self.skip.extend(done.hurt.iter().cloned());
            self.set(self.level.raised(), Rule::StepDownSpread);
        } else if done.was_too_much || rose_too_much(done) {
            self.set(self.level.raised(), Rule::StepDownPain);
            self.length = Length::One;
        } else if self.days.num_calm(CALM_PAIN) >= CALM_DAYS && self.flare_since.is_none() {
            self.step_up();
        }
    }

    /// One level lower, or one length up, never both.
    fn step_up(&mut self) {
        if self.level == Irritability::Low {
            self.length = if self.length == Length::One { Length::Three } else { Length::Five };
        }
        self.set(self.level.lowered(), Rule::StepUp);
    }

    fn set(&mut self, level: Irritability, rule: Rule) {
        self.level = level;
        self.rule = rule;
        self.days.forget_calm();
    }

    /// After its two days of the gentlest set a flare steps up again, at most to where the profile stands.
    fn end_flare(&mut self, day: Date) {
        let Some(since) = self.flare_since else { return };
        if day::days_between(since, day) >= FLARE_DAYS {
            self.flare_since = None;
            self.set(Irritability::High.lowered().max(self.base), Rule::StepUp);
        }
    }

    fn finish(mut self, today: Date, done: &[Done]) -> Dose {
        self.end_flare(today);
        if self.flare_since.is_some() {
            self.rule = Rule::Flare;
        }
        let pain_now =
            done.last().filter(|last| last.day == today).and_then(|last| last.pain_after.or(last.pain_before));
        let level_of_pain = pain_now.map_or(Irritability::Low, level_of_pain);
        if level_of_pain > self.level {
            self.level = level_of_pain;
            self.rule = Rule::PainNow;
        }
        Dose {
            level: self.level,
            rule: self.rule,
            length: self.length,
            skip: self.skip,
            intolerant: intolerant(done),
            see_clinician: self.num_spread >= 2,
        }
    }
}

/// The level that a pain of 0 to 10 asks for (`clinical/routines.md` section 1).
pub fn level_of_pain(pain: u8) -> Irritability {
    match pain {
        0..=3 => Irritability::Low,
        4..=6 => Irritability::Moderate,
        _ => Irritability::High,
    }
}

fn rose_too_much(done: &Done) -> bool {
    matches!((done.pain_before, done.pain_after), (Some(before), Some(after)) if after > before + TOLERATED_RISE)
}

/// Exercises marked "hurts" at least twice, in the order in which they became so.
fn intolerant(done: &[Done]) -> Vec<ExerciseId> {
    let marked: Vec<_> = done.iter().flat_map(|done| &done.hurt).collect();
    let mut found: Vec<ExerciseId> = Vec::new();
    for (index, id) in marked.iter().enumerate() {
        let times = marked.iter().take(index + 1).filter(|other| other == &id).count();
        if times == INTOLERANT && !found.contains(id) {
            found.push((*id).clone());
        }
    }
    found
}
