//! The public form, what it records, and the links of its mails, on both engines.

use std::time::Duration;

use crate::common::purposes::add;
use crate::common::{Browser, Server, for_each_engine, input_value, location, reference, versions};
use placet::accounts::{Actor, Who};
use placet::consents::model::{EventKind, Source};
use placet::consents::service;
use placet::contacts::model::IdentifierKind;
use placet::contacts::store::find_subject_by;
use placet::error::AppError;
use placet::forms::canonical::digest;
use placet::forms::model::{Definition, Field, FieldKind, SCHEMA};
use placet::i18n::Text;
use placet::ids::{FormId, PurposeId, SubjectId, SubmissionId};
use placet::purposes::model::{Purpose, PurposeContent};
use placet::server::dates;
use placet::server::language::Language;
use placet::time::{days, hours};
use reqwest::Response;

const SHOP: &str = "https://shop.example";

fn text(en: &str, de: &str) -> Text {
    [("en", en), ("de", de)]
        .map(|(language, text)| (language.to_owned(), text.to_owned()))
        .into()
}

async fn add_purpose(server: &Server, key: &str, name: &str) -> Purpose {
    let content = PurposeContent {
        name: text(name, &format!("{name} (de)")),
        statement: text(&format!("I agree to {name}."), &format!("Ja zu {name}.")),
        data: text("Your address", "Ihre Adresse"),
        recipients: text("Nobody else", "Niemand sonst"),
        validity_months: Some(12),
        ..PurposeContent::default()
    };
    add(server, key, content).await
}

fn field(id: &str, key: &str, kind: FieldKind, label: Text) -> Field {
    Field {
        id: id.into(),
        key: key.into(),
        kind,
        label,
        ..Field::default()
    }
}

/// f1 name, f2 e-mail (required), f3 and f4 consents.
fn definition(first: PurposeId, second: PurposeId) -> Definition {
    let consent = |id, purpose| Field {
        purpose: Some(purpose),
        ..field(id, "", FieldKind::Consent, Text::new())
    };
    Definition {
        schema: SCHEMA,
        languages: vec!["en".into(), "de".into()],
        title: text("Newsletter", "Rundbrief"),
        intro: text("Hear *from us*.", "Hören Sie *von uns*."),
        submit: text("Send", "Senden"),
        thanks: text("We are glad.", "Wir freuen uns."),
        confirm_email: false,
        fields: vec![
            field("f1", "name", FieldKind::Text, text("Name", "Name")),
            Field {
                required: true,
                ..field("f2", "email", FieldKind::Email, text("E-mail", "E-Mail"))
            },
            consent("f3", first),
            consent("f4", second),
        ],
        next_field: 5,
        ..Definition::default()
    }
}

struct Published {
    form: FormId,
    purposes: [Purpose; 2],
    definition: Definition,
}

/// A form with the key `newsletter`, published, that the shop may frame.
async fn newsletter(server: &Server, confirm_email: bool) -> Published {
    let purposes = [
        add_purpose(server, "news", "News").await,
        add_purpose(server, "calls", "Calls").await,
    ];
    let definition = Definition {
        confirm_email,
        ..definition(purposes[0].id, purposes[1].id)
    };
    let form = versions::add_form(server, "newsletter", &definition, &[SHOP]).await;
    let published = Published {
        form,
        purposes,
        definition,
    };
    publish(server, &published, 1).await;
    published
}

async fn publish(server: &Server, of: &Published, number: i64) {
    let named = ("newsletter", number);
    versions::publish(server, of.form, named, &of.definition, &of.purposes).await;
}

/// Sends the form of a page, with answers by field id.
async fn send(browser: &Browser, page: &str, answers: &[(&str, &str)]) -> Response {
    let token = input_value(page, "token");
    let names: Vec<String> = answers.iter().map(|(id, _)| name(id)).collect();
    let mut form = vec![("token", token.as_str()), ("website", "")];
    for ((_, answer), name) in answers.iter().zip(&names) {
        form.push((name.as_str(), answer));
    }
    browser.post("/f/newsletter", &form).await
}

fn name(id: &str) -> String {
    format!("field.{id}")
}

const ADA: [(&str, &str); 3] = [("f1", "Ada"), ("f2", "ada@example.org"), ("f3", "yes")];

async fn ada(server: &Server) -> SubjectId {
    let mut conn = server.app.read().await.expect("a connection");
    let kind = IdentifierKind::Email;
    let found = find_subject_by(&mut conn, kind, "ada@example.org").await;
    found.expect("an answer").expect("a subject")
}

async fn count(server: &Server, what: &'static str) -> i64 {
    match what {
        "submissions" => server.count("SELECT COUNT(*) FROM submissions").await,
        "events" => server.count("SELECT COUNT(*) FROM consent_events").await,
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn the_page_is_small_and_leaves_nothing_behind() {
    for_each_engine(|server| async move {
        newsletter(&server, false).await;
        let browser = server.browser();
        let response = browser
            .get("/f/newsletter?p=https%3A%2F%2Fshop.example%2Fcontact")
            .await;
        assert_eq!(response.status(), 200);
        let headers = response.headers().clone();
        assert!(headers.get("set-cookie").is_none());
        assert!(headers.get("x-frame-options").is_none());
        assert_eq!(headers["cache-control"], "no-store");
        let policy = headers["content-security-policy"]
            .to_str()
            .expect("a policy");
        assert!(policy.contains("default-src 'none'"), "{policy}");
        assert!(
            policy.ends_with("frame-ancestors 'self' https://shop.example"),
            "{policy}"
        );
        let page = response.text().await.expect("a page");
        assert!(
            page.contains("data-parent=\"https://shop.example\""),
            "{page}"
        );
        assert!(!page.contains(" checked"), "nothing is ticked beforehand");
        assert!(!page.contains(" style="), "no inline style");
        for what in [
            "Example Library",
            "hello@library.example",
            "I agree to News.",
            "One choice",
        ] {
            let is_there = page.contains(what);
            assert_eq!(is_there, what != "One choice", "{what}");
        }

        let mut bytes = 0;
        for path in [
            "/f/newsletter".to_owned(),
            asset(&page, "form.", ".css"),
            asset(&page, "form.", ".js"),
        ] {
            let url = format!("{}{path}", server.url);
            let request = browser.client.get(url).header("accept-encoding", "gzip");
            let packed = request.send().await.expect("an answer");
            assert_eq!(packed.headers()["content-encoding"], "gzip", "{path}");
            let size = packed.bytes().await.expect("bytes").len();
            println!("{path}: {size} bytes gzip");
            bytes += size;
        }
        assert!(bytes <= 10 * 1024, "{bytes} bytes gzip");

        let missing = browser.get("/f/nothing").await;
        assert_eq!(missing.status(), 404);
    })
    .await;
}

/// The address of an asset that a page names.
fn asset(page: &str, stem: &str, ending: &str) -> String {
    let mut addresses = page.split('"').filter(|part| part.starts_with("/assets/"));
    let found = addresses.find(|part| part.contains(stem) && part.ends_with(ending));
    found.expect("an asset").to_owned()
}

#[tokio::test]
async fn the_page_speaks_the_readers_language() {
    for_each_engine(|server| async move {
        newsletter(&server, false).await;
        let browser = server.browser();
        let german = browser.page("/f/newsletter?lang=de").await;
        assert!(german.contains("lang=\"de\"") && german.contains("Ja zu News."));
        assert!(
            browser
                .page("/f/newsletter?lang=de-AT")
                .await
                .contains("Rundbrief")
        );
        assert!(
            browser
                .page("/f/newsletter?lang=fr")
                .await
                .contains("I agree to News.")
        );
        let request = browser.client.get(format!("{}/f/newsletter", server.url));
        let accepted = request.header("accept-language", "fr, de;q=0.8, en;q=0.5");
        let page = accepted.send().await.expect("an answer").text().await;
        assert!(page.expect("a page").contains("Rundbrief"));
    })
    .await;
}

#[tokio::test]
async fn what_is_served_is_what_was_hashed() {
    for_each_engine(|server| async move {
        newsletter(&server, false).await;
        let page = server.browser().page("/f/newsletter?lang=de").await;
        let token = input_value(&page, "token");
        let without = page.replace(&token, "");
        let live = server
            .app
            .published_forms
            .get(&server.app, "newsletter")
            .await;
        let live = live.expect("a form");
        let snapshot = live.snapshot("de").expect("a snapshot");
        assert!(
            without.contains(&snapshot.html),
            "the document is around the snapshot"
        );
        assert_eq!(digest(&snapshot.html), snapshot.sha256);
    })
    .await;
}

#[tokio::test]
async fn a_sent_form_is_recorded_with_its_evidence() {
    for_each_engine(|server| async move {
        let published = newsletter(&server, false).await;
        let browser = server.browser();
        let page = browser
            .page("/f/newsletter?lang=de&p=https%3A%2F%2Fshop.example%2Fa%3Fq%3D1")
            .await;
        server.wait(hours(1));
        let sent = send(&browser, &page, &ADA).await;
        assert!(sent.headers().get("set-cookie").is_none());
        let thanks = location(&sent);
        let text = browser.page(&thanks).await;
        for what in [
            "Vielen Dank",
            "Wir freuen uns.",
            "Sie haben eingewilligt",
            "Sie haben nicht eingewilligt",
            "News (de)",
        ] {
            assert!(text.contains(what), "{what}");
        }
        assert!(
            !text.contains("ada@") && !text.contains("Ada"),
            "no personal data"
        );

        let subject = ada(&server).await;
        let actor = Actor::system();
        let events = service::list_events(&server.app, &actor, subject)
            .await
            .expect("events");
        assert_eq!(events.len(), 2);
        let given = events
            .iter()
            .find(|event| event.kind == EventKind::Given)
            .expect("given");
        assert_eq!(given.purpose_id, published.purposes[0].id);
        assert_eq!(given.evidence.control, "ticked");
        assert_eq!(given.evidence.field.as_deref(), Some("field.f3"));
        assert_eq!(given.evidence.language, "de");
        assert_eq!(given.evidence.page, "https://shop.example/a");
        assert_eq!(given.evidence.shown_at, Some(crate::common::START));
        assert_eq!(given.occurred_at, crate::common::START + hours(1));
        let refused = events
            .iter()
            .find(|event| event.kind == EventKind::Refused)
            .expect("refused");
        assert_eq!(refused.purpose_id, published.purposes[1].id);
        assert_eq!(refused.evidence.control, "empty");

        let id: SubmissionId = reference(&thanks).parse().expect("an id");
        let seen = service::seen(&server.app, &actor, id)
            .await
            .expect("what was seen");
        assert_eq!(
            Some(seen.sha256.as_str()),
            given.evidence.snapshot_sha256.as_deref()
        );
        assert!(seen.document.contains("value=\"ada@example.org\""));
        assert_eq!(seen.document.matches(" checked").count(), 1);
        assert!(!seen.document.contains("<script"));
        assert_eq!(seen.version, 1);
        assert_eq!(
            (&*seen.answers[0].asked, &*seen.answers[0].answer),
            ("Name", "Ada")
        );

        let mails = server.mails_to("ada@example.org").await;
        assert_eq!(mails.len(), 1);
        for what in [
            "Rundbrief",
            "Eingewilligt: „Ja zu News.“",
            "Nicht eingewilligt: „Ja zu Calls.“",
            "dpo@library.example",
            &id.to_string(),
        ] {
            assert!(mails[0].text.contains(what), "{what} in {}", mails[0].text);
        }
        let zone = dates::zone("Europe/Berlin");
        let from = crate::common::START;
        let days = service::count_by_day(&server.app, &actor, from, from + days(2), &zone).await;
        let counts: Vec<_> = days
            .expect("days")
            .into_iter()
            .map(|(_, g, r, w)| (g, r, w))
            .collect();
        assert_eq!(counts, [(1, 1, 0), (0, 0, 0)]);
        assert_eq!(
            server
                .count("SELECT COUNT(*) FROM audit_entries WHERE action = 'submission.recorded'")
                .await,
            1
        );
    })
    .await;
}

#[tokio::test]
async fn the_same_page_sent_twice_is_one_record() {
    for_each_engine(|server| async move {
        newsletter(&server, false).await;
        let browser = server.browser();
        let page = browser.page("/f/newsletter").await;
        let (a, b, c) = tokio::join!(
            send(&browser, &page, &ADA),
            send(&browser, &page, &ADA),
            send(&browser, &page, &ADA)
        );
        let first = location(&a);
        assert_eq!((&location(&b), &location(&c)), (&first, &first));
        assert_eq!(count(&server, "submissions").await, 1);
        assert_eq!(count(&server, "events").await, 2);

        let other = send(&browser, &page, &[("f2", "eve@example.org")]).await;
        assert_eq!(other.status(), 409);
        assert!(
            other.headers()["content-security-policy"]
                .to_str()
                .expect("a policy")
                .contains(SHOP)
        );
        assert_eq!(count(&server, "submissions").await, 1);
        assert_eq!(server.mails_to("ada@example.org").await.len(), 1);
        assert_eq!(server.mails_to("eve@example.org").await.len(), 0);

        let again = other.text().await.expect("a page");
        assert!(again.contains("already been sent with other answers"));
        assert_eq!(input_value(&again, "field.f2"), "eve@example.org");
        let sent = send(&browser, &again, &[("f2", "eve@example.org")]).await;
        assert!(location(&sent).starts_with("/f/newsletter/thanks/"));
        assert_eq!(count(&server, "submissions").await, 2);
    })
    .await;
}

#[tokio::test]
async fn bad_input_loses_nothing() {
    for_each_engine(|server| async move {
        newsletter(&server, false).await;
        let browser = server.browser();
        let page = browser.page("/f/newsletter").await;
        let wrong = send(
            &browser,
            &page,
            &[("f1", "A & \"B\""), ("f2", "nothing"), ("f4", "yes")],
        )
        .await;
        assert_eq!(wrong.status(), 422);
        assert!(wrong.headers().get("set-cookie").is_none());
        let again = wrong.text().await.expect("a page");
        assert!(
            again.contains("<title>Error: Newsletter</title>"),
            "{again}"
        );
        assert!(again.contains("href=\"#field-f2\""));
        assert!(again.contains("aria-invalid=\"true\""));
        assert_eq!(input_value(&again, "field.f1"), "A & \"B\"");
        assert_eq!(
            again.matches(" checked").count(),
            1,
            "the person's own tick and no other"
        );
        assert_eq!(count(&server, "submissions").await, 0);

        let right = send(&browser, &again, &ADA).await;
        assert_eq!(right.status(), 303);
        assert_eq!(count(&server, "submissions").await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_page_that_was_open_too_long_is_shown_again_filled_in() {
    for_each_engine(|server| async move {
        newsletter(&server, false).await;
        let browser = server.browser();
        let page = browser
            .page("/f/newsletter?p=https%3A%2F%2Fshop.example%2F")
            .await;
        server.wait(hours(25));
        for token in [
            input_value(&page, "token"),
            "made-up".to_owned(),
            String::new(),
        ] {
            let form = [
                ("token", token.as_str()),
                ("field.f2", "ada@example.org"),
                ("field.f3", "yes"),
            ];
            let late = browser.post("/f/newsletter", &form).await;
            assert_eq!(late.status(), 422);
            let again = late.text().await.expect("a page");
            assert!(again.contains("open for too long"), "{again}");
            assert_eq!(input_value(&again, "field.f2"), "ada@example.org");
            assert_eq!(again.matches(" checked").count(), 1);
            assert_eq!(count(&server, "submissions").await, 0);
            if token == input_value(&page, "token") {
                assert!(again.contains("data-parent=\"https://shop.example\""));
            }
            if token.is_empty() {
                assert_eq!(send(&browser, &again, &ADA).await.status(), 303);
            }
        }
        assert_eq!(count(&server, "submissions").await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_program_that_fills_everything_is_not_recorded() {
    for_each_engine(|server| async move {
        newsletter(&server, false).await;
        let browser = server.browser();
        let page = browser.page("/f/newsletter").await;
        let token = input_value(&page, "token");
        let form = [
            ("token", token.as_str()),
            ("website", "x"),
            ("field.f2", "ada@example.org"),
        ];
        let trapped = browser.post("/f/newsletter", &form).await;
        assert_eq!(trapped.status(), 422);
        let again = trapped.text().await.expect("a page");
        assert_eq!(input_value(&again, "field.f2"), "ada@example.org");
        assert_eq!(count(&server, "submissions").await, 0);

        let large = "x".repeat(1100 * 1024);
        let form = [("token", token.as_str()), ("field.f1", large.as_str())];
        assert_eq!(browser.post("/f/newsletter", &form).await.status(), 413);

        let request = browser.client.post(format!("{}/f/newsletter", server.url));
        let foreign = request.header("origin", SHOP).body("token=x").send().await;
        assert_eq!(foreign.expect("an answer").status(), 403);
    })
    .await;
}

#[tokio::test]
async fn an_earlier_version_is_recorded_as_what_was_shown() {
    for_each_engine(|server| async move {
        let mut published = newsletter(&server, false).await;
        let browser = server.browser();
        let page = browser.page("/f/newsletter").await;
        published.definition.title = text("Other", "Anders");
        publish(&server, &published, 2).await;
        assert!(browser.page("/f/newsletter").await.contains("Other"));
        let wrong = send(&browser, &page, &[])
            .await
            .text()
            .await
            .expect("a page");
        assert!(
            wrong.contains("<h1>Newsletter</h1>"),
            "what the person has read"
        );
        assert_eq!(send(&browser, &page, &ADA).await.status(), 303);
        let sql =
            "SELECT v.number FROM submissions s JOIN form_versions v ON v.id = s.form_version_id";
        assert_eq!(server.count(sql).await, 1);
    })
    .await;
}

#[tokio::test]
async fn nothing_shows_whether_an_address_is_known() {
    for_each_engine(|server| async move {
        newsletter(&server, false).await;
        let browser = server.browser();
        let mut pages = Vec::new();
        for _ in 0..2 {
            let page = browser.page("/f/newsletter").await;
            let thanks = location(&send(&browser, &page, &ADA).await);
            let id = reference(&thanks).to_owned();
            pages.push(browser.page(&thanks).await.replace(&id, ""));
        }
        assert_eq!(pages[0], pages[1]);
        assert_eq!(count(&server, "submissions").await, 2);
        assert_eq!(server.count("SELECT COUNT(*) FROM subjects").await, 1);
    })
    .await;
}

#[tokio::test]
async fn consents_count_once_they_are_confirmed() {
    for_each_engine(|server| async move {
        newsletter(&server, true).await;
        let browser = server.browser();
        let page = browser.page("/f/newsletter").await;
        let thanks = location(&send(&browser, &page, &ADA).await);
        assert!(browser.page(&thanks).await.contains("One step is left"));
        assert_eq!(count(&server, "events").await, 0);
        let mails = server.mails_to("ada@example.org").await;
        assert_eq!(mails.len(), 1);
        let link = mails[0].link(&server);
        server.wait(days(2));
        for _ in 0..2 {
            assert!(browser.page(&link).await.contains("I agree to News."));
        }
        assert_eq!(
            count(&server, "events").await,
            0,
            "a scanner changes nothing"
        );

        let done = browser.post(&link, &[]).await;
        assert_eq!(done.status(), 200);
        assert!(
            done.text()
                .await
                .expect("a page")
                .contains("Your answers count from now on")
        );
        assert_eq!(count(&server, "events").await, 2);
        let twice = browser.post(&link, &[]).await.text().await.expect("a page");
        assert!(twice.contains("already confirmed"));
        assert!(browser.page(&link).await.contains("already confirmed"));
        assert_eq!(count(&server, "events").await, 2);
        assert_eq!(
            server.mails_to("ada@example.org").await.len(),
            2,
            "and the receipt"
        );

        let subject = ada(&server).await;
        let events = service::list_events(&server.app, &Actor::system(), subject).await;
        for event in events.expect("events") {
            assert_eq!(event.occurred_at, crate::common::START);
            assert_eq!(
                event.evidence.confirmed_at,
                Some(crate::common::START + days(2))
            );
        }
        let verified = "SELECT COUNT(*) FROM identifiers WHERE verified_at IS NOT NULL";
        assert_eq!(server.count(verified).await, 1);
        server.wait(days(6));
        server.run_jobs().await;
        let lapsed = "SELECT COUNT(*) FROM submissions WHERE confirmation = 'lapsed'";
        assert_eq!(server.count(lapsed).await, 0);
    })
    .await;
}

#[tokio::test]
async fn what_nobody_confirms_lapses() {
    for_each_engine(|server| async move {
        newsletter(&server, true).await;
        let browser = server.browser();
        let page = browser.page("/f/newsletter").await;
        send(&browser, &page, &ADA).await;
        let link = server.mails_to("ada@example.org").await[0].link(&server);
        server.wait(days(7));
        server.run_jobs().await;
        let lapsed = "SELECT COUNT(*) FROM submissions WHERE confirmation = 'lapsed'";
        assert_eq!(server.count(lapsed).await, 1);
        assert_eq!(browser.get(&link).await.status(), 404);
        assert_eq!(browser.post(&link, &[]).await.status(), 404);
        assert_eq!(browser.get("/c/made-up").await.status(), 404);
        assert_eq!(count(&server, "events").await, 0);
    })
    .await;
}

#[tokio::test]
async fn the_link_of_a_receipt_withdraws_in_one_click() {
    for_each_engine(|server| async move {
        let published = newsletter(&server, false).await;
        let browser = server.browser();
        let page = browser.page("/f/newsletter").await;
        send(&browser, &page, &ADA).await;
        let link = server.mails_to("ada@example.org").await[0].link(&server);
        assert!(link.starts_with("/m/"), "{link}");
        let page = browser.page(&link).await;
        assert!(page.contains("a•••@example.org") && !page.contains("ada@example.org"));
        assert!(page.contains("You agreed on 2 March 2026"), "{page}");
        assert_eq!(count(&server, "events").await, 2, "opening changes nothing");

        let [news, calls] = &published.purposes;
        let withdraw = format!("{link}/{}/withdraw", news.id);
        let (a, b, c) = tokio::join!(
            browser.post(&withdraw, &[]),
            browser.post(&withdraw, &[]),
            browser.post(&withdraw, &[])
        );
        for answer in [a, b, c] {
            assert_eq!(location(&answer), link);
        }
        assert_eq!(count(&server, "events").await, 3, "thrice is once");
        assert!(
            browser
                .page(&link)
                .await
                .contains("Your consent has been taken back")
        );

        let give = |version: String| {
            let (browser, path) = (browser.clone(), format!("{link}/{}/give", calls.id));
            async move { browser.post(&path, &[("version", version.as_str())]).await }
        };
        let other_wording = give(news.current.id.to_string()).await;
        assert_eq!(other_wording.status(), 409);
        assert_eq!(count(&server, "events").await, 3);
        for _ in 0..2 {
            assert_eq!(give(calls.current.id.to_string()).await.status(), 303);
        }
        assert_eq!(count(&server, "events").await, 4);
        assert_eq!(
            browser
                .post(&format!("{link}/withdraw-all"), &[])
                .await
                .status(),
            303
        );
        assert_eq!(count(&server, "events").await, 5);
        assert_eq!(server.mails_to("ada@example.org").await.len(), 4);

        let subject = ada(&server).await;
        let states = service::list_states(&server.app, &Actor::system(), subject).await;
        let kinds: Vec<_> = states
            .expect("states")
            .into_iter()
            .map(|s| (s.latest.kind, s.latest.source))
            .collect();
        assert_eq!(kinds, [(EventKind::Withdrawn, Source::ManageLink); 2]);

        assert_eq!(browser.get("/m/made-up").await.status(), 404);
        assert_eq!(
            browser.post("/m/made-up/withdraw-all", &[]).await.status(),
            404
        );
        server.wait(days(366));
        assert_eq!(browser.get(&link).await.status(), 404);
        assert_eq!(browser.post(&withdraw, &[]).await.status(), 404);
    })
    .await;
}

#[tokio::test]
async fn mails_can_be_read_here_when_none_are_sent() {
    for_each_engine(|server| async move {
        newsletter(&server, false).await;
        let browser = server.browser();
        let page = browser.page("/f/newsletter").await;
        send(&browser, &page, &ADA).await;
        let mails = server.mails_to("ada@example.org").await;
        let list = browser.page("/dev/mailbox").await;
        assert!(list.contains("ada@example.org"));
        let at = list.find("/dev/mailbox/").expect("a mail");
        let path = list[at..].split('"').next().expect("an address");
        let mail = browser.page(path).await;
        assert!(mail.contains(&format!(
            "href=\"{}{}\"",
            server.url,
            mails[0].link(&server)
        )));
        assert!(
            browser
                .page(&format!("{path}/html"))
                .await
                .contains("<table>")
        );
        let kept = "SELECT COUNT(*) FROM outbox WHERE CAST(blocks AS TEXT) <> '[]'";
        assert_eq!(server.count(kept).await, 0, "links are not kept once sent");
    })
    .await;
}

#[tokio::test]
async fn consents_are_changed_by_nobody_but_the_person() {
    for_each_engine(|server| async move {
        let published = newsletter(&server, false).await;
        let browser = server.browser();
        let page = browser.page("/f/newsletter").await;
        let thanks = location(&send(&browser, &page, &ADA).await);
        let id: SubmissionId = reference(&thanks).parse().expect("an id");
        let (app, subject) = (&server.app, ada(&server).await);
        let purpose = published.purposes[0].id;
        let staff = Actor::system().as_who(Who::Staff(app.new_id()));
        let other = Actor::system().as_who(Who::Subject(app.new_id()));
        let visitor = Actor::system().as_who(Who::Visitor);
        for (actor, error) in [
            (&staff, AppError::Forbidden),
            (&other, AppError::NotFound),
            (&visitor, AppError::Forbidden),
        ] {
            let (kind, source) = (EventKind::Withdrawn, Source::Portal);
            let changed = service::change(
                app,
                actor,
                subject,
                purpose,
                kind,
                source,
                Language::En.into(),
            );
            assert_eq!(changed.await, Err(error.clone()));
            let all = service::withdraw_all(app, actor, subject, source, Language::En.into());
            assert_eq!(all.await, Err(error));
        }
        for actor in [&other, &visitor] {
            let events = service::list_events(app, actor, subject).await;
            assert_eq!(events.err(), Some(AppError::NotFound));
            assert_eq!(
                service::list_states(app, actor, subject).await.err(),
                Some(AppError::NotFound)
            );
            assert_eq!(
                service::seen(app, actor, id).await.err(),
                Some(AppError::NotFound)
            );
        }
        assert_eq!(count(&server, "events").await, 2);

        let person = other.as_who(Who::Subject(subject));
        let (kind, source) = (EventKind::Withdrawn, Source::Portal);
        let never = PurposeId::from(uuid::Uuid::nil());
        let asked = service::change(
            app,
            &person,
            subject,
            never,
            kind,
            source,
            Language::De.into(),
        );
        assert_eq!(asked.await, Err(AppError::NotFound), "never asked");
        let first = service::change(
            app,
            &person,
            subject,
            purpose,
            kind,
            source,
            Language::De.into(),
        )
        .await;
        let again = service::change(
            app,
            &person,
            subject,
            purpose,
            kind,
            source,
            Language::De.into(),
        )
        .await;
        assert_eq!(first, again);
        assert_eq!(count(&server, "events").await, 3);
        let mails = server.mails_to("ada@example.org").await;
        assert_eq!(mails.len(), 2);
        assert!(
            mails[1].text.contains("Widerrufen: „Ja zu News.“"),
            "{}",
            mails[1].text
        );
    })
    .await;
}

/// Sends the form from a network that a proxy names.
async fn send_from(server: &Server, network: &str, email: &str) -> Response {
    let browser = server.browser();
    let page = browser.page("/f/newsletter").await;
    // As long as people read at least.
    server.wait(Duration::from_secs(2));
    let form = [
        ("token", input_value(&page, "token")),
        ("website", String::new()),
        ("field.f2", email.to_owned()),
    ];
    let request = browser.client.post(format!("{}/f/newsletter", server.url));
    let request = request
        .header("origin", &server.url)
        .header("x-forwarded-for", network);
    request.form(&form).send().await.expect("an answer")
}

#[tokio::test]
async fn floods_are_held_back() {
    for_each_engine(|server| async move {
        newsletter(&server, false).await;
        for number in 0..20 {
            let page = server.browser().page("/f/newsletter").await;
            let answers = [("f1", "Ada"), ("f2", "ada@example.org")];
            let sent = send(&server.browser(), &page, &answers).await;
            assert_eq!(sent.status(), 303, "{number}");
        }
        let page = server.browser().page("/f/newsletter").await;
        let one_more = send(&server.browser(), &page, &ADA).await;
        assert_eq!(one_more.status(), 429, "of one person");
        assert_eq!(count(&server, "submissions").await, 20);

        let mut taken = 0;
        let held_back = loop {
            let email = format!("a{taken}@example.org");
            let sent = send_from(&server, "192.0.2.1", &email).await;
            if sent.status() != 303 {
                break sent;
            }
            taken += 1;
            assert!(taken < 500, "a network is never held back");
        };
        assert!(taken >= 60, "{taken} is too few for a network");
        assert_eq!(held_back.status(), 429);
        assert!(held_back.headers().contains_key("retry-after"));
        let page = held_back.text().await.expect("a page");
        let email = format!("a{taken}@example.org");
        assert_eq!(input_value(&page, "field.f2"), email, "nothing is lost");
    })
    .await;
}

#[tokio::test]
async fn thanks_say_what_was_ticked_only_to_whoever_sent_it_and_for_a_day() {
    for_each_engine(|server| async move {
        newsletter(&server, false).await;
        let browser = server.browser();
        let page = browser.page("/f/newsletter?lang=en").await;
        let thanks = location(&send(&browser, &page, &ADA).await);
        let id = reference(&thanks);
        let mine = browser.page(&thanks).await;
        assert!(mine.contains("You agreed") && mine.contains(id));
        assert!(mine.contains(&format!("data-submitted=\"{id}\"")));

        let (bare, _) = thanks.split_once('?').expect("a seal");
        let (_, seal) = thanks.split_once("&seal=").expect("a seal");
        let longer = format!("{bare}?until=9999999999999&seal={seal}");
        let other = thanks.replace(id, "00000000-0000-7000-8000-000000000000");
        for address in [bare, &longer, &other, &format!("{bare}?until=x&seal=%ff")] {
            let said = browser.get(address).await;
            let said = said.text().await.expect("a page");
            assert!(!said.contains("You agreed") && !said.contains(id), "{said}");
        }
        let at_large = browser.page(bare).await;
        assert!(at_large.contains("We are glad.") && !at_large.contains("data-submitted"));
        server.wait(days(1));
        assert!(browser.page(&thanks).await.contains("You agreed"));
        server.wait(Duration::from_secs(1));
        assert!(!browser.page(&thanks).await.contains("You agreed"));
    })
    .await;
}
