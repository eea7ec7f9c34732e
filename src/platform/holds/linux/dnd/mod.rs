//! Do not disturb, by the word of the notification service: asked and followed on the thread of the buses.

mod service;

use std::sync::{Arc, Mutex, PoisonError};

use async_channel::{Sender, unbounded};
use futures_lite::future::or;
use zbus::Connection;

use super::answer::Answer;
use super::{HoldChanged, How, Tell, WhyNot};
use crate::domain::prompt::Hold;
use crate::platform::bus::Buses;

use service::Pausable;

enum Order {
    Ask { asked: u64, answer: Arc<Answer> },
    Rest,
}

/// How it is known whether somebody wants to be disturbed.
type Known = Arc<Mutex<Result<How, WhyNot>>>;

/// The near end.
pub(super) struct Dnd {
    orders: Sender<Order>,
    known: Known,
}

impl Dnd {
    pub fn new(buses: &Buses, tell: Tell) -> Self {
        let (orders, inbox) = unbounded();
        let known = Arc::new(Mutex::new(Err(WhyNot::NotAsked)));
        let far = Far { orders: inbox, known: Arc::clone(&known), tell };
        buses.listen(move |lines| {
            let bus = lines.session.clone();
            Box::pin(async move { far.serve(bus).await })
        });
        Self { orders, known }
    }

    /// Asks; nobody answers where there is no bus.
    pub fn ask(&self, asked: u64, answer: &Arc<Answer>) {
        if self.orders.try_send(Order::Ask { asked, answer: Arc::clone(answer) }).is_err() {
            answer.finish_side();
        }
    }

    pub fn rest(&self) {
        if self.orders.try_send(Order::Rest).is_err() {
            log::debug!("nobody asks the notification service any more");
        }
    }

    pub fn sight(&self) -> Result<How, WhyNot> {
        *self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The far end, on the thread of the buses.
struct Far {
    orders: async_channel::Receiver<Order>,
    known: Known,
    tell: Tell,
}

/// What comes first while a service is followed.
enum Next {
    Ordered(Option<Order>),
    MayHaveChanged,
    BusLost,
}

impl Far {
    async fn serve(&self, bus: Result<Connection, String>) {
        let Ok(bus) = bus else {
            self.know(Err(WhyNot::NoBus));
            return;
        };
        // So that it can be said how it is known before anything is due.
        self.find(&bus).await;
        while let Ok(order) = self.orders.recv().await {
            let mut next = Some(order);
            // Each question ends the one before it.
            while let Some(Order::Ask { asked, answer }) = next {
                next = self.follow(&bus, asked, &answer).await;
            }
        }
    }

    async fn find(&self, bus: &Connection) -> Option<Pausable> {
        let found = Pausable::find(bus).await;
        self.know(found.map(Pausable::how));
        found.ok()
    }

    /// Answers, and tells of changes until something else is ordered.
    async fn follow(&self, bus: &Connection, asked: u64, answer: &Answer) -> Option<Order> {
        let Some(service) = self.find(bus).await else {
            answer.finish_side();
            return self.orders.recv().await.ok();
        };
        // Listened to before it is asked, so that no change is lost in between.
        let followed = service.follow(bus).await;
        let mut is_paused = service.is_paused(bus).await;
        let changed = |on| HoldChanged { asked, hold: Hold::DoNotDisturb, on };
        if is_paused && !answer.add(&[Hold::DoNotDisturb]) {
            (self.tell)(changed(true));
        }
        answer.finish_side();
        let Ok(mut followed) = followed else { return self.orders.recv().await.ok() };
        loop {
            let ordered = async { Next::Ordered(self.orders.recv().await.ok()) };
            let said = async { followed.next().await.map_or(Next::BusLost, |_| Next::MayHaveChanged) };
            match or(ordered, said).await {
                Next::Ordered(order) => return order,
                Next::BusLost => return self.orders.recv().await.ok(),
                Next::MayHaveChanged => {
                    let now = service.is_paused(bus).await;
                    if std::mem::replace(&mut is_paused, now) != now {
                        (self.tell)(changed(now));
                    }
                }
            }
        }
    }

    fn know(&self, how: Result<How, WhyNot>) {
        *self.known.lock().unwrap_or_else(PoisonError::into_inner) = how;
    }
}
