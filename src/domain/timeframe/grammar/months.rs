//! Which months of the year something monthly falls in: "månadsvis september–maj", "varje månad utom juli".

use super::Parser;
use crate::domain::timeframe::lexicon::Sym;
use crate::domain::timeframe::syntax::{Beat, Cycle, Period, Stretch, Unit, Year};

/// A year's months, as one bit each.
const ALL: u16 = 0b1_1111_1111_1110;

impl Parser<'_> {
    /// The months of each year in which a monthly beat sounds, told as a range or as those left out. A year after
    /// them makes them a period of that year instead.
    pub(super) fn months_of_each_year(&mut self, beat: Beat) -> Option<Vec<Stretch>> {
        if !matches!(beat, Beat::Every { cycle: Cycle::Month, interval: 1 }) {
            return None;
        }
        let at = self.at();
        let _ = self.eat(Sym::Comma);
        let left_out = self.eat(Sym::Except);
        self.state.yearless = true;
        let told = self.stretches()?;
        let ranges = told.iter().any(|it| matches!(it, Stretch::Range(..)));
        if !left_out && !ranges {
            return None;
        }
        let told = told.iter().map(months_in).try_fold(0, |all, some| Some(all | some?))?;
        let months = if left_out { ALL & !told } else { told };
        let one = |month: u32| Stretch::One(super::period::plain(Unit::Month(month), Year::Missing, at));
        let found: Vec<_> = (1..=12).filter(|month| months & 1 << month != 0).map(one).collect();
        self.state.yearless = false;
        let within_a_year = self.attempt(Self::bounds).is_some();
        (found.len() > 1 && !within_a_year).then_some(found)
    }
}

/// The months that a stretch without a year covers; a range may pass the turn of the year.
fn months_in(stretch: &Stretch) -> Option<u16> {
    let (from, to) = match stretch {
        Stretch::One(only) => (bare_month(only)?, bare_month(only)?),
        Stretch::Range(from, to) => (bare_month(from)?, bare_month(to)?),
        _ => return None,
    };
    let within = |month: &u32| if from <= to { (from..=to).contains(month) } else { *month >= from || *month <= to };
    Some((1..=12).filter(within).fold(0, |all, month| all | 1 << month))
}

fn bare_month(period: &Period) -> Option<u32> {
    match *period {
        Period { unit: Unit::Month(month), year: Year::Missing, part: None, .. } => Some(month),
        _ => None,
    }
}
