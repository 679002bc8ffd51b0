//! What a receipt tells of, gathered from where it is kept. All of it is as it was when the event was
//! recorded.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::store;
use crate::consents;
use crate::consents::model::Event;
use crate::consents::standing::valid_until;
use crate::error::Result;
use crate::forms;
use crate::ids::EventId;
use crate::organisation;
use crate::organisation::model::Organisation;
use crate::purposes;
use crate::server::dates;
use crate::server::db::Conn;

/// The form with which something was said.
pub struct Form {
    /// Its name in addresses.
    pub key: String,
    /// Number of its version.
    pub version: i64,
}

/// What a receipt tells of.
pub struct Facts<'a> {
    /// The event.
    pub event: &'a Event,
    /// Name of the purpose for programs.
    pub purpose_key: String,
    /// Number of its version.
    pub purpose_version: i64,
    /// Who asked.
    pub controller: Organisation,
    /// With which form.
    pub form: Option<Form>,
    /// What was recorded before of the same person's consent to the same purpose.
    pub replaces: Option<EventId>,
    /// The last day on which the consent holds, if it was given for a time.
    pub valid_until: Option<Date>,
    /// Address of this installation.
    pub base: &'a str,
}

/// Gathers them.
pub async fn gather<'a>(conn: &mut Conn, event: &'a Event, base: &'a str) -> Result<Facts<'a>> {
    let controller = organisation::store::find_organisation_at(conn, event.recorded_at).await?;
    let mut controller = controller.unwrap_or_default();
    let purpose = purposes::store::find_purpose(conn, event.purpose_id).await?;
    let version = purposes::store::find_version(conn, event.purpose_version_id).await?;
    let form = find_form(conn, event, &mut controller).await?;
    let zone: TimeZone = dates::zone(&controller.time_zone);
    Ok(Facts {
        event,
        purpose_key: purpose.map(|purpose| purpose.key).unwrap_or_default(),
        purpose_version: version.map_or(1, |version| version.number),
        form,
        replaces: store::find_recorded_before(conn, event).await?,
        valid_until: valid_until(event, &zone),
        controller,
        base,
    })
}

/// The form; and who asked is who stood on it.
async fn find_form(
    conn: &mut Conn,
    event: &Event,
    controller: &mut Organisation,
) -> Result<Option<Form>> {
    let Some(submission) = event.submission_id else {
        return Ok(None);
    };
    let Some(submission) = consents::store::find_submission(conn, submission).await? else {
        return Ok(None);
    };
    let version = forms::store::get_version(conn, submission.form_version_id).await?;
    let named = version.published()?.controller;
    for (on_form, known) in [
        (named.name, &mut controller.name),
        (named.contact_email, &mut controller.contact_email),
        (named.privacy_url, &mut controller.privacy_url),
    ] {
        if !on_form.is_empty() {
            *known = on_form;
        }
    }
    Ok(Some(Form {
        key: version.form_key,
        version: version.number,
    }))
}
