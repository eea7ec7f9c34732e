//! The lines of the schedule: `[[reminders]]`.

use jiff::civil::{Time, Weekday};
use toml_edit::{Item, TableLike};

use crate::domain::fault::Fault;
use crate::domain::id::{ExerciseId, ReminderId, RoutineId};
use crate::domain::limits;
use crate::domain::routine::Length;
use crate::domain::settings::{Reminder, Task, Timing};
use crate::domain::settings_file::Instead;

use super::hours::{parse_time, parse_weekday};
use super::read::{Reader, length, number, strings, switch};

const KNOWN: &[&str] = &["id", "name", "do", "minutes", "every", "at", "days", "enabled"];

/// Reads all lines. One without a usable id is left out; if none is left, the shipped ones are used.
pub fn read_all(reader: &mut Reader<'_>, item: &Item, shipped: &[Reminder]) -> Vec<Reminder> {
    let Some(tables) = tables(item) else {
        reader.warn("reminders", Some(item), Fault::new("fault-table").with("name", "[[reminders]]"), Instead::Shipped);
        return shipped.to_vec();
    };
    let mut reminders: Vec<Reminder> = Vec::new();
    for (index, table) in tables.iter().enumerate() {
        let path = format!("reminders[{index}]");
        let is_taken = |id: &str| reminders.iter().any(|reminder| reminder.id.as_str() == id);
        match id(*table, "nerve-minute", is_taken).map(ReminderId::from) {
            Ok(id) => {
                let reminder = read_one(reader, &path, *table, id, shipped);
                reminders.push(reminder);
            }
            Err(problem) => {
                reader.warn(&format!("{path}.id"), table.get("id"), problem, Instead::LeftOut);
            }
        }
    }
    if reminders.is_empty() {
        reader.warn("reminders", Some(item), Fault::new("fault-no-reminder-left"), Instead::Shipped);
        return shipped.to_vec();
    }
    reminders
}

/// The tables of an array, however they are written.
pub(super) fn tables(item: &Item) -> Option<Vec<&dyn TableLike>> {
    if let Some(tables) = item.as_array_of_tables() {
        return Some(tables.iter().map(|table| table as &dyn TableLike).collect());
    }
    let array = item.as_array()?;
    array.iter().map(|value| value.as_inline_table().map(|table| table as &dyn TableLike)).collect()
}

/// A new id of small letters, digits and single hyphens.
pub(super) fn id<'a>(
    table: &'a dyn TableLike,
    example: &str,
    is_taken: impl Fn(&str) -> bool,
) -> Result<&'a str, Fault> {
    let id = table.get("id").and_then(Item::as_str).ok_or_else(|| Fault::new("fault-id").with("example", example))?;
    let is_kebab = !id.is_empty()
        && id.split('-').all(|word| {
            !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        });
    if !is_kebab {
        return Err(Fault::new("fault-no-id").with("id", id));
    }
    if is_taken(id) { Err(Fault::new("fault-twice").with("id", id)) } else { Ok(id) }
}

fn read_one(
    reader: &mut Reader<'_>,
    path: &str,
    table: &dyn TableLike,
    id: ReminderId,
    shipped: &[Reminder],
) -> Reminder {
    for (key, item) in table.iter().filter(|(key, _)| !KNOWN.contains(key)) {
        reader.warn_of_unknown(&format!("{path}.{key}"), item);
    }
    let its_shipped = shipped.iter().find(|reminder| reminder.id == id);
    let fallback = its_shipped.cloned().unwrap_or_else(|| Reminder {
        name: id.as_str().to_owned(),
        task: Task::Plan,
        length: Length::One,
        timing: Timing::Every(std::time::Duration::from_mins(45)),
        days: None,
        enabled: true,
        id: id.clone(),
    });
    let mut field = Field { reader, path, table };
    Reminder {
        id,
        name: field.value("name", fallback.name, name),
        task: field.value("do", fallback.task, task),
        length: field.value("minutes", fallback.length, minutes),
        timing: field.timing(fallback.timing),
        days: field.value("days", fallback.days, days),
        enabled: field.value("enabled", fallback.enabled, switch),
    }
}

struct Field<'a, 'text> {
    reader: &'a mut Reader<'text>,
    path: &'a str,
    table: &'a dyn TableLike,
}

impl Field<'_, '_> {
    fn value<T>(&mut self, key: &str, fallback: T, parse: impl FnOnce(&Item) -> Result<T, Fault>) -> T {
        let Some(item) = self.table.get(key) else { return fallback };
        match parse(item) {
            Ok(value) => value,
            Err(problem) => {
                let path = self.path;
                self.reader.warn(&format!("{path}.{key}"), Some(item), problem, Instead::Default);
                fallback
            }
        }
    }

    /// A non-empty `at` wins over `every` (S10).
    fn timing(&mut self, fallback: Timing) -> Timing {
        let at = self.value("at", Vec::new(), times);
        if !at.is_empty() {
            return Timing::At(at);
        }
        let fallback_every = match &fallback {
            Timing::Every(every) => Some(*every),
            Timing::At(_) => None,
        };
        let every = self.value("every", fallback_every, |item| length(item, &limits::EVERY).map(Some));
        every.map_or(fallback, Timing::Every)
    }
}

/// A name that is not too long.
pub(super) fn name(item: &Item) -> Result<String, Fault> {
    let text = item.as_str().map(str::trim).filter(|text| limits::NAME_CHARS.contains(&text.chars().count()));
    let (from, to) = (limits::NAME_CHARS.start(), limits::NAME_CHARS.end());
    text.map(str::to_owned).ok_or_else(|| Fault::new("fault-name").with("from", from).with("to", to))
}

fn task(item: &Item) -> Result<Task, Fault> {
    let text = item.as_str().ok_or_else(|| Fault::new("fault-task"))?;
    match text.split_once(':').map(|(kind, rest)| (kind, rest.trim())) {
        None if text == "plan" => Ok(Task::Plan),
        Some(("routine", id)) if !id.is_empty() => Ok(Task::Routine(RoutineId::from(id))),
        Some(("exercise", id)) if !id.is_empty() => Ok(Task::Exercise(ExerciseId::from(id))),
        Some(("note", note)) if !note.is_empty() => Ok(Task::Note(note.to_owned())),
        _ => Err(Fault::new("fault-no-task").with("text", text)),
    }
}

fn minutes(item: &Item) -> Result<Length, Fault> {
    let minutes = number(item, &(1..=5)).ok();
    minutes.and_then(Length::from_minutes).ok_or_else(|| Fault::new("fault-one-of").with("words", "1, 3, 5"))
}

fn times(item: &Item) -> Result<Vec<Time>, Fault> {
    let mut times: Vec<Time> = strings(item)?.iter().map(|text| parse_time(text)).collect::<Result<_, _>>()?;
    times.sort();
    times.dedup();
    Ok(times)
}

fn days(item: &Item) -> Result<Option<Vec<Weekday>>, Fault> {
    let mut days: Vec<Weekday> = strings(item)?.iter().map(|text| parse_weekday(text)).collect::<Result<_, _>>()?;
    days.sort_by_key(|day| day.to_monday_zero_offset());
    days.dedup();
    Ok(Some(days))
}
