//! What a scene is set up with: the frame that holds the whole movement, and the room in which it is done.

use super::{Ahead, LINE, Scene};
use crate::figure::body::furniture;
use crate::figure::posture::Posture;
use crate::figure::shape::{Frame, Shape};
use crate::figure::skeleton::{Setting, joints};
use crate::figure::spot::{Told, on_body};
use crate::figure::staging::Shot;
use crate::figure::{closeup, foot_closeup, framing, mark};

/// Room around the figure, in parts of the frame's larger side.
const MARGIN: f32 = 0.035;

impl Scene {
    /// What of a posture must be seen; `drawn` is all of it.
    fn needed(&self, posture: &Posture, drawn: Frame) -> Frame {
        let (pen, staging) = (&self.pen, &self.setting.staging);
        let joints = joints(posture, &self.setting);
        let place = |spot| on_body(spot, &joints);
        let marks = || mark::bounds(pen, staging, &place, Told::BODY, posture.pose.press);
        match staging.shot {
            Shot::Shins => framing::shins(&joints, &pen.camera).with(&marks()),
            Shot::Upper => framing::upper(&joints, &pen.camera, &drawn).with(&marks()),
            Shot::Arm => framing::arm(&joints, &pen.camera, &drawn).with(&marks()),
            Shot::Near(spot) => framing::near(pen.camera.see(place(spot))).with(&marks()),
            Shot::Hand(shot) => closeup::hand_box(pen, shot, posture, staging),
            Shot::Foot(shot) => match foot_closeup::stands(shot) {
                Some(on_floor) => foot_closeup::bounds(pen, posture, on_floor, staging),
                None => framing::feet(&joints, &pen.camera).with(&marks()),
            },
            Shot::Whole => drawn,
        }
    }

    /// Frame and floor over the key postures and what lies between them.
    pub(super) fn measure(&mut self, base: &Posture, keys: &[Posture]) {
        let around = |frame: Frame, shapes: &[Shape]| shapes.iter().fold(frame, |all, shape| all.with(&shape.bounds()));
        self.set_room(None);
        let mut all = Frame::EMPTY;
        let mut needed = Frame::EMPTY;
        let mut shapes = Vec::new();
        for posture in framing::on_the_way(base, keys) {
            shapes.clone_from(&self.room);
            self.draw(&posture, &Ahead::default(), &mut shapes);
            let drawn = around(Frame::EMPTY, &shapes);
            all = all.with(&drawn);
            needed = needed.with(&self.needed(&posture, drawn));
        }
        if self.setting.staging.shot == Shot::Whole {
            let mut floor = Vec::new();
            furniture::floor(&self.pen, &all, self.setting.view, &mut floor);
            needed = around(needed, &floor);
        }
        self.frame = needed.grown(MARGIN * needed.width().max(needed.height()));
        // A line of a close-up is a little thinner on the body, and so not too thick in the picture.
        self.pen.line = LINE * self.frame.width().max(self.frame.height()).clamp(0.2, 1.0).powf(0.8);
        self.set_room(Some(&all));
    }

    /// The furniture behind the body, and the floor below all that stands on it. A close-up has neither.
    fn set_room(&mut self, on_floor: Option<&Frame>) {
        self.room.clear();
        let Setting { base, view, ref staging, .. } = self.setting;
        if self.is_close_up() {
            return;
        }
        if let Some(all) = on_floor {
            furniture::floor(&self.pen, all, view, &mut self.room);
        }
        furniture::behind(&self.pen, base, view, staging, &mut self.room);
    }
}
