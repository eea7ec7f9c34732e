//! How often a movement is painted: sixty times a second where a frame is cheap, thirty times where it is dear.

use std::time::Duration;

/// Between two frames: a sixtieth and a thirtieth of a second, less what it takes to wake up.
const SMOOTH: Duration = Duration::from_micros(15_700);
const FRUGAL: Duration = Duration::from_micros(32_700);
/// Between two frames of a movement that is shown beside something else.
pub const BESIDE: Duration = Duration::from_millis(33);
/// A frame that takes longer is dear: half of the time between two. Once it was, it is cheap again below the second.
const DEAR: Duration = Duration::from_millis(8);
const CHEAP: Duration = Duration::from_micros(6_500);
/// As many frames are looked at, so that a single slow one changes nothing.
const NUM_FRAMES: usize = 15;

/// Keeps to what the machine can do with ease.
#[derive(Debug, Default)]
pub struct Pace {
    is_frugal: bool,
    took: Vec<Duration>,
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

    /// From one frame of a movement to the next.
    pub fn wait(&self) -> Duration {
        if self.is_frugal { FRUGAL } else { SMOOTH }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pace after frames that took so many milliseconds, over and over.
    fn after(pace: &mut Pace, millis: &[u64]) -> Duration {
        millis.iter().cycle().take(NUM_FRAMES).for_each(|millis| pace.took(Duration::from_millis(*millis)));
        pace.wait()
    }

    #[test]
    fn it_is_smooth_until_frames_are_dear_and_again_when_they_are_cheap() {
        let mut pace = Pace::default();
        assert_eq!(pace.wait(), SMOOTH);
        assert_eq!(after(&mut pace, &[7]), SMOOTH);
        assert_eq!(after(&mut pace, &[9]), FRUGAL);
        // Between the two it stays as it was.
        assert_eq!(after(&mut pace, &[7]), FRUGAL);
        assert_eq!(after(&mut pace, &[4]), SMOOTH);
        assert_eq!(after(&mut pace, &[7]), SMOOTH);
    }

    #[test]
    fn a_slow_frame_now_and_then_changes_nothing() {
        let mut pace = Pace::default();
        assert_eq!(after(&mut pace, &[4, 4, 60]), SMOOTH);
        assert_eq!(after(&mut pace, &[60, 60, 4]), FRUGAL);
        (1..NUM_FRAMES).for_each(|_| pace.took(Duration::ZERO));
        assert_eq!(pace.wait(), FRUGAL, "not before all are there");
    }
}
