//! All that is wrong in an entry, not the first alone.

use crate::content::error::ContentError;

/// What was found so far.
#[derive(Debug, Default)]
pub struct Faults(Vec<ContentError>);

impl Faults {
    /// The value, or none and one fault more.
    pub fn keep<T>(&mut self, checked: Result<T, ContentError>) -> Option<T> {
        checked.map_err(|fault| self.0.push(fault)).ok()
    }

    /// The same of a check that finds several.
    pub fn keep_all<T>(&mut self, checked: Result<T, Vec<ContentError>>) -> Option<T> {
        checked.map_err(|faults| self.0.extend(faults)).ok()
    }

    /// The value made of what was kept, if nothing was wrong.
    pub fn unless_any<T>(self, made: Option<T>) -> Result<T, Vec<ContentError>> {
        match made {
            Some(made) if self.0.is_empty() => Ok(made),
            _ => Err(self.0),
        }
    }
}

/// The first of them, where one is enough.
pub fn first<T>(checked: Result<T, Vec<ContentError>>) -> Result<T, ContentError> {
    checked.map_err(|faults| {
        let unsaid = || ContentError::new(String::new(), crate::content::error::Problem::Empty);
        faults.into_iter().next().unwrap_or_else(unsaid)
    })
}
