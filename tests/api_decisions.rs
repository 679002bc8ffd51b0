//! Decisions for programs: wherever somebody takes a consent back, the next answer is no.

use placet::ids::PurposeId;
use reqwest::Method;
use serde_json::{Value, json};

use crate::common::lasting::{JANE, answer, ask, manage_link, news, signed_in, the_person};
use crate::common::programs::{Program, any, problem_of};
use crate::common::{Server, for_each_engine};

const ASKED: &str = "/decisions?purpose=news&email=jane%40example.org";

async fn decided(program: &Program) -> Value {
    program.read(ASKED).await
}

/// Where somebody takes it back.
#[derive(Clone, Copy, Debug)]
enum Place {
    Portal,
    ManageLink,
    Api,
    PhoneMenu,
}

async fn withdraw(server: &Server, program: &Program, purpose: PurposeId, place: Place) {
    match place {
        Place::Portal => {
            let jane = signed_in(server, JANE).await;
            let path = format!("/portal/consents/{purpose}/withdraw");
            assert_eq!(jane.post(&path, &[]).await.status(), 303);
        }
        Place::ManageLink => {
            let link = manage_link(server, JANE).await;
            let anybody = server.browser();
            let path = format!("{link}/{purpose}/withdraw");
            assert_eq!(anybody.post(&path, &[]).await.status(), 303);
        }
        Place::Api => {
            let person = the_person(server).await;
            let evidence = json!({ "language": "en", "control": "link", "reference": "click log" });
            let path = format!("/subjects/{person}/consents/news/withdraw");
            program
                .send(&path, &json!({ "evidence": evidence }), 201)
                .await;
        }
        Place::PhoneMenu => {
            let call = json!({
                "call_id": "c1", "prompt": "v1", "phone": "+4930123456", "purpose": "news", "key": "2"
            });
            program.send("/calls", &call, 201).await;
        }
    }
}

#[tokio::test]
async fn a_withdrawal_anywhere_changes_the_next_answer() {
    for place in [
        Place::Portal,
        Place::ManageLink,
        Place::Api,
        Place::PhoneMenu,
    ] {
        for_each_engine(move |server| async move {
            let purpose = ask(&server, news(None), None).await;
            let program = any(&server).await;
            assert_eq!(decided(&program).await["rule"], "unknown_person");
            answer(&server, JANE, true).await;
            let person = the_person(&server).await;
            let phone = json!({ "kind": "phone", "value": "+4930123456" });
            let path = format!("/subjects/{person}/identifiers");
            program.send(&path, &phone, 201).await;
            let yes = decided(&program).await;
            assert_eq!(
                (&yes["allowed"], &yes["rule"]),
                (&json!(true), &json!("consent"))
            );
            let tag = program.get(ASKED).await.headers()["etag"].clone();

            withdraw(&server, &program, purpose.id, place).await;
            let no = decided(&program).await;
            assert_eq!(no["allowed"], false, "{place:?}");
            assert_ne!(no["event"], yes["event"], "{place:?}");
            // Whoever has kept the yes learns of it as well.
            let again = program.request(Method::GET, ASKED);
            let again = again.header("if-none-match", tag).send().await;
            assert_eq!(again.expect("an answer").status(), 200, "{place:?}");
        })
        .await;
    }
}

#[tokio::test]
async fn a_question_names_one_thing_and_one_person() {
    let server = Server::start("").await;
    ask(&server, news(None), None).await;
    let program = any(&server).await;
    for query in [
        "",
        "?purpose=news",
        "?email=jane%40example.org",
        "?purpose=news&channel=email&email=jane%40example.org",
        "?purpose=news&email=jane%40example.org&phone=%2B4930123456",
        "?purpose=nothing&email=jane%40example.org",
        "?purpose=news&email=jane%40example.org&more=1",
    ] {
        let refused = program.get(&format!("/decisions{query}")).await;
        assert_eq!(problem_of(refused, 422).await, "invalid", "{query}");
    }
    let by_channel = "/decisions?channel=email&email=jane%40example.org";
    assert_eq!(program.read(by_channel).await["allowed"], false);
}
