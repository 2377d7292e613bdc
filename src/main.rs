//! The `styrplan` program: joins the command line and the screens, and turns a bug into exit code 70.

use std::panic;
use std::process::ExitCode;

use styrplan::{cli, tui};

/// A bug in the program, as sysexits has it.
const BUG: u8 = 70;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().collect();
    let outcome = panic::catch_unwind(|| cli::run(&arguments, |it| tui::run(start(it))));
    match outcome {
        Ok(code) => ExitCode::from(code),
        // The panic hook has already said what happened and restored the terminal.
        Err(_) => ExitCode::from(BUG),
    }
}

/// Hands what the command line has found out over to the screens.
fn start(screens: cli::Screens) -> tui::Start {
    tui::Start {
        folder: screens.folder,
        loaded: screens.loaded,
        today: screens.today,
        today_is_fixed: screens.today_is_fixed,
        by: screens.by,
        organisation: screens.organisation,
        lang: screens.lang,
        no_colour: screens.no_colour,
    }
}
