//! What fuzzing has found is tried again: every input of the committed corpora, without the fuzzer.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking, also in its own functions")]

#[path = "support/sound.rs"]
mod sound;

use std::fs;
use std::path::Path;

/// Tries every input of a target's corpus.
fn replay(target: &str, try_input: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let inputs: Vec<_> = fs::read_dir(&folder).unwrap().map(|it| it.unwrap().path()).collect();
    assert!(inputs.len() >= 20, "{} inputs are no corpus of {target}", inputs.len());
    for path in inputs {
        let input = fs::read(&path).unwrap();
        let outcome = std::panic::catch_unwind(|| try_input(&input));
        assert!(outcome.is_ok(), "{} broke {target}: {:?}", path.display(), String::from_utf8_lossy(&input));
    }
}

#[test]
fn time_expressions() {
    replay("time", sound::time);
}

#[test]
fn recurrence_rules() {
    replay("rule", sound::rule);
}

#[test]
fn plan_files() {
    replay("plan", sound::plan);
}
