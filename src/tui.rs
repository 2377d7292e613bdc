//! The terminal: screens over a workspace. Event → keymap → message → `update` → effects → `view`.
//!
//! One thread; input is waited for and never asked for, so that an idle program costs nothing. The model changes
//! only in [`update`](update::update), which knows neither files nor clock; [`effects`] is the one place that does.
//! A screen is one file under [`screens`], something that lies over it one file under [`layers`].

pub mod commands;
pub mod data;
pub mod effects;
pub mod field;
pub mod layers;
pub mod layout;
pub mod message;
pub mod model;
pub mod rich;
pub mod screens;
mod session;
mod terminal;
pub mod text;
pub mod theme;
pub mod update;
pub mod view;

use std::io;
use std::path::PathBuf;

use chrono::NaiveDate;

use crate::domain::id::PartyId;
use crate::i18n::Lang;
use crate::store::Loaded;

pub use session::{Events, converse};

/// What the screens are started with.
#[derive(Debug)]
pub struct Start {
    /// The folder of the workspace, for writing and for reading again.
    pub folder: PathBuf,
    /// What was read from it.
    pub loaded: Loaded,
    /// The day that everything is seen from.
    pub today: NaiveDate,
    /// The user chose that day: it is not the clock's.
    pub today_is_fixed: bool,
    /// Who writes.
    pub by: String,
    /// For which organisation.
    pub organisation: Option<PartyId>,
    /// The language.
    pub lang: Lang,
    /// Do without colour.
    pub no_colour: bool,
}

/// Why the screens could not be shown any longer.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The terminal failed.
    #[error("{0}")]
    Terminal(#[from] io::Error),
}

/// Shows the screens until the user leaves. The terminal is given back in every case.
///
/// # Errors
/// [`RunError`] when the terminal cannot be taken over, read or written.
pub fn run(start: Start) -> Result<(), RunError> {
    Ok(session::run(start)?)
}
