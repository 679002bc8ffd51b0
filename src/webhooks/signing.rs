//! Signatures as Standard Webhooks has them: HMAC-SHA256 over id, time and body.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use super::model::Webhook;
use crate::ids::WebhookId;
use crate::server::crypto::{Keys, hmac_sha256};
use crate::time::Timestamp;

/// Before the secret, so that programs that look for leaked ones know it.
const PREFIX: &str = "whsec_";

fn key(keys: &Keys, webhook: WebhookId, salt: &[u8]) -> Vec<u8> {
    let mut message = webhook.0.as_bytes().to_vec();
    message.extend_from_slice(salt);
    keys.sign("webhook", &message)
}

/// The secret as the receiver's program gets it.
#[must_use]
pub fn secret(keys: &Keys, webhook: &Webhook) -> String {
    let key = key(keys, webhook.id, &webhook.salts.now);
    format!("{PREFIX}{}", BASE64_STANDARD.encode(key))
}

/// The header `webhook-signature`: one signature, or, while the secret is being changed, two.
#[must_use]
pub fn signatures(keys: &Keys, webhook: &Webhook, id: &str, at: Timestamp, body: &[u8]) -> String {
    let earlier = webhook.salts.earlier.iter();
    let earlier = earlier
        .filter(|(_, until)| *until > at)
        .map(|(salt, _)| salt);
    let salts = std::iter::once(&webhook.salts.now).chain(earlier);
    let signatures = salts.map(|salt| {
        let mut message = format!("{id}.{}.", seconds(at)).into_bytes();
        message.extend_from_slice(body);
        let mac = hmac_sha256(&key(keys, webhook.id, salt), &message);
        format!("v1,{}", BASE64_STANDARD.encode(mac))
    });
    signatures.collect::<Vec<_>>().join(" ")
}

/// Seconds since 1970, as the header `webhook-timestamp` has them.
#[must_use]
pub fn seconds(at: Timestamp) -> i64 {
    at.0.div_euclid(1000)
}
