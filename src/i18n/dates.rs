//! Dates in words: "16 juni 2021" in text, 2021-06-16 in tables.

use chrono::{Datelike, NaiveDate};

use super::{Lang, Texts};

const MONTHS_SV: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DAYS_SV: [&str; 7] = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"];
const DAYS_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

impl Texts {
    /// "16 juni 2021".
    #[must_use]
    pub fn date(&self, date: NaiveDate) -> String {
        format!("{} {} {}", date.day(), self.month(date.month()), date.year())
    }

    /// "onsdag 16 juni 2021".
    #[must_use]
    pub fn weekday_and_date(&self, date: NaiveDate) -> String {
        let days = match self.lang() {
            Lang::Sv => DAYS_SV,
            Lang::En => DAYS_EN,
        };
        let day = days.get(date.weekday().num_days_from_monday() as usize).copied().unwrap_or_default();
        format!("{day} {}", self.date(date))
    }

    /// "juni" for 6; nothing for what is no month.
    #[must_use]
    pub fn month(&self, month: u32) -> &'static str {
        let months = match self.lang() {
            Lang::Sv => MONTHS_SV,
            Lang::En => MONTHS_EN,
        };
        month.checked_sub(1).and_then(|n| months.get(n as usize)).copied().unwrap_or_default()
    }

    /// "juni 2021".
    #[must_use]
    pub fn month_and_year(&self, date: NaiveDate) -> String {
        format!("{} {}", self.month(date.month()), date.year())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_as_in_text() {
        let day = NaiveDate::from_ymd_opt(2021, 6, 16).unwrap();
        assert_eq!(Texts::new(Lang::Sv).weekday_and_date(day), "onsdag 16 juni 2021");
        assert_eq!(Texts::new(Lang::En).date(day), "16 June 2021");
    }
}
