//! The little language of the `*.day` files. A scenario is
//!
//! ```text
//! == S10 an interval of sitting time makes the prompt due
//! only nerve-minute
//! from 2026-03-27 09:00
//! 09:20 lock
//! 09:22 unlock
//! 09:47 > show nerve-minute S10
//! until 10:00
//! ```
//!
//! Lines before `from` make the settings, which begin as the shipped ones. Then come, in order of time, what happens and
//! (after `>`) what must be seen; whatever is seen and not told fails as well. `?` asks for the state (S40). A time is
//! `HH:MM[:SS]` on the last date given, `MM-DD HH:MM`, or either with an offset (`02:30+01:00`).

use std::fmt::Write as _;
use std::time::Duration;

use jiff::civil::{DateTime, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, Zoned};

use crate::domain::id::ReminderId;
use crate::domain::prompt::{Answer, Hold, Lock};
use crate::domain::routine::Length;
use crate::domain::settings::{HoursRange, Reminder, Settings, Task, Timing};
use crate::engine::simulation::{Happening, Simulation};
use crate::engine::{Decision, Effect, PauseUntil, State, What};

const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// One scenario: its title and its lines.
pub struct Scenario<'a> {
    pub title: &'a str,
    lines: Vec<&'a str>,
}

/// The scenarios of a file.
pub fn scenarios(text: &str) -> Vec<Scenario<'_>> {
    let mut found: Vec<Scenario<'_>> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(title) = line.strip_prefix("== ") {
            found.push(Scenario { title, lines: Vec::new() });
        } else {
            found.last_mut().expect("a title comes first").lines.push(line);
        }
    }
    found
}

impl Scenario<'_> {
    /// Runs it; an error shows what was told beside what was seen.
    pub fn run(&self) -> Result<(), String> {
        let mut run = Run::new();
        for line in &self.lines {
            run.line(line);
        }
        run.verdict().map_err(|difference| format!("== {}\n{difference}", self.title))
    }
}

struct Run {
    settings: Settings,
    lock: Lock,
    tz: TimeZone,
    date: jiff::civil::Date,
    simulation: Option<Simulation>,
    expected: Vec<String>,
    seen: Vec<String>,
    is_over: bool,
}

impl Run {
    fn new() -> Self {
        Self {
            settings: Settings::default(),
            lock: Lock::None,
            tz: TimeZone::get("Europe/Berlin").unwrap(),
            date: jiff::civil::date(2026, 3, 27),
            simulation: None,
            expected: Vec::new(),
            seen: Vec::new(),
            is_over: false,
        }
    }

    fn line(&mut self, line: &str) {
        let (first, rest) = line.split_once(' ').unwrap_or((line, ""));
        match first {
            "zone" if self.simulation.is_none() => self.tz = TimeZone::get(rest).unwrap(),
            "red_flag" if self.simulation.is_none() => self.lock = lock(rest),
            "from" => {
                let from = self.moment(rest).to_zoned(self.tz.clone());
                self.simulation = Some(Simulation::new(self.settings.clone(), self.lock, &from));
            }
            "until" => {
                let until = self.moment(rest);
                self.advance(until);
                self.is_over = true;
            }
            _ if self.simulation.is_none() => change(&mut self.settings, line),
            _ => self.timed_line(line),
        }
    }

    fn timed_line(&mut self, line: &str) {
        let words: Vec<&str> = line.split(' ').collect();
        let num_time = if words[1].contains(':') && words[0].contains('-') { 2 } else { 1 };
        let at = self.moment(&words[..num_time].join(" "));
        let rest = words[num_time..].join(" ");
        let simulation = self.simulation.as_mut().unwrap();
        if let Some(expected) = rest.strip_prefix("> ") {
            let at = at.to_zoned(simulation.now().wall.time_zone().clone());
            self.expected.push(format!("{} {expected}", stamp(&at)));
            return;
        }
        self.advance(at);
        let simulation = self.simulation.as_mut().unwrap();
        if let Some(expected) = rest.strip_prefix("? ") {
            let at = simulation.now().wall;
            self.expected.push(format!("{} ? {expected}", stamp(&at)));
            let state = simulation.snapshot().map_or_else(|| "not running".to_owned(), |now| state_text(&now.state));
            self.look();
            self.seen.push(format!("{} ? {state}", stamp(&at)));
            return;
        }
        if let Some(expected) = rest.strip_prefix("next ") {
            let next = simulation.snapshot().and_then(|now| now.next);
            let text =
                next.map_or_else(|| "none".to_owned(), |next| format!("{} {}", next.reminder, stamp(&next.expected)));
            assert_eq!(text, expected, "next at {line}");
            return;
        }
        let happening = happening(&rest, simulation.settings());
        if let Happening::Zone(tz) = &happening {
            self.tz = tz.clone();
        }
        simulation.happen(happening);
        self.date = simulation.now().wall.date();
    }

    fn advance(&mut self, at: Timestamp) {
        let simulation = self.simulation.as_mut().expect("`from` comes first");
        let now = simulation.now().wall;
        assert!(at >= now.timestamp(), "the script goes back in time: it is {now} already");
        simulation.advance_to(at);
    }

    fn look(&mut self) {
        let effects = self.simulation.as_mut().unwrap().take_effects();
        self.seen.extend(effects.iter().filter_map(|effect| match effect {
            Effect::Log(decision) => Some(decision_text(decision)),
            Effect::StartRoutine(_) | Effect::Show(_) | Effect::Withdraw | Effect::Save => None,
        }));
    }

    fn moment(&mut self, text: &str) -> Timestamp {
        let words: Vec<&str> = text.split(' ').collect();
        let (date, time) = match words.as_slice() {
            [time] => (self.date, *time),
            [date, time] => (parse_date(date), *time),
            _ => panic!("no moment: {text}"),
        };
        self.date = date;
        if let Some(sign) = time.find(['+', '-']) {
            return format!("{date}T{}{}", &time[..sign], &time[sign..]).parse().unwrap();
        }
        let civil: DateTime = date.to_datetime(parse_time(time));
        self.tz.to_timestamp(civil).unwrap()
    }

    fn verdict(mut self) -> Result<(), String> {
        assert!(self.is_over, "`until` comes last");
        self.look();
        if self.expected == self.seen {
            return Ok(());
        }
        let mut text = String::new();
        for line in &self.expected {
            let mark = if self.seen.contains(line) { "  " } else { "- " };
            writeln!(text, "{mark}{line}").unwrap();
        }
        for line in self.seen.iter().filter(|line| !self.expected.contains(line)) {
            writeln!(text, "+ {line}").unwrap();
        }
        if !text.contains(['-', '+']) || text.lines().all(|line| line.starts_with("  ")) {
            writeln!(text, "in another order: {:#?}", self.seen).unwrap();
        }
        Err(text)
    }
}

fn stamp(at: &Zoned) -> String {
    at.strftime("%m-%d %H:%M:%S").to_string()
}

fn parse_date(text: &str) -> jiff::civil::Date {
    let full = if text.len() == 5 { format!("2026-{text}") } else { text.to_owned() };
    full.parse().unwrap_or_else(|_| panic!("no date: {text}"))
}

fn parse_time(text: &str) -> Time {
    text.parse().unwrap_or_else(|_| panic!("no time: {text}"))
}

fn duration(text: &str) -> Duration {
    let digits = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or_else(|| panic!("no unit: {text}"));
    let number: u64 = text[..digits].parse().unwrap();
    Duration::from_secs(match &text[digits..] {
        "s" => number,
        "min" => number * 60,
        "h" => number * 3_600,
        unit => panic!("no unit: {unit}"),
    })
}

fn lock(text: &str) -> Lock {
    match text {
        "none" => Lock::None,
        "gentle_only" => Lock::GentleOnly,
        "area" => Lock::Area,
        "all" => Lock::All,
        _ => panic!("no lock: {text}"),
    }
}

fn happening(text: &str, settings: &Settings) -> Happening {
    let words: Vec<&str> = text.split(' ').collect();
    match words.as_slice() {
        ["last_input"] => Happening::LastInput,
        ["input"] => Happening::Input,
        ["lock"] => Happening::Lock,
        ["unlock"] => Happening::Unlock,
        ["suspend"] => Happening::Suspend,
        ["resume"] => Happening::Resume,
        ["quit"] => Happening::Quit,
        ["launch"] => Happening::Launch,
        ["hold", hold, on] => Happening::Hold { hold: Hold::from_id(hold).unwrap(), on: *on == "on" },
        ["answer", "start"] => Happening::Answer(Answer::Start),
        ["answer", "skip"] => Happening::Answer(Answer::Skip),
        ["answer", "dismiss"] => Happening::Answer(Answer::Dismiss),
        ["answer", "snooze"] => Happening::Answer(Answer::Snooze(None)),
        ["answer", "snooze", length] => Happening::Answer(Answer::Snooze(Some(duration(length)))),
        ["expired"] => Happening::Expired,
        ["finish", done] => Happening::Finish { done: done.parse().unwrap() },
        ["routine", minutes] => Happening::Routine(Length::from_minutes(minutes.parse().unwrap()).unwrap()),
        ["pause"] => Happening::Pause(PauseUntil::Told),
        ["pause", "tomorrow"] => Happening::Pause(PauseUntil::Tomorrow),
        ["pause", "until", time] => Happening::Pause(PauseUntil::Clock(parse_time(time))),
        ["pause", length] => Happening::Pause(PauseUntil::For(duration(length))),
        ["unpause"] => Happening::Unpause,
        ["step", by] => {
            let (sign, length) = if let Some(length) = by.strip_prefix('-') { (-1, length) } else { (1, *by) };
            Happening::WallStep(SignedDuration::try_from(duration(length)).unwrap() * sign)
        }
        ["zone", name] => Happening::Zone(TimeZone::get(name).unwrap()),
        ["red_flag", level] => Happening::RedFlag(lock(level)),
        _ => {
            let mut settings = settings.clone();
            change(&mut settings, text);
            Happening::Set(Box::new(settings))
        }
    }
}

/// One line that changes the settings.
fn change(settings: &mut Settings, line: &str) {
    let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
    let ids: Vec<&str> = rest.split(' ').collect();
    match verb {
        "only" => settings.reminders.retain(|reminder| ids.contains(&reminder.id.as_str())),
        "drop" => settings.reminders.retain(|reminder| !ids.contains(&reminder.id.as_str())),
        "hours" => change_hours(settings, rest),
        "reminder" => change_reminder(settings, rest),
        "set" => {
            let (key, value) = rest.split_once(' ').unwrap();
            change_key(settings, key, value);
        }
        _ => panic!("no such line: {line}"),
    }
}

fn change_hours(settings: &mut Settings, text: &str) {
    let mut words = text.split(' ').filter(|word| !word.is_empty());
    let days = words.next().unwrap();
    let ranges: Vec<HoursRange> = words
        .map(|range| range.split_once('-').unwrap())
        .map(|(from, until)| HoursRange {
            from: parse_time(from),
            until: (until != "24:00").then(|| parse_time(until)),
        })
        .collect();
    for (index, name) in WEEKDAYS.iter().enumerate() {
        if days == "all" || days.split(',').any(|day| day == *name) {
            settings.hours.0[index].clone_from(&ranges);
        }
    }
}

/// `reminder tea every=30min minutes=3 days=mon,fri note=drink off`: changes it, or adds it as the last.
fn change_reminder(settings: &mut Settings, text: &str) {
    let (id, rest) = text.split_once(' ').unwrap();
    let index = settings.reminders.iter().position(|reminder| reminder.id.as_str() == id).unwrap_or_else(|| {
        settings.reminders.push(Reminder {
            id: ReminderId::from(id),
            name: id.to_owned(),
            task: Task::Plan,
            length: Length::One,
            timing: Timing::Every(Duration::from_mins(45)),
            days: None,
            enabled: true,
        });
        settings.reminders.len() - 1
    });
    let reminder = &mut settings.reminders[index];
    for word in rest.split(' ') {
        match word.split_once('=') {
            Some(("every", value)) => reminder.timing = Timing::Every(duration(value)),
            Some(("at", value)) => reminder.timing = Timing::At(value.split(',').map(parse_time).collect()),
            Some(("minutes", value)) => reminder.length = Length::from_minutes(value.parse().unwrap()).unwrap(),
            Some(("note", value)) => reminder.task = Task::Note(value.to_owned()),
            Some(("days", "any")) => reminder.days = None,
            Some(("days", value)) => reminder.days = Some(value.split(',').map(weekday).collect()),
            None if word == "off" => reminder.enabled = false,
            None if word == "on" => reminder.enabled = true,
            _ => panic!("no such word: {word}"),
        }
    }
}

fn weekday(name: &str) -> Weekday {
    let index = WEEKDAYS.iter().position(|day| *day == name).unwrap();
    Weekday::from_monday_zero_offset(i8::try_from(index).unwrap()).unwrap()
}

fn change_key(settings: &mut Settings, key: &str, value: &str) {
    let yes = value == "true";
    match key {
        "away.idle_after" => settings.away.idle_after = duration(value),
        "away.rest_after" => settings.away.rest_after = duration(value),
        "away.reading" => settings.away.reading = yes,
        "hold.camera" => settings.hold.camera = yes,
        "hold.typing_gap" => settings.hold.typing_gap = duration(value),
        "snooze.choices" => settings.snooze.choices = value.split(',').map(duration).collect(),
        "snooze.limit" => settings.snooze.limit = value.parse().unwrap(),
        "repeat.after" => settings.repeat.after = duration(value),
        "repeat.limit" => settings.repeat.limit = value.parse().unwrap(),
        "limits.per_day" => settings.limits.per_day = value.parse().unwrap(),
        "limits.gap" => settings.limits.gap = duration(value),
        "limits.day_starts" => settings.limits.day_starts = parse_time(value),
        "at.grace" => settings.at_grace = duration(value),
        "merge.within" => settings.merge_within = duration(value),
        _ => panic!("no such key: {key}"),
    }
}

pub fn decision_text(decision: &Decision) -> String {
    let what = match &decision.what {
        What::Show { reminder, repeat: 0, .. } => format!("show {reminder}"),
        What::Show { reminder, repeat, .. } => format!("show {reminder} repeat {repeat}"),
        What::Outcome { reminder, outcome } => match outcome.cause() {
            Some(cause) => format!("{} {reminder} {}", outcome.id(), cause.id()),
            None => format!("{} {reminder}", outcome.id()),
        },
        What::Held { reminder, by } => {
            format!("held {reminder} {}", by.iter().map(|hold| hold.id()).collect::<Vec<_>>().join(","))
        }
        What::State { text, .. } => format!("state {text}"),
    };
    format!("{} {what} {}", stamp(&decision.at), decision.rule)
}

fn state_text(state: &State) -> String {
    let minutes = |length: &Duration| length.as_secs() / 60;
    let until = |at: &Option<Zoned>| at.as_ref().map_or_else(|| "told".to_owned(), stamp);
    match state {
        State::Counting { counted, every } => format!("counting {} of {} min", minutes(counted), minutes(every)),
        State::WaitingForClock => "waiting for the clock".to_owned(),
        State::AwaySince(since) => format!("away since {}", stamp(since)),
        State::Held(by) => format!("held by {}", by.iter().map(|hold| hold.id()).collect::<Vec<_>>().join(",")),
        State::Settling { left } => format!("settling {} s", left.as_secs()),
        State::OutsideHours { until: None } => "outside hours".to_owned(),
        State::OutsideHours { until: Some(at) } => format!("outside hours until {}", stamp(at)),
        State::DailyLimit => "daily limit".to_owned(),
        State::Paused { until: end } => format!("paused until {}", until(end)),
        State::Locked => "locked".to_owned(),
        State::Open => "open".to_owned(),
        State::Snoozed { until } => format!("snoozed until {}", stamp(until)),
        State::RoutineRunning => "routine running".to_owned(),
        State::NothingEnabled => "nothing enabled".to_owned(),
    }
}
