use proptest::prelude::*;

use super::*;
use crate::forms::model::{Choice, Field, FieldKind};
use crate::forms::translations::{csv, stale, xliff};
use crate::i18n::Text;

fn text(pairs: &[(&str, &str)]) -> Text {
    let pairs = pairs.iter();
    pairs
        .map(|(language, text)| ((*language).to_owned(), (*text).to_owned()))
        .collect()
}

fn form() -> Definition {
    Definition {
        languages: vec!["en".into(), "de".into()],
        title: text(&[("en", "News"), ("de", "Neues")]),
        submit: text(&[("en", "Send")]),
        fields: vec![Field {
            id: "f1".into(),
            kind: FieldKind::Radio,
            label: text(&[("en", "How often"), ("de", "Wie oft")]),
            choices: vec![Choice {
                value: "every day".into(),
                label: text(&[("en", "Daily")]),
            }],
            ..Field::default()
        }],
        ..Definition::default()
    }
}

fn entry(unit: &str, source: &str, target: &str) -> Entry {
    Entry {
        unit: unit.into(),
        source: source.into(),
        target: target.into(),
        is_done: true,
        has_codes: false,
    }
}

#[test]
fn each_text_of_a_file_is_told_apart() {
    let form = form();
    let long = "x".repeat(201);
    let cases = [
        (entry("submit", "Send", "Senden"), Outcome::New),
        (entry("title", "News", "Neuigkeiten"), Outcome::Changed),
        (entry("f1.label", "How much", "Wie viel"), Outcome::Behind),
        (
            entry("f1.choice.every_20_day", "Daily", " "),
            Outcome::Empty,
        ),
        (entry("title", "News", "Noch einmal"), Outcome::Twice),
        (entry("f2.label", "Name", "Name"), Outcome::Unknown),
        (entry("nonsense", "", ""), Outcome::Unknown),
    ];
    let (entries, expected): (Vec<_>, Vec<_>) = cases.into_iter().unzip();
    let found: Vec<_> = plan(&form, "de", &entries)
        .into_iter()
        .map(|step| step.outcome)
        .collect();
    assert_eq!(found, expected);
    let of = |entry: Entry| plan(&form, "de", &[entry])[0].outcome;
    assert_eq!(of(entry("title", "News", &long)), Outcome::TooLong);
    assert_eq!(of(entry("title", "News", "Neues")), Outcome::Same);
    let codes = Entry {
        has_codes: true,
        ..entry("title", "News", "Anderes")
    };
    assert_eq!(of(codes), Outcome::Codes);
}

#[test]
fn what_was_made_of_an_old_text_is_taken_and_out_of_date() {
    let mut form = form();
    let late = [entry("f1.label", "How much", "Wie viel")];
    assert_eq!(apply(&mut form, "de", &late), 1);
    assert_eq!(form.fields[0].label["de"], "Wie viel");
    let unit: Unit = "f1.label".parse().expect("a unit");
    assert_eq!(stale(&form), [(unit, "de".to_owned())]);

    let looked_at = [entry("f1.label", "How often", "Wie viel")];
    assert_eq!(plan(&form, "de", &looked_at)[0].outcome, Outcome::Right);
    assert_eq!(apply(&mut form, "de", &looked_at), 1);
    assert_eq!(stale(&form), []);
}

#[test]
fn the_same_file_twice_changes_nothing_more() {
    let mut form = form();
    let file = [entry("submit", "Send", "Senden\r\nbitte")];
    assert_eq!(apply(&mut form, "de", &file), 1);
    assert_eq!(form.submit["de"], "Senden\nbitte");
    assert_eq!(apply(&mut form, "de", &file), 0);
}

/// A form whose texts are anything.
fn any_form() -> impl Strategy<Value = Definition> {
    let pair = (any::<String>(), any::<String>());
    let both = pair.prop_map(|(en, de)| text(&[("en", &en), ("de", &de)]));
    let choices = prop::collection::vec((any::<String>(), both.clone()), 0..3);
    (both.clone(), both.clone(), both, choices).prop_map(|(title, label, hint, choices)| {
        let choices = choices.into_iter();
        let choices = choices.map(|(value, label)| Choice { value, label });
        let mut form = form();
        form.title = title;
        form.fields[0].label = label;
        form.fields[0].hint = hint;
        form.fields[0].choices = choices.collect();
        form
    })
}

proptest! {
    #[test]
    fn what_was_exported_comes_home_unchanged(form in any_form()) {
        let place = |unit: &Unit| format!("={unit}");
        let sheet = csv::write(&form, "de", place).expect("a file");
        let sheet = csv::read(&sheet, "en", "de").expect("texts");
        let xml = xliff::write("news", &form, "de", place);
        let xml = xliff::read(&xml, "en", "de").expect("texts");
        let expected: Vec<_> = super::super::units::units(&form)
            .iter()
            .map(|unit| (unit.to_string(), unit.text(&form, "en").to_owned(), unit.text(&form, "de").to_owned()))
            .collect();
        for entries in [sheet, xml] {
            let mut again = form.clone();
            prop_assert_eq!(apply(&mut again, "de", &entries), 0);
            prop_assert_eq!(&again, &form);
            let found: Vec<_> = entries.into_iter().map(|e| (e.unit, e.source, e.target)).collect();
            prop_assert_eq!(&found, &expected);
        }
    }

    #[test]
    fn what_was_exported_fills_an_empty_language(form in any_form()) {
        let mut empty = form.clone();
        super::super::languages::remove(&mut empty, "de");
        super::super::languages::add(&mut empty, "de");
        let xml = xliff::write("news", &form, "de", |_| String::new());
        let entries = xliff::read(&xml, "en", "de").expect("texts");
        apply(&mut empty, "de", &entries);
        for unit in super::super::units::units(&form) {
            let (before, after) = (tidy(unit.text(&form, "de")), unit.text(&empty, "de"));
            prop_assert!(before == after || before.is_empty(), "{unit}: {before:?}, {after:?}");
        }
    }
}
