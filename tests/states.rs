//! How consents stand: why, until when, and at another time; how they end, and how they are renewed.

use crate::common::lasting::{JANE, answer, ask, events, manage_link, news, signed_in, the_person};
use crate::common::newsletter::{self, Newsletter};
use crate::common::{START, Server, for_each_engine, location};
use placet::consents::model::{Event, EventKind, Evidence, Source};
use placet::consents::standing::Standing;
use placet::consents::stating::{Reason, states_at};
use placet::consents::{expiring, jobs, keeping, reminding};
use placet::purposes::model::{Change, PurposeContent};
use placet::server::App;
use placet::time::{Timestamp, days, hours};

async fn a_day_passes(server: &Server) {
    server.wait(days(1));
    jobs::queue_daily(&server.app).await.expect("jobs");
    // Twice, as several nodes do.
    jobs::queue_daily(&server.app).await.expect("jobs");
    server.run_jobs().await;
}

async fn kinds(server: &Server) -> Vec<EventKind> {
    let events = events(server).await;
    events.iter().map(|event| event.kind).collect()
}

async fn keep(app: &App, event: Event) {
    let mut conn = app.write().await.expect("a transaction");
    keeping::keep(&mut conn, app.now(), &[event])
        .await
        .expect("kept");
    app.commit(conn).await.expect("a commit");
}

#[tokio::test]
async fn the_end_is_noted_on_the_day_after_and_once() {
    for_each_engine(|server| async move {
        ask(&server, news(Some(1)), None).await;
        answer(&server, JANE, true).await;
        // Given on 2 March; 2 April is the last day.
        server.wait(days(30));
        a_day_passes(&server).await;
        assert_eq!(kinds(&server).await, [EventKind::Given]);
        a_day_passes(&server).await;
        assert_eq!(kinds(&server).await, [EventKind::Given, EventKind::Expired]);
        a_day_passes(&server).await;
        let events = events(&server).await;
        assert_eq!(events.len(), 2);
        let expired = &events[1];
        assert_eq!(expired.source, Source::System);
        // Midnight in Berlin, in summer time by then.
        assert_eq!(expired.occurred_at.0, 1_775_167_200_000);
        assert_eq!(expired.recorded_at, START + days(32));
        assert_eq!(server.count("SELECT COUNT(*) FROM receipts").await, 1);
        let noted = "SELECT COUNT(*) FROM audit_entries WHERE action = 'consent.expired'";
        assert_eq!(server.count(noted).await, 1);
        let state = "SELECT COUNT(*) FROM consent_states WHERE kind = 'expired'";
        assert_eq!(server.count(state).await, 1);
    })
    .await;
}

#[tokio::test]
async fn two_nodes_note_an_end_once() {
    for_each_engine(|server| async move {
        ask(&server, news(Some(1)), None).await;
        for name in ["a", "b", "c", "d", "e"] {
            answer(&server, &format!("{name}@example.org"), true).await;
        }
        server.wait(days(40));
        let config = server.app.config.clone();
        let other = App::start(config, server.clock.clone()).await;
        let other = other.expect("a node");
        let (one, two) = tokio::join!(
            expiring::end_consents(&server.app),
            expiring::end_consents(&other)
        );
        one.expect("done");
        two.expect("done");
        let expired = "SELECT COUNT(*) FROM consent_events WHERE kind = 'expired'";
        assert_eq!(server.count(expired).await, 5);
    })
    .await;
}

#[tokio::test]
async fn who_agrees_again_renews_through_whatever_channel() {
    for_each_engine(|server| async move {
        use EventKind::{Expired, Given, Renewed};
        let purpose = ask(&server, news(Some(1)), None).await;
        answer(&server, JANE, true).await;
        server.wait(days(40));
        // Not noted yet, and over all the same.
        answer(&server, JANE, true).await;
        assert_eq!(kinds(&server).await, [Given, Renewed]);
        server.wait(days(40));
        a_day_passes(&server).await;
        assert_eq!(kinds(&server).await, [Given, Renewed, Expired]);
        let jane = signed_in(&server, JANE).await;
        let give = format!("/portal/consents/{}/give", purpose.id);
        let version = purpose.current.id.to_string();
        jane.post(&give, &[("version", &version)]).await;
        assert_eq!(kinds(&server).await, [Given, Renewed, Expired, Renewed]);
        let mails = server.mails_to(JANE).await;
        let receipt = &mails.last().expect("a receipt").text;
        assert!(receipt.contains("You agreed again"), "{receipt}");
    })
    .await;
}

#[tokio::test]
async fn people_are_asked_once_before_the_end_and_renew_by_a_button() {
    for_each_engine(|server| async move {
        let purpose = ask(&server, news(Some(12)), None).await;
        answer(&server, JANE, true).await;
        // Until 2 March 2027: 365 days; asked from 30 days before.
        server.wait(days(333));
        a_day_passes(&server).await;
        assert_eq!(server.mails_to(JANE).await.len(), 1, "the receipt");
        a_day_passes(&server).await;
        let mails = server.mails_to(JANE).await;
        assert_eq!(mails.len(), 2);
        let mail = &mails[1];
        assert_eq!(mail.subject, "Your consent to Example Library ends soon");
        assert!(mail.text.contains("2 March 2027"), "{}", mail.text);
        a_day_passes(&server).await;
        assert_eq!(server.mails_to(JANE).await.len(), 2, "once");

        let link = mail.link(&server);
        assert!(link.ends_with(&format!("{}/renew", purpose.id)), "{link}");
        let browser = server.browser();
        let page = browser.page(&link).await;
        assert!(page.contains("It holds until 2 March 2027."), "{page}");
        assert_eq!(kinds(&server).await, [EventKind::Given], "a look");
        let (manage, _) = link.split_once(&format!("/{}", purpose.id)).expect("it");
        let overview = browser.page(manage).await;
        assert!(overview.contains("/renew"), "{overview}");
        let version = purpose.current.id.to_string();
        let done = browser.post(&link, &[("version", &version)]).await;
        assert_eq!(location(&done), manage);
        browser.post(&link, &[("version", &version)]).await;
        assert_eq!(kinds(&server).await, [EventKind::Given, EventKind::Renewed]);
        let overview = browser.page(manage).await;
        assert!(
            overview.contains("It holds until 1 February 2028."),
            "{overview}"
        );
        assert!(!overview.contains("/renew"), "not again so soon");
        let asked = "SELECT COUNT(*) FROM audit_entries WHERE action = 'consent.renewal_asked'";
        assert_eq!(server.count(asked).await, 1);
    })
    .await;
}

#[tokio::test]
async fn whoever_is_signed_in_renews_before_the_end_as_well() {
    for_each_engine(|server| async move {
        let purpose = ask(&server, news(Some(12)), None).await;
        answer(&server, JANE, true).await;
        let renew = format!("/portal/consents/{}/renew", purpose.id);
        server.wait(days(100));
        let jane = signed_in(&server, JANE).await;
        assert!(!jane.page("/portal").await.contains(&renew), "not yet");
        server.wait(days(250));
        let jane = signed_in(&server, JANE).await;
        assert!(jane.page("/portal").await.contains(&renew));
        let version = purpose.current.id.to_string();
        jane.post(&renew, &[("version", &version)]).await;
        assert_eq!(kinds(&server).await, [EventKind::Given, EventKind::Renewed]);
        assert!(!jane.page("/portal").await.contains(&renew), "done");
    })
    .await;
}

#[tokio::test]
async fn nobody_is_asked_where_the_purpose_says_so_or_there_is_nothing_to_renew() {
    for_each_engine(|server| async move {
        let content = PurposeContent {
            remind_days: Some(0),
            ..news(Some(12))
        };
        let purpose = ask(&server, content, None).await;
        answer(&server, JANE, true).await;
        server.wait(days(350));
        reminding::remind(&server.app).await.expect("done");
        assert_eq!(server.mails_to(JANE).await.len(), 1, "the receipt");
        let set = "UPDATE purpose_versions SET content = $1";
        let content = sqlx::types::Json(news(Some(12)));
        let mut conn = server.app.write().await.expect("a connection");
        placet::on_db!(conn, |c| sqlx::query(set)
            .bind(&content)
            .execute(c)
            .await
            .map(|_| ()))
        .expect("another setting");
        server.app.commit(conn).await.expect("a commit");
        let link = manage_link(&server, JANE).await;
        let withdraw = format!("{link}/{}/withdraw", purpose.id);
        server.browser().post(&withdraw, &[]).await;
        reminding::remind(&server.app).await.expect("done");
        let mails = server.mails_to(JANE).await;
        assert_eq!(mails.len(), 2, "receipts");
    })
    .await;
}

#[tokio::test]
async fn everybody_reads_why_it_does_not_hold() {
    for_each_engine(|server| async move {
        ask(&server, news(Some(1)), None).await;
        answer(&server, JANE, true).await;
        let link = manage_link(&server, JANE).await;
        server.wait(days(35));
        let why = "The time it was given for (One month) ended on 2 April 2026.";
        let person = format!("/admin/subjects/{}", the_person(&server).await);
        for (noted, officer) in [
            (false, "dana@library.example"),
            (true, "dan@library.example"),
        ] {
            if noted {
                a_day_passes(&server).await;
            }
            let jane = signed_in(&server, JANE).await;
            let dana = server.signed_in(officer, &["dpo"]).await;
            assert!(server.browser().page(&link).await.contains(why), "{noted}");
            assert!(jane.page("/portal").await.contains(why), "{noted}");
            assert!(dana.page(&person).await.contains(why), "{noted}");
        }
        let german = server.browser().page(&format!("{link}?lang=de")).await;
        assert!(german.contains("endete am 2. April 2026."), "{german}");
    })
    .await;
}

#[tokio::test]
async fn another_meaning_says_since_when_and_with_which_version() {
    for_each_engine(|server| async move {
        let form = Newsletter::published(&server).await;
        newsletter::answer(&server, JANE).await;
        server.wait(days(10));
        form.reword(&server, "I agree to parcels.", Change::Material)
            .await;
        form.publish(&server).await;
        let changed_at = server.app.now();
        server.wait(days(10));
        let jane = signed_in(&server, JANE).await;
        let page = jane.page("/portal").await;
        let why = "Since 12 March 2026, version 2 asks for something else.";
        assert!(page.contains(why), "{page}");

        let person = the_person(&server).await;
        let mut conn = server.app.read().await.expect("a connection");
        let now = server.app.now();
        let mut at = async |as_of, known| {
            let states = states_at(&mut conn, person, as_of, known).await;
            let states = states.expect("states");
            let news = form.purposes[0].id;
            let state = states.into_iter().find(|state| state.purpose_id == news);
            state.map(|state| (state.standing, state.reason))
        };
        let changed = Reason::Changed {
            version: 2,
            on: changed_at,
        };
        let renewal = Some((Standing::NeedsRenewal, changed));
        assert_eq!(at(now, now).await, renewal);
        let holds = Some((Standing::Given, Reason::Holds { until: None }));
        let before = START + days(9);
        assert_eq!(at(before, now).await, holds);
        assert_eq!(at(now, before).await, holds, "nobody knew");
        assert_eq!(at(START - hours(1), now).await, None);
    })
    .await;
}

#[tokio::test]
async fn who_was_asked_for_a_lower_age_has_not_agreed() {
    for_each_engine(|server| async move {
        let content = PurposeContent {
            minimum_age: Some(16),
            ..news(None)
        };
        ask(&server, content, Some(13)).await;
        answer(&server, JANE, true).await;
        assert_eq!(events(&server).await[0].evidence.age, Some(13));
        let jane = signed_in(&server, JANE).await;
        let page = jane.page("/portal").await;
        assert!(page.contains("Too young"), "{page}");
        let why = "a minimum age of 16 is required, and the record shows only 13";
        assert!(page.contains(why), "{page}");
    })
    .await;
}

#[tokio::test]
async fn a_form_with_the_right_age_counts() {
    for_each_engine(|server| async move {
        let content = PurposeContent {
            minimum_age: Some(16),
            ..news(None)
        };
        ask(&server, content, Some(16)).await;
        answer(&server, JANE, true).await;
        let jane = signed_in(&server, JANE).await;
        assert!(!jane.page("/portal").await.contains("Too young"));
    })
    .await;
}

#[tokio::test]
async fn the_desk_shows_what_applied_and_what_was_known() {
    for_each_engine(|server| async move {
        ask(&server, news(Some(12)), None).await;
        answer(&server, JANE, true).await;
        let given = events(&server).await.remove(0);
        // A letter of 12 March that was read on 22 March.
        server.wait(days(20));
        let letter = Event {
            id: server.app.new_id(),
            kind: EventKind::Withdrawn,
            occurred_at: START + days(10),
            recorded_at: server.app.now(),
            source: Source::Agent,
            submission_id: None,
            evidence: Evidence::default(),
            ..given
        };
        keep(&server.app, letter).await;
        server.wait(days(1));
        let dana = server.signed_in("dana@library.example", &["dpo"]).await;
        let person = format!("/admin/subjects/{}", the_person(&server).await);
        let page = dana.page(&person).await;
        let states = format!("{person}/states");
        assert!(page.contains(&states));
        let at = async |as_of: &str, known: &str| {
            let path = format!("{states}?as_of={as_of}&as_known_at={known}");
            let page = dana.page(&path).await;
            let found = ["Given", "Withdrawn", "No consents"]
                .into_iter()
                .find(|word| page.contains(&format!(">{word}<")));
            found.unwrap_or("nothing")
        };
        assert_eq!(at("2026-03-11", "").await, "Given");
        assert_eq!(at("2026-03-12", "").await, "Withdrawn");
        assert_eq!(at("2026-03-15", "2026-03-21").await, "Given", "nobody knew");
        assert_eq!(at("2026-03-15", "2026-03-22").await, "Withdrawn");
        assert_eq!(at("2026-03-01", "").await, "No consents");
        assert_eq!(at("", "").await, "Withdrawn");
        let wrong = dana.get(&format!("{states}?as_of=soon")).await;
        assert_eq!(wrong.status(), 422);
        let page = wrong.text().await.expect("a page");
        assert!(page.contains("Enter a day") && page.contains("value=\"soon\""));
        let editor = server.signed_in("ed@library.example", &["editor"]).await;
        assert_eq!(editor.get(&states).await.status(), 403);
        let nobody = "/admin/subjects/00000000-0000-7000-8000-000000000000/states";
        assert_eq!(dana.get(nobody).await.status(), 404);
    })
    .await;
}

#[tokio::test]
async fn a_late_word_does_not_renew_what_came_after_it() {
    for_each_engine(|server| async move {
        ask(&server, news(Some(1)), None).await;
        answer(&server, JANE, true).await;
        let given = events(&server).await.remove(0);
        server.wait(days(40));
        let earlier = Event {
            id: server.app.new_id(),
            occurred_at: Timestamp(START.0 - 1000),
            recorded_at: server.app.now(),
            submission_id: None,
            ..given
        };
        keep(&server.app, earlier).await;
        assert_eq!(kinds(&server).await, [EventKind::Given, EventKind::Given]);
    })
    .await;
}
