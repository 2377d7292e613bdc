//! The command line: reads arguments, opens the workspace, runs one command, gives an exit code.
//!
//! Bytes on stdout are the result; everything else goes to stderr. A closed pipe is no error.

mod arguments;
mod command;
mod context;
mod fault;
mod output;
mod who;

use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::PathBuf;

use chrono::NaiveDate;

use crate::domain::id::PartyId;
use crate::i18n::{Lang, Texts};
use crate::store::{Loaded, Settings};
use context::Context;
use fault::Fault;

/// What the screens need in order to open.
#[derive(Debug)]
pub struct Screens {
    /// The workspace folder.
    pub folder: PathBuf,
    /// What was read from it.
    pub loaded: Loaded,
    /// The day to show.
    pub today: NaiveDate,
    /// The day was asked for and does not follow the clock.
    pub today_is_fixed: bool,
    /// Who writes.
    pub by: String,
    /// The organisation that the user reports for.
    pub organisation: Option<PartyId>,
    /// The language.
    pub lang: Lang,
    /// Without colours.
    pub no_colour: bool,
}

/// Runs the program and gives its exit code. `open` opens the screens and gives words for what went wrong, if anything.
pub fn run<E: std::fmt::Display>(arguments: &[OsString], open: impl FnOnce(Screens) -> Result<(), E>) -> u8 {
    let settings = Settings::read();
    let texts = Texts::new(arguments::language(arguments, &settings));
    match dispatch(arguments, &settings, &texts, open) {
        Ok(code) => code,
        Err(fault) => fault.tell(&texts),
    }
}

fn dispatch<E: std::fmt::Display>(
    arguments: &[OsString],
    settings: &Settings,
    texts: &Texts,
    open: impl FnOnce(Screens) -> Result<(), E>,
) -> Result<u8, Fault> {
    let matches = match arguments::command(texts).try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) => return arguments::tell(texts, arguments, &error),
    };
    if let Some(("help", options)) = matches.subcommand() {
        return arguments::help(texts, options.get_one::<String>("command").map(String::as_str));
    }
    let context = Context::new(texts, settings, &matches)?;
    context.tell_settings();
    let Some((name, options)) = matches.subcommand() else {
        return without_command(&context, open);
    };
    command::run(&context, name, options)
}

/// No command: the screens, or without a terminal the plan as lines.
fn without_command<E: std::fmt::Display>(
    context: &Context,
    open: impl FnOnce(Screens) -> Result<(), E>,
) -> Result<u8, Fault> {
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    let on_terminal = std::io::stdout().is_terminal() && std::io::stdin().is_terminal() && !dumb;
    if context.plain || !on_terminal {
        return command::plain_plan(context);
    }
    let workspace = context.open_or_offer()?;
    let organisation = context.settings.organisation.as_deref().and_then(|id| PartyId::parse(id).ok());
    let screens = Screens {
        today: context.today,
        today_is_fixed: context.today_is_fixed,
        by: context.by(),
        organisation,
        lang: context.texts.lang(),
        no_colour: std::env::var_os("NO_COLOR").is_some_and(|it| !it.is_empty()),
        folder: workspace.folder,
        loaded: workspace.loaded,
    };
    open(screens).map(|()| 0).map_err(|error| Fault::request(error.to_string()))
}
