//! A made-up picture of two squares and one across the middle: what drawing accepts, and what it complains of.

use super::part::{Inert, Part, PictureId};
use super::{Direction, Draft, DraftPatch, Line, Stop, draw};
use crate::domain::id::RegionId;
use crate::domain::side::Side;
use crate::figure::space::{P2, p2};

fn line(id: &str, knots: &str) -> Line {
    Line { id: id.into(), through: knots.split(' ').map(|knot| Stop::Knot(knot.into())).collect() }
}

fn patch(part: Part, is_midline: bool, around: &str) -> DraftPatch {
    let name = part.region().map_or("inert", RegionId::as_str).to_owned();
    DraftPatch { name, part, is_midline, around: around.split(' ').map(str::to_owned).collect() }
}

fn region(id: &str) -> Part {
    Part::Region(RegionId::from(id))
}

/// From the top: a lid across the middle, and below it a square on each side.
fn draft() -> Draft {
    let knots = [
        ("top", p2(0.0, 1.0)),
        ("corner", p2(0.5, 0.9)),
        ("middle", p2(0.0, 0.5)),
        ("side", p2(0.5, 0.5)),
        ("foot", p2(0.5, 0.0)),
        ("end", p2(0.0, 0.0)),
    ];
    Draft {
        id: PictureId::Front,
        drawn_side: Side::Left,
        knots: knots.map(|(name, place)| (name.to_owned(), place)).into(),
        lines: vec![
            line("lid", "top corner"),
            line("wall", "corner side"),
            line("lower wall", "side foot"),
            line("floor", "foot end"),
            line("shelf", "middle side"),
            line("midline", "middle end"),
        ],
        patches: vec![
            patch(Part::Inert(Inert::Face), true, "middle side corner top"),
            patch(region("box"), false, "middle end foot side"),
        ],
        details: vec![vec![p2(0.1, 0.1), p2(0.2, 0.2)], vec![p2(0.0, 0.1), p2(0.0, 0.2)]],
    }
}

fn complaint(change: impl FnOnce(&mut Draft)) -> String {
    let mut draft = draft();
    change(&mut draft);
    let fault = draw(&draft).unwrap_err();
    format!("{}.{}: {}", fault.id, fault.field, fault.text)
}

#[test]
fn both_halves_are_there_and_join() {
    let picture = draw(&draft()).unwrap();
    assert_eq!(picture.patches.len(), 3);
    let left = picture.region(&RegionId::from("box"), Some(Side::Left)).unwrap();
    let right = picture.region(&RegionId::from("box"), Some(Side::Right)).unwrap();
    assert!(left.centre.x > 0.2 && (right.centre.x + left.centre.x).abs() < 1e-6);
    assert!((left.room - 0.25).abs() < 0.01, "{}", left.room);
    for patch in &picture.patches {
        assert!(super::polygon::area(&patch.outline) > 0.0, "{:?} runs clockwise", patch.part);
        assert!(patch.holds(patch.centre) && (patch.depth(patch.centre) - patch.room).abs() < 1e-3);
    }
    // The middle between the two boxes is a border, and belongs to exactly one of them.
    assert_eq!(picture.edges.iter().filter(|edge| edge.is_border).count(), 1 + 2);
    assert_eq!(picture.patches.iter().filter(|patch| patch.holds(p2(0.0, 0.25))).count(), 1);
    assert_eq!(picture.details.len(), 3);
}

#[test]
fn a_line_goes_on_as_its_mirror_image() {
    let lid = super::curve::through(&[p2(0.0, 1.0), p2(0.3, 0.9), p2(0.5, 0.6)]);
    let slope = (lid[1].y - lid[0].y) / (lid[1].x - lid[0].x);
    assert!(slope.abs() < 0.2, "a corner of slope {slope} in the middle");
}

#[test]
fn the_nearest_patch_is_hit_within_reach() {
    let picture = draw(&draft()).unwrap();
    let hit = |point: P2, reach| picture.hit(point, reach).map(|patch| (patch.part.clone(), patch.side));
    assert_eq!(hit(p2(0.25, 0.25), 0.0), Some((region("box"), Some(Side::Left))));
    assert_eq!(hit(p2(-0.52, 0.25), 0.03), Some((region("box"), Some(Side::Right))));
    assert_eq!(hit(p2(-0.54, 0.25), 0.03), None);
    assert_eq!(hit(p2(0.0, 0.7), 0.0), Some((Part::Inert(Inert::Face), None)));
    assert_eq!(hit(p2(f32::NAN, 0.2), 1.0), None);
    let crossed = picture.crossed(p2(-0.9, 0.2), p2(0.9, 0.2), 0.0);
    assert_eq!(crossed.iter().map(|patch| patch.side).collect::<Vec<_>>(), [Some(Side::Right), Some(Side::Left)]);
    assert_eq!(picture.crossed(p2(0.2, 0.2), p2(0.2, 0.2), 0.0).len(), 1);
    assert!(picture.crossed(p2(f32::INFINITY, 0.2), p2(0.2, 0.2), 0.0).is_empty());
}

#[test]
fn the_arrows_step_over_what_is_no_region() {
    let picture = draw(&draft()).unwrap();
    let right = picture.region(&RegionId::from("box"), Some(Side::Right)).unwrap();
    let left = picture.neighbour(right, Direction::Right).unwrap();
    assert_eq!(left.side, Some(Side::Left));
    assert!(picture.neighbour(left, Direction::Right).is_none());
    assert!(picture.neighbour(left, Direction::Up).is_none());
    assert!(picture.first().is_some());
}

#[test]
fn what_is_wrong_is_named() {
    let shelf = 4;
    let unknown = complaint(|draft| draft.lines[shelf] = line("shelf", "middle sid"));
    assert_eq!(unknown, "shelf.through: there is no knot `sid`");
    let open_end = complaint(|draft| draft.lines[shelf].through.push(Stop::Point(p2(0.6, 0.6))));
    assert_eq!(open_end, "shelf.through: must begin and end at a knot");
    let twice = complaint(|draft| draft.lines.push(line("again", "side middle")));
    assert_eq!(twice, "again.through: two lines run from `side` to `middle`; one needs a knot on its way");
    let unused = complaint(|draft| draft.lines.push(line("spare", "top middle")));
    assert_eq!(unused, "spare.through: bounds no patch between `top` and `middle`");
    let lonely = complaint(|draft| draft.knots.extend([("lonely".to_owned(), p2(0.1, 0.1))]));
    assert_eq!(lonely, "lonely.knots: no line runs through this knot");
    let crossing = complaint(|draft| draft.lines.push(line("stroke", "corner end")));
    assert_eq!(crossing, "shelf.through: crosses `stroke` between `middle` and `side`");
    let over = complaint(|draft| draft.lines[shelf].through.insert(1, Stop::Point(p2(-0.1, 0.5))));
    assert_eq!(over, "shelf.through: leaves the drawn half between `middle` and `side`");
}

#[test]
fn a_patch_that_does_not_close_is_named() {
    let open = complaint(|draft| draft.patches[1].around = vec!["middle".into(), "foot".into(), "side".into()]);
    assert_eq!(open, "box.around: no line runs from `middle` to `foot`");
    let flat = complaint(|draft| draft.patches[1].around = vec!["middle".into(), "end".into()]);
    assert_eq!(flat, "box.around: encloses nothing");
    let beside = complaint(|draft| draft.patches[0].around = ["side", "corner", "top"].map(str::to_owned).into());
    assert_eq!(beside, "inert.around: must lead from the middle to the middle");
    let twice = complaint(|draft| draft.patches.push(patch(region("box"), false, "middle end foot side")));
    assert_eq!(twice, "box.: is drawn twice");
    let over = complaint(|draft| draft.patches.push(patch(region("other"), false, "middle end foot side")));
    assert!(over.starts_with("other.around: lies over `box`"), "{over}");
    let missing = complaint(|draft| draft.patches.truncate(1));
    assert_eq!(missing, "lower wall.through: bounds no patch between `side` and `foot`");
}
