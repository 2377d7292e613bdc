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

#[test]
fn a_fault_says_what_to_write_instead() {
    let session = Session::new();
    for (words, code, said) in [
        (&["set", "1.1", "pågånde"][..], 2, "Menade du pågående?"),
        (&["set", "1.1", "klart nästan"], 2, "ej påbörjad, pågående, pågår löpande"),
        (&["set", "1.3", "done", "--org", "stockholm"], 1, "alvesta (Alvesta kommun), "),
        (&["agenda", "kommunfullmäktige"], 1, "styrgruppen (Styrgruppen"),
        (&["--lang", "de", "list"], 2, "Välj sv eller en."),
        (&["set"], 2, "Ange aktivitetens nummer, t.ex. styrplan set 1.3 genomförd"),
        (&["set"], 2, "Se styrplan set --help."),
        (&["visa", "--nej"], 2, "Se styrplan show --help."),
        (&["note", "4.2", "hej", "på", "dig"], 2, "Sätt citattecken om texten, t.ex. styrplan note 4.2 \"hej på dig\""),
        (&["note", "4.2", ""], 1, "Anteckningen är tom."),
        (&["show", "1.9"], 1, "Område 1 har 1.1–1.5."),
        (&["help", "frobnicate"], 2, "Okänt kommando: frobnicate"),
        (&["set", "6.3", "done", "--org", "vaxjo", "--occurrence", "snart"], 2, "2021-11, 2022-04"),
    ] {
        let told = session.refused(code, words);
        assert!(told.contains(said), "{words:?}: {told}");
    }
    let outcome = run(session.command("", "2021-09-01").arg("list"));
    assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""));
    assert!(outcome.stderr.contains("--by är tomt"), "{}", outcome.stderr);
}

#[test]
fn what_people_write_is_understood() {
    let session = Session::new();
    assert_eq!(session.done(&["show", "1,3"]), session.done(&["show", "1.3"]));
    for (occurrence, key) in [("november 2021", "2021-11"), ("November 2022", "2022-11"), ("6.3/2021-11", "2021-11")] {
        let words = ["set", "6,3", "pågående", "--org", "vaxjo", "--note", "x", "--occurrence", occurrence];
        let (_, text) = session.saved(&words);
        assert!(text.contains(&format!("occurrence: {key}")), "{occurrence}: {text}");
    }
    assert_eq!(session.done(&["due", "--within", "3m"]), session.done(&["due", "--until", "2021-12-01"]));
    assert_eq!(session.done(&["help"]), session.done(&["--help"]));
    assert_eq!(session.done(&["help", "set"]), session.done(&["set", "--help"]));
    assert_eq!(
        session.done(&["hjälp", "rapportera"].map(|it| if it == "rapportera" { "status" } else { it })),
        session.done(&["set", "--help"])
    );
    assert!(!session.done(&["due", "--help"]).contains("Argument:"));
    let help = session.done(&["note", "--help"]);
    assert!(!help.contains("område"), "{help}");
}

#[test]
fn settings_that_are_wrong_are_told_once() {
    let session = Session::new();
    let config = session.home.path().join("config");
    fs::create_dir(&config).unwrap();
    for (settings, said) in
        [("by: [", "har fel"), ("organisation: stockholm\n", "”stockholm” i inställningarna finns inte")]
    {
        fs::write(config.join("settings.yaml"), settings).unwrap();
        let outcome = session.run(&["list"]);
        assert_eq!(outcome.code, 0);
        assert_eq!(outcome.stderr.matches(said).count(), 1, "{}", outcome.stderr);
    }
}

#[test]
fn due_says_when_it_was_to_be_done() {
    let session = Session::new();
    let due = session.done(&["due", "--until", "2021-09-05"]);
    assert!(due.contains("skulle ha varit klar") && due.contains("del 1 skulle ha varit klar"), "{due}");
    assert!(due.contains("Inget förfaller i perioden."), "{due}");
    let due = run(session.command("provaren", "2023-12-01").arg("due")).stdout;
    assert!(due.contains("drygt 2 år sedan") && !due.contains("(6 november 2021)"), "{due}");
}

#[test]
fn an_agenda_without_a_date_says_so() {
    let session = Session::new();
    let outcome = session.run(&["agenda", "styrgruppen"]);
    assert!(outcome.stdout.starts_with("Styrgruppen: dagordning för möte i september 2021\n"), "{}", outcome.stdout);
    assert!(outcome.stdout.contains("september 2021 (datum ej fastställt)"), "{}", outcome.stdout);
    assert!(outcome.stderr.contains("--date"), "{}", outcome.stderr);
    let outcome = session.run(&["agenda", "styrgruppen", "--date", "2021-09-10"]);
    let caveat = "Datum för nästa möte är inte bestämt; 15 december 2021 är antaget.";
    assert!(outcome.stdout.contains(caveat) && !outcome.stdout.contains("--next"), "{}", outcome.stdout);
    assert!(outcome.stderr.contains("--next"), "{}", outcome.stderr);
}

#[test]
fn an_activity_that_comes_back_is_shown_by_its_occurrences() {
    let session = Session::new();
    session.saved(&["set", "6.3", "genomförd", "--org", "vaxjo", "--occurrence", "2021-11"]);
    let shown = session.done(&["show", "6.3"]);
    assert!(shown.contains("Status per organisation (november 2021)"), "{shown}");
    assert!(shown.contains("April 2021:  Genomförd"), "{shown}");
    session.saved(&["set", "6.3", "pågående", "--org", "tingsryd"]);
    let shown = session.done(&["show", "6.3"]);
    assert!(shown.contains("Status per organisation\n") && shown.contains("Genomförd (november 2021)"), "{shown}");
    assert!(session.done(&["show", "2.1"]).contains("Förutsätter:"));
}

#[test]
fn what_is_to_be_confirmed_stands_at_the_margin() {
    let check = Session::new().done(&["check"]);
    assert!(check.contains("\n- 1.3 Tiden: ”Q 4 dec 2020 Q 3 2021”\n  Tolkas som: "), "{check}");
}

#[test]
fn the_body_meant_when_none_is_named_is_the_steering_group_whatever_it_is_called() {
    let session = Session::new();
    for file in ["plan.yaml", "organisations.yaml"] {
        let path = session.plan().join(file);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(path, text.replace("styrgruppen", "ledning").replace("name: Styrgruppen", "name: Ledningen"))
            .unwrap();
    }
    let document = session.done(&["export", "agenda", "--date", "2021-09-10", "-f", "md"]);
    assert!(document.contains("# Ledningen: dagordning"), "{document}");
}
