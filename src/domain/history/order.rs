//! The order of updates, and where each stands in it.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};
use std::ops::Range;

use super::super::id::{ActivityId, UpdateId};
use super::super::update::Update;

/// Orders updates so that each comes after all that it has seen, and otherwise by id.
/// A circle, which only a hand-edited file can make, is broken by id.
pub(super) fn causal_order(mut updates: Vec<&Update>) -> Vec<&Update> {
    updates.sort_unstable_by_key(|it| it.id);
    // Whoever has seen an update nearly always has a later id; then the order by id is already the causal one.
    if updates.iter().all(|it| it.seen.iter().all(|seen| *seen < it.id)) {
        return updates;
    }
    by_what_was_seen(&updates)
}

fn by_what_was_seen<'a>(updates: &[&'a Update]) -> Vec<&'a Update> {
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
pub(super) fn find_undone(ordered: &[&Update], position: &Positions) -> Vec<bool> {
    let mut undone = vec![false; ordered.len()];
    for (n, update) in ordered.iter().enumerate().rev() {
        let effective = undone.get(n) == Some(&false);
        let target = update.undoes.and_then(|id| position.get(id)).filter(|target| *target < n);
        if let (true, Some(mark)) = (effective, target.and_then(|target| undone.get_mut(target))) {
            *mark = true;
        }
    }
    undone
}

/// Where updates stand in the causal order, by id.
#[derive(Debug)]
pub(super) struct Positions(Vec<(UpdateId, usize)>);

impl Positions {
    pub(super) fn of(ordered: &[&Update]) -> Self {
        let mut all: Vec<_> = ordered.iter().enumerate().map(|(n, it)| (it.id, n)).collect();
        all.sort_unstable();
        Self(all)
    }

    pub(super) fn get(&self, id: UpdateId) -> Option<usize> {
        let found = self.0.binary_search_by_key(&id, |it| it.0).ok()?;
        self.0.get(found).map(|it| it.1)
    }
}

/// Numbers the activities that updates speak of, and gives each update's activity.
pub(super) fn number_activities<'a>(ordered: &[&'a Update]) -> (HashMap<&'a ActivityId, usize>, Vec<usize>) {
    let mut numbers = HashMap::new();
    let mut number = |update: &&'a Update| {
        let next = numbers.len();
        *numbers.entry(&update.activity).or_insert(next)
    };
    let activity_of = ordered.iter().map(&mut number).collect();
    (numbers, activity_of)
}

/// Positions sorted by the number that stands at each, and for each number where its positions stand. Their order
/// within a number is kept.
pub(super) fn sort_by_number(numbers: &[usize], limit: usize) -> (Vec<usize>, Vec<Range<usize>>) {
    let mut ranges = vec![0..0; limit];
    for number in numbers {
        if let Some(range) = ranges.get_mut(*number) {
            range.end += 1;
        }
    }
    let mut start = 0;
    for range in &mut ranges {
        // Empty at its start; each position that is put there moves the end.
        let count = range.end;
        *range = start..start;
        start += count;
    }
    let mut sorted = vec![0; numbers.len()];
    for (n, number) in numbers.iter().enumerate() {
        let Some(range) = ranges.get_mut(*number) else { continue };
        if let Some(free) = sorted.get_mut(range.end) {
            *free = n;
        }
        range.end += 1;
    }
    (sorted, ranges)
}
