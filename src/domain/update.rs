//! One follow-up: who reported what, when, and what its author had in view. Written once, never rewritten.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::duty::OccurrenceKey;
use super::id::{ActivityId, PartyId, UpdateId};
use super::status::{Assessment, Status};
use super::swedish_time;

/// An old and a new value; `None` is "no value" (not reported).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change<T> {
    /// What the author saw before.
    pub from: Option<T>,
    /// What the author set.
    pub to: Option<T>,
}

impl<T> Change<T> {
    /// The change that takes this one back.
    #[must_use]
    pub fn invert(self) -> Self {
        Self { from: self.to, to: self.from }
    }
}

/// A follow-up of one activity, or of one occurrence of it, by one organisation or for the whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Update {
    /// Id, unique everywhere.
    pub id: UpdateId,
    /// When it was written, with an offset from UTC. As-of views go by Sweden's day at that instant.
    pub at: DateTime<FixedOffset>,
    /// Who wrote it: a role or a name that the user chose. A claim, not a proof.
    pub by: String,
    /// The activity.
    pub activity: ActivityId,
    /// The organisation it speaks for; absent for the activity as a whole.
    pub organisation: Option<PartyId>,
    /// The occurrence of a recurring duty that it settles.
    pub occurrence: Option<OccurrenceKey>,
    /// New status, if set.
    pub status: Option<Change<Status>>,
    /// New assessment, if set.
    pub assessment: Option<Change<Assessment>>,
    /// Free text.
    pub note: Option<String>,
    /// "Take this up with the steering group."
    pub raise: bool,
    /// The newest updates of the same fields that the author had in view.
    pub seen: Vec<UpdateId>,
    /// The update that this one takes back.
    pub undoes: Option<UpdateId>,
}

impl Update {
    /// The day in Sweden when it was written, whatever zone it was written in.
    #[must_use]
    pub fn day(&self) -> NaiveDate {
        swedish_time::day(&self.at)
    }

    /// Sets a field, beyond a note.
    #[must_use]
    pub fn changes_something(&self) -> bool {
        self.status.is_some() || self.assessment.is_some()
    }
}

/// What a person asks for; becomes an [`Update`] once it has an id, a time and what was in view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The activity.
    pub activity: ActivityId,
    /// The organisation spoken for; none for the whole.
    pub organisation: Option<PartyId>,
    /// The occurrence settled.
    pub occurrence: Option<OccurrenceKey>,
    /// The new status.
    pub status: Option<Status>,
    /// The new assessment.
    pub assessment: Option<Assessment>,
    /// Free text.
    pub note: Option<String>,
    /// Take it up with the steering group.
    pub raise: bool,
}

impl Report {
    /// A report on an activity that says nothing yet.
    #[must_use]
    pub fn on(activity: ActivityId) -> Self {
        Self {
            activity,
            organisation: None,
            occurrence: None,
            status: None,
            assessment: None,
            note: None,
            raise: false,
        }
    }

    /// Closes an occurrence without its being done.
    #[must_use]
    pub fn waives(&self) -> bool {
        self.occurrence.is_some() && self.status.is_some_and(Status::is_waiver)
    }
}

/// Identity and time of a new update, given by the shell: the domain has no clock and no chance.
#[derive(Debug, Clone)]
pub struct Stamp {
    /// The new id.
    pub id: UpdateId,
    /// Now, with offset.
    pub at: DateTime<FixedOffset>,
    /// Who writes.
    pub by: String,
}
