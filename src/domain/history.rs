//! All updates up to a day in causal order, and what they make of each field. Nothing is overruled silently.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap, HashSet};

use chrono::NaiveDate;

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
#[derive(Debug, Clone, Default)]
struct Heads(Vec<usize>);

/// What has been reported up to and including a day.
#[derive(Debug)]
pub struct History<'a> {
    /// In causal order, then by id.
    ordered: Vec<&'a Update>,
    undone: Vec<bool>,
    status: HashMap<Subject, Heads>,
    assessment: HashMap<Subject, Heads>,
    by_activity: HashMap<&'a ActivityId, Vec<usize>>,
    position: HashMap<UpdateId, usize>,
}

impl<'a> History<'a> {
    /// Takes in the updates whose day is not after `today`. Linear in their number, but for the ordering.
    #[must_use]
    pub fn new(updates: &'a [Update], today: NaiveDate) -> Self {
        let ordered = causal_order(&updates.iter().filter(|it| it.day() <= today).collect::<Vec<_>>());
        let position: HashMap<_, _> = ordered.iter().enumerate().map(|(n, it)| (it.id, n)).collect();
        let undone = find_undone(&ordered, &position);
        let mut by_activity: HashMap<&ActivityId, Vec<usize>> = HashMap::new();
        let mut status: HashMap<Subject, Heads> = HashMap::new();
        let mut assessment: HashMap<Subject, Heads> = HashMap::new();
        for (n, update) in ordered.iter().enumerate() {
            by_activity.entry(&update.activity).or_default().push(n);
            let seen = |head: &usize| ordered.get(*head).is_some_and(|old| update.seen.contains(&old.id));
            for (sets, fields) in
                [(update.status.is_some(), &mut status), (update.assessment.is_some(), &mut assessment)]
            {
                if sets {
                    let heads = fields.entry(Subject::of(update)).or_default();
                    heads.0.retain(|head| !seen(head));
                    heads.0.push(n);
                }
            }
        }
        Self { ordered, undone, status, assessment, by_activity, position }
    }

    /// All updates in causal order.
    #[must_use]
    pub fn updates(&self) -> &[&'a Update] {
        &self.ordered
    }

    /// The updates of one activity in causal order.
    #[must_use]
    pub fn of(&self, activity: &ActivityId) -> impl DoubleEndedIterator<Item = &'a Update> + '_ {
        self.by_activity.get(activity).into_iter().flatten().filter_map(|n| self.ordered.get(*n).copied())
    }

    /// An update by id.
    #[must_use]
    pub fn find(&self, id: UpdateId) -> Option<&'a Update> {
        self.position.get(&id).and_then(|n| self.ordered.get(*n).copied())
    }

    /// Whether the update has been taken back.
    #[must_use]
    pub fn is_undone(&self, id: UpdateId) -> bool {
        self.position.get(&id).and_then(|n| self.undone.get(*n)).copied().unwrap_or(false)
    }

    /// The current status of a subject: the newest by causality, then by id.
    #[must_use]
    pub fn status(&self, subject: &Subject) -> Option<Status> {
        self.newest(&self.status, subject)?.status?.to
    }

    /// The update that the current status comes from.
    #[must_use]
    pub fn status_source(&self, subject: &Subject) -> Option<&'a Update> {
        self.newest(&self.status, subject)
    }

    /// The current assessment of a subject.
    #[must_use]
    pub fn assessment(&self, subject: &Subject) -> Option<Assessment> {
        self.newest(&self.assessment, subject)?.assessment?.to
    }

    /// Updates of one field that did not see each other and say different things; empty when they agree.
    #[must_use]
    pub fn differing(&self, subject: &Subject) -> Vec<&'a Update> {
        let Some(heads) = self.status.get(subject) else { return Vec::new() };
        let updates: Vec<&Update> = heads.0.iter().filter_map(|n| self.ordered.get(*n).copied()).collect();
        let mut values = updates.iter().map(|it| it.status.and_then(|change| change.to));
        let first = values.next();
        if values.any(|value| Some(value) != first) { updates } else { Vec::new() }
    }

    /// Every subject whose reports differ, in plan-independent but stable order.
    #[must_use]
    pub fn all_differing(&self) -> Vec<(&Subject, Vec<&'a Update>)> {
        let mut found: Vec<_> = (self.status.iter().filter(|(_, heads)| heads.0.len() > 1))
            .map(|(subject, _)| (subject, self.differing(subject)))
            .filter(|(_, updates)| !updates.is_empty())
            .collect();
        found.sort_by(|(a, _), (b, _)| {
            (&a.activity, &a.organisation, &a.occurrence).cmp(&(&b.activity, &b.organisation, &b.occurrence))
        });
        found
    }

    /// The subjects of an activity that have a status, general or per occurrence.
    pub fn subjects(&self, activity: &ActivityId) -> impl Iterator<Item = Subject> + '_ {
        let mut given = HashSet::new();
        self.of(activity).filter(|it| it.status.is_some()).map(Subject::of).filter(move |it| given.insert(it.clone()))
    }

    /// The ids that an author who now writes on the subject has in view: the heads of its fields.
    #[must_use]
    pub fn in_view(&self, subject: &Subject) -> Vec<UpdateId> {
        let heads = [&self.status, &self.assessment].into_iter().filter_map(|fields| fields.get(subject));
        let mut ids: Vec<UpdateId> =
            heads.flat_map(|it| &it.0).filter_map(|n| self.ordered.get(*n)).map(|it| it.id).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// Whether another update has built on this one: set the same field after seeing it, and still stands.
    #[must_use]
    pub fn built_upon(&self, id: UpdateId) -> Option<&'a Update> {
        let update = self.find(id)?;
        let subject = Subject::of(update);
        let stands = |it: &&'a Update| it.changes_something() && !self.is_undone(it.id);
        let later = |it: &&'a Update| stands(it) && it.seen.contains(&id) && Subject::of(it) == subject;
        self.of(&update.activity).rev().find(later)
    }

    fn newest(&self, fields: &HashMap<Subject, Heads>, subject: &Subject) -> Option<&'a Update> {
        let last = fields.get(subject)?.0.iter().max()?;
        self.ordered.get(*last).copied()
    }
}

/// Orders updates so that each comes after all that it has seen, and otherwise by id.
/// A circle, which only a hand-edited file can make, is broken by id.
fn causal_order<'a>(updates: &[&'a Update]) -> Vec<&'a Update> {
    let position: HashMap<UpdateId, usize> = updates.iter().enumerate().map(|(n, it)| (it.id, n)).collect();
    let mut waits_for = vec![0_usize; updates.len()];
    let mut followers: HashMap<usize, Vec<usize>> = HashMap::new();
    for (n, update) in updates.iter().enumerate() {
        for earlier in update.seen.iter().filter_map(|id| position.get(id)).filter(|earlier| **earlier != n) {
            followers.entry(*earlier).or_default().push(n);
            if let Some(count) = waits_for.get_mut(n) {
                *count += 1;
            }
        }
    }
    let id_of = |n: usize| updates.get(n).map(|it| it.id);
    let free = waits_for.iter().enumerate().filter(|(_, count)| **count == 0);
    let mut ready: BinaryHeap<_> = free.map(|(n, _)| Reverse((id_of(n), n))).collect();
    let mut order = Vec::with_capacity(updates.len());
    let mut placed = vec![false; updates.len()];
    while let Some(Reverse((_, n))) = ready.pop() {
        order.push(n);
        if let Some(it) = placed.get_mut(n) {
            *it = true;
        }
        for follower in followers.remove(&n).unwrap_or_default() {
            if let Some(count) = waits_for.get_mut(follower) {
                *count -= 1;
                if *count == 0 {
                    ready.push(Reverse((id_of(follower), follower)));
                }
            }
        }
    }
    let mut circular: Vec<usize> = (0..updates.len()).filter(|n| placed.get(*n) == Some(&false)).collect();
    circular.sort_by_key(|n| id_of(*n));
    order.extend(circular);
    order.into_iter().filter_map(|n| updates.get(n).copied()).collect()
}

/// Marks what has been taken back. Taking back an undo restores what it took back, so the newest is judged first.
fn find_undone(ordered: &[&Update], position: &HashMap<UpdateId, usize>) -> Vec<bool> {
    let mut undone = vec![false; ordered.len()];
    for (n, update) in ordered.iter().enumerate().rev() {
        let effective = undone.get(n) == Some(&false);
        let target = update.undoes.and_then(|id| position.get(&id)).filter(|target| **target < n);
        if let (true, Some(mark)) = (effective, target.and_then(|target| undone.get_mut(*target))) {
            *mark = true;
        }
    }
    undone
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
}
