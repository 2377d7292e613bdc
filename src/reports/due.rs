//! What falls due: what has run out, what comes by a day, what begins, and what has no time to count with.
//!
//! Rule: what has come within its lead time is on the list of every day until it is settled, however short the look
//! ahead, as org-mode's warnings are.

use chrono::{Days as DayCount, NaiveDate};

use super::state::{self, Horizon, Late, Manner, State, numbered_periods};
use crate::domain::duty::{DEFAULT_LEAD, Duty, DutyKind, OccurrenceKey};
use crate::domain::id::{ActivityId, PartyId};
use crate::domain::schedule::Occurrence;
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
        /// Report or decision.
        kind: DutyKind,
        /// How it stands to its window.
        manner: Manner,
        /// The program has read it out of the plan's words.
        is_read: bool,
    },
}

/// What is to be reported or decided when the work ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    /// What it asks for.
    pub what: String,
    /// Its occurrence.
    pub occurrence: OccurrenceKey,
    /// The body it goes to.
    pub to: Option<PartyId>,
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
    /// Of work that ends: what is to be reported or decided then.
    pub closing: Vec<Closing>,
    /// The last day, or the first for what begins.
    pub date: NaiveDate,
    /// Days from today; negative when past.
    pub days: i64,
    /// How many days before it is called to mind.
    pub lead: u32,
    /// The first day on which it is called to mind.
    pub from: NaiveDate,
    /// It is time to do it: that day has come.
    pub now: bool,
}

/// Occurrences of an activity from before duties were kept account of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Untracked {
    /// The activity.
    pub activity: ActivityId,
    /// Its occurrences, by due day.
    pub occurrences: Vec<OccurrenceKey>,
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
    /// Falls due from today to `until`, or is to be done now.
    pub coming: Vec<Row>,
    /// Begins from tomorrow to `until`.
    pub starting: Vec<Row>,
    /// The day from which duties are kept account of.
    pub account_from: Option<NaiveDate>,
    /// What fell before duties were kept account of, and is not settled: never called late.
    pub untracked: Vec<Untracked>,
    /// Activities that come back, or whose duties do.
    pub recurring: Vec<ActivityId>,
    /// Activities that go on without an end of their own, or whose duties do.
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
    let mut report = Due {
        today: view.today,
        until,
        overdue: states.iter().flat_map(|it| overdue(view, it)).collect(),
        coming: states.iter().flat_map(|it| coming(view, it, until)).collect(),
        starting: states.iter().flat_map(|it| starting(view, it, until)).collect(),
        account_from: view.workspace.plan.follow_up_from,
        untracked: states.iter().filter_map(|it| untracked(view, it)).collect(),
        recurring: ids(&states, State::comes_back),
        open_ended: ids(&states, State::goes_on),
        unknown: ids(&states, |it| it.horizon == Horizon::Unknown && !it.is_closed()),
    };
    for rows in [&mut report.overdue, &mut report.coming, &mut report.starting] {
        rows.sort_by(|a, b| (a.date, &a.activity).cmp(&(b.date, &b.activity)));
    }
    report
}

fn ids<'a>(states: &[State<'a>], fits: impl Fn(&State<'a>) -> bool) -> Vec<ActivityId> {
    states.iter().filter(|it| fits(it)).map(|it| it.activity.id.clone()).collect()
}

fn row(view: &View, state: &State, what: What, date: NaiveDate, lead: u32) -> Row {
    let days = date.signed_duration_since(view.today).num_days();
    let from = date.checked_sub_days(DayCount::new(u64::from(lead))).unwrap_or(NaiveDate::MIN);
    let (activity, title) = (state.activity.id.clone(), state.activity.title.clone());
    Row { activity, title, what, closing: Vec::new(), date, days, lead, from, now: from <= view.today }
}

/// The end of the work. What is to be reported or decided then stands in the same row.
fn work(view: &View, state: &State, part: Option<usize>, end: NaiveDate) -> Row {
    let closing = state.closing(end).filter_map(|it| {
        let duty = state.duty(it)?;
        Some(Closing { what: duty.what.clone(), occurrence: it.key.clone(), to: duty.to.clone() })
    });
    Row { closing: closing.collect(), ..row(view, state, What::Work { part }, end, lead_of_work(state, end)) }
}

/// How many days before its end work is called to mind: as many as what is to be done then asks for, if that is more.
fn lead_of_work(state: &State, end: NaiveDate) -> u32 {
    state.closing(end).map(|it| lead_of(state.duty(it))).max().unwrap_or(0).max(DEFAULT_LEAD)
}

fn duty(view: &View, state: &State, occurrence: &Occurrence) -> Row {
    let duty = state.duty(occurrence);
    let what = What::Duty {
        what: duty.map(|it| it.what.clone()),
        occurrence: occurrence.key.clone(),
        to: duty.and_then(|it| it.to.clone()),
        kind: duty.map(|it| it.kind).unwrap_or_default(),
        manner: state.manner(occurrence),
        is_read: duty.is_some_and(|it| it.is_read),
    };
    row(view, state, what, occurrence.days.end, lead_of(duty))
}

fn lead_of(duty: Option<&Duty>) -> u32 {
    duty.map_or(DEFAULT_LEAD, |it| it.lead)
}

/// Whether a day to come is to be told: it lies within the look ahead, or within its lead time.
fn is_coming(view: &View, until: NaiveDate, day: NaiveDate, lead: u32) -> bool {
    let is_near = || day.signed_duration_since(view.today).num_days() <= i64::from(lead);
    day >= view.today && (day <= until || is_near())
}

fn overdue(view: &View, state: &State) -> Vec<Row> {
    let as_row = |late: &Late| match late {
        Late::Period { part, end } => work(view, state, *part, *end),
        Late::Occurrence(it) => duty(view, state, it),
    };
    state.late.iter().map(as_row).collect()
}

/// What is past and was never called late. What is to be done at the end of work that is not done stands with the work.
fn untracked(view: &View, state: &State) -> Option<Untracked> {
    let is_past = |it: &&Occurrence| it.days.end < view.today && !view.workspace.plan.is_tracked(it.days.end);
    let stands_with_work = |it: &Occurrence| state.is_closing(it) && !state.is_closed();
    let past = state.open_occurrences.iter().filter(is_past).filter(|it| !stands_with_work(it));
    let occurrences: Vec<OccurrenceKey> = past.map(|it| it.key.clone()).collect();
    (!occurrences.is_empty()).then(|| Untracked { activity: state.activity.id.clone(), occurrences })
}

fn coming(view: &View, state: &State, until: NaiveDate) -> Vec<Row> {
    let mut rows = Vec::new();
    if !state.is_closed() && !state.schedule.recurs() {
        let ends = numbered_periods(state.schedule).filter_map(|(part, period)| Some((part, period.end?)));
        let ends = ends.filter(|(_, end)| is_coming(view, until, *end, lead_of_work(state, *end)));
        rows.extend(ends.map(|(part, end)| work(view, state, part, end)));
    }
    let told: Vec<OccurrenceKey> =
        rows.iter().flat_map(|it: &Row| &it.closing).map(|it| it.occurrence.clone()).collect();
    let is_told = |it: &&Occurrence| state.is_closing(it) && told.contains(&it.key);
    let open = state.open_occurrences.iter().filter(|it| !is_told(it));
    let open = open.filter(|it| is_coming(view, until, it.days.end, lead_of(state.duty(it))));
    rows.extend(open.map(|it| duty(view, state, it)));
    rows
}

fn starting(view: &View, state: &State, until: NaiveDate) -> Vec<Row> {
    if state.is_closed() || state.schedule.recurs() {
        return Vec::new();
    }
    let starts = numbered_periods(state.schedule).filter_map(|(part, period)| Some((part, period.start?)));
    let starts = starts.filter(|(_, start)| *start > view.today && *start <= until);
    // What begins is told when it is near; nothing is to be done about it before.
    starts.map(|(part, start)| row(view, state, What::Work { part }, start, 0)).collect()
}
