//! What was seen, as JSON lines or as a table.

use std::io::Write;

use serde::Serialize;

use crate::cli::Failure;
use crate::domain::prompt::{Cause, Hold};
use crate::engine::{Decision, What};
use crate::text::{tr, tr_with};

/// The promised shape of a line.
#[derive(Debug, Default, Serialize)]
struct Line<'a> {
    at: String,
    what: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reminder: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minutes: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    repeat: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    outcome: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cause: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<Vec<&'static str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    rule: &'static str,
}

impl<'a> Line<'a> {
    fn of(decision: &'a Decision) -> Self {
        let line = Self { at: decision.at.to_string(), rule: decision.rule, ..Self::default() };
        match &decision.what {
            What::Show { reminder, length, is_note, repeat } => Self {
                what: "show",
                reminder: Some(reminder.as_str()),
                // A note counts as no minutes.
                minutes: Some(if *is_note { 0 } else { length.minutes() }),
                repeat: Some(*repeat),
                ..line
            },
            What::Outcome { reminder, outcome } => Self {
                what: "outcome",
                reminder: Some(reminder.as_str()),
                outcome: Some(outcome.id()),
                cause: outcome.cause().map(Cause::id),
                ..line
            },
            What::Held { reminder, by } => Self {
                what: "held",
                reminder: Some(reminder.as_str()),
                by: Some(by.iter().copied().map(Hold::id).collect()),
                ..line
            },
            What::State { text, .. } => Self { what: "state", text: Some(text), ..line },
        }
    }

    /// What there is to say beside the reminder.
    fn detail(&self) -> String {
        let minutes = self.minutes.map(|minutes| match minutes {
            0 => tr("simulate-note"),
            minutes => tr_with("span-minutes", &[("n", minutes.into())]),
        });
        let repeat = self.repeat.filter(|repeat| *repeat > 0);
        let repeat = repeat.map(|repeat| tr_with("simulate-repeat", &[("n", repeat.into())]));
        let outcome = self.outcome.map(str::to_owned);
        let cause = self.cause.map(str::to_owned);
        let by = self.by.as_ref().map(|by| by.join(", "));
        let words = [minutes, repeat, outcome, cause, by, self.text.map(str::to_owned)];
        words.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

/// One JSON object a line.
pub fn json(out: &mut dyn Write, decisions: &[Decision]) -> Result<(), Failure> {
    let mut text = String::new();
    for decision in decisions {
        text.push_str(&serde_json::to_string(&Line::of(decision)).map_err(std::io::Error::from)?);
        text.push('\n');
    }
    out.write_all(text.as_bytes())?;
    Ok(())
}

/// A table whose columns are as wide as what is in them.
pub fn table(out: &mut dyn Write, decisions: &[Decision]) -> Result<(), Failure> {
    if decisions.is_empty() {
        writeln!(out, "{}", tr("simulate-nothing"))?;
        return Ok(());
    }
    let heading = ["when", "what", "reminder", "detail", "rule"].map(|column| tr(&format!("simulate-{column}")));
    let rows = decisions.iter().map(|decision| {
        let line = Line::of(decision);
        let at = decision.at.strftime("%a %Y-%m-%d %H:%M:%S %:z").to_string();
        [at, line.what.to_owned(), line.reminder.unwrap_or("–").to_owned(), line.detail(), line.rule.to_owned()]
    });
    let rows: Vec<[String; 5]> = std::iter::once(heading).chain(rows).collect();
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..5).map(width).collect();
    let mut text = String::new();
    for row in &rows {
        let cells: Vec<String> = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        text.push_str(cells.join("  ").trim_end());
        text.push('\n');
    }
    out.write_all(text.as_bytes())?;
    Ok(())
}
