//! Laws and examples of the difference between two versions.

use std::collections::BTreeMap;

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::forms::condition::{Condition, Op, Test};
use crate::forms::model::{Choice, Controller, FIELD_KINDS, FieldKind, Purposes};
use crate::purposes::model::{Change as Meaning, PurposeContent};

fn text(text: &str) -> Text {
    Text::from([("en".to_owned(), text.to_owned())])
}

fn texts() -> impl Strategy<Value = Text> {
    proptest::collection::btree_map("en|de|fr", "\\PC{0,12}( [a-c]{0,3}){0,4}", 0..3)
}

fn fields() -> impl Strategy<Value = Vec<Field>> {
    let field = (
        0..FIELD_KINDS.len(),
        texts(),
        texts(),
        any::<bool>(),
        proptest::option::of(0..9_u32),
        proptest::option::of("[a-z]{0,3}"),
    );
    let field = field.prop_map(|(kind, label, hint, required, max_length, value)| Field {
        kind: FIELD_KINDS[kind],
        visible_if: value.clone().map(|value| {
            Condition::Not(Box::new(Condition::Test(Test {
                field: "f1".into(),
                op: Op::Is,
                value,
            })))
        }),
        choices: value
            .map(|value| Choice {
                value,
                label: label.clone(),
            })
            .into_iter()
            .collect(),
        label,
        hint,
        required,
        max_length,
        ..Field::default()
    });
    // Ids in any order, each once: what a move makes of them.
    let ids = Just((1..8_u32).collect::<Vec<_>>()).prop_shuffle();
    (proptest::collection::vec(field, 0..7), ids).prop_map(|(fields, ids)| {
        let with_ids = fields.into_iter().zip(ids);
        with_ids
            .map(|(field, id)| Field {
                id: format!("f{id}"),
                ..field
            })
            .collect()
    })
}

fn purposes() -> impl Strategy<Value = Purposes> {
    let one = (0..3_u128, 1..4_i64, texts(), texts());
    let one = one.prop_map(|(id, number, name, statement)| {
        let purpose_id = PurposeId(Uuid::from_u128(id));
        let version = PurposeVersion {
            id: Uuid::from_u128(id * 10 + u128::try_from(number).unwrap_or(0)).into(),
            purpose_id,
            number,
            content: PurposeContent {
                name,
                statement,
                ..PurposeContent::default()
            },
            change: Meaning::First,
            first_used_at: None,
        };
        (purpose_id, version)
    });
    proptest::collection::vec(one, 0..3)
        .prop_map(|list| list.into_iter().collect::<BTreeMap<_, _>>())
}

fn published() -> impl Strategy<Value = PublishedDefinition> {
    (fields(), texts(), any::<bool>(), purposes(), "\\PC{0,9}").prop_map(
        |(fields, title, confirm_email, purposes, name)| PublishedDefinition {
            form_key: "form".into(),
            number: 1,
            definition: Definition {
                title,
                confirm_email,
                fields,
                ..Definition::default()
            },
            purposes,
            contact_fields: BTreeMap::new(),
            controller: Controller {
                name,
                ..Controller::default()
            },
        },
    )
}

proptest! {
    #[test]
    fn nothing_differs_from_itself(form in published()) {
        let later = PublishedDefinition { number: 7, ..form.clone() };
        prop_assert!(Difference::between(&form, &later).is_empty());
    }

    #[test]
    fn every_field_that_differs_is_told_once(before in published(), after in published()) {
        let difference = Difference::between(&before, &after);
        let told = |id: &str| difference.fields.iter().filter(|change| change.field.id == id).count();
        for field in before.definition.fields.iter().chain(&after.definition.fields) {
            let (old, new) = (before.definition.field(&field.id), after.definition.field(&field.id));
            let count = told(&field.id);
            prop_assert!(count <= 1);
            if old != new {
                prop_assert_eq!(count, 1, "{:?} became {:?}", old, new);
            }
        }
        let back = Difference::between(&after, &before);
        prop_assert_eq!(difference.is_empty(), back.is_empty());
    }
}

fn form(ids: &[&str]) -> PublishedDefinition {
    let fields = ids.iter().map(|id| Field {
        id: (*id).to_owned(),
        label: text(id),
        ..Field::default()
    });
    PublishedDefinition {
        form_key: "form".into(),
        number: 1,
        definition: Definition {
            fields: fields.collect(),
            ..Definition::default()
        },
        purposes: Purposes::new(),
        contact_fields: BTreeMap::new(),
        controller: Controller::default(),
    }
}

fn fates(before: &[&str], after: &[&str]) -> Vec<(String, Fate)> {
    let difference = Difference::between(&form(before), &form(after));
    let changes = difference.fields.into_iter();
    changes
        .map(|change| (change.field.id, change.fate))
        .collect()
}

#[test]
fn fields_come_go_and_move() {
    assert_eq!(
        fates(&["f1", "f2", "f3"], &["f1", "f4", "f3"]),
        [("f2".into(), Fate::Removed), ("f4".into(), Fate::Added)]
    );
    assert_eq!(
        fates(&["f1", "f2", "f3"], &["f2", "f3", "f1"]),
        [("f1".into(), Fate::Moved { from: 1, to: 3 })]
    );
    assert_eq!(fates(&["f1"], &["f1"]), []);
}

#[test]
fn a_field_says_property_by_property_what_is_different() {
    let before = form(&["f1"]);
    let mut after = before.clone();
    let field = &mut after.definition.fields[0];
    field.kind = FieldKind::Email;
    field.label = text("f1 f2");
    field.required = true;
    let difference = Difference::between(&before, &after);
    let [change] = difference.fields.as_slice() else {
        panic!("one field: {difference:?}");
    };
    let properties: Vec<&str> = change
        .changes
        .iter()
        .map(|change| match change {
            Change::Text { property, .. } | Change::Value { property, .. } => *property,
        })
        .collect();
    assert_eq!(properties, ["kind", "label", "required"]);
}

#[test]
fn another_name_is_another_controller_and_another_address_is_not() {
    let before = form(&[]);
    let mut after = before.clone();
    after.controller.contact_email = "hello@example.org".into();
    let difference = Difference::between(&before, &after);
    assert!(!difference.is_empty() && !difference.has_other_controller());
    after.controller.name = "Somebody else".into();
    assert!(Difference::between(&before, &after).has_other_controller());
}

#[test]
fn every_property_has_its_words() {
    let words = crate::server::language::Language::En.words();
    let lists = [
        form_properties(&Definition::default()),
        field_properties(&Field::default()),
        purpose_properties(&PurposeContent::default()),
        controller_properties(&Controller::default()),
    ];
    for (property, _) in lists.concat() {
        let key = format!("property-{property}");
        assert_ne!(words.t(&key), key, "no words for a property");
    }
}
