//! What a signed-in person sees of their consents, and changes; and what staff see of it.

use std::time::Duration;

use crate::common::{Browser, Server, for_each_engine, input_value, location};
use placet::accounts::Actor;
use placet::forms::input::NewForm;
use placet::forms::model::{Definition, Field, FieldKind};
use placet::purposes::input::PurposeInput;
use placet::purposes::model::{Change, Purpose};
use placet::{forms, purposes};

const JANE: &str = "jane@example.org";
const JOE: &str = "joe@example.org";

async fn add_purpose(server: &Server, key: &str, name: &str) -> Purpose {
    let input = PurposeInput {
        key: key.into(),
        name_en: name.into(),
        statement_en: format!("I agree to {name}."),
        data_en: "Your address".into(),
        recipients_en: "Nobody else".into(),
        validity_months: "12".into(),
        ..PurposeInput::default()
    };
    let purpose = purposes::service::create_purpose(&server.app, &Actor::system(), &input).await;
    purpose.expect("a purpose")
}

/// The form `newsletter`, published: an e-mail address and two consents, to news and to calls.
async fn newsletter(server: &Server) -> [Purpose; 2] {
    let purposes = [
        add_purpose(server, "news", "News").await,
        add_purpose(server, "calls", "Calls").await,
    ];
    let input = NewForm {
        key: "newsletter".into(),
        title: "Newsletter".into(),
        languages: vec!["en".into()],
        ..NewForm::default()
    };
    let (app, system) = (&server.app, Actor::system());
    let form = forms::service::create_form(app, &system, &input)
        .await
        .expect("a form");
    let consents = purposes.iter().zip(2..).map(|(purpose, number)| Field {
        id: format!("f{number}"),
        key: purpose.key.clone(),
        kind: FieldKind::Consent,
        purpose: Some(purpose.id),
        ..Field::default()
    });
    let draft = Definition {
        fields: form.draft.fields.iter().cloned().chain(consents).collect(),
        next_field: 4,
        ..form.draft.clone()
    };
    let saved = forms::service::save_draft(app, &system, form.id, form.draft_revision, &draft);
    saved.await.expect("a saved draft");
    forms::service::publish(app, &system, form.id, None)
        .await
        .expect("published");
    purposes
}

/// Sends the form: yes to news, no to calls.
async fn answer(server: &Server, email: &str) {
    let visitor = server.browser();
    let page = visitor.page("/f/newsletter").await;
    let token = input_value(&page, "token");
    let form = [
        ("token", token.as_str()),
        ("website", ""),
        ("field.f1", email),
        ("field.f2", "yes"),
    ];
    let sent = visitor.post("/f/newsletter", &form).await;
    assert!(
        sent.status().is_success() || sent.status() == 303,
        "{}",
        sent.status()
    );
}

/// A browser in which a person is signed in.
async fn signed_in(server: &Server, email: &str) -> Browser {
    let browser = server.browser();
    browser.post("/portal/sign-in", &[("email", email)]).await;
    let mails = server.mails_to(email).await;
    let links = mails.iter().rev().map(|mail| mail.link(server));
    let link = links
        .into_iter()
        .find(|link| link.contains("/sign-in/link/"))
        .expect("a link");
    assert_eq!(location(&browser.post(&link, &[]).await), "/portal");
    browser
}

async fn events(server: &Server) -> i64 {
    server.count("SELECT COUNT(*) FROM consent_events").await
}

/// The first address on a page that begins like this.
fn address(page: &str, start: &str) -> String {
    let at = page.find(start).unwrap_or_else(|| panic!("no {start}"));
    page[at..].chars().take_while(|c| *c != '"').collect()
}

#[tokio::test]
async fn a_person_who_was_asked_nothing_sees_an_empty_page() {
    for_each_engine(|server| async move {
        let page = signed_in(&server, JANE).await.page("/portal").await;
        assert!(page.contains("class=\"empty\""));
    })
    .await;
}

#[tokio::test]
async fn a_consent_is_withdrawn_by_one_click_and_once() {
    for_each_engine(|server| async move {
        let [news, calls] = newsletter(&server).await;
        answer(&server, JANE).await;
        let jane = signed_in(&server, JANE).await;
        let page = jane.page("/portal").await;
        assert!(page.contains("I agree to News.") && page.contains("I agree to Calls."));
        assert_eq!(events(&server).await, 2, "the refusal counts as well");

        let withdraw = format!("/portal/consents/{}/withdraw", news.id);
        let mails = server.mails_to(JANE).await.len();
        let (first, second) = tokio::join!(jane.post(&withdraw, &[]), jane.post(&withdraw, &[]));
        assert_eq!(location(&first), "/portal");
        assert_eq!(location(&second), "/portal");
        assert_eq!(events(&server).await, 3, "a double click is one event");
        assert_eq!(
            server.mails_to(JANE).await.len(),
            mails + 1,
            "and one receipt"
        );

        let refused = format!("/portal/consents/{}/withdraw", calls.id);
        assert_eq!(location(&jane.post(&refused, &[]).await), "/portal");
        assert_eq!(
            events(&server).await,
            3,
            "what was not given can't be withdrawn"
        );

        let history = jane.page(&format!("/portal/consents/{}", news.id)).await;
        assert!(history.contains("timeline__entry--given"));
        assert!(history.contains("timeline__entry--withdrawn"));
    })
    .await;
}

#[tokio::test]
async fn a_consent_is_given_again_to_the_wording_that_was_read() {
    for_each_engine(|server| async move {
        let [_, calls] = newsletter(&server).await;
        answer(&server, JANE).await;
        let jane = signed_in(&server, JANE).await;
        let give = format!("/portal/consents/{}/give", calls.id);
        let read = calls.current.id.to_string();

        let other = "00000000-0000-7000-8000-000000000000";
        let refused = jane.post(&give, &[("version", other)]).await;
        assert_eq!(refused.status(), 422, "another wording than today's");
        assert!(
            refused
                .text()
                .await
                .expect("a page")
                .contains("error-summary")
        );
        assert_eq!(
            jane.post(&give, &[]).await.status(),
            422,
            "no wording at all"
        );
        assert_eq!(events(&server).await, 2);

        for _ in 0..2 {
            assert_eq!(
                location(&jane.post(&give, &[("version", &read)]).await),
                "/portal"
            );
        }
        assert_eq!(events(&server).await, 3);
    })
    .await;
}

#[tokio::test]
async fn a_consent_whose_time_is_over_is_renewed() {
    for_each_engine(|server| async move {
        let [news, _] = newsletter(&server).await;
        answer(&server, JANE).await;
        let manage = server.mails_to(JANE).await[0].link(&server);
        server.wait(Duration::from_hours(24 * 360));
        assert!(server.browser().page(&manage).await.contains("/withdraw\""));
        server.wait(Duration::from_hours(24 * 6));

        let jane = signed_in(&server, JANE).await;
        assert!(jane.page("/portal").await.contains("Expired"));
        let give = format!("/portal/consents/{}/give", news.id);
        let version = news.current.id.to_string();
        jane.post(&give, &[("version", &version)]).await;
        assert_eq!(events(&server).await, 3, "renewing is an event");
        assert!(!jane.page("/portal").await.contains("Expired"));
    })
    .await;
}

/// Changes what the purpose says to another meaning.
async fn reword(server: &Server, purpose: &Purpose, statement: &str) {
    let (app, system) = (&server.app, Actor::system());
    let (now, _) = purposes::service::get_purpose(app, &system, purpose.id)
        .await
        .expect("the purpose");
    let mut content = now.current.content.clone();
    content.statement.insert("en".into(), statement.into());
    let input = PurposeInput {
        change: Some(Change::Material),
        seen: purposes::service::mark_of(&now.current).expect("a mark"),
        ..PurposeInput::of(&now.key, &content)
    };
    let changed = purposes::service::update_purpose(app, &system, purpose.id, &input);
    changed.await.expect("a change");
}

#[tokio::test]
async fn another_meaning_is_asked_for_anew_once_it_is_published() {
    for_each_engine(|server| async move {
        let [news, _] = newsletter(&server).await;
        answer(&server, JANE).await;
        let jane = signed_in(&server, JANE).await;
        reword(&server, &news, "I agree to more News.").await;
        let page = jane.page("/portal").await;
        assert!(
            page.contains("I agree to News."),
            "nobody has been shown the new words yet"
        );
        assert!(!page.contains("more News") && !page.contains("To be renewed"));
        reword(&server, &news, "I agree to much more News.").await;

        let (app, system) = (&server.app, Actor::system());
        let forms = forms::service::list_forms(app, &system)
            .await
            .expect("forms");
        let published = forms::service::publish(app, &system, forms[0].form.id, None);
        published.await.expect("published");
        let page = jane.page("/portal").await;
        assert!(page.contains("To be renewed") && page.contains("I agree to much more News."));

        let give = format!("/portal/consents/{}/give", news.id);
        let earlier = news.current.id.to_string();
        assert_eq!(
            jane.post(&give, &[("version", &earlier)]).await.status(),
            422
        );
        let version = input_value(&page, "version");
        assert_eq!(
            location(&jane.post(&give, &[("version", &version)]).await),
            "/portal"
        );
        assert!(!jane.page("/portal").await.contains("To be renewed"));
    })
    .await;
}

#[tokio::test]
async fn everything_is_withdrawn_at_once_with_one_receipt() {
    for_each_engine(|server| async move {
        let [_, calls] = newsletter(&server).await;
        answer(&server, JANE).await;
        let jane = signed_in(&server, JANE).await;
        let version = calls.current.id.to_string();
        let give = format!("/portal/consents/{}/give", calls.id);
        jane.post(&give, &[("version", &version)]).await;
        assert!(
            jane.page("/portal")
                .await
                .contains("action=\"/portal/consents/withdraw\"")
        );

        let mails = server.mails_to(JANE).await.len();
        for _ in 0..2 {
            assert_eq!(
                location(&jane.post("/portal/consents/withdraw", &[]).await),
                "/portal"
            );
        }
        let given = "SELECT COUNT(*) FROM consent_states WHERE kind = 'given'";
        assert_eq!(server.count(given).await, 0);
        assert_eq!(events(&server).await, 5);
        assert_eq!(server.mails_to(JANE).await.len(), mails + 1);
    })
    .await;
}

#[tokio::test]
async fn what_belongs_to_others_is_not_there() {
    for_each_engine(|server| async move {
        let [news, _] = newsletter(&server).await;
        answer(&server, JANE).await;
        let jane = signed_in(&server, JANE).await;
        let history = jane.page(&format!("/portal/consents/{}", news.id)).await;
        let seen = address(&history, "/portal/seen/");
        assert!(jane.page(&seen).await.contains("srcdoc"));

        let joe = signed_in(&server, JOE).await;
        assert_eq!(joe.get(&seen).await.status(), 404);
        let purpose = format!("/portal/consents/{}", news.id);
        assert_eq!(joe.get(&purpose).await.status(), 404);
        assert_eq!(
            joe.post(&format!("{purpose}/withdraw"), &[]).await.status(),
            404
        );
        let version = news.current.id.to_string();
        let give = joe
            .post(&format!("{purpose}/give"), &[("version", &version)])
            .await;
        assert_eq!(give.status(), 404, "what one was not asked can't be given");
        assert_eq!(events(&server).await, 2);

        let nobody = server.browser();
        assert!(location(&nobody.get(&seen).await).starts_with("/portal/sign-in?next="));
        assert_eq!(
            nobody
                .post(&format!("{purpose}/withdraw"), &[])
                .await
                .status(),
            401
        );
    })
    .await;
}

#[tokio::test]
async fn the_form_as_it_was_seen_runs_nothing() {
    for_each_engine(|server| async move {
        let [news, _] = newsletter(&server).await;
        answer(&server, JANE).await;
        let jane = signed_in(&server, JANE).await;
        let history = jane.page(&format!("/portal/consents/{}", news.id)).await;
        let response = jane.get(&address(&history, "/portal/seen/")).await;
        let policy = response.headers()["content-security-policy"]
            .to_str()
            .expect("a policy");
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("script-src"));
        let page = response.text().await.expect("a page");
        assert!(
            page.contains("sandbox") && page.contains(JANE),
            "with the answers"
        );
        assert!(!page.contains("allow-scripts"));
    })
    .await;
}

#[tokio::test]
async fn staff_see_a_persons_consents_with_the_permission_for_it() {
    for_each_engine(|server| async move {
        newsletter(&server).await;
        answer(&server, JANE).await;
        let agent = server.signed_in("agent@library.example", &["agent"]).await;
        let person = address(&agent.page("/admin/subjects").await, "/admin/subjects/0");
        let page = agent.page(&person).await;
        assert!(page.contains("timeline__entry--given") && page.contains("I agree to Calls."));

        let seen = address(&page, "/admin/seen/");
        assert!(agent.page(&seen).await.contains("srcdoc"));
        let viewed = "SELECT COUNT(*) FROM audit_entries WHERE action = 'submission.viewed'";
        assert_eq!(server.count(viewed).await, 1);
        let admin = server.signed_in("admin@library.example", &["admin"]).await;
        assert_eq!(admin.get(&seen).await.status(), 403);
        assert_eq!(server.count(viewed).await, 1);
    })
    .await;
}

#[tokio::test]
async fn the_overview_shows_to_each_what_they_may_see() {
    for_each_engine(|server| async move {
        let admin = server.signed_in("admin@library.example", &["admin"]).await;
        let empty = admin.page("/admin").await;
        assert!(empty.contains("class=\"steps\""), "how to begin");
        assert!(
            !empty.contains("class=\"chart\""),
            "an admin has no right over consents"
        );

        newsletter(&server).await;
        answer(&server, JANE).await;
        assert!(
            !admin.page("/admin").await.contains("class=\"steps\""),
            "it has begun"
        );
        let dpo = server.signed_in("dpo@library.example", &["dpo"]).await;
        let page = dpo.page("/admin").await;
        assert!(page.contains("class=\"chart\"") && !page.contains("/admin/users\""));
    })
    .await;
}
