//! Settling a time in `plan.yaml` on disk: what stands there now is changed, and it is durable before it is called saved.
//!
//! The program's own writers wait for each other by a lock on the folder, which leaves no file behind. Against editors
//! the file is compared just before it is replaced.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use super::plan_edit::{self, Edited, Settling, Swap};
use super::save::SaveCause;
use super::{atomic, load};
use crate::domain::id::ActivityId;
use crate::domain::problem::Problem;
use crate::domain::settling::CannotSettle;

/// The file.
const NAME: &str = "plan.yaml";
/// How often it is tried when somebody else writes at the same time.
const TRIES: u32 = 40;
/// How long is waited before it is tried again.
const PAUSE: Duration = Duration::from_millis(50);

/// A settlement that is on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeSaved {
    /// The file.
    pub path: PathBuf,
    /// The line on which it stands.
    pub line: usize,
    /// What takes it back, byte by byte.
    pub back: Swap,
}

/// Why a settlement was not written. The file is as it was.
#[derive(Debug, thiserror::Error)]
pub enum SettleFault {
    /// The text does not allow it.
    #[error("the text does not allow it")]
    Edit(CannotSettle),
    /// Somebody else writes all the time.
    #[error("the file is busy")]
    Busy,
    /// The disk does not allow it.
    #[error("{cause}")]
    NotSaved {
        /// Why.
        cause: SaveCause,
        /// The file.
        path: PathBuf,
    },
}

/// Settles a time in the plan of a workspace, or takes a settlement out.
///
/// # Errors
/// [`SettleFault`] when the words or the settlement have changed since they were seen, when it cannot be done without
/// touching anything else, or when the disk does not take it.
pub fn settle_time(workspace: &Path, settling: &Settling) -> Result<TimeSaved, SettleFault> {
    change(workspace, |text| plan_edit::settle(text, settling))
}

/// Changes a settlement back to what stood there before, if nobody has touched it since.
///
/// # Errors
/// As [`settle_time`].
pub fn swap_time(workspace: &Path, swap: &Swap) -> Result<TimeSaved, SettleFault> {
    change(workspace, |text| plan_edit::swap(text, swap))
}

/// The line on which an activity's time stands in the plan of a workspace; that of the activity when it has none.
#[must_use]
pub fn time_line(workspace: &Path, activity: &ActivityId) -> Option<usize> {
    let path = inside(workspace, &workspace.join(NAME)).ok()?;
    plan_edit::line_of_time(&load::read_whole(&path, NAME).ok()?, activity)
}

fn change(workspace: &Path, edit: impl Fn(&str) -> Result<Edited, CannotSettle>) -> Result<TimeSaved, SettleFault> {
    let path = workspace.join(NAME);
    let not_saved = |cause| SettleFault::NotSaved { cause, path: path.clone() };
    let real = inside(workspace, &path).map_err(not_saved)?;
    let _lock = lock(workspace)?;
    for _ in 0..TRIES {
        let text = load::read_whole(&real, NAME).map_err(unreadable)?;
        let edited = edit(&text).map_err(SettleFault::Edit)?;
        let is_same = || Ok(fs::read(&real)? == text.as_bytes());
        let replaced =
            if edited.text == text { Ok(true) } else { atomic::replace(&real, edited.text.as_bytes(), is_same) };
        if replaced.map_err(|error| not_saved(error.into()))? {
            return Ok(TimeSaved { path, line: edited.line, back: edited.back });
        }
        thread::sleep(PAUSE);
    }
    Err(SettleFault::Busy)
}

fn unreadable(problem: Box<Problem>) -> SettleFault {
    SettleFault::Edit(CannotSettle::Unreadable(problem))
}

/// The file itself; a link may lead to it, but not out of the workspace.
fn inside(workspace: &Path, path: &Path) -> Result<PathBuf, SaveCause> {
    let root = fs::canonicalize(workspace)?;
    let real = fs::canonicalize(path)?;
    if real.starts_with(&root) { Ok(real) } else { Err(SaveCause::LeadsOut) }
}

/// Waits for others of the program who write in this folder. Where a folder cannot be locked there is no waiting.
fn lock(workspace: &Path) -> Result<Option<File>, SettleFault> {
    let Ok(folder) = File::open(workspace) else { return Ok(None) };
    for _ in 0..TRIES {
        match folder.try_lock() {
            Ok(()) => return Ok(Some(folder)),
            Err(fs::TryLockError::WouldBlock) => thread::sleep(PAUSE),
            Err(fs::TryLockError::Error(_)) => return Ok(None),
        }
    }
    Err(SettleFault::Busy)
}

impl SettleFault {
    /// The system's own error, if that is what it is.
    #[must_use]
    pub fn system(&self) -> Option<&io::Error> {
        match self {
            Self::NotSaved { cause, .. } => cause.system(),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::settled::Settled;
    use crate::domain::settling;

    const PLAN: &str = "schema: 1\r\ntitle: P\r\nperiod: {start: 2019-01-01, end: 2023-12-31}\r\nareas:\r\n  - id: \"1\"\r\n    title: O\r\n    activities:\r\n      - id: \"1.1\"\r\n        title: A\r\n        time: {text: \"Q3 2021\"}\r\n      - id: \"1.10\"\r\n        title: B\r\n        time:\r\n          text: \"Q4 2021\" # k";

    fn settling(folder: &Path, id: &str, wanted: Settled) -> Settling {
        let seen = load::load(folder).workspace.plan.activity(id).unwrap().time.clone();
        Settling { activity: ActivityId::parse(id).unwrap(), seen, wanted }
    }

    fn wanted(text: &str) -> Settled {
        settling::settle(text, "2021-06-16".parse().unwrap()).unwrap()
    }

    fn workspace() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(NAME), PLAN).unwrap();
        folder
    }

    #[test]
    fn both_styles_are_written_and_changed_back() {
        let folder = workspace();
        let read = || fs::read_to_string(folder.path().join(NAME)).unwrap();
        let first = settle_time(folder.path(), &settling(folder.path(), "1.1", wanted("Q3 2021"))).unwrap();
        assert!(
            read().contains("{text: \"Q3 2021\", periods: [{start: 2021-07-01, end: 2021-09-30, role: period}]}\r\n")
        );
        let second = settle_time(folder.path(), &settling(folder.path(), "1.10", wanted("kvartalsvis"))).unwrap();
        assert!(read().ends_with(
            "\"Q4 2021\" # k\r\n          rule: FREQ=YEARLY;BYMONTH=3,6,9,12\r\n          from_month: 1,4,7,10"
        ));
        assert_eq!((first.line, second.line), (10, 15));
        swap_time(folder.path(), &first.back).unwrap();
        let back = swap_time(folder.path(), &second.back).unwrap();
        assert_eq!(read(), PLAN);
        swap_time(folder.path(), &back.back).unwrap();
        assert!(read().contains("BYMONTH=3,6,9,12"));
    }

    #[test]
    fn what_somebody_else_has_changed_is_not_overwritten() {
        let folder = workspace();
        let mine = settling(folder.path(), "1.1", wanted("Q3 2021"));
        let theirs = settle_time(folder.path(), &settling(folder.path(), "1.1", wanted("Q4 2021"))).unwrap();
        let before = fs::read(folder.path().join(NAME)).unwrap();
        let fault = settle_time(folder.path(), &mine).unwrap_err();
        assert!(matches!(fault, SettleFault::Edit(CannotSettle::Changed(time)) if time.settled == wanted("Q4 2021")));
        assert_eq!(fs::read(folder.path().join(NAME)).unwrap(), before);
        settle_time(folder.path(), &settling(folder.path(), "1.1", wanted("Q2 2021"))).unwrap();
        assert!(matches!(swap_time(folder.path(), &theirs.back), Err(SettleFault::Edit(CannotSettle::Changed(_)))));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_followed_within_the_workspace_only() {
        let folder = workspace();
        let path = folder.path().join(NAME);
        let settling = settling(folder.path(), "1.1", wanted("Q3 2021"));
        fs::rename(&path, folder.path().join("egentlig.yaml")).unwrap();
        std::os::unix::fs::symlink("egentlig.yaml", &path).unwrap();
        settle_time(folder.path(), &settling).unwrap();
        assert!(fs::symlink_metadata(&path).unwrap().is_symlink(), "the link stays");
        let elsewhere = workspace();
        fs::remove_file(&path).unwrap();
        std::os::unix::fs::symlink(elsewhere.path().join(NAME), &path).unwrap();
        let fault = settle_time(folder.path(), &settling).unwrap_err();
        assert!(matches!(fault, SettleFault::NotSaved { cause: SaveCause::LeadsOut, .. }), "{fault:?}");
        assert_eq!(fs::read_to_string(elsewhere.path().join(NAME)).unwrap(), PLAN);
    }

    #[test]
    fn a_broken_file_is_not_touched() {
        let folder = workspace();
        let settling = settling(folder.path(), "1.1", wanted("Q3 2021"));
        let path = folder.path().join(NAME);
        for broken in [PLAN.replace("title: B", "title: \"B"), format!("{PLAN}\r\n<<<<<<< HEAD\r\n"), String::new()] {
            fs::write(&path, &broken).unwrap();
            let fault = settle_time(folder.path(), &settling).unwrap_err();
            assert!(matches!(fault, SettleFault::Edit(CannotSettle::Unreadable(_))), "{fault:?}");
            assert_eq!(fs::read_to_string(&path).unwrap(), broken);
        }
        fs::write(&path, b"\xff").unwrap();
        let fault = settle_time(folder.path(), &settling).unwrap_err();
        assert!(matches!(fault, SettleFault::Edit(CannotSettle::Unreadable(_))), "{fault:?}");
        fs::write(&path, PLAN.replace("\"1.1\"", "\"1.2\"")).unwrap();
        assert!(matches!(settle_time(folder.path(), &settling), Err(SettleFault::Edit(CannotSettle::Gone))));
    }

    #[test]
    fn many_at_once_all_stay() {
        let folder = workspace();
        let path = folder.path();
        let all: Vec<Settling> =
            ["1.1", "1.10"].iter().map(|id| settling(path, id, wanted("2020-01-01/2020-12-31"))).collect();
        thread::scope(|scope| {
            for settling in &all {
                scope.spawn(move || settle_time(path, settling).unwrap());
            }
        });
        let plan = load::load(path).workspace.plan;
        assert!(plan.activities().all(|it| it.time.settled.periods.len() == 1));
    }
}
