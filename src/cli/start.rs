//! A guided routine now: in the window, or in the terminal.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::content;
use crate::domain::settings::Settings;
use crate::guide::Run;
use crate::link::client::{Client, LinkError};
use crate::link::message::{Ended, Page, Reply, Request, Session, SessionReport};
use crate::player::PlayerEnd;
use crate::store::settings::{Loaded, SettingsFile, update};
use crate::wording;

use super::aloud::SystemAloud;
use super::catalogue::{own_routines, unknown};
use super::connect::{connect, connect_or_start};
use super::everyday::unexpected;
use super::terminal::{Playing, Remembered};
use super::{Context, Failure, packs, terminal, window};

/// Begins `routine`, or what the plan calls for. `quiet`: nobody on a call is to notice it. `text_scale`: play in the terminal, so many times faster.
pub fn start(
    context: &mut Context<'_>,
    routine: Option<String>,
    minutes: Option<String>,
    quiet: bool,
    text_scale: Option<f64>,
) -> Result<(), Failure> {
    if let Some(id) = &routine {
        let catalog = packs::on_disk(context).catalog;
        let own = own_routines(context, &catalog);
        let known = own.iter().chain(&catalog.routines).map(|known| known.id.as_str());
        if !known.clone().any(|known| known == id) {
            return Err(unknown("routine", id, known));
        }
    }
    let minutes = minutes.and_then(|minutes| minutes.parse().ok());
    begin(context, &Request::Start { routine, minutes, in_window: text_scale.is_none(), quiet }, text_scale)
}

/// It hurts now: what eases it in one sentence, then the gentlest minute; or what stops a leg cramp.
pub fn relief(context: &mut Context<'_>, cramp: bool, text_scale: Option<f64>) -> Result<(), Failure> {
    let said = if cramp { wording::for_cramp(content::education()) } else { eased_by(context)? };
    if let Some(said) = said {
        writeln!(context.out, "{said}")?;
    }
    begin(context, &Request::Relief { cramp, in_window: text_scale.is_none() }, text_scale)
}

/// What eases the nerve that is kept.
fn eased_by(context: &Context<'_>) -> Result<Option<String>, Failure> {
    let Reply::View { view } = connect_or_start(context)?.ask(&Request::View)? else { return Err(unexpected()) };
    Ok(view.profile.nerves.first().and_then(|kept| wording::eased_by(content::catalog(), &kept.nerve)))
}

/// Begins what is asked for, here or in the window.
fn begin(context: &mut Context<'_>, request: &Request, text_scale: Option<f64>) -> Result<(), Failure> {
    let mut client = connect_or_start(context)?;
    match client.ask(request)? {
        Reply::Done => Ok(()),
        Reply::Started { session } => match text_scale {
            Some(scale) => {
                packs::of_agent(&mut client);
                play(context, &mut client, &session, scale)
            }
            None => window::run(context, client, Page::Routine, Some(session)),
        },
        _ => Err(unexpected()),
    }
}

fn play(context: &mut Context<'_>, client: &mut Client, session: &Session, scale: f64) -> Result<(), Failure> {
    let catalog = content::catalog();
    let run = Run::new(catalog, session)
        .ok_or_else(|| Failure::Could(format!("nothing is left of \"{}\": all of it is set aside", session.routine)))?;
    let is_closed = watch_for_closing(context, session.number);
    // From the file: a routine that has begun is played whatever becomes of the agent.
    let Loaded { settings, text, .. } = SettingsFile::new(context.paths.settings()).load();
    let aloud = SystemAloud::start(&context.paths.cache);
    let mut remember = |remembered| {
        let request = request(remembered, &settings, &text);
        // It is in force here already; only the next routine would not know.
        if let Err(error) = client.ask(&request) {
            log::warn!("not remembered: {error}");
        }
    };
    let playing = Playing {
        catalog,
        session,
        scale,
        is_closed: &is_closed,
        aloud: &aloud,
        guidance: settings.guidance,
        remember: &mut remember,
    };
    let played = terminal::play(context.out, run, playing)?;
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
        pain_after: None,
        hurt: played.player.hurt().iter().map(ToString::to_string).collect(),
        moved: None,
    };
    // Told before the last question, so that whoever leaves the terminal there has done the routine all the same.
    tell(context, client, report.clone())?;
    if let Some(rating) = terminal::ask_pain_after(context.out)? {
        tell(context, client, SessionReport { pain_after: Some(rating), ..report })?;
    }
    Ok(())
}

/// What the agent is told of what is to be remembered.
fn request(remembered: Remembered, settings: &Settings, settings_toml: &str) -> Request {
    match remembered {
        Remembered::Range { exercise, half } => Request::SetRange { exercise: exercise.to_string(), half },
        Remembered::Guidance(guidance) => {
            let changed = Settings { guidance, ..settings.clone() };
            Request::SaveSettings { toml: update(settings_toml, &changed) }
        }
    }
}

/// Becomes true when a warning sign ends the session: a second connection listens for it on the thread `watch-closing`.
fn watch_for_closing(context: &Context<'_>, session: i64) -> Arc<AtomicBool> {
    let is_closed = Arc::new(AtomicBool::new(false));
    let told = Arc::clone(&is_closed);
    let Ok(client) = connect(context) else { return is_closed };
    let (mut sender, mut receiver) = client.split();
    let listen = move || {
        if sender.send(&Request::Watch { window: false }).is_err() {
            return;
        }
        while let Ok(reply) = receiver.receive() {
            if let Reply::View { view } | Reply::Changed { view } = reply
                && view.closed_session == Some(session)
            {
                told.store(true, Ordering::Relaxed);
            }
        }
    };
    if let Err(error) = std::thread::Builder::new().name("watch-closing".to_owned()).spawn(listen) {
        log::warn!("a warning sign is not seen while this routine plays: {error}");
    }
    is_closed
}

/// Tells the agent how it ended; if it has gone meanwhile, the next one.
fn tell(context: &Context<'_>, client: &mut Client, report: SessionReport) -> Result<(), Failure> {
    let ended = Request::SessionEnded { report };
    if let Err(LinkError::Broken(cause)) = client.ask(&ended) {
        log::info!("another agent is told: {cause}");
        *client = connect_or_start(context)?;
        client.ask(&ended)?;
    }
    Ok(())
}
