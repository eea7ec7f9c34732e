//! Waiting costs nothing: a thread in the mailbox is not run until there is something.

use std::fs;
use std::time::Duration;

use unpinch::platform::clock::{Clock, Mailbox, Wake};

/// How often this thread was put to sleep until now.
fn sleeps() -> u64 {
    let status = fs::read_to_string("/proc/thread-self/status").expect("the state of the thread");
    let line = status.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"));
    line.expect("the count").trim().parse().expect("a number")
}

#[test]
fn a_wait_of_a_second_is_one_sleep() {
    for scale in [1.0, 60.0] {
        let clock = Clock::new(scale);
        let mailbox = Mailbox::<()>::new(&clock).expect("the machine can wait");
        let until = clock.now().mono + clock.stretched(Duration::from_secs(1));
        let before = sleeps();
        assert_eq!(mailbox.wait(Some(until)), Wake::Reached);
        let slept = sleeps() - before;
        assert!((1..=2).contains(&slept), "slept {slept} times at scale {scale}");
        assert_eq!(clock.slept_since_last(), None, "the machine itself did not sleep");
    }
}
