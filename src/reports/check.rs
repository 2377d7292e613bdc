//! What is wrong with a workspace, in words with a remedy, and what a person should confirm.

use super::{duty_lines, settling, wording};
use crate::domain::duty::Duty;
use crate::domain::id::{ActivityId, PartyId};
use crate::domain::plan::Activity;
use crate::domain::problem::{Expected, Found, Problem, ProblemKind, Severity, SyntaxFault};
use crate::domain::workspace::Workspace;
use crate::i18n::Texts;
use crate::t;

/// A problem in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    /// How bad it is.
    pub severity: Severity,
    /// "plan.yaml:41:13", or the file alone.
    pub place: String,
    /// The line it stands on, as it is in the file; of a long line the part around the place.
    pub excerpt: Option<String>,
    /// The column within the excerpt, from 1; 0 without one.
    pub column: usize,
    /// What is wrong.
    pub cause: String,
    /// What to do.
    pub remedy: String,
}

/// Explains a problem.
#[must_use]
pub fn explain(texts: &Texts, problem: &Problem) -> Explained {
    let place = &problem.place;
    let shown = match (place.line, place.column) {
        (0, _) => place.file.clone(),
        (line, 0) => format!("{}:{line}", place.file),
        (line, column) => format!("{}:{line}:{column}", place.file),
    };
    let (cause, remedy) = words(texts, &problem.kind);
    Explained {
        severity: problem.kind.severity(),
        place: shown,
        excerpt: problem.excerpt.as_ref().map(|it| it.text.clone()),
        column: problem.excerpt.as_ref().map_or(0, |it| it.column),
        cause,
        remedy,
    }
}

/// Cause and remedy.
fn words(texts: &Texts, kind: &ProblemKind) -> (String, String) {
    let both = |id: &str| (t!(texts, id), t!(texts, &format!("{id}-do")));
    match kind {
        ProblemKind::MissingFile => both("problem-missing-file"),
        ProblemKind::IsFolder => both("problem-is-folder"),
        ProblemKind::CannotRead(words) => {
            (t!(texts, "problem-cannot-read", words = words), t!(texts, "problem-cannot-read-do"))
        }
        ProblemKind::TooLarge { limit } => {
            let limit = usize::try_from(limit / (1024 * 1024)).unwrap_or(usize::MAX);
            (t!(texts, "problem-too-large", limit = limit), t!(texts, "problem-too-large-do"))
        }
        ProblemKind::NotUtf8 => both("problem-not-utf8"),
        ProblemKind::EmptyFile => both("problem-empty-file"),
        ProblemKind::ConflictMarkers => both("problem-conflict-markers"),
        ProblemKind::TabIndent => both("problem-tab"),
        ProblemKind::TooDeep { limit } => {
            (t!(texts, "problem-too-deep", limit = *limit), t!(texts, "problem-too-deep-do"))
        }
        ProblemKind::SpecialMark => both("problem-special-mark"),
        ProblemKind::SecondDocument => both("problem-second-document"),
        ProblemKind::Syntax(fault) => syntax(texts, fault),
        ProblemKind::DuplicateKey { key, first_line } => {
            (t!(texts, "problem-duplicate-key", key = key, line = *first_line), t!(texts, "problem-duplicate-key-do"))
        }
        ProblemKind::WrongType { field, expected, found } => wrong_type(texts, field, *expected, *found),
        ProblemKind::MissingField { field } => {
            (t!(texts, "problem-missing-field", field = *field), t!(texts, "problem-missing-field-do", field = *field))
        }
        ProblemKind::UnknownField { field, nearest } => {
            let cause = t!(texts, "problem-unknown-field", field = field);
            (cause, hint(texts, nearest.as_ref(), "problem-unknown-field-do"))
        }
        ProblemKind::BadDate { text } => (t!(texts, "problem-bad-date", text = text), t!(texts, "problem-bad-date-do")),
        ProblemKind::BadTime { text } => (t!(texts, "problem-bad-time", text = text), t!(texts, "problem-bad-time-do")),
        ProblemKind::BadId { text } => (t!(texts, "problem-bad-id", text = text), t!(texts, "problem-bad-id-do")),
        ProblemKind::BadValue { field, text, allowed } => (
            t!(texts, "problem-bad-value", field = field, text = text),
            t!(texts, "problem-bad-value-do", allowed = allowed),
        ),
        ProblemKind::BadForm { field, text, example } => (
            t!(texts, "problem-bad-value", field = field, text = text),
            t!(texts, "problem-bad-form-do", example = example),
        ),
        ProblemKind::BadUpdateId { text } => {
            (t!(texts, "problem-bad-update-id", text = text), t!(texts, "problem-bad-update-id-do"))
        }
        ProblemKind::DutyWithoutTime => both("problem-duty-without-time"),
        ProblemKind::TwoTimes { first, second } => {
            (t!(texts, "problem-two-times", first = first, second = second), t!(texts, "problem-two-times-do"))
        }
        ProblemKind::FromMonthWithoutMonths => both("problem-from-month"),
        ProblemKind::NeverFalls { plan } => {
            let days = wording::span(texts, Some(plan.start), Some(plan.end));
            (t!(texts, "problem-never-falls", days = days), t!(texts, "problem-never-falls-do"))
        }
        ProblemKind::SameOccurrence { name, first_line } => {
            let name = wording::occurrence(texts, name);
            (
                t!(texts, "problem-same-occurrence", name = name, line = *first_line),
                t!(texts, "problem-same-occurrence-do"),
            )
        }
        ProblemKind::FoldersTooDeep { limit } => {
            (t!(texts, "problem-folders-too-deep", limit = *limit), t!(texts, "problem-folders-too-deep-do"))
        }
        ProblemKind::PeriodTooLong { years } => {
            let years = i64::from(*years);
            (t!(texts, "problem-period-too-long", years = years), t!(texts, "problem-period-too-long-do"))
        }
        ProblemKind::EndBeforeStart => both("problem-end-before-start"),
        ProblemKind::MeetingWithoutBody { party: None } => both("problem-meeting-without-body"),
        ProblemKind::MeetingWithoutBody { party: Some(party) } => {
            (t!(texts, "problem-meeting-of-no-body", party = party), t!(texts, "problem-meeting-of-no-body-do"))
        }
        ProblemKind::MeetingWithoutDays => both("problem-meeting-without-days"),
        ProblemKind::CountedFromWithoutInterval => both("problem-counted-from"),
        ProblemKind::BadMeetingFolder => both("problem-meeting-folder"),
        ProblemKind::MeetingIsLink => both("problem-meeting-link"),
        _ => references(texts, kind),
    }
}

/// Problems of ids that do not fit together.
fn references(texts: &Texts, kind: &ProblemKind) -> (String, String) {
    let both = |id: &str| (t!(texts, id), t!(texts, &format!("{id}-do")));
    match kind {
        ProblemKind::DuplicateActivity { id } => {
            (t!(texts, "problem-duplicate-activity", id = id), t!(texts, "problem-duplicate-activity-do"))
        }
        ProblemKind::DuplicateParty { id } => {
            (t!(texts, "problem-duplicate-party", id = id), t!(texts, "problem-duplicate-party-do"))
        }
        ProblemKind::UnknownParty { id, nearest } => {
            (t!(texts, "problem-unknown-party", id = id), hint(texts, nearest.as_ref(), "problem-unknown-party-do"))
        }
        ProblemKind::UnknownActivity { id, nearest } => (
            t!(texts, "problem-unknown-activity", id = id),
            hint(texts, nearest.as_ref(), "problem-unknown-activity-do"),
        ),
        ProblemKind::MeetingOfNobody { id, nearest } => {
            (t!(texts, "problem-meeting-body", id = id), hint(texts, nearest.as_ref(), "problem-meeting-body-do"))
        }
        ProblemKind::DuplicateUpdate { id, other } => {
            (t!(texts, "problem-duplicate-update", id = id, other = other), t!(texts, "problem-duplicate-update-do"))
        }
        ProblemKind::EmptyUpdate => both("problem-empty-update"),
        ProblemKind::NewerSchema { found } => {
            let found = usize::try_from(*found).unwrap_or(usize::MAX);
            (t!(texts, "problem-newer-schema", found = found), t!(texts, "problem-newer-schema-do"))
        }
        _ => (String::new(), String::new()),
    }
}

fn syntax(texts: &Texts, fault: &SyntaxFault) -> (String, String) {
    let id = match fault {
        SyntaxFault::UnclosedQuote => "problem-unclosed-quote",
        SyntaxFault::TextAfterQuote => "problem-text-after-quote",
        SyntaxFault::BadEscape => "problem-bad-escape",
        SyntaxFault::UnclosedBracket => "problem-unclosed-bracket",
        SyntaxFault::ColonInText => "problem-colon",
        SyntaxFault::NoColon => "problem-no-colon",
        SyntaxFault::Indentation => "problem-indentation",
        SyntaxFault::Truncated => "problem-truncated",
        SyntaxFault::StrangeCharacter(character) if character.is_control() => "problem-control-character",
        SyntaxFault::StrangeCharacter(_) => "problem-strange-character",
        SyntaxFault::Other(_) => "problem-syntax",
    };
    let cause = match fault {
        SyntaxFault::StrangeCharacter(character) => t!(texts, id, character = character.to_string()),
        SyntaxFault::Other(words) => t!(texts, id, words = words),
        _ => t!(texts, id),
    };
    (cause, t!(texts, &format!("{id}-do")))
}

fn wrong_type(texts: &Texts, field: &str, expected: Expected, found: Found) -> (String, String) {
    let found = match found {
        Found::Text => "found-text",
        Found::Nothing => "found-nothing",
        Found::List => "found-list",
        Found::Fields => "found-fields",
    };
    let (expected, remedy) = match expected {
        Expected::Text => ("expected-text", "problem-wrong-type-text-do"),
        Expected::List => ("expected-list", "problem-wrong-type-list-do"),
        Expected::Fields => ("expected-fields", "problem-wrong-type-fields-do"),
        Expected::YesNo => ("expected-yes-no", "problem-wrong-type-yes-no-do"),
    };
    let cause =
        t!(texts, "problem-wrong-type", field = field, expected = t!(texts, expected), found = t!(texts, found));
    (cause, t!(texts, remedy, field = field))
}

fn hint(texts: &Texts, nearest: Option<&String>, otherwise: &str) -> String {
    match nearest {
        Some(nearest) => t!(texts, "problem-nearest-do", nearest = nearest),
        None => t!(texts, otherwise),
    }
}

/// Something that a person should settle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The activity it is about, if any.
    pub activity: Option<ActivityId>,
    /// The body it is about, if any.
    pub body: Option<PartyId>,
    /// What is asked about.
    pub topic: Topic,
    /// The words in the plan it is about.
    pub words: String,
    /// What the program makes of them, or the question itself.
    pub question: String,
    /// The command that settles it, where there is one.
    pub how: Option<String>,
    /// The lines of `plan.yaml` that settle this and what is asked before it of the same activity, where they are known.
    pub lines: Vec<String>,
}

/// What a question is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// How time words are read.
    Reading,
    /// Who owns.
    Owners,
    /// A duty to report or decide.
    Duty,
    /// How a body works.
    Body,
}

impl Topic {
    /// The id of its name.
    #[must_use]
    pub fn text_id(self) -> &'static str {
        match self {
            Self::Reading => "question-reading",
            Self::Owners => "question-owners",
            Self::Duty => "question-duty",
            Self::Body => "question-body",
        }
    }
}

/// Everything a person should settle: readings first, then questions noted in the files.
#[must_use]
pub fn questions(texts: &Texts, workspace: &Workspace) -> Vec<Question> {
    let mut found = Vec::new();
    for activity in workspace.plan.activities() {
        let schedule = workspace.schedule(&activity.id).filter(|it| it.is_unsure());
        found.extend(schedule.map(|schedule| {
            let mut words = vec![format!("{}.", wording::reading(texts, schedule).trim_end_matches('.'))];
            words.extend(wording::remarks(texts, schedule));
            let how = settling::how(texts, activity, workspace.plan.last_written());
            Question { how: Some(how), ..question(&activity.id, Topic::Reading, &activity.time.text, words.join(" ")) }
        }));
    }
    let written = workspace.plan.last_written();
    found.extend(workspace.plan.activities().filter_map(|activity| {
        let (words, how) = settling::doubt(texts, activity, written)?;
        Some(Question { how: Some(how), ..question(&activity.id, Topic::Reading, &activity.time.text, words) })
    }));
    for activity in workspace.plan.activities() {
        let owners = activity.owners.confirm.iter().map(|it| (Topic::Owners, &activity.owners.text, it));
        let written = activity.follow_up.duties.iter();
        let duties = written.filter_map(|it| it.confirm.as_ref().map(|question| (Topic::Duty, &it.what, question)));
        let all = owners.chain(duties);
        found.extend(all.map(|(topic, words, asked)| question(&activity.id, topic, words, asked.clone())));
        found.extend(read_duties(texts, workspace, activity));
    }
    let bodies = workspace.organisations.bodies().iter();
    found.extend(bodies.filter_map(|body| {
        let question = body.confirm.clone()?;
        Some(Question {
            activity: None,
            body: Some(body.id.clone()),
            topic: Topic::Body,
            words: body.name.clone(),
            question,
            how: None,
            lines: Vec::new(),
        })
    }));
    found
}

/// The duties that the program reads out of an activity's words; the last with the lines that make them the plan's own.
fn read_duties(texts: &Texts, workspace: &Workspace, activity: &Activity) -> Vec<Question> {
    let duties = workspace.foreseen(&activity.id).map(|it| it.duties(activity)).unwrap_or_default();
    let read = duties.iter().filter(|it| it.is_read);
    let mut found: Vec<Question> =
        read.map(|it| question(&activity.id, Topic::Duty, &it.what, read_duty(texts, workspace, it))).collect();
    if let Some(last) = found.last_mut() {
        last.lines = duty_lines::lines(&activity.follow_up, duties);
    }
    found
}

/// How the program reads a duty out of the plan's words.
fn read_duty(texts: &Texts, workspace: &Workspace, duty: &Duty) -> String {
    let when = wording::when(texts, &Duty { is_read: false, ..duty.clone() });
    let when = match &duty.to {
        Some(to) => format!("{when}, {}", t!(texts, "due-to", body = workspace.organisations.name(to.as_str()))),
        None => when,
    };
    t!(texts, "question-read-duty", when = when)
}

fn question(activity: &ActivityId, topic: Topic, words: &str, question: String) -> Question {
    Question {
        activity: Some(activity.clone()),
        body: None,
        topic,
        words: words.to_owned(),
        question,
        how: None,
        lines: Vec::new(),
    }
}
