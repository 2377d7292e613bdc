//! The plan: areas and activities as a tree, the chosen one in full beside it.
//!
//! ```text
//!  Barnens bästa gäller! i Kronoberg      Läget 16 juni 2021 · provaren, Tingsryd · Sparat ✓ 10:31
//! ─ 23 aktiviteter ───────────────────────────┬─ 1.3 ────────────────────────── ↓ 12 rader till ─
//!  ▾ 1 Länsgemensam samverkansst… ░░░░░ 0/5   │ 1.3  Göra behovsanalys för vilken kompetens som
//!    · 1.1 Utveckla en länsanpa… Ej rapport…  │      behöver tillföras till olika roller
//! ▌  · 1.3 Göra behovsanalys f…  Ej rapport…! │ · Ej rapporterad   0 av 9 genomförda
//!  s status  n anteckning  / sök  a dagordning  ? hjälp  q avsluta
//! ```

mod act;
mod detail;
mod late;
mod list;
mod query;
mod words;

use std::collections::HashSet;

use crate::domain::id::AreaId;
use crate::domain::search::fold;
use crate::tui::commands::Context;
use crate::tui::data::Data;
use crate::tui::layout::Regions;
use crate::tui::model::Model;
use crate::tui::rich::Page;

use query::Query;

pub use act::update;
pub use list::draw;
pub use words::{about_in_words, update_in_words};

/// A row of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RowId {
    /// An area, by its place in the plan.
    Area(usize),
    /// An activity, by its number.
    Activity(usize),
}

/// Which pane has the keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pane {
    /// The list.
    #[default]
    List,
    /// The chosen activity.
    Detail,
}

/// The state of the plan screen.
#[derive(Debug, Default)]
pub struct PlanScreen {
    rows: Vec<RowId>,
    cursor: usize,
    first: usize,
    focus: Pane,
    /// The chosen activity has the rows of the list too, where they do not stand side by side.
    full: bool,
    folded: HashSet<AreaId>,
    /// What is searched for, as typed.
    words: String,
    /// The same, folded.
    needle: String,
    /// What it means.
    query: Query,
    /// Activities that match; nothing while nothing is searched for.
    matching: Option<Vec<usize>>,
    page: Page,
    /// What the page shows, and the width it was made for.
    shown: Option<(RowId, u16)>,
    scroll: usize,
}

impl PlanScreen {
    /// The screen with the first activity chosen.
    #[must_use]
    pub fn new(data: &Data) -> Self {
        let mut screen = Self::default();
        screen.rebuild(data);
        screen.cursor = usize::from(screen.rows.len() > 1);
        screen
    }

    /// What keys mean here.
    #[must_use]
    pub fn context(&self) -> Context {
        match self.focus {
            Pane::List => Context::List,
            Pane::Detail => Context::Detail,
        }
    }

    /// Whether the chosen activity is read over the whole height.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.full && self.focus == Pane::Detail
    }

    /// The chosen row.
    #[must_use]
    pub fn chosen(&self) -> Option<RowId> {
        self.rows.get(self.cursor).copied()
    }

    /// The number of the chosen activity.
    #[must_use]
    pub fn activity(&self) -> Option<usize> {
        match self.chosen()? {
            RowId::Activity(n) => Some(n),
            RowId::Area(_) => None,
        }
    }

    /// How many activities are listed or folded away.
    #[must_use]
    pub fn found(&self, data: &Data) -> usize {
        self.matching.as_ref().map_or_else(|| data.count(), Vec::len)
    }

    /// Moves the cursor by some rows.
    pub fn step(&mut self, by: isize) {
        let last = self.rows.len().saturating_sub(1);
        self.cursor = self.cursor.saturating_add_signed(by).min(last);
    }

    /// Searches; nothing to search for shows everything again. The chosen activity stays chosen when it matches.
    pub fn search(&mut self, data: &Data, words: &str) {
        let needle = fold(words.trim());
        words.clone_into(&mut self.words);
        if needle == self.needle {
            return;
        }
        let chosen = self.chosen();
        let query = Query::new(words);
        self.matching = if needle.is_empty() {
            None
        } else {
            // A longer text finds nothing that the shorter one did not.
            let narrows = self.query.is_text() && query.is_text() && needle.starts_with(&self.needle);
            let before = self.matching.take().filter(|_| narrows);
            let fits = |n: &usize| query.finds(data, *n);
            Some(match before {
                Some(before) => before.into_iter().filter(fits).collect(),
                None => (0..data.count()).filter(fits).collect(),
            })
        };
        self.needle = needle;
        self.query = query;
        self.rebuild(data);
        self.choose(chosen);
        // Found words are marked in the page too.
        self.shown = None;
    }

    /// Puts the cursor on a row if it is listed, else on the first activity.
    fn choose(&mut self, row: Option<RowId>) {
        let place = row.and_then(|row| self.rows.iter().position(|it| *it == row));
        let first = self.rows.iter().position(|it| matches!(it, RowId::Activity(_)));
        self.cursor = place.or(first).unwrap_or(0);
    }

    /// Makes the rows anew. Linear in the plan; done only when data, search or folding change.
    fn rebuild(&mut self, data: &Data) {
        self.rows.clear();
        let mut matching = self.matching.as_ref().map(|all| all.iter().copied().peekable());
        for (n, area) in data.workspace.plan.areas.iter().enumerate() {
            let own = data.activities_of(n);
            if let Some(matching) = &mut matching {
                let start = self.rows.len();
                while let Some(found) = matching.next_if(|it| own.contains(it)) {
                    self.rows.push(RowId::Activity(found));
                }
                if self.rows.len() > start {
                    self.rows.insert(start, RowId::Area(n));
                }
            } else {
                self.rows.push(RowId::Area(n));
                if !self.folded.contains(&area.id) {
                    self.rows.extend(own.map(RowId::Activity));
                }
            }
        }
        self.step(0);
    }

    /// Takes in that the workspace is another: the same activity stays chosen, wherever it stands now.
    pub fn replaced(&mut self, before: &Data, data: &Data) {
        let chosen = self.chosen().and_then(|row| match row {
            RowId::Activity(n) => data.number(&before.activity(n)?.id).map(RowId::Activity),
            RowId::Area(n) => {
                let id = &before.area(n)?.id;
                data.workspace.plan.areas.iter().position(|it| it.id == *id).map(RowId::Area)
            }
        });
        let words = std::mem::take(&mut self.words);
        self.needle.clear();
        self.matching = None;
        self.rebuild(data);
        self.search(data, &words);
        self.choose(chosen);
        self.shown = None;
    }

    /// Takes in that something was reported: what is shown is made anew.
    pub fn refresh(&mut self) {
        self.shown = None;
    }

    fn fold_area(&mut self, data: &Data, fold: bool) {
        let area = match self.chosen() {
            Some(RowId::Area(n)) => n,
            Some(RowId::Activity(n)) => match data.area_of(n) {
                // From an activity, "left" first goes to its heading.
                Some(area) if fold => return self.choose(Some(RowId::Area(area))),
                _ => return,
            },
            None => return,
        };
        let Some(id) = data.area(area).map(|it| it.id.clone()) else { return };
        if fold {
            self.folded.insert(id)
        } else {
            self.folded.remove(&id)
        };
        self.rebuild(data);
        self.choose(Some(RowId::Area(area)));
    }

    fn is_folded(&self, data: &Data, area: usize) -> bool {
        self.matching.is_none() && data.area(area).is_some_and(|it| self.folded.contains(&it.id))
    }

    /// Moves the window of the list so that the cursor is seen.
    fn keep_in_sight(&mut self, rows: usize) {
        let last = self.rows.len().saturating_sub(rows);
        // The heading above the first activity is kept in sight.
        let top = if self.cursor <= 1 { 0 } else { self.cursor };
        let earliest = (self.cursor + 1).saturating_sub(rows);
        self.first = self.first.clamp(earliest, top.max(earliest)).min(last);
    }

    /// Moves the window of the list; the cursor is drawn along at its edge.
    fn wheel_list(&mut self, by: isize, rows: usize) {
        let last = self.rows.len().saturating_sub(rows);
        self.first = self.first.saturating_add_signed(by).min(last);
        self.cursor = self.cursor.clamp(self.first, self.first + rows.saturating_sub(1));
        self.step(0);
    }
}

/// Keeps the cursor in the window and the page in step with it.
pub fn settle(model: &mut Model, regions: Regions) {
    let plan = &mut model.plan;
    plan.step(0);
    // Over a full page the list keeps its place.
    let rows = if plan.is_full() && !regions.wide { 0 } else { usize::from(regions.list.height).max(1) };
    if rows > 0 {
        plan.keep_in_sight(rows);
    }
    let width = regions.detail.width;
    let chosen = plan.chosen();
    if plan.shown != chosen.map(|row| (row, width)) || chosen.is_none() {
        let same = plan.shown.is_some_and(|(row, _)| Some(row) == chosen);
        let page = Page::new(detail::paragraphs(model, chosen, usize::from(width)));
        model.plan.page = page;
        if !same {
            model.plan.scroll = if model.plan.shown.is_none() { model.plan.scroll } else { 0 };
        }
        model.plan.shown = chosen.map(|row| (row, width));
    }
    model.plan.scroll = model.plan.scroll.min(model.plan.page.last_scroll(regions.detail));
}
