//! Many people changed at once, as a task: with progress, stopped in between, and taken back.

use placet::consents::model::EventKind;
use placet::contacts::model::IdentifierKind;
use placet::purposes::model::Channel;

use crate::common::people::{ANNA, BEN, CARA, LIST, add, count_audited, officer, report};
use crate::common::{for_each_engine, location, said};

#[tokio::test]
async fn many_are_changed_at_once_and_it_is_taken_back() {
    for_each_engine(|server| async move {
        let staff = officer(&server).await;
        let anna = add(&staff, &ANNA).await;
        let ben = add(&staff, &BEN).await;
        add(&staff, &CARA).await;
        let id = |path: &str| path.rsplit('/').next().expect("an id").to_owned();
        let (anna_id, ben_id) = (id(&anna), id(&ben));
        let bulk = format!("{LIST}/bulk");
        let chosen = [
            ("action", "tag"),
            ("name", "Readers"),
            ("person", anna_id.as_str()),
            ("person", ben_id.as_str()),
        ];
        let asked = staff.post(&bulk, &chosen).await;
        assert_eq!(asked.status(), 200);
        let asked = asked.text().await.expect("a page");
        assert!(asked.contains("Change 2 people?"), "{asked}");
        assert_eq!(server.count("SELECT COUNT(*) FROM subject_tags").await, 0);
        let started = staff
            .post(&bulk, &[&chosen[..], &[("confirmed", "1")]].concat())
            .await;
        let task = location(&started);
        let page = staff.page(&task).await;
        assert!(
            page.contains("0 of 2") && page.contains("<progress"),
            "{page}"
        );
        let page = report(&server, &staff, &task).await;
        assert!(page.contains("2 of 2"), "{page}");
        assert_eq!(server.count("SELECT COUNT(*) FROM subject_tags").await, 2);
        let undo = page.find("/undo\"").expect("it can be taken back");
        let from = page[..undo].rfind('"').expect("an address") + 1;
        let undo = format!("{}/undo", &page[from..undo]);
        let task = location(&staff.post(&undo, &[]).await);
        report(&server, &staff, &task).await;
        assert_eq!(server.count("SELECT COUNT(*) FROM subject_tags").await, 0);
        assert_eq!(count_audited(&server, "subjects.changed").await, 1);
        assert_eq!(count_audited(&server, "subjects.change_undone").await, 1);
    })
    .await;
}

#[tokio::test]
async fn all_found_are_changed_and_only_bare_ones_deleted() {
    for_each_engine(|server| async move {
        let staff = officer(&server).await;
        for number in 0..450 {
            let address = format!("p{number:03}@person.example");
            said::person(&server, IdentifierKind::Email, &address).await;
        }
        let news = said::purpose(&server, "news", Channel::Email, None).await;
        let id = said::person(&server, IdentifierKind::Email, "p007@person.example").await;
        said::say(&server, id, &news, EventKind::Refused).await;
        let bulk = format!("{LIST}/bulk");
        staff.post(LIST, &[("search", "p")]).await;
        let all = [("all", "1"), ("confirmed", "1")];
        let language = [("action", "set-language"), ("bulk-language", "fr")];
        let started = staff.post(&bulk, &[&all[..], &language].concat()).await;
        let page = report(&server, &staff, &location(&started)).await;
        assert!(page.contains("450 of 450"), "{page}");
        let french = "SELECT COUNT(*) FROM subjects WHERE language = 'fr'";
        assert_eq!(server.count(french).await, 450);
        let started = staff
            .post(&bulk, &[&all[..], &[("action", "delete-bare")]].concat())
            .await;
        let page = report(&server, &staff, &location(&started)).await;
        assert!(!page.contains("/undo\""), "who is deleted is not kept");
        assert_eq!(server.count(french).await, 1, "who said no stays");
        let wrong = staff.post(&bulk, &[("action", "tag"), ("all", "1")]).await;
        assert_eq!(wrong.status(), 422);
    })
    .await;
}

#[tokio::test]
async fn work_that_is_stopped_stops_between_two_batches() {
    for_each_engine(|server| async move {
        let staff = officer(&server).await;
        add(&staff, &ANNA).await;
        let all = [
            ("all", "1"),
            ("confirmed", "1"),
            ("action", "tag"),
            ("name", "x"),
        ];
        let task = location(&staff.post(&format!("{LIST}/bulk"), &all).await);
        staff.post(&format!("{task}/cancel"), &[]).await;
        let page = report(&server, &staff, &task).await;
        assert!(page.contains("Stopped"), "{page}");
        assert_eq!(server.count("SELECT COUNT(*) FROM subject_tags").await, 0);
        let agent = server.signed_in("anton@library.example", &["agent"]).await;
        assert_eq!(agent.get(&task).await.status(), 403);
    })
    .await;
}
