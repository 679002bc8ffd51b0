//! To take a consent back is as easy as to give it. Where nobody is identified there is nothing to take
//! back: that is a finding of its own.

use super::identification::is_identified;
use crate::forms::lint::effort::effort;
use crate::forms::lint::{FORM, Finding, Rule, Subject};

pub fn check(form: &Subject) -> Vec<Finding> {
    let asks = form.definition.consents().next().is_some();
    let is_harder = asks && is_identified(form) && effort(form.definition).withdrawing_is_harder();
    let finding = is_harder.then(|| Finding::new(Rule::WithdrawalHarder, FORM));
    finding.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::testing::{finds, passes};
    use crate::forms::model::FieldKind;

    #[test]
    fn who_leaves_a_phone_number_only_gets_no_link() {
        finds(Rule::WithdrawalHarder, FORM, |form| {
            form.confirm_email = false;
            form.fields[0].kind = FieldKind::Phone;
        });
        passes(Rule::WithdrawalHarder, |form| form.confirm_email = false);
    }
}
