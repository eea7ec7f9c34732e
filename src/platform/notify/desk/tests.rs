use std::sync::{Arc, Mutex};

use super::*;

/// What the system was asked for, and the reporters of its notes.
#[derive(Default)]
struct Seen {
    is_missing: bool,
    shown: Vec<u64>,
    hidden: Vec<u64>,
    reporters: Vec<Reporter>,
}

struct Fake(Arc<Mutex<Seen>>);

impl System for Fake {
    type Shown = u64;

    fn show(&mut self, note: &Note, reporter: Reporter) -> Result<u64, String> {
        let mut seen = self.0.lock().expect("whole");
        if seen.is_missing {
            return Err("it is switched off".to_owned());
        }
        seen.shown.push(note.number);
        seen.reporters.push(reporter);
        Ok(note.number)
    }

    fn hide(&mut self, shown: u64) {
        self.0.lock().expect("whole").hidden.push(shown);
    }
}

struct Bench {
    desk: Option<Desk>,
    seen: Arc<Mutex<Seen>>,
    told: Receiver<NotifyEvent>,
}

impl Bench {
    fn new() -> Self {
        let seen = Arc::<Mutex<Seen>>::default();
        let (tell, told) = mpsc::channel();
        let system = seen.clone();
        let desk = Desk::start(|| Fake(system), move |event| tell.send(event).unwrap_or_default()).expect("a thread");
        Self { desk: Some(desk), seen, told }
    }

    fn show(&mut self, note: Note) {
        self.desk.as_mut().expect("open").show(note);
    }

    fn withdraw(&mut self) {
        self.desk.as_mut().expect("open").withdraw();
    }

    /// The showings so far, when the next note has been dealt with: orders are carried out one after the other.
    fn report(&mut self, showing: usize, did: Did) {
        let reporter = loop {
            if let Some(reporter) = self.seen.lock().expect("whole").reporters.get(showing) {
                break reporter.clone();
            }
            std::thread::yield_now();
        };
        reporter.tell(did);
    }

    fn next(&self) -> NotifyEvent {
        self.told.recv_timeout(Duration::from_secs(20)).expect("it is told")
    }

    /// All that is told after the end, and what was hidden.
    fn end(mut self) -> (Vec<NotifyEvent>, Vec<u64>) {
        drop(self.desk.take());
        (self.told.try_iter().collect(), self.seen.lock().expect("whole").hidden.clone())
    }
}

fn note(number: u64) -> Note {
    Note {
        number,
        title: "Title".into(),
        body: "Body".into(),
        picture: None,
        start_label: "Start".into(),
        snooze_label: None,
        skip_label: "Skip".into(),
        deadline: Duration::from_hours(1),
        expires: None,
    }
}

#[test]
fn an_answer_ends_the_note_and_takes_it_away() {
    let mut bench = Bench::new();
    bench.show(note(4));
    bench.report(0, Did::Chose(Choice::Snooze));
    assert_eq!(bench.next(), NotifyEvent::Answered { number: 4, choice: Choice::Snooze });
    bench.report(0, Did::Chose(Choice::Start));
    bench.show(note(5));
    bench.report(1, Did::Dismissed);
    assert_eq!(bench.next(), NotifyEvent::Dismissed { number: 5 });
    assert_eq!(bench.end(), (vec![], vec![4, 5]));
}

#[test]
fn a_note_that_fails_after_all_is_undelivered() {
    let mut bench = Bench::new();
    bench.show(note(7));
    bench.report(0, Did::Failed);
    assert!(matches!(bench.next(), NotifyEvent::Undelivered { number: 7, .. }));
    bench.show(note(8));
    assert_eq!(bench.next(), NotifyEvent::ServiceBack);
    assert_eq!(bench.end(), (vec![], vec![7, 8]));
}

#[test]
fn what_was_replaced_or_withdrawn_is_not_heard_any_more() {
    let mut bench = Bench::new();
    bench.show(note(1));
    bench.show(note(2));
    bench.report(0, Did::Chose(Choice::Start));
    bench.withdraw();
    bench.report(1, Did::Chose(Choice::Start));
    assert_eq!(bench.end(), (vec![], vec![1, 2]));
}

#[test]
fn every_note_ends() {
    let mut bench = Bench::new();
    bench.show(Note { deadline: Duration::ZERO, ..note(1) });
    assert_eq!(bench.next(), NotifyEvent::Expired { number: 1 });
    bench.show(Note { expires: Some(Duration::ZERO), ..note(2) });
    assert_eq!(bench.next(), NotifyEvent::Expired { number: 2 });
    bench.show(Note { expires: Some(Duration::MAX), deadline: Duration::MAX, ..note(3) });
    assert_eq!(bench.end(), (vec![], vec![1, 2, 3]));
}

#[test]
fn a_note_that_cannot_be_shown_says_why_and_that_it_works_again() {
    let mut bench = Bench::new();
    bench.seen.lock().expect("whole").is_missing = true;
    bench.show(note(1));
    let cause = "it is switched off".to_owned();
    assert_eq!(bench.next(), NotifyEvent::Undelivered { number: 1, cause });
    bench.seen.lock().expect("whole").is_missing = false;
    bench.show(note(2));
    assert_eq!(bench.next(), NotifyEvent::ServiceBack);
    bench.show(note(3));
    assert_eq!(bench.end(), (vec![], vec![2, 3]));
}
