//! The clock: the one place that asks the machine what time it is, and tells it as Sweden's clocks do.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};

use crate::domain::swedish_time;

/// Now, in Sweden, whatever zone the machine is set to.
#[must_use]
pub fn now() -> DateTime<FixedOffset> {
    swedish_time::clock(&Utc::now())
}

/// The day it is in Sweden.
#[must_use]
pub fn today() -> NaiveDate {
    swedish_time::day(&Utc::now())
}
