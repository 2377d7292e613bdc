//! The plan and what happens to it, as values: no I/O, no clock, nothing of ours above.

pub mod days;
pub mod duty;
pub mod follow_up;
pub mod history;
pub mod id;
pub mod meetings;
pub mod organisation;
pub mod plan;
pub mod problem;
pub mod progress;
pub mod quota;
pub mod recurrence;
pub mod reporting;
pub mod safe_text;
pub mod schedule;
pub mod search;
pub mod status;
pub mod timeframe;
pub mod update;
pub mod workspace;
