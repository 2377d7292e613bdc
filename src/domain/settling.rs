//! Settling a time: what stands for confirmation, what else the words may mean, and what a person writes instead.

use chrono::NaiveDate;

use super::duty::{PeriodRole, PlanPeriod};
use super::plan::Time;
use super::problem::Problem;
use super::recurrence::Recurrence;
use super::schedule::{Basis, Schedule};
use super::settled::{Settled, SettledRule};
use super::timeframe::{Kind, Note, Reading};

/// Something that a person can settle a time as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Where it comes from.
    pub source: Source,
    /// What would be settled, not confirmed yet.
    pub settled: Settled,
}

/// Where a choice comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Source {
    /// It is settled so already.
    Standing,
    /// The program reads the words so.
    Reading,
    /// Of periods side by side each is a part.
    Parts,
    /// Of periods side by side the last has replaced those before.
    Replaced,
    /// The other reading that the words allow.
    Alternative,
}

/// Why a text settles nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotSettled {
    /// Nothing is written.
    Empty,
    /// The words cannot be read, from this character on (counted from 0).
    Unreadable {
        /// Character position.
        position: usize,
    },
    /// The words themselves have another reading.
    Unsure(Box<Schedule>),
    /// The words name neither days nor a recurrence.
    Timeless,
    /// A date that does not exist or is not written year-month-day.
    BadDate {
        /// As written.
        text: String,
    },
    /// A last day before the first.
    EndBeforeStart {
        /// As written.
        text: String,
    },
    /// Neither a first nor a last day.
    NoDays {
        /// As written.
        text: String,
    },
    /// A word after the days that is no role.
    UnknownRole {
        /// As written.
        text: String,
    },
}

/// Why a settlement cannot be written into the plan's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CannotSettle {
    /// The file cannot be read.
    Unreadable(Box<Problem>),
    /// The activity is no longer in it.
    Gone,
    /// The activity has no field for its time, or what stands there is no text and no fields.
    NoTime {
        /// Where the activity stands.
        line: usize,
    },
    /// Somebody has changed the words or the settlement meanwhile.
    Changed(Box<Time>),
    /// It cannot be done without touching something else. These lines are to be written there.
    ByHand {
        /// Where the time stands.
        line: usize,
        /// What to write.
        lines: Vec<String>,
    },
}

impl Schedule {
    /// What a person settles who takes the time as it stands; nothing when there are no words or they cannot be read.
    ///
    /// Of work that goes on, waits for an event or has no time, nothing but a confirmation is needed.
    #[must_use]
    pub fn as_it_stands(&self) -> Option<Settled> {
        let rule = || {
            let rule = self.recurrence.clone()?;
            Some(SettledRule { rule, from_months: self.from_months.clone() })
        };
        match self.reading.kind {
            _ if self.basis == Basis::Settled => {}
            Kind::Unreadable => return None,
            Kind::Undated if self.reading.expression.trim().is_empty() => return None,
            Kind::Continuous | Kind::OnDemand | Kind::Undated | Kind::Event | Kind::Quota => {
                return Some(Settled::default());
            }
            _ => {}
        }
        let rule = rule();
        if rule.as_ref().is_some_and(|it| !can_be_written(&it.rule)) {
            return Some(Settled::default());
        }
        Some(Settled { periods: self.periods.clone(), rule, confirmed: None })
    }
}

/// Whether a rule is read again as it was.
fn can_be_written(rule: &Recurrence) -> bool {
    Recurrence::parse(&rule.to_string()).as_ref() == Ok(rule)
}

/// Everything that an activity's time can be settled as without writing: what stands, the reading, other readings.
#[must_use]
pub fn choices(words: &str, settled: &Settled, written: NaiveDate) -> Vec<Choice> {
    let read = Schedule::read(words, written);
    let mut all = Vec::new();
    if !settled.is_bare() {
        all.push(Choice { source: Source::Standing, settled: settled.unconfirmed() });
    }
    let reading = &read.reading;
    if reading.notes.contains(&Note::PeriodsSideBySide) && reading.parts.len() > 1 {
        all.push(Choice { source: Source::Parts, settled: periods(read.periods.clone()) });
        all.push(Choice { source: Source::Replaced, settled: periods(replaced(&read.periods)) });
    } else {
        all.extend(read.as_it_stands().map(|settled| Choice { source: Source::Reading, settled }));
    }
    all.extend(alternative(reading).map(|settled| Choice { source: Source::Alternative, settled }));
    let mut given: Vec<Choice> = Vec::new();
    for choice in all {
        if !given.iter().any(|it| it.settled == choice.settled) {
            given.push(choice);
        }
    }
    given
}

fn periods(periods: Vec<PlanPeriod>) -> Settled {
    Settled { periods, ..Settled::default() }
}

/// Of several parts the last holds, and those before it are what it replaced.
fn replaced(parts: &[PlanPeriod]) -> Vec<PlanPeriod> {
    let last = parts.iter().rposition(|it| it.role != PeriodRole::Phase);
    let role = |n: usize, role| match role {
        PeriodRole::Phase => role,
        _ if Some(n) == last => PeriodRole::Revised,
        _ => PeriodRole::Original,
    };
    parts.iter().enumerate().map(|(n, it)| PlanPeriod { role: role(n, it.role), ..*it }).collect()
}

fn alternative(reading: &Reading) -> Option<Settled> {
    let span = reading.alternative?;
    let role = if reading.kind == Kind::Date { PeriodRole::Milestone } else { PeriodRole::Period };
    Some(periods(vec![PlanPeriod { start: span.start, end: span.end, role }]))
}

/// Reads what a person settles a time as: periods with explicit days, such as
/// `2020-12-01/2020-12-31 original, 2021-07-01/2021-09-30 revised`, or any time expression that has one reading.
///
/// In a list each part may be days or a time expression with its role after it.
///
/// # Errors
/// [`NotSettled`] for what cannot be read, has another reading, or names no time.
pub fn settle(text: &str, written: NaiveDate) -> Result<Settled, NotSettled> {
    if text.trim().is_empty() {
        return Err(NotSettled::Empty);
    }
    let parts: Vec<&str> = text.split(',').map(str::trim).filter(|it| !it.is_empty()).collect();
    if !parts.iter().any(|it| is_explicit(it)) {
        return settle_words(text, written);
    }
    let unnamed = if parts.len() > 1 { PeriodRole::Part } else { PeriodRole::Period };
    let read = parts.into_iter().map(|part| period(part, unnamed, written));
    Ok(periods(read.collect::<Result<_, _>>()?))
}

/// Whether a part is written with its days, or with a role after it.
fn is_explicit(part: &str) -> bool {
    let (days, role) = with_role(part);
    role.is_some() || part.split_whitespace().next().is_some_and(is_days) || is_days(days)
}

/// `2020-12-01/2020-12-31`, with one end open, or something that is meant to be.
fn is_days(text: &str) -> bool {
    let is_date = |it: &str| {
        let figures = it.bytes().all(|it| it.is_ascii_digit() || it == b'-');
        it.is_empty() || figures && it.matches('-').count() == 2
    };
    text.split_once('/').is_some_and(|(start, end)| is_date(start) && is_date(end))
}

/// A part without the role that stands last in it.
fn with_role(part: &str) -> (&str, Option<PeriodRole>) {
    let role = |word: &str| PeriodRole::parse(&word.to_lowercase());
    match part.rsplit_once(char::is_whitespace) {
        Some((days, word)) => role(word).map_or((part, None), |role| (days.trim(), Some(role))),
        None => (part, None),
    }
}

fn period(part: &str, unnamed: PeriodRole, written: NaiveDate) -> Result<PlanPeriod, NotSettled> {
    let (days, role) = with_role(part);
    let owned = |text: &str| text.to_owned();
    if let Some((_, rest)) = days.split_once(char::is_whitespace).filter(|(first, _)| is_days(first)) {
        return Err(NotSettled::UnknownRole { text: owned(rest.trim()) });
    }
    let role = role.unwrap_or(unnamed);
    if !is_days(days) {
        return one_period(days, role, written);
    }
    let (start, end) = days.split_once('/').unwrap_or((days, ""));
    let date = |text: &str| match text {
        "" => Ok(None),
        text => day(text).map(Some).ok_or_else(|| NotSettled::BadDate { text: owned(text) }),
    };
    match (date(start)?, date(end)?) {
        (None, None) => Err(NotSettled::NoDays { text: owned(days) }),
        (Some(start), Some(end)) if end < start => Err(NotSettled::EndBeforeStart { text: owned(days) }),
        (start, end) => Ok(PlanPeriod { start, end, role }),
    }
}

/// Year of four figures, month and day of two.
fn day(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(|_| text.len() == 10)
}

/// A time expression that is one period.
fn one_period(words: &str, role: PeriodRole, written: NaiveDate) -> Result<PlanPeriod, NotSettled> {
    let settled = settle_words(words, written)?;
    match (&settled.periods[..], &settled.rule) {
        ([one], None) => Ok(PlanPeriod { role, ..*one }),
        _ => Err(NotSettled::NoDays { text: words.to_owned() }),
    }
}

fn settle_words(words: &str, written: NaiveDate) -> Result<Settled, NotSettled> {
    let read = Schedule::read(words, written);
    let stopped = read.reading.notes.iter().find_map(|it| match it {
        Note::StoppedAt { position } => Some(*position),
        _ => None,
    });
    match read.as_it_stands() {
        None => Err(NotSettled::Unreadable { position: stopped.unwrap_or_default() }),
        Some(_) if read.is_unsure() => Err(NotSettled::Unsure(Box::new(read))),
        Some(settled) if settled.is_bare() => Err(NotSettled::Timeless),
        Some(settled) => Ok(settled),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn shown(settled: &Settled) -> Vec<String> {
        let show = |it: Option<NaiveDate>| it.map(|it| it.to_string()).unwrap_or_default();
        let periods = settled.periods.iter();
        let mut all: Vec<String> =
            periods.map(|it| format!("{}/{} {}", show(it.start), show(it.end), it.role.code())).collect();
        all.extend(settled.rule.iter().map(|it| format!("{} {:?}", it.rule, it.from_months)));
        all
    }

    fn settled(text: &str) -> Result<Vec<String>, NotSettled> {
        settle(text, day("2021-06-16")).map(|it| shown(&it))
    }

    #[test]
    fn days_are_taken_as_they_are_written() {
        for (text, expected) in [
            ("2020-12-01/2020-12-31", &["2020-12-01/2020-12-31 period"][..]),
            (
                "2020-12-01/2020-12-31 original, 2021-07-01/2021-09-30 revised",
                &["2020-12-01/2020-12-31 original", "2021-07-01/2021-09-30 revised"],
            ),
            (
                " 2020-12-01/2020-12-31 Ursprunglig ,2021-07-01/2021-09-30 reviderad, ",
                &["2020-12-01/2020-12-31 original", "2021-07-01/2021-09-30 revised"],
            ),
            ("2021-01-01/, /2021-12-31", &["2021-01-01/ part", "/2021-12-31 part"]),
            ("2021-06-16 milstolpe", &["2021-06-16/2021-06-16 milestone"]),
            (
                "Q4 2020 ursprunglig, Q3 2021 reviderad",
                &["2020-10-01/2020-12-31 original", "2021-07-01/2021-09-30 revised"],
            ),
        ] {
            assert_eq!(settled(text).unwrap(), expected, "{text}");
        }
    }

    #[test]
    fn any_time_expression_with_one_reading_will_do() {
        for (text, expected) in [
            ("Q3 2021", &["2021-07-01/2021-09-30 period"][..]),
            ("Q4 2020, Q3 2021", &["2020-10-01/2020-12-31 part", "2021-07-01/2021-09-30 part"]),
            (
                "Q2 2020 (reviderad till Q3–Q4 2021)",
                &["2020-04-01/2020-06-30 original", "2021-07-01/2021-12-31 revised"],
            ),
            ("årligen i april och november", &["FREQ=YEARLY;BYMONTH=4,11 []"]),
            ("årligen i januari–februari", &["FREQ=YEARLY;BYMONTH=2 [1]"]),
            ("kvartalsvis", &["FREQ=YEARLY;BYMONTH=3,6,9,12 [1, 4, 7, 10]"]),
        ] {
            assert_eq!(settled(text).unwrap(), expected, "{text}");
        }
    }

    #[test]
    fn what_settles_nothing_says_why() {
        let is = |text: &str, wanted: fn(&NotSettled) -> bool| {
            let got = settled(text);
            assert!(got.as_ref().is_err_and(wanted), "{text}: {got:?}");
        };
        is(" ", |it| *it == NotSettled::Empty);
        is("2021-02-30/2021-03-31", |it| *it == NotSettled::BadDate { text: "2021-02-30".into() });
        is("2021-1-1/2021-03-31", |it| matches!(it, NotSettled::BadDate { .. }));
        is("2021-03-31/2021-03-01", |it| matches!(it, NotSettled::EndBeforeStart { .. }));
        is("/", |it| matches!(it, NotSettled::NoDays { .. }));
        is("2021-01-01/2021-03-01 del två", |it| *it == NotSettled::UnknownRole { text: "del två".into() });
        is("2021-01-01/2021-03-01 tidigare", |it| *it == NotSettled::UnknownRole { text: "tidigare".into() });
        is("2021-01-01/2021-03-01, när vi hinner", |it| matches!(it, NotSettled::Unreadable { .. }));
        is("när vi hinner", |it| matches!(it, NotSettled::Unreadable { .. }));
        is("Q4 2020 Q3 2021", |it| matches!(it, NotSettled::Unsure(_)));
        is("löpande", |it| *it == NotSettled::Timeless);
        is("vid behov", |it| *it == NotSettled::Timeless);
    }

    #[test]
    fn periods_side_by_side_are_parts_or_the_later_holds() {
        let all = choices("Q2 2020 2021 Q 3 - 4", &Settled::default(), day("2021-06-16"));
        let all: Vec<_> = all.iter().map(|it| (it.source, shown(&it.settled))).collect();
        let days = ["2020-04-01/2020-06-30", "2021-07-01/2021-12-31"];
        let with =
            |roles: [&str; 2]| days.iter().zip(roles).map(|(it, role)| format!("{it} {role}")).collect::<Vec<_>>();
        assert_eq!(all, [(Source::Parts, with(["part", "part"])), (Source::Replaced, with(["original", "revised"]))]);
    }

    #[test]
    fn what_stands_comes_first_and_nothing_twice() {
        let first = |words: &str, settled: &Settled| {
            let all = choices(words, settled, day("2021-06-16"));
            all.into_iter().map(|it| it.source).collect::<Vec<_>>()
        };
        assert_eq!(first("Q3 2021", &Settled::default()), [Source::Reading]);
        let same = settle("Q3 2021", day("2021-06-16")).unwrap();
        assert_eq!(first("Q3 2021", &same), [Source::Standing]);
        assert_eq!(first("Q4 2021", &same), [Source::Standing, Source::Reading]);
        assert_eq!(first("när vi hinner", &Settled::default()), []);
        assert_eq!(first("löpande", &Settled::default()), [Source::Reading]);
    }

    #[test]
    fn a_reading_that_is_settled_gives_the_same_days() {
        for words in ["2019 – Q4 2020", "Q3 2021", "2020–2023 Intensifieras från Q 4 2021", "2021 -", "kvartalsvis"]
        {
            let read = Schedule::read(words, day("2021-06-16"));
            let settled = read.as_it_stands().unwrap();
            let again = read.clone().settled_as(&settled);
            assert_eq!((&again.periods, &again.recurrence), (&read.periods, &read.recurrence), "{words}");
            assert_eq!(again.from_months, read.from_months, "{words}");
        }
    }
}
