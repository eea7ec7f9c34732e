//! One setting changed by its key, as if the person had edited the file: `reminders.nerve-minute.every`, `hours.mon`,
//! `limits.gap`. The file's own reader says what is allowed.

use serde_json::Value as Json;
use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, TableLike, Value};

use crate::domain::fault::Fault;
use crate::domain::nearest::nearest;
use crate::domain::settings::Settings;
use crate::domain::settings_file::SyntaxError;

use super::from_toml;
use super::hours::WEEKDAYS;

/// Why a setting is not changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SetError {
    /// The key or the value is wrong.
    Fault(Fault),
    /// The file is no TOML.
    Syntax(SyntaxError),
}

impl From<Fault> for SetError {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<SyntaxError> for SetError {
    fn from(error: SyntaxError) -> Self {
        Self::Syntax(error)
    }
}

/// The text of the file with `value` under `key`. The error says what is wrong with either.
pub fn set(text: &str, key: &str, value: &Json) -> Result<String, SetError> {
    from_toml(text)?;
    let mut document: DocumentMut = text.parse().unwrap_or_default();
    let value = toml(value).ok_or_else(|| Fault::new("fault-any-value"))?;
    let path = put(document.as_table_mut(), key, value)?;
    let text = document.to_string();
    let read = from_toml(&text)?;
    // What else is wrong in the file is not this change's fault.
    match read.warnings.iter().find(|warning| concerns(&warning.key, &path)) {
        None => Ok(text),
        Some(warning) if warning.is_wrong_value() => Err(warning.problem.clone().into()),
        Some(_) => Err(unknown(key).into()),
    }
}

/// Whether a warning about `key` comes from what was put at `path`.
fn concerns(key: &str, path: &str) -> bool {
    let is_around = path.strip_prefix(key).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    // An id may also clash with that of a later line.
    is_around || (path == "reminders" && key.starts_with(path)) || (path.ends_with("].id") && key.ends_with("].id"))
}

/// Puts the value in its place, and returns the name that the reader has for it.
fn put(root: &mut Table, key: &str, value: Value) -> Result<String, Fault> {
    match key.split('.').collect::<Vec<_>>().as_slice() {
        ["reminders"] => {
            root.insert("reminders", Item::Value(value));
        }
        ["reminders", id, field] => {
            let (index, reminder) = reminder(root, id)?;
            reminder.insert(field, Item::Value(value));
            return Ok(format!("reminders[{index}].{field}"));
        }
        ["hours", day] => {
            let table = table(root, "hours").ok_or_else(|| unknown(key))?;
            // The same day under its other name would be read instead.
            for (_, short, full) in WEEKDAYS.iter().filter(|(_, short, full)| [short, full].contains(&day)) {
                table.remove(short);
                table.remove(full);
            }
            table.insert(day, Item::Value(value));
        }
        [name, field] if *name != "version" => {
            table(root, name).ok_or_else(|| unknown(key))?.insert(field, Item::Value(value));
        }
        _ => return Err(unknown(key)),
    }
    Ok(key.to_owned())
}

fn table<'a>(root: &'a mut Table, name: &str) -> Option<&'a mut dyn TableLike> {
    root.entry(name).or_insert_with(|| Item::Table(Table::new())).as_table_like_mut()
}

/// The line of the schedule with this id; a file without lines has the shipped ones.
fn reminder<'a>(root: &'a mut Table, id: &str) -> Result<(usize, &'a mut dyn TableLike), Fault> {
    if !root.contains_key("reminders") {
        let with_id = |reminder: crate::domain::settings::Reminder| {
            let mut table = Table::new();
            table.insert("id", reminder.id.as_str().into());
            table
        };
        let shipped: ArrayOfTables = Settings::default().reminders.into_iter().map(with_id).collect();
        root.insert("reminders", Item::ArrayOfTables(shipped));
    }
    let has_id = |table: &dyn TableLike| table.get("id").and_then(Item::as_str) == Some(id);
    let mut ids = Vec::new();
    match root.get_mut("reminders") {
        Some(Item::ArrayOfTables(tables)) => {
            for (index, table) in tables.iter_mut().enumerate() {
                if has_id(table) {
                    return Ok((index, table));
                }
                ids.extend(table.get("id").and_then(Item::as_str).map(str::to_owned));
            }
        }
        Some(Item::Value(Value::Array(array))) => {
            for (index, inline) in array.iter_mut().filter_map(Value::as_inline_table_mut).enumerate() {
                if has_id(inline) {
                    return Ok((index, inline));
                }
                ids.extend(inline.get("id").and_then(Value::as_str).map(str::to_owned));
            }
        }
        _ => {}
    }
    let nearest = nearest(id, ids.iter().map(String::as_str)).join(", ");
    Err(Fault::new("fault-no-reminder").with("id", id).with("nearest", nearest))
}

fn unknown(key: &str) -> Fault {
    Fault::new("fault-no-setting").with("key", key)
}

fn toml(json: &Json) -> Option<Value> {
    Some(match json {
        Json::Null => return None,
        Json::Bool(value) => (*value).into(),
        Json::Number(number) => match number.as_i64() {
            Some(whole) => whole.into(),
            None => number.as_f64()?.into(),
        },
        Json::String(text) => text.as_str().into(),
        Json::Array(values) => Value::Array(values.iter().map(toml).collect::<Option<Array>>()?),
        Json::Object(fields) => {
            let fields = fields.iter().map(|(key, value)| Some((key.clone(), toml(value)?)));
            Value::InlineTable(fields.collect::<Option<Vec<_>>>()?.into_iter().collect::<InlineTable>())
        }
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn after(text: &str, key: &str, value: &Json) -> Settings {
        from_toml(&set(text, key, value).expect("allowed")).expect("TOML").settings
    }

    #[test]
    fn a_setting_is_changed_alone() {
        let mut expected = Settings::default();
        expected.reminders[0].timing = crate::domain::settings::Timing::Every(std::time::Duration::from_mins(30));
        assert_eq!(after("", "reminders.nerve-minute.every", &json!("30 min")), expected);
        let mut expected = Settings::default();
        expected.hours.0[0].clear();
        assert_eq!(after("[hours]\nmonday = [\"10:00-11:00\"]\n", "hours.mon", &json!([])), expected);
        assert_eq!(after("", "limits.per_day", &json!(3)).limits.per_day, 3);
    }

    #[test]
    fn clock_times_taken_away_leave_the_interval_that_was_there() {
        let text = "[[reminders]]\nid = \"tea\"\nevery = \"20 min\"\n";
        let timed = set(text, "reminders.tea.at", &json!(["10:00"])).expect("allowed");
        assert_eq!(after(&timed, "reminders.tea.at", &json!([])), from_toml(text).expect("TOML").settings);
    }

    #[test]
    fn the_whole_schedule_may_be_replaced() {
        let settings = after("", "reminders", &json!([{"id": "tea", "do": "note:tea", "every": "20 min"}]));
        assert_eq!(settings.reminders.len(), 1);
        assert_eq!(settings.reminders[0].id.as_str(), "tea");
    }

    #[test]
    fn what_the_file_would_not_take_is_refused() {
        let cases = [
            ("limits.gap", json!("3 h"), "fault-not-between"),
            ("limits.gap", json!(10), "fault-length"),
            ("limits.gap", json!(null), "fault-any-value"),
            ("limits.gapp", json!("3 min"), "fault-no-setting"),
            ("limit.gap", json!("3 min"), "fault-no-setting"),
            ("limits", json!({}), "fault-no-setting"),
            ("version.x", json!(1), "fault-no-setting"),
            ("hours.someday", json!([]), "fault-no-setting"),
            ("hours.mon", json!(["9-10"]), "fault-no-hours"),
            ("reminders.tea.every", json!("20 min"), "fault-no-reminder"),
            ("reminders.midday.each", json!("20 min"), "fault-no-setting"),
            ("reminders.midday.id", json!("Mid Day"), "fault-no-id"),
            ("reminders", json!([]), "fault-no-reminder-left"),
            ("", json!(1), "fault-no-setting"),
        ];
        for (key, value, wanted) in cases {
            let refused = set("version = 1\n", key, &value).expect_err(key);
            let SetError::Fault(fault) = refused else { panic!("{key}: {refused:?}") };
            assert_eq!(fault.key, wanted, "{key}: {fault}");
        }
    }

    #[test]
    fn what_was_wrong_before_is_not_blamed_on_the_change() {
        let text = "mood = 1\n[away]\nidle_after = 3\n";
        assert_eq!(after(text, "limits.per_day", &json!(3)).limits.per_day, 3);
        assert!(set(text, "away.idle_after", &json!(4)).is_err(), "but this is wrong too");
    }
}
