use jiff::civil::date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::*;

const HOUR: Duration = Duration::from_hours(1);

fn reading(boot_secs: u64, running_secs: u64) -> Reading {
    let wall = Timestamp::UNIX_EPOCH + SignedDuration::from_secs(1_000_000 + boot_secs.cast_signed());
    Reading { boot: Duration::from_secs(boot_secs), running: Duration::from_secs(running_secs), wall }
}

#[test]
fn a_gap_between_the_two_clocks_is_sleep() {
    assert_eq!(sleep::gap(&reading(100, 100), &reading(4000, 400)), Some(HOUR));
    assert_eq!(sleep::gap(&reading(100, 90), &reading(200, 190)), None, "an old gap is not told again");
    assert_eq!(sleep::gap(&reading(100, 100), &reading(120, 110)), None, "ten seconds are not more than ten");
    assert_eq!(sleep::gap(&reading(100, 100), &reading(121, 110)), Some(Duration::from_secs(11)));
    assert_eq!(sleep::gap(&reading(100, 100), &reading(50, 70)), None, "clocks that go back are no sleep");
}

#[test]
fn real_time_is_handed_on_unchanged() {
    let scale = Scale::from(&reading(100, 100), 1.0);
    let now = scale.now(&reading(500, 500), TimeZone::UTC);
    assert_eq!((now.mono, now.wall.timestamp()), (Duration::from_secs(500), reading(500, 500).wall));
    assert_eq!(scale.boot_at(Duration::from_secs(700)), Duration::from_secs(700));
}

#[test]
fn sixty_times_faster_turns_a_minute_into_an_hour_on_both_faces() {
    let first = reading(100, 100);
    let scale = Scale::from(&first, 60.0);
    let start = scale.now(&first, TimeZone::UTC);
    let later = scale.now(&reading(160, 160), TimeZone::UTC);
    assert_eq!(start.mono, first.boot);
    assert_eq!(start.wall.timestamp(), first.wall);
    assert_eq!(later.mono, start.mono + HOUR);
    assert_eq!(later.wall.duration_since(&start.wall), SignedDuration::from_hours(1));
    let due = scale.boot_at(start.mono + HOUR);
    assert!(due >= Duration::from_mins(1) + first.boot && due < Duration::from_secs(161), "{due:?}");
}

#[test]
fn nonsense_scales_are_real_time() {
    for factor in [0.0, -3.0, f64::NAN, f64::INFINITY] {
        let scale = Scale::from(&reading(0, 0), factor);
        assert_eq!(scale.now(&reading(9, 9), TimeZone::UTC).mono, Duration::from_secs(9), "{factor}");
    }
}

#[test]
fn a_clock_set_by_hand_stands_until_moved() {
    let wall = date(2026, 3, 27).at(9, 0, 0, 0).in_tz("Europe/Berlin").expect("a zone");
    let (clock, hand) = Clock::by_hand(Now::new(wall.clone(), Duration::from_secs(5)));
    assert_eq!(clock.now(), clock.now());
    hand.advance(HOUR);
    assert_eq!(clock.now().mono, HOUR + Duration::from_secs(5));
    assert_eq!(clock.now().wall.hour(), 10);
    assert_eq!(clock.slept_since_last(), None);
    hand.sleep(HOUR * 8);
    assert_eq!(clock.slept_since_last(), Some(HOUR * 8));
    assert_eq!(clock.slept_since_last(), None, "told once");
    hand.set_wall(wall);
    assert_eq!(clock.now().wall.hour(), 9);
}

#[test]
fn the_machines_clock_never_goes_back() {
    let clock = Clock::new(1.0);
    let first = clock.now();
    assert!(clock.now().mono >= first.mono);
}

#[test]
fn spans_are_turned_into_real_time_and_back() {
    let clock = Clock::new(60.0);
    assert_eq!(clock.real(HOUR), Duration::from_mins(1));
    assert_eq!(clock.stretched(Duration::from_mins(1)), HOUR);
}
