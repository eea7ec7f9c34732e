//! The screens of the self-check in the terminal, one function each.

use super::asker::{Asker, Leave, Said, yes_or_no};
use crate::assessment::interview::{ABOUT_YOU, Interview, NOT_IMPROVING, RECENT, Screen, Trial};
use crate::assessment::verdict::Knowledge;
use crate::domain::answers::{Brush, FlagAnswer, Place, Strength, TestResult, Weakness};
use crate::domain::id::{FlagId, HistoryId};
use crate::domain::red_flag::{Complaint, Urgency};
use crate::domain::side::Side;
use crate::text::{tr, tr_with};
use crate::wording;
use std::collections::BTreeSet;
use std::io::{self};

/// A weak leg is more urgent if it is getting weaker; asked where a rule needs to know. False if the person leaves.
pub(super) fn ask_worsening(
    asker: &mut Asker<'_>,
    knowledge: &Knowledge<'_>,
    interview: &mut Interview,
) -> io::Result<bool> {
    let screening = interview.screening(knowledge);
    let is_open = knowledge.flags.derived_rules.iter().any(|rule| {
        let from = format!("rule {}", rule.id);
        rule.urgency_if_worsening.is_some() && screening.raised.iter().any(|raised| raised.from.words() == from)
    });
    if is_open && interview.answers.is_worsening.is_none() {
        let question = tr("check-worsening");
        match asker.yes_no(&question, false)? {
            Ok(answer) => interview.answers.is_worsening = answer,
            Err(Leave::Quit) => return Ok(false),
            Err(Leave::Back) => {}
        }
    }
    Ok(true)
}

pub(super) fn screen(asker: &mut Asker<'_>, knowledge: &Knowledge<'_>, interview: &mut Interview) -> Said<()> {
    match interview.screen().clone() {
        Screen::Complaint => complaint(asker, knowledge, interview),
        Screen::Flags(flags) => {
            asker.heading(&tr("screen-flags"))?;
            self::flags(asker, knowledge, interview, &flags)
        }
        Screen::Asked(flags) => {
            asker.heading(&tr("screen-asked"))?;
            self::flags(asker, knowledge, interview, &flags)
        }
        Screen::Recent => {
            asker.heading(&tr("screen-asked"))?;
            Ok(asker.yes_no(&tr("screen-recent"), false)?.map(|answer| {
                interview.answers.history.say(&HistoryId::from(RECENT), answer);
            }))
        }
        Screen::Map => map(asker, knowledge, interview),
        Screen::Feel => feel(asker, knowledge, interview),
        Screen::Factors(factors) => {
            asker.heading(&tr("screen-factors"))?;
            let label = |id: &crate::domain::id::FactorId| {
                knowledge.tables.factor(id.as_str()).map_or_else(String::new, |factor| factor.label.clone())
            };
            let items: Vec<String> = factors.iter().map(label).collect();
            let chosen = match asker.choose(&items, &tr("check-numbers-worse"), "wb")? {
                Ok(chosen) => chosen,
                Err(leave) => return Ok(Err(leave)),
            };
            // Gone back to, the list is answered anew.
            for factor in &factors {
                interview.answers.worse.say(factor, None);
                interview.answers.better.say(factor, None);
            }
            for (at, letter) in chosen {
                let Some(factor) = factors.get(at) else { continue };
                let list =
                    if letter == Some('b') { &mut interview.answers.better } else { &mut interview.answers.worse };
                list.say(factor, Some(true));
            }
            Ok(Ok(()))
        }
        Screen::History(items) => history(asker, knowledge, interview, &items),
        Screen::Try(trials) => {
            asker.heading(&tr("screen-try"))?;
            asker.line(&tr("screen-try-text"))?;
            for trial in &trials {
                if let Err(leave) = self::trial(asker, knowledge, interview, trial)? {
                    return Ok(Err(leave));
                }
                // What this one brought up may close the next.
                if interview.stop(knowledge).is_some() {
                    break;
                }
            }
            Ok(Ok(()))
        }
        Screen::Result => Ok(Ok(())),
    }
}

fn complaint(asker: &mut Asker<'_>, knowledge: &Knowledge<'_>, interview: &mut Interview) -> Said<()> {
    asker.heading(&tr("screen-complaint"))?;
    let items = Complaint::ALL.map(|complaint| tr(&format!("complaint-{}", complaint.id())));
    let chosen = match asker.choose(&items, &tr("check-numbers"), "")? {
        Ok(chosen) => chosen,
        Err(leave) => return Ok(Err(leave)),
    };
    for (complaint, at) in Complaint::ALL.into_iter().zip(0..) {
        let is_chosen = chosen.iter().any(|(chosen, _)| *chosen == at);
        if is_chosen != interview.complaints().contains(&complaint) {
            interview.toggle(complaint);
        }
    }
    let flags: Vec<FlagId> = ABOUT_YOU.iter().map(|id| FlagId::from(*id)).collect();
    self::flags(asker, knowledge, interview, &flags)
}

fn flags(asker: &mut Asker<'_>, knowledge: &Knowledge<'_>, interview: &mut Interview, flags: &[FlagId]) -> Said<()> {
    for id in flags {
        let Some(flag) = knowledge.flags.flag(id) else { continue };
        let answer = asker.ask(&flag.question, &tr("check-yes-no-unsure"), |text| match yes_or_no(text) {
            Some(true) => Some(FlagAnswer::Yes),
            Some(false) => Some(FlagAnswer::No),
            None => (text == "?").then_some(FlagAnswer::NotSure),
        })?;
        match answer {
            Ok(answer) => {
                if answer == FlagAnswer::NotSure && flag.urgency >= Urgency::SameDay {
                    asker.line(&tr("flags-unsure"))?;
                }
                interview.answers.flags.insert(id.clone(), answer);
            }
            Err(leave) => return Ok(Err(leave)),
        }
        // One yes is enough: what needs somebody at once is said at once.
        if interview.screening(knowledge).urgency() == Some(Urgency::EmergencyNow) {
            break;
        }
    }
    Ok(Ok(()))
}

/// Regions by number, with their sides; then which of them are numb.
fn map(asker: &mut Asker<'_>, knowledge: &Knowledge<'_>, interview: &mut Interview) -> Said<()> {
    asker.heading(&tr("screen-map"))?;
    let halves: BTreeSet<_> = interview.complaints().iter().map(|complaint| complaint.half()).collect();
    let shown = knowledge.tables.regions.iter().filter(|region| halves.contains(&region.area.half()));
    let shown: Vec<_> = shown.collect();
    let items: Vec<String> = shown.iter().map(|region| region.label.clone()).collect();
    let places = loop {
        let chosen = match asker.choose(&items, &tr("check-numbers-sides"), "lr")? {
            Ok(chosen) => chosen,
            Err(leave) => return Ok(Err(leave)),
        };
        let place = |(at, letter): &(usize, Option<char>)| {
            let region = shown.get(*at)?;
            let side = match letter {
                Some('l') => Some(Side::Left),
                Some(_) => Some(Side::Right),
                None => None,
            };
            (region.midline == side.is_none()).then(|| Place::new(region.id.clone(), side))
        };
        match chosen.iter().map(place).collect::<Option<Vec<Place>>>() {
            Some(places) => break places,
            None => asker.line(&tr_with("check-again", &[("how", tr("check-numbers-sides").into())]))?,
        }
    };
    interview.answers.places.clear();
    for place in &places {
        interview.answers.paint(place, Brush::Pain, true);
    }
    if places.is_empty() {
        return Ok(Ok(()));
    }
    let label = |place: &Place| {
        let label = knowledge.tables.region(place.region.as_str()).map_or("", |region| region.label.as_str());
        place.side.map_or_else(|| label.to_owned(), |side| format!("{label}, {}", tr(&format!("side-{}", side.id()))))
    };
    let items: Vec<String> = places.iter().map(label).collect();
    match asker.choose(&items, &tr("check-numbers-numb"), "")? {
        Ok(numb) => {
            for place in numb.iter().filter_map(|(at, _)| places.get(*at)) {
                interview.answers.paint(place, Brush::Numb, true);
            }
            Ok(Ok(()))
        }
        Err(leave) => Ok(Err(leave)),
    }
}

fn feel(asker: &mut Asker<'_>, knowledge: &Knowledge<'_>, interview: &mut Interview) -> Said<()> {
    asker.heading(&tr("screen-feel"))?;
    let sensations = &knowledge.tables.sensations;
    let items: Vec<String> = sensations.iter().map(|sensation| sensation.label.clone()).collect();
    let chosen = match asker.choose(&items, &tr("check-numbers"), "")? {
        Ok(chosen) => chosen,
        Err(leave) => return Ok(Err(leave)),
    };
    for sensation in sensations {
        interview.answers.sensations.say(&sensation.id, None);
    }
    for sensation in chosen.iter().filter_map(|(at, _)| sensations.get(*at)) {
        interview.answers.sensations.say(&sensation.id, Some(true));
    }
    let number = |most: u32| {
        move |text: &str| match text {
            "" => Some(None),
            _ => text.parse().ok().filter(|number: &u32| *number <= most).map(Some),
        }
    };
    let pain = match asker.ask(&tr("check-pain"), "", number(10))? {
        Ok(pain) => pain,
        Err(leave) => return Ok(Err(leave)),
    };
    interview.answers.soreness.pain = pain.and_then(|pain| u8::try_from(pain).ok());
    interview.answers.soreness.settles_minutes = match asker.ask(&tr("check-settles"), "", number(10_000))? {
        Ok(minutes) => minutes,
        Err(leave) => return Ok(Err(leave)),
    };
    let questions = [tr("check-wakes"), tr("check-spreading")];
    let mut said = [None, None];
    for (question, said) in questions.iter().zip(&mut said) {
        *said = match asker.yes_no(question, true)? {
            Ok(answer) => answer,
            Err(leave) => return Ok(Err(leave)),
        };
    }
    [interview.answers.soreness.wakes, interview.answers.soreness.new_and_spreading] = said;
    Ok(Ok(()))
}

fn history(
    asker: &mut Asker<'_>,
    knowledge: &Knowledge<'_>,
    interview: &mut Interview,
    items: &[HistoryId],
) -> Said<()> {
    asker.heading(&tr("screen-history"))?;
    let label =
        |id: &HistoryId| knowledge.tables.history.iter().find(|item| item.id == *id).map(|item| item.label.clone());
    let labels: Vec<String> = items.iter().filter_map(label).collect();
    let chosen = match asker.choose(&labels, &tr("check-numbers"), "")? {
        Ok(chosen) => chosen,
        Err(leave) => return Ok(Err(leave)),
    };
    for id in items {
        interview.answers.history.say(id, None);
    }
    for id in chosen.iter().filter_map(|(at, _)| items.get(*at)) {
        interview.answers.history.say(id, Some(true));
    }
    flags(asker, knowledge, interview, &[FlagId::from(NOT_IMPROVING)])
}

fn trial(asker: &mut Asker<'_>, knowledge: &Knowledge<'_>, interview: &mut Interview, trial: &Trial) -> Said<()> {
    let tables = knowledge.tables;
    let say = |asker: &mut Asker<'_>, name: &str, how: &str, when: &str, safety: Option<&String>| {
        asker.line(&format!("\n{name}\n  {how}\n  {when}"))?;
        safety.and_then(|safety| wording::safety(safety)).map_or(Ok(()), |safety| asker.line(&format!("  ! {safety}")))
    };
    match trial {
        Trial::Weakness(id) => {
            let Some(sign) = tables.sign(id.as_str()) else { return Ok(Ok(())) };
            say(asker, &sign.movement, &sign.how, &sign.normal, sign.safety.as_ref())?;
            let answer = asker.ask("", &tr("check-strength"), |text| match text {
                "" => Some(None),
                "n" => Some(Some(Strength::Full)),
                "m" => Some(Some(Strength::Mild)),
                "s" => Some(Some(Strength::Severe)),
                _ => None,
            })?;
            Ok(answer.map(|strength| {
                match strength {
                    Some(strength) => interview.answers.weakness.insert(id.clone(), Weakness { strength, side: None }),
                    None => interview.answers.weakness.remove(id),
                };
            }))
        }
        Trial::Test(id) | Trial::Look(id) => {
            let test = tables.test(id.as_str());
            let look = tables.looks.iter().find(|look| look.id == *id);
            match (test, look) {
                (Some(test), _) => {
                    let how = wording::how(tables, &test.how);
                    say(asker, &test.name, how, &test.positive_when, test.safety.as_ref())?;
                }
                (None, Some(look)) => say(asker, &look.name, &look.how, &wording::seen(&look.then), None)?,
                (None, None) => return Ok(Ok(())),
            }
            let has_worse = test.is_some_and(crate::domain::check::SelfTest::has_worse);
            let how = match (has_worse, id.as_str()) {
                (true, "st_hands_up") => tr("check-test-hand"),
                (true, _) => tr("check-test-worse"),
                (false, _) => tr("check-test"),
            };
            let answer = asker.ask("", &how, |text| match (text, yes_or_no(text)) {
                ("", _) => Some(TestResult::Skipped),
                (_, Some(true)) => Some(TestResult::Positive),
                (_, Some(false)) => Some(TestResult::Negative),
                ("w", _) if has_worse => Some(TestResult::Worse),
                _ => None,
            })?;
            Ok(answer.map(|result| {
                interview.answers.tests.insert(id.clone(), result);
            }))
        }
    }
}
