//! Days put together so that a chart has few enough of them to be read.

use std::collections::BTreeMap;

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::link::progress::{DayProgress, ProgressView, Ratings};

/// How far back is looked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reach {
    Fortnight,
    #[default]
    Quarter,
    Year,
    All,
}

/// Bins of a chart at most; more are put together further.
const MOST: i32 = 60;

impl Reach {
    pub const ALL: [Self; 4] = [Self::Fortnight, Self::Quarter, Self::Year, Self::All];

    /// The end of its keys in the texts.
    pub fn id(self) -> &'static str {
        match self {
            Self::Fortnight => "fortnight",
            Self::Quarter => "quarter",
            Self::Year => "year",
            Self::All => "all",
        }
    }

    fn num_days(self) -> Option<i32> {
        match self {
            Self::Fortnight => Some(14),
            Self::Quarter => Some(13 * 7),
            Self::Year => Some(52 * 7),
            Self::All => None,
        }
    }
}

/// Some days in a row.
#[derive(Debug, Clone, PartialEq)]
pub struct Bin {
    pub from: Date,
    pub until: Date,
    pub begun: u32,
    pub completed: u32,
    pub too_much: u32,
    pub before: Ratings,
    pub after: Ratings,
}

/// All that is shown, oldest first, and put together.
#[derive(Debug, Clone, PartialEq)]
pub struct Bins {
    pub bins: Vec<Bin>,
    pub days_a_bin: i32,
}

impl Bins {
    /// The days of a reach that were for this nerve; none = for whatever.
    pub fn new(progress: &ProgressView, reach: Reach, nerve: Option<&str>) -> Self {
        let Ok(today) = progress.today.parse::<Date>() else { return Self { bins: Vec::new(), days_a_bin: 1 } };
        let days: Vec<(Date, &DayProgress)> = progress
            .days
            .iter()
            .filter(|day| nerve.is_none() || day.nerve.as_deref() == nerve)
            .filter_map(|day| Some((day.date.parse().ok()?, day)))
            .filter(|(date, _)| *date <= today)
            .collect();
        let oldest = days.first().map_or(today, |(date, _)| *date);
        let num_days = reach.num_days().unwrap_or_else(|| days_between(oldest, today) + 1);
        let days_a_bin = match num_days {
            ..=31 => 1,
            32..=364 => 7,
            more => (more / MOST + 1).max(7),
        };
        let num_bins = (num_days + days_a_bin - 1) / days_a_bin;
        let mut bins: Vec<Bin> = (0..num_bins).rev().filter_map(|back| Bin::back(today, back, days_a_bin)).collect();
        for (date, day) in days {
            let back = days_between(date, today) / days_a_bin;
            let at = usize::try_from(num_bins - 1 - back).ok();
            if let Some(bin) = at.and_then(|at| bins.get_mut(at)) {
                bin.add(day);
            }
        }
        Self { bins, days_a_bin }
    }

    /// Everything together.
    pub fn whole(&self) -> Option<Bin> {
        let (first, last) = self.bins.first().zip(self.bins.last())?;
        let none = Bin { from: first.from, until: last.until, ..Bin::empty(first.from) };
        Some(self.bins.iter().fold(none, |whole, bin| Bin {
            begun: whole.begun + bin.begun,
            completed: whole.completed + bin.completed,
            too_much: whole.too_much + bin.too_much,
            before: whole.before.with(bin.before),
            after: whole.after.with(bin.after),
            ..whole
        }))
    }
}

impl Bin {
    fn empty(date: Date) -> Self {
        let (before, after) = (Ratings::default(), Ratings::default());
        Self { from: date, until: date, begun: 0, completed: 0, too_much: 0, before, after }
    }

    /// So many bins before today's; none where the calendar ends.
    fn back(today: Date, back: i32, days: i32) -> Option<Self> {
        let until = today.checked_sub((back * days).days()).ok()?;
        let from = until.checked_sub((days - 1).days()).ok()?;
        Some(Self { until, ..Self::empty(from) })
    }

    fn add(&mut self, day: &DayProgress) {
        self.begun += day.begun;
        self.completed += day.completed;
        self.too_much += day.too_much;
        self.before = self.before.with(day.before);
        self.after = self.after.with(day.after);
    }
}

/// How prompts ended within a reach, by outcome, in the order of the policy's words.
pub fn outcomes(progress: &ProgressView, reach: Reach) -> BTreeMap<&str, u32> {
    let today = progress.today.parse::<Date>();
    let is_within = |date: &str| match (&today, date.parse::<Date>(), reach.num_days()) {
        (Ok(today), Ok(date), Some(num_days)) => days_between(date, *today) < num_days,
        _ => true,
    };
    let mut counts = BTreeMap::new();
    for day in progress.prompts.iter().filter(|day| is_within(&day.date)) {
        *counts.entry(day.outcome.as_str()).or_default() += day.count;
    }
    counts
}

fn days_between(from: Date, until: Date) -> i32 {
    from.until(until).map_or(0, |span| span.get_days())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(date: &str, nerve: &str, begun: u32) -> DayProgress {
        let before = Ratings { sum: 4 * begun, count: begun };
        DayProgress { date: date.to_owned(), nerve: Some(nerve.to_owned()), begun, before, ..DayProgress::default() }
    }

    fn progress(days: Vec<DayProgress>) -> ProgressView {
        ProgressView { today: "2026-03-27".to_owned(), days, ..ProgressView::default() }
    }

    #[test]
    fn a_fortnight_has_a_bin_a_day_and_today_is_the_last() {
        let progress =
            progress(vec![day("2026-03-13", "l5", 9), day("2026-03-14", "l5", 2), day("2026-03-27", "l5", 3)]);
        let bins = Bins::new(&progress, Reach::Fortnight, None);
        let begun: Vec<u32> = bins.bins.iter().map(|bin| bin.begun).collect();
        assert_eq!(begun, [2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3], "what is older is left out");
    }

    #[test]
    fn a_day_with_two_nerves_is_one_or_the_other_or_both() {
        let progress = progress(vec![day("2026-03-27", "l5", 1), day("2026-03-27", "s1", 2)]);
        let begun = |nerve| Bins::new(&progress, Reach::Quarter, nerve).whole().map(|whole| whole.begun);
        assert_eq!((begun(None), begun(Some("l5")), begun(Some("s1"))), (Some(3), Some(1), Some(2)));
    }

    #[test]
    fn without_a_day_there_is_still_a_chart() {
        for reach in Reach::ALL {
            let bins = Bins::new(&progress(Vec::new()), reach, None);
            assert!(!bins.bins.is_empty() && bins.whole().is_some_and(|whole| whole.begun == 0), "{reach:?}");
        }
    }

    proptest! {
        #[test]
        fn nothing_is_lost_or_counted_twice_and_no_chart_is_crowded(backs in prop::collection::vec(0i32..4000, 0..50)) {
            let today: Date = "2026-03-27".parse().expect("a date");
            let dates = backs.iter().map(|back| today.checked_sub(back.days()).expect("in range"));
            let mut days: Vec<_> = dates.map(|date| day(&date.to_string(), "l5", 1)).collect();
            days.sort_by(|one, other| one.date.cmp(&other.date));
            let progress = progress(days);
            let bins = Bins::new(&progress, Reach::All, None);
            prop_assert_eq!(bins.whole().map(|whole| whole.begun), Some(backs.len() as u32));
            prop_assert!(bins.bins.len() <= MOST as usize + 1);
            prop_assert!(bins.bins.windows(2).all(|two| days_between(two[0].until, two[1].from) == 1));
        }
    }
}
