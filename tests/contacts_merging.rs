//! Two records that are one person, joined and taken apart: nothing is lost, the later word counts, and the
//! ledger verifies all the time.

use placet::consents::model::EventKind;
use placet::contacts;
use placet::contacts::model::IdentifierKind;
use placet::ids::{PurposeId, SubjectId};
use placet::ledger::verify::database::database;
use placet::ledger::verify::keys::Keys;
use placet::purposes::model::Channel;
use placet::time::{days, minutes};

use crate::common::people::{LIST, count_audited, officer};
use crate::common::{Browser, Server, for_each_engine, location, said};

const EMAIL: &str = "anna@person.example";
const PHONE: &str = "+491701234567";

/// The kind of somebody's latest word; empty if there is none.
async fn latest(server: &Server, subject: SubjectId, purpose: PurposeId) -> Option<EventKind> {
    let mut conn = server.app.read().await.expect("a connection");
    let all = placet::consents::store::list_latest(&mut conn, subject).await;
    let all = all.expect("states");
    let found = all.into_iter().find(|event| event.purpose_id == purpose);
    found.map(|event| event.kind)
}

async fn known_by(server: &Server, subject: SubjectId) -> Vec<String> {
    let mut conn = server.app.read().await.expect("a connection");
    let found = contacts::store::find_subject(&mut conn, subject).await;
    let identifiers = found.expect("an answer").map(|one| one.identifiers);
    let identifiers = identifiers.into_iter().flatten();
    identifiers.map(|one| one.value).collect()
}

async fn verifies(server: &Server) {
    while placet::ledger::sealing::seal_due(&server.app)
        .await
        .expect("a seal")
        > 0
    {}
    let mut conn = server.app.read().await.expect("a connection");
    let keys = placet::signing::store::list_public(&mut conn).await;
    let keys = Keys::of(&keys.expect("keys"));
    drop(conn);
    let report = database(&server.app, &keys, &mut |_| {}).await;
    let report = report.expect("a report");
    assert!(report.is_right(), "{report:#?}");
}

async fn merge(staff: &Browser, kept: SubjectId, merged: SubjectId) {
    let sent = staff
        .post(&format!("{LIST}/{kept}/merge/{merged}"), &[])
        .await;
    assert_eq!(location(&sent), format!("{LIST}/{kept}"));
}

/// The address that takes the last merge back.
async fn undo(staff: &Browser, kept: SubjectId) -> String {
    let page = staff.page(&format!("{LIST}/{kept}")).await;
    let end = page.find("/undo\"").expect("it can be taken back");
    let from = page[..end].rfind('"').expect("an address") + 1;
    format!("{}/undo", &page[from..end])
}

#[tokio::test]
async fn the_later_word_counts_and_all_of_it_is_taken_back() {
    for_each_engine(|server| async move {
        let staff = officer(&server).await;
        let news = said::purpose(&server, "news", Channel::Email, None).await;
        let calls = said::purpose(&server, "calls", Channel::Email, None).await;
        let mail = said::purpose(&server, "mail", Channel::Email, None).await;
        let kept = said::person(&server, IdentifierKind::Email, EMAIL).await;
        let merged = said::person(&server, IdentifierKind::Phone, PHONE).await;
        said::say(&server, kept, &news, EventKind::Given).await;
        said::say(&server, merged, &calls, EventKind::Withdrawn).await;
        server.wait(minutes(1));
        said::say(&server, merged, &news, EventKind::Withdrawn).await;
        said::say(&server, kept, &calls, EventKind::Given).await;
        said::say(&server, merged, &mail, EventKind::Refused).await;
        let tag = [("sort", "tag"), ("name", "Reader")];
        staff.post(&format!("{LIST}/{merged}/groups"), &tag).await;

        let found = staff
            .post(&format!("{LIST}/{kept}/merge"), &[("search", "+49170")])
            .await;
        let found = found.text().await.expect("a page");
        assert!(
            found.contains(&format!("{LIST}/{kept}/merge/{merged}")),
            "{found}"
        );
        let preview = staff.page(&format!("{LIST}/{kept}/merge/{merged}")).await;
        assert!(preview.contains("the later word counts"), "{preview}");
        assert_eq!(
            known_by(&server, merged).await,
            [PHONE],
            "nothing happened yet"
        );

        merge(&staff, kept, merged).await;
        assert_eq!(staff.get(&format!("{LIST}/{merged}")).await.status(), 404);
        assert_eq!(known_by(&server, kept).await.len(), 2);
        assert_eq!(
            latest(&server, kept, news.id).await,
            Some(EventKind::Withdrawn)
        );
        assert_eq!(
            latest(&server, kept, calls.id).await,
            Some(EventKind::Given)
        );
        assert_eq!(
            latest(&server, kept, mail.id).await,
            Some(EventKind::Refused)
        );
        assert!(
            staff
                .page(&format!("{LIST}/{kept}"))
                .await
                .contains("Reader")
        );
        verifies(&server).await;
        // Said since: it stays with the one who was kept.
        server.wait(minutes(1));
        said::say(&server, kept, &mail, EventKind::Given).await;

        let undo = undo(&staff, kept).await;
        assert_eq!(staff.post(&undo, &[]).await.status(), 303);
        assert_eq!(known_by(&server, kept).await, [EMAIL]);
        assert_eq!(known_by(&server, merged).await, [PHONE]);
        assert_eq!(latest(&server, kept, news.id).await, Some(EventKind::Given));
        assert_eq!(
            latest(&server, merged, news.id).await,
            Some(EventKind::Withdrawn)
        );
        assert_eq!(
            latest(&server, kept, calls.id).await,
            Some(EventKind::Given)
        );
        assert_eq!(
            latest(&server, merged, calls.id).await,
            Some(EventKind::Withdrawn)
        );
        assert_eq!(latest(&server, kept, mail.id).await, Some(EventKind::Given));
        assert_eq!(
            latest(&server, merged, mail.id).await,
            Some(EventKind::Refused)
        );
        assert!(
            !staff
                .page(&format!("{LIST}/{kept}"))
                .await
                .contains("Reader")
        );
        assert!(
            staff
                .page(&format!("{LIST}/{merged}"))
                .await
                .contains("Reader")
        );
        verifies(&server).await;
        assert_eq!(staff.post(&undo, &[]).await.status(), 404, "only once");
        assert_eq!(count_audited(&server, "subject.merged").await, 1);
        assert_eq!(count_audited(&server, "subject.unmerged").await, 1);
    })
    .await;
}

#[tokio::test]
async fn it_can_be_taken_back_for_thirty_days_the_last_one_first() {
    for_each_engine(|server| async move {
        let staff = officer(&server).await;
        let kept = said::person(&server, IdentifierKind::Email, EMAIL).await;
        let one = said::person(&server, IdentifierKind::Phone, PHONE).await;
        let two = said::person(&server, IdentifierKind::ExternalId, "K-1").await;
        merge(&staff, kept, one).await;
        let first = undo(&staff, kept).await;
        server.wait(std::time::Duration::from_secs(1));
        merge(&staff, kept, two).await;
        assert_eq!(staff.post(&first, &[]).await.status(), 409);
        let last = undo(&staff, kept).await;
        server.wait(days(31));
        let staff = server.signed_in("dora@library.example", &["dpo"]).await;
        assert_eq!(staff.post(&last, &[]).await.status(), 404);
        assert_eq!(known_by(&server, kept).await.len(), 3);
        let same = staff
            .post(&format!("{LIST}/{kept}/merge/{kept}"), &[])
            .await;
        assert_eq!(same.status(), 422);
    })
    .await;
}

#[tokio::test]
async fn who_is_held_stays_as_they_are() {
    for_each_engine(|server| async move {
        let staff = officer(&server).await;
        let kept = said::person(&server, IdentifierKind::Email, EMAIL).await;
        let held = said::person(&server, IdentifierKind::Phone, PHONE).await;
        let hold = format!("{LIST}/{held}/hold");
        staff.post(&hold, &[("hold", "claims")]).await;
        let join = format!("{LIST}/{kept}/merge/{held}");
        assert!(staff.page(&join).await.contains("legal hold"));
        assert_eq!(staff.post(&join, &[]).await.status(), 409);
        merge(&staff, held, kept).await;
    })
    .await;
}
