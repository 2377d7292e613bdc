//! Items of their own: report duties, foreseen decisions, raised questions, differing reports, what recurs.

use chrono::{Datelike, NaiveDate};

use super::{Frame, Item, ItemKind, Reason, ReasonCode, Reported};
use crate::domain::days::Days;
use crate::domain::duty::{Duty, When};
use crate::domain::id::PartyId;
use crate::domain::organisation::{AgendaSection, ItemType, Party};
use crate::domain::schedule::{Occurrence, numbered};
use crate::domain::update::Update;
use crate::reports::state::{State, is_decision};

/// Whether a window is to be taken up at this meeting: the last one within it, or the first after one that had none.
fn belongs_here(frame: &Frame, days: Days) -> bool {
    let meeting = frame.request.date;
    let next_is_in_time = frame.next.is_some_and(|next| days.contains(next.date));
    if days.contains(meeting) {
        return !next_is_in_time;
    }
    let previous_was_in_time = frame.previous.is_some_and(|previous| days.contains(previous));
    days.end < meeting && frame.since_previous(days.end) && !previous_was_in_time
}

/// Whether a foreseen decision's time is in: the work ends before the meeting after this one.
fn is_time_to_decide(frame: &Frame, end: NaiveDate) -> bool {
    end < frame.horizon() || end <= frame.request.date
}

/// Report duties and decisions addressed to the body: one item for each duty, with every occurrence that is due.
pub(super) fn duties(frame: &Frame) -> Vec<Item> {
    let mut items = Vec::new();
    for state in &frame.states {
        for (n, duty) in numbered(state.duties) {
            if duty.to.as_ref() != Some(&frame.request.body.id) {
                continue;
            }
            let own: Vec<&Occurrence> = state.open_occurrences.iter().filter(|it| it.duty == Some(n)).collect();
            let windows = own.chunk_by(|a, b| duty.quota().is_some() && a.days == b.days);
            let due: Vec<&Occurrence> = windows.flat_map(|it| due_of_window(frame, duty, it)).copied().collect();
            if !due.is_empty() {
                items.push(duty_item(frame, state, duty, &due));
            }
        }
    }
    items
}

/// What is due of one window. Of several times in it as many as there are no later meetings for: two a term are taken up
/// at one meeting each.
fn due_of_window<'a, 'o>(frame: &Frame, duty: &Duty, open: &'a [&'o Occurrence]) -> &'a [&'o Occurrence] {
    let Some(first) = open.first() else { return &[] };
    let meeting = frame.request.date;
    let tracked = frame.view.workspace.plan.is_tracked(first.days.end);
    if duty.quota().is_some() && tracked && first.days.contains(meeting) {
        let rest = Days { start: meeting, end: first.days.end };
        let meetings = frame.view.workspace.meetings.within(frame.request.body, rest, Some(frame.view.today));
        let later =
            meetings.iter().filter(|it| (it.date().year(), it.date().month()) > (meeting.year(), meeting.month()));
        return open.get(..open.len().saturating_sub(later.count())).unwrap_or_default();
    }
    if is_due(frame, duty, first) { open } else { &[] }
}

fn is_due(frame: &Frame, duty: &Duty, occurrence: &Occurrence) -> bool {
    match duty.when {
        When::AtEnd => is_time_to_decide(frame, occurrence.days.end),
        _ => {
            frame.view.workspace.plan.is_tracked(occurrence.days.end) && belongs_here(frame, occurrence.up_to_meeting())
        }
    }
}

fn duty_item(frame: &Frame, state: &State, duty: &Duty, due: &[&Occurrence]) -> Item {
    let decision = is_decision(Some(duty));
    // A decision at the end of the work is no report beside it.
    let is_report = !decision || duty.when != When::AtEnd;
    let codes = [(ReasonCode::ReportDuty, is_report), (ReasonCode::DecisionForeseen, decision)];
    let codes = || codes.iter().filter(|(_, holds)| *holds).map(|(code, _)| *code);
    let reason = |code, occurrence: &Occurrence| Reason {
        occurrence: Some(occurrence.key.clone()),
        what: Some(duty.what.clone()),
        start: Some(occurrence.days.start),
        date: Some(occurrence.days.end),
        meeting: occurrence.meeting.filter(|it| !it.is_expected()),
        is_past: occurrence.days.end < frame.view.today,
        ..Reason::about(code, &state.activity.id)
    };
    let reasons = due.iter().flat_map(|it| codes().map(|code| reason(code, it)).collect::<Vec<_>>()).collect();
    let (kind, section, item_type) = if decision {
        (ItemKind::Decision, AgendaSection::Decision, ItemType::B)
    } else {
        (ItemKind::ReportDuty, AgendaSection::Information, ItemType::I)
    };
    let code = codes().next().map_or("", ReasonCode::code);
    let last = due.last().map(|it| it.key.as_str()).unwrap_or_default();
    Item {
        item_type: Some(item_type),
        presenter: duty.presenter.clone().or_else(|| presenter(frame, state)),
        decision: decision.then(|| duty.what.clone()),
        ..item(format!("{code}/{}/{last}", state.activity.id), kind, section, duty.what.clone(), state, reasons)
    }
}

/// The owner that can present to the body: not the body itself, else whoever prepares its meetings.
fn presenter(frame: &Frame, state: &State) -> Option<PartyId> {
    let body = frame.request.body;
    let owners = state.activity.owners.responsible.iter();
    let organisations = &frame.view.workspace.organisations;
    let can_present = |id: &&PartyId| {
        **id != body.id && !matches!(organisations.party(id.as_str()), Some(Party::Group(_) | Party::Organisation(_)))
    };
    owners.chain(&body.prepared_by).find(can_present).cloned()
}

/// Questions that someone asked to be taken up since the previous meeting. What was asked on that meeting's own day
/// may have come after it: taken up twice is better than never.
pub(super) fn raised(frame: &Frame) -> Vec<Item> {
    let history = &frame.view.history;
    let asked = |it: &&&Update| {
        it.raise && frame.previous.is_none_or(|previous| it.day() >= previous) && !history.is_undone(it.id)
    };
    let mut items = Vec::new();
    for update in history.updates().iter().filter(asked) {
        let Some(state) = frame.state(&update.activity) else { continue };
        let reason = Reason {
            date: Some(update.day()),
            organisations: update.organisation.iter().cloned().collect(),
            reports: vec![Reported::of(update)],
            ..Reason::about(ReasonCode::Raised, &update.activity)
        };
        items.push(Item {
            item_type: Some(ItemType::D),
            presenter: update.organisation.clone(),
            ..item(
                format!("raised/{}", update.id),
                ItemKind::Raised,
                AgendaSection::FollowUp,
                state.activity.title.clone(),
                state,
                vec![reason],
            )
        });
    }
    items
}

/// Fields whose reports did not see each other and differ, one item per activity.
pub(super) fn differing(frame: &Frame) -> Vec<Item> {
    let mut items = Vec::new();
    for state in frame.states.iter().filter(|it| it.progress.differing) {
        let reasons = state.reports.differing().map(|updates| Reason {
            occurrence: updates.first().and_then(|it| it.occurrence.clone()),
            organisations: updates.first().and_then(|it| it.organisation.clone()).into_iter().collect(),
            reports: updates.iter().map(|it| Reported::of(it)).collect(),
            ..Reason::about(ReasonCode::Differing, &state.activity.id)
        });
        items.push(Item {
            item_type: Some(ItemType::B),
            ..item(
                format!("differing/{}", state.activity.id),
                ItemKind::Differing,
                AgendaSection::Decision,
                state.activity.title.clone(),
                state,
                reasons.collect(),
            )
        });
    }
    items
}

/// Work that comes back before the next meeting and is worth preparing together, such as a yearly analysis.
pub(super) fn upcoming(frame: &Frame) -> Vec<Item> {
    let mut items = Vec::new();
    for state in &frame.states {
        let own = state.open_occurrences.iter().filter(|it| it.duty.is_none());
        for occurrence in own.filter(|it| begins_before_next(frame, it) && state.stands_for_window(it)) {
            let reason = Reason {
                occurrence: Some(occurrence.key.clone()),
                start: Some(occurrence.days.start),
                date: Some(occurrence.days.start),
                ..Reason::about(ReasonCode::StartsBeforeNext, &state.activity.id)
            };
            items.push(Item {
                item_type: Some(ItemType::D),
                ..item(
                    format!("upcoming/{}/{}", state.activity.id, occurrence.key),
                    ItemKind::Upcoming,
                    AgendaSection::FollowUp,
                    state.activity.title.clone(),
                    state,
                    vec![reason],
                )
            });
        }
    }
    items
}

/// Whether an occurrence begins after this meeting and no later than the next.
pub(super) fn begins_before_next(frame: &Frame, occurrence: &Occurrence) -> bool {
    let start = occurrence.days.start;
    start > frame.request.date && start <= frame.horizon()
}

fn item(
    key: String,
    kind: ItemKind,
    section: AgendaSection,
    title: String,
    state: &State,
    reasons: Vec<Reason>,
) -> Item {
    Item {
        number: 0,
        key,
        kind,
        section,
        title,
        title_en: None,
        item_type: None,
        activities: vec![state.activity.id.clone()],
        presenter: None,
        proposal: None,
        proposal_en: None,
        decision: None,
        reasons,
    }
}
