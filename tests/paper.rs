//! Consent on paper: the sheet to print, what staff enter from it, how it reads, how long it stays.

use crate::common::asked::{Fair, answer, fair};
use crate::common::forms::{english, field, form_with, publish};
use crate::common::{Browser, Server, for_each_engine, input_value, location};
use placet::forms::model::{Choice, Field, FieldKind};
use placet::ids::SubmissionId;
use placet::responses::jobs;
use placet::time::days;
use reqwest::Response;
use reqwest::multipart::{Form, Part};

/// What is on a sheet of Anna's.
const ANNA: [(&str, &str); 4] = [
    ("field.f1", "Anna"),
    ("field.f2", "anna@example.org"),
    ("field.f5", "yes"),
    ("signed_on", "2026-03-02"),
];

fn pdf(what: &str) -> Vec<u8> {
    format!("%PDF-1.7\n% {what}\n1 0 obj\n<<>>\nendobj\n%%EOF\n").into_bytes()
}

fn entry_of(fair: &Fair) -> String {
    format!(
        "/admin/forms/{}/versions/1/paper/enter?language=en",
        fair.form
    )
}

/// Sends the page of an entry as a browser does: what was typed, then the scan.
async fn post(
    browser: &Browser,
    path: &str,
    typed: &[(&str, &str)],
    scan: Option<(&str, Vec<u8>)>,
) -> Response {
    let mut form = Form::new();
    for (name, value) in typed {
        form = form.text((*name).to_owned(), (*value).to_owned());
    }
    let (name, bytes) = scan.unwrap_or(("", Vec::new()));
    let part = Part::bytes(bytes).file_name(name.to_owned());
    form = form.part("field.scan", part);
    let request = browser.client.post(format!("{}{path}", browser.url));
    let request = request.header("origin", &browser.url).multipart(form);
    request.send().await.expect("an answer")
}

/// What is typed on a page that was just opened, in a letter that came by post.
async fn typed<'a>(
    browser: &Browser,
    path: &str,
    answers: &[(&'a str, &'a str)],
) -> Vec<(&'a str, String)> {
    let token = input_value(&browser.page(path).await, "token");
    let mut typed = vec![("token", token), ("arrival", "post".to_owned())];
    let answers = answers.iter();
    typed.extend(answers.map(|(name, value)| (*name, (*value).to_owned())));
    typed
}

fn as_pairs<'a>(typed: &'a [(&'a str, String)]) -> Vec<(&'a str, &'a str)> {
    let pairs = typed.iter();
    pairs.map(|(name, value)| (*name, value.as_str())).collect()
}

/// Enters a sheet, which must succeed.
async fn enter(
    browser: &Browser,
    path: &str,
    answers: &[(&str, &str)],
    scan: &str,
) -> SubmissionId {
    let typed = typed(browser, path, answers).await;
    let sent = post(
        browser,
        path,
        &as_pairs(&typed),
        Some(("sheet.pdf", pdf(scan))),
    )
    .await;
    let place = (sent.status() == 303).then(|| location(&sent));
    let Some(place) = place else {
        panic!("not recorded: {}", sent.text().await.expect("a page"));
    };
    let id = place.rsplit('/').next().expect("an id");
    id.parse().expect("a submission")
}

async fn agent(server: &Server) -> Browser {
    server.signed_in("emil@library.example", &["agent"]).await
}

async fn events(server: &Server) -> i64 {
    server.count("SELECT COUNT(*) FROM consent_events").await
}

async fn signed_in(server: &Server, email: &str) -> Browser {
    let browser = server.browser();
    browser.post("/portal/sign-in", &[("email", email)]).await;
    let mails = server.mails_to(email).await;
    let mut links = mails.iter().rev().map(|mail| mail.link(server));
    let link = links.find(|link| link.contains("/sign-in/link/"));
    let link = link.expect("a link");
    assert_eq!(location(&browser.post(&link, &[]).await), "/portal");
    browser
}

#[tokio::test]
async fn a_sheet_is_the_version_for_a_pen() {
    for_each_engine(|server| async move {
        let fair = fair(&server, false).await;
        let desk = server.signed_in("otto@library.example", &["auditor"]).await;
        let path = format!("/admin/forms/{}/versions/1/paper", fair.form);
        let page = desk.page(&path).await;
        for what in [
            "I agree to News.",
            "I agree to Calls.",
            "Only if: Colour: RED",
            "Tick one box.",
            "Tick all that apply.",
            "Place and date",
            "Signature",
            "1 Market Square, Berlin",
            "/f/fair/manage",
            "fair · 1 · en · SHA-256 ",
            "data:image/svg+xml;base64,",
        ] {
            assert!(page.contains(what), "{what}: {page}");
        }
        for control in ["<input", "<button", "<select", "<textarea", "<script"] {
            assert!(!page.contains(control), "{control} is nothing for paper");
        }
        let version = desk
            .page(&format!("/admin/forms/{}/versions/1", fair.form))
            .await;
        assert!(
            version.contains("versions/1/paper?language=en"),
            "leads here"
        );
        let german = desk.page(&format!("{path}?language=de")).await;
        assert!(german.contains("Nur wenn: Colour: RED") && german.contains("Unterschrift"));
        assert_eq!(desk.get(&format!("{path}?language=fr")).await.status(), 404);
        assert_eq!(server.browser().get(&path).await.status(), 303, "sign in");
    })
    .await;
}

#[tokio::test]
async fn paper_has_room_for_every_kind() {
    for_each_engine(|server| async move {
        let document = Field {
            body: english("All *of* it.\n\nTo the end."),
            ..field("f2", FieldKind::Document)
        };
        let many = Field {
            choices: ["a", "b"]
                .map(|value| Choice {
                    value: value.into(),
                    label: english(&format!("Choice {value}")),
                })
                .into(),
            max_choices: Some(1),
            ..field("f3", FieldKind::CheckboxGroup)
        };
        let hidden = Field {
            value: "spring".into(),
            ..field("f4", FieldKind::Hidden)
        };
        let age = Field {
            label: placet::i18n::Text::new(),
            min_age: Some(16),
            ..field("f5", FieldKind::AgeGate)
        };
        let others = [
            (FieldKind::LongText, "f6"),
            (FieldKind::Date, "f7"),
            (FieldKind::File, "f8"),
            (FieldKind::Country, "f9"),
            (FieldKind::Signature, "f10"),
            (FieldKind::Section, "f11"),
            (FieldKind::PageBreak, "f12"),
        ];
        let others = others.map(|(kind, id)| field(id, kind));
        let fields = [vec![document, many, hidden, age], others.to_vec()].concat();
        let form = publish(&server, "members", &form_with(fields)).await;
        let desk = agent(&server).await;
        let page = desk
            .page(&format!("/admin/forms/{form}/versions/1/paper"))
            .await;
        let text = "All *of* it.\n\nTo the end.";
        for what in [
            "All <em>of</em> it.",
            &hex::encode(placet::server::crypto::sha256(text)),
            "Choice a",
            "Choose at most 1 of",
            "I am at least 16 years old.",
            "Please attach it to this sheet (",
            "Label f9",
            "Label f11",
            "Label f12",
        ] {
            assert!(page.contains(what), "{what}: {page}");
        }
        assert!(!page.contains("spring") && !page.contains("Label f4"));
        // E-mail, date, country, signature, place, name below it, and five for the long text.
        assert_eq!(page.matches("class=\"line").count(), 11);
        assert_eq!(page.matches("class=\"box\"").count(), 3);
    })
    .await;
}

#[tokio::test]
async fn what_was_signed_counts_from_that_day_and_is_shown_everywhere() {
    for_each_engine(|server| async move {
        let fair = fair(&server, true).await;
        let emil = agent(&server).await;
        let path = entry_of(&fair);
        server.wait(days(3));
        let emil = sign_in_again(&server, emil).await;
        let answers = [&ANNA[..], &[("note", "Folder 7")]].concat();
        let id = enter(&emil, &path, &answers, "Anna").await;

        let given = "SELECT COUNT(*) FROM consent_events WHERE kind = 'given' AND source = 'paper'
             AND occurred_at = 1772406000000 AND recorded_at > occurred_at";
        assert_eq!(server.count(given).await, 1, "2 March in Berlin");
        assert_eq!(
            events(&server).await,
            1,
            "who did not choose red was not asked"
        );
        let entered = "SELECT COUNT(*) FROM audit_entries WHERE action = 'submission.entered'";
        assert_eq!(server.count(entered).await, 1);
        let mails = server.mails_to("anna@example.org").await;
        assert_eq!(mails.len(), 1, "no question to confirm, one receipt");
        assert!(
            mails[0]
                .text
                .contains("On 2 March 2026 you signed the form “Fair”")
        );
        assert!(!mails[0].text.contains("00:00"), "{}", mails[0].text);
        let managed = server.browser().page(&mails[0].link(&server)).await;
        assert!(managed.contains("You agreed on 2 March 2026."), "{managed}");

        let base = format!("/admin/forms/{}/responses", fair.form);
        let list = emil.page(&base).await;
        assert!(list.contains("On paper, signed on 2 March 2026"), "{list}");
        let one = emil.page(&format!("{base}/{id}")).await;
        for what in ["On paper", "sheet.pdf", "by emil", "By post", "Folder 7"] {
            assert!(one.contains(what), "{what}: {one}");
        }
        let done = emil
            .page(&format!("/admin/forms/{}/paper/entered/{id}", fair.form))
            .await;
        assert!(done.contains("Enter another sheet") && done.contains(&format!("{base}/{id}")));
        let seen = emil.page(&format!("/admin/seen/{id}")).await;
        assert!(seen.contains("filled this form in on paper") && seen.contains("by emil"));
        let subject = subject_of(&emil, &seen).await;
        assert!(
            subject.contains("On paper") && !subject.contains(", 00:00"),
            "{subject}"
        );

        let scan = emil.get(&format!("/admin/seen/{id}/scan")).await;
        assert_eq!(scan.headers()["content-type"], "application/pdf");
        assert_eq!(scan.bytes().await.expect("a file"), pdf("Anna"));
        let fetched = "SELECT COUNT(*) FROM audit_entries WHERE action = 'submission.scan_fetched'";
        assert_eq!(server.count(fetched).await, 1, "who looks leaves a trace");
        let csv = emil
            .post(&format!("{base}/export"), &[("format", "csv")])
            .await;
        let csv = csv.text().await.expect("a file");
        assert!(csv.contains("On paper, signed on 2 March 2026"), "{csv}");
        let json = emil
            .post(&format!("{base}/export"), &[("format", "json")])
            .await;
        let json = json.text().await.expect("a file");
        assert!(json.contains("\"signed_on\":\"2026-03-02\""), "{json}");
    })
    .await;
}

/// A session ends when nothing is done for long.
async fn sign_in_again(server: &Server, browser: Browser) -> Browser {
    let form = [
        ("email", "emil@library.example"),
        ("password", crate::common::PASSWORD),
    ];
    assert_eq!(browser.post("/admin/sign-in", &form).await.status(), 303);
    assert_eq!(browser.url, server.url);
    browser
}

/// The page of the person whose submission is seen.
async fn subject_of(browser: &Browser, seen: &str) -> String {
    let at = seen.find("/admin/subjects/0").expect("a person");
    let link: String = seen[at..].chars().take_while(|c| *c != '"').collect();
    browser.page(&link).await
}

#[tokio::test]
async fn the_person_sees_the_scan_and_not_who_typed_it_in() {
    for_each_engine(|server| async move {
        let fair = fair(&server, false).await;
        let emil = agent(&server).await;
        let answers = [&ANNA[..], &[("note", "Folder 7")]].concat();
        let id = enter(&emil, &entry_of(&fair), &answers, "Anna").await;
        let anna = signed_in(&server, "anna@example.org").await;
        let own = anna.page("/portal").await;
        assert!(own.contains("(on paper)"), "{own}");
        let seen = anna.page(&format!("/portal/seen/{id}")).await;
        assert!(seen.contains("by our staff") && seen.contains("2 March 2026"));
        assert!(!seen.contains("emil") && !seen.contains("Folder 7"));
        let history = anna.page(&format!("/portal/consents/{}", fair.news)).await;
        assert!(history.contains(&format!("/portal/seen/{id}/scan")) && !history.contains("emil"));
        let scan = anna.get(&format!("/portal/seen/{id}/scan")).await;
        assert_eq!(scan.bytes().await.expect("a file"), pdf("Anna"));

        answer(&server, &[("f2", "berta@example.org")]).await;
        let berta = signed_in(&server, "berta@example.org").await;
        let other = berta.get(&format!("/portal/seen/{id}/scan")).await;
        assert_eq!(other.status(), 404);
        let editor = server.signed_in("eda@library.example", &["editor"]).await;
        let refused = editor.get(&format!("/admin/seen/{id}/scan")).await;
        assert_eq!(refused.status(), 403);
        assert_eq!(editor.get(&entry_of(&fair)).await.status(), 403);
    })
    .await;
}

#[tokio::test]
async fn a_mistake_loses_nothing_typed_nor_the_scan() {
    for_each_engine(|server| async move {
        let fair = fair(&server, false).await;
        let emil = agent(&server).await;
        let path = entry_of(&fair);
        let mut wrong = typed(&emil, &path, &ANNA).await;
        for (name, value) in &mut wrong {
            match *name {
                "field.f2" => *value = "nobody".to_owned(),
                "signed_on" => *value = "2026-03-03".to_owned(),
                _ => {}
            }
        }
        let sent = post(
            &emil,
            &path,
            &as_pairs(&wrong),
            Some(("sheet.pdf", pdf("Anna"))),
        )
        .await;
        assert_eq!(sent.status(), 422);
        let page = sent.text().await.expect("a page");
        for what in [
            "can’t be after today",
            "name@example.com",
            "Received: sheet.pdf",
            "value=\"Anna\"",
            "href=\"#field-f2\"",
            "href=\"#signed_on\"",
        ] {
            assert!(page.contains(what), "{what}: {page}");
        }
        assert_eq!(events(&server).await, 0);

        let kept = input_value(&page, "kept.scan");
        let token = input_value(&page, "token");
        let right = [
            ("token", token.as_str()),
            ("kept.scan", kept.as_str()),
            ("arrival", "fax"),
        ];
        let right = [&right[..], &ANNA[..]].concat();
        let sent = post(&emil, &path, &right, None).await;
        assert!(location(&sent).contains("/paper/entered/"));
        assert_eq!(events(&server).await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_sheet_is_recorded_once() {
    for_each_engine(|server| async move {
        let fair = fair(&server, false).await;
        let emil = agent(&server).await;
        let path = entry_of(&fair);
        let first = typed(&emil, &path, &ANNA).await;
        let first = as_pairs(&first);
        let scan = || Some(("sheet.pdf", pdf("Anna")));
        let (one, two) = tokio::join!(
            post(&emil, &path, &first, scan()),
            post(&emil, &path, &first, scan())
        );
        assert_eq!(location(&one), location(&two), "a double click");

        let mut next = first.clone();
        for (name, value) in &mut next {
            if *name == "field.f2" {
                *value = "berta@example.org";
            }
        }
        let back = post(&emil, &path, &next, Some(("berta.pdf", pdf("Berta")))).await;
        assert_eq!(back.status(), 422, "went back and typed in the next one");
        let page = back.text().await.expect("a page");
        assert!(page.contains("has been recorded before") && page.contains("berta@example.org"));
        let (kept, token) = (input_value(&page, "kept.scan"), input_value(&page, "token"));
        let mut again: Vec<_> = next
            .iter()
            .filter(|(name, _)| *name != "token")
            .copied()
            .collect();
        again.extend([("kept.scan", kept.as_str()), ("token", token.as_str())]);
        assert_eq!(post(&emil, &path, &again, None).await.status(), 303);
        let count = "SELECT COUNT(*) FROM submissions";
        assert_eq!(server.count(count).await, 2);

        let second_tab = typed(&emil, &path, &ANNA).await;
        let same = post(&emil, &path, &as_pairs(&second_tab), scan()).await;
        assert_eq!(same.status(), 422, "the same sheet in another tab");
        let page = same.text().await.expect("a page");
        assert!(page.contains("has been entered already"), "{page}");
        assert_eq!(server.count(count).await, 2);
    })
    .await;
}

#[tokio::test]
async fn a_day_before_publishing_takes_a_word() {
    for_each_engine(|server| async move {
        let fair = fair(&server, false).await;
        let emil = agent(&server).await;
        let path = entry_of(&fair);
        let mut early = typed(&emil, &path, &ANNA).await;
        early.retain(|(name, _)| *name != "signed_on");
        early.push(("signed_on", "2026-02-27".to_owned()));
        let sent = post(&emil, &path, &as_pairs(&early), Some(("a.pdf", pdf("A")))).await;
        assert_eq!(sent.status(), 422);
        let page = sent.text().await.expect("a page");
        assert!(page.contains("was not published yet") && page.contains("name=\"is_early\""));
        early.push(("is_early", "yes".to_owned()));
        let sent = post(&emil, &path, &as_pairs(&early), Some(("a.pdf", pdf("A")))).await;
        assert_eq!(sent.status(), 303);
    })
    .await;
}

#[tokio::test]
async fn a_scan_is_asked_for_and_looked_at() {
    for_each_engine(|server| async move {
        let fair = fair(&server, false).await;
        let emil = agent(&server).await;
        let path = entry_of(&fair);
        let gif = b"GIF89a\x01\x00\x01\x00\x00\x00\x00;".to_vec();
        for (scan, says) in [
            (None, "Choose the scan of the signed sheet"),
            (
                Some(("a.pdf", b"Hello".to_vec())),
                "is of a kind that is not taken",
            ),
            (Some(("a.png", gif)), "is of a kind that is not taken"),
            (Some(("a.pdf", Vec::new())), "is empty"),
            (
                Some(("a.pdf", vec![b'%'; 11 * 1024 * 1024])),
                "is larger than 10 MB",
            ),
        ] {
            let typed = typed(&emil, &path, &ANNA).await;
            let sent = post(&emil, &path, &as_pairs(&typed), scan).await;
            assert_eq!(sent.status(), 422, "{says}");
            let page = sent.text().await.expect("a page");
            assert!(
                page.contains(says) && page.contains("anna@example.org"),
                "{says}: {page}"
            );
        }
        assert_eq!(events(&server).await, 0);
    })
    .await;
}

#[tokio::test]
async fn what_was_not_asked_is_not_dropped_in_silence() {
    for_each_engine(|server| async move {
        let fair = fair(&server, false).await;
        let emil = agent(&server).await;
        let path = entry_of(&fair);
        // Calls are only asked of those who chose red.
        let answers = [&ANNA[..], &[("field.f3", "blue"), ("field.f6", "yes")]].concat();
        let typed = typed(&emil, &path, &answers).await;
        let sent = post(&emil, &path, &as_pairs(&typed), Some(("a.pdf", pdf("A")))).await;
        assert_eq!(sent.status(), 422);
        let page = sent.text().await.expect("a page");
        assert!(
            page.contains("is not asked of somebody with these other answers"),
            "{page}"
        );
    })
    .await;
}

#[tokio::test]
async fn an_older_signature_does_not_undo_a_withdrawal() {
    for_each_engine(|server| async move {
        let fair = fair(&server, false).await;
        let emil = agent(&server).await;
        answer(&server, &[("f2", "anna@example.org"), ("f5", "yes")]).await;
        let anna = signed_in(&server, "anna@example.org").await;
        let withdraw = format!("/portal/consents/{}/withdraw", fair.news);
        assert_eq!(anna.post(&withdraw, &[]).await.status(), 303);
        enter(&emil, &entry_of(&fair), &ANNA, "Anna").await;
        let state = "SELECT COUNT(*) FROM consent_states WHERE kind = 'withdrawn'";
        assert_eq!(
            server.count(state).await,
            1,
            "signed earlier on the same day"
        );
        assert_eq!(events(&server).await, 3, "it is in the history");
    })
    .await;
}

#[tokio::test]
async fn the_scan_stays_as_long_as_the_proof() {
    for_each_engine(|server| async move {
        let fair = fair(&server, false).await;
        let emil = agent(&server).await;
        let answers = [&ANNA[..], &[("note", "Folder 7")]].concat();
        let id = enter(&emil, &entry_of(&fair), &answers, "Anna").await;
        let dpo = server.signed_in("dpo@library.example", &["dpo"]).await;
        let base = format!("/admin/forms/{}/responses", fair.form);
        assert_eq!(
            dpo.post(&format!("{base}/{id}/delete"), &[]).await.status(),
            303
        );
        server.wait(days(3));
        server.run_jobs().await;
        let emil = sign_in_again(&server, emil).await;
        let seen = emil.page(&format!("/admin/seen/{id}")).await;
        assert!(!seen.contains("Folder 7") && !seen.contains("value=\"Anna\""));
        let scan = emil.get(&format!("/admin/seen/{id}/scan")).await;
        assert_eq!(scan.status(), 200);
        assert_eq!(scan.bytes().await.expect("a file"), pdf("Anna"));
    })
    .await;
}

#[tokio::test]
async fn without_a_consent_the_scan_goes_with_the_response() {
    for_each_engine(|server| async move {
        let form = publish(&server, "members", &form_with(Vec::new())).await;
        let emil = agent(&server).await;
        let path = format!("/admin/forms/{form}/versions/1/paper/enter");
        let answers = [
            ("field.f1", "anna@example.org"),
            ("signed_on", "2026-03-02"),
        ];
        enter(&emil, &path, &answers, "Anna").await;
        let dpo = server.signed_in("dpo@library.example", &["dpo"]).await;
        let months = [("months", "1"), ("save", "yes")];
        let set = dpo
            .post(&format!("/admin/forms/{form}/responses/retention"), &months)
            .await;
        assert_eq!(set.status(), 303);
        let entries = || std::fs::read_dir(server.app.files_dir()).expect("a folder");
        let paths = || entries().map(|entry| entry.expect("an entry").path());
        let files = || paths().filter(|path| path.is_file()).collect::<Vec<_>>();
        let kept = files();
        assert_eq!(kept.len(), 1);
        // As old as the clock of the test says.
        let start = u64::try_from(crate::common::START.0).expect("a time");
        let then = std::time::UNIX_EPOCH + std::time::Duration::from_millis(start);
        let file = std::fs::File::options().write(true).open(&kept[0]);
        file.expect("a file").set_modified(then).expect("a time");
        server.wait(days(40));
        jobs::queue_daily(&server.app).await.expect("a job");
        server.run_jobs().await;
        let rows = "SELECT (SELECT COUNT(*) FROM submissions)
             + (SELECT COUNT(*) FROM paper_submissions)";
        assert_eq!(server.count(rows).await, 0);
        assert!(files().is_empty(), "nothing refers to it any more");
    })
    .await;
}

#[tokio::test]
async fn an_older_version_is_printed_and_entered_as_it_was() {
    for_each_engine(|server| async move {
        let note = Field {
            label: english("The old words"),
            ..field("f2", FieldKind::Text)
        };
        let form = publish(&server, "members", &form_with(vec![note])).await;
        let (app, system) = (&server.app, placet::accounts::Actor::system());
        let newer = form_with(vec![Field {
            label: english("The new words"),
            ..field("f3", FieldKind::Static)
        }]);
        let saved = placet::forms::service::save_draft(app, &system, form, 2, &newer).await;
        saved.expect("a draft");
        let published = placet::forms::service::publish(app, &system, form, None).await;
        assert_eq!(published.expect("a version"), 2);
        let emil = agent(&server).await;
        let base = format!("/admin/forms/{form}/versions");
        let old = emil.page(&format!("{base}/1/paper")).await;
        assert!(old.contains("The old words") && !old.contains("The new words"));
        let answers = [
            ("field.f1", "anna@example.org"),
            ("field.f2", "Yes"),
            ("signed_on", "2026-03-02"),
        ];
        enter(&emil, &format!("{base}/1/paper/enter"), &answers, "Anna").await;
        let first = "SELECT COUNT(*) FROM submissions s JOIN form_versions v
             ON v.id = s.form_version_id WHERE v.number = 1";
        assert_eq!(server.count(first).await, 1);
        let all = emil.page(&format!("/admin/forms/{form}/paper")).await;
        for number in [1, 2] {
            assert!(all.contains(&format!("{base}/{number}/paper/enter?language=en")));
        }
        assert_eq!(
            emil.get(&format!("{base}/3/paper/enter")).await.status(),
            404
        );
    })
    .await;
}

/// The table of events is written anew on SQLite, because its list of sources is longer now.
#[tokio::test]
async fn consents_from_before_are_still_there() {
    use sqlx::{Executor, Row};
    let pool = sqlx::sqlite::SqlitePoolOptions::new().max_connections(1);
    let pool = pool.connect("sqlite::memory:").await.expect("a database");
    let all = sqlx::migrate!("migrations/sqlite");
    let mut before = sqlx::migrate!("migrations/sqlite");
    let earlier = all.iter().filter(|migration| migration.version < 18);
    before.migrations = earlier.cloned().collect();
    before.run(&pool).await.expect("the tables of before");
    let rows = "INSERT INTO subjects (id, name, name_folded, language, created_at, updated_at)
             VALUES (x'01', '', '', 'en', 1, 1);
         INSERT INTO purposes (id, key, created_at) VALUES (x'02', 'news', 1);
         INSERT INTO purpose_versions (id, purpose_id, number, content, change, created_at)
             VALUES (x'03', x'02', 1, '{}', 'first', 1);
         INSERT INTO consent_events VALUES
             (x'04', x'01', x'02', x'03', 'refused', 1, 2, 'form', NULL, '{}'),
             (x'05', x'01', x'02', x'03', 'given', 3, 4, 'portal', NULL, '{}');
         INSERT INTO consent_states VALUES (x'01', x'02', x'05', 'given', 3);";
    pool.execute(rows).await.expect("consents");
    all.run(&pool).await.expect("the tables of now");
    let said = "SELECT group_concat(e.kind || e.occurred_at || e.recorded_at || e.source, ' '),
             (SELECT hex(event_id) || since FROM consent_states) FROM consent_events e";
    let row = pool.fetch_one(said).await.expect("a row");
    assert_eq!(row.get::<String, _>(0), "refused12form given34portal");
    assert_eq!(row.get::<String, _>(1), "053");
    let orphan = pool.execute("DELETE FROM consent_events WHERE id = x'05'");
    assert!(orphan.await.is_err(), "states refer to the new table");
}
