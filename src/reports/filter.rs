//! Choosing activities by words: free text and `org:`, `status:`, `area:`.

use super::state::State;
use crate::domain::organisation::Organisations;
use crate::domain::search::{fold, matches};
use crate::domain::status::Status;

/// One condition.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Condition {
    /// Every word stands somewhere in the activity's words.
    Words(String),
    /// The organisation is to report or owns, by id or a part of its name.
    Organisation(String),
    /// This status, of the whole or of any organisation; none is "not reported".
    Status(Option<Status>),
    /// In this area, by id.
    Area(String),
    /// Time has run out.
    Overdue,
}

/// What is asked for; an empty filter chooses everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter(Vec<Condition>);

/// A word of the filter that means nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no status {0}")]
pub struct UnknownStatus(pub String);

impl Filter {
    /// Reads a filter, in Swedish or English.
    ///
    /// # Errors
    /// [`UnknownStatus`] when `status:` is followed by no status.
    pub fn parse(words: &[String]) -> Result<Self, UnknownStatus> {
        words.iter().map(|word| condition(word)).collect::<Result<_, _>>().map(Self)
    }

    /// Whether an activity is chosen.
    #[must_use]
    pub fn chooses(&self, state: &State, organisations: &Organisations) -> bool {
        self.0.iter().all(|it| holds(it, state, organisations))
    }
}

fn condition(word: &str) -> Result<Condition, UnknownStatus> {
    let (name, value) = word.split_once(':').unwrap_or(("", word));
    Ok(match name {
        "org" => Condition::Organisation(fold(value)),
        "area" | "område" | "omrade" => Condition::Area(value.to_owned()),
        "status" => match fold(value).as_str() {
            "forsenad" | "overdue" => Condition::Overdue,
            "ej_rapporterad" | "ej rapporterad" | "none" | "ingen" => Condition::Status(None),
            _ => Condition::Status(Some(Status::parse(value).ok_or_else(|| UnknownStatus(value.to_owned()))?)),
        },
        _ => Condition::Words(fold(word)),
    })
}

fn holds(condition: &Condition, state: &State, organisations: &Organisations) -> bool {
    let activity = state.activity;
    match condition {
        Condition::Words(needle) => matches(&fold(&words_of(state)), needle),
        Condition::Area(id) => state.area.id.as_str() == id,
        Condition::Overdue => state.is_overdue(),
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

/// Everything an activity says, for search.
#[must_use]
pub fn words_of(state: &State) -> String {
    let activity = state.activity;
    let parts = [
        activity.id.as_str(),
        &activity.title,
        &activity.owners.text,
        &activity.time.text,
        &activity.follow_up.text,
        &activity.extra,
        &state.area.title,
    ];
    parts.join(" ")
}
