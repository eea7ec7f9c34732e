//! The fields of one line of an events file: each taken once, none left over, none given twice.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error as _, MapAccess, Visitor};
use serde_json::Value;

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    pub field: String,
    pub what: String,
}

/// A field that is wrong.
pub fn wrong(field: &str, what: impl Into<String>) -> Wrong {
    Wrong { field: field.to_owned(), what: what.into() }
}

/// The fields that were not taken yet, in order.
#[derive(Debug)]
pub struct Fields(Vec<(String, Value)>);

impl Fields {
    /// Takes a field, if it is there.
    pub fn optional(&mut self, name: &str) -> Option<Value> {
        let index = self.0.iter().position(|(its, _)| its == name)?;
        Some(self.0.remove(index).1)
    }

    /// Takes a field that has to be there.
    pub fn required(&mut self, name: &str) -> Result<Value, Wrong> {
        self.optional(name).ok_or_else(|| wrong(name, "this field is missing"))
    }

    /// Takes a text.
    pub fn text(&mut self, name: &str) -> Result<String, Wrong> {
        let value = self.required(name)?;
        text(name, value)
    }

    /// Takes a text, if it is there.
    pub fn optional_text(&mut self, name: &str) -> Result<Option<String>, Wrong> {
        self.optional(name).map(|value| text(name, value)).transpose()
    }

    /// Nothing may be left over.
    pub fn end(self) -> Result<(), Wrong> {
        match self.0.into_iter().next() {
            None => Ok(()),
            Some((name, _)) => Err(wrong(&name, "this event has no such field")),
        }
    }
}

fn text(name: &str, value: Value) -> Result<String, Wrong> {
    match value {
        Value::String(text) => Ok(text),
        other => Err(wrong(name, format!("a text is expected, not {other}"))),
    }
}

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;

        impl<'de> Visitor<'de> for Object {
            type Value = Fields;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "an object in braces")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
                let mut fields: Vec<(String, Value)> = Vec::new();
                while let Some((name, value)) = map.next_entry::<String, Value>()? {
                    if fields.iter().any(|(its, _)| *its == name) {
                        return Err(A::Error::custom(format!("the field {name:?} is given twice")));
                    }
                    fields.push((name, value));
                }
                Ok(Fields(fields))
            }
        }

        deserializer.deserialize_map(Object)
    }
}
