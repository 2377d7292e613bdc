//! Periods and duties of an activity as the plan gives them, and the names of occurrences.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::days::Days;
use super::id::PartyId;
use super::recurrence::Recurrence;

/// What a period is to its activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum PeriodRole {
    /// The one period.
    Period,
    /// One of several; whether it replaces another is not settled.
    Part,
    /// The first adopted period, since replaced.
    Original,
    /// The period that replaced the original.
    Revised,
    /// A point or a deadline of its own.
    Milestone,
    /// A phase within the period.
    Phase,
}

impl PeriodRole {
    /// Reads the stored word, English or Swedish.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "period" => Self::Period,
            "part" | "del" => Self::Part,
            "original" | "ursprunglig" => Self::Original,
            "revised" | "reviderad" => Self::Revised,
            "milestone" | "milstolpe" => Self::Milestone,
            "phase" | "fas" => Self::Phase,
            _ => return None,
        })
    }
}

/// A period of an activity. An absent end is open and bounded by the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct PlanPeriod {
    /// First day.
    pub start: Option<NaiveDate>,
    /// Last day, included.
    pub end: Option<NaiveDate>,
    /// What the period is to its activity.
    pub role: PeriodRole,
}

/// What a duty asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Default)]
#[serde(rename_all = "lowercase")]
pub enum DutyKind {
    /// A report.
    #[default]
    Report,
    /// A decision that the plan foresees.
    Decision,
}

/// When a duty falls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// Comes back.
    Recurring {
        /// The rule.
        rule: Recurrence,
        /// The month (1–12) in which the window begins, when it is wider than the rule's month.
        from_month: Option<u32>,
        /// Not before this day.
        from: Option<NaiveDate>,
    },
    /// Once, within these days.
    Once(Days),
    /// When the activity's time ends.
    AtEnd,
    /// From this day on.
    From(NaiveDate),
    /// All the time.
    Continuous,
    /// When something happens, in the plan's words.
    Event(String),
}

/// A duty to report or to decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// What is to be reported or decided.
    pub what: String,
    /// Report or decision.
    pub kind: DutyKind,
    /// When.
    pub when: When,
    /// The body it goes to, when the plan says so.
    pub to: Option<PartyId>,
    /// Who presents it.
    pub presenter: Option<PartyId>,
    /// A question about the duty that a person should settle.
    pub confirm: Option<String>,
}

/// The name of an occurrence: a year, quarter, month or day. Derived from the calendar, so two machines give it the same name.
/// Kept in place, since every activity has several and every view goes through them all.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OccurrenceKey {
    text: [u8; Self::LONGEST],
    length: u8,
}

impl OccurrenceKey {
    /// The longest name is the last day that the calendar knows: `+262142-12-31`.
    const LONGEST: usize = 15;

    fn new(text: &str) -> Self {
        let mut key = Self { text: [0; Self::LONGEST], length: 0 };
        for (place, byte) in key.text.iter_mut().zip(text.bytes()) {
            *place = byte;
            key.length += 1;
        }
        key
    }

    /// The shortest name for a window: its year, its month, or its last day.
    #[must_use]
    pub fn of(days: Days) -> Self {
        let Days { start, end } = days;
        let same_year = start.year() == end.year();
        let whole_month = same_year && start.month() == end.month() && start != end;
        let whole_year = same_year && (start.month(), start.day()) == (1, 1) && (end.month(), end.day()) == (12, 31);
        let pattern = match (whole_year, whole_month) {
            (true, _) => "%Y",
            (_, true) => "%Y-%m",
            _ => "%Y-%m-%d",
        };
        Self::new(&end.format(pattern).to_string())
    }

    /// Reads `2021`, `2021-Q3`, `2021-04` or `2021-11-06`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (year, rest) = text.split_at_checked(4)?;
        let year_ok = year.bytes().all(|b| b.is_ascii_digit());
        let rest_ok = match rest.as_bytes() {
            [] | [b'-', b'Q', b'1'..=b'4'] => true,
            [b'-', m1, m2] => matches!((m1, m2), (b'0', b'1'..=b'9') | (b'1', b'0'..=b'2')),
            _ => text.len() == 10 && text.parse::<NaiveDate>().is_ok(),
        };
        (year_ok && rest_ok).then(|| Self::new(text))
    }

    /// The key as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let text = self.text.get(..usize::from(self.length)).unwrap_or_default();
        std::str::from_utf8(text).unwrap_or_default()
    }
}

impl fmt::Debug for OccurrenceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("OccurrenceKey").field(&self.as_str()).finish()
    }
}

impl Serialize for OccurrenceKey {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl fmt::Display for OccurrenceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
