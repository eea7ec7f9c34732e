//! The head: skull, face with its direction, hair.

use super::Inks;
use super::pen::{Part, Pen};
use crate::figure::hull::Round;
use crate::figure::ink::Ink;
use crate::figure::shape::Shape;
use crate::figure::skeleton::Spine;
use crate::figure::space::{V3, v3};

/// Places on the head as balls: forward, up, to the working side of the joint below the skull; then the radius.
struct Head<'a> {
    pen: &'a Pen,
    spine: &'a Spine,
}

impl Head<'_> {
    fn place(&self, local: V3) -> V3 {
        self.spine.skull + self.spine.head_axes.of(local)
    }

    fn ball(&self, x: f32, y: f32, z: f32, radius: f32) -> Round {
        self.pen.camera.ball(self.place(v3(x, y, z)), radius)
    }

    /// How squarely a direction of the head looks at the viewer.
    fn faces(&self, local: V3) -> f32 {
        self.pen.camera.faces(self.spine.head_axes.of(local.unit_or(V3::FORWARD)))
    }
}

/// Draws the head.
pub fn head(pen: &Pen, spine: &Spine, inks: Inks, shapes: &mut Vec<Shape>) {
    let pen = &Pen { camera: pen.camera.level_at(spine.skull), ..*pen };
    let head = Head { pen, spine };
    let mut back = Part::new(pen, inks.line);
    back.band(
        Ink::Hair,
        &[
            head.ball(-0.019, 0.066, 0.0, 0.0490),
            head.ball(0.008, 0.074, 0.0, 0.0455),
            head.ball(-0.036, 0.024, 0.0, 0.0270),
        ],
    );
    back.finish(shapes);

    // In profile the near ear and the hair before it lie on the face; seen from before, the face covers them.
    let profile = head.faces(v3(0.0, 0.0, 1.0)).abs() > 0.6;
    if profile {
        face(&head, inks, shapes);
        temples(&head, inks, shapes);
    } else {
        temples(&head, inks, shapes);
        face(&head, inks, shapes);
    }
}

/// Ears, and the hair around them, of the sides that are seen.
fn temples(head: &Head<'_>, inks: Inks, shapes: &mut Vec<Shape>) {
    for side in [1.0, -1.0] {
        if head.faces(v3(0.0, 0.0, side)) < -0.5 {
            continue;
        }
        let mut hair = Part::bare(head.pen);
        hair.band(
            Ink::Hair,
            &[
                head.ball(-0.008, 0.078, side * 0.030, 0.0180),
                head.ball(-0.012, 0.050, side * 0.034, 0.0125),
                head.ball(-0.030, 0.030, side * 0.018, 0.0200),
            ],
        );
        hair.finish(shapes);
        let mut ear = Part::with_line(head.pen, inks.line, 0.7);
        ear.band(
            inks.face,
            &[head.ball(-0.008, 0.041, side * 0.0455, 0.0100), head.ball(-0.006, 0.029, side * 0.0450, 0.0070)],
        );
        ear.finish(shapes);
    }
}

fn face(head: &Head<'_>, inks: Inks, shapes: &mut Vec<Shape>) {
    let pen = head.pen;
    let mut skull = Part::new(pen, inks.line);
    // Jaw and brow, then the nose that stands out of the profile.
    skull.band(
        inks.face,
        &[
            head.ball(0.020, 0.058, 0.0, 0.0375),
            head.ball(0.016, 0.034, 0.014, 0.0270),
            head.ball(0.016, 0.034, -0.014, 0.0270),
            head.ball(0.006, 0.008, 0.022, 0.0160),
            head.ball(0.006, 0.008, -0.022, 0.0160),
            head.ball(0.044, 0.000, 0.005, 0.0145),
            head.ball(0.044, 0.000, -0.005, 0.0145),
            head.ball(0.050, 0.016, 0.0, 0.0095),
        ],
    );
    skull.band(
        inks.face,
        &[
            head.ball(0.0545, 0.052, 0.0, 0.0055),
            head.ball(0.0655, 0.0315, 0.0, 0.0060),
            head.ball(0.0520, 0.0285, 0.0, 0.0060),
        ],
    );
    skull.finish(shapes);

    let mut hair = Part::bare(pen);
    // The hair line: over the brow, down before the ear.
    hair.band(
        Ink::Hair,
        &[
            head.ball(0.030, 0.092, 0.0, 0.0210),
            head.ball(0.004, 0.092, 0.018, 0.0270),
            head.ball(0.004, 0.092, -0.018, 0.0270),
        ],
    );
    features(head, inks, &mut hair);
    hair.finish(shapes);
}

fn features(head: &Head<'_>, inks: Inks, part: &mut Part) {
    let fine = head.pen.line * 0.8;
    for side in [1.0, -1.0] {
        if head.faces(v3(0.75, 0.0, side * 0.65)) < 0.12 {
            continue;
        }
        let eye = head.pen.camera.see(head.place(v3(0.0500, 0.0490, side * 0.0185)));
        let squarely = head.faces(v3(0.85, 0.0, side * 0.4)).clamp(0.55, 1.0);
        part.spot(Ink::Face, eye, 0.0042 * squarely, 0.0050);
        let brow = [(0.0500, 0.0105), (0.0545, 0.0185), (0.0480, 0.0270)]
            .map(|(x, z)| head.pen.camera.see(head.place(v3(x, 0.0625 - (z - 0.0185_f32).abs() * 0.25, side * z))));
        part.mark(Ink::Hair, fine * 1.15, brow.to_vec());
    }
    let mouth: Vec<_> = [
        (-0.0130, 0.0495, 0.0125),
        (-0.0060, 0.0565, 0.0100),
        (0.0, 0.0585, 0.0096),
        (0.0060, 0.0565, 0.0100),
        (0.0130, 0.0495, 0.0125),
    ]
    .into_iter()
    .filter(|(z, x, _)| head.faces(v3(*x * 12.0, 0.0, *z * 30.0)) > 0.08)
    .map(|(z, x, y)| head.pen.camera.see(head.place(v3(x, y, z))))
    .collect();
    if mouth.len() > 1 {
        part.mark(Ink::Face, fine, mouth);
    }
    // Seen from before, the nose is only its shadow.
    if head.faces(V3::FORWARD) > 0.5 {
        let nose = [(0.060, 0.0290, -0.0060), (0.066, 0.0262, 0.0), (0.060, 0.0290, 0.0060)]
            .map(|(x, y, z)| head.pen.camera.see(head.place(v3(x, y, z))));
        part.mark(inks.fold, fine, nose.to_vec());
    }
}
