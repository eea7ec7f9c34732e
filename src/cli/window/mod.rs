//! Opening the window, or saying why it cannot open and what to do instead.

#[cfg(feature = "gui")]
mod backend;
#[cfg(feature = "gui")]
mod errands;

use std::io::{self, IsTerminal as _};

use crate::link::client::Client;
use crate::link::message::{Page, Reply, Request, Session};
use crate::platform::display::{self, DisplayError};
use crate::text::{tr, tr_with};

#[cfg(feature = "gui")]
use crate::platform::{main_loop, motion, screen};
#[cfg(feature = "gui")]
use crate::store::place;

use super::connect::{connect, connect_or_start};
#[cfg(feature = "gui")]
use super::packs;
use super::{Context, Failure, start};

/// A desktop that does not say within this whether it wants less motion is not waited for.
#[cfg(feature = "gui")]
const PATIENCE: std::time::Duration = std::time::Duration::from_millis(150);

/// `unpinch`: brings the open window forward, or becomes the window.
pub fn open(context: &mut Context<'_>) -> Result<(), Failure> {
    if let Err(error) = display::find() {
        return without_display(context, &error);
    }
    let mut client = connect_or_start(context)?;
    match client.ask(&Request::OpenWindow { page: Page::Today })? {
        Reply::Done => Ok(()),
        _ => run(context, client, Page::Today, None),
    }
}

/// `unpinch window`: the window as the agent starts it; what to show comes over the link.
pub fn child(context: &mut Context<'_>) -> Result<(), Failure> {
    let client = connect(context)?;
    run(context, client, Page::Today, None)
}

/// Becomes the window, listening on this connection.
#[cfg(feature = "gui")]
pub fn run(context: &Context<'_>, mut client: Client, page: Page, session: Option<Session>) -> Result<(), Failure> {
    keep_log(context, "window");
    packs::of_agent(&mut client);
    let backend = backend::LinkBackend::new(context, client, true)?;
    let aloud = super::aloud::SystemAloud::start(&context.paths.cache);
    let place = place::read(&context.paths.state);
    let look = crate::ui::Look { is_still: motion::is_less_wanted(PATIENCE), place, ..crate::ui::Look::default() };
    main_loop::is_run_by_window();
    crate::ui::run_window(Box::new(backend), Box::new(aloud), crate::content::catalog(), page, session, look)
        .map_err(|error| could(&error))
}

/// `unpinch prompt`: the small window for a prompt that no notification service shows.
#[cfg(feature = "gui")]
pub fn prompt(context: &mut Context<'_>) -> Result<(), Failure> {
    keep_log(context, "prompt");
    let mut client = connect(context)?;
    packs::of_agent(&mut client);
    let backend = backend::LinkBackend::new(context, client, false)?;
    let look = crate::ui::Look::default();
    let manner = crate::ui::Manner { screen: screen::in_use(), keep_inactive: KEEP_INACTIVE };
    crate::ui::run_prompt(Box::new(backend), crate::content::catalog(), look, manner).map_err(|error| could(&error))
}

#[cfg(all(feature = "gui", not(windows)))]
const KEEP_INACTIVE: Option<fn(&dyn raw_window_handle::HasWindowHandle)> = None;
#[cfg(all(feature = "gui", windows))]
const KEEP_INACTIVE: Option<fn(&dyn raw_window_handle::HasWindowHandle)> = Some(keep_inactive);

#[cfg(all(feature = "gui", windows))]
fn keep_inactive(window: &dyn raw_window_handle::HasWindowHandle) {
    use raw_window_handle::RawWindowHandle;
    if let Ok(RawWindowHandle::Win32(handle)) = window.window_handle().map(|window| window.as_raw()) {
        crate::platform::inactive::keep(handle.hwnd);
    }
}

#[cfg(not(feature = "gui"))]
pub fn run(_: &Context<'_>, _: Client, _: Page, _: Option<Session>) -> Result<(), Failure> {
    Err(Failure::Could(tr("no-gui")))
}

#[cfg(not(feature = "gui"))]
pub fn prompt(_: &mut Context<'_>) -> Result<(), Failure> {
    Err(Failure::Could(tr("no-gui")))
}

#[cfg(feature = "gui")]
fn could(error: &impl std::fmt::Display) -> Failure {
    log::error!("{error:#}");
    // The whole chain is in the log; people are told its end.
    let whole = format!("{error:#}");
    let cause = whole.rsplit(": ").next().unwrap_or_default().trim_end_matches('.').to_owned();
    Failure::Could(format!("{} {}", tr_with("no-window", &[("cause", cause.into())]), tr("no-display-offer")))
}

/// What goes wrong in a window is kept beside the agent's log.
#[cfg(feature = "gui")]
fn keep_log(context: &Context<'_>, name: &str) {
    let clock = crate::platform::clock::Clock::new(1.0);
    crate::platform::log::FileLog::new(&context.paths.state, name, log::Level::Info, &clock).start();
}

/// One line on why, and the text mode if somebody is at the keyboard.
fn without_display(context: &mut Context<'_>, error: &DisplayError) -> Result<(), Failure> {
    let why = match error {
        DisplayError::None => tr("no-display"),
        DisplayError::Silent { .. } => tr_with("no-window", &[("cause", error.to_string().into())]),
    };
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return Err(Failure::Could(format!("{why} {}", tr("no-display-offer"))));
    }
    writeln!(context.out, "{why}")?;
    write!(context.out, "{} ", tr("no-display-question"))?;
    context.out.flush()?;
    let mut answer = String::new();
    io::stdin().read_line(&mut answer)?;
    if answer.trim().is_empty() {
        return start::start(context, None, None, false, Some(1.0));
    }
    writeln!(context.out, "{}", tr("no-display-offer"))?;
    Ok(())
}
