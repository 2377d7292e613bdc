//! Periods told from now: "i höst", "nästa kvartal", "under året".

use super::Parser;
use super::period::plain;
use crate::domain::timeframe::lexicon::Sym;
use crate::domain::timeframe::syntax::{Cycle, Period, Unit, Year};

impl Parser<'_> {
    /// "året" alone: the year of the as-of date.
    pub(super) fn the_year(&mut self) -> Option<Period> {
        let at = self.at();
        let definite = matches!(self.word(0).to_lowercase().as_str(), "året" | "kalenderåret" | "verksamhetsåret");
        self.bump();
        if let Some(year) = self.full_year(0) {
            self.bump();
            return Some(plain(Unit::Year, year, at));
        }
        let alone = definite && !matches!(self.peek(), Some(Sym::Number { .. } | Sym::Dash));
        alone.then(|| Period { unsure: true, ..plain(Unit::Year, Year::FromNow(0), at) })
    }

    /// "i höst", "nästa höst", "kommande vår"
    pub(super) fn coming_season(&mut self) -> Option<Period> {
        let at = self.at();
        let distance = match self.peek()? {
            Sym::Next => Year::FromNow(1),
            Sym::Previous => Year::FromNow(-1),
            Sym::Coming | Sym::This => Year::Missing,
            _ => return None,
        };
        self.bump();
        let Some(Sym::Season(season)) = self.peek() else { return None };
        self.bump();
        Some(Period { unsure: true, ..plain(Unit::Season(season), distance, at) })
    }

    /// "nästa kvartal", "innevarande termin", "förra månaden"
    pub(super) fn around(&mut self) -> Option<Period> {
        let at = self.at();
        let steps = match self.peek()? {
            Sym::Next | Sym::Coming => 1,
            Sym::This => 0,
            _ => -1,
        };
        self.bump();
        let cycle = match self.peek()? {
            Sym::Cycle(Cycle::Day | Cycle::Year | Cycle::Hour) => return None,
            Sym::Cycle(cycle) => cycle,
            Sym::SchoolYear => Cycle::SchoolYear,
            _ => return None,
        };
        self.bump();
        Some(plain(Unit::Around { cycle, steps }, Year::FromNow(0), at))
    }
}
