//! Organisations, groups, roles and bodies: who owns, who reports, who meets.

use std::collections::{HashMap, HashSet};

use serde::Serialize;

use super::id::PartyId;

/// What sort of organisation it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OrganisationKind {
    /// Kommun.
    Municipality,
    /// Region.
    Region,
    /// Statlig myndighet.
    StateAuthority,
    /// Lärosäte.
    University,
    /// Anything else, such as an association.
    Other,
}

/// One organisation of the programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Id, unique among all parties.
    pub id: PartyId,
    /// Full name: "Alvesta kommun".
    pub name: String,
    /// Short name for narrow places: "Alvesta".
    pub short: String,
    /// What sort of organisation it is.
    pub kind: OrganisationKind,
}

/// A named group behind the plan's "respektive kommun", "samtliga huvudmän" and the like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Id, unique among all parties.
    pub id: PartyId,
    /// Name.
    pub name: String,
    /// Members: organisations or other groups.
    pub members: Vec<PartyId>,
    /// The plan's own words that mean this group.
    pub phrases: Vec<String>,
}

/// A role that a person holds. Persons are never named here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// Id, unique among all parties.
    pub id: PartyId,
    /// Name: "processledare 1".
    pub name: String,
    /// The organisation where the role is held, when known.
    pub at: Option<PartyId>,
}

/// What sort of body it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BodyKind {
    /// Styrgrupp.
    SteeringGroup,
    /// Arbetsutskott.
    WorkingCommittee,
    /// Processledare.
    ProcessLeaders,
    /// Referensgrupp, such as a *tvärgrupp*.
    ReferenceGroup,
    /// Lokal arbetsgrupp.
    LocalGroup,
    /// Nätverk.
    Network,
}

/// How the record of a body's meetings is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RecordType {
    /// Protokoll with §.
    Protokoll,
    /// Mötesanteckningar with items.
    Motesanteckningar,
}

/// How often a body meets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rhythm {
    /// Meetings per school term, when the source says so.
    pub per_term: Option<u32>,
    /// The months (1–12) in which the meetings usually fall, in order.
    pub months: Vec<u32>,
}

/// The part of the agenda an item stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AgendaSection {
    /// Inledning.
    Opening,
    /// Informationsärenden.
    Information,
    /// Beslutsärenden.
    Decision,
    /// Uppföljning av handlingsplanen.
    FollowUp,
    /// Avslutning.
    Closing,
}

/// What is wanted of the meeting: information, discussion or decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub enum ItemType {
    /// Information.
    I,
    /// Diskussion.
    D,
    /// Beslut.
    B,
}

/// A place in the template that the program fills.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Slot {
    /// The previous meeting's record.
    PreviousMinutes,
    /// Decisions and assignments still open.
    Assignments,
    /// Computed items for information.
    Information,
    /// Computed items for decision.
    Decisions,
    /// The state of the plan.
    PlanState,
    /// Computed items for discussion: what recurs before the next meeting.
    Upcoming,
    /// The next meeting's date.
    NextMeeting,
}

/// One row of a body's agenda template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandingItem {
    /// Heading it stands under.
    pub section: AgendaSection,
    /// Title in Swedish; empty for slots that only hold computed items.
    pub title: String,
    /// Title in English, when given.
    pub title_en: Option<String>,
    /// What is wanted of the meeting, if anything.
    pub item_type: Option<ItemType>,
    /// The proposal in one word: "Godkänns".
    pub proposal: Option<String>,
    /// The same in English.
    pub proposal_en: Option<String>,
    /// What the program puts here.
    pub slot: Option<Slot>,
}

/// A body that meets: the steering group, the working committee, the process leaders, a local group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// Id, unique among all parties.
    pub id: PartyId,
    /// Name: "Styrgruppen".
    pub name: String,
    /// What sort of body it is, when stated.
    pub kind: Option<BodyKind>,
    /// Who calls the meetings, a role.
    pub convener: Option<PartyId>,
    /// The composition in the plan's words.
    pub composition: Option<String>,
    /// Who leads the meetings, a role.
    pub chair: Option<PartyId>,
    /// Who writes, a role.
    pub secretary: Option<PartyId>,
    /// Members: organisations, roles, groups.
    pub members: Vec<PartyId>,
    /// Adjungerade.
    pub co_opted: Vec<PartyId>,
    /// Who prepares the agenda, in order.
    pub prepared_by: Vec<PartyId>,
    /// How the record is kept, when stated.
    pub record: Option<RecordType>,
    /// Meeting rhythm, when stated.
    pub rhythm: Option<Rhythm>,
    /// "Styrgruppen beslutar att".
    pub decision_opening: Option<String>,
    /// Agenda template in order.
    pub agenda: Vec<StandingItem>,
    /// Questions about this body that a person should settle.
    pub confirm: Option<String>,
}

#[cfg(test)]
impl Body {
    /// A body that meets in these months, with nothing else told.
    pub(crate) fn meeting_in(id: &str, name: &str, months: &[u32]) -> Self {
        Self {
            id: PartyId::parse(id).unwrap(),
            name: name.into(),
            kind: None,
            convener: None,
            composition: None,
            chair: None,
            secretary: None,
            members: Vec::new(),
            co_opted: Vec::new(),
            prepared_by: Vec::new(),
            record: None,
            rhythm: (!months.is_empty()).then(|| Rhythm { per_term: None, months: months.to_vec() }),
            decision_opening: None,
            agenda: Vec::new(),
            confirm: None,
        }
    }
}

/// Any party that an owner's id can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Party<'a> {
    /// An organisation.
    Organisation(&'a Organisation),
    /// A group.
    Group(&'a Group),
    /// A role.
    Role(&'a Role),
    /// A body.
    Body(&'a Body),
}

impl<'a> Party<'a> {
    /// The party's full name.
    #[must_use]
    pub fn name(self) -> &'a str {
        match self {
            Self::Organisation(it) => &it.name,
            Self::Group(it) => &it.name,
            Self::Role(it) => &it.name,
            Self::Body(it) => &it.name,
        }
    }

    /// The shortest name it is known by.
    #[must_use]
    pub fn short(self) -> &'a str {
        match self {
            Self::Organisation(it) => &it.short,
            _ => self.name(),
        }
    }
}

/// All parties of a programme, in file order, with an index over their common namespace.
#[derive(Debug, Clone, Default)]
pub struct Organisations {
    all: Vec<Organisation>,
    groups: Vec<Group>,
    roles: Vec<Role>,
    bodies: Vec<Body>,
    index: HashMap<PartyId, (Table, usize)>,
}

#[derive(Debug, Clone, Copy)]
enum Table {
    Organisation,
    Group,
    Role,
    Body,
}

impl Organisations {
    /// Gathers the parties; of two with one id the first counts (the reader of files reports the second).
    #[must_use]
    pub fn new(organisations: Vec<Organisation>, groups: Vec<Group>, roles: Vec<Role>, bodies: Vec<Body>) -> Self {
        let mut index = HashMap::new();
        let ids = (organisations.iter().enumerate().map(|(n, it)| (&it.id, Table::Organisation, n)))
            .chain(groups.iter().enumerate().map(|(n, it)| (&it.id, Table::Group, n)))
            .chain(roles.iter().enumerate().map(|(n, it)| (&it.id, Table::Role, n)))
            .chain(bodies.iter().enumerate().map(|(n, it)| (&it.id, Table::Body, n)));
        for (id, table, n) in ids {
            index.entry(id.clone()).or_insert((table, n));
        }
        Self { all: organisations, groups, roles, bodies, index }
    }

    /// The organisations in file order.
    #[must_use]
    pub fn organisations(&self) -> &[Organisation] {
        &self.all
    }

    /// The bodies in file order.
    #[must_use]
    pub fn bodies(&self) -> &[Body] {
        &self.bodies
    }

    /// The groups in file order.
    #[must_use]
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// The roles in file order.
    #[must_use]
    pub fn roles(&self) -> &[Role] {
        &self.roles
    }

    /// Finds a party by id.
    #[must_use]
    pub fn party(&self, id: &str) -> Option<Party<'_>> {
        let (table, n) = *self.index.get(id)?;
        match table {
            Table::Organisation => self.all.get(n).map(Party::Organisation),
            Table::Group => self.groups.get(n).map(Party::Group),
            Table::Role => self.roles.get(n).map(Party::Role),
            Table::Body => self.bodies.get(n).map(Party::Body),
        }
    }

    /// The id as the party itself holds it.
    #[must_use]
    pub fn id(&self, id: &str) -> Option<&PartyId> {
        self.index.get_key_value(id).map(|(own, _)| own)
    }

    /// Finds a body by id.
    #[must_use]
    pub fn body(&self, id: &str) -> Option<&Body> {
        match self.party(id) {
            Some(Party::Body(body)) => Some(body),
            _ => None,
        }
    }

    /// The body whose agenda is meant when none is named: the steering group, else the first that has an agenda.
    #[must_use]
    pub fn steering_body(&self) -> Option<&Body> {
        let steering = self.bodies.iter().find(|it| it.kind == Some(BodyKind::SteeringGroup));
        steering.or_else(|| self.bodies.iter().find(|it| !it.agenda.is_empty()))
    }

    /// The name to show for an id; the id itself when nothing has it.
    #[must_use]
    pub fn name<'a>(&'a self, id: &'a str) -> &'a str {
        self.party(id).map_or(id, Party::name)
    }

    /// The short name to show for an id; the id itself when nothing has it.
    #[must_use]
    pub fn short<'a>(&'a self, id: &'a str) -> &'a str {
        self.party(id).map_or(id, Party::short)
    }

    /// Ids of all parties, in file order.
    pub fn ids(&self) -> impl Iterator<Item = &PartyId> {
        (self.all.iter().map(|it| &it.id))
            .chain(self.groups.iter().map(|it| &it.id))
            .chain(self.roles.iter().map(|it| &it.id))
            .chain(self.bodies.iter().map(|it| &it.id))
    }

    /// Expands groups, also nested ones, to those who report; each party once, in the order named.
    /// Organisations come in file order within a group. A group that holds itself is entered once.
    #[must_use]
    pub fn expand(&self, parties: &[PartyId]) -> Vec<PartyId> {
        let mut found = Vec::new();
        let mut entered = HashSet::new();
        let mut waiting: Vec<&PartyId> = parties.iter().rev().collect();
        while let Some(id) = waiting.pop() {
            if !entered.insert(id) {
                continue;
            }
            match self.party(id.as_str()) {
                Some(Party::Group(group)) => waiting.extend(group.members.iter().rev()),
                Some(_) => found.push(self.id(id.as_str()).unwrap_or(id).clone()),
                None => {}
            }
        }
        found
    }
}
