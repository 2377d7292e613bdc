//! What the command line says: receipts, faults and lists, in words that can be trusted.

#![allow(clippy::unwrap_used, clippy::panic, dead_code, reason = "a test fails by panicking; helpers are shared")]

#[path = "support/program.rs"]
mod program;
#[path = "support/session.rs"]
mod session;

use std::fs;

use program::run;
use session::Session;
use styrplan::domain::safe_text::is_harmful;

impl Session {
    /// Replaces words in a file of the plan.
    fn edit(&self, file: &str, from: &str, to: &str) {
        let path = self.plan().join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{from}");
        fs::write(path, text.replacen(from, to, 1)).unwrap();
    }
}

#[test]
fn no_name_and_no_path_commands_the_terminal() {
    let session = Session::new();
    session.edit("organisations.yaml", "name: Tingsryds kommun", r#"name: "Ting\e[31mryd""#);
    session.edit("organisations.yaml", "short: Tingsryd", r#"short: "Ting\e[32mryd""#);
    let by = "prov\u{1b}]0;x\u{7}aren";
    for words in [
        &["show", "1.3"][..],
        &["set", "1.3", "done", "--org", "tingsryd"],
        &["note", "1.3", "x\u{1b}y"],
        &["undo"],
        &["log"],
        &["init", "ny\u{1b}[31m"],
        &["init", "ny\u{1b}[31m"],
        &["export", "agenda", "-f", "txt", "-o", "ut\u{1b}[31m"],
        &["export", "agenda", "-f", "txt", "-o", "ut\u{1b}[31m"],
        &["export", "agenda", "-f", "md"],
        &["agenda", "styrgruppen"],
        &["due"],
        &["set", "\u{1b}[31m", "done"],
    ] {
        let outcome = run(session.command(by, "2021-09-01").args(words));
        let found = outcome.all().chars().find(|c| *c != '\n' && is_harmful(*c));
        assert_eq!(found, None, "{words:?}: {:?}", outcome.all());
    }
}

#[test]
fn what_the_system_refuses_is_said_in_swedish() {
    let session = Session::new();
    let told = session.refused(1, &["export", "agenda", "-f", "md", "-o", "finns/inte/x.md"]);
    assert!(told.contains("mappen eller filen finns inte") && !told.contains("os error"), "{told}");
    fs::write(session.home.path().join("fil"), "").unwrap();
    let told = session.refused(1, &["init", "fil/ny"]);
    assert!(told.contains("den finns redan") && !told.contains("os error"), "{told}");
}
