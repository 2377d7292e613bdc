//! `check`: everything that is wrong or must be confirmed.

use clap::ArgMatches;

use super::super::context::Context;
use super::super::fault::{Fault, REQUEST};
use super::super::output;
use super::json;
use crate::domain::problem::Severity;
use crate::export;
use crate::reports::check;

pub(super) fn run(context: &Context, options: &ArgMatches) -> Result<u8, Fault> {
    let opened = context.open_quietly()?;
    let problems: Vec<_> = opened.loaded.problems.iter().map(|it| check::explain(context.texts, it)).collect();
    let questions = check::questions(context.texts, &opened.loaded.workspace);
    if options.get_flag("json") {
        json(&export::json::check(&problems, &questions))?;
    } else {
        output::document(&export::lists::check(context.texts, &opened.loaded.workspace, &problems, &questions))?;
    }
    let has_errors = problems.iter().any(|it| it.severity == Severity::Error);
    Ok(if has_errors { REQUEST } else { 0 })
}
