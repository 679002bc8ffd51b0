//! Forms of several pages, and forms that take files, on both engines.

use std::time::Duration;

use crate::common::forms::{field, form_with, publish, send};
use crate::common::{Browser, Server, for_each_engine, input_value, location, reference};
use placet::forms::model::{Definition, Field, FieldKind, FileKind};
use placet::time::{days, hours};
use reqwest::Response;
use reqwest::multipart::{Form, Part};

const SUBMISSIONS: &str = "SELECT COUNT(*) FROM submissions";
const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n";

fn of_two_pages() -> Definition {
    form_with(vec![
        field("f2", FieldKind::Text),
        field("f3", FieldKind::PageBreak),
        Field {
            required: true,
            ..field("f4", FieldKind::Country)
        },
        Field {
            value: "spring".into(),
            ..field("f5", FieldKind::Hidden)
        },
    ])
}

const ADA: [(&str, &str); 3] = [("f1", "ada@example.org"), ("f2", "Ada"), ("f4", "DE")];

#[tokio::test]
async fn answers_of_several_pages_are_checked_before_they_count() {
    for_each_engine(|server| async move {
        publish(&server, "members", &of_two_pages()).await;
        let browser = server.browser();
        let page = browser.page("/f/members").await;
        assert!(page.contains("Page 1 of 2") && page.contains("Page 2 of 2"));
        assert!(page.contains("Check your answers"));

        let wrong = send(&browser, "members", &page, &[("f1", "ada@example.org")]).await;
        assert_eq!(wrong.status(), 422, "the second page counts too");

        let checked = send(&browser, "members", &page, &ADA).await;
        assert_eq!(checked.status(), 200);
        let checked = checked.text().await.expect("a page");
        assert!(checked.contains("Germany") && checked.contains("Ada"));
        assert!(!checked.contains("spring\n"), "nobody sees hidden answers");
        let way_back = "formaction=\"/f/members#field-f4\"";
        assert!(checked.contains(way_back), "to the field itself");
        assert_eq!(server.count(SUBMISSIONS).await, 0, "nothing counts yet");

        let again = post(&browser, &checked, &[("change", "f2")]).await;
        assert_eq!(again.status(), 200);
        let again = again.text().await.expect("a page");
        assert_eq!(input_value(&again, "field.f2"), "Ada");
        assert_eq!(input_value(&again, "token"), input_value(&page, "token"));

        for _ in 0..2 {
            let sent = post(&browser, &checked, &[("checked", "yes")]).await;
            assert!(location(&sent).starts_with("/f/members/thanks/"));
        }
        assert_eq!(server.count(SUBMISSIONS).await, 1, "sent twice, it is one");
    })
    .await;
}

/// Sends a page with what it carries and a button of it.
async fn post(browser: &Browser, page: &str, button: &[(&str, &str)]) -> Response {
    let names = ["token", "field.f1", "field.f2", "field.f4", "field.f5"];
    let values = names.map(|name| input_value(page, name));
    let mut form: Vec<(&str, &str)> = names.into_iter().zip(values.iter().map(|v| &**v)).collect();
    form.extend(button);
    browser.post("/f/members", &form).await
}

fn with_a_file() -> Definition {
    form_with(vec![
        Field {
            required: true,
            accept: vec![FileKind::Pdf],
            max_megabytes: Some(1),
            ..field("f2", FieldKind::File)
        },
        field("f3", FieldKind::Number),
    ])
}

/// What a browser sends of the form with a file: the name and content, if one was chosen.
struct Sending<'a> {
    page: &'a str,
    number: &'a str,
    kept: &'a str,
    file: Option<(&'a str, Vec<u8>)>,
}

impl Sending<'_> {
    /// The status with the page, or with where it leads.
    async fn send(self, browser: &Browser) -> (u16, String) {
        let part = match self.file {
            Some((name, content)) => Part::bytes(content).file_name(name.to_owned()),
            None => Part::bytes(Vec::new()).file_name(""),
        };
        let form = Form::new()
            .text("token", input_value(self.page, "token"))
            .text("field.f1", "ada@example.org")
            .text("field.f3", self.number.to_owned())
            .text("kept.f2", self.kept.to_owned())
            .part("field.f2", part);
        let request = browser.client.post(format!("{}/f/members", browser.url));
        let request = request.header("origin", &browser.url).multipart(form);
        let response = request.send().await.expect("an answer");
        match response.status().as_u16() {
            303 => (303, location(&response)),
            status => (status, response.text().await.expect("a page")),
        }
    }
}

#[tokio::test]
async fn a_file_comes_with_the_answers() {
    for_each_engine(|server| async move {
        publish(&server, "members", &with_a_file()).await;
        let visitor = server.browser();
        let page = visitor.page("/f/members").await;
        assert!(page.contains("multipart/form-data") && page.contains("PDF; at most 1 MB."));
        let sending = |number, kept, file| Sending {
            page: &page,
            number,
            kept,
            file,
        };
        for (name, content, words) in [
            ("a.pdf", Vec::new(), "is empty"),
            (
                "a.pdf",
                b"\x89PNG\r\n\x1a\n0000".to_vec(),
                "of a kind that is not taken",
            ),
            (
                "a.pdf",
                b"MZ\0\0program".to_vec(),
                "of a kind that is not taken",
            ),
            (
                "a.pdf",
                [PDF, &vec![b' '; 1 << 20]].concat(),
                "larger than 1 MB",
            ),
        ] {
            let (status, shown) = sending("1", "", Some((name, content))).send(&visitor).await;
            assert_eq!(status, 422, "{words}");
            assert!(shown.contains(words), "{words}");
        }
        let (status, shown) = sending("1", "", None).send(&visitor).await;
        assert_eq!(status, 422);
        assert!(shown.contains("Label f2"), "it has to be there");

        // Something else is wrong: the file stays.
        let file = Some(("../Brief an Müller.pdf", PDF.to_vec()));
        let (status, shown) = sending("x", "", file).send(&visitor).await;
        assert_eq!(status, 422);
        assert!(shown.contains("Received: Brief an Müller.pdf"), "{shown}");
        let kept = input_value(&shown, "kept.f2");
        let forged = format!("A{kept}");
        let (status, _) = sending("1", &forged, None).send(&visitor).await;
        assert_eq!(status, 422, "a proof of one's own making is none");
        let (status, thanks) = sending("1", &kept, None).send(&visitor).await;
        assert_eq!(status, 303);
        let id = reference(&thanks);
        read_it(&server, &format!("/admin/seen/{id}")).await;
        sweep_it(&server).await;
    })
    .await;
}

#[tokio::test]
async fn a_received_file_comes_along_to_other_pages() {
    for_each_engine(|server| async move {
        publish(&server, "members", &with_a_file()).await;
        let visitor = server.browser();
        let page = visitor.page("/f/members").await;
        let shown = refused_with_a_ticket(&visitor, &page).await;

        let shown = in_english(&visitor, &shown).await;
        assert!(shown.contains("Received: ticket.pdf"), "{shown}");
        server.wait(hours(30));
        let late = resend(&visitor, &shown).await;
        assert!(late.1.contains("open for too long"), "{}", late.1);
        assert!(late.1.contains("Received: ticket.pdf"), "{}", late.1);
        server.wait(hours(20));
        server.run_jobs().await;
        let done = resend(&visitor, &late.1).await;
        assert_eq!(
            done.0, 303,
            "it has waited as long as the page is good: {}",
            done.1
        );
    })
    .await;
}

#[tokio::test]
async fn a_file_that_is_gone_has_to_be_chosen_again() {
    for_each_engine(|server| async move {
        publish(&server, "members", &with_a_file()).await;
        let visitor = server.browser();
        let page = visitor.page("/f/members").await;
        let shown = refused_with_a_ticket(&visitor, &page).await;
        for entry in std::fs::read_dir(server.app.files_dir()).expect("a folder") {
            let path = entry.expect("a file").path();
            if path.is_file() {
                std::fs::remove_file(path).expect("gone");
            }
        }
        let shown = in_english(&visitor, &shown).await;
        assert!(!shown.contains("Received: ticket.pdf"));
        assert_eq!(input_value(&shown, "field.f3"), "x");
    })
    .await;
}

/// The page that answers a wrong number beside a good file.
async fn refused_with_a_ticket(visitor: &Browser, page: &str) -> String {
    let sending = Sending {
        page,
        number: "x",
        kept: "",
        file: Some(("ticket.pdf", PDF.to_vec())),
    };
    sending.send(visitor).await.1
}

/// The page after its button for English was pressed.
async fn in_english(visitor: &Browser, page: &str) -> String {
    let token = input_value(page, "token");
    let kept = input_value(page, "kept.f2");
    let number = input_value(page, "field.f3");
    let form = [
        ("token", token.as_str()),
        ("kept.f2", &kept),
        ("field.f3", &number),
        ("language", "en"),
    ];
    let answer = visitor.post("/f/members", &form).await;
    assert_eq!(answer.status(), 200);
    answer.text().await.expect("a page")
}

/// Sends a page with the file that it has already.
async fn resend(visitor: &Browser, page: &str) -> (u16, String) {
    let sending = Sending {
        page,
        number: "1",
        kept: &input_value(page, "kept.f2"),
        file: None,
    };
    sending.send(visitor).await
}

#[tokio::test]
async fn all_that_may_be_typed_can_be_sent() {
    for_each_engine(|server| async move {
        let long = |id| field(id, FieldKind::LongText);
        let definition = form_with(vec![long("f2"), long("f3"), long("f4")]);
        publish(&server, "members", &definition).await;
        let visitor = server.browser();
        let page = visitor.page("/f/members").await;
        let longest = "ع".repeat(10_000);
        let answers = [
            ("f1", "ada@example.org"),
            ("f2", &longest),
            ("f3", &longest),
            ("f4", &longest),
        ];
        let sent = send(&visitor, "members", &page, &answers).await;
        assert!(location(&sent).starts_with("/f/members/thanks/"));
    })
    .await;
}

/// Staff who may read consents fetch it as a download; others do not.
async fn read_it(server: &Server, seen: &str) {
    let reader = server.signed_in("dpo@library.example", &["dpo"]).await;
    assert!(reader.page(seen).await.contains("Brief an Müller.pdf"));

    let file = format!("{seen}/files/f2");
    let response = reader.get(&file).await;
    let disposition = response.headers()["content-disposition"].to_str();
    assert!(disposition.expect("text").starts_with("attachment"));
    assert_eq!(response.bytes().await.expect("content"), PDF);
    assert_eq!(reader.get(&format!("{seen}/files/f3")).await.status(), 404);
    let fetched = "SELECT COUNT(*) FROM audit_entries WHERE action = 'submission.file_fetched'";
    assert_eq!(server.count(fetched).await, 1);

    let editor = server
        .signed_in("editor@library.example", &["editor"])
        .await;
    assert_eq!(editor.get(&file).await.status(), 403);
    assert_eq!(server.browser().get(&file).await.status(), 303);
}

/// A file that became part of nothing is gone after two days, the other one stays.
async fn sweep_it(server: &Server) {
    let visitor = server.browser();
    let page = visitor.page("/f/members").await;
    let other = [PDF, b"left behind"].concat();
    let sending = Sending {
        page: &page,
        number: "x",
        kept: "",
        file: Some(("b.pdf", other)),
    };
    assert_eq!(sending.send(&visitor).await.0, 422);
    let files = || {
        let entries = std::fs::read_dir(server.app.files_dir()).expect("a folder");
        let names = entries.map(|entry| entry.expect("a file").file_name());
        names.filter(|name| name.len() == 64).count()
    };
    assert_eq!(files(), 2);
    // The age of a file is told by the machine's clock, the job by ours.
    let real = real_time().duration_since(std::time::UNIX_EPOCH);
    let real = i64::try_from(real.expect("after 1970").as_millis()).expect("a time");
    server.clock.set(placet::time::Timestamp(real) + days(3));
    server.run_jobs().await;
    assert_eq!(files(), 1);
}

/// What is kept of a form that was sent with this page, by somebody who is not on this machine.
async fn kept_of(server: &Server, page: &str, trap: &str) -> usize {
    let part = Part::bytes(PDF.to_vec()).file_name("a.pdf");
    let form = Form::new()
        .text("token", page.to_owned())
        .text("website", trap.to_owned())
        .part("field.f2", part);
    let browser = server.browser();
    let request = browser.client.post(format!("{}/f/members", browser.url));
    let request = request
        .header("origin", &browser.url)
        .header("via", "1.1 test");
    let response = request.multipart(form).send().await.expect("an answer");
    assert_eq!(response.status(), 422);
    // Nothing is made before there is something to keep.
    let Ok(folder) = std::fs::read_dir(server.app.files_dir()) else {
        return 0;
    };
    let names = folder.map(|entry| entry.expect("a file").file_name());
    names.filter(|name| name.len() == 64).count()
}

#[tokio::test]
async fn files_are_kept_of_people_who_were_shown_the_form() {
    for_each_engine(|server| async move {
        publish(&server, "members", &with_a_file()).await;
        publish(&server, "others", &with_a_file()).await;
        let of = |page: &str| input_value(page, "token");
        let page = of(&server.browser().page("/f/members").await);
        let other = of(&server.browser().page("/f/others").await);
        assert_eq!(kept_of(&server, &page, "").await, 0, "too quick for people");
        server.wait(Duration::from_secs(5));
        assert_eq!(kept_of(&server, "", "").await, 0, "no token");
        assert_eq!(
            kept_of(&server, &format!("A{page}"), "").await,
            0,
            "none of ours"
        );
        assert_eq!(kept_of(&server, &other, "").await, 0, "of another form");
        assert_eq!(kept_of(&server, &page, "x").await, 0, "trapped");
        assert_eq!(kept_of(&server, &page, "").await, 1);
        server.wait(days(2));
        assert_eq!(kept_of(&server, &page, "").await, 1, "expired, the same");
        let incoming = server.app.files_dir().join("incoming");
        assert_eq!(std::fs::read_dir(incoming).map_or(0, Iterator::count), 0);
    })
    .await;
}

#[tokio::test]
async fn what_a_killed_server_was_receiving_goes() {
    let server = Server::start("").await;
    let folder = server.app.files_dir().join("incoming");
    std::fs::create_dir_all(&folder).expect("a folder");
    let left = folder.join("left");
    std::fs::write(&left, PDF).expect("a file");
    let set_clock = |later: Duration| {
        let real = real_time().duration_since(std::time::UNIX_EPOCH);
        let real = i64::try_from(real.expect("after 1970").as_millis()).expect("a time");
        server.clock.set(placet::time::Timestamp(real) + later);
    };
    for (later, stays) in [(0, true), (10, true), (30, false)] {
        set_clock(Duration::from_mins(later));
        let swept = placet::files::jobs::sweep_incoming(&server.app).await;
        swept.expect("a sweep");
        assert_eq!(left.exists(), stays, "after {later} minutes");
    }
}

#[expect(clippy::disallowed_methods, reason = "files have the machine's time")]
fn real_time() -> std::time::SystemTime {
    std::time::SystemTime::now()
}
