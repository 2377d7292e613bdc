//! Settling a time from the command line: what is written into the plan, and that nothing else is.

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

use std::fs;
use std::thread;

use program::run;
use session::Session;

fn plan(session: &Session) -> String {
    fs::read_to_string(session.plan().join("plan.yaml")).unwrap()
}

/// The number of the line on which something stands.
fn line_of(text: &str, part: &str) -> usize {
    text[..text.find(part).unwrap()].matches('\n').count() + 1
}

/// The lines that came, with the number of the first. Every other byte is as it was.
fn new_lines(before: &str, after: &str) -> (usize, Vec<String>) {
    let common = before.bytes().zip(after.bytes()).take_while(|(a, b)| a == b).count();
    let start = before[..common].rfind('\n').map_or(0, |it| it + 1);
    let new = after.len() - before.len();
    assert_eq!(format!("{}{}", &before[..start], &before[start..]), before);
    assert_eq!(&after[start + new..], &before[start..], "only whole lines came");
    let lines = after[start..start + new].lines().map(str::to_owned).collect();
    (before[..start].matches('\n').count() + 1, lines)
}

#[test]
fn a_confirmed_reading_is_new_lines_beside_the_words_and_nothing_else() {
    let session = Session::new();
    let before = plan(&session);
    let said = run(session.command("processledare 1", "2021-06-16").args(["set", "1.3", "--confirm"]));
    assert_eq!((said.code, said.stderr.as_str()), (0, ""));
    let expected = "1.3 Läsningen är bekräftad: 1–31 december 2020 och 1 juli–30 september 2021 (16 juni 2021, \
                    processledare 1)\n";
    assert!(said.stdout.starts_with(expected), "{}", said.stdout);
    let (line, lines) = new_lines(&before, &plan(&session));
    assert_eq!(line, line_of(&before, "text: \"Q 4 dec 2020 Q 3 2021\"") + 1);
    assert!(said.stdout.ends_with(&format!("plan.yaml:{line}\n")), "{}", said.stdout);
    assert_eq!(
        lines,
        [
            "          periods:",
            "            - {start: 2020-12-01, end: 2020-12-31, role: part}",
            "            - {start: 2021-07-01, end: 2021-09-30, role: part}",
            "          confirmed: {date: 2021-06-16, by: processledare 1}",
        ]
    );
    assert_eq!(session.activity("1.3")["confirm"], false);
    let settled = session.json(&["show", "1.3", "--json"])["settled"].clone();
    assert_eq!((&settled["confirmed"]["by"], &settled["rule"]), (&"processledare 1".into(), &serde_json::Value::Null));
    assert_eq!(session.json(&["show", "1.5", "--json"])["settled"], serde_json::Value::Null);
    let shown = session.done(&["show", "1.3"]);
    assert!(shown.contains("Bekräftad läsning: ") && shown.contains("(16 juni 2021, processledare 1)"), "{shown}");
}

#[test]
fn another_settlement_replaces_the_first_and_can_be_taken_out() {
    let session = Session::new();
    let before = plan(&session);
    session.done(&["set", "2.6", "--confirm"]);
    let said = session.done(&["set", "2.6", "--periods", "Q2 2020 (reviderad till Q3–Q4 2021)"]);
    assert!(said.contains("1 april–30 juni 2020 (ursprunglig) och 1 juli–31 december 2021 (reviderad)"), "{said}");
    assert!(said.contains("\nTidigare: Bekräftad läsning: 1 april–30 juni 2020 och"), "{said}");
    let (_, lines) = new_lines(&before, &plan(&session));
    assert!(lines[1].ends_with("role: original}") && lines[2].ends_with("role: revised}"), "{lines:?}");
    session.done(&["set", "2.6", "--periods", "årligen i januari–februari"]);
    let (_, lines) = new_lines(&before, &plan(&session));
    assert_eq!(
        lines,
        [
            "          rule: FREQ=YEARLY;BYMONTH=2",
            "          from_month: 1",
            "          confirmed: {date: 2021-09-01, by: provaren}",
        ]
    );
    let said = session.done(&["set", "2.6", "--unconfirm"]);
    assert!(said.starts_with("2.6 Läsningen är inte längre bekräftad. Tolkas som: 1 april–30 juni 2020 och"), "{said}");
    assert!(said.contains("Tidigare: Bekräftad läsning: varje år i januari–februari"), "{said}");
    assert_eq!(plan(&session), before);
    assert!(session.done(&["set", "2.6", "--unconfirm"]).starts_with("Inget ändrat: 2.6 Tolkas som"));
}

#[test]
fn confirming_every_reading_changes_no_day() {
    let session = Session::new();
    let before = session.json(&["list", "--json"]);
    let ids: Vec<&str> = before["activities"].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap()).collect();
    let due = session.json(&["due", "--json", "--within", "900d"]);
    for id in ids {
        session.done(&["set", id, "--confirm"]);
    }
    let after = session.json(&["list", "--json"]);
    for (before, after) in before["activities"].as_array().unwrap().iter().zip(after["activities"].as_array().unwrap())
    {
        for field in ["id", "time", "periods", "next_due", "overdue", "status"] {
            assert_eq!(before[field], after[field], "{}", before["id"]);
        }
        assert_eq!(after["confirm"], false);
    }
    assert_eq!(session.json(&["due", "--json", "--within", "900d"]), due);
    let check = session.json(&["check", "--json"]);
    assert_eq!(check["problems"].as_array().unwrap().len(), 0);
    assert!(check["confirm"].as_array().unwrap().iter().all(|it| it["topic"] != "reading"), "{check}");
}

#[test]
fn check_says_how_each_reading_is_settled_until_it_is() {
    let session = Session::new();
    let check = session.done(&["check"]).split_whitespace().collect::<Vec<_>>().join(" ");
    for part in [
        "- 1.3 Tiden: ”Q 4 dec 2020 Q 3 2021”",
        "Två perioder står",
        "styrplan set 1.3 --confirm",
        "styrplan set 1.3 --periods \"2020-12-01/2020-12-31 ursprunglig,",
        "styrplan set 2.4 --confirm",
    ] {
        assert!(check.contains(part), "{part}: {check}");
    }
    session.done(&["set", "1.3", "--confirm"]);
    let check = session.done(&["check"]);
    assert!(!check.contains("1.3 Tiden") && check.contains("1.5 Tiden"), "{check}");
}

#[test]
fn what_cannot_be_settled_is_refused_with_what_to_do() {
    let session = Session::new();
    for (words, code, said) in [
        (&["set", "1.33", "--confirm"][..], 1, "Menade du 1.3?"),
        (&["set", "9.9", "--periods", "2021"], 1, "finns inte i planen"),
        (&["set", "1.3", "--periods", "2020-02-30/2020-12-31"], 2, "”2020-02-30” är inget datum"),
        (&["set", "1.3", "--periods", "2021-02-01/2021-01-01"], 2, "sista dagen ligger före den första"),
        (&["set", "1.3", "--periods", "2021-01-01/2021-02-01 sen"], 2, "”sen” säger inte vad perioden är"),
        (&["set", "1.3", "--periods", "/"], 2, "är inte en period"),
        (&["set", "1.3", "--periods", "  "], 2, "Skriv en tid."),
        (&["set", "1.3", "--periods", "när vi hinner"], 2, "går inte att tolka"),
        (&["set", "1.3", "--periods", "löpande"], 2, "varken dagar eller hur arbetet återkommer"),
        (&["set", "1.3", "--periods", "Q4 2020 Q3 2021"], 2, "Två perioder står efter varandra."),
        (&["set", "1.3", "--periods", "Q4 2020 Q3 2021"], 2, "--periods \"Q3 2021\""),
        (&["set", "1.3", "pågående", "--confirm"], 2, "kan inte användas tillsammans"),
        (&["set", "1.3", "--note", "x", "--periods", "2021"], 2, "kan inte användas tillsammans"),
        (&["set", "1.3", "--org", "vaxjo", "--unconfirm"], 2, "kan inte användas tillsammans"),
        (&["set", "1.3", "--confirm", "--periods", "2021"], 2, "kan inte användas tillsammans"),
        (&["set", "--confirm"], 2, "Ange aktivitetens nummer"),
    ] {
        let told = session.refused(code, words);
        assert!(told.contains(said), "{words:?}: {told}");
    }
}

#[test]
fn an_unreadable_time_is_settled_in_other_words() {
    let session = Session::new();
    let path = session.plan().join("plan.yaml");
    fs::write(&path, plan(&session).replace("\"Q3-A4 2020\"", "\"När vi hinner\"")).unwrap();
    let told = session.refused(1, &["set", "1.5", "--confirm"]);
    assert!(told.contains("går inte att tolka") && told.contains("styrplan set 1.5 --periods"), "{told}");
    assert!(session.done(&["check"]).contains("Skriv tiden: styrplan set 1.5 --periods \"ÅÅÅÅ-MM-DD/"));
    session.done(&["set", "1.5", "--periods", "2021-01-01/"]);
    let activity = session.activity("1.5");
    assert_eq!(activity["periods"][0]["start"], "2021-01-01");
    assert_eq!((&activity["confirm"], &activity["time"]), (&false.into(), &"När vi hinner".into()));
}

#[test]
fn a_file_keeps_its_own_line_breaks_and_bom() {
    let session = Session::new();
    let path = session.plan().join("plan.yaml");
    let before = format!("\u{feff}{}", plan(&session).trim_end().replace('\n', "\r\n"));
    fs::write(&path, &before).unwrap();
    session.done(&["set", "1.3", "--confirm"]);
    let after = plan(&session);
    assert_eq!(after.matches('\n').count(), after.matches("\r\n").count());
    assert_eq!(after.matches('\n').count(), before.matches('\n').count() + 4);
    session.done(&["set", "1.3", "--unconfirm"]);
    assert_eq!(plan(&session), before);
}

#[test]
fn what_cannot_be_written_safely_is_left_to_a_person() {
    let session = Session::new();
    let path = session.plan().join("plan.yaml");
    let words = "          text: \"Q 4 dec 2020 Q 3 2021\"\n";
    let periods =
        "          periods:\n            - {start: 2021-01-01}  # enligt Anna\n            - {end: 2021-12-31}\n";
    fs::write(&path, plan(&session).replace(words, &format!("{words}{periods}"))).unwrap();
    let told = session.refused(1, &["set", "1.3", "--periods", "Q3 2021"]);
    let line = line_of(&plan(&session), words) - 2;
    assert!(told.contains(&format!("Skriv själv under time: på rad {line}:")), "{told}");
    assert!(
        told.contains("\n  periods:\n    - {start: 2021-07-01, end: 2021-09-30, role: period}\n  confirmed: "),
        "{told}"
    );
    let told = session.refused(1, &["set", "1.3", "--unconfirm"]);
    assert!(told.contains("Ta själv bort periods:"), "{told}");
}

#[cfg(unix)]
#[test]
fn where_nothing_may_be_written_nothing_is() {
    use std::os::unix::fs::PermissionsExt;
    let session = Session::new();
    let path = session.plan().join("plan.yaml");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
    let told = session.refused(1, &["set", "1.3", "--confirm"]);
    assert!(
        told.contains("du har inte rätt att skriva där") && told.contains("Ingenting i planen är ändrat."),
        "{told}"
    );
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    fs::set_permissions(session.plan(), fs::Permissions::from_mode(0o555)).unwrap();
    let is_kept_out = fs::write(session.plan().join("prov"), "").is_err();
    if is_kept_out {
        let told = session.refused(1, &["set", "1.3", "--confirm"]);
        assert!(told.contains("du har inte rätt att skriva där"), "{told}");
    }
    fs::set_permissions(session.plan(), fs::Permissions::from_mode(0o755)).unwrap();
    session.done(&["set", "1.3", "--confirm"]);
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640, "the file keeps its permissions");
}

#[cfg(unix)]
#[test]
fn a_plan_that_lies_elsewhere_is_not_written_through_a_link() {
    let session = Session::new();
    let path = session.plan().join("plan.yaml");
    let elsewhere = session.home.path().join("annan.yaml");
    fs::rename(&path, &elsewhere).unwrap();
    let before = fs::read(&elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, &path).unwrap();
    let told = session.refused(1, &["set", "1.3", "--confirm"]);
    assert!(told.contains("leder ut ur planens mapp"), "{told}");
    assert_eq!(fs::read(&elsewhere).unwrap(), before);
}

#[test]
fn a_broken_plan_is_not_changed() {
    let session = Session::new();
    let path = session.plan().join("plan.yaml");
    fs::write(&path, plan(&session).replace("title: \"TID\"", "title: \"TID")).unwrap();
    fs::write(&path, format!("{}  - [\n", plan(&session))).unwrap();
    let told = session.refused(1, &["set", "1.3", "--confirm"]);
    assert!(told.contains("Planen går inte att läsa"), "{told}");
}

#[test]
fn several_who_settle_different_times_at_once_all_stay() {
    let session = Session::new();
    let before = plan(&session);
    let ids = ["1.1", "1.3", "1.5", "2.4", "2.6", "4.1", "5.1", "6.1"];
    thread::scope(|scope| {
        for id in ids {
            let session = &session;
            scope.spawn(move || {
                let outcome =
                    run(session.command(&format!("skribent {id}"), "2021-06-16").args(["set", id, "--confirm"]));
                assert_eq!(outcome.code, 0, "{}", outcome.all());
            });
        }
    });
    let after = plan(&session);
    for id in ids {
        assert_eq!(after.matches(&format!("by: skribent {id}}}")).count(), 1, "{id}");
    }
    for id in ids {
        session.done(&["set", id, "--unconfirm"]);
    }
    assert_eq!(plan(&session), before);
}

#[test]
fn the_answers_are_in_english_too() {
    let session = Session::new();
    let said = session.done(&["--lang", "en", "set", "1.3", "--periods", "Q4 2020 original, Q3 2021 revised"]);
    assert!(said.starts_with("1.3 The reading is confirmed: 1 October–31 December 2020 (original) and"), "{said}");
    assert!(session.done(&["--lang", "en", "check"]).contains("Is that right? styrplan set 1.5 --confirm"));
}

#[test]
fn where_there_are_no_words_to_read_there_is_nothing_to_confirm() {
    let session = Session::new();
    let path = session.plan().join("plan.yaml");
    let words = "\"Q 4 dec 2020 Q 3 2021\"";
    let line = line_of(&plan(&session), words) - 2;
    for (instead, said) in [("\"\"", "är tom"), ("\"  \"", "är tom"), ("???", "går inte att tolka")] {
        let before = plan(&session);
        fs::write(&path, before.replace(words, instead)).unwrap();
        let told = session.refused(1, &["set", "1.3", "--confirm"]);
        assert!(told.contains(said) && told.contains(&format!("plan.yaml:{line}")), "{instead}: {told}");
        assert!(told.contains("styrplan set 1.3 --periods \"ÅÅÅÅ-MM-DD/ÅÅÅÅ-MM-DD\""), "{told}");
        assert_eq!(plan(&session), before.replace(words, instead));
        fs::write(&path, before).unwrap();
    }
    fs::write(&path, plan(&session).replace(words, "[Q3]")).unwrap();
    let outcome = run(session.command("p", "2021-06-16").args(["set", "1.3", "--confirm"]));
    assert!(outcome.code == 1 && outcome.stderr.contains("är tom eller går inte att läsa"), "{}", outcome.all());
}

#[test]
fn what_is_confirmed_is_asked_about_again_when_the_words_have_changed() {
    let session = Session::new();
    let path = session.plan().join("plan.yaml");
    let check = || session.done(&["check"]).split_whitespace().collect::<Vec<_>>().join(" ");
    run(session.command("processledare 1", "2021-06-16").args(["set", "1.4", "--confirm"]));
    assert!(!check().contains("- 1.4 Tiden"), "{}", check());
    let confirmed = plan(&session);
    fs::write(&path, confirmed.replace("text: \"Q 3 2021\"", "text: \"Q 4 2021\"")).unwrap();
    for part in [
        "- 1.4 Tiden: ”Q 4 2021” Bekräftad läsning: 1 juli–30 september 2021 (16 juni 2021, processledare 1).",
        "Orden läses som: 1 oktober–31 december 2021. Det är inte samma tid.",
        "Gäller orden? styrplan set 1.4 --unconfirm",
    ] {
        assert!(check().contains(part), "{part}: {}", check());
    }
    fs::write(
        &path,
        confirmed.replace(
            "  - {date: 2021-06-16, body",
            "  - {date: 2021-08-20, body: styrgruppen}\n  - {date: 2021-06-16, body",
        ),
    )
    .unwrap();
    assert!(check().contains("bekräftades 16 juni 2021, före beslutet om planen 20 augusti 2021."), "{}", check());
    assert!(check().contains("Gäller läsningen fortfarande? styrplan set 1.4 --confirm"), "{}", check());
    session.done(&["set", "1.4", "--confirm"]);
    assert!(!check().contains("- 1.4 Tiden"), "{}", check());
}

#[test]
fn the_example_of_another_time_is_made_of_the_reading_itself() {
    let session = Session::new();
    let check = session.done(&["check"]).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(check.contains("styrplan set 1.5 --periods \"2020-07-01/2020-12-31\""), "{check}");
    assert!(check.contains("styrplan set 2.4 --periods \"någon gång varje år\""), "{check}");
    assert!(!check.contains("--periods \"Q3 2021\""), "{check}");
    session.done(&["set", "1.5", "--periods", "2020-07-01/2020-12-31"]);
}
