//! Every text that a user reads: given once in each language, used, and given the values it asks for.
//!
//! The Fluent files are read by Fluent itself for their form, and as text for ids and values; the sources are read as text.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_bundle::FluentResource;
use styrplan::i18n::Lang;

/// Ids put together at run time: `status-` and a code. The second part is found in the sources as a literal, or as a
/// variant whose name serde writes in small letters.
const PREFIXES: [&str; 9] =
    ["status-", "status-letter-", "assess-", "reason-", "list-", "section-", "opt-", "arg-", "command-"];

/// Ids made of another id: what to do about a problem, what a command does, a reason with nothing to quote.
const SUFFIXES: [&str; 2] = ["-do", "-help"];

/// A text: its file and the names of the values it asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Message {
    line: usize,
    values: BTreeSet<String>,
}

/// Ids with their texts, and those that are given a second time.
fn messages(lang: Lang) -> (BTreeMap<String, Message>, Vec<String>) {
    let mut found: BTreeMap<String, Message> = BTreeMap::new();
    let mut twice = Vec::new();
    for source in lang.sources() {
        let mut current = None;
        for (n, line) in source.lines().enumerate() {
            if let Some(id) = id_of(line) {
                let message = Message { line: n + 1, values: BTreeSet::new() };
                if let Some(first) = found.insert(id.to_owned(), message) {
                    twice.push(format!("{id} on line {} and line {}", first.line, n + 1));
                }
                current = Some(id.to_owned());
            } else if !line.starts_with(' ') {
                current = None;
            }
            if let Some(message) = current.as_ref().and_then(|id| found.get_mut(id)) {
                message.values.extend(values_in(line));
            }
        }
    }
    (found, twice)
}

/// The id that a line begins, if it begins one.
fn id_of(line: &str) -> Option<&str> {
    let (id, _) = line.split_once('=')?;
    let id = id.trim_end();
    let is_id = id.starts_with(|c: char| c.is_ascii_lowercase()) && id.chars().all(is_id_character);
    is_id.then_some(id)
}

fn is_id_character(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_')
}

fn values_in(line: &str) -> Vec<String> {
    line.split('$').skip(1).map(|rest| rest.chars().take_while(|c| is_id_character(*c)).collect()).collect()
}

/// A use of a text in the sources.
#[derive(Debug)]
struct Use {
    place: String,
    id: String,
    values: BTreeSet<String>,
}

/// What the sources say about texts.
#[derive(Debug, Default)]
struct Sources {
    /// `t!(texts, "id", value = …)` with the id itself.
    uses: Vec<Use>,
    /// Every other literal.
    literals: BTreeSet<String>,
    /// Every name, for variants that become codes.
    names: BTreeSet<String>,
}

impl Sources {
    fn read() -> Self {
        let mut sources = Self::default();
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        sources.read_folder(root, &root.join("src"));
        sources
    }

    fn read_folder(&mut self, root: &Path, folder: &Path) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                self.read_folder(root, &path);
            } else if path.extension().is_some_and(|it| it == "rs") && !path.ends_with("tests.rs") {
                let name = path.strip_prefix(root).unwrap().display().to_string();
                let text = fs::read_to_string(&path).unwrap();
                let (code, _) = text.split_once("#[cfg(test)]\nmod tests").unwrap_or((&text, ""));
                self.read_text(&name, code);
            }
        }
    }

    fn read_text(&mut self, name: &str, text: &str) {
        let text = &without_comments(text);
        self.names.extend(text.split(|c| !is_id_character(c)).map(str::to_owned));
        let mut rest = text.as_str();
        while let Some(start) = rest.find('"') {
            let length = literal_length(&rest[start..]);
            self.literals.insert(rest[start + 1..start + length - 1].to_owned());
            rest = &rest[start + length..];
        }
        for (start, _) in text
            .match_indices("t!(")
            .filter(|(byte, _)| !text[..*byte].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
        {
            let line = text[..start].matches('\n').count() + 1;
            let arguments = arguments(&text[start + 3..]);
            let Some(id) = arguments.get(1).and_then(|it| it.strip_prefix('"')?.strip_suffix('"')) else { continue };
            let values =
                arguments.iter().skip(2).filter_map(|it| it.split_once('=')).map(|(name, _)| name.trim().to_owned());
            self.uses.push(Use { place: format!("{name}:{line}"), id: id.to_owned(), values: values.collect() });
        }
    }

    /// Whether anything in the sources can ask for the text.
    fn use_of(&self, id: &str) -> bool {
        let named = self.uses.iter().any(|it| it.id == id) || self.literals.contains(id);
        let composed = PREFIXES.iter().filter_map(|it| id.strip_prefix(it)).any(|rest| self.is_code(rest));
        let derived = SUFFIXES.iter().filter_map(|it| id.strip_suffix(it)).any(|base| self.use_of(base));
        named || composed || derived
    }

    fn is_code(&self, text: &str) -> bool {
        let variant: String = text.split('_').map(capitalised).collect();
        self.literals.contains(text) || self.names.contains(&variant)
    }
}

fn capitalised(word: &str) -> String {
    let mut characters = word.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}

/// The text with its line comments blanked; `//` within a literal stays.
fn without_comments(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['"', '/', '\'']) {
        let here = &rest[at..];
        let taken = if here.starts_with('"') {
            literal_length(here)
        } else if here.starts_with("'\"'") {
            // A quotation mark as a character opens nothing.
            kept.push_str(&rest[..at]);
            rest = &here[3..];
            continue;
        } else if here.starts_with("//") {
            kept.push_str(&rest[..at]);
            rest = &here[here.find('\n').unwrap_or(here.len())..];
            continue;
        } else {
            1
        };
        kept.push_str(&rest[..at + taken]);
        rest = &rest[at + taken..];
    }
    kept + rest
}

/// The length in bytes of the literal that begins here, with its marks.
fn literal_length(text: &str) -> usize {
    let mut escaped = false;
    for (byte, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return byte + 1,
            _ => {}
        }
    }
    text.len()
}

/// The arguments up to the closing parenthesis, split at the commas between them.
fn arguments(text: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    let mut depth = 0;
    let mut byte = 0;
    while let Some(c) = text[byte..].chars().next() {
        let length = if c == '"' { literal_length(&text[byte..]) } else { c.len_utf8() };
        match c {
            ')' if depth == 0 => break,
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
        if c == ',' && depth == 0 {
            found.push(String::new());
        } else if let Some(last) = found.last_mut() {
            last.push_str(&text[byte..byte + length]);
        }
        byte += length;
    }
    found.iter().map(|it| it.trim().to_owned()).filter(|it| !it.is_empty()).collect()
}

#[test]
fn every_file_of_texts_can_be_read_whole() {
    for lang in [Lang::Sv, Lang::En] {
        for source in lang.sources() {
            let first = source.lines().next().unwrap_or_default();
            if let Err((_, errors)) = FluentResource::try_new(source.to_owned()) {
                panic!("{lang:?} {first}: {errors:?}");
            }
            assert!(source.lines().any(|line| id_of(line).is_some()), "{lang:?} {first}: no texts");
        }
    }
}

#[test]
fn no_text_is_given_twice() {
    for lang in [Lang::Sv, Lang::En] {
        assert_eq!(messages(lang).1, Vec::<String>::new(), "{lang:?}");
    }
}

#[test]
fn every_text_stands_in_both_languages_with_the_same_values() {
    let (swedish, _) = messages(Lang::Sv);
    let (english, _) = messages(Lang::En);
    let ids: BTreeSet<&String> = swedish.keys().chain(english.keys()).collect();
    let differs = |id: &&String| {
        let values = |texts: &BTreeMap<String, Message>| texts.get(*id).map(|it| it.values.clone());
        let (swedish, english) = (values(&swedish), values(&english));
        (swedish != english).then(|| format!("{id}: {swedish:?} in Swedish, {english:?} in English"))
    };
    let wrong: Vec<String> = ids.iter().filter_map(differs).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_text_that_is_asked_for_exists_and_gets_its_values() {
    let (texts, _) = messages(Lang::Sv);
    let sources = Sources::read();
    assert!(sources.uses.len() > 150, "the sources are not read");
    let wrong: Vec<String> = (sources.uses.iter())
        .filter_map(|it| match texts.get(&it.id) {
            None => Some(format!("{}: no text {}", it.place, it.id)),
            Some(text) if text.values != it.values => {
                Some(format!("{}: {} asks for {:?} and gets {:?}", it.place, it.id, text.values, it.values))
            }
            Some(_) => None,
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_literal_that_names_a_text_names_one_that_exists() {
    let (texts, _) = messages(Lang::Sv);
    let families: BTreeSet<&str> = texts.keys().filter_map(|id| id.split_once('-').map(|(family, _)| family)).collect();
    let is_like_an_id = |text: &str| {
        let lower = |c: char| c.is_ascii_lowercase() || c == '-' || c == '_';
        let family = text.split_once('-').filter(|(_, rest)| !rest.is_empty()).map(|(family, _)| family);
        text.chars().all(lower) && family.is_some_and(|family| families.contains(family))
    };
    let sources = Sources::read();
    let wrong: Vec<&String> = (sources.literals.iter())
        .filter(|it| is_like_an_id(it) && !texts.contains_key(*it))
        .filter(|it| !PREFIXES.contains(&it.as_str()))
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn no_text_lies_unused() {
    let (texts, _) = messages(Lang::Sv);
    let sources = Sources::read();
    let unused: Vec<&String> = texts.keys().filter(|id| !sources.use_of(id)).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn a_problem_always_comes_with_what_to_do() {
    let [_, problems, ..] = Lang::Sv.sources();
    let ids: BTreeSet<&str> = problems.lines().filter_map(id_of).collect();
    assert!(ids.contains("problem-tab"), "the problems stand in another file now");
    // What to do about a wrong type depends on what was expected.
    let lacking: Vec<&&str> = (ids.iter())
        .filter(|id| id.starts_with("problem-") && !id.ends_with("-do") && **id != "problem-wrong-type")
        .filter(|id| !ids.contains(format!("{id}-do").as_str()))
        .collect();
    assert!(lacking.is_empty(), "{lacking:?}");
}

#[test]
fn the_reader_of_sources_sees_what_stands_there() {
    let mut sources = Sources::default();
    let code = r#"
        // t!(texts, "in-a-comment")
        let a = t!(context.texts, "saved", id = f("a, b"), by = &format!("{x}")); // "no-literal"
        let b = t!(
            texts,
            if x { "due-end" } else { "due-start" },
        );
        assert!('"' == c && s == "a\"b");
        let c = not!(texts, "other");
    "#;
    sources.read_text("src/x.rs", code);
    let [only] = &sources.uses[..] else { panic!("{:?}", sources.uses) };
    assert_eq!((only.place.as_str(), only.id.as_str()), ("src/x.rs:3", "saved"));
    assert_eq!(only.values.iter().collect::<Vec<_>>(), ["by", "id"]);
    assert!(["due-end", "due-start", "other", "a\\\"b"].iter().all(|it| sources.literals.contains(*it)));
    assert!(!sources.literals.contains("no-literal"));
}
