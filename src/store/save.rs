//! Saving a follow-up: a new file, durable before it is called saved, and kept elsewhere when it cannot be.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::{Datelike, NaiveDate};

use super::{atomic, rescue, update_file};
use crate::clock;
use crate::domain::id::UpdateId;
use crate::domain::swedish_time;
use crate::domain::update::{Stamp, Update};

/// A follow-up that is on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// The file.
    pub path: PathBuf,
}

/// Why a follow-up could not be written.
#[derive(Debug, thiserror::Error)]
pub enum SaveCause {
    /// A link would have led the file out of the workspace.
    #[error("the folder leads out of the workspace")]
    LeadsOut,
    /// The system refused.
    #[error(transparent)]
    System(#[from] io::Error),
}

impl SaveCause {
    /// The system's own error; none when the program itself refused.
    #[must_use]
    pub fn system(&self) -> Option<&io::Error> {
        match self {
            Self::LeadsOut => None,
            Self::System(error) => Some(error),
        }
    }
}

/// A follow-up that could not be written where it belongs.
#[derive(Debug, thiserror::Error)]
#[error("{cause}")]
pub struct SaveFault {
    /// Why.
    pub cause: SaveCause,
    /// Where it should have gone.
    pub path: PathBuf,
    /// Where the text is kept instead, if even that could be written.
    pub rescued: Option<PathBuf>,
    /// The text itself, so that it can be shown if nothing else works.
    pub text: String,
}

/// A new id and the present time for a follow-up by someone. Ids of one process grow also within a millisecond.
///
/// `acting_on` is the day that the user asked to act on, if not the clock's: what is written in a view of that day
/// must be seen in it. The id keeps the true time.
#[must_use]
pub fn new_stamp(by: &str, acting_on: Option<NaiveDate>) -> Stamp {
    use std::sync::Mutex;
    static IDS: Mutex<Option<ulid::Generator>> = Mutex::new(None);
    let generated = match IDS.lock() {
        Ok(mut ids) => ids.get_or_insert_with(ulid::Generator::new).generate().ok(),
        Err(_) => None,
    };
    let id = generated.unwrap_or_else(ulid::Ulid::generate);
    let now = clock::now();
    let then = acting_on.and_then(|day| swedish_time::on(day, now.time()));
    Stamp { id: UpdateId(id), at: then.unwrap_or(now), by: by.to_owned() }
}

/// Writes a follow-up into the workspace. When that fails the text is kept in the user's own data directory.
///
/// # Errors
/// [`SaveFault`] with the cause and where the text is kept.
pub fn save_update(workspace: &Path, update: &Update) -> Result<Saved, Box<SaveFault>> {
    let text = update_file::write(update);
    let folder = workspace.join("updates").join(update.day().year().to_string());
    let path = folder.join(format!("{}.yaml", update.id));
    match write_new(workspace, &folder, &path, text.as_bytes()) {
        Ok(()) => Ok(Saved { path }),
        Err(cause) => {
            let rescued = rescue::keep(&format!("{}.yaml", update.id), &text);
            Err(Box::new(SaveFault { cause, path, rescued, text }))
        }
    }
}

fn write_new(workspace: &Path, folder: &Path, path: &Path, bytes: &[u8]) -> Result<(), SaveCause> {
    if !workspace.join("plan.yaml").exists() {
        // A network folder that is gone must not be made anew on the local disk.
        return Err(io::Error::from(io::ErrorKind::NotFound).into());
    }
    refuse_outside(workspace, folder)?;
    atomic::make_folder(folder)?;
    Ok(atomic::write(path, bytes, false)?)
}

/// Refuses to write through a link that leads out of the workspace.
fn refuse_outside(workspace: &Path, folder: &Path) -> Result<(), SaveCause> {
    let root = fs::canonicalize(workspace)?;
    let existing = folder.ancestors().find_map(|it| fs::canonicalize(it).ok());
    match existing {
        Some(real) if real.starts_with(&root) => Ok(()),
        _ => Err(SaveCause::LeadsOut),
    }
}
