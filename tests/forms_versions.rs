//! Versions of a form: what is listed, what is different, what publishing does to consents, and back
//! into the draft.

use crate::common::newsletter::{Newsletter, answer, rename_organisation};
use crate::common::{Browser, Server, for_each_engine, location};
use placet::accounts::Actor;
use placet::consents;
use placet::consents::standing::Standing;
use placet::contacts::model::IdentifierKind;
use placet::contacts::store::find_subject_by;
use placet::forms;
use placet::forms::templates::service::{CopyInput, duplicate};
use placet::i18n::Text;
use placet::ids::SubjectId;
use placet::purposes::model::Change;

const JANE: &str = "jane@example.org";

async fn admin(server: &Server) -> Browser {
    server.signed_in("ada@library.example", &["admin"]).await
}

async fn jane(server: &Server) -> SubjectId {
    let mut conn = server.app.read().await.expect("a connection");
    let found = find_subject_by(&mut conn, IdentifierKind::Email, JANE).await;
    found.expect("an answer").expect("Jane")
}

/// What may be done with Jane's consent to news: what a program that asks is told.
async fn standing(server: &Server, of: &Newsletter) -> Standing {
    let subject = jane(server).await;
    let states = consents::service::list_states(&server.app, &Actor::system(), subject).await;
    let mut states = states.expect("states").into_iter();
    let news = of.purposes[0].id;
    let state = states.find(|state| state.purpose_id == news);
    state.expect("a state").standing
}

#[tokio::test]
async fn versions_are_listed_with_what_became_of_them() {
    for_each_engine(|server| async move {
        let form = Newsletter::published(&server).await;
        answer(&server, JANE).await;
        form.edit(&server, |draft| {
            draft.intro = Text::from([
                ("en".into(), "Hear from us.".into()),
                ("de".into(), "Hören Sie von uns.".into()),
            ]);
        })
        .await;
        assert_eq!(form.publish(&server).await, 2);

        let ada = admin(&server).await;
        let page = ada
            .page(&format!("/admin/forms/{}/versions", form.form))
            .await;
        assert!(page.contains("Visitors see it") && page.contains("Earlier"));
        assert!(page.contains("<td data-label=\"Filled in\">1<"), "{page}");
        assert!(page.contains("versions/2/compare?with=1") && page.contains("versions/1/restore"));
    })
    .await;
}

#[tokio::test]
async fn a_version_is_shown_as_it_was_published() {
    for_each_engine(|server| async move {
        let form = Newsletter::published(&server).await;
        let ada = admin(&server).await;
        let address = format!("/admin/forms/{}/versions/1", form.form);
        let german = ada.page(&format!("{address}?language=de")).await;
        assert!(german.contains("Ja zu News.") && german.contains("sandbox=\"allow-same-origin\""));
        assert!(german.contains("they match"));
        let english = ada.page(&address).await;
        assert!(english.contains("I agree to News.") && !english.contains("Ja zu News."));
        assert!(
            english.contains(">Purposes<"),
            "the page around the version keeps its words: {english}"
        );
        for missing in ["?language=fr", "0/x"] {
            assert_eq!(ada.get(&format!("{address}{missing}")).await.status(), 404);
        }

        let sql = "UPDATE form_snapshots SET html = 'forged' WHERE language = 'de'";
        let mut conn = server.app.write().await.expect("a connection");
        placet::on_db!(conn, |c| sqlx::query(sql).execute(c).await.map(|_| ())).expect("forgery");
        server.app.commit(conn).await.expect("a commit");
        assert!(ada.page(&address).await.contains("do not match"));
    })
    .await;
}

#[tokio::test]
async fn what_is_different_is_told_word_by_word() {
    for_each_engine(|server| async move {
        let form = Newsletter::published(&server).await;
        form.edit(&server, |draft| {
            draft.title.insert("en".into(), "Our newsletter".into());
            draft.fields.swap(1, 2);
            draft.fields[0].required = false;
            draft.fields[0].key = "mail".into();
        })
        .await;
        let ada = admin(&server).await;
        let compare = format!("/admin/forms/{}/versions/1/compare", form.form);
        let inline = ada.page(&format!("{compare}?with=draft")).await;
        assert!(
            inline.contains("<del>") && inline.contains("<ins>"),
            "{inline}"
        );
        assert!(inline.contains("removed:") && inline.contains("Title (English)"));
        assert!(!inline.contains("Title (Deutsch)"), "that has not changed");
        assert!(inline.contains("Moved from place 3 to 2"), "{inline}");
        assert!(inline.contains("Required") && inline.contains("mail"));
        let side = ada.page(&format!("{compare}?with=draft&layout=side")).await;
        assert!(side.contains("data-label=\"Before\"") && side.contains("data-label=\"After\""));

        let same = ada.page(&format!("{compare}?with=1")).await;
        assert!(same.contains("Nothing is different"));
        for missing in ["?with=7", "?with=x"] {
            assert_eq!(ada.get(&format!("{compare}{missing}")).await.status(), 404);
        }
    })
    .await;
}

#[tokio::test]
async fn a_version_goes_back_into_the_draft_once_and_as_it_was_seen() {
    for_each_engine(|server| async move {
        let form = Newsletter::published(&server).await;
        let then = form.form(&server).await.draft;
        form.edit(&server, |draft| {
            draft.fields.remove(0);
            draft.next_field = 9;
        })
        .await;
        let ada = admin(&server).await;
        let restore = format!("/admin/forms/{}/versions/1/restore", form.form);
        let seen = location(&ada.get(&restore).await);
        form.edit(&server, |draft| draft.confirm_email = true).await;
        assert_eq!(
            ada.post(&seen, &[]).await.status(),
            409,
            "not what was seen"
        );

        let seen = location(&ada.get(&restore).await);
        for _ in 0..2 {
            assert_eq!(
                location(&ada.post(&seen, &[]).await),
                format!("/admin/forms/{}", form.form)
            );
        }
        let now = form.form(&server).await.draft;
        assert!(now.is_like(&then));
        assert_eq!(now.next_field, 9, "no id is used again");
        let rows = "SELECT COUNT(*) FROM audit_entries WHERE action = 'form.restored'";
        assert_eq!(server.count(rows).await, 1);
    })
    .await;
}

#[tokio::test]
async fn what_an_old_version_needs_and_is_gone_is_said() {
    for_each_engine(|server| async move {
        let form = Newsletter::published(&server).await;
        // As an earlier release could have published it.
        let sql = "UPDATE form_versions SET definition =
            REPLACE(definition, '\"languages\":[\"en\",\"de\"]', '\"languages\":[\"en\",\"xx\"]')";
        let mut conn = server.app.write().await.expect("a connection");
        placet::on_db!(conn, |c| sqlx::query(sql).execute(c).await.map(|_| ())).expect("an update");
        server.app.commit(conn).await.expect("a commit");

        let ada = admin(&server).await;
        let restore = format!("/admin/forms/{}/versions/1/restore", form.form);
        let page = ada.page(&location(&ada.get(&restore).await)).await;
        assert!(page.contains("can no longer be offered: xx"), "{page}");
    })
    .await;
}

#[tokio::test]
async fn an_editorial_change_leaves_consents_as_they_are() {
    for_each_engine(|server| async move {
        let form = Newsletter::published(&server).await;
        answer(&server, JANE).await;
        form.reword(&server, "I agree to the News.", Change::Editorial)
            .await;
        let ada = admin(&server).await;
        let publish = format!("/admin/forms/{}/publish", form.form);
        let seen = location(&ada.get(&publish).await);
        let page = ada.page(&seen).await;
        assert!(
            page.contains("Editorial") && page.contains("consents stay"),
            "{page}"
        );
        assert!(page.contains("<ins>"), "the words that are new stand out");
        assert_eq!(ada.post(&seen, &[]).await.status(), 303);
        assert_eq!(standing(&server, &form).await, Standing::Given);
    })
    .await;
}

#[tokio::test]
async fn a_material_change_asks_for_renewal_everywhere() {
    for_each_engine(|server| async move {
        let form = Newsletter::published(&server).await;
        answer(&server, JANE).await;
        answer(&server, "joe@example.org").await;
        form.reword(&server, "I agree to News and parcels.", Change::Material)
            .await;
        assert_eq!(
            standing(&server, &form).await,
            Standing::Given,
            "not before"
        );

        let ada = admin(&server).await;
        let publish = format!("/admin/forms/{}/publish", form.form);
        let seen = location(&ada.get(&publish).await);
        let page = ada.page(&seen).await;
        let people = "<td data-label=\"Agreed with this form\">2<";
        assert!(page.contains(people), "{page}");
        assert!(page.contains("these consents need renewal"));
        assert_eq!(ada.post(&seen, &[]).await.status(), 303);

        // For decisions.
        let standing = standing(&server, &form).await;
        assert_eq!(standing, Standing::NeedsRenewal);
        assert!(!standing.holds());
        // In the register.
        let dana = server.signed_in("dana@library.example", &["dpo"]).await;
        let person = format!("/admin/subjects/{}", jane(&server).await);
        assert!(dana.page(&person).await.contains("To be renewed"));
        // For the person, by the link of the receipt and in the portal.
        let mails = server.mails_to(JANE).await;
        let manage = server.browser().page(&mails[0].link(&server)).await;
        assert!(manage.contains("parcels"), "what is asked now: {manage}");
        let browser = server.browser();
        browser.post("/portal/sign-in", &[("email", JANE)]).await;
        let mails = server.mails_to(JANE).await;
        let link = mails.last().expect("a mail").link(&server);
        assert_eq!(location(&browser.post(&link, &[]).await), "/portal");
        let portal = browser.page("/portal").await;
        assert!(portal.contains("To be renewed") && portal.contains("parcels"));
    })
    .await;
}

#[tokio::test]
async fn forms_that_stay_behind_are_named() {
    for_each_engine(|server| async move {
        let form = Newsletter::published(&server).await;
        let (app, system) = (&server.app, Actor::system());
        let input = CopyInput {
            key: "kiosk".into(),
            title: "At the kiosk".into(),
        };
        let copy = duplicate(app, &system, form.form, &input)
            .await
            .expect("a copy");
        let published = forms::service::publish(app, &system, copy.id, None).await;
        assert_eq!(published, Ok(1));
        form.reword(&server, "I agree to parcels.", Change::Material)
            .await;
        let ada = admin(&server).await;
        let publish = format!("/admin/forms/{}/publish", form.form);
        let page = ada.page(&location(&ada.get(&publish).await)).await;
        assert!(page.contains("in the old meaning: At the kiosk."), "{page}");
    })
    .await;
}

#[tokio::test]
async fn another_controller_is_a_question_to_the_publisher() {
    for_each_engine(|server| async move {
        let form = Newsletter::published(&server).await;
        answer(&server, JANE).await;
        rename_organisation(&server, "Example Archive").await;
        let ada = admin(&server).await;
        let publish = format!("/admin/forms/{}/publish", form.form);
        let seen = location(&ada.get(&publish).await);
        let page = ada.page(&seen).await;
        assert!(
            page.contains("“Example Library” has become “Example Archive”"),
            "{page}"
        );

        let unsaid = ada.post(&seen, &[]).await;
        assert_eq!(unsaid.status(), 422);
        assert!(unsaid.text().await.expect("a page").contains("Say whether"));
        assert_eq!(server.count("SELECT COUNT(*) FROM form_versions").await, 1);

        let same = ada.post(&seen, &[("controller", "editorial")]).await;
        assert_eq!(same.status(), 303);
        assert_eq!(standing(&server, &form).await, Standing::Given);

        rename_organisation(&server, "Somebody Else").await;
        let other = ada.post(&seen, &[("controller", "material")]).await;
        assert_eq!(other.status(), 303);
        assert_eq!(standing(&server, &form).await, Standing::NeedsRenewal);
        let wordings = "SELECT COUNT(*) FROM purpose_versions WHERE change = 'material'";
        assert_eq!(server.count(wordings).await, 2, "one a purpose");
        // Whoever agrees now agrees with the new one.
        answer(&server, JANE).await;
        assert_eq!(standing(&server, &form).await, Standing::Given);
    })
    .await;
}

#[tokio::test]
async fn whoever_overrides_sees_and_decides_what_a_publisher_does() {
    for_each_engine(|server| async move {
        let form = Newsletter::published(&server).await;
        answer(&server, JANE).await;
        form.reword(&server, "I agree to News and parcels.", Change::Material)
            .await;
        form.edit(&server, |draft| {
            let tied = "By sending this form you agree to our newsletter.";
            draft.intro.insert("en".into(), tied.into());
        })
        .await;
        rename_organisation(&server, "Example Archive").await;
        let dana = server.signed_in("dana@library.example", &["dpo"]).await;
        let publish = format!("/admin/forms/{}/publish", form.form);
        let seen = location(&dana.get(&publish).await);
        let over = seen.replace("/publish?", "/override?");
        let page = dana.page(&over).await;
        for said in [
            "<td data-label=\"Agreed with this form\">1<",
            "these consents need renewal",
            "“Example Library” has become “Example Archive”",
            "<ins>",
            "name=\"when\"",
        ] {
            assert!(page.contains(said), "{said}: {page}");
        }

        let reason = ("reason", "Agreed with counsel on 12 May.");
        let unsaid = dana.post(&over, &[reason]).await;
        assert_eq!(unsaid.status(), 422);
        let unsaid = unsaid.text().await.expect("a page");
        assert!(unsaid.contains("Say whether") && unsaid.contains(reason.1));
        let never = [reason, ("controller", "material"), ("when", "later")];
        let never = dana.post(&over, &never).await;
        assert_eq!(never.status(), 422);
        assert!(never.text().await.expect("a page").contains("#at"));
        assert_eq!(server.count("SELECT COUNT(*) FROM form_versions").await, 1);

        let done = dana
            .post(&over, &[reason, ("controller", "material")])
            .await;
        let versions = format!("/admin/forms/{}/versions", form.form);
        assert_eq!(location(&done), versions);
        assert_eq!(standing(&server, &form).await, Standing::NeedsRenewal);
        assert!(dana.page(&versions).await.contains("Agreed with counsel"));
    })
    .await;
}

#[tokio::test]
async fn what_needs_renewal_already_is_not_affected_again() {
    for_each_engine(|server| async move {
        let form = Newsletter::published(&server).await;
        answer(&server, JANE).await;
        form.reword(&server, "I agree to parcels.", Change::Material)
            .await;
        form.publish(&server).await;
        answer(&server, "joe@example.org").await;
        form.reword(&server, "I agree to letters.", Change::Material)
            .await;
        let ada = admin(&server).await;
        let publish = format!("/admin/forms/{}/publish", form.form);
        let page = ada.page(&location(&ada.get(&publish).await)).await;
        let people = "<td data-label=\"Agreed with this form\">1<";
        assert!(page.contains(people), "Joe, not Jane: {page}");

        // What does not hold is not valid until any day.
        let dana = server.signed_in("dana@library.example", &["dpo"]).await;
        let person = dana
            .page(&format!("/admin/subjects/{}", jane(&server).await))
            .await;
        assert!(person.contains("To be renewed"));
        assert!(
            person.contains("<td data-label=\"Valid until\"><"),
            "{person}"
        );
        assert!(!person.contains("Until you withdraw it"), "{person}");
    })
    .await;
}
