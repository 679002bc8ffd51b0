//! The list of custom fields, in the order in which they are shown everywhere.

use std::collections::HashMap;

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::contacts::fields::input::MoveInput;
use crate::contacts::fields::model::ContactField;
use crate::contacts::fields::service;
use crate::error::Result;
use crate::i18n::{t, t_with, words};
use crate::organisation::pages::settings::SettingsTabs;
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::see_other_saying;
use crate::ui::empty::EmptyState;

/// Of how many people something is known, by the fields' keys.
type Counts = HashMap<String, i64>;

/// GET /admin/contacts/fields
pub async fn show(State(app): State<App>, desk: Desk) -> Result<Response> {
    let (fields, counts) = service::list_fields(&app, &desk.actor).await?;
    let may_manage_users = desk.actor.may(Permission::UsersManage);
    Ok(desk.page(|| {
        let (archived, active): (Vec<_>, Vec<_>) =
            fields.into_iter().partition(|field| field.is_archived);
        let view = view! {
            <div class="head">
                <h1>{t("contact-fields-title")}</h1>
                <NewField/>
            </div>
            <SettingsTabs may_manage_users/>
            <p>{t("contact-fields-intro")}</p>
            <Fields fields=active counts=&counts/>
            <Archived fields=archived counts=&counts/>
        };
        (t("contact-fields-title"), view)
    }))
}

/// POST /admin/contacts/fields/{key}/move
pub async fn move_to(
    State(app): State<App>,
    desk: Desk,
    Path(key): Path<String>,
    Form(input): Form<MoveInput>,
) -> Result<Response> {
    service::move_field(&app, &desk.actor, &key, &input).await?;
    Ok(see_other_saying(
        "/admin/contacts/fields",
        "flash-contact-field-moved",
    ))
}

#[component]
fn NewField() -> impl IntoView {
    view! { <a class="button" href="/admin/contacts/fields/new">{t("contact-fields-new")}</a> }
}

#[component]
fn Fields<'a>(fields: Vec<ContactField>, counts: &'a Counts) -> impl IntoView {
    if fields.is_empty() {
        return view! {
            <EmptyState title=t("contact-fields-empty") text=t("contact-fields-empty-text")>
                <NewField/>
            </EmptyState>
        }
        .into_any();
    }
    let last = fields.len() - 1;
    let rows: Vec<_> = fields
        .into_iter()
        .enumerate()
        .map(|(place, field)| {
            let key = field.key.clone();
            let name = field.meaning.label_in(words().language).to_owned();
            let count = count_of(counts, &field);
            view! {
                <Row field count>
                    <td data-label=t("contact-fields-order")>
                        <div class="actions">
                            {(place > 0).then(|| view! {
                                <Move key=key.clone() to=place - 1 words="contact-fields-up" name=name.clone()/>
                            })}
                            {(place < last).then(|| view! {
                                <Move key=key.clone() to=place + 1 words="contact-fields-down" name=name.clone()/>
                            })}
                        </div>
                    </td>
                </Row>
            }
        })
        .collect();
    view! { <Table last=t("contact-fields-order")>{rows}</Table> }.into_any()
}

/// Fields that take nothing new any more; what is known in them stays.
#[component]
fn Archived<'a>(fields: Vec<ContactField>, counts: &'a Counts) -> impl IntoView {
    let rows: Vec<_> = fields
        .into_iter()
        .map(|field| {
            let action = format!("/admin/contacts/fields/{}/restore", field.key);
            let name = field.meaning.label_in(words().language).to_owned();
            let count = count_of(counts, &field);
            view! {
                <Row field count>
                    <td data-label=t("contact-fields-action")>
                        <form method="post" action=action>
                            <button class="button button--quiet button--small">
                                {t("contact-fields-restore")}
                                <span class="visually-hidden">{format!(": {name}")}</span>
                            </button>
                        </form>
                    </td>
                </Row>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section>
                <h2>{t("contact-fields-archived")}</h2>
                <p>{t("contact-fields-archived-intro")}</p>
                <Table last=t("contact-fields-action")>{rows}</Table>
            </section>
        }
    })
}

#[component]
fn Table(
    /// Heading of the last column.
    last: String,
    children: Children,
) -> impl IntoView {
    view! {
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{t("contact-fields-label")}</th>
                    <th scope="col">{t("contact-fields-kind")}</th>
                    <th scope="col">{t("contact-fields-seen-by")}</th>
                    <th scope="col">{t("contact-fields-portal")}</th>
                    <th scope="col" class="number">{t("contact-fields-people")}</th>
                    <th scope="col">{last}</th>
                </tr>
            </thead>
            <tbody>{children()}</tbody>
        </table>
    }
}

#[component]
fn Row(
    field: ContactField,
    /// Of how many people something is known.
    count: i64,
    /// The last cell.
    children: Children,
) -> impl IntoView {
    let name = field.meaning.label_in(words().language).to_owned();
    view! {
        <tr>
            <th scope="row">
                <a href=format!("/admin/contacts/fields/{}", field.key)>{name}</a>
                <code class="quiet contact-field__key">{field.key.clone()}</code>
            </th>
            <td data-label=t("contact-fields-kind")>
                {t(&format!("contact-field-kind-{}", field.meaning.kind.key()))}
            </td>
            <td data-label=t("contact-fields-seen-by")>{seen_by(&field)}</td>
            <td data-label=t("contact-fields-portal")>
                {t(&format!("contact-field-portal-{}", field.portal.key()))}
            </td>
            <td data-label=t("contact-fields-people") class="number">{count}</td>
            {children()}
        </tr>
    }
}

fn count_of(counts: &Counts, field: &ContactField) -> i64 {
    counts.get(&field.key).copied().unwrap_or_default()
}

/// The roles that see it, in words.
fn seen_by(field: &ContactField) -> String {
    if field.roles.is_empty() {
        return t("contact-fields-everybody");
    }
    let roles = field.roles.iter().map(|role| t(&format!("role-{role}")));
    roles.collect::<Vec<_>>().join(", ")
}

#[component]
fn Move(key: String, to: usize, words: &'static str, name: String) -> impl IntoView {
    let text = t_with(words, [("name", name.into())]);
    view! {
        <form method="post" action=format!("/admin/contacts/fields/{key}/move")>
            <button class="button button--quiet button--small" name="to" value=to.to_string() aria-label=text.clone() title=text>
                {if words == "contact-fields-up" { "↑" } else { "↓" }}
            </button>
        </form>
    }
}
