//! Readings, periods and occurrences in words.

mod duties;
pub mod year;

use std::io;

use super::reading;
use super::rule_words::{self, Told};
pub use super::words::{capital, list, shortened, span};
use crate::domain::duty::{PeriodRole, PlanPeriod};
use crate::domain::schedule::{Basis, Schedule};
use crate::domain::settled::Confirmed;
use crate::domain::status::{Status, Tally};
use crate::domain::timeframe::Kind;
use crate::i18n::Texts;
use crate::t;
pub use duties::{asked, before_meeting, manner, named, occurrence, occurrence_of, when, window};

/// A period with what it is to its activity, where that says something.
#[must_use]
pub fn period(texts: &Texts, period: &PlanPeriod) -> String {
    let days = span(texts, period.start, period.end);
    match period.role {
        PeriodRole::Period | PeriodRole::Part | PeriodRole::Milestone => days,
        PeriodRole::Original => t!(texts, "period-original", days = days),
        PeriodRole::Revised => t!(texts, "period-revised", days = days),
        PeriodRole::Phase => t!(texts, "period-phase", days = days),
    }
}

/// What is made of an activity's time words, by the program or by a person, as a sentence without the final mark for
/// confirmation.
#[must_use]
pub fn reading(texts: &Texts, schedule: &Schedule) -> String {
    match (schedule.basis, &schedule.confirmed, meaning(texts, schedule)) {
        (.., None) => t!(texts, "reading-unreadable"),
        (Basis::Reading, _, Some(meaning)) => t!(texts, "reading", meaning = meaning),
        (_, Some(confirmed), Some(meaning)) => {
            t!(texts, "reading-settled-by", meaning = meaning, confirmed = self::confirmed(texts, confirmed))
        }
        (_, None, Some(meaning)) => t!(texts, "reading-settled", meaning = meaning),
    }
}

/// "16 juni 2021, processledare 1".
#[must_use]
pub fn confirmed(texts: &Texts, confirmed: &Confirmed) -> String {
    let date = texts.date(confirmed.date);
    match &confirmed.by {
        Some(by) => t!(texts, "confirmed-by", date = date, by = by),
        None => t!(texts, "confirmed-on", date = date),
    }
}

/// What an activity's time is taken to be; nothing where it cannot be read.
#[must_use]
pub fn meaning(texts: &Texts, schedule: &Schedule) -> Option<String> {
    if schedule.basis != Basis::Settled {
        let readable = schedule.reading.kind != Kind::Unreadable;
        return readable.then(|| reading::meaning(texts, &schedule.reading));
    }
    let periods: Vec<String> = schedule.periods.iter().map(|it| period(texts, it)).collect();
    let rule = schedule.recurrence.as_ref().map(|rule| {
        rule_words::rule(texts, Told { rule, from_months: &schedule.from_months, quota: None, latest: false })
    });
    let parts = [rule.unwrap_or_default(), list(texts, &periods)];
    Some(parts.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(", "))
}

/// Remarks a person needs in order to confirm a reading.
#[must_use]
pub fn remarks(texts: &Texts, schedule: &Schedule) -> Vec<String> {
    if schedule.basis != Basis::Reading {
        return Vec::new();
    }
    let reading = &schedule.reading;
    let mut all = reading::remarks(texts, reading);
    if let Some(other) = reading.alternative {
        all.push(t!(texts, "note-alternative", days = span(texts, other.start, other.end)));
    }
    all
}

/// The system's own error in the reader's language; what is not common in the system's words.
#[must_use]
pub fn cause(texts: &Texts, error: &io::Error) -> String {
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

/// Why a follow-up could not be saved: the system's error, or that the folder leads out of the workspace.
#[must_use]
pub fn save_cause(texts: &Texts, system: Option<&io::Error>) -> String {
    system.map_or_else(|| t!(texts, "cause-leads-out"), |error| cause(texts, error))
}

/// A status in words; that nothing is reported is said too.
#[must_use]
pub fn status(texts: &Texts, status: Option<Status>) -> String {
    match status {
        Some(status) => t!(texts, &format!("status-{}", status.code())),
        None => t!(texts, "status-none"),
    }
}

/// "3 av 9 genomförda, 2 har inte rapporterat".
#[must_use]
pub fn tally(texts: &Texts, tally: Tally) -> String {
    let mut parts = vec![t!(texts, "tally", done = tally.done, of = tally.of)];
    if tally.missing > 0 {
        parts.push(t!(texts, "tally-missing", n = tally.missing));
    }
    if tally.not_applicable > 0 {
        parts.push(t!(texts, "tally-not-applicable", n = tally.not_applicable));
    }
    parts.join(", ")
}
