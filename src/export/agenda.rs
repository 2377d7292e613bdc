//! The agenda of a meeting as a document: head, points under their headings, reasons.

use super::document::{Column, Document, Row, Table, Width};
use crate::domain::id::PartyId;
use crate::domain::organisation::{AgendaSection, ItemType};
use crate::domain::workspace::Workspace;
use crate::i18n::Texts;
use crate::reports::agenda::{Agenda, Item, ItemKind, ReasonCode, wording};
use crate::t;

/// The document.
#[must_use]
pub fn document(texts: &Texts, workspace: &Workspace, agenda: &Agenda) -> Document {
    let body = &agenda.body.name;
    let title = if agenda.date_by_rhythm {
        t!(texts, "agenda-document-month", body = body, month = texts.month_and_year(agenda.date))
    } else {
        t!(texts, "agenda-document", body = body, date = texts.date(agenda.date))
    };
    let mut document = Document::new(title.clone(), texts.lang().code());
    document.heading(1, title);
    document.paragraph(&workspace.plan.title);
    document.facts(head(texts, workspace, agenda));
    document.table(points(texts, workspace, agenda));
    document.paragraph(t!(texts, "agenda-types"));
    if let Some(next) = agenda.next.filter(|it| it.by_rhythm) {
        document.paragraph(t!(texts, "agenda-next-rhythm-note", date = texts.date(next.date)));
    }
    if agenda.previous.is_none() {
        document.paragraph(t!(texts, "agenda-no-previous"));
    }
    document
}

fn head(texts: &Texts, workspace: &Workspace, agenda: &Agenda) -> Vec<(String, String)> {
    let organisations = &workspace.organisations;
    let name =
        |id: &Option<PartyId>| id.as_ref().map(|id| organisations.name(id.as_str()).to_owned()).unwrap_or_default();
    let names = |ids: &[PartyId]| {
        let names: Vec<String> = ids.iter().map(|id| organisations.short(id.as_str()).to_owned()).collect();
        crate::reports::wording::list(texts, &names)
    };
    let members = organisations.expand(&agenda.body.members);
    let called = if members.is_empty() {
        String::new()
    } else {
        t!(texts, "agenda-called-list", n = members.len(), names = names(&members))
    };
    let time = if agenda.date_by_rhythm {
        t!(texts, "agenda-month", month = texts.month_and_year(agenda.date))
    } else {
        texts.weekday_and_date(agenda.date)
    };
    vec![
        (t!(texts, "agenda-time"), time),
        (t!(texts, "agenda-chair"), name(&agenda.body.chair)),
        (t!(texts, "agenda-secretary"), name(&agenda.body.secretary)),
        (t!(texts, "agenda-called"), called),
        (t!(texts, "agenda-co-opted"), names(&agenda.body.co_opted)),
        (t!(texts, "agenda-previous"), agenda.previous.map(|it| texts.date(it)).unwrap_or_default()),
        (t!(texts, "agenda-next"), wording::next_meeting(texts, agenda)),
        (t!(texts, "agenda-status"), t!(texts, "agenda-draft", date = texts.date(agenda.today))),
    ]
}

fn points(texts: &Texts, workspace: &Workspace, agenda: &Agenda) -> Table {
    let column = |title: String, width| Column { title, width };
    let mut table = Table {
        columns: vec![
            column(t!(texts, "agenda-nr"), Width::Number),
            column(t!(texts, "agenda-item"), Width::Wide),
            column(t!(texts, "agenda-type"), Width::Narrow),
            column(t!(texts, "agenda-proposal"), Width::Narrow),
        ],
        rows: Vec::new(),
    };
    let mut section = None;
    for item in &agenda.items {
        if section != Some(item.section) {
            section = Some(item.section);
            table.rows.push(Row::Section(t!(texts, section_id(item.section))));
        }
        table.rows.push(point(texts, workspace, agenda, item));
    }
    table
}

fn section_id(section: AgendaSection) -> &'static str {
    match section {
        AgendaSection::Opening => "section-opening",
        AgendaSection::Information => "section-information",
        AgendaSection::Decision => "section-decision",
        AgendaSection::FollowUp => "section-follow_up",
        AgendaSection::Closing => "section-closing",
    }
}

fn point(texts: &Texts, workspace: &Workspace, agenda: &Agenda, item: &Item) -> Row {
    let title = wording::title(texts, agenda, &workspace.organisations, item);
    let ids: Vec<String> = item.activities.iter().map(ToString::to_string).collect();
    let about_all = item.kind == ItemKind::PlanState;
    let title = if ids.is_empty() || about_all {
        title
    } else {
        format!("{title} ({})", t!(texts, "agenda-activities", ids = ids.join(", ")))
    };
    let item_type = match item.item_type {
        Some(ItemType::I) => "I",
        Some(ItemType::D) => "D",
        Some(ItemType::B) => "B",
        None => "–",
    };
    let cells = vec![item.number.to_string(), title, item_type.to_owned(), wording::proposal(texts, item)];
    Row::Cells { cells, details: details(texts, workspace, agenda, item) }
}

/// What explains a point: presenter, proposed decision, reasons; for the plan's state its lettered sub-lists.
fn details(texts: &Texts, workspace: &Workspace, agenda: &Agenda, item: &Item) -> Vec<(String, String)> {
    let mut lines = Vec::new();
    if let Some(presenter) = &item.presenter {
        let name = workspace.organisations.name(presenter.as_str()).to_owned();
        lines.push((t!(texts, "agenda-presenter"), name));
    }
    if let Some(decision) = wording::decision(agenda, item) {
        lines.push((t!(texts, "agenda-decision"), decision));
    }
    lines.extend(depends_on(texts, workspace, item));
    if item.kind == ItemKind::PlanState {
        lines.extend(sub_lists(texts, workspace, item));
        return lines;
    }
    let own = item.reasons.iter().filter(|it| it.code != ReasonCode::Standing);
    for reason in own {
        let line = (t!(texts, "agenda-why"), wording::sentence(texts, workspace, reason));
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}

/// The activities that must come first, for a point about one activity.
fn depends_on(texts: &Texts, workspace: &Workspace, item: &Item) -> Option<(String, String)> {
    let [id] = item.activities.as_slice() else { return None };
    let first: Vec<String> = workspace.activity(id.as_str())?.1.after.iter().map(ToString::to_string).collect();
    if first.is_empty() || item.kind == ItemKind::PlanState {
        return None;
    }
    Some((t!(texts, "agenda-after"), t!(texts, "agenda-activities", ids = first.join(", "))))
}

fn sub_lists(texts: &Texts, workspace: &Workspace, item: &Item) -> Vec<(String, String)> {
    let lists = wording::sub_lists(item);
    let letters = ('a'..='z').map(|letter| format!("{letter})"));
    (letters.zip(lists))
        .map(|(letter, list)| {
            (format!("{letter} {}", t!(texts, list.title)), wording::listed(texts, &workspace.organisations, &list))
        })
        .collect()
}
