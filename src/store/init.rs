//! A new workspace: the Kronoberg plan, which travels in the program, or an empty one to fill in.

use std::io;
use std::path::{Path, PathBuf};

use super::atomic;

/// The files of the plan that travels in the program.
const KRONOBERG: [(&str, &str); 6] = [
    ("plan.yaml", include_str!("../../plan/plan.yaml")),
    ("organisations.yaml", include_str!("../../plan/organisations.yaml")),
    (
        "updates/2021/01F8A46T80QGCYBSGWNFXCXDBN.yaml",
        include_str!("../../plan/updates/2021/01F8A46T80QGCYBSGWNFXCXDBN.yaml"),
    ),
    (
        "updates/2021/01F8A46T81VFD3290W7JVPX5BY.yaml",
        include_str!("../../plan/updates/2021/01F8A46T81VFD3290W7JVPX5BY.yaml"),
    ),
    (
        "updates/2021/01F8A46T82KAD7KMAB6BQ861W1.yaml",
        include_str!("../../plan/updates/2021/01F8A46T82KAD7KMAB6BQ861W1.yaml"),
    ),
    (
        "updates/2021/01F8A46T839BABEKFD1DFHRBWG.yaml",
        include_str!("../../plan/updates/2021/01F8A46T839BABEKFD1DFHRBWG.yaml"),
    ),
];

/// The files of an empty workspace.
const EMPTY: [(&str, &str); 2] =
    [("plan.yaml", include_str!("init/plan.yaml")), ("organisations.yaml", include_str!("init/organisations.yaml"))];

/// Why no workspace was made.
#[derive(Debug, thiserror::Error)]
pub enum InitFault {
    /// The folder already holds something of that name.
    #[error("{0} exists")]
    Exists(PathBuf),
    /// The system would not.
    #[error("{1}")]
    Cannot(PathBuf, #[source] io::Error),
}

/// Makes a workspace in a folder, which is made if it is not there. Nothing existing is rewritten.
///
/// # Errors
/// [`InitFault`] when a file is already there or cannot be written.
pub fn init(folder: &Path, empty: bool) -> Result<(), InitFault> {
    let files: &[(&str, &str)] = if empty { &EMPTY } else { &KRONOBERG };
    if let Some((name, _)) = files.iter().find(|(name, _)| folder.join(name).symlink_metadata().is_ok()) {
        return Err(InitFault::Exists(folder.join(name)));
    }
    for (name, text) in files {
        let path = folder.join(name);
        let above = path.parent().unwrap_or(folder);
        let written = atomic::make_folder(above).and_then(|()| atomic::write(&path, text.as_bytes(), false));
        written.map_err(|error| InitFault::Cannot(path, error))?;
    }
    Ok(())
}
