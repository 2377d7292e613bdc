//! `plan.yaml`: the plan as adopted.

mod duty;
mod time;

use std::collections::{HashMap, HashSet};

use chrono::{Datelike, NaiveDate};

use super::yaml::{At, Fields, Located, Reader};
use crate::domain::days::Days;
use crate::domain::id::{ActivityId, AreaId, PartyId};
use crate::domain::plan::{Activity, Adoption, Area, Columns, FollowUp, Owners, Plan, Report, Section, Time};
use crate::domain::problem::ProblemKind;

/// The newest shape of files that this program knows.
pub(super) const SCHEMA: u64 = 1;

/// A mention of something that must exist elsewhere, checked when all files are read.
#[derive(Debug)]
pub(super) enum Mention {
    Party(Located<PartyId>),
    /// A party that must be a body, since it is to meet.
    Body(Located<PartyId>),
    Activity(Located<ActivityId>),
}

/// A plan and what it mentions.
#[derive(Debug, Default)]
pub(super) struct PlanFile {
    pub(super) plan: Plan,
    pub(super) mentions: Vec<Mention>,
    /// Areas or activities are missing from the plan because of faults that have been reported.
    pub(super) incomplete: bool,
}

/// What is gathered while the areas are read.
#[derive(Default)]
struct Context {
    mentions: Vec<Mention>,
    /// Of two activities with one id the first counts; the second is reported and left out.
    given: HashSet<ActivityId>,
    /// An area or an activity could not be used.
    incomplete: bool,
    /// The places of the duties of each activity that has some.
    duties: HashMap<ActivityId, Vec<At>>,
}

/// Reads the plan. A fault in a field costs that field; the rest stands.
pub(super) fn read(reader: &mut Reader) -> PlanFile {
    let mut file = PlanFile::default();
    let mut schema = None;
    let (mut title, mut has_areas) = (None, false);
    let keys = [
        "schema",
        "title",
        "document_title",
        "purpose",
        "slogan",
        "period",
        "adoption_text",
        "adopted",
        "revisions",
        "follow_up_from",
        "columns",
        "sections",
        "areas",
    ];
    let plan = &mut file.plan;
    let mut context = Context::default();
    let fields = reader.mapping("plan", &keys, |reader, key| {
        match key {
            "schema" => schema = read_schema(reader),
            "title" => title = reader.text("title"),
            "document_title" => plan.document_title = text(reader, "document_title"),
            "purpose" => plan.purpose = text(reader, "purpose"),
            "slogan" => plan.slogan = text(reader, "slogan"),
            "period" => plan.period = plan_period(reader),
            "adoption_text" => plan.adoption_text = text(reader, "adoption_text"),
            "adopted" => plan.adopted = adoption(reader, &mut context.mentions),
            "revisions" => {
                reader.list("revisions", |reader| plan.revisions.extend(adoption(reader, &mut context.mentions)));
            }
            "follow_up_from" => plan.follow_up_from = date(reader, "follow_up_from"),
            "columns" => plan.columns = columns(reader),
            "sections" => {
                reader.list("sections", |reader| plan.sections.extend(section(reader)));
            }
            "areas" => {
                has_areas = true;
                let readable = reader.list("areas", |reader| match area(reader, &mut context) {
                    Some(area) => plan.areas.push(area),
                    None => context.incomplete = true,
                });
                context.incomplete |= !readable;
            }
            _ => return false,
        }
        true
    });
    if let Some(fields) = &fields {
        match title {
            Some(title) => plan.title = title.value,
            None => reader.missing(fields, "title"),
        }
        if plan.period.is_none() {
            reader.missing(fields, "period");
        }
        if !has_areas {
            reader.missing(fields, "areas");
        }
    }
    check_duties(reader, plan, &mut context.duties);
    reader.finish();
    file.mentions = context.mentions;
    file.incomplete = context.incomplete || !has_areas;
    file
}

/// Reports duties that lie outside the plan, and those of one activity that cannot be told apart. Both follow from the plan's period and
/// decisions, so it is done when all is read.
fn check_duties(reader: &mut Reader, plan: &mut Plan, duties: &mut HashMap<ActivityId, Vec<At>>) {
    let (Some(period), written) = (plan.period, plan.last_written()) else { return };
    for activity in plan.areas.iter_mut().flat_map(|it| &mut it.activities) {
        if let Some(places) = duties.get_mut(&activity.id) {
            duty::report_outside(reader, activity, places, period);
            duty::leave_out_clashing(reader, activity, places, period, written);
        }
    }
}

/// Reads the schema number, and warns when a newer program wrote the file.
pub(super) fn read_schema(reader: &mut Reader) -> Option<u64> {
    let number = reader
        .parsed("schema", |text| text.parse::<u64>().map_err(|_| bad_value("schema", text, &SCHEMA.to_string())))?;
    if number.value > SCHEMA {
        reader.report(number.at, ProblemKind::NewerSchema { found: number.value });
    }
    Some(number.value)
}

pub(super) fn bad_value(field: &str, text: &str, allowed: &str) -> ProblemKind {
    ProblemKind::BadValue { field: field.to_owned(), text: text.to_owned(), allowed: allowed.to_owned() }
}

pub(super) fn bad_form(field: &str, text: &str, example: &str) -> ProblemKind {
    ProblemKind::BadForm { field: field.to_owned(), text: text.to_owned(), example: example.to_owned() }
}

/// A text without its final line break, or nothing.
pub(super) fn text(reader: &mut Reader, field: &str) -> String {
    reader.text(field).map(|it| it.value.trim_end_matches(['\n', '\r']).to_owned()).unwrap_or_default()
}

/// A text, or `None` when there is none.
pub(super) fn optional(reader: &mut Reader, field: &str) -> Option<String> {
    Some(text(reader, field)).filter(|it| !it.is_empty())
}

pub(super) fn date(reader: &mut Reader, field: &str) -> Option<NaiveDate> {
    located_date(reader, field).map(|it| it.value)
}

fn located_date(reader: &mut Reader, field: &str) -> Option<Located<NaiveDate>> {
    reader.parsed(field, |text| parse_date(text).ok_or_else(|| ProblemKind::BadDate { text: text.to_owned() }))
}

/// Year of four digits, month and day of two: with a slip such as 20233 the plan would never end.
fn parse_date(text: &str) -> Option<NaiveDate> {
    let has_form = text.len() == 10 && text.bytes().all(|it| it.is_ascii_digit() || it == b'-');
    NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(|_| has_form)
}

/// A party that is mentioned; that it exists is checked when all files are read.
pub(super) fn party(reader: &mut Reader, field: &str, mentions: &mut Vec<Mention>) -> Option<PartyId> {
    let id =
        reader.parsed(field, |text| PartyId::parse(text).map_err(|_| ProblemKind::BadId { text: text.to_owned() }))?;
    mentions.push(Mention::Party(id.clone()));
    Some(id.value)
}

pub(super) fn parties(reader: &mut Reader, field: &str, mentions: &mut Vec<Mention>) -> Vec<PartyId> {
    let mut all = Vec::new();
    reader.list(field, |reader| all.extend(party(reader, field, mentions)));
    all
}

fn activity_id(reader: &mut Reader, field: &str) -> Option<Located<ActivityId>> {
    reader.parsed(field, |text| ActivityId::parse(text).map_err(|_| ProblemKind::BadId { text: text.to_owned() }))
}

fn mentioned_activity(reader: &mut Reader, field: &str, mentions: &mut Vec<Mention>) -> Option<ActivityId> {
    let id = activity_id(reader, field)?;
    mentions.push(Mention::Activity(id.clone()));
    Some(id.value)
}

/// The plan's period. Everything that recurs is counted through it, so it must be of human length.
fn plan_period(reader: &mut Reader) -> Option<Days> {
    const LONGEST_YEARS: i32 = 50;
    let (period, at) = days_at(reader, "period")?;
    if period.end.year() - period.start.year() > LONGEST_YEARS {
        reader.report(at, ProblemKind::PeriodTooLong { years: LONGEST_YEARS });
        return None;
    }
    Some(period)
}

fn days(reader: &mut Reader, field: &str) -> Option<Days> {
    days_at(reader, field).map(|(days, _)| days)
}

fn days_at(reader: &mut Reader, field: &str) -> Option<(Days, At)> {
    let (start, end, fields) = span(reader, field, |_, _| false)?;
    if start.is_none() {
        reader.missing(&fields, "start");
    }
    if end.is_none() {
        reader.missing(&fields, "end");
    }
    Some((Days { start: start?, end: end? }, fields.at))
}

/// Reads `start` and `end`, and leaves other keys to `other`.
fn span(
    reader: &mut Reader,
    field: &str,
    mut other: impl FnMut(&mut Reader, &str) -> bool,
) -> Option<(Option<NaiveDate>, Option<NaiveDate>, Fields)> {
    let (mut start, mut end) = (None, None);
    let fields = reader.mapping(field, &["start", "end", "role"], |reader, key| match key {
        "start" => {
            start = located_date(reader, "start");
            true
        }
        "end" => {
            end = located_date(reader, "end");
            true
        }
        name => other(reader, name),
    })?;
    if let (Some(first), Some(last)) = (&start, &end)
        && last.value < first.value
    {
        reader.report(last.at, ProblemKind::EndBeforeStart);
        return None;
    }
    Some((start.map(|it| it.value), end.map(|it| it.value), fields))
}

fn adoption(reader: &mut Reader, mentions: &mut Vec<Mention>) -> Option<Adoption> {
    let (mut day, mut body) = (None, None);
    let fields = reader.mapping("adopted", &["date", "body"], |reader, key| {
        match key {
            "date" => day = date(reader, "date"),
            "body" => body = party(reader, "body", mentions),
            _ => return false,
        }
        true
    })?;
    if day.is_none() {
        reader.missing(&fields, "date");
    }
    day.map(|date| Adoption { date, body })
}

fn columns(reader: &mut Reader) -> Columns {
    let mut columns = Columns::default();
    reader.mapping("columns", &["activity", "owners", "time", "follow_up"], |reader, key| {
        match key {
            "activity" => columns.activity = text(reader, "activity"),
            "owners" => columns.owners = text(reader, "owners"),
            "time" => columns.time = text(reader, "time"),
            "follow_up" => columns.follow_up = text(reader, "follow_up"),
            _ => return false,
        }
        true
    });
    columns
}

fn section(reader: &mut Reader) -> Option<Section> {
    let mut section = Section { title: String::new(), text: String::new() };
    reader.mapping("sections", &["title", "text"], |reader, key| {
        match key {
            "title" => section.title = text(reader, "title"),
            "text" => section.text = text(reader, "text"),
            _ => return false,
        }
        true
    })?;
    Some(section)
}

fn area(reader: &mut Reader, context: &mut Context) -> Option<Area> {
    let (mut id, mut heading, mut title, mut activities) = (None, String::new(), String::new(), Vec::new());
    let fields = reader.mapping("areas", &["id", "heading", "title", "activities"], |reader, key| {
        match key {
            "id" => {
                let parse = |text: &str| AreaId::parse(text).map_err(|_| ProblemKind::BadId { text: text.to_owned() });
                id = reader.parsed("id", parse);
            }
            "heading" => heading = text(reader, "heading"),
            "title" => title = text(reader, "title"),
            "activities" => {
                let readable = reader.list("activities", |reader| match activity(reader, context) {
                    Some(activity) => activities.push(activity),
                    None => context.incomplete = true,
                });
                context.incomplete |= !readable;
            }
            _ => return false,
        }
        true
    })?;
    let Some(id) = id else {
        reader.missing(&fields, "id");
        return None;
    };
    if title.is_empty() {
        title.clone_from(&heading);
    }
    Some(Area { id: id.value, heading, title, activities })
}

fn activity(reader: &mut Reader, context: &mut Context) -> Option<Activity> {
    let mentions = &mut context.mentions;
    let keys = ["id", "title", "owners", "time", "follow_up", "extra", "after", "replaces", "added"];
    let (mut id, mut title) = (None, None);
    let (mut owners, mut time, mut follow_up) = (Owners::default(), Time::default(), FollowUp::default());
    let (mut extra, mut after, mut replaces, mut added) = (String::new(), Vec::new(), None, None);
    let mut duties = Vec::new();
    let fields = reader.mapping("activities", &keys, |reader, key| {
        match key {
            "id" => id = activity_id(reader, "id"),
            "title" => title = reader.text("title"),
            "owners" => owners = read_owners(reader, mentions),
            "time" => time = time::read_time(reader),
            "follow_up" => (follow_up, duties) = duty::read_follow_up(reader, mentions),
            "extra" => extra = text(reader, "extra"),
            "after" => {
                reader.list("after", |reader| after.extend(mentioned_activity(reader, "after", mentions)));
            }
            "replaces" => replaces = mentioned_activity(reader, "replaces", mentions),
            "added" => added = adoption(reader, mentions),
            _ => return false,
        }
        true
    })?;
    if title.is_none() {
        reader.missing(&fields, "title");
    }
    let Some(id) = id else {
        reader.missing(&fields, "id");
        return None;
    };
    if !context.given.insert(id.value.clone()) {
        reader.report(id.at, ProblemKind::DuplicateActivity { id: id.value.to_string() });
        return None;
    }
    if !duties.is_empty() {
        context.duties.insert(id.value.clone(), duties);
    }
    let title = title.map(|it| it.value).unwrap_or_default();
    Some(Activity { id: id.value, title, owners, time, follow_up, extra, after, replaces, added })
}

fn read_owners(reader: &mut Reader, mentions: &mut Vec<Mention>) -> Owners {
    let mut owners = Owners::default();
    if !reader.is_mapping() {
        owners.text = text(reader, "owners");
        return owners;
    }
    reader.mapping("owners", &["text", "responsible", "supporting", "report", "confirm"], |reader, key| {
        match key {
            "text" => owners.text = text(reader, "text"),
            "responsible" => owners.responsible = parties(reader, "responsible", mentions),
            "supporting" => owners.supporting = parties(reader, "supporting", mentions),
            "report" => {
                let report = reader.parsed("report", |text| match text {
                    "each" => Ok(Report::Each),
                    "joint" => Ok(Report::Joint),
                    _ => Err(bad_value("report", text, "each, joint")),
                });
                owners.report = report.map(|it| it.value).unwrap_or_default();
            }
            "confirm" => owners.confirm = optional(reader, "confirm"),
            _ => return false,
        }
        true
    });
    owners
}
