//! The windows of a rule's occurrences, counted from the calendar alone.

use chrono::{Datelike, Days as DayCount, NaiveDate, Weekday};

use super::{ByDay, Frequency, Recurrence};
use crate::domain::days::Days;

/// Years that have a name of four digits; windows outside them are not counted.
const YEARS: (i32, i32) = (1, 9999);

/// One occurrence: the days within which it is to be done, and its name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Window {
    /// First and last day; the last is the due day.
    pub days: Days,
    /// `2021`, `2021-04` or `2021-11-06`: the year, the window's last month, or the day. The same on every machine.
    pub key: String,
}

impl Recurrence {
    /// All windows whose last day lies within the days, in order; an interval counts from their first year.
    ///
    /// `from_month` (1–12) begins the windows of a rule with months earlier than the month itself, in the year
    /// before when it is a later month.
    #[must_use]
    pub fn windows(&self, from_month: Option<u32>, within: Days) -> Vec<Window> {
        let from_months: Vec<u32> = from_month.map_or_else(Vec::new, |month| vec![month; self.months.len()]);
        self.windows_counted(&from_months, within.start, within)
    }

    /// As [`Recurrence::windows`], with a month of its own (1–12) for the beginning of each month's window,
    /// and the day that intervals count from.
    #[must_use]
    pub fn windows_counted(&self, from_months: &[u32], counted_from: NaiveDate, within: Days) -> Vec<Window> {
        let Some(within) = named_years(within) else { return Vec::new() };
        let years = within.start.year()..=within.end.year();
        let all: Vec<Window> = match self.frequency {
            Frequency::Yearly if !self.weeks.is_empty() => {
                // The last week of a year can end in the next one, and the first begin in the one before.
                let (from, to) = (years.start().saturating_sub(1), years.end().saturating_add(1));
                (from..=to).flat_map(|year| self.numbered_weeks(year)).flatten().collect()
            }
            Frequency::Yearly => years
                .filter(|year| self.hits(i64::from(*year) - i64::from(counted_from.year())))
                .flat_map(|year| self.in_year(from_months, year))
                .collect(),
            Frequency::Monthly => years
                .flat_map(|year| (1..=12).map(move |month| (year, month)))
                .filter(|(year, month)| self.hits(month_count(*year, *month) - counted_month(counted_from)))
                .flat_map(|(year, month)| self.in_month(year, month))
                .collect(),
            Frequency::Weekly => self.in_weeks(counted_from, within),
            Frequency::Daily => self.daily(counted_from, within),
        };
        all.into_iter().filter(|it| it.days.start <= it.days.end && within.contains(it.days.end)).collect()
    }

    /// Whether a step so far from the first is one of the rule's.
    fn hits(&self, distance: i64) -> bool {
        distance.rem_euclid(i64::from(self.interval.max(1))) == 0
    }

    fn in_year(&self, from_months: &[u32], year: i32) -> Vec<Window> {
        if self.months.is_empty() {
            let days = first_of(year, 1).zip(last_of(year, 12)).map(|(start, end)| Days { start, end });
            return days.map(|days| Window { days, key: format!("{year:04}") }).into_iter().collect();
        }
        let windows = |(index, month): (usize, &u32)| {
            let from = from_months.get(index).copied().filter(|it| (1..=12).contains(it)).unwrap_or(*month);
            let first = if from > *month { year.checked_sub(1) } else { Some(year) };
            let start = first.and_then(|year| first_of(year, from));
            start.map(|start| self.ending_in(start, year, *month)).unwrap_or_default()
        };
        self.months.iter().enumerate().flat_map(windows).collect()
    }

    fn in_month(&self, year: i32, month: u32) -> Vec<Window> {
        first_of(year, month).map(|start| self.ending_in(start, year, month)).unwrap_or_default()
    }

    /// The windows from a day to those days of a month that the rule names, or to its end. Weekdays are days of
    /// their own. The only window of a month is called by the month, several by their days.
    fn ending_in(&self, start: NaiveDate, year: i32, month: u32) -> Vec<Window> {
        if !self.weekdays.is_empty() {
            let mut days: Vec<NaiveDate> = self.weekdays.iter().flat_map(|it| weekdays_of(*it, year, month)).collect();
            days.sort_unstable();
            days.dedup();
            return days.into_iter().map(one_day).collect();
        }
        let last = last_of(year, month);
        let mut ends: Vec<NaiveDate> = match self.days.as_slice() {
            [] => last.into_iter().collect(),
            days => {
                let end = |day: &i8| u32::try_from(*day).map_or(last, |day| NaiveDate::from_ymd_opt(year, month, day));
                days.iter().filter_map(end).collect()
            }
        };
        ends.sort_unstable();
        ends.dedup();
        let several = self.days.len() > 1;
        let key = |end: NaiveDate| if several { end.to_string() } else { month_key(year, month) };
        let mut start = start;
        let mut windows = Vec::with_capacity(ends.len());
        for end in ends {
            windows.push(Window { days: Days { start, end }, key: key(end) });
            start = end.succ_opt().unwrap_or(end);
        }
        windows
    }

    fn daily(&self, counted_from: NaiveDate, within: Days) -> Vec<Window> {
        let days = within.start.iter_days().take_while(|day| *day <= within.end);
        days.filter(|day| self.hits(day.signed_duration_since(counted_from).num_days())).map(one_day).collect()
    }

    /// The windows of each numbered ISO week of a year, where the year has it.
    fn numbered_weeks(&self, year: i32) -> impl Iterator<Item = Vec<Window>> + '_ {
        self.weeks
            .iter()
            .filter_map(move |week| NaiveDate::from_isoywd_opt(year, *week, Weekday::Mon))
            .map(|monday| self.in_week(monday))
    }

    fn in_weeks(&self, counted_from: NaiveDate, within: Days) -> Vec<Window> {
        let (Some(origin), Some(first)) = (monday_of(counted_from), monday_of(within.start)) else { return Vec::new() };
        let last = within.end;
        std::iter::successors(Some(first), |monday| monday.checked_add_days(DayCount::new(7)))
            .take_while(|monday| *monday <= last)
            .filter(|monday| self.hits(monday.signed_duration_since(origin).num_days() / 7))
            .flat_map(|monday| self.in_week(monday))
            .collect()
    }

    /// The weekdays of a rule within one week, or the week itself under the name of its Sunday.
    fn in_week(&self, monday: NaiveDate) -> Vec<Window> {
        let nth = |day: Weekday| monday.checked_add_days(DayCount::new(u64::from(day.num_days_from_monday())));
        if self.weekdays.is_empty() {
            let sunday = nth(Weekday::Sun);
            return sunday
                .map(|end| Window { days: Days { start: monday, end }, key: end.to_string() })
                .into_iter()
                .collect();
        }
        let mut days: Vec<NaiveDate> = self.weekdays.iter().filter_map(|it| nth(it.day)).collect();
        days.sort_unstable();
        days.dedup();
        days.into_iter().map(one_day).collect()
    }
}

/// The days, cut to the years that have a name.
fn named_years(within: Days) -> Option<Days> {
    let start = within.start.max(first_of(YEARS.0, 1)?);
    let end = within.end.min(last_of(YEARS.1, 12)?);
    (start <= end).then_some(Days { start, end })
}

fn first_of(year: i32, month: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, 1)
}

fn last_of(year: i32, month: u32) -> Option<NaiveDate> {
    let first = first_of(year, month)?;
    first.with_day(u32::from(first.num_days_in_month()))
}

fn month_key(year: i32, month: u32) -> String {
    format!("{year:04}-{month:02}")
}

fn month_count(year: i32, month: u32) -> i64 {
    i64::from(year) * 12 + i64::from(month)
}

fn counted_month(day: NaiveDate) -> i64 {
    month_count(day.year(), day.month())
}

fn monday_of(day: NaiveDate) -> Option<NaiveDate> {
    day.checked_sub_days(DayCount::new(u64::from(day.weekday().num_days_from_monday())))
}

fn one_day(day: NaiveDate) -> Window {
    Window { days: Days { start: day, end: day }, key: day.to_string() }
}

/// The days of a month that a weekday rule names: each, the n-th, or the n-th from the end.
fn weekdays_of(rule: ByDay, year: i32, month: u32) -> Vec<NaiveDate> {
    let all: Vec<NaiveDate> =
        (1..=5).filter_map(|nth| NaiveDate::from_weekday_of_month_opt(year, month, rule.day, nth)).collect();
    let Some(ordinal) = rule.ordinal else { return all };
    let nth = usize::from(ordinal.unsigned_abs()).saturating_sub(1);
    let found = if ordinal > 0 { all.get(nth) } else { all.iter().rev().nth(nth) };
    found.copied().into_iter().collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn listed(rule: &str, from_month: Option<u32>, start: &str, end: &str) -> Vec<String> {
        let within = Days { start: day(start), end: day(end) };
        let windows = Recurrence::parse(rule).unwrap().windows(from_month, within);
        windows.iter().map(|it| format!("{} {}..{}", it.key, it.days.start, it.days.end)).collect()
    }

    #[test]
    fn months_years_and_wider_windows() {
        assert_eq!(
            listed("FREQ=YEARLY;BYMONTH=4,11", None, "2021-05-01", "2022-04-30"),
            ["2021-11 2021-11-01..2021-11-30", "2022-04 2022-04-01..2022-04-30"]
        );
        assert_eq!(
            listed("FREQ=YEARLY", None, "2019-01-01", "2020-12-31"),
            ["2019 2019-01-01..2019-12-31", "2020 2020-01-01..2020-12-31"]
        );
        assert_eq!(
            listed("FREQ=YEARLY;BYMONTH=9", Some(7), "2021-01-01", "2021-12-31"),
            ["2021-09 2021-07-01..2021-09-30"]
        );
        assert_eq!(
            listed("FREQ=YEARLY;BYMONTH=2", Some(11), "2020-01-01", "2021-12-31"),
            ["2020-02 2019-11-01..2020-02-29", "2021-02 2020-11-01..2021-02-28"]
        );
        assert_eq!(
            listed("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", None, "2019-01-01", "2022-12-31"),
            ["2020-02 2020-02-01..2020-02-29"]
        );
        assert!(listed("FREQ=YEARLY;BYMONTH=4", None, "2021-04-01", "2021-04-29").is_empty());
    }

    #[test]
    fn intervals_count_from_the_first_year_or_from_a_day() {
        assert_eq!(
            listed("FREQ=YEARLY;INTERVAL=3;BYMONTH=1", None, "2020-06-01", "2026-12-31"),
            ["2023-01 2023-01-01..2023-01-31", "2026-01 2026-01-01..2026-01-31"]
        );
        let rule = Recurrence::parse("FREQ=YEARLY;INTERVAL=2").unwrap();
        let within = Days { start: day("2020-01-01"), end: day("2023-12-31") };
        let keys: Vec<_> = rule.windows_counted(&[], day("2019-05-01"), within).into_iter().map(|it| it.key).collect();
        assert_eq!(keys, ["2021", "2023"]);
    }

    #[test]
    fn each_quarter_has_its_own_window() {
        let rule = Recurrence::yearly([3, 6, 9, 12]);
        let within = Days { start: day("2021-01-01"), end: day("2021-12-31") };
        let starts: Vec<_> =
            rule.windows_counted(&[1, 4, 7, 10], within.start, within).iter().map(|it| it.days.start).collect();
        assert_eq!(starts, ["2021-01-01", "2021-04-01", "2021-07-01", "2021-10-01"].map(day));
    }

    #[test]
    fn months_weeks_and_weekdays() {
        assert_eq!(
            listed("FREQ=MONTHLY;BYDAY=-1TH", None, "2021-06-01", "2021-07-31"),
            ["2021-06-24 2021-06-24..2021-06-24", "2021-07-29 2021-07-29..2021-07-29"]
        );
        assert_eq!(
            listed("FREQ=WEEKLY;INTERVAL=2", None, "2021-06-16", "2021-07-10"),
            ["2021-06-20 2021-06-14..2021-06-20", "2021-07-04 2021-06-28..2021-07-04"]
        );
        assert_eq!(
            listed("FREQ=YEARLY;BYWEEKNO=53;BYDAY=TH", None, "2019-01-01", "2022-12-31"),
            ["2020-12-31 2020-12-31..2020-12-31"]
        );
        assert_eq!(
            listed("FREQ=MONTHLY", None, "2021-02-28", "2021-03-31"),
            ["2021-02 2021-02-01..2021-02-28", "2021-03 2021-03-01..2021-03-31"]
        );
    }

    #[test]
    fn an_iso_week_of_another_year_is_counted() {
        // 3 January 2021 is a Sunday of week 53 of 2020.
        assert_eq!(
            listed("FREQ=YEARLY;BYWEEKNO=53", None, "2021-01-01", "2021-12-31"),
            ["2021-01-03 2020-12-28..2021-01-03"]
        );
        // 30 December 2019 is the Monday of week 1 of 2020.
        assert_eq!(
            listed("FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO", None, "2019-01-01", "2019-12-31"),
            ["2019-12-30 2019-12-30..2019-12-30"]
        );
    }

    #[test]
    fn the_ends_of_the_calendar_do_no_harm() {
        let within = Days { start: NaiveDate::MIN, end: NaiveDate::MAX };
        assert_eq!(Recurrence::yearly([1]).windows(Some(12), within).len(), 9999);
        let single = Days { start: NaiveDate::MAX, end: NaiveDate::MAX };
        assert!(Recurrence::yearly([12]).windows(None, single).is_empty());
    }

    proptest! {
        #[test]
        fn windows_lie_in_order_within(months in proptest::collection::vec(1u32..=12, 0..4), from in 0u32..14, year in 1900i32..2200, interval in 0u32..4) {
            let within = Days { start: NaiveDate::from_ymd_opt(year, 3, 5).unwrap(), end: NaiveDate::from_ymd_opt(year + 4, 9, 1).unwrap() };
            let rule = Recurrence { interval, ..Recurrence::yearly(months) };
            let windows = rule.windows(Some(from), within);
            for window in &windows {
                prop_assert!(window.days.start <= window.days.end && within.contains(window.days.end));
            }
            prop_assert!(windows.is_sorted_by_key(|it| it.days.end));
        }
    }
}
