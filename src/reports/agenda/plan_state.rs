//! The sub-lists of "Läget i handlingsplanen": what has run out, what ends or begins, who is silent.

use super::items::begins_before_next;
use super::{Frame, Reason, ReasonCode, Reported};
use crate::domain::duty::When;
use crate::domain::id::ActivityId;
use crate::domain::status::Status;
use crate::domain::update::Update;
use crate::reports::state::{Late, State, numbered_periods};

/// All reasons, list by list, each in plan order; and the activities they are about, each once.
pub(super) fn reasons(frame: &Frame) -> (Vec<Reason>, Vec<ActivityId>) {
    let lists: [fn(&Frame, &State) -> Vec<Reason>; 8] =
        [overdue, ends, recurring, starts, changed, silent, missing, no_follow_up];
    // Each state is taken up once, since there may be many.
    let mut found = lists.map(|_| Vec::new());
    let mut activities = Vec::new();
    for state in &frame.states {
        let mut is_listed = false;
        for (list, found) in lists.iter().zip(&mut found) {
            let mut reasons = list(frame, state);
            is_listed |= !reasons.is_empty();
            found.append(&mut reasons);
        }
        activities.extend(is_listed.then(|| state.activity.id.clone()));
    }
    (found.into_iter().flatten().collect(), activities)
}

fn overdue(_: &Frame, state: &State) -> Vec<Reason> {
    let about = || Reason::about(ReasonCode::Overdue, &state.activity.id);
    let reason = |late: &Late| match late {
        Late::Period { part, end } => Reason { part: *part, date: Some(*end), ..about() },
        Late::Occurrence(it) => Reason {
            occurrence: Some(it.key.clone()),
            what: state.duty(it).map(|duty| duty.what.clone()),
            date: Some(it.days.end),
            ..about()
        },
    };
    let is_named = |late: &&Late| match late {
        Late::Occurrence(it) => state.stands_for_window(it),
        Late::Period { .. } => true,
    };
    state.late.iter().filter(is_named).map(reason).collect()
}

/// Work that still goes on by its time words: neither closed nor a bare recurrence.
fn has_work(state: &State) -> bool {
    !state.is_closed() && !state.schedule.recurs()
}

fn ends(frame: &Frame, state: &State) -> Vec<Reason> {
    if !has_work(state) {
        return Vec::new();
    }
    let in_time = |end: &chrono::NaiveDate| *end >= frame.view.today && *end <= frame.horizon();
    let reason =
        |(part, end)| Reason { part, date: Some(end), ..Reason::about(ReasonCode::EndsBeforeNext, &state.activity.id) };
    let periods = numbered_periods(state.schedule).filter_map(|(part, period)| Some((part, period.end?)));
    periods.filter(|(_, end)| in_time(end)).map(reason).collect()
}

fn starts(frame: &Frame, state: &State) -> Vec<Reason> {
    let in_time = |start: chrono::NaiveDate| start > frame.view.today && start <= frame.horizon();
    let reason = |start| Reason {
        start: Some(start),
        date: Some(start),
        ..Reason::about(ReasonCode::StartsBeforeNext, &state.activity.id)
    };
    let mut found = Vec::new();
    if has_work(state) {
        let periods = numbered_periods(state.schedule).filter_map(|(part, period)| Some((part, period.start?)));
        found
            .extend(periods.filter(|(_, start)| in_time(*start)).map(|(part, start)| Reason { part, ..reason(start) }));
        let phases = state.schedule.periods.iter().filter(|it| it.role == crate::domain::duty::PeriodRole::Phase);
        found.extend(phases.filter_map(|it| it.start).filter(|start| in_time(*start)).map(reason));
    }
    if !matches!(state.progress.status, Some(Status::NotDone | Status::Dropped)) {
        let begun = state.duties.iter().filter_map(|duty| match duty.when {
            When::From(day) if in_time(day) => Some(Reason { what: Some(duty.what.clone()), ..reason(day) }),
            _ => None,
        });
        found.extend(begun);
    }
    found
}

/// What comes back after this meeting and no later than the next; windows of a whole year say no time.
fn recurring(frame: &Frame, state: &State) -> Vec<Reason> {
    let has_month = |it: &&crate::domain::schedule::Occurrence| !it.key.is_whole_year();
    let is_end = |it: &crate::domain::schedule::Occurrence| state.duty(it).is_some_and(|duty| duty.when == When::AtEnd);
    (state.open_occurrences.iter().filter(has_month))
        .filter(|it| begins_before_next(frame, it) && !is_end(it) && state.stands_for_window(it))
        .map(|it| Reason {
            occurrence: Some(it.key.clone()),
            what: state.duty(it).map(|duty| duty.what.clone()),
            start: Some(it.days.start),
            date: Some(it.days.start),
            ..Reason::about(ReasonCode::StartsBeforeNext, &state.activity.id)
        })
        .collect()
}

fn changed(frame: &Frame, state: &State) -> Vec<Reason> {
    let heard = state.reports.last_day().is_some_and(|day| frame.since_previous(day));
    if frame.previous.is_none() || !heard {
        return Vec::new();
    }
    let history = &frame.view.history;
    let stands = |it: &&Update| it.undoes.is_none() && !history.is_undone(it.id);
    let since = |it: &&Update| frame.since_previous(it.day()) && stands(it);
    let reports: Vec<_> = state.reports.updates().filter(since).map(Reported::of).collect();
    let Some(latest) = reports.iter().map(|it| it.date).max() else { return Vec::new() };
    vec![Reason { date: Some(latest), reports, ..Reason::about(ReasonCode::Changed, &state.activity.id) }]
}

/// Running, and nothing heard since the previous meeting. On that meeting's own day nobody is silent yet.
fn silent(frame: &Frame, state: &State) -> Vec<Reason> {
    let Some(previous) = frame.previous.filter(|previous| frame.view.today > *previous) else { return Vec::new() };
    let begun = state.schedule.begins().is_none_or(|start| start <= frame.view.today);
    let heard = state.progress.last_report.is_some_and(|day| day > previous);
    if state.is_closed() || !begun || heard {
        return Vec::new();
    }
    vec![Reason { date: state.progress.last_report, ..Reason::about(ReasonCode::Silent, &state.activity.id) }]
}

fn missing(frame: &Frame, state: &State) -> Vec<Reason> {
    let begun = state.schedule.begins().is_none_or(|start| start <= frame.view.today);
    let without = state.progress.parties.iter().filter(|(_, status)| status.is_none());
    let organisations: Vec<_> = without.map(|(party, _)| party.clone()).collect();
    if organisations.is_empty() || state.is_closed() || !begun {
        return Vec::new();
    }
    vec![Reason {
        organisations,
        of: Some(state.progress.tally.of),
        ..Reason::about(ReasonCode::MissingReports, &state.activity.id)
    }]
}

fn no_follow_up(_: &Frame, state: &State) -> Vec<Reason> {
    if state.is_closed() || !state.lacks_follow_up() {
        return Vec::new();
    }
    vec![Reason::about(ReasonCode::NoFollowUp, &state.activity.id)]
}
