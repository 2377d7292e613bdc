//! The command line's words: commands, options, help, in the reader's language.

use std::ffi::OsString;

use clap::builder::{PathBufValueParser, StyledStr};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command};

use super::fault::{Fault, USAGE};
use super::output;
use crate::domain::status::Status;
use crate::i18n::{Lang, Texts};
use crate::reports::wording;
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
        .help_template(template(texts, Middle::Commands))
        .override_usage(format!("styrplan [{}] [{}]", t!(texts, "cli-value-options"), t!(texts, "cli-value-command")))
        .args(global_options(texts))
        .arg(flag("version", texts).short('V').action(ArgAction::Version));
    for subcommand in subcommands(texts) {
        let usage = usage(&subcommand, texts);
        let has_positionals = subcommand.get_positionals().next().is_some();
        let template = template(texts, if has_positionals { Middle::Positionals } else { Middle::Nothing });
        let subcommand = subcommand.disable_help_flag(true).help_template(template).override_usage(usage);
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

/// The page of help. Between usage and options stand the commands, the positional arguments, or nothing.
fn template(texts: &Texts, middle: Middle) -> StyledStr {
    let usage = t!(texts, "cli-usage");
    let options = t!(texts, "cli-options");
    let middle = match middle {
        Middle::Commands => format!("\n\n{}:\n{{subcommands}}", t!(texts, "cli-commands")),
        Middle::Positionals => format!("\n\n{}:\n{{positionals}}", t!(texts, "cli-arguments")),
        Middle::Nothing => String::new(),
    };
    format!("{{about}}\n\n{usage}: {{usage}}{middle}\n\n{options}:\n{{options}}\n").into()
}

/// What stands in the middle of a page of help.
#[derive(Debug, Clone, Copy)]
enum Middle {
    Commands,
    Positionals,
    Nothing,
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
    let activity = || id().help(t!(texts, "arg-activity"));
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
        subcommand("time", &["tid"], texts)
            .arg(positional("expression", "cli-value-expression", texts).num_args(0..).allow_negative_numbers(true))
            .arg(
                Arg::new("file")
                    .long("file")
                    .value_name(t!(texts, "cli-value-file"))
                    .help(t!(texts, "opt-expressions-file"))
                    .value_parser(PathBufValueParser::new()),
            )
            .arg(switch("json", texts)),
        subcommand("year", &["årshjul"], texts)
            .arg(positional("year", "cli-value-year", texts))
            .arg(value("body", "cli-value-body", texts))
            .arg(switch("json", texts)),
        subcommand("check", &["kontrollera"], texts).arg(switch("json", texts)),
        subcommand("set", &["status"], texts)
            .arg(activity().required(true))
            .arg(positional("status", "cli-value-status", texts))
            .arg(organisation().action(ArgAction::Append))
            .arg(value("occurrence", "cli-value-occurrence", texts))
            .arg(value("note", "cli-value-text", texts))
            .arg(value("assess", "cli-value-colour", texts))
            .arg(switch("raise", texts))
            .args(settling(texts)),
        subcommand("note", &["notera"], texts)
            .arg(activity().required(true))
            .arg(positional("text", "cli-value-text", texts).required(true))
            .arg(organisation())
            .arg(switch("raise", texts)),
        subcommand("log", &["logg"], texts).arg(activity()).arg(date("since")).arg(switch("json", texts)),
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
        subcommand("help", &["hjälp"], texts).arg(positional("command", "cli-value-command", texts)),
    ]
}

/// Ways to settle a time. Each is a request of its own.
fn settling(texts: &Texts) -> [Arg; 3] {
    const REPORTING: [&str; 6] = ["status", "org", "occurrence", "note", "assess", "raise"];
    let alone = |arg: Arg, others: [&'static str; 2]| arg.conflicts_with_all(REPORTING).conflicts_with_all(others);
    [
        alone(value("periods", "cli-value-time", texts).allow_hyphen_values(true), ["confirm", "unconfirm"]),
        alone(switch("confirm", texts), ["periods", "unconfirm"]),
        alone(switch("unconfirm", texts), ["periods", "confirm"]),
    ]
}

/// Help for a command, or for the whole program.
pub(super) fn help(texts: &Texts, about: Option<&str>) -> Result<u8, Fault> {
    let mut command = command(texts);
    command.build();
    let page = match about {
        None => command.render_help(),
        Some(name) => {
            let Some(found) = command.find_subcommand_mut(name) else {
                let fault = Fault::usage(t!(texts, "usage-unknown-command", command = name));
                return Err(fault.hinted(t!(texts, "usage-help-all")));
            };
            found.render_help()
        }
    };
    output::result(&page.to_string())?;
    Ok(0)
}

/// Tells a fault of the command line in the reader's language; help and version go to stdout.
pub(super) fn tell(texts: &Texts, arguments: &[OsString], error: &clap::Error) -> Result<u8, Fault> {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            output::result(&error.to_string())?;
            Ok(0)
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            output::complain(&error.to_string());
            Ok(USAGE)
        }
        _ => {
            let named = named_command(texts, arguments);
            let hint = match &named {
                Some(name) => t!(texts, "usage-help", command = name),
                None => t!(texts, "usage-help-all"),
            };
            Err(fault(texts, named.as_deref(), arguments, error).hinted(hint))
        }
    }
}

/// The command among the arguments, by its English name.
fn named_command(texts: &Texts, arguments: &[OsString]) -> Option<String> {
    let all = subcommands(texts);
    let find = |word: &str| all.iter().find(|it| it.get_name() == word || it.get_all_aliases().any(|it| it == word));
    let words = arguments.iter().skip(1).filter_map(|it| it.to_str());
    words.filter_map(find).map(|it| it.get_name().to_owned()).next()
}

fn fault(texts: &Texts, command: Option<&str>, arguments: &[OsString], error: &clap::Error) -> Fault {
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
    let is_language = error.kind() == ErrorKind::InvalidValue && argument.starts_with("--lang");
    let lacks = |id: &str| argument.contains(&format!("<{}>", t!(texts, id)));
    let message = match error.kind() {
        ErrorKind::MissingRequiredArgument if lacks("cli-value-id") => {
            let example = match command {
                Some("note") => format!("styrplan note 1.3 \"{}\"", t!(texts, "arg-text")),
                _ => format!("styrplan set 1.3 {}", wording::status(texts, Some(Status::Done)).to_lowercase()),
            };
            t!(texts, "usage-which-activity", example = example)
        }
        ErrorKind::UnknownArgument if command == Some("note") && !argument.starts_with('-') => {
            let (id, text) = loose_words(arguments);
            return Fault::usage(t!(texts, "usage-quotes", id = id, text = text));
        }
        ErrorKind::UnknownArgument => t!(texts, "usage-unknown-option", option = argument),
        ErrorKind::InvalidSubcommand => {
            t!(texts, "usage-unknown-command", command = text(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => t!(texts, "usage-missing", what = argument),
        ErrorKind::InvalidValue if given.is_empty() => t!(texts, "usage-no-value", option = argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            t!(texts, "usage-bad-value", option = argument, value = given)
        }
        ErrorKind::ArgumentConflict if argument == text(ContextKind::PriorArg) => {
            let option = argument.split(' ').next().unwrap_or_default();
            t!(texts, "usage-twice", option = option)
        }
        ErrorKind::ArgumentConflict => {
            t!(texts, "usage-conflict", one = argument, other = text(ContextKind::PriorArg))
        }
        _ => error.to_string(),
    };
    if is_language {
        return Fault::usage(message).hinted(t!(texts, "usage-which-language"));
    }
    let near = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue].map(text);
    let fault = Fault::usage(message);
    match near.into_iter().find(|it| !it.is_empty()) {
        Some(near) => fault.hinted(t!(texts, "did-you-mean", nearest = near)),
        None => fault,
    }
}

/// The activity of a note, and what was written after it up to the next option.
fn loose_words(arguments: &[OsString]) -> (String, String) {
    let words: Vec<&str> = arguments.iter().filter_map(|it| it.to_str()).collect();
    let after = words.iter().position(|it| matches!(*it, "note" | "notera")).map_or(0, |it| it + 1);
    let mut loose = words.into_iter().skip(after).take_while(|it| !it.starts_with('-'));
    let id = loose.next().unwrap_or_default().to_owned();
    (id, loose.collect::<Vec<_>>().join(" "))
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
