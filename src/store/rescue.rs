//! Texts that could not be saved where they belong, kept in the user's own data directory.

use std::path::PathBuf;

use super::{atomic, settings};

/// Keeps a text and says where, or nothing if that too failed.
pub(super) fn keep(name: &str, text: &str) -> Option<PathBuf> {
    let folder = settings::data_folder()?.join("unsent");
    atomic::make_folder(&folder).ok()?;
    let path = folder.join(name);
    atomic::write(&path, text.as_bytes(), true).ok()?;
    Some(path)
}
