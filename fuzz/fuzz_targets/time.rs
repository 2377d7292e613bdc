//! Any text as a time expression.
#![no_main]

#[allow(dead_code, reason = "each target asserts its own")]
#[path = "../../tests/support/sound.rs"]
mod sound;

libfuzzer_sys::fuzz_target!(|input: &[u8]| sound::time(input));
