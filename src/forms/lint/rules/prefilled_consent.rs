//! Nothing but the person's own tick gives a consent. The model has no word for a box that is ticked
//! beforehand; what is left is a consent that has to be like another answer, one that has the value of a
//! hidden field, and a definition from elsewhere that says it all the same.

use crate::forms::lint::{Finding, Rule, Subject};
use crate::forms::model::FieldKind;

pub fn check(form: &Subject) -> Vec<Finding> {
    form.those(Rule::PrefilledConsent, |field| {
        let is_given = field.same_as.is_some() || !field.value.is_empty();
        field.kind == FieldKind::Consent && is_given
    })
}

/// By which names other programs tick a box beforehand.
const PREFILLING: [&str; 8] = [
    "checked",
    "default",
    "defaultValue",
    "default_value",
    "prefill",
    "preticked",
    "selected",
    "ticked",
];

/// The consents that a definition as JSON gives beforehand. Reading such a definition fails, because
/// it says what no definition says; this tells why.
#[must_use]
pub fn prefilled_in(definition: &serde_json::Value) -> Vec<Finding> {
    use serde_json::Value;
    let is_prefilled = |field: &&Value| {
        let gives = |name: &&str| {
            let value = field.get(*name);
            value.is_some_and(|value| !matches!(value, Value::Null | Value::Bool(false)))
        };
        field["kind"] == FieldKind::Consent.key() && PREFILLING.iter().any(gives)
    };
    let fields = definition["fields"].as_array().into_iter().flatten();
    fields
        .filter(is_prefilled)
        .map(|field| {
            Finding::new(
                Rule::PrefilledConsent,
                field["id"].as_str().unwrap_or_default(),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::forms::lint::testing::{finds, good, passes, purpose};
    use crate::forms::model::Definition;

    #[test]
    fn a_consent_repeats_no_other_answer() {
        finds(Rule::PrefilledConsent, "f5", |form| {
            let mut second = form.fields[2].clone();
            second.purpose = Some(purpose(2));
            second.same_as = Some("f3".into());
            form.add_field(&second, None);
        });
    }

    #[test]
    fn a_consent_has_no_value_of_its_own() {
        finds(Rule::PrefilledConsent, "f3", |form| {
            form.fields[2].value = "yes".into();
        });
        passes(Rule::PrefilledConsent, |form| {
            form.fields[3].kind = FieldKind::Hidden;
            form.fields[3].value = "yes".into();
        });
    }

    #[test]
    fn another_field_may() {
        passes(Rule::PrefilledConsent, |form| {
            let mut again = form.fields[3].clone();
            again.same_as = Some("f4".into());
            form.add_field(&again, None);
        });
    }

    #[test]
    fn a_definition_from_elsewhere_is_told_why_it_can_not_be_read() {
        let mut form = serde_json::to_value(good()).expect("JSON");
        assert_eq!(prefilled_in(&form), []);
        form["fields"][2]["checked"] = json!(false);
        assert_eq!(prefilled_in(&form), [], "said, and not done");
        form["fields"][3]["default"] = json!("a");
        assert_eq!(prefilled_in(&form), [], "not a consent");
        form["fields"][2]["default"] = json!("yes");
        let found = prefilled_in(&form);
        assert_eq!(found, [Finding::new(Rule::PrefilledConsent, "f3")]);
        assert!(serde_json::from_value::<Definition>(form).is_err());
    }
}
