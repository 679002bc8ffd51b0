//! A version that waits for its time, and a form that is taken from the web.

use crate::common::newsletter::{Newsletter, answer, rename_organisation, send};
use crate::common::{Browser, Server, for_each_engine, location};
use placet::accounts::Actor;
use placet::consents;
use placet::contacts::model::IdentifierKind;
use placet::contacts::store::find_subject_by;
use placet::forms::service::{Publishing, publish_as};
use placet::purposes::model::Change;
use placet::server::{App, jobs};
use placet::time::{hours, minutes};

const JANE: &str = "jane@example.org";
const SHOP: &str = "https://shop.example";
/// An hour after the start, in the organisation's zone.
const LATER: [(&str, &str); 2] = [("when", "later"), ("at", "2026-03-02T11:00")];

async fn admin(server: &Server) -> Browser {
    server.signed_in("ada@library.example", &["admin"]).await
}

/// A form whose version 2, with another title, waits for an hour.
async fn waiting(server: &Server, ada: &Browser) -> Newsletter {
    let form = Newsletter::published(server).await;
    retitle(server, &form, "Second").await;
    let publish = format!("/admin/forms/{}/publish", form.form);
    let seen = location(&ada.get(&publish).await);
    for _ in 0..2 {
        assert_eq!(ada.post(&seen, &LATER).await.status(), 303, "also twice");
    }
    form
}

async fn retitle(server: &Server, form: &Newsletter, title: &str) {
    let change = |draft: &mut placet::forms::model::Definition| {
        draft.title.insert("en".into(), title.to_owned());
    };
    form.edit(server, change).await;
}

async fn title(server: &Server) -> String {
    let page = server.browser().page("/f/newsletter?lang=en").await;
    let from = page.find("<h1>").expect("a title") + 4;
    page[from..].chars().take_while(|c| *c != '<').collect()
}

async fn audit(server: &Server, sql: &'static str) -> i64 {
    server.count(sql).await
}

const PUBLISHED: &str = "SELECT COUNT(*) FROM audit_entries WHERE action = 'form.published'";
const SCHEDULED: &str = "SELECT COUNT(*) FROM audit_entries WHERE action = 'form.scheduled'";
const CANCELLED: &str =
    "SELECT COUNT(*) FROM audit_entries WHERE action = 'form.schedule_cancelled'";

#[tokio::test]
async fn what_was_looked_at_goes_out_at_its_time_and_once() {
    for_each_engine(|server| async move {
        let ada = admin(&server).await;
        let form = waiting(&server, &ada).await;
        assert_eq!(audit(&server, SCHEDULED).await, 1);
        retitle(&server, &form, "Third").await;
        let overview = ada.page(&format!("/admin/forms/{}", form.form)).await;
        assert!(overview.contains("Version 2 goes out on"), "{overview}");
        let versions = ada
            .page(&format!("/admin/forms/{}/versions", form.form))
            .await;
        assert!(versions.contains("Waits for its time"));

        server.wait(minutes(59));
        server.run_jobs().await;
        assert_eq!(title(&server).await, "Newsletter", "too early");
        server.wait(minutes(1));
        // Two runners, as on two nodes.
        let (one, other) = tokio::join!(jobs::run_due(&server.app), jobs::run_due(&server.app));
        assert_eq!(one.expect("jobs") + other.expect("jobs"), 1);
        assert_eq!(
            title(&server).await,
            "Second",
            "not what is in the draft since"
        );
        assert_eq!(audit(&server, PUBLISHED).await, 2);
        server.wait(hours(1));
        server.run_jobs().await;
        assert_eq!(audit(&server, PUBLISHED).await, 2);
        let versions = ada
            .page(&format!("/admin/forms/{}/versions", form.form))
            .await;
        assert!(!versions.contains("Waits for its time") && versions.contains("Visitors see it"));
    })
    .await;
}

#[tokio::test]
async fn a_restart_loses_no_moment() {
    for_each_engine(|server| async move {
        let ada = admin(&server).await;
        waiting(&server, &ada).await;
        server.wait(hours(3));
        let (config, clock) = (server.app.config.clone(), server.clock.clone());
        let restarted = App::start(config, clock).await.expect("a second start");
        assert_eq!(jobs::run_due(&restarted).await.expect("jobs"), 1);
        // What this node has in memory it has for two seconds at most.
        server.app.published_forms.forget("newsletter");
        assert_eq!(title(&server).await, "Second");
    })
    .await;
}

#[tokio::test]
async fn a_moment_that_has_passed_is_refused() {
    for_each_engine(|server| async move {
        let ada = admin(&server).await;
        let form = Newsletter::drafted(&server).await;
        let publish = format!("/admin/forms/{}/publish", form.form);
        let seen = location(&ada.get(&publish).await);
        for (at, said) in [
            ("2026-03-02T09:59", "still to come"),
            ("", "Enter a day"),
            ("2030-01-01T00:00", "within a year"),
        ] {
            let sent = ada.post(&seen, &[("when", "later"), ("at", at)]).await;
            assert_eq!(sent.status(), 422, "{at}");
            assert!(sent.text().await.expect("a page").contains(said), "{at}");
        }
        assert_eq!(server.count("SELECT COUNT(*) FROM form_versions").await, 0);
    })
    .await;
}

#[tokio::test]
async fn somebody_thinks_better_of_it() {
    for_each_engine(|server| async move {
        let ada = admin(&server).await;
        let form = waiting(&server, &ada).await;
        let cancel = format!("/admin/forms/{}/schedule/cancel", form.form);
        assert!(ada.page(&cancel).await.contains("never be shown"));
        for _ in 0..2 {
            assert_eq!(ada.post(&cancel, &[]).await.status(), 303);
        }
        assert_eq!(audit(&server, CANCELLED).await, 1);
        server.wait(hours(2));
        server.run_jobs().await;
        assert_eq!(title(&server).await, "Newsletter");
        let versions = ada
            .page(&format!("/admin/forms/{}/versions", form.form))
            .await;
        assert!(versions.contains("Never shown"));
        assert_eq!(
            form.publish(&server).await,
            3,
            "its number is not used again"
        );
    })
    .await;
}

#[tokio::test]
async fn what_is_published_now_comes_instead_of_what_waits() {
    for_each_engine(|server| async move {
        let ada = admin(&server).await;
        let form = waiting(&server, &ada).await;
        retitle(&server, &form, "Third").await;
        let publish = format!("/admin/forms/{}/publish", form.form);
        let seen = location(&ada.get(&publish).await);
        assert!(ada.page(&seen).await.contains("cancels version 2"));
        let again = ada
            .post(&seen, &[("when", "later"), ("at", "2026-03-02T12:00")])
            .await;
        assert_eq!(again.status(), 409, "one waits at a time");
        assert_eq!(ada.post(&seen, &[]).await.status(), 303);
        server.wait(hours(2));
        server.run_jobs().await;
        assert_eq!(title(&server).await, "Third");
    })
    .await;
}

#[tokio::test]
async fn consents_need_renewal_when_the_time_has_come_and_not_before() {
    for_each_engine(|server| async move {
        let form = Newsletter::published(&server).await;
        answer(&server, JANE).await;
        form.reword(&server, "I agree to parcels.", Change::Material)
            .await;
        let wish = Publishing {
            at: Some(server.app.now() + hours(1)),
            ..Publishing::default()
        };
        let (app, system) = (&server.app, Actor::system());
        let number = publish_as(app, &system, form.form, &wish).await;
        assert_eq!(number, Ok(2));
        assert_eq!(standing(&server, &form).await, "given");
        // What waits can't be reworded under its readers: this is wording 3.
        form.reword(&server, "I agree to letters.", Change::Editorial)
            .await;
        server.wait(hours(1));
        server.run_jobs().await;
        assert_eq!(standing(&server, &form).await, "needs-renewal");
        let page = server.browser().page("/f/newsletter?lang=en").await;
        assert!(page.contains("parcels") && !page.contains("letters"));
    })
    .await;
}

#[tokio::test]
async fn a_wording_that_was_never_shown_can_change_again() {
    for_each_engine(|server| async move {
        let ada = admin(&server).await;
        let form = Newsletter::published(&server).await;
        answer(&server, JANE).await;
        form.reword(&server, "I agree to parcels.", Change::Material)
            .await;
        let publish = format!("/admin/forms/{}/publish", form.form);
        let seen = location(&ada.get(&publish).await);
        assert_eq!(ada.post(&seen, &LATER).await.status(), 303);
        let cancel = format!("/admin/forms/{}/schedule/cancel", form.form);
        assert_eq!(ada.post(&cancel, &[]).await.status(), 303);
        form.reword(&server, "I agree to News, weekly.", Change::Editorial)
            .await;
        let versions = "SELECT COUNT(*) FROM purpose_versions";
        assert_eq!(server.count(versions).await, 3, "changed in place");
        server.wait(hours(2));
        form.publish(&server).await;
        assert_eq!(standing(&server, &form).await, "given");
    })
    .await;
}

#[tokio::test]
async fn what_a_cancelled_version_said_of_the_controller_is_taken_back() {
    for_each_engine(|server| async move {
        let ada = admin(&server).await;
        let form = Newsletter::published(&server).await;
        answer(&server, JANE).await;
        rename_organisation(&server, "Example Archive").await;
        let publish = format!("/admin/forms/{}/publish", form.form);
        let seen = location(&ada.get(&publish).await);
        let material = [LATER[0], LATER[1], ("controller", "material")];
        assert_eq!(ada.post(&seen, &material).await.status(), 303);
        let purpose = format!("/admin/purposes/{}", form.purposes[0].id);
        assert!(ada.page(&purpose).await.contains("Scheduled for"));
        assert!(ada.page("/admin/purposes").await.contains("Scheduled for"));

        let cancel = format!("/admin/forms/{}/schedule/cancel", form.form);
        assert_eq!(ada.post(&cancel, &[]).await.status(), 303);
        assert!(!ada.page(&purpose).await.contains("Scheduled for"));
        let again = [("controller", "editorial")];
        assert_eq!(ada.post(&seen, &again).await.status(), 303);
        assert_eq!(standing(&server, &form).await, "given", "cancelled first");

        // The same where what is published now comes instead of what waits.
        rename_organisation(&server, "Example Museum").await;
        assert_eq!(ada.post(&seen, &material).await.status(), 303);
        assert_eq!(ada.post(&seen, &again).await.status(), 303);
        assert_eq!(standing(&server, &form).await, "given", "gave way");

        // And what is said to be material is, whatever was taken back before.
        rename_organisation(&server, "Somebody Else").await;
        let other = [("controller", "material")];
        assert_eq!(ada.post(&seen, &other).await.status(), 303);
        assert_eq!(standing(&server, &form).await, "needs-renewal");
    })
    .await;
}

async fn standing(server: &Server, of: &Newsletter) -> &'static str {
    let mut conn = server.app.read().await.expect("a connection");
    let found = find_subject_by(&mut conn, IdentifierKind::Email, JANE).await;
    let jane = found.expect("an answer").expect("Jane");
    drop(conn);
    let states = consents::service::list_states(&server.app, &Actor::system(), jane).await;
    let mut states = states.expect("states").into_iter();
    let news = states.find(|state| state.purpose_id == of.purposes[0].id);
    news.expect("a state").standing.key()
}

#[tokio::test]
async fn a_form_that_is_no_longer_offered_says_so_and_how_to_withdraw() {
    for_each_engine(|server| async move {
        let ada = admin(&server).await;
        let form = Newsletter::published(&server).await;
        let share = format!("/admin/forms/{}/share", form.form);
        ada.post(&share, &[("origins", SHOP)]).await;
        let thanks = answer(&server, JANE).await;
        let visitor = server.browser();
        let loaded = visitor
            .page("/f/newsletter?lang=de&p=https%3A%2F%2Fshop.example%2Fnews")
            .await;

        let unpublish = format!("/admin/forms/{}/unpublish", form.form);
        assert!(ada.page(&unpublish).await.contains("no longer offered"));
        for _ in 0..2 {
            assert_eq!(ada.post(&unpublish, &[]).await.status(), 303);
        }
        let rows = "SELECT COUNT(*) FROM audit_entries WHERE action = 'form.unpublished'";
        assert_eq!(server.count(rows).await, 1);
        let overview = ada.page(&format!("/admin/forms/{}", form.form)).await;
        assert!(overview.contains("No longer offered"));

        let gone = visitor
            .get("/f/newsletter?lang=de&p=https%3A%2F%2Fshop.example%2Fnews")
            .await;
        assert_eq!(gone.status(), 410);
        let policy = gone.headers()["content-security-policy"].clone();
        let policy = policy.to_str().expect("a policy");
        assert!(
            policy.ends_with("frame-ancestors 'self' https://shop.example"),
            "{policy}"
        );
        let page = gone.text().await.expect("a page");
        assert!(
            page.contains("wird nicht mehr angeboten") && page.contains("Rundbrief"),
            "{page}"
        );
        assert!(page.contains("/portal") && page.contains("class=\"framed\""));
        assert!(page.contains("data-parent=\"https://shop.example\""));

        // Whoever had it open can't send it any more; whoever sent it finds the record.
        let token = crate::common::input_value(&loaded, "token");
        let late = [("token", token.as_str()), ("field.f1", "joe@example.org")];
        let late = visitor.post("/f/newsletter", &late).await;
        assert_eq!(late.status(), 410);
        let page = late.text().await.expect("a page");
        assert!(
            page.contains("wird nicht mehr angeboten"),
            "as it was shown: {page}"
        );
        assert!(page.contains("data-parent=\"https://shop.example\""));
        assert_eq!(server.count("SELECT COUNT(*) FROM submissions").await, 1);
        assert_eq!(visitor.get(&thanks).await.status(), 200);
        let manage = server.mails_to(JANE).await[0].link(&server);
        assert!(visitor.page(&manage).await.contains("I agree to News."));
        let withdraw = format!("{manage}/{}/withdraw", form.purposes[0].id);
        assert_eq!(visitor.post(&withdraw, &[]).await.status(), 303);

        assert_eq!(form.publish(&server).await, 2, "offered again");
        let page = visitor.page("/f/newsletter?lang=en").await;
        send(&visitor, &page, "joe@example.org").await;
    })
    .await;
}

#[tokio::test]
async fn a_submission_that_waits_can_be_confirmed_after_its_form_has_gone() {
    for_each_engine(|server| async move {
        let form = Newsletter::drafted(&server).await;
        form.edit(&server, |draft| draft.confirm_email = true).await;
        form.publish(&server).await;
        answer(&server, JANE).await;
        let ada = admin(&server).await;
        let unpublish = format!("/admin/forms/{}/unpublish", form.form);
        assert_eq!(ada.post(&unpublish, &[]).await.status(), 303);
        let confirm = server.mails_to(JANE).await[0].link(&server);
        let visitor = server.browser();
        assert_eq!(visitor.post(&confirm, &[]).await.status(), 200);
        assert_eq!(standing(&server, &form).await, "given");
    })
    .await;
}

#[tokio::test]
async fn what_was_never_offered_is_not_gone() {
    for_each_engine(|server| async move {
        Newsletter::drafted(&server).await;
        assert_eq!(server.browser().get("/f/newsletter").await.status(), 404);
    })
    .await;
}
