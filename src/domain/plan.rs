//! The plan as adopted: its words untouched, and beside them what they are taken to mean.

use chrono::NaiveDate;

use super::days::Days;
use super::duty::Duty;
use super::id::{ActivityId, AreaId, PartyId};
use super::settled::Settled;

/// An action plan.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// Title.
    pub title: String,
    /// The document's full title, as on its cover.
    pub document_title: String,
    /// Purpose in one sentence.
    pub purpose: String,
    /// Slogan on the cover.
    pub slogan: String,
    /// The days the plan covers; everything without an end of its own ends here.
    pub period: Option<Days>,
    /// The adoption line, word for word.
    pub adoption_text: String,
    /// When and by whom it was adopted.
    pub adopted: Option<Adoption>,
    /// When and by whom it was revised, oldest first.
    pub revisions: Vec<Adoption>,
    /// From this day report duties are kept account of; nothing before it is called late.
    pub follow_up_from: Option<NaiveDate>,
    /// The table's own column headings.
    pub columns: Columns,
    /// Prose sections in order.
    pub sections: Vec<Section>,
    /// Subject areas (*ämnesområden*) in order.
    pub areas: Vec<Area>,
}

/// Headings of the plan's table, word for word.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Columns {
    /// Aktiviteter.
    pub activity: String,
    /// Ansvarig utförare.
    pub owners: String,
    /// Tid.
    pub time: String,
    /// Uppföljning/utvärdering.
    pub follow_up: String,
}

/// An adoption or a revision: a day and a body. Rule: a version of a plan is date, body, § and kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adoption {
    /// The day of the decision.
    pub date: NaiveDate,
    /// The body that decided.
    pub body: Option<PartyId>,
}

/// A section of prose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Heading.
    pub title: String,
    /// Paragraphs, with a blank line between.
    pub text: String,
}

/// A subject area with its activities.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// Id.
    pub id: AreaId,
    /// The heading as it stands in the plan.
    pub heading: String,
    /// The heading's words without number, for screens and lists.
    pub title: String,
    /// Activities in order.
    pub activities: Vec<Activity>,
}

/// One row of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// Id.
    pub id: ActivityId,
    /// What is to be done, word for word.
    pub title: String,
    /// Who does it.
    pub owners: Owners,
    /// When.
    pub time: Time,
    /// How it is followed up.
    pub follow_up: FollowUp,
    /// The unnamed extra column, word for word, or empty.
    pub extra: String,
    /// Activities that must come first.
    pub after: Vec<ActivityId>,
    /// The activity that this one replaces.
    pub replaces: Option<ActivityId>,
    /// The decision that added it after the first adoption.
    pub added: Option<Adoption>,
}

/// Who is to do an activity.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Owners {
    /// Word for word.
    pub text: String,
    /// Those responsible: organisations, groups, roles, bodies.
    pub responsible: Vec<PartyId>,
    /// Those who take part or support.
    pub supporting: Vec<PartyId>,
    /// One report, or one from each.
    pub report: Report,
    /// A question about the owners that a person should settle.
    pub confirm: Option<String>,
}

/// Whether the owners report together or each for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Report {
    /// One report for all.
    #[default]
    Joint,
    /// One from each responsible party; the whole is derived.
    Each,
}

/// When an activity is to be done.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Time {
    /// Word for word.
    pub text: String,
    /// What a person has settled; empty while only the program has read the words.
    pub settled: Settled,
}

/// How an activity is followed up.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FollowUp {
    /// Word for word.
    pub text: String,
    /// Duties to report or decide, as data.
    pub duties: Vec<Duty>,
}

impl Plan {
    /// All activities in plan order.
    pub fn activities(&self) -> impl Iterator<Item = &Activity> {
        self.areas.iter().flat_map(|area| area.activities.iter())
    }

    /// All activities in plan order, each with its area.
    pub fn activities_with_area(&self) -> impl Iterator<Item = (&Area, &Activity)> {
        self.areas.iter().flat_map(|area| area.activities.iter().map(move |activity| (area, activity)))
    }

    /// Finds an activity by id.
    #[must_use]
    pub fn activity(&self, id: &str) -> Option<&Activity> {
        self.activities().find(|it| it.id.as_str() == id)
    }

    /// Finds an area by id.
    #[must_use]
    pub fn area(&self, id: &str) -> Option<&Area> {
        self.areas.iter().find(|it| it.id.as_str() == id)
    }

    /// Whether duties due on a day are kept account of.
    #[must_use]
    pub fn is_tracked(&self, due: NaiveDate) -> bool {
        self.follow_up_from.is_none_or(|from| due >= from)
    }

    /// The day from which the plan's words are to be read: its last decision, else its first day.
    #[must_use]
    pub fn last_written(&self) -> NaiveDate {
        let decided = self.adopted.iter().chain(&self.revisions).map(|it| it.date).max();
        decided.or(self.period.map(|it| it.start)).unwrap_or_default()
    }

    /// Adoption and revisions, oldest first.
    #[must_use]
    pub fn decisions(&self) -> Vec<&Adoption> {
        let mut all: Vec<&Adoption> = self.adopted.iter().chain(&self.revisions).collect();
        all.sort_by_key(|it| it.date);
        all
    }
}
