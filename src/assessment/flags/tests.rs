//! Every flag, every rule, every minimal set of `clinical/red-flags.md`, by its id.

use super::*;
use crate::assessment::tests::{said, said_numb, tables};
use crate::content;
use crate::domain::check::Half;
use crate::domain::red_flag::Complaint;
use Complaint::{BackOrLeg, Head, LegCramp, NeckOrArm, SittingArea};
use Urgency::{Caution, ClinicianSoon, EmergencyNow, SameDay};

/// The table of section 2.
const FLAGS: [(&str, Urgency, Lock); 42] = [
    ("rf_saddle_numbness", EmergencyNow, Lock::All),
    ("rf_bladder_change", EmergencyNow, Lock::All),
    ("rf_bowel_change", EmergencyNow, Lock::All),
    ("rf_sexual_function_change", EmergencyNow, Lock::All),
    ("rf_both_legs", EmergencyNow, Lock::All),
    ("rf_severe_or_progressive_leg_weakness", EmergencyNow, Lock::All),
    ("rf_foot_drop_new", SameDay, Lock::All),
    ("rf_arm_weakness_progressive", SameDay, Lock::All),
    ("rf_mild_weakness", ClinicianSoon, Lock::GentleOnly),
    ("rf_wasting_twitching", ClinicianSoon, Lock::All),
    ("rf_myelopathy", SameDay, Lock::All),
    ("rf_lhermitte", SameDay, Lock::All),
    ("rf_ascending_weakness", EmergencyNow, Lock::All),
    ("rf_stroke", EmergencyNow, Lock::All),
    ("rf_chest_pain", EmergencyNow, Lock::All),
    ("rf_breathless_leg", EmergencyNow, Lock::All),
    ("rf_leg_swollen_hot", SameDay, Lock::All),
    ("rf_cold_pale_limb", EmergencyNow, Lock::All),
    ("rf_rest_pain_or_sore", SameDay, Lock::All),
    ("rf_arm_swollen_blue", SameDay, Lock::All),
    ("rf_pulsing_belly_back", EmergencyNow, Lock::All),
    ("rf_neck_artery", EmergencyNow, Lock::All),
    ("rf_thunderclap", EmergencyNow, Lock::All),
    ("rf_gca", SameDay, Lock::All),
    ("rf_meningitis", EmergencyNow, Lock::All),
    ("rf_fever_spine", EmergencyNow, Lock::All),
    ("rf_hot_joint", SameDay, Lock::All),
    ("rf_cancer_history", ClinicianSoon, Lock::Area),
    ("rf_weight_loss_unwell", ClinicianSoon, Lock::Area),
    ("rf_night_pain_constant", ClinicianSoon, Lock::Area),
    ("rf_pancoast", SameDay, Lock::All),
    ("rf_major_trauma", EmergencyNow, Lock::All),
    ("rf_fragility_fracture", SameDay, Lock::Area),
    ("rf_recent_surgery", ClinicianSoon, Lock::Area),
    ("rf_blood_thinner_groin", EmergencyNow, Lock::All),
    ("rf_compartment", EmergencyNow, Lock::All),
    ("rf_dark_urine_muscle", EmergencyNow, Lock::All),
    ("rf_severe_cramps_unwell", EmergencyNow, Lock::All),
    ("rf_shingles", SameDay, Lock::Area),
    ("rf_pregnancy", Caution, Lock::GentleOnly),
    ("rf_under_18", Caution, Lock::All),
    ("rf_not_improving", ClinicianSoon, Lock::None),
];

fn flags() -> &'static RedFlags {
    content::red_flags()
}

fn screened(answers: &Answers) -> Screening {
    screen(flags(), tables(), answers, None)
}

/// What is up: flag, urgency, lock, where it comes from.
fn up(answers: &Answers) -> Vec<(String, Urgency, Lock, String)> {
    let raised = screened(answers).raised.into_iter();
    raised.map(|its| (its.flag.to_string(), its.urgency, its.lock, its.from.words())).collect()
}

fn urgency_of(flag: &str, answers: &Answers) -> Option<Urgency> {
    screened(answers).raised.iter().find(|its| its.flag.as_str() == flag).map(|its| its.urgency)
}

#[test]
fn a_yes_raises_each_flag_with_its_own_urgency_and_lock() {
    assert_eq!(flags().flags.len(), FLAGS.len());
    for (id, urgency, lock) in FLAGS {
        let only = vec![(id.to_owned(), urgency, lock, "answer".to_owned())];
        assert_eq!(up(&said(&[&format!("flag {id}")])), only, "{id}");
    }
}

#[test]
fn not_sure_is_a_yes_where_waiting_could_harm() {
    for (id, urgency, lock) in FLAGS {
        let found = up(&said(&[&format!("flag {id}:not_sure")]));
        if matches!(urgency, EmergencyNow | SameDay) {
            assert_eq!(found, [(id.to_owned(), urgency, lock, "answer".to_owned())], "{id}");
        } else {
            assert_eq!(found, [], "{id}");
        }
    }
}

#[test]
fn a_no_raises_nothing_and_no_answer_neither() {
    let all: Vec<String> = FLAGS.iter().map(|(id, ..)| format!("no {id}")).collect();
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    assert_eq!(screened(&said(&all)), Screening::default());
    assert_eq!(screened(&Answers::default()), Screening::default());
    assert_eq!((Screening::default().lock(), Screening::default().urgency()), (Lock::None, None));
}

#[test]
fn the_most_urgent_comes_first_and_the_strictest_lock_wins() {
    let answers = said(&["flag rf_pregnancy", "flag rf_not_improving", "flag rf_shingles", "flag rf_stroke"]);
    let found: Vec<_> = up(&answers).into_iter().map(|(id, urgency, ..)| (id, urgency)).collect();
    let expected = [
        ("rf_stroke", EmergencyNow),
        ("rf_shingles", SameDay),
        ("rf_not_improving", ClinicianSoon),
        ("rf_pregnancy", Caution),
    ];
    assert_eq!(found, expected.map(|(id, urgency)| (id.to_owned(), urgency)));
    let screening = screened(&answers);
    assert_eq!((screening.lock(), screening.urgency()), (Lock::All, Some(EmergencyNow)));
    let milder = screened(&said(&["flag rf_pregnancy", "flag rf_shingles"]));
    assert_eq!((milder.lock(), milder.urgency()), (Lock::Area, Some(SameDay)));
    // Closed for everybody under 18, however mild it sounds.
    let young = screened(&said(&["flag rf_under_18", "flag rf_cancer_history"]));
    assert_eq!((young.lock(), young.urgency()), (Lock::All, Some(ClinicianSoon)));
}

#[test]
fn a_change_of_the_bladder_is_milder_only_if_spine_and_legs_are_known_to_be_well() {
    let urgency = |words: &[&str]| urgency_of("rf_bladder_change", &said(words));
    assert_eq!(urgency(&["flag rf_bladder_change"]), Some(EmergencyNow));
    for place in ["sole_l", "groin_r", "perineum", "tailbone", "neck_l", "interscapular_r", "low_back_l"] {
        assert_eq!(urgency(&["flag rf_bladder_change", &format!("at {place}")]), Some(EmergencyNow), "{place}");
        let with_arm = ["flag rf_bladder_change", "at thumb_l", &format!("at {place}")];
        assert_eq!(urgency(&with_arm), Some(EmergencyNow), "{place}");
    }
    assert_eq!(urgency(&["flag rf_bladder_change", "at thumb_l"]), Some(SameDay));
    // While the map is being painted nobody knows.
    let mut answers = said(&["flag rf_bladder_change", "at thumb_l"]);
    answers.is_map_done = false;
    assert_eq!(urgency_of("rf_bladder_change", &answers), Some(EmergencyNow));
    assert_eq!(screened(&said(&["flag rf_bladder_change", "at thumb_l"])).lock(), Lock::All);
}

/// Which rules hold with these answers.
fn rules(answers: &Answers, first: Option<&str>) -> Vec<(&'static str, Holding)> {
    let first = first.map(ProfileId::from);
    let its = |rule: &'static crate::domain::red_flag::DerivedRule| {
        Some((rule.id.as_str(), holding(&rule.id, tables(), answers, first.as_ref())?))
    };
    flags().derived_rules.iter().filter_map(its).collect()
}

fn holds(rule: &str, answers: &Answers) -> bool {
    rules(answers, None).iter().any(|(id, _)| *id == rule)
}

/// Answers with which a rule holds, and with any one of them missing it does not; then answers with which it never
/// does.
struct Rule {
    id: &'static str,
    raises: (&'static str, Urgency, Lock),
    holds: &'static [&'static [&'static str]],
    never: &'static [&'static [&'static str]],
}

/// The table of section 4, save the two rules that ask.
const RULES: [Rule; 12] = [
    Rule {
        id: "dr_saddle",
        raises: ("rf_saddle_numbness", EmergencyNow, Lock::All),
        holds: &[&["at perineum", "feels numbness"]],
        never: &[
            &["at perineum", "feels tingling"],
            &["at tailbone", "feels numbness"],
            &["at sit_bone_l", "feels numbness"],
        ],
    },
    Rule {
        id: "dr_both_legs",
        raises: ("rf_both_legs", EmergencyNow, Lock::All),
        holds: &[
            &["at sole_l", "at sole_r", "at low_back_l", "feels tingling", "history hx_new_or_worse_2w"],
            &["at shin_r", "at posterior_thigh_l", "at buttock_r", "feels numbness", "history hx_new_or_worse_2w"],
            &["at heel_r", "at big_toe_l", "at buttock_l", "feels electric_shock", "history hx_new_or_worse_2w"],
            &["at sole_r", "at knee_front_l", "at low_back_r", "feels sharp_shooting", "history hx_new_or_worse_2w"],
            &["at medial_calf_r", "at shin_l", "at low_back_r", "feels pins_and_needles", "history hx_new_or_worse_2w"],
        ],
        never: &[
            &["at sole_l", "at sole_r", "at low_back_l", "feels aching", "history hx_new_or_worse_2w"],
            &["at sole_l", "at shin_l", "at low_back_r", "feels tingling", "history hx_new_or_worse_2w"],
            &["at buttock_l", "at buttock_r", "at low_back_l", "feels tingling", "history hx_new_or_worse_2w"],
            &["at thumb_l", "at thumb_r", "at low_back_l", "feels tingling", "history hx_new_or_worse_2w"],
        ],
    },
    Rule {
        id: "dr_foot_drop",
        raises: ("rf_foot_drop_new", SameDay, Lock::All),
        holds: &[&["weak weak_ankle_dorsiflexion:severe"]],
        never: &[&["weak weak_ankle_dorsiflexion:mild"], &["weak weak_big_toe_extension:severe"]],
    },
    Rule {
        id: "dr_leg_weak",
        raises: ("rf_severe_or_progressive_leg_weakness", EmergencyNow, Lock::All),
        holds: &[
            &["weak weak_knee_extension:severe:both"],
            &["weak weak_ankle_dorsiflexion:severe:both"],
            &["weak weak_knee_extension:severe:left", "weak weak_hip_flexion:severe:left"],
            &["weak weak_ankle_dorsiflexion:severe", "weak weak_toe_flexion:severe"],
        ],
        never: &[
            &["weak weak_knee_extension:mild:both", "weak weak_hip_flexion:mild:both"],
            &["weak weak_knee_extension:severe:left", "weak weak_hip_flexion:mild:right"],
            &["weak weak_elbow_flexion:severe:both", "weak weak_finger_spread:severe:both"],
            &["weak weak_elbow_flexion:severe", "weak weak_hip_flexion:severe"],
        ],
    },
    Rule {
        id: "dr_leg_weak_one",
        raises: ("rf_severe_or_progressive_leg_weakness", SameDay, Lock::All),
        holds: &[&["weak weak_knee_extension:severe"], &["weak weak_toe_flexion:severe:right"]],
        never: &[
            &["weak weak_ankle_dorsiflexion:severe"],
            &["weak weak_knee_extension:mild"],
            &["weak weak_knee_extension:severe", "weak weak_hip_flexion:severe"],
            &["weak weak_knee_extension:severe", "weak weak_ankle_dorsiflexion:severe"],
            &["weak weak_knee_extension:severe:both"],
            &["weak weak_elbow_flexion:severe"],
        ],
    },
    Rule {
        id: "dr_arm_weak",
        raises: ("rf_arm_weakness_progressive", SameDay, Lock::All),
        holds: &[&["weak weak_pinch_paper:severe"], &["weak weak_shoulder_abduction:severe:both"]],
        never: &[&["weak weak_pinch_paper"], &["weak weak_hip_adduction:severe"]],
    },
    Rule {
        id: "dr_mild_weak",
        raises: ("rf_mild_weakness", ClinicianSoon, Lock::GentleOnly),
        holds: &[&["weak weak_pinch_paper"], &["weak weak_ankle_dorsiflexion:mild:left"]],
        never: &[&["weak weak_hip_adduction:severe"]],
    },
    Rule {
        id: "dr_calf",
        raises: ("rf_leg_swollen_hot", SameDay, Lock::All),
        holds: &[&["test st_calf_compare=pos"]],
        never: &[&["test st_calf_compare=neg"], &["test st_calf_compare=skipped"]],
    },
    Rule {
        id: "dr_cold",
        raises: ("rf_cold_pale_limb", EmergencyNow, Lock::All),
        holds: &[&["test st_skin_refill=pos"], &["feels cold_feeling", "feels numbness", "history hx_sudden_onset"]],
        never: &[
            &["test st_skin_refill=neg"],
            &["feels cold_feeling", "feels tingling", "history hx_sudden_onset"],
            &["feels cold_feeling", "feels numbness", "history hx_gradual_onset"],
        ],
    },
    Rule {
        id: "dr_hands_up_blue",
        raises: ("rf_cold_pale_limb", EmergencyNow, Lock::All),
        holds: &[&["test st_hands_up=worse"]],
        never: &[&["test st_hands_up=pos"], &["test st_hands_up=skipped"], &["test st_hand_on_head=worse"]],
    },
    Rule {
        id: "dr_gca",
        raises: ("rf_gca", SameDay, Lock::All),
        holds: &[
            &["at occiput_l", "history hx_age_over_50", "history hx_new_headache"],
            // Over 65 is over 50.
            &["at scalp_front_r", "history hx_age_over_65", "history hx_new_headache"],
        ],
        never: &[&["at neck_l", "history hx_age_over_50", "history hx_new_headache"]],
    },
    Rule {
        id: "dr_cancer_up",
        raises: ("rf_cancer_history", SameDay, Lock::Area),
        holds: &[
            &["flag rf_cancer_history", "flag rf_night_pain_constant"],
            &["flag rf_cancer_history", "flag rf_weight_loss_unwell"],
            &["flag rf_cancer_history", "weak weak_pinch_paper:mild"],
            &["flag rf_cancer_history", "weak weak_hip_flexion:severe"],
        ],
        never: &[
            &["flag rf_cancer_history", "flag rf_fever_spine"],
            &["flag rf_cancer_history", "weak weak_hip_flexion:none"],
            &["flag rf_cancer_history:not_sure", "flag rf_night_pain_constant"],
            &["flag rf_cancer_history", "flag rf_night_pain_constant:not_sure"],
            &["flag rf_night_pain_constant", "flag rf_weight_loss_unwell"],
        ],
    },
];

#[test]
fn each_rule_holds_with_all_its_conditions_and_with_none_missing() {
    for rule in RULES {
        let id = rule.id;
        for words in rule.holds {
            let answers = said(words);
            assert!(rules(&answers, None).contains(&(id, Holding::Raise)), "{id}: {words:?}");
            let (flag, urgency, lock) = rule.raises;
            let screening = screened(&answers);
            let raised = screening.raised.iter().find(|its| its.flag.as_str() == flag);
            let found = raised.map(|its| (its.urgency, its.lock, its.from.words()));
            assert_eq!(found, Some((urgency, lock, format!("rule {id}"))), "{id}: {words:?}");
            for missing in 0..words.len() {
                let fewer: Vec<&str> =
                    words.iter().enumerate().filter(|(at, _)| *at != missing).map(|its| *its.1).collect();
                assert!(!holds(id, &said(&fewer)), "{id}: {fewer:?}");
            }
        }
        for words in rule.never {
            assert!(!holds(id, &said(words)), "{id}: {words:?}");
        }
    }
}

#[test]
fn every_rule_of_the_data_is_known_to_the_code_and_to_these_tests() {
    let tested: Vec<&str> = RULES.iter().map(|rule| rule.id).chain(["dr_myelo", "dr_pancoast"]).collect();
    for rule in &flags().derived_rules {
        assert!(tested.contains(&rule.id.as_str()), "{}", rule.id);
        assert_eq!(rule.asks, matches!(rule.id.as_str(), "dr_myelo" | "dr_pancoast"), "{}", rule.id);
    }
    assert_eq!(flags().derived_rules.len(), tested.len());
    assert_eq!(holding("dr_of_nobody", tables(), &Answers::default(), None), None);
}

#[test]
fn a_rule_raises_against_a_no_and_does_not_hide_a_yes() {
    let no = said(&["no rf_foot_drop_new", "weak weak_ankle_dorsiflexion:severe"]);
    assert_eq!(up(&no), [("rf_foot_drop_new".into(), SameDay, Lock::All, "rule dr_foot_drop".into())]);
    let yes = said(&["flag rf_foot_drop_new", "weak weak_ankle_dorsiflexion:severe"]);
    assert_eq!(up(&yes), [("rf_foot_drop_new".into(), SameDay, Lock::All, "answer".into())]);
}

#[test]
fn every_strength_check_raises_by_arm_or_leg() {
    for sign in &tables().weakness {
        let severe = screened(&said(&[&format!("weak {}:severe:left", sign.id)]));
        let flag = match (sign.half, sign.id.as_str()) {
            (Half::Upper, _) => "rf_arm_weakness_progressive",
            (Half::Lower, "weak_ankle_dorsiflexion") => "rf_foot_drop_new",
            (Half::Lower, _) => "rf_severe_or_progressive_leg_weakness",
        };
        let found: Vec<&str> = severe.raised.iter().map(|its| its.flag.as_str()).collect();
        assert_eq!((found, severe.urgency()), (vec![flag], Some(SameDay)), "{}", sign.id);
        let mild = screened(&said(&[&format!("weak {}:mild", sign.id)]));
        assert_eq!((mild.urgency(), mild.lock()), (Some(ClinicianSoon), Lock::GentleOnly), "{}", sign.id);
    }
}

#[test]
fn the_numb_brush_says_numb_too() {
    assert!(holds("dr_saddle", &said_numb(&["at perineum"])));
    assert!(!holds("dr_saddle", &said_numb(&["at tailbone"])));
    let both = ["at sole_l", "at sole_r", "at low_back_l", "history hx_new_or_worse_2w"];
    assert!(holds("dr_both_legs", &said_numb(&both)));
    assert!(!holds("dr_both_legs", &said(&both)));
    // Only the saddle is numb: that says nothing of the legs.
    let mut aching = said(&both);
    aching.paint(&crate::domain::answers::Place::new("perineum", None), crate::domain::answers::Brush::Numb, true);
    assert!(!holds("dr_both_legs", &aching));
}

#[test]
fn both_legs_count_as_new_while_nobody_asked() {
    let words = ["at sole_l", "at sole_r", "at low_back_l", "feels tingling"];
    let item = "hx_new_or_worse_2w".into();
    let mut answers = said(&words);
    assert_eq!(answers.history.said(&item), Some(false));
    assert!(!holds("dr_both_legs", &answers));
    answers.history.say(&item, None);
    assert_eq!(urgency_of("rf_both_legs", &answers), Some(EmergencyNow));
    // All other conditions still have to hold.
    for missing in 0..words.len() {
        let fewer: Vec<&str> = words.iter().enumerate().filter(|(at, _)| *at != missing).map(|its| *its.1).collect();
        let mut answers = said(&fewer);
        answers.history.say(&item, None);
        assert!(!holds("dr_both_legs", &answers), "{fewer:?}");
    }
}

#[test]
fn one_weak_muscle_that_gets_worse_is_an_emergency() {
    let flag = "rf_severe_or_progressive_leg_weakness";
    let mut answers = said(&["weak weak_knee_extension:severe"]);
    let mut urgency = |worsening| {
        answers.is_worsening = worsening;
        urgency_of(flag, &answers)
    };
    assert_eq!(urgency(None), Some(SameDay));
    assert_eq!(urgency(Some(false)), Some(SameDay));
    assert_eq!(urgency(Some(true)), Some(EmergencyNow));
    // The plain yes is the graver answer, whatever a rule says.
    let answers = said(&["weak weak_knee_extension:severe", &format!("flag {flag}")]);
    assert_eq!(up(&answers), [(flag.into(), EmergencyNow, Lock::All, "answer".into())]);
    // Getting worse alone raises nothing, and moves no other rule.
    let mut answers = said(&["weak weak_ankle_dorsiflexion:severe"]);
    answers.is_worsening = Some(true);
    assert_eq!(up(&answers), [("rf_foot_drop_new".into(), SameDay, Lock::All, "rule dr_foot_drop".into())]);
}

#[test]
fn a_past_cancer_with_more_is_seen_today() {
    let alone = said(&["flag rf_cancer_history"]);
    assert_eq!(up(&alone), [("rf_cancer_history".into(), ClinicianSoon, Lock::Area, "answer".into())]);
    let more = said(&["flag rf_cancer_history", "flag rf_night_pain_constant"]);
    let expected = [
        ("rf_cancer_history".to_owned(), SameDay, Lock::Area, "rule dr_cancer_up".to_owned()),
        ("rf_night_pain_constant".to_owned(), ClinicianSoon, Lock::Area, "answer".to_owned()),
    ];
    assert_eq!(up(&more), expected);
}

#[test]
fn fingers_of_both_hands_with_a_leg_are_asked_for_the_cord() {
    let words = ["at thumb_l", "at little_finger_r", "at sole_l"];
    assert_eq!(rules(&said(&words), None), [("dr_myelo", Holding::Ask)]);
    let asked = screened(&said(&words));
    assert_eq!((asked.ask, asked.raised), (vec![FlagId::from("rf_myelopathy")], vec![]));
    for missing in 0..words.len() {
        let fewer: Vec<&str> = words.iter().enumerate().filter(|(at, _)| *at != missing).map(|its| *its.1).collect();
        assert!(!holds("dr_myelo", &said(&fewer)), "{fewer:?}");
    }
    assert!(holds("dr_myelo", &said(&["at sole_l", "at sole_r", "at ring_finger_l", "at ring_finger_r"])));
    assert!(!holds("dr_myelo", &said(&["at thumb_l", "at palm_r", "at sole_l"])));
    // Answered, it is not asked again.
    let no = screened(&said(&["at thumb_l", "at little_finger_r", "at sole_l", "no rf_myelopathy"]));
    assert_eq!(no, Screening::default());
    let not_sure = screened(&said(&["at thumb_l", "at little_finger_r", "at sole_l", "flag rf_myelopathy:not_sure"]));
    assert_eq!((not_sure.ask, not_sure.raised.len()), (vec![], 1));
}

#[test]
fn a_smoker_with_a_still_neck_is_asked_for_the_top_of_the_lung() {
    let words = ["at little_finger_l", "history hx_smoker", "history hx_age_over_50"];
    let rule = ("dr_pancoast", Holding::AskThenAdvise);
    let first = Some("c8_t1");
    assert!(rules(&said(&words), first).contains(&rule));
    assert!(!rules(&said(&words), Some("c7")).contains(&rule));
    assert!(!rules(&said(&words), None).contains(&rule));
    for missing in 1..words.len() {
        let fewer: Vec<&str> = words.iter().enumerate().filter(|(at, _)| *at != missing).map(|its| *its.1).collect();
        assert!(!rules(&said(&fewer), first).contains(&rule), "{fewer:?}");
    }
    assert!(rules(&said(&["history hx_smoker", "history hx_age_over_65"]), first).contains(&rule));
    for movement in ["neck_look_up", "neck_turn_or_tilt_same_side", "neck_look_down_long"] {
        for how in ["worse", "better"] {
            let moves = format!("{how} {movement}");
            let moving = [words.as_slice(), &[moves.as_str()]].concat();
            assert!(!rules(&said(&moving), first).contains(&rule), "{how} {movement}");
        }
    }
    let other = [words.as_slice(), &["worse neck_tilt_away"]].concat();
    assert!(rules(&said(&other), first).contains(&rule));

    let with = |answer: &[&str]| {
        let found = screen(flags(), tables(), &said(&[&words, answer].concat()), Some(&"c8_t1".into()));
        let raised: Vec<_> = found.raised.into_iter().map(|its| (its.urgency, its.lock, its.from.words())).collect();
        (found.ask.len(), raised)
    };
    let advised = vec![(ClinicianSoon, Lock::None, "rule dr_pancoast".to_owned())];
    assert_eq!(with(&[]), (1, advised.clone()));
    assert_eq!(with(&["no rf_pancoast"]), (0, advised));
    let seen_today = vec![(SameDay, Lock::All, "answer".to_owned())];
    assert_eq!(with(&["flag rf_pancoast"]), (0, seen_today.clone()));
    assert_eq!(with(&["flag rf_pancoast:not_sure"]), (0, seen_today));
}

fn asked(complaints: &[Complaint]) -> Vec<String> {
    let line = |screen: &Screenful| screen.iter().map(FlagId::as_str).collect::<Vec<_>>().join(" ");
    screens(flags(), complaints).iter().map(line).collect()
}

#[test]
fn each_complaint_has_its_minimal_set_in_the_order_of_the_groups() {
    let back_or_leg = [
        "rf_cold_pale_limb rf_leg_swollen_hot",
        "rf_saddle_numbness rf_bladder_change",
        "rf_bowel_change rf_sexual_function_change rf_both_legs",
        "rf_fever_spine rf_severe_or_progressive_leg_weakness rf_foot_drop_new",
        "rf_major_trauma rf_fragility_fracture rf_cancer_history",
    ];
    assert_eq!(asked(&[BackOrLeg]), back_or_leg);
    let neck_or_arm = [
        "rf_stroke rf_chest_pain rf_neck_artery",
        "rf_myelopathy rf_lhermitte rf_arm_weakness_progressive",
        "rf_major_trauma rf_pancoast rf_cancer_history",
    ];
    assert_eq!(asked(&[NeckOrArm]), neck_or_arm);
    assert_eq!(asked(&[Head]), ["rf_stroke rf_neck_artery", "rf_thunderclap rf_gca rf_meningitis"]);
    let leg_cramp = [
        "rf_cold_pale_limb rf_leg_swollen_hot rf_rest_pain_or_sore",
        "rf_saddle_numbness rf_bladder_change",
        "rf_bowel_change rf_sexual_function_change rf_both_legs",
        "rf_fever_spine rf_severe_or_progressive_leg_weakness rf_foot_drop_new",
        "rf_dark_urine_muscle rf_severe_cramps_unwell",
        "rf_major_trauma rf_fragility_fracture rf_cancer_history",
    ];
    assert_eq!(asked(&[LegCramp]), leg_cramp);
    let cauda_equina =
        ["rf_saddle_numbness rf_bladder_change", "rf_bowel_change rf_sexual_function_change rf_both_legs"];
    assert_eq!(asked(&[SittingArea]), cauda_equina);
    assert_eq!(asked(&[]), [""; 0]);
}

#[test]
fn the_weekly_questions_are_those_of_three_groups() {
    let again = |complaint| {
        let line = |screen: &Screenful| screen.iter().map(FlagId::as_str).collect::<Vec<_>>().join(" ");
        again(flags(), &[complaint]).iter().map(line).collect::<Vec<_>>()
    };
    let back_or_leg = [
        "rf_cold_pale_limb rf_leg_swollen_hot",
        "rf_saddle_numbness rf_bladder_change",
        "rf_bowel_change rf_sexual_function_change rf_both_legs",
        "rf_severe_or_progressive_leg_weakness rf_foot_drop_new",
    ];
    assert_eq!(again(BackOrLeg), back_or_leg);
    assert_eq!(again(NeckOrArm), ["rf_stroke rf_chest_pain", "rf_neck_artery rf_arm_weakness_progressive"]);
    assert_eq!(again(Head), ["rf_stroke rf_neck_artery"]);
    assert_eq!(again(SittingArea), asked(&[SittingArea]));
}

/// Every choice of complaints.
fn choices() -> Vec<Vec<Complaint>> {
    let chosen = |bits: usize| {
        let all = Complaint::ALL.iter().enumerate();
        all.filter(|(at, _)| bits & (1 << at) != 0).map(|(_, complaint)| *complaint).collect()
    };
    (1..1 << Complaint::ALL.len()).map(chosen).collect()
}

#[test]
fn whatever_is_chosen_is_asked_once_in_order_two_or_three_on_a_screen() {
    for complaints in choices() {
        for (screens, is_weekly) in [(screens(flags(), &complaints), false), (again(flags(), &complaints), true)] {
            let asked = screens.concat();
            let is_expected = |flag: &crate::domain::red_flag::RedFlag| {
                let is_in = |its: &Complaint| flags().minimal_set(*its).any(|asked| asked.id == flag.id);
                complaints.iter().any(is_in) && (!is_weekly || flags().reask_groups.contains(&flag.group))
            };
            let mut expected: Vec<_> = flags().in_order().into_iter().filter(|flag| is_expected(flag)).collect();
            if complaints.contains(&SittingArea) {
                expected.sort_by_key(|flag| flag.group.id() != "cauda_equina");
            }
            let expected: Vec<_> = expected.into_iter().map(|flag| flag.id.clone()).collect();
            assert_eq!(asked, expected, "{complaints:?}");
            for screen in &screens {
                assert!((2..=3).contains(&screen.len()), "{complaints:?}: {screens:?}");
            }
            // A group that fits a screen is not cut; the few weekly ones may be, so that none stands alone.
            let group = |id: &FlagId| flags().flag(id).unwrap().group;
            for pair in screens.windows(2) {
                let cut = group(pair[0].last().unwrap());
                let size = asked.iter().filter(|id| group(id) == cut).count();
                assert!(cut != group(&pair[1][0]) || size > 3 || is_weekly, "{complaints:?}: {screens:?}");
            }
        }
    }
}

#[test]
fn questions_come_group_by_group_and_the_most_urgent_of_a_group_first() {
    let order = flags().in_order();
    assert_eq!(order.len(), FLAGS.len());
    let groups: Vec<&str> = flags().group_order.iter().map(|group| group.id()).collect();
    let expected = "vascular cauda_equina spinal_cord head infection weakness systemic trauma cancer caution";
    assert_eq!(groups.join(" "), expected);
    for pair in order.windows(2) {
        let at = |flag: &crate::domain::red_flag::RedFlag| groups.iter().position(|group| *group == flag.group.id());
        let (one, next) = (pair[0], pair[1]);
        assert!(at(one) < at(next) || (at(one) == at(next) && one.urgency >= next.urgency), "{} {}", one.id, next.id);
    }
}
