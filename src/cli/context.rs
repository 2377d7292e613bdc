//! What every command needs: texts, settings, the day, the workspace.

use std::cell::OnceCell;
use std::io::{self, BufRead, IsTerminal, Write};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::ArgMatches;

use super::fault::Fault;
use super::{output, who};
use crate::clock;
use crate::domain::id::PartyId;
use crate::domain::organisation::{Body, Organisations};
use crate::domain::plan::Plan;
use crate::domain::problem::{Problem, Severity};
use crate::domain::search::{fold, nearest};
use crate::domain::workspace::View;
use crate::i18n::Texts;
use crate::reports::check;
use crate::store::{self, Loaded, NotFound, Settings};
use crate::t;

/// A workspace that has been read.
pub(super) struct Opened {
    pub(super) folder: PathBuf,
    pub(super) loaded: Loaded,
}

impl Opened {
    /// The view at a day.
    pub(super) fn at(&self, today: NaiveDate) -> View<'_> {
        self.loaded.workspace.at(today)
    }
}

/// What every command needs.
pub(super) struct Context<'a> {
    pub(super) texts: &'a Texts,
    pub(super) settings: &'a Settings,
    pub(super) today: NaiveDate,
    pub(super) today_is_fixed: bool,
    pub(super) plain: bool,
    named_by: Option<String>,
    named_folder: Option<PathBuf>,
    by: OnceCell<String>,
}

impl<'a> Context<'a> {
    pub(super) fn new(texts: &'a Texts, settings: &'a Settings, matches: &ArgMatches) -> Result<Self, Fault> {
        let today = matches.get_one::<String>("today").map(|text| date(texts, "--today", text)).transpose()?;
        if matches.get_one::<String>("by").is_some_and(|it| it.trim().is_empty()) {
            return Err(Fault::usage(t!(texts, "usage-empty-by")));
        }
        Ok(Self {
            texts,
            settings,
            today: today.unwrap_or_else(clock::today),
            today_is_fixed: today.is_some(),
            plain: matches.get_flag("plain"),
            named_by: matches.get_one::<String>("by").cloned(),
            named_folder: matches.get_one::<PathBuf>("workspace").cloned(),
            by: OnceCell::new(),
        })
    }

    /// Says what is wrong in the user's own settings.
    pub(super) fn tell_settings(&self) {
        let Some(problem) = self.settings.problems.iter().find(|it| it.kind.severity() == Severity::Error) else {
            return;
        };
        let told = check::explain(self.texts, problem);
        let path = store::settings_path().map(|it| it.display().to_string()).unwrap_or_default();
        let path = format!("{path}{}", told.place.trim_start_matches("settings.yaml"));
        output::complain(&t!(self.texts, "settings-broken", path = path, cause = told.cause));
    }

    /// The day asked for, if it does not follow the clock.
    pub(super) fn acting_on(&self) -> Option<NaiveDate> {
        self.today_is_fixed.then_some(self.today)
    }

    /// Who writes.
    pub(super) fn by(&self) -> String {
        self.by.get_or_init(|| who::by(self.named_by.as_deref(), self.settings)).clone()
    }

    /// Finds and reads the workspace. Errors in its files are told on stderr, and the rest is used.
    ///
    /// # Errors
    /// When there is no workspace, or nothing could be read from its plan.
    pub(super) fn open(&self) -> Result<Opened, Fault> {
        let opened = self.open_plan()?;
        self.tell_errors(&opened);
        Ok(opened)
    }

    /// As [`open`](Self::open), and who reports and who meets must be known too.
    pub(super) fn open_with_parties(&self) -> Result<Opened, Fault> {
        let opened = self.open_plan()?;
        if opened.loaded.workspace.organisations.ids().next().is_none() {
            self.readable(&opened, "organisations.yaml", "organisations-unreadable")?;
        }
        self.tell_errors(&opened);
        Ok(opened)
    }

    fn open_plan(&self) -> Result<Opened, Fault> {
        let opened = self.open_quietly()?;
        if opened.loaded.workspace.plan.activities().next().is_none() {
            self.readable(&opened, "plan.yaml", "plan-unreadable")?;
        }
        Ok(opened)
    }

    fn tell_errors(&self, opened: &Opened) {
        let errors = opened.loaded.problems.iter().filter(|it| it.kind.severity() == Severity::Error).count();
        if errors > 0 {
            output::complain(&t!(self.texts, "files-have-errors", n = errors));
        }
    }

    /// A file from which nothing came must be free from errors.
    fn readable(&self, opened: &Opened, file: &str, text_id: &str) -> Result<(), Fault> {
        let is_error = |it: &&Problem| it.place.file == file && it.kind.severity() == Severity::Error;
        let Some(problem) = opened.loaded.problems.iter().find(is_error) else { return Ok(()) };
        let place = match problem.place.line {
            0 => file.to_owned(),
            line => t!(self.texts, "file-line", file = file, line = line),
        };
        let cause = check::explain(self.texts, problem).cause;
        let told = self.texts.with(text_id, vec![("place", place.into()), ("cause", cause.into())]);
        Err(Fault::request(told).hinted(t!(self.texts, "see-check")))
    }

    /// Finds and reads the workspace without a word about its problems.
    pub(super) fn open_quietly(&self) -> Result<Opened, Fault> {
        let found = store::find_workspace(self.named_folder.as_deref(), self.settings);
        let folder = found.map_err(|error| self.not_found(&error))?;
        let loaded = store::load(&folder);
        let organisations = &loaded.workspace.organisations;
        if let Some(own) = &self.settings.organisation
            && organisations.ids().next().is_some()
            && organisations.party(own).is_none()
        {
            output::complain(&t!(self.texts, "settings-unknown-party", id = own));
        }
        Ok(Opened { folder, loaded })
    }

    /// As [`open_quietly`](Self::open_quietly); where nothing is found and someone is there to ask, offers to make one.
    pub(super) fn open_or_offer(&self) -> Result<Opened, Fault> {
        match store::find_workspace(self.named_folder.as_deref(), self.settings) {
            Err(NotFound::Nowhere) if io::stdin().is_terminal() => {
                self.offer()?;
                self.open_quietly()
            }
            _ => self.open_quietly(),
        }
    }

    fn offer(&self) -> Result<(), Fault> {
        let folder = Path::new("plan");
        let mut terminal = io::stderr().lock();
        write!(terminal, "{} ", t!(self.texts, "offer-init"))?;
        terminal.flush()?;
        let mut answer = String::new();
        io::stdin().lock().read_line(&mut answer)?;
        if !matches!(fold(answer.trim()).as_str(), "j" | "ja" | "y" | "yes") {
            return Err(self.not_found(&NotFound::Nowhere));
        }
        store::init(folder, false).map_err(|fault| Fault::init(self.texts, &fault))
    }

    fn not_found(&self, error: &NotFound) -> Fault {
        match error {
            NotFound::Named(folder) => {
                Fault::request(t!(self.texts, "workspace-not-there", folder = folder.display().to_string()))
                    .hinted(t!(self.texts, "workspace-not-there-do"))
            }
            NotFound::Nowhere => {
                Fault::request(t!(self.texts, "workspace-nowhere")).hinted(t!(self.texts, "workspace-nowhere-do"))
            }
        }
    }

    /// A date given as an option.
    pub(super) fn date(&self, options: &ArgMatches, name: &str) -> Result<Option<NaiveDate>, Fault> {
        let given = options.get_one::<String>(name);
        given.map(|text| date(self.texts, &format!("--{name}"), text)).transpose()
    }

    /// A party by id, name or short name.
    pub(super) fn party(&self, organisations: &Organisations, text: &str) -> Result<PartyId, Fault> {
        let wanted = fold(text);
        let fits = |id: &&PartyId| {
            let named = |name: &str| fold(name) == wanted;
            named(id.as_str()) || named(organisations.name(id.as_str())) || named(organisations.short(id.as_str()))
        };
        organisations.ids().find(fits).cloned().ok_or_else(|| self.unknown_party(organisations, text))
    }

    fn unknown_party(&self, organisations: &Organisations, text: &str) -> Fault {
        let fault = Fault::request(t!(self.texts, "unknown-party", id = text));
        if let Some(near) = nearest(text, organisations.ids().map(PartyId::as_str)) {
            fault.hinted(t!(self.texts, "did-you-mean", nearest = near))
        } else {
            let ids = organisations.organisations().iter().map(|it| with_name(it.id.as_str(), &it.name));
            fault.hinted(t!(self.texts, "known-ids", ids = ids.collect::<Vec<_>>().join(", ")))
        }
    }

    /// A body by id or name.
    pub(super) fn body<'b>(&self, organisations: &'b Organisations, text: &str) -> Result<&'b Body, Fault> {
        let wanted = fold(text);
        let bodies = organisations.bodies();
        let found = bodies.iter().find(|it| fold(it.id.as_str()) == wanted || fold(&it.name) == wanted);
        found.ok_or_else(|| {
            let ids: Vec<String> = bodies.iter().map(|it| with_name(it.id.as_str(), &it.name)).collect();
            let hint = match nearest(text, bodies.iter().map(|it| it.id.as_str())) {
                Some(near) => t!(self.texts, "did-you-mean", nearest = near),
                None => t!(self.texts, "known-ids", ids = ids.join(", ")),
            };
            Fault::request(t!(self.texts, "unknown-body", id = text)).hinted(hint)
        })
    }

    /// The activity does not exist; offers the nearest, or those of its area.
    pub(super) fn unknown_activity(&self, plan: &Plan, id: &str) -> Fault {
        let fault = Fault::request(t!(self.texts, "unknown-activity", id = id));
        let near = nearest(id, plan.activities().map(|it| it.id.as_str()));
        // Another number of the same length is no slip of the finger.
        let is_guess = near.is_none_or(|near| near.len() == id.len());
        let area = id.split_once('.').and_then(|(area, _)| plan.area(area));
        if let Some(area) = area.filter(|it| is_guess && !it.activities.is_empty()) {
            let ids: Vec<&str> = area.activities.iter().map(|it| it.id.as_str()).collect();
            return fault.hinted(t!(self.texts, "area-has", id = area.id.as_str(), known = range(&ids)));
        }
        match near {
            Some(near) => fault.hinted(t!(self.texts, "did-you-mean", nearest = near)),
            None => fault.hinted(t!(self.texts, "unknown-activity-do")),
        }
    }
}

/// The first and the last of several ids.
pub(super) fn range(ids: &[&str]) -> String {
    match ids {
        [] => "–".to_owned(),
        [one] => (*one).to_owned(),
        [first, .., last] => format!("{first}–{last}"),
    }
}

/// "vaxjo (Växjö kommun)"; what can be written, and what it means.
pub(super) fn with_name(id: &str, name: &str) -> String {
    if id == name { id.to_owned() } else { format!("{id} ({name})") }
}

fn date(texts: &Texts, option: &str, text: &str) -> Result<NaiveDate, Fault> {
    let parsed = NaiveDate::parse_from_str(text, "%Y-%m-%d");
    parsed.map_err(|_| Fault::usage(t!(texts, "bad-date-option", option = option, text = text)))
}
