//! Periods and duties of an activity as the plan gives them, and the names of occurrences.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::days::Days;
use super::id::PartyId;
use super::quota::Quota;
use super::recurrence::Recurrence;
use super::window::Window;

/// How many days before its last day a duty is called to mind when the plan does not say.
/// Rule: a deadline stays on the list of the day from its warning until it is settled, as in org-mode.
pub const DEFAULT_LEAD: u32 = 30;

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

/// What the next occurrence of a recurring duty is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CountedFrom {
    /// The calendar: what is done late does not move what comes after.
    #[default]
    Calendar,
    /// The day on which the last one was settled.
    Completion,
}

/// When a duty falls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// Comes back.
    Recurring {
        /// The rule.
        rule: Recurrence,
        /// The month (1–12) in which each window begins, in the order of the rule's months; empty when each window is
        /// the month itself.
        from_months: Vec<u32>,
        /// Not before this day.
        from: Option<NaiveDate>,
        /// What the next one is counted from.
        counted: CountedFrom,
    },
    /// So many times in each window of the calendar.
    Quota {
        /// How many times, and in which windows.
        quota: Quota,
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
    /// It is to be ready before the receiving body's meeting in those days.
    pub before_meeting: bool,
    /// How many days before its last day it is called to mind.
    pub lead: u32,
    /// The body it goes to, when the plan says so.
    pub to: Option<PartyId>,
    /// Who presents it.
    pub presenter: Option<PartyId>,
    /// A question about the duty that a person should settle.
    pub confirm: Option<String>,
    /// The program has read it out of the plan's words; a person should confirm it.
    pub is_read: bool,
}

impl Duty {
    /// A report with nothing said but what and when.
    #[must_use]
    pub fn report(what: impl Into<String>, when: When) -> Self {
        Self {
            what: what.into(),
            kind: DutyKind::Report,
            when,
            before_meeting: false,
            lead: DEFAULT_LEAD,
            to: None,
            presenter: None,
            confirm: None,
            is_read: false,
        }
    }

    /// Whether its occurrences depend on what has been reported.
    #[must_use]
    pub fn rolls(&self) -> bool {
        matches!(self.when, When::Recurring { counted: CountedFrom::Completion, .. })
    }

    /// Whether the days that it says itself lie outside the plan's, so that it never falls.
    #[must_use]
    pub fn lies_outside(&self, plan: Days) -> bool {
        match &self.when {
            When::Once(days) => !plan.contains(days.end),
            When::Recurring { from: Some(day), .. } | When::Quota { from: Some(day), .. } | When::From(day) => {
                *day > plan.end
            }
            _ => false,
        }
    }

    /// The count in a window, when that is what it asks for.
    #[must_use]
    pub fn quota(&self) -> Option<Quota> {
        match self.when {
            When::Quota { quota, .. } => Some(quota),
            _ => None,
        }
    }
}

/// What a name is the name of, where it is not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NameForm {
    /// A month.
    Month,
    /// A day.
    Day,
    /// Anything else.
    Other,
}

/// The name of an occurrence: a year, quarter, month or day, or the first, second … time within a window. Derived from
/// the calendar, so two machines give it the same name.
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

    /// The n-th time within a window of the calendar: `2021-HT` and 2 give `2021-HT-2`.
    #[must_use]
    pub fn counted(window: &str, n: u32) -> Self {
        Self::new(&format!("{window}-{n}"))
    }

    /// Of the n-th time within a window: the window's name and n.
    #[must_use]
    pub fn window(&self) -> Option<(&str, u32)> {
        let (window, n) = self.as_str().rsplit_once('-')?;
        // No other name has a letter but a quarter, which has nothing after it.
        let is_counted = window.bytes().any(|it| it.is_ascii_uppercase());
        Some((window, n.parse().ok()?)).filter(|_| is_counted)
    }

    /// Whether it says no more than the year.
    #[must_use]
    pub fn is_whole_year(&self) -> bool {
        self.as_str().len() == 4 || self.window().is_some_and(|(window, _)| window.ends_with("-Y"))
    }

    /// Reads `2021`, `2021-Q3`, `2021-04` or `2021-11-06`, or of what is counted `2021-HT-1`, `2021-Q3-2`, `2021-M04-1`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let is_name = text.len() <= Self::LONGEST && (Window::alone(text).is_some() || is_counted(text));
        is_name.then(|| Self::new(text))
    }

    /// What form it has.
    #[must_use]
    pub fn form(&self) -> NameForm {
        match Window::alone(self.as_str()) {
            Some(Window::Month(..)) => NameForm::Month,
            Some(Window::Day(_)) => NameForm::Day,
            _ => NameForm::Other,
        }
    }

    /// The key as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let text = self.text.get(..usize::from(self.length)).unwrap_or_default();
        std::str::from_utf8(text).unwrap_or_default()
    }
}

/// Whether it is a window and a number from 1 to 99: `2021-HT-1`, `2021-W15-2`.
fn is_counted(text: &str) -> bool {
    let Some((window, n)) = text.rsplit_once('-') else { return false };
    let is_number = matches!(n.as_bytes(), [b'1'..=b'9'] | [b'1'..=b'9', b'0'..=b'9']);
    is_number && Window::of_count(window).is_some()
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
