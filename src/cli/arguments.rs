//! The command line's words: commands, options, help, in the reader's language.

use std::ffi::OsString;

use clap::builder::{PathBufValueParser, StyledStr};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command};

use super::fault::{Fault, USAGE};
use super::output;
use crate::i18n::{Lang, Texts};
use crate::store::Settings;
use crate::t;

/// The language, before anything else is read: `--lang`, else the settings, else Swedish.
pub(super) fn language(arguments: &[OsString], settings: &Settings) -> Lang {
    let words: Vec<&str> = arguments.iter().filter_map(|it| it.to_str()).collect();
    let after = words.iter().position(|it| *it == "--lang").and_then(|n| words.get(n + 1).copied());
    let joined = words.iter().find_map(|it| it.strip_prefix("--lang="));
    let asked = after.or(joined).and_then(Lang::parse);
    asked.or_else(|| settings.language.as_deref().and_then(Lang::parse)).unwrap_or_default()
}

/// The whole command line.
pub(super) fn command(texts: &Texts) -> Command {
    let mut command = Command::new("styrplan")
        .version(env!("CARGO_PKG_VERSION"))
        .about(t!(texts, "cli-about"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(t!(texts, "cli-commands"))
        .help_template(template(texts, true))
        .override_usage(format!("styrplan [{}] [{}]", t!(texts, "cli-value-options"), t!(texts, "cli-value-command")))
        .args(global_options(texts))
        .arg(flag("version", texts).short('V').action(ArgAction::Version));
    for subcommand in subcommands(texts) {
        let usage = usage(&subcommand, texts);
        let subcommand = subcommand.disable_help_flag(true).help_template(template(texts, false)).override_usage(usage);
        command = command.subcommand(subcommand);
    }
    command
}

/// A subcommand's usage line in the reader's language: clap's own words are English.
fn usage(subcommand: &Command, texts: &Texts) -> String {
    let mut usage = format!("styrplan {} [{}]", subcommand.get_name(), t!(texts, "cli-value-options"));
    for argument in subcommand.get_positionals() {
        let name =
            argument.get_value_names().and_then(|names| names.first()).map(ToString::to_string).unwrap_or_default();
        let shown = if argument.is_required_set() { format!(" <{name}>") } else { format!(" [{name}]") };
        usage.push_str(&shown);
    }
    usage
}

fn template(texts: &Texts, is_root: bool) -> StyledStr {
    let usage = t!(texts, "cli-usage");
    let commands = if is_root { format!("\n\n{}:\n{{subcommands}}", t!(texts, "cli-commands")) } else { String::new() };
    let options = t!(texts, "cli-options");
    let positionals =
        if is_root { String::new() } else { format!("\n\n{}:\n{{positionals}}", t!(texts, "cli-arguments")) };
    format!("{{about}}\n\n{usage}: {{usage}}{commands}{positionals}\n\n{options}:\n{{options}}\n").into()
}

/// A command's own options stand first in its help.
const AFTER_OWN: usize = 500;

fn global_options(texts: &Texts) -> Vec<Arg> {
    [
        value("workspace", "cli-value-folder", texts).short('w').value_parser(PathBufValueParser::new()).global(true),
        value("today", "cli-value-date", texts).global(true),
        value("lang", "cli-value-lang", texts).value_parser(["sv", "en"]).hide_possible_values(true).global(true),
        value("by", "cli-value-who", texts).global(true),
        flag("plain", texts).action(ArgAction::SetTrue).global(true),
        flag("help", texts).short('h').action(ArgAction::Help).global(true),
    ]
    .map(|option| option.display_order(AFTER_OWN))
    .into()
}

fn flag(name: &'static str, texts: &Texts) -> Arg {
    Arg::new(name).long(name).help(t!(texts, &format!("opt-{name}")))
}

fn value(name: &'static str, value_id: &str, texts: &Texts) -> Arg {
    flag(name, texts).value_name(t!(texts, value_id))
}

fn switch(name: &'static str, texts: &Texts) -> Arg {
    flag(name, texts).action(ArgAction::SetTrue)
}

fn positional(name: &'static str, value_id: &str, texts: &Texts) -> Arg {
    Arg::new(name).value_name(t!(texts, value_id)).help(t!(texts, &format!("arg-{name}")))
}

fn subcommand(name: &'static str, swedish: &'static [&'static str], texts: &Texts) -> Command {
    Command::new(name).visible_aliases(swedish).about(t!(texts, &format!("command-{name}")))
}

fn subcommands(texts: &Texts) -> Vec<Command> {
    let id = || positional("id", "cli-value-id", texts);
    let body = || positional("body", "cli-value-body", texts);
    let date = |name| value(name, "cli-value-date", texts);
    let organisation = || value("org", "cli-value-org", texts);
    vec![
        subcommand("show", &["visa"], texts).arg(id()).arg(switch("json", texts)),
        subcommand("list", &["lista"], texts)
            .arg(positional("filter", "cli-value-filter", texts).num_args(0..))
            .arg(switch("json", texts)),
        subcommand("due", &["förfaller"], texts)
            .arg(value("within", "cli-value-days", texts))
            .arg(date("until").conflicts_with("within"))
            .arg(switch("json", texts)),
        subcommand("check", &["kontrollera"], texts).arg(switch("json", texts)),
        subcommand("set", &["status"], texts)
            .arg(id().required(true))
            .arg(positional("status", "cli-value-status", texts))
            .arg(organisation().action(ArgAction::Append))
            .arg(value("occurrence", "cli-value-occurrence", texts))
            .arg(value("note", "cli-value-text", texts))
            .arg(value("assess", "cli-value-colour", texts))
            .arg(switch("raise", texts)),
        subcommand("note", &["notera"], texts)
            .arg(id().required(true))
            .arg(positional("text", "cli-value-text", texts).required(true))
            .arg(organisation())
            .arg(switch("raise", texts)),
        subcommand("log", &["logg"], texts).arg(id()).arg(date("since")).arg(switch("json", texts)),
        subcommand("undo", &["ångra"], texts).arg(positional("update", "cli-value-update", texts)),
        subcommand("agenda", &["dagordning"], texts)
            .arg(body().required(true))
            .arg(date("date"))
            .arg(date("previous"))
            .arg(date("next"))
            .arg(switch("json", texts)),
        subcommand("export", &["exportera"], texts)
            .arg(positional("kind", "cli-value-kind", texts).required(true))
            .arg(body())
            .arg(date("date"))
            .arg(date("previous"))
            .arg(date("next"))
            .arg(value("format", "cli-value-format", texts).short('f'))
            .arg(value("output", "cli-value-file", texts).short('o').value_parser(PathBufValueParser::new()))
            .arg(switch("force", texts)),
        subcommand("init", &["ny"], texts)
            .arg(positional("dir", "cli-value-folder", texts).required(true).value_parser(PathBufValueParser::new()))
            .arg(switch("empty", texts)),
    ]
}

/// Tells a fault of the command line in the reader's language; help and version go to stdout.
pub(super) fn tell(texts: &Texts, error: &clap::Error) -> Result<u8, Fault> {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            output::result(&error.to_string())?;
            Ok(0)
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            output::complain(&error.to_string());
            Ok(USAGE)
        }
        _ => Err(fault(texts, error).hinted(t!(texts, "usage-help"))),
    }
}

fn fault(texts: &Texts, error: &clap::Error) -> Fault {
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        // The first suggestion is the nearest; what is missing is named whole.
        Some(ContextValue::Strings(texts)) if kind != ContextKind::InvalidArg => {
            texts.first().cloned().unwrap_or_default()
        }
        Some(ContextValue::Strings(texts)) => texts.join(" "),
        _ => String::new(),
    };
    let argument = text(ContextKind::InvalidArg);
    let given = text(ContextKind::InvalidValue);
    let message = match error.kind() {
        ErrorKind::UnknownArgument => t!(texts, "usage-unknown-option", option = argument),
        ErrorKind::InvalidSubcommand => {
            t!(texts, "usage-unknown-command", command = text(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => t!(texts, "usage-missing", what = argument),
        ErrorKind::InvalidValue if given.is_empty() => t!(texts, "usage-no-value", option = argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            t!(texts, "usage-bad-value", option = argument, value = given)
        }
        ErrorKind::ArgumentConflict => {
            t!(texts, "usage-conflict", one = argument, other = text(ContextKind::PriorArg))
        }
        _ => error.to_string(),
    };
    let near = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue].map(text);
    let fault = Fault::usage(message);
    match near.into_iter().find(|it| !it.is_empty()) {
        Some(near) => fault.hinted(t!(texts, "did-you-mean", nearest = near)),
        None => fault,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_holds_together_in_both_languages() {
        for lang in [Lang::Sv, Lang::En] {
            command(&Texts::new(lang)).debug_assert();
        }
    }

    #[test]
    fn the_language_is_known_before_the_arguments_are_read() {
        let asked = |words: &[&str]| {
            let words: Vec<OsString> = words.iter().map(Into::into).collect();
            language(&words, &Settings::default())
        };
        assert_eq!(asked(&["styrplan", "--lang", "en"]), Lang::En);
        assert_eq!(asked(&["styrplan", "list", "--lang=en"]), Lang::En);
        assert_eq!(asked(&["styrplan"]), Lang::Sv);
    }
}
