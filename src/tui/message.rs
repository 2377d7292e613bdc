//! What happens (messages) and what is to be done about it outside the model (effects).

use std::path::PathBuf;

use chrono::NaiveDate;
use crossterm::event::KeyEvent;
use ratatui::layout::{Position, Size};

use super::commands::Command;
use crate::domain::id::{ActivityId, UpdateId};
use crate::domain::reporting::Refusal;
use crate::domain::settled::Settled;
use crate::domain::update::{Report, Update};
use crate::store::{Loaded, SettleFault, Settling, Swap, TimeSaved};

/// Something that happened.
#[derive(Debug)]
pub enum Message {
    /// A key that means a command here.
    Command(Command),
    /// A key for the field that has the keys.
    Key(KeyEvent),
    /// A text pasted.
    Paste(String),
    /// The mouse wheel, over a place.
    Wheel {
        /// Towards the beginning.
        up: bool,
        /// Where.
        at: Position,
    },
    /// A click.
    Click(Position),
    /// The screen has this size.
    Resize(Size),
    /// The user went to another window.
    FocusLost,
    /// The user came back to the terminal.
    FocusGained,
    /// Writing has ended, well or not.
    Written(Written),
    /// Writing a settled time has ended, well or not.
    TimeWritten(Box<TimeWritten>),
    /// The files have been read again, on this day.
    Reloaded(Box<Loaded>, NaiveDate),
}

/// Something to do outside the model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Write these follow-ups.
    Save(Vec<Report>),
    /// Take these follow-ups back, the newest first.
    TakeBack(Vec<UpdateId>, Why),
    /// Write how a time is to be understood.
    Settle(Box<Settling>),
    /// Change the text of a time back, or forth again.
    SwapTime(Box<Swap>, Why),
    /// Read the files again.
    Reload,
    /// Give the terminal back for a while.
    Suspend,
    /// Leave.
    Quit,
}

/// Why something was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Something new.
    New,
    /// To take back the last change.
    Undo,
    /// To take back the taking back.
    Redo,
}

/// How writing went.
#[derive(Debug)]
pub struct Written {
    /// Why it was written.
    pub why: Why,
    /// What is on disk now.
    pub updates: Vec<Update>,
    /// What kept the rest from it.
    pub fault: Option<Fault>,
}

/// How writing a settled time went.
#[derive(Debug)]
pub struct TimeWritten {
    /// Why it was written.
    pub why: Why,
    /// The activity.
    pub activity: ActivityId,
    /// What was to be settled.
    pub wanted: Settled,
    /// When, as `10:31`.
    pub at: String,
    /// Where it stands now, or what kept it from being written.
    pub result: Result<TimeSaved, SettleFault>,
    /// The files as they are after it, on this day; nothing when nothing was written.
    pub loaded: Option<(Loaded, NaiveDate)>,
}

/// Why something was not written.
#[derive(Debug)]
pub enum Fault {
    /// The plan does not allow it.
    Refused(Refusal),
    /// The disk did not take it.
    NotSaved {
        /// The system's own words.
        cause: String,
        /// Where it should have gone.
        path: PathBuf,
        /// Where the text is kept instead.
        rescued: Option<PathBuf>,
        /// What was to be written.
        unsent: Box<Update>,
    },
}
