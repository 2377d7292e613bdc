//! Of what a status can be set: the work as a whole or an occurrence, and which of them to begin with.

use crate::domain::duty::{Duty, OccurrenceKey};
use crate::domain::id::PartyId;
use crate::domain::plan::Activity;
use crate::domain::quota::Quota;
use crate::domain::schedule::Occurrence;
use crate::domain::status::Status;
use crate::domain::workspace::View;
use crate::reports::state::{self, Late};

/// What of an activity a status can be set of.
#[derive(Debug, Clone)]
pub(super) struct Part {
    /// Nothing is the work as a whole.
    pub(super) occurrence: Option<OccurrenceKey>,
    /// What is to be reported or decided then, in the plan's words.
    pub(super) what: Option<String>,
    /// The count that it is one of, if any.
    pub(super) quota: Option<Quota>,
}

/// The work as a whole, and every occurrence near to today that is not settled; before them the one to report first.
pub(super) fn parts(view: &View, activity: &Activity, first: Option<&OccurrenceKey>) -> Vec<Part> {
    let all = view.occurrences(activity);
    let whole = Part { occurrence: None, what: None, quota: None };
    let part = |key: OccurrenceKey| {
        let duty = all.iter().find(|it| it.key == key).and_then(|it| it.duty_of(view.duties(activity)));
        let own = view.workspace.schedule(&activity.id).and_then(|it| it.quota);
        let quota = duty.map_or(own, Duty::quota);
        Part { what: duty.map(|it| it.what.clone()), quota, occurrence: Some(key) }
    };
    let near = view.occurrence_choices(activity);
    let first = first.filter(|it| !near.contains(it)).cloned();
    std::iter::once(whole).chain(first.into_iter().chain(near).map(part)).collect()
}

/// The occurrence to report first: the oldest that is late and that the user's organisation has not answered; of work
/// that only recurs also the oldest to come. Nothing when it is the work itself that has been late the longest.
pub(super) fn first_to_report(view: &View, activity: &Activity, own: Option<&PartyId>) -> Option<OccurrenceKey> {
    let state = state::find(view, activity.id.as_str())?;
    let is_asked = |it: &&Occurrence| {
        let own = own.filter(|it| state.reporters.contains(it));
        let answered = |own| state.reports.status(Some(own), Some(&it.key)).is_some_and(Status::is_closed);
        view.workspace.plan.is_tracked(it.days.end) && !own.is_some_and(answered)
    };
    let mut open = state.open_occurrences.iter().filter(is_asked);
    if view.only_recurs(activity) {
        return open.next().map(|it| it.key.clone());
    }
    let late_work =
        state.late.iter().filter_map(|it| if let Late::Period { end, .. } = it { Some(*end) } else { None });
    let before = late_work.min().unwrap_or(view.today).min(view.today);
    open.find(|it| it.days.end < before).map(|it| it.key.clone())
}

/// The occurrence whose days lie nearest to today; the whole when there is none.
pub(super) fn nearest(view: &View, activity: &Activity, parts: &[Part]) -> usize {
    let all = view.occurrences(activity);
    let distance = |part: &Part| {
        let key = part.occurrence.as_ref()?;
        let days = all.iter().find(|it| it.key == *key).map(|it| it.days)?;
        let before = days.start.signed_duration_since(view.today).num_days();
        let after = view.today.signed_duration_since(days.end).num_days();
        Some(before.max(after).max(0))
    };
    let nearest = parts.iter().enumerate().min_by_key(|(_, part)| distance(part).unwrap_or(i64::MAX));
    nearest.map_or(0, |(n, _)| n)
}
