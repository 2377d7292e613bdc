//! Drawing the picker.
//!
//! ```text
//! ┌ Status för 1.3 ──────────────────────────────┐
//! │ Göra behovsanalys för vilken kompetens som … │
//! │ För          Alvesta och Tingsryd            │
//! │ Gäller       ‹ arbetet i stort ›  ← → byter  │
//! │                                              │
//! │   1 b  ○ Ej påbörjad                         │
//! │ ▌ 2 p  ◐ Pågående                            │
//! │   …                                          │
//! │ Ersätter: Tingsryd Genomförd                 │
//! │ Anteckning   Enter sparar – skriv om du vill │
//! └──────────────────────────────────────────────┘
//! ```

use ratatui::Frame;
use ratatui::layout::Rect;

use super::super::window::{choice, first_row, labelled, open};
use super::{Stage, StatusPicker, letter_id};
use crate::domain::safe_text::visible;
use crate::domain::status::Status;
use crate::reports::wording;
use crate::t;
use crate::tui::model::Model;
use crate::tui::rich::put;
use crate::tui::text::fit;
use crate::tui::theme::{Role, mark, role, word};

/// Widest window.
const WIDTH: u16 = 64;
/// Cells for labels.
const LABEL: u16 = 12;
/// Rows under the choice: what is replaced, the note.
const TAIL: u16 = 2;

impl StatusPicker {
    pub(super) fn draw_window(&self, model: &Model, frame: &mut Frame) {
        let parties = self.stage == Stage::Parties;
        let choices = if parties { self.parties.len() } else { Status::ALL.len() };
        let wanted = u16::try_from(choices).unwrap_or(u16::MAX).saturating_add(self.head_rows() + 1 + TAIL);
        let title = t!(model.texts, "tui-picker-title", id = self.activity.as_str());
        let room = open(model, frame, &title, WIDTH, wanted.saturating_add(2));
        // Where rows are short, air goes first, then the note, then the labels; the choice stays.
        let air = u16::from(room.height >= wanted);
        let tail = if room.height >= wanted { TAIL } else { TAIL.min(u16::from(room.height > 8)) };
        let head = if room.height > 4 { self.head_rows().min(room.height - 3) } else { 0 };
        self.draw_head(model, frame, Rect { height: head, ..room });
        let above = (head + air).min(room.height);
        let below = tail.min(room.height - above);
        let list = Rect { y: room.y + above, height: room.height - above - below, ..room };
        let from_end = |n: u16| Rect { y: room.bottom().saturating_sub(n), height: 1, ..room };
        if parties {
            self.draw_parties(model, frame, list);
            if below > 0 {
                let hint = t!(model.texts, "tui-picker-unmarked");
                put(frame.buffer_mut(), from_end(1), &hint, model.theme.style(Role::Muted));
            }
            return;
        }
        self.draw_statuses(model, frame, list);
        if below > 1 {
            self.draw_replaced(model, frame, from_end(2));
        }
        if below > 0 {
            self.draw_remark(model, frame, from_end(1));
        }
    }

    fn draw_parties(&self, model: &Model, frame: &mut Frame, room: Rect) {
        let names = &model.data.workspace.organisations;
        let first = first_row(self.party, self.parties.len(), usize::from(room.height));
        for ((n, party), line) in self.parties.iter().enumerate().skip(first).zip(room.rows()) {
            let boxed = if party.marked { "[×]" } else { "[ ]" };
            let own = if model.organisation.as_ref() == Some(&party.id) {
                t!(model.texts, "tui-mine")
            } else {
                String::new()
            };
            let state = format!("{} {}", mark(party.latest), t!(model.texts, &word(party.latest)));
            let name = format!("{boxed} {} {own}", visible(names.short(party.id.as_str())));
            let text = fit(&name, usize::from(line.width.saturating_sub(22)).max(8));
            choice(model, frame, line, n == self.party, &format!("{text} {state}"), Role::Text);
        }
    }

    fn draw_statuses(&self, model: &Model, frame: &mut Frame, room: Rect) {
        let now = self.now();
        let first = first_row(self.status.unwrap_or(0), Status::ALL.len(), usize::from(room.height));
        for ((n, status), line) in Status::ALL.iter().enumerate().skip(first).zip(room.rows()) {
            let state = t!(model.texts, &word(Some(*status)));
            let letter = t!(model.texts, &letter_id(*status));
            let current = if now == Some(*status) { t!(model.texts, "tui-status-now") } else { String::new() };
            let text = format!("{} {letter}  {} {:<18}{current}", n + 1, mark(Some(*status)), state);
            choice(model, frame, line, Some(n) == self.status, &text, role(Some(*status)));
        }
    }

    /// Rows of the labels above the choice.
    fn head_rows(&self) -> u16 {
        if self.stage == Stage::Parties {
            return 2;
        }
        1 + u16::from(!self.parties.is_empty()) + u16::from(self.parts.len() > 1)
    }

    /// Labels above the choice: for whom, and of what.
    fn draw_head(&self, model: &Model, frame: &mut Frame, room: Rect) {
        let texts = &model.texts;
        let mut lines = room.rows();
        let mut next = || lines.next().unwrap_or_default();
        put(frame.buffer_mut(), next(), &visible(&self.title), model.theme.style(Role::Muted));
        if self.stage == Stage::Parties {
            put(frame.buffer_mut(), next(), &t!(texts, "tui-picker-whom"), model.theme.style(Role::Strong));
            return;
        }
        if !self.parties.is_empty() {
            let place = labelled(model, frame, next(), &t!(texts, "tui-picker-for"), LABEL);
            put(frame.buffer_mut(), place, &visible(&self.for_whom(model)), model.theme.style(Role::Strong));
        }
        let Some(part) = self.parts.get(self.part).filter(|_| self.parts.len() > 1) else { return };
        let place = labelled(model, frame, next(), &t!(texts, "tui-picker-part"), LABEL);
        let mut name = match &part.occurrence {
            Some(key) => wording::occurrence_of(texts, key, part.quota),
            None => t!(texts, "tui-picker-whole"),
        };
        if let Some(what) = &part.what {
            name = format!("{name}: {}", visible(what));
        }
        let hint = if self.stage == Stage::Remark { String::new() } else { t!(texts, "tui-picker-part-hint") };
        let hint_room = crate::tui::text::width(&hint) + 2;
        let name = crate::tui::text::cut(&name, usize::from(place.width).saturating_sub(hint_room + 4)).into_owned();
        let taken = put(frame.buffer_mut(), place, &format!("‹ {name} ›"), model.theme.style(Role::Strong));
        let rest = Rect { x: place.x + taken, width: place.width - taken, ..place };
        put(frame.buffer_mut(), rest, &format!("  {hint}"), model.theme.style(Role::Muted));
    }

    fn for_whom(&self, model: &Model) -> String {
        let names = &model.data.workspace.organisations;
        let chosen = self.chosen();
        if chosen.len() > 1 && chosen.len() == self.parties.len() {
            return t!(model.texts, "tui-picker-all", n = chosen.len());
        }
        let chosen: Vec<String> = chosen.into_iter().map(|it| names.short(it.id.as_str()).to_owned()).collect();
        wording::list(&model.texts, &chosen)
    }

    /// What will stand no longer; said before it is saved.
    fn draw_replaced(&self, model: &Model, frame: &mut Frame, line: Rect) {
        let names = &model.data.workspace.organisations;
        let replaced: Vec<String> = (self.replaced().into_iter())
            .map(|(id, status)| {
                let status = t!(model.texts, &word(Some(status)));
                id.map_or_else(|| status.clone(), |id| format!("{} {status}", visible(names.short(id.as_str()))))
            })
            .collect();
        if !replaced.is_empty() {
            let text = t!(model.texts, "tui-picker-replaces", what = replaced.join(", "));
            put(frame.buffer_mut(), line, &text, model.theme.style(Role::Accent));
        }
    }

    /// The line for a note under the statuses.
    fn draw_remark(&self, model: &Model, frame: &mut Frame, line: Rect) {
        let place = labelled(model, frame, line, &t!(model.texts, "tui-picker-remark"), LABEL);
        let on_top = model.layers.last().is_some_and(|it| it.context() == super::Context::Remark);
        self.remark.draw(frame, place, self.stage == Stage::Remark && on_top);
        if self.remark.is_blank() {
            let writes = self.stage == Stage::Remark;
            let hint = match (writes, self.needs_reason()) {
                (true, true) => "tui-picker-remark-reason",
                (true, false) => "tui-picker-remark-save",
                (false, _) => "tui-picker-remark-hint",
            };
            let hint = t!(model.texts, hint);
            put(frame.buffer_mut(), place, &hint, model.theme.style(Role::Muted));
        }
    }
}
