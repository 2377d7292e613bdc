//! Who writes: the option, the settings, git's user name, the system's.

use std::process::{Command, Stdio};

use crate::store::Settings;

/// The name written with every follow-up. A claim, not a proof.
pub(super) fn by(named: Option<&str>, settings: &Settings) -> String {
    let given = named.map(str::to_owned).or_else(|| settings.by.clone());
    let cleaned = |name: String| Some(name.trim().to_owned()).filter(|it| !it.is_empty());
    given
        .and_then(cleaned)
        .or_else(|| git_user().and_then(cleaned))
        .or_else(system_user)
        .unwrap_or_else(|| "?".to_owned())
}

fn git_user() -> Option<String> {
    let git = Command::new("git").args(["config", "user.name"]).stdin(Stdio::null()).stderr(Stdio::null()).output();
    git.ok().filter(|it| it.status.success()).and_then(|it| String::from_utf8(it.stdout).ok())
}

fn system_user() -> Option<String> {
    ["USER", "USERNAME", "LOGNAME"].iter().find_map(|name| std::env::var(name).ok()).filter(|it| !it.is_empty())
}
