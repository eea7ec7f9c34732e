//! What the judgement of a self-check says in words: reasons, bands, the question that would settle it; and what the card
//! of an exercise says. One place for window, terminal and agent.

mod card;
mod causes;
mod names;
mod reason;
mod relief;
mod reminder;
mod safety;
pub mod settings_file;

use crate::assessment::ranking::{Asked, Question, Ranked};
use crate::assessment::verdict::{Knowledge, Next};
use crate::domain::answers::Soreness;
use crate::domain::check::CheckTables;
use crate::domain::id::ProfileId;
use crate::domain::nerve::Group;
use crate::domain::side::Side;
use crate::text::{tr, tr_with};

pub use card::{card, from_pack, kind, kind_name};
pub use causes::{Cause, causes};
pub use names::{brief, with_names};
pub use reason::reason;
pub use relief::{eased_by, for_cramp};
pub use reminder::{kept_reminder_name, reminder_name};
pub use safety::{how, safety, says, seen};

/// A question in words, and what it is good for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// `regions`, or the id of a flag, factor, weakness sign or test.
    pub id: String,
    pub text: String,
    /// "tells S1 from L5".
    pub why: String,
}

/// What to ask next, in words.
pub fn wanted(knowledge: &Knowledge<'_>, next: &Next) -> Wanted {
    match next {
        Next::Map => Wanted { id: "regions".to_owned(), text: tr("next-map"), why: tr("next-map-why") },
        Next::Flag(id) => Wanted {
            id: id.to_string(),
            text: knowledge.flags.flag(id).map_or_else(String::new, |flag| flag.question.clone()),
            why: tr("next-flag-why"),
        },
        Next::Question(question) => asked(knowledge, question),
    }
}

fn asked(knowledge: &Knowledge<'_>, question: &Question) -> Wanted {
    let tables = knowledge.tables;
    let (id, text) = match &question.asked {
        Asked::Test(id) => {
            let test = tables.test(id.as_str());
            let (name, how) = test.map_or_else(Default::default, |test| (test.name.as_str(), test.how.as_str()));
            (id.as_str(), tr_with("next-test", &[("label", name.into()), ("how", how.into())]))
        }
        Asked::Worse(id) => (id.as_str(), factor(tables, "next-worse", id.as_str())),
        Asked::Better(id) => (id.as_str(), factor(tables, "next-better", id.as_str())),
        Asked::Weakness(id) => {
            let sign = tables.sign(id.as_str());
            let (movement, how) =
                sign.map_or_else(Default::default, |sign| (sign.movement.as_str(), sign.how.as_str()));
            (id.as_str(), tr_with("next-weakness", &[("label", movement.into()), ("how", how.into())]))
        }
    };
    let (one, other) = &question.between;
    let (one, other) = (told(knowledge, one), told(knowledge, other));
    Wanted { id: id.to_owned(), text, why: tr_with("next-tells", &[("one", one.into()), ("other", other.into())]) }
}

fn factor(tables: &CheckTables, key: &str, id: &str) -> String {
    let label = tables.factor(id).map_or(id, |factor| factor.label.as_str());
    tr_with(key, &[("label", label.into())])
}

/// When a clinician is to be asked about this result (`clinical/routines.md` section 6).
pub fn clinician(knowledge: &Knowledge<'_>, best: Option<&Ranked>) -> String {
    let group = best.and_then(|best| knowledge.catalog.profile(&best.id)).map(|profile| profile.group);
    let is_root = matches!(group, Some(Group::RootNeck | Group::RootBack));
    match best {
        Some(best) if is_root && best.side == Side::Both => tr("result-clinician-both"),
        Some(_) if group == Some(Group::Pelvic) => tr("result-clinician-pelvic"),
        _ => tr("result-clinician"),
    }
}

/// What was said of how sore it is, a few words each; nothing where nothing was said.
pub fn soreness(said: &Soreness) -> Vec<String> {
    let pain = said.pain.map(|pain| tr_with("soreness-pain", &[("n", pain.into())]));
    let settles = said.settles_minutes.map(|minutes| tr_with("soreness-settles", &[("n", minutes.into())]));
    let wakes = (said.wakes == Some(true)).then(|| tr("soreness-wakes"));
    let spreads = (said.new_and_spreading == Some(true)).then(|| tr("soreness-spreads"));
    [pain, settles, wakes, spreads].into_iter().flatten().collect()
}

/// What it is called inside a sentence: "S1", "the ulnar nerve at the elbow", "a simple leg cramp".
pub fn told(knowledge: &Knowledge<'_>, id: &ProfileId) -> String {
    let name = knowledge.catalog.profile(id).and_then(|profile| profile.name.strip_suffix(" nerve root"));
    name.map_or_else(|| tr(&format!("told-{id}")), str::to_owned)
}

/// A name short enough for a heading: "S1", "Ulnar nerve at the elbow", "Simple leg cramp".
pub fn short_name(knowledge: &Knowledge<'_>, id: &ProfileId) -> String {
    let name = knowledge.catalog.profile(id).map_or(id.as_str(), |profile| profile.name.as_str());
    let name = name.split(" (").next().unwrap_or(name);
    name.strip_suffix(" nerve root").unwrap_or(name).to_owned()
}
