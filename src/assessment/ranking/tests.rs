//! Section 8 of `clinical/nerves.md`, step by step: what one answer weighs, who is ranked, and the words for it.

use std::sync::LazyLock;

use super::*;
use crate::assessment::tests::{said, said_numb, tables};
use crate::content;
use crate::domain::answers::TestResult;
use crate::domain::catalog::Catalog;
use crate::domain::check::{CheckTables, Scores};

static MODEL: LazyLock<Model<'static>> = LazyLock::new(|| Model::new(tables(), content::catalog()));

fn row(id: &str) -> &'static Row {
    MODEL.row(&id.into()).unwrap()
}

/// What all answers of a half add to the score of a profile.
fn weight_in(half: Half, profile: &str, answers: &Answers) -> f64 {
    evidence::items(&MODEL, answers, half).iter().map(|item| evidence::weight(row(profile), item)).sum()
}

/// What one more answer adds, in a dialogue in which nothing else was asked.
fn alone(profile: &str, word: &str) -> f64 {
    let mut answers = asked_nothing(&[word]);
    answers.is_map_done = false;
    weight_in(Half::Lower, profile, &answers)
}

/// What was said, and nothing else asked: nothing is a "no".
fn asked_nothing(words: &[&str]) -> Answers {
    let mut answers = said(words);
    answers.is_map_done = false;
    for ticks in [&mut answers.worse.no, &mut answers.better.no] {
        ticks.clear();
    }
    answers.sensations.no.clear();
    answers.history.no.clear();
    answers.weakness.retain(|_, weakness| weakness.strength > crate::domain::answers::Strength::Full);
    answers
}

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-9
}

#[test]
fn one_answer_weighs_what_the_steps_say() {
    let expected = [
        // Step 3.
        ("s1", "at lateral_foot_l", 0.8 * 0.70_f64.ln()),
        ("s1", "at heel_l", 0.8 * 0.38_f64.ln()),
        ("s1", "at sit_bone_l", 0.8 * 0.12_f64.ln()),
        ("s1", "at groin_l", 0.8 * 0.02_f64.ln()),
        // Step 4.
        ("sural", "feels burning", 0.5 * 0.62_f64.ln()),
        ("sural", "feels aching", 0.5 * 0.30_f64.ln()),
        ("sural", "feels stiffness", 0.5 * 0.06_f64.ln()),
        // Step 5.
        ("sural", "worse tight_footwear", 0.7 * 0.60_f64.ln()),
        ("sural", "worse walking", 0.7 * 0.30_f64.ln()),
        ("sural", "worse light_noise", 0.7 * 0.05_f64.ln()),
        ("sural", "worse removing_pressure", 0.7 * 0.02_f64.ln()),
        ("sural", "better removing_pressure", 0.7 * 0.55_f64.ln()),
        ("sural", "better changing_position", 0.7 * 0.30_f64.ln()),
        ("sural", "better light_noise", 0.7 * 0.05_f64.ln()),
        ("sural", "better tight_footwear", 0.7 * 0.02_f64.ln()),
        // Step 6; severe weighs no more than mild.
        ("s1", "weak weak_ankle_plantarflexion", 0.50_f64.ln()),
        ("s1", "weak weak_ankle_plantarflexion:severe", 0.50_f64.ln()),
        ("s1", "weak weak_elbow_flexion", 0.05_f64.ln()),
        ("sural", "weak weak_ankle_plantarflexion", 0.012_f64.ln()),
        // Step 7.
        ("sural", "history hx_ankle_injury", 0.5 * 2.0_f64.ln()),
        ("sural", "history hx_long_sitting", 0.5 * 0.6_f64.ln()),
        // Step 8.
        ("s1", "test st_slump_knee=pos", 0.8 * 2.5_f64.ln()),
        ("s1", "test st_slump_knee=neg", 0.8 * 0.4_f64.ln()),
        ("s1", "test st_slump_knee=skipped", 0.0),
        ("sural", "test st_slump_knee=pos", 0.0),
        ("thoracic_outlet", "test st_hand_on_head=worse", 0.8 * 1.5_f64.ln()),
        // Computed from the regions, which count already; and looks, which only raise flags.
        ("median_carpal_tunnel", "test st_hand_diagram=pos", 0.0),
        ("np_circulatory_arterial", "test st_skin_refill=pos", 0.0),
    ];
    for (profile, word, weight) in expected {
        assert!(close(alone(profile, word), weight), "{profile}: {word}: {} not {weight}", alone(profile, word));
    }
}

#[test]
fn a_no_weighs_what_the_steps_say_and_no_answer_weighs_nothing() {
    let nothing = asked_nothing(&[]);
    assert_eq!(evidence::items(&MODEL, &nothing, Half::Lower), []);
    let with = |change: &dyn Fn(&mut Answers)| {
        let mut answers = nothing.clone();
        change(&mut answers);
        weight_in(Half::Lower, "s1", &answers)
    };
    assert!(close(with(&|its| its.sensations.say(&"tingling".into(), Some(false))), 0.3 * 0.38_f64.ln()));
    assert!(close(with(&|its| its.worse.say(&"sitting_long".into(), Some(false))), {
        let fit = worse_fit(&MODEL, &"s1".into(), &"sitting_long".into());
        0.25 * (1.0 - model::WORSE.of(fit)).ln()
    }));
    assert!(close(with(&|its| its.better.say(&"light_noise".into(), Some(false))), 0.25 * 0.95_f64.ln()));
    let strong = crate::domain::answers::Weakness { strength: crate::domain::answers::Strength::Full, side: None };
    assert!(close(
        with(&|its| its.weakness.extend([("weak_ankle_plantarflexion".into(), strong)])),
        0.5 * 0.50_f64.ln()
    ));
    assert!(close(with(&|its| its.history.say(&"hx_back_pain_with_it".into(), Some(false))), 0.0));
    let map: f64 = row("s1").regions.iter().map(|fit| 0.8 * (1.0 - model::REGION.of(*fit)).ln()).sum();
    assert!(close(with(&|its| its.is_map_done = true), map));
}

#[test]
fn an_ache_counts_less_than_numbness_if_they_were_painted_apart() {
    let in_one_layer = weight_in(Half::Lower, "s1", &asked_nothing(&["at heel_l"]));
    let mut aching = asked_nothing(&["at heel_l"]);
    aching.is_layered = true;
    assert!(close(weight_in(Half::Lower, "s1", &aching), 0.6 * in_one_layer));
    let mut numb = said_numb(&["at heel_l"]);
    numb.is_map_done = false;
    assert!(close(
        weight_in(Half::Lower, "s1", &numb),
        weight_in(Half::Lower, "s1", &{
            let mut answers = said(&["at heel_l"]);
            answers.is_map_done = false;
            answers
        })
    ));
}

#[test]
fn both_sides_count_once_and_only_for_the_same_region() {
    let one = |words: &[&str], profile| weight_in(Half::Lower, profile, &asked_nothing(words));
    let both = ["at sole_l", "at sole_r"];
    assert!(close(one(&both, "np_polyneuropathy") - one(&["at sole_l"], "np_polyneuropathy"), 0.9));
    assert!(close(one(&both, "tibial_tarsal_tunnel") - one(&["at sole_l"], "tibial_tarsal_tunnel"), -0.7));
    // Not a nerve, and both sides are nothing to it.
    assert!(!row("np_heel_foot").both_sides);
    assert!(close(one(&both, "np_heel_foot"), one(&["at sole_l"], "np_heel_foot")));
    let twice = ["at sole_l", "at sole_r", "at heel_l", "at heel_r"];
    assert!(close(one(&twice, "s1") - one(&["at sole_l", "at heel_l"], "s1"), -0.7));
    assert!(close(one(&["at sole_l", "at heel_r"], "s1"), one(&["at sole_l", "at heel_l"], "s1")));
    // Both hands say nothing of the leg.
    let hands = ["at sole_l", "at thumb_l", "at thumb_r"];
    assert!(close(one(&hands, "s1"), one(&["at sole_l"], "s1")));
}

#[test]
fn over_65_is_over_50_too() {
    let items = |word: &str| evidence::items(&MODEL, &asked_nothing(&[word]), Half::Lower).len();
    assert_eq!((items("history hx_age_over_50"), items("history hx_age_over_65")), (1, 2));
}

#[test]
fn what_is_known_of_the_person_moves_the_priors() {
    let factor = |id: &str, words: &[&str]| prior_factor(row(id), &said(words));
    for id in ["median_carpal_tunnel", "lateral_femoral_cutaneous", "np_cramp_benign"] {
        assert!(close(factor(id, &["history hx_pregnant"]), 2.0), "{id}");
        assert!(close(factor(id, &["flag rf_pregnancy"]), 2.0), "{id}");
        assert!(close(factor(id, &["history hx_pregnant", "flag rf_pregnancy"]), 2.0), "{id}");
    }
    assert!(close(factor("np_polyneuropathy", &["history hx_diabetes"]), 3.0));
    assert!(close(factor("median_carpal_tunnel", &["history hx_diabetes"]), 1.5));
    assert!(close(factor("median_carpal_tunnel", &["history hx_diabetes", "history hx_pregnant"]), 3.0));
    for id in ["np_lumbar_stenosis", "np_circulatory_arterial"] {
        assert!(close(factor(id, &["history hx_age_over_65"]), 3.0), "{id}");
        assert!(close(factor(id, &["history hx_age_over_50"]), 1.0), "{id}");
    }
    let all = ["history hx_pregnant", "history hx_diabetes", "history hx_age_over_65"];
    assert!(close(factor("s1", &all), 1.0));
}

#[test]
fn candidates_are_those_with_a_core_or_common_region_in_a_painted_area() {
    for (place, area) in
        [("occiput_l", Area::Head), ("thumb_l", Area::Upper), ("heel_r", Area::Lower), ("perineum", Area::Pelvic)]
    {
        let complaints = rank(&MODEL, &said(&[&format!("at {place}")]));
        assert_eq!(complaints.len(), 1, "{place}");
        let found: BTreeSet<&str> = complaints[0].ranking.iter().map(|its| its.id.as_str()).collect();
        let is_in = |scores: &&Scores| {
            let mut regions = scores.core.iter().chain(&scores.common);
            regions.any(|id| tables().region(id.as_str()).is_some_and(|region| region.area == area))
        };
        let expected = tables().scores.iter().filter(is_in).map(|scores| scores.profile.as_str()).collect();
        assert_eq!(found, expected, "{place}");
    }
    assert_eq!(rank(&MODEL, &said(&["feels tingling", "worse walking"])), []);
}

#[test]
fn the_half_with_more_marks_comes_first() {
    let halves = |words: &[&str]| rank(&MODEL, &said(words)).iter().map(|its| its.half).collect::<Vec<_>>();
    assert_eq!(halves(&["at thumb_l", "at palm_l", "at sole_l"]), [Half::Upper, Half::Lower]);
    assert_eq!(halves(&["at thumb_l", "at sole_r", "at sole_l"]), [Half::Lower, Half::Upper]);
    // As many: the legs, where more can be at stake.
    assert_eq!(halves(&["at thumb_l", "at sole_l"]), [Half::Lower, Half::Upper]);
    assert_eq!(halves(&["at occiput_l"]), [Half::Upper]);
    assert_eq!(halves(&["at tailbone"]), [Half::Lower]);
}

/// The tables and the catalogue with the rows of one profile given to another, so that they tie.
fn with_twins(one: &str, other: &str) -> (CheckTables, Catalog) {
    let (mut tables, mut catalog) = (tables().clone(), content::catalog().clone());
    let scores = tables.scores_of(&one.into()).unwrap().clone();
    for its in tables.scores.iter_mut().filter(|its| its.profile.as_str() == other) {
        *its = Scores { profile: other.into(), ..scores.clone() };
    }
    let prior = catalog.profiles.iter().find(|its| its.id.as_str() == one).unwrap().prior;
    catalog.profiles.iter_mut().filter(|its| its.id.as_str() == other).for_each(|its| its.prior = prior);
    (tables, catalog)
}

#[test]
fn the_order_of_the_catalogue_settles_ties() {
    let answers = said(&["at sole_l", "at heel_l", "feels burning"]);
    let order = |tables: &CheckTables, catalog: &Catalog| {
        let shares = shares(&Model::new(tables, catalog), &answers, Half::Lower);
        let at = |id: &str| shares.iter().position(|(its, _)| its.as_str() == id).unwrap();
        let (one, other) = (at("tibial_tarsal_tunnel"), at("s1"));
        assert!(close(shares[one].1, shares[other].1));
        (one, other)
    };
    let (tables, mut catalog) = with_twins("tibial_tarsal_tunnel", "s1");
    let (tarsal, root) = order(&tables, &catalog);
    assert_eq!(tarsal, root + 1, "s1 stands before it in the catalogue");
    catalog.profiles.reverse();
    let (tarsal, root) = order(&tables, &catalog);
    assert_eq!(root, tarsal + 1);
}

fn band_of(id: &str, share: f64, words: &[&str]) -> Band {
    bands::band(&MODEL, row(id), share, &said(words))
}

#[test]
fn the_band_follows_the_share() {
    let words = ["at sole_l", "at heel_l", "feels burning", "worse standing_long"];
    for (share, band) in [
        (0.0, Band::Unlikely),
        (0.349, Band::Unlikely),
        (0.35, Band::Possible),
        (0.699, Band::Possible),
        (0.70, Band::FitsWell),
        (0.99, Band::FitsWell),
    ] {
        assert_eq!(band_of("tibial_tarsal_tunnel", share, &words), band, "{share}");
    }
}

#[test]
fn with_fewer_than_four_answers_nothing_fits_well() {
    let few = ["at sole_l", "feels burning", "worse standing_long"];
    for id in ["tibial_tarsal_tunnel", "np_heel_foot"] {
        assert_eq!(band_of(id, 0.9, &few), Band::Possible, "{id}");
        // One region on both sides, a skipped test, a strong muscle and a "no" are no further answers.
        let same =
            [few.as_slice(), &["at sole_r", "test st_slump_knee=skipped", "weak weak_toe_flexion:none"]].concat();
        assert_eq!(band_of(id, 0.9, &same), Band::Possible, "{id}");
        for more in
            ["at heel_l", "feels tingling", "better sitting_down", "weak weak_toe_flexion", "history hx_diabetes"]
        {
            assert_eq!(band_of(id, 0.9, &[few.as_slice(), &[more]].concat()), Band::FitsWell, "{id}: {more}");
        }
        assert_eq!(band_of(id, 0.9, &[few.as_slice(), &["test st_foot_up_out=neg"]].concat()), Band::FitsWell, "{id}");
    }
}

#[test]
fn without_a_nerve_word_or_a_weakness_no_nerve_fits_well() {
    let dull = ["at sole_l", "at heel_l", "feels aching", "feels sharp_shooting", "worse standing_long"];
    assert_eq!(band_of("tibial_tarsal_tunnel", 0.9, &dull), Band::Possible);
    assert_eq!(band_of("np_heel_foot", 0.9, &dull), Band::FitsWell);
    let words: Vec<&str> = tables().sensations.iter().filter(|its| its.nerve_word).map(|its| its.id.as_str()).collect();
    let expected = ["burning", "pins_and_needles", "tingling", "numbness", "electric_shock", "touch_sensitive"];
    assert_eq!(words, expected);
    for word in words {
        let feels = format!("feels {word}");
        assert_eq!(band_of("tibial_tarsal_tunnel", 0.9, &[dull.as_slice(), &[&feels]].concat()), Band::FitsWell);
    }
    let weak = |word| band_of("tibial_tarsal_tunnel", 0.9, &[dull.as_slice(), &[word]].concat());
    assert_eq!(weak("weak weak_toe_flexion"), Band::FitsWell);
    assert_eq!(weak("weak weak_toe_flexion:none"), Band::Possible);
}

#[test]
fn what_is_known_from_case_reports_fits_well_only_with_what_provokes_it() {
    let reported =
        ["l2", "l3", "obturator", "saphenous", "sural", "median_pronator", "ulnar_guyon", "radial_superficial"];
    let answers = ["at sole_l", "at heel_l", "feels burning", "feels numbness"];
    for scores in &tables().scores {
        let id = scores.profile.as_str();
        let with = |factors: &[&String]| {
            let words: Vec<&str> = answers.iter().copied().chain(factors.iter().map(|word| word.as_str())).collect();
            band_of(id, 0.9, &words)
        };
        let is_reported = reported.contains(&id);
        assert_eq!(with(&[]), if is_reported { Band::Possible } else { Band::FitsWell }, "{id}");
        for factor in scores.worse_strong.iter().chain(&scores.worse_moderate) {
            assert_eq!(with(&[&format!("worse {factor}")]), Band::FitsWell, "{id}: {factor}");
        }
        // Named as better, or somebody else's, it provokes nothing.
        let better = scores.worse_strong.first().map(|factor| format!("better {factor}"));
        let other = tables()
            .factors
            .iter()
            .find(|factor| !scores.worse_strong.contains(&factor.id) && !scores.worse_moderate.contains(&factor.id));
        let other = other.map(|factor| format!("worse {}", factor.id));
        for word in better.iter().chain(&other).filter(|_| is_reported) {
            assert_eq!(with(&[word]), Band::Possible, "{id}: {word}");
        }
    }
}

#[test]
fn neighbours_are_the_seven_pairs_of_roots() {
    let ids: Vec<&str> = MODEL.rows.iter().map(|row| row.id.as_str()).collect();
    let mut pairs = Vec::new();
    for one in &ids {
        for other in &ids {
            assert_eq!(neighbours(one, other), neighbours(other, one));
            if one < other && neighbours(one, other) {
                pairs.push(format!("{one}-{other}"));
            }
        }
    }
    assert_eq!(pairs, ["c5-c6", "c6-c7", "c7-c8_t1", "l2-l3", "l3-l4", "l4-l5", "l5-s1"]);
}

fn ranked(list: &[(&str, f64, Band)]) -> Vec<Ranked> {
    let one = |(id, share, band): &(&str, f64, Band)| Ranked {
        id: (*id).into(),
        is_nerve: !id.starts_with("np_"),
        side: Side::Left,
        share: *share,
        band: *band,
        reasons_for: Vec::new(),
        reasons_against: Vec::new(),
        pair_with: None,
    };
    list.iter().map(one).collect()
}

#[test]
fn two_neighbouring_roots_are_named_together_where_neither_fits_well_alone() {
    let pairs = |list: &[(&str, f64, Band)]| {
        let mut ranking = ranked(list);
        bands::pair_up(&mut ranking);
        ranking.iter().map(|its| its.pair_with.as_ref().map(ToString::to_string)).collect::<Vec<_>>()
    };
    let (possible, unlikely) = (Band::Possible, Band::Unlikely);
    let rest = ("np_back_muscular", 0.1, unlikely);
    assert_eq!(
        pairs(&[("s1", 0.5, possible), ("l5", 0.4, possible), rest]),
        [Some("l5".to_owned()), Some("s1".to_owned()), None]
    );
    // Too little together; not neighbours; another one in between; one is enough.
    assert_eq!(pairs(&[("s1", 0.4, possible), ("l5", 0.29, unlikely), rest]), [None, None, None]);
    assert_eq!(pairs(&[("s1", 0.5, possible), ("l4", 0.4, possible), rest]), [None, None, None]);
    assert_eq!(pairs(&[("s1", 0.5, possible), ("sural", 0.4, possible), rest]), [None, None, None]);
    assert_eq!(pairs(&[("s1", 0.4, possible), ("sural", 0.31, unlikely), ("l5", 0.29, unlikely)]), [None, None, None]);
    assert_eq!(pairs(&[("s1", 0.7, Band::FitsWell), ("l5", 0.2, unlikely), rest]), [None, None, None]);
    assert_eq!(pairs(&[("s1", 1.0, possible)]), [None]);
    assert_eq!(pairs(&[]), []);
}

#[test]
fn the_finding_follows_the_shares_of_nerves_and_others() {
    let finding = |list: &[(&str, f64, Band)]| bands::finding(&ranked(list));
    let (fits, possible, unlikely) = (Band::FitsWell, Band::Possible, Band::Unlikely);
    assert_eq!(finding(&[("s1", 0.8, fits), ("np_back_muscular", 0.2, unlikely)]), Finding::Nerve);
    assert_eq!(finding(&[("s1", 0.4, possible), ("l3", 0.3, unlikely), ("l2", 0.3, unlikely)]), Finding::Nerve);
    assert_eq!(finding(&[("s1", 0.34, unlikely), ("l3", 0.33, unlikely), ("l2", 0.33, unlikely)]), Finding::Unclear);
    assert_eq!(finding(&[("np_back_muscular", 0.6, possible), ("s1", 0.4, possible)]), Finding::NotNerve);
    // Another cause is more likely, although no single one is.
    let many = [("s1", 0.45, possible), ("np_heel_foot", 0.3, unlikely), ("np_knee_joint", 0.25, unlikely)];
    assert_eq!(finding(&many), Finding::NotNerve);
    assert_eq!(
        finding(&[("np_back_muscular", 0.45, possible), ("s1", 0.30, unlikely), ("l5", 0.25, unlikely)]),
        Finding::Unclear
    );
    assert_eq!(finding(&[]), Finding::Unclear);
}

#[test]
fn the_side_is_where_most_of_the_profiles_own_places_are() {
    let side = |words: &[&str]| side::of(row("s1"), &MODEL, &said(words));
    assert_eq!(side(&["at heel_l"]), Side::Left);
    assert_eq!(side(&["at heel_r"]), Side::Right);
    assert_eq!(side(&["at heel_l", "at heel_r"]), Side::Both);
    // One side has to lead clearly.
    assert_eq!(side(&["at lateral_foot_l", "at heel_l", "at buttock_r"]), Side::Both);
    assert_eq!(side(&["at lateral_foot_l", "at posterior_calf_l", "at heel_r"]), Side::Left);
    // A stray mark elsewhere on the other side changes nothing.
    assert_eq!(side(&["at lateral_foot_r", "at thumb_l"]), Side::Right);
    assert_eq!(side(&["at tailbone"]), Side::Both);
    assert_eq!(side(&["at tailbone", "weak weak_toe_flexion:mild:right"]), Side::Right);
    assert_eq!(side(&["at heel_l", "weak weak_toe_flexion:mild:right"]), Side::Left);
}

#[test]
fn reasons_are_the_profiles_own_and_the_strongest_first() {
    let answers = said(&[
        "at buttock_l",
        "at posterior_calf_l",
        "at lateral_foot_l",
        "feels tingling",
        "worse sitting_long",
        "worse cough_sneeze_strain",
        "weak weak_ankle_plantarflexion:mild:left",
        "history hx_back_pain_with_it",
        "test st_slump_knee=pos",
        "at groin_l",
    ]);
    let complaints = rank(&MODEL, &answers);
    let best = complaints[0].best().unwrap();
    assert_eq!((best.id.as_str(), best.side), ("s1", Side::Left));
    assert_eq!(best.reasons_for.len(), 3);
    assert!(best.reasons_for.windows(2).all(|pair| pair[0].weight >= pair[1].weight));
    assert!(best.reasons_for.iter().all(|reason| reason.weight > 0.0 && reason.said));
    let against: Vec<&str> = best.reasons_against.iter().map(|reason| reason.given.id()).collect();
    assert_eq!(against, ["groin"]);
    assert!(best.reasons_against[0].weight < 0.0);
    let test = best.reasons_for.iter().chain(&best.reasons_against).find(|its| matches!(its.given, Given::Test(..)));
    assert!(test.is_none_or(|its| its.given == Given::Test("st_slump_knee".into(), TestResult::Positive)));
}
