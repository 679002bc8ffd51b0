//! Phrases that rules look for, a file for each language.
//!
//! They are written as [`Plain`](super::texts::Plain) writes texts: small letters, no signs but the
//! apostrophe, a hyphen as a space. A star at the end stands for the rest of the word. A language that
//! has no list here is not judged by its words.

mod english;
mod german;

use self::english::ENGLISH;
use self::german::GERMAN;

/// What the phrases of a group have in common, and the phrases.
pub type Group = (&'static str, &'static [&'static str]);

/// The phrases of one language.
pub struct Lexicon {
    /// Somebody agrees to the use of their data.
    pub agrees: &'static [&'static str],
    /// A person says yes in the first person: an express statement.
    pub declares: &'static [&'static str],
    /// A contract or its terms.
    pub terms: &'static [&'static str],
    /// Something else that somebody does, by which they would agree.
    pub conduct: &'static [&'static str],
    /// On a button that agrees.
    pub accepts: &'static [&'static str],
    /// Ways to reach somebody.
    pub channels: &'static [Group],
    /// What has the word of a channel in it and names none: data, or a time.
    pub data: &'static [&'static str],
    /// What data are used for.
    pub aims: &'static [Group],
    /// A consent could not be taken back.
    pub irrevocable: &'static [&'static str],
    /// Whoever refuses loses something.
    pub pressure: &'static [&'static str],
    /// A choice that says yes.
    pub yes: &'static [&'static str],
    /// A choice that says no.
    pub no: &'static [&'static str],
    /// Negations.
    pub negations: &'static [&'static str],
    /// Whom a form for children speaks of.
    pub children: &'static [&'static str],
}

impl Lexicon {
    /// The phrases of a language, also of a regional one (`de-AT`); none for most.
    #[must_use]
    pub fn of(language: &str) -> &'static Self {
        match language.split('-').next().unwrap_or_default() {
            "en" => &ENGLISH,
            "de" => &GERMAN,
            _ => &UNKNOWN,
        }
    }
}

const UNKNOWN: Lexicon = Lexicon {
    agrees: &[],
    declares: &[],
    terms: &[],
    conduct: &[],
    accepts: &[],
    channels: &[],
    data: &[],
    aims: &[],
    irrevocable: &[],
    pressure: &[],
    yes: &[],
    no: &[],
    negations: &[],
    children: &[],
};

#[cfg(test)]
mod tests {
    use super::super::texts::Plain;
    use super::*;

    #[test]
    fn phrases_are_written_as_texts_are_looked_at() {
        for lexicon in [&ENGLISH, &GERMAN] {
            let groups = lexicon.channels.iter().chain(lexicon.aims);
            let of_groups = groups.flat_map(|(_, phrases)| phrases.iter());
            let lists = [
                lexicon.agrees,
                lexicon.declares,
                lexicon.terms,
                lexicon.conduct,
                lexicon.accepts,
                lexicon.data,
                lexicon.irrevocable,
                lexicon.pressure,
                lexicon.yes,
                lexicon.no,
                lexicon.negations,
                lexicon.children,
            ];
            for phrase in lists.into_iter().flatten().chain(of_groups) {
                let stem = phrase.trim_end_matches('*').trim_end();
                assert_eq!(Plain::of(stem).text.trim(), stem, "{phrase}");
            }
        }
    }
}
