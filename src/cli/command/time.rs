//! `time`: how time expressions are read. Needs no workspace.

use std::io::{self, Read};

use clap::ArgMatches;

use super::super::context::Context;
use super::super::fault::Fault;
use super::super::output;
use crate::domain::timeframe::{self, Kind, Note, Reading};
use crate::export::{json, reading};
use crate::i18n::{Lang, Texts};
use crate::reports::reading::canonical;
use crate::reports::wording;
use crate::store;
use crate::t;

pub(super) fn run(context: &Context, options: &ArgMatches) -> Result<u8, Fault> {
    let mut expressions: Vec<String> =
        options.get_many::<String>("expression").into_iter().flatten().cloned().collect();
    if let Some(file) = options.get_one::<std::path::PathBuf>("file") {
        expressions.extend(expressions_in(context, file)?);
    }
    if expressions.is_empty() {
        return Err(Fault::usage(t!(context.texts, "time-nothing")).hinted(t!(context.texts, "time-examples")));
    }
    // Plans are written in Swedish, and so is the clearer form of their words.
    let swedish = Texts::new(Lang::Sv);
    let as_json = options.get_flag("json");
    let several = expressions.len() > 1;
    let mut told = String::new();
    for expression in &expressions {
        let found = timeframe::read(expression, context.today);
        if as_json {
            told.push_str(&json::line(&reading::json(context.texts, &swedish, &found)));
            continue;
        }
        let clearer = clearer(context, &swedish, &found);
        let mut lines = reading::lines(context.texts, &found, clearer.as_deref());
        if several {
            lines.insert(0, expression.clone());
        }
        told.push_str(&lines.join(if several { "\n  " } else { "\n" }));
        told.push('\n');
    }
    if as_json {
        output::result(&told)?;
    } else {
        output::say(&told)?;
    }
    Ok(0)
}

/// A form of the words that needs no confirming.
fn clearer(context: &Context, swedish: &Texts, found: &Reading) -> Option<String> {
    // Of "2022 eller 2023" no form is clearer but the one that somebody must choose.
    let chosen = !found.notes.contains(&Note::Either);
    let clear = canonical(swedish, found).filter(|_| found.confirm && chosen)?;
    let again = timeframe::read(&clear, context.today);
    (!again.confirm && again.kind == found.kind && again.kind != Kind::Unreadable).then_some(clear)
}

/// One expression on each line of a file, or of what is piped in; empty lines are passed over.
fn expressions_in(context: &Context, file: &std::path::Path) -> Result<Vec<String>, Fault> {
    let text = if file.as_os_str() == "-" {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        String::from_utf8(bytes).map_err(|_| Fault::request(t!(context.texts, "time-not-utf8", file = "-")))?
    } else {
        let shown = file.display().to_string();
        store::read_text(file).map_err(|error| {
            if error.kind() == io::ErrorKind::InvalidData {
                Fault::request(t!(context.texts, "time-not-utf8", file = shown))
            } else {
                let cause = wording::cause(context.texts, &error);
                Fault::request(t!(context.texts, "time-cannot-read", file = shown, cause = cause))
            }
        })?
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    Ok(text.lines().filter(|it| !it.trim().is_empty()).map(ToOwned::to_owned).collect())
}
