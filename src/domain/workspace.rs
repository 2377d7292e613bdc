//! Everything a workspace holds, and the view of it at a date.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::history::{History, Reports, Subject};
use super::id::{ActivityId, PartyId};
use super::organisation::Organisations;
use super::plan::{Activity, Area, Plan, Report as ReportMode};
use super::schedule::{Occurrence, OccurrenceKey, Schedule};
use super::status::{Assessment, Status, Tally, whole};
use super::update::{Change, Report, Stamp, Update};

/// Plan, parties and follow-ups as read, with the readings of the plan's time words.
#[derive(Debug, Default)]
pub struct Workspace {
    /// The plan.
    pub plan: Plan,
    /// Organisations, groups, roles and bodies.
    pub organisations: Organisations,
    /// Follow-ups, in no particular order.
    pub updates: Vec<Update>,
    /// What follows from the plan alone, by the activity's position in it.
    foreseen: Vec<Foreseen>,
    positions: HashMap<ActivityId, usize>,
}

/// What follows from the plan and the parties alone, whatever is reported of an activity.
#[derive(Debug)]
pub struct Foreseen {
    /// The numbers of the area and of the activity in it.
    place: (usize, usize),
    /// Time and duties.
    pub schedule: Schedule,
    /// Every occurrence of the duties within the plan period, by due day.
    pub occurrences: Vec<Occurrence>,
    /// Those who are to report, each once; none when the owners report jointly. Activities with the same owners
    /// have them in common.
    pub reporters: Arc<[PartyId]>,
}

impl Workspace {
    /// Puts the parts together and reads the plan's time words once, as of the plan's last decision.
    #[must_use]
    pub fn new(plan: Plan, organisations: Organisations, mut updates: Vec<Update>) -> Self {
        let foreseen = foresee(&plan, &organisations);
        let mut positions = HashMap::with_capacity(foreseen.len());
        for (position, activity) in plan.activities().enumerate() {
            positions.entry(activity.id.clone()).or_insert(position);
        }
        for update in &mut updates {
            share_ids(update, &positions, &organisations);
        }
        Self { plan, organisations, updates, foreseen, positions }
    }

    /// The view at a date: later updates are not seen.
    #[must_use]
    pub fn at(&self, today: NaiveDate) -> View<'_> {
        View { workspace: self, today, history: History::new(&self.updates, today) }
    }

    /// Time and duties of an activity.
    #[must_use]
    pub fn schedule(&self, id: &ActivityId) -> Option<&Schedule> {
        self.foreseen(id).map(|it| &it.schedule)
    }

    /// The position of an activity in the plan, from 0, by id.
    #[must_use]
    pub fn position(&self, id: &str) -> Option<usize> {
        self.positions.get(id).copied()
    }

    /// Finds an activity with its area by id, without looking through the plan.
    #[must_use]
    pub fn activity(&self, id: &str) -> Option<(&Area, &Activity)> {
        let (area, activity) = self.foreseen.get(self.position(id)?)?.place;
        let area = self.plan.areas.get(area)?;
        Some((area, area.activities.get(activity)?))
    }

    /// What follows for an activity from the plan alone.
    #[must_use]
    pub fn foreseen(&self, id: &ActivityId) -> Option<&Foreseen> {
        self.foreseen.get(self.position(id.as_str())?)
    }

    /// All activities in plan order, each with its area and what follows for it from the plan alone.
    pub fn activities(&self) -> impl Iterator<Item = (&Area, &Activity, &Foreseen)> {
        self.plan.activities_with_area().zip(&self.foreseen).map(|((area, activity), it)| (area, activity, it))
    }
}

/// Lets an update hold the very ids of the plan and the parties: they take room once, and compare without being read.
fn share_ids(update: &mut Update, positions: &HashMap<ActivityId, usize>, organisations: &Organisations) {
    if let Some((id, _)) = positions.get_key_value(&update.activity) {
        update.activity.clone_from(id);
    }
    if let Some(id) = &mut update.organisation
        && let Some(own) = organisations.id(id.as_str())
    {
        id.clone_from(own);
    }
}

/// What follows from the plan alone, for each activity in plan order.
fn foresee(plan: &Plan, organisations: &Organisations) -> Vec<Foreseen> {
    let written = plan.last_written();
    let mut known: HashMap<&[PartyId], Arc<[PartyId]>> = HashMap::new();
    let mut foreseen = Vec::new();
    for (area_number, area) in plan.areas.iter().enumerate() {
        for (number, activity) in area.activities.iter().enumerate() {
            let owners = match activity.owners.report {
                ReportMode::Joint => &[],
                ReportMode::Each => activity.owners.responsible.as_slice(),
            };
            let reporters = known.entry(owners).or_insert_with(|| organisations.expand(owners).into());
            let schedule = Schedule::as_of(activity, written);
            foreseen.push(Foreseen {
                place: (area_number, number),
                occurrences: schedule.occurrences(plan, activity),
                schedule,
                reporters: Arc::clone(reporters),
            });
        }
    }
    foreseen
}

/// A workspace as it stood on a day.
#[derive(Debug)]
pub struct View<'a> {
    /// The workspace.
    pub workspace: &'a Workspace,
    /// The day.
    pub today: NaiveDate,
    /// What had been reported by then.
    pub history: History<'a>,
}

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

/// Why a report cannot be taken as it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No such activity; the nearest id, if any is near.
    #[error("no activity {id}")]
    UnknownActivity {
        /// As asked for.
        id: String,
        /// Something like it.
        nearest: Option<String>,
    },
    /// No such party.
    #[error("no party {id}")]
    UnknownParty {
        /// As asked for.
        id: String,
        /// Something like it.
        nearest: Option<String>,
    },
    /// The activity's owners report each for itself, so the whole has no status to set.
    #[error("each reports")]
    EachReports {
        /// The activity.
        id: ActivityId,
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
    /// The parties that are to report on an activity, each once; empty when the owners report jointly.
    #[must_use]
    pub fn reporters(&self, activity: &Activity) -> Vec<PartyId> {
        self.workspace.foreseen(&activity.id).map(|it| it.reporters.to_vec()).unwrap_or_default()
    }

    /// How far an activity has come.
    #[must_use]
    pub fn progress(&self, activity: &Activity) -> Progress {
        let reporters = self.workspace.foreseen(&activity.id).map(|it| it.reporters.as_ref()).unwrap_or_default();
        let current = self.current_occurrence(activity);
        Progress::of(activity, reporters, self.history.activity(&activity.id), current)
    }

    /// The occurrence at hand of work that only recurs: the latest begun that is not settled, else the next to come.
    #[must_use]
    pub fn current_occurrence(&self, activity: &Activity) -> Option<&OccurrenceKey> {
        let foreseen = self.workspace.foreseen(&activity.id)?;
        foreseen.schedule.recurrence.as_ref()?;
        let reports = self.history.activity(&activity.id);
        let mut open = (foreseen.occurrences.iter())
            .filter(|it| {
                self.workspace.plan.is_tracked(it.days.end) && !reports.is_settled(&foreseen.reporters, &it.key)
            })
            .peekable();
        let mut found = open.peek().copied();
        found = open.take_while(|it| it.days.start <= self.today).last().or(found);
        found.map(|it| &it.key)
    }

    /// Whether an occurrence needs nothing more: settled for the whole, or by everyone expected to report.
    #[must_use]
    pub fn is_settled(&self, activity: &Activity, key: &OccurrenceKey) -> bool {
        let reporters = self.workspace.foreseen(&activity.id).map(|it| it.reporters.as_ref()).unwrap_or_default();
        self.history.activity(&activity.id).is_settled(reporters, key)
    }

    /// Whether the plan period is over.
    #[must_use]
    pub fn after_plan(&self) -> bool {
        self.workspace.plan.period.is_some_and(|period| self.today > period.end)
    }

    /// Makes an update of a report, with old values and what was in view.
    ///
    /// # Errors
    /// [`Refusal`] when the report does not fit the plan: unknown ids, a status for a whole that is derived,
    /// an organisation that is not to report, an occurrence that does not exist, or nothing said.
    pub fn accept(&self, mut report: Report, stamp: Stamp) -> Result<Update, Refusal> {
        report.note = report.note.map(|it| it.trim_end().trim_start_matches(['\n', '\r']).to_owned());
        report.note = report.note.filter(|it| !it.trim().is_empty());
        let (_, activity) = self.workspace.activity(report.activity.as_str()).ok_or_else(|| {
            let ids = self.workspace.plan.activities().map(|it| it.id.as_str());
            Refusal::UnknownActivity {
                id: report.activity.to_string(),
                nearest: super::search::nearest(report.activity.as_str(), ids).map(str::to_owned),
            }
        })?;
        self.check_party(activity, &report)?;
        self.check_occurrence(activity, &report)?;
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
                let ids = self.workspace.organisations.ids().map(PartyId::as_str);
                let nearest = super::search::nearest(party.as_str(), ids).map(str::to_owned);
                Err(Refusal::UnknownParty { id: party.to_string(), nearest })
            }
            Some(party) if report.status.is_some() && !expected.contains(party) => {
                Err(Refusal::NotExpected { id: activity.id.clone(), party: party.clone() })
            }
            None if report.status.is_some() && !expected.is_empty() && report.occurrence.is_none() => {
                Err(Refusal::EachReports { id: activity.id.clone() })
            }
            _ => Ok(()),
        }
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

    /// Whether the activity's own time is a recurrence, so that "done" can only be said of an occurrence.
    #[must_use]
    pub fn only_recurs(&self, activity: &Activity) -> bool {
        self.workspace.schedule(&activity.id).is_some_and(|it| it.recurrence.is_some())
    }

    fn occurrence_exists(&self, activity: &Activity, key: &OccurrenceKey) -> bool {
        self.workspace.foreseen(&activity.id).is_some_and(|it| it.occurrences.iter().any(|it| it.key == *key))
    }

    /// The occurrences nearest to today that are not settled: up to four, in time order.
    #[must_use]
    pub fn occurrence_choices(&self, activity: &Activity) -> Vec<OccurrenceKey> {
        let Some(foreseen) = self.workspace.foreseen(&activity.id) else { return Vec::new() };
        let reports = self.history.activity(&activity.id);
        let open: Vec<_> = (foreseen.occurrences.iter())
            .filter(|it| {
                self.workspace.plan.is_tracked(it.days.end) && !reports.is_settled(&foreseen.reporters, &it.key)
            })
            .collect();
        let next = open.iter().position(|it| it.days.end >= self.today).unwrap_or(open.len());
        open.into_iter().skip(next.saturating_sub(2)).take(4).map(|it| it.key.clone()).collect()
    }
}
