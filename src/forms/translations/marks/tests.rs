use super::*;
use crate::forms::model::Field;
use crate::forms::translations::languages;
use crate::i18n::Text;

fn text(pairs: &[(&str, &str)]) -> Text {
    let pairs = pairs.iter();
    pairs
        .map(|(language, text)| ((*language).to_owned(), (*text).to_owned()))
        .collect()
}

fn form() -> Definition {
    Definition {
        languages: vec!["en".into(), "de".into(), "fr".into()],
        title: text(&[("en", "News"), ("de", "Neues"), ("fr", "Nouvelles")]),
        fields: vec![Field {
            id: "f1".into(),
            label: text(&[("en", "Name"), ("de", "Name")]),
            ..Field::default()
        }],
        ..Definition::default()
    }
}

/// The form after an edit that goes through the builder.
fn edited(before: &Definition, edit: impl Fn(&mut Definition)) -> Definition {
    let mut draft = before.clone();
    edit(&mut draft);
    // What the builder says of marks counts for nothing.
    draft.translated_from.clear();
    follow(before, &mut draft);
    draft
}

fn stale_in(form: &Definition) -> Vec<String> {
    let stale = stale(form).into_iter();
    stale
        .map(|(unit, language)| format!("{unit} {language}"))
        .collect()
}

fn set(language: &'static str, to: &'static str) -> impl Fn(&mut Definition) {
    move |form| {
        form.title.insert(language.into(), to.into());
    }
}

#[test]
fn without_marks_nothing_is_out_of_date() {
    assert_eq!(stale(&form()), []);
    let found = completeness(&form());
    let missing: Vec<_> = found.iter().map(Completeness::missing).collect();
    assert_eq!(missing, [0, 0, 1]);
    assert!(found[0].is_complete() && !found[2].is_complete());
}

#[test]
fn a_change_of_the_source_makes_the_others_out_of_date() {
    let changed = edited(&form(), set("en", "Our news"));
    assert_eq!(stale_in(&changed), ["title de", "title fr"]);
    let counts: Vec<_> = completeness(&changed).iter().map(|c| c.stale).collect();
    assert_eq!(counts, [0, 1, 1]);

    let mended = edited(&changed, set("de", "Unsere Neuigkeiten"));
    assert_eq!(stale_in(&mended), ["title fr"]);
    let taken_back = edited(&mended, set("en", "News"));
    assert_eq!(
        stale_in(&taken_back),
        ["title de"],
        "made for the text in between"
    );
}

#[test]
fn both_changed_at_once_belong_together() {
    let changed = edited(&form(), |form| {
        set("en", "Our news")(form);
        set("fr", "Nos nouvelles")(form);
    });
    assert_eq!(stale_in(&changed), ["title de"]);
}

#[test]
fn somebody_can_say_that_it_is_still_right() {
    let mut changed = edited(&form(), set("en", "News!"));
    set_right(
        &mut changed,
        &Unit::Form(crate::forms::model::FormText::Title),
        "fr",
    );
    assert_eq!(stale_in(&changed), ["title de"]);
}

#[test]
fn a_new_source_judges_its_translations_anew() {
    let mut fresh = edited(&form(), |_| {});
    set_source(&mut fresh, "de");
    assert_eq!(fresh.languages, ["de", "en", "fr"]);
    assert_eq!(stale(&fresh), []);

    let mut behind = edited(&form(), set("en", "Our news"));
    set_source(&mut behind, "de");
    assert_eq!(stale_in(&behind), ["title en", "title fr"]);
}

#[test]
fn a_language_goes_with_its_texts_and_marks() {
    let mut form = edited(&form(), set("en", "Our news"));
    assert_eq!(languages::texts_in(&form, "de").len(), 2);
    assert!(languages::remove(&mut form, "de"));
    assert!(!languages::remove(&mut form, "en"), "the source stays");
    assert_eq!(form.languages, ["en", "fr"]);
    assert!(!form.title.contains_key("de"));
    assert_eq!(stale_in(&form), ["title fr"]);
    assert!(languages::add(&mut form, "de") && !languages::add(&mut form, "de"));
    assert_eq!(stale_in(&form), ["title fr"], "nothing comes back");
}

#[test]
fn a_language_begins_with_our_own_words_where_the_form_has_them() {
    let mut form = form();
    form.submit = text(&[("en", "Send")]);
    languages::add(&mut form, "pl");
    assert_eq!(form.submit["pl"], "Wyślij");
    assert!(!form.title.contains_key("pl"));
}

#[test]
fn marks_of_what_is_not_there_are_left_out() {
    let mut form = form();
    let title = Unit::Form(crate::forms::model::FormText::Title);
    set_mark(&mut form, &title, "de", "0123456789abcdef".to_owned());
    let kept = form.clone();
    set_mark(&mut form, &title, "en", "0123456789abcdef".to_owned());
    set_mark(&mut form, &title, "it", "0123456789abcdef".to_owned());
    form.translated_from
        .insert("f9.label".into(), [("de".into(), "x".into())].into());
    form.translated_from
        .insert("<>".into(), [("de".into(), "x".into())].into());
    prune(&mut form);
    assert_eq!(form, kept);
}
