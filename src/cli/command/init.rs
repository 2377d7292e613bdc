//! `init`: a new workspace.

use std::path::PathBuf;

use clap::ArgMatches;

use super::super::context::Context;
use super::super::fault::Fault;
use super::super::output;
use crate::store;
use crate::t;

pub(super) fn run(context: &Context, options: &ArgMatches) -> Result<u8, Fault> {
    let folder = options.get_one::<PathBuf>("dir").cloned().unwrap_or_default();
    store::init(&folder, options.get_flag("empty")).map_err(|fault| Fault::init(context.texts, &fault))?;
    output::say(&format!("{}\n", t!(context.texts, "init-done", path = folder.display().to_string())))?;
    Ok(0)
}
