//! What an import could not carry over, and what it changed: one line for each thing.

mod why;

use std::collections::BTreeMap;

use crate::i18n::Words;

pub use self::why::{Outcome, Why};

/// Longest quotation of the source in a line, in characters.
const WHAT_MAX: usize = 80;
/// Most lines that are kept; the rest is counted.
const LINES_MAX: usize = 500;

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
mod tests;
