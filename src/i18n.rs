//! Every text that a user reads, in Swedish and in English, and dates in words.
//!
//! Texts stand in `i18n/sv/*.ftl` and `i18n/en/*.ftl` (Fluent), one file per part of the program.
//! [`t!`](crate::t) looks one up.

mod dates;

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::langid;

/// A language of the program. Swedish is the default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Lang {
    /// Svenska.
    #[default]
    Sv,
    /// English.
    En,
}

impl Lang {
    /// Reads `sv` or `en`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "sv" | "svenska" => Some(Self::Sv),
            "en" | "english" | "engelska" => Some(Self::En),
            _ => None,
        }
    }

    /// The language code, as in `lang="sv"`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Sv => "sv",
            Self::En => "en",
        }
    }

    /// The Fluent sources of the language, one per part of the program.
    #[must_use]
    pub fn sources(self) -> [&'static str; 5] {
        match self {
            Self::Sv => [
                include_str!("i18n/sv/common.ftl"),
                include_str!("i18n/sv/problems.ftl"),
                include_str!("i18n/sv/reports.ftl"),
                include_str!("i18n/sv/cli.ftl"),
                include_str!("i18n/sv/tui.ftl"),
            ],
            Self::En => [
                include_str!("i18n/en/common.ftl"),
                include_str!("i18n/en/problems.ftl"),
                include_str!("i18n/en/reports.ftl"),
                include_str!("i18n/en/cli.ftl"),
                include_str!("i18n/en/tui.ftl"),
            ],
        }
    }
}

/// A value within a text.
#[derive(Debug, Clone)]
pub enum Arg<'a> {
    /// A text.
    Text(Cow<'a, str>),
    /// A number; chooses between one and many.
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

/// The texts of one language.
pub struct Texts {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Texts").field("lang", &self.lang).finish_non_exhaustive()
    }
}

impl Texts {
    /// Reads the texts of a language.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let id = match lang {
            Lang::Sv => langid!("sv-SE"),
            Lang::En => langid!("en-GB"),
        };
        let mut bundle = FluentBundle::new(vec![id]);
        // Isolation marks would stand as garbage in a terminal.
        bundle.set_use_isolating(false);
        for source in lang.sources() {
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
            // A text given twice is a fault of the program; a test finds it, a user must still get the rest.
            let _ = bundle.add_resource(resource);
        }
        Self { lang, bundle }
    }

    /// The language.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A text without values.
    #[must_use]
    pub fn get(&self, id: &str) -> String {
        self.with(id, Vec::new())
    }

    /// A text with values. An id without a text gives the id, so that nothing is hidden.
    #[must_use]
    pub fn with(&self, id: &str, args: Vec<(&str, Arg)>) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|it| it.value()) else { return id.to_owned() };
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            let value = match arg {
                Arg::Text(text) => FluentValue::String(text),
                Arg::Number(number) => FluentValue::from(number),
            };
            values.set(name.to_owned(), value);
        }
        self.bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned()
    }
}

/// Looks up a text: `t!(texts, "saved")`, `t!(texts, "activities", n = 3)`.
#[macro_export]
macro_rules! t {
    ($texts:expr, $id:expr) => {
        $texts.get($id)
    };
    ($texts:expr, $id:expr, $($name:ident = $value:expr),+ $(,)?) => {
        $texts.with($id, vec![$((stringify!($name), $crate::i18n::Arg::from($value))),+])
    };
}
