//! Time and duties of one activity: periods, report duties and their occurrences, counted from the calendar.

use std::fmt;

use chrono::NaiveDate;
use serde::Serialize;

use super::id::PartyId;
use super::plan::{Activity, Days, Plan};
use super::recurrence::Recurrence;
use super::timeframe::{self, Kind, Note, Reading, Span};

/// What a period is to its activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum PeriodRole {
    /// The one period.
    Period,
    /// One of several; whether it replaces another is not settled.
    Part,
    /// The first adopted period, since replaced.
    Original,
    /// The period that replaced the original.
    Revised,
    /// A point or a deadline of its own.
    Milestone,
    /// A phase within the period.
    Phase,
}

impl PeriodRole {
    /// Reads the stored word, English or Swedish.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "period" => Self::Period,
            "part" | "del" => Self::Part,
            "original" | "ursprunglig" => Self::Original,
            "revised" | "reviderad" => Self::Revised,
            "milestone" | "milstolpe" => Self::Milestone,
            "phase" | "fas" => Self::Phase,
            _ => return None,
        })
    }
}

/// A period of an activity. An absent end is open and bounded by the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct PlanPeriod {
    /// First day.
    pub start: Option<NaiveDate>,
    /// Last day, included.
    pub end: Option<NaiveDate>,
    /// What the period is to its activity.
    pub role: PeriodRole,
}

/// What a duty asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Default)]
#[serde(rename_all = "lowercase")]
pub enum DutyKind {
    /// A report.
    #[default]
    Report,
    /// A decision that the plan foresees.
    Decision,
}

/// When a duty falls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// Comes back.
    Recurring {
        /// The rule.
        rule: Recurrence,
        /// The month (1–12) in which the window begins, when it is wider than the rule's month.
        from_month: Option<u32>,
        /// Not before this day.
        from: Option<NaiveDate>,
    },
    /// Once, within these days.
    Once(Days),
    /// When the activity's time ends.
    AtEnd,
    /// From this day on.
    From(NaiveDate),
    /// All the time.
    Continuous,
    /// When something happens, in the plan's words.
    Event(String),
}

/// A duty to report or to decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// What is to be reported or decided.
    pub what: String,
    /// Report or decision.
    pub kind: DutyKind,
    /// When.
    pub when: When,
    /// The body it goes to, when the plan says so.
    pub to: Option<PartyId>,
    /// Who presents it.
    pub presenter: Option<PartyId>,
    /// A question about the duty that a person should settle.
    pub confirm: Option<String>,
}

/// The name of an occurrence: a year, quarter, month or day. Derived from the calendar, so two machines give it the same name.
/// Kept in place, since every activity has several and every view goes through them all.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OccurrenceKey {
    text: [u8; Self::LONGEST],
    length: u8,
}

impl OccurrenceKey {
    /// The longest name is the last day that the calendar knows: `+262142-12-31`.
    const LONGEST: usize = 15;

    fn new(text: &str) -> Self {
        let mut key = Self { text: [0; Self::LONGEST], length: 0 };
        for (place, byte) in key.text.iter_mut().zip(text.bytes()) {
            *place = byte;
            key.length += 1;
        }
        key
    }

    /// Reads `2021`, `2021-Q3`, `2021-04` or `2021-11-06`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (year, rest) = text.split_at_checked(4)?;
        let year_ok = year.bytes().all(|b| b.is_ascii_digit());
        let rest_ok = match rest.as_bytes() {
            [] | [b'-', b'Q', b'1'..=b'4'] => true,
            [b'-', m1, m2] => matches!((m1, m2), (b'0', b'1'..=b'9') | (b'1', b'0'..=b'2')),
            _ => text.len() == 10 && text.parse::<NaiveDate>().is_ok(),
        };
        (year_ok && rest_ok).then(|| Self::new(text))
    }

    /// The key as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let text = self.text.get(..usize::from(self.length)).unwrap_or_default();
        std::str::from_utf8(text).unwrap_or_default()
    }
}

impl fmt::Debug for OccurrenceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("OccurrenceKey").field(&self.as_str()).finish()
    }
}

impl Serialize for OccurrenceKey {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl fmt::Display for OccurrenceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// One time that a duty falls due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrence {
    /// Its name within the activity.
    pub key: OccurrenceKey,
    /// The days in which it is to be done; the last is its due day.
    pub days: Days,
    /// Which of the activity's duties; `None` for the recurrence in its own time words.
    pub duty: Option<usize>,
}

/// An activity's time as understood, settled by a person or read by the program.
#[derive(Debug, Clone)]
pub struct Schedule {
    /// What the program makes of the words.
    pub reading: Reading,
    /// The periods that count.
    pub periods: Vec<PlanPeriod>,
    /// The recurrence in the time words, if that is what they say.
    pub recurrence: Option<Recurrence>,
    /// A person has settled the periods.
    pub settled: bool,
}

impl Schedule {
    /// Reads an activity's time words as of the plan's last decision, since a plan's "i höst" means its own autumn.
    #[must_use]
    pub fn of(plan: &Plan, activity: &Activity) -> Self {
        Self::as_of(activity, plan.last_written())
    }

    /// Reads an activity's time words as of the day they were written.
    #[must_use]
    pub fn as_of(activity: &Activity, written: NaiveDate) -> Self {
        let reading = timeframe::read(&activity.time.text, written);
        let settled = !activity.time.periods.is_empty();
        let periods = if settled { activity.time.periods.clone() } else { periods_of(&reading) };
        let recurrence = if settled { None } else { reading.recurrence.clone() };
        Self { reading, periods, recurrence, settled }
    }

    /// Whether a person should confirm the reading of the time words.
    #[must_use]
    pub fn is_unsure(&self) -> bool {
        !self.settled && (self.reading.confirm || self.reading.kind == Kind::Unreadable)
    }

    /// Periods of work: without phases, and without originals that a later period replaced.
    pub fn work(&self) -> impl Iterator<Item = &PlanPeriod> {
        self.periods.iter().filter(|it| !matches!(it.role, PeriodRole::Phase | PeriodRole::Original))
    }

    /// First day of the work, when it has one.
    #[must_use]
    pub fn begins(&self) -> Option<NaiveDate> {
        self.work().filter_map(|it| it.start.or(it.end)).min()
    }

    /// Last day of the work, when it has one of its own.
    #[must_use]
    pub fn ends(&self) -> Option<NaiveDate> {
        if self.work().any(|it| it.end.is_none()) { None } else { self.work().filter_map(|it| it.end).max() }
    }

    /// Every occurrence of the activity's duties within the plan period, by due day.
    #[must_use]
    pub fn occurrences(&self, plan: &Plan, activity: &Activity) -> Vec<Occurrence> {
        let Some(period) = plan.period else { return Vec::new() };
        let duties = &activity.follow_up.duties;
        let mut found: Vec<Occurrence> = (duties.iter().enumerate())
            .flat_map(|(n, duty)| {
                let occurrences = self.occurrences_of(duty, period);
                occurrences.into_iter().map(move |(key, days)| Occurrence { key, days, duty: Some(n) })
            })
            .collect();
        if let Some(rule) = self.own_rule(duties) {
            let counted_from = self.begins().unwrap_or(period.start);
            let windows = rule.windows_counted(&self.reading.from_months, counted_from, period).into_iter();
            found.extend(windows.filter_map(|it| named(&it.key, it.days, None)));
        }
        found.sort_by_key(|it| (it.days.end, it.days.start, it.duty));
        found
    }

    /// The recurrence of the time words, unless the duties say when more closely.
    fn own_rule(&self, duties: &[Duty]) -> Option<&Recurrence> {
        let said_by_duty = duties.iter().any(|duty| matches!(duty.when, When::Recurring { .. }));
        self.recurrence.as_ref().filter(|rule| !rule.months.is_empty() || !said_by_duty)
    }

    fn occurrences_of(&self, duty: &Duty, plan: Days) -> Vec<(OccurrenceKey, Days)> {
        match &duty.when {
            When::Recurring { rule, from_month, from } => {
                let start = from.or(self.begins()).unwrap_or(plan.start).max(plan.start);
                let windows = rule.windows(*from_month, Days { start, end: plan.end }).into_iter();
                windows.filter_map(|it| OccurrenceKey::parse(&it.key).map(|key| (key, it.days))).collect()
            }
            When::Once(days) => vec![(key_of(*days), *days)],
            When::AtEnd => self.ends().into_iter().map(|end| at_end(self.last_start(), end)).collect(),
            When::From(_) | When::Continuous | When::Event(_) => Vec::new(),
        }
    }

    /// First day of the period that ends last.
    fn last_start(&self) -> Option<NaiveDate> {
        self.work().max_by_key(|it| it.end).and_then(|it| it.start)
    }
}

fn named(key: &str, days: Days, duty: Option<usize>) -> Option<Occurrence> {
    OccurrenceKey::parse(key).map(|key| Occurrence { key, days, duty })
}

fn at_end(start: Option<NaiveDate>, end: NaiveDate) -> (OccurrenceKey, Days) {
    (OccurrenceKey::new(&end.to_string()), Days { start: start.unwrap_or(end), end })
}

/// The shortest name for a window: its year, its month, or its last day.
fn key_of(days: Days) -> OccurrenceKey {
    let whole_month =
        days.start.format("%Y-%m").to_string() == days.end.format("%Y-%m").to_string() && days.start != days.end;
    let whole_year = days.start.format("%m-%d").to_string() == "01-01"
        && days.end.format("%m-%d").to_string() == "12-31"
        && days.start.format("%Y").to_string() == days.end.format("%Y").to_string();
    let pattern = match (whole_year, whole_month) {
        (true, _) => "%Y",
        (_, true) => "%Y-%m",
        _ => "%Y-%m-%d",
    };
    OccurrenceKey::new(&days.end.format(pattern).to_string())
}

/// The periods that a reading amounts to.
fn periods_of(reading: &Reading) -> Vec<PlanPeriod> {
    let role = match reading.kind {
        Kind::Milestone | Kind::Milestones | Kind::Date => PeriodRole::Milestone,
        _ if reading.parts.len() > 1 => PeriodRole::Part,
        _ => PeriodRole::Period,
    };
    let period = |span: &Span, role| PlanPeriod { start: span.start, end: span.end, role };
    let whole = Span { start: reading.start, end: reading.end };
    let mut periods: Vec<PlanPeriod> = reading.superseded.iter().map(|it| period(it, PeriodRole::Original)).collect();
    if reading.parts.is_empty() {
        let role = if reading.superseded.is_some() { PeriodRole::Revised } else { role };
        let has_days = whole.start.is_some() || whole.end.is_some();
        periods.extend(has_days.then(|| period(&whole, role)));
    } else {
        periods.extend(reading.parts.iter().map(|it| period(it, role)));
    }
    periods.extend(reading.notes.iter().filter_map(|note| match note {
        Note::Phase { from } => Some(PlanPeriod { start: Some(*from), end: None, role: PeriodRole::Phase }),
        _ => None,
    }));
    periods
}

#[cfg(test)]
mod tests {
    use super::super::id::ActivityId;
    use super::super::plan::{Activity, FollowUp, Owners, Time};
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn plan() -> Plan {
        Plan { period: Some(Days { start: day("2019-01-01"), end: day("2023-12-31") }), ..Plan::default() }
    }

    fn activity(time: &str, duties: Vec<Duty>) -> Activity {
        Activity {
            id: ActivityId::parse("1.1").unwrap(),
            title: String::new(),
            owners: Owners::default(),
            time: Time { text: time.into(), periods: Vec::new() },
            follow_up: FollowUp { text: String::new(), duties },
            extra: String::new(),
            after: Vec::new(),
            replaces: None,
            added: None,
        }
    }

    fn duty(when: When) -> Duty {
        Duty { what: "x".into(), kind: DutyKind::Report, when, to: None, presenter: None, confirm: None }
    }

    fn recurring(rule: &str, from_month: Option<u32>) -> When {
        When::Recurring { rule: Recurrence::parse(rule).unwrap(), from_month, from: None }
    }

    fn occurrences(time: &str, when: Vec<When>) -> Vec<String> {
        let activity = activity(time, when.into_iter().map(duty).collect());
        let found = Schedule::of(&plan(), &activity).occurrences(&plan(), &activity);
        found.iter().map(|it| format!("{} {}–{}", it.key, it.days.start, it.days.end)).collect()
    }

    #[test]
    fn occurrences_keep_within_the_plan_and_the_work() {
        let yearly = occurrences("2021 – 2023", vec![recurring("FREQ=YEARLY", None)]);
        assert_eq!(yearly, ["2021 2021-01-01–2021-12-31", "2022 2022-01-01–2022-12-31", "2023 2023-01-01–2023-12-31"]);
        let budget = occurrences("2022 – 2023", vec![recurring("FREQ=YEARLY;BYMONTH=2", Some(1))]);
        assert_eq!(budget, ["2022-02 2022-01-01–2022-02-28", "2023-02 2023-01-01–2023-02-28"]);
    }

    #[test]
    fn the_time_words_recur_unless_a_duty_says_when() {
        assert_eq!(occurrences("Årligen i april och november", vec![]).len(), 10);
        let said = occurrences("Årligen", vec![recurring("FREQ=YEARLY;BYMONTH=9", None)]);
        assert_eq!(said.len(), 5, "{said:?}");
    }

    #[test]
    fn what_falls_at_the_end_or_once_is_named_by_its_days() {
        let once = |start, end| When::Once(Days { start: day(start), end: day(end) });
        let found = occurrences(
            "2021",
            vec![
                When::AtEnd,
                once("2021-12-01", "2021-12-31"),
                once("2021-11-06", "2021-11-06"),
                once("2023-01-01", "2023-12-31"),
            ],
        );
        let keys: Vec<&str> = found.iter().filter_map(|it| it.split(' ').next()).collect();
        assert_eq!(keys, ["2021-11-06", "2021-12-31", "2021-12", "2023"]);
    }

    #[test]
    fn a_settled_reading_rules_over_the_words() {
        let mut settled = activity("Q2 2020 2021 Q 3 - 4", Vec::new());
        assert!(Schedule::of(&plan(), &settled).is_unsure());
        let period = |start, end, role| PlanPeriod { start: Some(day(start)), end: Some(day(end)), role };
        settled.time.periods = vec![
            period("2020-04-01", "2020-06-30", PeriodRole::Original),
            period("2021-07-01", "2021-12-31", PeriodRole::Revised),
        ];
        let schedule = Schedule::of(&plan(), &settled);
        assert!(!schedule.is_unsure());
        assert_eq!(schedule.begins(), Some(day("2021-07-01")), "the original no longer counts");
        assert_eq!(schedule.ends(), Some(day("2021-12-31")));
    }

    #[test]
    fn keys_are_years_quarters_months_or_days() {
        for good in ["2021", "2021-Q3", "2021-04", "2021-12", "2021-11-06"] {
            assert!(OccurrenceKey::parse(good).is_some(), "{good}");
        }
        for bad in ["", "21", "2021-13", "2021-00", "2021-Q5", "2021-02-30", "2021-4", "åååå", "2021/04", "2021-04-1"]
        {
            assert!(OccurrenceKey::parse(bad).is_none(), "{bad}");
        }
    }
}
