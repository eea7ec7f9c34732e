//! Asking in the terminal: a question, a line typed, again where it is not understood.

use std::io::{self, BufRead, Write};

use crate::text::{tr, tr_with};

/// What a person typed instead of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leave {
    Back,
    Quit,
}

/// An answer, or the wish to go back or to leave.
pub type Said<T> = io::Result<Result<T, Leave>>;

/// Somebody to ask. The end of the input is the wish to leave.
pub struct Asker<'a> {
    pub input: &'a mut dyn BufRead,
    pub out: &'a mut dyn Write,
}

impl Asker<'_> {
    /// A heading above a screen.
    pub fn heading(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.out, "\n{text}\n{}", "─".repeat(text.chars().count()))
    }

    /// One line of text.
    pub fn line(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.out, "{text}")
    }

    /// Asks until `parse` takes the line.
    pub fn ask<T>(&mut self, question: &str, how: &str, parse: impl Fn(&str) -> Option<T>) -> Said<T> {
        loop {
            if how.is_empty() {
                write!(self.out, "{question} ")?;
            } else {
                write!(self.out, "{question} ({how}): ")?;
            }
            self.out.flush()?;
            let mut line = String::new();
            if self.input.read_line(&mut line)? == 0 {
                writeln!(self.out)?;
                return Ok(Err(Leave::Quit));
            }
            match line.trim() {
                "b" | "back" => return Ok(Err(Leave::Back)),
                "q" | "quit" => return Ok(Err(Leave::Quit)),
                text => {
                    if let Some(answer) = parse(text) {
                        return Ok(Ok(answer));
                    }
                    let how = if how.is_empty() { question } else { how };
                    writeln!(self.out, "{}", tr_with("check-again", &[("how", how.into())]))?;
                }
            }
        }
    }

    /// Yes or no; none where Enter may leave it out.
    pub fn yes_no(&mut self, question: &str, may_leave_out: bool) -> Said<Option<bool>> {
        let how = if may_leave_out { String::new() } else { tr("check-yes-no") };
        self.ask(question, &how, |text| match yes_or_no(text) {
            Some(answer) => Some(Some(answer)),
            None => (text.is_empty() && may_leave_out).then_some(None),
        })
    }

    /// A numbered list, and the numbers chosen from it, from 0; each may carry one letter of `letters`.
    pub fn choose(&mut self, items: &[String], how: &str, letters: &str) -> Said<Vec<(usize, Option<char>)>> {
        for (at, item) in items.iter().enumerate() {
            writeln!(self.out, "  {:>2}  {item}", at + 1)?;
        }
        self.ask("", how, |text| {
            text.split([' ', ','])
                .filter(|word| !word.is_empty())
                .map(|word| chosen(word, items.len(), letters))
                .collect()
        })
    }
}

/// `4`, `4l`.
fn chosen(word: &str, count: usize, letters: &str) -> Option<(usize, Option<char>)> {
    let letter = word.chars().last().filter(|last| letters.contains(*last));
    let digits = word.strip_suffix(|last| letters.contains(last)).unwrap_or(word);
    let number: usize = digits.parse().ok()?;
    (1..=count).contains(&number).then(|| (number - 1, letter))
}

/// A word that says yes or no, in whichever of our languages.
pub fn yes_or_no(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "y" | "yes" | "j" | "ja" | "s" | "si" | "sí" => Some(true),
        "n" | "no" | "nein" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked<T>(typed: &str, ask: impl FnOnce(&mut Asker<'_>) -> Said<T>) -> (Result<T, Leave>, String) {
        let mut input = typed.as_bytes();
        let mut out = Vec::new();
        let said = ask(&mut Asker { input: &mut input, out: &mut out }).expect("written");
        (said, String::from_utf8(out).expect("text"))
    }

    #[test]
    fn numbers_carry_letters_and_nonsense_is_asked_again() {
        let items = ["a", "b", "c"].map(str::to_owned);
        let (said, out) = asked("9l\n2l 3\n", |asker| asker.choose(&items, "numbers", "lr"));
        assert_eq!(said, Ok(vec![(1, Some('l')), (2, None)]));
        assert!(out.contains("not understood"), "{out}");
    }

    #[test]
    fn back_leave_and_the_end_of_the_input_are_no_answers() {
        assert_eq!(asked("b\n", |asker| asker.yes_no("?", false)).0, Err(Leave::Back));
        assert_eq!(asked("q\n", |asker| asker.yes_no("?", false)).0, Err(Leave::Quit));
        assert_eq!(asked("", |asker| asker.yes_no("?", false)).0, Err(Leave::Quit));
        assert_eq!(asked("\nyes\n", |asker| asker.yes_no("?", false)).0, Ok(Some(true)));
        assert_eq!(asked("\n", |asker| asker.yes_no("?", true)).0, Ok(None));
    }
}
