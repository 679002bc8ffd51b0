//! People, many at a time: found by words and filters, tagged, listed, changed together and taken out as
//! files; by those who may, on both engines.

use std::io::Cursor;

use calamine::{Reader, Xlsx};
use placet::consents::model::EventKind;
use placet::contacts::model::IdentifierKind;
use placet::purposes::model::Channel;

use crate::common::people::{
    ANNA, BEN, CARA, LIST, add, count_audited, field, find, officer, run, table,
};
use crate::common::{for_each_engine, input_value, location, said};

#[tokio::test]
async fn people_are_found_by_words_numbers_ids_and_fields() {
    for_each_engine(|server| async move {
        let staff = officer(&server).await;
        field(&server, "pet", "text", &[]).await;
        field(&server, "secret", "text", &[("roles", "agent")]).await;
        let anna = add(&staff, &ANNA).await;
        add(&staff, &BEN).await;
        add(&staff, &CARA).await;
        let fields = format!("{anna}/fields");
        let seen = input_value(&staff.page(&fields).await, "seen");
        let sent = staff
            .post(
                &fields,
                &[("seen", &seen), ("field.pet", "Barnabas the dog")],
            )
            .await;
        assert_eq!(sent.status(), 303);
        for (search, expected) in [
            ("anna", "A"),
            ("jörgen", "A"),
            ("JÖRGENSEN maria", "A"),
            ("maria baker", ""),
            ("anna@", "A"),
            ("+44 20 7946", "B"),
            ("0044 (20) 79", "B"),
            ("k-47", "C"),
            ("barnabas", "A"),
            ("dog", ""),
            ("100%", ""),
            ("", "ABC"),
        ] {
            assert_eq!(
                find(&staff, &[("search", search)]).await,
                expected,
                "{search}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn filters_narrow_the_list_and_no_address_names_anybody() {
    for_each_engine(|server| async move {
        let staff = officer(&server).await;
        let anna = add(&staff, &ANNA).await;
        add(&staff, &BEN).await;
        server.wait(placet::time::days(40));
        let staff = server.signed_in("dora@library.example", &["dpo"]).await;
        add(&staff, &CARA).await;
        let news = said::purpose(&server, "news", Channel::Email, None).await;
        let id = said::person(&server, IdentifierKind::Email, "anna@person.example").await;
        said::say(&server, id, &news, EventKind::Given).await;
        let groups = format!("{anna}/groups");
        for (sort, name) in [("tag", "Reader"), ("list", "Spring fair")] {
            let sent = staff.post(&groups, &[("sort", sort), ("name", name)]).await;
            assert_eq!(sent.status(), 303);
        }
        let page = staff.page(LIST).await.replace("<!>", "");
        let option = |name: &str| {
            let end = page.find(&format!(">{name}</option>")).expect("an option");
            let from = page[..end].rfind("value=\"").expect("a value") + 7;
            page[from..end].split('"').next().expect("an id").to_owned()
        };
        let (tag, list) = (option("Reader"), option("Spring fair"));
        let purpose = news.id.to_string();
        for (filter, expected) in [
            (&[("language", "de")][..], "A"),
            (&[("country", "GB")], "B"),
            (&[("tag", tag.as_str())], "A"),
            (&[("list", list.as_str())], "A"),
            (&[("tag", tag.as_str()), ("language", "en")], ""),
            (&[("known_by", "phone")], "B"),
            (&[("purpose", purpose.as_str()), ("said", "given")], "A"),
            (&[("purpose", purpose.as_str()), ("said", "withdrawn")], ""),
            (&[("from", "2026-04-01")], "C"),
            (&[("to", "2026-04-01")], "AB"),
            (&[("search", "anna"), ("country", "DE")], "A"),
        ] {
            assert_eq!(find(&staff, filter).await, expected, "{filter:?}");
        }
        let found = staff.post(LIST, &[("search", "anna")]).await;
        assert_eq!(
            location(&found),
            LIST,
            "what is looked for is in no address"
        );
        assert!(staff.page(LIST).await.contains("One person found."));
    })
    .await;
}

#[tokio::test]
async fn a_long_list_has_pages() {
    for_each_engine(|server| async move {
        let staff = officer(&server).await;
        for number in 0..60 {
            let address = format!("p{number:02}@person.example");
            said::person(&server, IdentifierKind::Email, &address).await;
        }
        let mut seen = std::collections::BTreeSet::new();
        let mut address = LIST.to_owned();
        loop {
            let page = staff.page(&address).await;
            for part in page.split("/admin/subjects/0").skip(1) {
                seen.insert(part.split('"').next().expect("an id").to_owned());
            }
            let Some(at) = page.find("rel=\"next\"") else {
                break;
            };
            let tag = page[..at].rfind("<a").expect("a link");
            let rest = &page[tag..];
            let from = rest.find("href=\"").expect("an address") + 6;
            let next = rest[from..].split('"').next().expect("an address");
            next.replace("&amp;", "&").clone_into(&mut address);
        }
        assert_eq!(seen.len(), 60);
    })
    .await;
}

#[tokio::test]
async fn a_person_is_added_corrected_and_known_by_something() {
    for_each_engine(|server| async move {
        let agent = server.signed_in("anton@library.example", &["agent"]).await;
        let nobody = [("name", "Nobody"), ("language", "en")];
        let sent = agent.post(&format!("{LIST}/new"), &nobody).await;
        assert_eq!(sent.status(), 422);
        let anna = add(&agent, &ANNA).await;
        let twice = agent.post(&format!("{LIST}/new"), &ANNA).await;
        assert_eq!(twice.status(), 422, "an address belongs to one person");
        let edit = [("name", "Anna J"), ("language", "en"), ("country", "AT")];
        let sent = agent.post(&format!("{anna}/edit"), &edit).await;
        assert_eq!(location(&sent), anna);
        let page = agent.page(&anna).await;
        assert!(
            page.contains("Anna J") && page.contains("Austria"),
            "{page}"
        );
        let edit_page = format!("{anna}/edit");
        let identifiers = format!("{anna}/identifiers");
        let only = input_value(&agent.page(&edit_page).await, "remove");
        let sent = agent.post(&identifiers, &[("remove", &only)]).await;
        assert_eq!(sent.status(), 422, "the last one stays");
        let phone = [("kind", "phone"), ("value", "+49 30 1234567")];
        assert_eq!(agent.post(&identifiers, &phone).await.status(), 303);
        let sent = agent.post(&identifiers, &[("remove", &only)]).await;
        assert_eq!(sent.status(), 303);
        assert!(agent.page(&anna).await.contains("+49301234567"));
        for action in [
            "subject.created",
            "subject.changed",
            "subject.identifier_added",
            "subject.identifier_removed",
        ] {
            assert_eq!(count_audited(&server, action).await, 1, "{action}");
        }
        let personal =
            "SELECT COUNT(*) FROM audit_entries WHERE CAST(detail AS TEXT) LIKE '%person.example%'";
        assert_eq!(server.count(personal).await, 0);
    })
    .await;
}

#[tokio::test]
async fn tags_and_lists_are_renamed_and_deleted_and_the_people_stay() {
    for_each_engine(|server| async move {
        let staff = officer(&server).await;
        let anna = add(&staff, &ANNA).await;
        for sort in ["tag", "list"] {
            let all = format!("{LIST}/{sort}s");
            let sent = staff.post(&all, &[("name", "Readers")]).await;
            assert_eq!(location(&sent), all);
            staff
                .post(
                    &format!("{anna}/groups"),
                    &[("sort", sort), ("name", "readers")],
                )
                .await;
            let page = staff.page(&all).await;
            let from = page.find("/admin/people/").expect("a link");
            let group: String = page[from..].chars().take_while(|c| *c != '"').collect();
            assert_eq!(staff.post(&group, &[("name", "")]).await.status(), 422);
            let sent = staff.post(&group, &[("name", "Reading")]).await;
            assert_eq!(sent.status(), 303);
            assert!(staff.page(&anna).await.contains("Reading"));
            let delete = format!("{group}/delete");
            assert!(staff.page(&delete).await.contains("One person is in it"));
            assert_eq!(staff.post(&delete, &[]).await.status(), 303);
            assert!(!staff.page(&anna).await.contains("Reading"));
        }
    })
    .await;
}

#[tokio::test]
async fn what_leaves_as_a_file_is_what_was_found() {
    for_each_engine(|server| async move {
        let staff = officer(&server).await;
        field(&server, "pet", "text", &[]).await;
        field(&server, "secret", "text", &[("roles", "agent")]).await;
        let anna = add(&staff, &ANNA).await;
        add(&staff, &BEN).await;
        staff
            .post(
                &format!("{anna}/groups"),
                &[("sort", "tag"), ("name", "Reader")],
            )
            .await;
        let fields = format!("{anna}/fields");
        let seen = input_value(&staff.page(&fields).await, "seen");
        staff
            .post(
                &fields,
                &[("seen", &seen), ("field.pet", "=cmd|' /C calc'!A0")],
            )
            .await;
        let export = format!("{LIST}/export");
        let csv = staff.post(&export, &[("format", "csv")]).await;
        let disposition = csv.headers()["content-disposition"].to_str();
        assert!(disposition.expect("text").contains("people-2026-"));
        let rows = table(&csv.text().await.expect("a file"));
        assert_eq!(rows.len(), 3);
        let cell = |row: usize, name: &str| {
            let column = rows[0].iter().position(|heading| heading == name);
            rows[row][column.unwrap_or_else(|| panic!("no {name}"))].clone()
        };
        assert_eq!(cell(1, "name"), "Ben Baker");
        assert_eq!(cell(1, "phone"), "+442079460018");
        assert_eq!(cell(2, "email"), "anna@person.example");
        assert_eq!(
            (cell(2, "tags").as_str(), cell(2, "country").as_str()),
            ("Reader", "DE")
        );
        assert_eq!(cell(2, "pet"), "'=cmd|' /C calc'!A0", "no formula");
        assert!(!rows[0].iter().any(|heading| heading == "secret"));

        staff.post(LIST, &[("search", "anna")]).await;
        let sheet = staff.post(&export, &[("format", "xlsx")]).await;
        let bytes = sheet.bytes().await.expect("a file");
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.to_vec())).expect("a book");
        let sheets = book.sheet_names();
        let range = book.worksheet_range(&sheets[0]).expect("a sheet");
        assert_eq!(range.height(), 2, "only who was found");
        let json = staff.post(&export, &[("format", "json")]).await;
        let json: serde_json::Value = json.json().await.expect("JSON");
        assert_eq!(
            json["people"][0]["identifiers"][0]["value"],
            "anna@person.example"
        );
        assert_eq!(count_audited(&server, "subjects.exported").await, 3);
        let looked_for =
            "SELECT COUNT(*) FROM audit_entries WHERE CAST(detail AS TEXT) LIKE '%anna%'";
        assert_eq!(server.count(looked_for).await, 0);
    })
    .await;
}

#[tokio::test]
async fn whoever_may_only_look_sees_no_way_to_change() {
    for_each_engine(|server| async move {
        let staff = officer(&server).await;
        let anna = add(&staff, &ANNA).await;
        let auditor = server.signed_in("olaf@library.example", &["auditor"]).await;
        for page in [LIST, &anna] {
            let page = auditor.page(page).await;
            for part in [
                "/bulk\"",
                "/new\"",
                "/export\"",
                "/imports\"",
                "/merge\"",
                "/edit\"",
            ] {
                assert!(!page.contains(part), "{part}");
            }
        }
        assert_eq!(auditor.get(&format!("{anna}/merge")).await.status(), 403);
        assert_eq!(auditor.get(&format!("{anna}/edit")).await.status(), 403);
        let admin = server.signed_in("ada@library.example", &["admin"]).await;
        assert_eq!(admin.get(LIST).await.status(), 403);
        assert_eq!(run(&server).await, 0);
    })
    .await;
}
