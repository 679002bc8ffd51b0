//! Requests: what a person and the desk may do with them, and above all what they may not.

use crate::common::{Browser, Server, for_each_engine, input_value, location};
use placet::time::Timestamp;
use reqwest::Response;
use reqwest::multipart::{Form, Part};

const JANE: &str = "jane@example.org";
const MALLORY: &str = "mallory@example.org";
const DPO: &str = "dpo@library.example";
const SECRET: &str = "internal: do not tell her";
const NEW: &str = "/portal/requests/new";

/// The page of a GET that must succeed, as it reads.
async fn page_of(browser: &Browser, path: &str) -> String {
    as_read(&browser.page(path).await)
}

/// Without the marks that the renderer leaves between pieces of text.
fn as_read(page: &str) -> String {
    page.replace("<!>", "")
}

/// A browser in which a person is signed in.
async fn person(server: &Server, email: &str) -> Browser {
    let browser = server.browser();
    browser.post("/portal/sign-in", &[("email", email)]).await;
    let mail = server.mails_to(email).await.pop().expect("a mail");
    let lines = mail.text.lines().map(str::trim);
    let mut codes = lines.filter(|l| l.len() == 6 && l.bytes().all(|b| b.is_ascii_digit()));
    let code = codes.next().expect("a code");
    let entered = browser
        .post("/portal/sign-in/code", &[("code", code)])
        .await;
    assert_eq!(entered.status(), 303);
    browser
}

/// A browser in which a member of the DPO's department is signed in.
async fn dpo(server: &Server) -> Browser {
    let browser = server.signed_in(DPO, &["dpo"]).await;
    let admin = server.signed_in("admin@library.example", &["admin"]).await;
    let department = department(&admin, "Data protection officer").await;
    let page = page_of(&admin, &department).await;
    let label = page.find(">dpo</label>").expect("dpo");
    let control = page[..label].rfind("<input").expect("their box");
    let member = input_value(&page[control..], "members");
    let form = [
        ("name", ""),
        ("email", "desk@library.example"),
        ("members", &member),
    ];
    assert_eq!(admin.post(&department, &form).await.status(), 303);
    browser
}

/// The address of a department, by its name.
async fn department(admin: &Browser, name: &str) -> String {
    let page = page_of(admin, "/admin/departments").await;
    let link = format!("\">{name}</a>");
    let end = page
        .find(&link)
        .unwrap_or_else(|| panic!("no {name} in {page}"));
    let start = page[..end].rfind("href=\"").expect("a link") + 6;
    page[start..end].to_owned()
}

/// A form as the page sends it, with a file if there is one.
async fn send(
    browser: &Browser,
    path: &str,
    fields: &[(&str, &str)],
    file: Option<(&str, Vec<u8>)>,
) -> Response {
    let mut form = Form::new();
    for (name, value) in fields {
        form = form.text((*name).to_owned(), (*value).to_owned());
    }
    let (name, content) = file.unwrap_or_default();
    form = form.part("file", Part::bytes(content).file_name(name.to_owned()));
    browser
        .client
        .post(format!("{}{path}", browser.url))
        .header("accept", "text/html")
        .header("origin", &browser.url)
        .multipart(form)
        .send()
        .await
        .expect("an answer")
}

const ASK: [(&str, &str); 3] = [
    ("request_type", "access"),
    ("title", "Copy of my data"),
    ("text", "Please send me\neverything."),
];

/// Makes a request; returns its id.
async fn ask(browser: &Browser) -> String {
    let form = input_value(&page_of(browser, NEW).await, "form");
    let mut fields = ASK.to_vec();
    fields.push(("form", &form));
    let file = ("letter.txt", b"A letter".to_vec());
    let sent = send(browser, NEW, &fields, Some(file)).await;
    let path = location(&sent);
    path.strip_prefix("/portal/requests/")
        .expect("a request")
        .to_owned()
}

/// Answers at the desk, with the revision that the page has.
async fn reply(desk: &Browser, id: &str, text: &str, visibility: &str, state: &str) -> Response {
    let page = page_of(desk, &format!("/admin/tickets/{id}")).await;
    let revision = input_value(&page, "revision");
    let fields = [
        ("revision", revision.as_str()),
        ("text", text),
        ("visibility", visibility),
        ("state", state),
    ];
    send(desk, &format!("/admin/tickets/{id}/reply"), &fields, None).await
}

/// The addresses of the files on a page.
fn files_of(page: &str) -> Vec<String> {
    page.match_indices("href=\"")
        .map(|(at, mark)| {
            let rest = &page[at + mark.len()..];
            rest[..rest.find('"').expect("its end")].to_owned()
        })
        .filter(|href| href.contains("/files/"))
        .collect()
}

#[tokio::test]
async fn a_person_asks_and_the_dpo_answers() {
    for_each_engine(|server| async move {
        // Thursday, 5 March 2026, 09:00 UTC: a month later is Easter Sunday.
        server.clock.set(Timestamp(1_772_701_200_000));
        let dpo = dpo(&server).await;
        let jane = person(&server, JANE).await;
        let id = ask(&jane).await;

        let page = page_of(&jane, &format!("/portal/requests/{id}")).await;
        assert!(page.contains("Please send me\neverything."));
        assert!(page.contains("7 April 2026"), "the due date");
        assert!(page.contains("Sunday, 5 April 2026"), "why");
        assert!(page.contains("Easter Monday"), "why");
        assert!(
            page_of(&jane, "/portal/requests")
                .await
                .contains("Received")
        );
        let mail = server.mails_to(JANE).await.pop().expect("a mail");
        assert_eq!(mail.subject, "We have received your request #1");
        assert!(mail.text.contains("7 April 2026") && !mail.text.contains("everything"));
        assert_eq!(mail.link(&server), format!("/portal/requests/{id}"));
        let notice = server.mails_to("desk@library.example").await;
        assert_eq!(notice.len(), 1);
        assert!(!notice[0].text.contains("jane") && !notice[0].text.contains("Copy"));

        let queue = page_of(&dpo, "/admin/tickets").await;
        assert!(queue.contains("Copy of my data") && queue.contains("due in 33 days"));
        let desk = page_of(&dpo, &format!("/admin/tickets/{id}")).await;
        assert!(desk.contains("See my data (Art. 15 GDPR)"));
        let answered = reply(&dpo, &id, "Here it is.", "public", "resolved").await;
        assert_eq!(answered.status(), 303);

        let page = page_of(&jane, &format!("/portal/requests/{id}")).await;
        assert!(page.contains("Here it is.") && page.contains("Answered"));
        assert!(
            !page.contains(">dpo"),
            "the person is not told who of the staff"
        );
        let mail = server.mails_to(JANE).await.pop().expect("a mail");
        assert_eq!(mail.subject, "News on your request #1");
        assert!(!mail.text.contains("Here it is."));
        assert!(
            !page_of(&dpo, "/admin/tickets")
                .await
                .contains("Copy of my data")
        );
    })
    .await;
}

#[tokio::test]
async fn what_is_internal_never_reaches_the_person() {
    for_each_engine(|server| async move {
        let dpo = dpo(&server).await;
        let jane = person(&server, JANE).await;
        let id = ask(&jane).await;
        let mails = server.mails_to(JANE).await.len();

        let page = page_of(&dpo, &format!("/admin/tickets/{id}")).await;
        let revision = input_value(&page, "revision");
        let fields = [
            ("revision", revision.as_str()),
            ("text", SECRET),
            ("visibility", "internal"),
            ("state", ""),
        ];
        let note = Some(("secret.txt", b"secret file".to_vec()));
        let sent = send(&dpo, &format!("/admin/tickets/{id}/reply"), &fields, note).await;
        assert_eq!(sent.status(), 303);

        let desk = page_of(&dpo, &format!("/admin/tickets/{id}")).await;
        assert!(desk.contains(SECRET) && desk.contains("secret.txt"));
        assert!(
            desk.contains("Internal note by dpo"),
            "told by words, not by colour"
        );
        for path in [
            format!("/portal/requests/{id}"),
            "/portal/requests".to_owned(),
        ] {
            let page = page_of(&jane, &path).await;
            assert!(!page.contains(SECRET) && !page.contains("secret"), "{path}");
        }
        let files = files_of(&desk);
        assert_eq!(files.len(), 2);
        for file in files {
            let in_desk = dpo.get(&file).await;
            assert_eq!(in_desk.status(), 200);
            let is_secret = in_desk.text().await.expect("a text") == "secret file";
            let in_portal = file.replace("/admin/tickets/", "/portal/requests/");
            let expected = if is_secret { 404 } else { 200 };
            assert_eq!(jane.get(&in_portal).await.status(), expected);
            assert_ne!(
                jane.get(&file).await.status(),
                200,
                "with the portal's cookie"
            );
        }
        assert_eq!(server.mails_to(JANE).await.len(), mails, "and no mail");
    })
    .await;
}

#[tokio::test]
async fn nobody_reads_a_strangers_request() {
    for_each_engine(|server| async move {
        let jane = person(&server, JANE).await;
        let mallory = person(&server, MALLORY).await;
        let id = ask(&jane).await;
        let page = page_of(&jane, &format!("/portal/requests/{id}")).await;
        let file = files_of(&page).pop().expect("a file");

        for path in [format!("/portal/requests/{id}"), file.clone()] {
            assert_eq!(jane.get(&path).await.status(), 200, "{path}");
            assert_eq!(mallory.get(&path).await.status(), 404, "{path}");
            let anonymous = server.browser().get(&path).await;
            assert!(location(&anonymous).starts_with("/portal/sign-in"));
        }
        let own = ask(&mallory).await;
        let mixed = file.replace(&id, &own);
        assert_eq!(
            mallory.get(&mixed).await.status(),
            404,
            "by way of one's own"
        );
        let comment = format!("/portal/requests/{id}/comment");
        let sent = send(&mallory, &comment, &[("text", "hello")], None).await;
        assert_eq!(sent.status(), 404);
        let list = page_of(&mallory, "/portal/requests").await;
        assert!(!list.contains(&id));
        let events = "SELECT COUNT(*) FROM ticket_events";
        assert_eq!(server.count(events).await, 2);
    })
    .await;
}

#[tokio::test]
async fn only_members_of_the_department_read_and_answer() {
    for_each_engine(|server| async move {
        let dpo = dpo(&server).await;
        let agent = server.signed_in("agent@library.example", &["agent"]).await;
        let editor = server
            .signed_in("editor@library.example", &["editor"])
            .await;
        let jane = person(&server, JANE).await;
        let id = ask(&jane).await;
        let desk = page_of(&dpo, &format!("/admin/tickets/{id}")).await;
        let file = files_of(&desk).pop().expect("a file");
        let revision = input_value(&desk, "revision");
        let path = format!("/admin/tickets/{id}");

        for (stranger, status) in [(&agent, 404), (&editor, 403)] {
            assert_eq!(stranger.get(&path).await.status(), status);
            assert_eq!(stranger.get(&file).await.status(), status);
            let fields = [
                ("revision", revision.as_str()),
                ("text", "hi"),
                ("visibility", "public"),
                ("state", ""),
            ];
            let replied = send(stranger, &format!("{path}/reply"), &fields, None).await;
            assert_eq!(replied.status(), status);
            let assigned = stranger
                .post(
                    &format!("{path}/assign"),
                    &[("revision", &revision), ("assignee", "")],
                )
                .await;
            assert_eq!(assigned.status(), status);
            let moved = stranger
                .post(
                    &format!("{path}/move"),
                    &[("revision", &revision), ("department", "x")],
                )
                .await;
            assert_eq!(moved.status(), status);
        }
        let queue = page_of(&agent, "/admin/tickets").await;
        assert!(queue.contains("not a member") && !queue.contains("Copy of my data"));
        assert_eq!(editor.get("/admin/tickets").await.status(), 403);
        assert_eq!(
            server.count("SELECT COUNT(*) FROM ticket_events").await,
            1,
            "nothing was done"
        );
    })
    .await;
}

#[tokio::test]
async fn the_same_form_sent_twice_is_one_request() {
    for_each_engine(|server| async move {
        let jane = person(&server, JANE).await;
        let form = input_value(&page_of(&jane, NEW).await, "form");
        let mut fields = ASK.to_vec();
        fields.push(("form", &form));
        let first = location(&send(&jane, NEW, &fields, None).await);
        let (second, third) = tokio::join!(
            send(&jane, NEW, &fields, None),
            send(&jane, NEW, &fields, None)
        );
        assert_eq!(location(&second), first);
        assert_eq!(location(&third), first);
        assert_eq!(server.count("SELECT COUNT(*) FROM tickets").await, 1);

        // Somebody goes back and writes something else: that must not be lost.
        fields[2] = ("text", "Something else");
        assert_ne!(location(&send(&jane, NEW, &fields, None).await), first);
        assert_eq!(server.count("SELECT COUNT(*) FROM tickets").await, 2);
        assert_eq!(server.count("SELECT MAX(number) FROM tickets").await, 2);

        let comment = [("form", form.as_str()), ("text", "One thing more")];
        let path = format!("{first}/comment");
        let (one, other) = tokio::join!(
            send(&jane, &path, &comment, None),
            send(&jane, &path, &comment, None)
        );
        for sent in [one, other, send(&jane, &path, &comment, None).await] {
            assert_eq!(location(&sent), first);
        }
        let comments = "SELECT COUNT(*) FROM ticket_events WHERE kind = 'comment'";
        assert_eq!(server.count(comments).await, 1);
    })
    .await;
}

#[tokio::test]
async fn files_are_judged_and_what_was_typed_is_kept() {
    for_each_engine(|server| async move {
        let jane = person(&server, JANE).await;
        let refused = async |file: (&'static str, Vec<u8>), fields: &[(&str, &str)]| {
            let sent = send(&jane, NEW, fields, Some(file)).await;
            assert_eq!(sent.status(), 422);
            sent.text()
                .await
                .map(|page| as_read(&page))
                .expect("a page")
        };

        let large = refused(("large.txt", vec![b'x'; 11 * 1024 * 1024]), &ASK).await;
        assert!(large.contains("larger than 10 MB"));
        let huge = refused(("huge.txt", vec![b'x'; 45 * 1024 * 1024]), &ASK).await;
        assert!(huge.contains("larger than 10 MB"));
        let program = refused(("holiday.pdf", b"MZ\x90\0\x03\0\0\0".to_vec()), &ASK).await;
        assert!(program.contains("Files with this content are not taken"));
        let page = refused(("a.png", b"<svg xmlns='x'><script/></svg>".to_vec()), &ASK).await;
        assert!(page.contains("Files with this content are not taken"));
        for page in [&large, &huge, &program, &page] {
            assert!(
                page.contains("Copy of my data") && page.contains("Please send me\neverything.")
            );
        }
        let untitled = [ASK[0], ASK[2]];
        let again = refused(("letter.txt", b"A letter".to_vec()), &untitled).await;
        assert!(again.contains("Choose the file again") && again.contains("everything."));
        assert_eq!(server.count("SELECT COUNT(*) FROM tickets").await, 0);
        let left = std::fs::read_dir(server.app.files_dir().join("incoming"));
        assert_eq!(left.expect("a folder").count(), 0, "refused files are gone");

        let script = ("../invoice.js", b"alert(1)".to_vec());
        let request = location(&send(&jane, NEW, &ASK, Some(script)).await);
        let page = page_of(&jane, &request).await;
        assert!(page.contains("invoice.js.txt"));
        let file = jane.get(&files_of(&page)[0]).await;
        let header = |name: &str| file.headers()[name].to_str().expect("text").to_owned();
        assert_eq!(header("content-type"), "text/plain");
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_eq!(
            header("content-security-policy"),
            "sandbox; default-src 'none'"
        );
        assert!(
            header("content-disposition").starts_with("attachment; filename=\"invoice.js.txt\"")
        );
        assert_eq!(file.text().await.expect("a text"), "alert(1)");
    })
    .await;
}

#[tokio::test]
async fn only_permitted_steps_are_taken_and_only_on_what_was_seen() {
    for_each_engine(|server| async move {
        let dpo = dpo(&server).await;
        let jane = person(&server, JANE).await;
        let id = ask(&jane).await;

        let text = async |response: Response, status: u16| {
            assert_eq!(response.status(), status);
            response
                .text()
                .await
                .map(|page| as_read(&page))
                .expect("a page")
        };
        let page = text(reply(&dpo, &id, "Bye", "public", "closed").await, 422).await;
        assert!(page.contains("can’t go to this state") && page.contains(">Bye</textarea>"));
        let page = text(reply(&dpo, &id, "No.", "internal", "rejected").await, 422).await;
        assert!(page.contains("the person has to read the text"));
        let page = text(reply(&dpo, &id, "", "", "rejected").await, 422).await;
        assert!(page.contains("the reasons of a refusal"));
        let page = text(reply(&dpo, &id, "To whom?", "", "").await, 422).await;
        assert!(page.contains("Say who reads it."));
        assert_eq!(
            server.count("SELECT COUNT(*) FROM ticket_events").await,
            1,
            "nothing was done"
        );

        let seen = page_of(&dpo, &format!("/admin/tickets/{id}")).await;
        let stale = input_value(&seen, "revision");
        assert_eq!(
            reply(&dpo, &id, "A colleague’s note", "internal", "")
                .await
                .status(),
            303
        );
        let fields = [
            ("revision", stale.as_str()),
            ("text", "My long answer"),
            ("visibility", "public"),
            ("state", "resolved"),
        ];
        let path = format!("/admin/tickets/{id}");
        let page = send(&dpo, &format!("{path}/reply"), &fields, None).await;
        let page = text(page, 409).await;
        assert!(page.contains("My long answer") && page.contains("A colleague’s note"));
        assert!(page.contains("Somebody else has changed this request"));
        assert_ne!(input_value(&page, "revision"), stale, "sent again, it goes");
        let nobody = [("revision", stale.as_str()), ("assignee", "")];
        let assigned = dpo.post(&format!("{path}/assign"), &nobody).await;
        assert_eq!(assigned.status(), 409);
    })
    .await;
}

#[tokio::test]
async fn a_person_reopens_by_writing_until_it_is_closed() {
    for_each_engine(|server| async move {
        let dpo = dpo(&server).await;
        let jane = person(&server, JANE).await;
        let id = ask(&jane).await;
        let own = format!("/portal/requests/{id}");

        reply(
            &dpo,
            &id,
            "We keep it for the tax office.",
            "public",
            "rejected",
        )
        .await;
        let page = page_of(&jane, &own).await;
        assert!(page.contains("tax office") && page.contains("Art. 12(4) GDPR"));
        let sent = send(
            &jane,
            &format!("{own}/comment"),
            &[("text", "All of it?")],
            None,
        )
        .await;
        assert_eq!(location(&sent), own);
        assert!(page_of(&jane, &own).await.contains("In progress"));
        assert_eq!(server.mails_to("desk@library.example").await.len(), 2);

        reply(&dpo, &id, "Only the invoices.", "public", "resolved").await;
        assert_eq!(reply(&dpo, &id, "", "", "closed").await.status(), 303);
        let page = page_of(&jane, &own).await;
        assert!(page.contains("Closed") && !page.contains("<textarea"));
        let late = send(&jane, &format!("{own}/comment"), &[("text", "And?")], None).await;
        assert_eq!(late.status(), 422);
        assert_eq!(reply(&dpo, &id, "", "", "open").await.status(), 422);
    })
    .await;
}

#[tokio::test]
async fn a_request_is_assigned_and_handed_over() {
    for_each_engine(|server| async move {
        let dpo = dpo(&server).await;
        let jane = person(&server, JANE).await;
        let id = ask(&jane).await;
        let path = format!("/admin/tickets/{id}");
        let option = |page: &str, words: &str| {
            let end = page.find(&format!(">{words}</option>")).expect("an option");
            let tag = &page[page[..end].rfind("value=\"").expect("a value") + 7..];
            tag[..tag.find('"').expect("its end")].to_owned()
        };

        let page = page_of(&dpo, &path).await;
        let form = [
            ("revision", input_value(&page, "revision")),
            ("assignee", option(&page, "dpo")),
        ];
        let form: Vec<_> = form.iter().map(|(k, v)| (*k, v.as_str())).collect();
        assert_eq!(
            dpo.post(&format!("{path}/assign"), &form).await.status(),
            303
        );
        assert!(
            page_of(&dpo, "/admin/tickets?assignee=mine")
                .await
                .contains("Copy of my data")
        );
        assert!(
            !page_of(&dpo, "/admin/tickets?assignee=unassigned")
                .await
                .contains("Copy of my data")
        );
        assert!(
            page_of(&jane, &format!("/portal/requests/{id}"))
                .await
                .contains("In progress")
        );

        let page = page_of(&dpo, &path).await;
        let form = [
            ("revision", input_value(&page, "revision")),
            ("department", option(&page, "Help desk")),
        ];
        let form: Vec<_> = form.iter().map(|(k, v)| (*k, v.as_str())).collect();
        let moved = dpo.post(&format!("{path}/move"), &form).await;
        assert_eq!(location(&moved), "/admin/tickets");
        assert_eq!(dpo.get(&path).await.status(), 404, "not theirs any more");
        let own = page_of(&jane, &format!("/portal/requests/{id}")).await;
        assert!(!own.contains("Help desk") && !own.contains("Internal"));
        let nobodys = "SELECT COUNT(*) FROM tickets WHERE assignee_id IS NULL";
        assert_eq!(server.count(nobodys).await, 1);
        let audited = "SELECT COUNT(*) FROM audit_entries WHERE action LIKE 'ticket.%'";
        assert_eq!(server.count(audited).await, 3);
    })
    .await;
}

#[tokio::test]
async fn only_who_manages_the_organisation_changes_departments() {
    for_each_engine(|server| async move {
        let admin = server.signed_in("admin@library.example", &["admin"]).await;
        let agent = server.signed_in("agent@library.example", &["agent"]).await;
        let page = page_of(&admin, "/admin/departments").await;
        assert!(
            page.contains("nobody can read them"),
            "the DPO's department is empty"
        );
        let desk = department(&admin, "Help desk").await;
        let help_desk = desk.rsplit('/').next().expect("an id").to_owned();

        let form = [("name", "Shop"), ("email", "")];
        for path in ["/admin/departments/new", desk.as_str()] {
            assert_eq!(agent.get(path).await.status(), 403);
            assert_eq!(agent.post(path, &form).await.status(), 403);
        }
        let routes = [("question", help_desk.as_str())];
        let refused = agent.post("/admin/departments/routes", &routes).await;
        assert_eq!(refused.status(), 403);

        let shop = admin.post("/admin/departments/new", &form).await;
        assert_eq!(shop.status(), 303);
        let again = admin.post("/admin/departments/new", &form).await;
        assert_eq!(again.status(), 422, "the name is taken");
        let unnamed = [("name", " "), ("email", "no address")];
        let refused = admin.post("/admin/departments/new", &unnamed).await;
        assert_eq!(refused.status(), 422);
        let page = refused
            .text()
            .await
            .map(|page| as_read(&page))
            .expect("a page");
        assert!(page.contains("no address"));
        assert_eq!(
            admin
                .post("/admin/departments/routes", &routes)
                .await
                .status(),
            303
        );
        let questions = "SELECT COUNT(*) FROM request_types r JOIN departments d
             ON d.id = r.department_id WHERE r.key = 'question' AND d.key = 'help_desk'";
        assert_eq!(server.count(questions).await, 1);
        assert_eq!(server.count("SELECT COUNT(*) FROM departments").await, 3);
        placet::organisation::service::prepare(&server.app)
            .await
            .expect("a second start");
        assert_eq!(
            server.count(questions).await,
            1,
            "a start changes no choice"
        );
        assert_eq!(server.count("SELECT COUNT(*) FROM departments").await, 3);
    })
    .await;
}

#[tokio::test]
async fn nothing_is_kept_of_a_file_that_nobody_may_send() {
    for_each_engine(|server| async move {
        let jane = person(&server, JANE).await;
        let id = ask(&jane).await;
        let mallory = person(&server, MALLORY).await;
        let before = kept_files(&server);
        let path = format!("/portal/requests/{id}/comment");
        let file = ("more.txt", b"Something else".to_vec());
        let refused = send(&mallory, &path, &[("text", "Hello")], Some(file)).await;
        assert_eq!(refused.status(), 404);
        assert_eq!(kept_files(&server), before);
    })
    .await;
}

fn kept_files(server: &Server) -> usize {
    let folder = server.app.files_dir();
    let entries = std::fs::read_dir(folder).expect("a folder");
    let incoming = std::fs::read_dir(server.app.files_dir().join("incoming"));
    entries.count() + incoming.map_or(0, Iterator::count)
}
