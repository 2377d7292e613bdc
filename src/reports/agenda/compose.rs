//! Puts the items into the body's template and numbers them.

use std::collections::HashSet;

use super::{Frame, Item, ItemKind, Reason, ReasonCode, items, plan_state};
use crate::domain::organisation::{AgendaSection, ItemType, Slot, StandingItem};

/// The agenda's items in template order. What no slot takes stands before the closing part.
pub(super) fn compose(frame: &Frame) -> Vec<Item> {
    let template = template(frame);
    let mut waiting = Waiting::of(frame);
    let mut all = Vec::new();
    for (n, row) in template.iter().enumerate() {
        if row.section == AgendaSection::Closing {
            all.append(&mut waiting.rest());
        }
        match row.slot {
            Some(Slot::Information) => all.append(&mut waiting.information),
            Some(Slot::Decisions) => all.append(&mut waiting.decisions),
            Some(Slot::Upcoming) => all.append(&mut waiting.upcoming),
            _ => all.extend(standing(frame, row, n)),
        }
    }
    all.append(&mut waiting.rest());
    number(all)
}

/// Computed items that wait for their place.
struct Waiting {
    information: Vec<Item>,
    decisions: Vec<Item>,
    upcoming: Vec<Item>,
}

impl Waiting {
    fn of(frame: &Frame) -> Self {
        let (mut decisions, information): (Vec<_>, Vec<_>) =
            items::duties(frame).into_iter().partition(|it| it.section == AgendaSection::Decision);
        decisions.extend(items::differing(frame));
        let mut upcoming = items::raised(frame);
        upcoming.extend(items::upcoming(frame));
        Self { information, decisions, upcoming }
    }

    fn rest(&mut self) -> Vec<Item> {
        let mut all = std::mem::take(&mut self.information);
        all.append(&mut self.decisions);
        all.append(&mut self.upcoming);
        all
    }
}

/// Numbers the items from 1. An identity that came twice counts once.
fn number(items: Vec<Item>) -> Vec<Item> {
    let mut given = HashSet::new();
    let new = items.into_iter().filter(|it| given.insert(it.key.clone()));
    new.enumerate().map(|(n, item)| Item { number: n + 1, ..item }).collect()
}

/// One row of the template as an item, or nothing where it has nothing to hold.
fn standing(frame: &Frame, row: &StandingItem, n: usize) -> Option<Item> {
    let mut activities = Vec::new();
    let (key, kind, reasons) = match row.slot {
        None => (format!("standing/{}/{n}", frame.request.body.id), ItemKind::Standing, standing_reason()),
        Some(Slot::PreviousMinutes) => {
            let previous = frame.previous?;
            let reason = Reason { date: Some(previous), ..Reason::of(ReasonCode::PreviousMinutes) };
            (format!("previous_minutes/{previous}"), ItemKind::PreviousMinutes, vec![reason])
        }
        Some(Slot::Assignments) => ("assignments".to_owned(), ItemKind::Assignments, standing_reason()),
        Some(Slot::PlanState) => {
            let (mut found, about) = plan_state::reasons(frame);
            activities = about;
            let mut reasons = standing_reason();
            reasons.append(&mut found);
            ("plan_state".to_owned(), ItemKind::PlanState, reasons)
        }
        Some(Slot::NextMeeting) => ("next_meeting".to_owned(), ItemKind::NextMeeting, standing_reason()),
        Some(Slot::Information | Slot::Decisions | Slot::Upcoming) => return None,
    };
    Some(Item {
        number: 0,
        key,
        kind,
        section: row.section,
        title: row.title.clone(),
        title_en: row.title_en.clone(),
        item_type: row.item_type,
        activities,
        presenter: None,
        proposal: row.proposal.clone(),
        proposal_en: row.proposal_en.clone(),
        decision: None,
        reasons,
    })
}

fn standing_reason() -> Vec<Reason> {
    vec![Reason::of(ReasonCode::Standing)]
}

/// The body's own template, or for a body without one the slots that any meeting about a plan needs.
fn template(frame: &Frame) -> Vec<StandingItem> {
    if !frame.request.body.agenda.is_empty() {
        return frame.request.body.agenda.clone();
    }
    let row = |section, slot, item_type| StandingItem {
        section,
        title: String::new(),
        title_en: None,
        item_type,
        proposal: None,
        proposal_en: None,
        slot: Some(slot),
    };
    vec![
        row(AgendaSection::Opening, Slot::PreviousMinutes, Some(ItemType::I)),
        row(AgendaSection::Information, Slot::Information, None),
        row(AgendaSection::Decision, Slot::Decisions, None),
        row(AgendaSection::FollowUp, Slot::PlanState, Some(ItemType::D)),
        row(AgendaSection::FollowUp, Slot::Upcoming, None),
        row(AgendaSection::Closing, Slot::NextMeeting, Some(ItemType::I)),
    ]
}
