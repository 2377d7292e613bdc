//! The agenda of a body's meeting, computed from the plan and from what changed; every item with its reason.
//!
//! With P the body's previous meeting, M this one and N the next: a report duty belongs to the last meeting within
//! its window, or to M if its window lies between P and M without a meeting in it; a decision that the plan foresees
//! belongs to the last meeting before its time has run out; the rest is sub-lists of the plan's state.

mod compose;
mod items;
mod plan_state;
pub mod wording;

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::duty::OccurrenceKey;
use crate::domain::id::{ActivityId, PartyId, UpdateId};
use crate::domain::meetings::{MeetingDay, Meetings};
use crate::domain::organisation::{AgendaSection, Body, ItemType};
use crate::domain::status::{Assessment, Status};
use crate::domain::update::Update;
use crate::domain::workspace::View;

/// Why something stands on the agenda. The codes are fixed: other programs read them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, PartialOrd, Ord)]
#[serde(rename_all = "snake_case")]
pub enum ReasonCode {
    /// In the body's template.
    Standing,
    /// There has been a meeting before.
    PreviousMinutes,
    /// Not finished last time.
    CarriedOver,
    /// An open assignment.
    Assignment,
    /// An occurrence of a report duty.
    ReportDuty,
    /// A decision that the plan says is to be taken.
    DecisionForeseen,
    /// Somebody asked for it in a follow-up.
    Raised,
    /// Reports that did not see each other and differ.
    Differing,
    /// In the body's backlog.
    Proposal,
    /// Its time has run out.
    Overdue,
    /// Its time ends before the next meeting.
    EndsBeforeNext,
    /// Its time begins before the next meeting.
    StartsBeforeNext,
    /// Something was reported since the previous meeting.
    Changed,
    /// Nothing was reported since the previous meeting.
    Silent,
    /// Organisations that are to report have not.
    MissingReports,
    /// The plan says nothing about its follow-up.
    NoFollowUp,
}

impl ReasonCode {
    /// The code as written.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Standing => "standing",
            Self::PreviousMinutes => "previous_minutes",
            Self::CarriedOver => "carried_over",
            Self::Assignment => "assignment",
            Self::ReportDuty => "report_duty",
            Self::DecisionForeseen => "decision_foreseen",
            Self::Raised => "raised",
            Self::Differing => "differing",
            Self::Proposal => "proposal",
            Self::Overdue => "overdue",
            Self::EndsBeforeNext => "ends_before_next",
            Self::StartsBeforeNext => "starts_before_next",
            Self::Changed => "changed",
            Self::Silent => "silent",
            Self::MissingReports => "missing_reports",
            Self::NoFollowUp => "no_follow_up",
        }
    }
}

/// A reason as data; [`wording`] makes a sentence of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// Which rule.
    pub code: ReasonCode,
    /// The activity it is about.
    pub activity: Option<ActivityId>,
    /// The number of the period, when the activity has several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<usize>,
    /// The occurrence of a duty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub occurrence: Option<OccurrenceKey>,
    /// What the duty asks for, in the plan's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<String>,
    /// First day of what it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<NaiveDate>,
    /// The day it turns on: an end, a beginning, a report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
    /// The meeting that it is to be ready before, when its day is set.
    #[serde(skip)]
    pub meeting: Option<MeetingDay>,
    /// The organisations it is about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub organisations: Vec<PartyId>,
    /// How many are expected to report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<usize>,
    /// What was reported.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reports: Vec<Reported>,
    /// The day has passed.
    #[serde(skip)]
    pub is_past: bool,
}

impl Reason {
    /// A reason that says no more than its code.
    #[must_use]
    pub fn of(code: ReasonCode) -> Self {
        Self {
            code,
            activity: None,
            part: None,
            occurrence: None,
            what: None,
            start: None,
            date: None,
            meeting: None,
            organisations: Vec::new(),
            of: None,
            reports: Vec::new(),
            is_past: false,
        }
    }

    /// A reason about an activity.
    #[must_use]
    pub fn about(code: ReasonCode, activity: &ActivityId) -> Self {
        Self { activity: Some(activity.clone()), ..Self::of(code) }
    }
}

/// A follow-up that a reason rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reported {
    /// The update.
    pub id: UpdateId,
    /// The writer's day.
    pub date: NaiveDate,
    /// Who wrote.
    pub by: String,
    /// For whom.
    pub organisation: Option<PartyId>,
    /// Old and new status, if set.
    pub status: Option<(Option<Status>, Option<Status>)>,
    /// Old and new assessment, if set.
    pub assessment: Option<(Option<Assessment>, Option<Assessment>)>,
    /// Free text.
    pub note: Option<String>,
    /// It takes another back.
    pub undoes: bool,
}

impl Reported {
    /// An update as a reason shows it.
    #[must_use]
    pub fn of(update: &Update) -> Self {
        Self {
            id: update.id,
            date: update.day(),
            by: update.by.clone(),
            organisation: update.organisation.clone(),
            status: update.status.map(|it| (it.from, it.to)),
            assessment: update.assessment.map(|it| (it.from, it.to)),
            note: update.note.clone(),
            undoes: update.undoes.is_some(),
        }
    }
}

/// What an item is. Decides its title, its place and its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    /// From the template.
    Standing,
    /// The previous meeting's record.
    PreviousMinutes,
    /// Decisions and assignments still open.
    Assignments,
    /// A report that falls due.
    ReportDuty,
    /// A decision that the plan foresees.
    Decision,
    /// A raised question.
    Raised,
    /// Reports that differ.
    Differing,
    /// The state of the plan.
    PlanState,
    /// What recurs before the next meeting.
    Upcoming,
    /// The next meeting's date.
    NextMeeting,
}

/// A point of the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Number, from 1 at each meeting.
    pub number: usize,
    /// Identity derived from the reason: computing twice adds nothing twice.
    pub key: String,
    /// What it is.
    pub kind: ItemKind,
    /// The heading it stands under.
    pub section: AgendaSection,
    /// The words of the title: the template's, or what the plan asks for.
    pub title: String,
    /// The template's English title.
    pub title_en: Option<String>,
    /// What is wanted of the meeting.
    pub item_type: Option<ItemType>,
    /// The activities it is about.
    pub activities: Vec<ActivityId>,
    /// Who presents.
    pub presenter: Option<PartyId>,
    /// The template's proposal in one word.
    pub proposal: Option<String>,
    /// The same in English.
    pub proposal_en: Option<String>,
    /// The proposed decision, as a clause after "att": what the plan asks to be adopted.
    pub decision: Option<String>,
    /// Why it stands here, and for the plan's state what it lists.
    pub reasons: Vec<Reason>,
}

/// The meeting after this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Next {
    /// Its date; when it only follows from the rhythm, the middle of the month.
    pub date: NaiveDate,
    /// Nobody has set the date: it follows from the body's rhythm.
    pub by_rhythm: bool,
}

impl From<MeetingDay> for Next {
    fn from(day: MeetingDay) -> Self {
        Self { date: day.date(), by_rhythm: day.is_expected() }
    }
}

/// A computed agenda.
#[derive(Debug, Clone)]
pub struct Agenda<'a> {
    /// The body that meets.
    pub body: &'a Body,
    /// The meeting's date (M).
    pub date: NaiveDate,
    /// Nobody has set the date: it follows from the body's rhythm, and only its month is meant.
    pub date_by_rhythm: bool,
    /// The day it was computed for.
    pub today: NaiveDate,
    /// The previous meeting (P).
    pub previous: Option<NaiveDate>,
    /// The next meeting (N).
    pub next: Option<Next>,
    /// The points in order.
    pub items: Vec<Item>,
}

/// Which meeting is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// The body that meets.
    pub body: &'a Body,
    /// The meeting's date.
    pub date: NaiveDate,
    /// Nobody has set the date: it follows from the body's rhythm, and only its month is meant.
    pub date_by_rhythm: bool,
    /// The previous meeting, when it is another than the last one that is known.
    pub previous: Option<NaiveDate>,
    /// The next meeting, when it is another than the one that is known or expected.
    pub next: Option<NaiveDate>,
}

/// Computes the agenda of a meeting from the workspace as it stood on the view's day.
#[must_use]
pub fn agenda<'a>(view: &View, request: Request<'a>) -> Agenda<'a> {
    let meetings = &view.workspace.meetings;
    let held = || meetings.last_held(&request.body.id, request.date, view.today);
    let previous = request.previous.or_else(held);
    let after = || meetings.after(request.body, request.date, view.today).map(Next::from);
    let next = request.next.map(|date| Next { date, by_rhythm: false }).or_else(after);
    let frame = Frame { view, request, previous, next, states: super::state::all(view) };
    Agenda {
        body: request.body,
        date: request.date,
        date_by_rhythm: request.date_by_rhythm,
        today: view.today,
        previous,
        next,
        items: compose::compose(&frame),
    }
}

/// The body's next meeting as seen from the view's day: the day that is set, else the month that the rhythm expects.
#[must_use]
pub fn coming_meeting(view: &View, body: &Body) -> Option<MeetingDay> {
    view.workspace.meetings.coming(body, view.today)
}

/// The meeting that a body's rhythm alone expects next, on a day or after it. No day is known: the middle of the month
/// stands for it.
#[must_use]
pub fn expected_meeting(body: &Body, from: NaiveDate) -> Option<NaiveDate> {
    Meetings::default().coming(body, from).map(MeetingDay::date)
}

/// What the rules look at.
struct Frame<'a> {
    view: &'a View<'a>,
    request: Request<'a>,
    previous: Option<NaiveDate>,
    next: Option<Next>,
    states: Vec<super::state::State<'a>>,
}

impl<'a> Frame<'a> {
    /// An activity's state. There is one for each activity, in plan order.
    fn state(&self, id: &ActivityId) -> Option<&super::state::State<'a>> {
        self.states.get(self.view.workspace.position(id.as_str())?)
    }

    /// The day up to which "before the next meeting" reaches; without a known one, this meeting.
    fn horizon(&self) -> NaiveDate {
        self.next.map_or(self.request.date, |next| next.date)
    }

    /// Whether a day lies after the previous meeting; without one, every day does.
    fn since_previous(&self, day: NaiveDate) -> bool {
        self.previous.is_none_or(|previous| day > previous)
    }
}
