//! The grammar of time expressions: a recursive descent over tokens, with the whole expression at the top.

mod event;
mod period;
mod rule;
mod stretch;
mod year;

use super::lexer::Token;
use super::lexicon::Sym;
use super::syntax::{Beat, Cycle, Expression, Period, Sentence, Stretch, Unit, Year};

/// Reads tokens as a sentence.
///
/// # Errors
/// The character position where understanding stopped.
pub(super) fn parse(text: &str, tokens: &[Token]) -> Result<Sentence, usize> {
    let mut parser = Parser { text, tokens, pos: 0, furthest: 0, yearless: false, repaired: None };
    parser.sentence().ok_or_else(|| parser.stopped_at())
}

/// Where the reading stands. Every rule gives `None` when it does not apply and may then have moved on;
/// [`Parser::attempt`] moves back.
struct Parser<'a> {
    text: &'a str,
    tokens: &'a [Token],
    pos: usize,
    /// The furthest token that no rule has taken.
    furthest: usize,
    /// Years belong to what comes later: "i april 2021–2023" under a yearly rule.
    yearless: bool,
    repaired: Option<(String, String)>,
}

impl Parser<'_> {
    fn peek(&mut self) -> Option<Sym> {
        self.furthest = self.furthest.max(self.pos);
        self.ahead(0)
    }

    fn ahead(&self, by: usize) -> Option<Sym> {
        self.tokens.get(self.pos + by).map(|it| it.sym)
    }

    fn bump(&mut self) {
        self.pos += 1;
    }

    fn eat(&mut self, sym: Sym) -> bool {
        let found = self.peek() == Some(sym);
        self.pos += usize::from(found);
        found
    }

    /// Takes the whole sequence or nothing.
    fn eat_all(&mut self, syms: &[Sym]) -> bool {
        let _ = self.peek();
        let found = syms.iter().enumerate().all(|(by, sym)| self.ahead(by) == Some(*sym));
        self.pos += if found { syms.len() } else { 0 };
        found
    }

    fn glued(&self, by: usize) -> bool {
        self.tokens.get(self.pos + by).is_some_and(|it| it.glued)
    }

    fn word(&self, by: usize) -> &str {
        self.tokens.get(self.pos + by).and_then(|it| self.text.get(it.start..it.end)).unwrap_or_default()
    }

    /// Character position of the next token, or of the end.
    fn at(&self) -> usize {
        self.position(self.pos)
    }

    fn position(&self, token: usize) -> usize {
        self.tokens.get(token).map_or_else(|| self.text.chars().count(), |it| it.at)
    }

    fn stopped_at(&self) -> usize {
        self.position(self.furthest)
    }

    fn at_end(&mut self) -> bool {
        self.peek().is_none()
    }

    /// Runs a rule, and moves back when it does not apply.
    fn attempt<T>(&mut self, rule: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let (pos, yearless, repaired) = (self.pos, self.yearless, self.repaired.clone());
        let found = rule(self);
        self.yearless = yearless;
        if found.is_none() {
            self.pos = pos;
            self.repaired = repaired;
        }
        found
    }

    /// sentence := expression \[phase\] \[words left over\] \[full stop\]
    fn sentence(&mut self) -> Option<Sentence> {
        let expression = self.expression()?;
        let phase = self.attempt(Self::phase);
        let unread = if leaves_words(&expression) { self.words_left_over() } else { None };
        while self.eat(Sym::Dot) {}
        let repaired = self.repaired.take();
        self.at_end().then_some(Sentence { expression, phase, repaired, unread })
    }

    fn expression(&mut self) -> Option<Expression> {
        if self.tokens.iter().all(|it| it.sym == Sym::Dash) {
            self.pos = self.tokens.len();
            return Some(Expression::Undated);
        }
        if self.eat_all(&[Sym::In, Sym::Need]) || self.eat_all(&[Sym::After, Sym::Need]) {
            return Some(Expression::OnDemand);
        }
        self.attempt(Self::event)
            .or_else(|| self.attempt(Self::counted))
            .or_else(|| self.attempt(Self::ruled))
            .or_else(|| self.attempt(Self::continuous))
            .or_else(|| self.attempt(Self::milestones))
            .or_else(|| self.attempt(Self::deadline))
            .or_else(|| self.stretched())
    }

    /// phase := "intensifieras" "från" period
    fn phase(&mut self) -> Option<Period> {
        let _ = self.eat(Sym::Comma) || self.eat(Sym::And);
        if !self.eat(Sym::Phase) {
            return None;
        }
        let _ = self.words_for_from() || self.eat(Sym::In);
        self.period()
    }

    /// Words after a rule that tell no time ("tillsammans med ordinarie budgetplanering").
    fn words_left_over(&mut self) -> Option<String> {
        let rest = self.tokens.get(self.pos..)?;
        let (first, last) = (rest.first()?, rest.last()?);
        if !matches!(first.sym, Sym::Accompanied | Sym::Label) {
            return None;
        }
        let tells_no_time = |sym| {
            matches!(sym, Sym::Unknown | Sym::With | Sym::The | Sym::Of | Sym::And | Sym::Accompanied | Sym::Label)
        };
        let with_digits = |it: &Token| self.text.get(it.start..it.end).is_some_and(|t| t.contains(char::is_numeric));
        if !rest.iter().all(|it| tells_no_time(it.sym) && !with_digits(it)) {
            return None;
        }
        let words = self.text.get(first.start..last.end)?.to_owned();
        self.pos = self.tokens.len();
        Some(words)
    }

    /// continuous := ("löpande" | "tills vidare") \[stretch\]
    fn continuous(&mut self) -> Option<Expression> {
        let unsure = self.continuous_word()?;
        let _ = self.eat(Sym::Comma);
        let bounds = self.attempt(Self::stretch);
        Some(Expression::Continuous { bounds, unsure })
    }

    /// A word for all the time; true when it may be a status instead.
    fn continuous_word(&mut self) -> Option<bool> {
        if self.eat(Sym::Continuous) || self.eat_all(&[Sym::Till, Sym::Further]) {
            Some(false)
        } else {
            self.eat(Sym::Ongoing).then_some(true)
        }
    }

    /// stretched := stretch {separator stretch} \[rule | continuous | revision | stretch side by side\]
    fn stretched(&mut self) -> Option<Expression> {
        let stretches = self.stretches()?;
        if let &[first] = stretches.as_slice()
            && let Some(rest) = self.attempt(|it| it.after_one(first))
        {
            return Some(rest);
        }
        if let Some(beat) = self.attempt(Self::yearly_beat) {
            return self.ruled_by(beat, stretches);
        }
        if !self.starts_period() {
            return Some(Expression::Stretches(stretches));
        }
        self.side_by_side(stretches)
    }

    /// Stretches with nothing between them, each with its own year.
    fn side_by_side(&mut self, mut all: Vec<Stretch>) -> Option<Expression> {
        while self.starts_period() {
            if self.after_a_leading_year(&all) {
                return None;
            }
            let next = self.stretches()?;
            if all_yearless(&all) || all_yearless(&next) {
                return None;
            }
            all.extend(next);
        }
        Some(Expression::SideBySide(all))
    }

    /// "2020 Q3 2021": the quarter may belong to either year, so this is not understood.
    fn after_a_leading_year(&mut self, before: &[Stretch]) -> bool {
        let Some(Stretch::One(last)) = before.last() else { return false };
        let place = self.tokens.binary_search_by_key(&last.at, |it| it.at).ok();
        let led = place.and_then(|it| self.tokens.get(it)).map(|it| it.sym);
        let led_by_year = matches!(led, Some(Sym::Number { digits: 4, .. })) && last.unit != Unit::Year;
        let bare_year = matches!(self.peek(), Some(Sym::Number { digits: 4, .. })) && !self.starts_unit(1);
        led_by_year && bare_year
    }

    /// What can follow one stretch: a rule it begins, "löpande", or what it was revised to.
    fn after_one(&mut self, first: Stretch) -> Option<Expression> {
        if let Some(revised) = self.attempt(|it| it.revised(first)) {
            return Some(revised);
        }
        let _ = self.eat(Sym::Comma);
        if self.eat(Sym::And) | self.eat(Sym::Thereafter) | self.eat(Sym::Since) {
            if let (Stretch::One(from), Some(unsure)) = (first, self.continuous_word()) {
                let bounds = Some(Stretch::Open { from, starts: false });
                return Some(Expression::Continuous { bounds, unsure });
            }
            let beat = self.beat()?;
            let rule = super::syntax::Rule { beat, when: Vec::new(), once_per: None };
            return Some(Expression::Thereafter { first, rule });
        }
        let unsure = self.continuous_word()?;
        Some(Expression::Continuous { bounds: Some(first), unsure })
    }

    /// revised := stretch "(" ("reviderad till" | "tidigare") stretch ")"
    fn revised(&mut self, first: Stretch) -> Option<Expression> {
        let opened = self.eat(Sym::Open);
        let _ = !opened && self.eat(Sym::Comma);
        let earlier = self.eat(Sym::Earlier);
        if !earlier && !self.eat(Sym::Revised) {
            return None;
        }
        let _ = self.eat(Sym::To);
        let _ = self.eat(Sym::Colon);
        let other = self.stretch()?;
        if opened && !self.eat(Sym::Close) {
            return None;
        }
        let (old, new) = if earlier { (other, first) } else { (first, other) };
        Some(Expression::Revised { old, new })
    }

    /// Whether a period can begin here.
    fn starts_period(&mut self) -> bool {
        let _ = self.peek();
        let filler = |it: &&Token| matches!(it.sym, Sym::In | Sym::The | Sym::Filler | Sym::Cycle(Cycle::Year));
        let by = self.tokens.iter().skip(self.pos).take_while(filler).count();
        match self.ahead(by) {
            Some(
                Sym::Number { .. }
                | Sym::SchoolYear
                | Sym::Turn(_)
                | Sym::MonthTurn
                | Sym::Years
                | Sym::Early
                | Sym::Middle
                | Sym::Late
                | Sym::Weekday(_)
                | Sym::Jul,
            ) => true,
            _ => self.starts_unit(by),
        }
    }

    /// Whether a quarter, a month and the like can begin so many tokens ahead.
    fn starts_unit(&self, by: usize) -> bool {
        let number = matches!(self.ahead(by + 1), Some(Sym::Number { .. }));
        match self.ahead(by) {
            Some(Sym::Cycle(Cycle::Quarter | Cycle::Tertial | Cycle::Half | Cycle::Week) | Sym::LetterK) => number,
            Some(Sym::Ordinal(_)) => matches!(self.ahead(by + 1), Some(Sym::Cycle(_) | Sym::HalfOf)),
            Some(Sym::Month(_) | Sym::Term(_) | Sym::Season(_)) => true,
            _ => false,
        }
    }
}

/// Rules without a time in the year and "löpande" can have words after them.
fn leaves_words(expression: &Expression) -> bool {
    match expression {
        Expression::Rule { rule, bounds } => rule.when.is_empty() && bounds.is_none(),
        Expression::Continuous { bounds, .. } => bounds.is_none(),
        _ => false,
    }
}

/// Whether no period of the stretches tells its year.
fn all_yearless(stretches: &[Stretch]) -> bool {
    stretches.iter().all(|it| match it {
        Stretch::One(period) => period.year == Year::Missing,
        Stretch::Range(from, to) => from.year == Year::Missing && to.year == Year::Missing,
        _ => false,
    })
}

/// Every year.
const YEARLY: Beat = Beat::Every { cycle: Cycle::Year, interval: 1 };
