//! What an expression says, before the calendar is asked: periods and stretches as written.

mod rule;

use chrono::Weekday;

use super::anchor::Anchor;
pub(super) use rule::{Beat, Count, Cycle, Distance, Event, EventLimit, Few, Rule};

/// Which year a period belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Year {
    /// Written.
    Given(i32),
    /// So many years after the as-of date's.
    FromNow(i32),
    /// Not said.
    Missing,
}

/// Spring or autumn of a school year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Term {
    /// VT.
    Spring,
    /// HT.
    Autumn,
}

/// A season as plans use the word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Season {
    /// Våren.
    Spring,
    /// Sommaren.
    Summer,
    /// Hösten.
    Autumn,
    /// Vintern, from December of its year.
    Winter,
}

/// A point where one period gives way to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// Årsskiftet, at the end of its year.
    Year,
    /// Halvårsskiftet.
    HalfYear,
    /// Månadsskiftet, at the end of this month.
    Month(u32),
    /// Årets slut: the last day and no other.
    YearEnd,
}

/// A holiday that deadlines are set by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Feast {
    /// Jul.
    Christmas,
    /// Påsk.
    Easter,
    /// Midsommar.
    Midsummer,
}

/// A sort of period with its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// A calendar year.
    Year,
    /// August to June; the year is the first.
    SchoolYear,
    /// Two years with a stroke between ("2021/2022"): a school year, or two calendar years.
    YearPair,
    /// 1 or 2.
    Half(u32),
    /// 1 to 3.
    Tertial(u32),
    /// 1 to 4.
    Quarter(u32),
    /// A school term.
    Term(Term),
    /// A season.
    Season(Season),
    /// 1 to 12.
    Month(u32),
    /// ISO week, 1 to 53.
    Week(u32),
    /// The first, second … last such weekday of a month.
    WeekdayOf {
        /// 1 to 5, or -1.
        ordinal: i8,
        /// The weekday.
        day: Weekday,
        /// 1 to 12.
        month: u32,
    },
    /// The current, next … quarter, term, month or week, counted from the as-of date.
    Around {
        /// What is counted.
        cycle: Cycle,
        /// 0 is the one that the as-of date lies in, or the next to come.
        steps: i32,
    },
    /// A weekday of an ISO week.
    DayOfWeek {
        /// 1 to 53.
        week: u32,
        /// The weekday.
        day: Weekday,
    },
    /// The last day of a month, 1 to 12.
    MonthEnd(u32),
    /// A day of the year.
    Day {
        /// 1 to 12.
        month: u32,
        /// 1 to 31.
        day: u32,
    },
    /// A turn.
    Turn(Turn),
    /// A holiday.
    Feast(Feast),
}

/// A part of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Början av, tidig.
    Early,
    /// Mitten av.
    Middle,
    /// Slutet av, sen.
    Late,
    /// Första halvan av.
    FirstHalf,
    /// Andra halvan av.
    SecondHalf,
    /// Första delen av: its first half, more or less.
    Beginning,
    /// Senare delen av.
    Latter,
    /// Första veckan i.
    FirstWeek,
    /// Sista veckan i.
    LastWeek,
    /// Första dagen i.
    FirstDay,
    /// Sista dagen i.
    LastDay,
    /// Utgången av: the last day as a point in time.
    Close,
}

/// One period as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Period {
    /// What it is.
    pub(super) unit: Unit,
    /// Its year.
    pub(super) year: Year,
    /// The part of it that is meant.
    pub(super) part: Option<Part>,
    /// A weekday beside the date.
    pub(super) weekday: Option<Weekday>,
    /// The spelling has another reading.
    pub(super) unsure: bool,
    /// Character position.
    pub(super) at: usize,
}

/// What else the end of a stretch without a beginning can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Doubt {
    /// That the period itself is not included: "fram till 2023".
    LastDay,
    /// The period itself, after a stray dash: "– 2023".
    Itself,
}

/// One stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stretch {
    /// A period.
    One(Period),
    /// From the beginning of the first to the end of the second.
    Range(Period, Period),
    /// From the beginning of a period, without end.
    Open {
        /// The period.
        from: Period,
        /// It is the start that lies somewhere in the period.
        starts: bool,
    },
    /// Starts somewhere from the beginning of the first to the end of the second, without end.
    Starting(Period, Period),
    /// From the day after a period, without end.
    After(Period),
    /// To the end of a period, without beginning.
    Until {
        /// The period.
        to: Period,
        /// What else it can mean.
        doubt: Option<Doubt>,
    },
}

impl Stretch {
    /// The period that it begins with, or ends with when it has no beginning.
    pub(super) fn first(&self) -> &Period {
        match self {
            Self::One(period)
            | Self::Range(period, _)
            | Self::Starting(period, _)
            | Self::After(period)
            | Self::Open { from: period, .. }
            | Self::Until { to: period, .. } => period,
        }
    }
}

/// How a last day is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Limit {
    /// Senast: the period included.
    Including,
    /// Klart: the period included, and in the past it is no deadline any more.
    Done,
    /// Före: the period excluded.
    Excluding,
    /// Till: included by convention.
    Towards,
}

/// Which period the words give beside another that it replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Replaced {
    /// As it was, if that is told.
    pub(super) old: Option<Stretch>,
    /// As it is.
    pub(super) new: Stretch,
    /// Both are last days.
    pub(super) limit: Option<Limit>,
}

/// A whole expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Expression {
    /// One or several stretches, joined by words or signs.
    Stretches(Vec<Stretch>),
    /// Stretches with nothing between them.
    SideBySide(Vec<Stretch>),
    /// Stretches that are said to be so many periods.
    Apart(Vec<Stretch>),
    /// A last day.
    Deadline {
        /// The period that sets it.
        to: Period,
        /// How.
        limit: Limit,
    },
    /// Named points, or one.
    Milestones {
        /// The points.
        points: Vec<Period>,
        /// They are called points in time and not last days.
        plain: bool,
    },
    /// Comes back, perhaps within bounds.
    Rule {
        /// The rule.
        rule: Rule,
        /// Its bounds.
        bounds: Option<Stretch>,
    },
    /// A first period, and from then on a rule.
    Thereafter {
        /// The first.
        first: Stretch,
        /// The rule.
        rule: Rule,
    },
    /// So many times in each window.
    Quota {
        /// How many times.
        count: Count,
        /// In what.
        per: Cycle,
        /// Within these bounds.
        bounds: Option<Stretch>,
    },
    /// All the time.
    Continuous {
        /// Within these bounds.
        bounds: Option<Stretch>,
        /// As long as this goes on.
        during: Option<Anchor>,
        /// The word may be a status and no time.
        unsure: bool,
    },
    /// When needed.
    OnDemand {
        /// Within these bounds.
        bounds: Option<Stretch>,
    },
    /// No time.
    Undated,
    /// Bound to an event.
    Event(Box<Event>),
    /// A stretch that another has replaced.
    Revised(Replaced),
}

/// What cannot be counted, beside what can.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Beside {
    /// Also when needed.
    OnDemand,
    /// The work also goes on all the time.
    Continuous,
}

/// An expression with what stands after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sentence {
    /// The expression.
    pub(super) expression: Expression,
    /// A later phase begins.
    pub(super) phase: Option<Period>,
    /// A slip that was repaired: as written, as read.
    pub(super) repaired: Option<(String, String)>,
    /// Words left over.
    pub(super) unread: Option<String>,
    /// The words say themselves that a person should confirm.
    pub(super) asks: bool,
    /// What cannot be counted beside what can.
    pub(super) beside: Option<Beside>,
    /// Which of two is meant is not said.
    pub(super) either: bool,
    /// Another reading, told by the words themselves.
    pub(super) alternative: Option<Stretch>,
}
