//! The portal: signing in by code and by link, and what a signed-in person sees and changes.

use std::time::Duration;

use crate::common::{Browser, SentMail, Server, for_each_engine, location};
use placet::time::minutes;

const JANE: &str = "jane@example.org";

/// The six digits of a mail.
fn code_of(mail: &SentMail) -> String {
    let lines = mail.text.lines().map(str::trim);
    let mut codes =
        lines.filter(|line| line.len() == 6 && line.bytes().all(|b| b.is_ascii_digit()));
    codes.next().expect("a code").to_owned()
}

/// Another code than this one.
fn wrong(code: &str) -> &'static str {
    if code == "000000" { "111111" } else { "000000" }
}

async fn ask(browser: &Browser, email: &str) {
    let sent = browser.post("/portal/sign-in", &[("email", email)]).await;
    assert_eq!(location(&sent), "/portal/sign-in/code");
}

async fn last_mail(server: &Server, email: &str) -> SentMail {
    server.mails_to(email).await.pop().expect("a mail")
}

async fn enter(browser: &Browser, code: &str) -> reqwest::Response {
    browser
        .post("/portal/sign-in/code", &[("code", code)])
        .await
}

/// A browser in which a person is signed in.
async fn signed_in(server: &Server, email: &str) -> Browser {
    let browser = server.browser();
    ask(&browser, email).await;
    let code = code_of(&last_mail(server, email).await);
    assert_eq!(location(&enter(&browser, &code).await), "/portal");
    browser
}

async fn is_signed_in(browser: &Browser) -> bool {
    browser.get("/portal/account").await.status() == 200
}

#[tokio::test]
async fn a_code_signs_in_once_and_proves_the_address() {
    for_each_engine(|server| async move {
        let browser = server.browser();
        let to_account = browser.get("/portal/account").await;
        assert_eq!(
            location(&to_account),
            "/portal/sign-in?next=%2Fportal%2Faccount"
        );

        ask(&browser, " Jane@Example.org ").await;
        assert_eq!(
            server.count("SELECT COUNT(*) FROM subjects").await,
            0,
            "nothing is proven yet"
        );
        assert!(browser.page("/portal/sign-in/code").await.contains(JANE));
        let code = code_of(&last_mail(&server, JANE).await);

        let spaced = format!(" {} {}", &code[..3], &code[3..]);
        assert_eq!(location(&enter(&browser, &spaced).await), "/portal");
        let page = browser.page("/portal/account").await;
        assert!(page.contains(JANE));
        let verified = "SELECT COUNT(*) FROM identifiers WHERE verified_at IS NOT NULL";
        assert_eq!(server.count(verified).await, 1);
        let audited = "SELECT COUNT(*) FROM audit_entries WHERE action = 'subject.signed_in'";
        assert_eq!(server.count(audited).await, 1);

        let again = enter(&browser, &code).await;
        assert_eq!(again.status(), 422, "a code works once");
        let link = last_mail(&server, JANE).await.link(&server);
        assert_eq!(
            server.browser().get(&link).await.status(),
            422,
            "and the link with it"
        );
    })
    .await;
}

#[tokio::test]
async fn five_wrong_codes_lock_the_code_but_not_the_link() {
    for_each_engine(|server| async move {
        let browser = server.browser();
        ask(&browser, JANE).await;
        let mail = last_mail(&server, JANE).await;
        let code = code_of(&mail);
        for _ in 0..5 {
            assert_eq!(enter(&browser, wrong(&code)).await.status(), 422);
        }
        assert_eq!(
            enter(&browser, &code).await.status(),
            422,
            "the right one comes too late"
        );
        assert!(!is_signed_in(&browser).await);

        let signed_in = browser.post(&mail.link(&server), &[]).await;
        assert_eq!(location(&signed_in), "/portal");
    })
    .await;
}

#[tokio::test]
async fn codes_can_not_be_guessed_by_asking_again_and_again() {
    for_each_engine(|server| async move {
        let browser = server.browser();
        for _ in 0..6 {
            ask(&browser, JANE).await;
            for _ in 0..5 {
                enter(&browser, "no code").await;
            }
            server.wait(minutes(16));
        }
        ask(&browser, JANE).await;
        let mail = last_mail(&server, JANE).await;
        assert_eq!(enter(&browser, &code_of(&mail)).await.status(), 422);
        assert_eq!(
            location(&browser.post(&mail.link(&server), &[]).await),
            "/portal"
        );
    })
    .await;
}

#[tokio::test]
async fn a_code_works_in_the_browser_that_asked_and_nowhere_else() {
    for_each_engine(|server| async move {
        let (asked, other) = (server.browser(), server.browser());
        ask(&asked, JANE).await;
        let code = code_of(&last_mail(&server, JANE).await);
        assert_eq!(enter(&other, &code).await.status(), 422);
        ask(&other, "joe@example.org").await;
        assert_eq!(enter(&other, &code).await.status(), 422);
        assert_eq!(location(&enter(&asked, &code).await), "/portal");
    })
    .await;
}

#[tokio::test]
async fn opening_the_link_changes_nothing_and_its_button_signs_in_once() {
    for_each_engine(|server| async move {
        ask(&server.browser(), JANE).await;
        let link = last_mail(&server, JANE).await.link(&server);
        let scanner = server.browser();
        for _ in 0..3 {
            assert!(scanner.page(&link).await.contains("<form method=\"post\""));
        }
        assert!(!is_signed_in(&scanner).await);
        assert_eq!(server.count("SELECT COUNT(*) FROM sessions").await, 0);

        let elsewhere = server.browser();
        assert_eq!(location(&elsewhere.post(&link, &[]).await), "/portal");
        assert!(is_signed_in(&elsewhere).await);
        assert_eq!(scanner.post(&link, &[]).await.status(), 422, "used up");
        assert_eq!(scanner.get(&link).await.status(), 422);
        assert_eq!(
            scanner.get("/portal/sign-in/link/another").await.status(),
            422
        );
    })
    .await;
}

#[tokio::test]
async fn code_and_link_end_after_ten_minutes() {
    for_each_engine(|server| async move {
        let browser = server.browser();
        ask(&browser, JANE).await;
        let mail = last_mail(&server, JANE).await;
        server.wait(minutes(10));
        let late = enter(&browser, &code_of(&mail)).await;
        assert_eq!(late.status(), 422);
        assert!(
            late.text()
                .await
                .expect("a page")
                .contains("/portal/sign-in"),
            "what to do next"
        );
        assert_eq!(browser.post(&mail.link(&server), &[]).await.status(), 422);
        assert_eq!(
            location(&browser.get("/portal/sign-in/code").await),
            "/portal/sign-in"
        );
    })
    .await;
}

#[tokio::test]
async fn known_and_unknown_addresses_are_answered_alike() {
    for_each_engine(|server| async move {
        signed_in(&server, JANE).await;
        let mut answers = Vec::new();
        for email in [JANE, "unknown@example.org"] {
            let browser = server.browser();
            let sent = browser.post("/portal/sign-in", &[("email", email)]).await;
            let way = (sent.status(), location(&sent));
            let page = browser
                .page("/portal/sign-in/code")
                .await
                .replace(email, "");
            let refused = enter(&browser, "").await;
            let refusal = (
                refused.status(),
                refused.text().await.expect("a page").replace(email, ""),
            );
            let mail = last_mail(&server, email).await;
            let code = code_of(&mail);
            let text = mail
                .text
                .replace(&code, "")
                .replace(&mail.link(&server), "");
            answers.push((way, page, refusal, mail.subject, text));
        }
        assert_eq!(answers[0], answers[1]);
    })
    .await;
}

#[tokio::test]
async fn too_many_mails_to_one_address_are_refused() {
    for_each_engine(|server| async move {
        let browser = server.browser();
        for _ in 0..5 {
            ask(&browser, JANE).await;
        }
        let refused = browser
            .post("/portal/sign-in", &[("email", "JANE@example.org")])
            .await;
        assert_eq!(refused.status(), 429);
        assert!(refused.headers().contains_key("retry-after"));
        ask(&browser, "joe@example.org").await;
        server.wait(minutes(16));
        ask(&browser, JANE).await;
    })
    .await;
}

#[tokio::test]
async fn what_is_no_address_is_refused_and_kept() {
    for_each_engine(|server| async move {
        let refused = server
            .browser()
            .post("/portal/sign-in", &[("email", "jane")])
            .await;
        assert_eq!(refused.status(), 422);
        let page = refused.text().await.expect("a page");
        assert!(page.contains("value=\"jane\"") && page.contains("email-error"));
    })
    .await;
}

#[tokio::test]
async fn the_way_on_leads_through_the_sign_in_and_never_away() {
    for_each_engine(|server| async move {
        let browser = server.browser();
        let here = "/portal/sign-in?next=%2Fportal%2Faccount";
        let sent = browser.post(here, &[("email", JANE)]).await;
        let to_code = location(&sent);
        assert_eq!(to_code, "/portal/sign-in/code?next=%2Fportal%2Faccount");
        let mail = last_mail(&server, JANE).await;
        let by_link = server.browser().post(&mail.link(&server), &[]).await;
        assert_eq!(location(&by_link), "/portal/account");

        let away = "/portal/sign-in?next=https%3A%2F%2Fevil.example";
        let sent = browser.post(away, &[("email", JANE)]).await;
        assert_eq!(location(&sent), "/portal/sign-in/code");
    })
    .await;
}

#[tokio::test]
async fn mails_come_in_the_language_that_the_person_chose() {
    for_each_engine(|server| async move {
        let browser = signed_in(&server, JANE).await;
        let unknown = browser
            .post("/portal/account/language", &[("language", "xx")])
            .await;
        assert_eq!(unknown.status(), 422);
        let chosen = browser
            .post("/portal/account/language", &[("language", "de")])
            .await;
        assert_eq!(location(&chosen), "/portal/account");
        ask(&server.browser(), JANE).await;
        assert!(
            last_mail(&server, JANE)
                .await
                .subject
                .starts_with("Ihr Code")
        );
    })
    .await;
}

#[tokio::test]
async fn sessions_are_listed_and_ended() {
    for_each_engine(|server| async move {
        let phone = signed_in(&server, JANE).await;
        server.wait(Duration::from_secs(1));
        let laptop = signed_in(&server, JANE).await;
        let page = laptop.page("/portal/account").await;
        let at = page
            .find("/portal/account/sessions/")
            .expect("the other session");
        let path: String = page[at..].chars().take_while(|c| *c != '"').collect();

        let stranger = signed_in(&server, "joe@example.org").await;
        assert_eq!(stranger.post(&path, &[]).await.status(), 404, "not theirs");
        assert_eq!(location(&laptop.post(&path, &[]).await), "/portal/account");
        assert!(!is_signed_in(&phone).await && is_signed_in(&laptop).await);

        let phone = signed_in(&server, JANE).await;
        let out = laptop.post("/portal/account/sign-out", &[]).await;
        assert_eq!(location(&out), "/portal/sign-in");
        assert!(!is_signed_in(&phone).await && !is_signed_in(&laptop).await);
        assert!(is_signed_in(&stranger).await);
        assert_eq!(
            location(&stranger.post("/portal/sign-out", &[]).await),
            "/portal/sign-in"
        );
        assert!(!is_signed_in(&stranger).await);
    })
    .await;
}

#[tokio::test]
async fn expired_sign_ins_are_forgotten() {
    for_each_engine(|server| async move {
        ask(&server.browser(), JANE).await;
        server.wait(minutes(11));
        let mut conn = server.app.write().await.expect("a connection");
        let now = server.app.now();
        placet::portal::store::delete_expired_codes(&mut conn, now)
            .await
            .expect("done");
        server.app.commit(conn).await.expect("done");
        assert_eq!(server.count("SELECT COUNT(*) FROM sign_in_codes").await, 0);
    })
    .await;
}

#[tokio::test]
async fn staff_find_people_and_leave_a_trace() {
    for_each_engine(|server| async move {
        signed_in(&server, JANE).await;
        signed_in(&server, "joe@example.org").await;
        let agent = server.signed_in("agent@library.example", &["agent"]).await;
        let all = agent.page("/admin/subjects").await;
        assert!(all.contains(JANE) && all.contains("joe@example.org"));

        let search = agent.post("/admin/subjects", &[("search", "JANE@")]).await;
        assert_eq!(
            location(&search),
            "/admin/subjects",
            "no address in an address"
        );
        let found = agent.page("/admin/subjects").await;
        assert!(found.contains(JANE) && !found.contains("joe@example.org"));
        let at = found.find("/admin/subjects/0").expect("a person");
        let person: String = found[at..].chars().take_while(|c| *c != '"').collect();

        let viewed = "SELECT COUNT(*) FROM audit_entries WHERE action = 'subject.viewed'";
        assert_eq!(server.count(viewed).await, 0);
        assert!(agent.page(&person).await.contains(JANE));
        assert_eq!(server.count(viewed).await, 1);

        let admin = server.signed_in("admin@library.example", &["admin"]).await;
        for path in ["/admin/subjects", person.as_str()] {
            assert_eq!(admin.get(path).await.status(), 403, "{path}");
        }
        assert_eq!(
            admin
                .post("/admin/subjects", &[("search", "a")])
                .await
                .status(),
            403
        );
        assert_eq!(
            server.count(viewed).await,
            1,
            "who is refused has seen nothing"
        );
        let nobody = "/admin/subjects/00000000-0000-7000-8000-000000000000";
        assert_eq!(agent.get(nobody).await.status(), 404);
    })
    .await;
}
