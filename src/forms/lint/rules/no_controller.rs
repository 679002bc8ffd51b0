//! Who asks is named in the request itself.

use crate::forms::lint::{FORM, Finding, Rule, Subject};

pub fn check(form: &Subject) -> Vec<Finding> {
    let controller = form.context.controller.as_ref();
    let is_unnamed = controller.is_some_and(|controller| controller.name.trim().is_empty());
    let finding = is_unnamed.then(|| Finding::new(Rule::NoController, FORM));
    finding.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::testing::{finds_in, passes_in};

    #[test]
    fn somebody_asks() {
        finds_in(Rule::NoController, FORM, |_, context| {
            context.controller.as_mut().expect("a controller").name = " ".into();
        });
        passes_in(Rule::NoController, |_, context| {
            context.controller.as_mut().expect("a controller").name = "L".into();
        });
    }
}
