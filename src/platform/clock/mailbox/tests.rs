use std::time::Duration;

use super::*;

fn mailbox() -> Mailbox<u32> {
    Mailbox::new(&Clock::new(1.0)).expect("the machine can wait")
}

#[test]
fn what_was_posted_before_comes_first_and_in_order() {
    let mailbox = mailbox();
    let poster = mailbox.poster();
    poster.post(1);
    poster.clone().post(2);
    assert_eq!(mailbox.wait(Some(Duration::ZERO)), Wake::Posted(1), "a passed deadline does not hide a message");
    assert_eq!(mailbox.wait(None), Wake::Posted(2));
}

#[test]
fn a_message_from_another_thread_ends_the_wait() {
    let mailbox = mailbox();
    let poster = mailbox.poster();
    let thread = std::thread::Builder::new().name("poster".into()).spawn(move || poster.post(7)).expect("a thread");
    assert_eq!(mailbox.wait(None), Wake::Posted(7));
    thread.join().expect("posting ends");
}

#[test]
fn a_moment_of_the_past_is_reached_at_once() {
    let mailbox = mailbox();
    assert_eq!(mailbox.wait(Some(Duration::ZERO)), Wake::Reached);
    assert_eq!(mailbox.wait(Some(Duration::from_nanos(1))), Wake::Reached);
}

#[test]
fn a_deadline_is_never_told_early() {
    for scale in [1.0, 60.0, 1000.0] {
        let clock = Clock::new(scale);
        let mailbox = Mailbox::<()>::new(&clock).expect("the machine can wait");
        let until = clock.now().mono + clock.stretched(Duration::from_millis(2));
        assert_eq!(mailbox.wait(Some(until)), Wake::Reached);
        assert!(clock.now().mono >= until, "scale {scale}");
    }
}

#[test]
fn a_mailbox_that_is_gone_swallows_what_is_posted() {
    let mailbox = mailbox();
    let poster = mailbox.poster();
    drop(mailbox);
    poster.post(1);
}
