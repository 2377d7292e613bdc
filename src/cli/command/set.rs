//! `set`: a status or an assessment, for the whole or for organisations; or how the time is to be understood.

use chrono::Datelike;
use clap::ArgMatches;

use super::super::context::{Context, Opened};
use super::super::fault::Fault;
use super::{list, save, settle};
use crate::domain::duty::OccurrenceKey;
use crate::domain::id::{ActivityId, PartyId};
use crate::domain::search::fold;
use crate::domain::status::{Assessment, Status};
use crate::domain::update::Report;
use crate::domain::workspace::View;
use crate::t;

pub(super) fn run(context: &Context, options: &ArgMatches) -> Result<u8, Fault> {
    if settle::is_asked(options) {
        return settle::run(context, options);
    }
    let opened = context.open_with_parties()?;
    let report = report(context, &opened, options)?;
    let parties = parties(context, &opened, options)?;
    let view = opened.at(context.today);
    if parties.is_empty() {
        return save::report(context, &opened, &view, report);
    }
    let reports = parties.into_iter().map(|party| Report { organisation: Some(party), ..report.clone() });
    save::reports(context, &opened, &view, reports.collect())
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
    let occurrence = options.get_one::<String>("occurrence").map(|text| {
        let view = opened.at(context.today);
        occurrence(context, &view, &activity, text)
            .ok_or_else(|| Fault::usage(t!(texts, "bad-occurrence", text = text)))
    });
    Ok(Report {
        status: status.transpose()?,
        assessment: assessment.transpose()?,
        occurrence: occurrence.transpose()?,
        note: options.get_one::<String>("note").cloned(),
        raise: options.get_flag("raise"),
        ..Report::on(activity)
    })
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

/// An occurrence by its key, `6.3/2021-11`, or by its month in words; without a year the month among those to report.
fn occurrence(context: &Context, view: &View, activity: &ActivityId, text: &str) -> Option<OccurrenceKey> {
    let key = text.trim().rsplit('/').next().unwrap_or(text);
    if let Some(key) = OccurrenceKey::parse(key) {
        return Some(key);
    }
    let words = fold(key);
    let (name, year) = words.split_once(' ').map_or((words.as_str(), None), |(name, year)| (name, Some(year)));
    let month = (1..=12).find(|month| fold(context.texts.month(*month)) == name)?;
    let of_month = format!("-{month:02}");
    if let Some(year) = year {
        return OccurrenceKey::parse(&format!("{year}{of_month}"));
    }
    let choices = view.workspace.activity(activity.as_str()).map(|(_, it)| view.occurrence_choices(it));
    let open = choices.unwrap_or_default().into_iter().find(|it| it.as_str().get(4..) == Some(of_month.as_str()));
    open.or_else(|| OccurrenceKey::parse(&format!("{}{of_month}", view.today.year())))
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
