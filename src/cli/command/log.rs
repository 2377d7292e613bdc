//! `log`: who changed what, when.

use clap::ArgMatches;

use super::super::context::Context;
use super::super::fault::Fault;
use super::{json, named, shown};
use crate::export;
use crate::reports::log;

pub(super) fn run(context: &Context, options: &ArgMatches) -> Result<u8, Fault> {
    let since = context.date(options, "since")?;
    let opened = context.open()?;
    let named = options.contains_id("id").then(|| named::activity(context, &opened, options)).transpose()?;
    let view = opened.at(context.today);
    let entries = log::log(&view, named.as_ref(), since);
    if options.get_flag("json") {
        return json(&export::json::log(context.today, &entries));
    }
    shown::write(context, &view, &export::lists::log(context.texts, &view.workspace.organisations, &entries))
}
