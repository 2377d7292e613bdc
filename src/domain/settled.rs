//! What a person has settled about an activity's time: periods or a rule beside the words, and who confirmed it.

use chrono::NaiveDate;
use serde::Serialize;

use super::duty::{PeriodRole, PlanPeriod};
use super::recurrence::Recurrence;

/// What a person has settled. With nothing but a confirmation the program's own reading of the words stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize)]
pub struct Settled {
    /// The periods that count, in the order given.
    pub periods: Vec<PlanPeriod>,
    /// How the work comes back.
    pub rule: Option<SettledRule>,
    /// Who settled it, and when.
    pub confirmed: Option<Confirmed>,
}

/// A rule with the months in which its windows begin.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct SettledRule {
    /// The rule.
    pub rule: Recurrence,
    /// Months (1–12) in which the windows of the rule's months begin, in the same order; empty when each window is
    /// the month itself.
    pub from_months: Vec<u32>,
}

/// Who settled a time, and on which day. A claim, not a proof.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Confirmed {
    /// The day.
    pub date: NaiveDate,
    /// A role or a name.
    pub by: Option<String>,
}

impl Settled {
    /// Whether nothing is settled at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.is_bare() && self.confirmed.is_none()
    }

    /// Whether it says neither periods nor a rule.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        self.periods.is_empty() && self.rule.is_none()
    }

    /// The same, confirmed by someone on a day.
    #[must_use]
    pub fn confirmed(self, date: NaiveDate, by: &str) -> Self {
        Self { confirmed: Some(Confirmed { date, by: Some(by.to_owned()) }), ..self }
    }

    /// The same without who confirmed it.
    #[must_use]
    pub fn unconfirmed(&self) -> Self {
        Self { confirmed: None, ..self.clone() }
    }
}

impl PeriodRole {
    /// The word that the files have for it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Period => "period",
            Self::Part => "part",
            Self::Original => "original",
            Self::Revised => "revised",
            Self::Milestone => "milestone",
            Self::Phase => "phase",
        }
    }
}
