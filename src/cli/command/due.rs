//! `due`: deadlines and report duties.

use clap::ArgMatches;

use super::super::context::Context;
use super::super::fault::Fault;
use super::{json, show};
use crate::export;
use crate::reports::due;
use crate::t;

pub(super) fn run(context: &Context, options: &ArgMatches) -> Result<u8, Fault> {
    let within = options.get_one::<String>("within").map(|text| days(context, text)).transpose()?;
    let until = context.date(options, "until")?;
    let until = until.unwrap_or_else(|| due::until(context.today, within.unwrap_or(due::DEFAULT_DAYS)));
    let opened = context.open()?;
    let view = opened.at(context.today);
    let report = due::due(&view, until);
    if options.get_flag("json") {
        return json(&export::json::due(&report));
    }
    show::write(context, &view, &export::lists::due(context.texts, &view.workspace.organisations, &report))
}

/// A number of days: `90`, `90d`, or weeks: `12v`, `12w`.
fn days(context: &Context, text: &str) -> Result<u64, Fault> {
    let (number, factor) = match text.strip_suffix(['d', 'w', 'v']) {
        Some(number) if text.ends_with('d') => (number, 1),
        Some(number) => (number, 7),
        None => (text, 1),
    };
    let parsed = number.parse::<u64>().ok().and_then(|it| it.checked_mul(factor));
    parsed.ok_or_else(|| Fault::usage(t!(context.texts, "bad-days", text = text)))
}
