//! The condition as controls: a group in a group, a line for each test.

use leptos::prelude::*;

use crate::contacts::fields::model::ContactField;
use crate::contacts::model::IdentifierKind;
use crate::contacts::pages::filters::{country_options, languages};
use crate::contacts::people::groups::Group;
use crate::contacts::people::service::Choices;
use crate::contacts::segments::model::{DEPTH_MAX, Node, Op, What};
use crate::error::FieldErrors;
use crate::i18n::{t, t_with, words};

/// What there is to test.
pub(super) struct Offers {
    /// Tags, lists, purposes.
    pub choices: Choices,
    /// Custom fields that the reader may see.
    pub fields: Vec<ContactField>,
}

/// A group or a test.
pub(super) fn node_view(
    node: &Node,
    path: &str,
    depth: usize,
    offers: &Offers,
    errors: &FieldErrors,
) -> AnyView {
    match node.what.is_group() {
        true => group_view(node, path, depth, offers, errors),
        false => test_view(node, path, offers, errors),
    }
}

fn options(all: Vec<(String, String)>, chosen: &str) -> Vec<AnyView> {
    let option = |(key, text): (String, String)| {
        let selected = key == chosen;
        view! { <option value=key selected=selected>{text}</option> }.into_any()
    };
    all.into_iter().map(option).collect()
}

fn group_view(
    node: &Node,
    path: &str,
    depth: usize,
    offers: &Offers,
    errors: &FieldErrors,
) -> AnyView {
    let inner: Vec<AnyView> = node
        .nodes
        .iter()
        .enumerate()
        .map(|(at, inner)| node_view(inner, &format!("{path}.{at}"), depth + 1, offers, errors))
        .collect();
    let kinds = [What::All, What::Any, What::None];
    let kinds = kinds.map(|what| {
        (
            what.key().to_owned(),
            t(&format!("segment-what-{}", what.key())),
        )
    });
    let remove = (path != "n").then(|| remove_button(path, t("segment-group")));
    let add = (depth < DEPTH_MAX).then(|| {
        let name = format!("{path}.new");
        view! {
            <p class="actions">
                <label for=name.clone()>{t("segment-add-what")}</label>
                <select id=name.clone() name=name>{options(offered(offers), "")}</select>
                <button class="button button--quiet" name="do" value=format!("add:{path}")>{t("segment-add")}</button>
            </p>
        }
    });
    let name = format!("{path}.what");
    view! {
        <fieldset class="segment-group">
            <legend>{t("segment-group")}</legend>
            <label for=name.clone() class="visually-hidden">{t("segment-group-kind")}</label>
            <select id=name.clone() name=name>{options(kinds.to_vec(), node.what.key())}</select>
            {remove}
            {inner}
            {add}
        </fieldset>
    }
    .into_any()
}

fn remove_button(path: &str, what: String) -> AnyView {
    let label = t_with("segment-remove-which", [("what", what.into())]);
    view! { <button class="link" name="do" value=format!("remove:{path}") aria-label=label>{t("segment-remove")}</button> }
        .into_any()
}

/// Everything that can be tested, and groups.
fn offered(offers: &Offers) -> Vec<(String, String)> {
    let plain = [
        What::Name,
        What::Language,
        What::Country,
        What::Tag,
        What::List,
        What::Created,
    ];
    let mut all: Vec<(String, String)> = plain
        .map(|what| (what.key().to_owned(), title(what, "", offers)))
        .to_vec();
    let mut add = |what: What, of: String| {
        let text = title(what, &of, offers);
        all.push((format!("{}:{of}", what.key()), text));
    };
    for kind in IdentifierKind::ALL {
        add(What::Identifier, kind.key().to_owned());
    }
    for field in &offers.fields {
        add(What::Field, field.key.clone());
    }
    for what in [What::Consent, What::Event] {
        for purpose in &offers.choices.purposes {
            add(what, purpose.id.to_string());
        }
    }
    for what in [What::All, What::Any, What::None] {
        let text = t_with(
            "segment-add-group",
            [("kind", t(&format!("segment-what-{}", what.key())).into())],
        );
        all.push((what.key().to_owned(), text));
    }
    all
}

/// What a test looks at, in words.
fn title(what: What, of: &str, offers: &Offers) -> String {
    let language = words().language;
    match what {
        What::Identifier => t(&format!("identifier-{of}")),
        What::Field => {
            let field = offers.fields.iter().find(|field| field.key == of);
            field.map_or_else(
                || of.to_owned(),
                |field| field.meaning.label_in(language).to_owned(),
            )
        }
        What::Consent | What::Event => {
            let mut purposes = offers.choices.purposes.iter();
            let purpose = purposes.find(|purpose| purpose.id.to_string() == of);
            let name = purpose.map_or("?", |purpose| purpose.current.content.name_in(language));
            t_with(
                &format!("segment-what-{}", what.key()),
                [("purpose", name.into())],
            )
        }
        _ => t(&format!("segment-what-{}", what.key())),
    }
}

fn test_view(node: &Node, path: &str, offers: &Offers, errors: &FieldErrors) -> AnyView {
    let title = title(node.what, &node.of, offers);
    let op = node.op.unwrap_or(Op::Is);
    let ops = node.what.ops().iter();
    let ops = ops
        .map(|op| (op.key().to_owned(), t(&format!("segment-op-{}", op.key()))))
        .collect();
    let error = errors
        .get(&format!("{path}.value"))
        .map(|error| t(&error.key));
    let op_name = format!("{path}.op");
    let op_label = t_with("segment-op-of", [("what", title.clone().into())]);
    view! {
        <div class="segment-test">
            <input type="hidden" name=format!("{path}.what") value=node.what.key()/>
            <input type="hidden" name=format!("{path}.of") value=node.of.clone()/>
            <strong>{title.clone()}</strong>
            {error.map(|text| view! { <p class="field__error">{text}</p> })}
            <select id=op_name.clone() name=op_name aria-label=op_label>{options(ops, op.key())}</select>
            {value_view(node, path, &title, offers)}
            {remove_button(path, title.clone())}
        </div>
    }
    .into_any()
}

/// The control for what a test compares with.
fn value_view(node: &Node, path: &str, title: &str, offers: &Offers) -> AnyView {
    let name = format!("{path}.value");
    let label = t_with("segment-value-of", [("what", title.into())]);
    let groups = |groups: &[Group]| {
        groups
            .iter()
            .map(|group| (group.id.to_string(), group.name.clone()))
            .collect::<Vec<_>>()
    };
    let list = match node.what {
        What::Language => Some(languages()),
        What::Country => Some(country_options()),
        What::Tag => Some(groups(&offers.choices.tags)),
        What::List => Some(groups(&offers.choices.lists)),
        What::Consent => return ().into_any(),
        _ => None,
    };
    if let Some(all) = list {
        return view! {
            <select id=name.clone() name=name aria-label=label>{options(all, &node.value)}</select>
        }
        .into_any();
    }
    let label = match node.what {
        What::Event => t("segment-within-days"),
        _ => label,
    };
    view! { <input id=name.clone() name=name value=node.value.clone() aria-label=label autocomplete="off"/> }
        .into_any()
}
