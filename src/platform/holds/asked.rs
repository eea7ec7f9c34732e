//! Systems that answer what holds now and tell nothing by themselves (Windows, macOS): a thread named `holds`, which lives
//! from a question to the rest after it, and asks again while something is kept back.

use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::Builder;
use std::time::Duration;

use super::{HoldChanged, Holds, How, Obeyed, Sight, WhyNot};
use crate::domain::prompt::Hold;

/// How long an answer may take. What is slower counts as not holding, and is told as a change when it comes.
const PATIENCE: Duration = Duration::from_millis(300);

/// How late the end of a hold may be noticed.
const AGAIN: Duration = Duration::from_secs(10);

/// What the system answers. Asked on the thread `holds`.
pub(super) trait System: Send + Sync + 'static {
    /// Whether this holds now; never asked for typing, nor for what [`System::sight`] calls unknown.
    fn holds(&self, hold: Hold) -> bool;

    /// How long nothing was typed; none = not known.
    fn not_typed_for(&self) -> Option<Duration>;

    /// How a hold is known, or why not. Does not ask for anything.
    fn sight(&self, hold: Hold) -> Result<How, WhyNot>;
}

type Tell = Arc<dyn Fn(HoldChanged) + Send + Sync>;

/// The near end.
pub(super) struct Asked {
    system: Arc<dyn System>,
    tell: Tell,
    /// The thread's inbox while somebody follows the holds.
    orders: Option<Sender<Order>>,
    questions: u64,
}

struct Order {
    asked: u64,
    obeyed: Obeyed,
    reply: Sender<Vec<Hold>>,
}

impl Asked {
    pub fn new(system: impl System, tell: impl Fn(HoldChanged) + Send + Sync + 'static) -> Self {
        Self { system: Arc::new(system), tell: Arc::new(tell), orders: None, questions: 0 }
    }

    /// The thread's inbox; begins the thread where there is none.
    fn orders(&mut self) -> Option<&Sender<Order>> {
        if self.orders.is_none() {
            let (near, inbox) = mpsc::channel();
            let (system, tell) = (Arc::clone(&self.system), Arc::clone(&self.tell));
            let thread = Builder::new().name("holds".into()).spawn(move || follow(&*system, &inbox, &*tell, AGAIN));
            match thread {
                Ok(_) => self.orders = Some(near),
                Err(e) => log::warn!("holds are not looked at: {e}"),
            }
        }
        self.orders.as_ref()
    }
}

impl Holds for Asked {
    fn ask(&mut self, obeyed: &Obeyed) -> Vec<Hold> {
        self.questions += 1;
        let (reply, answer) = mpsc::channel();
        let order = Order { asked: self.questions, obeyed: *obeyed, reply };
        if self.orders().is_none_or(|orders| orders.send(order).is_err()) {
            return Vec::new();
        }
        answer.recv_timeout(PATIENCE).unwrap_or_else(|_| {
            log::info!("the system did not say in time what holds a reminder back");
            Vec::new()
        })
    }

    fn asked(&self) -> u64 {
        self.questions
    }

    fn rest(&mut self) {
        self.orders = None;
    }

    fn sights(&self) -> Vec<Sight> {
        Hold::ALL.into_iter().map(|hold| Sight { hold, by: self.system.sight(hold) }).collect()
    }
}

/// Answers, and then tells what changes, until the near end is gone.
fn follow(system: &dyn System, inbox: &Receiver<Order>, tell: &dyn Fn(HoldChanged), again: Duration) {
    let Ok(mut order) = inbox.recv() else { return };
    loop {
        let mut found = look(system, &order.obeyed, again);
        if order.reply.send(found.on.clone()).is_err() {
            tell_changes(order.asked, &[], &found.on, tell);
        }
        order = loop {
            match inbox.recv_timeout(found.again_after) {
                Ok(order) => break order,
                Err(RecvTimeoutError::Disconnected) => return,
                Err(RecvTimeoutError::Timeout) => {
                    let before = std::mem::replace(&mut found, look(system, &order.obeyed, again)).on;
                    tell_changes(order.asked, &before, &found.on, tell);
                }
            }
        };
    }
}

struct Found {
    on: Vec<Hold>,
    again_after: Duration,
}

fn look(system: &dyn System, obeyed: &Obeyed, again: Duration) -> Found {
    let asked = |hold: &Hold| *hold != Hold::Typing && obeyed.obeys(*hold) && system.sight(*hold).is_ok();
    let mut on: Vec<Hold> = Hold::ALL.into_iter().filter(asked).filter(|hold| system.holds(*hold)).collect();
    let mut again_after = again;
    if obeyed.obeys(Hold::Typing)
        && let Some(left) = system.not_typed_for().and_then(|it| obeyed.typing_gap.checked_sub(it))
        && !left.is_zero()
    {
        on.push(Hold::Typing);
        again_after = left.min(again);
    }
    Found { on, again_after }
}

fn tell_changes(asked: u64, before: &[Hold], now: &[Hold], tell: &dyn Fn(HoldChanged)) {
    let only_in = |these: &[Hold], others: &[Hold]| -> Vec<Hold> {
        these.iter().copied().filter(|hold| !others.contains(hold)).collect()
    };
    for (changed, on) in [(only_in(now, before), true), (only_in(before, now), false)] {
        for hold in changed {
            tell(HoldChanged { asked, hold, on });
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;
    use crate::domain::settings::Settings;

    /// A system of which a test says what holds; the camera is not known on it.
    #[derive(Clone)]
    struct Told {
        on: Arc<Mutex<Vec<Hold>>>,
        not_typed_for: Duration,
    }

    impl Told {
        fn of(on: &[Hold], not_typed_for: Duration) -> Self {
            Self { on: Arc::new(Mutex::new(on.to_vec())), not_typed_for }
        }

        fn set(&self, on: &[Hold]) {
            *self.on.lock().expect("nobody panicked") = on.to_vec();
        }
    }

    impl System for Told {
        fn holds(&self, hold: Hold) -> bool {
            assert_ne!(hold, Hold::Camera, "it is not known");
            self.on.lock().expect("nobody panicked").contains(&hold)
        }

        fn not_typed_for(&self) -> Option<Duration> {
            Some(self.not_typed_for)
        }

        fn sight(&self, hold: Hold) -> Result<How, WhyNot> {
            if hold == Hold::Camera { Err(WhyNot::System) } else { Ok(How::ActiveWindow) }
        }
    }

    const LONG_AGO: Duration = Duration::from_hours(1);

    fn obeyed() -> Obeyed {
        Settings::default().hold
    }

    #[test]
    fn what_is_obeyed_and_known_is_found() {
        let system = Told::of(&[Hold::Microphone, Hold::FullScreen, Hold::Camera], LONG_AGO);
        let mut holds = Asked::new(system, |_| {});
        let but_full_screen = Obeyed { full_screen: false, ..obeyed() };
        assert_eq!(holds.ask(&but_full_screen), [Hold::Microphone]);
        assert_eq!(holds.ask(&obeyed()), [Hold::FullScreen, Hold::Microphone]);
        assert_eq!(holds.asked(), 2);
        let camera = holds.sights().into_iter().find(|sight| sight.hold == Hold::Camera).expect("every hold is named");
        assert_eq!(camera.by, Err(WhyNot::System));
    }

    #[test]
    fn typing_holds_until_the_pause_is_long_enough() {
        let gap = obeyed().typing_gap;
        let typed = |ago| look(&Told::of(&[], ago), &obeyed(), AGAIN);
        let found = typed(gap.saturating_sub(Duration::from_millis(800)));
        assert_eq!((found.on, found.again_after), (vec![Hold::Typing], Duration::from_millis(800)));
        assert_eq!(typed(gap).on, []);
        let off = Obeyed { typing_gap: Duration::ZERO, ..obeyed() };
        assert_eq!(look(&Told::of(&[], Duration::ZERO), &off, AGAIN).on, []);
    }

    #[test]
    fn changes_are_told_with_the_number_of_the_question_until_nobody_follows() {
        let system = Told::of(&[Hold::Microphone], LONG_AGO);
        let (orders, inbox) = mpsc::channel();
        let (tell, told) = mpsc::channel();
        let (reply, answer) = mpsc::channel();
        let asked = system.clone();
        let far = Builder::new().name("holds".into()).spawn(move || {
            let tell = move |changed| tell.send(changed).expect("the test listens");
            follow(&asked, &inbox, &tell, Duration::from_millis(1));
        });
        orders.send(Order { asked: 7, obeyed: obeyed(), reply }).expect("the thread lives");
        assert_eq!(answer.recv(), Ok(vec![Hold::Microphone]));
        system.set(&[Hold::ScreenShare]);
        assert_eq!(told.recv(), Ok(HoldChanged { asked: 7, hold: Hold::ScreenShare, on: true }));
        assert_eq!(told.recv(), Ok(HoldChanged { asked: 7, hold: Hold::Microphone, on: false }));
        drop(orders);
        far.expect("a thread").join().expect("it ends");
    }

    #[test]
    fn an_answer_that_nobody_waits_for_any_more_is_told_as_a_change() {
        let system = Told::of(&[Hold::DoNotDisturb], LONG_AGO);
        let (orders, inbox) = mpsc::channel();
        let (tell, told) = mpsc::channel();
        let (reply, _) = mpsc::channel();
        orders.send(Order { asked: 3, obeyed: obeyed(), reply }).expect("there is an inbox");
        drop(orders);
        follow(&system, &inbox, &move |changed| tell.send(changed).expect("the test listens"), AGAIN);
        assert_eq!(told.try_recv(), Ok(HoldChanged { asked: 3, hold: Hold::DoNotDisturb, on: true }));
    }
}
