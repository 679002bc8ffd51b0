//! A form is offered in languages whose own words are there.

use crate::forms::lint::{FORM, Finding, Rule, Subject};
use crate::forms::model::LANGUAGES;

pub fn check(form: &Subject) -> Vec<Finding> {
    let languages = &form.definition.languages;
    let is_known = |code: &String| LANGUAGES.contains(&code.as_str());
    let is_wrong = languages.is_empty() || !languages.iter().all(is_known);
    let finding = is_wrong.then(|| Finding::new(Rule::UnknownLanguage, FORM));
    finding.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::testing::{finds, found_in, passes};

    #[test]
    fn a_form_speaks_a_language_that_is_there() {
        finds(Rule::UnknownLanguage, FORM, |form| form.languages.clear());
        let found = found_in(|form, _| form.languages.push("tlh".into()));
        assert!(found.contains(&(FORM.to_owned(), Rule::UnknownLanguage)));
        passes(Rule::UnknownLanguage, |form| {
            form.languages.push("de".into());
        });
    }
}
