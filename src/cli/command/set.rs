//! `set`: a status or an assessment, for the whole or for organisations; or how the time is to be understood.

use chrono::Datelike;
use clap::ArgMatches;

use super::super::context::{Context, Opened};
use super::super::fault::Fault;
use super::{list, save, settle};
use crate::domain::duty::OccurrenceKey;
use crate::domain::id::{ActivityId, PartyId};
use crate::domain::plan::Activity;
use crate::domain::schedule::Occurrence;
use crate::domain::search::fold;
use crate::domain::status::{Assessment, Status};
use crate::domain::update::Report;
use crate::domain::workspace::View;
use crate::reports::wording;
use crate::t;

pub(super) fn run(context: &Context, options: &ArgMatches) -> Result<u8, Fault> {
    if settle::is_asked(options) {
        return settle::run(context, options);
    }
    let opened = context.open_with_parties()?;
    let report = report(context, &opened, options)?;
    let parties = parties(context, &opened, options)?;
    let view = opened.at(context.today);
    let reports: Vec<Report> = match parties.as_slice() {
        [] => vec![report],
        _ => parties.into_iter().map(|party| Report { organisation: Some(party), ..report.clone() }).collect(),
    };
    let named = reports.into_iter().map(|it| with_occurrence(context, &view, it, options));
    save::reports(context, &opened, &view, named.collect::<Result<_, _>>()?)
}

fn report(context: &Context, opened: &Opened, options: &ArgMatches) -> Result<Report, Fault> {
    let texts = context.texts;
    let activity = activity(context, opened, options)?;
    let status = options
        .get_one::<String>("status")
        .map(|text| Status::parse(text).ok_or_else(|| list::unknown_status(context, text)));
    let assessment = options
        .get_one::<String>("assess")
        .map(|text| Assessment::parse(text).ok_or_else(|| Fault::usage(t!(texts, "unknown-assessment", text = text))));
    Ok(Report {
        status: status.transpose()?,
        assessment: assessment.transpose()?,
        note: options.get_one::<String>("note").cloned(),
        raise: options.get_flag("raise"),
        ..Report::on(activity)
    })
}

/// The report with the occurrence that is asked for.
fn with_occurrence(context: &Context, view: &View, report: Report, options: &ArgMatches) -> Result<Report, Fault> {
    let Some(text) = options.get_one::<String>("occurrence") else { return Ok(report) };
    let key = occurrence(context, view, &report.activity, report.organisation.as_ref(), text);
    let key = key.ok_or_else(|| Fault::usage(t!(context.texts, "bad-occurrence", text = text)))?;
    Ok(Report { occurrence: Some(key), ..report })
}

/// The activity named on the command line.
pub(super) fn activity(context: &Context, opened: &Opened, options: &ArgMatches) -> Result<ActivityId, Fault> {
    let id = options.get_one::<String>("id").map(String::as_str).unwrap_or_default();
    let plan = &opened.loaded.workspace.plan;
    let found = plan.activity(&dotted(id)).map(|it| it.id.clone());
    found.ok_or_else(|| context.unknown_activity(plan, id))
}

/// An id in which a comma was written for the point.
pub(super) fn dotted(id: &str) -> String {
    id.replace(',', ".")
}

/// An occurrence by its key, `6.3/2021-11`, by the window it is counted in, `2021-HT`, or by its month or window in words;
/// without a year the month among those to report. Of several times in one window the first that the party, or with none
/// the whole, has not settled is meant.
fn occurrence(
    context: &Context,
    view: &View,
    activity: &ActivityId,
    party: Option<&PartyId>,
    text: &str,
) -> Option<OccurrenceKey> {
    let key = text.trim().rsplit('/').next().unwrap_or(text);
    let read = OccurrenceKey::parse(key);
    let (_, activity) = view.workspace.activity(activity.as_str())?;
    let all = view.occurrences(activity);
    if read.as_ref().is_some_and(|read| all.iter().any(|it| it.key == *read)) {
        return read;
    }
    if let Some(key) = time_in_window(context, view, activity, party, key) {
        return Some(key);
    }
    if read.is_some() {
        return read;
    }
    let words = fold(key);
    let (name, year) = words.split_once(' ').map_or((words.as_str(), None), |(name, year)| (name, Some(year)));
    let month = (1..=12).find(|month| fold(context.texts.month(*month)) == name)?;
    let of_month = format!("-{month:02}");
    if let Some(year) = year {
        return OccurrenceKey::parse(&format!("{year}{of_month}"));
    }
    let choices = view.occurrence_choices(activity);
    let open = choices.into_iter().find(|it| it.as_str().get(4..) == Some(of_month.as_str()));
    open.or_else(|| OccurrenceKey::parse(&format!("{}{of_month}", view.today.year())))
}

/// Of the times in a window, named as in `2021-HT`, `2021-04` or "höstterminen 2021": the first that is not settled, else
/// the last.
fn time_in_window(
    context: &Context,
    view: &View,
    activity: &Activity,
    party: Option<&PartyId>,
    text: &str,
) -> Option<OccurrenceKey> {
    let wanted = fold(text);
    let all = view.occurrences(activity);
    let named = |it: &&Occurrence| {
        let words = |window| fold(&wording::window(context.texts, window));
        let is_named = |(window, _)| fold(window) == wanted || words(window) == wanted;
        it.key.window().is_some_and(is_named)
            || (it.key.window().is_some() && OccurrenceKey::of(it.days).as_str() == text)
    };
    let reports = view.history.activity(&activity.id);
    let is_open = |it: &&Occurrence| match party {
        Some(_) => !reports.status(party, Some(&it.key)).is_some_and(Status::is_closed),
        None => !view.is_settled(activity, &it.key),
    };
    let times: Vec<&Occurrence> = all.iter().filter(named).collect();
    times.iter().copied().find(is_open).or(times.last().copied()).map(|it| it.key.clone())
}

fn parties(context: &Context, opened: &Opened, options: &ArgMatches) -> Result<Vec<PartyId>, Fault> {
    let organisations = &opened.loaded.workspace.organisations;
    let named = options.get_many::<String>("org").into_iter().flatten();
    let mut found = Vec::new();
    for text in named.flat_map(|it| it.split(',')) {
        let party = context.party(organisations, text.trim())?;
        if !found.contains(&party) {
            found.push(party);
        }
    }
    Ok(found)
}
