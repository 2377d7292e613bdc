//! Status and assessment: what an owner reports. Overdue, silent and missing are derived, never stored.

use serde::Serialize;

/// What an organisation says about its part of an activity, or the owners about the whole.
/// No status at all means *Ej rapporterad*. Codes after the plan's own words and the follow-up scales in Swedish use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, PartialOrd, Ord)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Ej påbörjad.
    NotStarted,
    /// Pågående.
    InProgress,
    /// Pågår löpande: never finished, but as it should be.
    Ongoing,
    /// Vilande.
    Paused,
    /// Delvis genomförd.
    PartlyDone,
    /// Genomförd.
    Done,
    /// Ej genomförd: ended without being done.
    NotDone,
    /// Utgår, by decision.
    Dropped,
    /// Ej aktuell for one organisation.
    NotApplicable,
}

impl Status {
    /// Every status, in the order in which a person is offered them.
    pub const ALL: [Self; 9] = [
        Self::NotStarted,
        Self::InProgress,
        Self::Ongoing,
        Self::Paused,
        Self::PartlyDone,
        Self::Done,
        Self::NotDone,
        Self::Dropped,
        Self::NotApplicable,
    ];

    /// The stored code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NotStarted => "not_started",
            Self::InProgress => "in_progress",
            Self::Ongoing => "ongoing",
            Self::Paused => "paused",
            Self::PartlyDone => "partly_done",
            Self::Done => "done",
            Self::NotDone => "not_done",
            Self::Dropped => "dropped",
            Self::NotApplicable => "not_applicable",
        }
    }

    /// Reads a code, or the Swedish or English word, in any case and with blanks, hyphens or underscores.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let word: String =
            text.trim().to_lowercase().chars().map(|c| if c == '-' || c == '_' { ' ' } else { c }).collect();
        Some(match word.as_str() {
            "not started" | "ej påbörjad" | "ej paborjad" | "inte påbörjad" => Self::NotStarted,
            "in progress" | "pågående" | "pagaende" | "pågår" | "påbörjad" | "pagar" => Self::InProgress,
            "ongoing" | "pågår löpande" | "pagar lopande" | "löpande" | "lopande" => Self::Ongoing,
            "paused" | "vilande" | "pausad" => Self::Paused,
            "partly done" | "delvis genomförd" | "delvis genomford" | "delvis" | "delvis klar" => Self::PartlyDone,
            "done" | "genomförd" | "genomford" | "klar" | "genomfört" => Self::Done,
            "not done" | "ej genomförd" | "ej genomford" | "inte gjord" => Self::NotDone,
            "dropped" | "utgår" | "utgar" | "avslutad" => Self::Dropped,
            "not applicable" | "ej aktuell" | "ej relevant" | "n/a" => Self::NotApplicable,
            _ => return None,
        })
    }

    /// Nothing more is expected: done, ended without being done, dropped, or not applicable.
    #[must_use]
    pub fn is_closed(self) -> bool {
        matches!(self, Self::Done | Self::NotDone | Self::Dropped | Self::NotApplicable)
    }

    /// Ends it without its having been done.
    #[must_use]
    pub fn is_waiver(self) -> bool {
        self.is_closed() && self != Self::Done
    }
}

/// The owner's own judgement, apart from status; always shown as a word too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Assessment {
    /// Grön: as planned.
    Green,
    /// Gul: deviates.
    Yellow,
    /// Röd: will not be reached.
    Red,
    /// Blå: reached.
    Blue,
}

impl Assessment {
    /// Every assessment.
    pub const ALL: [Self; 4] = [Self::Green, Self::Yellow, Self::Red, Self::Blue];

    /// The stored code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Green => "green",
            Self::Yellow => "yellow",
            Self::Red => "red",
            Self::Blue => "blue",
        }
    }

    /// Reads a code or the Swedish word.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text.trim().to_lowercase().as_str() {
            "green" | "grön" | "gron" => Self::Green,
            "yellow" | "gul" => Self::Yellow,
            "red" | "röd" | "rod" => Self::Red,
            "blue" | "blå" | "bla" => Self::Blue,
            _ => return None,
        })
    }
}

/// How many of those expected to report say what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Tally {
    /// Expected to report, less those to whom the activity is not applicable.
    pub of: usize,
    /// Genomförd.
    pub done: usize,
    /// Any status that is open (started or not).
    pub open: usize,
    /// Ended without being done, or dropped.
    pub ended: usize,
    /// Nothing reported.
    pub missing: usize,
    /// Not applicable; outside `of`.
    pub not_applicable: usize,
}

impl Tally {
    /// Counts the statuses of those expected to report.
    pub fn count(statuses: impl IntoIterator<Item = Option<Status>>) -> Self {
        let mut tally = Self::default();
        for status in statuses {
            match status {
                Some(Status::NotApplicable) => {
                    tally.not_applicable += 1;
                    continue;
                }
                Some(Status::Done) => tally.done += 1,
                Some(Status::NotDone | Status::Dropped) => tally.ended += 1,
                Some(_) => tally.open += 1,
                None => tally.missing += 1,
            }
            tally.of += 1;
        }
        tally
    }
}

/// The status of the whole from its parts: what all agree on, else that it has begun; nothing while nobody has reported.
///
/// `not_applicable` leaves the count, unless it is all there is.
#[must_use]
pub fn whole(statuses: &[Option<Status>]) -> Option<Status> {
    let counted: Vec<Option<Status>> = statuses.iter().copied().filter(|s| *s != Some(Status::NotApplicable)).collect();
    if counted.is_empty() {
        return statuses.first().copied().flatten();
    }
    let reported: Vec<Status> = counted.iter().copied().flatten().collect();
    let first = *reported.first()?;
    let all_same = reported.iter().all(|s| *s == first);
    let complete = reported.len() == counted.len();
    if all_same && (complete || !first.is_closed()) {
        return Some(first);
    }
    if complete && reported.iter().all(|s| s.is_closed()) {
        let some_done = reported.contains(&Status::Done);
        return Some(if some_done { Status::PartlyDone } else { Status::NotDone });
    }
    if complete && reported.iter().all(|s| matches!(s, Status::Ongoing | Status::Done)) {
        return Some(Status::Ongoing);
    }
    Some(Status::InProgress)
}

#[cfg(test)]
mod tests {
    use super::Status::{Done, InProgress, NotApplicable, NotDone, NotStarted, Ongoing, PartlyDone};
    use super::*;

    #[test]
    fn swedish_english_and_codes_are_read() {
        for status in Status::ALL {
            assert_eq!(Status::parse(status.code()), Some(status));
        }
        assert_eq!(Status::parse(" Delvis genomförd "), Some(PartlyDone));
        assert_eq!(Status::parse("klar"), Some(Done));
        assert_eq!(Status::parse("försenad"), None, "overdue is derived, never reported");
    }

    #[test]
    fn the_whole_is_derived_from_its_parts() {
        for (parts, expected) in [
            (vec![None, None], None),
            (vec![Some(Done), Some(Done)], Some(Done)),
            (vec![Some(Done), None], Some(InProgress)),
            (vec![Some(Done), Some(NotApplicable)], Some(Done)),
            (vec![Some(NotApplicable)], Some(NotApplicable)),
            (vec![Some(NotStarted), None], Some(NotStarted)),
            (vec![Some(Done), Some(NotDone)], Some(PartlyDone)),
            (vec![Some(NotDone), Some(Status::Dropped)], Some(NotDone)),
            (vec![Some(Ongoing), Some(Done)], Some(Ongoing)),
            (vec![Some(NotStarted), Some(Done)], Some(InProgress)),
            (vec![], None),
        ] {
            assert_eq!(whole(&parts), expected, "{parts:?}");
        }
    }

    #[test]
    fn not_applicable_leaves_the_denominator() {
        let tally = Tally::count([Some(Done), None, Some(NotApplicable), Some(InProgress)]);
        assert_eq!((tally.of, tally.done, tally.open, tally.missing, tally.not_applicable), (3, 1, 1, 1, 1));
    }
}
