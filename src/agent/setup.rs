//! Putting the resident process together from what is on disk and on this desktop.

use std::time::Duration;

use jiff::Zoned;

use crate::content::{self, PackText};
use crate::domain::now::Now;
use crate::domain::profile::NerveProfile;
use crate::domain::prompt::Lock;
use crate::domain::settings::Settings;
use crate::engine::{Engine, State};
use crate::link::message::PackView;
use crate::link::server::{Claim, Server};
use crate::platform::bus::Buses;
use crate::platform::clock::{Clock, Mailbox, Poster};
use crate::platform::idle::{self, Idle};
use crate::platform::log::FileLog;
use crate::platform::{file_watch, holds, notify, session, tray};
use crate::store::db::Db;
use crate::store::packs::{self, PackFile};
use crate::store::paths::Paths;
use crate::store::settings::SettingsFile;
use crate::text::tr_with;
use crate::wording::settings_file;

use super::Options;
use super::autostart::Autostart;
use super::children::Windows;
use super::language::{Speech, named};
use super::message::Message;
use super::notices::{Matter, Notices};
use super::resident::{Parts, Resident};

/// Starts everything; the process is resident from here on.
///
/// The desktop's buses are listened to until they are dropped.
pub fn start(options: &Options) -> anyhow::Result<(Resident, Mailbox<Message>, Buses)> {
    let paths = &options.paths;
    paths.make()?;
    // Only one agent may open the database and write the log. Nobody is listened to before all is ready, so that a front
    // end that finds the socket is answered.
    let claim = Claim::take(&paths.socket)?;
    let mut notices = Notices::default();
    let settings_file = SettingsFile::new(paths.settings());
    let loaded = settings_file.load();
    let clock = clock(options.time_scale, &loaded.settings);
    FileLog::new(&paths.state, "agent", log::Level::Info, &clock).start();
    notices.set(Matter::Settings, loaded.notices.iter().map(settings_file::notice).collect());
    let packs = packs(paths, &mut notices);
    let mailbox = Mailbox::new(&clock)?;
    let opened = Db::open(&paths.database())?;
    notices.set(Matter::Database, opened.notice.into_iter().collect());
    let mut db = opened.db;
    let now = clock.now();
    db.interrupt_open_routines()?;
    db.forget_old_decisions(&now.wall)?;
    let profile = db.profile().unwrap_or_else(|error| {
        // The row stays in the history; a bad value costs no more than itself.
        notices.set(Matter::Profile, vec![tr_with("notice-profile", &[("problem", error.to_string().into())])]);
        NerveProfile::default()
    });
    let standing = db.standing_flags()?;
    let lock = Resident::lock_at_start(&profile, &standing);
    let saved = db.saved_engine().unwrap_or_else(|error| {
        log::warn!("the schedule begins anew: {error}");
        None
    });
    let watched_until = saved.as_ref().map(|saved| saved.at.clone());
    let (engine, effects) = Engine::start(named(loaded.settings.clone()), saved, lock, &now);
    let buses = Buses::start()?;
    let idle = idle_watch(&buses, &loaded.settings, mailbox.poster(), &mut notices);
    watch_session(&buses, mailbox.poster());
    let holds = {
        let poster = mailbox.poster();
        holds::desktop(&buses, move |changed| poster.post(Message::Hold(changed)))
    };
    let tray = {
        let poster = mailbox.poster();
        tray::desktop(&buses, move |event| poster.post(Message::Tray(event)))
    };
    let notifier = {
        let poster = mailbox.poster();
        notify::desktop(move |event| poster.post(Message::Notify(event)))?
    };
    watch_settings(&settings_file, mailbox.poster());
    listen_to_signals(mailbox.poster())?;
    let server = {
        let poster = mailbox.poster();
        Server::start(claim, move |incoming| poster.post(Message::Link(incoming)))?
    };
    let parts = Parts {
        clock,
        time_scale: options.time_scale,
        engine,
        watched_until,
        settings: loaded.settings,
        speech: Speech::of_system(),
        settings_text: loaded.text,
        settings_file,
        db,
        profile,
        standing,
        notices,
        notifier,
        front_ends: Box::new(server),
        children: Box::new(Windows::new(paths.as_argument(options.data_dir.as_deref()), mailbox.poster())),
        idle,
        holds,
        tray,
        autostart: Autostart::find(at_login(options)),
        packs,
        pictures: paths.cache.clone(),
    };
    Ok((Resident::new(parts, effects), mailbox, buses))
}

/// The arguments with which the same agent begins at login.
fn at_login(options: &Options) -> Vec<String> {
    let folder = options.paths.as_argument(options.data_dir.as_deref());
    let folder = folder.into_iter().map(|arg| arg.to_string_lossy().into_owned());
    folder.chain(["agent".to_owned()]).collect()
}

/// The packs on disk become part of the catalogue; of those that are left out the first fault is told here, all of them
/// by `unpinch pack check`.
fn packs(paths: &Paths, notices: &mut Notices) -> Vec<PackView> {
    let mut told = Vec::new();
    let mut texts = Vec::new();
    let left_out = |problem: String| tr_with("notice-pack", &[("problem", problem.into())]);
    for PackFile { name, text } in packs::read(&paths.packs()) {
        match text {
            Ok(text) => texts.push(PackText { file: name, text }),
            Err(error) => told.push(left_out(format!("{name}: {error}"))),
        }
    }
    if !texts.is_empty() {
        let faults = content::use_packs(&texts);
        told.extend(faults.iter().filter_map(|faults| Some(left_out(faults.first()?.to_string()))));
    }
    notices.set(Matter::Packs, told);
    texts.into_iter().map(|PackText { file, text }| PackView { file, toml: text }).collect()
}

/// Real time; or, to try a day, a faster one that begins within the hours of the settings, so that there is a day to
/// be tried whatever the time of day.
fn clock(time_scale: f64, settings: &Settings) -> Clock {
    let clock = Clock::new(time_scale);
    if time_scale <= 1.0 {
        return clock;
    }
    let now = clock.now().wall;
    match begin_of_trial(&now, settings) {
        Some(begin) => Clock::beginning_at(time_scale, &begin),
        None => clock,
    }
}

/// The next begin of hours, if this moment is outside them.
fn begin_of_trial(now: &Zoned, settings: &Settings) -> Option<Zoned> {
    let now = Now::new(now.clone(), Duration::ZERO);
    let (engine, _) = Engine::start(settings.clone(), None, Lock::None, &now);
    match engine.snapshot(&now).state {
        State::OutsideHours { until } => until,
        _ => None,
    }
}

/// Whether the person is there, by the desktop's own word. Without one they count as there.
fn idle_watch(
    buses: &Buses,
    settings: &Settings,
    poster: Poster<Message>,
    notices: &mut Notices,
) -> Option<Box<dyn Idle>> {
    let watch = idle::desktop(buses, settings.away.idle_after, move |event| poster.post(Message::Idle(event)));
    watch
        .inspect_err(|error| {
            notices.set(Matter::Idle, vec![tr_with("notice-idle", &[("cause", error.to_string().into())])]);
        })
        .ok()
}

/// Lock and sleep, by the desktop's own word.
fn watch_session(buses: &Buses, poster: Poster<Message>) {
    session::watch(buses, move |event| poster.post(Message::Session(event)));
}

/// Settings changed by hand take effect at once, where the system tells of it.
fn watch_settings(file: &SettingsFile, poster: Poster<Message>) {
    if let Err(error) = file_watch::watch(file.path(), move || poster.post(Message::SettingsTouched)) {
        log::warn!("changes of {} by hand are seen at the next start: {error}", file.path().display());
    }
}

/// Terminate and interrupt end the agent politely.
#[cfg(unix)]
fn listen_to_signals(poster: Poster<Message>) -> anyhow::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let mut signals = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGTERM])?;
    std::thread::Builder::new().name("signals".to_owned()).stack_size(64 * 1024).spawn(move || {
        if signals.forever().next().is_some() {
            poster.post(Message::Stop);
        }
    })?;
    Ok(())
}

/// The console being closed, or the person pressing Ctrl and C in it, ends the agent politely.
#[cfg(not(unix))]
fn listen_to_signals(poster: Poster<Message>) -> anyhow::Result<()> {
    ctrlc::set_handler(move || poster.post(Message::Stop))?;
    Ok(())
}
