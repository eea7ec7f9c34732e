//! The body map as shipped: every region where it should be, hit where it is seen, reached by keyboard, painted.

use std::collections::BTreeSet;

use proptest::prelude::*;
use unpinch::content;
use unpinch::domain::check::BodyView;
use unpinch::domain::id::RegionId;
use unpinch::domain::side::Side;
use unpinch::figure::P2;
use unpinch::figure::body_map::{Direction, Inert, MapColours, MapPicture, Part, Patch, PictureId};
use unpinch::picture::Fit;
use unpinch::picture::map::{self, Look, Mark, Territory};

/// Heights at which the window shows the pictures at 100 %.
fn shown_px(picture: &MapPicture) -> f32 {
    if picture.id.is_close_up() { 300.0 } else { 700.0 }
}

/// Pixels for a length of 1 in the picture.
fn scale(picture: &MapPicture) -> f32 {
    shown_px(picture) / picture.frame.height()
}

fn pictures() -> &'static [MapPicture] {
    let pictures = &content::body_map().pictures;
    assert_eq!(pictures.iter().map(|picture| picture.id).collect::<Vec<_>>(), PictureId::ALL);
    pictures
}

fn name(patch: &Patch) -> String {
    format!("{:?} {:?}", patch.part, patch.side)
}

#[test]
fn every_region_is_on_the_pictures_of_its_views_on_both_sides() {
    for region in &content::check_tables().regions {
        for picture in pictures().iter().filter(|picture| !picture.id.is_close_up()) {
            for side in [Side::Left, Side::Right] {
                let shown = picture.region(&region.id, Some(side));
                assert_eq!(shown.is_some(), region.views.contains(&picture.id.view()), "{} {side:?}", region.id);
                let is_on_its_side = |patch: &Patch| {
                    let is_left = patch.side == Some(Side::Left);
                    patch.side.is_none() || (patch.centre.x > 0.0) == (is_left == (picture.drawn_side == Side::Left))
                };
                assert!(shown.is_none_or(is_on_its_side), "{} is on the wrong half", region.id);
                assert_eq!(shown.is_some_and(|patch| patch.side.is_none()), shown.is_some() && region.midline);
            }
        }
    }
}

#[test]
fn the_front_shows_the_right_on_the_left_and_the_back_the_left() {
    for picture in pictures() {
        let is_front = picture.id.view() == BodyView::Front;
        assert_eq!(picture.drawn_side, if is_front { Side::Left } else { Side::Right }, "{:?}", picture.id);
    }
}

#[test]
fn hands_and_feet_have_close_ups_of_all_their_parts() {
    let shown = |id| {
        let picture = content::body_map().picture(id).unwrap();
        let regions = picture.regions().filter_map(|patch| patch.part.region());
        regions.map(RegionId::as_str).collect::<BTreeSet<_>>()
    };
    let fingers = ["thumb", "index_finger", "middle_finger", "ring_finger", "little_finger"];
    assert!(fingers.iter().all(|finger| shown(PictureId::Palm).contains(finger)));
    assert!(fingers.iter().all(|finger| shown(PictureId::HandBack).contains(finger)));
    assert!(shown(PictureId::Palm).contains("palm"));
    assert!(["hand_back_radial", "hand_back_ulnar"].iter().all(|part| shown(PictureId::HandBack).contains(part)));
    let top = ["big_toe", "dorsum_of_foot", "lateral_foot", "ankle_medial"];
    assert!(top.iter().all(|part| shown(PictureId::FootTop).contains(part)));
    let sole = ["sole", "heel", "lateral_foot", "ankle_medial"];
    assert!(sole.iter().all(|part| shown(PictureId::Sole).contains(part)));
}

/// Twice the area, with its sign.
fn doubled_area(outline: &[P2]) -> f32 {
    outline.iter().zip(outline.iter().cycle().skip(1)).map(|(from, to)| from.cross(*to)).sum()
}

/// The lines round the body, joined end to end.
fn silhouettes(picture: &MapPicture) -> Vec<Vec<P2>> {
    let is_joined = |one: &P2, other: &P2| (*one - *other).length() < 1e-5;
    let mut open: Vec<Vec<P2>> =
        picture.edges.iter().filter(|edge| !edge.is_border).map(|edge| edge.points.clone()).collect();
    let mut closed = Vec::new();
    while let Some(mut outline) = open.pop() {
        while !is_joined(&outline[0], &outline[outline.len() - 1]) {
            let end = outline[outline.len() - 1];
            let next = open.iter().position(|edge| is_joined(&edge[0], &end) || is_joined(&edge[edge.len() - 1], &end));
            let mut edge = open.swap_remove(next.unwrap_or_else(|| panic!("{:?}: open at {end:?}", picture.id)));
            if !is_joined(&edge[0], &end) {
                edge.reverse();
            }
            outline.extend(edge.into_iter().skip(1));
        }
        closed.push(outline);
    }
    closed
}

/// What is inside the silhouette is inside a patch: the silhouette is closed, has no hole, and the areas add up.
#[test]
fn patches_fill_the_silhouette() {
    for picture in pictures() {
        let silhouettes = silhouettes(picture);
        assert_eq!(silhouettes.len(), if picture.id.is_close_up() { 2 } else { 1 }, "{:?}", picture.id);
        let whole: f32 = silhouettes.iter().map(|outline| doubled_area(outline).abs()).sum();
        let parts: f32 = picture.patches.iter().map(|patch| doubled_area(&patch.outline)).sum();
        assert!((whole - parts).abs() < 1e-4 * whole, "{:?}: {whole} against {parts}", picture.id);
    }
}

#[test]
fn no_point_is_in_two_patches() {
    for picture in pictures() {
        let frame = picture.frame;
        let mut inside = 0;
        for (column, row) in (0..=180).flat_map(|column| (0..=360).map(move |row| (column, row))) {
            let point = P2 {
                x: frame.min.x + frame.width() * column as f32 / 180.0,
                y: frame.min.y + frame.height() * row as f32 / 360.0,
            };
            let holding: Vec<&Patch> = picture.patches.iter().filter(|patch| patch.holds(point)).collect();
            assert!(holding.len() <= 1, "{:?}: {:?} hold {point:?}", picture.id, holding.len());
            if let Some(patch) = holding.first() {
                assert!(picture.hit(point, 0.01).unwrap().is_same_place(patch));
                inside += 1;
            }
        }
        assert!(inside > 10_000, "{:?}: {inside} points inside", picture.id);
    }
}

#[test]
fn every_region_can_be_hit_at_full_size() {
    const LEAST_PX: f32 = 14.0;
    let mut small = Vec::new();
    for region in &content::check_tables().regions {
        let across = pictures().iter().filter_map(|picture| {
            let patch = picture.region(&region.id, Some(Side::Left))?;
            Some(2.0 * patch.room * scale(picture))
        });
        let largest = across.fold(0.0, f32::max);
        if largest < LEAST_PX {
            small.push(format!("{}: {largest:.1} px", region.id));
        }
    }
    assert!(small.is_empty(), "too small to hit: {}", small.join(", "));
}

#[test]
fn a_centre_hits_its_own_patch_and_is_well_inside() {
    for picture in pictures() {
        for patch in &picture.patches {
            let hit = picture.hit(patch.centre, 0.01).unwrap();
            assert!(hit.is_same_place(patch), "{:?}: {} hits {}", picture.id, name(patch), name(hit));
            assert!(patch.room * scale(picture) > 2.0, "{:?}: {} is a sliver", picture.id, name(patch));
        }
    }
}

/// For each region of a picture, where the four arrows lead.
fn steps(picture: &MapPicture) -> Vec<Vec<usize>> {
    let regions: Vec<&Patch> = picture.regions().collect();
    let place = |to: &Patch| regions.iter().position(|patch| patch.is_same_place(to)).unwrap();
    let of =
        |from: &Patch| Direction::ALL.into_iter().filter_map(|way| picture.neighbour(from, way)).map(place).collect();
    regions.iter().map(|from| of(from)).collect()
}

#[test]
fn the_arrow_keys_lead_from_every_region_to_every_other() {
    for picture in pictures() {
        let steps = steps(picture);
        for start in 0..steps.len() {
            let mut seen = BTreeSet::from([start]);
            let mut open = vec![start];
            while let Some(at) = open.pop() {
                open.extend(steps[at].iter().filter(|to| seen.insert(**to)));
            }
            let lost = picture.regions().enumerate().find(|(at, _)| !seen.contains(at)).map(|(_, patch)| name(patch));
            assert_eq!(lost, None, "{:?}: no way from {}", picture.id, name(picture.regions().nth(start).unwrap()));
        }
    }
}

#[test]
fn an_arrow_goes_where_it_points_or_over_a_border() {
    for picture in pictures() {
        for patch in picture.regions() {
            for (way, ahead) in Direction::ALL.into_iter().zip([(-1.0, 0.0), (1.0, 0.0), (0.0, 1.0), (0.0, -1.0)]) {
                let Some(to) = picture.neighbour(patch, way) else { continue };
                let is_ahead = (to.centre - patch.centre).dot(P2 { x: ahead.0, y: ahead.1 }) > 0.0;
                let is_beside = to.outline.iter().filter(|point| patch.outline.contains(point)).count() > 1;
                assert!(is_ahead || is_beside, "{:?}: {way:?} of {} is {}", picture.id, name(patch), name(to));
            }
        }
    }
    let front = content::body_map().picture(PictureId::Front).unwrap();
    let knee = front.region(&RegionId::from("knee_front"), Some(Side::Left)).unwrap();
    let step = |direction| front.neighbour(knee, direction).unwrap().part.region().unwrap().as_str();
    assert_eq!(step(Direction::Up), "anterior_thigh");
    assert_eq!(step(Direction::Down), "shin");
    assert_eq!(step(Direction::Left), "knee_medial");
    assert_eq!(step(Direction::Right), "lateral_thigh");
}

#[test]
fn every_nerve_has_a_way_that_stays_in_the_body() {
    let map = content::body_map();
    for nerve in content::catalog().nerves() {
        let large = map.pictures_of(&nerve.id).filter(|id| !id.is_close_up()).count();
        assert!(large > 0, "{} runs nowhere", nerve.id);
        for id in map.pictures_of(&nerve.id) {
            let picture = map.picture(id).unwrap();
            let left = map.nerve_strokes(&nerve.id, Side::Left, id);
            let right = map.nerve_strokes(&nerve.id, Side::Right, id);
            assert_eq!(map.nerve_strokes(&nerve.id, Side::Both, id).len(), left.len() + right.len());
            for stroke in left.iter().chain(&right) {
                assert!(stroke.is_from_spine || stroke.is_branch || id.is_close_up() || large > 1, "{}", nerve.id);
                for point in &stroke.points {
                    assert!(picture.hit(*point, 0.0).is_some(), "{} leaves {id:?} at {point:?}", nerve.id);
                }
            }
        }
    }
    let spared = map.courses.iter().find(|course| course.nerve.as_str().starts_with("np_"));
    assert_eq!(spared, None, "what is no nerve has no way");
}

/// Where a nerve is felt first of all, there it runs.
#[test]
fn every_nerve_runs_through_its_core() {
    let map = content::body_map();
    let mut missed = Vec::new();
    for nerve in content::catalog().nerves() {
        let courses = || map.courses.iter().filter(|course| course.nerve == nerve.id);
        for core in &content::check_tables().scores_of(&nerve.id).unwrap().core {
            let is_touched = courses().any(|course| {
                let picture = map.picture(course.picture).unwrap();
                let patch = picture.region(core, Some(picture.drawn_side));
                patch.is_some_and(|patch| course.points.iter().any(|point| patch.holds(*point)))
            });
            if !is_touched {
                missed.push(format!("{} misses {core}", nerve.id));
            }
        }
    }
    assert!(missed.is_empty(), "{}", missed.join(", "));
}

#[test]
fn a_picture_shows_what_it_is_told() {
    let picture = content::body_map().picture(PictureId::Front).unwrap();
    let colours = MapColours::light();
    let size = [420, 900];
    let fit = Fit::new(picture.frame, size, 0.0);
    let at = |pixmap: &tiny_skia::Pixmap, patch: &Patch| {
        let (x, y) = fit.point(patch.centre);
        let pixel = pixmap.pixel(x as u32, y as u32).unwrap().demultiply();
        [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()]
    };
    let patch = |id: &str, side| picture.region(&RegionId::from(id), Some(side)).unwrap();
    let thigh = patch("anterior_thigh", Side::Right);
    let look = |patch: &Patch| Look {
        mark: patch.is_same_place(thigh).then_some(Mark::Pain),
        is_hovered: patch.part.region().is_some_and(|region| region.as_str() == "palm"),
        ..Look::default()
    };
    let plain = map::pixmap(picture, size, 1.0, &[], &colours, |_| Look::default()).unwrap();
    let marked = map::pixmap(picture, size, 1.0, &[], &colours, look).unwrap();
    assert_eq!(at(&plain, thigh), colours.skin);
    assert_eq!(at(&marked, thigh), colours.pain);
    assert_eq!(at(&marked, patch("anterior_thigh", Side::Left)), colours.skin);
    let throat = picture.patch(&Part::Inert(Inert::Throat), None).unwrap();
    assert_eq!(at(&plain, throat), colours.inert);
    // The right is on the viewer's left.
    assert!(fit.point(thigh.centre).0 < 210.0);
    let (x, y) = fit.point(thigh.centre);
    assert!((fit.unfit((x, y)) - thigh.centre).length() < 1e-4);
    assert_eq!(plain.pixel(2, 2).unwrap().red(), colours.paper[0]);
}

/// Whatever is shown, the two kinds of mark and the two of territory differ in more than colour.
#[test]
fn marks_differ_in_pattern() {
    let picture = content::body_map().picture(PictureId::Back).unwrap();
    let colours =
        MapColours { numb: MapColours::light().pain, core: MapColours::light().common, ..MapColours::light() };
    let look = |mark, territory| move |_: &Patch| Look { mark, territory, is_hovered: false, is_focused: false };
    let shown =
        |mark, territory| map::pixmap(picture, [300, 640], 1.0, &[], &colours, look(mark, territory)).unwrap().take();
    assert!(shown(Some(Mark::Pain), None) != shown(Some(Mark::Numb), None));
    assert!(shown(None, Some(Territory::Core)) != shown(None, Some(Territory::Common)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_point_makes_it_panic(x in prop::num::f32::ANY, y in prop::num::f32::ANY, reach in 0f32..0.1) {
        let point = P2 { x, y };
        for picture in pictures() {
            let hit = picture.hit(point, reach);
            prop_assert!(hit.is_none() || x.is_finite() && y.is_finite());
        }
    }

    #[test]
    fn a_stroke_begins_and_ends_where_its_ends_are(
        ax in -0.3f32..0.3, ay in 0f32..1.0, bx in -0.3f32..0.3, by in 0f32..1.0,
    ) {
        let (from, to) = (P2 { x: ax, y: ay }, P2 { x: bx, y: by });
        for picture in pictures() {
            let crossed = picture.crossed(from, to, 0.0);
            for end in [from, to] {
                if let Some(patch) = picture.hit(end, 0.0) {
                    prop_assert!(crossed.iter().any(|crossed| crossed.is_same_place(patch)));
                }
            }
        }
    }
}

proptest! {
    /// Whatever is pressed, with whatever reach, gives a patch that is near or none, and never a panic.
    #[test]
    fn any_press_is_answered(
        x in prop::num::f32::ANY,
        y in prop::num::f32::ANY,
        near in (-0.6_f32..0.6, -0.1_f32..1.1),
        reach in prop_oneof![0.0_f32..0.2, prop::num::f32::ANY],
    ) {
        for picture in &content::body_map().pictures {
            let _ = picture.hit(P2 { x, y }, reach);
            let point = P2 { x: near.0, y: near.1 };
            if let Some(patch) = picture.hit(point, 0.0) {
                prop_assert!(patch.holds(point), "{:?} at {point:?}", picture.id);
            }
        }
    }
}
