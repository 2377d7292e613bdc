//! Whether what a person has settled about a time still fits the plan's words, which may have changed since.

use chrono::NaiveDate;

use super::plan::Time;
use super::schedule::{Basis, Schedule};
use super::settled::Settled;
use super::settling::choices;

/// Why a settlement should be looked at again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// It was confirmed before the plan's words were last decided on.
    Older {
        /// The day it was confirmed.
        confirmed: NaiveDate,
        /// The day of the decision.
        written: NaiveDate,
    },
    /// The words are read as other days, or as coming back otherwise, than what is settled.
    Elsewhere {
        /// How they are read.
        read: Box<Schedule>,
    },
}

/// What speaks against a settlement of words that were last written on a day.
#[must_use]
pub fn doubts(time: &Time, written: NaiveDate) -> Vec<Doubt> {
    let settled = &time.settled;
    let confirmed = settled.confirmed.as_ref().map(|it| it.date);
    let older = confirmed.filter(|date| *date < written).map(|confirmed| Doubt::Older { confirmed, written });
    older.into_iter().chain(elsewhere(time, written)).collect()
}

fn elsewhere(time: &Time, written: NaiveDate) -> Option<Doubt> {
    let Time { text, settled } = time;
    let offered =
        |settled: &Settled| choices(text, &Settled::default(), written).iter().any(|it| it.settled == *settled);
    if settled.is_bare() || offered(&settled.unconfirmed()) {
        return None;
    }
    let read = Schedule::read(text, written);
    let stands = read.clone().settled_as(settled);
    let is_other = if read.is_unsure() { lies_outside(&stands, &read) } else { differs(&stands, &read) };
    let has_time = read.basis == Basis::Reading && (read.recurs() || !read.periods.is_empty());
    (has_time && is_other).then(|| Doubt::Elsewhere { read: Box::new(read) })
}

/// Of words that have one reading: whether they begin, end or come back otherwise.
fn differs(settled: &Schedule, read: &Schedule) -> bool {
    let bounds = |it: &Schedule| (it.begins(), it.ends(), it.recurrence.clone());
    bounds(settled) != bounds(read)
}

/// Of words that a person had to choose a reading of: whether what was chosen lies outside all of them.
fn lies_outside(settled: &Schedule, read: &Schedule) -> bool {
    if read.recurs() || settled.recurs() {
        return read.recurs() != settled.recurs();
    }
    let before = settled.begins().zip(read.begins()).is_some_and(|(own, read)| own < read);
    let after = match (settled.ends(), read.ends()) {
        (Some(own), Some(read)) => own > read,
        (None, Some(_)) => true,
        (_, None) => false,
    };
    before || after
}

#[cfg(test)]
mod tests {
    use super::super::settling::settle;
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn found(words: &str, settled: &str, confirmed: &str) -> Vec<&'static str> {
        let written = day("2021-06-16");
        let settled = match settled {
            "" => Settled::default(),
            text => settle(text, written).unwrap(),
        };
        let time = Time { text: words.into(), settled: settled.confirmed(day(confirmed), "p") };
        let name = |doubt: &Doubt| match doubt {
            Doubt::Older { .. } => "older",
            Doubt::Elsewhere { .. } => "elsewhere",
        };
        doubts(&time, written).iter().map(name).collect()
    }

    #[test]
    fn a_settlement_is_doubted_when_the_words_have_changed() {
        for (words, settled, confirmed, expected) in [
            ("Q3 2021", "Q3 2021", "2021-06-16", &[][..]),
            ("Q3 2021", "Q3 2021", "2021-06-15", &["older"]),
            ("Q4 2021", "Q3 2021", "2021-06-16", &["elsewhere"]),
            ("Q3 2021–Q4 2022", "Q3 2021", "2021-06-15", &["older", "elsewhere"]),
            ("Årligen i april", "Årligen i april och november", "2021-06-16", &["elsewhere"]),
            ("2022", "Årligen i april och november", "2021-06-16", &["elsewhere"]),
            // Words that a person chose among, or that name no time.
            ("Q 4 dec 2020 Q 3 2021", "2021-07-01/2021-09-30", "2021-06-16", &[]),
            ("Q 4 dec 2020 Q 3 2021", "2022-07-01/2022-09-30", "2021-06-16", &["elsewhere"]),
            ("när vi hinner", "2021", "2021-06-16", &[]),
            ("", "2021", "2021-06-16", &[]),
            ("löpande", "2021", "2021-06-16", &[]),
            // Nothing but a confirmation.
            ("Q3 2021", "", "2021-06-16", &[]),
            ("Q3 2021", "", "2020-06-16", &["older"]),
        ] {
            assert_eq!(found(words, settled, confirmed), expected, "{words} / {settled}");
        }
    }
}
