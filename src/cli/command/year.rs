//! `year`: the yearly cycle of duties and meetings.

use chrono::Datelike;
use clap::ArgMatches;

use super::super::context::Context;
use super::super::fault::Fault;
use super::{json, shown};
use crate::export;
use crate::reports::year;
use crate::t;

pub(super) fn run(context: &Context, options: &ArgMatches) -> Result<u8, Fault> {
    let given = options.get_one::<String>("year").map(|text| read(context, text)).transpose()?;
    let opened = context.open()?;
    let view = opened.at(context.today);
    let organisations = &view.workspace.organisations;
    let body = options.get_one::<String>("body").map(|name| context.body(organisations, name)).transpose()?;
    let report = year::year(&view, given.unwrap_or_else(|| context.today.year()), body);
    if options.get_flag("json") {
        return json(&export::year::json(&report));
    }
    shown::write(context, &view, &export::year::document(context.texts, organisations, &report))
}

/// A year of four digits.
fn read(context: &Context, text: &str) -> Result<i32, Fault> {
    let is_year = text.len() == 4 && text.bytes().all(|it| it.is_ascii_digit());
    let parsed = text.parse().ok().filter(|year| is_year && *year > 0);
    parsed.ok_or_else(|| Fault::usage(t!(context.texts, "bad-year", text = text)))
}
