//! The `styrplan` program: joins the command line and the screens, and turns a bug into exit code 70.

use std::panic;
use std::process::ExitCode;

use styrplan::cli::{self, Screens};
use styrplan::i18n::Texts;
use styrplan::tui;

/// A bug in the program, as sysexits has it.
const BUG: u8 = 70;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().collect();
    let outcome = panic::catch_unwind(|| cli::run(&arguments, |screens| tui::run(start(screens))));
    match outcome {
        Ok(code) => ExitCode::from(code),
        // The panic hook has already said what happened and restored the terminal.
        Err(_) => ExitCode::from(BUG),
    }
}

/// What the command line found, as the screens want it.
fn start(screens: Screens) -> tui::Start {
    tui::Start {
        workspace: screens.folder,
        loaded: screens.loaded,
        today: screens.today,
        today_is_fixed: screens.today_is_fixed,
        by: screens.by,
        organisation: screens.organisation,
        texts: Texts::new(screens.lang),
        no_colour: screens.no_colour,
    }
}
