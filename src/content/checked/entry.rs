//! One entry of a file while it is checked: it knows where it is, so that every complaint can say so.

use std::borrow::Borrow;
use std::collections::BTreeSet;

use crate::content::error::{ContentError, Problem};
use crate::content::place;

/// An entry with its place.
pub struct Entry {
    file: String,
    id: Option<Box<str>>,
}

impl Entry {
    /// The whole file.
    pub fn file(file: &str) -> Self {
        Self { file: file.to_owned(), id: None }
    }

    /// The entry with this id; a file named after the id is that entry.
    pub fn new(file: &str, id: &str) -> Self {
        Self { file: file.to_owned(), id: Some(id).filter(|id| !place::is_file_of(file, id)).map(Into::into) }
    }

    /// What is wrong in this entry.
    pub fn error(&self, field: impl Into<String>, problem: Problem) -> ContentError {
        ContentError { file: self.file.clone(), line: None, id: self.id.clone(), field: field.into(), problem }
    }

    /// A rule that is broken.
    pub fn rule(&self, field: impl Into<String>, text: impl Into<String>) -> ContentError {
        self.error(field, Problem::Rule(text.into()))
    }

    /// Text that is not empty.
    pub fn words(&self, field: &str, text: String) -> Result<String, ContentError> {
        if text.trim().is_empty() { Err(self.error(field, Problem::Empty)) } else { Ok(text) }
    }

    /// Text that may be left out but not be empty.
    pub fn words_if_any(&self, field: &str, text: Option<String>) -> Result<Option<String>, ContentError> {
        text.map(|text| self.words(field, text)).transpose()
    }

    /// A word of a fixed list.
    pub fn word<T>(&self, field: &str, word: &str, from_id: impl Fn(&str) -> Option<T>) -> Result<T, ContentError> {
        from_id(word).ok_or_else(|| self.error(field, Problem::UnknownWord(word.to_owned())))
    }

    /// The known id that reads like this.
    pub fn known<T>(&self, field: &str, kind: &'static str, id: &str, known: &BTreeSet<T>) -> Result<T, ContentError>
    where
        T: Borrow<str> + Ord + Clone,
    {
        known.get(id).cloned().ok_or_else(|| self.error(field, Problem::UnknownId(kind, id.to_owned())))
    }

    /// Known ids, each once.
    pub fn all_known<T>(
        &self,
        field: &str,
        kind: &'static str,
        ids: &[String],
        known: &BTreeSet<T>,
    ) -> Result<Vec<T>, ContentError>
    where
        T: Borrow<str> + Ord + Clone,
    {
        self.distinct(field, ids, str::to_owned)?;
        ids.iter().map(|id| self.known(field, kind, id, known)).collect()
    }

    /// Ids, each once.
    pub fn distinct<T>(&self, field: &str, ids: &[String], new: impl Fn(&str) -> T) -> Result<Vec<T>, ContentError> {
        let mut seen = BTreeSet::new();
        match ids.iter().find(|id| !seen.insert(id.as_str())) {
            Some(twice) => Err(self.error(field, Problem::Twice(twice.clone()))),
            None => Ok(ids.iter().map(|id| new(id)).collect()),
        }
    }

    /// A list that is not empty.
    pub fn some<T>(&self, field: &str, list: Vec<T>) -> Result<Vec<T>, ContentError> {
        if list.is_empty() { Err(self.error(field, Problem::Empty)) } else { Ok(list) }
    }

    /// The id inside a file that is named after it.
    pub fn named_after(&self, field: &str, said: &str, found: &str) -> Result<(), ContentError> {
        if said == found {
            return Ok(());
        }
        Err(self.error(field, Problem::Differs { said: format!("`{said}`"), found: format!("`{found}`") }))
    }
}
