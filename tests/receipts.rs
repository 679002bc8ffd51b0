//! Receipts: everybody gets one for whatever they said, it stays the same, and it can be checked with
//! nothing but the published keys.

use crate::common::lasting::{JANE, answer, ask, events, manage_link, news, signed_in};
use crate::common::newsletter::rename_organisation;
use crate::common::{Browser, Server, for_each_engine};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use ed25519_dalek::{Signature, VerifyingKey};
use placet::accounts::Actor;
use placet::consents::jobs;
use placet::consents::model::{Event, EventKind, Source};
use placet::ids::EventId;
use placet::ledger::model::ProvenReceipt;
use placet::ledger::sealing;
use placet::ledger::verify::keys::Keys;
use placet::ledger::verify::receipts::receipt_with_proof;
use placet::server::App;
use placet::signing;
use placet::time::days;
use serde_json::Value;

/// Checks a receipt as a stranger does it: by the standards and the published keys.
async fn checked(browser: &Browser, jws: &str) -> Value {
    let keys: Value = browser
        .get("/.well-known/jwks.json")
        .await
        .json()
        .await
        .expect("keys");
    let parts: Vec<&str> = jws.split('.').collect();
    let decode = |part: &str| BASE64_URL_SAFE_NO_PAD.decode(part).expect("base64");
    let header: Value = serde_json::from_slice(&decode(parts[0])).expect("a header");
    assert_eq!(header["alg"], "EdDSA");
    assert_eq!(header["typ"], "consent-receipt+jws");
    let keys = keys["keys"].as_array().expect("a list");
    let key = keys.iter().find(|key| key["kid"] == header["kid"]);
    let x = key.expect("its key")["x"].as_str().expect("text");
    let key: [u8; 32] = decode(x).try_into().expect("32 bytes");
    let key = VerifyingKey::from_bytes(&key).expect("a key");
    let signature = Signature::from_slice(&decode(parts[2])).expect("a signature");
    let signed = format!("{}.{}", parts[0], parts[1]);
    key.verify_strict(signed.as_bytes(), &signature)
        .expect("it is signed");
    serde_json::from_slice(&decode(parts[1])).expect("JSON")
}

async fn jws(browser: &Browser, base: &str, event: EventId) -> String {
    let path = format!("{base}/receipts/{event}/receipt.jws");
    let response = browser.get(&path).await;
    assert_eq!(response.status(), 200, "{path}");
    assert_eq!(response.headers()["content-type"], "application/jose");
    let disposition = response.headers()["content-disposition"].to_str();
    assert!(disposition.expect("text").starts_with("attachment"));
    response.text().await.expect("a receipt")
}

async fn newest(server: &Server) -> Event {
    events(server).await.pop().expect("an event")
}

/// Records an event of the controller.
async fn invalidate(app: &App, given: &Event, reason: &str) {
    let mut event = Event {
        id: app.new_id(),
        kind: EventKind::Invalidated,
        occurred_at: app.now(),
        recorded_at: app.now(),
        source: Source::System,
        submission_id: None,
        ..given.clone()
    };
    event.evidence.reason = reason.to_owned();
    let mut conn = app.write().await.expect("a transaction");
    placet::consents::keeping::keep(&mut conn, app.now(), &[event])
        .await
        .expect("kept");
    app.commit(conn).await.expect("a commit");
}

#[tokio::test]
async fn there_is_one_for_whatever_happened() {
    for_each_engine(|server| async move {
        let purpose = ask(&server, news(Some(1)), None).await;
        answer(&server, JANE, false).await;
        let link = manage_link(&server, JANE).await;
        let browser = server.browser();
        let version = purpose.current.id.to_string();
        let give = format!("{link}/{}/give", purpose.id);
        server.wait(days(1));
        browser.post(&give, &[("version", &version)]).await;
        server.wait(days(1));
        let withdraw = format!("{link}/{}/withdraw", purpose.id);
        browser.post(&withdraw, &[]).await;
        server.wait(days(1));
        browser.post(&give, &[("version", &version)]).await;
        server.wait(days(40));
        jobs::queue_daily(&server.app).await.expect("jobs");
        server.run_jobs().await;
        browser.post(&give, &[("version", &version)]).await;
        server.wait(days(1));
        let last = newest(&server).await;
        invalidate(&server.app, &last, "We had ticked the box").await;

        let mut states = Vec::new();
        let mut before: Option<EventId> = None;
        for event in events(&server).await {
            let payload = checked(&browser, &jws(&browser, &link, event.id).await).await;
            let record = &payload["dpv:hasRecordOfActivity"];
            assert_eq!(record["dct:identifier"], event.id.to_string());
            let replaces = before.map(|id| format!("urn:uuid:{id}"));
            assert_eq!(record["dct:replaces"].as_str(), replaces.as_deref());
            before = Some(event.id);
            let state = record["dpv:hasConsentStatus"]["@type"][0].as_str();
            states.push(state.expect("a state").to_owned());
            let page = browser.page(&format!("{link}/receipts/{}", event.id)).await;
            assert!(
                page.contains("I agree to &lt;b&gt;news&lt;/b&gt;."),
                "{page}"
            );
            assert!(page.contains("The printer") && page.contains("dpo@library.example"));
            assert!(!payload.to_string().contains(JANE), "sparing");
        }
        let expected = [
            "dpv:ConsentRefused",
            "dpv:ConsentGiven",
            "dpv:ConsentWithdrawn",
            "dpv:ConsentGiven",
            "dpv:ConsentExpired",
            "dpv:RenewedConsentGiven",
            "dpv:ConsentInvalidated",
        ];
        assert_eq!(states, expected);
        let page = format!("{link}/receipts/{}", newest(&server).await.id);
        assert!(browser.page(&page).await.contains("We had ticked the box"));
        let german = browser.page(&format!("{page}?lang=de")).await;
        assert!(german.contains("Signierten Beleg herunterladen"));
    })
    .await;
}

#[tokio::test]
async fn it_stays_the_same_and_good_whoever_signs_and_whatever_changes() {
    for_each_engine(|server| async move {
        let purpose = ask(&server, news(None), None).await;
        answer(&server, JANE, true).await;
        let link = manage_link(&server, JANE).await;
        let browser = server.browser();
        let given = newest(&server).await;
        let first = jws(&browser, &link, given.id).await;
        // Withdrawn before the name changed, and asked for afterwards.
        let withdraw = format!("{link}/{}/withdraw", purpose.id);
        server.wait(days(1));
        browser.post(&withdraw, &[]).await;
        let withdrawn = newest(&server).await;

        server.wait(days(1));
        let old = first.split('.').next().expect("a header").to_owned();
        signing::service::rotate(&server.app, &Actor::system())
            .await
            .expect("another key");
        rename_organisation(&server, "Another Library").await;
        assert_eq!(jws(&browser, &link, given.id).await, first);
        checked(&browser, &first).await;
        let second = jws(&browser, &link, withdrawn.id).await;
        assert_ne!(second.split('.').next(), Some(old.as_str()), "another key");
        let payload = checked(&browser, &second).await;
        let controller = &payload["dpv:hasRecordOfActivity"]["dpv:hasEntity"][0];
        assert_eq!(controller["dpv:hasName"], "Example Library", "of its time");
        assert_eq!(jws(&browser, &link, withdrawn.id).await, second);
    })
    .await;
}

#[tokio::test]
async fn the_same_receipt_is_issued_to_two_who_ask_at_once() {
    for_each_engine(|server| async move {
        ask(&server, news(None), None).await;
        answer(&server, JANE, true).await;
        let link = manage_link(&server, JANE).await;
        let event = newest(&server).await.id;
        let (one, other) = (server.browser(), server.browser());
        let (one, other) = tokio::join!(jws(&one, &link, event), jws(&other, &link, event));
        assert_eq!(one, other);
        assert_eq!(server.count("SELECT COUNT(*) FROM receipts").await, 1);
    })
    .await;
}

#[tokio::test]
async fn it_comes_with_all_that_checks_it() {
    for_each_engine(|server| async move {
        ask(&server, news(None), None).await;
        answer(&server, JANE, true).await;
        let link = manage_link(&server, JANE).await;
        let jane = signed_in(&server, JANE).await;
        let event = newest(&server).await.id;
        let page = jane.page("/portal").await;
        assert!(page.contains(&format!("/portal/receipts/{event}")));
        let page = jane.page(&format!("/portal/receipts/{event}")).await;
        assert!(page.contains("Download the signed receipt"), "{page}");
        let path = format!("/portal/receipts/{event}/receipt.json");
        let whole: Value = jane.get(&path).await.json().await.expect("JSON");
        let receipt = whole["receipt"].as_str().expect("a receipt");
        assert_eq!(receipt, jws(&jane, "/portal", event).await);
        let payload = checked(&jane, receipt).await;
        let keys: Value = jane
            .get("/.well-known/jwks.json")
            .await
            .json()
            .await
            .expect("keys");
        assert_eq!(whole["jwks"], keys);
        assert!(whole["proof"].is_null(), "not sealed yet");
        sealing::seal_due(&server.app).await.expect("a seal");
        let whole: Value = jane.get(&path).await.json().await.expect("JSON");
        let proven: ProvenReceipt = serde_json::from_value(whole.clone()).expect("a receipt");
        let report = receipt_with_proof(&proven, &Keys::default()).expect("it can be read");
        assert!(report.is_right(), "{report:#?}");
        assert!(
            proven.proof.expect("a proof").opening.is_some(),
            "to herself"
        );
        let path = format!("{link}/receipts/{event}/receipt.json");
        let by_link: ProvenReceipt = jane.get(&path).await.json().await.expect("JSON");
        assert!(by_link.proof.expect("a proof").opening.is_none());
        let notice = &payload["dpv:hasRecordOfActivity"]["dpv:hasNotice"][0];
        assert_eq!(notice["placet:form"], "news");
        assert_eq!(notice["placet:formVersion"], 1);
        let other = format!("/portal/receipts/{event}/receipt.pdf");
        assert_eq!(jane.get(&other).await.status(), 404);
    })
    .await;
}

#[tokio::test]
async fn the_proof_of_another_event_is_found_out() {
    for_each_engine(|server| async move {
        let purpose = ask(&server, news(None), None).await;
        answer(&server, JANE, true).await;
        let link = manage_link(&server, JANE).await;
        let browser = server.browser();
        let withdraw = format!("{link}/{}/withdraw", purpose.id);
        browser.post(&withdraw, &[]).await;
        sealing::seal_due(&server.app).await.expect("a seal");
        let mut proven = Vec::new();
        for event in events(&server).await {
            let path = format!("{link}/receipts/{}/receipt.json", event.id);
            let one: ProvenReceipt = browser.get(&path).await.json().await.expect("JSON");
            proven.push(one);
        }
        let [given, withdrawn] = proven.try_into().expect("two");
        let is_right = |proven: &ProvenReceipt| {
            let report = receipt_with_proof(proven, &Keys::default());
            report.expect("it can be read").is_right()
        };
        assert!(is_right(&given) && is_right(&withdrawn));
        let mixed = ProvenReceipt {
            proof: given.proof.clone(),
            ..withdrawn
        };
        assert!(!is_right(&mixed), "the earlier one stands in the later");
    })
    .await;
}

#[tokio::test]
async fn nobody_else_gets_it_and_staff_are_noted() {
    for_each_engine(|server| async move {
        ask(&server, news(None), None).await;
        answer(&server, JANE, true).await;
        answer(&server, "joe@example.org", true).await;
        let event = newest(&server).await.id;
        let joe = signed_in(&server, "joe@example.org").await;
        let link = manage_link(&server, JANE).await;
        for end in ["", "/receipt.jws", "/receipt.json"] {
            let path = format!("/portal/receipts/{event}{end}");
            assert_eq!(joe.get(&path).await.status(), 404, "{path}");
            let stranger = server.browser();
            assert_eq!(stranger.get(&path).await.status(), 303, "{path}");
            let wrong = format!("{link}x/receipts/{event}{end}");
            assert_eq!(stranger.get(&wrong).await.status(), 404);
            let desk = format!("/admin/receipts/{event}{end}");
            assert_eq!(stranger.get(&desk).await.status(), 303, "{desk}");
        }
        let viewed = "SELECT COUNT(*) FROM audit_entries WHERE action = 'consent.receipt_viewed'";
        assert_eq!(server.count(viewed).await, 0);
        let editor = server.signed_in("ed@library.example", &["editor"]).await;
        let desk = format!("/admin/receipts/{event}");
        assert_eq!(editor.get(&desk).await.status(), 403);
        let agent = server.signed_in("agent@library.example", &["agent"]).await;
        assert!(agent.page(&desk).await.contains(&event.to_string()));
        assert_eq!(server.count(viewed).await, 1);
        jws(&agent, "/admin", event).await;
        assert_eq!(server.count(viewed).await, 2);
    })
    .await;
}
