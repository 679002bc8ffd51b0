//! What an import could not carry over, and what it changed: one line for each thing.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::forms::model::FieldKind;
use crate::i18n::Words;

/// What became of a part of the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It is not in the form.
    Dropped,
    /// It is in the form, in another shape.
    Changed,
}

/// One thing that is not as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Where it stands in the source: `pages[0].elements[2].visibleIf`.
    pub place: String,
    /// What stands there, briefly: a kind, a value.
    pub what: String,
    /// Why it is not carried over as it is.
    pub why: Why,
}

/// Why something is not carried over as it is. Each has its words under `interchange-{key}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Scripts and templates are never run.
    Script,
    /// Nothing is computed from answers.
    Calculated,
    /// Nothing is filled in or ticked beforehand.
    Prefilled,
    /// Secrets are not asked for.
    Secret,
    /// Pictures, videos, maps.
    Media,
    /// There is nothing like it.
    UnknownKind,
    /// Choices that come from somewhere else.
    OutsideData,
    /// A condition that is not written as conditions are.
    ConditionUnreadable,
    /// A condition that computes, or compares two fields.
    ConditionComputes,
    /// A condition that looks at something that is no earlier field; by its name.
    ConditionUnknown(String),
    /// Something other than being shown depends on answers.
    Dependent,
    /// A check that no field has.
    Check,
    /// A pattern that is not checked in linear time, or is too long.
    Pattern,
    /// A bound that is neither a number nor a day.
    Bound,
    /// A language in which forms are not offered; by its code.
    Language(String),
    /// How it looks.
    Looks,
    /// How answers are stored, sent or shown to staff.
    Storage,
    /// A property that the import does not know.
    UnknownProperty,
    /// More fields than a form may have.
    TooMany,
    /// Protection against robots, which every form has.
    Robots,
    /// Nothing that can stand in this place.
    Malformed,
    /// A button besides the one that sends the form.
    Button,
    /// A purpose that is not known here; by its key.
    PurposeUnknown(String),
    /// Words that are put in from answers.
    Piping,
    /// A thing that was not shown to anybody.
    Invisible,
    /// It became a field of another kind.
    Nearest(FieldKind),
    /// A group that can be answered several times is asked once.
    Once,
    /// A box that may read like a consent but is none.
    NoConsent,
    /// HTML became limited Markdown, or text without marks.
    Html,
    /// What stood in an empty control became the hint.
    AsHint,
    /// The value of a choice had to change; what it is now.
    ChoiceValue(String),
    /// The texts are taken to be in a language; its code.
    LanguageTaken(String),
    /// A text was longer than a form takes.
    Shortened,
    /// A part without an own place in a form became a field of its own.
    OwnField,
}

impl Why {
    /// What became of the thing.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        match self {
            Self::Nearest(_)
            | Self::Once
            | Self::NoConsent
            | Self::Html
            | Self::AsHint
            | Self::ChoiceValue(_)
            | Self::LanguageTaken(_)
            | Self::Shortened
            | Self::OwnField => Outcome::Changed,
            _ => Outcome::Dropped,
        }
    }

    /// Stable name; its words are the language key `interchange-{key}`.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Script => "script",
            Self::Calculated => "calculated",
            Self::Prefilled => "prefilled",
            Self::Secret => "secret",
            Self::Media => "media",
            Self::UnknownKind => "unknown-kind",
            Self::OutsideData => "outside-data",
            Self::ConditionUnreadable => "condition-unreadable",
            Self::ConditionComputes => "condition-computes",
            Self::ConditionUnknown(_) => "condition-unknown",
            Self::Dependent => "dependent",
            Self::Check => "check-dropped",
            Self::Pattern => "pattern",
            Self::Bound => "bound",
            Self::Language(_) => "language-dropped",
            Self::Looks => "looks",
            Self::Storage => "storage",
            Self::UnknownProperty => "unknown-property",
            Self::TooMany => "too-many",
            Self::Robots => "robots",
            Self::Malformed => "malformed",
            Self::Button => "button",
            Self::PurposeUnknown(_) => "purpose-unknown",
            Self::Piping => "piping",
            Self::Invisible => "invisible",
            Self::Nearest(_) => "nearest",
            Self::Once => "once",
            Self::NoConsent => "no-consent",
            Self::Html => "html",
            Self::AsHint => "as-hint",
            Self::ChoiceValue(_) => "choice-value",
            Self::LanguageTaken(_) => "language-taken",
            Self::Shortened => "shortened",
            Self::OwnField => "own-field",
        }
    }

    /// The reason as a sentence.
    #[must_use]
    pub fn in_words(&self, words: &Words) -> String {
        let key = format!("interchange-{}", self.key());
        match self {
            Self::ConditionUnknown(name)
            | Self::Language(name)
            | Self::PurposeUnknown(name)
            | Self::ChoiceValue(name)
            | Self::LanguageTaken(name) => words.with(&key, [("name", name.as_str().into())]),
            Self::Nearest(kind) => {
                let kind = words.t(&format!("field-kind-{}", kind.key()));
                words.with(&key, [("name", kind.into())])
            }
            _ => words.t(&key),
        }
    }
}

/// Longest quotation of the source in a line, in characters.
const WHAT_MAX: usize = 80;
/// Most lines that are kept; the rest is counted.
const LINES_MAX: usize = 500;

/// Everything that is not as it was in the source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    lines: Vec<Line>,
    more: usize,
    /// Properties that only say how something looks, and how often each came.
    pub looks: BTreeMap<String, usize>,
    /// Names of answers that changed: what they were, and what they are.
    pub renamed: Vec<(String, String)>,
}

impl Report {
    /// Adds a line.
    pub fn add(&mut self, place: impl Into<String>, what: &str, why: Why) {
        let place = place.into();
        if why == Why::Looks {
            let name = place.rsplit('.').next().unwrap_or_default();
            *self.looks.entry(name.to_owned()).or_default() += 1;
            return;
        }
        if self.lines.len() == LINES_MAX {
            self.more += 1;
            return;
        }
        self.lines.push(Line {
            place,
            what: brief(what),
            why,
        });
    }

    /// All lines, in the order of the source.
    #[must_use]
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// How many more there were than are kept.
    #[must_use]
    pub fn more(&self) -> usize {
        self.more
    }

    /// The lines of one outcome.
    pub fn of(&self, outcome: Outcome) -> impl Iterator<Item = &Line> {
        let lines = self.lines.iter();
        lines.filter(move |line| line.why.outcome() == outcome)
    }

    /// Whether everything is as it was.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.renamed.is_empty() && self.looks.is_empty()
    }

    /// `colCount, width (3)`
    #[must_use]
    pub fn looks_in_words(&self) -> String {
        let each = self.looks.iter().map(|(name, count)| match count {
            1 => name.clone(),
            _ => format!("{name} ({count})"),
        });
        each.collect::<Vec<_>>().join(", ")
    }

    /// The report as plain text, for the command line.
    #[must_use]
    pub fn in_words(&self, words: &Words) -> String {
        let mut text = Vec::new();
        for (outcome, heading) in [
            (Outcome::Dropped, words.t("interchange-dropped")),
            (Outcome::Changed, words.t("interchange-changed")),
        ] {
            let lines: Vec<_> = self.of(outcome).collect();
            if !lines.is_empty() {
                text.push(format!("{heading} ({}):", lines.len()));
            }
            text.extend(
                lines
                    .iter()
                    .map(|line| format!("  {}", line.in_words(words))),
            );
        }
        if self.more > 0 {
            text.push(words.with("interchange-more", [("count", self.more.into())]));
        }
        if !self.looks.is_empty() {
            text.push(words.t("interchange-looks"));
            text.push(format!("  {}", self.looks_in_words()));
        }
        if !self.renamed.is_empty() {
            text.push(format!("{}:", words.t("interchange-renamed")));
        }
        let renamed = self.renamed.iter();
        text.extend(renamed.map(|(before, after)| format!("  {before} -> {after}")));
        text.push(String::new());
        text.join("\n")
    }
}

impl Line {
    /// `pages[0].logo: “x.png” – Pictures are ...`
    #[must_use]
    pub fn in_words(&self, words: &Words) -> String {
        let why = self.why.in_words(words);
        let Self { place, what, .. } = self;
        match (place.is_empty(), what.is_empty()) {
            (true, true) => why,
            (true, false) => format!("{what}: {why}"),
            (false, true) => format!("{place}: {why}"),
            (false, false) => format!("{place} ({what}): {why}"),
        }
    }
}

/// The beginning of a text on one line, without control characters.
#[must_use]
pub fn brief(text: &str) -> String {
    let spaced = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let plain: String = spaced.chars().filter(|c| !c.is_control()).collect();
    match plain.char_indices().nth(WHAT_MAX) {
        Some((end, _)) => format!("{}…", &plain[..end]),
        None => plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::language::{LANGUAGES, Language};

    /// All reasons. The match below makes whoever adds one add it here.
    fn all() -> Vec<Why> {
        let name = || "x".to_owned();
        let all = vec![
            Why::Script,
            Why::Calculated,
            Why::Prefilled,
            Why::Secret,
            Why::Media,
            Why::UnknownKind,
            Why::OutsideData,
            Why::ConditionUnreadable,
            Why::ConditionComputes,
            Why::ConditionUnknown(name()),
            Why::Dependent,
            Why::Check,
            Why::Pattern,
            Why::Bound,
            Why::Language(name()),
            Why::Looks,
            Why::Storage,
            Why::UnknownProperty,
            Why::TooMany,
            Why::Robots,
            Why::Malformed,
            Why::Button,
            Why::PurposeUnknown(name()),
            Why::Piping,
            Why::Invisible,
            Why::Nearest(FieldKind::Radio),
            Why::Once,
            Why::NoConsent,
            Why::Html,
            Why::AsHint,
            Why::ChoiceValue(name()),
            Why::LanguageTaken(name()),
            Why::Shortened,
            Why::OwnField,
        ];
        assert_eq!(all.len(), 34);
        all
    }

    #[test]
    fn every_reason_has_words() {
        for language in LANGUAGES {
            let words = language.words();
            for why in all() {
                let said = why.in_words(&words);
                assert!(!said.starts_with("interchange-"), "{language:?}: {said}");
                assert!(said.ends_with(['.', ':']), "{language:?}: {said}");
            }
        }
    }

    #[test]
    fn a_report_stays_short() {
        let mut report = Report::default();
        for number in 0..LINES_MAX + 3 {
            report.add(format!("a[{number}]"), &"x\n".repeat(100), Why::Script);
        }
        report.add("a[0].width", "1", Why::Looks);
        report.add("a[1].width", "2", Why::Looks);
        assert_eq!((report.lines().len(), report.more()), (LINES_MAX, 3));
        assert_eq!(report.lines()[0].what.chars().count(), WHAT_MAX + 1);
        assert_eq!(report.looks_in_words(), "width (2)");
        let text = report.in_words(&Language::En.words());
        assert!(text.contains("3 more lines"), "{text}");
    }
}
