//! Events that time is bound to: meetings, decisions, other activities, or what the words name.

use std::fmt;

use serde::{Serialize, Serializer};

/// An event that plans often name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Known {
    /// A meeting; whose is not said.
    Meeting,
    /// The steering group's meeting.
    SteeringMeeting,
    /// The adjusting of minutes (*justering*).
    Adjustment,
    /// The introduction of what the plan develops (*införandet*).
    Introduction,
    /// A decision.
    Decision,
    /// The summons to a meeting (*kallelse*).
    Summons,
    /// The trials of what is developed (*testerna*, *testperioden*).
    Trials,
    /// The budget work.
    Budget,
}

/// The event that an expression hangs on.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// One that plans often name.
    Known(Known),
    /// Another activity of the plan, by number.
    Activity(String),
    /// Something else, in the words of the text, in small letters.
    Words(String),
}

impl fmt::Display for Anchor {
    /// The name that other programs see.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(Known::Meeting) => f.write_str("meeting"),
            Self::Known(Known::SteeringMeeting) => f.write_str("steering-group meeting"),
            Self::Known(Known::Adjustment) => f.write_str("justering"),
            Self::Known(Known::Introduction) => f.write_str("introduction"),
            Self::Known(Known::Decision) => f.write_str("decision"),
            Self::Known(Known::Summons) => f.write_str("summons"),
            Self::Known(Known::Trials) => f.write_str("trials"),
            Self::Known(Known::Budget) => f.write_str("budget"),
            Self::Activity(id) => write!(f, "activity {id}"),
            Self::Words(words) => f.write_str(words),
        }
    }
}

impl Serialize for Anchor {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// On which side of its event something falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Relation {
    /// Inför, före: ready before it.
    Before,
    /// Vid, i samband med: with it.
    At,
    /// När, då: as soon as it has come about.
    When,
    /// Efter.
    After,
}
