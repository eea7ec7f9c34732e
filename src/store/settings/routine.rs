//! Routines that the person put together: `[[routines]]`.

use toml_edit::{Item, TableLike};

use crate::domain::id::RoutineId;
use crate::domain::limits;
use crate::domain::routine::{OWN, OwnRoutine, Step};

use super::read::{Instead, Reader, strings};
use super::reminder::{id, name, tables};

const KNOWN: &[&str] = &["id", "name", "steps"];

/// Reads all. One with a fault is left out; it stays in the file, to be mended.
pub fn read_all(reader: &mut Reader<'_>, item: &Item) -> Vec<OwnRoutine> {
    let Some(tables) = tables(item) else {
        reader.warn("routines", Some(item), "[[routines]] is expected".to_owned(), Instead::LeftOut);
        return Vec::new();
    };
    let mut routines: Vec<OwnRoutine> = Vec::new();
    for (index, table) in tables.into_iter().enumerate() {
        let path = format!("routines[{index}]");
        for (key, item) in table.iter().filter(|(key, _)| !KNOWN.contains(key)) {
            reader.warn_of_unknown(&format!("{path}.{key}"), item);
        }
        match read_one(table, &routines) {
            Ok(routine) => routines.push(routine),
            Err((key, problem)) => {
                reader.warn(&format!("{path}.{key}"), table.get(key), problem, Instead::LeftOut);
            }
        }
    }
    routines
}

/// The routine, or which key is wrong and why.
fn read_one(table: &dyn TableLike, before: &[OwnRoutine]) -> Result<OwnRoutine, (&'static str, String)> {
    let is_taken = |id: &str| before.iter().any(|routine| routine.id.as_str() == id);
    let id = id(table, "my-evening", is_taken).map_err(|problem| ("id", problem))?;
    if !id.starts_with(OWN) {
        return Err(("id", format!("\"{id}\" does not begin with \"{OWN}\"")));
    }
    let missing = Item::None;
    let name = name(table.get("name").unwrap_or(&missing)).map_err(|problem| ("name", problem))?;
    let steps = steps(table.get("steps").unwrap_or(&missing)).map_err(|problem| ("steps", problem))?;
    Ok(OwnRoutine { id: RoutineId::from(id), name, steps })
}

fn steps(item: &Item) -> Result<Vec<Step>, String> {
    let texts = strings(item)?;
    if !limits::OWN_STEPS.contains(&texts.len()) {
        let (from, to) = (limits::OWN_STEPS.start(), limits::OWN_STEPS.end());
        return Err(format!("{from} to {to} exercises are expected"));
    }
    let (from, to) = (limits::OWN_REPETITIONS.start(), limits::OWN_REPETITIONS.end());
    let step = |text: &String| {
        let step = text.parse().ok().filter(|step: &Step| limits::OWN_REPETITIONS.contains(&step.repetitions));
        step.ok_or_else(|| {
            format!("\"{text}\" is not an exercise with {from} to {to} repetitions, such as \"chin-tuck x7\"")
        })
    };
    texts.iter().map(step).collect()
}
