//! The audit log.

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde_json::Value;

use crate::accounts::model::Permission;
use crate::accounts::{Actor, Desk};
use crate::error::Result;
use crate::i18n::t;
use crate::privacy::model::{AuditEntry, AuditFilter};
use crate::privacy::service;
use crate::server::App;
use crate::server::dates::Moment;
use crate::ui::empty::EmptyState;
use crate::ui::pagination::{After, Paged, Pagination};

/// GET /admin/audit
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Query(filter): Query<AuditFilter>,
    Query(after): Query<After>,
) -> Result<Response> {
    let page = service::list_entries(&app, &desk.actor, &filter, after.after).await?;
    Ok(desk.page(|| {
        let view = view! {
            <h1>{t("audit-title")}</h1>
            <p>{t("audit-intro")}</p>
            <Filter filter=filter.clone()/>
            <Entries page filter is_first=after.after.is_none() actor=&desk.actor/>
        };
        (t("audit-title"), view)
    }))
}

#[component]
fn Filter(filter: AuditFilter) -> impl IntoView {
    view! {
        <form class="filter" method="get">
            <div>
                <label for="action">{t("audit-action")}</label>
                <p class="field__hint" id="action-hint">{t("audit-action-hint")}</p>
                <input id="action" name="action" value=filter.action aria-describedby="action-hint" autocomplete="off"/>
            </div>
            <div>
                <label for="target">{t("audit-target-filter")}</label>
                <input id="target" name="target" value=filter.target autocomplete="off"/>
            </div>
            <button class="button button--quiet">{t("filter")}</button>
        </form>
    }
}

#[component]
fn Entries<'a>(
    page: Paged<AuditEntry>,
    filter: AuditFilter,
    is_first: bool,
    actor: &'a Actor,
) -> impl IntoView {
    if page.items.is_empty() {
        return view! { <EmptyState title=t("audit-empty") text=t("audit-empty-text")/> }
            .into_any();
    }
    let base = format!(
        "/admin/audit?action={}&target={}&",
        filter.action, filter.target
    );
    let rows: Vec<_> = page
        .items
        .into_iter()
        .map(|entry| view! { <Entry entry actor/> })
        .collect();
    view! {
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{t("audit-at")}</th>
                    <th scope="col">{t("audit-who")}</th>
                    <th scope="col">{t("audit-action")}</th>
                    <th scope="col">{t("audit-target")}</th>
                    <th scope="col">{t("audit-detail")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        <Pagination base is_first next=page.next/>
    }
    .into_any()
}

#[component]
fn Entry<'a>(entry: AuditEntry, actor: &'a Actor) -> impl IntoView {
    let who = entry
        .actor_name
        .unwrap_or_else(|| t(&format!("actor-{}", entry.actor_kind)));
    let detail = in_words(&entry.detail);
    // On a narrow screen the label of an empty cell would stand alone.
    let label = (!detail.is_empty()).then(|| t("audit-detail"));
    view! {
        <tr>
            <td data-label=t("audit-at")><Moment at=entry.at/></td>
            <td data-label=t("audit-who")>
                {who} {entry.address.map(|address| view! { <span class="quiet">" "{address}</span> })}
            </td>
            <td data-label=t("audit-action")>
                <div>{t(&action_key(&entry.action))}<code class="quiet audit__code">{entry.action}</code></div>
            </td>
            <td data-label=t("audit-target")>{target_view(&entry.target_kind, &entry.target_id, actor)}</td>
            <td data-label=label>{detail}</td>
        </tr>
    }
}

/// The language key of what was done.
fn action_key(action: &str) -> String {
    format!("action-{}", action.replace(['.', '_'], "-"))
}

/// Where kinds of targets have their pages, and who may open those.
const PAGES: [(&str, &str, Permission); 9] = [
    ("api_key", "/admin/settings/api", Permission::ApiManage),
    ("user", "/admin/users", Permission::UsersManage),
    ("subject", "/admin/subjects", Permission::ContactsView),
    ("purpose", "/admin/purposes", Permission::PurposesView),
    ("form", "/admin/forms", Permission::FormsView),
    ("submission", "/admin/seen", Permission::ConsentsView),
    ("ticket", "/admin/tickets", Permission::TicketsWork),
    (
        "department",
        "/admin/departments",
        Permission::OrganisationManage,
    ),
    (
        "contact_field",
        "/admin/contacts/fields",
        Permission::OrganisationManage,
    ),
];

/// What it was done to, as a link where it has a page that the reader may open.
fn target_view(kind: &str, id: &str, actor: &Actor) -> impl IntoView + use<> {
    let name = t(&format!("target-{}", kind.replace('_', "-")));
    let mut pages = PAGES.iter();
    let page = pages.find(|(known, _, permission)| *known == kind && actor.may(*permission));
    let name = match page.filter(|_| !id.is_empty()) {
        Some((_, path, _)) => view! { <a href=format!("{path}/{id}")>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    view! { <div>{name}<code class="quiet audit__code">{id.to_owned()}</code></div> }
}

/// "roles: dpo, auditor; disabled: false": details without the punctuation of JSON.
fn in_words(detail: &Value) -> String {
    let pairs = detail.as_object().into_iter().flatten();
    let pairs: Vec<String> = pairs
        .map(|(name, value)| format!("{}: {}", name.replace('_', " "), value_in_words(value)))
        .collect();
    pairs.join("; ")
}

fn value_in_words(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(values) if values.is_empty() => "–".to_owned(),
        Value::Array(values) => {
            let values: Vec<String> = values.iter().map(value_in_words).collect();
            values.join(", ")
        }
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// Every action that is written anywhere in the sources has words.
    #[test]
    fn actions_read_like_words() {
        let words = crate::server::language::Language::of("en").words();
        let mut folders = vec![std::path::PathBuf::from("src")];
        let mut found = 0;
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let text = std::fs::read_to_string(&path).expect("a source");
                for literal in text.split('"').filter(|literal| is_action(literal)) {
                    let key = action_key(literal);
                    assert_ne!(words.t(&key), key, "{literal} in {}", path.display());
                    found += 1;
                }
            }
        }
        assert!(found > 30, "{found}");
    }

    fn is_action(text: &str) -> bool {
        let kinds = [
            "user",
            "subject",
            "purpose",
            "form",
            "submission",
            "ticket",
            "department",
            "request_type",
            "organisation",
            "consent",
            "contact_field",
            "api_key",
            "signing_key",
        ];
        let is_name = |name: &str| {
            !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
        };
        text.split_once('.').is_some_and(|(kind, name)| {
            kinds.contains(&kind) && is_name(name) && !["css", "js"].contains(&name)
        })
    }

    #[test]
    fn details_read_like_words() {
        let detail = json!({ "roles": ["dpo", "auditor"], "is_new": true, "key": "a-b" });
        assert_eq!(
            in_words(&detail),
            "is new: true; key: a-b; roles: dpo, auditor"
        );
        assert_eq!(in_words(&json!({})), "");
    }
}
