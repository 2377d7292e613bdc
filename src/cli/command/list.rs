//! `list`: activities, one line each.

use clap::ArgMatches;

use super::super::context::{Context, range};
use super::super::fault::Fault;
use super::{json, named, shown};
use crate::export;
use crate::reports::filter::{Filter, FilterFault};
use crate::reports::state;
use crate::t;

pub(super) fn run(context: &Context, options: &ArgMatches) -> Result<u8, Fault> {
    let words: Vec<String> = options.get_many::<String>("filter").into_iter().flatten().cloned().collect();
    let filter = Filter::parse(&words).map_err(|fault| match fault {
        FilterFault::UnknownStatus(text) => named::unknown_status(context, &text),
        FilterFault::UnknownField(field) => {
            Fault::usage(t!(context.texts, "unknown-field", field = field)).hinted(t!(context.texts, "known-fields"))
        }
    })?;
    let opened = context.open()?;
    let view = opened.at(context.today);
    let areas: Vec<&str> = view.workspace.plan.areas.iter().map(|it| it.id.as_str()).collect();
    if let Some(unknown) = filter.areas().find(|it| !areas.contains(it)) {
        return Err(Fault::request(t!(context.texts, "unknown-area", id = unknown, known = range(&areas))));
    }
    let organisations = &view.workspace.organisations;
    let states: Vec<_> = state::all(&view).into_iter().filter(|it| filter.chooses(it, organisations)).collect();
    if options.get_flag("json") {
        return json(&export::json::list(&view, &states));
    }
    shown::write(context, &view, &export::lists::activities(context.texts, &states))
}
