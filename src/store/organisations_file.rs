//! `organisations.yaml`: organisations, groups, roles and bodies with their rhythm and standing agenda.

use std::collections::HashSet;

use super::plan_file::{Mention, bad_value, optional, parties, party, read_schema, text};
use super::yaml::{Fields, Located, Reader};
use crate::domain::id::PartyId;
use crate::domain::organisation::{
    AgendaSection, Body, BodyKind, Group, ItemType, Organisation, OrganisationKind, Organisations, RecordType, Rhythm,
    Role, Slot, StandingItem,
};
use crate::domain::problem::ProblemKind;

/// The parties and what they mention.
#[derive(Debug, Default)]
pub(super) struct OrganisationsFile {
    pub(super) organisations: Organisations,
    pub(super) mentions: Vec<Mention>,
    /// Parties are missing because of faults that have been reported.
    pub(super) incomplete: bool,
}

#[derive(Default)]
struct Context {
    mentions: Vec<Mention>,
    given: HashSet<PartyId>,
    /// A party could not be used.
    incomplete: bool,
}

/// Reads a list of parties; one that cannot be used is remembered as missing.
fn parties_of<T>(
    reader: &mut Reader,
    field: &str,
    context: &mut Context,
    read: fn(&mut Reader, &mut Context) -> Option<T>,
) -> Vec<T> {
    let mut all = Vec::new();
    let readable = reader.list(field, |reader| match read(reader, context) {
        Some(party) => all.push(party),
        None => context.incomplete = true,
    });
    context.incomplete |= !readable;
    all
}

/// Reads the parties. A fault in a field costs that field; the rest stands.
pub(super) fn read(reader: &mut Reader) -> OrganisationsFile {
    let mut context = Context::default();
    let (mut organisations, mut groups, mut roles, mut bodies) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut has_organisations = false;
    let fields = ["schema", "organisations", "groups", "roles", "bodies"];
    let fields = reader.mapping("organisations.yaml", &fields, |reader, key| {
        match key {
            "schema" => drop(read_schema(reader)),
            "organisations" => {
                has_organisations = true;
                organisations = parties_of(reader, "organisations", &mut context, organisation);
            }
            "groups" => groups = parties_of(reader, "groups", &mut context, group),
            "roles" => roles = parties_of(reader, "roles", &mut context, role),
            "bodies" => bodies = parties_of(reader, "bodies", &mut context, body),
            _ => return false,
        }
        true
    });
    if let Some(fields) = fields.filter(|_| !has_organisations) {
        reader.missing(&fields, "organisations");
    }
    reader.finish();
    let organisations = Organisations::new(organisations, groups, roles, bodies);
    OrganisationsFile {
        organisations,
        mentions: context.mentions,
        incomplete: context.incomplete || !has_organisations,
    }
}

fn read_id(reader: &mut Reader) -> Option<Located<PartyId>> {
    reader.parsed("id", |text| PartyId::parse(text).map_err(|_| ProblemKind::BadId { text: text.to_owned() }))
}

/// The id of a party, which must be there and be new.
fn own_id(
    reader: &mut Reader,
    context: &mut Context,
    fields: &Fields,
    id: Option<Located<PartyId>>,
) -> Option<PartyId> {
    let Some(id) = id else {
        reader.missing(fields, "id");
        return None;
    };
    if !context.given.insert(id.value.clone()) {
        reader.report(id.at, ProblemKind::DuplicateParty { id: id.value.to_string() });
        return None;
    }
    Some(id.value)
}

/// Reads one of a few words.
fn word<T: Copy>(reader: &mut Reader, field: &str, words: &[(&str, T)]) -> Option<T> {
    let read = |text: &str| {
        let allowed = || words.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(", ");
        let found = words.iter().find(|(word, _)| *word == text);
        found.map(|(_, value)| *value).ok_or_else(|| bad_value(field, text, &allowed()))
    };
    reader.parsed(field, read).map(|it| it.value)
}

fn organisation(reader: &mut Reader, context: &mut Context) -> Option<Organisation> {
    let (mut id, mut name, mut short, mut kind) = (None, String::new(), None, OrganisationKind::Other);
    let fields = reader.mapping("organisations", &["id", "name", "short", "kind"], |reader, key| {
        match key {
            "id" => id = read_id(reader),
            "name" => name = text(reader, "name"),
            "short" => short = optional(reader, "short"),
            "kind" => {
                let words = [
                    ("municipality", OrganisationKind::Municipality),
                    ("region", OrganisationKind::Region),
                    ("state_authority", OrganisationKind::StateAuthority),
                    ("university", OrganisationKind::University),
                    ("other", OrganisationKind::Other),
                ];
                kind = word(reader, "kind", &words).unwrap_or(kind);
            }
            _ => return false,
        }
        true
    })?;
    let id = own_id(reader, context, &fields, id)?;
    let short = short.unwrap_or_else(|| name.clone());
    Some(Organisation { id, name, short, kind })
}

fn group(reader: &mut Reader, context: &mut Context) -> Option<Group> {
    let (mut id, mut name, mut members, mut phrases) = (None, String::new(), Vec::new(), Vec::new());
    let fields = reader.mapping("groups", &["id", "name", "members", "phrases"], |reader, key| {
        match key {
            "id" => id = read_id(reader),
            "name" => name = text(reader, "name"),
            "members" => members = parties(reader, "members", &mut context.mentions),
            "phrases" => phrases = reader.texts("phrases").into_iter().map(|it| it.value).collect(),
            _ => return false,
        }
        true
    })?;
    let id = own_id(reader, context, &fields, id)?;
    Some(Group { id, name, members, phrases })
}

fn role(reader: &mut Reader, context: &mut Context) -> Option<Role> {
    let (mut id, mut name, mut home) = (None, String::new(), None);
    let fields = reader.mapping("roles", &["id", "name", "at"], |reader, key| {
        match key {
            "id" => id = read_id(reader),
            "name" => name = text(reader, "name"),
            "at" => home = party(reader, "at", &mut context.mentions),
            _ => return false,
        }
        true
    })?;
    let id = own_id(reader, context, &fields, id)?;
    Some(Role { id, name, at: home })
}

fn body(reader: &mut Reader, context: &mut Context) -> Option<Body> {
    let keys = [
        "id",
        "name",
        "kind",
        "chair",
        "convener",
        "secretary",
        "members",
        "co_opted",
        "composition",
        "prepared_by",
        "record",
        "rhythm",
        "confirm",
        "decision_opening",
        "agenda",
    ];
    let (mut id, mut name, mut kind, mut record, mut rhythm) = (None, String::new(), None, None, None);
    let (mut chair, mut convener, mut secretary) = (None, None, None);
    let (mut members, mut co_opted, mut prepared_by) = (Vec::new(), Vec::new(), Vec::new());
    let (mut composition, mut confirm, mut decision_opening, mut agenda) = (None, None, None, Vec::new());
    let fields = reader.mapping("bodies", &keys, |reader, key| {
        let mentions = &mut context.mentions;
        match key {
            "id" => id = read_id(reader),
            "name" => name = text(reader, "name"),
            "kind" => kind = body_kind(reader),
            "chair" => chair = party(reader, "chair", mentions),
            "convener" => convener = party(reader, "convener", mentions),
            "secretary" => secretary = party(reader, "secretary", mentions),
            "members" => members = parties(reader, "members", mentions),
            "co_opted" => co_opted = parties(reader, "co_opted", mentions),
            "composition" => composition = optional(reader, "composition"),
            "prepared_by" => prepared_by = parties(reader, "prepared_by", mentions),
            "record" => record = record_type(reader),
            "rhythm" => rhythm = read_rhythm(reader),
            "confirm" => confirm = optional(reader, "confirm"),
            "decision_opening" => decision_opening = optional(reader, "decision_opening"),
            "agenda" => {
                reader.list("agenda", |reader| agenda.extend(standing_item(reader)));
            }
            _ => return false,
        }
        true
    })?;
    let id = own_id(reader, context, &fields, id)?;
    Some(Body {
        id,
        name,
        kind,
        convener,
        composition,
        chair,
        secretary,
        members,
        co_opted,
        prepared_by,
        record,
        rhythm,
        decision_opening,
        agenda,
        confirm,
    })
}

fn record_type(reader: &mut Reader) -> Option<RecordType> {
    let words = [("protokoll", RecordType::Protokoll), ("motesanteckningar", RecordType::Motesanteckningar)];
    word(reader, "record", &words)
}

fn body_kind(reader: &mut Reader) -> Option<BodyKind> {
    let words = [
        ("steering_group", BodyKind::SteeringGroup),
        ("working_committee", BodyKind::WorkingCommittee),
        ("process_leaders", BodyKind::ProcessLeaders),
        ("reference_group", BodyKind::ReferenceGroup),
        ("local_group", BodyKind::LocalGroup),
        ("network", BodyKind::Network),
    ];
    word(reader, "kind", &words)
}

fn read_rhythm(reader: &mut Reader) -> Option<Rhythm> {
    let mut rhythm = Rhythm { per_term: None, months: Vec::new() };
    reader.mapping("rhythm", &["per_term", "months"], |reader, key| {
        match key {
            "per_term" => rhythm.per_term = number(reader, "per_term", 1, 50),
            "months" => {
                reader.list("months", |reader| rhythm.months.extend(number(reader, "months", 1, 12)));
            }
            _ => return false,
        }
        true
    })?;
    rhythm.months.sort_unstable();
    rhythm.months.dedup();
    Some(rhythm)
}

fn number(reader: &mut Reader, field: &str, low: u32, high: u32) -> Option<u32> {
    let read = |text: &str| {
        let number = text.parse().ok().filter(|it| (low..=high).contains(it));
        number.ok_or_else(|| bad_value(field, text, &format!("{low}–{high}")))
    };
    reader.parsed(field, read).map(|it| it.value)
}

fn standing_item(reader: &mut Reader) -> Option<StandingItem> {
    let mut item = StandingItem {
        section: AgendaSection::Opening,
        title: String::new(),
        title_en: None,
        item_type: None,
        proposal: None,
        proposal_en: None,
        slot: None,
    };
    let keys = ["section", "title", "title_en", "type", "proposal", "proposal_en", "slot"];
    reader.mapping("agenda", &keys, |reader, key| {
        match key {
            "section" => {
                let words = [
                    ("opening", AgendaSection::Opening),
                    ("information", AgendaSection::Information),
                    ("decision", AgendaSection::Decision),
                    ("follow_up", AgendaSection::FollowUp),
                    ("closing", AgendaSection::Closing),
                ];
                item.section = word(reader, "section", &words).unwrap_or(item.section);
            }
            "title" => item.title = text(reader, "title"),
            "title_en" => item.title_en = optional(reader, "title_en"),
            "type" => {
                item.item_type = word(reader, "type", &[("I", ItemType::I), ("D", ItemType::D), ("B", ItemType::B)]);
            }
            "proposal" => item.proposal = optional(reader, "proposal"),
            "proposal_en" => item.proposal_en = optional(reader, "proposal_en"),
            "slot" => {
                let words = [
                    ("previous_minutes", Slot::PreviousMinutes),
                    ("assignments", Slot::Assignments),
                    ("information", Slot::Information),
                    ("decisions", Slot::Decisions),
                    ("plan_state", Slot::PlanState),
                    ("upcoming", Slot::Upcoming),
                    ("next_meeting", Slot::NextMeeting),
                ];
                item.slot = word(reader, "slot", &words);
            }
            _ => return false,
        }
        true
    })?;
    Some(item)
}
