//! What is bound to an event: a meeting, a decision, another activity, or what the words name.

use super::Parser;
use crate::domain::timeframe::anchor::{Anchor, Known, Relation};
use crate::domain::timeframe::lexicon::Sym;
use crate::domain::timeframe::syntax::{Cycle, Distance, Event, EventLimit, Expression, Stretch};

/// An event of words that the lexicon does not know has at most so many.
const MOST_WORDS: usize = 8;

/// An event as it is named.
struct Named {
    anchor: Anchor,
    /// Each time that it comes.
    each: bool,
    /// The words can also mean something else.
    unsure: bool,
}

impl Parser<'_> {
    /// event := \["senast"\] \[distance\] relation anchor \[period\] | "varje" anchor
    pub(super) fn event(&mut self) -> Option<Expression> {
        let mut limit = None;
        while let Some(sym @ (Sym::By | Sym::AtLeast | Sym::Done | Sym::Be | Sym::Directly)) = self.peek() {
            self.bump();
            limit = match sym {
                Sym::By => Some(EventLimit::Latest),
                Sym::AtLeast => Some(EventLimit::AtLeast),
                _ => limit,
            };
        }
        let within = self.peek() == Some(Sym::In);
        let distance = self.attempt(|it| {
            let _ = it.eat(Sym::In);
            it.distance()
        });
        if within && distance.is_some() {
            limit = Some(EventLimit::Latest);
        }
        let _ = self.eat(Sym::Directly);
        let every = distance.is_none() && matches!(self.peek(), Some(Sym::Every));
        let relation = if every { Relation::At } else { self.relation(distance.is_some())? };
        let till = relation == Relation::Before
            && self.state.pos > 0
            && self.tokens.get(self.state.pos - 1).map(|it| it.sym) == Some(Sym::To);
        let Named { anchor, each, mut unsure } = self.anchor(every || till)?;
        let happened = self.attempt(Self::come_about).is_some();
        let known = matches!(anchor, Anchor::Known(_));
        if relation == Relation::When && known && !happened {
            return None;
        }
        let window = self.attempt(Self::event_window);
        // The budget for 2023 is made in the year before.
        unsure |= window.is_some() && anchor == Anchor::Known(Known::Budget);
        // "efter testerna och sedan kontinuerligt"
        let goes_on = self.attempt(|it| {
            let _ = it.eat(Sym::And);
            let _ = it.eat_any(&[Sym::Since, Sym::Thereafter]);
            it.eat(Sym::Continuous).then_some(())
        });
        let goes_on = goes_on.is_some();
        Some(Expression::Event(Box::new(Event { anchor, relation, distance, limit, each, window, unsure, goes_on })))
    }

    /// "en vecka", "sex månader", "dagen"
    fn distance(&mut self) -> Option<Distance> {
        if self.word(0).eq_ignore_ascii_case("dagen") {
            self.bump();
            return Some(Distance { count: 1, cycle: Cycle::Day });
        }
        let (Sym::Cardinal(count) | Sym::Number { value: count, digits: 1..=3 }) = self.peek()? else { return None };
        self.bump();
        let cycle = match self.peek()? {
            Sym::Cycle(cycle @ (Cycle::Hour | Cycle::Day | Cycle::Week | Cycle::Month | Cycle::Half | Cycle::Year)) => {
                cycle
            }
            Sym::Workdays => Cycle::Workday,
            // "mån" is short for Monday and for month.
            Sym::Weekday(chrono::Weekday::Mon) => Cycle::Month,
            _ => return None,
        };
        self.bump();
        let _ = self.eat(Sym::Dot);
        Some(Distance { count, cycle })
    }

    /// "inför", "efter", "vid", "i samband med", "när"; after a distance also "från".
    fn relation(&mut self, after_distance: bool) -> Option<Relation> {
        if self.eat_all(&[Sym::In, Sym::Connection, Sym::With]) {
            return Some(Relation::At);
        }
        if !after_distance && self.eat_all(&[Sym::So, Sym::Soon]) {
            let _ = self.eat_any(&[Sym::Like, Sym::That]);
            return Some(Relation::When);
        }
        let relation = match self.peek()? {
            Sym::Before | Sym::Ahead => Relation::Before,
            Sym::To if !after_distance => Relation::Before,
            Sym::After => Relation::After,
            Sym::From if after_distance => Relation::After,
            Sym::At if !after_distance => Relation::At,
            Sym::When if !after_distance => Relation::When,
            _ => return None,
        };
        self.bump();
        let _ = self.eat(Sym::That);
        Some(relation)
    }

    /// The event, and whether a person should say what is meant.
    fn anchor(&mut self, known_only: bool) -> Option<Named> {
        let (mut each, mut other) = (false, false);
        for _ in 0..2 {
            each |= self.eat(Sym::Every);
            other |= self.eat(Sym::EveryOther);
            let _ = self.eat_any(&[Sym::The, Sym::Next, Sym::Coming, Sym::Finished]);
        }
        let (anchor, unsure) = self.anchor_alone(known_only)?;
        // Every other meeting is more than these words can hold.
        Some(Named { anchor, each: each || other, unsure: unsure || other })
    }

    fn anchor_alone(&mut self, known_only: bool) -> Option<(Anchor, bool)> {
        if self.eat_all(&[Sym::Steering, Sym::Event(Known::Meeting)]) {
            return Some((Anchor::Known(Known::SteeringMeeting), false));
        }
        if self.eat(Sym::SteeringWord) {
            let _ = self.eat(Sym::Dash);
            if !self.eat(Sym::GroupWord) {
                return None;
            }
            return self.eat(Sym::Event(Known::Meeting)).then_some((Anchor::Known(Known::SteeringMeeting), false));
        }
        let _ = self.eat(Sym::Steering);
        if let Some(Sym::Event(known)) = self.peek() {
            self.bump();
            let mut told_whose = false;
            if self.ahead(0) == Some(Sym::In) && matches!(self.ahead(1), Some(Sym::Unknown | Sym::Carrier)) {
                // "beslut i styrgruppen"; another body's is not the one that is known.
                told_whose = self.ahead(1) == Some(Sym::Unknown);
                self.skip(2);
            }
            if self.loose {
                told_whose |= self.attempt(Self::about_what).is_some();
            }
            return Some((Anchor::Known(known), told_whose));
        }
        let named = self.eat(Sym::Activity);
        if let Some(id) = self.attempt(Self::activity_number) {
            // "efter 1.1" can be a day as well.
            let told = named || matches!(self.peek(), Some(Sym::Be | Sym::Done | Sym::Finished));
            return Some((Anchor::Activity(id), !told));
        }
        if named || known_only || !self.loose { None } else { self.loose_words() }
    }

    /// "beslut om fortsatt arbete": what it is about tells no time.
    fn about_what(&mut self) -> Option<()> {
        if !self.eat(Sym::Per) {
            return None;
        }
        let rest = self.tokens.get(self.state.pos..)?;
        let count = rest.iter().take(MOST_WORDS).take_while(|it| it.sym == Sym::Unknown || it.sym == Sym::And).count();
        self.skip(count);
        (count > 0).then_some(())
    }

    /// "1.5": two or three numbers with full stops.
    fn activity_number(&mut self) -> Option<String> {
        let first = self.state.pos;
        self.small(0)?;
        self.bump();
        while self.ahead(0) == Some(Sym::Dot) && self.glued(0) && self.small(1).is_some() && self.glued(1) {
            self.skip(2);
        }
        (self.state.pos > first + 1).then(|| self.words(first, self.state.pos - 1).to_owned())
    }

    /// "är klar", "har genomförts"
    fn come_about(&mut self) -> Option<()> {
        let _ = self.eat(Sym::Be);
        self.eat_any(&[Sym::Done, Sym::Finished, Sym::Be]).then_some(())
    }

    /// "i mars 2022", "under perioden 1 januari–31 mars 2022"
    fn event_window(&mut self) -> Option<Stretch> {
        let _ = self.eat(Sym::Comma);
        let window = self.stretch()?;
        matches!(window, Stretch::One(_) | Stretch::Range(..)).then_some(window)
    }

    /// Words to the end that tell no time: the name of an event that the lexicon does not know.
    fn loose_words(&mut self) -> Option<(Anchor, bool)> {
        let first = self.state.pos;
        let rest = self.tokens.get(first..)?;
        let tells_no_time = |sym: Sym| {
            let article = sym == Sym::Cardinal(1);
            let tells = sym.tells_time() || matches!(sym, Sym::Need | Sym::Label | Sym::Done | Sym::Whenever);
            article || !tells
        };
        let count = rest.iter().take(MOST_WORDS + 1).take_while(|it| tells_no_time(it.sym)).count();
        let ends = count == rest.len() || matches!(rest.get(count).map(|it| it.sym), Some(Sym::Dot | Sym::Comma));
        let named = rest.first().is_some_and(|it| matches!(it.sym, Sym::Unknown | Sym::Carrier | Sym::Occasion));
        if !named || !ends || count > MOST_WORDS {
            return None;
        }
        let words = self.words(first, first + count - 1);
        // "när det passar" names nothing that happens.
        let bare =
            count == 1 && first.checked_sub(2).and_then(|it| self.tokens.get(it)).map(|it| it.sym) == Some(Sym::When);
        if bare || words.chars().any(char::is_numeric) || words.chars().count() < 3 {
            return None;
        }
        self.skip(count);
        Some((Anchor::Words(words.to_lowercase()), false))
    }

    /// "under testperioden": going on as long as an event does.
    pub(super) fn during(&mut self) -> Option<Anchor> {
        if !self.eat(Sym::In) {
            return None;
        }
        let _ = self.eat(Sym::The);
        let Some(Sym::Event(known)) = self.peek() else { return None };
        self.bump();
        Some(Anchor::Known(known))
    }
}
