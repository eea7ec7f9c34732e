//! The rules that raise a flag from other answers, by their ids (`clinical/red-flags.md` section 4).

use crate::domain::answers::{Answers, Brush, Strength, TestResult};
use crate::domain::check::{CheckTables, Half};
use crate::domain::id::ProfileId;
use crate::domain::side::Side;

/// What a rule does while its condition holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holding {
    /// Locks at once.
    Raise,
    /// The plain question comes first; its answer decides.
    Ask,
    /// The same, and a clinician is advised whatever the answer.
    AskThenAdvise,
}

/// Regions of the leg below the buttock.
const LEG: [&str; 16] = [
    "anterior_thigh",
    "lateral_thigh",
    "medial_thigh",
    "posterior_thigh",
    "knee_front",
    "knee_medial",
    "shin",
    "lateral_calf",
    "medial_calf",
    "posterior_calf",
    "ankle_medial",
    "dorsum_of_foot",
    "big_toe",
    "lateral_foot",
    "heel",
    "sole",
];
const FINGERS: [&str; 5] = ["thumb", "index_finger", "middle_finger", "ring_finger", "little_finger"];
const NERVE_SENSATIONS: [&str; 5] = ["tingling", "pins_and_needles", "numbness", "electric_shock", "sharp_shooting"];
const NECK_MOVEMENTS: [&str; 3] = ["neck_look_up", "neck_turn_or_tilt_same_side", "neck_look_down_long"];
const FOOT_LIFT: &str = "weak_ankle_dorsiflexion";

/// Whether the rule's condition holds, and what it then does. `first` is the profile that ranks first.
pub fn holding(rule: &str, tables: &CheckTables, answers: &Answers, first: Option<&ProfileId>) -> Option<Holding> {
    let facts = Facts { tables, answers };
    let raise = |holds: bool| holds.then_some(Holding::Raise);
    match rule {
        "dr_saddle" => raise(facts.is_saddle_numb()),
        "dr_both_legs" => raise(facts.are_both_legs_new()),
        "dr_foot_drop" => raise(facts.is_severe(FOOT_LIFT)),
        "dr_leg_weak" => raise(facts.is_leg_weak()),
        "dr_leg_weak_one" => raise(facts.is_one_muscle_of_leg_weak()),
        "dr_arm_weak" => raise(facts.severe(Half::Upper).next().is_some()),
        "dr_mild_weak" => raise(answers.weak().any(|(_, weakness)| weakness.strength == Strength::Mild)),
        "dr_calf" => raise(facts.is_positive("st_calf_compare")),
        "dr_cold" => raise(facts.is_limb_cold()),
        // "Worse" is this test's word for a hand that turns cold, pale or blue.
        "dr_hands_up_blue" => raise(facts.result("st_hands_up") == Some(TestResult::Worse)),
        "dr_gca" => raise(facts.is_new_head_pain_over_50()),
        "dr_myelo" => facts.are_hands_and_legs_touched().then_some(Holding::Ask),
        "dr_pancoast" => facts.is_smoker_with_still_neck(first).then_some(Holding::AskThenAdvise),
        "dr_cancer_up" => raise(facts.is_cancer_with_more()),
        _ => None,
    }
}

struct Facts<'a> {
    tables: &'a CheckTables,
    answers: &'a Answers,
}

impl<'a> Facts<'a> {
    fn result(&self, test: &str) -> Option<TestResult> {
        self.answers.tests.get(test).copied()
    }

    fn is_positive(&self, test: &str) -> bool {
        self.result(test) == Some(TestResult::Positive)
    }

    fn is_severe(&self, sign: &str) -> bool {
        self.answers.weakness.get(sign).is_some_and(|weakness| weakness.strength == Strength::Severe)
    }

    /// Muscles of arm or leg that cannot do it at all.
    fn severe(&self, half: Half) -> impl Iterator<Item = (&'a str, Option<Side>)> {
        let tables = self.tables;
        self.answers.weakness.iter().filter_map(move |(id, weakness)| {
            let is_there =
                weakness.strength == Strength::Severe && tables.sign(id.as_str()).is_some_and(|sign| sign.half == half);
            is_there.then_some((id.as_str(), weakness.side))
        })
    }

    /// Numbness was ticked and the saddle is painted, or it was painted with the numb brush.
    fn is_saddle_numb(&self) -> bool {
        let painted = self.answers.places.iter().find(|(place, _)| place.region.as_str() == "perineum");
        painted.is_some_and(|(_, marks)| marks.has(Brush::Numb) || self.answers.has_sensation("numbness"))
    }

    fn is_any_marked(&self, regions: &[&str]) -> bool {
        regions.iter().any(|region| self.answers.is_marked(region))
    }

    /// Some of the regions on the left, some on the right; not always the same ones.
    fn are_both_sides_marked(&self, regions: &[&str]) -> bool {
        let on = |side| regions.iter().any(|region| self.answers.sides_of(region).any(|its| its == Some(side)));
        on(Side::Left) && on(Side::Right)
    }

    /// Whether it is new or worse; not answered counts as a yes.
    fn may_be_new(&self) -> bool {
        self.answers.history.said(&"hx_new_or_worse_2w".into()).unwrap_or(true)
    }

    fn are_both_legs_new(&self) -> bool {
        self.are_both_sides_marked(&LEG)
            && self.is_any_marked(&["low_back", "buttock"])
            && (NERVE_SENSATIONS.iter().any(|id| self.answers.has_sensation(id)) || self.is_leg_numb())
            && self.may_be_new()
    }

    /// Painted with the brush for numb or tingling, which is a nerve sensation too.
    fn is_leg_numb(&self) -> bool {
        let is_leg = |region: &str| LEG.contains(&region);
        self.answers.places.iter().any(|(place, marks)| marks.has(Brush::Numb) && is_leg(place.region.as_str()))
    }

    fn is_leg_weak(&self) -> bool {
        self.severe(Half::Lower).count() > 1 || self.severe(Half::Lower).any(|(_, side)| side == Some(Side::Both))
    }

    fn is_one_muscle_of_leg_weak(&self) -> bool {
        !self.is_leg_weak() && self.severe(Half::Lower).any(|(id, _)| id != FOOT_LIFT)
    }

    fn is_limb_cold(&self) -> bool {
        let sudden = self.answers.has_history("hx_sudden_onset");
        let cold = self.answers.has_sensation("cold_feeling") && self.answers.is_numb();
        self.is_positive("st_skin_refill") || (cold && sudden)
    }

    fn is_over_50(&self) -> bool {
        self.answers.has_history("hx_age_over_50") || self.answers.has_history("hx_age_over_65")
    }

    fn is_new_head_pain_over_50(&self) -> bool {
        self.is_any_marked(&["occiput", "scalp_front"])
            && self.is_over_50()
            && self.answers.has_history("hx_new_headache")
    }

    /// Fingers on both sides and something in a leg: the cord may be behind it.
    fn are_hands_and_legs_touched(&self) -> bool {
        self.are_both_sides_marked(&FINGERS) && self.is_any_marked(&LEG)
    }

    fn is_smoker_with_still_neck(&self, first: Option<&ProfileId>) -> bool {
        let moves = |id: &&str| self.answers.worse.yes.contains(*id) || self.answers.better.yes.contains(*id);
        first.is_some_and(|first| first.as_str() == "c8_t1")
            && self.answers.has_history("hx_smoker")
            && self.is_over_50()
            && !NECK_MOVEMENTS.iter().any(moves)
    }

    fn is_cancer_with_more(&self) -> bool {
        use crate::domain::answers::FlagAnswer::Yes;
        let is_yes = |flag: &str| self.answers.flag(flag) == Some(Yes);
        is_yes("rf_cancer_history")
            && (is_yes("rf_night_pain_constant")
                || is_yes("rf_weight_loss_unwell")
                || self.answers.weak().next().is_some())
    }
}
