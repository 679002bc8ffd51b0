//! The address of the page that gives thanks. It says what somebody ticked, and the reference in it is
//! told to websites and webhooks: so it shows that only with a seal that nobody can make up, and for a
//! day.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde::Deserialize;

use crate::ids::SubmissionId;
use crate::server::crypto::Keys;
use crate::time::{Timestamp, days};

/// What the key is for.
const USAGE: &str = "thanks";

/// What an address says of itself.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Sealed {
    /// Until when it is good, in milliseconds.
    until: i64,
    /// That this is true.
    seal: String,
}

/// Where somebody goes who has just sent a form.
#[must_use]
pub fn address(keys: &Keys, key: &str, id: SubmissionId, now: Timestamp) -> String {
    let until = now + days(1);
    let seal = keys.sign(USAGE, &signed(id, until));
    let seal = BASE64_URL_SAFE_NO_PAD.encode(seal);
    format!("/f/{key}/thanks/{id}?until={}&seal={seal}", until.0)
}

impl Sealed {
    /// Whether it is the address of a submission that we gave out, and still good.
    #[must_use]
    pub fn is_good(&self, keys: &Keys, id: SubmissionId, now: Timestamp) -> bool {
        let until = Timestamp(self.until);
        let seal = BASE64_URL_SAFE_NO_PAD.decode(&self.seal);
        now <= until && seal.is_ok_and(|seal| keys.verify(USAGE, &signed(id, until), &seal))
    }
}

fn signed(id: SubmissionId, until: Timestamp) -> Vec<u8> {
    format!("{id} {}", until.0).into_bytes()
}
