//! All updates up to a day in causal order, and what they make of each field. Nothing is overruled silently.

mod fields;
mod order;

use std::collections::HashMap;
use std::ops::Range;

use chrono::NaiveDate;

use fields::{Fields, Heads, Known, gather_fields};
use order::{Positions, causal_order, find_undone, number_activities, sort_by_number};

use super::duty::OccurrenceKey;
use super::id::{ActivityId, PartyId, UpdateId};
use super::status::{Assessment, Status, whole};
use super::update::Update;

/// Whose value it is: one activity, one organisation or the whole, one occurrence or the general state.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Subject {
    /// The activity.
    pub activity: ActivityId,
    /// The organisation; none for the whole.
    pub organisation: Option<PartyId>,
    /// The occurrence; none for the general state.
    pub occurrence: Option<OccurrenceKey>,
}

impl Subject {
    /// The subject of an update.
    #[must_use]
    pub fn of(update: &Update) -> Self {
        Self {
            activity: update.activity.clone(),
            organisation: update.organisation.clone(),
            occurrence: update.occurrence.clone(),
        }
    }
}

/// Where an activity's updates and fields stand in the lists of all.
#[derive(Debug, Clone, Default)]
struct Place {
    updates: Range<usize>,
    fields: Range<usize>,
    last_day: Option<NaiveDate>,
}

/// What has been reported up to and including a day.
#[derive(Debug)]
pub struct History<'a> {
    /// In causal order, then by id.
    ordered: Vec<&'a Update>,
    undone: Vec<bool>,
    numbers: HashMap<&'a ActivityId, usize>,
    /// By the activity's number.
    places: Vec<Place>,
    /// Positions in `ordered`, activity by activity.
    by_activity: Vec<usize>,
    /// Activity by activity, by organisation and occurrence.
    fields: Vec<Fields<'a>>,
    position: Positions,
}

impl<'a> History<'a> {
    /// Takes in the updates whose day is not after `today`. Linear in their number, but for the ordering.
    #[must_use]
    pub fn new(updates: &'a [Update], today: NaiveDate) -> Self {
        let ordered = causal_order(updates.iter().filter(|it| it.day() <= today).collect());
        let position = Positions::of(&ordered);
        let undone = find_undone(&ordered, &position);
        let (numbers, activity_of) = number_activities(&ordered);
        let (by_activity, ranges) = sort_by_number(&activity_of, numbers.len());
        let mut fields = Vec::with_capacity(ordered.len());
        let mut changes = Vec::new();
        let mut places = Vec::with_capacity(ranges.len());
        for updates in ranges {
            let own = by_activity.get(updates.clone()).unwrap_or_default();
            let stands = |n: &&usize| undone.get(**n) == Some(&false);
            let reports = own.iter().filter(stands).filter_map(|n| ordered.get(*n)).filter(|it| it.undoes.is_none());
            let last_day = reports.map(|it| it.day()).max();
            changes.clear();
            changes.extend(own.iter().copied().filter(|n| ordered.get(*n).is_some_and(|it| it.changes_something())));
            let start = fields.len();
            gather_fields(
                &Known { ordered: &ordered, undone: &undone, position: &position },
                &mut changes,
                &mut fields,
            );
            places.push(Place { updates, fields: start..fields.len(), last_day });
        }
        Self { ordered, undone, numbers, places, by_activity, fields, position }
    }

    /// All updates in causal order.
    #[must_use]
    pub fn updates(&self) -> &[&'a Update] {
        &self.ordered
    }

    /// The updates of one activity in causal order.
    #[must_use]
    pub fn of(&self, activity: &ActivityId) -> impl DoubleEndedIterator<Item = &'a Update> + '_ {
        let place = self.place(activity).and_then(|it| self.by_activity.get(it.updates.clone()));
        place.into_iter().flatten().filter_map(|n| self.ordered.get(*n).copied())
    }

    /// What has been reported of one activity.
    #[must_use]
    pub fn activity(&self, activity: &ActivityId) -> Reports<'_> {
        let place = self.place(activity).cloned().unwrap_or_default();
        Reports {
            ordered: &self.ordered,
            updates: self.by_activity.get(place.updates).unwrap_or_default(),
            fields: self.fields.get(place.fields).unwrap_or_default(),
            last_day: place.last_day,
        }
    }

    fn place(&self, activity: &ActivityId) -> Option<&Place> {
        self.numbers.get(activity).and_then(|n| self.places.get(*n))
    }

    /// An update by id.
    #[must_use]
    pub fn find(&self, id: UpdateId) -> Option<&'a Update> {
        self.position.get(id).and_then(|n| self.ordered.get(n).copied())
    }

    /// Whether the update has been taken back.
    #[must_use]
    pub fn is_undone(&self, id: UpdateId) -> bool {
        self.position.get(id).and_then(|n| self.undone.get(n)).copied().unwrap_or(false)
    }

    /// The current status of a subject: the newest by causality, then by id.
    #[must_use]
    pub fn status(&self, subject: &Subject) -> Option<Status> {
        self.activity(&subject.activity).status(subject.organisation.as_ref(), subject.occurrence.as_ref())
    }

    /// The current assessment of a subject.
    #[must_use]
    pub fn assessment(&self, subject: &Subject) -> Option<Assessment> {
        self.activity(&subject.activity).assessment(subject.organisation.as_ref(), subject.occurrence.as_ref())
    }

    /// Updates of one field that did not see each other and say different things; empty when they agree.
    #[must_use]
    pub fn differing(&self, subject: &Subject) -> Vec<&'a Update> {
        let reports = self.activity(&subject.activity);
        let fields = reports.fields(subject.organisation.as_ref(), subject.occurrence.as_ref());
        fields.map(|it| it.differing(&self.ordered)).unwrap_or_default()
    }

    /// The ids that an author who now writes on the subject has in view: the heads of its fields.
    #[must_use]
    pub fn in_view(&self, subject: &Subject) -> Vec<UpdateId> {
        let reports = self.activity(&subject.activity);
        let fields = reports.fields(subject.organisation.as_ref(), subject.occurrence.as_ref());
        let heads = fields.into_iter().flat_map(|it| it.status.in_view.all().chain(it.assessment.in_view.all()));
        let mut ids: Vec<UpdateId> = heads.filter_map(|n| self.ordered.get(n)).map(|it| it.id).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// Whether another update has built on this one: set the same field after seeing it, and still stands.
    #[must_use]
    pub fn built_upon(&self, id: UpdateId) -> Option<&'a Update> {
        let update = self.find(id)?;
        let subject = Subject::of(update);
        let same_field = |it: &&'a Update| {
            (it.status.is_some() && update.status.is_some()) || (it.assessment.is_some() && update.assessment.is_some())
        };
        let stands = |it: &&'a Update| it.seen.contains(&id) && !self.is_undone(it.id);
        let later = |it: &&'a Update| stands(it) && same_field(it) && Subject::of(it) == subject;
        self.of(&update.activity).rev().find(later)
    }
}

/// What has been reported of one activity.
#[derive(Debug, Clone, Copy)]
pub struct Reports<'a> {
    ordered: &'a [&'a Update],
    updates: &'a [usize],
    fields: &'a [Fields<'a>],
    last_day: Option<NaiveDate>,
}

impl<'a> Reports<'a> {
    /// The updates in causal order.
    #[must_use]
    pub fn updates(self) -> impl DoubleEndedIterator<Item = &'a Update> {
        self.updates.iter().filter_map(move |n| self.ordered.get(*n).copied())
    }

    /// The day of the newest report or note.
    #[must_use]
    pub fn last_day(self) -> Option<NaiveDate> {
        self.last_day
    }

    /// The current status of an organisation or the whole, of an occurrence or in general.
    #[must_use]
    pub fn status(self, organisation: Option<&PartyId>, occurrence: Option<&OccurrenceKey>) -> Option<Status> {
        self.newest(&self.fields(organisation, occurrence)?.status.standing)?.status?.to
    }

    /// The current assessment of an organisation or the whole, of an occurrence or in general.
    #[must_use]
    pub fn assessment(self, organisation: Option<&PartyId>, occurrence: Option<&OccurrenceKey>) -> Option<Assessment> {
        self.newest(&self.fields(organisation, occurrence)?.assessment.standing)?.assessment?.to
    }

    /// Whether an occurrence needs nothing more: settled for the whole, or by everyone expected to report.
    #[must_use]
    pub fn is_settled(self, reporters: &[PartyId], occurrence: &OccurrenceKey) -> bool {
        self.outcome(reporters, occurrence).is_some()
    }

    /// The day on which an occurrence was settled: that of the report for the whole, else of the last one expected.
    #[must_use]
    pub fn settled_on(self, reporters: &[PartyId], occurrence: &OccurrenceKey) -> Option<NaiveDate> {
        let closed_on = |party| {
            let update = self.newest(&self.fields(party, Some(occurrence))?.status.standing)?;
            update.status?.to.filter(|it| it.is_closed()).map(|_| update.day())
        };
        closed_on(None).or_else(|| {
            let days: Option<Vec<NaiveDate>> = reporters.iter().map(|party| closed_on(Some(party))).collect();
            days?.into_iter().max()
        })
    }

    /// How a settled occurrence ended: as it was told for the whole, else derived from everyone's answers. Nothing while
    /// it is open, which a report for the whole that leaves it open does not change.
    #[must_use]
    pub fn outcome(self, reporters: &[PartyId], occurrence: &OccurrenceKey) -> Option<Status> {
        // Nobody has said anything of most work.
        if self.fields.is_empty() {
            return None;
        }
        let closed = |party| self.status(party, Some(occurrence)).filter(|it| it.is_closed());
        closed(None).or_else(|| {
            let own: Option<Vec<Option<Status>>> =
                reporters.iter().map(|party| closed(Some(party)).map(Some)).collect();
            whole(&own?)
        })
    }

    /// The occurrences of which a status stands, some perhaps more than once.
    pub fn occurrences(self) -> impl Iterator<Item = &'a OccurrenceKey> {
        let stands = move |it: &&Fields<'a>| self.newest(&it.status.standing).is_some_and(|it| it.status.is_some());
        self.fields.iter().filter(stands).filter_map(|it| it.occurrence)
    }

    /// The updates of each subject that did not see each other and say different things, by organisation and
    /// occurrence.
    pub fn differing(self) -> impl Iterator<Item = Vec<&'a Update>> {
        self.fields.iter().map(move |it| it.differing(self.ordered)).filter(|it| !it.is_empty())
    }

    fn fields(self, organisation: Option<&PartyId>, occurrence: Option<&OccurrenceKey>) -> Option<&'a Fields<'a>> {
        let found = self.fields.binary_search_by(|it| it.key().cmp(&(organisation, occurrence))).ok()?;
        self.fields.get(found)
    }

    fn newest(self, heads: &Heads) -> Option<&'a Update> {
        self.ordered.get(heads.newest?).copied()
    }
}

#[cfg(test)]
mod tests;
