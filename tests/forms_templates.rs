//! Beginning a form with a template or with a copy, and looking at how it will be.

use crate::common::newsletter::Newsletter;
use crate::common::{Browser, Server, for_each_engine, input_value, location};
use placet::accounts::Actor;
use placet::forms::model::Form;
use placet::forms::{service, templates};

async fn editor(server: &Server) -> Browser {
    server.signed_in("eve@library.example", &["editor"]).await
}

async fn form_at(server: &Server, address: &str) -> Form {
    let id = address.rsplit('/').next().expect("an id");
    let id = id.parse().expect("an id");
    let found = service::get_form(&server.app, &Actor::system(), id).await;
    found.expect("a form").0
}

/// What the page of a new form proposes, sent as it is.
async fn accept(browser: &Browser, template: &str, purposes: &[&str]) -> reqwest::Response {
    let page = browser
        .page(&format!("/admin/forms/new?template={template}"))
        .await;
    let (title, key) = (input_value(&page, "title"), input_value(&page, "key"));
    let mut form = vec![
        ("template", template),
        ("title", title.as_str()),
        ("key", key.as_str()),
        ("languages", "en"),
        ("languages", "de"),
    ];
    form.extend(purposes.iter().map(|choice| ("purposes", *choice)));
    browser.post("/admin/forms/new", &form).await
}

#[tokio::test]
async fn every_template_becomes_a_form_that_can_be_published_at_once() {
    for_each_engine(|server| async move {
        let eve = editor(&server).await;
        let cards = eve.page("/admin/forms/new").await;
        for template in templates::templates() {
            assert!(cards.contains(&format!("?template={}", template.key)));
            let choices = vec!["new"; template.purposes.len()];
            let made = accept(&eve, &template.key, &choices).await;
            let form = form_at(&server, &location(&made)).await;
            assert_eq!(form.key, template.key);
            let consents = form.draft.consents().count();
            assert_eq!(consents, template.purposes.len(), "{}", template.key);
            let published = service::publish(&server.app, &Actor::system(), form.id, None).await;
            assert_eq!(published, Ok(1), "{}", template.key);
            let page = server
                .browser()
                .page(&format!("/f/{}?lang=de", form.key))
                .await;
            assert!(page.contains("Ich willige"), "{}", template.key);
        }
        let added = "SELECT COUNT(*) FROM audit_entries WHERE action = 'purpose.created'";
        let purposes = templates::templates().iter().map(|one| one.purposes.len());
        let purposes = i64::try_from(purposes.sum::<usize>()).expect("a few");
        assert_eq!(server.count(added).await, purposes);
    })
    .await;
}

#[tokio::test]
async fn purposes_that_there_are_can_be_bound_or_left_for_later() {
    for_each_engine(|server| async move {
        let eve = editor(&server).await;
        let known = Newsletter::drafted(&server).await;
        let news = known.purposes[0].id.to_string();
        let page = eve.page("/admin/forms/new?template=event-photos").await;
        assert!(
            page.contains(&format!("value=\"{news}\"")),
            "known ones are offered"
        );
        let made = accept(&eve, "event-photos", &[&news, "", "new"]).await;
        let form = form_at(&server, &location(&made)).await;
        let bound: Vec<_> = form
            .draft
            .consents()
            .map(|(field, id)| (field.id.clone(), id))
            .collect();
        assert_eq!(bound.len(), 2);
        assert_eq!(bound[0], ("f4".to_owned(), known.purposes[0].id));
        assert_eq!(server.count("SELECT COUNT(*) FROM purposes").await, 3);

        // A second form from it finds its purpose, and adding it again is refused as a whole.
        let page = eve.page("/admin/forms/new?template=event-photos").await;
        assert!(!page.contains("with the key “photos-print”"), "{page}");
        let again = accept(&eve, "event-photos", &["new", "", "new"]).await;
        assert_eq!(again.status(), 422);
        assert!(again.text().await.expect("a page").contains("photos-print"));
        assert_eq!(server.count("SELECT COUNT(*) FROM purposes").await, 3);
        let unknown = accept(&eve, "children", &["nonsense"]).await;
        assert_eq!(unknown.status(), 422);
    })
    .await;
}

#[tokio::test]
async fn languages_that_are_not_chosen_leave_no_texts() {
    for_each_engine(|server| async move {
        let eve = editor(&server).await;
        let form = [
            ("template", "newsletter"),
            ("title", "Rundbrief"),
            ("key", "rundbrief"),
            ("languages", "de"),
        ];
        let made = eve.post("/admin/forms/new", &form).await;
        let form = form_at(&server, &location(&made)).await;
        assert_eq!(form.draft.languages, ["de"]);
        assert_eq!(form.draft.title["de"], "Rundbrief");
        let text = serde_json::to_string(&form.draft).expect("JSON");
        assert!(!text.contains("\"en\""), "{text}");
    })
    .await;
}

#[tokio::test]
async fn a_copy_has_the_draft_and_nothing_else() {
    for_each_engine(|server| async move {
        let eve = editor(&server).await;
        let original = Newsletter::published(&server).await;
        let duplicate = format!("/admin/forms/{}/duplicate", original.form);
        let page = eve.page(&duplicate).await;
        assert_eq!(input_value(&page, "title"), "Newsletter");
        let taken = [("key", "newsletter"), ("title", "Copy")];
        assert_eq!(eve.post(&duplicate, &taken).await.status(), 422);
        let copy = [("key", "copy"), ("title", "Copy")];
        let copy = form_at(&server, &location(&eve.post(&duplicate, &copy).await)).await;
        let draft = original.form(&server).await.draft;
        assert_eq!(copy.draft.title["en"], "Copy");
        assert_eq!(copy.draft.title["de"], draft.title["de"]);
        assert_eq!(copy.draft.fields, draft.fields);
        assert!(copy.published.is_none() && copy.allowed_origins.is_empty());
        // Its title is new, so its translation waits to be looked at; no other mark has changed.
        let stale = placet::forms::translations::stale(&copy.draft);
        let stale: Vec<_> = stale
            .iter()
            .map(|(unit, code)| format!("{unit} {code}"))
            .collect();
        assert_eq!(stale, ["title de"]);
        assert_eq!(copy.draft.translated_from, draft.translated_from);
    })
    .await;
}

#[tokio::test]
async fn the_preview_shows_the_draft_and_can_send_nothing() {
    for_each_engine(|server| async move {
        let eve = editor(&server).await;
        let form = Newsletter::published(&server).await;
        form.edit(&server, |draft| {
            draft.title.insert("de".into(), "Entwurf".into());
        })
        .await;
        let preview = format!("/admin/forms/{}/preview", form.form);
        let page = eve
            .page(&format!("{preview}?language=de&width=320&script=off"))
            .await;
        assert!(page.contains("preview--320") && page.contains("sandbox=\"allow-same-origin\""));
        let page = eve
            .page(&format!("{preview}?width=7&script=maybe&language=xx"))
            .await;
        assert!(
            page.contains("preview--full") && page.contains("allow-scripts"),
            "{page}"
        );
        assert!(!page.contains("allow-forms"));

        let frame = format!("{preview}/frame?language=de&script=");
        let with_script = eve.get(&format!("{frame}on")).await;
        let header = |name| {
            with_script.headers()[name]
                .to_str()
                .expect("a header")
                .to_owned()
        };
        assert_eq!(header("x-frame-options"), "SAMEORIGIN");
        let policy = header("content-security-policy");
        assert!(policy.contains("form-action 'none'") && policy.contains("script-src 'self'"));
        assert!(policy.ends_with("frame-ancestors 'self'"), "{policy}");
        let shown = with_script.text().await.expect("a page");
        assert!(shown.contains("Entwurf") && shown.contains("<script"));
        assert_eq!(
            input_value(&shown, "token"),
            "",
            "no token, so nothing could be recorded"
        );
        let without = eve.get(&format!("{frame}off")).await;
        let policy = without.headers()["content-security-policy"].clone();
        assert!(
            policy
                .to_str()
                .expect("a policy")
                .contains("script-src 'none'")
        );
        assert!(!without.text().await.expect("a page").contains("<script"));

        let template = eve
            .page("/admin/forms/templates/children?language=de")
            .await;
        assert!(template.contains("/admin/forms/templates/children/frame?language=de"));
        let shown = eve
            .page("/admin/forms/templates/children/frame?language=de")
            .await;
        assert!(shown.contains("Einwilligung für mein Kind") && shown.contains("Example Library"));
        assert_eq!(
            eve.get("/admin/forms/templates/nothing").await.status(),
            404
        );
        let nobody = server.signed_in("gus@library.example", &[]).await;
        assert_eq!(nobody.get(&preview).await.status(), 403);
    })
    .await;
}
