//! The reader of time expressions: from a plan's own words to periods, deadlines and recurrences.

mod anchor;
mod calendar;
mod grammar;
mod lexer;
mod lexicon;
mod meaning;
mod prose;
mod slips;
mod syntax;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::Serialize;

use super::quota::Per;
use super::recurrence::Recurrence;

pub use anchor::{Anchor, Known, Relation};
pub use prose::{Mention, mentions};

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
    /// How many times, or the least of "2–3".
    pub times: u32,
    /// The most of "2–3".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most: Option<u32>,
    /// In which window.
    pub per: Per,
}

impl std::fmt::Display for Quota {
    /// `2/termin`, `2-3/year`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.most {
            Some(most) => write!(f, "{}-{most}/{}", self.times, self.per.code()),
            None => write!(f, "{}/{}", self.times, self.per.code()),
        }
    }
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
    /// Also when needed, beside what can be counted.
    AlsoOnDemand,
    /// The work also goes on all the time, beside what can be counted.
    AlsoContinuous,
    /// It is a last day that is told, not the day itself.
    Latest,
    /// Each time that the event comes.
    EachTime,
    /// The words leave it open which of two is meant.
    Either,
    /// The count is the least that is asked for.
    AtLeast,
    /// The count is the most that is asked for.
    AtMost,
    /// The distance is in working days, which no duration can say.
    WorkingDays,
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
    pub anchor: Option<Anchor>,
    /// On which side of the event.
    pub relation: Option<Relation>,
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
            relation: None,
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
///
/// Three attempts, each only when the one before found nothing: the expression as it stands; with one misspelt word
/// repaired; and as a sentence about follow-up with one expression in it, or bound to an event that only the words
/// themselves name.
#[must_use]
pub fn read(expression: &str, as_of: NaiveDate) -> Reading {
    let mut tokens = lexer::lex(expression);
    let end = expression.chars().count();
    let strict = attempt(expression, &tokens, end, as_of);
    let position = match strict {
        Ok(reading) => return reading,
        Err(position) => position,
    };
    if let Some(slip) = slips::repair(expression, &mut tokens)
        && let Ok(mut reading) = attempt(expression, &tokens, end, as_of)
    {
        reading.notes.push(slip);
        reading.confirm = true;
        return reading;
    }
    let tokens = lexer::lex(expression);
    prose::read(expression, &tokens, end, as_of).unwrap_or_else(|| Reading {
        notes: vec![Note::StoppedAt { position }],
        ..Reading::of(expression, Kind::Unreadable)
    })
}

/// The expression as its tokens stand, or the position where understanding stopped.
fn attempt(text: &str, tokens: &[lexer::Token], end: usize, as_of: NaiveDate) -> Result<Reading, usize> {
    let sentence = grammar::parse(text, tokens, end)?;
    meaning::reading(text, sentence, as_of)
}
