//! A guided routine now: in the window, or in the terminal.

use crate::assessment::adapt::adapt;
use crate::content;
use crate::domain::catalog::Catalog;
use crate::domain::id::{ExerciseId, RoutineId};
use crate::domain::irritability::Irritability;
use crate::domain::side::Side;
use crate::link::client::Client;
use crate::link::message::{Ended, Page, Reply, Request, Session, SessionReport};
use crate::player::{Player, PlayerEnd};

use super::catalogue::unknown;
use super::connect::connect_or_start;
use super::everyday::unexpected;
use super::{Context, Failure, terminal, window};

/// Begins `routine`, or what the plan calls for. `text_scale`: play in the terminal, so many times faster.
pub fn start(
    context: &mut Context<'_>,
    routine: Option<String>,
    minutes: Option<String>,
    text_scale: Option<f64>,
) -> Result<(), Failure> {
    let catalog = content::catalog();
    if let Some(id) = &routine
        && catalog.routine(&RoutineId::from(id.as_str())).is_none()
    {
        return Err(unknown("routine", id, catalog.routines.iter().map(|known| known.id.as_str())));
    }
    let minutes = minutes.and_then(|minutes| minutes.parse().ok());
    let mut client = connect_or_start(context)?;
    let in_window = text_scale.is_none();
    match client.ask(&Request::Start { routine, minutes, in_window })? {
        Reply::Done => Ok(()),
        Reply::Started { session } => match text_scale {
            Some(scale) => play(context, &mut client, &session, scale),
            None => window::run(context, client, Page::Routine, Some(session)),
        },
        _ => Err(unexpected()),
    }
}

fn play(context: &mut Context<'_>, client: &mut Client, session: &Session, scale: f64) -> Result<(), Failure> {
    let player = player(content::catalog(), session)
        .ok_or_else(|| Failure::Could(format!("nothing is left of \"{}\": all of it is set aside", session.routine)))?;
    let played = terminal::play(context.out, content::catalog(), session, player, scale)?;
    let ended = match played.player.ended() {
        Some(PlayerEnd::Completed) => Ended::Completed,
        Some(PlayerEnd::TooMuch) => Ended::TooMuch,
        Some(PlayerEnd::Stopped) | None => Ended::Stopped,
    };
    let report = SessionReport {
        number: session.number,
        ended,
        done: played.player.done(),
        pain_before: played.pain_before,
        pain_after: played.pain_after,
        hurt: played.player.hurt().iter().map(ToString::to_string).collect(),
        moved: None,
    };
    client.ask(&Request::SessionEnded { report })?;
    Ok(())
}

/// The player of a session; none if nothing is left to play.
pub fn player(catalog: &Catalog, session: &Session) -> Option<Player> {
    let side = Side::from_id(&session.side).unwrap_or(Side::Both);
    if let Some(id) = session.routine.strip_prefix("exercise:") {
        return Some(Player::of_exercise(catalog.exercise(&ExerciseId::from(id))?, side));
    }
    let routine = catalog.routine(&RoutineId::from(session.routine.as_str()))?;
    let level = Irritability::from_id(&session.irritability).unwrap_or(Irritability::High);
    let ids = |ids: &[String]| ids.iter().map(|id| ExerciseId::from(id.as_str())).collect::<Vec<_>>();
    let adapted = adapt(catalog, routine, level, &ids(&session.skip), &ids(&session.intolerant));
    let player = Player::new(catalog, &adapted, side, &[]);
    (!player.is_ended()).then_some(player)
}
