//! How something comes back: the few forms of RFC 5545 rules that plans use, and their windows.

mod windows;

use std::fmt;

use chrono::Weekday;
use serde::{Serialize, Serializer};

pub use windows::Window;

/// Weekdays as RFC 5545 spells them, Monday first.
const WEEKDAYS: [(&str, Weekday); 7] = [
    ("MO", Weekday::Mon),
    ("TU", Weekday::Tue),
    ("WE", Weekday::Wed),
    ("TH", Weekday::Thu),
    ("FR", Weekday::Fri),
    ("SA", Weekday::Sat),
    ("SU", Weekday::Sun),
];

/// The step of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Frequency {
    /// Year by year.
    Yearly,
    /// Month by month.
    Monthly,
    /// Week by week, Monday to Sunday (ISO 8601).
    Weekly,
    /// Day by day.
    Daily,
}

impl Frequency {
    fn as_str(self) -> &'static str {
        match self {
            Self::Yearly => "YEARLY",
            Self::Monthly => "MONTHLY",
            Self::Weekly => "WEEKLY",
            Self::Daily => "DAILY",
        }
    }
}

/// A weekday, or the first, second … last such weekday of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ByDay {
    /// Which one in the month: 1 to 5, or -1 to -5 from the end; absent means each.
    pub ordinal: Option<i8>,
    /// The weekday.
    pub day: Weekday,
}

impl fmt::Display for ByDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(ordinal) = self.ordinal {
            write!(f, "{ordinal}")?;
        }
        f.write_str(WEEKDAYS.iter().find(|(_, day)| *day == self.day).map_or("", |(name, _)| name))
    }
}

/// A rule that says only what the words say. The due day of an occurrence is the last day of its window
/// (convention: `BYMONTH` names the window's last month, and no `BYMONTHDAY` stands without a day in the text).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Recurrence {
    /// The step.
    pub frequency: Frequency,
    /// Every so many steps; 1 is every one.
    pub interval: u32,
    /// Months (1–12), sorted; empty means some time during the year.
    pub months: Vec<u32>,
    /// Days of the month that the text names: 1 to 31, or -1 for the last.
    pub days: Vec<i8>,
    /// ISO weeks (1–53), sorted, of a yearly rule: even or odd weeks.
    pub weeks: Vec<u32>,
    /// Weekdays of a monthly or weekly rule, of a yearly one with months, or of one with weeks.
    pub weekdays: Vec<ByDay>,
}

/// Why a rule is not understood.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadRule {
    /// A part that this program does not know, or whose value is out of range.
    #[error("unknown part {0}")]
    Part(String),
    /// No FREQ=YEARLY, FREQ=MONTHLY, FREQ=WEEKLY or FREQ=DAILY.
    #[error("no frequency")]
    NoFrequency,
    /// Parts that each are known but not together.
    #[error("parts that do not belong together")]
    Together,
}

impl Recurrence {
    /// A rule with nothing but its step.
    #[must_use]
    pub fn every(frequency: Frequency, interval: u32) -> Self {
        Self { frequency, interval, months: Vec::new(), days: Vec::new(), weeks: Vec::new(), weekdays: Vec::new() }
    }

    /// Every year in these months; none means some time during the year.
    #[must_use]
    pub fn yearly(months: impl IntoIterator<Item = u32>) -> Self {
        let mut months: Vec<u32> = months.into_iter().filter(|month| (1..=12).contains(month)).collect();
        months.sort_unstable();
        months.dedup();
        Self { months, ..Self::every(Frequency::Yearly, 1) }
    }

    /// Reads the supported subset of an RFC 5545 rule: `FREQ` yearly, monthly, weekly or daily, `INTERVAL`, and
    /// `BYMONTH`, `BYMONTHDAY`, `BYWEEKNO` and `BYDAY` where this program can tell the windows.
    ///
    /// # Errors
    /// [`BadRule`] for an unknown part, a value out of range, or parts that do not belong together.
    pub fn parse(text: &str) -> Result<Self, BadRule> {
        let body = text.trim();
        let body = body.strip_prefix("RRULE:").unwrap_or(body);
        let mut frequency = None;
        let mut rule = Self::every(Frequency::Yearly, 1);
        let mut seen: Vec<String> = Vec::new();
        for part in body.split(';') {
            let bad = || BadRule::Part(part.to_owned());
            let (name, value) = part.split_once('=').ok_or_else(bad)?;
            let name = name.trim().to_ascii_uppercase();
            let value = value.trim().to_ascii_uppercase();
            if seen.contains(&name) {
                return Err(bad());
            }
            match name.as_str() {
                "FREQ" => frequency = Some(frequency_named(&value).ok_or_else(bad)?),
                "INTERVAL" => rule.interval = number(&value, 1, u32::MAX).ok_or_else(bad)?,
                "BYMONTH" => rule.months = numbers(&value, 12).ok_or_else(bad)?,
                "BYMONTHDAY" => rule.days = month_days(&value).ok_or_else(bad)?,
                "BYWEEKNO" => rule.weeks = numbers(&value, 53).ok_or_else(bad)?,
                "BYDAY" => rule.weekdays = value.split(',').map(by_day).collect::<Option<_>>().ok_or_else(bad)?,
                _ => return Err(bad()),
            }
            seen.push(name);
        }
        rule.frequency = frequency.ok_or(BadRule::NoFrequency)?;
        if rule.is_coherent() { Ok(rule) } else { Err(BadRule::Together) }
    }

    /// Whether the parts belong together, so that [`Recurrence::windows`] knows what they mean.
    fn is_coherent(&self) -> bool {
        let plain_days = self.weekdays.iter().all(|it| it.ordinal.is_none());
        let one_sort = self.days.is_empty() || self.weekdays.is_empty();
        match self.frequency {
            Frequency::Yearly if !self.weeks.is_empty() => {
                self.months.is_empty() && self.days.is_empty() && plain_days && self.interval == 1
            }
            Frequency::Yearly => {
                let possible = |day: &i8| self.months.iter().any(|&month| i64::from(*day) <= i64::from(longest(month)));
                let in_months = !self.months.is_empty() && self.weekdays.iter().all(|it| it.ordinal.is_some());
                one_sort && (self.weekdays.is_empty() || in_months) && self.days.iter().all(possible)
            }
            Frequency::Monthly => self.months.is_empty() && self.weeks.is_empty() && one_sort,
            Frequency::Weekly => self.months.is_empty() && self.weeks.is_empty() && self.days.is_empty() && plain_days,
            Frequency::Daily => {
                self.months.is_empty() && self.weeks.is_empty() && self.days.is_empty() && self.weekdays.is_empty()
            }
        }
    }
}

/// Days of the month in its longest year.
fn longest(month: u32) -> u32 {
    match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn frequency_named(value: &str) -> Option<Frequency> {
    [Frequency::Yearly, Frequency::Monthly, Frequency::Weekly, Frequency::Daily]
        .into_iter()
        .find(|it| it.as_str() == value)
}

fn number(value: &str, least: u32, most: u32) -> Option<u32> {
    let digits = !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit());
    let number: u32 = if digits { value.parse().ok()? } else { return None };
    (least..=most).contains(&number).then_some(number)
}

/// Days of a month; the last is told as -1, and stands last.
fn month_days(value: &str) -> Option<Vec<i8>> {
    let one = |text: &str| match text {
        "-1" => Some(-1),
        text => number(text, 1, 31).and_then(|it| i8::try_from(it).ok()),
    };
    let mut all: Vec<i8> = value.split(',').map(|it| one(it.trim())).collect::<Option<_>>()?;
    all.sort_unstable_by_key(|day| if *day < 0 { i8::MAX } else { *day });
    all.dedup();
    Some(all)
}

fn numbers(value: &str, most: u32) -> Option<Vec<u32>> {
    let mut all: Vec<u32> = value.split(',').map(|it| number(it.trim(), 1, most)).collect::<Option<_>>()?;
    all.sort_unstable();
    all.dedup();
    Some(all)
}

fn by_day(value: &str) -> Option<ByDay> {
    let value = value.trim();
    let (ordinal, name) = value.split_at_checked(value.len().checked_sub(2)?)?;
    let (_, day) = WEEKDAYS.iter().find(|(it, _)| *it == name)?;
    let ordinal = match ordinal {
        "" => None,
        text => Some(text.parse::<i8>().ok().filter(|n| (1..=5).contains(&n.abs()))?),
    };
    Some(ByDay { ordinal, day: *day })
}

impl fmt::Display for Recurrence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FREQ={}", self.frequency.as_str())?;
        if self.interval > 1 {
            write!(f, ";INTERVAL={}", self.interval)?;
        }
        write_list(f, "BYMONTH", &self.months)?;
        write_list(f, "BYWEEKNO", &self.weeks)?;
        write_list(f, "BYMONTHDAY", &self.days)?;
        write_list(f, "BYDAY", &self.weekdays)
    }
}

fn write_list<T: fmt::Display>(f: &mut fmt::Formatter<'_>, name: &str, values: &[T]) -> fmt::Result {
    for (index, value) in values.iter().enumerate() {
        if index == 0 {
            write!(f, ";{name}={value}")?;
        } else {
            write!(f, ",{value}")?;
        }
    }
    Ok(())
}

impl Serialize for Recurrence {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_print_as_they_were_read() {
        for text in [
            "FREQ=YEARLY",
            "FREQ=YEARLY;BYMONTH=4,11",
            "FREQ=YEARLY;INTERVAL=3",
            "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=30",
            "FREQ=YEARLY;BYWEEKNO=2,4;BYDAY=TH",
            "FREQ=MONTHLY;INTERVAL=2",
            "FREQ=MONTHLY;BYDAY=-1TH",
            "FREQ=MONTHLY;BYMONTHDAY=1,15,-1",
            "FREQ=YEARLY;BYMONTH=9;BYDAY=1MO",
            "FREQ=DAILY;INTERVAL=14",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
        ] {
            assert_eq!(Recurrence::parse(text).unwrap().to_string(), text);
        }
        let loose = Recurrence::parse(" RRULE:bymonth=11,4,4;interval=1;freq=yearly ").unwrap();
        assert_eq!(loose, Recurrence::yearly([11, 4]));
        assert_eq!(serde_json::to_string(&loose).unwrap(), r#""FREQ=YEARLY;BYMONTH=4,11""#);
    }

    #[test]
    fn rules_that_it_does_not_know_are_refused() {
        for text in [
            "",
            "BYMONTH=4",
            "FREQ=HOURLY",
            "FREQ=DAILY;BYMONTH=4",
            "FREQ=YEARLY;BYMONTH=9;BYDAY=MO",
            "FREQ=MONTHLY;BYMONTHDAY=-2",
            "FREQ=MONTHLY;BYMONTHDAY=0",
            "FREQ=YEARLY;COUNT=3",
            "FREQ=YEARLY;BYMONTH=13",
            "FREQ=YEARLY;BYMONTH=",
            "FREQ=YEARLY;BYMONTH=4;BYMONTH=5",
            "FREQ=YEARLY;INTERVAL=0",
            "FREQ=YEARLY;INTERVAL=+1",
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
            "FREQ=YEARLY;BYMONTHDAY=1",
            "FREQ=YEARLY;BYDAY=MO",
            "FREQ=WEEKLY;BYDAY=1MO",
            "FREQ=MONTHLY;BYDAY=6MO",
            "FREQ=MONTHLY;BYDAY=å",
            "FREQ=YEARLY;",
        ] {
            assert!(Recurrence::parse(text).is_err(), "{text:?}");
        }
    }
}
