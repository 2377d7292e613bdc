//! A change in one line: for what was saved, and for what is to be taken back.

use crate::domain::duty::OccurrenceKey;
use crate::domain::id::{ActivityId, PartyId};
use crate::domain::update::Update;
use crate::reports::agenda::Reported;
use crate::reports::agenda::wording::change;
use crate::reports::wording;
use crate::t;
use crate::tui::model::Model;
use crate::tui::theme::word;

/// Characters of a note that are shown.
const NOTE: usize = 60;

/// What something is about: "1.3 Alvesta och Tingsryd (april 2021)".
#[must_use]
pub fn about_in_words(
    model: &Model,
    activity: &ActivityId,
    parties: &[PartyId],
    occurrence: Option<&OccurrenceKey>,
) -> String {
    let organisations = &model.data.workspace.organisations;
    let names: Vec<String> = parties.iter().map(|id| organisations.short(id.as_str()).to_owned()).collect();
    let mut about = activity.to_string();
    if !names.is_empty() {
        about = format!("{about} {}", wording::list(&model.texts, &names));
    }
    match occurrence {
        Some(key) => format!("{about} ({})", wording::occurrence(&model.texts, key)),
        None => about,
    }
}

/// One change in one line: "1.3 Tingsryd: Ej rapporterad → Genomförd".
#[must_use]
pub fn update_in_words(model: &Model, update: &Update) -> String {
    let texts = &model.texts;
    let about = about_in_words(model, &update.activity, update.organisation.as_slice(), update.occurrence.as_ref());
    let mut parts = Vec::new();
    if let Some(change) = update.status {
        parts.push(format!("{} → {}", t!(texts, &word(change.from)), t!(texts, &word(change.to))));
    }
    if update.assessment.is_some() {
        // The words of the agenda, without the status that stands already.
        let report = Reported { status: None, ..Reported::of(update) };
        parts.push(change(texts, &model.data.workspace.organisations, &report));
    }
    if let Some(note) = &update.note {
        parts.push(t!(texts, "tui-undo-note", note = one_line(note)));
    }
    if update.raise {
        parts.push(t!(texts, "tui-undo-raised"));
    }
    if parts.is_empty() { about } else { format!("{about}: {}", parts.join(", ")) }
}

/// A note on one line, shortened at a word.
fn one_line(note: &str) -> String {
    let words = note.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= NOTE {
        return words;
    }
    let cut: String = words.chars().take(NOTE).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(before, _)| before);
    format!("{whole} …")
}
