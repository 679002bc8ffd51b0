//! An answer that goes to a field of the contact is a value of it.

use crate::contacts::fields::model::ContactField;
use crate::forms::binding::{choices_fit, is_as_strict, kind_fits};
use crate::forms::lint::{Finding, Rule, Subject};
use crate::forms::model::{Definition, Field};

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

/// What keeps a field's answer from becoming a value of the contact, as the rule that it
/// breaks; nothing for a field that is not bound. `known` are all fields of the contact.
#[must_use]
pub fn binding_problem(
    definition: &Definition,
    field: &Field,
    known: &[ContactField],
) -> Option<Rule> {
    let key = field.goes_to.as_deref()?;
    let Some(target) = known.iter().find(|target| target.key == key) else {
        return Some(Rule::GoesToUnknown);
    };
    let rules = &target.meaning.rules;
    let is_first = |first: &Field| first.id == field.id;
    let mut bound = definition.fields.iter();
    let first = bound.find(|other| other.goes_to.as_deref() == Some(key));
    if target.is_archived {
        Some(Rule::GoesToArchived)
    } else if !kind_fits(field.kind, target.meaning.kind) {
        Some(Rule::GoesToKind)
    } else if !choices_fit(field, target.meaning.kind, rules) {
        Some(Rule::GoesToChoices)
    } else if !is_as_strict(field, rules) {
        Some(Rule::GoesToRules)
    } else if !first.is_some_and(is_first) {
        Some(Rule::GoesToTwice)
    } else {
        None
    }
}
