//! How something comes back: the few forms of RFC 5545 rules that plans use, and their windows.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::plan::Days;

/// A yearly rule. The due day of an occurrence is the last day of its window (RFC 5545 `BYMONTH` names the window's last month).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Recurrence {
    /// Every so many years; 1 is every year.
    pub interval: u32,
    /// Months (1–12), sorted; empty means some time during the year.
    pub months: Vec<u32>,
    /// Day of the month, when the text names one.
    pub day: Option<u32>,
}

/// Why a rule is not understood.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadRule {
    /// A part that this program does not know.
    #[error("unknown part {0}")]
    Part(String),
    /// No FREQ=YEARLY.
    #[error("not yearly")]
    NotYearly,
}
