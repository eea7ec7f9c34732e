//! Which nerve it probably is: a naive Bayes ranking with shrunken evidence (`clinical/nerves.md` section 8).
//!
//! Every answer adds a visible weight to every profile, so the reasons come for free. Complaints of the upper and the
//! lower half of the body are ranked apart.

mod bands;
mod evidence;
mod model;
mod next;
mod reasons;
mod side;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use crate::domain::answers::{Answers, FlagAnswer};
use crate::domain::check::{Area, Half};
use crate::domain::id::ProfileId;
use crate::domain::side::Side;

pub use bands::{Band, Finding, neighbours};
pub use evidence::Given;
pub use model::{Fit, Model, better_fit, history_fit, worse_fit};
pub use next::{Asked, Question, next_question, useful_tests, useful_weakness};
pub use reasons::Reason;

use evidence::Item;
use model::{PRIOR, Row};

/// Only the first few are ever shown with reasons.
const EXPLAINED: usize = 5;

/// One profile in the ranking.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranked {
    pub id: ProfileId,
    pub is_nerve: bool,
    pub side: Side,
    /// Part of the candidates' whole, 0 to 1. Never shown to a person.
    pub share: f64,
    pub band: Band,
    /// What speaks for it, strongest first, at most three.
    pub reasons_for: Vec<Reason>,
    /// What speaks against it most, at most one.
    pub reasons_against: Vec<Reason>,
    /// A neighbouring root that fits about as well.
    pub pair_with: Option<ProfileId>,
}

/// One complaint, ranked.
#[derive(Debug, Clone, PartialEq)]
pub struct Complaint {
    pub half: Half,
    pub finding: Finding,
    /// Best first; empty where nothing is painted in this half.
    pub ranking: Vec<Ranked>,
}

impl Complaint {
    /// The best of all.
    pub fn best(&self) -> Option<&Ranked> {
        self.ranking.first()
    }
}

/// Ranks each half of the body that is painted, the one with more marks first.
pub fn rank(model: &Model<'_>, answers: &Answers) -> Vec<Complaint> {
    halves(model, answers).into_iter().map(|half| complaint(model, answers, half)).collect()
}

/// The halves of the body that are painted, the one with more marks first.
pub fn halves(model: &Model<'_>, answers: &Answers) -> Vec<Half> {
    let marks_in = |half: Half| marked_areas(model, answers).filter(|area| area.half() == half).count();
    let (upper, lower) = (marks_in(Half::Upper), marks_in(Half::Lower));
    let mut halves = if upper > lower { vec![Half::Upper, Half::Lower] } else { vec![Half::Lower, Half::Upper] };
    halves.retain(|half| if *half == Half::Upper { upper > 0 } else { lower > 0 });
    halves
}

/// The area of each painted place.
fn marked_areas<'a>(model: &'a Model<'_>, answers: &'a Answers) -> impl Iterator<Item = Area> + 'a {
    let area = |region: &str| Some(model.tables.regions.get(*model.region_index.get(region)?)?.area);
    answers.places.keys().filter_map(move |place| area(place.region.as_str()))
}

/// The best candidates of a half with their shares, best first, without reasons: enough to choose questions by.
pub fn shares(model: &Model<'_>, answers: &Answers, half: Half) -> Vec<(ProfileId, f64)> {
    let items = evidence::items(model, answers, half);
    scored(model, answers, half, &items).into_iter().map(|(row, share)| (row.id.clone(), share)).collect()
}

fn complaint(model: &Model<'_>, answers: &Answers, half: Half) -> Complaint {
    let items = evidence::items(model, answers, half);
    let scored = scored(model, answers, half, &items);
    let candidates: Vec<&Row> = scored.iter().map(|(row, _)| *row).collect();
    let mut ranking: Vec<Ranked> = scored
        .iter()
        .map(|(row, share)| Ranked {
            id: row.id.clone(),
            is_nerve: row.is_nerve,
            side: side::of(row, model, answers),
            share: *share,
            band: bands::band(model, row, *share, answers),
            reasons_for: Vec::new(),
            reasons_against: Vec::new(),
            pair_with: None,
        })
        .collect();
    let average = reasons::Average::new(&candidates, &items);
    for (ranked, row) in ranking.iter_mut().zip(&candidates).take(EXPLAINED) {
        (ranked.reasons_for, ranked.reasons_against) = reasons::of(model, row, &items, &average);
    }
    bands::pair_up(&mut ranking);
    let by_shares = bands::finding(&ranking);
    let is_carried = bands::is_carried(model, by_shares, &ranking, answers);
    Complaint { half, finding: if is_carried { by_shares } else { Finding::Unclear }, ranking }
}

/// Candidates of a half with their shares, best first (steps 1 to 11).
fn scored<'m>(model: &'m Model<'_>, answers: &Answers, half: Half, items: &[Item]) -> Vec<(&'m Row, f64)> {
    let areas: BTreeSet<Area> = marked_areas(model, answers).filter(|area| area.half() == half).collect();
    let candidates = model.rows.iter().filter(|row| row.areas.iter().any(|area| areas.contains(area)));
    let mut scored: Vec<(&Row, f64)> = candidates
        .map(|row| {
            let prior = PRIOR * (row.prior * prior_factor(row, answers)).ln();
            (row, prior + items.iter().map(|item| evidence::weight(row, item)).sum::<f64>())
        })
        .collect();
    let most = scored.iter().map(|(_, score)| *score).fold(f64::NEG_INFINITY, f64::max);
    let whole: f64 = scored.iter().map(|(_, score)| (score - most).exp()).sum();
    for (_, score) in &mut scored {
        *score = (*score - most).exp() / whole;
    }
    // The sort is stable: the order of the catalogue settles ties.
    scored.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    scored
}

/// What is known of the person makes some profiles likelier beforehand (section 8, last paragraph).
fn prior_factor(row: &Row, answers: &Answers) -> f64 {
    let is_pregnant = answers.has_history("hx_pregnant") || answers.flag("rf_pregnancy") == Some(FlagAnswer::Yes);
    let mut factor = 1.0;
    if is_pregnant
        && matches!(row.id.as_str(), "median_carpal_tunnel" | "lateral_femoral_cutaneous" | "np_cramp_benign")
    {
        factor *= 2.0;
    }
    if answers.has_history("hx_diabetes") {
        factor *= match row.id.as_str() {
            "np_polyneuropathy" => 3.0,
            "median_carpal_tunnel" => 1.5,
            _ => 1.0,
        };
    }
    if answers.has_history("hx_age_over_65")
        && matches!(row.id.as_str(), "np_lumbar_stenosis" | "np_circulatory_arterial")
    {
        factor *= 3.0;
    }
    factor
}
