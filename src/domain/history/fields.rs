//! The fields of a subject: who has seen what, and which updates stand.

use std::collections::HashMap;

use super::super::duty::OccurrenceKey;
use super::super::id::PartyId;
use super::super::update::Update;
use super::order::Positions;

/// The newest updates of one field that no other has seen: one, or several that differ or agree.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Heads {
    pub(super) newest: Option<usize>,
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
    pub(super) fn all(&self) -> impl Iterator<Item = usize> + '_ {
        self.others.iter().copied().chain(self.newest)
    }
}

/// One field: what an author has in view, and what counts.
#[derive(Debug, Default)]
pub(super) struct Field {
    /// The newest of all updates, those that take something back among them: whoever writes next has seen these.
    pub(super) in_view: Heads,
    /// The newest of those that stand. An update that is taken back, and the taking back, are as if they had never
    /// been written: a report that someone else wrote meanwhile must not go with them.
    pub(super) standing: Heads,
}

/// The fields of one subject.
#[derive(Debug)]
pub(super) struct Fields<'a> {
    pub(super) organisation: Option<&'a PartyId>,
    pub(super) occurrence: Option<&'a OccurrenceKey>,
    pub(super) status: Field,
    pub(super) assessment: Field,
}

impl Fields<'_> {
    pub(super) fn key(&self) -> (Option<&PartyId>, Option<&OccurrenceKey>) {
        (self.organisation, self.occurrence)
    }
}

impl Fields<'_> {
    /// The updates that did not see each other and say different things, in either field.
    pub(super) fn differing<'u>(&self, ordered: &[&'u Update]) -> Vec<&'u Update> {
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
pub(super) struct Known<'k, 'a> {
    pub(super) ordered: &'k [&'a Update],
    pub(super) undone: &'k [bool],
    pub(super) position: &'k Positions,
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
pub(super) fn gather_fields<'a>(known: &Known<'_, 'a>, changes: &mut [usize], fields: &mut Vec<Fields<'a>>) {
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
