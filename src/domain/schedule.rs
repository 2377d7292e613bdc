//! Time and duties of one activity: periods, report duties and their occurrences, counted from the calendar.

use chrono::NaiveDate;

use super::days::Days;
use super::duty::{Duty, OccurrenceKey, PeriodRole, PlanPeriod, When};
use super::plan::{Activity, Plan};
use super::recurrence::Recurrence;
use super::settled::{Confirmed, Settled};
use super::timeframe::{self, Kind, Note, Reading, Span};

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

/// What an understanding of a time rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Basis {
    /// The program's reading of the words.
    Reading,
    /// The program's reading, which a person has confirmed.
    Confirmed,
    /// Periods or a rule that a person has written beside the words.
    Settled,
}

/// An activity's time as understood, settled by a person or read by the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// What the program makes of the words.
    pub reading: Reading,
    /// The periods that count.
    pub periods: Vec<PlanPeriod>,
    /// The recurrence, if the work comes back.
    pub recurrence: Option<Recurrence>,
    /// Months in which the windows of the recurrence's months begin; empty when each window is the month itself.
    pub from_months: Vec<u32>,
    /// What the periods and the recurrence rest on.
    pub basis: Basis,
    /// Who settled it, and when, if that is said.
    pub confirmed: Option<Confirmed>,
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
        Self::read(&activity.time.text, written).settled_as(&activity.time.settled)
    }

    /// What the program makes of words that were written on a day.
    #[must_use]
    pub fn read(words: &str, written: NaiveDate) -> Self {
        let reading = timeframe::read(words, written);
        Self {
            periods: periods_of(&reading),
            recurrence: reading.recurrence.clone(),
            from_months: reading.from_months.clone(),
            reading,
            basis: Basis::Reading,
            confirmed: None,
        }
    }

    /// The same with what a person has settled. A confirmation alone lets the reading stand, where there is one.
    #[must_use]
    pub fn settled_as(self, settled: &Settled) -> Self {
        let confirmed = settled.confirmed.clone();
        if settled.is_bare() {
            let confirmed = confirmed.filter(|_| self.reading.kind != Kind::Unreadable);
            let basis = if confirmed.is_some() { Basis::Confirmed } else { Basis::Reading };
            return Self { basis, confirmed, ..self };
        }
        let (recurrence, from_months) = match &settled.rule {
            Some(it) => (Some(it.rule.clone()), it.from_months.clone()),
            None => (None, Vec::new()),
        };
        Self { periods: settled.periods.clone(), recurrence, from_months, basis: Basis::Settled, confirmed, ..self }
    }

    /// Whether a person should confirm the reading of the time words.
    #[must_use]
    pub fn is_unsure(&self) -> bool {
        self.basis == Basis::Reading && (self.reading.confirm || self.reading.kind == Kind::Unreadable)
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
            let windows = rule.windows_counted(&self.from_months, counted_from, period).into_iter();
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
            When::Once(days) => vec![(OccurrenceKey::of(*days), *days)],
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
    (OccurrenceKey::of(Days { start: end, end }), Days { start: start.unwrap_or(end), end })
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
    use super::super::duty::DutyKind;
    use super::super::id::ActivityId;
    use super::super::plan::{Activity, FollowUp, Owners, Time};
    use super::super::settled::SettledRule;
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
            time: Time { text: time.into(), ..Time::default() },
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
        settled.time.settled.periods = vec![
            period("2020-04-01", "2020-06-30", PeriodRole::Original),
            period("2021-07-01", "2021-12-31", PeriodRole::Revised),
        ];
        let schedule = Schedule::of(&plan(), &settled);
        assert!(!schedule.is_unsure());
        assert_eq!(schedule.begins(), Some(day("2021-07-01")), "the original no longer counts");
        assert_eq!(schedule.ends(), Some(day("2021-12-31")));
    }

    #[test]
    fn a_confirmation_lets_the_reading_stand() {
        let mut confirmed = activity("Q2 2020 2021 Q 3 - 4", Vec::new());
        let before = Schedule::of(&plan(), &confirmed);
        confirmed.time.settled = Settled::default().confirmed(day("2021-06-16"), "processledare 1");
        let schedule = Schedule::of(&plan(), &confirmed);
        assert!(!schedule.is_unsure());
        assert_eq!((schedule.periods, schedule.basis), (before.periods, Basis::Confirmed));
        confirmed.time.text = "när vi hinner".into();
        assert!(Schedule::of(&plan(), &confirmed).is_unsure(), "there is no reading that could stand");
    }

    #[test]
    fn a_settled_rule_gives_the_recurrence() {
        let mut settled = activity("när vi hinner", Vec::new());
        let rule = Recurrence::parse("FREQ=YEARLY;BYMONTH=2").unwrap();
        settled.time.settled.rule = Some(SettledRule { rule, from_months: vec![1] });
        let schedule = Schedule::of(&plan(), &settled);
        assert!(!schedule.is_unsure());
        let found = schedule.occurrences(&plan(), &settled);
        assert_eq!(found.len(), 5);
        assert_eq!(found[0].days, Days { start: day("2019-01-01"), end: day("2019-02-28") });
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
