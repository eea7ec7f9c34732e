//! `unpinch autostart`: on, off, and how it stands.

use serde_json::json;

use super::{Context, Failure};
use crate::platform::autostart::{Place, Start, State};
use crate::text::{sentence, tr, tr_with};

/// Switches it, or only says how it is.
pub fn autostart(context: &mut Context<'_>, what: &str, as_json: bool) -> Result<(), Failure> {
    let start = start(context)?;
    let place = Place::of_this_person().ok_or_else(|| Failure::Could(tr("autostart-unknown")))?;
    let failed = |error: std::io::Error| {
        let args = [("entry", place.name().into()), ("cause", error.to_string().into())];
        Failure::Could(tr_with("autostart-failed", &args))
    };
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
    let entry = [("entry", place.name().into())];
    let said = match &state {
        State::On => tr_with("autostart-on", &entry),
        State::Off => tr("autostart-off"),
        State::SwitchedOff => tr_with("autostart-switched-off", &entry),
        State::OtherArguments => tr_with("autostart-other", &entry),
        State::OtherProgram(program) => {
            tr_with("autostart-other-program", &[("program", program.display().to_string().into())])
        }
    };
    writeln!(context.out, "{}", sentence(&said))?;
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
