//! `figure/map/*.toml` become the body map: every region drawn where the self-check says, every nerve on its way.

use std::collections::BTreeSet;

use super::check;
use super::entry::Entry;
use super::known::Known;
use crate::content::error::{ContentError, Problem};
use crate::content::files::Files;
use crate::content::raw::body_map as raw;
use crate::domain::check::{BodyView, Region};
use crate::domain::id::RegionId;
use crate::domain::side::Side;
use crate::figure::P2;
use crate::figure::body_map::{
    BodyMap, Course, Draft, DraftPatch, Fault, Inert, Line, MapPicture, Part, PictureId, Stop, draw,
};

/// Files say thousandths of the picture's unit.
const THOUSANDTH: f32 = 0.001;

/// Reads, draws and checks all pictures and courses.
pub fn body_map(files: &Files<'_>) -> Result<BodyMap, ContentError> {
    let regions = check::regions(files)?;
    let mut map = BodyMap::default();
    for id in PictureId::ALL {
        let picture = picture(files, id, &regions)?;
        if !id.is_close_up() {
            all_shown(&picture, &regions)?;
        }
        map.pictures.push(picture);
    }
    map.courses = courses(files, &map)?;
    Ok(map)
}

fn file_of(id: PictureId) -> String {
    format!("figure/map/{}.toml", id.id())
}

fn picture(files: &Files<'_>, id: PictureId, regions: &[Region]) -> Result<MapPicture, ContentError> {
    let file = file_of(id);
    let raw: raw::Picture = files.parse(&file)?;
    let entry = Entry::file(&file);
    let drawn_side = entry.word("drawn_side", &raw.drawn_side, Side::from_id)?;
    if drawn_side == Side::Both {
        return Err(entry.rule("drawn_side", "must be one side"));
    }
    let lines = entry
        .some("lines", raw.lines)?
        .into_iter()
        .map(|line| Line { id: line.id, through: line.through.into_iter().map(stop).collect() });
    let patches = entry.some("patches", raw.patches)?.into_iter().enumerate();
    let draft = Draft {
        id,
        drawn_side,
        knots: raw.knots.into_iter().map(|(name, place)| (name, point(place))).collect(),
        lines: lines.collect(),
        patches: patches.map(|(at, raw)| patch(&file, at, raw, id, regions)).collect::<Result<_, _>>()?,
        details: raw.details.into_iter().map(|detail| points(&detail.through)).collect(),
    };
    draw(&draft).map_err(|Fault { id, field, text }| Entry::new(&file, &id).rule(field, text))
}

fn point((x, y): (f32, f32)) -> P2 {
    P2 { x: x * THOUSANDTH, y: y * THOUSANDTH }
}

fn points(places: &[(f32, f32)]) -> Vec<P2> {
    places.iter().copied().map(point).collect()
}

fn stop(raw: raw::Stop) -> Stop {
    match raw {
        raw::Stop::Knot(name) => Stop::Knot(name),
        raw::Stop::Point(place) => Stop::Point(point(place)),
    }
}

/// A patch of a region that belongs on this side of the body, or of a part that is none.
fn patch(
    file: &str,
    at: usize,
    raw: raw::Patch,
    picture: PictureId,
    regions: &[Region],
) -> Result<DraftPatch, ContentError> {
    match (raw.region, raw.inert) {
        (Some(id), None) => {
            let entry = Entry::new(file, &id);
            let region = regions.iter().find(|region| region.id.as_str() == id);
            let region = region.ok_or_else(|| entry.error("region", Problem::UnknownId("region", id.clone())))?;
            if !region.views.contains(&picture.view()) {
                return Err(entry.rule("region", format!("is not to be seen from the {}", word(picture.view()))));
            }
            if region.midline != raw.midline {
                let words = |midline| if midline { "across the middle" } else { "on either side" }.to_owned();
                let problem = Problem::Differs { said: words(raw.midline), found: words(region.midline) };
                return Err(entry.error("midline", problem));
            }
            let part = Part::Region(RegionId::from(id.as_str()));
            Ok(DraftPatch { name: id, part, is_midline: raw.midline, around: raw.around })
        }
        (None, Some(id)) => {
            let part = Part::Inert(Entry::new(file, &id).word("inert", &id, Inert::from_id)?);
            Ok(DraftPatch { name: id, part, is_midline: raw.midline, around: raw.around })
        }
        _ => Err(Entry::file(file).rule(format!("patches[{at}]"), "must have either `region` or `inert`")),
    }
}

fn word(view: BodyView) -> &'static str {
    match view {
        BodyView::Front => "front",
        BodyView::Back => "back",
    }
}

/// Fails for a region that should be on this picture and is not.
fn all_shown(picture: &MapPicture, regions: &[Region]) -> Result<(), ContentError> {
    let shown: BTreeSet<&RegionId> = picture.regions().filter_map(|patch| patch.part.region()).collect();
    let missing = regions.iter().filter(|region| region.views.contains(&picture.id.view()));
    match missing.into_iter().find(|region| !shown.contains(&region.id)) {
        Some(region) => Err(Entry::new(&file_of(picture.id), region.id.as_str()).rule("patches", "is not drawn")),
        None => Ok(()),
    }
}

/// Courses of known nerves that lie on the body.
fn courses(files: &Files<'_>, map: &BodyMap) -> Result<Vec<Course>, ContentError> {
    const FILE: &str = "figure/map/nerves.toml";
    let known = Known::read(files)?;
    let raw: raw::Nerves = files.parse(FILE)?;
    let mut courses = Vec::new();
    for course in raw.courses {
        let entry = Entry::new(FILE, &course.nerve);
        let nerve = entry.known("nerve", "profile", &course.nerve, &known.profiles)?;
        let id = entry.word("picture", &course.picture, PictureId::from_id)?;
        if course.through.len() < 2 {
            return Err(entry.rule("through", "must have at least two points"));
        }
        let course_on = Course::through(nerve, id, &points(&course.through));
        let off = |point: &P2| map.picture(id).and_then(|picture| picture.hit(*point, 0.0)).is_none();
        if let Some(off) = course_on.points.iter().find(|point| off(point)) {
            let place = [off.x, off.y].map(|part| (part / THOUSANDTH).round());
            return Err(entry.rule("through", format!("leaves the body on `{}` at {place:?}", id.id())));
        }
        courses.push(course_on);
    }
    Ok(courses)
}
