//! An answer that goes to a field of the contact is a value of it.

use crate::forms::binding::binding_problem;
use crate::forms::lint::{Finding, Subject};

pub fn check(form: &Subject) -> Vec<Finding> {
    let Some(known) = &form.context.contact_fields else {
        return Vec::new();
    };
    form.each(|field| {
        let problem = binding_problem(form.definition, field, known);
        let name = field.goes_to.as_deref().unwrap_or_default();
        let finding = problem.map(|rule| Finding::new(rule, &field.id).with("name", name));
        finding.into_iter().collect()
    })
}
