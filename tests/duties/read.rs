//! How duties are told: in the yearly cycle, as read out of words, and as lines to write.

use styrplan::domain::duty::Duty;
use styrplan::domain::workspace::Workspace;
use styrplan::export::text::{Layout, write};
use styrplan::export::{due as due_export, json, year as year_export};
use styrplan::i18n::{Lang, Texts};
use styrplan::reports::{check, due, year};
use styrplan::store;

use super::{day, load_activity, plan};

#[test]
fn the_lines_that_are_told_make_a_duty_that_was_read_the_plans_own() {
    let folder = tempfile::TempDir::new().unwrap();
    let read = |follow_up: &str| {
        let fields = format!("        time: \"2021\"\n{follow_up}");
        let store::Loaded { workspace, problems } = load_activity(folder.path(), &fields);
        assert_eq!(problems, [], "{follow_up}");
        let activity = workspace.plan.activity("1.1").unwrap();
        let duties = workspace.foreseen(&activity.id).unwrap().duties(activity).to_vec();
        let told: Vec<String> =
            check::questions(&Texts::new(Lang::Sv), &workspace).into_iter().flat_map(|it| it.lines).collect();
        (activity.follow_up.text.clone(), duties, told.join("\n"))
    };
    for words in [
        "Årligen",
        "Redovisas till styrgruppen i december varje år",
        "Redovisas årligen i september–november",
        "Utvärderas 2023",
        "Två gånger per termin",
        "Kontinuerlig",
        "Inför möte i Q 3 tas underlag fram",
        "Utvärderas efter testerna och sedan kontinuerligt",
        "Följs upp från 2022",
    ] {
        let (text, duties, lines) = read(&format!("        follow_up: \"{words}\""));
        assert!(!duties.is_empty() && duties.iter().all(|it| it.is_read), "{words}");
        let (same, written, none) = read(&lines);
        let as_written: Vec<Duty> = duties.into_iter().map(|it| Duty { is_read: false, ..it }).collect();
        assert_eq!((same, written, none.as_str()), (text, as_written, ""), "{lines}");
    }
}

fn told_year(workspace: &Workspace, today: &str, of: i32) -> String {
    let view = workspace.at(day(today));
    let document =
        styrplan::export::year::document(&Texts::new(Lang::Sv), &workspace.organisations, &year::year(&view, of, None));
    write(&document, Layout { width: 80, cut: false })
}

#[test]
fn a_year_outside_the_plan_is_told_and_expects_no_meetings() {
    let workspace =
        plan("2021–2023", "joint", "            - {what: Översyn, continuous: true}", &["2024-02-10-styrgruppen"]);
    let told = told_year(&workspace, "2021-06-16", 2030);
    assert!(told.contains("Planen gäller 1 januari 2021–31 december 2023, inte 2030."), "{told}");
    assert!(!told.contains("Möte") && !told.contains("Januari"), "{told}");
    let told = told_year(&workspace, "2021-06-16", 2024);
    assert_eq!(told.matches("Möte").count(), 1, "a meeting that has a folder is told: {told}");
}

#[test]
fn what_has_no_month_keeps_to_the_activitys_own_time() {
    let duties = "            - {what: Översyn, continuous: true}";
    let told = |time: &str, duties, of| {
        let told = told_year(&plan(time, "joint", duties, &[]), "2021-06-16", of);
        (told.contains("Löpande"), told.contains("Utan uppföljning"))
    };
    assert_eq!(told("2022", duties, 2021), (false, false), "the work has not begun");
    assert_eq!(told("2022", duties, 2023), (true, false), "follow-up goes on after the work");
    assert_eq!([2021, 2022, 2023].map(|year| told("2022", "", year).1), [false, true, false]);
}

#[test]
fn what_is_read_out_of_words_is_marked_wherever_it_is_told() {
    let folder = tempfile::TempDir::new().unwrap();
    let fields = "        time: \"2021\"\n        follow_up: Redovisas till styrgruppen i december varje år";
    let workspace = load_activity(folder.path(), fields).workspace;
    let view = workspace.at(day("2021-12-01"));
    let report = due::due(&view, due::until(day("2021-12-01"), 90));
    let document = due_export::document(&Texts::new(Lang::Sv), &workspace.organisations, &report);
    let told = write(&document, Layout { width: 100, cut: false });
    assert!(told.contains("Uppföljning: ”Redovisas till styrgruppen i december varje år” – Arbetet"), "{told}");
    assert!(told.contains("till Styrgruppen · läst ur planens ord") && !told.contains("(december 2021)"), "{told}");
    let row = &json::due(&report)["due"][1];
    assert_eq!((&row["is_read"], &row["duty_kind"]), (&true.into(), &"report".into()), "{row}");
    let told = told_year(&workspace, "2021-12-01", 2021);
    assert!(told.contains("läst ur planens ord"), "{told}");
    let entry = &year_export::json(&year::year(&view, 2021, None))["months"][11]["duties"][0];
    assert_eq!(entry["is_read"], true, "{entry}");
}
