//! Points and turned axes in two and three dimensions. Nothing about bodies in here.
//!
//! The space of the figure: x forward, y up, z to the working side; 1.0 is the height of the body; the floor is y = 0.
//! A picture: x to the right, y up, in the same unit.

use std::ops::{Add, Mul, Neg, Sub};

/// A point or a direction in the picture.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct P2 {
    pub x: f32,
    pub y: f32,
}

/// A point or a direction in space.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct V3 {
    pub x: f32,
    pub y: f32,
    pub z: f32,
}

/// Short for [`P2`] from its parts.
pub const fn p2(x: f32, y: f32) -> P2 {
    P2 { x, y }
}

/// Short for [`V3`] from its parts.
pub const fn v3(x: f32, y: f32, z: f32) -> V3 {
    V3 { x, y, z }
}

impl P2 {
    /// Distance to the origin.
    pub fn length(self) -> f32 {
        self.dot(self).sqrt()
    }

    /// Turned a quarter to the left.
    #[must_use]
    pub fn left(self) -> Self {
        p2(-self.y, self.x)
    }

    /// Scalar product.
    pub fn dot(self, other: Self) -> f32 {
        self.x * other.x + self.y * other.y
    }

    /// Positive when `other` lies to the left.
    pub fn cross(self, other: Self) -> f32 {
        self.x * other.y - self.y * other.x
    }

    /// The way from here to `other`, 0 = here, 1 = there.
    #[must_use]
    pub fn toward(self, other: Self, way: f32) -> Self {
        self + (other - self) * way
    }
}

impl V3 {
    pub const FORWARD: Self = v3(1.0, 0.0, 0.0);
    pub const UP: Self = v3(0.0, 1.0, 0.0);
    pub const DOWN: Self = v3(0.0, -1.0, 0.0);
    pub const WORKING: Self = v3(0.0, 0.0, 1.0);

    /// Scalar product.
    pub fn dot(self, other: Self) -> f32 {
        self.x * other.x + self.y * other.y + self.z * other.z
    }

    /// Vector product, right-handed.
    #[must_use]
    pub fn cross(self, other: Self) -> Self {
        v3(
            self.y * other.z - self.z * other.y,
            self.z * other.x - self.x * other.z,
            self.x * other.y - self.y * other.x,
        )
    }

    /// Distance to the origin.
    pub fn length(self) -> f32 {
        self.dot(self).sqrt()
    }

    /// Same direction, length 1; `other` where there is no direction.
    #[must_use]
    pub fn unit_or(self, other: Self) -> Self {
        let length = self.length();
        if length > 1e-6 { self * (1.0 / length) } else { other }
    }

    /// What is left of it across `axis` (of length 1), length 1; `other` where nothing is left.
    #[must_use]
    pub fn across(self, axis: Self, other: Self) -> Self {
        (self - axis * self.dot(axis)).unit_or(other)
    }

    /// Turned about `axis` (of length 1), right-handed.
    #[must_use]
    pub fn turned(self, axis: Self, degrees: f32) -> Self {
        let (sin, cos) = degrees.to_radians().sin_cos();
        self * cos + axis.cross(self) * sin + axis * (axis.dot(self) * (1.0 - cos))
    }

    /// The way from here to `other`, 0 = here, 1 = there.
    #[must_use]
    pub fn toward(self, other: Self, way: f32) -> Self {
        self + (other - self) * way
    }
}

macro_rules! arithmetic {
    ($name:ident, $($part:ident),+) => {
        impl Add for $name {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self { $($part: self.$part + other.$part),+ }
            }
        }
        impl Sub for $name {
            type Output = Self;
            fn sub(self, other: Self) -> Self {
                Self { $($part: self.$part - other.$part),+ }
            }
        }
        impl Mul<f32> for $name {
            type Output = Self;
            fn mul(self, by: f32) -> Self {
                Self { $($part: self.$part * by),+ }
            }
        }
        impl Neg for $name {
            type Output = Self;
            fn neg(self) -> Self {
                Self { $($part: -self.$part),+ }
            }
        }
    };
}

arithmetic!(P2, x, y);
arithmetic!(V3, x, y, z);

/// How a part of the body is turned: where its own forward, up and working side point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Axes {
    pub forward: V3,
    pub up: V3,
    pub side: V3,
}

impl Axes {
    pub const UPRIGHT: Self = Self { forward: V3::FORWARD, up: V3::UP, side: V3::WORKING };

    /// Leaning forward, then sideways to the working side, then turned to the working side; degrees.
    pub fn leaning(forward_deg: f32, side_deg: f32, turn_deg: f32) -> Self {
        let turn = |v: V3| v.turned(V3::WORKING, -forward_deg).turned(V3::FORWARD, side_deg).turned(V3::UP, -turn_deg);
        Self { forward: turn(V3::FORWARD), up: turn(V3::UP), side: turn(V3::WORKING) }
    }

    /// A place or direction told in these axes, in the space of the figure.
    pub fn of(&self, local: V3) -> V3 {
        self.forward * local.x + self.up * local.y + self.side * local.z
    }
}

/// 0 below `from`, 1 above `to`, smooth between.
pub fn smooth(from: f32, to: f32, value: f32) -> f32 {
    let way = ((value - from) / (to - from)).clamp(0.0, 1.0);
    way * way * (3.0 - 2.0 * way)
}

/// From `a` to `b`, 0 = `a`, 1 = `b`.
pub fn mix(a: f32, b: f32, way: f32) -> f32 {
    a + (b - a) * way
}

/// Weights of four knots for a smooth line (Catmull-Rom) between the two in the middle, each by powers of the way from the
/// second (0) to the third (1).
pub const SMOOTH_POWERS: [[f32; 4]; 4] =
    [[0.0, -0.5, 1.0, -0.5], [1.0, 0.0, -2.5, 1.5], [0.0, 0.5, 2.0, -1.5], [0.0, 0.0, -0.5, 0.5]];

/// The same weights at a way.
pub fn smooth_weights(way: f32) -> [f32; 4] {
    SMOOTH_POWERS.map(|[still, steady, quick, quicker]| still + (steady + (quick + quicker * way) * way) * way)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaning_goes_where_the_words_say() {
        assert!(Axes::leaning(30.0, 0.0, 0.0).up.x > 0.4);
        assert!(Axes::leaning(0.0, 30.0, 0.0).up.z > 0.4);
        assert!(Axes::leaning(0.0, 0.0, 30.0).forward.z > 0.4);
    }

    #[test]
    fn axes_stay_square_and_right_handed() {
        let axes = Axes::leaning(20.0, -15.0, 40.0);
        assert!(axes.forward.dot(axes.up).abs() < 1e-5);
        assert!((axes.forward.cross(axes.up) - axes.side).length() < 1e-5);
    }
}
