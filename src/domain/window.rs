//! The windows of the calendar that occurrences are named after, read from their names: `2021`, `2021-Q3`, `2021-HT`.

use chrono::NaiveDate;

/// A window of the calendar. The number is that of the part within the year, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Window {
    /// A year.
    Year(i32),
    /// The school year that begins in the year.
    SchoolYear(i32),
    /// The spring term.
    Spring(i32),
    /// The autumn term.
    Autumn(i32),
    /// A half-year.
    Half(i32, u32),
    /// Four months.
    Tertial(i32, u32),
    /// A quarter.
    Quarter(i32, u32),
    /// A month.
    Month(i32, u32),
    /// A week.
    Week(i32, u32),
    /// A day.
    Day(NaiveDate),
}

impl Window {
    /// Reads the name of an occurrence that is alone in its window: `2021`, `2021-Q3`, `2021-04`, `2021-11-06`.
    #[must_use]
    pub fn alone(name: &str) -> Option<Self> {
        let (year, rest) = year_and_rest(name)?;
        match rest {
            "" => Some(Self::Year(year)),
            _ if rest.len() == 5 => name.parse().ok().map(Self::Day),
            _ => numbered(rest, "", 2, 12)
                .map(|n| Self::Month(year, n))
                .or_else(|| numbered(rest, "Q", 1, 4).map(|n| Self::Quarter(year, n))),
        }
    }

    /// Reads the name of a window in which something is counted: `2021-Y`, `2021-LA`, `2021-HT`, `2021-T3`, `2021-M04`.
    #[must_use]
    pub fn of_count(name: &str) -> Option<Self> {
        let (year, rest) = year_and_rest(name)?;
        match rest {
            "Y" => Some(Self::Year(year)),
            "LA" => Some(Self::SchoolYear(year)),
            "VT" => Some(Self::Spring(year)),
            "HT" => Some(Self::Autumn(year)),
            _ => {
                let parts: [(&str, usize, u32, Numbered); 5] = [
                    ("H", 1, 2, Self::Half),
                    ("T", 1, 3, Self::Tertial),
                    ("Q", 1, 4, Self::Quarter),
                    ("M", 2, 12, Self::Month),
                    ("W", 2, 53, Self::Week),
                ];
                parts
                    .iter()
                    .find_map(|(letter, digits, most, of)| Some(of(year, numbered(rest, letter, *digits, *most)?)))
            }
        }
    }

    /// Reads the name of any window.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::alone(name).or_else(|| Self::of_count(name))
    }
}

/// Makes a window of a year and a number.
type Numbered = fn(i32, u32) -> Window;

/// The year of four digits, and what follows its hyphen.
fn year_and_rest(name: &str) -> Option<(i32, &str)> {
    let (year, rest) = name.split_at_checked(4)?;
    let year = year.bytes().all(|it| it.is_ascii_digit()).then(|| year.parse().ok())??;
    if rest.is_empty() {
        Some((year, rest))
    } else {
        rest.strip_prefix('-').filter(|it| !it.is_empty()).map(|it| (year, it))
    }
}

/// A letter and so many digits, from 1 up to the most there are.
fn numbered(text: &str, letter: &str, digits: usize, most: u32) -> Option<u32> {
    let number = text.strip_prefix(letter)?;
    let is_plain = number.len() == digits && number.bytes().all(|it| it.is_ascii_digit());
    number.parse().ok().filter(|it| is_plain && (1..=most).contains(it))
}
