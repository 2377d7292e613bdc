//! The walls of the house: which part of the program may know which, and who may touch the world outside.
//!
//! Every file under `src` is read as text, without its comments, literals and test modules.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking, also in its own functions")]

use std::fs;
use std::path::Path;

/// What each part may use of ours. Whoever is not named here, `main` and `lib`, joins the parts.
const MAY_USE: [(&str, &[&str]); 8] = [
    ("domain", &[]),
    ("i18n", &[]),
    ("clock", &["domain"]),
    ("store", &["domain", "clock"]),
    ("reports", &["domain", "i18n"]),
    ("export", &["domain", "i18n", "reports"]),
    ("cli", &["domain", "i18n", "clock", "store", "reports", "export"]),
    ("tui", &["domain", "i18n", "clock", "store", "reports", "export"]),
];

/// Libraries that stand behind one part.
const OWNED: [(&str, &str); 4] =
    [("ratatui", "tui"), ("crossterm", "tui"), ("granit_parser", "store"), ("serde_saphyr", "store")];

/// Parts that are functions of their arguments and nothing else.
const PURE: [&str; 4] = ["domain", "i18n", "reports", "export"];

/// What would make them something else.
const WORLD: [&str; 11] = [
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "std::thread",
    "Local::now",
    "Utc::now",
    "SystemTime",
    "Instant",
    "stdin",
    "stdout",
];

/// What asks the disk something, whatever it is called on: only for the store.
const ASKING: [&str; 9] = [
    ".exists(",
    ".try_exists(",
    ".is_file(",
    ".is_dir(",
    ".is_symlink(",
    ".metadata(",
    ".symlink_metadata(",
    ".canonicalize(",
    ".read_dir(",
];

/// What asks the machine for the time of day, or what time it is in the machine's own zone.
const CLOCKS: [&str; 3] = ["Utc::now", "Local::now", "chrono::Local"];

/// What writes to the terminal.
const PRINTING: [&str; 4] = ["print!(", "println!(", "eprint!(", "eprintln!("];

/// A line of a file that breaks a rule.
type Breach = String;

fn breaches(path: &str, text: &str) -> Vec<Breach> {
    let mut found = Vec::new();
    if !text.starts_with("//!") {
        found.push(format!("{path}:1: a file begins with a line of //! that says what it is for"));
    }
    if path.ends_with("mod.rs") {
        found.push(format!("{path}:1: a module is foo.rs beside foo/, never mod.rs"));
    }
    let code = production_code(&without_comments_and_literals(text));
    let modules = module_path(path);
    let part = modules.first().copied().unwrap_or_default();
    let mut breach = |byte: usize, rule: String| {
        let line = code[..byte].matches('\n').count() + 1;
        found.push(format!("{path}:{line}: {rule}"));
    };
    for (byte, used) in own_parts_used(&code, &modules) {
        // The macro that looks up a text lies at the top of the crate.
        let used = if used == "t" { "i18n" } else { used };
        let allowed = MAY_USE.iter().find(|(name, _)| *name == part).map(|(_, allowed)| *allowed);
        let is_part = MAY_USE.iter().any(|(name, _)| *name == used);
        if is_part && used != part && allowed.is_some_and(|allowed| !allowed.contains(&used)) {
            breach(byte, format!("{part} may not use {used}"));
        }
    }
    for (library, owner) in OWNED {
        for (byte, word) in words(&code).filter(|(_, word)| word.starts_with(library) && part != owner) {
            breach(byte, format!("{word} stands only under {owner}"));
        }
    }
    if part != "store" {
        let is_fs = |path: &str| path == "std::fs" || path.starts_with("std::fs::");
        for (byte, _) in paths(&code).into_iter().filter(|(_, path)| !PURE.contains(&part) && is_fs(path)) {
            breach(byte, "std::fs stands only under store".to_owned());
        }
        for asking in ASKING {
            for (byte, _) in code.match_indices(asking) {
                breach(byte, format!("{asking} stands only under store"));
            }
        }
    }
    for (byte, path) in paths(&code).into_iter().filter(|_| part != "clock" && !PURE.contains(&part)) {
        if let Some(asked) = CLOCKS.iter().find(|it| path.contains(*it)) {
            breach(byte, format!("{asked} stands only under clock"));
        }
    }
    if PURE.contains(&part) {
        for printing in PRINTING {
            for (byte, _) in code.match_indices(printing).filter(|(byte, _)| !code[..*byte].ends_with(is_word)) {
                breach(byte, format!("{part} knows nothing of {printing}"));
            }
        }
        for (byte, path) in paths(&code) {
            let reached = WORLD
                .iter()
                .find(|it| path == **it || path.ends_with(&format!("::{it}")) || path.starts_with(&format!("{it}::")));
            if let Some(world) = reached {
                breach(byte, format!("{part} knows nothing of {world}"));
            }
        }
    }
    found
}

/// `src/cli/command/set.rs` is `cli::command::set`.
fn module_path(path: &str) -> Vec<&str> {
    let inner = path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
    inner.split('/').filter(|it| !matches!(*it, "lib" | "main")).collect()
}

/// The code before the module of unit tests, which may do as it likes.
fn production_code(code: &str) -> String {
    let end = code.find("#[cfg(test)]\nmod tests").unwrap_or(code.len());
    code[..end].to_owned()
}

/// Every use of a part of this crate, as `crate::part` or `super::…::part`, also within braces.
fn own_parts_used<'a>(code: &'a str, modules: &[&'a str]) -> Vec<(usize, &'a str)> {
    let mut used = Vec::new();
    for (byte, word) in words(code).filter(|(_, word)| matches!(*word, "crate" | "styrplan" | "super")) {
        let before = code[..byte].trim_end();
        if word == "super" && before.ends_with("super::") {
            continue;
        }
        let mut rest = &code[byte + word.len()..];
        let mut base: &[&str] = if word == "super" { &modules[..modules.len() - 1] } else { &[] };
        while let Some(after) = rest.strip_prefix("::super") {
            base = &base[..base.len() - 1];
            rest = after;
        }
        let Some(rest) = rest.strip_prefix("::") else { continue };
        match base.first() {
            Some(part) => used.push((byte, *part)),
            None => used.extend(heads(rest).into_iter().map(|head| (byte, head))),
        }
    }
    used
}

/// The first names of what follows `::`: one, or those within the outermost braces.
fn heads(rest: &str) -> Vec<&str> {
    let Some(group) = rest.strip_prefix('{') else { return words(rest).next().map(|(_, it)| it).into_iter().collect() };
    let mut depth = 0;
    let mut found = Vec::new();
    let mut expected = true;
    for (byte, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => expected = true,
            _ if expected && depth == 0 && is_word(c) => {
                found.extend(words(&group[byte..]).next().map(|(_, it)| it));
                expected = false;
            }
            _ => {}
        }
    }
    found
}

/// Every path of names, `a::b::c`; a group gives one path for each of its names.
fn paths(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut end = 0;
    for (byte, word) in words(code) {
        if byte < end {
            continue;
        }
        let mut path = word.to_owned();
        end = byte + word.len();
        while let Some(rest) = code[end..].strip_prefix("::") {
            if rest.starts_with('{') {
                found.extend(heads(rest).into_iter().map(|head| (byte, format!("{path}::{head}"))));
                break;
            }
            let Some((0, next)) = words(rest).next() else { break };
            path = format!("{path}::{next}");
            end += 2 + next.len();
        }
        found.push((byte, path));
    }
    found
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Names and keywords with the byte where they begin.
fn words(code: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + code[rest..].find(is_word)?;
        let end = code[start..].find(|c| !is_word(c)).map_or(code.len(), |it| start + it);
        rest = end;
        Some((start, &code[start..end]))
    })
}

/// The text with comments, strings and characters blanked; every line break stays.
fn without_comments_and_literals(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = opaque_length(rest, code.chars().next_back());
        let taken = if length == 0 { c.len_utf8() } else { length };
        let (piece, after) = rest.split_at(taken);
        if length == 0 {
            code.push_str(piece);
        } else {
            code.extend(piece.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        }
        rest = after;
    }
    code
}

/// How many bytes from here are a comment or a literal; 0 when it is code.
fn opaque_length(rest: &str, before: Option<char>) -> usize {
    if rest.starts_with("//") {
        return rest.find('\n').unwrap_or(rest.len());
    }
    if rest.starts_with("/*") {
        return block_comment(rest);
    }
    if rest.starts_with('"') {
        return quoted(rest, 1);
    }
    let follows_word = before.is_some_and(is_word);
    if !follows_word && (rest.starts_with("r\"") || rest.starts_with("r#") || rest.starts_with("br")) {
        return raw_string(rest);
    }
    // 'a' and '\n' are characters; 'a without a second mark is a lifetime.
    let mut characters = rest.chars();
    match (characters.next(), characters.next(), characters.next()) {
        (Some('\''), Some('\\'), _) => {
            2 + rest[2..].chars().next().map_or(0, char::len_utf8) + rest[3..].find('\'').map_or(0, |it| it + 1)
        }
        (Some('\''), Some(c), Some('\'')) => 2 + c.len_utf8(),
        _ => 0,
    }
}

fn block_comment(rest: &str) -> usize {
    let mut depth = 0;
    let mut byte = 0;
    while byte < rest.len() {
        let here = &rest[byte..];
        if here.starts_with("/*") {
            depth += 1;
            byte += 2;
        } else if here.starts_with("*/") {
            depth -= 1;
            byte += 2;
            if depth == 0 {
                return byte;
            }
        } else {
            byte += here.chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

fn quoted(rest: &str, from: usize) -> usize {
    let mut escaped = false;
    for (byte, c) in rest[from..].char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return from + byte + 1,
            _ => {}
        }
    }
    rest.len()
}

fn raw_string(rest: &str) -> usize {
    let body = rest.trim_start_matches('b');
    let Some(body) = body.strip_prefix('r') else { return 0 };
    let fences = body.len() - body.trim_start_matches('#').len();
    if !body[fences..].starts_with('"') {
        return 0;
    }
    let open = rest.len() - body.len() + fences + 1;
    let close = format!("\"{}", "#".repeat(fences));
    rest[open..].find(&close).map_or(rest.len(), |it| open + it + close.len())
}

fn source_files(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            source_files(&path, found);
        } else if path.extension().is_some_and(|it| it == "rs") {
            let root = Path::new(env!("CARGO_MANIFEST_DIR"));
            found.push(path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/"));
        }
    }
}

#[test]
fn the_walls_stand() {
    let mut files = Vec::new();
    source_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    assert!(files.len() > 60, "the sources are not where they were");
    let read = |path: &String| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let found: Vec<Breach> = files.iter().flat_map(|path| breaches(path, &read(path))).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_planted_breach_is_found_where_it_stands() {
    for (path, code, expected) in [
        ("src/domain/plan.rs", "use crate::reports::due;", "domain may not use reports"),
        ("src/domain/plan.rs", "use crate::{domain::id, i18n::Texts};", "domain may not use i18n"),
        ("src/domain/plan.rs", "fn f() { crate::t!(x, y) }", "domain may not use i18n"),
        ("src/domain/plan/deep.rs", "use super::super::super::store::load;", "domain may not use store"),
        ("src/i18n.rs", "use crate::domain::plan::Plan;", "i18n may not use domain"),
        ("src/store/load.rs", "fn f(x: crate::i18n::Texts) {}", "store may not use i18n"),
        ("src/reports/due.rs", "use super::super::export::text;", "reports may not use export"),
        ("src/export/text.rs", "use crate::store;", "export may not use store"),
        ("src/cli/output.rs", "use crate::{\n    tui,\n};", "cli may not use tui"),
        ("src/tui/app.rs", "use crate::cli::Screens;", "tui may not use cli"),
        ("src/cli/output.rs", "use ratatui::Frame;", "ratatui stands only under tui"),
        ("src/cli/output.rs", "use ratatui_textarea::TextArea;", "ratatui_textarea stands only under tui"),
        ("src/main.rs", "fn f() { crossterm::terminal::size(); }", "crossterm stands only under tui"),
        ("src/domain/plan.rs", "use granit_parser::Event;", "granit_parser stands only under store"),
        ("src/export/json.rs", "serde_saphyr::to_string(&x);", "serde_saphyr stands only under store"),
        ("src/cli/command/export.rs", "let x = std::fs::read(y);", "std::fs stands only under store"),
        ("src/tui/app.rs", "use std::{fmt, fs::File};", "std::fs stands only under store"),
        ("src/main.rs", "use std::fs;", "std::fs stands only under store"),
        ("src/domain/plan.rs", "let x = path.exists();", ".exists( stands only under store"),
        ("src/reports/due.rs", "if path.is_file() {}", ".is_file( stands only under store"),
        ("src/export/text.rs", "if path.is_dir() {}", ".is_dir( stands only under store"),
        ("src/i18n/dates.rs", "let x = path.metadata()?;", ".metadata( stands only under store"),
        ("src/reports/due.rs", "println!(\"x\");", "reports knows nothing of println!("),
        ("src/export/text.rs", "eprint!(\"x\");", "export knows nothing of eprint!("),
        ("src/cli/output.rs", "if path.exists() {}", ".exists( stands only under store"),
        ("src/reports/due.rs", "let x = std::env::var(y);", "reports knows nothing of std::env"),
        ("src/export/text.rs", "let x = chrono::Local::now();", "export knows nothing of Local::now"),
        ("src/export/text.rs", "let x = Utc::now();", "export knows nothing of Utc::now"),
        ("src/export/text.rs", "use crate::clock;", "export may not use clock"),
        ("src/domain/plan.rs", "let x = crate::clock::today();", "domain may not use clock"),
        ("src/store/save.rs", "let x = chrono::Utc::now();", "Utc::now stands only under clock"),
        ("src/tui/app.rs", "let x = Local::now();", "Local::now stands only under clock"),
        ("src/cli/output.rs", "use chrono::{Local, Utc};", "chrono::Local stands only under clock"),
        ("src/i18n/dates.rs", "use std::time::SystemTime;", "i18n knows nothing of SystemTime"),
        ("src/domain/plan.rs", "let x = std::io::stdout();", "domain knows nothing of stdout"),
    ] {
        let text = format!("//! A file.\n\n{code}\n");
        assert_eq!(breaches(path, &text), [format!("{path}:3: {expected}")], "{code}");
    }
    assert_eq!(
        breaches("src/domain/mod.rs", "use std::fmt;\n").len(),
        2,
        "neither its name nor its first line will do"
    );
}

#[test]
fn what_only_looks_like_a_breach_is_none() {
    for (path, code) in [
        ("src/domain/plan.rs", "// use crate::reports::due;\n/* std::fs /* ratatui */ crossterm */"),
        ("src/domain/plan.rs", "const X: &str = \"crate::store \\\" std::fs\"; const Y: &str = r#\"ratatui \" \"#;"),
        ("src/domain/plan.rs", "fn f<'a>(x: &'a str) -> char { '\"' } // \" std::fs"),
        ("src/domain/plan.rs", "use super::id::ActivityId; use crate::domain::search;"),
        ("src/domain/plan.rs", "fn instant() {} struct Standing; let stdouts = 1;"),
        ("src/domain/plan.rs", "#[cfg(test)]\nmod tests {\n    use std::fs;\n}"),
        ("src/reports/due.rs", "use crate::{domain::plan::Plan, i18n::Texts, t};"),
        ("src/cli/command/set.rs", "use super::super::context::Context; use crate::store;"),
        ("src/clock.rs", "let x = chrono::Utc::now(); use crate::domain::swedish_time;"),
        ("src/store/yaml.rs", "use granit_parser::Event; use std::fs;"),
        ("src/tui/app.rs", "use ratatui::Frame; use crossterm::event;"),
        ("src/main.rs", "use styrplan::{cli, tui};"),
    ] {
        assert_eq!(breaches(path, &format!("//! A file.\n\n{code}\n")), Vec::<Breach>::new(), "{code}");
    }
}
