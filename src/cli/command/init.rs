//! `init`: a new workspace.

use std::path::PathBuf;

use clap::ArgMatches;

use super::super::context::Context;
use super::super::fault::{self, Fault};
use super::super::output;
use crate::store::{self, InitFault};
use crate::t;

pub(super) fn run(context: &Context, options: &ArgMatches) -> Result<u8, Fault> {
    let folder = options.get_one::<PathBuf>("dir").cloned().unwrap_or_default();
    store::init(&folder, options.get_flag("empty")).map_err(|fault| match fault {
        InitFault::Exists(path) => Fault::request(t!(context.texts, "init-exists", path = path.display().to_string())),
        InitFault::Cannot(path, cause) => Fault::request(t!(
            context.texts,
            "export-failed",
            path = path.display().to_string(),
            cause = fault::cause(context.texts, &cause)
        )),
    })?;
    output::say(&format!("{}\n", t!(context.texts, "init-done", path = folder.display().to_string())))?;
    Ok(0)
}
