//! `note`: free text on an activity, for the whole or for an organisation.

use clap::ArgMatches;

use super::super::context::Context;
use super::super::fault::Fault;
use super::{named, save};
use crate::domain::update::Report;
use crate::t;

pub(super) fn run(context: &Context, options: &ArgMatches) -> Result<u8, Fault> {
    let opened = if options.contains_id("org") { context.open_with_parties()? } else { context.open()? };
    let activity = named::activity(context, &opened, options)?;
    let organisations = &opened.loaded.workspace.organisations;
    let organisation = options.get_one::<String>("org").map(|text| context.party(organisations, text)).transpose()?;
    let note = options.get_one::<String>("text").map(|it| it.trim().to_owned()).filter(|it| !it.is_empty());
    if note.is_none() && !options.get_flag("raise") {
        return Err(Fault::request(t!(context.texts, "refusal-empty-note")));
    }
    let report = Report { organisation, note, raise: options.get_flag("raise"), ..Report::on(activity) };
    let view = opened.at(context.today);
    save::report(context, &opened, &view, report)
}
