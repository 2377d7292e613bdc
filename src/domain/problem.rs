//! What can be wrong with a workspace: as data, with a place. The words are given where they are shown.

use super::days::Days;
use super::duty::OccurrenceKey;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Something could not be read or used.
    Error,
    /// Read, but a person should look at it.
    Warning,
}

/// Where it is: a file of the workspace, and a place in it when there is one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Path within the workspace, with `/`.
    pub file: String,
    /// Line, from 1; 0 when the whole file is meant.
    pub line: usize,
    /// Column in characters, from 1; 0 when the whole line is meant.
    pub column: usize,
}

/// A problem with its place and the line it stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// The line of the file, when there is one.
    pub excerpt: Option<Excerpt>,
    /// What.
    pub kind: ProblemKind,
}

impl Problem {
    /// A problem of a whole file.
    #[must_use]
    pub fn of_file(name: &str, kind: ProblemKind) -> Self {
        Self { place: Place { file: name.to_owned(), line: 0, column: 0 }, excerpt: None, kind }
    }
}

/// A line of a file as it is, or of a long line the part around the place; whoever shows it makes it harmless first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The text.
    pub text: String,
    /// The place within the text in characters, from 1.
    pub column: usize,
}

/// What a value should have been.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A text.
    Text,
    /// A list.
    List,
    /// Fields and values.
    Fields,
    /// true or false.
    YesNo,
}

/// What a value was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// A text or number.
    Text,
    /// Nothing.
    Nothing,
    /// A list.
    List,
    /// Fields and values.
    Fields,
}

/// A fault in how a file is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SyntaxFault {
    /// A quotation mark that is never closed.
    UnclosedQuote,
    /// More text after a quotation that has ended.
    TextAfterQuote,
    /// A backslash within quotation marks before a character that means nothing there.
    BadEscape,
    /// A bracket or brace that is never closed.
    UnclosedBracket,
    /// A colon within a text without quotation marks.
    ColonInText,
    /// A row that is neither a field nor part of a text.
    NoColon,
    /// Rows that do not line up.
    Indentation,
    /// The file ends in the middle of something.
    Truncated,
    /// A character that may not stand there.
    StrangeCharacter(char),
    /// Something else, in the parser's words.
    Other(String),
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// The file is not there.
    MissingFile,
    /// A folder stands where a file should be.
    IsFolder,
    /// The system would not let it be read; its own words.
    CannotRead(String),
    /// Larger than the program reads, in bytes.
    TooLarge {
        /// The limit in bytes.
        limit: u64,
    },
    /// Not UTF-8, from here on.
    NotUtf8,
    /// Nothing in it.
    EmptyFile,
    /// A version control conflict was saved into it.
    ConflictMarkers,
    /// Tabs as indentation.
    TabIndent,
    /// Nested deeper than the program reads.
    TooDeep {
        /// The limit in levels.
        limit: usize,
    },
    /// `&`, `*` or `!` of YAML; every text is written out instead.
    SpecialMark,
    /// A second document after `---`.
    SecondDocument,
    /// Any other fault of writing.
    Syntax(SyntaxFault),
    /// A field stands twice.
    DuplicateKey {
        /// The field.
        key: String,
        /// Line of the first.
        first_line: usize,
    },
    /// Another sort of value than expected.
    WrongType {
        /// The field.
        field: String,
        /// What it should be.
        expected: Expected,
        /// What it is.
        found: Found,
    },
    /// A field that must be there is not.
    MissingField {
        /// The field.
        field: &'static str,
    },
    /// A field that the program does not know. It is kept.
    UnknownField {
        /// The field.
        field: String,
        /// A known field that looks like it.
        nearest: Option<String>,
    },
    /// Not a date that exists.
    BadDate {
        /// As written.
        text: String,
    },
    /// Not a time with date and offset.
    BadTime {
        /// As written.
        text: String,
    },
    /// Not a usable id.
    BadId {
        /// As written.
        text: String,
    },
    /// A value outside those allowed.
    BadValue {
        /// The field.
        field: String,
        /// As written.
        text: String,
        /// What is allowed.
        allowed: String,
    },
    /// A value that is not written in the form it needs.
    BadForm {
        /// The field.
        field: String,
        /// As written.
        text: String,
        /// One that is right.
        example: String,
    },
    /// Not the id of an update.
    BadUpdateId {
        /// As written.
        text: String,
    },
    /// A duty that does not say when.
    DutyWithoutTime,
    /// A duty says twice when it falls; the first counts.
    TwoTimes {
        /// The field that counts.
        first: String,
        /// The field that does not.
        second: String,
    },
    /// The month in which a window begins is told, but the rule names no months.
    FromMonthWithoutMonths,
    /// A duty never falls within the plan's period.
    NeverFalls {
        /// The period.
        plan: Days,
    },
    /// A duty has an occurrence by the name of another duty's.
    SameOccurrence {
        /// The name.
        name: OccurrenceKey,
        /// Line of the duty that has it.
        first_line: usize,
    },
    /// A duty is to be ready before the meeting of nobody, or of a party that does not meet.
    MeetingWithoutBody {
        /// The party that is no body.
        party: Option<String>,
    },
    /// A duty is to be ready before a meeting, but it is not said when the meeting falls.
    MeetingWithoutDays,
    /// The next occurrence is to be counted from the last, but no interval is given.
    CountedFromWithoutInterval,
    /// A folder of a meeting is not named by date and body.
    BadMeetingFolder,
    /// A folder of a meeting names a body that there is not.
    MeetingOfNobody {
        /// As named.
        id: String,
        /// A body that looks like it.
        nearest: Option<String>,
    },
    /// A link stands where a meeting's folder should be; links are not followed there.
    MeetingIsLink,
    /// The last day lies before the first.
    EndBeforeStart,
    /// Follow-ups lie in folders within folders beyond what is read.
    FoldersTooDeep {
        /// The limit in folders.
        limit: usize,
    },
    /// The plan covers more years than a plan does.
    PeriodTooLong {
        /// The limit in years.
        years: i32,
    },
    /// Two activities have one id.
    DuplicateActivity {
        /// The id.
        id: String,
    },
    /// Two parties have one id.
    DuplicateParty {
        /// The id.
        id: String,
    },
    /// An id that no party has.
    UnknownParty {
        /// The id.
        id: String,
        /// A party that looks like it.
        nearest: Option<String>,
    },
    /// An id that no activity has.
    UnknownActivity {
        /// The id.
        id: String,
        /// An activity that looks like it.
        nearest: Option<String>,
    },
    /// Two update files carry one id.
    DuplicateUpdate {
        /// The id.
        id: String,
        /// The other file.
        other: String,
    },
    /// An update that says nothing: neither status, assessment nor note.
    EmptyUpdate,
    /// The file was written by a newer program.
    NewerSchema {
        /// Its schema number.
        found: u64,
    },
}

impl ProblemKind {
    /// How bad it is: everything that hides or drops something of the plan is an error.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Self::UnknownField { .. }
            | Self::EmptyUpdate
            | Self::NewerSchema { .. }
            | Self::BadMeetingFolder
            | Self::MeetingOfNobody { .. }
            | Self::MeetingIsLink => Severity::Warning,
            _ => Severity::Error,
        }
    }
}
