//! The only module that touches files: reading a workspace, writing follow-ups, settings and rescued texts.

mod atomic;
mod init;
mod load;
mod locate;
mod meeting_folders;
mod organisations_file;
mod plan_edit;
mod plan_file;
mod rescue;
mod save;
mod settings;
mod settle;
mod settled_text;
mod splice;
mod update_file;
mod yaml;

pub use init::{InitFault, init};
pub use load::{Loaded, load, load_plan};
pub use locate::{NotFound, find_workspace};
pub use plan_edit::{Settling, Swap};
pub use save::{SaveCause, SaveFault, Saved, new_stamp, save_update};
pub use settings::{Settings, settings_path};
pub use settle::{SettleFault, TimeSaved, settle_time, swap_time, time_line};
pub use yaml::MAX_DEPTH;

/// Writes an update as the text of its file; for those who want to see what will be written.
#[must_use]
pub fn update_text(update: &crate::domain::update::Update) -> String {
    update_file::write(update)
}

/// Reads a text file that a user names, such as a list of expressions.
///
/// # Errors
/// The system's own error; invalid data when the file is no UTF-8.
pub fn read_text(path: &std::path::Path) -> std::io::Result<String> {
    std::fs::read_to_string(path)
}

/// Writes bytes to a file whole or not at all: temporary file in the same folder, fsync, rename, fsync of the folder.
///
/// # Errors
/// The system's own error; the old file, if any, is untouched then.
pub fn write_whole(path: &std::path::Path, bytes: &[u8], may_replace: bool) -> std::io::Result<()> {
    atomic::write(path, bytes, may_replace)
}
