//! Reading a workspace: everything that can be read, and a list of what could not.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::plan_file::Mention;
use super::update_file::UpdateFile;
use super::yaml::{At, Reader, problem_at};
use super::{meeting_folders, organisations_file, plan_file, update_file};
use crate::domain::id::{ActivityId, PartyId, UpdateId};
use crate::domain::organisation::Organisations;
use crate::domain::plan::Plan;
use crate::domain::problem::{Problem, ProblemKind};
use crate::domain::search::nearest;
use crate::domain::workspace::Workspace;

/// Largest file that is read, in bytes: a plan of 100 000 activities has about 70 MB.
const MAX_BYTES: u64 = 128 * 1024 * 1024;
/// How many folders deep follow-ups may lie below `updates/`.
const MAX_UPDATE_DEPTH: usize = 4;

/// A workspace and what is wrong with it.
#[derive(Debug, Default)]
pub struct Loaded {
    /// What could be read.
    pub workspace: Workspace,
    /// What is wrong, by file and line.
    pub problems: Vec<Problem>,
}

/// Reads the workspace in a folder. Never fails as a whole.
#[must_use]
pub fn load(folder: &Path) -> Loaded {
    let mut problems = Vec::new();
    let plan = read_file(folder, "plan.yaml", &mut problems, plan_file::read);
    let parties = read_file(folder, "organisations.yaml", &mut problems, organisations_file::read);
    let mut checks = Checks {
        activities: (plan.read.as_ref().filter(|it| !it.incomplete))
            .map(|it| it.plan.activities().map(|it| it.id.clone()).collect()),
        parties: (parties.read.as_ref().filter(|it| !it.incomplete))
            .map(|it| it.organisations.ids().cloned().collect()),
        bodies: (parties.read.as_ref().filter(|it| !it.incomplete))
            .map(|it| it.organisations.bodies().iter().map(|it| it.id.clone()).collect()),
        hints: RefCell::default(),
        problems: &mut problems,
    };
    checks.mentions("plan.yaml", &plan.text, plan.read.as_ref().map(|it| it.mentions.as_slice()));
    checks.mentions("organisations.yaml", &parties.text, parties.read.as_ref().map(|it| it.mentions.as_slice()));
    let updates = read_updates(folder, &mut checks);
    let meetings = meeting_folders::read(folder, checks.bodies.as_deref(), checks.problems);
    problems.sort_by(|a, b| a.place.cmp(&b.place));
    let plan = plan.read.map(|it| it.plan).unwrap_or_default();
    let organisations = parties.read.map(|it| it.organisations).unwrap_or_default();
    Loaded { workspace: Workspace::with_meetings(plan, organisations, updates, meetings), problems }
}

/// Reads the text of a `plan.yaml` alone, as [`load`] does, without the files beside it: nobody is known, and nothing
/// has been reported.
#[must_use]
pub fn load_plan(text: &str) -> Loaded {
    let mut reader = Reader::new("plan.yaml", text);
    let file = plan_file::read(&mut reader);
    let plan = if reader.broken { Plan::default() } else { file.plan };
    let mut problems = reader.problems;
    problems.sort_by(|a, b| a.place.cmp(&b.place));
    Loaded { workspace: Workspace::new(plan, Organisations::default(), Vec::new()), problems }
}

/// One file: its text, and what was read from it unless it was broken.
struct OneFile<T> {
    text: String,
    read: Option<T>,
}

fn read_file<T>(
    folder: &Path,
    name: &str,
    problems: &mut Vec<Problem>,
    read: impl FnOnce(&mut Reader) -> T,
) -> OneFile<T> {
    let text = match read_text(&folder.join(name), name) {
        Ok(text) => text,
        Err(problem) => {
            problems.push(*problem);
            return OneFile { text: String::new(), read: None };
        }
    };
    let mut reader = Reader::new(name, &text);
    let value = read(&mut reader);
    let broken = reader.broken;
    problems.append(&mut reader.problems);
    OneFile { read: (!broken).then_some(value), text }
}

/// Reads a file as text, without its BOM.
fn read_text(path: &Path, name: &str) -> Result<String, Box<Problem>> {
    let text = read_whole(path, name)?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// Reads a file as text, as it is.
pub(super) fn read_whole(path: &Path, name: &str) -> Result<String, Box<Problem>> {
    let bytes = read_bytes(path).map_err(|kind| Box::new(Problem::of_file(name, kind)))?;
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text),
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(error.as_bytes());
            Err(Box::new(problem_at(name, &text, At::byte(&text, valid), ProblemKind::NotUtf8)))
        }
    }
}

fn read_bytes(path: &Path) -> Result<Vec<u8>, ProblemKind> {
    let cannot = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => ProblemKind::MissingFile,
        _ => ProblemKind::CannotRead(error.to_string()),
    };
    let about = fs::metadata(path).map_err(cannot)?;
    if about.is_dir() {
        return Err(ProblemKind::IsFolder);
    }
    if !about.is_file() {
        // Reading a pipe or a device could wait for ever.
        return Err(ProblemKind::CannotRead(io::Error::from(io::ErrorKind::Unsupported).to_string()));
    }
    if about.len() > MAX_BYTES {
        return Err(ProblemKind::TooLarge { limit: MAX_BYTES });
    }
    fs::read(path).map_err(cannot)
}

/// What may be mentioned; `None` while the file that would say is broken or holds less than it should,
/// so that one fault is not told a hundred times.
struct Checks<'a> {
    activities: Option<HashSet<ActivityId>>,
    parties: Option<HashSet<PartyId>>,
    bodies: Option<Vec<PartyId>>,
    hints: RefCell<HashMap<String, Option<String>>>,
    problems: &'a mut Vec<Problem>,
}

impl Checks<'_> {
    fn mentions(&mut self, file: &str, text: &str, mentions: Option<&[Mention]>) {
        let kinds: Vec<(At, ProblemKind)> = (mentions.unwrap_or_default().iter())
            .filter_map(|mention| match mention {
                Mention::Party(id) => self.unknown_party(&id.value).map(|kind| (id.at, kind)),
                Mention::Body(id) => self.no_body(&id.value).map(|kind| (id.at, kind)),
                Mention::Activity(id) => self.unknown_activity(&id.value).map(|kind| (id.at, kind)),
            })
            .collect();
        self.problems.extend(kinds.into_iter().map(|(at, kind)| problem_at(file, text, at, kind)));
    }

    /// A known id like an unknown one. The first few unknown ids get one: looking costs as much as there are ids, and
    /// whoever has renumbered a whole plan is not helped by a thousand hints.
    fn hint<'k>(&self, id: &str, known: impl Iterator<Item = &'k str>) -> Option<String> {
        const HINTS: usize = 20;
        let mut given = self.hints.borrow_mut();
        if let Some(hint) = given.get(id) {
            return hint.clone();
        }
        let hint = (given.len() < HINTS).then(|| nearest(id, known).map(str::to_owned)).flatten();
        if given.len() < HINTS {
            given.insert(id.to_owned(), hint.clone());
        }
        hint
    }

    fn unknown_party(&self, id: &PartyId) -> Option<ProblemKind> {
        let known = self.parties.as_ref().filter(|known| !known.contains(id))?;
        let nearest = self.hint(id.as_str(), known.iter().map(PartyId::as_str));
        Some(ProblemKind::UnknownParty { id: id.to_string(), nearest })
    }

    /// A party that exists but does not meet. One that does not exist has been told already.
    fn no_body(&self, id: &PartyId) -> Option<ProblemKind> {
        let (parties, bodies) = (self.parties.as_ref()?, self.bodies.as_ref()?);
        let is_known = parties.contains(id) && !bodies.contains(id);
        is_known.then(|| ProblemKind::MeetingWithoutBody { party: Some(id.to_string()) })
    }

    fn unknown_activity(&self, id: &ActivityId) -> Option<ProblemKind> {
        let known = self.activities.as_ref().filter(|known| !known.contains(id))?;
        let nearest = self.hint(id.as_str(), known.iter().map(ActivityId::as_str));
        Some(ProblemKind::UnknownActivity { id: id.to_string(), nearest })
    }
}

fn read_updates(folder: &Path, checks: &mut Checks) -> Vec<crate::domain::update::Update> {
    let mut names = Vec::new();
    list_updates(folder, Path::new("updates"), 0, &mut names, checks.problems);
    // Of two with one id the one that bears its name counts, not the copy.
    names.sort_by_cached_key(|name| (!is_named_by_id(name), name.clone()));
    let mut updates = Vec::with_capacity(names.len());
    let mut given: HashMap<UpdateId, (usize, String)> = HashMap::with_capacity(names.len());
    for name in names {
        let shown = name.to_string_lossy().replace('\\', "/");
        let Some((file, text)) = read_update(folder, &name, &shown, checks) else { continue };
        if let Some((first, other)) = given.get(&file.update.id) {
            // The same follow-up in two places, as a sync service may leave it, counts once.
            if updates.get(*first) != Some(&file.update) {
                let kind = ProblemKind::DuplicateUpdate { id: file.update.id.to_string(), other: other.clone() };
                checks.problems.push(problem_at(&shown, &text, file.id_at, kind));
            }
            continue;
        }
        given.insert(file.update.id, (updates.len(), shown));
        updates.push(file.update);
    }
    updates
}

fn is_named_by_id(name: &Path) -> bool {
    name.file_stem().and_then(|it| it.to_str()).is_some_and(|it| UpdateId::parse(it).is_ok())
}

fn read_update(folder: &Path, name: &Path, shown: &str, checks: &mut Checks) -> Option<(UpdateFile, String)> {
    let text = match read_text(&folder.join(name), shown) {
        Ok(text) => text,
        Err(problem) => {
            checks.problems.push(*problem);
            return None;
        }
    };
    let mut reader = Reader::new(shown, &text);
    let file = update_file::read(&mut reader).filter(|_| !reader.broken);
    if let Some(file) = &file {
        if let Some(kind) = checks.unknown_activity(&file.update.activity) {
            reader.report(file.activity_at, kind);
        }
        if let (Some(at), Some(id)) = (file.organisation_at, &file.update.organisation)
            && let Some(kind) = checks.unknown_party(id)
        {
            reader.report(at, kind);
        }
    }
    checks.problems.append(&mut reader.problems);
    file.map(|file| (file, text))
}

/// Lists the follow-up files below a folder. Hidden and temporary files are somebody's work in progress.
fn list_updates(root: &Path, below: &Path, depth: usize, names: &mut Vec<PathBuf>, problems: &mut Vec<Problem>) {
    let mut tell = |path: &Path, kind| {
        problems.push(Problem::of_file(&path.to_string_lossy().replace('\\', "/"), kind));
    };
    if depth > MAX_UPDATE_DEPTH {
        return tell(below, ProblemKind::FoldersTooDeep { limit: MAX_UPDATE_DEPTH });
    }
    let entries = match fs::read_dir(root.join(below)) {
        Ok(entries) => entries,
        Err(error) if depth == 0 && error.kind() == io::ErrorKind::NotFound => return,
        Err(error) => return tell(below, ProblemKind::CannotRead(error.to_string())),
    };
    let mut folders = Vec::new();
    for entry in entries {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                tell(below, ProblemKind::CannotRead(error.to_string()));
                continue;
            }
        };
        let name = entry.file_name();
        let path = below.join(&name);
        let ending = path.extension().map(|it| it.to_string_lossy().to_lowercase());
        // A link to a folder counts as the folder; the depth ends one that leads back to itself.
        let is_folder = || match entry.file_type() {
            Ok(kind) if kind.is_symlink() => root.join(&path).is_dir(),
            kind => kind.is_ok_and(|it| it.is_dir()),
        };
        if name.to_string_lossy().starts_with('.') {
            continue;
        }
        if matches!(ending.as_deref(), Some("yaml" | "yml")) {
            names.push(path);
        } else if is_folder() {
            folders.push(path);
        }
    }
    folders.sort();
    for folder in folders {
        list_updates(root, &folder, depth + 1, names, problems);
    }
}
