//! From the text of the file to settings, and what had to be put right on the way.

use std::ops::RangeInclusive;
use std::time::Duration;

use jiff::civil::Time;
use toml_edit::{Document, Item, TableLike};

use crate::domain::fault::Fault;
use crate::domain::limits;
use crate::domain::look::Look;
use crate::domain::settings::{Away, Guidance, Holds, Hours, Limits, ReducedMotion, Repeat, Settings, Snooze};
use crate::domain::settings_file::{Instead, SyntaxError, Warning};

use super::hours::{WEEKDAYS, parse_range, parse_time};
use super::look::{appearance, language, one_of};
use super::{duration, reminder, routine};

/// Settings and what was wrong with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    pub settings: Settings,
    pub warnings: Vec<Warning>,
}

/// Reads the text of a `settings.toml`. A value that is wrong or missing falls back alone.
pub fn from_toml(text: &str) -> Result<Read, SyntaxError> {
    let document = Document::parse(text).map_err(|error| SyntaxError {
        line: error.span().map_or(1, |span| line_of(text, span.start)),
        problem: error.message().to_owned(),
    })?;
    let mut reader = Reader { text, warnings: Vec::new() };
    let settings = reader.settings(document.as_table());
    Ok(Read { settings, warnings: reader.warnings })
}

/// Which keys each table may hold; anything else is kept in the file and warned about.
const KNOWN: &[(&str, &[&str])] = &[
    ("away", &["idle_after", "rest_after", "reading"]),
    ("hold", &["do_not_disturb", "full_screen", "camera", "microphone", "screen_share", "typing_gap"]),
    ("snooze", &["choices", "limit"]),
    ("repeat", &["after", "limit"]),
    ("limits", &["per_day", "gap", "day_starts"]),
    ("at", &["grace"]),
    ("merge", &["within"]),
    ("guidance", &["sounds", "voice", "volume", "reduced_motion"]),
    ("look", &["appearance", "high_contrast", "text_percent", "language"]),
    ("emergency", &["number"]),
];

pub(super) struct Reader<'a> {
    text: &'a str,
    pub(super) warnings: Vec<Warning>,
}

impl Reader<'_> {
    fn settings(&mut self, root: &dyn TableLike) -> Settings {
        let fallback = Settings::default();
        self.warn_about_unknown_keys(root);
        Settings {
            reminders: match root.get("reminders") {
                Some(item) => reminder::read_all(self, item, &fallback.reminders),
                None => fallback.reminders,
            },
            routines: root.get("routines").map_or_else(Vec::new, |item| routine::read_all(self, item)),
            hours: self.hours(root, fallback.hours),
            away: Away {
                idle_after: self.duration(root, "away", "idle_after", limits::IDLE_AFTER, fallback.away.idle_after),
                rest_after: self.duration(root, "away", "rest_after", limits::REST_AFTER, fallback.away.rest_after),
                reading: self.switch(root, "away", "reading", fallback.away.reading),
            },
            hold: self.holds(root, fallback.hold),
            snooze: Snooze {
                choices: self.value(root, "snooze", "choices", fallback.snooze.choices, snooze_choices),
                limit: self.number(root, "snooze", "limit", limits::SNOOZE_LIMIT, fallback.snooze.limit),
            },
            repeat: Repeat {
                after: self.duration(root, "repeat", "after", limits::REPEAT_AFTER, fallback.repeat.after),
                limit: self.number(root, "repeat", "limit", limits::REPEAT_LIMIT, fallback.repeat.limit),
            },
            limits: Limits {
                per_day: self.number(root, "limits", "per_day", limits::PER_DAY, fallback.limits.per_day),
                gap: self.duration(root, "limits", "gap", limits::GAP, fallback.limits.gap),
                day_starts: self.value(root, "limits", "day_starts", fallback.limits.day_starts, time),
            },
            at_grace: self.duration(root, "at", "grace", limits::AT_GRACE, fallback.at_grace),
            merge_within: self.duration(root, "merge", "within", limits::MERGE_WITHIN, fallback.merge_within),
            guidance: self.guidance(root, fallback.guidance),
            look: self.look(root, fallback.look),
            emergency_number: self.value(root, "emergency", "number", None, emergency_number),
        }
    }

    fn holds(&mut self, root: &dyn TableLike, fallback: Holds) -> Holds {
        Holds {
            do_not_disturb: self.switch(root, "hold", "do_not_disturb", fallback.do_not_disturb),
            full_screen: self.switch(root, "hold", "full_screen", fallback.full_screen),
            camera: self.switch(root, "hold", "camera", fallback.camera),
            microphone: self.switch(root, "hold", "microphone", fallback.microphone),
            screen_share: self.switch(root, "hold", "screen_share", fallback.screen_share),
            typing_gap: self.duration(root, "hold", "typing_gap", limits::TYPING_GAP, fallback.typing_gap),
        }
    }

    fn guidance(&mut self, root: &dyn TableLike, fallback: Guidance) -> Guidance {
        let volume = limits::VOLUME_PERCENT;
        Guidance {
            sounds: self.switch(root, "guidance", "sounds", fallback.sounds),
            voice: self.switch(root, "guidance", "voice", fallback.voice),
            volume_percent: self.number(root, "guidance", "volume", volume, fallback.volume_percent),
            reduced_motion: self.value(root, "guidance", "reduced_motion", fallback.reduced_motion, reduced_motion),
        }
    }

    fn look(&mut self, root: &dyn TableLike, fallback: Look) -> Look {
        Look {
            appearance: self.value(root, "look", "appearance", fallback.appearance, appearance),
            high_contrast: self.switch(root, "look", "high_contrast", fallback.high_contrast),
            text_percent: self.number(root, "look", "text_percent", limits::TEXT_PERCENT, fallback.text_percent),
            language: self.value(root, "look", "language", fallback.language, language),
        }
    }

    fn hours(&mut self, root: &dyn TableLike, mut hours: Hours) -> Hours {
        let Some(table) = root.get("hours").and_then(Item::as_table_like) else { return hours };
        for (ranges, (_, short, full)) in hours.0.iter_mut().zip(WEEKDAYS) {
            let Some((key, item)) = [short, full].into_iter().find_map(|key| Some((key, table.get(key)?))) else {
                continue;
            };
            let read = strings(item).and_then(|texts| texts.iter().map(|text| parse_range(text)).collect());
            match read {
                Ok(read) => *ranges = read,
                Err(problem) => {
                    self.warn(&format!("hours.{key}"), Some(item), problem, Instead::Default);
                }
            }
        }
        hours
    }

    /// One value of one table; when it cannot be used, a warning and the fallback.
    fn value<T>(
        &mut self,
        root: &dyn TableLike,
        table: &str,
        key: &str,
        fallback: T,
        parse: impl FnOnce(&Item) -> Result<T, Fault>,
    ) -> T {
        let Some(item) = root.get(table).and_then(|item| item.as_table_like()?.get(key)) else { return fallback };
        match parse(item) {
            Ok(value) => value,
            Err(problem) => {
                self.warn(&format!("{table}.{key}"), Some(item), problem, Instead::Default);
                fallback
            }
        }
    }

    fn duration(
        &mut self,
        root: &dyn TableLike,
        table: &str,
        key: &str,
        allowed: RangeInclusive<Duration>,
        fallback: Duration,
    ) -> Duration {
        self.value(root, table, key, fallback, |item| length(item, &allowed))
    }

    fn number(
        &mut self,
        root: &dyn TableLike,
        table: &str,
        key: &str,
        allowed: RangeInclusive<u32>,
        fallback: u32,
    ) -> u32 {
        self.value(root, table, key, fallback, |item| number(item, &allowed))
    }

    fn switch(&mut self, root: &dyn TableLike, table: &str, key: &str, fallback: bool) -> bool {
        self.value(root, table, key, fallback, switch)
    }

    /// Notes that a value was not used as it stands.
    pub(super) fn warn(&mut self, key: &str, item: Option<&Item>, problem: Fault, instead: Instead) {
        let line = item.and_then(Item::span).map(|span| line_of(self.text, span.start));
        self.warnings.push(Warning { key: key.to_owned(), line, problem, instead });
    }

    /// Notes a key that nobody knows.
    pub(super) fn warn_of_unknown(&mut self, key: &str, item: &Item) {
        self.warn(key, Some(item), Fault::new("fault-unknown-key"), Instead::Ignored);
    }

    fn warn_about_unknown_keys(&mut self, root: &dyn TableLike) {
        let weekdays: Vec<&str> = WEEKDAYS.iter().flat_map(|(_, short, full)| [*short, *full]).collect();
        for (name, item) in root.iter() {
            let known = match name {
                "version" | "reminders" | "routines" => continue,
                "hours" => weekdays.as_slice(),
                _ => KNOWN.iter().find(|(table, _)| *table == name).map_or(&[][..], |(_, keys)| *keys),
            };
            if known.is_empty() {
                self.warn_of_unknown(name, item);
                continue;
            }
            let Some(table) = item.as_table_like() else {
                self.warn(
                    name,
                    Some(item),
                    Fault::new("fault-table").with("name", format!("[{name}]")),
                    Instead::Defaults,
                );
                continue;
            };
            for (key, item) in table.iter().filter(|(key, _)| !known.contains(key)) {
                self.warn_of_unknown(&format!("{name}.{key}"), item);
            }
        }
    }
}

fn line_of(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

/// A length of time within its limits.
pub(super) fn length(item: &Item, allowed: &RangeInclusive<Duration>) -> Result<Duration, Fault> {
    let text = item.as_str().ok_or_else(|| Fault::new("fault-length"))?;
    let value = duration::parse(text)?;
    if allowed.contains(&value) {
        return Ok(value);
    }
    let (from, to) = (duration::write(*allowed.start()), duration::write(*allowed.end()));
    Err(Fault::new("fault-not-between").with("text", text).with("from", from).with("to", to))
}

/// A whole number within its limits.
pub(super) fn number(item: &Item, allowed: &RangeInclusive<u32>) -> Result<u32, Fault> {
    let problem = || Fault::new("fault-number").with("from", allowed.start()).with("to", allowed.end());
    let value = item.as_integer().and_then(|value| u32::try_from(value).ok()).ok_or_else(problem)?;
    if allowed.contains(&value) { Ok(value) } else { Err(problem()) }
}

/// `true` or `false`.
pub(super) fn switch(item: &Item) -> Result<bool, Fault> {
    item.as_bool().ok_or_else(|| Fault::new("fault-switch"))
}

/// A list of texts.
pub(super) fn strings(item: &Item) -> Result<Vec<String>, Fault> {
    let problem = || Fault::new("fault-texts");
    let array = item.as_array().ok_or_else(problem)?;
    array.iter().map(|value| value.as_str().map(str::to_owned).ok_or_else(problem)).collect()
}

fn time(item: &Item) -> Result<Time, Fault> {
    parse_time(item.as_str().ok_or_else(|| Fault::new("fault-time"))?)
}

/// A number that can be dialled; an empty one is none.
fn emergency_number(item: &Item) -> Result<Option<String>, Fault> {
    let problem = || Fault::new("fault-phone");
    let text = item.as_str().ok_or_else(problem)?.trim();
    let is_number = text.len() <= 20 && text.chars().all(|letter| letter.is_ascii_digit() || "+ -".contains(letter));
    if is_number { Ok((!text.is_empty()).then(|| text.to_owned())) } else { Err(problem()) }
}

/// A word that says whether figures move.
fn reduced_motion(item: &Item) -> Result<ReducedMotion, Fault> {
    let word = item.as_str().and_then(ReducedMotion::from_id);
    word.ok_or_else(|| one_of(["auto", "on", "off"]))
}

fn snooze_choices(item: &Item) -> Result<Vec<Duration>, Fault> {
    let (from, to) = (limits::SNOOZE_MINUTES.start(), limits::SNOOZE_MINUTES.end());
    let problem = || Fault::new("fault-snooze").with("from", from).with("to", to);
    let array = item.as_array().filter(|array| !array.is_empty()).ok_or_else(problem)?;
    array
        .iter()
        .map(|value| {
            let minutes = value.as_integer().and_then(|value| u32::try_from(value).ok()).ok_or_else(problem)?;
            let is_allowed = limits::SNOOZE_MINUTES.contains(&minutes);
            if is_allowed { Ok(Duration::from_secs(u64::from(minutes) * 60)) } else { Err(problem()) }
        })
        .collect()
}
