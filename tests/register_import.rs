//! Consents read in from files, on both engines.

use std::borrow::Cow;
use std::fmt::Write;
use std::time::Duration;

use placet::accounts::Actor;
use placet::consents::model::{EventKind, Source};
use placet::consents::{service, store};
use placet::contacts::model::IdentifierKind;
use placet::ids::{ImportId, SubjectId};
use placet::purposes::model::{Channel, Purpose};
use placet::register::import::jobs::get_on;
use placet::time::hours;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use reqwest::Response;
use reqwest::multipart::{Form, Part};

use crate::common::said::{event, keep, person, purpose, say};
use crate::common::{Browser, Server, for_each_engine, location};

async fn kinds(server: &Server, subject: SubjectId) -> Vec<EventKind> {
    let events = service::list_events(&server.app, &Actor::system(), subject).await;
    let mut events = events.expect("events");
    events.sort_by_key(|event| event.id);
    events.into_iter().map(|event| event.kind).collect()
}

/// Sends a file, and gives the address of the import.
async fn upload(browser: &Browser, content: impl Into<Cow<'static, [u8]>>) -> String {
    location(&send(browser, content).await)
}

async fn send(browser: &Browser, content: impl Into<Cow<'static, [u8]>>) -> Response {
    let part = Part::bytes(content).file_name("consents.csv");
    let request = browser
        .client
        .post(format!("{}/admin/register/import", browser.url));
    let request = request.header("origin", &browser.url);
    let sent = request
        .multipart(Form::new().part("file", part))
        .send()
        .await;
    sent.expect("an answer")
}

/// Tries a file with its columns as they are guessed, which is how the page offers them, and gives the page of
/// what would become of it.
async fn try_out(server: &Server, browser: &Browser, address: &str) -> String {
    let page = browser.page(address).await;
    let guessed: Vec<String> = page
        .split("<select id=\"column-")
        .skip(1)
        .map(|part| {
            let end = part.find(" selected").expect("a choice");
            let start = part[..end].rfind("value=\"").expect("a value") + 7;
            part[start..].split('"').next().expect("a value").to_owned()
        })
        .collect();
    let form: Vec<_> = guessed
        .iter()
        .map(|column| ("column", column.as_str()))
        .collect();
    let sent = browser.post(&format!("{address}/check"), &form).await;
    assert_eq!(sent.status(), 303);
    server.run_jobs().await;
    browser.page(address).await
}

#[tokio::test]
async fn a_file_is_tried_read_in_and_taken_back() {
    for_each_engine(|server| async move {
        let calls = purpose(&server, "calls", Channel::CallRecording, None).await;
        let gone = person(&server, IdentifierKind::Phone, "+4930000001").await;
        say(&server, gone, &calls, EventKind::Given).await;
        say(&server, gone, &calls, EventKind::Withdrawn).await;
        let held = person(&server, IdentifierKind::Phone, "+4930000002").await;
        say(&server, held, &calls, EventKind::Given).await;
        server.wait(hours(48));
        let agent = server.signed_in("agent@library.example", &["agent"]).await;
        let file = "identifier,purpose,consent,at,evidence\n\
            030 000001,calls,TRUE,2026-03-03,call 1\n\
            030 000002,calls,FALSE,2026-03-03,call 2\n\
            030 000003,calls,TRUE,2026-03-03,call 3\n\
            030 000004,calls,TRUE,2026-03-03,\n\
            030 000005,nothing,TRUE,2026-03-03,call 5\n\
            030 000006,calls,perhaps,2026-03-03,call 6\n\
            ,calls,TRUE,2026-03-03,call 7\n\
            030 000008,calls,TRUE,2027-03-03,call 8\n";
        let address = upload(&agent, file.as_bytes()).await;
        let page = try_out(&server, &agent, &address).await;
        for reason in [
            "The person has withdrawn.",
            "Nothing shows it.",
            "There is no such purpose",
            "neither TRUE nor FALSE",
            "It is not said whose it is.",
            "It has not happened yet.",
        ] {
            assert!(page.contains(reason), "{reason}");
        }
        assert_eq!(kinds(&server, held).await, [EventKind::Given], "a dry run");
        let people = server.count("SELECT COUNT(*) FROM subjects").await;

        assert_eq!(
            agent.post(&format!("{address}/run"), &[]).await.status(),
            303
        );
        server.run_jobs().await;
        assert_eq!(
            kinds(&server, held).await,
            [EventKind::Given, EventKind::Withdrawn]
        );
        assert_eq!(
            kinds(&server, gone).await,
            [EventKind::Given, EventKind::Withdrawn]
        );
        let new = person(&server, IdentifierKind::Phone, "+4930000003").await;
        assert_eq!(kinds(&server, new).await, [EventKind::Given]);
        assert_eq!(
            server.count("SELECT COUNT(*) FROM subjects").await,
            people + 1
        );
        assert_eq!(
            agent.post(&format!("{address}/run"), &[]).await.status(),
            409,
            "once"
        );

        // Somebody says something; the other is taken back.
        say(&server, held, &calls, EventKind::Given).await;
        assert_eq!(
            agent.post(&format!("{address}/undo"), &[]).await.status(),
            303
        );
        server.run_jobs().await;
        assert_eq!(
            kinds(&server, new).await,
            [EventKind::Given, EventKind::Corrected]
        );
        let mut conn = server.app.read().await.expect("a connection");
        let latest = store::find_latest(&mut conn, held, calls.id)
            .await
            .expect("an answer");
        assert_eq!(latest.expect("a word").kind, EventKind::Given);
    })
    .await;
}

#[tokio::test]
async fn taking_back_gives_the_earlier_word_again() {
    for_each_engine(|server| async move {
        let calls = purpose(&server, "calls", Channel::CallRecording, None).await;
        let held = person(&server, IdentifierKind::Phone, "+4930000002").await;
        say(&server, held, &calls, EventKind::Given).await;
        server.wait(hours(1));
        let agent = server.signed_in("agent@library.example", &["agent"]).await;
        let file = "phone,purpose,consent\n030 000002,calls,FALSE\n";
        let address = upload(&agent, file.as_bytes()).await;
        try_out(&server, &agent, &address).await;
        agent.post(&format!("{address}/run"), &[]).await;
        server.run_jobs().await;
        assert_eq!(
            kinds(&server, held).await,
            [EventKind::Given, EventKind::Withdrawn]
        );
        agent.post(&format!("{address}/undo"), &[]).await;
        server.run_jobs().await;
        let after = [EventKind::Given, EventKind::Withdrawn, EventKind::Given];
        assert_eq!(kinds(&server, held).await, after);
        let page = agent.page(&address).await;
        assert!(
            page.contains("Taken back") && page.contains("One row"),
            "{page}"
        );
    })
    .await;
}

#[tokio::test]
async fn files_of_contact_centres_are_read() {
    for_each_engine(|server| async move {
        let calls = purpose(&server, "calls", Channel::CallRecording, None).await;
        let sms = purpose(&server, "sms", Channel::Sms, Some(12)).await;
        let agent = server.signed_in("agent@library.example", &["agent"]).await;
        // A group of people, as such programs write it: when they said it stands nowhere.
        let file = "address;channel;consent;expires;keyword;campaign;source\r\n\
            030000001;call_recording;opt-in;;JOIN;spring;sms\r\n\
            030000002;call_recording;;;STOP;;sms\r\n\
            030000003;call_recording;maybe;;;;\r\n\
            030000004;post;opt-in;;JOIN;spring;\r\n";
        let address = upload(&agent, file.as_bytes()).await;
        let page = try_out(&server, &agent, &address).await;
        for words in [
            "It does not say when.",
            "neither TRUE nor FALSE",
            "several have the channel",
        ] {
            assert!(page.contains(words), "{words}");
        }
        assert!(page.contains("Consent refused"));

        // The same with the time; a consent must not outlast what was agreed.
        let file = "address,channel,consent,expires,keyword,campaign,source,date\n\
            030000001,call_recording,1,,JOIN,spring,sms,2026-03-01\n\
            030000005,sms,1,2026-09-01,JOIN,spring,sms,2026-03-01\n\
            030000006,sms,1,2027-03-02,JOIN,spring,sms,2026-03-01\n\
            030000007,sms,1,2025-03-02,JOIN,spring,sms,2024-03-01\n";
        let address = upload(&agent, file.as_bytes()).await;
        let page = try_out(&server, &agent, &address).await;
        for words in ["last longer here", "Its time is over."] {
            assert!(page.contains(words), "{words}");
        }
        agent.post(&format!("{address}/run"), &[]).await;
        server.run_jobs().await;
        let caller = person(&server, IdentifierKind::Phone, "+4930000001").await;
        let texted = person(&server, IdentifierKind::Phone, "+4930000006").await;
        let mut conn = server.app.read().await.expect("a connection");
        for (subject, purpose) in [(caller, calls.id), (texted, sms.id)] {
            let latest = store::find_latest(&mut conn, subject, purpose).await;
            let latest = latest.expect("an answer").expect("a word");
            assert_eq!(
                (latest.kind, latest.source),
                (EventKind::Given, Source::Import)
            );
            assert_eq!(latest.evidence.reason, "spring · JOIN · sms");
            assert!(latest.evidence.import.is_some());
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_no_table_is_refused_and_leaves_nothing() {
    for_each_engine(|server| async move {
        purpose(&server, "calls", Channel::CallRecording, None).await;
        let agent = server.signed_in("agent@library.example", &["agent"]).await;
        for content in [&b""[..], b"PK nothing", b"{\"a\": 1}", b"[{\"phone\": 1}, "] {
            let sent = send(&agent, content).await;
            assert_eq!(sent.status(), 422, "{content:?}");
        }
        assert_eq!(server.count("SELECT COUNT(*) FROM imports").await, 0);
        // A file whose columns say nothing keeps its form.
        let address = upload(&agent, &b"a,b\n1,2\n"[..]).await;
        let form = [("column", "ignored"), ("column", "consent")];
        let sent = agent.post(&format!("{address}/check"), &form).await;
        assert_eq!(sent.status(), 422);
        let page = sent.text().await.expect("a page");
        assert!(page.contains("which column says whose") && page.contains("Choose a purpose"));
    })
    .await;
}

/// An import that two nodes work on, one of which is killed again and again.
#[tokio::test]
async fn no_row_is_done_twice() {
    for_each_engine(|server| async move {
        purpose(&server, "calls", Channel::CallRecording, None).await;
        let agent = server.signed_in("agent@library.example", &["agent"]).await;
        let mut file = "phone,purpose,consent,at,evidence\n".to_owned();
        for number in 0..2_300 {
            // Every tenth is somebody who was in the file before.
            let who = if number % 10 == 9 { number - 9 } else { number };
            writeln!(file, "030 1{who:06},calls,TRUE,2026-03-01,call {number}").expect("a line");
        }
        let address = upload(&agent, file.into_bytes()).await;
        try_out(&server, &agent, &address).await;
        agent.post(&format!("{address}/run"), &[]).await;
        let id: ImportId = address
            .rsplit('/')
            .next()
            .expect("an id")
            .parse()
            .expect("an id");
        let mut pause = Duration::from_millis(5);
        while server
            .count("SELECT COUNT(*) FROM imports WHERE state = 'running'")
            .await
            > 0
        {
            let killed = tokio::time::timeout(pause, get_on(&server.app, id));
            let other = get_on(&server.app, id);
            let (_, other) = tokio::join!(killed, tokio::time::timeout(pause * 3, other));
            assert!(other.is_err() || other.is_ok_and(|done| done.is_ok()));
            pause *= 2;
        }
        let events = "SELECT COUNT(*) FROM consent_events WHERE import_id IS NOT NULL";
        assert_eq!(server.count(events).await, 2_070);
        assert_eq!(
            server.count("SELECT COUNT(*) FROM consent_states").await,
            2_070
        );
        assert_eq!(
            server.count("SELECT COUNT(*) FROM ledger_entries").await,
            2_070
        );
        let page = agent.page(&address).await;
        assert!(
            page.contains("2070 rows") || page.contains("2,070 rows"),
            "counted once"
        );
    })
    .await;
}

/// Something that happened to a person's consent to a purpose: which, what, by which channel.
type Happened = (usize, usize, EventKind, Source);

fn happened() -> impl Strategy<Value = Vec<Happened>> {
    let kinds = prop::sample::select(EventKind::ALL.to_vec());
    let sources = prop::sample::select(Source::ALL.to_vec());
    prop::collection::vec((0..PEOPLE.len(), 0..2usize, kinds, sources), 4..40)
}

/// Whatever people can be known by, also what looks like something else.
const PEOPLE: [(IdentifierKind, &str); 8] = [
    (IdentifierKind::Phone, "+4930901820"),
    (IdentifierKind::ExternalId, "030901820"),
    (IdentifierKind::ExternalId, "12"),
    (IdentifierKind::ExternalId, "=SUM(A1)"),
    (
        IdentifierKind::ExternalId,
        "'quoted' \"twice\", with commas",
    ),
    (IdentifierKind::Email, "anna@reader.example"),
    (IdentifierKind::Email, "+odd@reader.example"),
    (IdentifierKind::ExternalId, "Ünï-7"),
];

fn generated<T>(strategy: &impl Strategy<Value = T>, cases: usize, seed: u8) -> Vec<T> {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    (0..cases)
        .map(|_| strategy.new_tree(&mut runner).expect("a case").current())
        .collect()
}

async fn happen(server: &Server, purposes: &[Purpose], case: &[Happened]) {
    for (who, what, kind, source) in case {
        let (of, value) = PEOPLE[*who];
        let subject = person(server, of, value).await;
        let mut event = event(server, subject, &purposes[*what], *kind);
        event.source = *source;
        keep(server, &event).await;
        server.wait(hours(1));
    }
}

#[tokio::test]
async fn an_export_changes_nothing_when_it_is_read_in() {
    for_each_engine(|server| async move {
        let purposes = [
            purpose(&server, "calls", Channel::CallRecording, None).await,
            purpose(&server, "news", Channel::Email, Some(1)).await,
        ];
        for (number, case) in generated(&happened(), 6, 4).into_iter().enumerate() {
            happen(&server, &purposes, &case).await;
            let agent = format!("agent-{number}@library.example");
            let agent = server.signed_in(&agent, &["agent"]).await;
            let form = [("from", "2020-01-01")];
            let search = location(&agent.post("/admin/register", &form).await);
            let id = search.rsplit('=').next().expect("an id");
            let before = server.count("SELECT COUNT(*) FROM consent_events").await;
            let people = server.count("SELECT COUNT(*) FROM subjects").await;
            let records = server
                .count("SELECT COUNT(*) FROM consent_states WHERE agreed IS NOT NULL")
                .await;
            for format in ["csv", "xlsx", "json"] {
                let path = format!("/admin/register/searches/{id}/export");
                let sent = agent.post(&path, &[("format", format)]).await;
                assert_eq!(sent.status(), 200);
                let content = sent.bytes().await.expect("a file").to_vec();
                let address = upload(&agent, content).await;
                let page = try_out(&server, &agent, &address).await;
                agent.post(&format!("{address}/run"), &[]).await;
                server.run_jobs().await;
                let unchanged = page
                    .matches("<td data-label=\"What becomes of it\">Unchanged")
                    .count();
                assert_eq!(i64::try_from(unchanged), Ok(records), "{format} {case:?}");
            }
            let after = server.count("SELECT COUNT(*) FROM consent_events").await;
            assert_eq!(
                (after, server.count("SELECT COUNT(*) FROM subjects").await),
                (before, people)
            );
        }
    })
    .await;
}

/// Rows that say anything of anybody: who, what, whether they agree, how many days ago, with what evidence.
fn rows() -> impl Strategy<Value = Vec<(usize, usize, bool, u64, bool)>> {
    let row = (
        0..PEOPLE.len(),
        0..2usize,
        any::<bool>(),
        0u64..60,
        any::<bool>(),
    );
    prop::collection::vec(row, 1..30)
}

#[tokio::test]
async fn nobody_who_withdrew_is_subscribed_again() {
    for_each_engine(|server| async move {
        let purposes = [
            purpose(&server, "calls", Channel::CallRecording, None).await,
            purpose(&server, "news", Channel::Email, None).await,
        ];
        server.wait(hours(24 * 70));
        let cases = generated(&(happened(), rows()), 6, 5);
        for (number, (case, rows)) in cases.into_iter().enumerate() {
            happen(&server, &purposes, &case).await;
            let agent = format!("agent-{number}@library.example");
            let agent = server.signed_in(&agent, &["agent"]).await;
            let mut withdrawn = Vec::new();
            for (kind, value) in PEOPLE {
                let subject = person(&server, kind, value).await;
                let mut conn = server.app.read().await.expect("a connection");
                let events = store::list_events(&mut conn, subject)
                    .await
                    .expect("events");
                for purpose in &purposes {
                    let mut said = events.iter().filter(|event| {
                        event.purpose_id == purpose.id && event.kind != EventKind::Corrected
                    });
                    if said
                        .next()
                        .is_some_and(|event| event.kind == EventKind::Withdrawn)
                    {
                        withdrawn.push((subject, purpose.id));
                    }
                }
            }
            let mut file = "identifier\tkind\tpurpose\tconsent\tat\tevidence\n".to_owned();
            for (who, what, agreed, ago, is_shown) in rows {
                let (kind, value) = PEOPLE[who];
                let at = placet::server::dates::rfc3339(server.app.now() - hours(24 * ago));
                let shown = if is_shown { "sheet" } else { "" };
                let value = value.replace('"', "\"\"");
                let (kind, key) = (kind.key(), &purposes[what].key);
                let said = format!("{key}\t{agreed}\t{at}\t{shown}");
                writeln!(file, "\"{value}\"\t{kind}\t{said}").expect("a line");
            }
            let address = upload(&agent, file.into_bytes()).await;
            try_out(&server, &agent, &address).await;
            agent.post(&format!("{address}/run"), &[]).await;
            server.run_jobs().await;
            let mut conn = server.app.read().await.expect("a connection");
            for (subject, purpose) in withdrawn {
                let latest = store::find_latest(&mut conn, subject, purpose).await;
                let latest = latest.expect("an answer").expect("a word");
                assert!(!latest.kind.is_agreement(), "{subject} {latest:?}");
            }
        }
    })
    .await;
}
