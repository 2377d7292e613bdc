//! A copy of the real plan on which commands are run.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use super::program::{Outcome, program, run};

/// A copy of the real plan, with settings and data of its own.
pub(crate) struct Session {
    /// The folder around the plan.
    pub(crate) home: TempDir,
}

impl Session {
    /// The real plan without what its users have reported in it.
    pub(crate) fn new() -> Self {
        let session = Self { home: TempDir::new().unwrap() };
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("plan"), &session.plan());
        session
    }

    pub(crate) fn plan(&self) -> PathBuf {
        self.home.path().join("plan")
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.home.path().join("data")
    }

    pub(crate) fn own(&self, mut command: Command) -> Command {
        command.current_dir(self.home.path());
        command.env("STYRPLAN_CONFIG", self.home.path().join("config")).env("STYRPLAN_DATA", self.data());
        command
    }

    /// A command on the plan by someone, at a day.
    pub(crate) fn command(&self, by: &str, today: &str) -> Command {
        let mut command = self.own(program());
        command.arg("-w").arg(self.plan()).args(["--by", by, "--today", today]);
        command
    }

    /// Runs a command at a day on which most of the plan lies ahead.
    pub(crate) fn run(&self, words: &[&str]) -> Outcome {
        run(self.command("provaren", "2021-09-01").args(words))
    }

    /// Runs what must succeed and gives its stdout.
    pub(crate) fn done(&self, words: &[&str]) -> String {
        let outcome = self.run(words);
        assert_eq!(outcome.code, 0, "{words:?}: {}", outcome.all());
        outcome.stdout
    }

    /// Runs what must be refused, without anything written, and gives its stderr.
    pub(crate) fn refused(&self, code: i32, words: &[&str]) -> String {
        let before = files(&self.plan());
        let outcome = self.run(words);
        assert_eq!(outcome.code, code, "{words:?}: {}", outcome.all());
        assert_eq!(outcome.stdout, "", "{words:?}: stdout is for results");
        assert!(outcome.stderr.starts_with("styrplan: "), "{words:?}: {}", outcome.stderr);
        assert_eq!(files(&self.plan()), before, "{words:?} was refused but wrote something");
        outcome.stderr
    }

    pub(crate) fn json(&self, words: &[&str]) -> Value {
        serde_json::from_str(&self.done(words)).unwrap()
    }

    pub(crate) fn activity(&self, id: &str) -> Value {
        let list = self.json(&["list", "--json"]);
        let all = list["activities"].as_array().unwrap();
        all.iter().find(|it| it["id"] == id).unwrap().clone()
    }

    /// Runs a command that saves, and gives the one new file. Everything else is as it was, byte for byte.
    pub(crate) fn saved(&self, words: &[&str]) -> (String, String) {
        let before = files(&self.plan());
        self.done(words);
        let mut after = files(&self.plan());
        let new: Vec<String> = after.keys().filter(|it| !before.contains_key(*it)).cloned().collect();
        let [name] = &new[..] else { panic!("{words:?} wrote {new:?}") };
        let text = String::from_utf8(after.remove(name).unwrap()).unwrap();
        assert_eq!(after, before, "{words:?} rewrote something");
        (name.clone(), text)
    }

    /// The id of the newest entry in the log.
    pub(crate) fn newest(&self) -> String {
        self.json(&["log", "--json"])["updates"][0]["id"].as_str().unwrap().to_owned()
    }
}

pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(|it| it.unwrap()) {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Every file below a folder, by its path with `/`.
pub(crate) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for path in fs::read_dir(next).unwrap().map(|it| it.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
                found.insert(name, fs::read(path).unwrap());
            }
        }
    }
    found
}
