//! All consents to a purpose declared not to count, on both engines.

use placet::consents::model::EventKind;
use placet::consents::store;
use placet::contacts::model::IdentifierKind;
use placet::ids::PurposeId;
use placet::purposes::model::Channel;
use placet::time::{days, hours};

use crate::common::said::{person, purpose, say};
use crate::common::{Browser, Server, for_each_engine, input_value, location};

async fn reset(browser: &Browser, purpose: PurposeId, reason: &str) -> reqwest::Response {
    let token = input_value(&browser.page("/admin/register/reset").await, "token");
    let purpose = purpose.to_string();
    let form = [
        ("token", token.as_str()),
        ("purpose", &purpose),
        ("reason", reason),
    ];
    browser.post("/admin/register/reset", &form).await
}

/// Takes out what a search finds.
async fn export(browser: &Browser, criteria: &[(&str, &str)]) {
    let address = location(&browser.post("/admin/register", criteria).await);
    let id = address.rsplit('=').next().expect("an id");
    let path = format!("/admin/register/searches/{id}/export");
    let sent = browser.post(&path, &[("format", "csv")]).await;
    assert_eq!(sent.status(), 200);
    sent.bytes().await.expect("a file");
}

async fn count_agreed(server: &Server) -> i64 {
    server
        .count("SELECT COUNT(*) FROM consent_states WHERE agreed = 1")
        .await
}

#[tokio::test]
async fn a_purpose_is_reset_after_an_export() {
    for_each_engine(|server| async move {
        let news = purpose(&server, "news", Channel::Email, None).await;
        let calls = purpose(&server, "calls", Channel::CallRecording, None).await;
        for number in 0..620 {
            let phone = format!("+49309018{number:04}");
            let caller = person(&server, IdentifierKind::Phone, &phone).await;
            say(&server, caller, &news, EventKind::Given).await;
            if number % 100 == 0 {
                say(&server, caller, &calls, EventKind::Given).await;
            }
        }
        server.wait(hours(1));
        let dpo = server.signed_in("dpo@library.example", &["dpo"]).await;
        assert_eq!(
            reset(&dpo, news.id, "A new policy").await.status(),
            422,
            "nothing is exported"
        );
        let id = news.id.to_string();
        export(&dpo, &[("purpose", &id), ("consent", "true")]).await;
        assert_eq!(
            reset(&dpo, news.id, "A new policy").await.status(),
            422,
            "only a part is"
        );
        export(&dpo, &[("purpose", &id)]).await;
        assert_eq!(
            reset(&dpo, news.id, " ").await.status(),
            422,
            "without a reason"
        );
        assert_eq!(count_agreed(&server).await, 627);
        let address = location(&reset(&dpo, news.id, "A new policy").await);
        // Whoever agrees meanwhile is left alone.
        server.wait(hours(1));
        let late = person(&server, IdentifierKind::Phone, "+4930777").await;
        say(&server, late, &news, EventKind::Given).await;
        server.run_jobs().await;
        assert_eq!(count_agreed(&server).await, 8);
        assert!(dpo.page(&address).await.contains("620 of 620"));
        let first = person(&server, IdentifierKind::Phone, "+493090180000").await;
        let mut conn = server.app.read().await.expect("a connection");
        let latest = store::find_latest(&mut conn, first, news.id).await;
        let latest = latest.expect("an answer").expect("a word");
        assert_eq!(latest.kind, EventKind::Invalidated);
        assert_eq!(latest.evidence.reason, "A new policy");
        drop(conn);
        server.wait(days(2));
        let dpo = server.signed_in("other@library.example", &["dpo"]).await;
        assert_eq!(
            reset(&dpo, news.id, "Once more").await.status(),
            422,
            "the export is old"
        );
        let agent = server.signed_in("agent@library.example", &["agent"]).await;
        assert_eq!(agent.get("/admin/register/reset").await.status(), 403);
    })
    .await;
}
