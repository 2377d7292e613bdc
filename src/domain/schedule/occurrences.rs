//! The occurrences of an activity's duties: within the plan period, by due day, each with its derived name.

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate};

use super::super::duty::{CountedFrom, When};
use super::{
    Days, Duty, MeetingDay, Occurrence, OccurrenceKey, Quota, Recurrence, Schedule, Setting, numbered, rolling,
};

impl Schedule {
    /// Every occurrence of the duties and of the time words within the plan period, by due day. Those that are counted
    /// from what has been done are not among them: [`Schedule::rolling`] gives them. What the time words and a duty give
    /// the same name is told by the duty.
    #[must_use]
    pub fn occurrences(&self, duties: &[Duty], setting: &Setting) -> Vec<Occurrence> {
        let Some(period) = setting.period else { return Vec::new() };
        let mut found = Vec::new();
        for (n, duty) in numbered(duties) {
            let named = self.of_duty(duty, period).into_iter();
            found.extend(
                named
                    .map(|(key, days)| Occurrence { key, days, duty: Some(n), meeting: None })
                    .map(|it| if duty.before_meeting { before_meeting(setting, duty, it) } else { it }),
            );
        }
        let by_duty: HashSet<OccurrenceKey> = found.iter().map(|it: &Occurrence| it.key.clone()).collect();
        let own = self.own(duties, period).into_iter().filter(|(key, _)| !by_duty.contains(key));
        found.extend(own.map(|(key, days)| Occurrence { key, days, duty: None, meeting: None }));
        found.sort_by_key(|it| (it.days.end, it.days.start, it.duty));
        found
    }

    /// The occurrences of the duties that are counted from what has been done: those that have been reported of in turn,
    /// and the one that is open, from the day on that duties are kept account of. `settled_on` tells the day on which an
    /// occurrence was settled, if it is.
    pub fn rolling<'a>(
        &'a self,
        duties: &'a [Duty],
        period: Days,
        account_from: Option<NaiveDate>,
        reported: &'a [OccurrenceKey],
        settled_on: impl Fn(&OccurrenceKey) -> Option<NaiveDate> + 'a,
    ) -> impl Iterator<Item = Occurrence> + 'a {
        numbered(duties).flat_map(move |(n, duty)| {
            let chain = match &duty.when {
                When::Recurring { rule, from, counted: CountedFrom::Completion, .. } => {
                    rolling::chain(rule, self.from(*from, period), account_from, reported, &settled_on)
                }
                _ => Vec::new(),
            };
            chain.into_iter().map(move |(key, days)| Occurrence { key, days, duty: Some(n), meeting: None })
        })
    }

    /// The days within which a duty can fall: from its own first day, else from the work's, to the end of the plan.
    pub(super) fn from(&self, from: Option<NaiveDate>, plan: Days) -> Days {
        let start = from.or(self.begins()).unwrap_or(plan.start).max(plan.start);
        Days { start, end: plan.end }
    }

    pub(super) fn of_duty(&self, duty: &Duty, plan: Days) -> Vec<(OccurrenceKey, Days)> {
        match &duty.when {
            When::Recurring { rule, from_months, from, counted: CountedFrom::Calendar } => {
                let within = self.from(*from, plan);
                named(rule, from_months, within.start, within)
            }
            When::Quota { quota, from } => counted(*quota, self.from(*from, plan)),
            When::Once(days) if plan.contains(days.end) => vec![(OccurrenceKey::of(*days), *days)],
            // It is the end of the work, and goes with it also beyond the plan.
            When::AtEnd => self.ends().into_iter().map(|end| at_end(self.last_start(), end)).collect(),
            When::Recurring { .. } | When::Once(_) | When::From(_) | When::Continuous | When::Event(_) => Vec::new(),
        }
    }

    /// What comes back by the time words, within their own bounds, unless the duties say when more closely.
    fn own(&self, duties: &[Duty], plan: Days) -> Vec<(OccurrenceKey, Days)> {
        let start = self.begins().unwrap_or(plan.start).max(plan.start);
        let within = Days { start, end: self.ends().unwrap_or(plan.end).min(plan.end) };
        let said_by_duty = || duties.iter().any(|it| matches!(it.when, When::Recurring { .. } | When::Quota { .. }));
        match (&self.recurrence, self.quota) {
            (Some(rule), _) if !rule.months.is_empty() || !said_by_duty() => {
                named(rule, &self.from_months, self.begins().unwrap_or(plan.start), within)
            }
            (None, Some(quota)) if !said_by_duty() => counted(quota, within),
            _ => Vec::new(),
        }
    }

    /// First day of the period that ends last.
    fn last_start(&self) -> Option<NaiveDate> {
        self.work().max_by_key(|it| it.end).and_then(|it| it.start)
    }
}

fn named(rule: &Recurrence, from_months: &[u32], counted_from: NaiveDate, within: Days) -> Vec<(OccurrenceKey, Days)> {
    let windows = rule.windows_counted(from_months, counted_from, within).into_iter();
    windows.filter_map(|it| OccurrenceKey::parse(&it.key).map(|key| (key, it.days))).collect()
}

/// Each time of a count, all due on the last day of their window.
fn counted(quota: Quota, within: Days) -> Vec<(OccurrenceKey, Days)> {
    let times = 1..=quota.times();
    let each = |(name, days): (String, Days)| times.clone().map(move |n| (OccurrenceKey::counted(&name, n), days));
    quota.windows(within).into_iter().flat_map(each).collect()
}

fn at_end(start: Option<NaiveDate>, end: NaiveDate) -> (OccurrenceKey, Days) {
    (OccurrenceKey::of(Days { start: end, end }), Days { start: start.unwrap_or(end), end })
}

/// An occurrence that is to be ready before a meeting in its window. One rule: the last meeting whose day is known, and
/// then it is due the day before; else the last month in which the rhythm expects one, and then it is due with the last day
/// of the month, but no later than the window's; else with the last day of the window. The name stays that of the window,
/// so that it is the same before and after the meeting is set.
fn before_meeting(setting: &Setting, duty: &Duty, occurrence: Occurrence) -> Occurrence {
    let body = duty.to.as_ref().and_then(|it| setting.organisations.body(it.as_str()));
    let meeting = body.and_then(|it| setting.meetings.to_prepare(it, occurrence.days));
    let Days { start, end } = occurrence.days;
    let due = match meeting {
        Some(MeetingDay::Set(date)) => date.pred_opt().unwrap_or(date),
        Some(MeetingDay::Expected(month)) => {
            month.with_day(u32::from(month.num_days_in_month())).map_or(end, |last| last.min(end))
        }
        None => end,
    };
    Occurrence { days: Days { start: start.min(due), end: due }, meeting, ..occurrence }
}
