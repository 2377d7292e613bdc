//! Workspaces of the real shape and any size, the same every time: the real plan's own cells put together anew.
//!
//! Each activity takes its owners, its time and its follow-up from three activities of `plan/plan.yaml`, byte for
//! byte, and gets a title of its own. Its three follow-ups are accepted by the program's own rules, so that old
//! values and what was in view are right.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

use chrono::{DateTime, Datelike, Days, FixedOffset, NaiveDate};
use styrplan::domain::duty::OccurrenceKey;
use styrplan::domain::id::{ActivityId, AreaId, PartyId, UpdateId};
use styrplan::domain::organisation::Organisations;
use styrplan::domain::plan::{Activity, Area, Plan};
use styrplan::domain::status::{Assessment, Status};
use styrplan::domain::update::{Report, Stamp, Update};
use styrplan::domain::workspace::{View, Workspace};
use styrplan::store;

/// The real plan, whose cells are drawn from.
const REAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/plan");
/// How many activities the areas have, over and over: as in the real plan.
const AREA_SIZES: [usize; 6] = [5, 6, 3, 3, 3, 3];
/// Follow-ups of each activity.
const FOLLOW_UPS: u64 = 3;
/// Days in which one follow-up falls, and the first of them all.
const EVERY: u64 = 143;
const FIRST: (i32, u32, u32) = (2020, 4, 6);
/// Bytes of an activity without its title, so that the title stays a sentence; and of the whole, at least.
const CELLS: std::ops::RangeInclusive<usize> = 380..=660;
const LEAST: usize = 640;

const VERBS: [&str; 12] = [
    "Ta fram",
    "Utveckla",
    "Genomföra",
    "Följa upp",
    "Kartlägga",
    "Förankra",
    "Samordna",
    "Utvärdera",
    "Fastställa",
    "Pröva",
    "Upprätta",
    "Bredda",
];
const OBJECTS: [&str; 14] = [
    "en länsgemensam rutin för tidiga insatser",
    "stödet till föräldrar med små barn",
    "elevhälsans arbete med skolfrånvaro",
    "överlämningar mellan förskola, grundskola och gymnasium",
    "arbetsformer för namngiven person i skola och hälso- och sjukvård",
    "en gemensam utbildning i barnets rättigheter",
    "samverkan med fristående skolor och idéburen sektor",
    "det förebyggande arbetet mot psykisk ohälsa",
    "barnets plan och därtill hörande dokument",
    "vägar in till första linjens vård för barn och unga",
    "mötesplatser för familjer på landsbygden",
    "former för gemensam journalföring och sekretess",
    "insatser för barn med behov av stöd från flera håll",
    "en årlig lägesbild över barns och ungas uppväxtvillkor",
];
const CONTEXTS: [&str; 12] = [
    " i samtliga kommuner och Region Kronoberg",
    " på lokal och länsgemensam nivå",
    " tillsammans med barn och vårdnadshavare",
    ", med särskild hänsyn till placerade barn",
    " utifrån de behov som kom fram i nulägesanalysen",
    ", även för nyanlända familjer",
    " i samverkan med forskarna vid Linnéuniversitetet",
    " inom ramen för ordinarie budget",
    ", så att ansvaret är tydligt när ett ärende går över en gräns",
    " samt sprida goda exempel mellan huvudmännen",
    ", från förskolans år till och med gymnasiet",
    " och beskriva hur arbetet ska föras vidare efter planperioden",
];
const NOTES: [&str; 10] = [
    "Arbetsgruppen har träffats två gånger. Förslaget går ut på remiss i höst.",
    "Klart enligt plan.",
    "Försenat på grund av vakant tjänst; ny samordnare är på plats i augusti.",
    "Rutinen är beslutad i nämnden och gäller från årsskiftet.",
    "Vi behöver veta vem som äger frågan innan vi går vidare.\nKan styrgruppen ta ställning?",
    "Utbildning genomförd för 43 medarbetare i förskola och elevhälsa.",
    "Enkäten är besvarad av åtta av tio enheter.\nSvaren sammanställs av processledarna.",
    "Pausat under våren. Återupptas när testperioden är utvärderad.",
    "Pågår i mindre skala på två skolor.",
    "Materialet finns på samverkansytan.",
];
const STATUSES: [Status; 12] = [
    Status::NotStarted,
    Status::InProgress,
    Status::InProgress,
    Status::InProgress,
    Status::InProgress,
    Status::Ongoing,
    Status::PartlyDone,
    Status::PartlyDone,
    Status::Paused,
    Status::Done,
    Status::Done,
    Status::Done,
];

/// Writes a workspace with so many activities.
pub(crate) fn write(count: usize, folder: &Path) -> io::Result<()> {
    let text = fs::read_to_string(Path::new(REAL).join("plan.yaml"))?;
    let real = store::load(Path::new(REAL)).workspace;
    let (head, rows) = text.split_once("\nareas:\n").unwrap_or((&text, ""));
    let forms = forms(rows, &real.plan);
    let headings: Vec<&str> = real.plan.areas.iter().map(|it| it.title.as_str()).collect();
    for year in [FIRST.0, FIRST.0 + 1] {
        fs::create_dir_all(folder.join("updates").join(year.to_string()))?;
    }
    fs::copy(Path::new(REAL).join("organisations.yaml"), folder.join("organisations.yaml"))?;

    let mut random = Random(0x5354_5952_504c_414e);
    let mut plan_text = format!("{head}\nareas:\n");
    let (mut plan, mut organisations) = (real.plan.clone(), real.organisations);
    let (mut area, mut place, mut before) = (0, 0, None);
    for _ in 0..count {
        if place == 0 {
            area_head(&mut plan_text, area, &headings);
        }
        let id = format!("{}.{}", area + 1, place + 1);
        let (lines, activity) = activity(&id, before.as_deref(), &forms, &mut random)?;
        plan_text.push_str(&lines);
        plan.areas = vec![alone(activity)?];
        (plan, organisations) = follow_up(folder, plan, organisations, &mut random)?;
        before = Some(id);
        place += 1;
        if AREA_SIZES.get(area % AREA_SIZES.len()).is_none_or(|size| place == *size) {
            (area, place) = (area + 1, 0);
        }
    }
    fs::write(folder.join("plan.yaml"), plan_text)
}

/// A small generator of numbers (`SplitMix64`), so that the same workspace comes out on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit.max(1)
    }

    /// True once in so many times.
    fn once_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }

    fn draw<'a, T>(&mut self, choices: &'a [T]) -> Option<&'a T> {
        let n = self.below(choices.len() as u64);
        choices.get(usize::try_from(n).unwrap_or_default())
    }

    fn word(&mut self, choices: &[&'static str]) -> &'static str {
        self.draw(choices).copied().unwrap_or_default()
    }
}

/// The cells of a real activity, as lines of the file and as read.
struct Form<'a> {
    owners: &'a str,
    time: &'a str,
    /// With the unnamed last column.
    follow_up: String,
    read: &'a Activity,
}

fn forms<'a>(rows: &'a str, plan: &'a Plan) -> Vec<Form<'a>> {
    let blocks = rows.split("\n      - id: ").skip(1).map(|it| it.split("\n\n").next().unwrap_or(it));
    let form = |(block, read): (&'a str, &'a Activity)| Form {
        owners: cell(block, "owners"),
        time: cell(block, "time"),
        follow_up: format!("{}{}", cell(block, "follow_up"), cell(block, "extra")),
        read,
    };
    blocks.zip(plan.activities()).map(form).collect()
}

/// The lines of one field, each with its line break; the last line of all lacks one.
fn cell<'a>(block: &'a str, field: &str) -> &'a str {
    let start = block.find(&format!("\n        {field}:")).map(|it| it + 1);
    let rest = start.and_then(|start| block.get(start..)).unwrap_or_default();
    let is_field = |end: &usize| rest.as_bytes().get(end + 9).is_some_and(|it| *it != b' ');
    let end = rest.match_indices("\n        ").map(|(end, _)| end).find(is_field);
    rest.get(..end.unwrap_or(rest.len())).unwrap_or_default()
}

fn area_head(text: &mut String, area: usize, headings: &[&str]) {
    let title = headings.get(area % headings.len().max(1)).copied().unwrap_or_default();
    // Writing to a string cannot fail.
    let _ = write!(
        text,
        "\n  - id: \"{}\"\n    heading: \"ÄMNESOMRÅDE {}: {}\"\n    title: {title}\n    activities:\n",
        area + 1,
        area + 1,
        title.to_uppercase()
    );
}

/// One activity, as lines of the file and as read.
fn activity(id: &str, before: Option<&str>, forms: &[Form], random: &mut Random) -> io::Result<(String, Activity)> {
    let nothing = || io::Error::other("plan/plan.yaml has no activities to draw from");
    let (owners, time, follow_up, cells) = loop {
        let mut draw = || random.draw(forms).ok_or_else(nothing);
        let (owners, time, follow_up) = (draw()?, draw()?, draw()?);
        let mut cells = String::new();
        for part in [owners.owners, time.time, &follow_up.follow_up] {
            cells.push_str(part.trim_end_matches('\n'));
            cells.push('\n');
        }
        if CELLS.contains(&cells.len()) {
            break (owners.read, time.read, follow_up.read, cells);
        }
    };
    let after = before.filter(|_| random.once_in(8));
    let after = after.map(|before| format!("        after: [\"{before}\"]\n")).unwrap_or_default();
    let title = title(LEAST.saturating_sub(cells.len()), random);
    let lines = format!("      - id: \"{id}\"\n        title: \"{title}\"\n{cells}{after}\n");
    let read = Activity {
        id: ActivityId::parse(id).map_err(io::Error::other)?,
        title,
        owners: owners.owners.clone(),
        time: time.time.clone(),
        follow_up: follow_up.follow_up.clone(),
        extra: follow_up.extra.clone(),
        after: Vec::new(),
        replaces: None,
        added: None,
    };
    Ok((lines, read))
}

/// A sentence of at least so many bytes.
fn title(least: usize, random: &mut Random) -> String {
    let mut title = format!("{} {}", random.word(&VERBS), random.word(&OBJECTS));
    let first = usize::try_from(random.below(CONTEXTS.len() as u64)).unwrap_or_default();
    for context in CONTEXTS.iter().cycle().skip(first).take(CONTEXTS.len()) {
        if title.len() >= least {
            break;
        }
        title.push_str(context);
    }
    title
}

/// An area with a single activity, for the rules to look at.
fn alone(activity: Activity) -> io::Result<Area> {
    let id = AreaId::parse("1").map_err(io::Error::other)?;
    Ok(Area { id, heading: String::new(), title: String::new(), activities: vec![activity] })
}

/// Follows up the plan's one activity, and hands back the plan and the parties.
fn follow_up(
    folder: &Path,
    plan: Plan,
    organisations: Organisations,
    random: &mut Random,
) -> io::Result<(Plan, Organisations)> {
    let mut workspace = Workspace::new(plan, organisations, Vec::new());
    for n in 0..FOLLOW_UPS {
        let at = time(n, random).ok_or_else(|| io::Error::other("no such time"))?;
        let update = update(&workspace, at, random)?;
        let path = folder.join("updates").join(at.year().to_string()).join(format!("{}.yaml", update.id));
        fs::write(path, store::update_text(&update))?;
        workspace.updates.push(update);
    }
    Ok((workspace.plan, workspace.organisations))
}

/// A time between eight and five in the stretch of days that belongs to the n-th follow-up.
fn time(n: u64, random: &mut Random) -> Option<DateTime<FixedOffset>> {
    let first = NaiveDate::from_ymd_opt(FIRST.0, FIRST.1, FIRST.2)?;
    let day = first.checked_add_days(Days::new(n * EVERY + random.below(EVERY)))?;
    let summer = (4..=10).contains(&day.month());
    let offset = FixedOffset::east_opt(if summer { 7200 } else { 3600 })?;
    let second = u32::try_from(8 * 3600 + random.below(9 * 3600)).ok()?;
    let milli = u32::try_from(random.below(1000)).ok()?;
    let time = chrono::NaiveTime::from_num_seconds_from_midnight_opt(second, milli * 1_000_000)?;
    day.and_time(time).and_local_timezone(offset).single()
}

/// A follow-up that the program's rules accept.
fn update(workspace: &Workspace, at: DateTime<FixedOffset>, random: &mut Random) -> io::Result<Update> {
    let view = workspace.at(at.date_naive());
    let activity = workspace.plan.activities().next().ok_or_else(|| io::Error::other("no activity"))?;
    let report = report(&view, activity, random);
    let chance = (u128::from(random.next()) << 64) | u128::from(random.next());
    let milliseconds = u64::try_from(at.timestamp_millis()).unwrap_or_default();
    let id = UpdateId(ulid::Ulid::from_parts(milliseconds, chance));
    let by = match &report.organisation {
        Some(party) => format!("samordnare i {}", workspace.organisations.short(party.as_str())),
        None => format!("processledare {}", 1 + random.below(2)),
    };
    let stamp = Stamp { id, at, by };
    let note = Report { note: Some(random.word(&NOTES).to_owned()), ..Report::on(activity.id.clone()) };
    let accepted = view.accept(report, stamp.clone()).or_else(|_| view.accept(note, stamp));
    let mut update = accepted.map_err(io::Error::other)?;
    if random.once_in(100) {
        // Two who wrote at the same time without seeing each other.
        update.seen.clear();
    }
    Ok(update)
}

/// What somebody might report of the activity on the view's day: of the whole, for an organisation, of an occurrence.
fn report(view: &View, activity: &Activity, random: &mut Random) -> Report {
    let earlier = view.history.updates().last().and_then(|it| it.organisation.clone());
    let reporters = view.reporters(activity);
    let organisation = match earlier.filter(|_| random.once_in(2)) {
        Some(party) => Some(party),
        None if random.once_in(6) => None,
        None => random.draw::<PartyId>(&reporters).cloned(),
    };
    let begun = begun(view, activity);
    let recurs = view.only_recurs(activity);
    let occurrence = if recurs || random.once_in(3) { random.draw(&begun).cloned() } else { None };
    let derived = organisation.is_none() && !reporters.is_empty() && occurrence.is_none();
    let status = if derived || random.once_in(6) { None } else { random.draw(&STATUSES).copied() };
    let assessment = if random.once_in(10) { random.draw(&Assessment::ALL).copied() } else { None };
    let note = (status.is_none() || random.once_in(2)).then(|| random.word(&NOTES).to_owned());
    let raise = random.once_in(40);
    Report { organisation, occurrence, status, assessment, note, raise, ..Report::on(activity.id.clone()) }
}

/// The occurrences that have begun and are not long past.
fn begun(view: &View, activity: &Activity) -> Vec<OccurrenceKey> {
    let fits = |days: styrplan::domain::days::Days| days.start <= view.today && days.end.year() >= FIRST.0;
    view.occurrences(activity).iter().filter(|it| fits(it.days)).map(|it| it.key.clone()).collect()
}
