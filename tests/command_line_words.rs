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

#[test]
fn a_plan_that_cannot_be_read_is_not_an_empty_plan() {
    let session = Session::new();
    session.edit("plan.yaml", "areas:", "areas: [");
    for words in [
        &["list"][..],
        &["show"],
        &["show", "1.1"],
        &["due"],
        &["agenda", "styrgruppen"],
        &["log"],
        &["export", "agenda", "-f", "md"],
        &["--plain"],
        &["list", "--json"],
    ] {
        let told = session.refused(1, words);
        assert!(told.contains("Planen går inte att läsa: plan.yaml rad "), "{words:?}: {told}");
        assert!(told.contains("Se styrplan check."), "{words:?}: {told}");
    }
}

#[test]
fn without_organisations_nothing_is_reported_but_a_note_is_taken() {
    let session = Session::new();
    session.edit("organisations.yaml", "organisations:", "organisations: [");
    for words in [&["set", "1.1", "done"][..], &["set", "1.3", "done", "--org", "vaxjo"]] {
        let told = session.refused(1, words);
        assert!(told.contains("Organisationerna kunde inte läsas, så inget kan rapporteras"), "{told}");
    }
    session.saved(&["note", "1.1", "Vi väntar."]);
}

#[test]
fn a_list_tells_both_that_it_is_late_and_what_comes() {
    let session = Session::new();
    let list = session.done(&["list"]);
    let row = |id: &str| list.lines().find(|it| it.starts_with(id)).unwrap().to_owned();
    assert!(row("1.1").contains("försenad") && !row("1.1").contains("del försenad"), "{list}");
    assert!(row("1.3").contains("del försenad") && row("1.3").contains("2021-09-30"), "{list}");
    assert!(!row("4.1").contains("försenad"), "{list}");
    let plain = session.done(&["--plain"]);
    assert!(plain.contains(" – 0 av 5 genomförda, 4 försenade\n"), "{plain}");
}

#[test]
fn a_bare_word_finds_the_status_it_names() {
    let session = Session::new();
    session.saved(&["set", "1.1", "vilande"]);
    let ids = |words: &[&str]| -> Vec<String> {
        let list = session.json(&[words, &["--json"]].concat());
        list["activities"].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(ids(&["list", "vilande"]), ["1.1"]);
    assert_eq!(ids(&["list", "Försenad"]), ids(&["list", "status:försenad"]));
    assert!(ids(&["list", "försenad"]).contains(&"1.3".to_owned()), "a part of it is late");
    let told = session.refused(2, &["list", "foo:bar"]);
    assert!(told.contains("foo") && told.contains("org:, status: eller område:"), "{told}");
    let told = session.refused(1, &["list", "område:9"]);
    assert!(told.contains("Område 9 finns inte; planen har 1–6."), "{told}");
}

#[test]
fn a_receipt_tells_for_whom_and_about_what() {
    let session = Session::new();
    let told = session.done(&["note", "1.3", "Hej.", "--org", "tingsryd", "--raise"]);
    assert!(told.starts_with("Sparat: 1.3 anteckning (för Tingsryd, lyft till styrgruppen), av provaren\n"), "{told}");
    let told = session.done(&["set", "6.3", "genomförd", "--org", "vaxjo", "--occurrence", "2021-11"]);
    assert!(told.contains("november 2021"), "{told}");
    session.done(&["set", "1.3", "pågående", "--org", "tingsryd"]);
    session.done(&["set", "1.3", "genomförd", "--org", "tingsryd"]);
    assert!(session.done(&["undo"]).starts_with("Ångrat: 1.3 Tingsryd är åter Pågående\n"));
    let told = session.done(&["set", "1.3", "pågående", "--org", "tingsryd"]);
    assert_eq!(told, "Inget ändrat: Tingsryd är redan Pågående.\n");
    session.saved(&["set", "1.3", "pågående", "--org", "tingsryd", "--note", "Fortfarande."]);
}

#[cfg(target_os = "linux")]
#[test]
fn what_was_saved_is_said_even_when_stdout_is_full() {
    let session = Session::new();
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = session.command("provaren", "2021-09-01").args(["set", "1.1", "done"]).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("Sparat: 1.1"));
}
