//! For data about health, belief, origin and the like people have to say expressly that they agree: a
//! sentence in the first person, not that they know of something.

use crate::forms::lint::texts::What;
use crate::forms::lint::{Finding, Rule, Subject};

pub fn check(form: &Subject) -> Vec<Finding> {
    let is_special = |id: &str| {
        let field = form.definition.field(id);
        let purpose = field.and_then(|field| form.context.purpose_of(field));
        purpose.is_some_and(|purpose| purpose.special_category)
    };
    let statements = form
        .passages
        .iter()
        .filter(|passage| passage.at.what == What::Statement);
    statements
        .filter(|statement| !statement.lexicon.declares.is_empty())
        .filter(|statement| !statement.has(statement.lexicon.declares))
        .filter(|statement| is_special(statement.at.field))
        .map(|statement| {
            let finding = Finding::new(Rule::ImplicitSpecialCategory, statement.at.field);
            finding.with("language", statement.language)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::testing::{finds_in, passes_in, reword, text};

    #[test]
    fn knowing_is_not_agreeing() {
        finds_in(Rule::ImplicitSpecialCategory, "f3", |_, context| {
            reword(context, |purpose| {
                purpose.special_category = true;
                purpose.statement = text("I know that the clinic keeps data about my health.");
            });
        });
    }

    #[test]
    fn a_sentence_that_says_yes_is_express() {
        passes_in(Rule::ImplicitSpecialCategory, |_, context| {
            reword(context, |purpose| {
                purpose.special_category = true;
                purpose.statement =
                    text("I expressly consent that the clinic keeps data about my health.");
            });
        });
    }

    #[test]
    fn other_data_need_no_such_sentence() {
        passes_in(Rule::ImplicitSpecialCategory, |_, context| {
            reword(context, |purpose| {
                purpose.statement = text("Newsletter, please.");
            });
        });
    }
}
