//! The plan and what happens to it, as values: no I/O, no clock, nothing of ours above.

pub mod days;
pub mod duty;
pub mod follow_up;
mod follow_up_words;
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
pub mod settled;
pub mod settled_doubt;
pub mod settling;
pub mod status;
pub mod swedish_time;
pub mod timeframe;
pub mod update;
pub mod window;
pub mod workspace;
