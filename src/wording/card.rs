//! What the card of an exercise says.

use crate::domain::card::{Block, BlockKind, CardWords, PhaseWords};
use crate::domain::catalog::Catalog;
use crate::domain::exercise::{Breath, Dose, Exercise, Kind, Phase, Sides};
use crate::domain::pack::Pack;
use crate::domain::side::Side;
use crate::text::{sentence, tr, tr_with};

use super::with_names;

/// Profiles named on a card; more would be a list of their own.
const MOST_NAMED: usize = 6;
/// Works named on a card.
const MOST_SOURCES: usize = 3;

/// The words of the card of an exercise for a sore side.
pub fn card(catalog: &Catalog, exercise: &Exercise, sore: Side) -> CardWords {
    CardWords {
        kicker: kicker(exercise, sore),
        title: exercise.name.clone(),
        start: tr("card-start"),
        phases: exercise.phases.iter().map(phase).collect(),
        blocks: blocks(catalog, exercise),
        footer: footer(catalog, exercise),
    }
}

/// "Nerve slider · seated · right side".
fn kicker(exercise: &Exercise, sore: Side) -> String {
    let sides = match exercise.sides {
        Sides::Alternating => "alternating",
        _ => exercise.working_side(sore).id(),
    };
    [kind(exercise), tr(&format!("card-place-{}", exercise.base.id())), tr(&format!("card-sides-{sides}"))].join(" · ")
}

/// "Nerve slider".
pub fn kind(exercise: &Exercise) -> String {
    kind_name(exercise.kind)
}

/// The same of a kind alone.
pub fn kind_name(kind: Kind) -> String {
    tr(&format!("card-kind-{}", kind.id()))
}

fn phase(phase: &Phase) -> PhaseWords {
    let key = match phase.breath {
        Breath::In => "card-phase-in",
        Breath::Out => "card-phase-out",
        Breath::Free => "card-phase",
    };
    PhaseWords {
        action: sentence(&phase.action),
        detail: tr_with(key, &[("secs", phase.duration.as_secs().into())]),
        duration: phase.duration,
    }
}

fn blocks(catalog: &Catalog, exercise: &Exercise) -> Vec<Block> {
    let block = |kind, heading: &str, paragraphs: Vec<String>| Block { kind, heading: tr(heading), paragraphs };
    let mut blocks = vec![
        block(BlockKind::Steps, "card-how", exercise.cues.clone()),
        block(BlockKind::Fact, "card-dose", dose(&exercise.dose)),
        block(BlockKind::Fact, "card-feel", vec![sentence(&exercise.feel)]),
    ];
    if let Some(made_for) = made_for(catalog, exercise) {
        blocks.push(block(BlockKind::Fact, "card-for", vec![made_for]));
    }
    let stop_if = vec![sentence(&exercise.stop_if), tr("card-stop-rule")];
    blocks.push(block(BlockKind::Warning, "card-stop", stop_if));
    if let Some(not_when) = &exercise.not_when {
        blocks.push(block(BlockKind::Warning, "card-not-when", vec![sentence(&with_names(catalog, not_when))]));
    }
    blocks
}

fn dose(dose: &Dose) -> Vec<String> {
    let secs = dose.repetition.as_secs();
    let mut said = vec![if dose.sets > 1 {
        let args = [("n", dose.sets.into()), ("repetitions", dose.repetitions.into()), ("secs", secs.into())];
        tr_with("card-dose-sets", &args)
    } else {
        tr_with("card-dose-repetitions", &[("n", dose.repetitions.into()), ("secs", secs.into())])
    }];
    if let Some(hold) = dose.longest_hold {
        said.push(tr_with("card-dose-hold", &[("secs", hold.as_secs().into())]));
    }
    said
}

/// "L5 nerve root, S1 nerve root and 2 more".
fn made_for(catalog: &Catalog, exercise: &Exercise) -> Option<String> {
    let names = exercise.targets.iter().filter_map(|id| Some(catalog.profile(id)?.name.as_str()));
    some_of(&names.collect::<Vec<_>>(), MOST_NAMED, ", ")
}

fn footer(catalog: &Catalog, exercise: &Exercise) -> Vec<String> {
    let citations = exercise.sources.iter().filter_map(|id| Some(without_address(&catalog.sources.get(id)?.citation)));
    let citations: Vec<String> = citations.collect();
    let citations: Vec<&str> = citations.iter().map(String::as_str).collect();
    let sources = some_of(&citations, MOST_SOURCES, "; ");
    let sources = sources.map(|sources| tr_with("card-sources", &[("sources", sources.into())]));
    let pack = exercise.pack.as_ref().and_then(|id| catalog.pack(id)).map(from_pack);
    pack.into_iter().chain(sources).chain([tr("card-note")]).collect()
}

/// "From the pack “Neck” by A. Physio."
pub fn from_pack(pack: &Pack) -> String {
    tr_with("card-from-pack", &[("title", pack.title.as_str().into()), ("author", pack.author.as_str().into())])
}

/// A citation as it is printed: an address of two lines would push the rest off the page.
fn without_address(citation: &str) -> String {
    let words = citation.split(' ').filter(|word| !word.starts_with("http"));
    words.collect::<Vec<_>>().join(" ").trim_end_matches('.').to_owned()
}

/// The first of a list, and how many are left.
fn some_of(all: &[&str], most: usize, between: &str) -> Option<String> {
    let named = all.get(..most.min(all.len()))?.join(between);
    match all.len().saturating_sub(most) {
        _ if all.is_empty() => None,
        0 => Some(named),
        left => Some([named, tr_with("card-and-more", &[("n", left.into())])].join(between)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content;

    fn words(id: &str, side: Side) -> CardWords {
        card(content::catalog(), content::catalog().exercise(&id.into()).expect("known"), side)
    }

    fn said(words: &CardWords) -> String {
        let blocks = words.blocks.iter().flat_map(|block| &block.paragraphs);
        blocks.chain(&words.footer).cloned().collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn a_card_says_what_to_do_how_much_and_when_to_stop() {
        let card = words("hamstring-stretch-seated", Side::Left);
        assert_eq!(card.kicker, "Stretch · seated · left side");
        assert_eq!(card.phases[0].action, "Heel forward, lean the chest forward");
        assert_eq!(card.phases[0].detail, "4 s, breathe out");
        let said = said(&card);
        for part in ["Hold, breathe, come back.", "2 times, 28 s", "longest hold is 20 s", "Tingling below the knee."] {
            assert!(said.contains(part), "{part} in {said}");
        }
        assert!(said.contains("Irritable sciatica: use sliders instead"), "{said}");
        assert!(said.contains("Bandy WD") && said.contains("Simplified drawing"), "{said}");
    }

    #[test]
    fn nothing_of_the_catalogue_stays_unsaid() {
        for exercise in &content::catalog().exercises {
            for sore in [Side::Left, Side::Right] {
                let card = card(content::catalog(), exercise, sore);
                let all = format!("{}{}{}", card.kicker, said(&card), card.title);
                assert!(
                    !all.contains("card-")
                        && !all.contains('`')
                        && !all.contains("http")
                        && all.contains(&exercise.stop_if[1..]),
                    "{}: {all}",
                    exercise.id
                );
                assert!(exercise.cues.iter().all(|cue| all.contains(cue)), "{}", exercise.id);
                assert!(card.blocks.iter().all(|block| !block.paragraphs.is_empty()), "{}", exercise.id);
            }
        }
    }

    #[test]
    fn the_side_that_works_is_named() {
        let of_sides = |sides| {
            let exercise = content::catalog().exercises.iter().find(|exercise| exercise.sides == sides);
            words(exercise.expect("one").id.as_str(), Side::Left).kicker
        };
        assert!(of_sides(Sides::Other).ends_with("right side"), "{}", of_sides(Sides::Other));
        assert!(of_sides(Sides::Both).ends_with("both sides together"));
        assert!(of_sides(Sides::Alternating).ends_with("left and right in turn"));
    }
}
