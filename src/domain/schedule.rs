//! Time and duties of one activity: periods, report duties and their occurrences, counted from the calendar.

mod names;
mod occurrences;
mod rolling;

use chrono::NaiveDate;

use super::days::Days;
use super::duty::{Duty, OccurrenceKey, PeriodRole, PlanPeriod};
use super::meetings::{MeetingDay, Meetings};
use super::organisation::Organisations;
use super::plan::{Activity, Plan};
use super::quota::Quota;
use super::recurrence::Recurrence;
use super::settled::{Confirmed, Settled};
use super::timeframe::{self, Kind, Note, Reading, Span};
pub use names::Clash;

/// One time that a duty falls due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrence {
    /// Its name within the activity.
    pub key: OccurrenceKey,
    /// The days in which it is to be done; the last is its due day.
    pub days: Days,
    /// The number of the duty among the activity's, from 0; `None` for what comes back by its own time words. Kept
    /// small, since every view copies occurrences by the ten thousand.
    pub duty: Option<u16>,
    /// The meeting that it is to be ready before.
    pub meeting: Option<MeetingDay>,
}

impl Occurrence {
    /// The duty it is of, among the activity's.
    #[must_use]
    pub fn duty_of<'a>(&self, duties: &'a [Duty]) -> Option<&'a Duty> {
        duties.get(usize::from(self.duty?))
    }

    /// The days up to the meeting it is for: those in which a meeting can take it up.
    #[must_use]
    pub fn up_to_meeting(&self) -> Days {
        match self.meeting {
            Some(MeetingDay::Set(date)) => Days { end: self.days.end.max(date), ..self.days },
            _ => self.days,
        }
    }
}

/// Duties with their numbers; of more than anybody writes the rest is not counted.
pub fn numbered(duties: &[Duty]) -> impl Iterator<Item = (u16, &Duty)> {
    (0..=u16::MAX).zip(duties)
}

/// What occurrences are counted within.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// The days that the plan covers.
    pub period: Option<Days>,
    /// Who meets.
    pub organisations: &'a Organisations,
    /// When they meet.
    pub meetings: &'a Meetings,
}

/// What an understanding of a time rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Basis {
    /// The program's reading of the words.
    Reading,
    /// The program's reading, which a person has confirmed.
    Confirmed,
    /// Periods or a rule that a person has written beside the words.
    Settled,
}

/// An activity's time as understood, settled by a person or read by the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// What the program makes of the words.
    pub reading: Reading,
    /// The periods that count.
    pub periods: Vec<PlanPeriod>,
    /// The recurrence, if the work comes back.
    pub recurrence: Option<Recurrence>,
    /// Months in which the windows of the recurrence's months begin; empty when each window is the month itself.
    pub from_months: Vec<u32>,
    /// What the periods and the recurrence rest on.
    pub basis: Basis,
    /// Who settled it, and when, if that is said.
    pub confirmed: Option<Confirmed>,
    /// The count in a window, if that is what the time words say.
    pub quota: Option<Quota>,
}

impl Schedule {
    /// Reads an activity's time words as of the plan's last decision, since a plan's "i höst" means its own autumn.
    #[must_use]
    pub fn of(plan: &Plan, activity: &Activity) -> Self {
        Self::as_of(activity, plan.last_written())
    }

    /// Reads an activity's time words as of the day they were written.
    #[must_use]
    pub fn as_of(activity: &Activity, written: NaiveDate) -> Self {
        Self::read(&activity.time.text, written).settled_as(&activity.time.settled)
    }

    /// What the program makes of words that were written on a day.
    #[must_use]
    pub fn read(words: &str, written: NaiveDate) -> Self {
        let reading = timeframe::read(words, written);
        Self {
            periods: periods_of(&reading),
            recurrence: reading.recurrence.clone(),
            from_months: reading.from_months.clone(),
            quota: quota_of(&reading).filter(|_| reading.kind == Kind::Quota),
            reading,
            basis: Basis::Reading,
            confirmed: None,
        }
    }

    /// The same with what a person has settled. A confirmation alone lets the reading stand, where there is one.
    #[must_use]
    pub fn settled_as(self, settled: &Settled) -> Self {
        let confirmed = settled.confirmed.clone();
        if settled.is_bare() {
            let confirmed = confirmed.filter(|_| self.reading.kind != Kind::Unreadable);
            let basis = if confirmed.is_some() { Basis::Confirmed } else { Basis::Reading };
            return Self { basis, confirmed, ..self };
        }
        let (recurrence, from_months) = match &settled.rule {
            Some(it) => (Some(it.rule.clone()), it.from_months.clone()),
            None => (None, Vec::new()),
        };
        let periods = settled.periods.clone();
        Self { periods, recurrence, from_months, quota: None, basis: Basis::Settled, confirmed, ..self }
    }

    /// Whether the work comes back by its own time words, so that "done" can only be said of an occurrence.
    #[must_use]
    pub fn recurs(&self) -> bool {
        self.recurrence.is_some() || self.quota.is_some()
    }

    /// Whether the words say no more than that the work goes on.
    #[must_use]
    pub fn goes_on(&self) -> bool {
        self.basis != Basis::Settled && self.reading.kind == Kind::Continuous
    }

    /// Whether a person should confirm the reading of the time words.
    #[must_use]
    pub fn is_unsure(&self) -> bool {
        self.basis == Basis::Reading && (self.reading.confirm || self.reading.kind == Kind::Unreadable)
    }

    /// Periods of work: without phases, and without originals that a later period replaced.
    pub fn work(&self) -> impl Iterator<Item = &PlanPeriod> {
        self.periods.iter().filter(|it| !matches!(it.role, PeriodRole::Phase | PeriodRole::Original))
    }

    /// First day of the work, when it has one.
    #[must_use]
    pub fn begins(&self) -> Option<NaiveDate> {
        self.work().filter_map(|it| it.start.or(it.end)).min()
    }

    /// Last day of the work, when it has one of its own.
    #[must_use]
    pub fn ends(&self) -> Option<NaiveDate> {
        if self.work().any(|it| it.end.is_none()) { None } else { self.work().filter_map(|it| it.end).max() }
    }
}

/// The count that a reading tells, in the windows of the calendar.
pub(super) fn quota_of(reading: &Reading) -> Option<Quota> {
    let quota = reading.quota.as_ref()?;
    Quota::new(quota.times, quota.per)
}

/// The periods that a reading amounts to.
fn periods_of(reading: &Reading) -> Vec<PlanPeriod> {
    let role = match reading.kind {
        Kind::Milestone | Kind::Milestones | Kind::Date => PeriodRole::Milestone,
        _ if reading.parts.len() > 1 => PeriodRole::Part,
        _ => PeriodRole::Period,
    };
    let period = |span: &Span, role| PlanPeriod { start: span.start, end: span.end, role };
    let whole = Span { start: reading.start, end: reading.end };
    let mut periods: Vec<PlanPeriod> = reading.superseded.iter().map(|it| period(it, PeriodRole::Original)).collect();
    if reading.parts.is_empty() {
        let role = if reading.superseded.is_some() { PeriodRole::Revised } else { role };
        let has_days = whole.start.is_some() || whole.end.is_some();
        periods.extend(has_days.then(|| period(&whole, role)));
    } else {
        periods.extend(reading.parts.iter().map(|it| period(it, role)));
    }
    periods.extend(reading.notes.iter().filter_map(|note| match note {
        Note::Phase { from } => Some(PlanPeriod { start: Some(*from), end: None, role: PeriodRole::Phase }),
        _ => None,
    }));
    periods
}

#[cfg(test)]
mod tests;
