//! Duties in words: when they fall, the names of their occurrences, the meetings they are for.

use super::super::rule_words::{self, Told};
use super::{shortened, span};
use crate::domain::duty::{CountedFrom, DEFAULT_LEAD, Duty, OccurrenceKey, When};
use crate::domain::meetings::MeetingDay;
use crate::domain::quota::Quota;
use crate::domain::window::Window;
use crate::i18n::Texts;
use crate::reports::state::Manner;
use crate::t;

/// How much is told of words that are read as a duty: one line of a narrow page.
const READ_CHARS: usize = 60;

/// "april 2021", "2021", "kvartal 3 2021", "6 november 2021", "höstterminen 2021, gång 1".
#[must_use]
pub fn occurrence(texts: &Texts, key: &OccurrenceKey) -> String {
    match key.window() {
        Some((name, n)) => t!(texts, "occurrence-counted", window = window(texts, name), n = n),
        None => window(texts, key.as_str()),
    }
}

/// As [`occurrence`], with how many there are: "höstterminen 2021 (1 av 2)".
#[must_use]
pub fn occurrence_of(texts: &Texts, key: &OccurrenceKey, quota: Option<Quota>) -> String {
    match (key.window(), quota) {
        (Some((name, n)), Some(quota)) => {
            t!(texts, "occurrence-of", window = window(texts, name), n = n, of = quota.times())
        }
        _ => occurrence(texts, key),
    }
}

/// A window of the calendar by its name: "höstterminen 2021", "kvartal 3 2021", "april 2021".
#[must_use]
pub fn window(texts: &Texts, name: &str) -> String {
    let Some(window) = Window::parse(name) else { return name.to_owned() };
    let named = |id: &str, year: i32| t!(texts, id, year = year.to_string());
    let numbered = |id: &str, year: i32, n: u32| t!(texts, id, n = n, year = year.to_string());
    match window {
        Window::Year(year) => year.to_string(),
        Window::SchoolYear(year) => {
            t!(texts, "school-year", years = format!("{year}/{:02}", year.saturating_add(1) % 100))
        }
        Window::Spring(year) => named("term-spring", year),
        Window::Autumn(year) => named("term-autumn", year),
        Window::Half(year, 1) => named("half-first", year),
        Window::Half(year, _) => named("half-second", year),
        Window::Tertial(year, n) => numbered("tertial", year, n),
        Window::Quarter(year, n) => numbered("quarter", year, n),
        Window::Month(year, n) => format!("{} {year}", texts.month(n)),
        Window::Week(year, n) => numbered("week", year, n),
        Window::Day(day) => texts.date(day),
    }
}

/// What falls, with its occurrence unless the words end with it already: "Rapport (april 2021)".
#[must_use]
pub fn named(texts: &Texts, what: &str, key: &OccurrenceKey) -> String {
    let when = occurrence(texts, key);
    if what.ends_with(&when) { what.to_owned() } else { format!("{what} ({when})") }
}

/// What is asked for; words of the plan that the program reads as a duty are marked as such: "Uppföljning: ”Årligen”".
#[must_use]
pub fn asked(texts: &Texts, what: &str, is_read: bool) -> String {
    if is_read { t!(texts, "duty-read", words = shortened(what, READ_CHARS)) } else { what.to_owned() }
}

/// How an occurrence stands to its window, where there is more to say than its name.
#[must_use]
pub fn manner(texts: &Texts, manner: Manner, key: &OccurrenceKey) -> Option<String> {
    match manner {
        Manner::Plain => None,
        Manner::SomeTime => Some(t!(texts, "due-some-time", year = key.as_str().get(..4).unwrap_or_default())),
        Manner::Before(meeting) => Some(before_meeting(texts, meeting)),
        Manner::Counted { done, of } => {
            let window = key.window().map(|(name, _)| window(texts, name)).unwrap_or_default();
            Some(t!(texts, "due-counted", done = done, of = of, window = window))
        }
    }
}

/// "inför mötet 10 september 2021", "inför mötet i september 2021, dagen är inte bestämd".
#[must_use]
pub fn before_meeting(texts: &Texts, meeting: MeetingDay) -> String {
    match meeting {
        MeetingDay::Set(date) => t!(texts, "before-meeting-set", date = texts.date(date)),
        MeetingDay::Expected(month) => t!(texts, "before-meeting-expected", month = texts.month_and_year(month)),
    }
}

/// When a duty falls.
#[must_use]
pub fn when(texts: &Texts, duty: &Duty) -> String {
    let mut parts = vec![match &duty.when {
        When::Recurring { rule, from_months, .. } => {
            rule_words::rule(texts, Told { rule, from_months, quota: None, latest: !rule.days.is_empty() })
        }
        When::Quota { quota, .. } => quota_words(texts, *quota),
        When::Once(days) => span(texts, Some(days.start), Some(days.end)),
        When::AtEnd => t!(texts, "duty-at-end"),
        When::From(day) => span(texts, Some(*day), None),
        When::Continuous => t!(texts, "reading-continuous"),
        When::Event(words) => words.clone(),
    }];
    if let When::Recurring { counted: CountedFrom::Completion, .. } = duty.when {
        parts.push(t!(texts, "duty-from-completion"));
    }
    if let When::Recurring { from: Some(from), .. } | When::Quota { from: Some(from), .. } = duty.when {
        parts.push(span(texts, Some(from), None));
    }
    if duty.before_meeting {
        parts.push(t!(texts, "duty-before-meeting"));
    }
    if duty.lead != DEFAULT_LEAD {
        parts.push(t!(texts, "duty-lead", n = duty.lead));
    }
    if duty.is_read {
        parts.push(t!(texts, "duty-is-read"));
    }
    parts.join(", ")
}

/// "två gånger per termin".
pub(super) fn quota_words(texts: &Texts, quota: Quota) -> String {
    match quota.times() {
        1 => t!(texts, "once-per", per = rule_words::per(texts, quota.per())),
        times => {
            t!(texts, "quota", times = rule_words::number(texts, times), per = rule_words::per(texts, quota.per()))
        }
    }
}
