//! All updates up to a day in causal order, and what they make of each field. Nothing is overruled silently.

mod order;

use std::collections::HashMap;
use std::ops::Range;

use chrono::NaiveDate;

use order::{Positions, causal_order, find_undone, number_activities, sort_by_number};

use super::id::{ActivityId, PartyId, UpdateId};
use super::schedule::OccurrenceKey;
use super::status::{Assessment, Status};
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

/// The newest updates of one field that no other has seen: one, or several that differ or agree.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Heads {
    newest: Option<usize>,
    /// Those that the newest did not see, in order; empty but for people who wrote at the same time.
    others: Vec<usize>,
}

impl Heads {
    /// Takes in a later update, which covers those at the positions that it has seen.
    fn add(&mut self, later: usize, seen: impl IntoIterator<Item = usize>) {
        let mut covers_newest = false;
        for position in seen {
            covers_newest |= self.newest == Some(position);
            if let Ok(found) = self.others.binary_search(&position) {
                self.others.remove(found);
            }
        }
        let kept = self.newest.filter(|_| !covers_newest);
        self.others.extend(kept);
        self.newest = Some(later);
    }

    /// All of them, the newest last.
    fn all(&self) -> impl Iterator<Item = usize> + '_ {
        self.others.iter().copied().chain(self.newest)
    }
}

/// One field: what an author has in view, and what counts.
#[derive(Debug, Default)]
struct Field {
    /// The newest of all updates, those that take something back among them: whoever writes next has seen these.
    in_view: Heads,
    /// The newest of those that stand. An update that is taken back, and the taking back, are as if they had never
    /// been written: a report that someone else wrote meanwhile must not go with them.
    standing: Heads,
}

/// The fields of one subject.
#[derive(Debug)]
struct Fields<'a> {
    organisation: Option<&'a PartyId>,
    occurrence: Option<&'a OccurrenceKey>,
    status: Field,
    assessment: Field,
}

impl Fields<'_> {
    fn key(&self) -> (Option<&PartyId>, Option<&OccurrenceKey>) {
        (self.organisation, self.occurrence)
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
        let closed = |party| self.status(party, Some(occurrence)).is_some_and(Status::is_closed);
        closed(None) || (!reporters.is_empty() && reporters.iter().all(|party| closed(Some(party))))
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

impl Fields<'_> {
    /// The updates that did not see each other and say different things, in either field.
    fn differing<'u>(&self, ordered: &[&'u Update]) -> Vec<&'u Update> {
        let statuses = differing(ordered, &self.status.standing, |it| it.status.and_then(|change| change.to));
        let assessments =
            differing(ordered, &self.assessment.standing, |it| it.assessment.and_then(|change| change.to));
        if statuses.is_empty() { assessments } else { statuses }
    }
}

/// The updates among the heads of a field, when they say different things.
fn differing<'a, T: PartialEq>(ordered: &[&'a Update], heads: &Heads, value: fn(&Update) -> T) -> Vec<&'a Update> {
    if heads.others.is_empty() {
        return Vec::new();
    }
    let updates: Vec<&Update> = heads.all().filter_map(|n| ordered.get(n).copied()).collect();
    let mut values = updates.iter().map(|it| value(it));
    let first = values.next();
    if values.any(|value| Some(value) != first) { updates } else { Vec::new() }
}

/// What the fields are gathered from.
struct Known<'k, 'a> {
    ordered: &'k [&'a Update],
    undone: &'k [bool],
    position: &'k Positions,
}

impl<'a> Known<'_, 'a> {
    fn stands(&self, n: usize) -> bool {
        self.undone.get(n) == Some(&false) && self.ordered.get(n).is_some_and(|it| it.undoes.is_none())
    }

    fn seen_by(&self, update: &'a Update) -> impl Iterator<Item = usize> + '_ {
        update.seen.iter().filter_map(|id| self.position.get(*id))
    }

    /// The field that a subject's changes make, in causal order.
    fn field(&self, changes: &[usize]) -> Field {
        let mut in_view = Heads::default();
        for (n, update) in changes.iter().filter_map(|n| Some((*n, *self.ordered.get(*n)?))) {
            in_view.add(n, self.seen_by(update));
        }
        if changes.iter().all(|n| self.stands(*n)) {
            return Field { standing: in_view.clone(), in_view };
        }
        Field { in_view, standing: self.standing(changes) }
    }

    /// The heads among those that stand. Whoever has seen something taken back has seen what lay under it.
    fn standing(&self, changes: &[usize]) -> Heads {
        let mut under: HashMap<usize, Vec<usize>> = HashMap::new();
        let mut heads = Heads::default();
        for (n, update) in changes.iter().filter_map(|n| Some((*n, *self.ordered.get(*n)?))) {
            let mut seen: Vec<usize> = (self.seen_by(update))
                .flat_map(|earlier| under.get(&earlier).cloned().unwrap_or_else(|| vec![earlier]))
                .collect();
            seen.sort_unstable();
            seen.dedup();
            if self.stands(n) {
                heads.add(n, seen);
            } else {
                under.insert(n, seen);
            }
        }
        heads
    }
}

/// Adds the fields that one activity's changes make, by organisation and occurrence.
fn gather_fields<'a>(known: &Known<'_, 'a>, changes: &mut [usize], fields: &mut Vec<Fields<'a>>) {
    let update = |n: usize| known.ordered.get(n).copied();
    let key = |n: usize| update(n).map(|it| (it.organisation.as_ref(), it.occurrence.as_ref()));
    changes.sort_by(|a, b| key(*a).cmp(&key(*b)));
    for same in changes.chunk_by(|a, b| key(*a) == key(*b)) {
        let Some((organisation, occurrence)) = same.first().and_then(|n| key(*n)) else { continue };
        let of = |sets: fn(&Update) -> bool| {
            let own: Vec<usize> = same.iter().copied().filter(|n| update(*n).is_some_and(sets)).collect();
            known.field(&own)
        };
        let (status, assessment) = (of(|it| it.status.is_some()), of(|it| it.assessment.is_some()));
        fields.push(Fields { organisation, occurrence, status, assessment });
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::super::update::Change;
    use super::*;

    fn id(n: u128) -> UpdateId {
        UpdateId(ulid::Ulid(n))
    }

    fn update(n: u128, to: Status, seen: &[u128]) -> Update {
        Update {
            id: id(n),
            at: DateTime::parse_from_rfc3339("2021-09-01T10:00:00+02:00").unwrap(),
            by: "processledare-1".into(),
            activity: ActivityId::parse("6.3").unwrap(),
            organisation: None,
            occurrence: None,
            status: Some(Change { from: None, to: Some(to) }),
            assessment: None,
            note: None,
            raise: false,
            seen: seen.iter().map(|n| id(*n)).collect(),
            undoes: None,
        }
    }

    fn status_of(updates: &[Update]) -> (Option<Status>, usize) {
        let today = NaiveDate::from_ymd_opt(2021, 12, 1).unwrap();
        let history = History::new(updates, today);
        let subject = Subject::of(&updates[0]);
        (history.status(&subject), history.differing(&subject).len())
    }

    #[test]
    fn causality_rules_over_the_clock_in_the_id() {
        // The writer of 5 had seen 9, whose clock ran ahead.
        let updates = [update(5, Status::Done, &[9]), update(9, Status::InProgress, &[])];
        assert_eq!(status_of(&updates), (Some(Status::Done), 0));
    }

    #[test]
    fn reports_that_did_not_see_each_other_both_stay() {
        let updates =
            [update(1, Status::NotStarted, &[]), update(2, Status::Done, &[1]), update(3, Status::InProgress, &[1])];
        assert_eq!(status_of(&updates), (Some(Status::InProgress), 2));
        let agreeing = [update(2, Status::Done, &[]), update(3, Status::Done, &[])];
        assert_eq!(status_of(&agreeing), (Some(Status::Done), 0), "two who say the same do not differ");
    }

    #[test]
    fn a_circle_in_hand_edited_files_ends() {
        let updates = [update(1, Status::Done, &[2]), update(2, Status::Paused, &[1])];
        assert_eq!(status_of(&updates).0, Some(Status::Paused));
    }

    #[test]
    fn undo_of_an_undo_restores() {
        let mut undo = update(2, Status::NotStarted, &[1]);
        undo.undoes = Some(id(1));
        let mut redo = update(3, Status::Done, &[2]);
        redo.undoes = Some(id(2));
        let updates = [update(1, Status::Done, &[]), undo, redo];
        let today = NaiveDate::from_ymd_opt(2021, 12, 1).unwrap();
        let history = History::new(&updates, today);
        assert!(!history.is_undone(id(1)));
        assert!(history.is_undone(id(2)));
        assert_eq!(history.built_upon(id(1)), None, "what took it back is itself taken back");
    }

    #[test]
    fn what_has_been_taken_back_does_not_stand_in_the_way() {
        let mut undo = update(3, Status::InProgress, &[2]);
        undo.undoes = Some(id(2));
        let updates = [update(1, Status::InProgress, &[]), update(2, Status::Done, &[1]), undo];
        let today = NaiveDate::from_ymd_opt(2021, 12, 1).unwrap();
        assert_eq!(History::new(&updates[..2], today).built_upon(id(1)).map(|it| it.id), Some(id(2)));
        assert_eq!(
            History::new(&updates, today).built_upon(id(1)),
            None,
            "the last step is gone, the one before can go"
        );
    }

    #[test]
    fn what_comes_after_the_day_is_not_seen() {
        let updates = [update(1, Status::Done, &[])];
        let before = NaiveDate::from_ymd_opt(2021, 8, 31).unwrap();
        assert!(History::new(&updates, before).updates().is_empty());
    }

    fn undo(n: u128, target: u128, to: Status, seen: &[u128]) -> Update {
        Update { undoes: Some(id(target)), ..update(n, to, seen) }
    }

    #[test]
    fn what_someone_else_wrote_meanwhile_does_not_go_with_an_undo() {
        // A and B answer without having seen each other; A takes her own back.
        let mut updates =
            vec![update(1, Status::InProgress, &[]), update(2, Status::Done, &[1]), update(3, Status::Paused, &[1])];
        assert_eq!(status_of(&updates), (Some(Status::Paused), 2));
        updates.push(undo(4, 2, Status::InProgress, &[2, 3]));
        assert_eq!(status_of(&updates), (Some(Status::Paused), 0), "B's report stands alone");
        updates.push(undo(5, 4, Status::Done, &[4]));
        assert_eq!(status_of(&updates), (Some(Status::Paused), 2), "redone, the two differ again");
    }

    #[test]
    fn whoever_saw_what_was_taken_back_saw_what_lay_under_it() {
        let updates = [
            update(1, Status::InProgress, &[]),
            update(2, Status::Done, &[1]),
            undo(3, 2, Status::InProgress, &[2]),
            update(4, Status::Paused, &[3]),
        ];
        assert_eq!(status_of(&updates), (Some(Status::Paused), 0));
        assert_eq!(status_of(&updates[..3]), (Some(Status::InProgress), 0));
    }

    #[test]
    fn assessments_that_differ_are_told_too() {
        let assessed = |n, to| Update {
            status: None,
            assessment: Some(Change { from: None, to: Some(to) }),
            ..update(n, Status::Done, &[])
        };
        let updates = [assessed(1, Assessment::Green), assessed(2, Assessment::Red)];
        assert_eq!(status_of(&updates).1, 2);
    }

    #[test]
    fn a_report_in_another_field_does_not_stand_in_the_way_of_undoing() {
        let assessment = Update {
            status: None,
            assessment: Some(Change { from: None, to: Some(Assessment::Red) }),
            ..update(2, Status::Done, &[1])
        };
        let updates = [update(1, Status::Done, &[]), assessment];
        let today = NaiveDate::from_ymd_opt(2021, 12, 1).unwrap();
        assert!(History::new(&updates, today).built_upon(id(1)).is_none());
    }
}
