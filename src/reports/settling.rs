//! Settling a time in words: what was settled, why a text settles nothing.

use chrono::NaiveDate;

use super::wording;
use crate::domain::duty::PeriodRole;
use crate::domain::plan::{Activity, Time};
use crate::domain::schedule::Schedule;
use crate::domain::settled::Settled;
use crate::domain::settled_doubt::{Doubt, doubts};
use crate::domain::settling::{NotSettled, choices, settle};
use crate::i18n::Texts;
use crate::t;

/// What words with a settlement amount to: "1 juli–30 september 2021 (16 juni 2021, processledare 1)".
#[must_use]
pub fn meaning(texts: &Texts, words: &str, settled: &Settled, written: NaiveDate) -> String {
    let schedule = Schedule::read(words, written).settled_as(settled);
    let meaning = wording::meaning(texts, &schedule).unwrap_or_default();
    match &schedule.confirmed {
        Some(it) => format!("{meaning} ({})", wording::confirmed(texts, it)),
        None => meaning,
    }
}

/// A time as it stands, as a sentence: settled, or read by the program.
#[must_use]
pub fn standing(texts: &Texts, time: &Time, written: NaiveDate) -> String {
    wording::reading(texts, &Schedule::read(&time.text, written).settled_as(&time.settled))
}

/// How to settle a time from the command line: by what the program reads, or by something else. The example is made of
/// the reading itself, so that whoever copies it writes nothing foreign into the plan.
#[must_use]
pub fn how(texts: &Texts, activity: &Activity, written: NaiveDate) -> String {
    let id = activity.id.as_str();
    let choices = choices(&activity.time.text, &activity.time.settled, written);
    let told = |n: usize| choices.get(n).and_then(|it| again(texts, &it.settled, written));
    let pattern = || t!(texts, "settle-pattern");
    match (choices.is_empty(), told(1)) {
        (true, _) => t!(texts, "settle-how-unreadable", id = id, other = pattern()),
        (false, Some(other)) => t!(texts, "settle-how", id = id, other = other),
        (false, None) => t!(texts, "settle-how-own", id = id, other = told(0).unwrap_or_else(pattern)),
    }
}

/// Words that are read as the settlement again, if there are any.
fn again(texts: &Texts, settled: &Settled, written: NaiveDate) -> Option<String> {
    let words = || wording::meaning(texts, &Schedule::read("", written).settled_as(settled));
    let text = as_text(texts, settled).or_else(words)?;
    (settle(&text, written).as_ref() == Ok(settled)).then_some(text)
}

/// Why a settlement should be looked at again, and how that is settled; nothing when it fits the plan's words.
#[must_use]
pub fn doubt(texts: &Texts, activity: &Activity, written: NaiveDate) -> Option<(String, String)> {
    let doubts = doubts(&activity.time, written);
    let reason = |doubt: &Doubt| match doubt {
        Doubt::Older { confirmed, written } => {
            t!(texts, "doubt-older", confirmed = texts.date(*confirmed), written = texts.date(*written))
        }
        Doubt::Elsewhere { read } => {
            t!(texts, "doubt-elsewhere", read = wording::meaning(texts, read).unwrap_or_default())
        }
    };
    let how = match doubts.last()? {
        Doubt::Older { .. } => "doubt-how",
        Doubt::Elsewhere { .. } => "doubt-how-elsewhere",
    };
    let mut told = vec![format!("{}.", standing(texts, &activity.time, written).trim_end_matches('.'))];
    told.extend(doubts.iter().map(reason));
    Some((told.join(" "), t!(texts, how, id = activity.id.as_str())))
}

/// Periods as a person may write them; nothing for what is no periods.
#[must_use]
pub fn as_text(texts: &Texts, settled: &Settled) -> Option<String> {
    if settled.periods.is_empty() || settled.rule.is_some() {
        return None;
    }
    let day = |it: Option<NaiveDate>| it.map(|it| it.to_string()).unwrap_or_default();
    let periods = settled.periods.iter().map(|it| {
        let role = match it.role {
            PeriodRole::Period => return format!("{}/{}", day(it.start), day(it.end)),
            PeriodRole::Part => t!(texts, "role-part"),
            PeriodRole::Original => t!(texts, "role-original"),
            PeriodRole::Revised => t!(texts, "role-revised"),
            PeriodRole::Milestone => t!(texts, "role-milestone"),
            PeriodRole::Phase => t!(texts, "role-phase"),
        };
        format!("{}/{} {role}", day(it.start), day(it.end))
    });
    Some(periods.collect::<Vec<_>>().join(", "))
}

/// Why a text settles nothing.
#[must_use]
pub fn not_settled(texts: &Texts, why: &NotSettled) -> String {
    match why {
        NotSettled::Empty => t!(texts, "not-settled-empty"),
        NotSettled::Unreadable { position } => t!(texts, "not-settled-unreadable", position = *position + 1),
        NotSettled::Unsure(schedule) => {
            let meaning = wording::meaning(texts, schedule).unwrap_or_default();
            let remarks = wording::remarks(texts, schedule);
            let more = if remarks.is_empty() { t!(texts, "not-settled-say-more") } else { remarks.join(" ") };
            t!(texts, "not-settled-unsure", meaning = meaning, more = more)
        }
        NotSettled::Timeless => t!(texts, "not-settled-timeless"),
        NotSettled::BadDate { text } => t!(texts, "not-settled-bad-date", text = text),
        NotSettled::EndBeforeStart { text } => t!(texts, "not-settled-end-before-start", text = text),
        NotSettled::NoDays { text } => t!(texts, "not-settled-no-days", text = text),
        NotSettled::UnknownRole { text } => t!(texts, "not-settled-unknown-role", text = text),
    }
}
