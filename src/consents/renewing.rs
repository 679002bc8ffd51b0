//! Agreeing again: to what had expired, or to what now means something else.

use std::borrow::Cow;

use super::model::{Event, EventKind};
use super::standing::Standing;
use super::{stating, store};
use crate::error::Result;
use crate::organisation;
use crate::purposes;
use crate::server::db::Conn;

/// Events as they are kept: who agrees to what had expired or has to be renewed renews it, whatever
/// channel they say it through. What happened before the person's latest word stays what it was.
pub async fn as_kept<'a>(conn: &mut Conn, events: &'a [Event]) -> Result<Cow<'a, [Event]>> {
    let mut kept = Cow::Borrowed(events);
    let asked = match events {
        [] | [_] => None,
        // Of many at once most were never asked before.
        _ => Some(store::many::list_asked(conn, events).await?),
    };
    let was_asked = |event: &Event| {
        let key = (event.subject_id, event.purpose_id);
        asked.as_ref().is_none_or(|asked| asked.contains(&key))
    };
    for (at, event) in events.iter().enumerate() {
        let may_renew = event.kind == EventKind::Given && was_asked(event);
        if may_renew && renews(conn, event).await? {
            kept.to_mut()[at].kind = EventKind::Renewed;
        }
    }
    Ok(kept)
}

async fn renews(conn: &mut Conn, event: &Event) -> Result<bool> {
    let latest = store::find_latest(conn, event.subject_id, event.purpose_id).await?;
    let Some(latest) = latest.filter(|latest| latest.occurred_at <= event.occurred_at) else {
        return Ok(false);
    };
    let wordings = purposes::store::list_wordings(conn, event.purpose_id).await?;
    let zone = organisation::service::zone(conn).await?;
    let standing = |said: &Event| stating::state(said, &wordings, &zone, event.occurred_at).0;
    let was_over = matches!(
        standing(&latest),
        Standing::Expired | Standing::NeedsRenewal
    );
    // Who agrees once more to a wording that has had its day has renewed nothing.
    Ok(was_over && standing(event).holds())
}
