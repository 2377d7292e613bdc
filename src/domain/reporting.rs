//! Taking reports: what a person asks for becomes an update, or is refused with the reason.

use chrono::NaiveDate;

use super::duty::{DutyKind, OccurrenceKey};
use super::history::Subject;
use super::id::{ActivityId, PartyId};
use super::plan::Activity;
use super::schedule::Occurrence;
use super::status::Status;
use super::update::{Change, Report, Stamp, Update};
use super::workspace::View;

/// Why a report cannot be taken as it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No such activity.
    #[error("no activity {id}")]
    UnknownActivity {
        /// As asked for.
        id: String,
    },
    /// No such party.
    #[error("no party {id}")]
    UnknownParty {
        /// As asked for.
        id: String,
    },
    /// The activity's owners report each for itself, so the whole has no status to set.
    #[error("each reports")]
    EachReports {
        /// The activity.
        id: ActivityId,
        /// The occurrence that was asked for.
        occurrence: Option<OccurrenceKey>,
    },
    /// The organisation is not among those expected to report.
    #[error("not expected")]
    NotExpected {
        /// The activity.
        id: ActivityId,
        /// The organisation.
        party: PartyId,
    },
    /// The activity comes back; it must be said which occurrence was done.
    #[error("which occurrence")]
    WhichOccurrence {
        /// The activity.
        id: ActivityId,
        /// Occurrences to choose from.
        choices: Vec<OccurrenceKey>,
    },
    /// The activity has no occurrence of that name.
    #[error("no occurrence {key}")]
    NoOccurrence {
        /// The activity.
        id: ActivityId,
        /// As asked for.
        key: String,
        /// Occurrences to choose from.
        choices: Vec<OccurrenceKey>,
    },
    /// The occurrence is to be closed without being done; the reason must be told.
    #[error("reason needed")]
    ReasonNeeded {
        /// The status that closes it.
        status: Status,
    },
    /// The report says nothing.
    #[error("nothing to report")]
    Nothing,
    /// No such update.
    #[error("no update {id}")]
    UnknownUpdate {
        /// As asked for.
        id: String,
    },
    /// The update has already been taken back.
    #[error("already undone")]
    AlreadyUndone,
    /// Someone has since built on the update.
    #[error("built upon")]
    BuiltUpon {
        /// Who.
        by: String,
        /// When.
        day: NaiveDate,
    },
}

impl View<'_> {
    /// Makes an update of a report, with old values and what was in view.
    ///
    /// # Errors
    /// [`Refusal`] when the report does not fit the plan: unknown ids, a status for a whole that is derived,
    /// an organisation that is not to report, an occurrence that does not exist, or nothing said.
    pub fn accept(&self, mut report: Report, stamp: Stamp) -> Result<Update, Refusal> {
        report.note = report.note.map(|it| it.trim_end().trim_start_matches(['\n', '\r']).to_owned());
        report.note = report.note.filter(|it| !it.trim().is_empty());
        let (_, activity) = (self.workspace.activity(report.activity.as_str()))
            .ok_or_else(|| Refusal::UnknownActivity { id: report.activity.to_string() })?;
        self.check_party(activity, &report)?;
        self.check_occurrence(activity, &report)?;
        self.check_reason(&report)?;
        if report.status.is_none() && report.assessment.is_none() && report.note.is_none() && !report.raise {
            return Err(Refusal::Nothing);
        }
        let subject = Subject {
            activity: report.activity.clone(),
            organisation: report.organisation.clone(),
            occurrence: report.occurrence.clone(),
        };
        let status = report.status.map(|to| Change { from: self.history.status(&subject), to: Some(to) });
        let assessment = report.assessment.map(|to| Change { from: self.history.assessment(&subject), to: Some(to) });
        Ok(Update {
            id: stamp.id,
            at: stamp.at,
            by: stamp.by,
            activity: report.activity,
            organisation: report.organisation,
            occurrence: report.occurrence,
            status,
            assessment,
            note: report.note,
            raise: report.raise,
            seen: self.history.in_view(&subject),
            undoes: None,
        })
    }

    /// Makes the update that takes another back.
    ///
    /// # Errors
    /// [`Refusal`] when there is no such update, it has been taken back already, or someone has built on it.
    pub fn take_back(&self, update: &Update, stamp: Stamp) -> Result<Update, Refusal> {
        if self.history.is_undone(update.id) {
            return Err(Refusal::AlreadyUndone);
        }
        if let Some(later) = self.history.built_upon(update.id) {
            return Err(Refusal::BuiltUpon { by: later.by.clone(), day: later.day() });
        }
        let mut seen = self.history.in_view(&Subject::of(update));
        if !seen.contains(&update.id) {
            seen.push(update.id);
        }
        Ok(Update {
            id: stamp.id,
            at: stamp.at,
            by: stamp.by,
            activity: update.activity.clone(),
            organisation: update.organisation.clone(),
            occurrence: update.occurrence.clone(),
            status: update.status.map(Change::invert),
            assessment: update.assessment.map(Change::invert),
            note: None,
            raise: false,
            seen,
            undoes: Some(update.id),
        })
    }

    fn check_party(&self, activity: &Activity, report: &Report) -> Result<(), Refusal> {
        let expected = self.reporters(activity);
        match &report.organisation {
            Some(party) if self.workspace.organisations.party(party.as_str()).is_none() => {
                Err(Refusal::UnknownParty { id: party.to_string() })
            }
            Some(party) if report.status.is_some() && !expected.contains(party) => {
                Err(Refusal::NotExpected { id: activity.id.clone(), party: party.clone() })
            }
            None if report.status.is_some() && !expected.is_empty() && !self.is_decided_once(activity, report) => {
                Err(Refusal::EachReports { id: activity.id.clone(), occurrence: report.occurrence.clone() })
            }
            _ => Ok(()),
        }
    }

    /// Whether it is about a decision: the body that decides does so once, whoever reports on the work.
    fn is_decided_once(&self, activity: &Activity, report: &Report) -> bool {
        let duties = self.duties(activity);
        let is_decision = |it: &Occurrence| it.duty_of(duties).is_some_and(|duty| duty.kind == DutyKind::Decision);
        let key = report.occurrence.as_ref();
        key.is_some_and(|key| self.occurrences(activity).iter().any(|it| it.key == *key && is_decision(it)))
    }

    fn check_occurrence(&self, activity: &Activity, report: &Report) -> Result<(), Refusal> {
        let choices = || self.occurrence_choices(activity);
        match &report.occurrence {
            Some(key) if !self.occurrence_exists(activity, key) => {
                Err(Refusal::NoOccurrence { id: activity.id.clone(), key: key.to_string(), choices: choices() })
            }
            None if report.status == Some(Status::Done) && self.only_recurs(activity) => {
                Err(Refusal::WhichOccurrence { id: activity.id.clone(), choices: choices() })
            }
            _ => Ok(()),
        }
    }

    fn occurrence_exists(&self, activity: &Activity, key: &OccurrenceKey) -> bool {
        self.occurrences(activity).iter().any(|it| it.key == *key)
    }

    /// An occurrence that is waived leaves the list of what is late, so everyone must be able to read why.
    fn check_reason(&self, report: &Report) -> Result<(), Refusal> {
        match report.status {
            Some(status) if report.waives() && report.note.is_none() && !self.stands(report, status) => {
                Err(Refusal::ReasonNeeded { status })
            }
            _ => Ok(()),
        }
    }

    /// Whether the status is set already.
    fn stands(&self, report: &Report, status: Status) -> bool {
        let reports = self.history.activity(&report.activity);
        reports.status(report.organisation.as_ref(), report.occurrence.as_ref()) == Some(status)
    }
}
