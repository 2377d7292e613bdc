//! `list`: activities, one line each.

use clap::ArgMatches;

use super::super::context::{Context, range};
use super::super::fault::Fault;
use super::{json, show};
use crate::domain::search::nearest;
use crate::domain::status::Status;
use crate::export;
use crate::reports::filter::{Filter, FilterFault};
use crate::reports::{state, wording};
use crate::t;

pub(super) fn run(context: &Context, options: &ArgMatches) -> Result<u8, Fault> {
    let words: Vec<String> = options.get_many::<String>("filter").into_iter().flatten().cloned().collect();
    let filter = Filter::parse(&words).map_err(|fault| match fault {
        FilterFault::UnknownStatus(text) => unknown_status(context, &text),
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
    show::write(context, &view, &export::lists::activities(context.texts, &states))
}

/// The words are no status; the nearest is offered.
pub(super) fn unknown_status(context: &Context, text: &str) -> Fault {
    let names = status_names(context);
    let fault = Fault::usage(t!(context.texts, "unknown-status", text = text));
    match nearest(text, names.iter().map(String::as_str)) {
        Some(near) => fault.hinted(t!(context.texts, "did-you-mean", nearest = near)),
        None => fault.hinted(statuses(context)),
    }
}

/// The statuses that can be given.
pub(super) fn statuses(context: &Context) -> String {
    t!(context.texts, "known-statuses", list = status_names(context).join(", "))
}

fn status_names(context: &Context) -> Vec<String> {
    Status::ALL.iter().map(|it| wording::status(context.texts, Some(*it)).to_lowercase()).collect()
}
