//! An agenda's items and reasons in words.

use super::{Agenda, Item, ItemKind, Reason, ReasonCode, Reported};
use crate::domain::organisation::Organisations;
use crate::domain::workspace::Workspace;
use crate::i18n::{Lang, Texts};
use crate::reports::wording::{before_meeting, list, named, occurrence, shortened, span, status};
use crate::t;

/// How long a title may be before it is shortened at a word; a plan's activities run to several lines.
const TITLE_CHARS: usize = 90;

/// A sub-list of the plan's state, and the reasons that belong to it.
#[derive(Debug)]
pub struct SubList<'a> {
    /// Heading id of its title.
    pub title: &'static str,
    /// Its reasons in order.
    pub reasons: Vec<&'a Reason>,
}

/// The reasons of the plan's state, list by list; empty lists are left out.
#[must_use]
pub fn sub_lists(item: &Item) -> Vec<SubList<'_>> {
    let lists = [
        ("list-overdue", ReasonCode::Overdue, false),
        ("list-ends_before_next", ReasonCode::EndsBeforeNext, false),
        ("list-recurring", ReasonCode::StartsBeforeNext, true),
        ("list-starts_before_next", ReasonCode::StartsBeforeNext, false),
        ("list-changed", ReasonCode::Changed, false),
        ("list-silent", ReasonCode::Silent, false),
        ("list-missing_reports", ReasonCode::MissingReports, false),
        ("list-no_follow_up", ReasonCode::NoFollowUp, false),
    ];
    let reasons = |code, recurring: bool| {
        let fits = |it: &&Reason| {
            it.code == code && (code != ReasonCode::StartsBeforeNext || it.occurrence.is_some() == recurring)
        };
        item.reasons.iter().filter(fits).collect::<Vec<_>>()
    };
    let mut filled = lists.map(|(title, code, recurring)| SubList { title, reasons: reasons(code, recurring) });
    for list in &mut filled {
        // What turns on a day is read in time order; the rest in plan order.
        if matches!(list.title, "list-ends_before_next" | "list-recurring" | "list-starts_before_next") {
            list.reasons.sort_by_key(|it| it.date);
        }
    }
    filled.into_iter().filter(|it| !it.reasons.is_empty()).collect()
}

/// An item's title in the texts' language; the plan's own words stay as they are.
#[must_use]
pub fn title(texts: &Texts, agenda: &Agenda, organisations: &Organisations, item: &Item) -> String {
    let given = match (texts.lang(), &item.title_en) {
        (Lang::En, Some(english)) => english.clone(),
        _ => shortened(&item.title, TITLE_CHARS),
    };
    match item.kind {
        ItemKind::PreviousMinutes => {
            let title = if given.is_empty() { t!(texts, "default-previous-minutes") } else { given };
            match agenda.previous {
                Some(date) => t!(texts, "item-previous-minutes", title = title, date = texts.date(date)),
                None => title,
            }
        }
        ItemKind::NextMeeting => {
            let title = if given.is_empty() { t!(texts, "default-next-meeting") } else { given };
            t!(texts, "item-next-meeting", title = title, date = next_meeting(texts, agenda))
        }
        ItemKind::PlanState if given.is_empty() => t!(texts, "default-plan-state"),
        ItemKind::Raised => match item.reasons.first().and_then(|it| it.organisations.first()) {
            Some(party) => t!(texts, "item-raised-by", who = organisations.short(party.as_str()), title = given),
            None => t!(texts, "item-raised", title = given),
        },
        ItemKind::Differing => t!(texts, "item-differing", title = given),
        ItemKind::Upcoming => {
            let when = item.reasons.first().and_then(|it| it.occurrence.as_ref());
            let when = when.map(|key| occurrence(texts, key)).unwrap_or_default();
            t!(texts, "item-upcoming", when = when, title = given)
        }
        _ => given,
    }
}

/// The next meeting's date, or its month when only the rhythm says it.
#[must_use]
pub fn next_meeting(texts: &Texts, agenda: &Agenda) -> String {
    match agenda.next {
        Some(next) if next.by_rhythm => t!(texts, "agenda-next-rhythm", month = texts.month_and_year(next.date)),
        Some(next) => texts.date(next.date),
        None => t!(texts, "agenda-next-unknown"),
    }
}

/// The proposal in one word.
#[must_use]
pub fn proposal(texts: &Texts, item: &Item) -> String {
    let given = match texts.lang() {
        Lang::En => item.proposal_en.clone(),
        Lang::Sv => item.proposal.clone(),
    };
    given.unwrap_or_else(|| match item.kind {
        ItemKind::Decision => t!(texts, "proposal-adopted"),
        ItemKind::Differing => t!(texts, "proposal-settled"),
        ItemKind::ReportDuty | ItemKind::Upcoming | ItemKind::Raised => t!(texts, "proposal-noted"),
        _ => String::new(),
    })
}

/// The proposed decision: the body's opening and what the plan asks to be adopted, as one *att*-clause.
/// Rule: a proposal is written as if already decided, one measure per clause.
#[must_use]
pub fn decision(agenda: &Agenda, item: &Item) -> Option<String> {
    let what = item.decision.as_ref()?;
    let opening = agenda.body.decision_opening.as_deref()?;
    let mut letters = what.chars();
    let first = letters.next()?.to_lowercase().to_string();
    Some(format!("{opening} {first}{}.", letters.as_str().trim_end_matches('.')))
}

/// A reason as a sentence.
#[must_use]
pub fn sentence(texts: &Texts, workspace: &Workspace, reason: &Reason) -> String {
    let id = format!("reason-{}", reason.code.code());
    let date = reason.date.map(|it| texts.date(it)).unwrap_or_default();
    let words = || {
        let activity = reason.activity.as_ref().and_then(|id| workspace.activity(id.as_str()));
        activity.map(|(_, it)| it.time.text.clone()).unwrap_or_default()
    };
    let what = || reason.what.clone().unwrap_or_else(|| t!(texts, "own-recurrence"));
    let with_time = || reason.occurrence.as_ref().map_or_else(what, |key| named(texts, &what(), key));
    let organisations = &workspace.organisations;
    let names = || {
        let names: Vec<String> =
            reason.organisations.iter().map(|id| organisations.short(id.as_str()).to_owned()).collect();
        list(texts, &names)
    };
    match reason.code {
        ReasonCode::ReportDuty if reason.meeting.is_some() => {
            let meeting = reason.meeting.map(|it| before_meeting(texts, it)).unwrap_or_default();
            t!(texts, "reason-report_duty-meeting", when = meeting)
        }
        ReasonCode::ReportDuty if reason.start == reason.date => {
            t!(texts, "reason-report_duty-day", days = span(texts, reason.start, reason.date))
        }
        ReasonCode::ReportDuty => t!(texts, &id, days = span(texts, reason.start, reason.date)),
        ReasonCode::DecisionForeseen if !is_at_end(reason) => t!(texts, "reason-decision_foreseen-now"),
        ReasonCode::DecisionForeseen if reason.is_past => {
            t!(texts, "reason-decision_foreseen-past", words = words(), date = date)
        }
        ReasonCode::DecisionForeseen => t!(texts, &id, words = words(), date = date),
        ReasonCode::Overdue if reason.occurrence.is_some() => {
            t!(texts, "reason-overdue-occurrence", what = with_time(), date = date)
        }
        ReasonCode::StartsBeforeNext if reason.occurrence.is_some() => {
            t!(texts, "reason-starts-occurrence", what = with_time())
        }
        ReasonCode::StartsBeforeNext if reason.what.is_some() => {
            t!(texts, "reason-starts-duty", what = what(), date = date)
        }
        ReasonCode::Overdue | ReasonCode::EndsBeforeNext | ReasonCode::StartsBeforeNext => {
            t!(texts, &id, words = words(), date = date)
        }
        ReasonCode::Changed => {
            let changes: Vec<String> = reason.reports.iter().map(|it| change(texts, organisations, it)).collect();
            let last = reason.reports.last();
            let by = last.map(|it| it.by.clone()).unwrap_or_default();
            t!(texts, &id, what = changes.join("; "), by = by, date = date)
        }
        ReasonCode::Raised => raised(texts, &id, organisations, reason),
        ReasonCode::Differing => {
            let by: Vec<String> = reason.reports.iter().map(|it| it.by.clone()).collect();
            let values: Vec<String> =
                reason.reports.iter().map(|it| status(texts, it.status.and_then(|it| it.1))).collect();
            t!(texts, &id, names = list(texts, &by), values = list(texts, &values))
        }
        ReasonCode::Silent if reason.date.is_none() => t!(texts, "reason-silent-ever"),
        ReasonCode::PreviousMinutes | ReasonCode::Silent => t!(texts, &id, date = date),
        ReasonCode::MissingReports => {
            let of = reason.of.unwrap_or_default();
            t!(texts, &id, missing = reason.organisations.len(), of = of, names = names())
        }
        _ => t!(texts, &id),
    }
}

/// A decision at the end of the work is named by its last day; a recurring one by its month or year.
fn is_at_end(reason: &Reason) -> bool {
    let last_day = reason.date.map(|it| it.to_string());
    reason.occurrence.as_ref().map(|it| it.as_str().to_owned()) == last_day
}

fn raised(texts: &Texts, id: &str, organisations: &Organisations, reason: &Reason) -> String {
    let Some(report) = reason.reports.first() else { return String::new() };
    let who = match &report.organisation {
        Some(party) => format!("{} ({})", organisations.short(party.as_str()), report.by),
        None => report.by.clone(),
    };
    let date = texts.date(report.date);
    match &report.note {
        Some(note) => t!(texts, id, by = who, date = date, note = shortened(note, TITLE_CHARS)),
        None => t!(texts, "reason-raised-bare", by = who, date = date),
    }
}

/// What a report changed, in a few words.
#[must_use]
pub fn change(texts: &Texts, organisations: &Organisations, report: &Reported) -> String {
    if report.undoes && report.status.is_none() && report.assessment.is_none() {
        return t!(texts, "change-undo");
    }
    let mut parts = Vec::new();
    if let Some((from, to)) = report.status {
        let (from, to) = (status(texts, from), status(texts, to));
        parts.push(match &report.organisation {
            Some(id) => {
                t!(texts, "change-status", who = organisations.short(id.as_str()), from = from, to = to)
            }
            None => t!(texts, "change-status-whole", from = from, to = to),
        });
    }
    if let Some((from, to)) = report.assessment {
        let word = |it: Option<crate::domain::status::Assessment>| match it {
            Some(it) => t!(texts, &format!("assess-{}", it.code())),
            None => t!(texts, "change-none"),
        };
        parts.push(t!(texts, "change-assessment", from = word(from), to = word(to)));
    }
    if parts.is_empty() {
        parts.push(t!(texts, "change-note"));
    }
    parts.join(", ")
}

/// The reasons of a sub-list in one line. Those that turn on one day share its date.
#[must_use]
pub fn listed(texts: &Texts, organisations: &Organisations, list: &SubList) -> String {
    if list.title == "list-changed" {
        return list.reasons.iter().map(|it| changes(texts, organisations, it)).collect::<Vec<_>>().join(", ");
    }
    let dated = matches!(list.title, "list-ends_before_next" | "list-starts_before_next");
    if list.title == "list-missing_reports" {
        return list.reasons.iter().map(|it| short(texts, it)).collect::<Vec<_>>().join(", ");
    }
    if !dated {
        let groups = list.reasons.chunk_by(|a, b| a.activity == b.activity).map(|group| by_activity(texts, group));
        return groups.collect::<Vec<_>>().join(", ");
    }
    let groups = list.reasons.chunk_by(|a, b| a.date == b.date).map(|group| {
        let points: Vec<String> = group.iter().map(|it| short(texts, it)).collect();
        let date = group.first().and_then(|it| it.date).map(|it| texts.date(it)).unwrap_or_default();
        t!(texts, "list-dated", date = date, what = points.join(", "))
    });
    groups.collect::<Vec<_>>().join("; ")
}

/// What changed in an activity: the changes themselves while they are few, else their number.
fn changes(texts: &Texts, organisations: &Organisations, reason: &Reason) -> String {
    let id = reason.activity.as_ref().map(ToString::to_string).unwrap_or_default();
    let what = match reason.reports.len() {
        1 | 2 => reason.reports.iter().map(|it| change(texts, organisations, it)).collect::<Vec<_>>().join("; "),
        n => t!(texts, "list-reports", n = n),
    };
    t!(texts, "list-with", id = id, what = what)
}

/// The reasons about one activity: "1.3 (del 1, december 2021)".
fn by_activity(texts: &Texts, group: &[&Reason]) -> String {
    let id = group.first().and_then(|it| it.activity.as_ref()).map(ToString::to_string).unwrap_or_default();
    let parts: Vec<String> = (group.iter())
        .map(|reason| match (&reason.occurrence, reason.part) {
            (Some(key), _) => occurrence(texts, key),
            (None, Some(part)) => t!(texts, "list-part-name", n = part),
            (None, None) => t!(texts, "list-work"),
        })
        .collect();
    let bare = group.iter().all(|it| it.occurrence.is_none() && it.part.is_none());
    if bare { id } else { t!(texts, "list-with", id = id, what = parts.join(", ")) }
}

/// A reason within a sub-list: "1.3 (del 1)", "6.3 (november 2021)".
fn short(texts: &Texts, reason: &Reason) -> String {
    let id = reason.activity.as_ref().map(ToString::to_string).unwrap_or_default();
    match (reason.code, &reason.occurrence, reason.part) {
        (ReasonCode::MissingReports, ..) => {
            let of = reason.of.unwrap_or_default();
            t!(texts, "list-missing", id = id, missing = reason.organisations.len(), of = of)
        }
        (_, Some(key), _) => t!(texts, "list-with", id = id, what = occurrence(texts, key)),
        (_, None, Some(part)) => t!(texts, "list-part", id = id, n = part),
        _ => id,
    }
}
