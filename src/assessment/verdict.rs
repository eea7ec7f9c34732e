//! A self-check put together: flags first, then the ranking, the level, and what is offered.

use crate::domain::answers::Answers;
use crate::domain::catalog::Catalog;
use crate::domain::check::{CheckTables, Half};
use crate::domain::id::{FlagId, ProfileId, RoutineId};
use crate::domain::irritability::Irritability;
use crate::domain::prompt::Lock;
use crate::domain::red_flag::{RedFlags, Urgency};
use crate::domain::routine::Length;
use crate::domain::side::Side;

use super::closed::is_gentle_routine;
use super::flags::{self, Screening};
use super::ranking::{self, Complaint, Finding, Model, Question};
use super::soreness::irritability;

/// Everything a self-check is judged by.
#[derive(Debug, Clone)]
pub struct Knowledge<'a> {
    pub catalog: &'a Catalog,
    pub flags: &'a RedFlags,
    pub tables: &'a CheckTables,
    pub model: Model<'a>,
}

impl<'a> Knowledge<'a> {
    /// Makes the tables ready to rank with.
    pub fn new(catalog: &'a Catalog, flags: &'a RedFlags, tables: &'a CheckTables) -> Self {
        Self { catalog, flags, tables, model: Model::new(tables, catalog) }
    }
}

/// What a self-check comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Nerve,
    NotNerve,
    /// A clinician comes first, today, and nothing is ranked.
    RedFlag,
    Unclear,
}

impl Outcome {
    /// The word used in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::Nerve => "nerve",
            Self::NotNerve => "not_nerve",
            Self::RedFlag => "red_flag",
            Self::Unclear => "unclear",
        }
    }
}

/// What to ask next.
#[derive(Debug, Clone, PartialEq)]
pub enum Next {
    /// Nothing is painted yet.
    Map,
    /// A warning sign that other answers ask for.
    Flag(FlagId),
    /// The one answer that would settle it.
    Question(Question),
}

/// The whole judgement.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    pub outcome: Outcome,
    pub screening: Screening,
    /// Ranked, the main one first; empty where a clinician comes first.
    pub complaints: Vec<Complaint>,
    pub irritability: Irritability,
    /// The shortest routine for the main complaint; none where none may be offered.
    pub routine: Option<RoutineId>,
    pub next: Option<Next>,
}

impl Verdict {
    /// What is closed.
    pub fn lock(&self) -> Lock {
        self.screening.lock()
    }

    /// What may be kept, the main complaint first; nothing while exercises are closed.
    pub fn offers(&self, catalog: &Catalog) -> Vec<Offer> {
        if self.lock() >= Lock::Area || !self.screening.ask.is_empty() {
            return Vec::new();
        }
        let offers = self.complaints.iter().filter_map(|complaint| {
            let id = offered(complaint)?;
            catalog.routines.iter().any(|routine| routine.profile == id).then_some(())?;
            let side = complaint.ranking.iter().find(|its| its.id == id).map_or(Side::Both, |its| its.side);
            Some(Offer { id, side, level: self.irritability })
        });
        offers.collect()
    }

    /// Whether a warning sign asks for the gentlest level, whatever was answered.
    pub fn is_made_gentle(&self) -> bool {
        is_gentle(&self.screening)
    }

    /// The complaint that comes first.
    pub fn main(&self) -> Option<&Complaint> {
        self.complaints.first()
    }
}

/// Judges what was answered so far.
pub fn judge(knowledge: &Knowledge<'_>, answers: &Answers) -> Verdict {
    let complaints = ranking::rank(&knowledge.model, answers);
    let best = |half: Half| complaints.iter().find(|its| its.half == half).and_then(Complaint::best).map(|its| &its.id);
    // The only rule that looks at the ranking is one of the arm.
    let screening = flags::screen(knowledge.flags, knowledge.tables, answers, best(Half::Upper));
    let lock = screening.lock();
    // A lock of everything, and whatever has to be seen today, comes before any ranking (section 1 of the red flags). A
    // milder flag with `lock_area` leaves the ranking standing, without a routine.
    let comes_first = lock == Lock::All || screening.urgency() >= Some(Urgency::SameDay);
    let is_gentle = is_gentle(&screening) || answers.has_history("hx_pregnant");
    let irritability = if is_gentle { Irritability::High } else { irritability(&answers.soreness) };
    let finding = complaints.first().map_or(Finding::Unclear, |main| main.finding);
    let outcome = match finding {
        _ if comes_first => Outcome::RedFlag,
        Finding::Nerve => Outcome::Nerve,
        Finding::NotNerve => Outcome::NotNerve,
        Finding::Unclear => Outcome::Unclear,
    };
    // A question that other answers ask for comes before any exercise.
    let is_open = lock < Lock::Area && !comes_first && screening.ask.is_empty();
    let routine = complaints.first().filter(|_| is_open).and_then(|main| {
        let routine = knowledge.catalog.routine_for(&offered(main)?, irritability, Length::One)?;
        let is_allowed = lock != Lock::GentleOnly || is_gentle_routine(knowledge.catalog, routine);
        is_allowed.then(|| routine.id.clone())
    });
    let next = if comes_first { None } else { next(knowledge, answers, &screening, &complaints, irritability) };
    let complaints = if comes_first { Vec::new() } else { complaints };
    Verdict { outcome, screening, complaints, irritability, routine, next }
}

/// `gentle_only` forces the high row whatever the pain.
fn is_gentle(screening: &Screening) -> bool {
    screening.raised.iter().any(|raised| raised.lock == Lock::GentleOnly)
}

/// One nerve or pattern of a result that a plan can be made for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    pub id: ProfileId,
    pub side: Side,
    pub level: Irritability,
}

/// The profile whose routine is offered for a complaint: the best nerve, the best other pattern, or where it is unclear
/// the general set of the area.
pub fn offered(complaint: &Complaint) -> Option<ProfileId> {
    match complaint.finding {
        Finding::Nerve => complaint.best().map(|best| best.id.clone()),
        Finding::NotNerve => complaint.ranking.iter().find(|its| !its.is_nerve).map(|best| best.id.clone()),
        Finding::Unclear if complaint.ranking.is_empty() => None,
        Finding::Unclear => Some(general(complaint.half)),
    }
}

/// The set that suits everybody with a complaint of this half: movement without a pull on a nerve.
fn general(half: Half) -> ProfileId {
    ProfileId::from(match half {
        Half::Upper => "np_neck_muscular",
        Half::Lower => "np_back_muscular",
    })
}

fn next(
    knowledge: &Knowledge<'_>,
    answers: &Answers,
    screening: &Screening,
    complaints: &[Complaint],
    sore: Irritability,
) -> Option<Next> {
    if let Some(flag) = screening.ask.first() {
        return Some(Next::Flag(flag.clone()));
    }
    let Some(main) = complaints.first() else { return Some(Next::Map) };
    let is_settled = main.best().is_some_and(|best| best.band == ranking::Band::FitsWell);
    if is_settled {
        return None;
    }
    ranking::next_question(&knowledge.model, answers, main.half, sore).map(Next::Question)
}
