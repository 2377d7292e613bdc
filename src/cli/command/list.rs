//! `list`: activities, one line each.

use clap::ArgMatches;

use super::super::context::Context;
use super::super::fault::Fault;
use super::{json, show};
use crate::export;
use crate::reports::filter::Filter;
use crate::reports::state;
use crate::t;

pub(super) fn run(context: &Context, options: &ArgMatches) -> Result<u8, Fault> {
    let words: Vec<String> = options.get_many::<String>("filter").into_iter().flatten().cloned().collect();
    let filter = Filter::parse(&words)
        .map_err(|it| Fault::usage(t!(context.texts, "unknown-status", text = it.0)).hinted(statuses(context)))?;
    let opened = context.open()?;
    let view = opened.at(context.today);
    let organisations = &view.workspace.organisations;
    let states: Vec<_> = state::all(&view).into_iter().filter(|it| filter.chooses(it, organisations)).collect();
    if options.get_flag("json") {
        return json(&export::json::list(&view, &states));
    }
    show::write(context, &view, &export::lists::activities(context.texts, &states))
}

/// The statuses that can be given, with their codes.
pub(super) fn statuses(context: &Context) -> String {
    let named = crate::domain::status::Status::ALL
        .map(|it| format!("{} ({})", it.code(), t!(context.texts, &format!("status-{}", it.code()))));
    t!(context.texts, "known-statuses", list = named.join(", "))
}
