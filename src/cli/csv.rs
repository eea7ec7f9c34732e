//! The history as CSV for spreadsheets (RFC 4180): a line each for what was done and what was shown.

use crate::link::view::{HistoryView, PromptDone, RoutineDone};

/// The columns. A script may rely on them: names stay, more may follow.
const COLUMNS: [&str; 15] = [
    "kind",
    "date",
    "time",
    "id",
    "outcome",
    "nerve",
    "side",
    "prompted",
    "done_percent",
    "pain_before",
    "pain_after",
    "too_much",
    "cause",
    "rule",
    "at",
];

/// All of it, by kind and oldest first, the names of the columns in the first line.
pub fn history(history: &HistoryView) -> String {
    let mut out = String::new();
    line(&mut out, &COLUMNS.map(str::to_owned));
    for routine in &history.routines {
        line(&mut out, &of_routine(routine));
    }
    for prompt in &history.prompts {
        line(&mut out, &of_prompt(prompt));
    }
    out
}

fn of_routine(routine: &RoutineDone) -> [String; 15] {
    let (date, time) = moment(&routine.at);
    let rating = |pain: Option<u8>| pain.map_or_else(String::new, |pain| pain.to_string());
    [
        "routine".to_owned(),
        date,
        time,
        routine.routine.clone(),
        // One that runs has no outcome yet.
        routine.ended.clone().unwrap_or_default(),
        routine.nerve.clone().unwrap_or_default(),
        routine.side.clone(),
        if routine.prompted { "yes" } else { "no" }.to_owned(),
        format!("{:.0}", routine.done * 100.0),
        rating(routine.pain_before),
        rating(routine.pain_after),
        routine.hurt.join(" "),
        String::new(),
        String::new(),
        routine.at.clone(),
    ]
}

fn of_prompt(prompt: &PromptDone) -> [String; 15] {
    let (date, time) = moment(&prompt.at);
    let none = String::new;
    [
        "prompt".to_owned(),
        date,
        time,
        prompt.reminder.clone(),
        prompt.outcome.clone(),
        none(),
        none(),
        none(),
        none(),
        none(),
        none(),
        none(),
        prompt.cause.clone().unwrap_or_default(),
        prompt.rule.clone(),
        prompt.at.clone(),
    ]
}

/// Date and time as every spreadsheet reads them, in the zone of then.
fn moment(at: &str) -> (String, String) {
    let Ok(at) = at.parse::<jiff::Zoned>() else { return (String::new(), String::new()) };
    (at.strftime("%Y-%m-%d").to_string(), at.strftime("%H:%M:%S").to_string())
}

fn line(out: &mut String, fields: &[String]) {
    for (index, field) in fields.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        push_field(out, field);
    }
    *out += "\r\n";
}

/// In quotes where it would be misread without; what a spreadsheet would take for a formula comes after an apostrophe.
fn push_field(out: &mut String, field: &str) {
    if field.starts_with(['=', '+', '-', '@', '\t']) {
        return push_field(out, &format!("'{field}"));
    }
    if field.contains([',', '"', '\r', '\n']) {
        out.push('"');
        out.push_str(&field.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(field);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_a_spreadsheet_would_run_is_text() {
        let mut out = String::new();
        line(&mut out, &["=HYPERLINK(\"x\")", "@a", "-1", "+1", "a-b", ""].map(str::to_owned));
        assert_eq!(out, "\"'=HYPERLINK(\"\"x\"\")\",'@a,'-1,'+1,a-b,\r\n");
    }

    /// Reads CSV by the words of RFC 4180.
    fn read(text: &str) -> Vec<Vec<String>> {
        let (mut rows, mut row, mut field) = (Vec::new(), Vec::new(), String::new());
        let mut is_quoted = false;
        let mut letters = text.chars().peekable();
        while let Some(letter) = letters.next() {
            match letter {
                '"' if is_quoted && letters.peek() == Some(&'"') => field.extend(letters.next()),
                '"' => is_quoted = !is_quoted,
                ',' if !is_quoted => row.push(std::mem::take(&mut field)),
                '\r' if !is_quoted => assert_eq!(letters.peek(), Some(&'\n'), "a line ends in two characters"),
                '\n' if !is_quoted => {
                    row.push(std::mem::take(&mut field));
                    rows.push(std::mem::take(&mut row));
                }
                other => field.push(other),
            }
        }
        assert!(field.is_empty() && row.is_empty() && !is_quoted, "the last line ends too");
        rows
    }

    #[test]
    fn routines_and_prompts_have_a_line_each() {
        let at = "2026-03-27T09:45:00+01:00[Europe/Berlin]".to_owned();
        let routine = RoutineDone {
            at: at.clone(),
            routine: "l5-moderate-1min".to_owned(),
            nerve: Some("l5".to_owned()),
            side: "left".to_owned(),
            prompted: true,
            ended: Some("too_much".to_owned()),
            done: 0.5,
            pain_before: Some(4),
            pain_after: None,
            hurt: vec!["slump-slider-sciatic".to_owned(), "ankle-pumps".to_owned()],
        };
        let prompt = PromptDone {
            at,
            reminder: "minute".to_owned(),
            outcome: "withdrawn".to_owned(),
            cause: Some("locked, or asleep".to_owned()),
            rule: "S14".to_owned(),
        };
        let text = history(&HistoryView { routines: vec![routine], prompts: vec![prompt] });
        let lines: Vec<&str> = text.split("\r\n").collect();
        assert_eq!(lines[0], COLUMNS.join(","));
        assert_eq!(
            lines[1],
            "routine,2026-03-27,09:45:00,l5-moderate-1min,too_much,l5,left,yes,50,4,,slump-slider-sciatic ankle-pumps,,,\
             2026-03-27T09:45:00+01:00[Europe/Berlin]"
        );
        assert_eq!(
            lines[2],
            "prompt,2026-03-27,09:45:00,minute,withdrawn,,,,,,,,\"locked, or asleep\",S14,\
             2026-03-27T09:45:00+01:00[Europe/Berlin]"
        );
        assert_eq!(lines[3..], [""]);
    }

    #[test]
    fn without_a_history_there_are_the_columns() {
        assert_eq!(history(&HistoryView::default()).lines().count(), 1);
    }

    proptest! {
        #[test]
        fn whatever_stands_in_a_field_is_read_back(fields in prop::collection::vec("[a,\"\r\n ;=é]{0,8}", 1..6)) {
            let mut text = String::new();
            line(&mut text, &fields);
            let as_text = |field: &String| if field.starts_with('=') { format!("'{field}") } else { field.clone() };
            prop_assert_eq!(read(&text), vec![fields.iter().map(as_text).collect::<Vec<_>>()]);
        }
    }
}
