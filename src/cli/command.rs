//! The commands, one file each.

mod agenda;
mod check;
mod due;
mod export;
mod init;
mod list;
mod log;
mod named;
mod note;
mod occurrence;
mod save;
mod set;
mod settle;
mod show;
mod shown;
mod time;
mod undo;
mod year;

use clap::ArgMatches;

use super::context::Context;
use super::fault::Fault;
use super::output;

pub(super) use show::plain_plan;

/// Runs a command and gives the exit code.
pub(super) fn run(context: &Context, name: &str, options: &ArgMatches) -> Result<u8, Fault> {
    match name {
        "show" => show::run(context, options),
        "list" => list::run(context, options),
        "due" => due::run(context, options),
        "check" => check::run(context, options),
        "set" => set::run(context, options),
        "note" => note::run(context, options),
        "log" => log::run(context, options),
        "undo" => undo::run(context, options),
        "agenda" => agenda::run(context, options),
        "time" => time::run(context, options),
        "year" => year::run(context, options),
        "export" => export::run(context, options),
        _ => init::run(context, options),
    }
}

/// Writes a value as JSON.
fn json(value: &serde_json::Value) -> Result<u8, Fault> {
    output::result(&crate::export::json::text(value))?;
    Ok(0)
}
