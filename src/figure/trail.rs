//! Arrows that say which way the body goes from one posture to the next: what of it goes furthest. On the stage they come
//! before the movement, on a card they say how the posture was reached.

use super::body::bare_foot;
use super::body::pen::Pen;
use super::closeup;
use super::mark;
use super::posture::Posture;
use super::proportions::HAND;
use super::shape::Shape;
use super::skeleton::{Arm, Joints, Leg};
use super::space::{P2, V3, v3};
use super::staging::{HandShot, Spot};

/// Places on the way that an arrow runs through.
const STEPS: usize = 36;
/// A way shorter than this part of the frame's larger side is not seen.
const SHORTEST: f32 = 0.07;
/// A way shorter than this one in body heights is none.
const LEAST: f32 = 0.010;
/// A way much shorter than the longest only goes along.
const BESIDE_LONGEST: f32 = 0.2;
/// Two as long as each other but for this part belong together, such as both feet.
const ALIKE: f32 = 0.04;
/// Arrows nearer than this part of the frame say the same twice.
const APART: f32 = 0.16;
/// More would cover the figure.
const MOST: usize = 4;
/// An arrow begins a little after where the limb was, and ends where it is.
const BEGIN: f32 = 0.08;

/// What the eye follows in a posture.
#[derive(Default)]
pub struct Followed {
    /// Each told by one place or, where that stays, by another.
    parts: Vec<Vec<V3>>,
    /// Only where nothing else moves.
    also: Vec<V3>,
}

/// How arrows are drawn between two postures.
pub struct Trail<'a> {
    pub pen: &'a Pen,
    /// The larger side of the frame.
    pub side: f32,
    pub followed: &'a dyn Fn(&Posture) -> Followed,
    /// How far the ways bend to the left, in parts of their length.
    pub bow: f32,
    /// Whether the figure itself lies there after the movement: an arrow across it hides more than it says.
    pub is_covered: &'a dyn Fn(P2) -> bool,
    /// Other arrows say what is done where nothing moves far.
    pub is_told: bool,
}

impl Trail<'_> {
    /// The arrows from one posture to another.
    pub fn arrows(&self, from: &Posture, to: &Posture) -> Vec<Shape> {
        let steps: Vec<Followed> = (0..=STEPS)
            .map(|step| (self.followed)(&from.toward(to, BEGIN + (1.0 - BEGIN) * step as f32 / STEPS as f32)))
            .collect();
        let seen = |place: Option<&V3>| place.map(|place| self.pen.camera.see(*place));
        let Some(first) = steps.first() else { return Vec::new() };
        let way_of = |part: usize, place: usize| {
            softened(&steps.iter().filter_map(|step| seen(step.parts.get(part)?.get(place))).collect::<Vec<P2>>())
        };
        let ways_of = |(part, places): (usize, &Vec<V3>)| (0..places.len()).map(|place| way_of(part, place)).collect();
        let parts: Vec<Vec<Vec<P2>>> = first.parts.iter().enumerate().map(ways_of).collect();
        // A knee that goes along with its foot says nothing new; what only trembles goes nowhere.
        let shortest = SHORTEST * self.side;
        let is_seen = |way: &&Vec<P2>| length(way) > shortest && span(way) > shortest * 0.5;
        let ways = chosen(parts.iter().filter_map(|ways| ways.iter().find(is_seen)).collect(), self.side);
        let is_free = |way: &&&Vec<P2>| {
            let num_covered = way.iter().filter(|place| (self.is_covered)(**place)).count();
            num_covered * 2 < way.len()
        };
        let mut free: Vec<&Vec<P2>> = ways.iter().filter(is_free).copied().collect();
        if free.is_empty() {
            free.extend(ways.first());
        }
        let mut shapes = Vec::new();
        for way in &free {
            mark::arrow(self.pen, &self.bowed(way), &mut shapes);
        }
        if free.is_empty() && !self.is_told {
            let also =
                (0..first.also.len()).map(|at| steps.iter().filter_map(|step| seen(step.also.get(at))).collect());
            let parts: Vec<Vec<Vec<P2>>> = parts.into_iter().chain(also.map(|way| vec![way])).collect();
            for way in furthest(&parts) {
                mark::arrow(self.pen, &self.bowed(&drawn_out(way, shortest)), &mut shapes);
            }
        }
        shapes
    }

    /// A way that goes round.
    fn bowed(&self, way: &[P2]) -> Vec<P2> {
        let (Some(first), Some(last)) = (way.first(), way.last()) else { return Vec::new() };
        let aside = (*last - *first).left() * self.bow;
        let bent = way.iter().enumerate().map(|(step, point)| {
            let part = step as f32 / (way.len() - 1).max(1) as f32;
            *point + aside * (4.0 * part * (1.0 - part))
        });
        bent.collect()
    }
}

/// A way without kinks: a finger that curls does not go straight.
fn softened(way: &[P2]) -> Vec<P2> {
    const ROUNDS: usize = 12;
    let mut soft = way.to_vec();
    for _ in 0..ROUNDS {
        let before = soft.clone();
        let inner = before.windows(3).zip(soft.iter_mut().skip(1));
        for (around, point) in inner {
            if let [before, _, after] = around {
                *point = (*before + *after) * 0.5;
            }
        }
    }
    soft
}

/// The longest ways, apart from each other.
fn chosen(mut ways: Vec<&Vec<P2>>, side: f32) -> Vec<&Vec<P2>> {
    ways.sort_by(|one, other| length(other).total_cmp(&length(one)));
    let least = ways.first().map_or(0.0, |way| length(way)) * BESIDE_LONGEST;
    let mut chosen: Vec<&Vec<P2>> = Vec::new();
    for way in ways.into_iter().filter(|way| length(way) > least) {
        let middle = |way: &[P2]| way.get(way.len() / 2).copied().unwrap_or_default();
        if chosen.iter().all(|other| (middle(other) - middle(way)).length() > APART * side) {
            chosen.push(way);
        }
    }
    // Of a pair both or none.
    let is_cut = |chosen: &[&Vec<P2>]| match (chosen.get(MOST - 1), chosen.get(MOST)) {
        (Some(last), Some(next)) => length(next) > length(last) * (1.0 - ALIKE),
        _ => false,
    };
    let most = if is_cut(&chosen) { MOST - 1 } else { MOST };
    chosen.truncate(most);
    chosen
}

/// Of what hardly moves, the part that moves most, and its like on the other side.
fn furthest(parts: &[Vec<Vec<P2>>]) -> Vec<&Vec<P2>> {
    let of_part = |ways: &'_ Vec<Vec<P2>>| ways.iter().map(|way| span(way)).fold(0.0, f32::max);
    let most = parts.iter().map(of_part).fold(0.0, f32::max);
    let is_most = |way: &&Vec<P2>| span(way) > LEAST && span(way) >= most * (1.0 - ALIKE);
    parts.iter().filter_map(|ways| ways.iter().find(is_most)).take(2).collect()
}

/// A way that is too short to be seen goes on in its direction.
fn drawn_out(way: &[P2], shortest: f32) -> Vec<P2> {
    let (Some(first), Some(last)) = (way.first().copied(), way.last().copied()) else { return Vec::new() };
    let along = (last - first) * (shortest / (last - first).length().max(1e-6));
    (0..=STEPS).map(|step| first + along * (step as f32 / STEPS as f32)).collect()
}

/// The crown of the head (an arrow across a face would hide it) and its brow, from the joint below the skull.
const CROWN: V3 = v3(0.0, 0.125, 0.0);
const BROW: V3 = v3(0.066, 0.092, 0.0);

/// What is followed of a body.
pub fn of_body(joints: &Joints) -> Followed {
    let head = |place: V3| joints.spine.skull + joints.spine.head_axes.of(place);
    let hand = |arm: &Arm| vec![arm.wrist + arm.hand.along * (HAND * 0.9)];
    let leg = |leg: &Leg| vec![leg.toe, leg.heel, leg.knee];
    let [arm, other_arm] = &joints.arms;
    let [working, other] = &joints.legs;
    let parts = vec![vec![head(CROWN), head(BROW)], hand(arm), hand(other_arm), leg(working), leg(other)];
    Followed { parts, also: vec![arm.shoulder, other_arm.shoulder, joints.spine.ribs] }
}

/// What is followed of a hand's close-up: the tips of the middle finger and the thumb.
pub fn of_hand(shot: HandShot, posture: &Posture) -> Followed {
    Followed { parts: closeup::tips(shot, posture).map(|tip| vec![tip]).to_vec(), also: Vec::new() }
}

/// What is followed of a bare foot: its big toe.
pub fn of_foot(posture: &Posture, on_floor: bool) -> Followed {
    Followed { parts: vec![vec![bare_foot::spot(Spot::BigToe, posture, on_floor)]], also: Vec::new() }
}

fn length(way: &[P2]) -> f32 {
    way.windows(2).map(|pair| if let [a, b] = pair { (*b - *a).length() } else { 0.0 }).sum()
}

/// From where it begins to where it ends.
fn span(way: &[P2]) -> f32 {
    way.first().zip(way.last()).map_or(0.0, |(first, last)| (*last - *first).length())
}

#[cfg(test)]
mod tests {
    use crate::content;
    use crate::domain::side::Side;
    use crate::figure::ink::Ink;
    use crate::figure::shape::Shape;
    use crate::figure::{motion, scene};

    /// How many arrows lead to the end of a phase of a later repetition.
    fn num_arrows(id: &str, phase: usize) -> usize {
        let exercise = content::catalog().exercise(&id.into()).expect("known");
        let [from, to] = motion::ends_of_phase(exercise, 1, phase);
        let shapes = scene(exercise, Side::Right).trails(from, to);
        shapes.iter().filter(|shape| matches!(shape, Shape::Fill { ink: Ink::Arrow, .. })).count()
    }

    #[test]
    fn what_goes_far_has_arrows_and_what_goes_along_has_none() {
        assert_eq!(num_arrows("slump-slider-sciatic", 0), 2, "head and foot");
        assert_eq!(num_arrows("knee-extension-glide", 0), 1, "not the knee with its foot");
        assert_eq!(num_arrows("seated-lumbar-flexion", 0), 1, "none across the shins");
        assert_eq!(num_arrows("calf-stretch-strap-seated", 1), 0, "a hold");
    }

    #[test]
    fn small_movements_are_drawn_out_and_pairs_stay_together() {
        assert_eq!(num_arrows("shoulder-shrug-drop", 0), 2, "both shoulders");
        assert_eq!(num_arrows("heel-raises-standing", 0), 2, "both heels");
        assert_eq!(num_arrows("neck-rotation-active", 0), 1, "the brow, where the crown stays");
        // An arrow of its own says it.
        assert_eq!(num_arrows("gluteal-squeeze", 0), 0);
    }

    #[test]
    fn hands_and_feet_have_arrows_from_near() {
        for id in ["ankle-circles", "ankle-glide-tibial", "tendon-glides", "forearm-rotation"] {
            assert!(num_arrows(id, 1) > 0, "{id}");
        }
    }
}
