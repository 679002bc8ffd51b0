//! A form is offered in languages whose own words are there.

use crate::forms::lint::{FORM, Finding, Rule, Subject};
use crate::languages::is_offered;

pub fn check(form: &Subject) -> Vec<Finding> {
    let languages = &form.definition.languages;
    let is_wrong = languages.is_empty() || !languages.iter().all(|code| is_offered(code));
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
