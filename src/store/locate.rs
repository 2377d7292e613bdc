//! Which workspace is meant: the option, the environment, a folder near, the settings.

use std::env;
use std::path::{Path, PathBuf};

use super::settings::Settings;

/// No workspace was found.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotFound {
    /// The folder that was named has no `plan.yaml`.
    #[error("no plan.yaml in {0}")]
    Named(PathBuf),
    /// Nothing was named and nothing is near.
    #[error("no workspace")]
    Nowhere,
}

/// Finds the folder of the workspace: `named`, else `STYRPLAN_WORKSPACE`, else `plan/` here or in a folder above (or this folder
/// itself), else the default of the settings.
///
/// # Errors
/// [`NotFound`] when a folder was named that holds no plan, or nothing was found.
pub fn find_workspace(named: Option<&Path>, settings: &Settings) -> Result<PathBuf, NotFound> {
    let from_environment = env::var_os("STYRPLAN_WORKSPACE").filter(|it| !it.is_empty()).map(PathBuf::from);
    if let Some(folder) = named.map(Path::to_path_buf).or(from_environment) {
        return if looks_like_one(&folder) { Ok(folder) } else { Err(NotFound::Named(folder)) };
    }
    let here = env::current_dir().unwrap_or_default();
    let near = here.ancestors().flat_map(|it| [it.join("plan"), it.to_path_buf()]).find(|it| looks_like_one(it));
    let default = settings.workspace.clone().filter(|it| looks_like_one(it));
    near.or(default).ok_or(NotFound::Nowhere)
}

/// A folder whose plan is missing but whose other parts are there is still a workspace: with an error to show.
fn looks_like_one(folder: &Path) -> bool {
    folder.join("plan.yaml").symlink_metadata().is_ok() || folder.join("organisations.yaml").is_file()
}
