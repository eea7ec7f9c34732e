//! `figure/demos/*.toml` become demonstrations: one for each strength check, asked self-test and look.

use std::collections::BTreeSet;
use std::time::Duration;

use super::entry::Entry;
use super::pose::{self, Limits};
use crate::content::error::{ContentError, Problem};
use crate::content::files::Files;
use crate::content::raw::demo as raw;
use crate::domain::check::CheckTables;
use crate::domain::demonstration::Demonstration;
use crate::domain::exercise::{Breath, Phase, Sides};
use crate::domain::pose::{Base, Fingers, Pose, Thumb, View};
use crate::domain::stage::{
    BodyPart, Carried, Foot, Hand, Helper, Layer, Mark, Place, Prop, Push, Shot, Spot, Stage, Touch,
};
use crate::figure::base_pose::base_pose;
use crate::figure::proportions::cm;

/// Reads and checks all of them, in the order of the tables; nothing shown may be missing, nothing left over.
pub fn read_all(files: &Files<'_>, tables: &CheckTables) -> Result<Vec<Demonstration>, ContentError> {
    let limits = Limits::read(files)?;
    let ids = || {
        let signs = tables.weakness.iter().map(|sign| sign.id.as_str());
        let tests = tables.tests.iter().filter(|test| !test.computed).map(|test| test.id.as_str());
        signs.chain(tests).chain(tables.looks.iter().map(|look| look.id.as_str()))
    };
    let shown: BTreeSet<&str> = ids().collect();
    if let Some(stem) = files.stems("figure/demos").find(|stem| !shown.contains(stem)) {
        return Err(Entry::file(&format!("figure/demos/{stem}.toml")).error("", Problem::NotListed));
    }
    ids().map(|id| read(files, id, &limits)).collect()
}

fn read(files: &Files<'_>, id: &str, limits: &Limits) -> Result<Demonstration, ContentError> {
    let file = format!("figure/demos/{id}.toml");
    let raw: raw::Demo = files.parse(&file)?;
    let entry = Entry::file(&file);
    entry.named_after("id", &raw.id, id)?;
    let base = entry.word("base", &raw.base, Base::from_id)?;
    let view = entry.word("view", &raw.view, View::from_id)?;
    let rest = base_pose(base, view);
    let mut phases = Vec::new();
    for (at, phase) in raw.phases.iter().enumerate() {
        let at = format!("phases[{at}]");
        if phase.seconds == 0 {
            return Err(entry.rule(format!("{at}.seconds"), "must be at least 1"));
        }
        phases.push(Phase {
            action: entry.words(&format!("{at}.action"), phase.action.clone())?,
            duration: Duration::from_secs(phase.seconds),
            breath: entry.word(&format!("{at}.breath"), &phase.breath, Breath::from_id)?,
            pose: pose::keyframe(&entry, &at, rest, view, (&phase.joints, &phase.extra), limits)?,
        });
    }
    for (field, told) in [("still", raw.still), ("ghost", raw.ghost)] {
        if told.is_some_and(|phase| phase >= phases.len()) {
            return Err(entry.rule(field, "there is no such phase"));
        }
    }
    let other = match &raw.other {
        Some(keyframe) => {
            Some(pose::keyframe(&entry, "other", rest, view, (&keyframe.joints, &keyframe.extra), limits)?)
        }
        None => None,
    };
    Ok(Demonstration {
        id: id.to_owned(),
        base,
        view,
        sides: entry.word("sides", &raw.sides, Sides::from_id)?,
        still: raw.still,
        phases: entry.some("phases", phases)?,
        stage: stage(&entry, &raw, base, other)?,
    })
}

fn stage(entry: &Entry, raw: &raw::Demo, base: Base, other: Option<Pose>) -> Result<Stage, ContentError> {
    let foot = |field: &str, word: Option<&String>| word.map(|word| entry.word(field, word, Foot::from_id)).transpose();
    let shot = match (&raw.shot, &raw.near) {
        (Some(_), Some(_)) => return Err(entry.rule("near", "either `shot` or `near`")),
        (Some(word), None) => Some(entry.word("shot", word, Shot::from_id)?),
        (None, Some(word)) => Some(Shot::Near(entry.word("near", word, Spot::from_id)?)),
        (None, None) => None,
    };
    let carried = |word: &str| (word == "feet").then_some(Carried::Feet);
    let props = raw.props.iter().map(|word| entry.word("props", word, Prop::from_id));
    let works = raw.works.iter().map(|word| entry.word("works", word, BodyPart::from_id));
    Ok(Stage {
        hands: [
            hand(entry, "hand", raw.hand.as_deref(), base)?,
            hand(entry, "other_hand", raw.other_hand.as_deref(), base)?,
        ],
        feet: [foot("foot", raw.foot.as_ref())?, foot("other_foot", raw.other_foot.as_ref())?],
        rounded: raw.rounded,
        carried: raw.carried.as_ref().map(|word| entry.word("carried", word, carried)).transpose()?,
        forward_on_seat: cm(raw.forward_on_seat_cm),
        shot,
        props: props.collect::<Result<_, _>>()?,
        has_desk: raw.has_desk,
        arm_inward_deg: raw.arm_inward,
        other,
        works: works.collect::<Result<_, _>>()?,
        other_hand_before: raw.other_hand_before,
        ghost: raw.ghost,
        helper: raw.helper.as_ref().map(|raw| helper(entry, raw)).transpose()?,
        marks: raw.rings.iter().map(|raw| ring(entry, raw)).collect::<Result<_, _>>()?,
        pushes: raw.pushes.iter().map(|raw| push(entry, raw)).collect::<Result<_, _>>()?,
    })
}

/// What an arm does, and where it rests before: on the thigh, or on the desk where there is one.
fn hand(entry: &Entry, field: &str, word: Option<&str>, base: Base) -> Result<Option<Hand>, ContentError> {
    let rest = if base == Base::Sit { Place::Thigh } else { Place::Desk };
    let Some(word) = word else { return Ok(None) };
    if word == "free" {
        return Ok(Some(Hand::Free { rest }));
    }
    Ok(Some(match word.strip_prefix("press:") {
        Some(place) => Hand::Pressing { rest, place: entry.word(field, place, Place::from_id)? },
        None => Hand::At(entry.word(field, word, Place::from_id)?),
    }))
}

fn helper(entry: &Entry, raw: &raw::Helper) -> Result<Helper, ContentError> {
    let fingers = raw.fingers.as_ref().map(|word| entry.word("helper.fingers", word, Fingers::from_id)).transpose()?;
    let thumb = raw.thumb.as_ref().map(|word| entry.word("helper.thumb", word, Thumb::from_id)).transpose()?;
    Ok(Helper {
        touch: entry.word("helper.touch", &raw.touch, Touch::from_id)?,
        spot: entry.word("helper.spot", &raw.spot, Spot::from_id)?,
        offset: raw.offset_cm.map(cm),
        along: raw.along,
        palm: raw.palm,
        from: raw.from,
        fingers: fingers.unwrap_or_default(),
        thumb: thumb.unwrap_or_default(),
        layer: entry.word("helper.layer", &raw.layer, Layer::from_id)?,
    })
}

fn ring(entry: &Entry, raw: &raw::Ring) -> Result<Mark, ContentError> {
    Ok(Mark { spot: entry.word("rings.spot", &raw.spot, Spot::from_id)?, radius: cm(raw.radius_cm) })
}

fn push(entry: &Entry, raw: &raw::Push) -> Result<Push, ContentError> {
    Ok(Push {
        spot: entry.word("pushes.spot", &raw.spot, Spot::from_id)?,
        toward: raw.toward,
        length: cm(raw.length_cm),
        gap: cm(raw.gap_cm),
        beside: raw.beside_cm.map(cm),
        bow: raw.bow_cm.map(cm),
    })
}
