//! The lines of the yearly cycle in words: the same on paper and on the screen.

use chrono::Datelike;

use super::{before_meeting, shortened, when, window};
use crate::domain::days::Days;
use crate::domain::duty::DutyKind;
use crate::domain::meetings::MeetingDay;
use crate::domain::organisation::Organisations;
use crate::i18n::Texts;
use crate::reports::state::Manner;
use crate::reports::year::{Always, Entry, Meeting, MeetingState, Standing, Year};
use crate::t;

/// How long the title of work that recurs may be: one line of a narrow page.
const TITLE_CHARS: usize = 60;

/// One line of the cycle.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// The activity; empty for a meeting.
    pub id: String,
    /// What falls.
    pub what: String,
    /// Mark and word for how it stands; may be empty.
    pub standing: String,
    /// What more there is to say: when, and who receives it; may be empty.
    pub about: String,
    /// How a duty stands.
    pub is: Option<Standing>,
}

/// "Årshjul 2021", with the body when only one is asked for.
#[must_use]
pub fn title(texts: &Texts, report: &Year) -> String {
    let year = report.year.to_string();
    match report.body {
        Some(body) => t!(texts, "year-title-body", year = year, body = &body.name),
        None => t!(texts, "year-title", year = year),
    }
}

/// A duty.
#[must_use]
pub fn entry(texts: &Texts, organisations: &Organisations, entry: &Entry) -> Line {
    let what = entry.what.clone().unwrap_or_else(|| shortened(&entry.title, TITLE_CHARS));
    let to = entry.to.as_ref().map(|it| t!(texts, "due-to", body = organisations.name(it.as_str())));
    let about: Vec<String> = about(texts, entry).into_iter().filter(|it| !what.ends_with(it)).chain(to).collect();
    let what = match entry.kind {
        DutyKind::Decision => t!(texts, "year-decision", what = what),
        DutyKind::Report => what,
    };
    Line {
        id: entry.activity.to_string(),
        what,
        standing: standing(texts, entry),
        about: about.join(" · "),
        is: Some(entry.standing),
    }
}

/// A mark and a word, never the mark alone.
fn standing(texts: &Texts, entry: &Entry) -> String {
    let id = match entry.standing {
        Standing::Done => "year-done",
        Standing::Partly => "year-partly",
        Standing::Waived => "year-waived",
        Standing::Late => "year-late",
        Standing::Open => "year-open",
        Standing::Untracked => "year-untracked",
    };
    let counts = matches!(entry.standing, Standing::Late | Standing::Open);
    match entry.answers.filter(|(closed, _)| counts && *closed > 0) {
        Some((closed, of)) => {
            format!("{} {}", t!(texts, id), t!(texts, "year-answers", closed = closed, of = of))
        }
        None => t!(texts, id),
    }
}

fn about(texts: &Texts, entry: &Entry) -> Option<String> {
    match entry.manner {
        // The month it stands in is told already.
        Manner::Before(MeetingDay::Expected(_)) => Some(t!(texts, "duty-before-meeting")),
        Manner::Before(meeting) => Some(before_meeting(texts, meeting)),
        Manner::Counted { done, of } => {
            let window = entry.occurrence.window().map(|(name, _)| window(texts, name)).unwrap_or_default();
            Some(t!(texts, "due-counted", done = done, of = of, window = window))
        }
        Manner::SomeTime => None,
        Manner::Plain if entry.at_end => Some(t!(texts, "duty-at-end")),
        Manner::Plain => span_of_months(texts, entry.days),
    }
}

/// "januari–februari" for a window longer than its month; a day for one that is nothing else.
fn span_of_months(texts: &Texts, days: Days) -> Option<String> {
    if days.start == days.end {
        return Some(texts.date(days.end));
    }
    let month = |day: chrono::NaiveDate| texts.month(day.month()).to_owned();
    match (days.start.year() == days.end.year(), days.start.month() == days.end.month()) {
        (true, true) => None,
        (true, false) => Some(format!("{}–{}", month(days.start), month(days.end))),
        (false, _) => Some(format!("{}–{}", texts.month_and_year(days.start), month(days.end))),
    }
}

/// A meeting.
#[must_use]
pub fn meeting(texts: &Texts, organisations: &Organisations, meeting: &Meeting) -> Line {
    let body = organisations.name(meeting.body.as_str());
    let what = match meeting.day {
        MeetingDay::Set(date) => t!(texts, "year-meeting", body = body, date = texts.date(date)),
        MeetingDay::Expected(_) => t!(texts, "year-meeting-expected", body = body),
    };
    let standing = match meeting.state {
        MeetingState::Held => "year-held",
        MeetingState::Planned => "year-planned",
        MeetingState::Expected => "year-expected",
        MeetingState::Untold => "year-untold",
    };
    let standing = t!(texts, standing);
    Line { what, standing, ..Line::default() }
}

/// A duty without a day.
#[must_use]
pub fn always(texts: &Texts, organisations: &Organisations, it: &Always) -> Line {
    let to = it.duty.to.as_ref().map(|to| t!(texts, "due-to", body = organisations.name(to.as_str())));
    let about: Vec<String> = std::iter::once(when(texts, &it.duty)).chain(to).collect();
    Line { id: it.activity.to_string(), what: it.duty.what.clone(), about: about.join(" · "), ..Line::default() }
}
