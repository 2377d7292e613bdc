//! The chosen activity in full: the plan's words, what they are taken to mean, who reports what, what has happened.

use super::RowId;
use crate::domain::duty::DutyKind;
use crate::domain::id::PartyId;
use crate::domain::plan::{Activity, Area, Report as ReportMode};
use crate::domain::safe_text::visible;
use crate::domain::schedule::{Occurrence, numbered};
use crate::domain::status::{Assessment, Status};
use crate::domain::workspace::View;
use crate::i18n::Texts;
use crate::reports::log::{Entry, log};
use crate::reports::state::{self, Manner, State};
use crate::reports::wording;
use crate::t;
use crate::tui::model::Model;
use crate::tui::rich::Paragraph;
use crate::tui::text::{fit, width};
use crate::tui::theme::{CONFIRM, OVERDUE, Role, mark, role, word};

/// Cells for the labels of facts, when there is room for them beside the words.
const LABEL: usize = 14;
/// From this width on labels stand beside the words.
const BESIDE: usize = 44;

/// The page of a row.
pub(super) fn paragraphs(model: &Model, row: Option<RowId>, room: usize) -> Vec<Paragraph> {
    match row {
        Some(RowId::Activity(n)) => {
            let area = model.data.area_of(n).and_then(|n| model.data.area(n));
            let page = area.and_then(|area| {
                model.data.look(n, model.data.today, |view, activity| activity_page(model, view, area, activity, room))
            });
            page.unwrap_or_default()
        }
        Some(RowId::Area(n)) => model.data.area(n).map(|area| area_page(model, n, area)).unwrap_or_default(),
        None => Vec::new(),
    }
}

fn area_page(model: &Model, n: usize, area: &Area) -> Vec<Paragraph> {
    let standing = model.data.standing(n);
    let counted =
        t!(model.texts, "tui-area-standing", done = standing.done, all = standing.all, begun = standing.begun);
    let mut page = vec![
        Paragraph::of(Role::Strong, &area.heading),
        Paragraph::blank(),
        Paragraph::of(Role::Text, &super::list::bar(standing)).and(Role::Text, &format!(" {counted}")),
    ];
    if standing.ended > 0 {
        page.push(Paragraph::of(Role::Muted, &t!(model.texts, "tui-area-ended", n = standing.ended)));
    }
    if standing.overdue > 0 {
        let late = t!(model.texts, "tui-area-overdue", n = standing.overdue);
        page.push(Paragraph::of(Role::Bad, &format!("{OVERDUE} {late}")));
    }
    page.push(Paragraph::blank());
    let own = model.data.activities_of(n).filter_map(|n| Some((model.data.activity(n)?, model.data.facts(n)?)));
    for (activity, facts) in own {
        let status = facts.progress.status;
        let head =
            Paragraph::of(role(status), &format!("{} ", mark(status))).and(Role::Text, &format!("{} ", activity.id));
        let state = format!("  {}", t!(model.texts, &word(status)));
        page.push(head.and(Role::Text, &activity.title).and(Role::Muted, &state).hanging(6));
    }
    page
}

fn activity_page(model: &Model, view: &View, area: &Area, activity: &Activity, room: usize) -> Vec<Paragraph> {
    let texts = &model.texts;
    let Some(state) = state::of(view, area, activity) else { return Vec::new() };
    let id = format!("{}  ", activity.id);
    let mut page = vec![
        Paragraph::of(Role::Strong, &id).and(Role::Strong, &activity.title).hanging(width(&id)),
        Paragraph::of(Role::Muted, &t!(texts, "tui-detail-area", id = area.id.as_str(), title = &area.title)),
        Paragraph::blank(),
    ];
    page.extend(standing(model, view, &state));
    section(&mut page, &t!(texts, "tui-detail-words"));
    page.extend(words(model, &state, room));
    section(&mut page, &t!(texts, "tui-detail-owners"));
    page.extend(owners(model, activity));
    if !state.progress.parties.is_empty() {
        // Of work that only recurs the answers are about one occurrence, and which must be said.
        let title = match &state.progress.occurrence {
            Some(key) => t!(texts, "tui-detail-parties-of", when = wording::occurrence(texts, key)),
            None => t!(texts, "tui-detail-parties"),
        };
        section(&mut page, &title);
        page.extend(parties(model, &state.progress.parties, room));
    }
    if !state.duties.is_empty() || state.schedule.recurs() {
        section(&mut page, &t!(texts, "tui-detail-duties"));
        page.extend(duties(model, view, &state));
    }
    section(&mut page, &t!(texts, "label-log"));
    let entries = log(view, Some(&activity.id), None);
    if entries.is_empty() {
        page.push(Paragraph::of(Role::Muted, &format!("  {}", t!(texts, "tui-detail-log-empty"))));
    }
    page.extend(entries.iter().flat_map(|entry| log_rows(model, entry)));
    page
}

fn section(page: &mut Vec<Paragraph>, title: &str) {
    page.push(Paragraph::blank());
    page.push(Paragraph::of(Role::Heading, title));
}

/// Status of the whole, what has run out, what comes next.
fn standing(model: &Model, view: &View, state: &State) -> Vec<Paragraph> {
    let texts = &model.texts;
    let status = state.progress.status;
    let mut line = Paragraph::of(role(status), &format!("{} {}", mark(status), t!(texts, &word(status))));
    if !state.progress.parties.is_empty() {
        line = line.and(Role::Text, &format!("   {}", wording::tally(texts, state.progress.tally)));
    }
    let mut rows = vec![line];
    if let Some(assessment) = state.progress.assessment {
        rows.push(Paragraph::of(
            Role::Text,
            &t!(texts, "tui-detail-assessment", word = assessment_word(texts, assessment)),
        ));
    }
    rows.extend(super::late::rows(texts, view, state));
    if state.progress.differing {
        rows.push(Paragraph::of(Role::Bad, &format!("{OVERDUE} {}", t!(texts, "tui-detail-differing"))));
    }
    if let Some(day) = state.next_due {
        let days = day.signed_duration_since(view.today).num_days();
        let next = t!(texts, "tui-detail-next", date = texts.date(day), in = t!(texts, "due-days", n = days));
        rows.push(Paragraph::of(Role::Text, &next));
    }
    rows
}

/// The plan's own words, and under the time how it is read.
fn words(model: &Model, state: &State, room: usize) -> Vec<Paragraph> {
    let texts = &model.texts;
    let activity = state.activity;
    let mut rows = fact(room, &t!(texts, "tui-detail-label-owners"), &activity.owners.text);
    rows.extend(fact(room, &t!(texts, "tui-detail-label-time"), &activity.time.text));
    let indent = if room >= BESIDE { LABEL + 2 } else { 4 };
    let blanks = " ".repeat(indent);
    let reading = Paragraph::of(Role::Text, &blanks).and(Role::Muted, &wording::reading(texts, state.schedule));
    rows.push(if state.is_unsure() {
        reading.and(Role::Accent, &format!("  {CONFIRM}\u{a0}{}", t!(texts, "confirm"))).hanging(indent)
    } else {
        reading.hanging(indent)
    });
    for remark in wording::remarks(texts, state.schedule) {
        rows.push(Paragraph::of(Role::Text, &blanks).and(Role::Muted, &remark).hanging(indent));
    }
    rows.extend(fact(room, &t!(texts, "tui-detail-label-follow-up"), &activity.follow_up.text));
    if !activity.extra.is_empty() {
        rows.extend(fact(room, &t!(texts, "tui-detail-label-extra"), &activity.extra));
    }
    rows
}

/// A label and the words that belong to it: beside each other where there is room.
fn fact(room: usize, label: &str, words: &str) -> Vec<Paragraph> {
    let words = if words.is_empty() { "–" } else { words };
    if room >= BESIDE {
        let label = format!("  {}", fit(label, LABEL));
        return vec![Paragraph::of(Role::Muted, &label).and(Role::Text, words).hanging(LABEL + 2)];
    }
    let under = Paragraph::of(Role::Text, "    ").and(Role::Text, words).hanging(4);
    vec![Paragraph::of(Role::Muted, &format!("  {label}")), under]
}

fn owners(model: &Model, activity: &Activity) -> Vec<Paragraph> {
    let texts = &model.texts;
    let owners = &activity.owners;
    let mode = match owners.report {
        ReportMode::Each => "tui-owners-each",
        ReportMode::Joint => "tui-owners-joint",
    };
    let mut rows = Vec::new();
    if !owners.responsible.is_empty() {
        let text = t!(texts, mode, names = names(model, &owners.responsible));
        rows.push(Paragraph::of(Role::Text, &format!("  {text}")).hanging(4));
    }
    if !owners.supporting.is_empty() {
        let text = t!(texts, "tui-owners-supporting", names = names(model, &owners.supporting));
        rows.push(Paragraph::of(Role::Text, &format!("  {text}")).hanging(4));
    }
    rows.extend(owners.confirm.iter().map(|question| confirm(question)));
    rows
}

fn names(model: &Model, parties: &[PartyId]) -> String {
    let names: Vec<String> =
        parties.iter().map(|id| model.data.workspace.organisations.name(id.as_str()).to_owned()).collect();
    wording::list(&model.texts, &names)
}

fn confirm(question: &str) -> Paragraph {
    Paragraph::of(Role::Accent, &format!("  {CONFIRM} ")).and(Role::Text, question).hanging(4)
}

/// Each party with its status, in as many columns as there is room for; read downwards.
fn parties(model: &Model, parties: &[(PartyId, Option<Status>)], room: usize) -> Vec<Paragraph> {
    let cells: Vec<(String, Role, String)> = (parties.iter())
        .map(|(id, status)| {
            let name = visible(model.data.workspace.organisations.short(id.as_str())).into_owned();
            (name, role(*status), format!("{} {}", mark(*status), t!(model.texts, &word(*status))))
        })
        .collect();
    let names = cells.iter().map(|(name, ..)| width(name)).max().unwrap_or(0).min(30);
    let states = cells.iter().map(|(.., state)| width(state)).max().unwrap_or(0);
    // Two cells between name and state, three between columns.
    let cell = names + 2 + states + 3;
    let columns = ((room + 1) / cell).clamp(1, 3);
    let rows = cells.len().div_ceil(columns);
    let row = |row: usize| {
        let in_row = (0..columns).filter_map(|column| cells.get(column * rows + row));
        in_row.fold(Paragraph::of(Role::Text, "  "), |line, (name, role, state)| {
            let line = line.and(Role::Text, &format!("{}  ", fit(name, names)));
            line.and(*role, &fit(state, states)).and(Role::Text, "   ")
        })
    };
    (0..rows).map(row).collect()
}

fn duties(model: &Model, view: &View, state: &State) -> Vec<Paragraph> {
    let texts = &model.texts;
    let mut rows = Vec::new();
    for (n, duty) in numbered(state.duties) {
        let mut line = Paragraph::of(Role::Text, "  • ").and(Role::Text, &duty.what);
        let mut about = vec![wording::when(texts, duty)];
        if duty.kind == DutyKind::Decision {
            about.insert(0, t!(texts, "tui-duty-decision"));
        }
        if let Some(to) = &duty.to {
            about.push(t!(texts, "tui-duty-to", body = model.data.workspace.organisations.name(to.as_str())));
        }
        about.extend(next_occurrence(texts, view, state, Some(n)));
        let about: Vec<String> = about.into_iter().filter(|it| !it.is_empty()).collect();
        line = line.and(Role::Muted, &format!(" – {}", about.join(" · ")));
        rows.push(line.hanging(4));
        rows.extend(duty.confirm.iter().map(|question| confirm(question)));
    }
    let own = next_occurrence(texts, view, state, None);
    rows.extend(own.map(|next| {
        Paragraph::of(Role::Text, &format!("  • {}", t!(texts, "tui-duty-own")))
            .and(Role::Muted, &format!(" – {next}"))
            .hanging(4)
    }));
    rows
}

/// What is settled last and what comes next of a duty, or of the work's own recurrence.
fn next_occurrence(texts: &Texts, view: &View, state: &State, duty: Option<u16>) -> Option<String> {
    let mut open = state.open_occurrences.iter().filter(|it| it.duty == duty);
    let next = open.find(|it| it.days.end >= view.today);
    let next = next.map(|it| {
        let counted = Some(state.manner(it)).filter(|it| matches!(it, Manner::Counted { .. }));
        let counted = counted.and_then(|manner| wording::manner(texts, manner, &it.key));
        counted.unwrap_or_else(|| t!(texts, "tui-duty-next", occurrence = occurrence(texts, state, it)))
    });
    let all = view.occurrences(state.activity);
    let settled = all.iter().rev().filter(|it| it.duty == duty).find(|it| view.is_settled(state.activity, &it.key));
    let settled = settled
        .map(|it| t!(texts, "tui-duty-settled", occurrence = wording::occurrence_of(texts, &it.key, state.quota(it))));
    let both: Vec<String> = settled.into_iter().chain(next).collect();
    (!both.is_empty()).then(|| both.join(" · "))
}

/// An occurrence by name, and the meeting that it is to be ready before.
fn occurrence(texts: &Texts, state: &State, it: &Occurrence) -> String {
    let name = wording::occurrence_of(texts, &it.key, state.quota(it));
    match it.meeting {
        Some(meeting) => format!("{name}, {}", wording::before_meeting(texts, meeting)),
        None => name,
    }
}

fn log_rows(model: &Model, entry: &Entry) -> Vec<Paragraph> {
    let texts = &model.texts;
    let body = if entry.undone { Role::Struck } else { Role::Text };
    let head = format!("  {} {}  ", entry.at.format("%Y-%m-%d"), entry.report.by);
    let mut about = Vec::new();
    if let Some(id) = &entry.report.organisation {
        about.push(model.data.workspace.organisations.short(id.as_str()).to_owned());
    }
    if let Some(key) = &entry.occurrence {
        about.push(wording::occurrence(texts, key));
    }
    let change = entry.report.status.map(|(from, to)| format!("{} → {}", t!(texts, &word(from)), t!(texts, &word(to))));
    let assessed = entry.report.assessment.map(|(from, to)| {
        let word = |it: Option<Assessment>| it.map_or_else(|| "–".to_owned(), |it| assessment_word(texts, it));
        format!("{} → {}", word(from), word(to))
    });
    let what: Vec<String> = change.into_iter().chain(assessed).collect();
    let what = if what.is_empty() { t!(texts, "tui-detail-log-note") } else { what.join(", ") };
    let about = if about.is_empty() { what } else { format!("{}: {what}", about.join(", ")) };
    let mut line = Paragraph::of(Role::Muted, &head).and(body, &about);
    let undoes = entry.undoes.and_then(|id| model.data.update(id));
    let redoes = undoes.is_some_and(|it| it.undoes.is_some());
    for (applies, id) in [
        (entry.undone, "tui-detail-log-undone"),
        (entry.undoes.is_some() && !redoes, "tui-detail-log-undoes"),
        (redoes, "tui-detail-log-redoes"),
        (entry.raise, "tui-detail-log-raised"),
    ] {
        if applies {
            line = line.and(Role::Accent, &format!("  {}", t!(texts, id)));
        }
    }
    let mut rows = vec![line.hanging(4)];
    rows.extend(entry.report.note.iter().flat_map(|note| Paragraph::lines(body, note, 4)));
    rows
}

fn assessment_word(texts: &Texts, assessment: Assessment) -> String {
    t!(texts, &format!("assess-{}", assessment.code()))
}
