//! Choosing activities by words: free text and `org:`, `status:`, `area:`.

use super::state::State;
use crate::domain::organisation::Organisations;
use crate::domain::plan::Activity;
use crate::domain::search::{fold, matches};
use crate::domain::status::Status;
use crate::domain::update::Update;

/// One condition.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Condition {
    /// Every word stands somewhere in the activity's words.
    Words(String),
    /// The organisation is to report or owns, by id or a part of its name.
    Organisation(String),
    /// This status, of the whole or of any organisation; none is "not reported".
    Status(Option<Status>),
    /// A word that is a status too: either holds.
    Either(Box<Condition>, String),
    /// In this area, by id.
    Area(String),
    /// Time has run out, of all of it or of a part.
    Overdue,
}

/// What is asked for; an empty filter chooses everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter(Vec<Condition>);

/// A word of the filter that means nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FilterFault {
    /// `status:` is followed by no status.
    #[error("no status {0}")]
    UnknownStatus(String),
    /// There is no such field.
    #[error("no field {0}")]
    UnknownField(String),
}

impl Filter {
    /// Reads a filter, in Swedish or English.
    ///
    /// # Errors
    /// [`FilterFault`] when `status:` is followed by no status, or a word before a colon names no field.
    pub fn parse(words: &[String]) -> Result<Self, FilterFault> {
        words.iter().map(|word| condition(word)).collect::<Result<_, _>>().map(Self)
    }

    /// The ids of the areas that are asked for.
    pub fn areas(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|it| match it {
            Condition::Area(id) => Some(id.as_str()),
            _ => None,
        })
    }

    /// Whether an activity is chosen.
    #[must_use]
    pub fn chooses(&self, state: &State, organisations: &Organisations) -> bool {
        self.0.iter().all(|it| holds(it, state, organisations))
    }
}

fn condition(word: &str) -> Result<Condition, FilterFault> {
    let (name, value) = word.split_once(':').unwrap_or(("", word));
    Ok(match fold(name).as_str() {
        "org" => Condition::Organisation(fold(value)),
        "area" | "omrade" => Condition::Area(value.to_owned()),
        "status" => status(value).ok_or_else(|| FilterFault::UnknownStatus(value.to_owned()))?,
        field if !field.is_empty() && field.chars().all(char::is_alphabetic) => {
            return Err(FilterFault::UnknownField(name.to_owned()));
        }
        _ => match status(word) {
            Some(status) => Condition::Either(Box::new(status), fold(word)),
            None => Condition::Words(fold(word)),
        },
    })
}

/// A status, reported or derived.
fn status(word: &str) -> Option<Condition> {
    Some(match fold(word).replace('_', " ").as_str() {
        "forsenad" | "forsenade" | "forsenat" | "overdue" => Condition::Overdue,
        "ej rapporterad" | "not reported" | "none" | "ingen" => Condition::Status(None),
        _ => Condition::Status(Some(Status::parse(word)?)),
    })
}

fn holds(condition: &Condition, state: &State, organisations: &Organisations) -> bool {
    let activity = state.activity;
    match condition {
        Condition::Words(needle) => matches(&words_of(state, organisations), needle),
        Condition::Area(id) => state.area.id.as_str() == id,
        Condition::Overdue => !state.late.is_empty(),
        Condition::Either(status, needle) => {
            holds(status, state, organisations) || matches(&words_of(state, organisations), needle)
        }
        Condition::Status(wanted) => {
            state.progress.status == *wanted || state.progress.parties.iter().any(|(_, status)| status == wanted)
        }
        Condition::Organisation(needle) => {
            let mut parties = organisations.expand(&activity.owners.responsible);
            parties.extend(organisations.expand(&activity.owners.supporting));
            parties
                .iter()
                .any(|id| fold(id.as_str()) == *needle || fold(organisations.name(id.as_str())).contains(needle))
        }
    }
}

fn words_of(state: &State, organisations: &Organisations) -> String {
    searchable(state.activity, organisations, state.reports.updates())
}

/// Everything that can be found of an activity, folded: its words, its owners' names and what has been reported.
/// A group is found by its own name and by its members'.
pub fn searchable<'a>(
    activity: &Activity,
    organisations: &Organisations,
    updates: impl IntoIterator<Item = &'a Update>,
) -> String {
    let owners = [activity.owners.responsible.as_slice(), &activity.owners.supporting].concat();
    let members = organisations.expand(&owners);
    let names = owners.iter().chain(&members).map(|id| organisations.name(id.as_str()));
    let words = [
        activity.id.as_str(),
        &activity.title,
        &activity.owners.text,
        &activity.time.text,
        &activity.follow_up.text,
        &activity.extra,
    ];
    let mut text = String::new();
    let notes = updates.into_iter().flat_map(|it| [it.by.as_str(), it.note.as_deref().unwrap_or_default()]);
    for word in words.into_iter().chain(names).chain(notes) {
        text.push_str(word);
        // A sign that nobody types keeps a search from matching across two cells.
        text.push('\u{1}');
    }
    fold(&text)
}
