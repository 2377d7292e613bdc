//! The library behind the `styrplan` program: follow-up of an action plan and the agendas that govern it.
//!
//! # Invariants
//!
//! - [`domain`], [`reports`] and [`export`] know no file, no clock, no environment and no terminal:
//!   values in, values or bytes out. The date of every view is an argument.
//! - [`store`] is the only module that touches files. Reading never fails as a whole: it gives a
//!   workspace and a list of problems.
//! - [`clock`] is the only module that asks the machine what time it is; it tells Sweden's.
//! - ratatui and crossterm stand only under [`tui`]; the YAML crates only in [`store`].
//! - [`cli`] and [`tui`] never name each other; the binary joins them.
//! - Every text that a user reads has an id in [`i18n`], in Swedish and in English.
//!
//! `tests/walls.rs` breaks when one of these does.

pub mod cli;
pub mod clock;
pub mod domain;
pub mod export;
pub mod i18n;
pub mod reports;
pub mod store;
pub mod tui;
