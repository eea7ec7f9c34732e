//! `unpinch autostart`: on, off, and how it stands.

use serde_json::json;

use super::{Context, Failure};
use crate::doctor::{autostart_failure, autostart_in_words};
use crate::platform::autostart::{Place, Start, State};
use crate::text::{sentence, tr};

/// Switches it, or only says how it is.
pub fn autostart(context: &mut Context<'_>, what: &str, as_json: bool) -> Result<(), Failure> {
    let start = start(context)?;
    let place = Place::of_this_person().ok_or_else(|| Failure::Could(tr("autostart-unknown")))?;
    let failed = |error: std::io::Error| Failure::Could(autostart_failure(&place, &error));
    match what {
        "on" => place.enable(&start).map_err(failed)?,
        "off" => place.disable().map_err(failed)?,
        _ => {}
    }
    let state = place.state(&start).map_err(failed)?;
    if as_json {
        let said = json!({ "autostart": id(&state), "entry": place.name() });
        writeln!(context.out, "{said}")?;
        return Ok(());
    }
    writeln!(context.out, "{}", sentence(&autostart_in_words(&state, &place)))?;
    Ok(())
}

/// What starts at login: the agent of this program, with the person's folder if they named one.
pub fn start(context: &Context<'_>) -> Result<Start, Failure> {
    let folder = context.paths.as_argument(context.data_dir.as_deref());
    let args = folder.into_iter().map(std::ffi::OsString::into_string).collect::<Result<Vec<_>, _>>();
    let mut args = args.map_err(|_| Failure::Could(tr("autostart-unknown")))?;
    args.push("agent".to_owned());
    Ok(Start::of_this_program(args)?)
}

/// The word used in messages.
fn id(state: &State) -> &'static str {
    match state {
        State::On => "on",
        State::Off => "off",
        State::SwitchedOff => "switched_off",
        State::OtherProgram(_) => "other_program",
        State::OtherArguments => "other_arguments",
    }
}
