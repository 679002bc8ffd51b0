//! Sentences that can be read at once.

use crate::forms::lint::{Finding, Rule, Subject};

/// Most words of a sentence.
pub const WORDS_MAX: usize = 30;

pub fn check(form: &Subject) -> Vec<Finding> {
    // So many words have a letter each at least, and a space between them.
    let passages = form.passages.iter();
    let passages = passages.filter(|passage| passage.text.len() > 2 * WORDS_MAX);
    passages
        .filter_map(|passage| {
            let lengths = passage
                .sentences()
                .map(|sentence| sentence.split_whitespace().count());
            let longest = lengths.max().filter(|longest| *longest > WORDS_MAX)?;
            let finding = Finding::new(Rule::LongSentence, passage.at.field);
            let finding = finding.with("what", passage.at.what.key());
            let finding = finding.with("language", passage.language);
            Some(finding.with("count", longest).with("max", WORDS_MAX))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::FORM;
    use crate::forms::lint::testing::{finds, passes, text};

    fn words(count: usize) -> String {
        vec!["word"; count].join(" ")
    }

    #[test]
    fn sentences_have_thirty_words_at_most() {
        finds(Rule::LongSentence, FORM, |form| {
            form.intro = text(&words(31));
        });
        passes(Rule::LongSentence, |form| {
            form.intro = text(&format!("{}. {}", words(30), words(30)));
        });
    }
}
