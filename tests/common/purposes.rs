//! Purposes, as they stand in the database before anybody has touched them.

use placet::ids::PurposeId;
use placet::purposes;
use placet::purposes::model::{Change, Purpose, PurposeContent, PurposeVersion};

use super::Server;

/// Adds a purpose that says this.
pub async fn add(server: &Server, key: &str, content: PurposeContent) -> Purpose {
    let id: PurposeId = server.app.new_id();
    let purpose = Purpose {
        id,
        key: key.to_owned(),
        current: PurposeVersion {
            id: server.app.new_id(),
            purpose_id: id,
            number: 1,
            content,
            change: Change::First,
            first_used_at: None,
        },
    };
    let mut conn = server.app.write().await.expect("a connection");
    let created = purposes::store::create_purpose(&mut conn, &purpose, None, server.app.now());
    assert!(created.await.expect("a purpose"));
    server.app.commit(conn).await.expect("a commit");
    purpose
}
