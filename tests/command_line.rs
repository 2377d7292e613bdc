//! Sessions at the command line: what is said, what is written, and with which exit code.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking, also in its own functions")]

#[path = "command_line/clock.rs"]
mod clock;
#[path = "support/program.rs"]
mod program;
#[path = "support/session.rs"]
mod session;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use program::{isolated, program, run};
use serde_json::Value;
use session::{Session, files};
use tempfile::TempDir;

fn fields(value: &Value) -> BTreeSet<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

fn set<const N: usize>(names: [&'static str; N]) -> BTreeSet<&'static str> {
    BTreeSet::from(names)
}

// Reporting.

#[test]
fn a_status_becomes_one_new_file_and_shows() {
    let session = Session::new();
    let (name, text) = session.saved(&["set", "1.1", "pågående", "--note", "Prövas i två kommuner."]);
    let id = name.strip_prefix("updates/2021/").unwrap().strip_suffix(".yaml").unwrap();
    assert_eq!(id.len(), 26);
    for line in ["by: provaren", "activity: \"1.1\"", "to: in_progress", "note: Prövas i två kommuner.", "seen: []"] {
        assert!(text.contains(line), "{text}");
    }
    assert_eq!(session.activity("1.1")["status"], "in_progress");
    let log = session.done(&["log", "1.1"]);
    assert!(log.contains("Ej rapporterad → Pågående") && log.contains(id), "{log}");
    assert!(session.done(&["show", "1.1"]).contains("Prövas i två kommuner."));
    assert_eq!(session.run(&["check"]).code, 0);
}

#[test]
fn an_organisation_reports_for_itself_and_the_whole_follows() {
    let session = Session::new();
    session.saved(&["set", "1.3", "genomförd", "--org", "Växjö"]);
    let activity = session.activity("1.3");
    assert_eq!(activity["organisations"]["vaxjo"], "done");
    assert_eq!(activity["organisations"]["tingsryd"], Value::Null);
    assert_eq!(activity["status"], "in_progress");
    let shown = session.done(&["show", "1.3"]);
    assert!(shown.contains("1 av 9 genomförda"), "{shown}");
}

#[test]
fn several_organisations_can_be_reported_at_once_or_not_at_all() {
    let session = Session::new();
    session.done(&["set", "1.3", "done", "--org", "vaxjo,tingsryd", "--org", "almhult"]);
    let organisations = session.activity("1.3")["organisations"].clone();
    assert_eq!(["vaxjo", "tingsryd", "almhult"].map(|it| &organisations[it]), ["done"; 3]);
    let told = session.refused(1, &["set", "1.3", "paused", "--org", "vaxjo,polisen"]);
    assert!(told.contains("Polismyndigheten"), "{told}");
}

#[test]
fn an_occurrence_of_what_comes_back_is_settled_by_name() {
    let session = Session::new();
    let told = session.refused(1, &["set", "6.3", "genomförd", "--org", "vaxjo"]);
    assert!(told.contains("återkommer") && told.contains("2021-11"), "{told}");
    let told = session.refused(1, &["set", "6.3", "genomförd", "--org", "vaxjo", "--occurrence", "2021-05"]);
    assert!(told.contains("”2021-05”") && told.contains("2021-11"), "{told}");
    let (_, text) = session.saved(&["set", "6.3", "genomförd", "--org", "vaxjo", "--occurrence", "6.3/2021-11"]);
    assert!(text.contains("occurrence: 2021-11"), "{text}");
}

#[test]
fn a_note_is_for_anyone_and_keeps_its_words() {
    let session = Session::new();
    for note in [
        "Klart.",
        "Rad ett\nrad två: med kolon\n\n- och streck",
        "true",
        "2.10",
        "# ingen kommentar",
        "\"citat\" 'och' \\snett & *stjärna",
        "[inte en lista], {inte: fält}",
        "👩‍👩‍👧 å\u{308} 日本語",
        "\u{1b}[31mrött\u{7}",
    ] {
        session.saved(&["note", "2.4", note, "--org", "polisen", "--raise"]);
        let entry = session.json(&["log", "2.4", "--json"])["updates"][0].clone();
        assert_eq!(entry["note"], note);
        assert_eq!((&entry["organisation"], &entry["raise"]), (&Value::from("polisen"), &Value::from(true)));
    }
    assert_eq!(session.run(&["check"]).code, 0);
    let log = session.done(&["log"]);
    assert!(log.contains("␛[31mrött␇") && !log.contains('\u{1b}'), "{log}");
}

#[test]
fn an_assessment_stands_beside_the_status() {
    let session = Session::new();
    let (_, text) = session.saved(&["set", "1.1", "--assess", "gul"]);
    assert!(text.contains("to: yellow") && !text.contains("status:"), "{text}");
    assert_eq!(session.json(&["show", "1.1", "--json"])["assessment"], "yellow");
}

#[test]
fn what_does_not_fit_the_plan_is_refused_with_what_to_do() {
    let session = Session::new();
    for (words, code, said) in [
        (&["set", "1.3", "done"][..], 1, "var och en för sig"),
        (&["set", "1.3", "done"], 1, "STATUS --org alvesta,lessebo"),
        (&["set", "1.3", "done", "--org", "vaxo"], 1, "Menade du vaxjo?"),
        (&["set", "1.3", "done", "--org", "stockholm"], 1, "Välj bland: alvesta"),
        (&["set", "1.1", "done", "--org", "vaxjo"], 1, "utan --org"),
        (&["set", "1.33", "done"], 1, "Menade du 1.3?"),
        (&["set", "../../etc", "done"], 1, "finns inte i planen"),
        (&["set", "1.1"], 1, "Ange en status"),
        (&["set", "1.1", "klart nästan"], 2, "Välj bland: ej påbörjad, pågående"),
        (&["set", "1.1", "--assess", "lila"], 2, "grön, gul, röd och blå"),
        (&["set", "6.3", "done", "--org", "vaxjo", "--occurrence", "../x"], 2, "2021-11, 2022-04"),
        (&["set"], 2, "Ange aktivitetens nummer, t.ex. styrplan set 1.3 genomförd"),
        (&["note", "1.1"], 2, "TEXT"),
        (&["note", "1.1", "  "], 1, "Anteckningen är tom."),
        (&["undo", "01F8A46T80QGCYBSGWNFXCXDBX"], 1, "styrplan log"),
        (&["undo"], 1, "inget av provaren"),
    ] {
        let told = session.refused(code, words);
        assert!(told.contains(said), "{words:?}: {told}");
    }
}

// Taking back.

#[test]
fn undo_takes_back_by_a_new_file_and_undo_of_that_restores() {
    let session = Session::new();
    session.saved(&["set", "1.1", "done"]);
    let first = session.newest();
    let (_, text) = session.saved(&["undo"]);
    assert!(text.contains(&format!("undoes: {first}")), "{text}");
    assert_eq!(session.activity("1.1")["status"], Value::Null);
    let log = session.done(&["show", "1.1"]);
    assert!(log.contains("(återtagen)") && log.contains("(tog tillbaka en rapport)"), "{log}");
    let undo = session.newest();
    session.saved(&["undo", &undo]);
    assert_eq!(session.activity("1.1")["status"], "done");
    let told = session.refused(1, &["undo", &undo]);
    assert!(told.contains("redan återtagen"), "{told}");
}

#[test]
fn what_someone_has_built_upon_is_not_taken_back() {
    let session = Session::new();
    session.saved(&["set", "1.1", "in_progress"]);
    let first = session.newest();
    run(session.command("en annan", "2021-09-01").args(["set", "1.1", "done"]));
    let told = session.refused(1, &["undo", &first]);
    assert!(told.contains("en annan har rapporterat vidare"), "{told}");
    assert!(told.contains("Rapportera i stället"), "{told}");
}

#[test]
fn a_note_taken_back_is_told_once() {
    let session = Session::new();
    session.saved(&["note", "1.1", "Fel aktivitet"]);
    session.saved(&["undo"]);
    let log = session.done(&["log", "1.1"]);
    assert_eq!(log.matches("tog tillbaka en rapport").count(), 1, "{log}");
}

// The day and the reader.

#[test]
fn a_day_does_not_see_what_came_later() {
    let session = Session::new();
    session.saved(&["set", "1.1", "done"]);
    for (day, status) in [("2021-08-31", Value::Null), ("2021-09-01", "done".into()), ("2022-01-01", "done".into())] {
        let outcome = run(session.command("provaren", day).args(["show", "1.1", "--json"]));
        let shown: Value = serde_json::from_str(&outcome.stdout).unwrap();
        assert_eq!((&shown["status"], &shown["today"]), (&status, &Value::from(day)));
    }
    let outcome = run(session.command("provaren", "2021-06-01").args(["log"]));
    assert!(outcome.stdout.contains("Inget har rapporterats än."), "{}", outcome.stdout);
}

#[test]
fn after_the_plan_what_was_left_is_shown_and_said() {
    let session = Session::new();
    let outcome = run(session.command("provaren", "2024-01-01").args(["list"]));
    assert_eq!(outcome.code, 0);
    assert!(outcome.stderr.contains("Planperioden är slut sedan 31 december 2023"), "{}", outcome.stderr);
    assert!(outcome.stdout.contains("försenad"), "{}", outcome.stdout);
}

#[test]
fn every_command_has_its_swedish_name() {
    let session = Session::new();
    for (swedish, english) in [
        (&["visa", "6.3"][..], &["show", "6.3"][..]),
        (&["lista", "område:2"], &["list", "område:2"]),
        (&["förfaller", "--within", "12v"], &["due", "--until", "2021-11-24"]),
        (&["årshjul", "2022"], &["year", "2022"]),
        (&["kontrollera"], &["check"]),
        (&["logg", "6.3"], &["log", "6.3"]),
        (&["dagordning", "styrgruppen", "--date", "2021-09-10"], &["agenda", "Styrgruppen", "--date", "2021-09-10"]),
    ] {
        assert_eq!(session.done(swedish), session.done(english), "{swedish:?}");
    }
    session.saved(&["status", "1.1", "vilande"]);
    session.saved(&["notera", "1.1", "Väntar."]);
    session.saved(&["ångra"]);
    session.done(&["exportera", "agenda", "styrgruppen", "--date", "2021-09-10", "-f", "md", "-o", "-"]);
    session.done(&["ny", "en-ny-mapp"]);
}

#[test]
fn english_is_spoken_on_request() {
    let session = Session::new();
    for (words, said) in [
        (&["--lang", "en", "list"][..], "Not reported"),
        (&["--lang", "en", "show", "6.3"], "Responsible"),
        (&["--lang=en", "check"], "No errors"),
        (&["--lang", "en", "--help"], "Usage"),
    ] {
        let outcome = session.run(words);
        assert_eq!(outcome.code, 0, "{}", outcome.stderr);
        assert!(outcome.stdout.contains(said), "{words:?}: {}", outcome.stdout);
    }
    let outcome = session.run(&["--lang", "en", "set", "9.9", "done"]);
    assert!(outcome.stderr.contains("There is no activity"), "{}", outcome.stderr);
}

#[test]
fn what_is_wrong_on_the_command_line_is_said_in_swedish() {
    let session = Session::new();
    for (words, said) in [
        (&["frobnicate"][..], "Okänt kommando: frobnicate"),
        (&["lits"], "Menade du lista?"),
        (&["list", "--jsn"], "Menade du --json?"),
        (&["list", "--frobnicate"], "Okänt val: --frobnicate"),
        (&["due", "--within", "snart"], "90d eller 12v"),
        (&["year", "i fjol"], "”i fjol” är inget år"),
        (&["due", "--until", "2021-13-01"], "”2021-13-01” är inget datum"),
        (&["due", "--until", "2021-10-01", "--within", "3d"], "kan inte användas tillsammans"),
        (&["--today", "2021-09-02", "list"], "--today kan bara anges en gång"),
        (&["--lang", "tyska", "list"], "tyska"),
        (&["list", "status:snart"], "”snart” är ingen status"),
        (&["set", "1.1", "done", "--note"], "behöver ett värde"),
    ] {
        let told = session.refused(2, words);
        assert!(told.contains(said), "{words:?}: {told}");
    }
    let outcome = run(session.command("provaren", "i går").arg("list"));
    assert_eq!(outcome.code, 2);
    assert!(outcome.stderr.contains("”i går” är inget datum"), "{}", outcome.stderr);
}

#[test]
fn a_mistyped_name_offers_the_nearest() {
    let session = Session::new();
    for (words, said) in [
        (&["show", "1.33"][..], "Menade du 1.3?"),
        (&["log", "63"], "Menade du 6.3?"),
        (&["show", "sju"], "styrplan list"),
        (&["agenda", "styrgrupen", "--date", "2021-09-10"], "Menade du styrgruppen?"),
        (&["agenda", "kommunfullmäktige", "--date", "2021-09-10"], "Välj bland: styrgruppen"),
    ] {
        let told = session.refused(1, words);
        assert!(told.contains(said), "{words:?}: {told}");
    }
}

#[test]
fn help_and_version_are_results() {
    let session = Session::new();
    assert!(session.done(&["--help"]).contains("Kommandon"));
    assert!(session.done(&["--version"]).contains(env!("CARGO_PKG_VERSION")));
    for command in ["show", "list", "due", "year", "check", "set", "note", "log", "undo", "agenda", "export", "init"] {
        let help = session.done(&[command, "--help"]);
        assert!(help.contains("Användning") && help.contains("--by"), "{command}: {help}");
        assert!(session.done(&["--help"]).contains(command));
    }
}

// Reports for people and programs.

#[test]
fn without_a_terminal_the_plan_is_printed() {
    let session = Session::new();
    let plain = session.done(&["--plain"]);
    assert!(plain.starts_with("Barnens bästa gäller! i Kronoberg\n"), "{plain}");
    assert_eq!(plain.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit())).count(), 23);
    assert_eq!(session.done(&[]), plain);
    assert!(session.done(&["show"]).contains("Utmaningarna i dagens samhälle"));
}

#[test]
fn list_for_programs_has_the_fields_it_promises() {
    let session = Session::new();
    let list = session.json(&["list", "--json"]);
    assert_eq!(fields(&list), set(["schema", "today", "activities"]));
    assert_eq!((&list["schema"], &list["today"]), (&Value::from(1), &Value::from("2021-09-01")));
    let activities = list["activities"].as_array().unwrap();
    assert_eq!(activities.len(), 23);
    for activity in activities {
        let expected = [
            "id",
            "area",
            "title",
            "owners",
            "time",
            "follow_up",
            "extra",
            "status",
            "organisations",
            "periods",
            "next_due",
            "overdue",
            "confirm",
        ];
        assert_eq!(fields(activity), set(expected), "{activity}");
        assert!(activity["overdue"].is_boolean() && activity["confirm"].is_boolean(), "{activity}");
        for period in activity["periods"].as_array().unwrap() {
            assert_eq!(fields(period), set(["start", "end", "role"]));
        }
    }
    let analysis = session.activity("1.3");
    assert_eq!(analysis["time"], "Q 4 dec 2020 Q 3 2021");
    assert_eq!(analysis["organisations"].as_object().unwrap().len(), 9);
    assert_eq!(analysis["periods"][1], serde_json::json!({"start": "2021-07-01", "end": "2021-09-30", "role": "part"}));
    assert_eq!((&analysis["confirm"], &analysis["next_due"]), (&Value::from(true), &Value::from("2021-09-30")));
    assert_eq!(session.activity("3.3")["periods"][0]["end"], Value::Null);
}

#[test]
fn agenda_for_programs_has_the_fields_it_promises() {
    let codes = [
        "standing",
        "previous_minutes",
        "carried_over",
        "assignment",
        "report_duty",
        "decision_foreseen",
        "raised",
        "differing",
        "proposal",
        "overdue",
        "ends_before_next",
        "starts_before_next",
        "changed",
        "silent",
        "missing_reports",
        "no_follow_up",
    ];
    let session = Session::new();
    session.saved(&["note", "1.2", "Frågan behöver avgöras.", "--raise"]);
    let agenda = session.json(&["agenda", "styrgruppen", "--date", "2021-09-10", "--json"]);
    assert!(fields(&agenda).is_superset(&set(["schema", "body", "date", "today", "items"])), "{:?}", fields(&agenda));
    assert_eq!([&agenda["body"], &agenda["date"]], ["styrgruppen", "2021-09-10"]);
    let mut given = BTreeSet::new();
    for item in agenda["items"].as_array().unwrap() {
        let promised = set(["number", "title", "kind", "type", "activities", "reasons"]);
        assert!(fields(item).is_superset(&promised), "{:?}", fields(item));
        assert!(item["activities"].as_array().unwrap().iter().all(Value::is_string));
        for reason in item["reasons"].as_array().unwrap() {
            assert!(fields(reason).is_superset(&set(["code", "activity", "text"])), "{:?}", fields(reason));
            assert!(codes.contains(&reason["code"].as_str().unwrap()), "{reason}");
            assert!(!reason["text"].as_str().unwrap().is_empty());
            given.insert(reason["code"].as_str().unwrap().to_owned());
        }
    }
    assert!(["standing", "previous_minutes", "raised", "overdue"].iter().all(|it| given.contains(*it)), "{given:?}");
}

#[test]
fn due_log_and_check_for_programs_have_a_schema() {
    let session = Session::new();
    session.saved(&["set", "1.1", "done"]);
    let due = session.json(&["due", "--json"]);
    let expected =
        ["schema", "today", "until", "overdue", "due", "starting", "untracked", "recurring", "open_ended", "unknown"];
    assert_eq!(fields(&due), set(expected));
    assert_eq!(due["until"], "2021-11-30");
    let row = [
        "activity",
        "title",
        "kind",
        "part",
        "what",
        "occurrence",
        "to",
        "closing",
        "date",
        "days",
        "lead",
        "from",
        "now",
    ];
    let of_duty = ["duty_kind", "quota", "before_meeting", "is_read"];
    assert_eq!(fields(&due["overdue"][0]), &set(row) | &set(of_duty));
    let log = session.json(&["log", "--json"]);
    assert_eq!(fields(&log), set(["schema", "today", "updates"]));
    let entry = [
        "id",
        "at",
        "by",
        "activity",
        "organisation",
        "occurrence",
        "status",
        "assessment",
        "note",
        "raise",
        "undone",
        "undoes",
    ];
    assert_eq!(fields(&log["updates"][0]), set(entry));
    assert_eq!(log["updates"][0]["status"], serde_json::json!({"from": null, "to": "done"}));
    let check = session.json(&["check", "--json"]);
    assert_eq!(fields(&check), set(["schema", "problems", "confirm"]));
    assert_eq!(check["problems"], serde_json::json!([]));
    assert_eq!(fields(&check["confirm"][0]), set(["topic", "activity", "body", "words", "question", "lines"]));
    for value in [&due, &log, &check] {
        assert_eq!(value["schema"], 1);
    }
}

#[test]
fn the_yearly_cycle_for_programs_has_the_fields_it_promises() {
    let session = Session::new();
    std::fs::create_dir_all(session.plan().join("meetings/2021-09-10-styrgruppen")).unwrap();
    let cycle = session.json(&["year", "--json"]);
    let expected =
        ["schema", "year", "today", "outside_plan", "body", "months", "some_time", "always", "without_follow_up"];
    assert_eq!(fields(&cycle), set(expected));
    assert_eq!(
        (&cycle["schema"], &cycle["year"], cycle["months"].as_array().unwrap().len()),
        (&1.into(), &2021.into(), 12)
    );
    let september = &cycle["months"][8];
    assert_eq!(fields(september), set(["month", "duties", "meetings"]));
    let duty = september["duties"].as_array().unwrap().iter().find(|it| it["activity"] == "2.4").unwrap();
    let promised = [
        "activity",
        "title",
        "what",
        "kind",
        "to",
        "occurrence",
        "start",
        "due",
        "standing",
        "answers",
        "quota",
        "before_meeting",
        "is_read",
    ];
    assert_eq!(fields(duty), set(promised));
    let always = ["activity", "what", "kind", "to", "from", "event", "is_read"];
    assert_eq!(fields(&cycle["always"][0]), set(always));
    assert_eq!([&duty["occurrence"], &duty["due"], &duty["standing"]], ["2021-09", "2021-09-09", "open"]);
    assert_eq!(duty["before_meeting"], serde_json::json!({"date": "2021-09-10", "month": "2021-09"}));
    let meeting =
        serde_json::json!([{"date": "2021-09-10", "month": "2021-09", "body": "styrgruppen", "state": "planned"}]);
    assert_eq!(september["meetings"], meeting);
    let own = session.json(&["year", "2022", "--body", "Styrgruppen", "--json"]);
    assert_eq!((&own["year"], &own["body"]), (&2022.into(), &"styrgruppen".into()));
    assert!(own["months"][3]["duties"].as_array().unwrap().is_empty(), "6.3 goes to nobody");
}

#[test]
fn an_occurrence_is_closed_without_being_done_only_with_a_reason() {
    let session = Session::new();
    let set = ["set", "2.4", "utgår", "--occurrence", "september 2021"];
    let told = session.refused(1, &set);
    assert!(told.contains("”Utgår” behöver ett skäl") && told.contains("--note \"skälet\""), "{told}");
    let (_, text) = session.saved(&[&set[..], &["--note", "Mötet ställdes in."]].concat());
    assert!(text.contains("occurrence: 2021-09") && text.contains("Mötet ställdes in."), "{text}");
    assert!(session.done(&set).contains("är redan Utgår"), "saying it again changes nothing and needs no reason");
}

#[test]
fn of_several_times_in_a_window_the_first_open_one_is_meant() {
    let session = Session::new();
    let plan = session.plan().join("plan.yaml");
    let text = std::fs::read_to_string(&plan).unwrap();
    let quota = "quota: {times: 2, per: termin}";
    let text = text.replace(
        "              rule: FREQ=YEARLY\n\n      - id: \"2.6\"",
        &format!("              {quota}\n\n      - id: \"2.6\""),
    );
    assert!(text.contains(quota));
    std::fs::write(&plan, text).unwrap();
    let settled = |words: &[&str]| {
        let (_, text) = session.saved(&[&["set", "2.5", "done"], words].concat());
        text.lines().find_map(|it| it.strip_prefix("occurrence: ")).unwrap().to_owned()
    };
    assert_eq!(settled(&["--org", "alvesta", "--occurrence", "2021-HT"]), "2021-HT-1");
    assert_eq!(settled(&["--org", "alvesta", "--occurrence", "höstterminen 2021"]), "2021-HT-2");
    assert_eq!(settled(&["--org", "vaxjo", "--occurrence", "2.5/2021-ht"]), "2021-HT-1", "each counts its own");
    assert_eq!(settled(&["--org", "vaxjo", "--occurrence", "2021-HT-2"]), "2021-HT-2");
    let told = session.refused(1, &["set", "2.5", "done", "--org", "vaxjo", "--occurrence", "2021-HT-3"]);
    assert!(told.contains("inget tillfälle ”2021-HT-3”") && told.contains("2021-HT-1"), "{told}");
    let due = session.done(&["due", "--until", "2021-12-31"]);
    assert!(due.contains("0 av 2 genomförda under höstterminen 2021"), "{due}");
    let shown = session.done(&["show", "2.5"]).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(shown.contains("två gånger per termin"), "{shown}");
}

#[test]
fn since_a_day_the_log_tells_what_is_new() {
    let session = Session::new();
    session.saved(&["set", "1.1", "done"]);
    let log = session.json(&["log", "--since", "2021-07-01", "--json"]);
    assert_eq!(log["updates"].as_array().unwrap().len(), 1);
}

#[test]
fn a_reader_that_has_gone_is_no_error() {
    let session = Session::new();
    for words in [&["show"][..], &["list", "--json"], &["--help"], &["check"]] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = session.command("provaren", "2021-09-01").args(words).stdout(writer).output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(0), "{words:?}: {told}");
        assert!(!told.contains("panicked") && !told.contains("pipe"), "{words:?}: {told}");
    }
}

#[test]
fn all_is_saved_even_when_nobody_hears_it() {
    let session = Session::new();
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let mut command = session.command("provaren", "2021-09-01");
    let status = command.args(["set", "1.3", "done", "--org", "vaxjo,tingsryd"]).stdout(writer).status().unwrap();
    assert_eq!(status.code(), Some(0));
    let organisations = session.activity("1.3")["organisations"].clone();
    assert_eq!(["vaxjo", "tingsryd"].map(|it| &organisations[it]), ["done"; 2]);
}

#[test]
fn a_document_is_written_whole_and_never_over_another() {
    let session = Session::new();
    let words = ["export", "agenda", "styrgruppen", "--date", "2021-09-10", "-o", "dagordning.md"];
    session.done(&words);
    let path = session.home.path().join("dagordning.md");
    let written = fs::read(&path).unwrap();
    assert!(written.starts_with(b"# "));
    fs::write(&path, "min egen text").unwrap();
    let told = session.refused(1, &words);
    assert!(told.contains("--force"), "{told}");
    assert_eq!(fs::read(&path).unwrap(), b"min egen text");
    session.done(&[&words[..], &["--force"]].concat());
    assert_eq!(fs::read(&path).unwrap(), written, "the same plan and day give the same bytes");
}

// Where the plan is and who writes.

#[test]
fn the_plan_is_found_from_where_one_stands() {
    let session = Session::new();
    let deep = session.home.path().join("en/mapp/djupt");
    fs::create_dir_all(&deep).unwrap();
    let here = |folder: &Path| run(session.own(program()).current_dir(folder).args(["--today", "2021-09-01", "list"]));
    let expected = session.done(&["list"]);
    for folder in [session.home.path(), &deep, &session.plan(), &session.plan().join("updates")] {
        assert_eq!(here(folder).stdout, expected, "{}", folder.display());
    }
    let elsewhere = TempDir::new().unwrap();
    let outcome = here(elsewhere.path());
    assert_eq!(outcome.code, 1);
    assert!(outcome.stderr.contains("styrplan init"), "{}", outcome.stderr);
    let mut named = session.own(program());
    named.current_dir(elsewhere.path()).env("STYRPLAN_WORKSPACE", session.plan());
    assert_eq!(run(named.args(["--today", "2021-09-01", "list"])).stdout, expected);
}

#[test]
fn a_folder_without_a_plan_is_named() {
    let session = Session::new();
    let outcome = run(session.own(program()).args(["-w", "finns-inte", "list"]));
    assert_eq!(outcome.code, 1);
    assert!(outcome.stderr.contains("finns-inte") && outcome.stderr.contains("plan.yaml"), "{}", outcome.stderr);
}

#[test]
fn the_settings_say_who_writes_and_in_which_language() {
    let session = Session::new();
    fs::create_dir(session.home.path().join("config")).unwrap();
    fs::write(session.home.path().join("config/settings.yaml"), "by: processledare 1\nlanguage: en\n").unwrap();
    let outcome = run(session.own(program()).args(["--today", "2021-09-01", "note", "1.1", "hej"]));
    assert!(outcome.stdout.contains("processledare 1"), "{}", outcome.all());
    assert!(outcome.stdout.starts_with("Saved"), "{}", outcome.all());
}

#[test]
fn a_new_plan_is_whole_and_never_over_another() {
    let session = Session::new();
    for (words, activities) in [(&["init", "ny/plan"][..], 23), (&["init", "--empty", "tom"], 1)] {
        let folder = session.home.path().join(words[words.len() - 1]);
        session.done(words);
        let check = run(session.own(program()).arg("-w").arg(&folder).arg("check"));
        assert_eq!(check.code, 0, "{}", check.all());
        assert!(check.stdout.contains("Inga fel och inga varningar."), "{}", check.stdout);
        let list = run(session.own(program()).arg("-w").arg(&folder).args(["list", "--json"]));
        let list: Value = serde_json::from_str(&list.stdout).unwrap();
        assert_eq!(list["activities"].as_array().unwrap().len(), activities);
        let before = files(&folder);
        let told = session.refused(1, words);
        assert!(told.contains("finns redan; inget har ändrats"), "{told}");
        assert_eq!(files(&folder), before);
    }
    assert_eq!(files(&session.home.path().join("ny/plan")), files(&session.plan()));
}

// When saving fails.

/// Runs a command that cannot save; gives what was told and the one text kept for later.
fn not_saved(session: &Session) -> (String, String) {
    let outcome = session.run(&["set", "1.1", "done", "--note", "Det här får inte gå förlorat."]);
    assert_eq!(outcome.code, 1, "{}", outcome.all());
    assert_eq!(outcome.stdout, "");
    let kept = files(&session.data().join("unsent"));
    assert_eq!(kept.len(), 1, "{:?}", kept.keys());
    let (name, text) = kept.into_iter().next().unwrap();
    assert!(outcome.stderr.contains(&name), "it is said where the text is kept: {}", outcome.stderr);
    assert!(outcome.stderr.contains("Kunde inte spara"), "{}", outcome.stderr);
    (outcome.stderr, String::from_utf8(text).unwrap())
}

#[test]
fn a_text_that_cannot_be_saved_is_kept_and_fits_in_later() {
    let session = Session::new();
    let year = session.plan().join("updates/2021");
    let aside = session.plan().join("updates/2020");
    fs::rename(&year, &aside).unwrap();
    fs::write(&year, "en fil i vägen").unwrap();
    let (_, text) = not_saved(&session);
    assert!(text.contains("note: Det här får inte gå förlorat."), "{text}");
    assert_eq!(fs::read(&year).unwrap(), "en fil i vägen".as_bytes());
    fs::write(aside.join("kept.yaml"), text).unwrap();
    assert_eq!(session.activity("1.1")["status"], "done");
    assert_eq!(session.run(&["check"]).code, 0);
}

#[test]
fn of_several_texts_that_cannot_be_saved_each_is_kept() {
    let session = Session::new();
    fs::remove_dir_all(session.plan().join("updates")).unwrap();
    fs::write(session.plan().join("updates"), "en fil i vägen").unwrap();
    let outcome = session.run(&["set", "1.3", "done", "--org", "vaxjo,tingsryd"]);
    assert_eq!(outcome.code, 1);
    let kept = files(&session.data().join("unsent"));
    assert_eq!(kept.len(), 2);
    assert!(kept.keys().all(|name| outcome.stderr.contains(name)), "{}", outcome.stderr);
}

#[test]
fn a_text_that_can_be_kept_nowhere_is_shown() {
    let session = Session::new();
    fs::remove_dir_all(session.plan().join("updates")).unwrap();
    fs::write(session.plan().join("updates"), "en fil i vägen").unwrap();
    fs::write(session.data(), "ännu en").unwrap();
    let outcome = session.run(&["note", "1.1", "Det här får inte gå förlorat."]);
    assert_eq!(outcome.code, 1);
    assert!(outcome.stderr.contains("note: Det här får inte gå förlorat."), "{}", outcome.stderr);
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link_that_leads_out_of_the_plan() {
    for linked in ["updates", "updates/2021"] {
        let session = Session::new();
        let outside = session.home.path().join("någon annanstans");
        fs::create_dir(&outside).unwrap();
        fs::remove_dir_all(session.plan().join(linked)).unwrap();
        std::os::unix::fs::symlink(&outside, session.plan().join(linked)).unwrap();
        let (told, _) = not_saved(&session);
        assert!(told.contains(linked), "{told}");
        assert_eq!(files(&outside), BTreeMap::new(), "{linked}");
    }
}

#[cfg(unix)]
#[test]
fn a_colleague_in_the_group_can_read_what_is_written_whatever_ones_own_settings() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    for (folder, file) in [(0o770, 0o660), (0o755, 0o644), (0o700, 0o600)] {
        let session = Session::new();
        let updates = session.plan().join("updates");
        fs::remove_dir_all(updates.join("2021")).unwrap();
        fs::set_permissions(&updates, fs::Permissions::from_mode(folder)).unwrap();
        let mut strict = session.own(isolated("sh"));
        strict.args(["-c", "umask 077 && exec \"$@\"", "sh", env!("CARGO_BIN_EXE_styrplan"), "-w"]);
        strict.arg(session.plan()).args(["--by", "provaren", "--today", "2021-09-01", "set", "1.1", "done"]);
        assert_eq!(run(&mut strict).code, 0);
        let year = updates.join("2021");
        let written = fs::read_dir(&year).unwrap().next().unwrap().unwrap().path();
        assert_eq!((mode(&year), mode(&written)), (folder, file));
    }
}

// Many hands.

#[test]
fn six_who_write_at_once_lose_nothing_and_nobody_reads_half_a_file() {
    const WRITERS: usize = 6;
    const EACH: usize = 20;
    let session = Session::new();
    let before = files(&session.plan());
    let writing = AtomicBool::new(true);
    let readings = thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut readings = 0;
            while writing.load(Ordering::Relaxed) || readings == 0 {
                let check = session.run(&["check"]);
                assert!(check.stdout.contains("Inga fel och inga varningar."), "{}", check.stdout);
                readings += 1;
            }
            readings
        });
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| {
                let session = &session;
                scope.spawn(move || {
                    for n in 0..EACH {
                        let text = format!("{writer}:{n}");
                        let by = format!("skribent {writer}");
                        let mut command = session.command(&by, "2021-09-01");
                        let status = if writer % 2 == 0 { "pågående" } else { "vilande" };
                        match n % 2 {
                            0 => command.args(["set", "1.1", status, "--note", &text]),
                            _ => command.args(["note", "1.1", &text]),
                        };
                        let outcome = run(&mut command);
                        assert_eq!(outcome.code, 0, "{}", outcome.all());
                    }
                })
            })
            .collect();
        for writer in writers {
            writer.join().unwrap();
        }
        writing.store(false, Ordering::Relaxed);
        reader.join().unwrap()
    });
    assert!(readings > 0);
    let after = files(&session.plan());
    assert!(before.iter().all(|(name, bytes)| after.get(name) == Some(bytes)), "something existing was rewritten");
    let new: BTreeSet<String> = (after.keys().filter(|it| !before.contains_key(*it)))
        .map(|it| it.strip_prefix("updates/2021/").unwrap().strip_suffix(".yaml").unwrap().to_owned())
        .collect();
    assert_eq!(new.len(), WRITERS * EACH);
    let log = session.json(&["log", "1.1", "--json"]);
    let entries = log["updates"].as_array().unwrap();
    let logged: BTreeSet<String> = entries.iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!(logged, new);
    let notes: BTreeSet<&str> = entries.iter().map(|it| it["note"].as_str().unwrap()).collect();
    assert_eq!(notes.len(), WRITERS * EACH);
    for entry in entries {
        let note = entry["note"].as_str().unwrap();
        let writer = note.split(':').next().unwrap();
        assert_eq!(entry["by"], format!("skribent {writer}"));
    }
}

#[test]
fn reports_that_did_not_see_each_other_both_stay_and_are_told() {
    let one = Session::new();
    let other = Session::new();
    one.saved(&["set", "1.1", "done"]);
    let (name, text) = other.saved(&["set", "1.1", "paused"]);
    fs::write(one.plan().join(name), text).unwrap();
    let shown = one.done(&["show", "1.1"]);
    assert!(shown.contains("svaren går isär"), "{shown}");
    let log = one.json(&["log", "1.1", "--json"]);
    assert_eq!(log["updates"].as_array().unwrap().len(), 2);
    one.saved(&["set", "1.1", "done"]);
    assert!(!one.done(&["show", "1.1"]).contains("svaren går isär"), "who has seen both settles it");
}
