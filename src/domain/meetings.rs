//! When the bodies meet: days that are known, and months in which the rhythm expects a meeting.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};

use super::days::Days;
use super::id::PartyId;
use super::organisation::Body;
use super::plan::Plan;

/// Where a meeting's day is known from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// The plan says that the body decided on it that day: the meeting was held.
    Decision,
    /// The meeting has a folder of its own.
    Folder,
}

/// A meeting whose day is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Known {
    date: NaiveDate,
    source: Source,
}

/// When a meeting is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MeetingDay {
    /// On this day.
    Set(NaiveDate),
    /// Some time in the month of this day, the middle of it, by the body's rhythm.
    Expected(NaiveDate),
}

impl MeetingDay {
    /// The day it is counted by: its own, or the middle of the month.
    #[must_use]
    pub fn date(self) -> NaiveDate {
        match self {
            Self::Set(date) | Self::Expected(date) => date,
        }
    }

    /// Nobody has set the day.
    #[must_use]
    pub fn is_expected(self) -> bool {
        matches!(self, Self::Expected(_))
    }
}

/// The meetings of all bodies.
#[derive(Debug, Clone, Default)]
pub struct Meetings {
    known: HashMap<PartyId, Vec<Known>>,
}

impl Meetings {
    /// The meetings that the plan's decisions were taken at, and those that have a folder.
    #[must_use]
    pub fn new(plan: &Plan, folders: impl IntoIterator<Item = (NaiveDate, PartyId)>) -> Self {
        let decisions = plan.decisions().into_iter();
        let decisions = decisions.filter_map(|it| Some((it.date, it.body.clone()?, Source::Decision)));
        let folders = folders.into_iter().map(|(date, body)| (date, body, Source::Folder));
        let mut known: HashMap<PartyId, Vec<Known>> = HashMap::new();
        for (date, body, source) in decisions.chain(folders) {
            known.entry(body).or_default().push(Known { date, source });
        }
        for all in known.values_mut() {
            // Of a decision and a folder on one day the decision says more, and comes first.
            all.sort_unstable();
            all.dedup_by_key(|it| it.date);
        }
        Self { known }
    }

    /// The days on which a body's meetings are known to be or to have been, as seen on a day: a decision that is yet to
    /// be taken is not seen.
    fn seen(&self, body: &PartyId, today: NaiveDate) -> impl DoubleEndedIterator<Item = NaiveDate> + '_ {
        let known = self.known.get(body).map(Vec::as_slice).unwrap_or_default();
        known.iter().filter(move |it| it.source == Source::Folder || it.date <= today).map(|it| it.date)
    }

    /// The last meeting before a day that is known to have been held.
    #[must_use]
    pub fn last_held(&self, body: &PartyId, before: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
        self.seen(body, today).rfind(|date| *date <= today && *date < before)
    }

    /// The next meeting on a day or after it. What was decided on the very day has been met about.
    #[must_use]
    pub fn coming(&self, body: &Body, today: NaiveDate) -> Option<MeetingDay> {
        let known = self.known.get(&body.id).map(Vec::as_slice).unwrap_or_default();
        let set = known.iter().find(|it| it.source == Source::Folder && it.date >= today).map(|it| it.date);
        self.first(body, today, today.year(), set, |month| month >= today)
    }

    /// The meeting after another one: on a later day, or expected in a later month, since two meetings of one month
    /// would be one.
    #[must_use]
    pub fn after(&self, body: &Body, meeting: NaiveDate, today: NaiveDate) -> Option<MeetingDay> {
        let set = self.seen(&body.id, today).find(|date| *date > meeting);
        let later = |month: NaiveDate| (month.year(), month.month()) > (meeting.year(), meeting.month());
        self.first(body, today, meeting.year(), set, later)
    }

    /// The earlier of a day that is set and the first month that fits and has no meeting.
    fn first(
        &self,
        body: &Body,
        today: NaiveDate,
        from_year: i32,
        set: Option<NaiveDate>,
        fits: impl Fn(NaiveDate) -> bool,
    ) -> Option<MeetingDay> {
        let has_meeting = |month: &NaiveDate| self.seen(&body.id, today).any(|it| same_month(it, *month));
        let mut months = (0..LOOK_AHEAD).flat_map(|n| middles(body, from_year.saturating_add(n)));
        let expected = months.find(|month| fits(*month) && !has_meeting(month));
        match (set, expected) {
            (Some(date), Some(month)) if date <= month => Some(MeetingDay::Set(date)),
            (_, Some(month)) => Some(MeetingDay::Expected(month)),
            (set, None) => set.map(MeetingDay::Set),
        }
    }

    /// The meeting that something within some days is to be ready before: the last whose day is known; where none is, the
    /// last month of the days in which the rhythm expects one. What is expected never stands before what is known.
    #[must_use]
    pub fn to_prepare(&self, body: &Body, days: Days) -> Option<MeetingDay> {
        let known = || self.seen(&body.id, NaiveDate::MAX);
        let set = known().rfind(|it| days.contains(*it));
        set.map(MeetingDay::Set).or_else(|| {
            let months = (days.start.year()..=days.end.year()).flat_map(|year| middles(body, year));
            let reached = |month: &NaiveDate| {
                let (first, last) = (days.start.with_day(1), days.end);
                first.is_some_and(|first| first <= *month) && (*month <= last || same_month(*month, last))
            };
            let has_none = |month: &NaiveDate| !known().any(|it| same_month(it, *month));
            months.filter(|it| reached(it) && has_none(it)).max().map(MeetingDay::Expected)
        })
    }

    /// Every meeting within the days, in order: known ones, and those that the rhythm expects in months without one.
    /// `today` hides decisions that are yet to be taken; without it all are seen.
    #[must_use]
    pub fn within(&self, body: &Body, days: Days, today: Option<NaiveDate>) -> Vec<MeetingDay> {
        let known: Vec<NaiveDate> = self.seen(&body.id, today.unwrap_or(NaiveDate::MAX)).collect();
        let expected = (days.start.year()..=days.end.year()).flat_map(|year| middles(body, year));
        let expected = expected.filter(|month| !known.iter().any(|it| same_month(*it, *month)));
        let mut all: Vec<MeetingDay> =
            known.iter().copied().map(MeetingDay::Set).chain(expected.map(MeetingDay::Expected)).collect();
        all.retain(|it| days.contains(it.date()));
        all.sort_by_key(|it| it.date());
        all
    }
}

/// In so many years a month of the rhythm without a known meeting is looked for.
const LOOK_AHEAD: i32 = 4;

fn same_month(a: NaiveDate, b: NaiveDate) -> bool {
    (a.year(), a.month()) == (b.year(), b.month())
}

/// The middles of a rhythm's months in a year. No day is known: the middle stands for the month.
fn middles(body: &Body, year: i32) -> impl Iterator<Item = NaiveDate> + '_ {
    let months = body.rhythm.as_ref().map(|it| it.months.as_slice()).unwrap_or_default();
    months.iter().filter_map(move |month| NaiveDate::from_ymd_opt(year, *month, 15))
}

#[cfg(test)]
mod tests {
    use super::super::plan::Adoption;
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn board() -> Body {
        Body::meeting_in("styrgruppen", "Styrgruppen", &[2, 5, 9, 12])
    }

    fn meetings(decided: &str, folders: &[&str]) -> Meetings {
        let plan = Plan { adopted: Some(Adoption { date: day(decided), body: Some(board().id) }), ..Plan::default() };
        Meetings::new(&plan, folders.iter().map(|it| (day(it), board().id)))
    }

    #[test]
    fn a_month_with_a_known_meeting_expects_none() {
        let all = meetings("2021-06-16", &["2021-09-10"]);
        let year = Days { start: day("2021-01-01"), end: day("2021-12-31") };
        let told: Vec<String> = (all.within(&board(), year, Some(day("2021-06-20"))).into_iter())
            .map(|it| format!("{}{}", it.date(), if it.is_expected() { "?" } else { "" }))
            .collect();
        assert_eq!(told, ["2021-02-15?", "2021-05-15?", "2021-06-16", "2021-09-10", "2021-12-15?"]);
        assert_eq!(all.within(&board(), year, Some(day("2021-03-01"))).len(), 4, "the decision is yet to be taken");
    }

    #[test]
    fn a_known_meeting_comes_before_an_expected_one_and_a_month_counts_with_all_its_days() {
        let all = meetings("2021-06-16", &["2021-07-05", "2021-12-20"]);
        let of = |start, end| all.to_prepare(&board(), Days { start: day(start), end: day(end) });
        assert_eq!(of("2021-07-01", "2021-09-30"), Some(MeetingDay::Set(day("2021-07-05"))));
        assert_eq!(of("2021-06-01", "2021-09-30"), Some(MeetingDay::Set(day("2021-07-05"))), "the last known one");
        assert_eq!(of("2021-08-01", "2021-09-10"), Some(MeetingDay::Expected(day("2021-09-15"))), "early September");
        assert_eq!(of("2021-09-20", "2021-10-31"), Some(MeetingDay::Expected(day("2021-09-15"))), "late September");
        assert_eq!(of("2021-10-01", "2021-12-10"), None, "December's is known, and later");
        assert_eq!(of("2021-10-01", "2021-11-30"), None);
    }

    #[test]
    fn the_meetings_before_and_after_another() {
        let all = meetings("2021-06-16", &["2021-09-10", "2021-11-30"]);
        let (board, today) = (board(), day("2021-10-01"));
        let held = |before| all.last_held(&board.id, day(before), today);
        assert_eq!(held("2021-12-10"), Some(day("2021-09-10")), "November's meeting has not been held");
        assert_eq!(held("2021-09-10"), Some(day("2021-06-16")));
        assert_eq!(all.after(&board, day("2021-06-16"), today), Some(MeetingDay::Set(day("2021-09-10"))));
        assert_eq!(all.after(&board, day("2021-09-10"), today), Some(MeetingDay::Set(day("2021-11-30"))));
        assert_eq!(all.after(&board, day("2021-11-30"), today), Some(MeetingDay::Expected(day("2021-12-15"))));
        assert_eq!(all.after(&board, day("2021-12-15"), today), Some(MeetingDay::Expected(day("2022-02-15"))));
    }

    #[test]
    fn the_next_meeting_is_the_earlier_of_what_is_set_and_what_is_expected() {
        let board = board();
        let coming = |all: &Meetings, today| all.coming(&board, day(today)).unwrap();
        let far = meetings("2021-06-16", &["2021-12-10"]);
        assert_eq!(coming(&far, "2021-06-16"), MeetingDay::Expected(day("2021-09-15")), "today was decided already");
        assert_eq!(coming(&far, "2021-09-16"), MeetingDay::Set(day("2021-12-10")));
        let near = meetings("2021-09-04", &[]);
        assert_eq!(coming(&near, "2021-09-10"), MeetingDay::Expected(day("2021-12-15")), "September's has been");
        assert_eq!(coming(&meetings("2021-06-16", &["2021-09-01"]), "2021-09-01"), MeetingDay::Set(day("2021-09-01")));
    }
}
