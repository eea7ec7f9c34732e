//! The clinical content that is shipped: complete, consistent, and within what is safe to show.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use unpinch::content::{self, Files};
use unpinch::domain::catalog::Catalog;
use unpinch::domain::education::BlockGroup;
use unpinch::domain::exercise::{Exercise, Kind};
use unpinch::domain::id::{BlockId, ExerciseId, HistoryId, ProfileId, RegionId};
use unpinch::domain::irritability::Irritability;
use unpinch::domain::pose::{Base, Fingers, View};
use unpinch::domain::prompt::Lock;
use unpinch::domain::red_flag::{Complaint, FlagGroup, RedFlags, Urgency};
use unpinch::domain::routine::{Length, Routine, TRANSITION};

fn catalog() -> Catalog {
    content::load().unwrap_or_else(|error| panic!("{error}"))
}

fn exercises<'a>(catalog: &'a Catalog, routine: &'a Routine) -> impl Iterator<Item = &'a Exercise> {
    routine.steps.iter().map(|step| catalog.exercise(&step.exercise).unwrap())
}

#[test]
fn everything_of_the_clinical_tables_is_there() {
    content::check_all(&Files::embedded()).unwrap_or_else(|error| panic!("{error}"));
    let catalog = catalog();
    assert_eq!(catalog.nerves().count(), 26);
    assert_eq!(catalog.profiles.len(), 26 + 21);
    assert_eq!(catalog.exercises.len(), 93);
    assert_eq!(catalog.exercises.iter().filter(|exercise| exercise.is_standing()).count(), 12);
    // Nine for each nerve, three for each other pattern but one that has a text instead.
    assert_eq!(catalog.routines.len(), 26 * 9 + 20 * 3);
    assert_eq!(catalog.routines.len(), 294);
    assert_eq!(catalog.base_poses.len(), 7);
    assert_eq!(catalog.sources.len(), 178);
    let guide = content::guide();
    assert_eq!((guide.rules.len(), guide.levels.len(), guide.special_cases.len()), (10, 3, 10));
    assert_eq!((guide.ground_rules.len(), guide.dose_defaults.len(), guide.claims.len()), (10, 8, 10));
    assert_eq!((guide.how_often.len(), guide.building_blocks.len(), guide.without_routine.len()), (5, 7, 1));
    let red_flags = content::red_flags();
    assert_eq!((red_flags.flags.len(), red_flags.derived_rules.len(), red_flags.minimal_sets.len()), (42, 14, 5));
    assert_eq!((red_flags.behaviour.len(), red_flags.notes.len()), (7, 9));
    assert_eq!((red_flags.urgencies.len(), red_flags.locks.len(), red_flags.group_order.len()), (4, 4, 10));
    assert_eq!(content::education().blocks.len(), 33);
    let check = content::check_tables();
    assert_eq!((check.regions.len(), check.sensations.len(), check.factors.len()), (47, 16, 62));
    assert_eq!((check.weakness.len(), check.history.len()), (21, 49));
    assert_eq!((check.ground_rules.len(), check.weak_spots.len()), (6, 7));
    assert_eq!((check.tests.len(), check.looks.len(), check.scores.len()), (28, 2, 47));
}

#[test]
fn no_data_file_is_missing_from_the_program() {
    fn walk(folder: &Path, root: &Path, names: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, root, names);
            } else {
                names.insert(path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/"));
            }
        }
    }
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    let root = assets.join("clinical");
    let mut on_disk = BTreeSet::new();
    walk(&root, &root, &mut on_disk);
    walk(&assets.join("figure"), &assets, &mut on_disk);
    let embedded: BTreeSet<String> = Files::embedded().names().map(str::to_owned).collect();
    assert_eq!(embedded, on_disk, "src/content/embedded.rs does not list what is in assets/clinical");
    for name in &on_disk {
        let folder = if name.starts_with("figure/") { &assets } else { &root };
        let text = std::fs::read_to_string(folder.join(name)).unwrap().replace("\r\n", "\n");
        assert_eq!(Files::embedded().text(name).unwrap().replace("\r\n", "\n"), text, "{name}");
    }
}

#[test]
fn every_exercise_is_whole() {
    for exercise in &catalog().exercises {
        let id = &exercise.id;
        assert!(!exercise.cues.is_empty() && !exercise.feel.is_empty() && !exercise.stop_if.is_empty(), "{id}");
        assert!(!exercise.sources.is_empty() && !exercise.targets.is_empty(), "{id}");
        assert!(!exercise.irritability.is_empty() && !exercise.phases.is_empty(), "{id}");
        let phases: Duration = exercise.phases.iter().map(|phase| phase.duration).sum();
        assert_eq!(phases, exercise.dose.repetition, "{id}");
    }
}

#[test]
fn a_keyframe_is_laid_over_the_base_pose() {
    let catalog = catalog();
    let slider = catalog.exercise(&ExerciseId::from("slump-slider-sciatic")).unwrap();
    assert_eq!((slider.base, slider.view), (Base::Sit, View::Side));
    let up = &slider.phases[0].pose;
    assert_eq!((up.neck, up.trunk, up.shoulder, up.elbow), (-20.0, 25.0, -30.0, 30.0));
    assert_eq!((up.knee, up.ankle), (25.0, 5.0));
    assert!((up.hip - 90.0).abs() < 0.01, "a joint that is not named keeps the base pose");
    let hook = catalog.exercise(&ExerciseId::from("tendon-glides")).unwrap();
    assert!(hook.phases.iter().any(|phase| phase.pose.fingers == Fingers::Hook));
    let rest = catalog.base_pose(Base::StandDesk, View::Front).unwrap();
    assert_eq!((rest.shoulder, rest.elbow, rest.hip), (15.0, 30.0, 3.0));
    assert!(catalog.base_pose(Base::SitEdge, View::Front).is_none());
}

#[test]
fn every_routine_lasts_as_long_as_it_says_and_suits_its_level() {
    let catalog = catalog();
    for routine in &catalog.routines {
        let id = &routine.id;
        let work: Duration = routine
            .steps
            .iter()
            .map(|step| catalog.exercise(&step.exercise).unwrap().dose.repetition * step.repetitions)
            .sum();
        let gaps = TRANSITION * (routine.steps.len() as u32 - 1);
        assert_eq!(routine.duration, work + gaps, "{id}");
        assert!(routine.length.band_secs().contains(&routine.duration.as_secs()), "{id}");
        if let Some(level) = routine.irritability {
            assert!(exercises(&catalog, routine).all(|exercise| exercise.allows(level)), "{id}");
        }
    }
}

#[test]
fn every_nerve_has_each_length_at_each_level_and_a_gentle_one() {
    let catalog = catalog();
    let strong = [Kind::Stretch, Kind::Tensioner, Kind::Strength];
    for nerve in catalog.nerves() {
        for length in Length::ALL {
            for level in Irritability::ALL {
                let routine = catalog.routine_for(&nerve.id, level, length).unwrap();
                assert_eq!(routine.irritability, Some(level), "{}", routine.id);
            }
            let gentle = catalog.routine_for(&nerve.id, Irritability::High, length).unwrap();
            let kinds: Vec<Kind> = exercises(&catalog, gentle).map(|exercise| exercise.kind).collect();
            assert!(kinds.iter().all(|kind| !strong.contains(kind)), "{}: {kinds:?}", gentle.id);
        }
    }
}

#[test]
fn a_longer_routine_holds_more_than_nerve_glides() {
    let catalog = catalog();
    for routine in catalog.routines.iter().filter(|routine| routine.length > Length::One) {
        let mut kinds = exercises(&catalog, routine).map(|exercise| exercise.kind);
        assert!(kinds.any(|kind| !matches!(kind, Kind::Slider | Kind::Tensioner)), "{}", routine.id);
    }
}

#[test]
fn special_cases_hold_in_the_routines() {
    let catalog = catalog();
    let uses = |profile: &str, exercise: &str| {
        let made_for = |routine: &&Routine| routine.profile.as_str() == profile;
        catalog
            .routines
            .iter()
            .filter(made_for)
            .any(|routine| routine.steps.iter().any(|step| step.exercise.as_str() == exercise))
    };
    assert!(uses("c6", "hand-on-head-rest"));
    assert!(!uses("thoracic_outlet", "hand-on-head-rest"), "it worsens the outlet pattern");
    for extension in ["seated-lumbar-extension", "standing-back-extension", "chin-tuck-extension"] {
        assert!(!uses("np_lumbar_stenosis", extension), "{extension}");
    }
}

#[test]
fn a_pattern_without_routine_says_what_to_do_instead() {
    let catalog = catalog();
    for profile in &catalog.profiles {
        let has_routine = catalog.routines.iter().any(|routine| routine.profile == profile.id);
        let text = content::guide().without_routine(&profile.id);
        assert_eq!(has_routine, text.is_none(), "{}", profile.id);
    }
    let text = content::guide().without_routine(&ProfileId::from("np_circulatory_arterial")).unwrap();
    assert!(text.contains("A cold, pale or constantly painful foot is an emergency."));
}

#[test]
fn every_dose_rule_is_there_in_words() {
    for id in [
        "step_down_pain",
        "step_down_24h",
        "step_down_spread",
        "keep",
        "centralise_ok",
        "step_up",
        "hard_stop",
        "plateau",
        "flare",
        "swap_intolerant",
    ] {
        let rule = content::guide().rule(id).unwrap_or_else(|| panic!("{id}"));
        assert!(!rule.when.is_empty() && !rule.what_to_do.is_empty(), "{id}");
    }
    assert!(content::guide().ground_rule("stop").unwrap().text.starts_with("Universal stop rule:"));
}

#[test]
fn emergencies_are_asked_first_and_lock_everything() {
    let screen = content::red_flags();
    assert_eq!(screen.reask_groups, [FlagGroup::CaudaEquina, FlagGroup::Weakness, FlagGroup::Vascular]);
    assert!(screen.can_clear() && !RedFlags::default().can_clear());
    assert!(screen.flags.iter().filter(|flag| flag.urgency == Urgency::EmergencyNow).all(|f| f.lock == Lock::All));
    let order = screen.in_order();
    assert_eq!(order.len(), screen.flags.len());
    assert_eq!((order[0].group, order[0].urgency), (FlagGroup::Vascular, Urgency::EmergencyNow));
    for pair in order.windows(2).filter(|pair| pair[0].group == pair[1].group) {
        assert!(pair[0].urgency >= pair[1].urgency, "{} before {}", pair[0].id, pair[1].id);
    }
}

#[test]
fn cauda_equina_is_always_asked_for_back_and_leg() {
    let screen = content::red_flags();
    for complaint in [Complaint::BackOrLeg, Complaint::LegCramp, Complaint::SittingArea] {
        let asked: BTreeSet<_> = screen.minimal_set(complaint).map(|flag| flag.id.clone()).collect();
        for flag in screen.flags.iter().filter(|flag| flag.group == FlagGroup::CaudaEquina) {
            assert!(asked.contains(&flag.id), "{complaint:?} does not ask {}", flag.id);
        }
    }
    let cramp: Vec<_> = screen.minimal_set(Complaint::LegCramp).map(|flag| flag.id.as_str().to_owned()).collect();
    assert!(cramp.contains(&"rf_dark_urine_muscle".to_owned()) && cramp.contains(&"rf_foot_drop_new".to_owned()));
    let worse = screen.derived_rules.iter().find(|rule| rule.id == "dr_leg_weak_one").unwrap();
    assert_eq!(worse.urgency, Some(Urgency::SameDay));
    assert_eq!(worse.urgency_if_worsening, Some(Urgency::EmergencyNow));
}

#[test]
fn texts_to_read_have_a_source_or_say_why_not() {
    let education = content::education();
    for block in &education.blocks {
        assert_ne!(block.sources.is_empty(), block.unsourced.is_none(), "{}", block.id);
    }
    assert_eq!(education.group(BlockGroup::Safety).count(), 9);
    let causes = education.block(&BlockId::from("edu-cramp-causes")).unwrap().table.as_ref().unwrap();
    assert_eq!((causes.columns.len(), causes.rows.len()), (5, 12));
    let now = education.block(&BlockId::from("edu-help-now")).unwrap();
    let urgent = |id| content::red_flags().flag(id).unwrap().urgency == Urgency::EmergencyNow;
    assert!(now.flags.len() == 13 && now.flags.iter().all(urgent));
}

#[test]
fn the_scoring_rows_fit_the_vocabularies() {
    let check = content::check_tables();
    let l5 = check.scores_of(&ProfileId::from("l5")).unwrap();
    assert_eq!(l5.core.iter().map(RegionId::as_str).collect::<Vec<_>>(), ["buttock", "lateral_calf", "dorsum_of_foot"]);
    assert_eq!(check.sensations.iter().filter(|sensation| sensation.nerve_word).count(), 6);
    assert_eq!(check.regions.iter().filter(|region| region.midline).count(), 2);
    let head = check.tests.iter().find(|test| test.id.as_str() == "st_hand_on_head").unwrap();
    assert_eq!((head.worse[0].profile.as_str(), head.worse[0].value), ("thoracic_outlet", 1.5));
    let over_65 = check.history.iter().find(|item| item.id.as_str() == "hx_age_over_65").unwrap();
    assert_eq!(over_65.implies.as_ref().map(HistoryId::as_str), Some("hx_age_over_50"));
}

/// Every id in back-ticks and every citation in brackets, in any sentence of any file.
#[test]
fn every_id_in_a_sentence_exists() {
    let catalog = catalog();
    let check = content::check_tables();
    let flags = content::red_flags();
    let mut known: BTreeSet<String> =
        ["red-flags.md", "education.md", "exercises.md", "raise", "ask", ":severe", "allow"]
            .into_iter()
            .chain(["pos", "neg", "worse", "skipped", "none", "mild", "severe", "sign:severe", "lock", "lock_all"])
            .chain(["one", "other", "both", "alternating", "in", "out", "free", "gentle_only", "nerve_words"])
            .chain(Kind::ALL.map(Kind::id))
            .chain(Irritability::ALL.map(Irritability::id))
            .chain(Urgency::ALL.map(Urgency::id))
            .map(str::to_owned)
            .collect();
    known.extend(catalog.profiles.iter().map(|profile| profile.id.to_string()));
    known.extend(catalog.exercises.iter().map(|exercise| exercise.id.to_string()));
    known.extend(flags.flags.iter().map(|flag| flag.id.to_string()));
    known.extend(flags.derived_rules.iter().map(|rule| rule.id.clone()));
    known.extend(content::guide().rules.iter().map(|rule| rule.id.clone()));
    known.extend(content::guide().ground_rules.iter().map(|rule| rule.id.clone()));
    known.extend(check.regions.iter().map(|region| region.id.to_string()));
    known.extend(check.sensations.iter().map(|sensation| sensation.id.to_string()));
    known.extend(check.factors.iter().map(|factor| factor.id.to_string()));
    known.extend(check.weakness.iter().map(|sign| sign.id.to_string()));
    known.extend(check.history.iter().map(|item| item.id.to_string()));
    known.extend(check.tests.iter().map(|test| test.id.to_string()));
    known.extend(check.looks.iter().map(|look| look.id.to_string()));
    for name in Files::embedded().names() {
        let text = Files::embedded().text(name).unwrap();
        for line in text.lines() {
            for word in line.split('`').skip(1).step_by(2) {
                let bare = word.trim_end_matches(":severe");
                assert!(known.contains(word) || known.contains(bare), "{name}: `{word}` in {line}");
            }
            let quoted = line.split_once(" = \"").map_or("", |(_, words)| words);
            for part in quoted.split('[').skip(1) {
                let cited = part.split_once(']').map_or("", |(id, _)| id);
                assert!(catalog.sources.contains_key(cited), "{name}: [{cited}] in {line}");
            }
        }
    }
}
