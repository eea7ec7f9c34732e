//! How often a movement is painted: sixty times a second where a frame is cheap, thirty times where it is dear.

use std::time::Duration;

/// Between two frames: a sixtieth and a thirtieth of a second.
const SMOOTH_SECS: f64 = 1.0 / 60.0;
const FRUGAL_SECS: f64 = 1.0 / 30.0;
/// Between two frames of a movement that is shown beside something else.
pub const BESIDE: Duration = Duration::from_millis(33);
/// A frame that comes sooner than it is due by no more than this is the one that is due: a clock woke it early.
const EARLY_SECS: f64 = 0.002;
/// A frame that takes longer is dear: more than half of the time between two. Once it was, it is cheap again below the second.
const DEAR: Duration = Duration::from_micros(9_500);
const CHEAP: Duration = Duration::from_millis(8);
/// As many frames are looked at, so that a single slow one changes nothing.
const NUM_FRAMES: usize = 15;

/// Keeps to what the machine can do with ease.
#[derive(Debug, Default)]
pub struct Pace {
    is_frugal: bool,
    took: Vec<Duration>,
    /// When the next frame is due, by the window's time.
    due_secs: f64,
}

impl Pace {
    /// A frame of a movement took so long to work out and to paint, waiting for the display aside.
    pub fn took(&mut self, frame: Duration) {
        self.took.push(frame);
        if self.took.len() < NUM_FRAMES {
            return;
        }
        self.took.sort_unstable();
        let median = self.took.get(NUM_FRAMES / 2).copied().unwrap_or_default();
        self.is_frugal = median > if self.is_frugal { CHEAP } else { DEAR };
        self.took.clear();
    }

    /// From a frame of a movement, begun at this time of the window, to the next. One that comes late is not made up for,
    /// but those after it come when they would have: waking up takes time, too.
    pub fn wait(&mut self, now_secs: f64) -> Duration {
        let between = if self.is_frugal { FRUGAL_SECS } else { SMOOTH_SECS };
        if now_secs > self.due_secs - EARLY_SECS {
            self.due_secs += between;
        }
        let wait = self.due_secs - now_secs;
        if !(EARLY_SECS..=between + EARLY_SECS).contains(&wait) {
            self.due_secs = now_secs + between;
        }
        Duration::try_from_secs_f64(self.due_secs - now_secs).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pace after frames that took so many milliseconds, over and over.
    fn after(pace: &mut Pace, millis: &[u64]) -> Duration {
        millis.iter().cycle().take(NUM_FRAMES).for_each(|millis| pace.took(Duration::from_millis(*millis)));
        pace.due_secs = 0.0;
        pace.wait(7.0)
    }

    fn secs(secs: f64) -> Duration {
        Duration::try_from_secs_f64(secs).expect("not negative")
    }

    #[track_caller]
    fn same(one: Duration, other: f64) {
        assert!(one.abs_diff(secs(other)) < Duration::from_micros(1), "{one:?} is not {other} s");
    }

    #[test]
    fn a_frame_that_comes_late_does_not_move_those_after_it() {
        let mut pace = Pace::default();
        same(pace.wait(5.0), SMOOTH_SECS);
        // One and a half milliseconds late, as long as it goes on.
        for frame in 1..100 {
            same(pace.wait(5.0 + f64::from(frame) * SMOOTH_SECS + 0.0015), SMOOTH_SECS - 0.0015);
        }
    }

    #[test]
    fn a_frame_in_between_changes_nothing_and_a_long_gap_begins_anew() {
        let mut pace = Pace::default();
        same(pace.wait(5.0), SMOOTH_SECS);
        same(pace.wait(5.01), SMOOTH_SECS - 0.01);
        // A little early is what was waited for.
        same(pace.wait(5.0 + SMOOTH_SECS - 0.001), SMOOTH_SECS + 0.001);
        same(pace.wait(9.0), SMOOTH_SECS);
    }

    #[test]
    fn it_is_smooth_until_frames_are_dear_and_again_when_they_are_cheap() {
        let mut pace = Pace::default();
        same(pace.wait(7.0), SMOOTH_SECS);
        same(after(&mut pace, &[9]), SMOOTH_SECS);
        same(after(&mut pace, &[10]), FRUGAL_SECS);
        // Between the two it stays as it was.
        same(after(&mut pace, &[9]), FRUGAL_SECS);
        same(after(&mut pace, &[4]), SMOOTH_SECS);
        same(after(&mut pace, &[9]), SMOOTH_SECS);
    }

    #[test]
    fn a_slow_frame_now_and_then_changes_nothing() {
        let mut pace = Pace::default();
        same(after(&mut pace, &[4, 4, 60]), SMOOTH_SECS);
        same(after(&mut pace, &[60, 60, 4]), FRUGAL_SECS);
        (1..NUM_FRAMES).for_each(|_| pace.took(Duration::ZERO));
        assert!(pace.is_frugal, "not before all are there");
    }
}
