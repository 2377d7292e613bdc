//! What a person names on the command line: an activity, a status.

use clap::ArgMatches;

use super::super::context::{Context, Opened};
use super::super::fault::Fault;
use crate::domain::id::ActivityId;
use crate::domain::search::nearest;
use crate::domain::status::Status;
use crate::reports::wording;
use crate::t;

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
