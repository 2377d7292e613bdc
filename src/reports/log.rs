//! Who reported what, when: newest first.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::agenda::Reported;
use crate::domain::duty::OccurrenceKey;
use crate::domain::id::{ActivityId, UpdateId};
use crate::domain::swedish_time;
use crate::domain::update::Update;
use crate::domain::workspace::View;

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The activity.
    pub activity: ActivityId,
    /// When it was written, as Sweden's clocks had it.
    pub at: DateTime<FixedOffset>,
    /// The occurrence it is about.
    pub occurrence: Option<OccurrenceKey>,
    /// What was reported.
    pub report: Reported,
    /// It asks the steering group to take the matter up.
    pub raise: bool,
    /// It has been taken back.
    pub undone: bool,
    /// The update that it takes back.
    pub undoes: Option<UpdateId>,
}

/// An update as the log shows it.
#[must_use]
pub fn entry(update: &Update, undone: bool) -> Entry {
    Entry {
        activity: update.activity.clone(),
        at: swedish_time::clock(&update.at),
        occurrence: update.occurrence.clone(),
        report: Reported::of(update),
        raise: update.raise,
        undone,
        undoes: update.undoes,
    }
}

/// Entries of one activity, or of all, from a day on; newest first.
#[must_use]
pub fn log(view: &View, activity: Option<&ActivityId>, since: Option<NaiveDate>) -> Vec<Entry> {
    let history = &view.history;
    let wanted = |it: &&Update| since.is_none_or(|since| it.day() >= since);
    let entry = |it: &Update| entry(it, history.is_undone(it.id));
    match activity {
        Some(id) => history.of(id).rev().filter(wanted).map(entry).collect(),
        None => history.updates().iter().rev().copied().filter(wanted).map(entry).collect(),
    }
}
