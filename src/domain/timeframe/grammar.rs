//! The grammar of time expressions: a recursive descent over tokens, with the whole expression at the top.

mod count;
mod date;
mod deadline;
mod event;
mod list;
mod months;
mod named;
mod part;
mod period;
mod relative;
mod revision;
mod rule;
mod sides;
mod standing;
mod stretch;
mod weekdays;
mod year;

use super::lexer::Token;
use super::lexicon::Sym;
use super::syntax::{Beat, Beside, Cycle, Expression, Period, Sentence, Stretch, Year};

/// Steps of the grammar that each token may cost. Honest expressions need about a tenth of it; the limit keeps the
/// time for any text in proportion to its length.
const STEPS_PER_TOKEN: usize = 600;

/// Fillers that may stand before a period.
const MOST_FILLERS: usize = 6;

/// Reads tokens as a sentence; `end` is the number of characters of the text.
///
/// # Errors
/// The character position where understanding stopped.
pub(super) fn parse(text: &str, tokens: &[Token], end: usize) -> Result<Sentence, usize> {
    let mut parser = Parser::new(text, tokens, end);
    let found = parser.sentence().filter(|_| !parser.is_exhausted());
    found.ok_or_else(|| parser.stopped_at())
}

/// Reads the expression that begins with the first token, in the midst of other words. An event may be one that
/// only the words name.
///
/// Gives the sentence and how many tokens it took.
pub(super) fn parse_some(text: &str, tokens: &[Token], end: usize) -> Option<(Sentence, usize)> {
    let mut parser = Parser { loose: true, ..Parser::new(text, tokens, end) };
    let expression = parser.expression()?;
    let phase = parser.attempt(Parser::phase);
    let sentence = parser.closed(expression, phase, None);
    (!parser.is_exhausted()).then_some((sentence, parser.state.pos))
}

/// What a rule may change, and what is put back when it does not apply.
#[derive(Debug, Clone, Copy, Default)]
struct State {
    pos: usize,
    /// Years belong to what comes later: "i april 2021–2023" under a yearly rule.
    yearless: bool,
    aside: Aside,
    repaired: Option<Repair>,
}

/// What the words say beside the time itself.
#[derive(Debug, Clone, Copy, Default)]
struct Aside {
    /// About then.
    about: bool,
    /// "och vid behov", "löpande, avstämning årligen": what cannot be counted beside what can.
    beside: Option<Beside>,
    /// "eller": which of two is not said.
    either: bool,
}

/// A slip that was repaired: its tokens, and the quarter that is meant.
#[derive(Debug, Clone, Copy)]
struct Repair {
    first: usize,
    last: usize,
    quarter: u32,
}

/// Where the reading stands. Every rule gives `None` when it does not apply and may then have moved on;
/// [`Parser::attempt`] moves back.
struct Parser<'a> {
    text: &'a str,
    tokens: &'a [Token],
    end: usize,
    /// Words that the lexicon does not know can name an event.
    loose: bool,
    state: State,
    /// The furthest token that no rule has taken.
    furthest: usize,
    steps: usize,
}

impl<'a> Parser<'a> {
    fn new(text: &'a str, tokens: &'a [Token], end: usize) -> Self {
        Self { text, tokens, end, loose: false, state: State::default(), furthest: 0, steps: 0 }
    }

    /// More steps were taken than any honest text needs: what was found is not to be trusted.
    fn is_exhausted(&self) -> bool {
        self.steps > STEPS_PER_TOKEN * (self.tokens.len() + 1)
    }

    fn peek(&mut self) -> Option<Sym> {
        self.steps += 1;
        if self.is_exhausted() {
            return None;
        }
        self.furthest = self.furthest.max(self.state.pos);
        self.ahead(0)
    }

    fn ahead(&self, by: usize) -> Option<Sym> {
        self.tokens.get(self.state.pos + by).map(|it| it.sym)
    }

    fn bump(&mut self) {
        self.state.pos += 1;
    }

    fn skip(&mut self, tokens: usize) {
        self.state.pos += tokens;
    }

    fn eat(&mut self, sym: Sym) -> bool {
        let found = self.peek() == Some(sym);
        self.state.pos += usize::from(found);
        found
    }

    fn eat_any(&mut self, syms: &[Sym]) -> bool {
        let found = self.peek().is_some_and(|sym| syms.contains(&sym));
        self.state.pos += usize::from(found);
        found
    }

    /// Takes the whole sequence or nothing.
    fn eat_all(&mut self, syms: &[Sym]) -> bool {
        let _ = self.peek();
        let found = syms.iter().enumerate().all(|(by, sym)| self.ahead(by) == Some(*sym));
        self.state.pos += if found { syms.len() } else { 0 };
        found
    }

    fn glued(&self, by: usize) -> bool {
        self.tokens.get(self.state.pos + by).is_some_and(|it| it.glued)
    }

    fn word(&self, by: usize) -> &'a str {
        self.words(self.state.pos + by, self.state.pos + by)
    }

    /// The text from one token to another, both included.
    fn words(&self, first: usize, last: usize) -> &'a str {
        let ends = self.tokens.get(first).zip(self.tokens.get(last));
        ends.and_then(|(first, last)| self.text.get(first.start..last.end)).unwrap_or_default()
    }

    /// Character position of the next token, or of the end.
    fn at(&self) -> usize {
        self.position(self.state.pos)
    }

    fn position(&self, token: usize) -> usize {
        self.tokens.get(token).map_or(self.end, |it| it.at)
    }

    fn stopped_at(&self) -> usize {
        self.position(self.furthest)
    }

    fn at_end(&mut self) -> bool {
        self.peek().is_none()
    }

    /// Runs a rule, and moves back when it does not apply.
    fn attempt<T>(&mut self, rule: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let before = self.state;
        let found = rule(self);
        if found.is_none() {
            self.state = before;
        }
        self.state.yearless = before.yearless;
        found
    }

    /// sentence := \["tolkas som:"\] expression \[phase\] \[words left over\] \[full stop\] \["– bekräfta"\]
    fn sentence(&mut self) -> Option<Sentence> {
        if self.eat_all(&[Sym::ReadAs, Sym::Like]) {
            let _ = self.eat(Sym::Colon);
        }
        // "Tid: Q3"
        let _ = self.eat_all(&[Sym::TimeNoun, Sym::Colon]);
        let expression = self.attempt(Self::in_brackets).or_else(|| self.expression())?;
        let phase = self.attempt(Self::phase);
        let goes_on =
            matches!(expression, Expression::Rule { .. } | Expression::Quota { .. } | Expression::Continuous { .. });
        if goes_on && self.state.aside.beside.is_none() {
            self.state.aside.beside = self.attempt(Self::and_on_demand);
        }
        let unread = if leaves_words(&expression) { self.words_left_over() } else { None };
        self.doubts();
        let asks = self.attempt(|it| (it.eat(Sym::Dash) && it.eat(Sym::Confirm)).then_some(())).is_some();
        let alternative = if asks { self.attempt(Self::other_meaning) } else { None };
        // "2021..." can mean that it goes on.
        let trails_off = self.eat_all(&[Sym::Dot, Sym::Dot]);
        self.state.aside.about |= trails_off;
        while self.eat_any(&[Sym::Dot, Sym::Comma]) {}
        let sentence =
            Sentence { asks: asks || self.state.aside.about, alternative, ..self.closed(expression, phase, unread) };
        self.at_end().then_some(sentence)
    }

    fn closed(&mut self, expression: Expression, phase: Option<Period>, unread: Option<String>) -> Sentence {
        let repair = self.state.repaired.take();
        let repaired = repair.map(|it| (self.words(it.first, it.last).to_owned(), format!("Q{}", it.quarter)));
        let Aside { beside, either, about: asks } = self.state.aside;
        Sentence { expression, phase, repaired, unread, asks, beside, either, alternative: None }
    }

    /// "; kan också betyda …", at the end of a sentence of this program's own
    fn other_meaning(&mut self) -> Option<Stretch> {
        let told = self.eat(Sym::Comma) && self.words(self.state.pos, self.state.pos + 2) == "kan också betyda";
        if !told {
            return None;
        }
        self.skip(3);
        if self.eat(Sym::By) {
            let to = self.period()?;
            return Some(Stretch::Until { to, doubt: None });
        }
        self.stretch()
    }

    /// "(preliminärt)", "?"
    fn doubts(&mut self) {
        let doubted = self.attempt(|it| {
            let opened = it.eat(Sym::Open);
            let set_off = opened || it.eat(Sym::Comma) || it.word(0).to_lowercase().starts_with("prel");
            let doubted = (set_off && it.eat(Sym::About)) || it.eat(Sym::Undecided);
            (doubted && (!opened || it.eat(Sym::Close))).then_some(())
        });
        self.state.aside.about |= doubted.is_some();
    }

    /// The whole expression in brackets.
    fn in_brackets(&mut self) -> Option<Expression> {
        if !self.eat(Sym::Open) {
            return None;
        }
        let expression = self.expression()?;
        (self.eat(Sym::Close) && self.at_end()).then_some(expression)
    }

    fn expression(&mut self) -> Option<Expression> {
        if self.tokens.iter().all(|it| it.sym == Sym::Dash) {
            self.state.pos = self.tokens.len();
            return Some(Expression::Undated);
        }
        self.attempt(Self::undated)
            .or_else(|| self.attempt(Self::on_demand))
            .or_else(|| self.attempt(Self::event))
            .or_else(|| self.attempt(Self::counted))
            .or_else(|| self.attempt(Self::ruled))
            .or_else(|| self.attempt(Self::counted_beside_continuous))
            .or_else(|| self.attempt(Self::continuous))
            .or_else(|| self.attempt(Self::moved))
            .or_else(|| self.attempt(Self::milestones))
            .or_else(|| self.attempt(Self::deadline))
            .or_else(|| self.attempt(Self::soon_and_last))
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
        let (from, last) = (self.state.pos, self.tokens.len().checked_sub(1)?);
        let rest = self.tokens.get(from..)?;
        let first = rest.first()?.sym;
        let connected = first == Sym::In && self.ahead(1) == Some(Sym::Connection);
        if !connected && !matches!(first, Sym::Accompanied) {
            return None;
        }
        let tells_no_time = |it: &Token| {
            !it.sym.tells_time() && self.text.get(it.start..it.end).is_some_and(|t| !t.contains(char::is_numeric))
        };
        if !rest.iter().all(tells_no_time) {
            return None;
        }
        self.state.pos = self.tokens.len();
        Some(self.words(from, last).to_owned())
    }

    /// stretched := stretch {separator stretch} \[rule | continuous | revision | stretch side by side\]
    fn stretched(&mut self) -> Option<Expression> {
        let stretches = self.stretches()?;
        if let Some(apart) = self.attempt(|it| it.so_many_periods(stretches.len())) {
            return Some(apart(stretches));
        }
        if let &[first] = stretches.as_slice()
            && let Some(rest) = self.attempt(|it| it.after_one(first))
        {
            return Some(rest);
        }
        if let Some(rule) = self.attempt(|it| it.rule_after(&stretches)) {
            return Some(rule);
        }
        if !self.starts_period() {
            return Some(Expression::Stretches(stretches));
        }
        self.side_by_side(stretches)
    }

    /// What can follow one stretch: a rule it begins, "löpande", or what it was revised to.
    fn after_one(&mut self, first: Stretch) -> Option<Expression> {
        if let Some(revised) = self.attempt(|it| it.revised(first, None)) {
            return Some(Expression::Revised(revised));
        }
        let _ = self.eat(Sym::Comma);
        if self.eat(Sym::And) | self.eat(Sym::Thereafter) | self.eat(Sym::Since) {
            let _ = self.eat(Sym::Thereafter) || self.eat(Sym::Since);
            if self.continuous_word().is_some() {
                let bounds = match first {
                    Stretch::One(from) => Stretch::Open { from, starts: false },
                    // Whether from its beginning or its end is not said.
                    Stretch::Range(from, _) => Stretch::Open { from: Period { unsure: true, ..from }, starts: false },
                    open => open,
                };
                return Some(Expression::Continuous { bounds: Some(bounds), during: None, unsure: false });
            }
            return self.thereafter(first);
        }
        let opened = self.eat(Sym::Open);
        let unsure = self.continuous_word()?;
        if opened && !self.eat(Sym::Close) {
            return None;
        }
        Some(Expression::Continuous { bounds: Some(first), during: None, unsure })
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
