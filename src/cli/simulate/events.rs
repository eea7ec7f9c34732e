//! The events file: one event a line, in order of time. Nothing doubtful is let through.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

use crate::domain::nearest::nearest;
use crate::domain::prompt::{Answer, Hold};
use crate::domain::routine::Length;
use crate::engine::PauseUntil;
use crate::engine::simulation::Happening;
use crate::store::settings::{SetError, from_toml, parse_duration, parse_time, set};
use crate::wording::settings_file;

use super::Problem;
use super::fields::{Fields, Wrong, wrong};
use super::moment;

/// What is wrong with the name of a setting, and not with its value.
const KEY_FAULTS: [&str; 2] = ["fault-no-setting", "fault-no-reminder"];
/// No event needs more.
const LONGEST_LINE: usize = 4096;
/// A larger file is nobody's day.
const LARGEST_FILE: u64 = 64 * 1024 * 1024;
/// The longest snooze: a day.
const LONGEST_SNOOZE_MINUTES: u64 = 24 * 60;

/// Every word that `event` may be.
pub const EVENTS: [&str; 18] = [
    "last_input",
    "input",
    "lock",
    "unlock",
    "suspend",
    "resume",
    "quit",
    "launch",
    "hold",
    "answer",
    "expired",
    "finish",
    "routine",
    "pause",
    "unpause",
    "wall_step",
    "zone",
    "set",
];

/// Something that happens, when the clock shows this.
#[derive(Debug)]
pub struct Timed {
    pub at: Timestamp,
    pub happening: Happening,
}

impl Timed {
    /// What the clock shows right after it.
    pub fn clock_after(&self) -> Timestamp {
        match self.happening {
            Happening::WallStep(by) => self.at.saturating_add(by).unwrap_or(self.at),
            _ => self.at,
        }
    }
}

/// The events of a file, or of standard input for `-`. They change settings whose text is `settings`.
pub fn read(path: &Path, settings: &str, from: Timestamp) -> Result<Vec<Timed>, Problem> {
    let bytes = bytes(path).map_err(|error| Problem { line: None, field: None, what: error.to_string() })?;
    parse(&bytes, settings, from)
}

fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        io::stdin().lock().take(LARGEST_FILE + 1).read_to_end(&mut bytes)?;
    } else {
        File::open(path)?.take(LARGEST_FILE + 1).read_to_end(&mut bytes)?;
    }
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(io::Error::other("it is larger than 64 MiB; these are not the events of a day"));
    }
    Ok(bytes)
}

/// The events in the bytes of a file.
pub fn parse(bytes: &[u8], settings: &str, from: Timestamp) -> Result<Vec<Timed>, Problem> {
    let mut reader = Reader { clock: from, settings: settings.to_owned() };
    let mut events = Vec::new();
    for (index, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
        let problem = |field, what| Problem { line: Some(index + 1), field, what };
        if line.len() > LONGEST_LINE {
            return Err(problem(None, format!("the line is longer than {LONGEST_LINE} bytes")));
        }
        let text = str::from_utf8(line).map_err(|_| problem(None, "this is not UTF-8".to_owned()))?;
        if text.trim().is_empty() {
            continue;
        }
        let fields = serde_json::from_str(text).map_err(|error| problem(None, not_an_event(&error)))?;
        let event = reader.event(fields).map_err(|wrong| problem(Some(wrong.field), wrong.what))?;
        events.push(event);
    }
    Ok(events)
}

/// What serde says, without its own count of lines.
fn not_an_event(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let text = text.split(" at line ").next().unwrap_or_default();
    format!("this is not an event in JSON: {text} (column {})", error.column())
}

struct Reader {
    /// What the clock shows after the last event.
    clock: Timestamp,
    /// The settings in force, as the text of a file.
    settings: String,
}

impl Reader {
    fn event(&mut self, mut fields: Fields) -> Result<Timed, Wrong> {
        let event = fields.text("event")?;
        let at = moment::instant(&fields.text("at")?).map_err(|what| wrong("at", what))?;
        if at < self.clock {
            return Err(wrong("at", "it lies before the event above, or before --from; events come in order of time"));
        }
        let happening = self.happening(&event, &mut fields)?;
        fields.end()?;
        self.clock = at;
        if let Happening::WallStep(by) = happening {
            self.clock = at.checked_add(by).map_err(|_| wrong("by", "the clock would leave the calendar"))?;
        }
        Ok(Timed { at, happening })
    }

    fn happening(&mut self, event: &str, fields: &mut Fields) -> Result<Happening, Wrong> {
        Ok(match event {
            "last_input" => Happening::LastInput,
            "input" => Happening::Input,
            "lock" => Happening::Lock,
            "unlock" => Happening::Unlock,
            "suspend" => Happening::Suspend,
            "resume" => Happening::Resume,
            "quit" => Happening::Quit,
            "launch" => Happening::Launch,
            "hold" => hold(fields)?,
            "answer" => Happening::Answer(answer(fields)?),
            "expired" => Happening::Expired,
            "finish" => Happening::Finish { done: share(&fields.required("done")?)? },
            "routine" => Happening::Routine(length(&fields.required("minutes")?)?),
            "pause" => Happening::Pause(pause(fields)?),
            "unpause" => Happening::Unpause,
            "wall_step" => Happening::WallStep(step(&fields.text("by")?)?),
            "zone" => Happening::Zone(moment::zone(&fields.text("zone")?).map_err(|what| wrong("zone", what))?),
            "set" => self.set(fields)?,
            unknown => {
                let nearest = nearest(unknown, EVENTS).join(", ");
                return Err(wrong("event", format!("there is no event {unknown:?}; the nearest are {nearest}")));
            }
        })
    }

    fn set(&mut self, fields: &mut Fields) -> Result<Happening, Wrong> {
        let key = fields.text("key")?;
        let value = fields.required("value")?;
        self.settings = set(&self.settings, &key, &value).map_err(|error| match error {
            SetError::Fault(fault) if KEY_FAULTS.contains(&fault.key) => wrong("key", settings_file::fault(&fault)),
            SetError::Fault(fault) => wrong("value", format!("{} ({key})", settings_file::fault(&fault))),
            SetError::Syntax(error) => wrong("value", settings_file::syntax(&error)),
        })?;
        let read = from_toml(&self.settings).map_err(|error| wrong("value", settings_file::syntax(&error)))?;
        Ok(Happening::Set(Box::new(read.settings)))
    }
}

fn hold(fields: &mut Fields) -> Result<Happening, Wrong> {
    let name = fields.text("hold")?;
    let hold = Hold::from_id(&name).ok_or_else(|| {
        let known = Hold::ALL.map(Hold::id).join(", ");
        wrong("hold", format!("there is no hold {name:?}; there are {known}"))
    })?;
    match fields.required("on")? {
        Value::Bool(on) => Ok(Happening::Hold { hold, on }),
        other => Err(wrong("on", format!("true or false is expected, not {other}"))),
    }
}

fn answer(fields: &mut Fields) -> Result<Answer, Wrong> {
    Ok(match fields.text("answer")?.as_str() {
        "start" => Answer::Start,
        "skip" => Answer::Skip,
        "dismiss" => Answer::Dismiss,
        "snooze" => Answer::Snooze(match fields.optional("minutes") {
            None => None,
            Some(value) => {
                let minutes = value.as_u64().filter(|minutes| (1..=LONGEST_SNOOZE_MINUTES).contains(minutes));
                let problem =
                    || wrong("minutes", format!("a whole number of minutes up to a day is expected, not {value}"));
                Some(Duration::from_mins(minutes.ok_or_else(problem)?))
            }
        }),
        other => return Err(wrong("answer", format!("write start, snooze, skip or dismiss, not {other:?}"))),
    })
}

fn share(value: &Value) -> Result<f64, Wrong> {
    let share = value.as_f64().filter(|share| (0.0..=1.0).contains(share));
    share.ok_or_else(|| wrong("done", format!("a number from 0 to 1 is expected, not {value}")))
}

fn length(value: &Value) -> Result<Length, Wrong> {
    let minutes = value.as_u64().and_then(|minutes| u32::try_from(minutes).ok());
    minutes
        .and_then(Length::from_minutes)
        .ok_or_else(|| wrong("minutes", format!("1, 3 or 5 is expected, not {value}")))
}

fn pause(fields: &mut Fields) -> Result<PauseUntil, Wrong> {
    let (length, until) = (fields.optional_text("for")?, fields.optional_text("until")?);
    match (length.as_deref(), until.as_deref()) {
        (None, None) => Ok(PauseUntil::Told),
        (Some(_), Some(_)) => Err(wrong("until", "a pause has either \"for\" or \"until\"")),
        (Some(length), None) => match parse_duration(length) {
            Ok(Duration::ZERO) => Err(wrong("for", "a pause lasts more than nothing")),
            Ok(length) => Ok(PauseUntil::For(length)),
            Err(fault) => Err(wrong("for", settings_file::fault(&fault))),
        },
        (None, Some("tomorrow")) => Ok(PauseUntil::Tomorrow),
        (None, Some(time)) => {
            parse_time(time).map(PauseUntil::Clock).map_err(|fault| wrong("until", settings_file::fault(&fault)))
        }
    }
}

/// A length with a sign before it.
fn step(text: &str) -> Result<SignedDuration, Wrong> {
    let trimmed = text.trim();
    let (is_back, length) = match trimmed.strip_prefix(['-', '−']) {
        Some(length) => (true, length),
        None => (false, trimmed.strip_prefix('+').unwrap_or(trimmed)),
    };
    let length = parse_duration(length).map_err(|fault| wrong("by", settings_file::fault(&fault)))?;
    let length = SignedDuration::try_from(length).map_err(|_| wrong("by", "the clock would leave the calendar"))?;
    Ok(if is_back { -length } else { length })
}
