//! What does not fit on the form stands in a privacy notice, one click away.

use crate::forms::lint::{FORM, Finding, Rule, Subject};

pub fn check(form: &Subject) -> Vec<Finding> {
    let controller = form.context.controller.as_ref();
    let has_none = controller.is_some_and(|controller| controller.privacy_url.trim().is_empty());
    let finding = has_none.then(|| Finding::new(Rule::NoPrivacyNotice, FORM));
    finding.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::testing::{finds_in, passes_in};

    #[test]
    fn there_is_a_notice() {
        finds_in(Rule::NoPrivacyNotice, FORM, |_, context| {
            let controller = context.controller.as_mut().expect("a controller");
            controller.privacy_url.clear();
        });
        passes_in(Rule::NoPrivacyNotice, |_, context| {
            let controller = context.controller.as_mut().expect("a controller");
            controller.privacy_url = "https://library.example/p".into();
        });
    }
}
