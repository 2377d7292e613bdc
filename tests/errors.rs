//! One folder per broken workspace: what `check` says of it, and that every command survives it.
//!
//! `UPDATE_EXPECT=1 cargo test --test errors` rewrites the `expected.txt` files; read them before you commit them.

#[path = "support/program.rs"]
mod program;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use program::{Outcome, isolated, program, run};
use styrplan::domain::safe_text::is_harmful;
use tempfile::TempDir;

/// What is done with every broken workspace beside `check`.
const READERS: [&[&str]; 9] = [
    &["list"],
    &["list", "--json"],
    &["show"],
    &["show", "1.1"],
    &["agenda", "styrgruppen", "--date", "2021-09-10"],
    &["agenda", "styrgruppen", "--date", "2021-09-10", "--json"],
    &["due"],
    &["log"],
    &["check", "--json"],
];

/// A workspace with one fault. Some files are too large to keep and are made here.
struct Case {
    name: String,
    folder: PathBuf,
    made: Option<TempDir>,
}

impl Case {
    fn all() -> Vec<Self> {
        let entries = fs::read_dir(cases()).unwrap().map(|it| it.unwrap());
        let mut names: Vec<String> = (entries.filter(|it| it.file_type().unwrap().is_dir()))
            .map(|it| it.file_name().into_string().unwrap())
            .collect();
        names.sort();
        assert!(names.len() > 40, "the folders of broken workspaces are gone");
        names.into_iter().map(Self::named).collect()
    }

    fn named(name: impl Into<String>) -> Self {
        let name = name.into();
        let folder = cases().join(&name);
        let Some(plan) = made_plan(&name) else { return Self { name, folder, made: None } };
        let made = TempDir::new().unwrap();
        fs::copy(folder.join("organisations.yaml"), made.path().join("organisations.yaml")).unwrap();
        fs::write(made.path().join("plan.yaml"), plan).unwrap();
        Self { name, folder, made: Some(made) }
    }

    fn workspace(&self) -> &Path {
        self.made.as_ref().map_or(&self.folder, |it| it.path())
    }

    fn run(&self, words: &[&str]) -> Outcome {
        run(program().arg("-w").arg(self.workspace()).args(["--today", "2021-06-16"]).args(words))
    }
}

fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/errors")
}

/// The plan of a case whose plan is too large to keep beside the others.
fn made_plan(name: &str) -> Option<String> {
    let sound = fs::read_to_string(cases().join("sound/plan.yaml")).unwrap();
    let with_title = |title: &str| Some(sound.replace("Ta fram en gemensam rutin", title));
    let levels = 100_000;
    match name {
        "deep-nesting" => with_title(&"[".repeat(levels)),
        "deep-nesting-blocks" => with_title(&format!("\n          {}djupt", "- ".repeat(levels))),
        "deep-nesting-braces" => with_title(&format!("{}{}", "{a: ".repeat(levels), "}".repeat(levels))),
        "huge-line" => {
            let one = |n| format!("{{id: \"1.{n}\", title: Ta fram rutin {n}}}");
            let all: Vec<String> = (1..5_000).map(one).chain([one(7)]).collect();
            let (before, _) = sound.split_once("    activities:").unwrap();
            Some(format!("{before}    activities: [{}]\n", all.join(", ")))
        }
        _ => None,
    }
}

#[test]
fn every_fault_is_told_with_its_place_its_cause_and_what_to_do() {
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    let mut wrong = Vec::new();
    for case in Case::all() {
        let outcome = case.run(&["check"]);
        assert_eq!(outcome.stderr, "", "{}: check has said all on stdout", case.name);
        let found = format!("exit {}\n{}", outcome.code, outcome.stdout);
        let path = case.folder.join("expected.txt");
        if update {
            fs::write(&path, &found).unwrap();
        } else if fs::read_to_string(&path).unwrap_or_default() != found {
            wrong.push(format!("--- {}\n{found}", case.name));
        }
    }
    assert!(wrong.is_empty(), "not as in expected.txt:\n{}", wrong.join("\n"));
}

#[test]
fn only_errors_give_an_exit_code() {
    for case in Case::all() {
        let expected = fs::read_to_string(case.folder.join("expected.txt")).unwrap();
        let has_error = expected.lines().any(|line| line.starts_with("FEL "));
        assert_eq!(expected.lines().next(), Some(if has_error { "exit 1" } else { "exit 0" }), "{}", case.name);
    }
}

#[test]
fn the_same_is_told_to_programs() {
    let outcome = Case::named("bad-date").run(&["check", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&outcome.stdout).unwrap();
    assert_eq!(outcome.code, 1);
    let problem = &json["problems"][0];
    assert_eq!(problem["severity"], "error");
    assert_eq!(problem["place"], "plan.yaml:3:34");
    assert_eq!(problem["excerpt"], "period: {start: 2019-01-01, end: 2023-13-31}");
    assert_eq!(problem["cause"], "”2023-13-31” är inget datum som finns.");
    assert_eq!(json["problems"].as_array().unwrap().len(), 1);
}

#[test]
fn every_command_survives_every_fault_and_sends_nothing_to_the_terminal_that_could_command_it() {
    let survives = |case: &Case| {
        for words in READERS {
            let outcome = case.run(words);
            assert!((0..=2).contains(&outcome.code), "{} {words:?}: {}", case.name, outcome.all());
            let found = outcome.all().chars().find(|c| *c != '\n' && is_harmful(*c));
            assert_eq!(found, None, "{} {words:?}", case.name);
        }
    };
    let cases = Case::all();
    thread::scope(|scope| {
        for cases in cases.chunks(10) {
            scope.spawn(move || cases.iter().for_each(survives));
        }
    });
}

#[test]
fn what_is_not_broken_is_shown() {
    for (name, words, shown) in [
        ("wrong-type", ["show", "1.1"], "Ta fram en gemensam rutin"),
        ("bad-date", ["show", "1.2"], "Utse en kontaktperson"),
        ("unknown-field", ["show", "1.1"], "Q 3 2021"),
        ("duplicate-key", ["show", "1.1"], "Ta fram en gemensam rutin"),
        ("duplicate-activity", ["show", "1.1"], "Ta fram en gemensam rutin"),
        ("truncated-update", ["show", "1.2"], "Ej rapporterad"),
        ("missing-organisations", ["show", "1.2"], "alla-kommuner"),
        ("update-unknown-organisation", ["log", "1.2"], "Rekrytering pågår."),
        ("two-updates-one-id", ["log", "1.2"], "Pågående"),
        ("bom-and-crlf", ["show", "1.2"], "Pågående"),
        ("control-characters", ["show", "1.2"], "Utse␛]0;ond␇ en⟨U+202E⟩ kontaktperson␛[31m"),
    ] {
        let outcome = Case::named(name).run(&words);
        assert_eq!(outcome.code, 0, "{name}: {}", outcome.stderr);
        assert!(outcome.stdout.contains(shown), "{name}: {}", outcome.stdout);
    }
}

#[test]
fn whoever_reads_the_plan_is_told_that_the_files_have_errors() {
    let outcome = Case::named("wrong-type").run(&["list"]);
    assert!(outcome.stderr.contains("1 fel i filerna"), "{}", outcome.stderr);
    assert_eq!(Case::named("unknown-field").run(&["list"]).stderr, "");
}

#[test]
fn a_file_cut_short_anywhere_ends_in_an_answer() {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("updates")).unwrap();
    let sound = cases().join("sound");
    let update = "updates/2021/01F2WX7E00QGCYBSGWNFXCXDBN.yaml";
    let files = [("plan.yaml", "plan.yaml"), ("organisations.yaml", "organisations.yaml"), (update, "updates/a.yaml")];
    for (from, to) in files {
        fs::copy(sound.join(from), folder.path().join(to)).unwrap();
    }
    for (from, to) in files {
        let whole = fs::read(sound.join(from)).unwrap();
        for length in 0..whole.len() {
            fs::write(folder.path().join(to), &whole[..length]).unwrap();
            let loaded = styrplan::store::load(folder.path());
            assert!(loaded.problems.len() < 10, "{from} cut at {length}: {:?}", loaded.problems);
        }
        fs::write(folder.path().join(to), whole).unwrap();
    }
    assert_eq!(styrplan::store::load(folder.path()).problems, []);
}

#[test]
fn a_hundred_thousand_faults_take_no_more_than_their_share_of_time() {
    let sound = fs::read_to_string(cases().join("sound/plan.yaml")).unwrap();
    let rows = "title: Ännu en titel\n".repeat(100_000);
    let folder = TempDir::new().unwrap();
    fs::copy(cases().join("sound/organisations.yaml"), folder.path().join("organisations.yaml")).unwrap();
    fs::write(folder.path().join("plan.yaml"), sound + &rows).unwrap();
    let outcome = run(program().arg("-w").arg(folder.path()).arg("check"));
    assert_eq!(outcome.code, 1);
    assert!(outcome.stdout.contains("100000 fel"), "{}", outcome.stdout.lines().last().unwrap_or_default());
}

#[cfg(target_os = "linux")]
#[test]
fn bombs_cost_no_more_than_300_megabytes() {
    for name in ["alias-bomb", "deep-nesting", "deep-nesting-blocks", "deep-nesting-braces", "huge-line"] {
        let case = Case::named(name);
        for words in [&["check"][..], &["show"], &["list", "--json"]] {
            let mut limited: Command = isolated("sh");
            limited.args(["-c", "ulimit -v 307200 && exec \"$@\"", "sh", env!("CARGO_BIN_EXE_styrplan"), "-w"]);
            let outcome = run(limited.arg(case.workspace()).args(words));
            assert!((0..=1).contains(&outcome.code), "{name} {words:?}: {}", outcome.all());
        }
    }
}
