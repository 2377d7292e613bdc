//! Reporting on occurrences from the command line: which one is meant, for whom, and what is refused with what to write.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking, also in its own functions"
)]

#[path = "support/program.rs"]
mod program;
#[path = "support/session.rs"]
mod session;

use program::{Outcome, run};
use session::Session;

fn at(session: &Session, today: &str, words: &[&str]) -> Outcome {
    run(session.command("provaren", today).args(words))
}

fn done(session: &Session, today: &str, words: &[&str]) -> String {
    let outcome = at(session, today, words);
    assert_eq!(outcome.code, 0, "{words:?}: {}", outcome.all());
    outcome.stdout
}

fn refused(session: &Session, today: &str, words: &[&str]) -> String {
    let outcome = at(session, today, words);
    assert_eq!(outcome.code, 1, "{words:?}: {}", outcome.all());
    outcome.stderr
}

#[test]
fn where_each_reports_an_occurrence_is_settled_by_each() {
    let session = Session::new();
    for words in [
        &["set", "6.3", "klar", "--occurrence", "2021-11"][..],
        &["set", "6.3", "utgår", "--occurrence", "2021-11", "--note", "Ställs in."],
    ] {
        let told = session.refused(1, words);
        assert!(told.contains("Ange vem: styrplan set 6.3 STATUS --occurrence 2021-11 --org alvesta,"), "{told}");
    }
    let told = session.refused(1, &["set", "6.3", "pågående"]);
    assert!(told.contains("Ange vem: styrplan set 6.3 STATUS --occurrence 2021-11 --org alvesta,"), "{told}");
    let told = session.refused(1, &["set", "1.3", "pågående"]);
    assert!(told.contains("Ange vem: styrplan set 1.3 STATUS --org alvesta,"), "{told}");
    // A decision is one, whoever does the work.
    done(&session, "2021-10-05", &["set", "2.1", "klar", "--occurrence", "2021-09-30"]);
}

#[test]
fn a_month_without_a_year_is_the_latest_that_has_begun() {
    let session = Session::new();
    let set = ["set", "6.3", "klar", "--org", "vaxjo", "--occurrence", "november"];
    let told = refused(&session, "2021-10-31", &set);
    assert!(
        told.contains("6.3: november 2021 börjar 1 november 2021.") && told.contains("--occurrence 2021-11"),
        "{told}"
    );
    assert!(done(&session, "2021-11-01", &set).contains("november 2021"));
    let told = refused(&session, "2021-11-02", &set);
    assert!(told.contains("6.3, Växjö: november 2021 är redan avgjort (Genomförd)."), "{told}");
    assert!(told.contains("--occurrence 2021-11"), "{told}");
    let other = ["set", "6.3", "klar", "--org", "alvesta", "--occurrence", "november"];
    assert!(done(&session, "2022-12-02", &other).contains("november 2022"));
    let told = refused(&session, "2021-11-02", &["set", "6.3", "klar", "--org", "vaxjo", "--occurrence", "april"]);
    assert!(told.contains("april 2021 är redan avgjort (Genomförd)"), "{told}");
}

#[test]
fn what_is_no_occurrence_is_answered_with_the_activity_s_own() {
    let session = Session::new();
    let told = session.refused(2, &["set", "6.3", "klar", "--org", "vaxjo", "--occurrence", "snart"]);
    assert!(told.contains("”snart” är inget tillfälle") && told.contains("till exempel: 2021-11, 2022-04"), "{told}");
    let told = session.refused(2, &["set", "6.3", "klar", "--org", "vaxjo", "--occurrence", "mars"]);
    assert!(told.contains("till exempel: 2021-11, 2022-04"), "{told}");
    let told = session.refused(2, &["set", "3.3", "klar", "--occurrence", "snart"]);
    assert!(told.contains("inga tillfällen"), "{told}");
}

#[test]
fn undo_takes_back_no_older_report_when_a_reading_was_confirmed_since() {
    let session = Session::new();
    done(&session, "2021-09-01", &["set", "1.1", "pågående"]);
    done(&session, "2021-09-02", &["set", "1.3", "--confirm"]);
    let report = session.newest();
    let told = refused(&session, "2021-09-02", &["undo"]);
    for part in [
        "Den 2 september 2021 bekräftade du läsningen av 1.3.",
        "styrplan set 1.3 --unconfirm",
        &format!("om 1.1: styrplan undo {report}"),
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    done(&session, "2021-09-02", &["set", "1.3", "--unconfirm"]);
    done(&session, "2021-09-02", &["set", "1.3", "--periods", "Q3 2021"]);
    done(&session, "2021-09-02", &["set", "1.5", "--confirm"]);
    let told = refused(&session, "2021-09-02", &["undo"]);
    assert!(told.contains("1.3 och 1.5") && told.contains("styrplan set NR --unconfirm"), "{told}");
    let outcome = run(session.command("annan", "2021-09-02").args(["undo"]));
    assert!(outcome.stderr.contains("Det finns inget av annan"), "{}", outcome.all());
    done(&session, "2021-09-02", &["undo", &report]);
    assert!(refused(&session, "2021-09-02", &["undo"]).contains("bekräftade du"), "with no report left");
    done(&session, "2021-09-03", &["set", "6.1", "klar"]);
    assert!(done(&session, "2021-09-03", &["undo"]).contains("6.1"), "the report came after");
}

#[test]
fn what_was_taken_back_is_named_once() {
    let session = Session::new();
    done(&session, "2021-10-01", &["set", "2.4", "klar", "--occurrence", "2021-09"]);
    let told = done(&session, "2021-10-01", &["undo"]);
    assert_eq!(told.lines().next().unwrap().matches("2.4").count(), 1, "{told}");
}

#[test]
fn an_activity_is_shown_with_the_occurrences_to_report_and_their_names() {
    let session = Session::new();
    let shown = done(&session, "2021-12-05", &["show", "6.3"]);
    let shown = shown.split(' ').filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ").replace("\n ", " ");
    for part in [
        "gäller november 2021 – försenad",
        "Status per organisation (november 2021)",
        "6.3/2021-11: November 2021, skulle ha varit klart 30 november 2021",
        "6.3/2022-04: April 2022, senast 30 april 2022",
        "April 2021: Genomförd",
    ] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    assert!(!shown.contains("6.3/2021-04"), "{shown}");
    let shown = done(&session, "2021-12-05", &["show", "2.1"]);
    assert!(shown.contains("2.1/2021-09-30:  Fastställa ansvarsfördelningen mellan verksamheter, skulle"), "{shown}");
    done(&session, "2021-12-05", &["set", "6.3", "pågående", "--org", "vaxjo"]);
    let shown = done(&session, "2021-12-05", &["show", "6.3"]);
    assert!(!shown.contains("gäller november"), "Växjö said it of the work: {shown}");
}
