//! Duties read out of the words of the follow-up column, where nobody has written them as data.

use chrono::NaiveDate;

use super::duty::Duty;
use super::organisation::Organisations;
use super::plan::Activity;
use super::schedule::Schedule;

/// The bodies that words can name.
#[derive(Debug)]
pub struct Bodies {}

impl Bodies {
    /// The bodies among the parties.
    #[must_use]
    pub fn of(_: &Organisations) -> Self {
        Self {}
    }
}

/// The duties that the words tell.
#[must_use]
pub fn duties(_: &Activity, _: &Schedule, _: &Bodies, _: NaiveDate) -> Vec<Duty> {
    Vec::new()
}
