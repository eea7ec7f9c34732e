//! `figure/nerves.toml` becomes the paths of the nerves in the figure: one or more for each profile that is a nerve.

use std::collections::BTreeMap;

use super::entry::Entry;
use super::known::Known;
use crate::content::error::{ContentError, Problem};
use crate::content::files::Files;
use crate::content::raw::nerve as raw;
use crate::figure::nerve::{Anchor, Bone, Joint, NervePath, NervePaths, Place, ProfilePaths};

const FILE: &str = "figure/nerves.toml";

/// How far from the middle of a bone a nerve can be, in millimetres.
const FURTHEST_MM: f32 = 130.0;

/// Reads them all.
pub fn paths(files: &Files<'_>) -> Result<NervePaths, ContentError> {
    let known = Known::read(files)?;
    let raw: raw::Nerves = files.parse(FILE)?;
    let mut stretches = BTreeMap::new();
    for (id, stretch) in &raw.stretches {
        let entry = Entry::new(FILE, id);
        let anchors: Result<Vec<_>, _> = stretch
            .through
            .iter()
            .enumerate()
            .map(|(at, point)| anchor(&entry, &format!("through[{at}]"), point, stretch.is_cord))
            .collect();
        stretches.insert(id.as_str(), anchors?);
    }
    let mut trunks = BTreeMap::new();
    for (id, trunk) in &raw.trunks {
        let entry = Entry::new(FILE, id);
        let mut anchors = Vec::new();
        for stretch in &trunk.stretches {
            let unknown = || entry.error("stretches", Problem::UnknownId("stretch", stretch.clone()));
            anchors.extend_from_slice(stretches.get(stretch.as_str()).ok_or_else(unknown)?);
        }
        if anchors.len() < 2 {
            return Err(entry.rule("stretches", "must have at least two points"));
        }
        trunks.insert(id.as_str(), (anchors, &trunk.words));
    }
    let mut profiles = Vec::new();
    for (id, profile) in &raw.profiles {
        let entry = Entry::new(FILE, id);
        let profile_id = entry.known("profiles", "profile", id, &known.profiles)?;
        let mut paths = Vec::new();
        for trunk in &profile.trunks {
            let unknown = || entry.error("trunks", Problem::UnknownId("trunk", trunk.clone()));
            let (anchors, words) = trunks.get(trunk.as_str()).ok_or_else(unknown)?;
            let site = site(&entry, &profile.site, anchors)?;
            let path = NervePath { trunk: trunk.clone(), anchors: anchors.clone(), site };
            paths.push((path, (*words).clone()));
        }
        if paths.is_empty() {
            return Err(entry.error("trunks", Problem::Empty));
        }
        profiles.push(ProfilePaths { profile: profile_id, paths });
    }
    Ok(NervePaths { profiles })
}

fn anchor(entry: &Entry, field: &str, point: &raw::Point, is_cord: bool) -> Result<Anchor, ContentError> {
    let place = match (&point.on, &point.at, point.along) {
        (Some(bone), None, Some(along)) => Place::On(entry.word(&format!("{field}.on"), bone, Bone::from_id)?, along),
        (None, Some(joint), None) => Place::At(entry.word(&format!("{field}.at"), joint, Joint::from_id)?),
        _ => return Err(entry.rule(field, "must be `on` a bone, so far `along` it, or `at` a joint")),
    };
    for value in [point.front, point.out] {
        if value.abs() > FURTHEST_MM {
            return Err(entry.error(field, Problem::Outside { value, least: -FURTHEST_MM, most: FURTHEST_MM }));
        }
    }
    Ok(Anchor { place, off_mm: [point.front, point.out], is_cord })
}

/// The first point on the bone or at the joint that is named, in the spine only outside of the cord. A `root` is the first
/// point outside of the spine; what begins there is held, so it is the next one then.
fn site(entry: &Entry, named: &str, anchors: &[Anchor]) -> Result<usize, ContentError> {
    let (bone, joint) = (Bone::from_id(named), Joint::from_id(named));
    let is_named = |(at, anchor): (usize, &Anchor)| match anchor.place {
        _ if anchor.is_cord => false,
        _ if named == "root" => at > 0,
        Place::On(on, _) => Some(on) == bone,
        Place::At(at) => Some(at) == joint,
    };
    let unknown = || entry.error("site", Problem::UnknownId("point of the nerve", named.to_owned()));
    anchors.iter().enumerate().position(is_named).ok_or_else(unknown)
}
