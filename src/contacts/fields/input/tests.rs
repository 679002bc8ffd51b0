use super::*;
use crate::contacts::fields::model::Kind;
use crate::error::AppError;
use crate::ids::RoleId;

fn pairs(list: &[(&str, &str)]) -> FieldInput {
    let pairs = list
        .iter()
        .map(|(name, value)| ((*name).into(), (*value).into()));
    FieldInput::from_pairs(pairs.collect())
}

/// A field with these controls besides those that every field needs.
fn field(list: &[(&str, &str)]) -> Result<ContactField> {
    let needed = [
        ("key", "size"),
        ("label.en", " Size "),
        ("label.de", "Größe"),
        ("portal", "shown"),
    ];
    let roles = ["agent", "dpo"].map(|key| Role {
        id: RoleId(uuid::Uuid::nil()),
        key: key.into(),
        permissions: Vec::new(),
    });
    pairs(&[&needed, list].concat()).checked_new(&roles)
}

fn wrong(list: &[(&str, &str)]) -> Vec<String> {
    match field(list) {
        Err(AppError::Invalid(errors)) => errors.iter().map(|e| e.field.clone()).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn a_field_reads_back_as_it_was_typed() {
    let typed = field(&[
        ("kind", "choices"),
        ("choices", "s\r\n m \r\n\r\nl"),
        ("choices.en", "Small\nMedium\nLarge"),
        ("choices.de", "Klein\nMittel\nGroß"),
        ("roles", "dpo"),
        ("roles", "nobody"),
    ]);
    let typed = typed.expect("a field");
    assert_eq!(typed.meaning.kind, Kind::Choices);
    assert_eq!(typed.meaning.label_in("en"), "Size");
    assert_eq!(typed.roles, ["dpo"], "unknown roles are no roles");
    assert_eq!(typed.meaning.rules.choices[1].value, "m");
    assert_eq!(typed.meaning.rules.choices[2].label["de"], "Groß");
    let again = FieldInput::of(&typed).checked(
        &typed,
        &[Role {
            id: RoleId(uuid::Uuid::nil()),
            key: "dpo".into(),
            permissions: Vec::new(),
        }],
    );
    assert_eq!(again.expect("a field"), typed);
}

#[test]
fn every_language_of_the_desk_has_a_name() {
    assert_eq!(wrong(&[("kind", "text"), ("label.de", " ")]), ["label.de"]);
    assert_eq!(wrong(&[("kind", "text"), ("key", "Size")]), ["key"]);
    assert_eq!(wrong(&[("kind", "colour")]), ["kind"]);
}

#[test]
fn rules_of_another_kind_are_left_out() {
    let typed = field(&[("kind", "date"), ("pattern", "("), ("max", "2030-01-01")]);
    let rules = typed.expect("a field").meaning.rules;
    assert_eq!(rules.pattern, None);
    assert_eq!(rules.max.as_deref(), Some("2030-01-01"));
}

#[test]
fn bounds_are_values_and_do_not_cross() {
    assert_eq!(wrong(&[("kind", "number"), ("min", "2026-01-01")]), ["min"]);
    assert_eq!(
        wrong(&[("kind", "number"), ("min", "2"), ("max", "1,5")]),
        ["max"]
    );
    assert_eq!(wrong(&[("kind", "date"), ("max", "2026-02-30")]), ["max"]);
    assert_eq!(
        wrong(&[("kind", "text"), ("min_length", "0")]),
        ["min_length"]
    );
    let crossed = [("kind", "text"), ("min_length", "3"), ("max_length", "2")];
    assert_eq!(wrong(&crossed), ["max_length"]);
    assert_eq!(wrong(&[("kind", "text"), ("pattern", "a)(b")]), ["pattern"]);
}

#[test]
fn a_list_has_a_line_of_words_for_each_choice() {
    let missing = wrong(&[("kind", "choice")]);
    assert_eq!(missing, ["choices"]);
    let words = [("choices.en", "One\nTwo"), ("choices.de", "Eins")];
    let short = [&[("kind", "choice"), ("choices", "1\n2")][..], &words].concat();
    assert_eq!(wrong(&short), ["choices.de"]);
    let twice = [&[("kind", "choice"), ("choices", "1\n1")][..], &words].concat();
    assert_eq!(wrong(&twice), ["choices", "choices.de"]);
}

#[test]
fn ticked_boxes_are_lines_and_no_box_is_nothing() {
    let sent = |list: &[(&str, &str)]| {
        let pairs = list
            .iter()
            .map(|(name, value)| ((*name).into(), (*value).into()));
        Sent::from_pairs(pairs.collect()).values
    };
    let ticked = sent(&[("field.size", ""), ("field.size", "s"), ("field.size", "l")]);
    assert_eq!(ticked["size"], "s\nl");
    assert_eq!(sent(&[("field.size", "")])["size"], "");
    assert!(sent(&[("size", "s")]).is_empty());
}
