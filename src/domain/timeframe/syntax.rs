//! What an expression says, before the calendar is asked: periods, stretches and rules as written.

use chrono::Weekday;

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
    /// From the day after a period, without end.
    After(Period),
    /// To the end of a period, without beginning.
    Until {
        /// The period.
        to: Period,
        /// Whether the period itself is included is a convention.
        unsure: bool,
    },
}

/// How a last day is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Limit {
    /// Senast: the period included.
    Including,
    /// Före: the period excluded.
    Excluding,
    /// Till: included by convention.
    Towards,
}

/// What a rule counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cycle {
    /// År.
    Year,
    /// Halvår.
    Half,
    /// Termin.
    Term,
    /// Tertial.
    Tertial,
    /// Kvartal.
    Quarter,
    /// Månad.
    Month,
    /// Vecka.
    Week,
    /// Dag; only in distances.
    Day,
}

/// How often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Beat {
    /// Every so many of a cycle.
    Every {
        /// What is counted.
        cycle: Cycle,
        /// 1 is every one.
        interval: u32,
    },
    /// A weekday, every so many weeks.
    Weekday {
        /// The weekday.
        day: Weekday,
        /// 1 is every week.
        interval: u32,
    },
    /// The first, second … last such weekday of each month.
    WeekdayOfMonth {
        /// 1 to 5, or -1.
        ordinal: i8,
        /// The weekday.
        day: Weekday,
    },
    /// Even or odd ISO weeks.
    Weeks {
        /// Even.
        even: bool,
        /// A weekday in them.
        day: Option<Weekday>,
    },
}

/// A rule and when in its year it falls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rule {
    /// How often.
    pub(super) beat: Beat,
    /// Periods without a year.
    pub(super) when: Vec<Stretch>,
    /// "En gång per": the words count, and the count is one.
    pub(super) once_per: Option<Cycle>,
}

/// What an event-bound expression hangs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    /// Mötet.
    Meeting,
    /// Styrgruppens möte.
    SteeringMeeting,
    /// Justeringen.
    Adjustment,
    /// Införandet.
    Introduction,
}

/// Distance from an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Distance {
    /// How many.
    pub(super) count: u32,
    /// Of what.
    pub(super) cycle: Cycle,
    /// Before the event.
    pub(super) before: bool,
}

/// A whole expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Expression {
    /// One or several stretches, joined by words or signs.
    Stretches(Vec<Stretch>),
    /// Stretches with nothing between them.
    SideBySide(Vec<Stretch>),
    /// A last day.
    Deadline {
        /// The period that sets it.
        to: Period,
        /// How.
        limit: Limit,
    },
    /// Named points.
    Milestones(Vec<Period>),
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
        /// How many.
        times: u32,
        /// In what.
        per: Cycle,
        /// Within these bounds.
        bounds: Option<Stretch>,
    },
    /// All the time.
    Continuous {
        /// Within these bounds.
        bounds: Option<Stretch>,
        /// The word may be a status and no time.
        unsure: bool,
    },
    /// When needed.
    OnDemand,
    /// No time.
    Undated,
    /// Bound to an event.
    Event {
        /// The event.
        anchor: Anchor,
        /// Distance from it.
        distance: Option<Distance>,
        /// When the event falls.
        window: Option<Period>,
    },
    /// A stretch that another has replaced.
    Revised {
        /// As it was.
        old: Stretch,
        /// As it is.
        new: Stretch,
    },
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
}
