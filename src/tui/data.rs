//! The workspace as the screens need it: what is shown of an activity is worked out when it is first shown.

use std::cell::OnceCell;
use std::collections::HashMap;

use chrono::NaiveDate;

use crate::domain::history::History;
use crate::domain::id::{ActivityId, UpdateId};
use crate::domain::plan::{Activity, Area};
use crate::domain::progress::Progress;
use crate::domain::status::Status;
use crate::domain::update::Update;
use crate::domain::workspace::{View, Workspace};
use crate::reports::filter::{self, Filter};
use crate::reports::state;

/// What a row says of an activity.
#[derive(Debug)]
pub struct Facts {
    /// How far it has come.
    pub progress: Progress,
    /// Its time has run out and it is not closed.
    pub overdue: bool,
    /// Something of it has run out, but not all.
    pub partly_late: bool,
    /// A person should confirm how it has been read.
    pub confirm: bool,
    /// The next day on which something of it falls due.
    pub next_due: Option<NaiveDate>,
}

/// How an area stands, for its bar.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Done.
    pub done: usize,
    /// Ended in another way: that is no progress.
    pub ended: usize,
    /// Begun and not closed.
    pub begun: usize,
    /// All.
    pub all: usize,
    /// Of these, overdue.
    pub overdue: usize,
}

/// Where an activity stands in the plan: area and place within it.
type Place = (usize, usize);

/// A workspace with what has been worked out from it. Activities are numbered in plan order.
#[derive(Debug)]
pub struct Data {
    /// The workspace.
    pub workspace: Workspace,
    /// The day that everything is seen from.
    pub today: NaiveDate,
    places: Vec<Place>,
    /// Number of each area's first activity.
    first: Vec<usize>,
    numbers: HashMap<ActivityId, usize>,
    /// For each activity the places of its updates in the workspace.
    updates: Vec<Vec<usize>>,
    facts: Vec<OnceCell<Facts>>,
    haystacks: OnceCell<Vec<String>>,
}

impl Data {
    /// Takes a workspace in. Linear in its size and nothing more: no history is worked out yet.
    #[must_use]
    pub fn new(workspace: Workspace, today: NaiveDate) -> Self {
        let areas = &workspace.plan.areas;
        let first =
            (areas.iter()).scan(0, |next, area| Some(std::mem::replace(next, *next + area.activities.len()))).collect();
        let places: Vec<Place> =
            (areas.iter().enumerate()).flat_map(|(n, area)| (0..area.activities.len()).map(move |m| (n, m))).collect();
        let ids = workspace.plan.activities().enumerate().map(|(n, it)| (it.id.clone(), n));
        let numbers: HashMap<ActivityId, usize> = ids.collect();
        let mut updates = vec![Vec::new(); places.len()];
        for (n, update) in workspace.updates.iter().enumerate() {
            if let Some(list) = numbers.get(&update.activity).and_then(|number| updates.get_mut(*number)) {
                list.push(n);
            }
        }
        let facts = places.iter().map(|_| OnceCell::new()).collect();
        Self { workspace, today, places, first, numbers, updates, facts, haystacks: OnceCell::new() }
    }

    /// How many activities there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.places.len()
    }

    /// The area of a number.
    #[must_use]
    pub fn area(&self, n: usize) -> Option<&Area> {
        self.workspace.plan.areas.get(n)
    }

    /// Numbers of the activities of an area.
    #[must_use]
    pub fn activities_of(&self, area: usize) -> std::ops::Range<usize> {
        let start = self.first.get(area).copied().unwrap_or_default();
        start..start + self.area(area).map_or(0, |it| it.activities.len())
    }

    /// The activity of a number.
    #[must_use]
    pub fn activity(&self, n: usize) -> Option<&Activity> {
        let (area, place) = *self.places.get(n)?;
        self.area(area)?.activities.get(place)
    }

    /// The number of an activity's area.
    #[must_use]
    pub fn area_of(&self, n: usize) -> Option<usize> {
        self.places.get(n).map(|(area, _)| *area)
    }

    /// The number of an activity.
    #[must_use]
    pub fn number(&self, id: &ActivityId) -> Option<usize> {
        self.numbers.get(id).copied()
    }

    /// A follow-up by id, newest first since those of this sitting are asked for.
    #[must_use]
    pub fn update(&self, id: UpdateId) -> Option<&Update> {
        self.workspace.updates.iter().rev().find(|it| it.id == id)
    }

    /// Looks at one activity with the follow-ups that concern it, so that the cost does not grow with the plan.
    pub fn look<R>(&self, n: usize, day: NaiveDate, look: impl FnOnce(&View, &Activity) -> R) -> Option<R> {
        let activity = self.activity(n)?;
        let places = self.updates.get(n)?.iter();
        let own: Vec<Update> = places.filter_map(|it| self.workspace.updates.get(*it)).cloned().collect();
        let view = View { workspace: &self.workspace, today: day, history: History::new(&own, day) };
        Some(look(&view, activity))
    }

    /// What a row says of an activity.
    #[must_use]
    pub fn facts(&self, n: usize) -> Option<&Facts> {
        let cell = self.facts.get(n)?;
        if cell.get().is_none() {
            let facts = self.look(n, self.today, |view, activity| self.work_out(view, activity))??;
            return Some(cell.get_or_init(|| facts));
        }
        cell.get()
    }

    fn work_out(&self, view: &View, activity: &Activity) -> Option<Facts> {
        let area = self.area(self.number(&activity.id).and_then(|n| self.area_of(n))?)?;
        let state = state::of(view, area, activity)?;
        let asked =
            activity.owners.confirm.is_some() || state.duties.iter().any(|duty| duty.confirm.is_some() || duty.is_read);
        let (overdue, unsure) = (state.is_overdue(), state.is_unsure());
        let partly_late = !overdue && !state.late.is_empty();
        Some(Facts {
            partly_late,
            overdue,
            confirm: unsure || asked,
            next_due: state.next_due,
            progress: state.progress,
        })
    }

    /// How an area stands.
    #[must_use]
    pub fn standing(&self, area: usize) -> Standing {
        let mut standing = Standing::default();
        for facts in self.activities_of(area).filter_map(|n| self.facts(n)) {
            standing.all += 1;
            standing.overdue += usize::from(facts.overdue);
            match facts.progress.status {
                Some(Status::Done) => standing.done += 1,
                Some(status) if status.is_closed() => standing.ended += 1,
                None | Some(Status::NotStarted) => {}
                Some(_) => standing.begun += 1,
            }
        }
        standing
    }

    /// Whether a filter of the command line chooses an activity.
    #[must_use]
    pub fn is_chosen(&self, n: usize, filter: &Filter) -> bool {
        let area = self.area_of(n).and_then(|area| self.area(area));
        let chosen = self.look(n, self.today, |view, activity| {
            Some(filter.chooses(&state::of(view, area?, activity)?, &self.workspace.organisations))
        });
        chosen.flatten().unwrap_or(false)
    }

    /// Everything that can be found of an activity, folded.
    #[must_use]
    pub fn haystack(&self, n: usize) -> &str {
        let all = self.haystacks.get_or_init(|| (0..self.count()).map(|n| self.gather(n)).collect());
        all.get(n).map_or("", String::as_str)
    }

    fn gather(&self, n: usize) -> String {
        let Some(activity) = self.activity(n) else { return String::new() };
        let updates = self.updates.get(n).into_iter().flatten().filter_map(|it| self.workspace.updates.get(*it));
        let seen = updates.filter(|it| it.day() <= self.today);
        filter::searchable(activity, &self.workspace.organisations, seen)
    }

    /// Takes in a new follow-up; only its own activity is worked out anew.
    pub fn add(&mut self, update: Update) {
        let place = self.workspace.updates.len();
        if let Some(n) = self.number(&update.activity) {
            if let Some(list) = self.updates.get_mut(n) {
                list.push(place);
            }
            if let Some(cell) = self.facts.get_mut(n) {
                cell.take();
            }
        }
        let number = self.number(&update.activity);
        self.workspace.updates.push(update);
        if let Some(n) = number {
            let text = self.gather(n);
            if let Some(old) = self.haystacks.get_mut().and_then(|all| all.get_mut(n)) {
                *old = text;
            }
        }
    }
}
