//! So many times in each window of the calendar: "två gånger per termin".

use chrono::{Datelike, Days as DayCount, NaiveDate, Weekday};

use serde::{Serialize, Serializer};

use super::days::Days;

/// The windows of the calendar in which something is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Per {
    /// January to December.
    Year,
    /// August to June. Convention: a school year.
    SchoolYear,
    /// January to June, July to December.
    Half,
    /// Spring term January to June, autumn term August to December. Convention: July belongs to no term.
    Term,
    /// Four months.
    Tertial,
    /// Three months.
    Quarter,
    /// One month.
    Month,
    /// Monday to Sunday (ISO 8601).
    Week,
}

impl Per {
    /// Every window, the longest first.
    pub const ALL: [Self; 8] =
        [Self::Year, Self::SchoolYear, Self::Half, Self::Term, Self::Tertial, Self::Quarter, Self::Month, Self::Week];

    /// Reads the window's name, Swedish or English.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text.trim().to_lowercase().as_str() {
            "år" | "year" => Self::Year,
            "läsår" | "school year" => Self::SchoolYear,
            "halvår" | "half" | "half year" => Self::Half,
            "termin" | "term" => Self::Term,
            "tertial" => Self::Tertial,
            "kvartal" | "quarter" => Self::Quarter,
            "månad" | "month" => Self::Month,
            "vecka" | "week" => Self::Week,
            _ => return None,
        })
    }

    /// The code as written for other programs.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::SchoolYear => "läsår",
            Self::Half => "halvår",
            Self::Term => "termin",
            Self::Tertial => "tertial",
            Self::Quarter => "kvartal",
            Self::Month => "month",
            Self::Week => "week",
        }
    }

    /// The windows that begin in a year, each with its name: `2021-HT`, `2021-Q3`, `2021-W15`.
    fn in_year(self, year: i32) -> Vec<(String, Days)> {
        let parts = |letter: &str, months: u32| {
            let one =
                |n: u32| Some((format!("{year:04}-{letter}{n}"), months_of(year, (n - 1) * months + 1, n * months)?));
            (1..=12 / months).filter_map(one).collect()
        };
        let named = |all: &[(&str, u32, u32)]| {
            let one =
                |(name, from, to): &(&str, u32, u32)| Some((format!("{year:04}-{name}"), months_of(year, *from, *to)?));
            all.iter().filter_map(one).collect()
        };
        match self {
            Self::Year => named(&[("Y", 1, 12)]),
            Self::SchoolYear => {
                let days = months_of(year, 8, 8).zip(months_of(year.saturating_add(1), 6, 6));
                days.map(|(first, last)| (format!("{year:04}-LA"), Days { start: first.start, end: last.end }))
                    .into_iter()
                    .collect()
            }
            Self::Half => parts("H", 6),
            Self::Term => named(&[("VT", 1, 6), ("HT", 8, 12)]),
            Self::Tertial => parts("T", 4),
            Self::Quarter => parts("Q", 3),
            Self::Month => {
                (1..=12).filter_map(|it| Some((format!("{year:04}-M{it:02}"), months_of(year, it, it)?))).collect()
            }
            Self::Week => {
                let week = |number: u32| {
                    let start = NaiveDate::from_isoywd_opt(year, number, Weekday::Mon)?;
                    let end = start.checked_add_days(DayCount::new(6))?;
                    Some((format!("{year:04}-W{number:02}"), Days { start, end }))
                };
                (1..=53).filter_map(week).collect()
            }
        }
    }
}

impl Serialize for Per {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

/// So many times in each window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Quota {
    times: u32,
    per: Per,
}

impl Quota {
    /// The most that is counted in one window.
    pub const MOST: u32 = 99;

    /// So many times per window; nothing for a number that is not 1 to 99.
    #[must_use]
    pub fn new(times: u32, per: Per) -> Option<Self> {
        (1..=Self::MOST).contains(&times).then_some(Self { times, per })
    }

    /// How many times.
    #[must_use]
    pub fn times(self) -> u32 {
        self.times
    }

    /// In which windows.
    #[must_use]
    pub fn per(self) -> Per {
        self.per
    }

    /// The windows whose last day lies within the days, in order, each with its name.
    #[must_use]
    pub fn windows(self, within: Days) -> Vec<(String, Days)> {
        // Only years of four digits have a name.
        let years = within.start.year().saturating_sub(1).max(1)..=within.end.year().min(9999);
        years.flat_map(|year| self.per.in_year(year)).filter(|(_, days)| within.contains(days.end)).collect()
    }
}

/// From the first of a month to the last of another.
fn months_of(year: i32, from: u32, to: u32) -> Option<Days> {
    let start = NaiveDate::from_ymd_opt(year, from, 1)?;
    let last = NaiveDate::from_ymd_opt(year, to, 1)?;
    Some(Days { start, end: last.with_day(u32::from(last.num_days_in_month()))? })
}

#[cfg(test)]
mod tests {
    use super::super::duty::OccurrenceKey;
    use super::*;

    fn names(per: &str, start: &str, end: &str) -> Vec<String> {
        let within = Days { start: start.parse().unwrap(), end: end.parse().unwrap() };
        let windows = Quota::new(2, Per::parse(per).unwrap()).unwrap().windows(within);
        windows.iter().map(|(name, days)| format!("{name} {}..{}", days.start, days.end)).collect()
    }

    #[test]
    fn windows_of_the_calendar() {
        assert_eq!(
            names("termin", "2021-06-01", "2022-06-30"),
            ["2021-VT 2021-01-01..2021-06-30", "2021-HT 2021-08-01..2021-12-31", "2022-VT 2022-01-01..2022-06-30"]
        );
        assert_eq!(names("år", "2021-01-01", "2021-12-31"), ["2021-Y 2021-01-01..2021-12-31"]);
        assert_eq!(names("halvår", "2021-01-01", "2021-12-31").len(), 2);
        assert_eq!(names("tertial", "2021-05-01", "2021-08-31"), ["2021-T2 2021-05-01..2021-08-31"]);
        assert_eq!(names("kvartal", "2021-07-01", "2021-09-30"), ["2021-Q3 2021-07-01..2021-09-30"]);
        assert_eq!(names("month", "2021-02-01", "2021-02-28"), ["2021-M02 2021-02-01..2021-02-28"]);
        // 3 January 2021 ends week 53 of 2020.
        assert_eq!(names("vecka", "2021-01-01", "2021-01-04"), ["2020-W53 2020-12-28..2021-01-03"]);
    }

    #[test]
    fn every_window_gives_names_that_are_read_again() {
        let within = Days { start: "2019-01-01".parse().unwrap(), end: "2023-12-31".parse().unwrap() };
        for per in Per::ALL {
            assert_eq!(Per::parse(per.code()), Some(per));
            for (name, _) in Quota::new(99, per).unwrap().windows(within) {
                for n in [1, 9, 99] {
                    let key = OccurrenceKey::counted(&name, n);
                    assert_eq!(OccurrenceKey::parse(key.as_str()), Some(key.clone()));
                    assert_eq!(key.window(), Some((name.as_str(), n)));
                }
            }
        }
        assert_eq!(Quota::new(0, Per::Year), None);
        assert_eq!(Quota::new(100, Per::Year), None);
    }
}
