//! Where an activity stands on a day: how far, how late, what next.

use chrono::NaiveDate;

use crate::domain::duty::{Duty, DutyKind, OccurrenceKey, When};
use crate::domain::history::Reports;
use crate::domain::id::PartyId;
use crate::domain::meetings::MeetingDay;
use crate::domain::plan::{Activity, Area};
use crate::domain::progress::Progress;
use crate::domain::quota::Quota;
use crate::domain::schedule::{Occurrence, Schedule};
use crate::domain::status::Status;
use crate::domain::workspace::{Foreseen, View};

/// What has run out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Late {
    /// A period of work: its number among the activity's periods when there are several, and its last day.
    Period {
        /// Number from 1, when there are several.
        part: Option<usize>,
        /// Last day.
        end: NaiveDate,
    },
    /// An occurrence of a duty that nobody has settled.
    Occurrence(Occurrence),
}

impl Late {
    /// Whether it is the work, with the day on which an occurrence is due as its last.
    fn ends_on(&self, occurrence: &Occurrence) -> bool {
        matches!(self, Self::Period { end, .. } if *end == occurrence.days.end)
    }
}

/// How far away the end is, by the plan's time words alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Horizon {
    /// Its last day has passed.
    Ended(NaiveDate),
    /// Its last day is to come.
    Ends(NaiveDate),
    /// It comes back; the next due day, if the plan holds one.
    Recurs(Option<NaiveDate>),
    /// It goes on without an end of its own.
    OpenEnd,
    /// The words say no time that can be used.
    Unknown,
}

/// How an occurrence stands to its window, where there is more to say than its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// Nothing more.
    Plain,
    /// Some time during the year; its last day is the year's.
    SomeTime,
    /// To be ready before a meeting.
    Before(MeetingDay),
    /// One of several times in a window.
    Counted {
        /// So many are done.
        done: usize,
        /// Out of so many, less those that were closed without being done.
        of: u32,
    },
}

/// How what needs nothing more ended: an occurrence, or all the times in one window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Done; of several times all that were not waived.
    Done,
    /// Done by some, or in part.
    Partly,
    /// Closed without being done.
    Waived,
}

/// An activity on a day.
#[derive(Debug)]
pub struct State<'a> {
    /// Its area.
    pub area: &'a Area,
    /// The activity.
    pub activity: &'a Activity,
    /// Its time.
    pub schedule: &'a Schedule,
    /// Its duties: as they are written in the plan, else as the program reads the follow-up's words.
    pub duties: &'a [Duty],
    /// Those who are to report, each once; none when the owners report jointly.
    pub reporters: &'a [PartyId],
    /// What has been reported of it.
    pub reports: Reports<'a>,
    /// How far it has come.
    pub progress: Progress,
    /// Occurrences of its duties that are not settled, by due day.
    pub open_occurrences: Vec<Occurrence>,
    /// What has run out, in time order.
    pub late: Vec<Late>,
    /// The next day on which something of it falls due, today included.
    pub next_due: Option<NaiveDate>,
    /// How far away its end is.
    pub horizon: Horizon,
}

impl State<'_> {
    /// Nothing more is expected of the work itself.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.progress.is_closed()
    }

    /// All its time is over and it is not closed, or a tracked duty is late.
    #[must_use]
    pub fn is_overdue(&self) -> bool {
        let ended = matches!(self.horizon, Horizon::Ended(_)) && !self.is_closed();
        ended || self.late.iter().any(|late| matches!(late, Late::Occurrence(_)))
    }

    /// A person should confirm how the program reads its time words.
    #[must_use]
    pub fn is_unsure(&self) -> bool {
        self.schedule.is_unsure()
    }

    /// The duty behind an occurrence, unless it comes from the time words themselves.
    #[must_use]
    pub fn duty(&self, occurrence: &Occurrence) -> Option<&Duty> {
        occurrence.duty_of(self.duties)
    }

    /// The count in a window that an occurrence is part of, if any.
    #[must_use]
    pub fn quota(&self, occurrence: &Occurrence) -> Option<Quota> {
        match self.duty(occurrence) {
            Some(duty) => duty.quota(),
            None => self.schedule.quota.filter(|_| occurrence.key.window().is_some()),
        }
    }

    /// Whether an open occurrence is to be named in a list: of several times in one window the first stands for all.
    #[must_use]
    pub fn stands_for_window(&self, occurrence: &Occurrence) -> bool {
        let same = |it: &&Occurrence| (it.duty, it.days) == (occurrence.duty, occurrence.days);
        occurrence.key.window().is_none() || self.open_occurrences.iter().find(same) == Some(occurrence)
    }

    /// Whether an occurrence is of what is to be done when the work ends.
    #[must_use]
    pub fn is_closing(&self, occurrence: &Occurrence) -> bool {
        is_at_end(self.duties, occurrence)
    }

    /// What is to be reported or decided when the work ends on a day, and is not settled.
    pub fn closing(&self, end: NaiveDate) -> impl Iterator<Item = &Occurrence> {
        self.open_occurrences.iter().filter(move |it| it.days.end == end && self.is_closing(it))
    }

    /// How an occurrence stands to its window.
    #[must_use]
    pub fn manner(&self, occurrence: &Occurrence) -> Manner {
        let counted = self.quota(occurrence).zip(occurrence.key.window());
        match (occurrence.meeting, counted) {
            (Some(meeting), _) => Manner::Before(meeting),
            (None, Some((quota, (window, _)))) => {
                let (mut done, mut of) = (0, 0);
                for outcome in self.outcomes(window, quota) {
                    done += usize::from(outcome == Some(Status::Done));
                    of += u32::from(!outcome.is_some_and(Status::is_waiver));
                }
                // Where all are waived there is nothing to count.
                if of == 0 { Manner::Plain } else { Manner::Counted { done, of } }
            }
            (None, None) if occurrence.key.is_whole_year() => Manner::SomeTime,
            (None, None) => Manner::Plain,
        }
    }

    /// How the times in a window ended.
    fn outcomes(&self, window: &str, quota: Quota) -> impl Iterator<Item = Option<Status>> {
        (1..=quota.times()).map(move |n| self.reports.outcome(self.reporters, &OccurrenceKey::counted(window, n)))
    }

    /// How an occurrence ended, or the whole window that it is counted in; nothing while anything of it is open.
    #[must_use]
    pub fn ending(&self, occurrence: &Occurrence) -> Option<Ending> {
        let outcomes: Option<Vec<Status>> = match self.quota(occurrence).zip(occurrence.key.window()) {
            Some((quota, (window, _))) => self.outcomes(window, quota).collect(),
            None => self.reports.outcome(self.reporters, &occurrence.key).map(|it| vec![it]),
        };
        let told: Vec<Status> = outcomes?.into_iter().filter(|it| !it.is_waiver()).collect();
        Some(match told.as_slice() {
            [] => Ending::Waived,
            told if told.iter().all(|it| *it == Status::Done) => Ending::Done,
            _ => Ending::Partly,
        })
    }

    /// Whether something of it comes back: the work itself, or a duty.
    #[must_use]
    pub fn comes_back(&self) -> bool {
        let recurs = |it: &Duty| matches!(it.when, When::Recurring { .. } | When::Quota { .. });
        let is_open = |it: &Occurrence| self.duty(it).is_some_and(recurs);
        matches!(self.horizon, Horizon::Recurs(_)) && !self.is_closed() || self.open_occurrences.iter().any(is_open)
    }

    /// Whether something of it goes on without an end of its own: the work itself, or a duty.
    #[must_use]
    pub fn goes_on(&self) -> bool {
        let has_open_duty = self.duties.iter().any(|it| matches!(it.when, When::Continuous | When::From(_)));
        !self.is_closed() && (self.horizon == Horizon::OpenEnd || has_open_duty)
    }

    /// The plan says nothing about how it is to be followed up.
    #[must_use]
    pub fn lacks_follow_up(&self) -> bool {
        let follow_up = &self.activity.follow_up;
        follow_up.text.trim().is_empty() && self.duties.is_empty() && !self.schedule.recurs()
    }
}

/// Every activity in plan order.
#[must_use]
pub fn all<'a>(view: &'a View) -> Vec<State<'a>> {
    view.workspace.activities().map(|(area, activity, foreseen)| new(view, area, activity, foreseen)).collect()
}

/// One activity by id.
#[must_use]
pub fn find<'a>(view: &'a View, id: &str) -> Option<State<'a>> {
    let (area, activity) = view.workspace.activity(id)?;
    of(view, area, activity)
}

/// One activity. Nothing only if it is not the workspace's own.
#[must_use]
pub fn of<'a>(view: &'a View, area: &'a Area, activity: &'a Activity) -> Option<State<'a>> {
    let foreseen = view.workspace.foreseen(&activity.id)?;
    Some(new(view, area, activity, foreseen))
}

fn new<'a>(view: &'a View, area: &'a Area, activity: &'a Activity, foreseen: &'a Foreseen) -> State<'a> {
    let schedule = &foreseen.schedule;
    let reports = view.history.activity(&activity.id);
    let current = view.current_occurrence(activity);
    let progress = Progress::of(activity, &foreseen.reporters, reports, current);
    let duties = foreseen.duties(activity);
    let open_occurrences = open_occurrences(view, activity, foreseen, reports, &progress);
    let horizon = horizon(view, schedule, &open_occurrences);
    let late = late(view, duties, schedule, &progress, &open_occurrences);
    let next_due = next_due(view, schedule, &progress, &open_occurrences);
    let reporters = &foreseen.reporters;
    State { area, activity, schedule, duties, reporters, reports, progress, open_occurrences, late, next_due, horizon }
}

/// Occurrences still to settle. Work that ended undone takes its duties with it; work that is done leaves them, also what
/// is to be reported or decided at its end.
fn open_occurrences(
    view: &View,
    activity: &Activity,
    foreseen: &Foreseen,
    reports: Reports,
    progress: &Progress,
) -> Vec<Occurrence> {
    let ended = matches!(progress.status, Some(Status::NotDone | Status::Dropped | Status::NotApplicable));
    if ended && !foreseen.schedule.recurs() {
        return Vec::new();
    }
    let is_over = |it: &Occurrence| reports.is_settled(&foreseen.reporters, &it.key);
    let all = foreseen.occurrences(activity, &view.workspace.plan, reports);
    // Most are open in most plans, so there is room for all of them from the beginning.
    let mut open = Vec::with_capacity(all.len());
    open.extend(all.iter().filter(|it| !is_over(it)).cloned());
    open
}

/// Whether an occurrence is of what is to be done when the work ends.
fn is_at_end(duties: &[Duty], occurrence: &Occurrence) -> bool {
    let duty = occurrence.duty_of(duties);
    duty.is_some_and(|duty| duty.when == When::AtEnd)
}

fn horizon(view: &View, schedule: &Schedule, open: &[Occurrence]) -> Horizon {
    if schedule.recurs() {
        return Horizon::Recurs(open.iter().map(|it| it.days.end).find(|end| *end >= view.today));
    }
    let plan_end = view.workspace.plan.period.map(|it| it.end);
    match schedule.ends() {
        Some(end) if end < view.today => Horizon::Ended(end),
        Some(end) => Horizon::Ends(end),
        // An open end is bounded by the plan.
        None if schedule.begins().is_some() || schedule.goes_on() => match plan_end {
            Some(end) if end < view.today => Horizon::Ended(end),
            _ => Horizon::OpenEnd,
        },
        None => Horizon::Unknown,
    }
}

/// Work periods with their number when there are several.
pub(super) fn numbered_periods(
    schedule: &Schedule,
) -> impl Iterator<Item = (Option<usize>, &crate::domain::duty::PlanPeriod)> {
    let several = schedule.work().count() > 1;
    schedule.work().enumerate().map(move |(n, period)| (several.then_some(n + 1), period))
}

fn late(view: &View, duties: &[Duty], schedule: &Schedule, progress: &Progress, open: &[Occurrence]) -> Vec<Late> {
    let mut found = Vec::new();
    if !progress.is_closed() && !schedule.recurs() {
        let plan_end = view.workspace.plan.period.map(|it| it.end);
        let ended = numbered_periods(schedule).filter_map(|(part, period)| Some((part, period.end.or(plan_end)?)));
        found.extend(ended.filter(|(_, end)| *end < view.today).map(|(part, end)| Late::Period { part, end }));
    }
    // What is to be done at the end of the work is late with the work, not beside it; but alone when the work is done.
    let ended = found.len();
    let is_told = |found: &[Late], it: &Occurrence| is_at_end(duties, it) && found.iter().any(|late| late.ends_on(it));
    for it in open {
        let is_late = it.days.end < view.today && view.workspace.plan.is_tracked(it.days.end);
        if is_late && !is_told(found.get(..ended).unwrap_or_default(), it) {
            found.push(Late::Occurrence(it.clone()));
        }
    }
    found
}

fn next_due(view: &View, schedule: &Schedule, progress: &Progress, open: &[Occurrence]) -> Option<NaiveDate> {
    let closed = progress.is_closed();
    let ends = schedule.work().filter_map(|it| it.end).filter(|_| !closed && !schedule.recurs());
    ends.chain(open.iter().map(|it| it.days.end)).filter(|end| *end >= view.today).min()
}

/// Whether a duty asks for a decision.
pub(super) fn is_decision(duty: Option<&Duty>) -> bool {
    duty.is_some_and(|duty| duty.kind == DutyKind::Decision)
}
