//! A pack becomes exercises and routines, through the same checks as what is built in, and a few more: it may add, it may
//! not replace, and nothing in it can be larger than a person can do or read.

mod lines;
mod rules;

use serde::Deserialize as _;
use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue, Deserializer, ValueDeserializer};

use super::entry::Entry;
use super::exercise;
use super::faults::Faults;
use super::known::Known;
use super::pose::Limits;
use super::routine;
use crate::content::error::{ContentError, Problem};
use crate::content::files::problem;
use crate::content::raw::{exercise as raw_exercise, pack as raw, profile as raw_profile, shared};
use crate::domain::catalog::{Catalog, ExerciseGroup, Source};
use crate::domain::exercise::Exercise;
use crate::domain::id::{ProfileId, SourceId};
use crate::domain::pack::Pack;
use crate::domain::routine::Routine;
use lines::Lines;

/// What a pack brings, checked.
#[derive(Debug, Clone, PartialEq)]
pub struct Contents {
    pub pack: Pack,
    pub sources: Vec<Source>,
    pub exercises: Vec<Exercise>,
    pub routines: Vec<Routine>,
}

impl Contents {
    /// Puts it beside what is there already.
    pub fn add_to(self, catalog: &mut Catalog) {
        let exercises = self.exercises.iter().map(|exercise| exercise.id.clone()).collect();
        catalog.exercise_groups.push(ExerciseGroup { title: self.pack.title.clone(), exercises });
        catalog.sources.extend(self.sources.into_iter().map(|source| (source.id.clone(), source)));
        catalog.exercises.extend(self.exercises);
        catalog.routines.extend(self.routines);
        catalog.packs.push(self.pack);
    }
}

/// Checks the text of a pack against what is built in; `taken` is that and what earlier packs have brought, none of whose
/// ids may come again. Finds all that is wrong.
pub fn check(file: &str, text: &str, built_in: &Catalog, taken: &Catalog) -> Result<Contents, Vec<ContentError>> {
    let lines = Lines::of(text);
    let at = |offset: usize, problem| ContentError {
        line: Some(lines.at(offset)),
        field: lines.field_at(offset),
        ..ContentError::new(file.to_owned(), problem)
    };
    let broken = |error: &toml::de::Error| at(error.span().map_or(0, |span| span.start), problem(error.message()));
    let (table, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        let mut faults: Vec<ContentError> = errors.iter().map(broken).collect();
        faults.sort_by_key(|fault| fault.line);
        return Err(faults);
    }
    let span = table.span();
    let mut table = table.into_inner();
    let mut reader = Reader { file, lines: &lines, built_in, taken, faults: Vec::new() };
    let sources = reader.list(&mut table, "sources");
    let exercises = reader.list(&mut table, "exercises");
    let routines = reader.list(&mut table, "routines");
    let head = raw::Head::deserialize(Deserializer::from(Spanned::new(span, table)));
    let head = head.map_err(|error| reader.faults.push(broken(&error))).ok();
    let pack = head.and_then(|head| reader.head(head));
    if exercises.is_empty() && routines.is_empty() {
        let problem = Problem::Rule("brings neither `[[exercises]]` nor `[[routines]]`".to_owned());
        reader.faults.push(ContentError { line: Some(1), ..ContentError::new(file.to_owned(), problem) });
    }
    let sources = reader.sources(sources);
    let (exercises, broken) = reader.exercises(exercises, &sources);
    let routines = reader.routines(routines, &exercises, &broken);
    let mut faults = reader.faults;
    faults.sort_by_key(|fault| fault.line);
    match pack {
        Some(pack) if faults.is_empty() => Ok(owned(Contents { pack, sources, exercises, routines })),
        _ => Err(faults),
    }
}

/// The same, each entry with the pack that brings it.
fn owned(mut contents: Contents) -> Contents {
    let id = &contents.pack.id;
    for exercise in &mut contents.exercises {
        exercise.pack = Some(id.clone());
    }
    for routine in &mut contents.routines {
        routine.pack = Some(id.clone());
    }
    contents
}

/// Reads the tables of a pack and gathers what is wrong.
struct Reader<'a> {
    file: &'a str,
    lines: &'a Lines<'a>,
    built_in: &'a Catalog,
    taken: &'a Catalog,
    faults: Vec<ContentError>,
}

/// One `[[table]]` and its place: `exercises[2]`.
type Item<'t> = (String, Spanned<DeValue<'t>>);

impl Reader<'_> {
    /// Takes a list of tables out of the file.
    fn list<'t>(&mut self, table: &mut DeTable<'t>, name: &str) -> Vec<Item<'t>> {
        let Some(value) = table.remove(name) else { return Vec::new() };
        let span = value.span();
        let items: DeArray<'t> = if let DeValue::Array(items) = value.into_inner() {
            items
        } else {
            let problem = Problem::Syntax(format!("must be `[[{name}]]`"));
            let line = Some(self.lines.at(span.start));
            let error = ContentError::new(self.file.to_owned(), problem);
            self.faults.push(ContentError { line, field: name.to_owned(), ..error });
            return Vec::new();
        };
        items.into_iter().enumerate().map(|(at, item)| (format!("{name}[{at}]"), item)).collect()
    }

    /// The raw shape of one table.
    fn raw<T: DeserializeOwned>(&mut self, (_, value): Item<'_>, id: Option<String>) -> Option<T> {
        let start = value.span().start;
        T::deserialize(ValueDeserializer::from(value))
            .map_err(|error| {
                let offset = error.span().map_or(start, |span| span.start);
                let (line, field) = (Some(self.lines.at(offset)), self.lines.field_at(offset));
                let id = id.map(Into::into);
                let error = ContentError::new(self.file.to_owned(), problem(error.message()));
                self.faults.push(ContentError { line, id, field, ..error });
            })
            .ok()
    }

    /// Keeps the value, or what is wrong with it and where that is.
    fn keep<T>(&mut self, place: &str, checked: Result<T, Vec<ContentError>>) -> Option<T> {
        let faults = checked.map_err(|faults| {
            faults.into_iter().map(|fault| {
                let whole = [place, &fault.field].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
                ContentError { line: Some(self.lines.of_field(&whole.join("."))), ..fault }
            })
        });
        faults.map_err(|faults| self.faults.extend(faults)).ok()
    }

    fn head(&mut self, head: raw::Head) -> Option<Pack> {
        let checked = rules::head(&Entry::file(self.file), head, self.file, self.taken);
        self.keep("", checked)
    }

    fn sources(&mut self, items: Vec<Item<'_>>) -> Vec<Source> {
        let mut sources: Vec<Source> = Vec::new();
        for item in items {
            let (place, id) = (item.0.clone(), id_of(&item));
            let Some(raw) = self.raw::<shared::Source>(item, id) else { continue };
            let entry = Entry::new(self.file, &raw.id);
            let is_taken =
                |id: &str| self.taken.sources.contains_key(id) || sources.iter().any(|one| one.id.as_str() == id);
            let checked = rules::source(&entry, &raw, is_taken);
            if self.keep(&place, checked).is_some() {
                sources.push(Source { id: SourceId::from(raw.id.as_str()), citation: raw.citation });
            }
        }
        sources
    }

    /// The exercises that are right, and the ids of the others.
    fn exercises(&mut self, items: Vec<Item<'_>>, sources: &[Source]) -> (Vec<Exercise>, Vec<String>) {
        let mut known = Known::of(self.built_in);
        known.sources.extend(sources.iter().map(|source| source.id.clone()));
        known.exercises.extend(items.iter().filter_map(id_of).map(|id| id.as_str().into()));
        let limits = Limits::read(&crate::content::Files::embedded());
        let (mut exercises, mut broken): (Vec<Exercise>, Vec<String>) = (Vec::new(), Vec::new());
        for item in items {
            let (place, id) = (item.0.clone(), id_of(&item));
            let mut found = None;
            if let Some(raw) = self.raw::<raw_exercise::Exercise>(item, id.clone()) {
                let entry = Entry::new(self.file, &raw.id);
                let is_taken =
                    |id: &str| self.taken.exercises.iter().chain(&exercises).any(|one| one.id.as_str() == id);
                let mut faults = Faults::default();
                let obeyed = faults.keep_all(rules::exercise(&entry, &raw, is_taken));
                let limits = limits.as_ref().map_err(|error| vec![error.clone()]);
                let exercise = limits.and_then(|limits| exercise::check(&entry, raw, &known, self.built_in, limits));
                let exercise = faults.keep_all(exercise);
                found = self.keep(&place, faults.unless_any(exercise.zip(obeyed)));
            }
            match found {
                Some((exercise, ())) => exercises.push(exercise),
                None => broken.extend(id),
            }
        }
        (exercises, broken)
    }

    fn routines(&mut self, items: Vec<Item<'_>>, exercises: &[Exercise], broken: &[String]) -> Vec<Routine> {
        // A routine may be made of what is built in and of the exercises of its own pack.
        let within = Catalog {
            exercises: self.built_in.exercises.iter().chain(exercises).cloned().collect(),
            ..Catalog::default()
        };
        let mut routines: Vec<Routine> = Vec::new();
        for item in items {
            let (place, id) = (item.0.clone(), id_of(&item));
            let Some(raw) = self.raw::<raw::Routine>(item, id) else { continue };
            let entry = Entry::new(self.file, &raw.id);
            let is_taken = |id: &str| self.taken.routines.iter().chain(&routines).any(|one| one.id.as_str() == id);
            let mut faults = Faults::default();
            let obeyed = faults.keep_all(rules::routine(&entry, &raw, self.built_in, is_taken));
            let profile = ProfileId::from(raw.profile.as_str());
            let plain = raw_profile::Routine {
                id: raw.id,
                irritability: Some(raw.irritability),
                minutes: raw.minutes,
                seconds: raw.seconds,
                steps: raw.steps,
            };
            let checked = routine::check(&entry, &profile, &plain, &within).map_err(|faults| {
                // What is wrong with an exercise is said there, and not once more for each routine with it.
                let is_said = |problem: &Problem| matches!(problem, Problem::UnknownId(_, id) if broken.contains(id));
                faults.into_iter().filter(|fault| !is_said(&fault.problem)).collect::<Vec<_>>()
            });
            let routine = faults.keep_all(checked);
            let made = routine.zip(obeyed).map(|(routine, ())| Routine { name: Some(raw.name), ..routine });
            routines.extend(self.keep(&place, faults.unless_any(made)));
        }
        routines
    }
}

/// The id that a table gives itself.
fn id_of((_, value): &Item<'_>) -> Option<String> {
    Some(value.get_ref().as_table()?.get("id")?.get_ref().as_str()?.to_owned())
}

impl Known {
    /// What is in a catalogue already.
    fn of(catalog: &Catalog) -> Self {
        Self {
            profile_order: Vec::new(),
            exercise_groups: Vec::new(),
            works: std::collections::BTreeMap::new(),
            profiles: catalog.profiles.iter().map(|profile| profile.id.clone()).collect(),
            exercises: catalog.exercises.iter().map(|exercise| exercise.id.clone()).collect(),
            sources: catalog.sources.keys().cloned().collect(),
        }
    }
}
