//! What the README says of the program is what the program does.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use styrplan::i18n::{Lang, Texts};
use styrplan::tui::commands::{Context, TABLE};

const BEGIN: &str = "<!-- keys: written by a test from the table of commands -->\n";
const END: &str = "<!-- /keys -->";

fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")
}

/// The keys of the plan screen, from the one table of commands.
fn keys() -> String {
    let texts = Texts::new(Lang::En);
    let mut rows = vec!["| key | what it does |".to_owned(), "| --- | --- |".to_owned()];
    let mut told = HashSet::new();
    for entry in TABLE.iter().filter(|it| it.contexts.contains(&Context::List) && told.insert(it.id)) {
        let names: Vec<String> = entry.keys.iter().map(|key| format!("`{}`", key.name(&texts))).collect();
        rows.push(format!("| {} | {} |", names.join(" "), texts.get(&format!("{}-help", entry.id))));
    }
    rows.join("\n") + "\n"
}

#[test]
fn the_keys_in_the_readme_are_those_of_the_program() {
    let readme = fs::read_to_string(path()).unwrap();
    let (before, rest) = readme.split_once(BEGIN).unwrap();
    let (written, after) = rest.split_once(END).unwrap();
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(path(), format!("{before}{BEGIN}{}{END}{after}", keys())).unwrap();
        return;
    }
    assert_eq!(written, keys(), "UPDATE_EXPECT=1 cargo test --test readme writes it anew");
}
