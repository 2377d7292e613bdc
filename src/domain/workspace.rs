//! Everything a workspace holds, and the view of it at a date.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::days::Days;
use super::duty::{Duty, OccurrenceKey};
use super::follow_up;
use super::history::{History, Reports};
use super::id::{ActivityId, PartyId};
use super::meetings::Meetings;
use super::organisation::Organisations;
use super::plan::{Activity, Area, Plan, Report as ReportMode};
use super::progress::Progress;
use super::schedule::{Occurrence, Schedule, Setting};
use super::update::Update;

/// Plan, parties and follow-ups as read, with the readings of the plan's time words.
#[derive(Debug, Default)]
pub struct Workspace {
    /// The plan.
    pub plan: Plan,
    /// Organisations, groups, roles and bodies.
    pub organisations: Organisations,
    /// Follow-ups, in no particular order.
    pub updates: Vec<Update>,
    /// When the bodies meet.
    pub meetings: Meetings,
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
    /// Duties that the program has read out of the follow-up's words, where nobody has written any.
    read: Vec<Duty>,
    /// Some duty's occurrences depend on what has been reported.
    rolls: bool,
    /// Every other occurrence of the duties within the plan period, by due day.
    occurrences: Vec<Occurrence>,
    /// Those who are to report, each once; none when the owners report jointly. Activities with the same owners
    /// have them in common.
    pub reporters: Arc<[PartyId]>,
}

impl Foreseen {
    /// The activity's duties: as they are written in the plan, else as the program reads the follow-up's words.
    #[must_use]
    pub fn duties<'a>(&'a self, activity: &'a Activity) -> &'a [Duty] {
        let written = activity.follow_up.duties.as_slice();
        if written.is_empty() { &self.read } else { written }
    }

    /// Every occurrence of the duties within the plan period, by due day, with what has been reported of the activity.
    #[must_use]
    pub fn occurrences<'a>(
        &'a self,
        activity: &'a Activity,
        plan: &Plan,
        reports: Reports<'a>,
    ) -> Cow<'a, [Occurrence]> {
        let Some(period) = plan.period.filter(|_| self.rolls) else { return Cow::Borrowed(&self.occurrences) };
        let settled_on = move |key: &OccurrenceKey| reports.settled_on(&self.reporters, key);
        let mut all = self.occurrences.clone();
        let mut reported: Vec<OccurrenceKey> = reports.occurrences().cloned().collect();
        reported.retain(|key| !all.iter().any(|it| it.key == *key));
        let duties = self.duties(activity);
        all.extend(self.schedule.rolling(duties, period, plan.follow_up_from, &reported, settled_on));
        all.sort_by_key(|it| (it.days.end, it.days.start, it.duty));
        Cow::Owned(all)
    }
}

impl Workspace {
    /// Puts the parts together and reads the plan's time words once, as of the plan's last decision.
    #[must_use]
    pub fn new(plan: Plan, organisations: Organisations, updates: Vec<Update>) -> Self {
        Self::with_meetings(plan, organisations, updates, Vec::new())
    }

    /// As [`Workspace::new`], with the meetings that have a folder of their own.
    #[must_use]
    pub fn with_meetings(
        plan: Plan,
        organisations: Organisations,
        mut updates: Vec<Update>,
        folders: Vec<(NaiveDate, PartyId)>,
    ) -> Self {
        let meetings = Meetings::new(&plan, folders);
        let foreseen = foresee(&plan, &organisations, &meetings);
        let mut positions = HashMap::with_capacity(foreseen.len());
        for (position, activity) in plan.activities().enumerate() {
            positions.entry(activity.id.clone()).or_insert(position);
        }
        for update in &mut updates {
            share_ids(update, &positions, &organisations);
        }
        Self { plan, organisations, updates, meetings, foreseen, positions }
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
fn foresee(plan: &Plan, organisations: &Organisations, meetings: &Meetings) -> Vec<Foreseen> {
    let written = plan.last_written();
    let setting = Setting { period: plan.period, organisations, meetings };
    let bodies = follow_up::Bodies::of(organisations);
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
            let read = match activity.follow_up.duties.as_slice() {
                [] => told_apart(&schedule, follow_up::duties(activity, &schedule, &bodies, written), plan.period),
                _ => Vec::new(),
            };
            let duties = if read.is_empty() { &activity.follow_up.duties } else { &read };
            foreseen.push(Foreseen {
                place: (area_number, number),
                rolls: duties.iter().any(Duty::rolls),
                occurrences: schedule.occurrences(duties, &setting),
                read,
                schedule,
                reporters: Arc::clone(reporters),
            });
        }
    }
    foreseen
}

/// Duties read out of words without those that would bear the names of others: the same words in two columns.
fn told_apart(schedule: &Schedule, mut duties: Vec<Duty>, period: Option<Days>) -> Vec<Duty> {
    let clashes = period.map(|it| schedule.clashes(&duties, it)).unwrap_or_default();
    for clash in clashes.iter().rev() {
        duties.remove(usize::from(clash.duty));
    }
    duties
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

    /// The activity's duties: as they are written in the plan, else as the program reads the follow-up's words.
    #[must_use]
    pub fn duties<'b>(&'b self, activity: &'b Activity) -> &'b [Duty] {
        self.workspace.foreseen(&activity.id).map(|it| it.duties(activity)).unwrap_or_default()
    }

    /// Every occurrence of the activity's duties within the plan period, by due day.
    #[must_use]
    pub fn occurrences<'b>(&'b self, activity: &'b Activity) -> Cow<'b, [Occurrence]> {
        let Some(foreseen) = self.workspace.foreseen(&activity.id) else { return Cow::Borrowed(&[]) };
        foreseen.occurrences(activity, &self.workspace.plan, self.history.activity(&activity.id))
    }

    /// The occurrences that fall due within some days, whatever is reported of them.
    #[must_use]
    pub fn occurrences_within(&self, activity: &Activity, days: Days) -> Vec<Occurrence> {
        self.occurrences(activity).iter().filter(|it| days.contains(it.days.end)).cloned().collect()
    }

    /// The occurrence at hand of work that only recurs: the latest begun that is not settled, else the next to come.
    /// Of several times within one window the first that is not settled.
    #[must_use]
    pub fn current_occurrence(&self, activity: &Activity) -> Option<&OccurrenceKey> {
        let foreseen = self.workspace.foreseen(&activity.id)?;
        if !foreseen.schedule.recurs() {
            return None;
        }
        let reports = self.history.activity(&activity.id);
        let mut found: Option<&Occurrence> = None;
        let open = (foreseen.occurrences.iter()).filter(|it| {
            self.workspace.plan.is_tracked(it.days.end) && !reports.is_settled(&foreseen.reporters, &it.key)
        });
        for it in open {
            let is_next_time = found.is_some_and(|before| before.duty == it.duty && before.days == it.days);
            if found.is_some() && it.days.start > self.today {
                break;
            }
            if !is_next_time {
                found = Some(it);
            }
        }
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

    /// Whether the activity's own time is a recurrence, so that "done" can only be said of an occurrence.
    #[must_use]
    pub fn only_recurs(&self, activity: &Activity) -> bool {
        self.workspace.schedule(&activity.id).is_some_and(Schedule::recurs)
    }

    /// The occurrences nearest to today that are not settled: up to four, in time order.
    #[must_use]
    pub fn occurrence_choices(&self, activity: &Activity) -> Vec<OccurrenceKey> {
        let all = self.occurrences(activity);
        let is_open =
            |it: &&Occurrence| self.workspace.plan.is_tracked(it.days.end) && !self.is_settled(activity, &it.key);
        let open: Vec<_> = all.iter().filter(is_open).collect();
        let next = open.iter().position(|it| it.days.end >= self.today).unwrap_or(open.len());
        open.into_iter().skip(next.saturating_sub(2)).take(4).map(|it| it.key.clone()).collect()
    }
}
