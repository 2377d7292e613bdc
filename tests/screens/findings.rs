//! What people have stumbled on.

use styrplan::domain::status::Assessment;
use styrplan::domain::status::Status;
use styrplan::domain::update::{Change, Update};
use styrplan::tui::message::{Fault, Message, Why, Written};
use styrplan::tui::model::Deed;
use styrplan::tui::update::update;

use super::harness::{Begin, Sitting};

fn sitting() -> Sitting {
    Sitting::begin(&Begin::default())
}

fn small() -> Sitting {
    Sitting::begin(&Begin { size: (80, 24), ..Begin::default() })
}

fn shows(sitting: &Sitting, words: &str) {
    assert!(sitting.text().contains(words), "{words}\n{}", sitting.text());
}

fn hides(sitting: &Sitting, words: &str) {
    assert!(!sitting.text().contains(words), "{words}\n{}", sitting.text());
}

fn row(sitting: &Sitting, start: &str) -> String {
    let text = sitting.text();
    text.lines().find(|line| line.contains(start)).unwrap_or_else(|| panic!("{start}\n{text}")).to_owned()
}

#[test]
fn a_part_whose_time_has_run_out_is_seen() {
    let mut sitting = sitting();
    sitting.keys("jj");
    assert!(row(&sitting, " 1.3 Göra").contains('!'));
    shows(&sitting, "! Del 1: tiden gick ut 31 december 2020 (167 dagar sedan)");
    sitting.keys("kk");
    shows(&sitting, "! Tiden gick ut ");
    let wide = Sitting::begin(&Begin { size: (200, 60), ..Begin::default() });
    assert!(row(&wide, " 1.3 Göra").contains("del försenad"), "{}", wide.text());
    let mut later = Sitting::begin(&Begin { today: "2021-12-16", ..Begin::default() });
    later.keys("/6.3<enter>");
    shows(&later, "! Redovisning saknas: ");
    shows(&later, "(november 2021)");
}

#[test]
fn the_search_understands_what_the_command_line_does() {
    let found = |words: &str| {
        let mut sitting = sitting();
        sitting.keys("/").keys(words);
        sitting.model.plan.found(&sitting.model.data)
    };
    let late = found("status:försenad");
    assert!(late > 0 && late < 23, "{late}");
    assert!(found("försenad") >= late);
    assert_eq!(found("område:2"), 6);
    assert!(found("org:tingsryd") > 0);
    assert_eq!(found("område:2 budget"), 1);
    assert_eq!(found("status:ej_rapporterad område:3"), 2);
    assert_eq!(found("ej genomförd"), 1);
    assert!(found("pågående") >= 1);
    assert_eq!(found("status:"), 0, "half a word finds nothing and breaks nothing");
    assert_eq!(found("1.3"), 1);
}

#[test]
fn the_search_line_is_emptied_and_offers_nothing_to_keep() {
    let mut sitting = sitting();
    sitting.keys("/xyzzy");
    hides(&sitting, "Enter behåller");
    sitting.keys("<ctrl-u>");
    assert_eq!(sitting.model.plan.found(&sitting.model.data), 23);
    shows(&sitting, "Enter behåller");
}

#[test]
fn what_ended_undone_is_no_progress() {
    let sitting = sitting();
    assert!(row(&sitting, "3 Invånar").contains("░░░░░ 0/3"), "{}", sitting.text());
    let mut sitting = Sitting::begin(&Begin { size: (100, 30), ..Begin::default() });
    sitting.keys("/område:3<esc>").keys("/3.2<enter>k");
    shows(&sitting, "0 av 3 genomförda");
}

#[test]
fn an_activity_is_read_over_the_whole_height() {
    let mut sitting = small();
    sitting.keys("jj<enter>");
    hides(&sitting, "1.1 Utveckla");
    shows(&sitting, "Esc till listan");
    sitting.keys("G");
    shows(&sitting, "↑ ");
    sitting.keys("<esc>");
    shows(&sitting, "1.1 Utveckla");
    assert_eq!(sitting.chosen(), "1.3");
    sitting.keys("<tab>");
    shows(&sitting, "Esc till listan");
}

#[test]
fn a_note_is_told_on_one_line_with_all_that_it_says() {
    let mut sitting = sitting();
    sitting.keys("jjnEtt<enter>två<ctrl-t><ctrl-s>");
    shows(&sitting, "1.3 Tingsryd: anteckning ”Ett två”, lyft till styrgruppen");
    hides(&sitting, "␊");
}

#[test]
fn undoing_everything_says_where_older_reports_are_undone() {
    let mut sitting = sitting();
    sitting.keys("sg<enter><enter>u<enter>u");
    shows(&sitting, "Inget mer att ångra här. Äldre rapporter tas tillbaka med styrplan undo.");
    sitting.keys("<ctrl-r>");
    shows(&sitting, "Gjort om ✓ 1.1: Ej rapporterad → Genomförd");
    sitting.keys("<tab>G");
    shows(&sitting, "gör om");
}

#[test]
fn an_assessment_is_told_before_it_is_undone() {
    let mut sitting = sitting();
    sitting.keys("sg<enter><enter>");
    let id = sitting.model.sitting.done[0].updates()[0];
    let assessed = Update {
        id: styrplan::domain::id::UpdateId(ulid::Ulid::from(u128::MAX / 2 + 77)),
        status: None,
        assessment: Some(Change { from: None, to: Some(Assessment::Green) }),
        ..sitting.model.data.update(id).unwrap().clone()
    };
    let written = Written { why: Why::New, updates: vec![assessed], fault: None };
    update(&mut sitting.model, Message::Written(written));
    sitting.keys("u");
    shows(&sitting, "grön");
}

#[test]
fn what_could_not_be_undone_stays_to_be_undone() {
    let mut sitting = sitting();
    sitting.keys("jjs<home><space><space><enter>g<enter><enter>");
    let ids = sitting.model.sitting.done[0].updates().to_vec();
    let newest = sitting.model.data.update(ids[1]).unwrap().clone();
    let undone = Update {
        id: styrplan::domain::id::UpdateId(ulid::Ulid::from(u128::MAX / 2 + 77)),
        status: newest.status.map(Change::invert),
        seen: vec![newest.id],
        undoes: Some(newest.id),
        ..newest
    };
    let fault =
        Fault::NotSaved { cause: "full".into(), path: "x".into(), rescued: None, unsent: Box::new(undone.clone()) };
    let written = Written { why: Why::Undo, updates: vec![undone], fault: Some(fault) };
    update(&mut sitting.model, Message::Written(written));
    assert_eq!(sitting.model.sitting.done, [Deed::Updates(vec![ids[0]])]);
    assert_eq!(sitting.model.sitting.undone.len(), 1);
    sitting.keys("<esc>u<enter>");
    assert!(sitting.model.sitting.done.is_empty());
    let facts = sitting.model.data.facts(2).unwrap();
    assert!(facts.progress.parties.iter().all(|(_, it)| *it != Some(Status::Done)));
}

/// The plan of the repository with one file replaced.
fn broken(file: &str, text: &str) -> (tempfile::TempDir, styrplan::store::Loaded) {
    let folder = tempfile::tempdir().unwrap();
    let plan = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("plan");
    for name in ["plan.yaml", "organisations.yaml"] {
        std::fs::copy(plan.join(name), folder.path().join(name)).unwrap();
    }
    std::fs::write(folder.path().join(file), text).unwrap();
    let loaded = styrplan::store::load(folder.path());
    (folder, loaded)
}

#[test]
fn a_plan_that_cannot_be_read_is_not_called_empty() {
    let (_folder, loaded) = broken("plan.yaml", "title: \"oavslutad\nareas: [");
    let sitting = Sitting::over(loaded, &Begin { size: (80, 24), ..Begin::default() });
    shows(&sitting, "Planen kunde inte läsas");
    hides(&sitting, "saknar titel");
    hides(&sitting, "inga aktiviteter");
    let (_folder, loaded) = broken("plan.yaml", "title: \"oavslutad\nareas: [");
    let mut open = small();
    update(&mut open.model, Message::Reloaded(Box::new(loaded), "2021-06-16".parse().unwrap()));
    open.resize(80, 24);
    shows(&open, "Planen går inte att läsa; det förra visas. p visar felet.");
}

#[test]
fn no_status_is_set_while_the_organisations_cannot_be_read() {
    for text in ["organisations: [", ""] {
        let (_folder, loaded) = broken("organisations.yaml", text);
        let mut sitting = Sitting::over(loaded, &Begin { size: (80, 24), ..Begin::default() });
        sitting.keys("jjs");
        assert!(sitting.model.layers.is_empty(), "{text:?}");
        shows(&sitting, "organisations.yaml kunde inte läsas");
    }
}

#[test]
fn an_area_offers_nothing_that_only_activities_have() {
    let mut sitting = small();
    shows(&sitting, "s status");
    sitting.keys("k");
    hides(&sitting, "s status");
    hides(&sitting, "n anteckning");
}

#[test]
fn a_party_with_a_strange_name_is_shown_harmlessly() {
    let (_folder, loaded) = broken(
        "organisations.yaml",
        "schema: 1\norganisations:\n  - id: tingsryd\n    name: \"Tings\\u001b[2Jryd\"\n    kind: kommun\n",
    );
    let mut sitting = Sitting::over(loaded, &Begin::default());
    sitting.keys("n<tab>");
    hides(&sitting, "\u{1b}");
}

#[test]
fn titles_take_two_rows_while_there_are_rows_to_spare() {
    let mut wide = Sitting::begin(&Begin { size: (200, 60), ..Begin::default() });
    let list: String = wide.text().lines().map(|it| it.chars().take(96).collect::<String>() + "\n").collect();
    assert!(list.matches('…').count() < 5, "{list}");
    let middle = Sitting::begin(&Begin::default());
    assert!(row(&middle, " 1.1 Utv").contains("Ej rapporterad"));
    assert!(row(&middle, " 1.2 Ta").contains("Ta fram en instruktion till hur de länsg"), "the word is not repeated");
    let y = wide.text().lines().position(|it| it.contains(" 1.4 ")).unwrap();
    let mouse = crossterm::event::MouseEvent {
        kind: crossterm::event::MouseEventKind::Down(crossterm::event::MouseButton::Left),
        column: 20,
        row: u16::try_from(y + 1).unwrap(),
        modifiers: crossterm::event::KeyModifiers::NONE,
    };
    wide.events(vec![crossterm::event::Event::Mouse(mouse)]);
    assert_eq!(wide.chosen(), "1.4", "its second row is its own");
}

#[test]
fn work_that_only_recurs_says_which_occurrence_the_answers_are_about() {
    let mut sitting = Sitting::begin(&Begin { size: (120, 60), ..Begin::default() });
    sitting.keys("/6.3<enter>");
    shows(&sitting, "Status per organisation, november 2021");
    sitting.keys("<esc>/1.3<enter>");
    hides(&sitting, "Status per organisation, ");
}
