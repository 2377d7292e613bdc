//! Settling a time: the plan's words, the readings to choose from, and a line for any other time.
//!
//! What is chosen or written is saved beside the words in `plan.yaml`; the words themselves are never touched.

mod draw;

use chrono::NaiveDate;

use super::question::Question;
use super::{Layer, Step};
use crate::domain::id::ActivityId;
use crate::domain::plan::Time;
use crate::domain::settled::Settled;
use crate::domain::settling::{CannotSettle, Choice, NotSettled, Source, choices, settle};
use crate::reports::settling;
use crate::store::{SettleFault, Settling};
use crate::t;
use crate::tui::commands::{Command, Context};
use crate::tui::field::Field;
use crate::tui::message::{Effect, Message};
use crate::tui::model::Model;
use crate::tui::theme::Role;

/// Something to choose.
#[derive(Debug, Clone)]
enum Offer {
    /// A way to understand the words.
    Settle(Choice),
    /// To take out what is settled.
    TakeOut,
}

/// The layer.
#[derive(Debug)]
pub struct TimeSettler {
    activity: ActivityId,
    title: String,
    /// What the user looks at: it must still stand there when it is saved.
    seen: Time,
    /// The day from which the words are to be read.
    written: NaiveDate,
    offers: Vec<Offer>,
    chosen: usize,
    /// The line has the keys.
    writes: bool,
    line: Field,
}

impl TimeSettler {
    /// A layer for an activity.
    #[must_use]
    pub fn new(model: &Model, n: usize) -> Option<Self> {
        let activity = model.data.activity(n)?;
        let written = model.data.workspace.plan.last_written();
        let seen = activity.time.clone();
        let readings = choices(&seen.text, &seen.settled, written).into_iter().map(Offer::Settle);
        let take_out = (!seen.settled.is_empty()).then_some(Offer::TakeOut);
        let offers: Vec<Offer> = readings.chain(take_out).collect();
        let writes = offers.is_empty();
        Some(Self {
            activity: activity.id.clone(),
            title: activity.title.clone(),
            seen,
            written,
            offers,
            chosen: 0,
            writes,
            line: Field::line(""),
        })
    }

    /// What the line says.
    fn typed(&self) -> Result<Settled, NotSettled> {
        settle(&self.line.text(), self.written)
    }

    fn choose(&mut self, command: Command, model: &Model) -> Step {
        let last = self.offers.len().saturating_sub(1);
        match command {
            Command::Up => self.chosen = self.chosen.saturating_sub(1),
            Command::Down if self.chosen == last => self.writes = true,
            Command::Down => self.chosen += 1,
            Command::First => self.chosen = 0,
            Command::Last => self.chosen = last,
            Command::NextField => self.writes = true,
            Command::Accept => return self.accept(model),
            Command::Back if self.line.is_blank() => return Step::close(),
            Command::Back => return Step::over(Question::discard(model)),
            _ => {}
        }
        Step::stay()
    }

    fn accept(&self, model: &Model) -> Step {
        match self.offers.get(self.chosen) {
            Some(Offer::Settle(choice)) => self.save(confirmed(&choice.settled, model)),
            Some(Offer::TakeOut) => self.save(Settled::default()),
            None => Step::stay(),
        }
    }

    fn write(&mut self, command: Command, model: &mut Model) -> Step {
        match command {
            Command::Back if self.offers.is_empty() && self.line.is_blank() => return Step::close(),
            Command::Back if self.offers.is_empty() => return Step::over(Question::discard(model)),
            Command::Back | Command::NextField | Command::Up => self.writes = self.offers.is_empty(),
            Command::ClearTyping => self.line = Field::line(""),
            Command::Accept => match self.typed() {
                Ok(settled) => return self.save(confirmed(&settled, model)),
                Err(why) => model.tell(Role::Bad, settling::not_settled(&model.texts, &why)),
            },
            _ => {}
        }
        Step::stay()
    }

    fn save(&self, wanted: Settled) -> Step {
        let settling = Settling { activity: self.activity.clone(), seen: self.seen.clone(), wanted };
        Step::effects(vec![Effect::Settle(Box::new(settling))])
    }

    /// A figure chooses its row.
    fn choose_by_figure(&mut self, sign: char) {
        let row = sign.to_digit(10).and_then(|it| usize::try_from(it).ok()?.checked_sub(1));
        self.chosen = row.filter(|it| *it < self.offers.len()).unwrap_or(self.chosen);
    }
}

impl Layer for TimeSettler {
    fn context(&self) -> Context {
        if self.writes { Context::TimeText } else { Context::Readings }
    }

    fn update(&mut self, model: &mut Model, message: &Message) -> Step {
        match message {
            Message::TimeWritten(written) => {
                // What has changed meanwhile must be seen before anything is settled about it.
                let is_stale =
                    matches!(&written.result, Err(SettleFault::Edit(CannotSettle::Changed(_) | CannotSettle::Gone)));
                return if written.result.is_ok() || is_stale { Step::close() } else { Step::stay() };
            }
            Message::Command(command) if self.writes => return self.write(*command, model),
            Message::Command(command) => return self.choose(*command, model),
            Message::Key(event) if self.writes => self.line.key(*event),
            Message::Paste(text) if self.writes => self.line.paste(text),
            Message::Key(event) => {
                if let crossterm::event::KeyCode::Char(sign) = event.code {
                    self.choose_by_figure(sign);
                }
            }
            Message::Wheel { up, .. } if !self.writes => {
                let last = self.offers.len().saturating_sub(1);
                self.chosen = if *up { self.chosen.saturating_sub(1) } else { (self.chosen + 1).min(last) };
            }
            _ => {}
        }
        Step::stay()
    }

    fn draw(&self, model: &Model, frame: &mut ratatui::Frame) {
        self.draw_window(model, frame);
    }

    fn holds_text(&self) -> bool {
        !self.line.is_blank()
    }
}

/// A settlement by the user, today.
fn confirmed(settled: &Settled, model: &Model) -> Settled {
    settled.clone().confirmed(model.data.today, &model.by)
}

impl Offer {
    /// What it is called.
    fn name(&self, model: &Model) -> String {
        let id = match self {
            Self::Settle(choice) => match choice.source {
                Source::Standing => "tui-time-standing",
                Source::Reading => "tui-time-reading",
                Source::Parts => "tui-time-parts",
                Source::Replaced => "tui-time-replaced",
                Source::Alternative => "tui-time-alternative",
            },
            Self::TakeOut => "tui-time-take-out",
        };
        t!(model.texts, id)
    }
}
