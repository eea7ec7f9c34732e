//! What is to be seen on the map of a nerve and of what was painted, whoever draws it.

use super::{Mark, Territory};
use crate::domain::answers::{Answers, Place};
use crate::domain::check::{CheckTables, Half, Scores};
use crate::domain::id::ProfileId;
use crate::domain::side::Side;
use crate::figure::Frame;
use crate::figure::body_map::{BodyMap, MapPicture, Patch};

/// Free space round what is shown of a picture that is cut, in body heights.
const AIR: f32 = 0.006;

/// What belongs to a nerve on the map.
#[derive(Debug, Clone, Copy)]
pub struct Extent<'a> {
    pub scores: Option<&'a Scores>,
    pub side: Side,
}

impl Extent<'_> {
    /// How a patch belongs to it.
    pub fn territory(&self, patch: &Patch) -> Option<Territory> {
        let (scores, region) = (self.scores?, patch.part.region()?);
        let is_side = patch.side.is_none() || self.side == Side::Both || patch.side == Some(self.side);
        match (is_side, scores.core.contains(region), scores.common.contains(region)) {
            (true, true, _) => Some(Territory::Core),
            (true, false, true) => Some(Territory::Common),
            _ => None,
        }
    }
}

/// The place that a patch stands for; none for a part that is no region.
pub fn place(patch: &Patch) -> Option<Place> {
    patch.part.region().map(|region| Place::new(region.clone(), patch.side))
}

/// What the person painted on a patch.
pub fn mark(answers: &Answers, patch: &Patch) -> Option<Mark> {
    let marks = answers.places.get(&place(patch)?)?;
    match (marks.pain, marks.numb) {
        (true, true) => Some(Mark::Both),
        (true, false) => Some(Mark::Pain),
        (false, true) => Some(Mark::Numb),
        (false, false) => None,
    }
}

/// The pictures on which there is something to see of a nerve or of what was painted.
pub fn pictures<'a>(
    map: &'a BodyMap,
    nerve: Option<&ProfileId>,
    extent: Extent<'_>,
    painted: Option<&Answers>,
) -> Vec<&'a MapPicture> {
    let is_painted = |patch: &Patch| painted.is_some_and(|painted| mark(painted, patch).is_some());
    let is_seen = |patch: &Patch| extent.territory(patch).is_some() || is_painted(patch);
    let runs_on = |picture: &MapPicture| nerve.is_some_and(|nerve| map.pictures_of(nerve).any(|id| id == picture.id));
    map.pictures.iter().filter(|picture| runs_on(picture) || picture.patches.iter().any(is_seen)).collect()
}

/// The halves of the body on which something is to be seen.
pub fn halves(tables: &CheckTables, scores: Option<&Scores>, painted: Option<&Answers>) -> Vec<Half> {
    let felt = scores.into_iter().flat_map(|scores| scores.core.iter().chain(&scores.common));
    let painted = painted.into_iter().flat_map(|painted| painted.places.keys().map(|place| &place.region));
    let regions = felt.chain(painted).filter_map(|id| tables.region(id.as_str()));
    let found: Vec<Half> = regions.map(|region| region.area.half()).collect();
    Half::ALL.into_iter().filter(|half| found.contains(half)).collect()
}

/// The picture cut to what lies in these halves of the body.
pub fn cut_to(picture: &MapPicture, tables: &CheckTables, halves: &[Half]) -> MapPicture {
    let is_wanted = |patch: &&Patch| {
        let region = patch.part.region().and_then(|id| tables.region(id.as_str()));
        region.is_some_and(|region| halves.contains(&region.area.half()))
    };
    let wanted = picture.patches.iter().filter(is_wanted);
    let frame = wanted.fold(Frame::EMPTY, |frame, patch| frame.with(&patch.frame)).grown(AIR);
    MapPicture { frame, ..picture.clone() }
}
