//! People read in from files: tried out, imported, taken back; bad rows are told and refused; nobody is
//! subscribed by it, and what has left as a file comes back as what it was.

use placet::consents::model::EventKind;
use placet::contacts::model::IdentifierKind;
use placet::purposes::model::Channel;
use placet::tasks::model::Slice;
use placet::time::minutes;
use reqwest::multipart::{Form, Part};
use rust_xlsxwriter::Workbook;

use crate::common::people::{LIST, add, count_audited, field, find, officer, report};
use crate::common::{Browser, Server, for_each_engine, location, said};

const IMPORTS: &str = "/admin/subjects/imports";
const PEOPLE: &str = "SELECT COUNT(*) FROM subjects";

/// Uploads a file; the page of its import.
async fn upload(staff: &Browser, name: &'static str, content: Vec<u8>) -> reqwest::Response {
    let part = Part::bytes(content).file_name(name);
    let sent = staff
        .client
        .post(format!("{}{IMPORTS}", staff.url))
        .header("accept", "text/html")
        .header("origin", &staff.url)
        .multipart(Form::new().part("file", part))
        .send();
    sent.await.expect("an answer")
}

/// Uploads a file and tries it out with these meanings of its columns; the page of the import.
async fn tried(
    server: &Server,
    staff: &Browser,
    content: &str,
    meanings: &[(&str, &str)],
) -> String {
    let import = location(&upload(staff, "people.csv", content.as_bytes().to_vec()).await);
    let task = location(&staff.post(&import, meanings).await);
    report(server, staff, &task).await;
    import
}

/// Imports what was tried out; the page of the task.
async fn import(server: &Server, staff: &Browser, address: &str) -> String {
    let task = location(&staff.post(&format!("{address}/start"), &[]).await);
    report(server, staff, &task).await
}

async fn take_back(server: &Server, staff: &Browser, address: &str) -> String {
    let task = location(&staff.post(&format!("{address}/undo"), &[]).await);
    report(server, staff, &task).await
}

const FILE: &str = "Name;E-Mail;Handy;Sprache;Land;Haustier;Tags\n\
    Anna Jörgensen;anna@person.example;;de;de;Barnabas;Reader, Guest\n\
    Ben;;+44 20 7946 0018;en;GB;;\n\
    Wrong;not an address;;en;;;\n\
    ;;;en;;;\n\
    Worse;w@person.example;12;xx;QQ;;\n\
    Two people;anna@person.example;+44 20 7946 0018;en;;;\n";
const MEANINGS: [(&str, &str); 8] = [
    ("column-0", "name"),
    ("column-1", "email"),
    ("column-2", "phone"),
    ("column-3", "language"),
    ("column-4", "country"),
    ("column-5", "field:pet"),
    ("column-6", "tags"),
    ("tag", "Spring"),
];

#[tokio::test]
async fn a_file_is_tried_out_imported_and_taken_back() {
    for_each_engine(|server| async move {
        let staff = officer(&server).await;
        field(&server, "pet", "text", &[("label.de", "Haustier")]).await;
        let before = server.count(PEOPLE).await;
        let address = location(&upload(&staff, "people.csv", FILE.into()).await);
        let page = staff.page(&address).await;
        for (column, meaning) in [(1, "email"), (2, "phone"), (4, "country"), (6, "tags")] {
            let from = page
                .find(&format!("id=\"column-{column}\""))
                .expect("a column");
            let rest = &page[from..];
            let chosen = rest.find(" selected").expect("a guess");
            let value = rest[..chosen].rfind("value=\"").expect("a value") + 7;
            assert!(
                rest[value..].starts_with(meaning),
                "{column}: {}",
                &rest[..chosen]
            );
        }
        let nothing = [("column-0", "name"); 1];
        assert_eq!(staff.post(&address, &nothing).await.status(), 422);
        let started = staff.post(&format!("{address}/start"), &[]).await;
        assert_eq!(started.status(), 409, "not before a trial run");
        let task = location(&staff.post(&address, &MEANINGS).await);
        report(&server, &staff, &task).await;
        assert_eq!(server.count(PEOPLE).await, before, "nothing has happened");
        assert_eq!(server.count("SELECT COUNT(*) FROM tags").await, 0);
        let refused = staff.page(&address).await;
        for part in [
            ">3<",
            "E-Mail: ",
            ">4<",
            "Say how this person is known",
            "Handy: Enter a phone number",
            "Sprache: This language is not offered",
            "Land: This is no country",
            "belongs to two people",
        ] {
            assert!(refused.contains(part), "{part}: {refused}");
        }
        let news = staff.page(&format!("{address}?rows=new")).await;
        assert!(news.contains(">1<") && news.contains(">2<"), "{news}");

        let page = import(&server, &staff, &address).await;
        assert!(page.contains("6 of 6"), "{page}");
        assert_eq!(server.count(PEOPLE).await, before + 2);
        assert_eq!(find(&staff, &[("search", "barnabas")]).await, "A");
        assert_eq!(find(&staff, &[("country", "GB")]).await, "B");
        assert_eq!(server.count("SELECT COUNT(*) FROM subject_tags").await, 4);
        let folder = server.app.config.data_dir.join("imports");
        assert_eq!(std::fs::read_dir(folder).expect("a folder").count(), 0);

        let page = take_back(&server, &staff, &address).await;
        assert!(page.contains("<dd>2<"), "{page}");
        assert_eq!(server.count(PEOPLE).await, before);
        assert!(staff.page(&address).await.contains("Taken back"));
        for action in [
            "subjects.import_uploaded",
            "subjects.import_checked",
            "subjects.import_started",
            "subjects.imported",
            "subjects.import_undone",
        ] {
            assert_eq!(count_audited(&server, action).await, 1, "{action}");
        }
        let again = location(&upload(&staff, "again.csv", FILE.into()).await);
        let page = staff.page(&again).await;
        assert!(
            page.contains("value=\"Spring\""),
            "what columns mean is remembered"
        );
    })
    .await;
}

#[tokio::test]
async fn an_import_adds_and_replaces_only_when_told_to() {
    for_each_engine(|server| async move {
        let staff = officer(&server).await;
        field(&server, "pet", "text", &[]).await;
        let anna = [
            ("name", "Anna"),
            ("language", "de"),
            ("email", "anna@person.example"),
        ];
        let anna = add(&staff, &anna).await;
        let file =
            "name,email,phone,country,pet\nAnother,anna@person.example,+491701234567,AT,Rex\n";
        let meanings = [
            ("column-0", "name"),
            ("column-1", "email"),
            ("column-2", "phone"),
            ("column-3", "country"),
            ("column-4", "field:pet"),
        ];
        let address = tried(&server, &staff, file, &meanings).await;
        let changed = staff.page(&format!("{address}?rows=changed")).await;
        assert!(
            changed.contains("country, identifiers, fields"),
            "{changed}"
        );
        import(&server, &staff, &address).await;
        let page = staff.page(&anna).await;
        for part in ["Anna", "+491701234567", "Austria", "Rex"] {
            assert!(page.contains(part), "{part}: {page}");
        }
        assert!(!page.contains("Another"));

        let replacing = [&meanings[..], &[("replace", "1")]].concat();
        let second = file.replace("Rex", "Leo");
        let other = tried(&server, &staff, &second, &replacing).await;
        import(&server, &staff, &other).await;
        let page = staff.page(&anna).await;
        assert!(page.contains("Another") && page.contains("Leo"), "{page}");
        // Corrected by hand since: it stays.
        let edit = [("name", "By hand"), ("language", "de"), ("country", "AT")];
        staff.post(&format!("{anna}/edit"), &edit).await;
        take_back(&server, &staff, &other).await;
        let page = staff.page(&anna).await;
        assert!(page.contains("By hand") && page.contains("Rex"), "{page}");
        take_back(&server, &staff, &address).await;
        let page = staff.page(&anna).await;
        assert!(
            !page.contains("Rex") && !page.contains("+491701234567"),
            "{page}"
        );
    })
    .await;
}

#[tokio::test]
async fn who_has_withdrawn_is_not_subscribed_by_a_file() {
    for_each_engine(|server| async move {
        let staff = officer(&server).await;
        let news = said::purpose(&server, "news", Channel::Email, None).await;
        let anna = said::person(&server, IdentifierKind::Email, "anna@person.example").await;
        said::say(&server, anna, &news, EventKind::Given).await;
        server.wait(std::time::Duration::from_secs(1));
        said::say(&server, anna, &news, EventKind::Withdrawn).await;
        let file = "email,news,consent,language\nanna@person.example,yes,given,en\nnew@person.example,yes,given,en\n";
        let meanings = [
            ("column-0", "email"),
            ("column-1", ""),
            ("column-2", ""),
            ("column-3", "language"),
            ("replace", "1"),
        ];
        let address = tried(&server, &staff, file, &meanings).await;
        import(&server, &staff, &address).await;
        let withdrawn = "SELECT COUNT(*) FROM consent_states WHERE kind = 'withdrawn'";
        assert_eq!(server.count(withdrawn).await, 1);
        assert_eq!(server.count("SELECT COUNT(*) FROM consent_states").await, 1);
        assert_eq!(server.count("SELECT COUNT(*) FROM consent_events").await, 2);
        let forged = [("column-0", "email"), ("column-1", "consent:news"), ("column-2", ""), ("column-3", "")];
        let other = tried(&server, &staff, file, &forged).await;
        import(&server, &staff, &other).await;
        assert_eq!(server.count("SELECT COUNT(*) FROM consent_events").await, 2);
        // Whoever has said something since stays when the file is taken back.
        let new = said::person(&server, IdentifierKind::Email, "new@person.example").await;
        said::say(&server, new, &news, EventKind::Refused).await;
        let before = server.count(PEOPLE).await;
        take_back(&server, &staff, &address).await;
        assert_eq!(server.count(PEOPLE).await, before);
    })
    .await;
}

#[tokio::test]
async fn what_left_as_a_file_changes_nothing_when_it_comes_back() {
    for_each_engine(|server| async move {
        let staff = officer(&server).await;
        field(&server, "pet", "text", &[]).await;
        for number in 0..230 {
            let address = format!("p{number}@person.example");
            let id = said::person(&server, IdentifierKind::Email, &address).await;
            let mut conn = server.app.write().await.expect("a connection");
            let now = server.app.now();
            let name = format!("=Person, \"{number}\"; ü");
            let written =
                placet::contacts::people::store::update(&mut conn, now, id, &name, "fr", "CH");
            written.await.expect("a person");
            server.app.commit(conn).await.expect("a commit");
        }
        for format in ["csv", "xlsx"] {
            let file = staff
                .post(&format!("{LIST}/export"), &[("format", format)])
                .await;
            let bytes = file.bytes().await.expect("a file").to_vec();
            let name = if format == "csv" { "a.csv" } else { "a.xlsx" };
            let address = location(&upload(&staff, name, bytes).await);
            // As it is guessed.
            let page = staff.page(&address).await;
            let mut meanings = vec![("replace".to_owned(), "1".to_owned())];
            for column in 0..99 {
                let Some(from) = page.find(&format!("id=\"column-{column}\"")) else {
                    break;
                };
                let rest = &page[from..];
                let rest = &rest[..rest.find("</select>").expect("an end")];
                let value = rest.find(" selected").map_or("", |chosen| {
                    let from = rest[..chosen].rfind("value=\"").expect("a value") + 7;
                    rest[from..].split('"').next().expect("a value")
                });
                meanings.push((format!("column-{column}"), value.to_owned()));
            }
            let meanings: Vec<_> = meanings
                .iter()
                .map(|(a, b)| (a.as_str(), b.as_str()))
                .collect();
            let task = location(&staff.post(&address, &meanings).await);
            report(&server, &staff, &task).await;
            let page = import(&server, &staff, &address).await;
            assert!(page.contains("230 of 230"), "{page}");
            let same = page.find("Known already").expect("a count");
            assert!(page[same..].contains("<dd>230<"), "{format}: {page}");
        }
        assert_eq!(
            server
                .count("SELECT COUNT(*) FROM people_import_rows")
                .await,
            0
        );
    })
    .await;
}

#[tokio::test]
async fn a_spreadsheet_is_imported_and_what_is_no_table_refused() {
    for_each_engine(|server| async move {
        let staff = officer(&server).await;
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        for (column, name) in (0..).zip(["E-Mail", "Name"]) {
            sheet.write(0, column, name).expect("a heading");
        }
        sheet.write(1, 0, "anna@person.example").expect("a cell");
        sheet.write(1, 1, "Anna").expect("a cell");
        let bytes = book.save_to_buffer().expect("a file");
        let address = location(&upload(&staff, "People.XLSX", bytes).await);
        let meanings = [("column-0", "email"), ("column-1", "name")];
        let task = location(&staff.post(&address, &meanings).await);
        report(&server, &staff, &task).await;
        import(&server, &staff, &address).await;
        assert_eq!(find(&staff, &[("search", "anna")]).await, "A");
        for (name, content) in [("a.xlsx", b"PK no book".to_vec()), ("a.csv", Vec::new())] {
            let sent = upload(&staff, name, content).await;
            assert_eq!(sent.status(), 422, "{name}");
        }
        let folder = server.app.config.data_dir.join("imports");
        assert_eq!(std::fs::read_dir(folder).expect("a folder").count(), 0);
    })
    .await;
}

#[tokio::test]
async fn an_import_goes_on_where_it_was() {
    for_each_engine(|server| async move {
        let staff = officer(&server).await;
        let rows: Vec<String> = (0..1000).map(|n| format!("p{n}@person.example")).collect();
        let file = format!("email\n{}\n", rows.join("\n"));
        let address = tried(&server, &staff, &file, &[("column-0", "email")]).await;
        let start = location(&staff.post(&format!("{address}/start"), &[]).await);
        let id = start
            .rsplit('/')
            .next()
            .expect("an id")
            .parse()
            .expect("an id");
        // A slice that is over after one batch, again and again, as if the program were killed in between.
        let slice = Slice::begin(&server.app);
        server.wait(minutes(1));
        for batch in 1..=5 {
            let mut conn = server.app.read().await.expect("a connection");
            let task = placet::tasks::store::find(&mut conn, id)
                .await
                .expect("an answer");
            drop(conn);
            let task = task.expect("a task");
            let step = placet::contacts::work::run(&server.app, &task, &slice).await;
            step.expect("a step");
            let people = "SELECT COUNT(*) FROM identifiers";
            assert_eq!(server.count(people).await, batch * 200);
        }
        let page = report(&server, &staff, &start).await;
        assert!(page.contains("1000 of 1000"), "{page}");
    })
    .await;
}
