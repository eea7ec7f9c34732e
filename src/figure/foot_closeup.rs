//! The bare foot alone, drawn large, with what presses on it.

use super::body::bare_foot;
use super::body::pen::{Part, Pen};
use super::closeup::{helper_box, other_hand};
use super::helper::{Placed, placed};
use super::ink::Ink;
use super::mark;
use super::posture::Posture;
use super::proportions::ANKLE_HEIGHT;
use super::shape::{Frame, Shape};
use super::space::v3;
use super::staging::{FootShot, Helper, Prop, Spot, Staging};

/// Whether it is the bare foot alone that is shown, and whether it is on the floor.
pub fn stands(shot: FootShot) -> Option<bool> {
    match shot {
        FootShot::Bare { on_floor } => Some(on_floor),
        FootShot::Inner => Some(false),
        FootShot::Front => Some(true),
        FootShot::Seated => None,
    }
}

/// Draws the foot of a posture.
pub fn draw(pen: &Pen, posture: &Posture, on_floor: bool, staging: &Staging, ghost: &[Shape], shapes: &mut Vec<Shape>) {
    let press = posture.pose.press;
    if on_floor {
        bare_foot::ground(pen, shapes);
    }
    if staging.uses(Prop::Tissue) {
        tissue(pen, posture, shapes);
    }
    if staging.uses(Prop::ChairLeg) {
        chair_leg(pen, shapes);
    }
    shapes.extend_from_slice(ghost);
    bare_foot::draw(pen, posture, on_floor, shapes);
    let place = |spot: Spot| bare_foot::spot(spot, posture, on_floor);
    if let Some(helper) = &staging.helper
        && press > 0.01
    {
        other_hand(pen, &helping(helper, posture, on_floor), shapes);
    }
    mark::draw(pen, staging, &place, bare_foot::told(posture, on_floor), press, shapes);
}

/// What of it must be seen.
pub fn bounds(pen: &Pen, posture: &Posture, on_floor: bool, staging: &Staging) -> Frame {
    let press = posture.pose.press;
    let place = |spot: Spot| bare_foot::spot(spot, posture, on_floor);
    let told = bare_foot::told(posture, on_floor);
    let own = bare_foot::bounds(&pen.camera, posture, on_floor).with(&mark::bounds(pen, staging, &place, told, press));
    match &staging.helper {
        Some(helper) if press > 0.99 => own.with(&helper_box(&pen.camera, &helping(helper, posture, on_floor))),
        _ => own,
    }
}

fn helping(helper: &Helper, posture: &Posture, on_floor: bool) -> Placed {
    let spot = bare_foot::spot(helper.spot, posture, on_floor);
    placed(helper, spot, bare_foot::told(posture, on_floor), posture.pose.press)
}

/// A leg of the chair, as thick as a thumb's length, that the outer border comes up against.
fn chair_leg(pen: &Pen, shapes: &mut Vec<Shape>) {
    const RADIUS: f32 = 0.0165;
    let at = |height: f32| pen.camera.ball(v3(0.044, height - ANKLE_HEIGHT + RADIUS, 0.070), RADIUS);
    let mut part = Part::new(pen, Ink::OutlineFar);
    part.band(Ink::Chair, &[at(0.0), at(0.6)]);
    part.finish(shapes);
}

/// A thin cloth below the toes, drawn in as they curl.
fn tissue(pen: &Pen, posture: &Posture, shapes: &mut Vec<Shape>) {
    const NEAR: f32 = 0.062;
    const FAR: f32 = 0.150;
    const HALF: f32 = 0.052;
    let drawn = (-posture.toes_bend / 45.0).clamp(0.0, 1.0);
    let far = FAR - 0.022 * drawn;
    let level = -ANKLE_HEIGHT - 0.001;
    let at = |x: f32, z: f32, lift: f32| pen.camera.see(v3(x, level + lift, z));
    let points = vec![at(NEAR, -HALF, 0.0), at(NEAR, HALF, 0.0), at(far, HALF, 0.0), at(far, -HALF, 0.0)];
    let edge = points.iter().chain(points.first()).copied().collect();
    shapes.push(Shape::Fill { points, ink: Ink::Nail });
    shapes.push(Shape::Line { points: edge, width: pen.line * 0.8, ink: Ink::OutlineFar });
    // Folds before the toes.
    for (place, strong) in [(0.25, 0.6), (0.5, 1.0), (0.75, 0.7)] {
        let x = far - (far - 0.108) * place;
        let lift = 0.006 * drawn * strong;
        let line: Vec<_> = [-1.0, -0.5, 0.0, 0.5, 1.0]
            .map(|side: f32| at(x + 0.003 * (side * 7.0).sin(), HALF * 0.95 * side, lift * (1.0 - side * side)))
            .to_vec();
        if drawn > 0.05 {
            shapes.push(Shape::Line { points: line, width: pen.line * drawn, ink: Ink::OutlineFar });
        }
    }
}
