//! People at the desk: found, corrected, tagged, put into segments, changed many at a time, merged, read in
//! from files and taken out again.

use placet::consents::model::EventKind;
use placet::contacts::model::IdentifierKind;
use placet::ids::SubjectId;
use placet::purposes::model::Channel;
use placet::time::minutes;
use reqwest::multipart::{Form, Part};

use crate::common::said::{person, purpose, say};
use crate::common::{Browser, Server, for_each_engine, location};
use crate::ledger::{checked, seal};

const PEOPLE: &str = "SELECT COUNT(*) FROM subjects WHERE name_folded <> ''";

/// A data protection officer, who may do everything to people.
async fn officer(server: &Server) -> Browser {
    server.signed_in("dpo@library.example", &["dpo"]).await
}

/// Adds somebody as the desk does, and gives their id.
async fn add(desk: &Browser, name: &str, email: &str, language: &str) -> String {
    let typed = [("name", name), ("email", email), ("language", language)];
    let sent = desk.post("/admin/subjects/new", &typed).await;
    let at = location(&sent);
    let path = at.split('?').next().expect("a path");
    path.rsplit('/').next().expect("an id").to_owned()
}

/// The list of people after a search.
async fn found(desk: &Browser, filter: &[(&str, &str)]) -> String {
    assert_eq!(
        location(&desk.post("/admin/subjects", filter).await),
        "/admin/subjects"
    );
    desk.page("/admin/subjects").await
}

fn id(text: &str) -> SubjectId {
    text.parse().expect("an id")
}

#[tokio::test]
async fn people_are_found_by_words_identifiers_and_filters() {
    for_each_engine(|server| async move {
        let desk = officer(&server).await;
        assert!(desk.page("/admin/subjects").await.contains("No people yet"));
        let ada = add(&desk, "Ada Lovelace", "ada@reader.example", "en").await;
        add(&desk, "Émile Zola", "emile@reader.example", "fr").await;
        for (search, is_ada, is_emile) in [
            ("love", true, false),
            ("ada lov", true, false),
            ("ZOLA", false, true),
            ("emile", false, true),
            ("ada@read", true, false),
            ("nobody", false, false),
            ("", true, true),
        ] {
            let page = found(&desk, &[("search", search)]).await;
            assert_eq!(page.contains("Ada Lovelace"), is_ada, "{search}");
            assert_eq!(page.contains("Émile Zola"), is_emile, "{search}");
        }
        let page = found(&desk, &[("language", "fr")]).await;
        assert!(page.contains("Zola") && !page.contains("Lovelace"));
        assert!(page.contains("One person found"));
        let tag = [("sort", "tag"), ("name", "Regulars")];
        let tagged = desk
            .post(&format!("/admin/subjects/{ada}/groups"), &tag)
            .await;
        assert_eq!(tagged.status(), 303);
        let page = desk.page("/admin/subjects/tags").await;
        let at = page.find("name=\"tag\" value=\"").expect("a tag") + 18;
        let page = found(&desk, &[("tag", &page[at..at + 36])]).await;
        assert!(page.contains("Lovelace") && !page.contains("Zola"));
        let none = found(&desk, &[("from", "2030-01-01")]).await;
        assert!(none.contains("Nobody"), "{none}");
    })
    .await;
}

#[tokio::test]
async fn a_person_is_added_and_corrected_with_words_for_what_is_wrong() {
    for_each_engine(|server| async move {
        let desk = officer(&server).await;
        let ada = add(&desk, "Ada", "ada@reader.example", "en").await;
        let nobody = desk.post("/admin/subjects/new", &[("name", "X"), ("language", "en")]).await;
        assert_eq!(nobody.status(), 422);
        let taken = [("name", "Y"), ("language", "en"), ("email", "ADA@reader.example")];
        let taken = desk.post("/admin/subjects/new", &taken).await;
        assert_eq!(taken.status(), 422);
        assert!(taken.text().await.expect("a page").contains("Somebody else has this"));
        let changed = [("name", "Ada L."), ("language", "de"), ("country", "DE")];
        let saved = desk.post(&format!("/admin/subjects/{ada}/edit"), &changed).await;
        assert_eq!(saved.status(), 303);
        assert!(found(&desk, &[("search", "l.")]).await.contains("Ada L."));
        let identifiers = format!("/admin/subjects/{ada}/identifiers");
        let phone = [("kind", "phone"), ("value", "+49 30 1234567")];
        assert_eq!(desk.post(&identifiers, &phone).await.status(), 303);
        let wrong = [("kind", "phone"), ("value", "12")];
        assert_eq!(desk.post(&identifiers, &wrong).await.status(), 422);
        assert!(found(&desk, &[("search", "+4930123")]).await.contains("Ada L."));
        let corrected = "SELECT COUNT(*) FROM audit_entries WHERE action LIKE 'subject.%' AND action <> 'subject.viewed'";
        assert_eq!(server.count(corrected).await, 3);
    })
    .await;
}

#[tokio::test]
async fn a_segment_counts_those_who_fit_and_follows_them() {
    for_each_engine(|server| async move {
        let desk = officer(&server).await;
        let news = purpose(&server, "news", Channel::Email, None).await;
        let ada = add(&desk, "Ada", "ada@reader.example", "en").await;
        add(&desk, "Ben", "ben@reader.example", "en").await;
        add(&desk, "Eva", "eva@reader.example", "de").await;
        say(&server, id(&ada), &news, EventKind::Given).await;
        let of = news.id.to_string();
        let tree = [
            ("name", "Agreed in English"),
            ("n.what", "all"),
            ("n.0.what", "language"),
            ("n.0.op", "is"),
            ("n.0.value", "en"),
            ("n.1.what", "any"),
            ("n.1.0.what", "consent"),
            ("n.1.0.of", &of),
            ("n.1.0.op", "given"),
        ];
        let counted = desk.post("/admin/subjects/segments/count", &tree).await;
        assert!(
            counted
                .text()
                .await
                .expect("JSON")
                .contains("One person fits")
        );
        let saved = desk.post("/admin/subjects/segments/new", &tree).await;
        let at = location(&saved);
        let segment = at
            .split('?')
            .next()
            .expect("a path")
            .rsplit('/')
            .next()
            .expect("an id");
        let segment = match segment {
            "segments" => {
                let page = desk.page("/admin/subjects/segments").await;
                let at = page.find("name=\"segment\" value=\"").expect("a segment") + 22;
                page[at..at + 36].to_owned()
            }
            id => id.to_owned(),
        };
        let page = found(&desk, &[("segment", &segment)]).await;
        assert!(page.contains("ada@") && !page.contains("ben@") && !page.contains("eva@"));
        say(&server, id(&ada), &news, EventKind::Withdrawn).await;
        assert!(
            !found(&desk, &[("segment", &segment)])
                .await
                .contains("ada@")
        );
        let broken = [
            ("name", "Broken"),
            ("n.what", "all"),
            ("n.0.what", "created"),
            ("n.0.op", "since"),
            ("n.0.value", "soon"),
        ];
        assert_eq!(
            desk.post("/admin/subjects/segments/new", &broken)
                .await
                .status(),
            422
        );
    })
    .await;
}

#[tokio::test]
async fn two_records_become_one_and_two_again_and_the_ledger_verifies() {
    for_each_engine(|server| async move {
        let desk = officer(&server).await;
        let news = purpose(&server, "news", Channel::Email, None).await;
        let calls = purpose(&server, "calls", Channel::Phone, None).await;
        let ada = add(&desk, "Ada", "ada@reader.example", "en").await;
        let other = person(&server, IdentifierKind::Phone, "+4930555").await;
        say(&server, id(&ada), &news, EventKind::Given).await;
        server.wait(minutes(10));
        say(&server, other, &news, EventKind::Withdrawn).await;
        say(&server, other, &calls, EventKind::Given).await;
        seal(&server).await;

        let path = format!("/admin/subjects/{ada}/merge/{other}");
        assert!(desk.page(&path).await.contains("Counts then"));
        assert_eq!(desk.post(&path, &[]).await.status(), 303);
        assert_eq!(
            desk.get(&format!("/admin/subjects/{other}")).await.status(),
            404
        );
        let state = "SELECT COUNT(*) FROM consent_states WHERE kind = 'withdrawn'";
        assert_eq!(server.count(state).await, 1, "the later word counts");
        assert_eq!(server.count("SELECT COUNT(*) FROM consent_states").await, 2);
        let page = desk.page(&format!("/admin/subjects/{ada}")).await;
        assert!(page.contains("+4930555") && page.contains("ada@"));
        seal(&server).await;
        let report = checked(&server.app).await;
        assert!(report.is_right(), "{report:#?}");
        assert_eq!(desk.post(&path, &[]).await.status(), 404, "a second click");

        let at = page.find("/merges/").expect("a merge") + 8;
        let undo = format!("/admin/subjects/{ada}/merges/{}/undo", &page[at..at + 36]);
        assert_eq!(desk.post(&undo, &[]).await.status(), 303);
        assert_eq!(
            desk.get(&format!("/admin/subjects/{other}")).await.status(),
            200
        );
        assert_eq!(server.count("SELECT COUNT(*) FROM consent_states").await, 3);
        let given = "SELECT COUNT(*) FROM consent_states WHERE kind = 'given'";
        assert_eq!(server.count(given).await, 2);
        let report = checked(&server.app).await;
        assert!(report.is_right(), "{report:#?}");
    })
    .await;
}

#[tokio::test]
async fn many_are_changed_at_once_and_changed_back() {
    for_each_engine(|server| async move {
        let desk = officer(&server).await;
        for number in 0..250 {
            add(
                &desk,
                &format!("P{number}"),
                &format!("p{number}@reader.example"),
                "en",
            )
            .await;
        }
        add(&desk, "Eva", "eva@reader.example", "de").await;
        found(&desk, &[("language", "en")]).await;
        let change = [("all", "1"), ("action", "tag"), ("name", "Guests")];
        let ask = desk.post("/admin/subjects/bulk", &change).await;
        assert!(
            ask.text()
                .await
                .expect("a page")
                .contains("Change 250 people?")
        );
        let tagged = "SELECT COUNT(*) FROM subject_tags";
        assert_eq!(server.count(tagged).await, 0, "nothing before the answer");
        let confirmed = [&change[..], &[("confirmed", "1")]].concat();
        let task = location(&desk.post("/admin/subjects/bulk", &confirmed).await);
        server.run_jobs().await;
        assert_eq!(server.count(tagged).await, 250);
        let page = desk.page(&task).await;
        assert!(page.contains("250") && page.contains("Take back"), "{page}");
        let id = task.rsplit('/').next().expect("an id");
        let undone = desk
            .post(&format!("/admin/subjects/bulk/{id}/undo"), &[])
            .await;
        assert_eq!(undone.status(), 303);
        server.run_jobs().await;
        assert_eq!(server.count(tagged).await, 0);
        let nobody = [("action", "tag"), ("name", "Guests")];
        assert_eq!(
            desk.post("/admin/subjects/bulk", &nobody).await.status(),
            422
        );
    })
    .await;
}

/// Sends a file, and gives the address of its import.
async fn upload(desk: &Browser, name: &str, content: Vec<u8>) -> reqwest::Response {
    let part = Part::bytes(content).file_name(name.to_owned());
    let request = desk
        .client
        .post(format!("{}/admin/subjects/imports", desk.url));
    let request = request
        .header("origin", &desk.url)
        .header("accept", "text/html");
    request
        .multipart(Form::new().part("file", part))
        .send()
        .await
        .expect("an answer")
}

/// Tries a file out, imports it, and gives the page of the import.
async fn imported(server: &Server, desk: &Browser, import: &str, columns: &[&str]) -> String {
    let mapping: Vec<(String, &str)> = columns
        .iter()
        .enumerate()
        .map(|(at, means)| (format!("column-{at}"), *means))
        .collect();
    let mapping: Vec<(&str, &str)> = mapping
        .iter()
        .map(|(name, means)| (name.as_str(), *means))
        .collect();
    let before = server.count("SELECT COUNT(*) FROM subjects").await;
    assert_eq!(desk.post(import, &mapping).await.status(), 303);
    server.run_jobs().await;
    assert_eq!(
        server.count("SELECT COUNT(*) FROM subjects").await,
        before,
        "a trial changes nothing"
    );
    assert_eq!(
        desk.post(&format!("{import}/start"), &[]).await.status(),
        303
    );
    server.run_jobs().await;
    desk.page(import).await
}

const FILE: &str = "Mail;Name;Sprache;Stichwörter\n\
    eva@reader.example;Eva Neu;de;Gäste, Stamm\n\
    ada@reader.example;Ada Neu;en;\n\
    no address;Nobody;en;\n\
    max@reader.example;Max;klingon;\n\
    ;Nobody either;en;\n\
    eva@reader.example;Eva Again;de;\n";

#[tokio::test]
async fn a_file_is_tried_out_read_in_and_taken_back() {
    for_each_engine(|server| async move {
        let desk = officer(&server).await;
        let news = purpose(&server, "news", Channel::Email, None).await;
        let ada = add(&desk, "Ada", "ada@reader.example", "en").await;
        say(&server, id(&ada), &news, EventKind::Withdrawn).await;
        // As a spreadsheet of some age writes it.
        let bytes = FILE.chars().map(|c| u8::try_from(c).expect("Latin 1"));
        let import = location(&upload(&desk, "people.csv", bytes.collect()).await);
        let page = desk.page(&import).await;
        assert!(page.contains("Stichwörter"), "the encoding is known");
        let columns = ["email", "name", "language", "tags"];
        let page = imported(&server, &desk, &import, &columns).await;
        for reason in [
            "This language is not offered",
            "Say how this person is known",
        ] {
            assert!(page.contains(reason), "{reason}: {page}");
        }
        assert_eq!(server.count(PEOPLE).await, 2);
        let tags = server.count("SELECT COUNT(*) FROM subject_tags").await;
        assert_eq!(tags, 2);
        assert!(
            found(&desk, &[("search", "ada")]).await.contains(">Ada<"),
            "only what is missing is added"
        );
        let state = "SELECT COUNT(*) FROM consent_states WHERE kind = 'withdrawn'";
        assert_eq!(
            server.count(state).await,
            1,
            "nobody is subscribed by a file"
        );
        assert_eq!(server.count("SELECT COUNT(*) FROM consent_events").await, 1);

        assert_eq!(
            desk.post(&format!("{import}/start"), &[]).await.status(),
            409,
            "once"
        );
        assert_eq!(
            desk.post(&format!("{import}/undo"), &[]).await.status(),
            303
        );
        server.run_jobs().await;
        assert_eq!(server.count(PEOPLE).await, 1);
        assert_eq!(server.count("SELECT COUNT(*) FROM subject_tags").await, 0);
        assert!(desk.page(&import).await.contains("Taken back"));
    })
    .await;
}

#[tokio::test]
async fn what_is_no_table_is_refused_and_a_mapping_needs_an_identifier() {
    for_each_engine(|server| async move {
        let desk = officer(&server).await;
        assert_eq!(upload(&desk, "empty.csv", Vec::new()).await.status(), 422);
        assert_eq!(
            upload(&desk, "picture.xlsx", vec![0x89, b'P', b'N', b'G'])
                .await
                .status(),
            422
        );
        let import = location(&upload(&desk, "people.csv", FILE.into()).await);
        let wrong = [
            ("column-0", ""),
            ("column-1", "name"),
            ("column-2", ""),
            ("column-3", ""),
        ];
        let refused = desk.post(&import, &wrong).await;
        assert_eq!(refused.status(), 422);
        assert!(
            refused
                .text()
                .await
                .expect("a page")
                .contains("One column has to say how people are known")
        );
    })
    .await;
}

#[tokio::test]
async fn what_was_taken_out_and_read_in_again_changes_nothing() {
    for_each_engine(|server| async move {
        let desk = officer(&server).await;
        for (name, email) in [
            ("Ada", "ada@reader.example"),
            ("=Ben", "ben@reader.example"),
            ("Çelik, \"C\"", "c@reader.example"),
        ] {
            let person = add(&desk, name, email, "en").await;
            let tag = [("sort", "tag"), ("name", "Guests")];
            desk.post(&format!("/admin/subjects/{person}/groups"), &tag)
                .await;
        }
        for format in ["csv", "xlsx"] {
            let sent = desk
                .post("/admin/subjects/export", &[("format", format)])
                .await;
            assert_eq!(sent.status(), 200);
            let file = sent.bytes().await.expect("a file").to_vec();
            let import = location(&upload(&desk, &format!("people.{format}"), file).await);
            let page = desk.page(&import).await;
            let columns: Vec<String> = page
                .match_indices("name=\"column-")
                .map(|(at, _)| {
                    let select = &page[at..at + page[at..].find("</select>").expect("its end")];
                    let chosen = select.find(" selected").map(|at| &select[..at]);
                    let value =
                        chosen.and_then(|text| text.rfind("value=\"").map(|at| &text[at + 7..]));
                    value.map_or(String::new(), |text| {
                        text[..text.find('"').expect("an end")].to_owned()
                    })
                })
                .collect();
            assert!(columns.iter().any(|means| means == "email"), "{columns:?}");
            let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
            let page = imported(&server, &desk, &import, &columns).await;
            assert!(page.contains("Known already"), "{page}");
            let same = "SELECT COUNT(*) FROM people_import_rows WHERE outcome <> 'same'";
            assert_eq!(server.count(same).await, 0, "{format}: {page}");
            assert_eq!(server.count(PEOPLE).await, 3);
        }
    })
    .await;
}
