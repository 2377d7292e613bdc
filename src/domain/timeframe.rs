//! The reader of time expressions: from a plan's own words to periods, deadlines and recurrences.

mod calendar;
mod grammar;
mod lexer;
mod lexicon;
mod meaning;
mod mentions;
mod syntax;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::Serialize;

use super::recurrence::Recurrence;
pub use mentions::{Mention, mentions};

/// What sort of expression it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// One period.
    Window,
    /// Several separate periods.
    Windows,
    /// A last day without a first.
    Deadline,
    /// One day.
    Date,
    /// A turn or a point in time.
    Milestone,
    /// Several points in time.
    Milestones,
    /// Comes back.
    Recurrence,
    /// So many times in a window.
    Quota,
    /// Goes on all the time.
    Continuous,
    /// When needed.
    OnDemand,
    /// Says that no time is set.
    Undated,
    /// Bound to something that happens.
    Event,
    /// Not understood.
    Unreadable,
}

/// A span of days, both ends included; an absent end is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Span {
    /// First day.
    pub start: Option<NaiveDate>,
    /// Last day, included.
    pub end: Option<NaiveDate>,
}

/// So many times in each window: "två gånger per termin".
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Quota {
    /// How many times.
    pub times: u32,
    /// In which window: `year`, `halvår`, `termin`, `tertial`, `kvartal`, `month`, `week`.
    pub per: String,
}

/// A remark about how the words were read, for a person who confirms.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Note {
    /// Two periods stand after each other; whether the second replaces the first is not said.
    PeriodsSideBySide,
    /// A typing slip was repaired.
    Repaired {
        /// As written.
        from: String,
        /// As read.
        to: String,
    },
    /// A later phase within the period begins on this day.
    Phase {
        /// First day of the phase.
        from: NaiveDate,
    },
    /// The interval is given but no month or day.
    NoMonth,
    /// The words also name something this reader does not use: the rest of the cell.
    Unread {
        /// The words left over.
        text: String,
    },
    /// The weekday beside the date is another; the date holds.
    WrongWeekday,
    /// Understanding stopped at this character (counted from 0).
    StoppedAt {
        /// Character position.
        position: usize,
    },
}

/// What a time expression is taken to mean. The words themselves are kept beside it and never changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reading {
    /// The words.
    pub expression: String,
    /// What sort of expression it is.
    pub kind: Kind,
    /// First day of the whole, if any.
    pub start: Option<NaiveDate>,
    /// Last day of the whole, included, if any.
    pub end: Option<NaiveDate>,
    /// How it comes back, as RFC 5545 says it.
    pub recurrence: Option<Recurrence>,
    /// Months (1–12) in which the windows of the rule's months begin, in the same order; empty when each window
    /// is the month itself.
    pub from_months: Vec<u32>,
    /// The period in which something starts, first happens, or in which its event falls.
    pub window: Option<Span>,
    /// Begins and has no end of its own.
    pub open_end: bool,
    /// The separate periods, when there are several.
    pub parts: Vec<Span>,
    /// So many times in a window.
    pub quota: Option<Quota>,
    /// The event it is bound to.
    pub anchor: Option<String>,
    /// Distance from the event, an ISO 8601 duration.
    pub offset: Option<String>,
    /// A period that a later one has replaced.
    pub superseded: Option<Span>,
    /// Another reading is reasonable: a person should confirm.
    pub confirm: bool,
    /// The other reading, when it is definite.
    pub alternative: Option<Span>,
    /// Remarks about the reading.
    pub notes: Vec<Note>,
}

impl Reading {
    /// A reading of the kind, with nothing else set.
    #[must_use]
    pub fn of(expression: &str, kind: Kind) -> Self {
        Self {
            expression: expression.to_owned(),
            kind,
            start: None,
            end: None,
            recurrence: None,
            from_months: Vec::new(),
            window: None,
            open_end: false,
            parts: Vec::new(),
            quota: None,
            anchor: None,
            offset: None,
            superseded: None,
            confirm: false,
            alternative: None,
            notes: Vec::new(),
        }
    }
}

/// Reads a time expression. `as_of` settles expressions without a year.
///
/// Never fails and never guesses silently: what is not understood is [`Kind::Unreadable`], with the position where
/// understanding stopped; where the words have another reading, [`Reading::confirm`] is set.
#[must_use]
pub fn read(expression: &str, as_of: NaiveDate) -> Reading {
    let tokens = lexer::lex(expression);
    grammar::parse(expression, &tokens)
        .and_then(|sentence| meaning::reading(expression, sentence, as_of))
        .unwrap_or_else(|position| Reading {
            notes: vec![Note::StoppedAt { position }],
            ..Reading::of(expression, Kind::Unreadable)
        })
}
