//! Reports: pure functions of a workspace at a date. One file each.

pub mod agenda;
pub mod check;
pub mod due;
mod duty_lines;
pub mod filter;
pub mod log;
pub mod not_changed;
pub mod reading;
pub mod rule_words;
pub mod settling;
pub mod state;
pub mod wording;
pub mod words;
pub mod year;
