//! What becomes of one note after the other: presses, closings, deadlines, and services that come and go.

use std::ops::ControlFlow;

use async_channel::Receiver;
use async_io::Timer;
use futures_lite::future::or;

use super::Order;
use super::service::{Heard, Service, ServiceError};
use crate::platform::notify::{Note, NotifyEvent};

/// `NotificationClosed` for "the person closed it"; all other reasons are the desktop's.
const DISMISSED: u32 = 2;

/// What is on screen, or is waited for.
enum State {
    Open {
        id: u32,
        number: u64,
        deadline: Timer,
    },
    /// Not on screen; a new service is worth telling.
    Waiting,
    Done,
}

impl State {
    fn id(&self) -> Option<u32> {
        if let Self::Open { id, .. } = self { Some(*id) } else { None }
    }
}

enum Happened {
    Heard(Heard),
    Ordered(Order),
    /// Nobody will order anything any more.
    Deserted,
    DeadlinePassed,
}

/// Carries out orders until nobody can give any more.
pub(super) async fn serve(address: Option<&str>, orders: &Receiver<Order>, tell: &dyn Fn(NotifyEvent)) {
    while let Ok(order) = orders.recv().await {
        let Order::Show(note) = order else { continue };
        let visited = match Service::connect(address).await {
            Ok(service) => visit(service, &note, orders, tell).await,
            Err(e) => {
                tell(undelivered(&note, &e));
                ControlFlow::Continue(())
            }
        };
        if visited.is_break() {
            return;
        }
    }
}

/// Stays connected from the first note until there is none to wait for.
async fn visit(
    mut service: Service,
    note: &Note,
    orders: &Receiver<Order>,
    tell: &dyn Fn(NotifyEvent),
) -> ControlFlow<()> {
    let mut state = show(&mut service, note, None, tell).await;
    while !matches!(state, State::Done) {
        state = match next(&mut service, orders, &mut state).await {
            Happened::Heard(heard) => {
                let pressed = matches!(heard, Heard::Pressed { .. });
                let open = state.id();
                state = after_hearing(heard, state, tell);
                // Not every service takes a note away when it is answered (dunst leaves that to its settings).
                if let (true, State::Done, Some(id)) = (pressed, &state, open) {
                    service.close(id).await;
                }
                state
            }
            Happened::Ordered(Order::Show(note)) => show(&mut service, &note, state.id(), tell).await,
            Happened::Ordered(Order::Withdraw) => {
                close(&service, &state).await;
                State::Done
            }
            Happened::DeadlinePassed => {
                close(&service, &state).await;
                if let State::Open { number, .. } = state {
                    tell(NotifyEvent::Expired { number });
                }
                State::Done
            }
            Happened::Deserted => {
                close(&service, &state).await;
                return ControlFlow::Break(());
            }
        };
    }
    ControlFlow::Continue(())
}

/// Waits for whatever comes first. Of what comes at once, a press goes before an order, and an order before the news of
/// a service that it may no longer want.
async fn next(service: &mut Service, orders: &Receiver<Order>, state: &mut State) -> Happened {
    let heard = async { Happened::Heard(service.hear().await) };
    let ordered = async { orders.recv().await.map_or(Happened::Deserted, Happened::Ordered) };
    match state {
        State::Open { deadline, .. } => {
            let passed = async {
                deadline.await;
                Happened::DeadlinePassed
            };
            or(heard, or(ordered, passed)).await
        }
        State::Waiting | State::Done => or(ordered, heard).await,
    }
}

async fn show(service: &mut Service, note: &Note, instead: Option<u32>, tell: &dyn Fn(NotifyEvent)) -> State {
    match service.show(note, instead).await {
        Ok(id) => State::Open { id, number: note.number, deadline: Timer::after(note.deadline) },
        Err(e) => {
            if let Some(id) = instead {
                service.close(id).await;
            }
            tell(undelivered(note, &e));
            State::Waiting
        }
    }
}

async fn close(service: &Service, state: &State) {
    if let Some(id) = state.id() {
        service.close(id).await;
    }
}

fn after_hearing(heard: Heard, state: State, tell: &dyn Fn(NotifyEvent)) -> State {
    match (state, heard) {
        (State::Open { id, number, .. }, Heard::Pressed { id: pressed, choice }) if id == pressed => {
            tell(NotifyEvent::Answered { number, choice });
            State::Done
        }
        (State::Open { id, number, .. }, Heard::Closed { id: closed, reason }) if id == closed => {
            tell(if reason == DISMISSED { NotifyEvent::Dismissed { number } } else { NotifyEvent::Expired { number } });
            State::Done
        }
        (State::Open { number, .. }, Heard::Owner(owner)) => {
            tell(vanished(number, "the notification service ended"));
            if owner.is_none() {
                return State::Waiting;
            }
            tell(NotifyEvent::ServiceBack);
            State::Done
        }
        (State::Open { number, .. }, Heard::BusLost) => {
            tell(vanished(number, "the desktop session ended"));
            State::Done
        }
        (State::Waiting, Heard::Owner(Some(_))) => {
            tell(NotifyEvent::ServiceBack);
            State::Done
        }
        (State::Waiting, Heard::BusLost) => State::Done,
        // Presses and closings of other notes, and a service that is still not there.
        (state, _) => state,
    }
}

fn undelivered(note: &Note, cause: &ServiceError) -> NotifyEvent {
    NotifyEvent::Undelivered { number: note.number, cause: cause.to_string() }
}

fn vanished(number: u64, cause: &str) -> NotifyEvent {
    NotifyEvent::Vanished { number, cause: cause.into() }
}
