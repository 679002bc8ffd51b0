//! What exactly visitors are shown, frozen when a form is published.
//!
//! A **snapshot** is the HTML of the whole form in one language, empty. It is stored with its
//! SHA-256, and the page that is served is a document around these very bytes with one change: the
//! value of the hidden input `token`, which is empty in the snapshot, holds the form token. So
//! whoever takes the token out of a page that was served has what was hashed. A form that comes
//! back to be corrected says the same, with the answers and the errors added.

use std::collections::BTreeSet;
use std::sync::Arc;

use hydration_context::SsrSharedContext;
use leptos::prelude::*;

use super::model::{Answers, Filled, PublishedDefinition};
use super::render::{FormView, control_name};
use crate::server::visitor::VisitorLanguage;

/// The HTML of a form in a language, with nothing filled in: the same input, the same bytes.
#[must_use]
pub fn snapshot_html(published: &PublishedDefinition, language: &str) -> String {
    form_html(published, language, Filled::default(), "", "")
}

/// The HTML of a form as somebody has filled it in.
#[must_use]
pub fn form_html(
    published: &PublishedDefinition,
    language: &str,
    filled: Filled,
    notice: &str,
    token: &str,
) -> String {
    html_in(VisitorLanguage::of(language), || {
        let published = published.clone();
        view! { <FormView published language=language.to_owned() filled notice token/> }
    })
}

/// Renders a view, with a language's words at hand, to plain HTML: without the empty comments by
/// which a browser would bring it to life.
pub fn html_in<V: IntoView>(language: VisitorLanguage, view: impl FnOnce() -> V) -> String {
    in_words_of(language, || html_of(view))
}

/// As [`html_in`], with the words that are at hand already.
pub fn html_of<V: IntoView>(view: impl FnOnce() -> V) -> String {
    // In texts and attributes the sign is escaped, so only the comments look like this.
    view().into_view().to_html().replace("<!>", "")
}

/// Runs what renders, with a language's words at hand.
pub fn in_words_of<T>(language: impl Into<VisitorLanguage>, render: impl FnOnce() -> T) -> T {
    let language = language.into();
    // A new root takes the place of whatever is being rendered around it; that goes on afterwards.
    let around = Owner::current();
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let rendered = owner.with(|| {
        language.words().provide();
        render()
    });
    owner.unset_with_forced_cleanup();
    if let Some(around) = around {
        around.set();
    }
    rendered
}

/// A snapshot as it was filled in: the answers in its controls, nothing to be changed, and nothing to
/// be seen of the fields that were not `shown`.
#[must_use]
pub fn filled_in(snapshot: &str, answers: &Answers, shown: &BTreeSet<&str>) -> String {
    let mut filled = String::with_capacity(snapshot.len() + 512);
    let mut choice = None;
    let mut rest = snapshot;
    while let Some(start) = rest.find('<') {
        let (before, tag_on) = rest.split_at(start);
        filled.push_str(before);
        // Attributes are escaped, so no value has this sign in it.
        let end = tag_on.find('>').map_or(tag_on.len(), |end| end + 1);
        let (tag, after) = tag_on.split_at(end);
        filled.push_str(&filled_tag(tag, answers, shown, &mut choice));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// One tag, changed if it is one of a control. `choice` is the answer of the list box around it.
fn filled_tag(
    tag: &str,
    answers: &Answers,
    shown: &BTreeSet<&str>,
    choice: &mut Option<String>,
) -> String {
    let answer = || {
        let field = attribute(tag, "name")?.strip_prefix(control_name("").as_str())?;
        Some(answers.get(field).map(String::as_str).unwrap_or_default())
    };
    let is = |name: &str| {
        let inner = tag.strip_prefix('<').and_then(|tag| tag.strip_prefix(name));
        inner.is_some_and(|inner| inner.starts_with([' ', '>']))
    };
    let with = |attributes: &str| format!("{} {attributes}>", tag.trim_end_matches('>'));
    if is("input") {
        let is_box = matches!(attribute(tag, "type"), Some("checkbox" | "radio"));
        let value = attribute(tag, "value").unwrap_or_default();
        return match answer() {
            Some(text) if is_box && has_line(&escaped(text), value) => with("checked disabled"),
            Some(text) if !is_box => {
                let empty = "value=\"\"";
                with("disabled").replace(empty, &format!("value=\"{}\"", escaped(text)))
            }
            _ => with("disabled"),
        };
    }
    if is("select") {
        *choice = Some(escaped(answer().unwrap_or_default()));
        return with("disabled");
    }
    if is("option") {
        let value = attribute(tag, "value").unwrap_or_default();
        let is_chosen = choice
            .as_deref()
            .is_some_and(|choice| has_line(choice, value));
        return if is_chosen {
            with("selected")
        } else {
            tag.to_owned()
        };
    }
    if is("textarea") {
        let text = escaped(answer().unwrap_or_default());
        return format!("{}{text}", with("disabled"));
    }
    let is_hidden = |field| !shown.contains(field);
    if attribute(tag, "data-field").is_some_and(is_hidden) {
        return with("hidden");
    }
    if is("button") {
        return with("disabled");
    }
    tag.to_owned()
}

/// Whether a value is the answer, or one of several.
fn has_line(answer: &str, value: &str) -> bool {
    answer.split('\n').any(|line| line == value)
}

/// The value of an attribute as it stands, escaped.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    let value = &tag[start..];
    value.find('"').map(|end| &value[..end])
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('"', "&quot;");
    text.replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::condition::{Condition, Op, Test};
    use crate::forms::model::{Choice, Controller, Definition, Field, FieldKind};
    use crate::i18n::Text;
    use crate::purposes::model::{Change, PurposeContent, PurposeVersion};

    fn text(text: &str) -> Text {
        Text::from([("en".to_owned(), text.to_owned())])
    }

    fn field(id: &str, kind: FieldKind) -> Field {
        Field {
            id: id.into(),
            key: id.into(),
            label: text("A \"label\" > 1 & <b>"),
            hint: text("Hint"),
            kind,
            ..Field::default()
        }
    }

    fn form() -> PublishedDefinition {
        let purpose = PurposeVersion {
            id: uuid::Uuid::from_u128(1).into(),
            purpose_id: uuid::Uuid::from_u128(2).into(),
            number: 1,
            content: PurposeContent {
                name: text("News"),
                statement: text("I agree to get news."),
                data: text("Address"),
                ..PurposeContent::default()
            },
            change: Change::First,
            first_used_at: None,
        };
        let consent = Field {
            purpose: Some(purpose.purpose_id),
            ..field("f4", FieldKind::Consent)
        };
        let select = Field {
            choices: vec![
                Choice {
                    value: "a".into(),
                    label: text("A"),
                },
                Choice {
                    value: "b\"".into(),
                    label: text("B"),
                },
            ],
            ..field("f3", FieldKind::Select)
        };
        PublishedDefinition {
            form_key: "newsletter".into(),
            number: 1,
            definition: Definition {
                languages: vec!["en".into()],
                title: text("News"),
                intro: text("Hello *you*."),
                submit: text("Send"),
                fields: vec![
                    field("f1", FieldKind::Text),
                    field("f2", FieldKind::Email),
                    select,
                    consent,
                    field("f5", FieldKind::Checkbox),
                    field("f6", FieldKind::Static),
                ],
                ..Definition::default()
            },
            purposes: [(purpose.purpose_id, purpose)].into(),
            contact_fields: [].into(),
            controller: Controller {
                name: "Library".into(),
                contact_email: "a@library.example".into(),
                privacy_url: "https://library.example/privacy".into(),
            },
        }
    }

    #[test]
    fn words_within_words_give_way_to_those_around() {
        let no = || crate::i18n::t("form-public-no");
        let said = in_words_of(VisitorLanguage::of("de"), || {
            [no(), in_words_of(VisitorLanguage::of("fr"), no), no()]
        });
        assert_eq!(said, ["Nein", "Non", "Nein"]);
    }

    #[test]
    fn the_same_form_is_the_same_bytes_with_nothing_filled_in() {
        let html = snapshot_html(&form(), "en");
        assert_eq!(html, snapshot_html(&form(), "en"));
        assert!(
            html.contains("name=\"token\" value=\"\""),
            "the marked place"
        );
        assert!(!html.contains("checked") && !html.contains("selected"));
        assert!(!html.contains("<!>"), "{html}");
        assert!(html.contains("A \"label\" &gt; 1 &amp; &lt;b&gt;"));
        assert!(html.contains("autocomplete=\"email\""));
        for what in [
            "I agree to get news.",
            "Library",
            "a@library.example",
            "<em>you</em>",
        ] {
            assert!(html.contains(what), "{what}");
        }
    }

    #[test]
    fn a_filled_snapshot_differs_by_the_answers_alone() {
        let answers: Answers = [("f1", "<\"&>"), ("f3", "b\""), ("f4", "yes")]
            .map(|(id, answer)| (id.to_owned(), answer.to_owned()))
            .into();
        let html = snapshot_html(&form(), "en");
        let form = form();
        let shown = form.definition.shown(&answers);
        let filled = filled_in(&html, &answers, &shown);
        assert!(filled.contains("value=\"&lt;&quot;&amp;&gt;\""), "{filled}");
        assert!(
            filled.contains("<option value=\"b&quot;\" selected>"),
            "{filled}"
        );
        assert_eq!(filled.matches(" selected").count(), 1);
        assert_eq!(filled.matches(" checked").count(), 1);
        let f4 = filled.split("id=\"field-f4\"").nth(1).expect("the box");
        assert!(
            f4[..f4.find('>').expect("its end")].contains("checked"),
            "{f4}"
        );
        let plain = filled
            .replace(" checked", "")
            .replace(" selected", "")
            .replace(" disabled", "")
            .replace("&lt;&quot;&amp;&gt;\"", "\"");
        assert_eq!(plain, html);
    }

    #[test]
    fn every_kind_of_control_is_filled_in() {
        let choices = |values: &[&str]| {
            let choices = values.iter().map(|value| Choice {
                value: (*value).to_owned(),
                label: text(value),
            });
            choices.collect()
        };
        let with = |id: &str, kind| Field {
            choices: choices(&["a", "b", "c"]),
            ..field(id, kind)
        };
        let mut form = form();
        form.definition.fields = vec![
            with("f1", FieldKind::Radio),
            with("f2", FieldKind::CheckboxGroup),
            with("f3", FieldKind::SelectMany),
            field("f4", FieldKind::LongText),
            Field {
                visible_if: Some(Condition::Test(Test {
                    field: "f1".into(),
                    op: Op::Is,
                    value: "c".into(),
                })),
                ..field("f5", FieldKind::Text)
            },
        ];
        let answers: Answers = [
            ("f1", "b"),
            ("f2", "a\nc"),
            ("f3", "b\nc"),
            ("f4", "1 < 2\nyes"),
        ]
        .map(|(id, answer)| (id.to_owned(), answer.to_owned()))
        .into();
        let shown = form.definition.shown(&answers);
        let filled = filled_in(&snapshot_html(&form, "en"), &answers, &shown);
        assert_eq!(filled.matches(" checked").count(), 3, "{filled}");
        assert_eq!(filled.matches(" selected").count(), 2, "{filled}");
        assert!(filled.contains(">1 &lt; 2\nyes</textarea>"), "{filled}");
        let hidden = filled.split("data-field=\"f5\"").nth(1).expect("the field");
        assert!(hidden[..hidden.find('>').expect("its end")].ends_with("hidden"));
    }

    #[test]
    fn errors_stand_with_their_fields_and_on_top() {
        let mut filled = Filled::default();
        filled.answers.insert("f4".into(), "yes".into());
        filled.errors.add("f2", "form-public-error-required");
        let html = form_html(&form(), "en", filled, "", "abc");
        assert!(html.contains("value=\"abc\""));
        assert!(html.contains("<a href=\"#field-f2\">"));
        assert!(
            html.contains("aria-describedby=\"field-f2-hint field-f2-error\""),
            "{html}"
        );
        assert_eq!(html.matches("aria-invalid=\"true\"").count(), 1);
        assert_eq!(html.matches(" checked").count(), 1);
        let (summary, fields) = (html.find("error-summary"), html.find("<form"));
        assert!(summary < fields);
    }

    #[test]
    fn every_word_of_a_form_is_in_the_list_of_islands() {
        let (_, after_list) = include_str!("render/mod.rs")
            .split_once("];")
            .expect("the list");
        let sources = [
            after_list,
            include_str!("render/field.rs"),
            include_str!("render/controls.rs"),
            include_str!("render/consent.rs"),
            include_str!("validate.rs"),
        ];
        for part in sources.concat().split('"') {
            let is_key = part.starts_with("form-public-") && !part.contains(' ');
            assert!(
                !is_key || crate::forms::render::WORDS.contains(&part),
                "{part}"
            );
        }
    }
}
