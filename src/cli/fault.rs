//! What can go wrong with a request, in words, with an exit code.

use std::io;

use crate::i18n::Texts;
use crate::t;

/// Exit code: the data or the request is at fault.
pub(super) const REQUEST: u8 = 1;
/// Exit code: the command line is wrong.
pub(super) const USAGE: u8 = 2;

/// Why a command did not do what was asked.
#[derive(Debug)]
pub(super) struct Fault {
    code: u8,
    /// What is wrong.
    message: String,
    /// What to do, line by line.
    hints: Vec<String>,
    /// The reader of our output has gone: no error.
    closed_pipe: bool,
}

impl Fault {
    /// The request or the data is at fault.
    pub(super) fn request(message: String) -> Self {
        Self { code: REQUEST, message, hints: Vec::new(), closed_pipe: false }
    }

    /// The command line is wrong.
    pub(super) fn usage(message: String) -> Self {
        Self { code: USAGE, ..Self::request(message) }
    }

    /// Adds what to do.
    pub(super) fn hinted(mut self, hint: String) -> Self {
        self.hints.push(hint);
        self
    }

    /// Tells another fault after this one.
    pub(super) fn and(mut self, other: Self) -> Self {
        self.hints.push(other.message);
        self.hints.extend(other.hints);
        self
    }

    /// Says it on stderr and gives the exit code.
    pub(super) fn tell(self, texts: &Texts) -> u8 {
        if self.closed_pipe {
            return 0;
        }
        let mut lines = vec![t!(texts, "fault", message = self.message)];
        lines.extend(self.hints);
        super::output::complain(&lines.join("\n"));
        self.code
    }
}

/// The system's own error in the reader's language; what is not common in the system's words.
pub(super) fn cause(texts: &Texts, error: &io::Error) -> String {
    let id = match error.kind() {
        io::ErrorKind::NotFound => "cause-not-found",
        io::ErrorKind::PermissionDenied => "cause-permission",
        io::ErrorKind::ReadOnlyFilesystem => "cause-read-only",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "cause-full",
        io::ErrorKind::IsADirectory => "cause-is-folder",
        io::ErrorKind::NotADirectory => "cause-not-folder",
        io::ErrorKind::AlreadyExists => "cause-exists",
        _ => return error.to_string(),
    };
    t!(texts, id)
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        let closed_pipe = error.kind() == io::ErrorKind::BrokenPipe;
        Self { closed_pipe, ..Self::request(error.to_string()) }
    }
}
