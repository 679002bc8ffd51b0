//! Forms and versions as they stand in the database, whatever the linter would say of them.

use placet::forms::canonical::{canonical, digest};
use placet::forms::model::{Controller, Definition, Form, PublishedDefinition};
use placet::forms::snapshot::snapshot_html;
use placet::forms::store::{self, NewVersion, Snapshot};
use placet::ids::{FormId, FormVersionId};
use placet::purposes;
use placet::purposes::model::Purpose;

use super::Server;

/// Adds a form that these sites may frame.
pub async fn add_form(
    server: &Server,
    key: &str,
    definition: &Definition,
    allowed_origins: &[&str],
) -> FormId {
    let form = Form {
        id: server.app.new_id(),
        key: key.to_owned(),
        draft: definition.clone(),
        draft_revision: 1,
        allowed_origins: allowed_origins.iter().map(|&one| one.to_owned()).collect(),
        published: None,
        updated_at: server.app.now(),
        updated_by: None,
    };
    let mut conn = server.app.write().await.expect("a connection");
    let created = store::create_form(&mut conn, &form);
    assert!(created.await.expect("a form"));
    server.app.commit(conn).await.expect("a commit");
    form.id
}

/// Shows visitors a version of a form.
pub async fn publish(
    server: &Server,
    form: FormId,
    (key, number): (&str, i64),
    definition: &Definition,
    asked: &[Purpose],
) -> FormVersionId {
    let app = &server.app;
    let known = asked.iter();
    let known = known.map(|purpose| (purpose.id, purpose.current.clone()));
    let published = PublishedDefinition {
        form_key: key.to_owned(),
        number,
        definition: definition.clone(),
        purposes: known.collect(),
        contact_fields: [].into(),
        controller: Controller {
            name: "Example Library".into(),
            contact_email: "hello@library.example".into(),
            privacy_url: "https://library.example/privacy".into(),
        },
    };
    let text = canonical(&published).expect("canonical text");
    let version = NewVersion {
        id: app.new_id(),
        form_id: form,
        number,
        definition_text: &text,
        definition_sha256: &digest(&text),
    };
    let mut conn = app.write().await.expect("a connection");
    for purpose in asked {
        let used = purposes::store::mark_used(&mut conn, purpose.current.id, app.now());
        used.await.expect("a used wording");
    }
    let added = store::add_version(&mut conn, &version, None, app.now());
    assert!(added.await.expect("a version"));
    for language in &definition.languages {
        let html = snapshot_html(&published, language);
        let snapshot = Snapshot {
            sha256: digest(&html),
            language: language.clone(),
            html,
        };
        let added = store::add_snapshot(&mut conn, version.id, &snapshot);
        added.await.expect("a snapshot");
    }
    let shown = store::set_published(&mut conn, form, version.id);
    shown.await.expect("published");
    app.commit(conn).await.expect("a commit");
    app.published_forms.forget(key);
    version.id
}
