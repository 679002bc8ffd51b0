//! Webhooks: what a real receiver gets, when it gets it again, and what is never asked.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use crate::common::asked::{Fair, answer, fair};
use crate::common::receiver::{is_signed, receiver};
use crate::common::{Browser, PASSWORD, Server, for_each_engine, location};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::post;
use placet::consents::model::{EventKind, Source};
use placet::ids::SubjectId;
use placet::server::jobs;
use placet::server::language::Language;
use placet::time::{days, hours, minutes};
use serde_json::Value;

/// A form with a webhook, made in the desk: the webhook's page and its secret.
async fn hooked(
    server: &Server,
    url: &str,
    more: &[(&str, &str)],
) -> (Browser, Fair, String, String) {
    let fair = fair(server, false).await;
    let admin = server
        .signed_in("admin@library.example", &["admin", "dpo"])
        .await;
    let base = format!("/admin/forms/{}/webhooks", fair.form);
    let mut form = vec![
        ("url", url),
        ("events", "submission.recorded"),
        ("events", "consent.withdrawn"),
        ("events", "consent.given"),
    ];
    form.extend(more);
    let added = admin.post(&format!("{base}/new"), &form).await;
    let page = location(&added);
    let secret = secret_of(&admin.page(&page).await).expect("a secret, once");
    assert!(
        secret_of(&admin.page(&page).await).is_none(),
        "and not again"
    );
    (admin, fair, page, secret)
}

fn secret_of(page: &str) -> Option<String> {
    let at = page.find("whsec_")?;
    page[at..].split('<').next().map(str::to_owned)
}

const ANNA: [(&str, &str); 4] = [
    ("f1", "Anna"),
    ("f2", "anna@example.org"),
    ("f5", "yes"),
    ("f7", "soup"),
];

#[tokio::test]
async fn what_happens_is_told_signed_and_logged() {
    for_each_engine(|server| async move {
        let (receiver, url) = receiver().await;
        let (admin, fair, page, secret) = hooked(&server, &url, &[]).await;
        let id = answer(&server, &ANNA).await;
        server.run_jobs().await;
        let got = receiver.take();
        assert_eq!(got.len(), 1);
        let (headers, body) = &got[0];
        assert!(is_signed(headers, body, &secret));
        assert!(!is_signed(headers, b"{}", &secret));
        assert_eq!(headers["content-type"], "application/json");
        let time = server.app.now().0 / 1000;
        assert_eq!(headers["webhook-timestamp"], time.to_string().as_str());
        let json: Value = serde_json::from_slice(body).expect("JSON");
        assert_eq!(json["type"], "submission.recorded");
        assert_eq!(json["timestamp"], "2026-03-02T09:00:00Z");
        assert_eq!(json["data"]["form"]["key"], "fair");
        assert_eq!(json["data"]["submission"]["id"], id.to_string());
        assert_eq!(json["data"]["submission"]["version"], 1);
        assert!(json["data"].get("answers").is_none(), "not unless chosen");
        assert!(!String::from_utf8_lossy(body).contains("Anna"));

        let log = admin.page(&page).await;
        assert!(log.contains("Arrived") && log.contains("200"));
        assert!(log.contains("&lt;b&gt;seen&lt;/b&gt;"), "answers are text");
        assert!(!log.contains(&"x".repeat(2001)), "and only their beginning");

        // Taken back in the portal: the form that had asked is told.
        let subject: SubjectId = json["data"]["subject"]
            .as_str()
            .expect("an id")
            .parse()
            .expect("an id");
        withdraw(&server, &fair, subject).await;
        server.run_jobs().await;
        let got = receiver.take();
        let json: Value = serde_json::from_slice(&got[0].1).expect("JSON");
        assert_eq!(
            (got.len(), &json["type"]),
            (1, &Value::from("consent.withdrawn"))
        );
        assert_eq!(json["data"]["purpose"]["key"], "news");
        assert_eq!(json["data"]["subject"], subject.to_string());
    })
    .await;
}

async fn withdraw(server: &Server, fair: &Fair, subject: SubjectId) {
    let actor = placet::accounts::Actor::system();
    let (kind, source) = (EventKind::Withdrawn, Source::Portal);
    let (app, language) = (&server.app, Language::En.into());
    placet::consents::service::change(app, &actor, subject, fair.news, kind, source, language)
        .await
        .expect("a withdrawal");
}

#[tokio::test]
async fn answers_go_along_only_if_chosen_and_only_while_they_are_there() {
    for_each_engine(|server| async move {
        let (receiver, url) = receiver().await;
        let (admin, fair, page, _) = hooked(&server, &url, &[("with_answers", "true")]).await;
        let id = answer(&server, &ANNA).await;
        server.run_jobs().await;
        let json: Value = serde_json::from_slice(&receiver.take()[0].1).expect("JSON");
        assert_eq!(json["data"]["answers"]["name"], "Anna");
        assert_eq!(
            json["data"]["answers"]["meals"],
            serde_json::json!(["soup"])
        );

        // Sent again after the response was deleted: under the same id, without the answers.
        admin
            .post(
                &format!("/admin/forms/{}/responses/{id}/delete", fair.form),
                &[],
            )
            .await;
        let log = admin.page(&page).await;
        let again = log
            .split("action=\"")
            .find(|part| part.contains("/deliveries/"));
        let again = again
            .expect("a button")
            .split('"')
            .next()
            .expect("its address")
            .to_owned();
        for _ in 0..2 {
            assert_eq!(location(&admin.post(&again, &[]).await), page);
        }
        server.run_jobs().await;
        let got = receiver.take();
        assert_eq!(got.len(), 1, "a second click is no second delivery");
        let sent = got[0].0["webhook-id"].to_str().expect("text").to_owned();
        assert!(again.ends_with(sent.trim_start_matches("msg_")));
        assert!(!String::from_utf8_lossy(&got[0].1).contains("Anna"));

        // Who may not take answers out may not have them sent either.
        let plain = server.signed_in("plain@library.example", &["admin"]).await;
        let new = format!("/admin/forms/{}/webhooks/new", fair.form);
        let elsewhere = url.replace("/hook", "/elsewhere");
        let form = [
            ("url", elsewhere.as_str()),
            ("events", "submission.recorded"),
            ("with_answers", "true"),
        ];
        for path in [&new, &page] {
            let refused = plain.post(path, &form).await;
            assert_eq!(refused.status(), 422);
            let text = refused.text().await.expect("a page");
            assert!(text.contains("takes the right to export responses"));
        }
    })
    .await;
}

#[tokio::test]
async fn what_does_not_arrive_is_tried_again_until_patience_ends() {
    for_each_engine(|server| async move {
        let (receiver, url) = receiver().await;
        let (admin, _, page, secret) = hooked(&server, &url, &[]).await;
        receiver.answer(503);
        answer(&server, &ANNA).await;
        server.run_jobs().await;
        let first = receiver.take();
        assert_eq!(first.len(), 1);
        server.run_jobs().await;
        assert!(receiver.take().is_empty(), "not at once");
        assert!(admin.page(&page).await.contains("Does not arrive"));
        server.wait(Duration::from_secs(6));
        server.run_jobs().await;
        let second = receiver.take();
        assert_eq!(
            second[0].0["webhook-id"], first[0].0["webhook-id"],
            "the same id"
        );
        assert!(
            is_signed(&second[0].0, &second[0].1, &secret),
            "signed for its own time"
        );
        receiver.answer(204);
        server.wait(minutes(6));
        server.run_jobs().await;
        assert_eq!(receiver.take().len(), 1);
        assert!(admin.page(&page).await.contains("Works"));

        receiver.answer(500);
        for _ in 0..7 {
            server.wait(days(1));
            answer(&server, &ANNA).await;
            server.run_jobs().await;
        }
        let form = [("email", "admin@library.example"), ("password", PASSWORD)];
        admin.post("/admin/sign-in", &form).await;
        let log = admin.page(&page).await;
        assert!(log.contains("Given up"), "{log}");
        let waiting = "SELECT COUNT(*) FROM webhook_deliveries WHERE state = 'waiting'";
        assert_eq!(server.count(waiting).await, 0);
        let mails = server.mails_to("admin@library.example").await;
        let mail = mails.last().expect("a notice");
        assert!(mail.subject.contains("disabled") && mail.link(&server) == page);

        receiver.take();
        receiver.answer(200);
        let enabled = [("url", url.as_str()), ("events", "submission.recorded")];
        assert_eq!(admin.post(&page, &enabled).await.status(), 303);
        answer(&server, &ANNA).await;
        server.run_jobs().await;
        assert_eq!(receiver.take().len(), 1, "enabled again, it is told again");
    })
    .await;
}

#[tokio::test]
async fn a_receiver_that_is_gone_is_asked_no_more() {
    for_each_engine(|server| async move {
        let (receiver, url) = receiver().await;
        let (admin, _, page, _) = hooked(&server, &url, &[]).await;
        receiver.answer(410);
        assert_eq!(
            location(&admin.post(&format!("{page}/test"), &[]).await),
            page
        );
        server.run_jobs().await;
        let got = receiver.take();
        let json: Value = serde_json::from_slice(&got[0].1).expect("JSON");
        assert_eq!(json["type"], "webhook.test");
        let shown = admin.page(&page).await;
        assert!(shown.contains("Given up") && !shown.contains(&format!("{page}/test")));
        assert!(!shown.contains("/deliveries/"), "nothing can be sent again");
        assert_eq!(admin.post(&format!("{page}/test"), &[]).await.status(), 409);
        answer(&server, &ANNA).await;
        server.run_jobs().await;
        assert!(receiver.take().is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_new_secret_and_the_old_one_sign_for_a_day() {
    for_each_engine(|server| async move {
        let (receiver, url) = receiver().await;
        let (admin, _, page, old) = hooked(&server, &url, &[]).await;
        admin.post(&format!("{page}/secret"), &[]).await;
        let new = secret_of(&admin.page(&page).await).expect("a secret");
        assert_ne!(old, new);
        answer(&server, &ANNA).await;
        server.run_jobs().await;
        let (headers, body) = receiver.take().remove(0);
        assert!(is_signed(&headers, &body, &old) && is_signed(&headers, &body, &new));
        server.wait(hours(25));
        answer(&server, &ANNA).await;
        server.run_jobs().await;
        let (headers, body) = receiver.take().remove(0);
        assert!(!is_signed(&headers, &body, &old) && is_signed(&headers, &body, &new));
    })
    .await;
}

#[tokio::test]
async fn addresses_that_lead_inside_are_refused() {
    for_each_engine(|server| async move {
        let (receiver, url) = receiver().await;
        let (admin, fair, page, _) = hooked(&server, &url, &[]).await;
        let new = format!("/admin/forms/{}/webhooks/new", fair.form);
        for (url, words) in [
            ("https://10.0.0.1/hook", "private network"),
            ("https://[::1]/hook", "private network"),
            ("https://169.254.169.254/latest", "private network"),
            ("https://192.168.1.1:25/", "not one of websites"),
            ("http://example.org/hook", "must begin with https://"),
            ("http://127.0.0.2/hook", "must begin with https://"),
            ("https://me:secret@example.org/", "user name"),
            ("ftp://example.org/", "must begin with https://"),
            ("not an address", "not the address"),
            (url.as_str(), "already"),
        ] {
            let form = [("url", url), ("events", "submission.recorded")];
            let refused = admin.post(&new, &form).await;
            assert_eq!(refused.status(), 422, "{url}");
            assert!(
                refused.text().await.expect("a page").contains(words),
                "{url}"
            );
        }
        // An address that was fine when it was typed is looked at again each time.
        let sql = "UPDATE webhooks SET url = 'https://10.0.0.1/hook'";
        let mut conn = server.app.write().await.expect("a connection");
        placet::on_db!(conn, |c| sqlx::query(sql).execute(c).await.map(|_| ())).expect("a change");
        server.app.commit(conn).await.expect("a commit");
        answer(&server, &ANNA).await;
        server.run_jobs().await;
        assert!(receiver.take().is_empty());
        assert!(admin.page(&page).await.contains("into a private network"));
    })
    .await;
}

#[tokio::test]
async fn a_webhook_that_is_deleted_is_gone_with_its_log() {
    for_each_engine(|server| async move {
        let (receiver, url) = receiver().await;
        let (admin, fair, page, _) = hooked(&server, &url, &[]).await;
        answer(&server, &ANNA).await;
        let ask = admin.page(&format!("{page}/delete")).await;
        assert!(ask.contains("Delete this webhook?"));
        for _ in 0..2 {
            let done = admin.post(&format!("{page}/delete"), &[]).await;
            assert_eq!(
                location(&done),
                format!("/admin/forms/{}/webhooks", fair.form)
            );
        }
        server.run_jobs().await;
        assert!(receiver.take().is_empty(), "what waited was dropped");
        assert_eq!(
            server
                .count("SELECT COUNT(*) FROM webhook_deliveries")
                .await,
            0
        );
        let told = "SELECT COUNT(*) FROM audit_entries WHERE action = 'form.webhook_deleted'";
        assert_eq!(server.count(told).await, 1);
    })
    .await;
}

/// A receiver that answers nobody until it is let go.
struct Hanging {
    gate: tokio::sync::Semaphore,
    asked: AtomicI64,
}

async fn hang(State(hanging): State<Arc<Hanging>>) -> StatusCode {
    hanging.asked.fetch_add(1, Ordering::SeqCst);
    let _let_go = hanging.gate.acquire().await;
    StatusCode::OK
}

async fn hanging() -> (Arc<Hanging>, String) {
    let hanging = Arc::new(Hanging {
        gate: tokio::sync::Semaphore::new(0),
        asked: AtomicI64::new(0),
    });
    let routes = Router::new()
        .route("/{any}", post(hang))
        .with_state(hanging.clone());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, routes).await });
    (hanging, format!("http://{address}"))
}

/// Waits in real time: the runner of the program does.
async fn until<F: Future<Output = bool>>(what: &str, is_so: impl Fn() -> F) {
    for _ in 0..80 {
        if is_so().await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("not within eight seconds: {what}");
}

const MAIL_WAITS: &str = "SELECT COUNT(*) FROM jobs WHERE kind = 'send_mail' AND state = 'waiting'";

#[tokio::test]
async fn a_receiver_that_hangs_keeps_only_itself_waiting() {
    for_each_engine(|server| async move {
        let (slow, slow_url) = hanging().await;
        let (quick, quick_url) = receiver().await;
        let (admin, fair, _, _) = hooked(&server, &format!("{slow_url}/one"), &[]).await;
        let base = format!("/admin/forms/{}/webhooks", fair.form);
        let form = [
            ("url", quick_url.as_str()),
            ("events", "submission.recorded"),
        ];
        location(&admin.post(&format!("{base}/new"), &form).await);
        for _ in 0..6 {
            answer(&server, &ANNA).await;
        }
        let (stop, told) = tokio::sync::watch::channel(false);
        let runner = tokio::spawn(jobs::run(server.app.clone(), told));
        let got = || async { quick.count() == 6 };
        until("the other receiver gets all of its own", got).await;
        let sent = || async { server.count(MAIL_WAITS).await == 0 };
        until("mail leaves", sent).await;
        assert_eq!(slow.asked.load(Ordering::SeqCst), 1, "one at a time");
        slow.gate.add_permits(100);
        let caught_up = || async { slow.asked.load(Ordering::SeqCst) == 6 };
        until("and the others come as soon as it answers", caught_up).await;
        stop.send(true).expect("a runner");
        runner.await.expect("an end");
        let undelivered = "SELECT COUNT(*) FROM webhook_deliveries WHERE state <> 'delivered'";
        assert_eq!(server.count(undelivered).await, 0);
    })
    .await;
}

#[tokio::test]
async fn however_many_receivers_hang_mail_leaves_and_what_is_begun_is_finished() {
    for_each_engine(|server| async move {
        let (slow, slow_url) = hanging().await;
        let (admin, fair, _, _) = hooked(&server, &format!("{slow_url}/0"), &[]).await;
        let base = format!("/admin/forms/{}/webhooks", fair.form);
        for number in 1..6 {
            let url = format!("{slow_url}/{number}");
            let form = [("url", url.as_str()), ("events", "submission.recorded")];
            location(&admin.post(&format!("{base}/new"), &form).await);
        }
        answer(&server, &ANNA).await;
        let (stop, told) = tokio::sync::watch::channel(false);
        let runner = tokio::spawn(jobs::run(server.app.clone(), told));
        let hang = || async { slow.asked.load(Ordering::SeqCst) == 4 };
        until("all slots of strangers are taken", hang).await;
        answer(&server, &ANNA).await;
        let sent = || async { server.count(MAIL_WAITS).await == 0 };
        until("mail leaves", sent).await;
        stop.send(true).expect("a runner");
        slow.gate.add_permits(100);
        runner.await.expect("an end");
        let delivered = "SELECT COUNT(*) FROM webhook_deliveries WHERE state = 'delivered'";
        assert_eq!(server.count(delivered).await, 4, "and nothing new is begun");
    })
    .await;
}
