//! Routines that the person put together: `[[routines]]`.

use toml_edit::{Item, TableLike};

use crate::domain::fault::Fault;
use crate::domain::id::RoutineId;
use crate::domain::limits;
use crate::domain::routine::{OWN, OwnRoutine, Step};
use crate::domain::settings_file::Instead;

use super::read::{Reader, strings};
use super::reminder::{id, name, tables};

const KNOWN: &[&str] = &["id", "name", "steps"];

/// Reads all. One with a fault is left out; it stays in the file, to be mended.
pub fn read_all(reader: &mut Reader<'_>, item: &Item) -> Vec<OwnRoutine> {
    let Some(tables) = tables(item) else {
        reader.warn("routines", Some(item), Fault::new("fault-table").with("name", "[[routines]]"), Instead::LeftOut);
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
fn read_one(table: &dyn TableLike, before: &[OwnRoutine]) -> Result<OwnRoutine, (&'static str, Fault)> {
    let is_taken = |id: &str| before.iter().any(|routine| routine.id.as_str() == id);
    let id = id(table, "my-evening", is_taken).map_err(|problem| ("id", problem))?;
    if !id.starts_with(OWN) {
        return Err(("id", Fault::new("fault-own-id").with("id", id).with("begin", OWN)));
    }
    let missing = Item::None;
    let name = name(table.get("name").unwrap_or(&missing)).map_err(|problem| ("name", problem))?;
    let steps = steps(table.get("steps").unwrap_or(&missing)).map_err(|problem| ("steps", problem))?;
    Ok(OwnRoutine { id: RoutineId::from(id), name, steps })
}

fn steps(item: &Item) -> Result<Vec<Step>, Fault> {
    let texts = strings(item)?;
    if !limits::OWN_STEPS.contains(&texts.len()) {
        let (from, to) = (limits::OWN_STEPS.start(), limits::OWN_STEPS.end());
        return Err(Fault::new("fault-steps").with("from", from).with("to", to));
    }
    let (from, to) = (limits::OWN_REPETITIONS.start(), limits::OWN_REPETITIONS.end());
    let step = |text: &String| {
        let step = text.parse().ok().filter(|step: &Step| limits::OWN_REPETITIONS.contains(&step.repetitions));
        step.ok_or_else(|| Fault::new("fault-no-step").with("text", text).with("from", from).with("to", to))
    };
    texts.iter().map(step).collect()
}
