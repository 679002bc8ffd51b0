//! One box is for one purpose. A box of consent is bound to one; here its sentence is read for a second
//! channel or a second aim.

use crate::forms::lint::lexicon::Group;
use crate::forms::lint::texts::{Passage, Plain, What};
use crate::forms::lint::{Finding, Rule, Subject};

pub fn check(form: &Subject) -> Vec<Finding> {
    let statements = form.passages.iter();
    statements
        .filter(|passage| passage.at.what == What::Statement)
        .filter_map(joined)
        .collect()
}

fn joined(statement: &Passage) -> Option<Finding> {
    let lexicon = statement.lexicon;
    // "my e-mail address" names data, not a way to reach somebody.
    let no_data = statement.plain.without(lexicon.data);
    let channels = found(&no_data, lexicon.channels);
    let aims = found(&statement.plain, lexicon.aims);
    let several = [channels, aims].into_iter().find(|found| found.len() > 1)?;
    let finding = Finding::new(Rule::SeveralPurposes, statement.at.field);
    Some(finding.with("found", several.join(", ")))
}

/// A phrase of each group that has one in the text.
fn found(plain: &Plain, groups: &[Group]) -> Vec<&'static str> {
    let of_group = |(_, phrases): &(&str, &'static [&'static str])| {
        let found = phrases.iter().find(|phrase| plain.has(phrase));
        found.map(|phrase| phrase.trim_end_matches('*'))
    };
    groups.iter().filter_map(of_group).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::testing::{finds_in, passes_in, reword, text};

    #[test]
    fn one_box_is_not_for_several_channels_or_aims() {
        for statement in [
            "I agree to news by e-mail, phone and post.",
            "I agree to SMS and WhatsApp messages.",
            "I agree to receive emails and texts.",
            "I agree to the newsletter, and that the library shares my data with partners.",
        ] {
            finds_in(Rule::SeveralPurposes, "f3", |_, context| {
                reword(context, |purpose| purpose.statement = text(statement));
            });
        }
    }

    #[test]
    fn one_channel_in_several_words_is_one() {
        for statement in [
            "I agree to the newsletter by e-mail, sent to my email address.",
            "I agree to SMS; the library uses my phone number for it.",
            "I agree to post-purchase emails.",
            "I agree that partners of the library get my name.",
        ] {
            passes_in(Rule::SeveralPurposes, |_, context| {
                reword(context, |purpose| purpose.statement = text(statement));
            });
        }
    }
}
