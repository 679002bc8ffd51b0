//! What was found, and how it is said.

use super::rule::{Law, Rule, Severity};
use crate::i18n::{Arg, Words};
use crate::languages::own_name;

/// One thing that is not right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which rule says so.
    pub rule: Rule,
    /// Whether it blocks publishing.
    pub severity: Severity,
    /// Id of the field, or [`FORM`](super::FORM).
    pub field: String,
    /// What the message's variables stand for. `language` is a code and `what` a key of
    /// [`What`](super::texts::What); both are named when the finding is put into words.
    pub args: Vec<(String, Arg)>,
}

impl Finding {
    /// A finding without variables.
    #[must_use]
    pub fn new(rule: Rule, field: &str) -> Self {
        Self {
            rule,
            severity: rule.severity(),
            field: field.to_owned(),
            args: Vec::new(),
        }
    }

    /// The same with one more variable.
    #[must_use]
    pub fn with(mut self, name: &str, arg: impl Into<Arg>) -> Self {
        self.args.push((name.to_owned(), arg.into()));
        self
    }

    /// Code of the language that it is about, if it is about one.
    #[must_use]
    pub fn language(&self) -> Option<&str> {
        self.args.iter().find_map(|(name, arg)| match arg {
            Arg::Text(code) if name == "language" => Some(code.as_str()),
            _ => None,
        })
    }

    /// Whether it keeps the form from being published.
    #[must_use]
    pub fn blocks(&self) -> bool {
        self.severity == Severity::Error
    }

    /// What is wrong, as a sentence.
    #[must_use]
    pub fn message(&self, words: &Words) -> String {
        self.say(words, &message_key(self.rule))
    }

    /// How it is set right, as a sentence.
    #[must_use]
    pub fn fix(&self, words: &Words) -> String {
        self.say(words, &fix_key(self.rule))
    }

    fn say(&self, words: &Words, key: &str) -> String {
        let named = |(name, arg): &(String, Arg)| {
            let arg = match (name.as_str(), arg) {
                ("language", Arg::Text(code)) => own_name(code).into(),
                ("what", Arg::Text(what)) => words.t(&format!("lint-what-{what}")).into(),
                _ => arg.clone(),
            };
            (name.clone(), arg)
        };
        let args: Vec<_> = self.args.iter().map(named).collect();
        words.with_list(key, &args)
    }
}

/// The language key of what a rule finds.
#[must_use]
pub fn message_key(rule: Rule) -> String {
    format!("lint-{}", rule.key())
}

/// The language key of a rule's name: a few words. Only the server says them.
#[must_use]
pub fn name_key(rule: Rule) -> String {
    format!("lint-{}-name", rule.key())
}

/// The language key of a rule's remedy.
#[must_use]
pub fn fix_key(rule: Rule) -> String {
    format!("lint-{}-fix", rule.key())
}

/// What a rule rests on, each as people cite it: "GDPR Art. 7(2)".
#[must_use]
pub fn laws_in_words(words: &Words, rule: Rule) -> Vec<String> {
    let cite = |law: &Law| words.with(law.key(), [("place", law.place().into())]);
    rule.laws().iter().map(cite).collect()
}

/// The variables of messages and remedies.
pub const VARIABLES: [&str; 8] = [
    "color", "contrast", "count", "found", "language", "max", "name", "what",
];
