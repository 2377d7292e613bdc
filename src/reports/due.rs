//! What falls due: what has run out, what comes by a day, what begins, and what has no time to count with.

use chrono::{Days as DayCount, NaiveDate};

use super::state::{self, Horizon, Late, State, numbered_periods};
use crate::domain::duty::OccurrenceKey;
use crate::domain::id::{ActivityId, PartyId};
use crate::domain::workspace::View;

/// How far ahead the report looks when nothing else is said.
pub const DEFAULT_DAYS: u64 = 90;

/// What falls due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// The work is to be finished, or one numbered part of it.
    Work {
        /// Number of the part, when there are several.
        part: Option<usize>,
    },
    /// A duty to report or decide.
    Duty {
        /// What it asks for; nothing when the work itself recurs.
        what: Option<String>,
        /// Its occurrence.
        occurrence: OccurrenceKey,
        /// The body it goes to.
        to: Option<PartyId>,
    },
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The activity.
    pub activity: ActivityId,
    /// Its title.
    pub title: String,
    /// What falls due.
    pub what: What,
    /// The last day, or the first for what begins.
    pub date: NaiveDate,
    /// Days from today; negative when past.
    pub days: i64,
}

/// The report.
#[derive(Debug, Clone)]
pub struct Due {
    /// The day it is for.
    pub today: NaiveDate,
    /// How far ahead it looks.
    pub until: NaiveDate,
    /// Run out, oldest first.
    pub overdue: Vec<Row>,
    /// Falls due from today to `until`.
    pub coming: Vec<Row>,
    /// Begins from tomorrow to `until`.
    pub starting: Vec<Row>,
    /// Activities that come back.
    pub recurring: Vec<ActivityId>,
    /// Activities without an end of their own.
    pub open_ended: Vec<ActivityId>,
    /// Activities whose time words give nothing to count with.
    pub unknown: Vec<ActivityId>,
}

/// The last day of a look ahead.
#[must_use]
pub fn until(today: NaiveDate, days: u64) -> NaiveDate {
    today.checked_add_days(DayCount::new(days)).unwrap_or(NaiveDate::MAX)
}

/// Builds the report.
#[must_use]
pub fn due(view: &View, until: NaiveDate) -> Due {
    let states = state::all(view);
    let ids = |fits: fn(&Horizon) -> bool| {
        let chosen = states.iter().filter(|it| fits(&it.horizon) && !it.is_closed());
        chosen.map(|it| it.activity.id.clone()).collect()
    };
    let mut report = Due {
        today: view.today,
        until,
        overdue: states.iter().flat_map(|it| overdue(view, it)).collect(),
        coming: states.iter().flat_map(|it| coming(view, it, until)).collect(),
        starting: states.iter().flat_map(|it| starting(view, it, until)).collect(),
        recurring: ids(|it| matches!(it, Horizon::Recurs(_))),
        open_ended: ids(|it| matches!(it, Horizon::OpenEnd)),
        unknown: ids(|it| matches!(it, Horizon::Unknown)),
    };
    for rows in [&mut report.overdue, &mut report.coming, &mut report.starting] {
        rows.sort_by(|a, b| (a.date, &a.activity).cmp(&(b.date, &b.activity)));
    }
    report
}

fn row(view: &View, state: &State, what: What, date: NaiveDate) -> Row {
    let days = date.signed_duration_since(view.today).num_days();
    Row { activity: state.activity.id.clone(), title: state.activity.title.clone(), what, date, days }
}

fn duty(state: &State, occurrence: &crate::domain::schedule::Occurrence) -> What {
    let duty = state.duty(occurrence);
    What::Duty {
        what: duty.map(|it| it.what.clone()),
        occurrence: occurrence.key.clone(),
        to: duty.and_then(|it| it.to.clone()),
    }
}

fn overdue(view: &View, state: &State) -> Vec<Row> {
    let as_row = |late: &Late| match late {
        Late::Period { part, end } => row(view, state, What::Work { part: *part }, *end),
        Late::Occurrence(it) => row(view, state, duty(state, it), it.days.end),
    };
    state.late.iter().map(as_row).collect()
}

fn coming(view: &View, state: &State, until: NaiveDate) -> Vec<Row> {
    let in_time = |day: NaiveDate| day >= view.today && day <= until;
    let mut rows = Vec::new();
    if !state.is_closed() && !state.schedule.recurs() {
        let ends = numbered_periods(state.schedule).filter_map(|(part, period)| Some((part, period.end?)));
        let ends = ends.filter(|(_, end)| in_time(*end));
        rows.extend(ends.map(|(part, end)| row(view, state, What::Work { part }, end)));
    }
    let open = state.open_occurrences.iter().filter(|it| in_time(it.days.end));
    rows.extend(open.map(|it| row(view, state, duty(state, it), it.days.end)));
    rows
}

fn starting(view: &View, state: &State, until: NaiveDate) -> Vec<Row> {
    if state.is_closed() || state.schedule.recurs() {
        return Vec::new();
    }
    let starts = numbered_periods(state.schedule).filter_map(|(part, period)| Some((part, period.start?)));
    let starts = starts.filter(|(_, start)| *start > view.today && *start <= until);
    starts.map(|(part, start)| row(view, state, What::Work { part }, start)).collect()
}
