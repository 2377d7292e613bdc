//! Everything the screens know. Changed only by `update`, drawn by `view`.

use chrono::NaiveDate;
use ratatui::layout::{Position, Rect, Size};

use super::commands::Context;
use super::data::Data;
use super::layers::Layer;
use super::layout::{Regions, regions};
use super::screens::plan::PlanScreen;
use super::theme::{Role, Theme};
use crate::domain::history::Subject;
use crate::domain::id::{PartyId, UpdateId};
use crate::domain::problem::{Problem, Severity};
use crate::i18n::Texts;
use crate::store::{Loaded, Swap};

/// What the program is started with.
#[derive(Debug)]
pub struct Setting {
    /// What was read.
    pub loaded: Loaded,
    /// The day that everything is seen from.
    pub today: NaiveDate,
    /// The user chose that day.
    pub today_is_fixed: bool,
    /// Who writes.
    pub by: String,
    /// For which organisation.
    pub organisation: Option<PartyId>,
    /// The texts of the user's language.
    pub texts: Texts,
    /// How things look.
    pub theme: Theme,
}

/// Whether what was written is on disk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Saving {
    /// Nothing has been written in this sitting.
    #[default]
    Untouched,
    /// Everything is on disk; since when, as `10:31`.
    Saved(String),
    /// The latest is not on disk.
    Failed,
}

/// What was written in this sitting, in steps as the user sees them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sitting {
    /// Steps that can be taken back, the newest last.
    pub done: Vec<Deed>,
    /// Steps that took something back, the newest last.
    pub undone: Vec<Deed>,
}

/// One step that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// Follow-ups.
    Updates(Vec<UpdateId>),
    /// How a time is to be understood: what changes it back, and what was written in words.
    Time(Box<Swap>, String),
}

impl Deed {
    /// The follow-ups that were written.
    #[must_use]
    pub fn updates(&self) -> &[UpdateId] {
        match self {
            Self::Updates(ids) => ids,
            Self::Time(..) => &[],
        }
    }
}

/// Everything the screens know.
#[derive(Debug)]
pub struct Model {
    /// The texts of the user's language.
    pub texts: Texts,
    /// How things look.
    pub theme: Theme,
    /// Who writes.
    pub by: String,
    /// For which organisation.
    pub organisation: Option<PartyId>,
    /// The user chose the day that everything is seen from.
    pub today_is_fixed: bool,
    /// The workspace.
    pub data: Data,
    /// What is wrong in its files.
    pub problems: Vec<Problem>,
    /// The size of the screen.
    pub size: Size,
    /// The plan screen.
    pub plan: PlanScreen,
    /// What lies over the screen, the topmost last.
    pub layers: Vec<Box<dyn Layer>>,
    /// Whether what was written is on disk.
    pub saving: Saving,
    /// What was written in this sitting.
    pub sitting: Sitting,
    /// What could not be written, and the id it is to have when it is tried again.
    pub unsent: Vec<(Subject, UpdateId)>,
    /// Something to tell, until the next key.
    pub message: Option<(Role, String)>,
    /// What must be known before anything else: the plan is over, files are broken.
    pub notices: Vec<(Role, String)>,
    /// The user has gone to another window.
    pub is_away: bool,
}

impl Model {
    /// The day that the user chose to act on, if it does not follow the clock.
    #[must_use]
    pub fn acting_on(&self) -> Option<NaiveDate> {
        self.today_is_fixed.then_some(self.data.today)
    }

    /// The model at the start.
    #[must_use]
    pub fn new(setting: Setting, size: Size) -> Self {
        let data = Data::new(setting.loaded.workspace, setting.today);
        let mut model = Self {
            plan: PlanScreen::new(&data),
            data,
            problems: setting.loaded.problems,
            texts: setting.texts,
            theme: setting.theme,
            by: setting.by,
            organisation: setting.organisation,
            today_is_fixed: setting.today_is_fixed,
            size,
            layers: Vec::new(),
            saving: Saving::default(),
            sitting: Sitting::default(),
            unsent: Vec::new(),
            message: None,
            notices: Vec::new(),
            is_away: false,
        };
        model.take_notice();
        model.settle();
        model
    }

    /// What keys mean now.
    #[must_use]
    pub fn context(&self) -> Context {
        self.layers.last().map_or_else(|| self.plan.context(), |layer| layer.context())
    }

    /// The whole screen.
    #[must_use]
    pub fn screen(&self) -> Rect {
        Rect::from((Position::ORIGIN, self.size))
    }

    /// Where things stand.
    #[must_use]
    pub fn regions(&self) -> Regions {
        regions(self.screen(), u16::try_from(self.notices.len()).unwrap_or(0), self.plan.is_full())
    }

    /// Whether nothing of the plan could be read because its file is broken.
    #[must_use]
    pub fn plan_is_unread(&self) -> bool {
        let plan = &self.data.workspace.plan;
        plan.areas.is_empty() && plan.title.is_empty() && self.problems.iter().any(|it| it.place.file == "plan.yaml")
    }

    /// Whether the organisations that the plan speaks of are unknown because their file could not be read.
    #[must_use]
    pub fn organisations_are_unread(&self) -> bool {
        let workspace = &self.data.workspace;
        let mentioned = || workspace.plan.activities().any(|it| !it.owners.responsible.is_empty());
        let broken = || self.problems.iter().any(|it| it.place.file == "organisations.yaml");
        workspace.organisations.organisations().is_empty() && (broken() || mentioned())
    }

    /// Takes in that workspace, problems or day are others.
    pub fn take_notice(&mut self) {
        self.notices = self.what_to_notice();
    }

    fn what_to_notice(&self) -> Vec<(Role, String)> {
        let over = self.data.workspace.plan.period.filter(|it| self.data.today > it.end);
        let over =
            over.map(|it| (Role::Accent, crate::t!(self.texts, "tui-after-plan", date = self.texts.date(it.end))));
        let errors = self.problems.iter().filter(|it| it.kind.severity() == Severity::Error).count();
        let broken = match (errors, self.problems.len()) {
            (0, 0) => None,
            (0, all) => Some((Role::Text, crate::t!(self.texts, "tui-notice-warnings", n = all))),
            (errors, _) => Some((Role::Bad, crate::t!(self.texts, "tui-notice-errors", n = errors))),
        };
        over.into_iter().chain(broken).collect()
    }

    /// Whether leaving now would lose a text.
    #[must_use]
    pub fn holds_text(&self) -> bool {
        self.layers.iter().any(|layer| layer.holds_text())
    }

    /// Tells something until the next key.
    pub fn tell(&mut self, role: Role, text: String) {
        self.message = Some((role, text));
    }

    /// Brings what follows from the rest in order: the window around the cursor, the chosen activity's page.
    pub fn settle(&mut self) {
        if self.layers.is_empty() {
            // Nobody can try again what has been left.
            self.unsent.clear();
        }
        let regions = self.regions();
        super::screens::plan::settle(self, regions);
    }
}
