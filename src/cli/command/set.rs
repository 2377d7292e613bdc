//! `set`: a status or an assessment, for the whole or for organisations; or how the time is to be understood.

use clap::ArgMatches;

use super::super::context::{Context, Opened};
use super::super::fault::Fault;
use super::{named, occurrence, save, settle};
use crate::domain::id::PartyId;
use crate::domain::status::{Assessment, Status};
use crate::domain::update::Report;
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
    let named = reports.into_iter().map(|it| match options.get_one::<String>("occurrence") {
        Some(text) => occurrence::named(context, &view, it, text),
        None => Ok(it),
    });
    save::reports(context, &opened, &view, named.collect::<Result<_, _>>()?)
}

fn report(context: &Context, opened: &Opened, options: &ArgMatches) -> Result<Report, Fault> {
    let texts = context.texts;
    let activity = named::activity(context, opened, options)?;
    let status = options
        .get_one::<String>("status")
        .map(|text| Status::parse(text).ok_or_else(|| named::unknown_status(context, text)));
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
