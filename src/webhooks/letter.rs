//! The mail to whoever added a webhook that does not work any more.

use super::model::Webhook;
use crate::accounts;
use crate::error::Result;
use crate::forms::snapshot::in_words_of;
use crate::i18n::{t, t_with};
use crate::mail::letter::{Block, Letter};
use crate::mail::service::queue_letter;
use crate::server::App;
use crate::server::db::Conn;
use crate::server::language::Language;
use crate::time::Timestamp;

/// Queues the notice, if whoever added the webhook is still there.
pub async fn send_notice(
    app: &App,
    conn: &mut Conn,
    now: Timestamp,
    webhook: &Webhook,
) -> Result<()> {
    let Some(by) = webhook.created_by else {
        return Ok(());
    };
    let user = accounts::store::find_user(conn, by).await?;
    let Some(user) = user.filter(|user| user.disabled_at.is_none()) else {
        return Ok(());
    };
    let page = format!("{}/{}", webhook.owner.base(), webhook.id);
    let url = app.config.url(&page);
    let language = Language::of(&user.language);
    let letter = in_words_of(language, || Letter {
        kind: "webhook",
        language: language.into(),
        subject: t("webhooks-mail-subject"),
        blocks: vec![
            Block::Text(t_with(
                "webhooks-mail-text",
                [("url", webhook.url.clone().into())],
            )),
            Block::Button {
                label: t("webhooks-mail-button"),
                url,
            },
        ],
    });
    queue_letter(conn, now, &user.email, &letter).await?;
    Ok(())
}
