//! The yearly cycle (*årshjul*): month by month what is to be reported or decided and when the bodies meet, then what has
//! no month of its own.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::state::{self, Ending, Manner, State};
use crate::domain::days::Days;
use crate::domain::duty::{Duty, DutyKind, OccurrenceKey, PlanPeriod, When};
use crate::domain::id::{ActivityId, PartyId};
use crate::domain::meetings::MeetingDay;
use crate::domain::organisation::Body;
use crate::domain::schedule::Occurrence;
use crate::domain::status::Status;
use crate::domain::workspace::View;

/// The cycle of one calendar year.
#[derive(Debug, Clone)]
pub struct Year<'a> {
    /// The year.
    pub year: i32,
    /// The day it is seen from.
    pub today: NaiveDate,
    /// The plan's period, when the whole year lies outside it: nothing is to be done then, and no meeting is expected.
    pub outside: Option<Days>,
    /// The body whose duties and meetings are asked for; none means all.
    pub body: Option<&'a Body>,
    /// January to December.
    pub months: Vec<Month>,
    /// Some time during the year.
    pub some_time: Vec<Entry>,
    /// What goes on all the time or falls when something happens, from the year on in which the work begins: what is
    /// followed up is also followed up when it has ended.
    pub always: Vec<Always>,
    /// Activities with time in the year whose follow-up the plan says nothing about.
    pub without: Vec<ActivityId>,
}

/// What falls in one month.
#[derive(Debug, Clone, Default)]
pub struct Month {
    /// Duties whose last day lies in it, by that day.
    pub entries: Vec<Entry>,
    /// Meetings in it, by day.
    pub meetings: Vec<Meeting>,
}

/// One duty.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The activity.
    pub activity: ActivityId,
    /// Its title.
    pub title: String,
    /// What is asked for; nothing when the work itself recurs.
    pub what: Option<String>,
    /// Report or decision.
    pub kind: DutyKind,
    /// The body it goes to.
    pub to: Option<PartyId>,
    /// Its occurrence.
    pub occurrence: OccurrenceKey,
    /// The days in which it is to be done; the last is its due day.
    pub days: Days,
    /// The program has read it out of the plan's words.
    pub is_read: bool,
    /// It falls when the activity's time ends.
    pub at_end: bool,
    /// How it stands to its window.
    pub manner: Manner,
    /// How far it has come.
    pub standing: Standing,
    /// While it is open: how many of those who are to report have, and out of how many.
    pub answers: Option<(usize, usize)>,
}

/// How far a duty has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Done.
    Done,
    /// Done by some, or in part.
    Partly,
    /// Closed without being done.
    Waived,
    /// Its last day has passed.
    Late,
    /// To be done.
    Open,
    /// It fell before the plan's duties began to be kept account of.
    Untracked,
}

/// A meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Who meets.
    pub body: PartyId,
    /// When.
    pub day: MeetingDay,
    /// How sure it is.
    pub state: MeetingState,
}

/// How sure a meeting is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MeetingState {
    /// Its day is known and has come.
    Held,
    /// Its day is set.
    Planned,
    /// The rhythm says the month.
    Expected,
    /// The rhythm said the month, which has passed; nobody has told of a meeting.
    Untold,
}

/// A duty without a day.
#[derive(Debug, Clone)]
pub struct Always {
    /// The activity.
    pub activity: ActivityId,
    /// The duty.
    pub duty: Duty,
}

/// Builds the cycle of a year. With a body, only what goes to it and its own meetings.
#[must_use]
pub fn year<'a>(view: &View, year: i32, body: Option<&'a Body>) -> Year<'a> {
    let mut report = Year {
        year,
        today: view.today,
        outside: None,
        body,
        months: vec![Month::default(); 12],
        some_time: Vec::new(),
        always: Vec::new(),
        without: Vec::new(),
    };
    let Some(days) = days_of(year) else { return report };
    let period = view.workspace.plan.period;
    let is_planned = period.is_some_and(|it| it.meets(days));
    report.outside = period.filter(|_| !is_planned);
    for state in state::all(view) {
        report.take_entries(view, &state, days);
        if is_planned && !state.is_closed() {
            report.always.extend(always(&state, days, body));
            let lacks = body.is_none() && state.lacks_follow_up() && has_time_in(&state, days);
            report.without.extend(lacks.then(|| state.activity.id.clone()));
        }
    }
    report.take_meetings(view, days);
    for month in &mut report.months {
        month.entries.sort_by(|a, b| (a.days.end, &a.activity).cmp(&(b.days.end, &b.activity)));
        month.meetings.sort_by(|a, b| (a.day.date(), &a.body).cmp(&(b.day.date(), &b.body)));
    }
    report
}

fn days_of(year: i32) -> Option<Days> {
    Some(Days { start: NaiveDate::from_ymd_opt(year, 1, 1)?, end: NaiveDate::from_ymd_opt(year, 12, 31)? })
}

impl Year<'_> {
    /// The whole year lies outside the plan, and no month of it holds anything.
    #[must_use]
    pub fn is_empty_outside(&self) -> bool {
        let is_empty = |it: &Month| it.entries.is_empty() && it.meetings.is_empty();
        self.outside.is_some() && self.months.iter().all(is_empty)
    }

    fn month(&mut self, day: NaiveDate) -> Option<&mut Month> {
        self.months.get_mut(usize::try_from(day.month0()).ok()?)
    }

    fn take_entries(&mut self, view: &View, state: &State, days: Days) {
        let mut all = view.occurrences_within(state.activity, days);
        one_of_each_window(state, &mut all);
        for occurrence in all {
            let to = state.duty(&occurrence).and_then(|it| it.to.as_ref());
            if self.body.is_some_and(|body| to != Some(&body.id)) {
                continue;
            }
            let Some(entry) = entry(view, state, &occurrence) else { continue };
            if occurrence.key.is_whole_year() {
                self.some_time.push(entry);
            } else if let Some(month) = self.month(occurrence.days.end) {
                month.entries.push(entry);
            }
        }
    }

    fn take_meetings(&mut self, view: &View, days: Days) {
        let asked: Vec<&Body> = match self.body {
            Some(body) => vec![body],
            None => view.workspace.organisations.bodies().iter().collect(),
        };
        for body in asked {
            let within = |day: &MeetingDay| !day.is_expected() || is_in_plan(view, day.date());
            let all = view.workspace.meetings.within(body, days, Some(view.today)).into_iter();
            for day in all.filter(within) {
                let has_come = month_or_day_has_passed(day, view.today);
                let state = match (day, has_come) {
                    (MeetingDay::Set(_), true) => MeetingState::Held,
                    (MeetingDay::Set(_), false) => MeetingState::Planned,
                    (MeetingDay::Expected(_), true) => MeetingState::Untold,
                    (MeetingDay::Expected(_), false) => MeetingState::Expected,
                };
                let meeting = Meeting { body: body.id.clone(), day, state };
                self.month(day.date()).into_iter().for_each(|it| it.meetings.push(meeting.clone()));
            }
        }
    }
}

/// Whether a day's month is one of the plan's. Of a plan without a period every month is.
fn is_in_plan(view: &View, day: NaiveDate) -> bool {
    let number = |day: NaiveDate| (day.year(), day.month());
    let covers = |it: Days| number(it.start) <= number(day) && number(day) <= number(it.end);
    view.workspace.plan.period.is_none_or(covers)
}

fn month_or_day_has_passed(day: MeetingDay, today: NaiveDate) -> bool {
    match day {
        MeetingDay::Set(date) => date <= today,
        MeetingDay::Expected(month) => (month.year(), month.month()) < (today.year(), today.month()),
    }
}

/// Of several times in one window one stands for all: the first that is open, else the last.
fn one_of_each_window(state: &State, all: &mut Vec<Occurrence>) {
    let is_open = |it: &Occurrence| state.open_occurrences.contains(it);
    let stands_for_all = |it: &Occurrence, others: &[Occurrence]| {
        let same = || others.iter().filter(|other| (other.duty, other.days) == (it.duty, it.days));
        let chosen = same().find(|other| is_open(other)).or_else(|| same().next_back());
        chosen == Some(it)
    };
    let others = all.clone();
    all.retain(|it| it.key.window().is_none() || stands_for_all(it, &others));
}

/// An occurrence as the cycle shows it; nothing when it has gone with work that ended undone.
fn entry(view: &View, state: &State, occurrence: &Occurrence) -> Option<Entry> {
    let is_open = state.open_occurrences.contains(occurrence);
    let standing = if is_open { open(view, occurrence) } else { closed(state, occurrence)? };
    let closed =
        |party: &&PartyId| state.reports.status(Some(party), Some(&occurrence.key)).is_some_and(Status::is_closed);
    let answers = (state.reporters.iter().filter(closed).count(), state.reporters.len());
    let duty = state.duty(occurrence);
    Some(Entry {
        activity: state.activity.id.clone(),
        title: state.activity.title.clone(),
        what: duty.map(|it| it.what.clone()),
        kind: duty.map(|it| it.kind).unwrap_or_default(),
        to: duty.and_then(|it| it.to.clone()),
        occurrence: occurrence.key.clone(),
        days: occurrence.days,
        is_read: duty.is_some_and(|it| it.is_read),
        at_end: duty.is_some_and(|it| it.when == When::AtEnd),
        manner: state.manner(occurrence),
        standing,
        answers: Some(answers).filter(|(_, of)| is_open && *of > 0),
    })
}

fn open(view: &View, occurrence: &Occurrence) -> Standing {
    match (view.workspace.plan.is_tracked(occurrence.days.end), occurrence.days.end < view.today) {
        (false, _) => Standing::Untracked,
        (true, true) => Standing::Late,
        (true, false) => Standing::Open,
    }
}

/// How what is no longer open ended; nothing when it went with the work.
fn closed(state: &State, occurrence: &Occurrence) -> Option<Standing> {
    Some(match state.ending(occurrence)? {
        Ending::Done => Standing::Done,
        Ending::Partly => Standing::Partly,
        Ending::Waived => Standing::Waived,
    })
}

/// Whether the activity's own time touches some days; of one without a time it is not known, and it counts.
fn has_time_in(state: &State, days: Days) -> bool {
    let mut work = state.schedule.work().peekable();
    let touches =
        |it: &PlanPeriod| it.start.is_none_or(|it| it <= days.end) && it.end.is_none_or(|it| it >= days.start);
    work.peek().is_none() || work.any(touches)
}

fn always(state: &State, days: Days, body: Option<&Body>) -> Vec<Always> {
    if state.schedule.begins().is_some_and(|it| it > days.end) {
        return Vec::new();
    }
    let fits = |duty: &&Duty| body.is_none_or(|body| duty.to.as_ref() == Some(&body.id));
    let is_always = |duty: &&Duty| match duty.when {
        When::Continuous | When::Event(_) => true,
        When::From(day) => day <= days.end,
        _ => false,
    };
    let found = state.duties.iter().filter(fits).filter(is_always);
    found.map(|duty| Always { activity: state.activity.id.clone(), duty: duty.clone() }).collect()
}
