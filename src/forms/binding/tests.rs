use super::*;
use crate::contacts::fields::model::{KINDS, Meaning};
use crate::forms::lint::{Rule, binding_problem};
use crate::forms::model::Definition;
use crate::forms::model::{Choice, FIELD_KINDS};

fn target(kind: Kind, rules: Rules) -> ContactField {
    ContactField {
        key: "size".into(),
        meaning: Meaning {
            kind,
            rules,
            ..Meaning::default()
        },
        ..ContactField::default()
    }
}

fn bound(kind: FieldKind) -> Field {
    Field {
        id: "f1".into(),
        kind,
        goes_to: Some("size".into()),
        ..Field::default()
    }
}

fn choices(values: &[&str]) -> Vec<Choice> {
    let choice = |value: &&str| Choice {
        value: (*value).to_owned(),
        ..Choice::default()
    };
    values.iter().map(choice).collect()
}

fn problem(field: Field, target: ContactField) -> Option<Rule> {
    let definition = Definition {
        fields: vec![field.clone()],
        ..Definition::default()
    };
    binding_problem(&definition, &field, &[target])
}

#[test]
fn what_is_not_bound_has_no_problem() {
    let free = Field {
        goes_to: None,
        ..bound(FieldKind::Number)
    };
    assert_eq!(problem(free, target(Kind::Date, Rules::default())), None);
}

#[test]
fn a_target_is_there_open_and_of_a_fitting_kind() {
    let number = || target(Kind::Number, Rules::default());
    assert_eq!(problem(bound(FieldKind::Number), number()), None);
    let other = ContactField {
        key: "weight".into(),
        ..number()
    };
    let unknown = problem(bound(FieldKind::Number), other);
    assert_eq!(unknown, Some(Rule::GoesToUnknown));
    let archived = ContactField {
        is_archived: true,
        ..number()
    };
    let archived = problem(bound(FieldKind::Number), archived);
    assert_eq!(archived, Some(Rule::GoesToArchived));
    let unlike = problem(bound(FieldKind::Text), number());
    assert_eq!(unlike, Some(Rule::GoesToKind));
}

#[test]
fn no_consent_and_nothing_hidden_becomes_a_value() {
    for asked in FIELD_KINDS {
        let fits = KINDS.into_iter().any(|kind| kind_fits(asked, kind));
        let never = [
            FieldKind::Consent,
            FieldKind::Hidden,
            FieldKind::File,
            FieldKind::Signature,
        ];
        let is_value = asked.is_answered() && !never.contains(&asked);
        assert_eq!(fits, is_value, "{asked:?}");
    }
    assert!(
        KINDS
            .into_iter()
            .all(|kind| kind_fits(kind.asked_as(), kind))
    );
}

#[test]
fn choices_are_values() {
    let sizes = Rules {
        choices: choices(&["s", "m", "l"]),
        ..Rules::default()
    };
    for (kind, rules, values, expected) in [
        (Kind::Choice, &sizes, &["s", "l"][..], None),
        (
            Kind::Choice,
            &sizes,
            &["s", "xl"],
            Some(Rule::GoesToChoices),
        ),
        (Kind::Choices, &sizes, &["m"], None),
        (Kind::YesNo, &Rules::default(), &["yes", "no"], None),
        (
            Kind::YesNo,
            &Rules::default(),
            &["yes", "perhaps"],
            Some(Rule::GoesToChoices),
        ),
        (Kind::Country, &Rules::default(), &["DE", "NZ"], None),
        (
            Kind::Country,
            &Rules::default(),
            &["DE", "other"],
            Some(Rule::GoesToChoices),
        ),
    ] {
        let field = Field {
            choices: choices(values),
            ..bound(FieldKind::Radio)
        };
        assert_eq!(
            problem(field, target(kind, rules.clone())),
            expected,
            "{values:?}"
        );
    }
}

#[test]
fn a_form_is_as_strict_as_its_target() {
    let rules = Rules {
        min_length: Some(2),
        max_length: Some(5),
        pattern: Some("[a-z]*".into()),
        ..Rules::default()
    };
    let strict = Field {
        min_length: Some(3),
        max_length: Some(5),
        pattern: Some("[a-z]*".into()),
        ..bound(FieldKind::Text)
    };
    assert_eq!(
        problem(strict.clone(), target(Kind::Text, rules.clone())),
        None
    );
    for looser in [
        Field {
            min_length: Some(1),
            ..strict.clone()
        },
        Field {
            max_length: None,
            ..strict.clone()
        },
        Field {
            max_length: Some(6),
            ..strict.clone()
        },
        Field {
            pattern: None,
            ..strict
        },
    ] {
        let found = problem(looser.clone(), target(Kind::Text, rules.clone()));
        assert_eq!(found, Some(Rule::GoesToRules), "{looser:?}");
    }

    let range = Rules {
        min: Some("0".into()),
        max: Some("10".into()),
        ..Rules::default()
    };
    for (min, max, is_right) in [
        (Some("0"), Some("10.0"), true),
        (Some("-1"), Some("10"), false),
        (Some("1"), Some("11"), false),
        (None, Some("10"), false),
    ] {
        let field = Field {
            min: min.map(str::to_owned),
            max: max.map(str::to_owned),
            ..bound(FieldKind::Number)
        };
        let found = problem(field, target(Kind::Number, range.clone()));
        assert_eq!(found.is_none(), is_right, "{min:?} {max:?}");
    }
}

#[test]
fn two_answers_do_not_go_to_the_same_place() {
    let second = Field {
        id: "f2".into(),
        ..bound(FieldKind::Date)
    };
    let definition = Definition {
        fields: vec![bound(FieldKind::Date), second],
        ..Definition::default()
    };
    let known = [target(Kind::Date, Rules::default())];
    let problem = |field| binding_problem(&definition, field, &known);
    assert_eq!(problem(&definition.fields[0]), None);
    assert_eq!(problem(&definition.fields[1]), Some(Rule::GoesToTwice));
}

#[test]
fn once_bound_a_field_is_as_strict_as_its_target() {
    let rules = Rules {
        max_length: Some(5),
        pattern: Some("[a-z]*".into()),
        min: Some("1".into()),
        choices: choices(&["s", "m"]),
        ..Rules::default()
    };
    for (asked, kind) in [
        (FieldKind::Email, Kind::Text),
        (FieldKind::Number, Kind::Number),
        (FieldKind::Radio, Kind::Choice),
        (FieldKind::CheckboxGroup, Kind::Choices),
        (FieldKind::Url, Kind::Url),
    ] {
        let mut field = Field {
            goes_to: None,
            choices: choices(&[""]),
            ..bound(asked)
        };
        let target = target(kind, rules.clone());
        bind(&mut field, &target);
        assert_eq!(problem(field, target), None, "{asked:?}");
    }
}
