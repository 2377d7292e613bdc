//! Parts of periods: the beginning of a month, the last week, the first half, the close of a year.

use super::Parser;
use super::period::plain;
use crate::domain::timeframe::lexicon::Sym;
use crate::domain::timeframe::syntax::{Cycle, Part, Period, Season, Unit, Year};

impl Parser<'_> {
    /// "början av mars 2022", "tidig höst", "sent 2022", "utgången av juni"
    pub(super) fn part_of(&mut self) -> Option<Period> {
        let part = match self.peek()? {
            Sym::Early => Part::Early,
            Sym::Middle => Part::Middle,
            Sym::Late | Sym::End => Part::Late,
            Sym::CloseOf => Part::Close,
            _ => return None,
        };
        self.bump();
        let _ = self.eat(Sym::PartOf);
        self.inner(part)
    }

    /// "första halvan av mars 2022", "senare delen av 2022", "sista veckan i maj", "sista dagen i februari"
    pub(super) fn ordinal_part(&mut self) -> Option<Period> {
        let Sym::Ordinal(ordinal) = self.peek()? else { return None };
        self.bump();
        let part = match (ordinal, self.peek()?) {
            (1, Sym::HalfOf) => Part::FirstHalf,
            (2 | -1, Sym::HalfOf) => Part::SecondHalf,
            (1, Sym::PartOf) => Part::Beginning,
            (2 | -1, Sym::PartOf) => Part::Latter,
            (1, Sym::Cycle(Cycle::Week)) => Part::FirstWeek,
            (-1, Sym::Cycle(Cycle::Week)) => Part::LastWeek,
            (1, Sym::Cycle(Cycle::Day)) => Part::FirstDay,
            (-1, Sym::Cycle(Cycle::Day)) => Part::LastDay,
            // "first half of 2022", which is no half-year noun in English
            (1, Sym::Cycle(Cycle::Half)) if self.ahead(1) == Some(Sym::Of) => Part::FirstHalf,
            (2 | -1, Sym::Cycle(Cycle::Half)) if self.ahead(1) == Some(Sym::Of) => Part::SecondHalf,
            _ => return None,
        };
        self.bump();
        if !matches!(self.peek(), Some(Sym::Of | Sym::In)) {
            return None;
        }
        self.inner(part)
    }

    /// The period that a part is taken of: one that is longer than a day and no part itself.
    fn inner(&mut self, part: Part) -> Option<Period> {
        let _ = self.eat(Sym::Of);
        self.skip_fillers();
        let at = self.at();
        let period = match self.peek()? {
            Sym::Number { digits: 4, .. } => self.numeric()?,
            // "i slutet av året", "i början av varje år"
            Sym::Cycle(Cycle::Year) if self.state.yearless => {
                self.bump();
                plain(Unit::Year, Year::Missing, at)
            }
            Sym::Cycle(Cycle::Year) => {
                self.bump();
                let year = self.full_year(0);
                self.skip(usize::from(year.is_some()));
                Period { unsure: true, ..plain(Unit::Year, year.unwrap_or(Year::FromNow(0)), at) }
            }
            Sym::Next | Sym::Coming | Sym::This | Sym::Previous => {
                let year = self.relative()?;
                plain(Unit::Year, year, at)
            }
            _ => self.named()?,
        };
        let whole = match part {
            Part::Close => !matches!(period.unit, Unit::Day { .. } | Unit::Turn(_)),
            Part::FirstWeek | Part::LastWeek => matches!(period.unit, Unit::Month(_)),
            Part::FirstDay | Part::LastDay => !matches!(period.unit, Unit::Day { .. }),
            _ => !matches!(
                period.unit,
                Unit::Day { .. } | Unit::Week(_) | Unit::Season(Season::Summer | Season::Winter) | Unit::Turn(_)
            ),
        };
        whole.then_some(Period { part: Some(part), ..period })
    }
}
