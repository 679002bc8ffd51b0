//! A published form that asks for one consent, and people who answer it: for consents that end, and for
//! their receipts.

use placet::consents;
use placet::consents::model::Event;
use placet::forms::model::{Definition, Field, FieldKind, SCHEMA};
use placet::ids::SubjectId;
use placet::purposes::model::{Purpose, PurposeContent};

use super::asked::{field, text};
use super::{Browser, Server, input_value, location, purposes, versions};

pub const JANE: &str = "jane@example.org";

/// What is asked for: news, for so many months.
pub fn news(months: Option<u32>) -> PurposeContent {
    PurposeContent {
        name: text("News"),
        statement: text("I agree to <b>news</b>."),
        data: text("Your address"),
        recipients: text("The printer"),
        validity_months: months,
        ..PurposeContent::default()
    }
}

/// Publishes the form `news` that asks for this, after an age if one is given.
pub async fn ask(server: &Server, content: PurposeContent, age: Option<u32>) -> Purpose {
    let purpose = purposes::add(server, "news", content).await;
    let gate = age.map(|age| Field {
        min_age: Some(age),
        ..field("f3", "age", FieldKind::AgeGate, "")
    });
    let consent = Field {
        purpose: Some(purpose.id),
        ..field("f2", "", FieldKind::Consent, "")
    };
    let email = field("f1", "email", FieldKind::Email, "E-mail");
    let definition = Definition {
        schema: SCHEMA,
        languages: vec!["en".into(), "de".into()],
        title: text("News"),
        submit: text("Send"),
        thanks: text("Thanks."),
        fields: [email, consent].into_iter().chain(gate).collect(),
        next_field: 4,
        ..Definition::default()
    };
    let form = versions::add_form(server, "news", &definition, &[]).await;
    let asked = std::slice::from_ref(&purpose);
    versions::publish(server, form, ("news", 1), &definition, asked).await;
    purpose
}

/// Somebody sends it.
pub async fn answer(server: &Server, email: &str, agrees: bool) {
    let visitor = server.browser();
    let page = visitor.page("/f/news?lang=en").await;
    let token = input_value(&page, "token");
    let mut form = vec![
        ("token", token.as_str()),
        ("website", ""),
        ("field.f1", email),
        ("field.f3", "yes"),
    ];
    form.extend(agrees.then_some(("field.f2", "yes")));
    let sent = visitor.post("/f/news", &form).await;
    let status = sent.status();
    assert_eq!(status, 303, "{}", sent.text().await.expect("a page"));
}

/// The one person there is.
pub async fn the_person(server: &Server) -> SubjectId {
    let mut conn = server.app.read().await.expect("a connection");
    let sql = "SELECT id FROM subjects ORDER BY id LIMIT 1";
    let found: Result<SubjectId, sqlx::Error> =
        placet::on_db!(conn, |c| sqlx::query_scalar(sql).fetch_one(c).await);
    found.expect("a person")
}

/// All that happened to their consents, oldest first.
pub async fn events(server: &Server) -> Vec<Event> {
    let person = the_person(server).await;
    let mut conn = server.app.read().await.expect("a connection");
    let events = consents::store::list_events(&mut conn, person).await;
    let mut events = events.expect("events");
    events.reverse();
    events
}

/// The manage link in the newest mail.
pub async fn manage_link(server: &Server, email: &str) -> String {
    let mails = server.mails_to(email).await;
    mails.last().expect("a mail").link(server)
}

/// A browser in which a person is signed in to the portal.
pub async fn signed_in(server: &Server, email: &str) -> Browser {
    let browser = server.browser();
    browser.post("/portal/sign-in", &[("email", email)]).await;
    let mails = server.mails_to(email).await;
    let mut links = mails.iter().rev().map(|mail| mail.link(server));
    let link = links.find(|link| link.contains("/sign-in/link/"));
    let link = link.expect("a link");
    assert_eq!(location(&browser.post(&link, &[]).await), "/portal");
    browser
}
