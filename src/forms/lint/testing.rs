//! A form with which nothing is wrong, for the tests of rules to break.

use super::*;
use crate::forms::condition::{Condition, Op, Test};
use crate::forms::model::{Choice, FieldKind, SCHEMA};
use crate::i18n::Text;

pub fn text(text: &str) -> Text {
    Text::from([("en".to_owned(), text.to_owned())])
}

pub fn german(text: &str) -> Text {
    Text::from([("de".to_owned(), text.to_owned())])
}

pub fn purpose(number: u128) -> PurposeId {
    uuid::Uuid::from_u128(number).into()
}

pub fn choices(labels: &[&str]) -> Vec<Choice> {
    let choice = |(place, label): (usize, &&str)| Choice {
        value: format!("c{place}"),
        label: text(label),
    };
    labels.iter().enumerate().map(choice).collect()
}

pub fn when(field: &str, op: Op, value: &str) -> Condition {
    Condition::Test(Test {
        field: field.into(),
        op,
        value: value.into(),
    })
}

pub fn template(kind: FieldKind) -> Field {
    let asks = [
        FieldKind::Text,
        FieldKind::Select,
        FieldKind::LongText,
        FieldKind::Checkbox,
    ];
    let serves = asks.contains(&kind).then(|| purpose(1));
    let label = if kind == FieldKind::Consent {
        Text::new()
    } else {
        text("Label")
    };
    Field {
        kind,
        key: kind.key().into(),
        label,
        required: kind == FieldKind::Email,
        serves,
        ..Field::default()
    }
}

/// E-mail `f1`, list box `f2`, consent `f3`, text `f4`.
pub fn good() -> Definition {
    let mut form = Definition {
        schema: SCHEMA,
        languages: vec!["en".into()],
        title: text("News"),
        submit: text("Send"),
        thanks: text("Thank you."),
        confirm_email: true,
        next_field: 1,
        ..Definition::default()
    };
    form.add_field(&template(FieldKind::Email), None);
    let select = Field {
        choices: choices(&["A", "B"]),
        ..template(FieldKind::Select)
    };
    form.add_field(&select, None);
    let consent = Field {
        purpose: Some(purpose(1)),
        ..template(FieldKind::Consent)
    };
    form.add_field(&consent, None);
    form.add_field(&template(FieldKind::Text), None);
    form
}

/// Two purposes, and somebody who asks.
pub fn context() -> Context {
    let content = PurposeContent {
        name: text("Newsletter"),
        statement: text("I agree that the library sends me its newsletter by e-mail."),
        data: text("E-mail address"),
        validity_months: Some(24),
        ..PurposeContent::default()
    };
    Context {
        purposes: Some([(purpose(1), content.clone()), (purpose(2), content)].into()),
        controller: Some(Controller {
            name: "Library".into(),
            contact_email: "hello@library.example".into(),
            privacy_url: "https://library.example/privacy".into(),
        }),
        contact_fields: None,
    }
}

/// What is found once form and context have been changed, by field and rule.
pub fn found_in(change: impl FnOnce(&mut Definition, &mut Context)) -> Vec<(String, Rule)> {
    let (mut form, mut context) = (good(), context());
    change(&mut form, &mut context);
    let findings = lint(&form, &context).into_iter();
    findings
        .map(|finding| (finding.field, finding.rule))
        .collect()
}

/// That exactly this is found in exactly this field.
#[track_caller]
pub fn finds(rule: Rule, field: &str, change: impl FnOnce(&mut Definition)) {
    finds_in(rule, field, |form, _| change(form));
}

/// As [`finds`], with a change of what is known besides.
#[track_caller]
pub fn finds_in(rule: Rule, field: &str, change: impl FnOnce(&mut Definition, &mut Context)) {
    assert_eq!(found_in(change), [(field.to_owned(), rule)]);
}

/// That a form near to one that breaks a rule does not break it.
#[track_caller]
pub fn passes(rule: Rule, change: impl FnOnce(&mut Definition)) {
    passes_in(rule, |form, _| change(form));
}

/// As [`passes`], with a change of what is known besides.
#[track_caller]
pub fn passes_in(rule: Rule, change: impl FnOnce(&mut Definition, &mut Context)) {
    let found = found_in(change);
    assert!(found.iter().all(|(_, other)| *other != rule), "{found:?}");
}

/// Changes the purpose of the consent `f3`.
pub fn reword(context: &mut Context, change: impl FnOnce(&mut PurposeContent)) {
    let purposes = context.purposes.as_mut().expect("purposes");
    change(purposes.get_mut(&purpose(1)).expect("the purpose"));
}

#[test]
fn a_good_form_has_no_findings() {
    assert_eq!(found_in(|_, _| {}), []);
}

#[test]
fn what_is_not_known_is_not_judged() {
    assert_eq!(found_in(|_, context| *context = Context::default()), []);
}

#[test]
fn findings_come_from_top_to_bottom_and_errors_first() {
    let found = found_in(|form, context| {
        form.title.clear();
        form.fields[0].key = "Not a key".into();
        reword(context, |purpose| {
            purpose.validity_months = None;
            purpose.statement.clear();
        });
    });
    let expected = [
        (FORM, Rule::TextMissing),
        ("f1", Rule::KeyInvalid),
        ("f3", Rule::NoStatement),
        ("f3", Rule::UnlimitedValidity),
    ];
    assert_eq!(
        found,
        expected.map(|(field, rule)| (field.to_owned(), rule))
    );
}
