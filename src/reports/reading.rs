//! What a time expression is taken to mean: in a sentence for people, and in its shortest clear form.
//!
//! Both are Swedish expressions of time themselves, which the reader takes for the same again.

use chrono::{Datelike, NaiveDate};

use super::rule_words::{Told, number, per, rule};
use super::words::{list, span as days_between};
use crate::domain::timeframe::{Anchor, Kind, Known, Note, Reading, Relation, Span};
use crate::i18n::Texts;
use crate::t;

/// "Tolkas som: 1 april–30 juni 2020 och 1 juli–31 december 2021 (två perioder) – bekräfta".
#[must_use]
pub fn sentence(texts: &Texts, reading: &Reading) -> String {
    if reading.kind == Kind::Unreadable {
        return t!(texts, "reading-unreadable");
    }
    let sentence = t!(texts, "reading", meaning = meaning(texts, reading));
    if !reading.confirm {
        return sentence;
    }
    let asked = t!(texts, "reading-confirm", sentence = sentence);
    match reading.alternative {
        Some(other) => t!(texts, "reading-or", sentence = asked, other = alternative(texts, other)),
        None => asked,
    }
}

/// The meaning alone: "1 april–30 juni 2020", "varje år i april och november".
#[must_use]
pub fn meaning(texts: &Texts, reading: &Reading) -> String {
    told(texts, reading, Style::Words)
}

/// The shortest form that leaves nothing open: "Q2 2020 och Q3–Q4 2021". Nothing for what is not understood.
#[must_use]
pub fn canonical(texts: &Texts, reading: &Reading) -> Option<String> {
    (reading.kind != Kind::Unreadable).then(|| told(texts, reading, Style::Short))
}

/// What a person needs to know in order to confirm a reading, or to mend its words.
#[must_use]
pub fn remarks(texts: &Texts, reading: &Reading) -> Vec<String> {
    reading.notes.iter().filter_map(|note| remark(texts, reading, note)).collect()
}

fn remark(texts: &Texts, reading: &Reading, note: &Note) -> Option<String> {
    Some(match note {
        Note::PeriodsSideBySide => t!(texts, "note-side-by-side"),
        Note::Repaired { from, to } => t!(texts, "note-repaired", from = from, to = to),
        Note::NoMonth => t!(texts, "note-no-month"),
        Note::Unread { text } => t!(texts, "note-unread", text = text),
        Note::WrongWeekday => {
            t!(texts, "note-wrong-weekday", day = texts.weekday_and_date(reading.start.or(reading.end)?))
        }
        Note::Either => t!(texts, "note-either"),
        Note::WorkingDays => t!(texts, "note-working-days"),
        Note::StoppedAt { position } => stopped(texts, &reading.expression, *position),
        // The sentence itself tells these.
        Note::Phase { .. }
        | Note::Latest
        | Note::EachTime
        | Note::AtLeast
        | Note::AtMost
        | Note::AlsoOnDemand
        | Note::AlsoContinuous => return None,
    })
}

/// Where understanding stopped, with the word that stands there.
fn stopped(texts: &Texts, expression: &str, position: usize) -> String {
    let rest: String = expression.chars().skip(position).collect();
    match rest.split_whitespace().next() {
        None => t!(texts, "note-cut-off"),
        Some(word) => t!(texts, "note-stopped", position = position + 1, word = word),
    }
}

/// How days are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    /// 1 april–30 juni 2020.
    Words,
    /// Q2 2020, 2020-04-07.
    Short,
}

fn told(texts: &Texts, reading: &Reading, style: Style) -> String {
    for (beside, words) in
        [(Note::AlsoOnDemand, "time-and-on-demand"), (Note::AlsoContinuous, "time-beside-continuous")]
    {
        if reading.notes.contains(&beside) {
            let notes = reading.notes.iter().filter(|it| **it != beside).cloned().collect();
            let alone = Reading { notes, ..reading.clone() };
            return t!(texts, words, meaning = told(texts, &alone, style));
        }
    }
    let base = match reading.kind {
        Kind::Continuous => continuous(texts, reading),
        Kind::OnDemand => t!(texts, "reading-ondemand"),
        Kind::Undated => t!(texts, "reading-undated"),
        Kind::Event => event(texts, reading, style),
        Kind::Quota => quota(texts, reading),
        Kind::Recurrence => recurrence(texts, reading, style),
        _ => spans(texts, reading, style),
    };
    let whole = match reading.kind {
        Kind::Continuous | Kind::OnDemand | Kind::Quota => bounded(texts, base, reading, style),
        _ => base,
    };
    with_phase(texts, reading, style, whole)
}

fn continuous(texts: &Texts, reading: &Reading) -> String {
    match &reading.anchor {
        Some(anchor) => t!(texts, "time-during", anchor = anchor_words(texts, anchor)),
        None => t!(texts, "reading-continuous"),
    }
}

/// What is told by days alone.
fn spans(texts: &Texts, reading: &Reading, style: Style) -> String {
    let whole = Span { start: reading.start, end: reading.end };
    let now = match reading.kind {
        Kind::Windows => {
            let parts: Vec<String> = reading.parts.iter().map(|it| span(texts, *it, style)).collect();
            t!(texts, "time-parts", parts = list(texts, &parts), n = parts.len())
        }
        Kind::Milestones => {
            let labelled = reading.parts.iter().any(|it| it.start.is_none());
            let days: Vec<String> =
                reading.parts.iter().filter_map(|it| it.end).map(|it| day(texts, it, style)).collect();
            let days = list(texts, &days);
            if labelled { t!(texts, "time-milestones", days = days) } else { days }
        }
        Kind::Milestone => {
            t!(texts, "time-milestone", day = reading.end.map(|it| day(texts, it, style)).unwrap_or_default())
        }
        Kind::Deadline => latest(texts, whole.end, style),
        Kind::Date => reading.end.map(|it| day(texts, it, style)).unwrap_or_default(),
        _ => match reading.window {
            Some(Span { start: Some(first), end: Some(last) }) => {
                t!(texts, "time-starting", days = dashed(texts, first, last, style))
            }
            _ => span(texts, whole, style),
        },
    };
    match reading.superseded {
        None => now,
        Some(Span { start: None, end }) if reading.kind == Kind::Deadline => {
            t!(texts, "time-was", now = now, was = end.map(|it| day(texts, it, style)).unwrap_or_default())
        }
        Some(Span { start: Some(first), end: Some(last) }) if reading.kind == Kind::Date && first == last => {
            t!(texts, "time-was", now = now, was = day(texts, last, style))
        }
        Some(was) => t!(texts, "time-was", now = now, was = span(texts, was, style)),
    }
}

fn with_phase(texts: &Texts, reading: &Reading, style: Style, meaning: String) -> String {
    let phase = reading.notes.iter().find_map(|note| match note {
        Note::Phase { from } => Some(*from),
        _ => None,
    });
    phase.map_or(meaning.clone(), |from| t!(texts, "time-phase", meaning = meaning, date = day(texts, from, style)))
}

/// "senast 30 juni 2022", a last day.
fn latest(texts: &Texts, end: Option<NaiveDate>, style: Style) -> String {
    t!(texts, "span-until", date = end.map(|it| day(texts, it, style)).unwrap_or_default())
}

/// "till och med 30 juni 2022", a window without a beginning.
fn through(texts: &Texts, end: Option<NaiveDate>, style: Style) -> String {
    t!(texts, "time-through", date = end.map(|it| day(texts, it, style)).unwrap_or_default())
}

/// Days as they stand in a sentence. One day that is a window, and no date, says so by its form ("1–1 mars 2022").
fn span(texts: &Texts, span: Span, style: Style) -> String {
    match (span.start, span.end) {
        (Some(start), Some(end)) => dashed(texts, start, end, style),
        (Some(start), None) => t!(texts, "span-from", date = day(texts, start, style)),
        (None, end) => through(texts, end, style),
    }
}

fn alternative(texts: &Texts, other: Span) -> String {
    match (other.start, other.end) {
        (None, end) => latest(texts, end, Style::Words),
        _ => span(texts, other, Style::Words),
    }
}

fn day(texts: &Texts, day: NaiveDate, style: Style) -> String {
    match style {
        Style::Words => texts.date(day),
        Style::Short => day.to_string(),
    }
}

fn dashed(texts: &Texts, start: NaiveDate, end: NaiveDate, style: Style) -> String {
    match style {
        Style::Words if start == end => format!("{}–{}", start.day(), texts.date(end)),
        Style::Words => days_between(texts, Some(start), Some(end)),
        Style::Short => short(texts, start, end),
    }
}

/// Whole years, quarters and months by name; other days as they are.
fn short(texts: &Texts, start: NaiveDate, end: NaiveDate) -> String {
    let first_of_month = start.day() == 1;
    let last_of_month = end.succ_opt().is_none_or(|next| next.day() == 1);
    let same_year = start.year() == end.year();
    if !first_of_month || !last_of_month {
        return format!("{start}–{end}");
    }
    let (from, to) = (start.month(), end.month());
    match (from % 3, to % 3) {
        _ if from == 1 && to == 12 && same_year => start.year().to_string(),
        _ if from == 1 && to == 12 => format!("{}–{}", start.year(), end.year()),
        (1, 0) if same_year && to == from + 2 => format!("Q{} {}", to / 3, end.year()),
        (1, 0) if same_year => format!("Q{}–Q{} {}", from.div_ceil(3), to / 3, end.year()),
        (1, 0) => format!("Q{} {}–Q{} {}", from.div_ceil(3), start.year(), to / 3, end.year()),
        _ if same_year && from == to => texts.month_and_year(end),
        _ if same_year => format!("{}–{}", texts.month(from), texts.month_and_year(end)),
        _ => format!("{}–{}", texts.month_and_year(start), texts.month_and_year(end)),
    }
}

/// The span within which something goes on or comes back.
fn bounded(texts: &Texts, base: String, reading: &Reading, style: Style) -> String {
    match (reading.start, reading.end) {
        (None, None) => base,
        (Some(start), Some(end)) => {
            t!(texts, "time-bounds", meaning = base, days = dashed(texts, start, end, style))
        }
        (start, end) => format!("{base} {}", span(texts, Span { start, end }, style)),
    }
}

fn recurrence(texts: &Texts, reading: &Reading, style: Style) -> String {
    let Some(recurrence) = &reading.recurrence else { return String::new() };
    let latest = reading.notes.contains(&Note::Latest);
    let told = Told { rule: recurrence, from_months: &reading.from_months, quota: reading.quota.as_ref(), latest };
    let mut words = rule(texts, told);
    if reading.notes.contains(&Note::AtLeast) {
        words = t!(texts, "time-at-least", meaning = words);
    }
    match reading.window {
        Some(first) => t!(texts, "time-thereafter", first = span_or_day(texts, first, style), rule = words),
        None => bounded(texts, words, reading, style),
    }
}

fn span_or_day(texts: &Texts, first: Span, style: Style) -> String {
    match (first.start, first.end) {
        (Some(start), Some(end)) if start == end => day(texts, end, style),
        _ => span(texts, first, style),
    }
}

fn quota(texts: &Texts, reading: &Reading) -> String {
    let Some(quota) = &reading.quota else { return String::new() };
    let words = match quota.most {
        Some(most) => t!(texts, "quota", times = format!("{}–{most}", quota.times), per = per(texts, quota.per)),
        None if quota.times == 1 => t!(texts, "once-per", per = per(texts, quota.per)),
        None => t!(texts, "quota", times = number(texts, quota.times), per = per(texts, quota.per)),
    };
    if reading.notes.contains(&Note::AtLeast) {
        return t!(texts, "time-at-least", meaning = words);
    }
    if reading.notes.contains(&Note::AtMost) {
        return t!(texts, "time-at-most", meaning = words);
    }
    words
}

fn event(texts: &Texts, reading: &Reading, style: Style) -> String {
    let Some(anchor) = &reading.anchor else { return String::new() };
    let name = if reading.notes.contains(&Note::EachTime) {
        t!(texts, "event-each", anchor = bare_words(texts, anchor))
    } else {
        anchor_words(texts, anchor)
    };
    let relation = reading.relation.unwrap_or(Relation::At);
    let known = match (reading.offset.as_deref().and_then(|it| distance(texts, it, reading)), relation) {
        (Some(distance), Relation::Before) => t!(texts, "time-so-long-before", distance = distance, anchor = name),
        (Some(distance), _) => t!(texts, "time-so-long-after", distance = distance, anchor = name),
        (None, Relation::Before) => t!(texts, "time-before", anchor = name),
        (None, Relation::After) => t!(texts, "time-after", anchor = name),
        (None, Relation::At) => t!(texts, "time-at", anchor = name),
        (None, Relation::When) => match anchor {
            Anchor::Words(_) => t!(texts, "time-when", anchor = name),
            Anchor::Activity(_) => t!(texts, "time-when-activity-done", anchor = name),
            Anchor::Known(_) => t!(texts, "time-when-done", anchor = name),
        },
    };
    let known = if reading.notes.contains(&Note::Latest) {
        t!(texts, "time-latest", days = known)
    } else if reading.notes.contains(&Note::AtLeast) {
        t!(texts, "time-at-least", meaning = known)
    } else {
        known
    };
    let known = match reading.window {
        Some(Span { start: Some(start), end: Some(end) }) if start == end => {
            format!("{known} {}", day(texts, end, style))
        }
        Some(Span { start: Some(start), end: Some(end) }) => {
            t!(texts, "time-bounds", meaning = known, days = dashed(texts, start, end, style))
        }
        _ => known,
    };
    if reading.open_end { t!(texts, "time-goes-on", meaning = known) } else { known }
}

/// "14 dagar" of -P14D.
fn distance(texts: &Texts, offset: &str, reading: &Reading) -> Option<String> {
    let body = offset.trim_start_matches(['-', '+']).strip_prefix('P')?;
    let (body, hours) = body.strip_prefix('T').map_or((body, false), |it| (it, true));
    let count: usize = body.get(..body.len().checked_sub(1)?)?.parse().ok()?;
    let working = reading.notes.contains(&Note::WorkingDays);
    Some(match body.chars().last()? {
        _ if hours => t!(texts, "time-hours", n = count),
        'M' => t!(texts, "time-months", n = count),
        'Y' => t!(texts, "time-years", n = count),
        _ if working => t!(texts, "time-working-days", n = count),
        _ => t!(texts, "time-days", n = count),
    })
}

/// The event in the reader's language, where the program knows its name; else in the words of the text.
fn anchor_words(texts: &Texts, anchor: &Anchor) -> String {
    match anchor {
        Anchor::Known(known) => known_words(texts, *known),
        Anchor::Activity(id) => t!(texts, "time-activity", id = id),
        Anchor::Words(words) => words.clone(),
    }
}

fn known_words(texts: &Texts, known: Known) -> String {
    match known {
        Known::Meeting => t!(texts, "event-meeting"),
        Known::SteeringMeeting => t!(texts, "event-steering-meeting"),
        Known::Adjustment => t!(texts, "event-adjustment"),
        Known::Introduction => t!(texts, "event-introduction"),
        Known::Decision => t!(texts, "event-decision"),
        Known::Summons => t!(texts, "event-summons"),
        Known::Trials => t!(texts, "event-trials"),
        Known::Budget => t!(texts, "event-budget"),
    }
}

/// The event without its article, as it stands after "varje".
fn bare_words(texts: &Texts, anchor: &Anchor) -> String {
    match anchor {
        Anchor::Known(Known::Meeting) => t!(texts, "event-a-meeting"),
        Anchor::Known(Known::SteeringMeeting) => t!(texts, "event-a-steering-meeting"),
        Anchor::Known(Known::Decision) => t!(texts, "event-a-decision"),
        Anchor::Known(Known::Summons) => t!(texts, "event-a-summons"),
        Anchor::Known(Known::Adjustment) => t!(texts, "event-an-adjustment"),
        Anchor::Known(Known::Introduction) => t!(texts, "event-an-introduction"),
        Anchor::Known(Known::Trials) => t!(texts, "event-a-trial"),
        Anchor::Known(Known::Budget) => t!(texts, "event-a-budget"),
        other => anchor_words(texts, other),
    }
}
