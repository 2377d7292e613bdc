//! The user's own settings: who I am, which workspace, which language. One small file in the user's config directory.

use std::fs;
use std::path::PathBuf;

use super::plan_file::optional;
use super::yaml::Reader;
use crate::domain::problem::Problem;

/// What the user has settled once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// Who I am, written with every follow-up.
    pub by: Option<String>,
    /// The organisation I report for.
    pub organisation: Option<String>,
    /// The workspace to open when none is near.
    pub workspace: Option<PathBuf>,
    /// `sv` or `en`.
    pub language: Option<String>,
    /// What is wrong in the file.
    pub problems: Vec<Problem>,
}

fn directories() -> Option<directories::ProjectDirs> {
    directories::ProjectDirs::from("se", "", "styrplan")
}

/// Where texts are kept that could not be saved. `STYRPLAN_DATA` overrides the platform's place.
pub(super) fn data_folder() -> Option<PathBuf> {
    let overridden = std::env::var_os("STYRPLAN_DATA").filter(|it| !it.is_empty()).map(PathBuf::from);
    overridden.or_else(|| directories().map(|it| it.data_local_dir().to_path_buf()))
}

/// The settings file. `STYRPLAN_CONFIG` overrides the platform's folder.
#[must_use]
pub fn settings_path() -> Option<PathBuf> {
    let overridden = std::env::var_os("STYRPLAN_CONFIG").filter(|it| !it.is_empty()).map(PathBuf::from);
    let folder = overridden.or_else(|| directories().map(|it| it.config_dir().to_path_buf()))?;
    Some(folder.join("settings.yaml"))
}

impl Settings {
    /// Reads the settings; what is missing or cannot be read is simply not settled.
    #[must_use]
    pub fn read() -> Self {
        settings_path().and_then(|path| fs::read_to_string(path).ok()).map(|text| parse(&text)).unwrap_or_default()
    }
}

fn parse(text: &str) -> Settings {
    let mut settings = Settings::default();
    let mut reader = Reader::new("settings.yaml", text);
    reader.mapping("settings", &[], |reader, key| {
        match key {
            "by" => settings.by = optional(reader, "by"),
            "organisation" => settings.organisation = optional(reader, "organisation"),
            "workspace" => settings.workspace = optional(reader, "workspace").map(PathBuf::from),
            "language" => settings.language = optional(reader, "language"),
            _ => return false,
        }
        true
    });
    settings.problems = reader.problems;
    settings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_settled_is_read_and_the_rest_is_told() {
        let text = "by: 'processledare 1: \"å\"'\norganisation: vaxjo\nworkspace: /delad/plan åäö\nspråk: en\n";
        let settings = parse(text);
        assert_eq!(settings.by.as_deref(), Some("processledare 1: \"å\""));
        assert_eq!(settings.organisation.as_deref(), Some("vaxjo"));
        assert_eq!(settings.workspace, Some(PathBuf::from("/delad/plan åäö")));
        assert_eq!(settings.language, None);
        assert_eq!(settings.problems.len(), 1, "the field that is not known");
    }
}
