//! The frame of every request: health, headers, origins, errors, set-up, sign-in, permissions.

use crate::common::{Browser, PASSWORD, Server, for_each_engine, location};
use placet::time::{hours, minutes};

#[tokio::test]
async fn the_program_says_that_it_is_well() {
    for_each_engine(|server| async move {
        let browser = server.browser();
        assert_eq!(browser.page("/healthz").await, "ok\n");
        assert_eq!(browser.page("/readyz").await, "ready\n");
    })
    .await;
}

#[tokio::test]
async fn pages_carry_security_headers_and_an_id() {
    for_each_engine(|server| async move {
        let response = server.browser().get("/admin/sign-in").await;
        let header = |name: &str| response.headers()[name].to_str().expect("text").to_owned();
        assert!(header("content-security-policy").starts_with("default-src 'none'"));
        assert!(header("content-security-policy").contains("frame-ancestors 'none'"));
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_eq!(header("cache-control"), "no-store");
        assert_eq!(header("x-request-id").len(), 16);
    })
    .await;
}

/// What stands in the title of a page.
fn title(page: &str) -> &str {
    let (_, rest) = page.split_once("<title>").expect("a title");
    rest.split_once("</title>").expect("its end").0
}

#[tokio::test]
async fn titles_are_text() {
    for_each_engine(|server| async move {
        let admin = server.signed_in("ada@library.example", &["admin"]).await;
        for path in [
            "/admin",
            "/admin/forms",
            "/admin/purposes/new",
            "/admin/nowhere",
        ] {
            let page = admin.get(path).await.text().await.expect("a page");
            assert!(!title(&page).contains('<'), "{path}: {}", title(&page));
        }
        assert!(title(&admin.page("/admin").await).ends_with(" – Placet"));
        let form = [
            ("key", "news"),
            ("title", "</title><b>&"),
            ("languages", "en"),
        ];
        let form = location(&admin.post("/admin/forms/new", &form).await);
        let page = admin.page(&form).await;
        assert!(
            title(&page).contains("&lt;/title>&lt;b>&amp;"),
            "{}",
            title(&page)
        );
        for path in ["/portal/sign-in", "/nowhere", "/admin/sign-in"] {
            let page = server
                .browser()
                .get(path)
                .await
                .text()
                .await
                .expect("a page");
            assert!(!title(&page).contains('<'), "{path}: {}", title(&page));
        }
    })
    .await;
}

#[tokio::test]
async fn errors_are_pages_for_people_and_problems_for_programs() {
    for_each_engine(|server| async move {
        let browser = server.browser();
        let page = browser.get("/nowhere").await;
        assert_eq!(page.status(), 404);
        assert!(page.text().await.expect("a page").contains("<h1>"));

        let url = format!("{}/nowhere", server.url);
        let problem = browser.client.get(url).send().await.expect("an answer");
        assert_eq!(problem.status(), 404);
        assert_eq!(
            problem.headers()["content-type"],
            "application/problem+json"
        );
        let problem: serde_json::Value = problem.json().await.expect("JSON");
        assert_eq!(problem["status"], 404);

        let agent = server.signed_in("agent@library.example", &["agent"]).await;
        let no_id = agent.get("/admin/subjects/nobody").await;
        assert_eq!(no_id.status(), 404);
        assert!(no_id.text().await.expect("a page").contains("<h1>"));
        let url = format!("{}/admin/account/password", server.url);
        let sent = agent
            .client
            .post(url)
            .header("origin", &server.url)
            .body("");
        let problem = sent.send().await.expect("an answer");
        assert_eq!(problem.status(), 422);
        let problem: serde_json::Value = problem.json().await.expect("JSON");
        assert_eq!(problem["errors"][0]["field"], "form");
    })
    .await;
}

#[tokio::test]
async fn a_request_that_another_site_sends_changes_nothing() {
    for_each_engine(|server| async move {
        let admin = server.signed_in("admin@library.example", &["admin"]).await;
        let url = format!("{}/admin/sign-out", server.url);
        for (name, value) in [
            ("origin", "https://evil.example"),
            ("sec-fetch-site", "cross-site"),
        ] {
            let sent = admin
                .client
                .post(&url)
                .header(name, value)
                .send()
                .await
                .expect("an answer");
            assert_eq!(sent.status(), 403, "{name}: {value}");
        }
        assert_eq!(
            admin.get("/admin/users").await.status(),
            200,
            "still signed in"
        );
    })
    .await;
}

#[tokio::test]
async fn the_first_start_creates_the_first_admin_once() {
    for_each_engine(|server| async move {
        let link = placet::organisation::service::prepare(&server.app)
            .await
            .expect("a start");
        let link = link.expect("a link, as there is no user");
        let path = link.strip_prefix(&server.url).expect("a path").to_owned();
        let browser = server.browser();
        assert!(browser.page(&path).await.contains("admin_password"));
        assert_eq!(browser.get("/setup/another").await.status(), 404);
        let guessed = browser.post("/setup/another", &setup_form()).await;
        assert_eq!(guessed.status(), 404);

        let mut form = setup_form();
        form[9].1 = "short";
        let refused = browser.post(&path, &form).await;
        assert_eq!(refused.status(), 422);
        let page = refused.text().await.expect("a page");
        assert!(page.contains("First Library") && page.contains("admin_password-error"));

        let done = browser.post(&path, &setup_form()).await;
        assert_eq!(location(&done), "/admin/sign-in");
        assert_eq!(
            browser.post(&path, &setup_form()).await.status(),
            404,
            "the link is used up"
        );
        sign_in(&browser, "ada@library.example", PASSWORD).await;
        let again = placet::organisation::service::prepare(&server.app)
            .await
            .expect("a start");
        assert!(again.is_none());
    })
    .await;
}

fn setup_form() -> Vec<(&'static str, &'static str)> {
    vec![
        ("name", "First Library"),
        ("postal_address", "1 Market Square"),
        ("contact_email", "hello@library.example"),
        ("privacy_url", ""),
        ("dpo_name", "Dana"),
        ("dpo_email", "dpo@library.example"),
        ("country", "DE"),
        ("admin_name", "Ada"),
        ("admin_email", "Ada@Library.example"),
        ("admin_password", PASSWORD),
        ("time_zone", "Europe/Berlin"),
        ("language", "en"),
    ]
}

async fn sign_in(browser: &Browser, email: &str, password: &str) {
    let sent = browser
        .post(
            "/admin/sign-in",
            &[("email", email), ("password", password)],
        )
        .await;
    assert_eq!(location(&sent), "/admin");
}

#[tokio::test]
async fn sign_in_answers_alike_and_locks_out() {
    for_each_engine(|server| async move {
        server.add_user("ada@library.example", &["admin"]).await;
        let browser = server.browser();
        let attempt = async |email: &str| {
            let form = [("email", email), ("password", "not the password")];
            let response = browser.post("/admin/sign-in", &form).await;
            let status = response.status().as_u16();
            (
                status,
                response.text().await.expect("a page").replace(email, ""),
            )
        };
        let known = attempt("ada@library.example").await;
        let unknown = attempt("eve@library.example").await;
        assert_eq!(known.0, 422);
        assert_eq!(known, unknown, "the answer does not tell who is known");

        for _ in 0..9 {
            attempt("ada@library.example").await;
        }
        let right = [("email", "ada@library.example"), ("password", PASSWORD)];
        let locked = browser.post("/admin/sign-in", &right).await;
        assert_eq!(locked.status(), 429, "also with the right password");
        assert!(locked.headers().contains_key("retry-after"));

        server.wait(minutes(16));
        sign_in(&browser, "ada@library.example", PASSWORD).await;
    })
    .await;
}

#[tokio::test]
async fn a_session_ends_where_it_is_told_to() {
    for_each_engine(|server| async move {
        let here = server.signed_in("ada@library.example", &["admin"]).await;
        let there = server.browser();
        sign_in(&there, "ada@library.example", PASSWORD).await;

        let page = here.page("/admin/account").await;
        let at = page.find("/revoke").expect("a session to revoke");
        let start = page[..at].rfind('"').expect("its address") + 1;
        let path = page[start..at].to_owned() + "/revoke";
        let stranger = server.signed_in("eve@library.example", &["admin"]).await;
        assert_eq!(stranger.post(&path, &[]).await.status(), 404, "not theirs");
        assert_eq!(location(&here.post(&path, &[]).await), "/admin/account");
        assert!(location(&there.get("/admin/account").await).starts_with("/admin/sign-in"));

        here.post("/admin/sign-out", &[]).await;
        assert!(location(&here.get("/admin/account").await).starts_with("/admin/sign-in"));
    })
    .await;
}

#[tokio::test]
async fn a_session_ends_when_it_is_not_used_and_not_before() {
    for_each_engine(|server| async move {
        let admin = server.signed_in("ada@library.example", &["admin"]).await;
        for _ in 0..4 {
            server.wait(hours(11));
            assert_eq!(admin.get("/admin").await.status(), 200);
        }
        server.wait(hours(13));
        assert_eq!(admin.get("/admin").await.status(), 303);
        assert_eq!(admin.post("/admin/forms/new", &[]).await.status(), 401);
    })
    .await;
}

#[tokio::test]
async fn sign_in_leads_to_our_own_pages_only() {
    for_each_engine(|server| async move {
        server.add_user("ada@library.example", &["admin"]).await;
        let form = [("email", "ada@library.example"), ("password", PASSWORD)];
        let to = async |next: &str| {
            let path = format!("/admin/sign-in?next={next}");
            location(&server.browser().post(&path, &form).await)
        };
        assert_eq!(to("/admin/forms").await, "/admin/forms");
        assert_eq!(to("//evil.example").await, "/admin");
        assert_eq!(to("https://evil.example/admin/").await, "/admin");
    })
    .await;
}

#[tokio::test]
async fn users_are_managed_by_those_who_may() {
    for_each_engine(|server| async move {
        let admin = server.signed_in("ada@library.example", &["admin"]).await;
        let new = [
            ("name", "Grace"),
            ("email", "grace@library.example"),
            ("password", PASSWORD),
            ("roles", "editor"),
            ("roles", "agent"),
        ];
        let done = admin.post("/admin/users/new", &new).await;
        assert_eq!(location(&done), "/admin/users");
        let taken = admin.post("/admin/users/new", &new).await;
        assert_eq!(taken.status(), 422);
        assert!(
            taken.text().await.expect("a page").contains("Grace"),
            "what was typed is kept"
        );

        let grace = server.browser();
        sign_in(&grace, "grace@library.example", PASSWORD).await;
        assert_eq!(grace.get("/admin/users").await.status(), 403);
        assert_eq!(grace.post("/admin/users/new", &new).await.status(), 403);
        assert_eq!(server.count("SELECT COUNT(*) FROM users").await, 2);
        assert!(
            server
                .count("SELECT COUNT(*) FROM audit_entries WHERE action = 'user.created'")
                .await
                >= 2
        );
    })
    .await;
}

#[tokio::test]
async fn an_admin_can_not_lock_themselves_out() {
    for_each_engine(|server: Server| async move {
        let id = server.add_user("ada@library.example", &["admin"]).await;
        let admin = server.browser();
        sign_in(&admin, "ada@library.example", PASSWORD).await;
        let form = [
            ("name", "Ada"),
            ("email", "ada@library.example"),
            ("password", ""),
            ("roles", "dpo"),
        ];
        let refused = admin.post(&format!("/admin/users/{id}"), &form).await;
        assert_eq!(refused.status(), 422);
    })
    .await;
}

#[tokio::test]
async fn an_admin_of_the_command_line_names_the_organisation() {
    for_each_engine(|server| async move {
        server.forget_organisation().await;
        let admin = server.signed_in("ada@library.example", &["admin"]).await;
        assert!(
            admin
                .page("/admin/settings")
                .await
                .contains("Europe/Berlin")
        );
        let done = admin.post("/admin/settings", &setup_form()).await;
        assert_eq!(location(&done), "/admin/settings");
        assert!(
            admin
                .page("/admin/settings")
                .await
                .contains("First Library")
        );
    })
    .await;
}

#[tokio::test]
async fn mails_are_shown_on_this_machine_only() {
    for_each_engine(|server| async move {
        let browser = server.browser();
        assert_eq!(browser.get("/dev/mailbox").await.status(), 200);
        for header in ["x-forwarded-for", "forwarded", "x-real-ip", "via"] {
            let url = format!("{}/dev/mailbox", server.url);
            let request = browser.client.get(url).header(header, "127.0.0.1");
            let sent = request.send().await.expect("an answer");
            assert_eq!(sent.status(), 404, "{header}: through a proxy");
        }
    })
    .await;
}

#[tokio::test]
async fn a_page_of_one_audience_is_closed_to_the_other() {
    for_each_engine(|server| async move {
        let admin = server.signed_in("ada@library.example", &["admin"]).await;
        assert!(location(&admin.get("/portal").await).starts_with("/portal/sign-in"));
        assert_eq!(
            admin.post("/portal/consents/withdraw", &[]).await.status(),
            401
        );
    })
    .await;
}

#[tokio::test]
async fn the_address_of_an_action_leads_to_its_page() {
    for_each_engine(|server| async move {
        let admin = server.signed_in("ada@library.example", &["admin"]).await;
        for (action, page) in [
            ("/admin/account/password", "/admin/account"),
            ("/admin/departments/routes", "/admin/departments"),
        ] {
            assert_eq!(location(&admin.get(action).await), page);
            assert_eq!(admin.get(page).await.status(), 200);
        }
        let url = format!("{}/language/de", server.url);
        let from = format!("{}/admin/tickets?state=all", server.url);
        let request = admin.client.get(url).header("referer", from);
        let chosen = request.send().await.expect("an answer");
        assert_eq!(location(&chosen), "/admin/tickets?state=all");
    })
    .await;
}
