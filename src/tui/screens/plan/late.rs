//! What of an activity has run out, each thing with its day.

use crate::domain::workspace::View;
use crate::i18n::Texts;
use crate::reports::state::{Late, State};
use crate::reports::wording;
use crate::t;
use crate::tui::rich::Paragraph;
use crate::tui::theme::{OVERDUE, Role};

/// A row for each thing that is late.
pub(super) fn rows(texts: &Texts, view: &View, state: &State) -> Vec<Paragraph> {
    let words = state.late.iter().map(|it| words(texts, view, state, it));
    let mut rows: Vec<Paragraph> =
        words.map(|it| Paragraph::of(Role::Bad, &format!("{OVERDUE} {it}")).hanging(2)).collect();
    if rows.is_empty() && state.is_overdue() {
        rows.push(Paragraph::of(Role::Bad, &format!("{OVERDUE} {}", t!(texts, "overdue"))));
    }
    rows
}

fn words(texts: &Texts, view: &View, state: &State, late: &Late) -> String {
    match late {
        Late::Period { part, end } => {
            let days = view.today.signed_duration_since(*end).num_days();
            let ago = t!(texts, "due-days-late", n = days);
            match part {
                Some(part) => t!(texts, "tui-late-part", n = *part, date = texts.date(*end), ago = ago),
                None => t!(texts, "tui-late-work", date = texts.date(*end), ago = ago),
            }
        }
        Late::Occurrence(occurrence) => {
            let what = match state.duty(occurrence) {
                Some(duty) => wording::asked(texts, &duty.what, duty.is_read),
                None => t!(texts, "own-recurrence"),
            };
            t!(texts, "tui-late-report", what = what, when = wording::occurrence(texts, &occurrence.key))
        }
    }
}
