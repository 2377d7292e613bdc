//! How far an activity has come, from what has been reported of it.

use chrono::NaiveDate;

use super::duty::OccurrenceKey;
use super::history::Reports;
use super::id::PartyId;
use super::plan::{Activity, Report as ReportMode};
use super::status::{Assessment, Status, Tally, whole};

/// How far an activity has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// Status of the whole: reported when the owners report jointly, derived when each reports.
    pub status: Option<Status>,
    /// Assessment of the whole.
    pub assessment: Option<Assessment>,
    /// Each party that is to report, with its status; empty when they report jointly.
    pub parties: Vec<(PartyId, Option<Status>)>,
    /// Assessments that parties have made of their own part.
    pub party_assessments: Vec<(PartyId, Assessment)>,
    /// The occurrence that the statuses are about, for work that only recurs; else they are about the work.
    pub occurrence: Option<OccurrenceKey>,
    /// The parties' statuses counted.
    pub tally: Tally,
    /// The day of the newest report or note.
    pub last_report: Option<NaiveDate>,
    /// Some field has reports that did not see each other and differ.
    pub differing: bool,
}

impl Progress {
    /// How far an activity has come by what has been reported of it. `current` is the occurrence at hand of work that
    /// only recurs. Other work has a status of its own: a yearly report that is done does not finish the work.
    #[must_use]
    pub fn of(activity: &Activity, reporters: &[PartyId], reports: Reports, current: Option<&OccurrenceKey>) -> Self {
        let status_of = |party| {
            let of_occurrence = current.and_then(|key| reports.status(party, Some(key)));
            of_occurrence.or_else(|| reports.status(party, None))
        };
        let parties: Vec<_> = reporters.iter().map(|it| (it.clone(), status_of(Some(it)))).collect();
        let status = match activity.owners.report {
            ReportMode::Joint => status_of(None),
            ReportMode::Each => whole(&parties.iter().map(|(_, status)| *status).collect::<Vec<_>>()),
        };
        let assessed = reporters.iter().filter_map(|it| Some((it.clone(), reports.assessment(Some(it), None)?)));
        Self {
            status,
            assessment: reports.assessment(None, None),
            tally: Tally::count(parties.iter().map(|(_, status)| *status)),
            party_assessments: assessed.collect(),
            parties,
            occurrence: current.cloned(),
            last_report: reports.last_day(),
            differing: reports.differing().next().is_some(),
        }
    }

    /// Nothing more is expected: the joint status is closed, or that of everyone who is to report.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        if self.parties.is_empty() {
            return self.status.is_some_and(Status::is_closed);
        }
        self.parties.iter().all(|(_, status)| status.is_some_and(Status::is_closed))
    }
}
