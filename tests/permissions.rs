//! Every POST of the desk and of the portal is refused to whoever may not do it, and then has
//! changed nothing. The tables below hold all of them; a test says when one is missing.

use crate::common::{Browser, Server, for_each_engine};
use reqwest::multipart::Form;
use serde_json::json;

const ID: &str = "00000000-0000-7000-8000-000000000000";

/// A path, and the shipped roles that may not post to it.
type Action = (&'static str, &'static [&'static str]);

const NOT_OF_ADMINS: &[&str] = &["editor", "agent", "dpo", "auditor"];
const NOT_OF_EDITORS: &[&str] = &["agent", "dpo", "auditor"];
const NOT_OF_AGENTS: &[&str] = &["admin", "editor", "auditor"];
const NOT_OF_OFFICERS: &[&str] = &["admin", "editor", "agent", "auditor"];
const NOT_OF_EXPORTERS: &[&str] = &["admin", "editor", "auditor"];
/// Everybody may who is signed in.
const OF_ALL: &[&str] = &[];

const DESK: &[Action] = &[
    ("/admin/settings", NOT_OF_ADMINS),
    ("/admin/settings/keys/rotate", NOT_OF_ADMINS),
    ("/admin/users/new", NOT_OF_ADMINS),
    ("/admin/users/{id}", NOT_OF_ADMINS),
    ("/admin/departments/routes", NOT_OF_ADMINS),
    ("/admin/departments/new", NOT_OF_ADMINS),
    ("/admin/departments/{id}", NOT_OF_ADMINS),
    ("/admin/purposes/new", NOT_OF_EDITORS),
    ("/admin/purposes/{id}", NOT_OF_EDITORS),
    ("/admin/forms/new", NOT_OF_EDITORS),
    ("/admin/forms/import", NOT_OF_EDITORS),
    ("/admin/forms/{id}/share", NOT_OF_ADMINS),
    ("/admin/forms/{id}/share/check", NOT_OF_EDITORS),
    ("/admin/forms/{id}/publish", NOT_OF_ADMINS),
    ("/admin/forms/{id}/override", NOT_OF_OFFICERS),
    ("/admin/forms/{id}/languages", NOT_OF_EDITORS),
    ("/admin/forms/{id}/languages/fr", NOT_OF_EDITORS),
    ("/admin/forms/{id}/languages/fr/source", NOT_OF_EDITORS),
    ("/admin/forms/{id}/languages/fr/remove", NOT_OF_EDITORS),
    ("/admin/forms/{id}/languages/fr/import", NOT_OF_EDITORS),
    ("/admin/forms/{id}/languages/fr/apply", NOT_OF_EDITORS),
    ("/admin/forms/{id}/versions/1/restore", NOT_OF_EDITORS),
    (
        "/admin/forms/{id}/versions/1/paper/enter?language=en",
        NOT_OF_AGENTS,
    ),
    ("/admin/forms/{id}/schedule/cancel", NOT_OF_ADMINS),
    ("/admin/forms/{id}/unpublish", NOT_OF_ADMINS),
    ("/admin/forms/{id}/duplicate", NOT_OF_EDITORS),
    ("/admin/api/forms/save-draft", NOT_OF_EDITORS),
    ("/admin/api/forms/load-draft", NOT_OF_EDITORS),
    ("/admin/api/forms/lint-draft", NOT_OF_EDITORS),
    ("/admin/forms/{id}/responses", &["admin", "editor"]),
    ("/admin/forms/{id}/responses/export", NOT_OF_EXPORTERS),
    ("/admin/forms/{id}/responses/retention", NOT_OF_OFFICERS),
    ("/admin/forms/{id}/responses/{id}/delete", NOT_OF_OFFICERS),
    ("/admin/forms/{id}/webhooks/new", NOT_OF_ADMINS),
    ("/admin/forms/{id}/webhooks/{id}", NOT_OF_ADMINS),
    ("/admin/forms/{id}/webhooks/{id}/secret", NOT_OF_ADMINS),
    ("/admin/forms/{id}/webhooks/{id}/test", NOT_OF_ADMINS),
    ("/admin/forms/{id}/webhooks/{id}/delete", NOT_OF_ADMINS),
    (
        "/admin/forms/{id}/webhooks/{id}/deliveries/{id}",
        NOT_OF_ADMINS,
    ),
    ("/admin/ledger/check", &["admin", "editor", "agent"]),
    ("/admin/settings/api/new", NOT_OF_ADMINS),
    ("/admin/settings/api/{id}/revoke", NOT_OF_ADMINS),
    ("/admin/settings/webhooks/new", NOT_OF_ADMINS),
    ("/admin/settings/webhooks/{id}", NOT_OF_ADMINS),
    ("/admin/settings/webhooks/{id}/secret", NOT_OF_ADMINS),
    ("/admin/settings/webhooks/{id}/test", NOT_OF_ADMINS),
    ("/admin/settings/webhooks/{id}/delete", NOT_OF_ADMINS),
    (
        "/admin/settings/webhooks/{id}/deliveries/{id}",
        NOT_OF_ADMINS,
    ),
    ("/admin/subjects", &["admin", "editor"]),
    ("/admin/subjects/new", NOT_OF_AGENTS),
    ("/admin/subjects/bulk", NOT_OF_OFFICERS),
    ("/admin/subjects/bulk/{id}/undo", NOT_OF_OFFICERS),
    ("/admin/subjects/export", NOT_OF_OFFICERS),
    ("/admin/subjects/{id}/edit", NOT_OF_AGENTS),
    ("/admin/subjects/{id}/identifiers", NOT_OF_AGENTS),
    ("/admin/subjects/{id}/groups", NOT_OF_AGENTS),
    ("/admin/subjects/{id}/merge", NOT_OF_OFFICERS),
    ("/admin/subjects/{id}/merge/{id}", NOT_OF_OFFICERS),
    ("/admin/subjects/{id}/merges/{id}/undo", NOT_OF_OFFICERS),
    ("/admin/subjects/tags", NOT_OF_AGENTS),
    ("/admin/subjects/lists", NOT_OF_AGENTS),
    ("/admin/people/tags/{id}", NOT_OF_OFFICERS),
    ("/admin/people/tags/{id}/delete", NOT_OF_OFFICERS),
    ("/admin/subjects/imports", NOT_OF_OFFICERS),
    ("/admin/subjects/imports/{id}", NOT_OF_OFFICERS),
    ("/admin/subjects/imports/{id}/start", NOT_OF_OFFICERS),
    ("/admin/subjects/imports/{id}/undo", NOT_OF_OFFICERS),
    ("/admin/subjects/segments/new", NOT_OF_OFFICERS),
    ("/admin/subjects/segments/count", NOT_OF_OFFICERS),
    ("/admin/subjects/segments/{id}", NOT_OF_OFFICERS),
    ("/admin/subjects/segments/{id}/delete", NOT_OF_OFFICERS),
    ("/admin/subjects/{id}/fields", NOT_OF_AGENTS),
    ("/admin/contacts/fields/new", NOT_OF_ADMINS),
    ("/admin/contacts/fields/{id}", NOT_OF_ADMINS),
    ("/admin/contacts/fields/{id}/move", NOT_OF_ADMINS),
    ("/admin/contacts/fields/{id}/archive", NOT_OF_ADMINS),
    ("/admin/contacts/fields/{id}/restore", NOT_OF_ADMINS),
    ("/admin/subjects/{id}/erase", NOT_OF_OFFICERS),
    ("/admin/subjects/{id}/hold", NOT_OF_OFFICERS),
    ("/admin/register", &["admin", "editor"]),
    ("/admin/register/searches/{id}", &["admin", "editor"]),
    ("/admin/register/searches/{id}/delete", &["admin", "editor"]),
    ("/admin/register/searches/{id}/export", NOT_OF_AGENTS),
    ("/admin/register/new", NOT_OF_AGENTS),
    ("/admin/register/change", NOT_OF_AGENTS),
    ("/admin/register/delete", NOT_OF_AGENTS),
    ("/admin/register/deeds/{id}", &["admin", "editor"]),
    ("/admin/register/import", NOT_OF_AGENTS),
    ("/admin/register/reset", NOT_OF_OFFICERS),
    ("/admin/register/import/{id}/check", NOT_OF_AGENTS),
    ("/admin/register/import/{id}/run", NOT_OF_AGENTS),
    ("/admin/register/import/{id}/cancel", NOT_OF_AGENTS),
    ("/admin/register/import/{id}/undo", NOT_OF_AGENTS),
    ("/admin/bundles", NOT_OF_AGENTS),
    ("/admin/bundles/import", NOT_OF_AGENTS),
    ("/admin/tickets/{id}/reply", NOT_OF_AGENTS),
    ("/admin/tickets/{id}/assign", NOT_OF_AGENTS),
    ("/admin/tickets/{id}/move", NOT_OF_AGENTS),
    ("/admin/tasks/{id}/cancel", NOT_OF_OFFICERS),
    ("/admin/account/password", OF_ALL),
    ("/admin/account/sessions/{id}/revoke", OF_ALL),
    ("/admin/sign-out", OF_ALL),
];

const PORTAL: &[&str] = &[
    "/portal/consents/withdraw",
    "/portal/consents/{id}/withdraw",
    "/portal/consents/{id}/give",
    "/portal/consents/{id}/renew",
    "/portal/requests/new",
    "/portal/requests/{id}/comment",
    "/portal/account/details",
    "/portal/account/evidence",
    "/portal/account/language",
    "/portal/account/sessions/{id}/revoke",
    "/portal/account/sign-out",
    "/portal/sign-out",
];

/// Those that a person without a session is there to use.
const OPEN: &[&str] = &[
    "/admin/sign-in",
    "/setup/{token}",
    "/portal/sign-in",
    "/portal/sign-in/code",
    "/portal/sign-in/link/{token}",
];

/// Every control that one of the pages needs to be sent; what a page does not know it ignores.
const CONTROLS: &[(&str, &str)] = &[
    ("name", "Anna"),
    ("email", "anna@library.example"),
    ("search", "anna"),
    ("department", ID),
    ("revision", "1"),
    ("current", "wrong"),
    ("new", "the quick brown fox"),
    ("password", "the quick brown fox"),
    ("postal_address", "1 Market Square"),
    ("contact_email", "hello@library.example"),
    ("privacy_url", ""),
    ("dpo_name", "Dana"),
    ("dpo_email", "dpo@library.example"),
    ("country", "DE"),
    ("time_zone", "Europe/Berlin"),
    ("language", "en"),
    ("version", ID),
    ("to", "0"),
];

#[tokio::test]
async fn the_desk_refuses_whoever_may_not() {
    for_each_engine(|server| async move {
        for role in ["admin", "editor", "agent", "dpo", "auditor"] {
            let email = format!("{role}@library.example");
            let browser = server.signed_in(&email, &[role]).await;
            let before = changes(&server).await;
            for (path, refused) in DESK.iter().copied() {
                if refused.contains(&role) {
                    assert_eq!(post(&browser, path).await, 403, "{role} to {path}");
                }
            }
            assert_eq!(changes(&server).await, before, "{role} changed something");
        }
    })
    .await;
}

#[tokio::test]
async fn without_a_session_nothing_is_changed() {
    for_each_engine(|server| async move {
        let browser = server.browser();
        let before = changes(&server).await;
        let desk = DESK.iter().map(|(path, _)| *path);
        for path in desk.chain(PORTAL.iter().copied()) {
            // Signing out twice is no mistake.
            let is_sign_out = ["/admin/sign-out", "/portal/sign-out"].contains(&path);
            let expected = if is_sign_out { 303 } else { 401 };
            assert_eq!(post(&browser, path).await, expected, "{path}");
        }
        assert_eq!(changes(&server).await, before);
    })
    .await;
}

/// Sends an empty form of the kind that the page has, and tells the status.
async fn post(browser: &Browser, path: &str) -> u16 {
    let has_files = [
        "/reply",
        "/comment",
        "/requests/new",
        "/import",
        "/admin/subjects/imports",
        "/enter?language=en",
    ];
    let address = format!("{}{}", browser.url, path.replace("{id}", ID));
    let request = browser.client.post(address).header("origin", &browser.url);
    let request = if has_files.iter().any(|end| path.ends_with(end)) {
        request.multipart(Form::new().text("text", "Hello"))
    } else if path.ends_with("/save-draft") {
        let definition = placet::forms::model::Definition::default();
        request.json(&json!({ "form": ID, "known_revision": 1, "definition": definition }))
    } else if path.ends_with("/lint-draft") {
        let definition = placet::forms::model::Definition::default();
        request.json(&json!({ "form": ID, "definition": definition }))
    } else if path.ends_with("/load-draft") {
        request.json(&json!({ "form": ID }))
    } else {
        request.form(&CONTROLS)
    };
    request.send().await.expect("an answer").status().as_u16()
}

async fn changes(server: &Server) -> i64 {
    server.count("SELECT COUNT(*) FROM audit_entries").await
}

/// Reads the route tables of the sources: each of their POSTs stands in one of the tables here.
#[test]
fn no_post_is_missing_here() {
    let tables = [
        include_str!("../src/accounts/pages/mod.rs"),
        include_str!("../src/organisation/pages/mod.rs"),
        include_str!("../src/purposes/pages/mod.rs"),
        include_str!("../src/forms/pages/mod.rs"),
        include_str!("../src/paper/pages/mod.rs"),
        include_str!("../src/responses/pages/mod.rs"),
        include_str!("../src/webhooks/pages/mod.rs"),
        include_str!("../src/api/pages/mod.rs"),
        include_str!("../src/ledger/pages/mod.rs"),
        include_str!("../src/contacts/pages/mod.rs"),
        include_str!("../src/contacts/fields/pages/mod.rs"),
        include_str!("../src/consents/pages/mod.rs"),
        include_str!("../src/bundles/pages/mod.rs"),
        include_str!("../src/tickets/pages/mod.rs"),
        include_str!("../src/tickets/pages/portal/mod.rs"),
        include_str!("../src/tasks/pages/mod.rs"),
        include_str!("../src/privacy/pages/mod.rs"),
        include_str!("../src/signing/pages/mod.rs"),
        include_str!("../src/register/pages/mod.rs"),
        include_str!("../src/register/import/pages/mod.rs"),
        include_str!("../src/register/reset/pages.rs"),
        include_str!("../src/portal/pages/mod.rs"),
    ];
    let posts: usize = tables
        .iter()
        .map(|table| table.matches("post(").count())
        .sum();
    // The three server functions share one route.
    let known = DESK.len() - 2 + PORTAL.len() + OPEN.len();
    assert_eq!(
        posts, known,
        "a POST was added or has gone: bring the tables up to date"
    );
}
