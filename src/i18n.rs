//! Words of the interface: looked up by key in the reader's language.
//!
//! On the server they come from `locales/*/*.ftl` (`server::language`); an island gets those it
//! needs as a prop. Either way a view just says `t("purposes-title")`.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::{provide_context, use_context};
use serde::{Deserialize, Serialize};

/// A text per language code (BCP 47), as forms and purposes hold them.
pub type Text = BTreeMap<String, String>;

/// The text in a language, else in the fallback, else in any, else nothing.
#[must_use]
pub fn pick<'a>(text: &'a Text, language: &str, fallback: &str) -> &'a str {
    text.get(language)
        .filter(|found| !found.is_empty())
        .or_else(|| text.get(fallback))
        .or_else(|| text.values().next())
        .map_or("", String::as_str)
}

/// What a variable in a message stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Arg {
    /// A count: decides between singular and plural.
    Number(i64),
    /// Anything else.
    Text(String),
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

type Lookup = dyn Fn(&str, &[(String, Arg)]) -> String + Send + Sync;

/// The words of one language.
#[derive(Clone)]
pub struct Words {
    /// BCP 47 code, for `lang` attributes and for picking a [`Text`].
    pub language: &'static str,
    lookup: Arc<Lookup>,
}

impl Words {
    /// Words that a function looks up.
    pub fn new(
        language: &'static str,
        lookup: impl Fn(&str, &[(String, Arg)]) -> String + Send + Sync + 'static,
    ) -> Self {
        Self {
            language,
            lookup: Arc::new(lookup),
        }
    }

    /// Words out of a list, as an island gets them; variables are written `{$name}`.
    #[must_use]
    pub fn from_list(language: &'static str, list: BTreeMap<String, String>) -> Self {
        Self::new(language, move |key, args| {
            let text = list.get(key).cloned().unwrap_or_else(|| key.to_owned());
            args.iter().fold(text, |text, (name, arg)| {
                let value = match arg {
                    Arg::Number(number) => number.to_string(),
                    Arg::Text(value) => value.clone(),
                };
                text.replace(&format!("{{${name}}}"), &value)
            })
        })
    }

    /// The message of a key.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        (self.lookup)(key, &[])
    }

    /// The message of a key, with variables.
    #[must_use]
    pub fn with<const N: usize>(&self, key: &str, args: [(&str, Arg); N]) -> String {
        let args = args.map(|(name, arg)| (name.to_owned(), arg));
        (self.lookup)(key, &args)
    }

    /// As [`with`](Self::with), for arguments that came as data.
    #[must_use]
    pub fn with_list(&self, key: &str, args: &[(String, Arg)]) -> String {
        (self.lookup)(key, args)
    }

    /// Makes these the words of the views below.
    pub fn provide(self) {
        provide_context(self);
    }
}

/// The words of the view that is being rendered.
///
/// Outside of a render there are none, and keys stand for themselves.
#[must_use]
pub fn words() -> Words {
    use_context().unwrap_or_else(|| Words::from_list("en", BTreeMap::new()))
}

/// The message of a key in the language of the view.
#[must_use]
pub fn t(key: &str) -> String {
    words().t(key)
}

/// The message of a key in the language of the view, with variables.
#[must_use]
pub fn t_with<const N: usize>(key: &str, args: [(&str, Arg); N]) -> String {
    words().with(key, args)
}
