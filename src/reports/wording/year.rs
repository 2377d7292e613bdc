//! The lines of the yearly cycle in words: the same on paper and on the screen.

use chrono::Datelike;

use super::{asked, manner, shortened, span, when};
use crate::domain::days::Days;
use crate::domain::duty::DutyKind;
use crate::domain::meetings::MeetingDay;
use crate::domain::organisation::Organisations;
use crate::i18n::Texts;
use crate::reports::state::Manner;
use crate::reports::year::{Always, Entry, Meeting, MeetingState, Month, Standing, Year};
use crate::t;

/// How long the title of work that recurs may be: one line of a narrow page.
const TITLE_CHARS: usize = 48;

/// One line of the cycle.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// The activity; empty for a meeting.
    pub id: String,
    /// The day within its month: the last on which a duty is to be done, or that of a meeting; may be empty.
    pub day: String,
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
    let asked = |it: &String| asked(texts, it, entry.is_read);
    let what = entry.what.as_ref().map_or_else(|| shortened(&entry.title, TITLE_CHARS), asked);
    let to = entry.to.as_ref().map(|it| t!(texts, "due-to", body = organisations.name(it.as_str())));
    let read = entry.is_read.then(|| t!(texts, "duty-is-read"));
    let about = about(texts, entry).into_iter().filter(|it| !what.ends_with(it));
    let about: Vec<String> = about.chain(to).chain(read).collect();
    let what = match entry.kind {
        DutyKind::Decision => t!(texts, "year-decision", what = what),
        DutyKind::Report => what,
    };
    Line {
        id: entry.activity.to_string(),
        day: if entry.occurrence.is_whole_year() { String::new() } else { entry.days.end.day().to_string() },
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
        Manner::SomeTime => None,
        Manner::Plain if entry.at_end => Some(t!(texts, "duty-at-end")),
        Manner::Plain => span_of_months(texts, entry.days),
        Manner::Before(_) | Manner::Counted { .. } => manner(texts, entry.manner, &entry.occurrence),
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
    let (what, day) = match meeting.day {
        MeetingDay::Set(date) => (t!(texts, "year-meeting", body = body), date.day().to_string()),
        MeetingDay::Expected(_) if meeting.state == MeetingState::Untold => {
            (t!(texts, "year-meeting-untold", body = body), String::new())
        }
        MeetingDay::Expected(_) => (t!(texts, "year-meeting-expected", body = body), String::new()),
    };
    let standing = match meeting.state {
        MeetingState::Held => "year-held",
        MeetingState::Planned => "year-planned",
        MeetingState::Expected => "year-expected",
        MeetingState::Untold => "year-untold",
    };
    let standing = t!(texts, standing);
    Line { day, what, standing, ..Line::default() }
}

/// A duty without a day.
#[must_use]
pub fn always(texts: &Texts, organisations: &Organisations, it: &Always) -> Line {
    let to = it.duty.to.as_ref().map(|to| t!(texts, "due-to", body = organisations.name(to.as_str())));
    let about: Vec<String> = std::iter::once(when(texts, &it.duty)).chain(to).collect();
    let what = asked(texts, &it.duty.what, it.duty.is_read);
    Line { id: it.activity.to_string(), what, about: about.join(" · "), ..Line::default() }
}

/// That the year lies outside the plan, when it does.
#[must_use]
pub fn outside(texts: &Texts, report: &Year) -> Option<String> {
    let plan = report.outside?;
    let days = span(texts, Some(plan.start), Some(plan.end));
    Some(t!(texts, "year-outside", year = report.year.to_string(), days = days))
}

/// What falls in a month, by day: a meeting whose day nobody has set stands where the middle of the month would.
#[must_use]
pub fn month(texts: &Texts, organisations: &Organisations, month: &Month) -> Vec<Line> {
    let meetings = month.meetings.iter().map(|it| (it.day.date(), meeting(texts, organisations, it)));
    let entries = month.entries.iter().map(|it| (it.days.end, entry(texts, organisations, it)));
    let mut all: Vec<_> = meetings.chain(entries).collect();
    all.sort_by_key(|(day, _)| *day);
    all.into_iter().map(|(_, line)| line).collect()
}
