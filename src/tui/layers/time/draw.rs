//! Drawing the layer.
//!
//! ```text
//! ┌ Tiden för 1.3 ─────────────────────────────────────────────────────────┐
//! │ Göra behovsanalys för vilken kompetens som …                           │
//! │ Planens ord  Q 4 dec 2020 Q 3 2021                                     │
//! │                                                                        │
//! │ ▌ 1  Delar som alla gäller: 1–31 december 2020 och 1 juli–30 september │
//! │      2021                                                              │
//! │   2  Den senare har ersatt den tidigare: …                             │
//! │                                                                        │
//! │ Annan tid    t.ex. Q4 2020, Q3 2021                                    │
//! │              → …                                                       │
//! └────────────────────────────────────────────────────────────────────────┘
//! ```

use ratatui::Frame;
use ratatui::layout::Rect;

use super::super::window::{labelled, open};
use super::{Offer, TimeSettler};
use crate::reports::settling;
use crate::t;
use crate::tui::commands::Context;
use crate::tui::model::Model;
use crate::tui::rich::{Page, Paragraph, Row, draw_row, put};
use crate::tui::theme::{Role, SELECTED};

/// Widest window.
const WIDTH: u16 = 90;
/// Cells for labels.
const LABEL: u16 = 12;
/// Cells for the mark and the figure before an offer.
const FIGURE: usize = 5;
/// Rows for what the line becomes.
const BECOMES: u16 = 2;

impl TimeSettler {
    pub(super) fn draw_window(&self, model: &Model, frame: &mut Frame) {
        let width = WIDTH.min(frame.area().width.saturating_sub(2)).max(1);
        let rows = self.rows(model, usize::from(width.saturating_sub(4)));
        let tail = 1 + BECOMES;
        let wanted = u16::try_from(rows.len()).unwrap_or(u16::MAX).saturating_add(tail + 1);
        let title = t!(model.texts, "tui-time-title", id = self.activity.as_str());
        let room = open(model, frame, &title, width, wanted.saturating_add(2));
        // Where rows are short the air goes first, then what the line becomes; the chosen row and the line stay.
        let rows = self.rows(model, usize::from(room.width));
        let tail = if room.height >= wanted { tail + 1 } else { tail.min(room.height / 2).max(1) };
        let above = Rect { height: room.height.saturating_sub(tail), ..room };
        self.draw_rows(model, frame, above, &rows);
        let line = Rect { y: room.bottom().saturating_sub(tail.min(1 + BECOMES)), height: 1, ..room };
        self.draw_line(model, frame, line.intersection(room));
        let below = Rect { y: line.y + 1, height: room.bottom().saturating_sub(line.y + 1), ..room };
        self.draw_becomes(model, frame, below.intersection(room));
    }

    /// Everything above the line, each row with the offer that it belongs to.
    fn rows(&self, model: &Model, width: usize) -> Vec<(Option<usize>, Row)> {
        let texts = &model.texts;
        let label = |id: &str| format!("{:<1$} ", t!(texts, id), usize::from(LABEL));
        let fact = |id: &str, words: &str| {
            Paragraph::of(Role::Muted, &label(id)).and(Role::Strong, words).hanging(usize::from(LABEL) + 1)
        };
        let words = if self.seen.text.is_empty() { "–" } else { &self.seen.text };
        let mut head = vec![Paragraph::of(Role::Muted, &self.title), fact("tui-time-words", words)];
        if !self.seen.settled.is_empty() {
            head.push(fact("tui-time-now", &settling::standing(texts, &self.seen, self.written)));
        }
        head.push(Paragraph::blank());
        if self.offers.is_empty() {
            head.push(Paragraph::of(Role::Accent, &t!(texts, "tui-time-nothing")));
        }
        let mut rows: Vec<(Option<usize>, Row)> = wrapped(head, width).map(|row| (None, row)).collect();
        for (n, offer) in self.offers.iter().enumerate() {
            let name = offer.name(model);
            let mut paragraph = Paragraph::of(Role::Text, &format!("  {:<1$}", n + 1, FIGURE - 2));
            paragraph = match offer {
                Offer::Settle(choice) => {
                    let meaning = settling::meaning(texts, &self.seen.text, &choice.settled, self.written);
                    paragraph.and(Role::Strong, &format!("{name}: ")).and(Role::Text, &meaning)
                }
                Offer::TakeOut => paragraph.and(Role::Strong, &name),
            };
            rows.extend(wrapped(vec![paragraph.hanging(FIGURE)], width).map(|row| (Some(n), row)));
        }
        rows
    }

    /// Draws the rows so that the chosen offer is seen.
    fn draw_rows(&self, model: &Model, frame: &mut Frame, room: Rect, rows: &[(Option<usize>, Row)]) {
        let chosen = |it: &(Option<usize>, Row)| it.0 == Some(self.chosen);
        let height = usize::from(room.height);
        let first = rows.iter().position(chosen).unwrap_or(0);
        let last = rows.iter().rposition(chosen).unwrap_or(0);
        let scroll = (last + 1).saturating_sub(height).min(first).min(rows.len().saturating_sub(height));
        for ((offer, row), line) in rows.iter().skip(scroll).zip(room.rows()) {
            let buffer = frame.buffer_mut();
            draw_row(buffer, line, row, model.theme, "");
            if *offer == Some(self.chosen) && !self.writes {
                put(buffer, line, SELECTED, model.theme.style(Role::Accent));
                let reversed = Rect { x: line.x.saturating_add(1), width: line.width.saturating_sub(1), ..line };
                buffer.set_style(reversed.intersection(buffer.area), model.theme.style(Role::Selected));
            }
        }
    }

    fn draw_line(&self, model: &Model, frame: &mut Frame, line: Rect) {
        if line.is_empty() {
            return;
        }
        let place = labelled(model, frame, line, &t!(model.texts, "tui-time-other"), LABEL);
        let on_top = model.layers.last().is_some_and(|it| it.context() == Context::TimeText);
        self.line.draw(frame, place, self.writes && on_top);
        if self.line.is_blank() {
            put(frame.buffer_mut(), place, &t!(model.texts, "tui-time-other-hint"), model.theme.style(Role::Muted));
        }
    }

    /// What the line amounts to, while it is written.
    fn draw_becomes(&self, model: &Model, frame: &mut Frame, room: Rect) {
        if self.line.is_blank() || room.is_empty() {
            return;
        }
        let texts = &model.texts;
        let paragraph = match self.typed() {
            Ok(settled) => {
                let meaning = settling::meaning(texts, &self.seen.text, &settled, self.written);
                Paragraph::of(Role::Good, &t!(texts, "tui-time-becomes", meaning = meaning)).hanging(2)
            }
            Err(why) => Paragraph::of(Role::Muted, &settling::not_settled(texts, &why)),
        };
        let taken = (LABEL + 1).min(room.width);
        let place = Rect { x: room.x + taken, width: room.width - taken, ..room };
        Page::new(vec![paragraph]).draw(frame.buffer_mut(), place, 0, model.theme, "");
    }
}

fn wrapped(paragraphs: Vec<Paragraph>, width: usize) -> impl Iterator<Item = Row> {
    Page::new(paragraphs).rows(width).to_vec().into_iter()
}
