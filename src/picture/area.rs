//! A part of a picture, in whole pixels.

/// Around an edge that ends on a pixel's border, the next pixel may be touched too.
const EDGE_PX: f32 = 1.0;
/// Two parts become one where the one is no larger than this many times both; each part has a cost of its own.
const WORTH: f64 = 1.25;

/// Columns and rows from `min` up to, not including, `max`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    min: [i32; 2],
    max: [i32; 2],
}

impl Area {
    /// All of a picture of this width and height.
    pub fn whole(size_px: [u32; 2]) -> Self {
        Self { min: [0, 0], max: size_px.map(|side| i32::try_from(side).unwrap_or(i32::MAX)) }
    }

    /// The pixels that a box touches, from its top left to its bottom right corner.
    pub fn around(min: [f32; 2], max: [f32; 2]) -> Self {
        Self {
            min: min.map(|side| (side - EDGE_PX).floor() as i32),
            max: max.map(|side| (side + EDGE_PX).ceil() as i32),
        }
    }

    /// So many columns and rows from a place on.
    pub fn at([left, top]: [i32; 2], [columns, rows]: [usize; 2]) -> Self {
        let end = |start: i32, count: usize| start.saturating_add(i32::try_from(count).unwrap_or(i32::MAX));
        Self { min: [left, top], max: [end(left, columns), end(top, rows)] }
    }

    /// The pixels of a box whose sides lie on their borders, as that of a picture does.
    pub fn of(min: [f32; 2], max: [f32; 2]) -> Self {
        Self { min: min.map(|side| side.round() as i32), max: max.map(|side| side.round() as i32) }
    }

    /// The left column and the top row.
    pub fn min(&self) -> [i32; 2] {
        self.min
    }

    /// Columns and rows.
    pub fn size(&self) -> [usize; 2] {
        let side = |min: i32, max: i32| usize::try_from(i64::from(max) - i64::from(min)).unwrap_or(0);
        let ([left, top], [right, bottom]) = (self.min, self.max);
        [side(left, right), side(top, bottom)]
    }

    pub fn is_empty(&self) -> bool {
        self.size().contains(&0)
    }

    /// Whether a pixel lies in both.
    pub fn touches(&self, other: &Self) -> bool {
        !self.common(other).is_empty()
    }

    /// What lies in both.
    #[must_use]
    pub fn common(&self, other: &Self) -> Self {
        let ([left, top], [right, bottom]) = (self.min, self.max);
        let ([other_left, other_top], [other_right, other_bottom]) = (other.min, other.max);
        Self {
            min: [left.max(other_left), top.max(other_top)],
            max: [right.min(other_right), bottom.min(other_bottom)],
        }
    }

    /// The smallest area around both.
    #[must_use]
    pub fn with(&self, other: &Self) -> Self {
        let ([left, top], [right, bottom]) = (self.min, self.max);
        let ([other_left, other_top], [other_right, other_bottom]) = (other.min, other.max);
        Self {
            min: [left.min(other_left), top.min(other_top)],
            max: [right.max(other_right), bottom.max(other_bottom)],
        }
    }

    fn num_pixels(&self) -> f64 {
        let [columns, rows] = self.size();
        columns as f64 * rows as f64
    }

    /// Adds an area to a few that do not overlap; those that are near become one with it.
    pub fn add_to(self, areas: &mut Vec<Self>) {
        self.join(areas, |one, other| {
            let both = one.num_pixels() + other.num_pixels();
            one.touches(other) || one.with(other).num_pixels() <= WORTH * both
        });
    }

    /// Adds an area to a few that do not overlap; only those that it touches become one with it.
    pub fn add_apart_to(self, areas: &mut Vec<Self>) {
        self.join(areas, Self::touches);
    }

    fn join(self, areas: &mut Vec<Self>, is_near: impl Fn(&Self, &Self) -> bool) {
        let mut added = self;
        if added.is_empty() {
            return;
        }
        while let Some(near) = areas.iter().position(|area| is_near(area, &added)) {
            added = added.with(&areas.swap_remove(near));
        }
        areas.push(added);
    }

    /// Makes them as few: those become one that add the least by it.
    pub fn make_few(areas: &mut Vec<Self>, most: usize) {
        while areas.len() > most.max(1) {
            let pairs = areas.iter().enumerate().flat_map(|(at, one)| {
                areas.iter().enumerate().skip(at + 1).map(move |(other_at, other)| {
                    (one.with(other).num_pixels() - one.num_pixels() - other.num_pixels(), at, other_at)
                })
            });
            let Some((_, at, other_at)) = pairs.min_by(|one, other| one.0.total_cmp(&other.0)) else { return };
            let other = areas.swap_remove(other_at);
            areas.swap_remove(at).with(&other).add_apart_to(areas);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(left: i32, top: i32, right: i32, bottom: i32) -> Area {
        Area { min: [left, top], max: [right, bottom] }
    }

    #[test]
    fn neighbours_become_one_and_far_ones_stay_apart() {
        let mut areas = Vec::new();
        area(0, 0, 10, 10).add_to(&mut areas);
        area(100, 100, 110, 110).add_to(&mut areas);
        assert_eq!(areas.len(), 2);
        area(8, 8, 20, 20).add_to(&mut areas);
        assert_eq!(areas.len(), 2);
        assert!(areas.contains(&area(0, 0, 20, 20)));
        area(5, 5, 105, 105).add_to(&mut areas);
        assert_eq!(areas, [area(0, 0, 110, 110)]);
        area(30, 30, 30, 90).add_to(&mut areas);
        assert_eq!(areas.len(), 1);
    }

    #[test]
    fn the_nearest_become_one_where_there_are_too_many() {
        let mut areas = vec![area(0, 0, 10, 10), area(90, 90, 99, 99), area(20, 0, 30, 10), area(0, 90, 9, 99)];
        Area::make_few(&mut areas, 3);
        areas.sort_by_key(|area| (area.min[1], area.min[0]));
        assert_eq!(areas, [area(0, 0, 30, 10), area(0, 90, 9, 99), area(90, 90, 99, 99)]);
        Area::make_few(&mut areas, 0);
        assert_eq!(areas, [area(0, 0, 99, 99)]);
    }
}
