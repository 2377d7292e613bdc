//! `due`: deadlines and report duties.

use chrono::{Months, NaiveDate};
use clap::ArgMatches;

use super::super::context::Context;
use super::super::fault::Fault;
use super::{json, shown};
use crate::export;
use crate::reports::due;
use crate::t;

pub(super) fn run(context: &Context, options: &ArgMatches) -> Result<u8, Fault> {
    let within = options.get_one::<String>("within").map(|text| ahead(context, text)).transpose()?;
    let until = context.date(options, "until")?.or(within);
    let until = until.unwrap_or_else(|| due::until(context.today, due::DEFAULT_DAYS));
    let opened = context.open()?;
    let view = opened.at(context.today);
    let report = due::due(&view, until);
    if options.get_flag("json") {
        return json(&export::json::due(&report));
    }
    shown::write(context, &view, &export::due::document(context.texts, &view.workspace.organisations, &report))
}

/// The day so far ahead: days `90` or `90d`, weeks `12v` or `12w`, months `3m`.
fn ahead(context: &Context, text: &str) -> Result<NaiveDate, Fault> {
    let number = text.trim_end_matches(['d', 'w', 'v', 'm']);
    let parsed = match (text.strip_prefix(number).unwrap_or_default(), number.parse::<u32>()) {
        ("" | "d", Ok(days)) => Some(due::until(context.today, days.into())),
        ("v" | "w", Ok(weeks)) => Some(due::until(context.today, u64::from(weeks) * 7)),
        ("m", Ok(months)) => Some(context.today.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)),
        _ => None,
    };
    parsed.ok_or_else(|| Fault::usage(t!(context.texts, "bad-days", text = text)))
}
