//! What has no time of its own: undecided, on demand, going on all the time.

use super::Parser;
use crate::domain::timeframe::lexicon::Sym;
use crate::domain::timeframe::syntax::{Beside, Cycle, Expression, Stretch, Year};

impl Parser<'_> {
    /// "ej fastställt", "tidplan saknas", "beslutas senare", "oklart"
    pub(super) fn undated(&mut self) -> Option<Expression> {
        if self.eat(Sym::Undecided) || self.eat_all(&[Sym::Decide, Sym::Ordinal(2)]) {
            return Some(Expression::Undated);
        }
        let noun = self.eat(Sym::TimeNoun);
        if noun && self.eat(Sym::Missing) {
            return Some(Expression::Undated);
        }
        let negated = self.eat(Sym::Not);
        let _ = self.eat_any(&[Sym::TimeNoun, Sym::Filler]);
        (negated && self.eat(Sym::Settled)).then_some(Expression::Undated)
    }

    /// "vid behov", "när behov uppstår", "vid behov under 2022"
    pub(super) fn on_demand(&mut self) -> Option<Expression> {
        let _ = self.eat(Sym::Continuous);
        self.needed()?;
        // "vid behov, dock minst en gång per år": what can be counted leads.
        let counted = self.attempt(|it| {
            let _ = it.eat_any(&[Sym::Comma, Sym::And]);
            let _ = it.eat_any(&[Sym::And, Sym::However]);
            let _ = it.eat(Sym::However);
            it.attempt(Self::counted).or_else(|| it.ruled())
        });
        if counted.is_some() {
            self.state.aside.beside = Some(Beside::OnDemand);
            return counted;
        }
        Some(Expression::OnDemand { bounds: self.bounds() })
    }

    /// "vid behov", "när behov uppstår"
    fn needed(&mut self) -> Option<()> {
        let led = self.eat_any(&[Sym::In, Sym::At, Sym::After, Sym::When, Sym::Start]);
        if !led || !self.eat(Sym::Need) {
            return None;
        }
        let _ = self.eat_any(&[Sym::Be, Sym::Finished]);
        Some(())
    }

    /// "och vid behov", after a rule
    pub(super) fn and_on_demand(&mut self) -> Option<Beside> {
        let joined = self.eat(Sym::Comma) | self.eat(Sym::And);
        joined.then_some(())?;
        self.needed().map(|()| Beside::OnDemand)
    }

    /// continuous := ("löpande" | "tills vidare" | "hela planperioden") \[bounds\]
    pub(super) fn continuous(&mut self) -> Option<Expression> {
        let mut status = self.continuous_word()?;
        if status && self.continuous_word() == Some(false) {
            status = false;
        }
        let _ = self.eat_any(&[Sym::Label]);
        if self.attempt(Self::plan_period).is_some() {
            return Some(Expression::Continuous { bounds: None, during: None, unsure: false });
        }
        if let Some(during) = self.attempt(Self::during) {
            return Some(Expression::Continuous { bounds: None, during: Some(during), unsure: true });
        }
        // "löpande under hösten", "pågår, klart 2022"
        let bounds =
            self.bounds().or_else(|| self.attempt(Self::season_of_continuous)).or_else(|| self.attempt(Self::ended));
        Some(Expression::Continuous { unsure: status && bounds.is_none(), bounds, during: None })
    }

    /// "löpande, avstämning årligen", "löpande med halvårsvis rapport": what can be counted leads.
    pub(super) fn counted_beside_continuous(&mut self) -> Option<Expression> {
        let _ = self.continuous_word()?;
        let joined = self.eat(Sym::Comma) | self.eat_any(&[Sym::With, Sym::And, Sym::However]);
        let again = matches!(self.peek(), Some(Sym::Every | Sym::EveryOther | Sym::Each(_)));
        (joined || again).then_some(())?;
        let _ = self.eat(Sym::However);
        let _ = self.eat(Sym::Label);
        let counted = self.attempt(Self::counted).or_else(|| self.ruled())?;
        let _ = self.eat(Sym::Label);
        self.state.aside.beside = Some(Beside::Continuous);
        Some(counted)
    }

    fn season_of_continuous(&mut self) -> Option<Stretch> {
        if !self.eat(Sym::In) {
            return None;
        }
        self.stretch().filter(|it| matches!(it, Stretch::One(_) | Stretch::Range(..)))
    }

    fn ended(&mut self) -> Option<Stretch> {
        if !self.eat(Sym::Comma) || !self.eat_any(&[Sym::Done, Sym::End, Sym::By]) {
            return None;
        }
        let _ = self.eat_any(&[Sym::By, Sym::Colon]);
        let to = self.period()?;
        (to.year != Year::Missing).then_some(Stretch::Until { to, doubt: None })
    }

    /// A word for all the time; true when it may be a status instead.
    pub(super) fn continuous_word(&mut self) -> Option<bool> {
        let further = self.eat_all(&[Sym::Till, Sym::Further])
            || self.eat_all(&[Sym::Till, Sym::Further, Sym::Other])
            || self.eat_all(&[Sym::Till, Sym::Other, Sym::Decide]);
        if further {
            let _ = self.eat(Sym::Other);
            return Some(false);
        }
        // "året runt"
        let all_year = self.eat_all(&[Sym::Cycle(Cycle::Year), Sym::About]);
        if all_year || self.eat(Sym::Continuous) || self.attempt(Self::plan_period).is_some() {
            return Some(false);
        }
        self.eat(Sym::Ongoing).then_some(true)
    }

    /// "under hela planperioden": the plan's own days, which the words do not say.
    pub(super) fn plan_period(&mut self) -> Option<()> {
        // "inom planperioden" is a last day, and "planperioden 2021–2023" the years themselves.
        if self.word(0).eq_ignore_ascii_case("inom") {
            return None;
        }
        let _ = self.eat(Sym::In);
        let whole = self.eat(Sym::Filler);
        if matches!(self.ahead(1), Some(Sym::Number { .. })) {
            return None;
        }
        (self.eat(Sym::PlanPeriod) || (whole && self.eat(Sym::Filler))).then_some(())
    }
}
