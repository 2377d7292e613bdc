//! What can go wrong with a request, in words, with an exit code.

use std::io;

use crate::i18n::Texts;
use crate::reports::wording;
use crate::store::InitFault;
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
    /// The system's own error, when that is what went wrong.
    system: Option<io::Error>,
}

impl Fault {
    /// The request or the data is at fault.
    pub(super) fn request(message: String) -> Self {
        Self { code: REQUEST, message, hints: Vec::new(), system: None }
    }

    /// The command line is wrong.
    pub(super) fn usage(message: String) -> Self {
        Self { code: USAGE, ..Self::request(message) }
    }

    /// A new workspace could not be made.
    pub(super) fn init(texts: &Texts, fault: &InitFault) -> Self {
        Self::request(match fault {
            InitFault::Exists(path) => t!(texts, "init-exists", path = path.display().to_string()),
            InitFault::Cannot(path, error) => {
                let cause = wording::cause(texts, error);
                t!(texts, "export-failed", path = path.display().to_string(), cause = cause)
            }
        })
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
        let message = match &self.system {
            // The reader of our output has gone: no error.
            Some(error) if error.kind() == io::ErrorKind::BrokenPipe => return 0,
            Some(error) => wording::cause(texts, error),
            None => self.message,
        };
        let mut lines = vec![t!(texts, "fault", message = message)];
        lines.extend(self.hints);
        super::output::complain(&lines.join("\n"));
        self.code
    }
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self { system: Some(error), ..Self::request(String::new()) }
    }
}
