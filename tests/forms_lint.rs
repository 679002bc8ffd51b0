//! The linter at the desk: errors block publishing, warnings don't, the data protection officer answers
//! for an exception, and a form's colour reaches its visitors.

use crate::common::newsletter::{Newsletter, rename_organisation};
use crate::common::{Browser, Server, for_each_engine, location};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use placet::accounts::Actor;
use placet::forms;
use placet::forms::input::NewForm;
use placet::forms::model::{Definition, Field, FieldKind, Form};
use placet::purposes;
use placet::purposes::input::PurposeInput;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

const REASON: &str = "Agreed with counsel on 12 May: the box is about the order.";
const TIED: &str = "By sending this form you agree to our newsletter.";

/// A form with an e-mail address, a consent, and a line of text that serves no purpose.
async fn new_form(server: &Server) -> Form {
    let (app, system) = (&server.app, Actor::system());
    let purpose = PurposeInput {
        key: "news".into(),
        name_en: "News".into(),
        statement_en: "I agree to the newsletter by e-mail.".into(),
        data_en: "Your address".into(),
        recipients_en: "Nobody else".into(),
        validity_months: "12".into(),
        ..PurposeInput::default()
    };
    let purpose = purposes::service::create_purpose(app, &system, &purpose).await;
    let purpose = purpose.expect("a purpose").id;
    let input = NewForm {
        key: "news".into(),
        title: "News".into(),
        languages: vec!["en".into()],
        ..NewForm::default()
    };
    let form = forms::service::create_form(app, &system, &input).await;
    let mut form = form.expect("a form");
    form.draft.add_field(
        &Field {
            key: "news".into(),
            kind: FieldKind::Consent,
            purpose: Some(purpose),
            ..Field::default()
        },
        None,
    );
    form.draft.add_field(
        &Field {
            key: "town".into(),
            label: [("en".to_owned(), "Town".to_owned())].into(),
            ..Field::default()
        },
        None,
    );
    save(server, form, |_| {}).await
}

/// The form with a change of its draft, saved.
async fn save(server: &Server, mut form: Form, change: impl FnOnce(&mut Definition)) -> Form {
    change(&mut form.draft);
    let (app, system, revision) = (&server.app, Actor::system(), form.draft_revision);
    let saved = forms::service::save_draft(app, &system, form.id, revision, &form.draft).await;
    form.draft_revision = saved.expect("a saved draft");
    form
}

fn tie(form: &mut Definition) {
    form.intro.insert("en".into(), TIED.into());
}

fn address(form: &Form, page: &str) -> String {
    let revision = form.draft_revision;
    format!("/admin/forms/{}/{page}?revision={revision}", form.id)
}

async fn versions(server: &Server) -> i64 {
    server.count("SELECT COUNT(*) FROM form_versions").await
}

/// What the builder is told.
async fn lint(browser: &Browser, draft: &Value) -> String {
    let address = format!("{}/admin/api/forms/lint-draft", browser.url);
    let request = browser.client.post(address).header("origin", &browser.url);
    let answer = request.json(draft).send().await.expect("an answer");
    assert_eq!(answer.status(), 200);
    answer.text().await.expect("findings")
}

#[tokio::test]
async fn errors_block_publishing_and_warnings_do_not() {
    for_each_engine(|server| async move {
        let admin = server.signed_in("ada@library.example", &["admin"]).await;
        let form = new_form(&server).await;
        let form = save(&server, form, tie).await;

        let publish = address(&form, "publish");
        let blocked = admin.page(&publish).await;
        for said in [
            "Not ready to publish",
            "1 error",
            "GDPR Art. 7(2)",
            "in a box of its own",
            "1 warning",
            "Nothing says what this answer is needed for.",
            "The data protection officer can publish it",
        ] {
            assert!(blocked.contains(said), "{said}");
        }
        let place = format!("/admin/forms/{}/edit#form", form.id);
        assert!(blocked.contains(&place), "a link to the place");
        assert!(!blocked.contains("/override"), "not for everybody");
        assert_eq!(admin.post(&publish, &[]).await.status(), 422);
        assert_eq!(versions(&server).await, 0);

        let form = save(&server, form, |draft| draft.intro.clear()).await;
        let publish = address(&form, "publish");
        let question = admin.page(&publish).await;
        assert!(question.contains("1 warning") && !question.contains("1 error"));
        for steps in ["3 steps", "2 steps", "5 steps"] {
            assert!(question.contains(steps), "{steps}");
        }
        assert_eq!(
            location(&admin.post(&publish, &[]).await),
            format!("/admin/forms/{}", form.id)
        );
        assert_eq!(versions(&server).await, 1);
    })
    .await;
}

#[tokio::test]
async fn the_data_protection_officer_publishes_over_errors_with_a_reason() {
    for_each_engine(|server| async move {
        let officer = server.signed_in("dana@library.example", &["dpo"]).await;
        let form = new_form(&server).await;
        let form = save(&server, form, tie).await;
        let over = address(&form, "override");
        let form_page = officer.page(&format!("/admin/forms/{}", form.id)).await;
        assert!(form_page.contains(&address(&form, "publish")));
        let blocked = officer.page(&address(&form, "publish")).await;
        assert!(blocked.contains(&over.replace('&', "&amp;")), "{blocked}");
        let page = officer.page(&over).await;
        assert!(page.contains("GDPR Art. 7(2)") && page.contains("You answer for these errors"));

        let short = officer.post(&over, &[("reason", "because")]).await;
        assert_eq!(short.status(), 422);
        let again = short.text().await.expect("a page");
        assert!(again.contains("because") && again.contains("Enter a reason of 10 to 1000"));
        assert_eq!(versions(&server).await, 0);

        let unseen = format!("/admin/forms/{}/override", form.id);
        let unseen = officer.post(&unseen, &[("reason", REASON)]).await;
        assert_eq!(unseen.status(), 409, "of a draft that nobody has seen");
        assert_eq!(versions(&server).await, 0);

        let to = format!("/admin/forms/{}/versions", form.id);
        for click in 1..=2 {
            let done = officer.post(&over, &[("reason", REASON)]).await;
            assert_eq!(location(&done), to, "click {click}");
        }
        assert_eq!(versions(&server).await, 1);
        let page = officer.page(&to).await;
        assert!(page.contains("Published over 1 finding by dana because: Agreed with counsel"));
        assert!(page.contains("Consent tied to something else"), "{page}");
        let logged = "SELECT COUNT(*) FROM audit_entries WHERE action = 'form.overridden'
             AND CAST(detail AS TEXT) LIKE '%tied-to-terms%counsel%' OR action = 'form.overridden'
             AND CAST(detail AS TEXT) LIKE '%counsel%tied-to-terms%'";
        assert_eq!(server.count(logged).await, 1);
        assert!(server.browser().page("/f/news").await.contains(TIED));
    })
    .await;
}

#[tokio::test]
async fn an_override_says_what_another_controller_means() {
    for_each_engine(|server| async move {
        let admin = server.signed_in("ada@library.example", &["admin"]).await;
        let officer = server.signed_in("dana@library.example", &["dpo"]).await;
        let form = new_form(&server).await;
        publish(&admin, &form).await;
        rename_organisation(&server, "Example Archive").await;
        let form = save(&server, form, tie).await;
        let over = address(&form, "override");
        assert!(
            officer
                .page(&over)
                .await
                .contains("has become “Example Archive”")
        );

        let unsaid = officer.post(&over, &[("reason", REASON)]).await;
        assert_eq!(unsaid.status(), 422);
        let again = unsaid.text().await.expect("a page");
        assert!(again.contains("Say whether") && again.contains("counsel on 12 May"));
        assert_eq!(versions(&server).await, 1);

        let said = [("reason", REASON), ("controller", "material")];
        assert_eq!(officer.post(&over, &said).await.status(), 303);
        assert_eq!(versions(&server).await, 2);
        let material = "SELECT COUNT(*) FROM purpose_versions WHERE change = 'material'";
        assert_eq!(server.count(material).await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_translation_of_an_earlier_wording_is_a_warning_that_leads_to_it() {
    for_each_engine(|server| async move {
        let admin = server.signed_in("ada@library.example", &["admin"]).await;
        let form = Newsletter::published(&server).await;
        let retitle = |draft: &mut Definition| {
            draft.title.insert("en".into(), "Our letter".into());
        };
        // As the builder asks, before anything is saved.
        let mut unsaved = form.form(&server).await.draft;
        retitle(&mut unsaved);
        unsaved.translated_from.clear();
        let found = lint(&admin, &json!({ "form": form.form, "definition": unsaved })).await;
        assert!(
            found.contains("belongs to an earlier wording: the title"),
            "{found}"
        );

        form.edit(&server, retitle).await;
        let publish = format!("/admin/forms/{}/publish", form.form);
        let page = admin.page(&location(&admin.get(&publish).await)).await;
        assert!(
            page.contains("In Deutsch this belongs to an earlier wording: the title"),
            "{page}"
        );
        let table = format!("/admin/forms/{}/languages/de?show=stale", form.form);
        assert!(page.contains(&format!("href=\"{table}\"")));
        assert!(admin.page(&table).await.contains("Rundbrief"));
        assert_eq!(form.publish(&server).await, 2, "it blocks nothing");
    })
    .await;
}

#[tokio::test]
async fn an_override_is_for_errors_that_do_not_break_the_page() {
    for_each_engine(|server| async move {
        let officer = server.signed_in("dana@library.example", &["dpo"]).await;
        let form = new_form(&server).await;

        // Nothing to override: to publish is for whoever may publish.
        let ready = officer.page(&address(&form, "publish")).await;
        assert!(ready.contains("There is nothing to override"));
        let publish = officer.post(&address(&form, "publish"), &[]).await;
        assert_eq!(publish.status(), 403);
        let over = officer
            .post(&address(&form, "override"), &[("reason", REASON)])
            .await;
        assert_eq!(over.status(), 409);

        let form = save(&server, form, |draft| {
            tie(draft);
            draft.title.clear();
        })
        .await;
        let publish = format!("/admin/forms/{}/publish", form.id);
        let over = address(&form, "override");
        assert_eq!(location(&officer.get(&over).await), publish);
        let sent = officer.post(&over, &[("reason", REASON)]).await;
        assert_eq!(location(&sent), publish);
        let blocked = officer.page(&address(&form, "publish")).await;
        assert!(blocked.contains("Nobody can override this"));

        // Somebody has saved since: the reason was for another draft.
        let seen = form.clone();
        let form = save(&server, form, |draft| {
            draft.title.insert("en".into(), "News".into());
        })
        .await;
        let late = officer
            .post(&address(&seen, "override"), &[("reason", REASON)])
            .await;
        assert_eq!(late.status(), 409);
        assert_eq!(versions(&server).await, 0, "{}", form.id);
    })
    .await;
}

#[tokio::test]
async fn a_forms_colour_is_allowed_by_its_hash_and_by_nothing_else() {
    for_each_engine(|server| async move {
        let admin = server.signed_in("ada@library.example", &["admin"]).await;
        let form = new_form(&server).await;
        publish(&admin, &form).await;
        let (policy, page) = visit(&server).await;
        assert!(policy.contains("style-src 'self';") && !page.contains("<style"));

        let form = save(&server, form, |draft| draft.accent = Some("#b0241c".into())).await;
        publish(&admin, &form).await;
        let (policy, page) = visit(&server).await;
        let (_, style) = page.split_once("<style>").expect("a style");
        let (style, _) = style.split_once("</style>").expect("its end");
        assert!(style.contains("--accent:#b0241c"));
        let hash = BASE64_STANDARD.encode(Sha256::digest(style));
        let source = format!("style-src 'sha256-{hash}' 'self';");
        assert!(policy.contains(&source), "{policy}");
        assert!(!policy.contains("unsafe"));

        for (unfit, said) in [
            ("#ffcc00", "a contrast of 1."),
            ("red;}", "is not a colour"),
        ] {
            let fresh = forms::service::get_form(&server.app, &Actor::system(), form.id).await;
            let fresh = fresh.expect("the form").0;
            let form = save(&server, fresh, |draft| draft.accent = Some(unfit.into())).await;
            let publish = address(&form, "publish");
            assert!(admin.page(&publish).await.contains(said), "{unfit}");
            assert_eq!(admin.post(&publish, &[]).await.status(), 422);
        }
    })
    .await;
}

async fn publish(admin: &Browser, form: &Form) {
    let done = admin.post(&address(form, "publish"), &[]).await;
    assert_eq!(done.status(), 303);
}

/// Policy and text of the public page.
async fn visit(server: &Server) -> (String, String) {
    let response = server.browser().get("/f/news").await;
    let policy = response.headers()["content-security-policy"].to_str();
    let policy = policy.expect("a policy").to_owned();
    (policy, response.text().await.expect("a page"))
}
