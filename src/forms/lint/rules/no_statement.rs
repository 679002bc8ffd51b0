//! A consent says to what.

use crate::forms::lint::texts::What;
use crate::forms::lint::{Finding, Rule, Subject};

pub fn check(form: &Subject) -> Vec<Finding> {
    let statements = form.texts.iter();
    statements
        .filter(|at| at.what == What::Statement)
        .filter(|at| at.text.values().all(|text| text.trim().is_empty()))
        .map(|at| Finding::new(Rule::NoStatement, at.field))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::testing::{finds_in, passes_in, reword, text};

    #[test]
    fn a_purpose_says_something() {
        finds_in(Rule::NoStatement, "f3", |_, context| {
            reword(context, |purpose| purpose.statement = text(" "));
        });
        passes_in(Rule::NoStatement, |_, context| {
            reword(context, |purpose| {
                purpose.statement = text("I agree to mails.");
            });
        });
    }
}
