//! The yearly cycle: month by month what is to be reported or decided and when the bodies meet; ← → turn the year.

use chrono::Datelike;
use ratatui::Frame;

use super::reader::Reader;
use super::{Layer, Step};
use crate::reports::wording::capital;
use crate::reports::wording::year::{Line, always, entry, month, outside, title};
use crate::reports::year::{Standing, year};
use crate::t;
use crate::tui::commands::{Command, Context};
use crate::tui::message::Message;
use crate::tui::model::Model;
use crate::tui::rich::Paragraph;
use crate::tui::text::{fit, width};
use crate::tui::theme::Role;

/// Cells for the day within the month.
const DAY: usize = 5;
/// Cells for an activity's number.
const ID: usize = 4;

/// The cycle of a year, to read.
#[derive(Debug)]
pub struct YearCycle {
    year: i32,
    reader: Reader,
}

impl YearCycle {
    /// The year of the day that everything is seen from.
    #[must_use]
    pub fn new(model: &Model) -> Self {
        Self::of(model, model.data.today.year())
    }

    fn of(model: &Model, year: i32) -> Self {
        Self { year, reader: reader(model, year) }
    }
}

impl Layer for YearCycle {
    fn context(&self) -> Context {
        Context::Year
    }

    fn update(&mut self, model: &mut Model, message: &Message) -> Step {
        let turned = match message {
            Message::Command(Command::NextYear) => self.year.saturating_add(1).min(9999),
            Message::Command(Command::PreviousYear) => self.year.saturating_sub(1).max(1),
            _ => return self.reader.update(model, message),
        };
        *self = Self::of(model, turned);
        Step::stay()
    }

    fn covers(&self) -> bool {
        true
    }

    fn draw(&self, model: &Model, frame: &mut Frame) {
        self.reader.draw(model, frame);
    }
}

fn reader(model: &Model, of: i32) -> Reader {
    let texts = &model.texts;
    let view = model.data.workspace.at(model.data.today);
    let report = year(&view, of, None);
    let organisations = &view.workspace.organisations;
    let mut page = Vec::new();
    if let Some(words) = outside(texts, &report) {
        page.extend([Paragraph::of(Role::Accent, &words), Paragraph::blank()]);
    }
    for (n, month) in (1..).zip(report.months.iter().filter(|_| !report.is_empty_outside())) {
        let lines = self::month(texts, organisations, month);
        let name = capital(texts.month(n));
        if lines.is_empty() {
            page.push(Paragraph::of(Role::Muted, &name));
            continue;
        }
        page.push(Paragraph::of(Role::Heading, &name));
        page.extend(lines.iter().flat_map(rows));
    }
    for (id, lines) in [
        ("year-some-time", report.some_time.iter().map(|it| entry(texts, organisations, it)).collect::<Vec<_>>()),
        ("year-always", report.always.iter().map(|it| always(texts, organisations, it)).collect()),
    ] {
        if !lines.is_empty() {
            page.extend([Paragraph::blank(), Paragraph::of(Role::Heading, &t!(texts, id))]);
            page.extend(lines.iter().flat_map(rows));
        }
    }
    if !report.without.is_empty() {
        let ids: Vec<String> = report.without.iter().map(ToString::to_string).collect();
        let label = format!("{}  ", t!(texts, "year-without"));
        page.push(Paragraph::blank());
        page.push(Paragraph::of(Role::Muted, &label).and(Role::Text, &ids.join(", ")).hanging(width(&label)));
    }
    Reader::new(title(texts, &report), page)
}

/// With spaces at which no line is broken: a mark stands beside its word.
fn together(words: &str) -> String {
    words.replace(' ', "\u{a0}")
}

/// A line: number, words, how it stands; under it what more there is to say.
fn rows(line: &Line) -> Vec<Paragraph> {
    let role = match line.is {
        Some(Standing::Late) => Role::Bad,
        Some(Standing::Done) => Role::Good,
        Some(Standing::Open) => Role::Accent,
        _ => Role::Muted,
    };
    let blanks = " ".repeat(DAY + ID);
    let head = Paragraph::of(Role::Muted, &format!("{:>width$} ", line.day, width = DAY - 1))
        .and(Role::Strong, &fit(&line.id, ID))
        .and(Role::Text, &line.what);
    let head =
        if line.standing.is_empty() { head } else { head.and(role, &format!("   {}", together(&line.standing))) };
    let about = (!line.about.is_empty())
        .then(|| Paragraph::of(Role::Muted, &format!("{blanks}{}", line.about)).hanging(DAY + ID));
    std::iter::once(head.hanging(DAY + ID)).chain(about).collect()
}
