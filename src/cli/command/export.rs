//! `export`: a document in a file.

use std::io;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::super::context::Context;
use super::super::fault::Fault;
use super::super::output;
use super::agenda;
use crate::export::{self, markdown, text};
use crate::reports::agenda::agenda as compute;
use crate::reports::wording;
use crate::store;
use crate::t;

/// A format that a document can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Markdown,
    Text,
}

impl Format {
    fn parse(text: &str) -> Option<Self> {
        match text.to_lowercase().as_str() {
            "md" | "markdown" => Some(Self::Markdown),
            "txt" | "text" => Some(Self::Text),
            _ => None,
        }
    }
}

pub(super) fn run(context: &Context, options: &ArgMatches) -> Result<u8, Fault> {
    let kind = options.get_one::<String>("kind").map(String::as_str).unwrap_or_default();
    if !matches!(kind, "agenda" | "dagordning") {
        return Err(Fault::usage(t!(context.texts, "export-unknown-kind", kind = kind)));
    }
    let output = options.get_one::<PathBuf>("output").filter(|it| it.as_os_str() != "-");
    let format = format(context, options, output)?;
    let opened = context.open_with_parties()?;
    let view = opened.at(context.today);
    let organisations = &view.workspace.organisations;
    let steering = || organisations.steering_body().map(|it| it.id.as_str());
    let name = options.get_one::<String>("body").map(String::as_str).or_else(steering).unwrap_or_default();
    let request = agenda::request(context, &view, name, options)?;
    let computed = compute(&view, request);
    let document = export::agenda::document(context.texts, view.workspace, &computed);
    let bytes = match format {
        Format::Markdown => markdown::write(&document),
        Format::Text => text::write(&document, text::Layout::default()),
    };
    match output {
        None => output::result(&bytes)?,
        Some(path) => write(context, path, &bytes, options.get_flag("force"))?,
    }
    agenda::tips(context, &computed);
    Ok(0)
}

/// The format asked for, else by the file's ending.
fn format(context: &Context, options: &ArgMatches, output: Option<&PathBuf>) -> Result<Format, Fault> {
    let ending = || output.and_then(|it| it.extension()).and_then(|it| it.to_str()).map(str::to_owned);
    let asked = options.get_one::<String>("format").cloned().or_else(ending);
    let asked = asked.ok_or_else(|| Fault::usage(t!(context.texts, "export-which-format")))?;
    Format::parse(&asked).ok_or_else(|| Fault::usage(t!(context.texts, "export-unknown-format", format = asked)))
}

fn write(context: &Context, path: &Path, bytes: &str, force: bool) -> Result<(), Fault> {
    let shown = path.display().to_string();
    store::write_whole(path, bytes.as_bytes(), force).map_err(|error| {
        Fault::request(match error.kind() {
            io::ErrorKind::AlreadyExists => t!(context.texts, "export-exists", path = &shown),
            _ => t!(context.texts, "export-failed", path = &shown, cause = wording::cause(context.texts, &error)),
        })
    })?;
    output::complain(&t!(context.texts, "export-done", path = shown));
    Ok(())
}
