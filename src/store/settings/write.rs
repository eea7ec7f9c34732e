//! From settings to the text of the file: only what changed is touched, comments and unknown keys stay.

use std::time::Duration;

use toml_edit::{Array, ArrayOfTables, DocumentMut, Item, Table, Value};

use crate::domain::routine::OwnRoutine;
use crate::domain::settings::{Reminder, Settings, Task, Timing};

use super::hours::{WEEKDAYS, weekday_key, write_range, write_time};
use super::look::SYSTEM;
use super::{VERSION, duration, from_toml};

/// The text of a new file with these settings.
pub fn to_toml(settings: &Settings) -> String {
    update("", settings)
}

/// The text of the file after `settings` were put into `old`. An `old` that is no TOML is written anew.
pub fn update(old: &str, settings: &Settings) -> String {
    let mut document: DocumentMut = old.parse().unwrap_or_default();
    let root = document.as_table_mut();
    let before = from_toml(old).map(|read| read.settings).unwrap_or_default();
    set(root, "version", VERSION.into());
    tables(root, "reminders", [&before.reminders, &settings.reminders], |one| one.id.as_str(), write_reminder);
    tables(root, "routines", [&before.routines, &settings.routines], |one| one.id.as_str(), write_routine);
    hours(root, settings, &before);
    let away = table(root, "away");
    set(away, "idle_after", length(settings.away.idle_after));
    set(away, "rest_after", length(settings.away.rest_after));
    set(away, "reading", settings.away.reading.into());
    let hold = table(root, "hold");
    set(hold, "do_not_disturb", settings.hold.do_not_disturb.into());
    set(hold, "full_screen", settings.hold.full_screen.into());
    set(hold, "camera", settings.hold.camera.into());
    set(hold, "microphone", settings.hold.microphone.into());
    set(hold, "screen_share", settings.hold.screen_share.into());
    set(hold, "typing_gap", length(settings.hold.typing_gap));
    let snooze = table(root, "snooze");
    let choices: Array = settings.snooze.choices.iter().map(|choice| minutes(*choice)).collect();
    set(snooze, "choices", choices.into());
    set(snooze, "limit", i64::from(settings.snooze.limit).into());
    let repeat = table(root, "repeat");
    set(repeat, "after", length(settings.repeat.after));
    set(repeat, "limit", i64::from(settings.repeat.limit).into());
    let limits = table(root, "limits");
    set(limits, "per_day", i64::from(settings.limits.per_day).into());
    set(limits, "gap", length(settings.limits.gap));
    set(limits, "day_starts", write_time(settings.limits.day_starts).into());
    set(table(root, "at"), "grace", length(settings.at_grace));
    set(table(root, "merge"), "within", length(settings.merge_within));
    let guidance = table(root, "guidance");
    set(guidance, "sounds", settings.guidance.sounds.into());
    set(guidance, "voice", settings.guidance.voice.into());
    set(guidance, "volume", i64::from(settings.guidance.volume_percent).into());
    set(guidance, "reduced_motion", settings.guidance.reduced_motion.id().into());
    let look = table(root, "look");
    set(look, "appearance", settings.look.appearance.id().into());
    set(look, "high_contrast", settings.look.high_contrast.into());
    set(look, "text_percent", i64::from(settings.look.text_percent).into());
    set(look, "language", settings.look.language.as_deref().unwrap_or(SYSTEM).into());
    match &settings.emergency_number {
        Some(number) => set(table(root, "emergency"), "number", number.as_str().into()),
        None => {
            if root.contains_key("emergency") {
                table(root, "emergency").remove("number");
            }
        }
    }
    document.to_string()
}

/// The table with this name, made if it is not there; something else under that name is replaced.
fn table<'a>(root: &'a mut Table, name: &str) -> &'a mut dyn toml_edit::TableLike {
    let item = root.entry(name).or_insert_with(|| Item::Table(Table::new()));
    if !item.is_table_like() {
        *item = Item::Table(Table::new());
    }
    // Made a table just above; the branch cannot be taken.
    match item {
        Item::Value(Value::InlineTable(inline)) => inline,
        Item::Table(table) => table,
        _ => unreachable!("the item was made a table"),
    }
}

/// Sets a value unless the same one stands there already; the comment behind it stays.
fn set(table: &mut dyn toml_edit::TableLike, key: &str, value: Value) {
    let Some(item) = table.get_mut(key) else {
        table.insert(key, Item::Value(value));
        return;
    };
    let mut value = value;
    if let Some(old) = item.as_value() {
        if same(old, &value) {
            return;
        }
        *value.decor_mut() = old.decor().clone();
    }
    *item = Item::Value(value);
}

/// Equal whatever the spacing; lengths of time also whatever the writing (`90 min` is `1 h 30 min`).
fn same(old: &Value, new: &Value) -> bool {
    if let (Some(old), Some(new)) = (old.as_str(), new.as_str()) {
        let lengths = (duration::parse(old), duration::parse(new));
        return old == new || matches!(lengths, (Ok(old), Ok(new)) if old == new);
    }
    let plain = |value: &Value| {
        let mut value = value.clone();
        value.decor_mut().clear();
        if let Some(array) = value.as_array_mut() {
            array.fmt();
        }
        value.to_string()
    };
    plain(old) == plain(new)
}

fn length(length: Duration) -> Value {
    duration::write(length).into()
}

fn minutes(length: Duration) -> i64 {
    i64::try_from(length.as_secs() / 60).unwrap_or(i64::MAX)
}

fn hours(root: &mut Table, settings: &Settings, before: &Settings) {
    let is_new = root.get("hours").is_none();
    let hours = table(root, "hours");
    for ((ranges, old), (_, short, full)) in settings.hours.0.iter().zip(&before.hours.0).zip(WEEKDAYS) {
        let key = if hours.contains_key(full) { full } else { short };
        // A day that the file leaves to its default stays unwritten while it is the default.
        if is_new || ranges != old {
            let texts: Array = ranges.iter().map(|range| write_range(*range)).collect();
            set(hours, key, texts.into());
        }
    }
}

/// Writes each of `all` into the table of the same id, and the tables in this order. Of the other tables those go that
/// were understood `before`: they were taken away. One with a fault stays at the end, to be mended.
fn tables<T>(
    root: &mut Table,
    name: &str,
    [before, all]: [&Vec<T>; 2],
    id: impl Fn(&T) -> &str,
    write: impl Fn(&mut Table, &T),
) {
    let old = match root.get(name) {
        Some(Item::ArrayOfTables(tables)) => tables.clone(),
        Some(Item::Value(Value::Array(array))) => {
            array.iter().filter_map(|value| value.as_inline_table().map(|inline| inline.clone().into_table())).collect()
        }
        _ => ArrayOfTables::new(),
    };
    if old.is_empty() && all.is_empty() {
        return;
    }
    let id_in = |table: &Table| table.get("id").and_then(Item::as_str).unwrap_or_default().to_owned();
    let mut new = ArrayOfTables::new();
    for one in all {
        let its_old = old.iter().find(|table| id_in(table) == id(one));
        let mut table = its_old.cloned().unwrap_or_default();
        write(&mut table, one);
        new.push(table);
    }
    let mut understood: Vec<&str> = before.iter().chain(all).map(&id).collect();
    for table in &old {
        let its_id = id_in(table);
        let num = understood.len();
        understood.retain(|id| *id != its_id);
        // A second one of the same id was not understood.
        if understood.len() == num {
            new.push(table.clone());
        }
    }
    root.insert(name, Item::ArrayOfTables(new));
}

fn write_routine(table: &mut Table, routine: &OwnRoutine) {
    set(table, "id", routine.id.as_str().into());
    set(table, "name", routine.name.as_str().into());
    let steps: Array = routine.steps.iter().map(ToString::to_string).collect();
    set(table, "steps", steps.into());
}

fn write_reminder(table: &mut Table, reminder: &Reminder) {
    set(table, "id", reminder.id.as_str().into());
    set(table, "name", reminder.name.as_str().into());
    let task = match &reminder.task {
        Task::Plan => "plan".to_owned(),
        Task::Routine(id) => format!("routine:{id}"),
        Task::Exercise(id) => format!("exercise:{id}"),
        Task::Note(text) => format!("note:{text}"),
    };
    set(table, "do", task.into());
    set(table, "minutes", i64::from(reminder.length.minutes()).into());
    match &reminder.timing {
        Timing::Every(every) => {
            table.remove("at");
            set(table, "every", length(*every));
        }
        Timing::At(times) => {
            table.remove("every");
            set(table, "at", times.iter().map(|time| write_time(*time)).collect::<Array>().into());
        }
    }
    match &reminder.days {
        Some(days) => set(table, "days", days.iter().map(|day| weekday_key(*day)).collect::<Array>().into()),
        None => {
            table.remove("days");
        }
    }
    set(table, "enabled", reminder.enabled.into());
}
