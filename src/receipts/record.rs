//! What a receipt says: the fields of ISO/IEC TS 27560:2023 in the terms of the Data Privacy Vocabulary
//! (DPV), as its guide to the standard has them, and a few of our own (`placet:`).
//!
//! The context stands in the receipt itself: it can be read in ten years without asking anybody.

use serde_json::{Map, Value, json};

use super::facts::Facts;
use crate::consents::model::{EventKind, Source};
use crate::i18n::Text;
use crate::purposes::model::Channel;
use crate::server::dates::rfc3339;

/// What receipts conform to (`schema_version`).
const RECEIPT_SCHEMA: &str = "https://w3id.org/dpv/schema/dpv-27560#receipt";
/// What the record in them conforms to.
const RECORD_SCHEMA: &str = "https://w3id.org/dpv/schema/dpv-27560#record";

/// What the receipt of an event says.
#[must_use]
pub fn receipt(facts: &Facts<'_>) -> Value {
    let event = facts.event;
    json!({
        "@context": context(),
        "@id": format!("urn:uuid:{}#receipt", event.id),
        "@type": "dpv:ConsentReceipt",
        "dct:conformsTo": RECEIPT_SCHEMA,
        "dct:identifier": format!("{}#receipt", event.id),
        "dct:created": rfc3339(event.recorded_at),
        "dct:publisher": facts.base,
        "dpv:hasRecordOfActivity": record(facts),
    })
}

fn context() -> Value {
    let mut context = json!({
        "dpv": "https://w3id.org/dpv#",
        "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
        "loc": "https://w3id.org/dpv/loc#",
        "pd": "https://w3id.org/dpv/pd#",
        "dct": "http://purl.org/dc/terms/",
        "schema": "https://schema.org/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "placet": "urn:placet:terms:",
    });
    for name in [
        "dct:conformsTo",
        "dct:publisher",
        "dct:replaces",
        "dpv:hasApplicableLaw",
        "dpv:hasDataController",
        "dpv:hasJurisdiction",
        "dpv:hasLegalBasis",
        "dpv:hasProcessing",
        "dpv:hasRecipient",
        "dpv:isExercisedAt",
        "dpv:isIndicatedBy",
        "schema:url",
        "skos:broader",
    ] {
        context[name] = json!({ "@type": "@id" });
    }
    for name in [
        "dct:created",
        "dpv:isIndicatedAtTime",
        "placet:recordedAt",
        "placet:shownAt",
        "placet:confirmedAt",
    ] {
        context[name] = json!({ "@type": "xsd:dateTime" });
    }
    context
}

fn record(facts: &Facts<'_>) -> Value {
    let event = facts.event;
    let subject = format!("urn:uuid:{}", event.subject_id);
    let mut record = json!({
        "@id": format!("urn:uuid:{}", event.id),
        "@type": "dpv:ConsentRecord",
        "dct:conformsTo": RECORD_SCHEMA,
        "dct:identifier": event.id,
        "dct:created": rfc3339(event.recorded_at),
        "dct:language": language(facts),
        "dpv:hasDataSubject": {
            "@id": subject,
            "@type": "dpv:DataSubject",
            "dct:identifier": event.subject_id,
        },
        "dpv:hasDataController": facts.base,
        "dpv:hasJurisdiction": format!("loc:{}", facts.controller.country),
        "dpv:hasApplicableLaw": "eu-gdpr:GDPR",
        "dpv:hasLegalBasis": legal_basis(facts),
        "dpv:hasNotice": notices(facts),
        "dpv:hasProcess": process(facts),
        "dpv:hasConsentControl": {
            "@type": ["dpv:ProvideConsent", "dpv:WithdrawConsent"],
            "dpv:isExercisedAt": format!("{}/portal", facts.base),
        },
        "dpv:hasRight": rights(facts),
        "dpv:hasConsentStatus": status(facts),
        "dpv:hasEntity": entities(facts),
    });
    if let Some(before) = facts.replaces {
        record["dct:replaces"] = json!(format!("urn:uuid:{before}"));
    }
    record
}

/// In which the question was read.
fn language<'a>(facts: &'a Facts<'_>) -> &'a str {
    match facts.event.evidence.language.as_str() {
        "" => &facts.controller.language,
        language => language,
    }
}

fn legal_basis(facts: &Facts<'_>) -> &'static str {
    match facts.event.purpose.special_category {
        true => "eu-gdpr:A9-2-a",
        false => "eu-gdpr:A6-1-a",
    }
}

/// A text in the language in which the question was read, else in one that it has.
fn text(facts: &Facts<'_>, text: &Text) -> Value {
    let wanted = language(facts);
    let found = text
        .get_key_value(wanted)
        .filter(|(_, text)| !text.is_empty());
    let found = found.or_else(|| text.get_key_value("en"));
    match found.or_else(|| text.iter().next()) {
        Some((language, text)) => json!({ "@language": language, "@value": text }),
        None => Value::Null,
    }
}

/// What the person was told: the wording, with the form around it, and the controller's notice.
fn notices(facts: &Facts<'_>) -> Value {
    let event = facts.event;
    let mut wording = json!({
        "@id": format!("urn:uuid:{}", event.purpose_version_id),
        "@type": "dpv:ConsentNotice",
        "dct:identifier": event.purpose_version_id,
        "dct:language": language(facts),
        "dct:description": text(facts, &event.purpose.statement),
        "placet:purposeVersion": facts.purpose_version,
    });
    if let Some(hash) = &event.evidence.snapshot_sha256 {
        wording["placet:snapshotSha256"] = json!(hash);
    }
    if let Some(form) = &facts.form {
        wording["placet:form"] = json!(form.key);
        wording["placet:formVersion"] = json!(form.version);
    }
    if let Some(at) = event.evidence.shown_at {
        wording["placet:shownAt"] = json!(rfc3339(at));
    }
    let mut notices = vec![wording];
    if !facts.controller.privacy_url.is_empty() {
        notices.push(json!({
            "@type": "dpv:PrivacyNotice",
            "schema:url": facts.controller.privacy_url,
        }));
    }
    Value::Array(notices)
}

/// What is done, with which data, by whom.
fn process(facts: &Facts<'_>) -> Value {
    let event = facts.event;
    let content = &event.purpose;
    let mut purpose = json!({
        "@id": format!("urn:uuid:{}", event.purpose_id),
        "@type": "dpv:Purpose",
        "dct:identifier": facts.purpose_key,
        "dct:title": text(facts, &content.name),
        "dct:description": text(facts, &content.statement),
        "placet:channel": content.channel.key(),
    });
    if is_communication(content.channel) {
        purpose["skos:broader"] = json!("dpv:CommunicationManagement");
    }
    let mut recipients = vec![json!(facts.base)];
    let named = text(facts, &content.recipients);
    if !named.is_null() {
        recipients.push(json!({ "@type": "dpv:Recipient", "dct:description": named }));
    }
    json!({
        "@type": "dpv:Process",
        "dpv:hasPurpose": purpose,
        "dpv:hasPersonalData": personal_data(facts),
        "dpv:hasDataSource": data_source(event.source),
        "dpv:hasProcessing": ["dpv:Collect", "dpv:Store", "dpv:Use"],
        "dpv:hasStorageCondition": storage(facts),
        "dpv:hasRecipient": recipients,
    })
}

fn is_communication(channel: Channel) -> bool {
    use Channel::{Email, Phone, Post, Sms, Whatsapp};
    matches!(channel, Email | Sms | Phone | Post | Whatsapp)
}

fn personal_data(facts: &Facts<'_>) -> Value {
    let content = &facts.event.purpose;
    let kind = match content.special_category {
        true => "dpv:SpecialCategoryPersonalData",
        false => "dpv:PersonalData",
    };
    let mut data = json!({
        "@type": kind,
        "dct:description": text(facts, &content.data),
        // Whoever refuses gets by without.
        "dpv:hasNecessity": { "@id": "dpv:Optional" },
    });
    let broader = match content.channel {
        Channel::Email => "pd:EmailAddress",
        Channel::Sms | Channel::Phone | Channel::Whatsapp => "pd:TelephoneNumber",
        Channel::Post => "pd:PhysicalAddress",
        Channel::CallRecording => "pd:VoiceCommunicationRecording",
        Channel::Web | Channel::None => return data,
    };
    data["skos:broader"] = json!(broader);
    data
}

fn data_source(source: Source) -> Value {
    let kind = match source {
        Source::Import | Source::Api => "dpv:DataSource",
        _ => "dpv:DataSubjectDataSource",
    };
    json!({ "@type": kind, "placet:source": source.key() })
}

/// For how long, and where. Where the data themselves are kept says the controller's notice.
fn storage(facts: &Facts<'_>) -> Value {
    let mut location = json!({
        "@type": "dpv:StorageLocation",
        "dpv:hasLocation": { "@id": format!("loc:{}", facts.controller.country) },
    });
    if !facts.controller.privacy_url.is_empty() {
        location["schema:url"] = json!(facts.controller.privacy_url);
    }
    json!([location, { "@type": "dpv:StorageDuration", "dpv:hasDuration": duration(facts) }])
}

/// How long it holds: for so many months, else until it is taken back; of what is no consent, without end.
fn duration(facts: &Facts<'_>) -> Value {
    let event = facts.event;
    match (event.kind.is_agreement(), event.purpose.validity_months) {
        (true, Some(months)) => {
            let mut duration = json!({
                "@type": "dpv:TemporalDuration",
                "rdf:value": format!("P{months}M"),
            });
            if let Some(day) = facts.valid_until {
                duration["placet:validUntil"] = json!(day.to_string());
            }
            duration
        }
        (true, None) => json!({
            "@type": "dpv:UntilEventDuration",
            "rdf:value": "dpv:ConsentWithdrawn",
        }),
        (false, _) => json!({ "@type": "dpv:EndlessDuration" }),
    }
}

/// The rights of Art. 7(3), 15 to 18, 20 and 77.
fn rights(facts: &Facts<'_>) -> Value {
    let at = format!("{}/portal", facts.base);
    let rights = ["A7-3", "A15", "A16", "A17", "A18", "A20"].map(|article| {
        json!({
            "@type": ["dpv:DataSubjectRight", format!("eu-gdpr:{article}")],
            "dpv:isExercisedAt": at,
        })
    });
    let complaint = json!({ "@type": ["dpv:DataSubjectRight", "eu-gdpr:A77"] });
    Value::Array(rights.into_iter().chain([complaint]).collect())
}

/// The event itself.
fn status(facts: &Facts<'_>) -> Value {
    let event = facts.event;
    let evidence = &event.evidence;
    let consent = match event.purpose.special_category {
        true => "dpv:ExplicitlyExpressedConsent",
        false => "dpv:ExpressedConsent",
    };
    let by = match event.kind {
        EventKind::Expired | EventKind::Invalidated | EventKind::Corrected => facts.base.to_owned(),
        _ => format!("urn:uuid:{}", event.subject_id),
    };
    let mut status = Map::new();
    let mut put = |name: &str, value: Value| status.insert(name.to_owned(), value);
    put("@type", json!([state(event.kind), consent]));
    put("dpv:isIndicatedAtTime", json!(rfc3339(event.occurred_at)));
    put("dpv:isIndicatedBy", json!(by));
    let method = format!("{}: {}", event.source.key(), evidence.control);
    put("dpv:hasIndicationMethod", json!(method));
    put("dpv:hasDuration", duration(facts));
    put("placet:event", json!(event.kind.key()));
    put("placet:recordedAt", json!(rfc3339(event.recorded_at)));
    put("placet:source", json!(event.source.key()));
    if let Some(at) = evidence.confirmed_at {
        put("placet:confirmedAt", json!(rfc3339(at)));
    }
    if let Some(day) = event.signed_on() {
        put("placet:signedOn", json!(day.to_string()));
    }
    if let Some(age) = evidence.age {
        put("placet:age", json!(age));
    }
    if let Some(call) = &evidence.call {
        put(
            "placet:call",
            json!({ "placet:callId": call.call_id, "placet:prompt": call.prompt, "placet:key": call.key }),
        );
    }
    if let Some(message) = &evidence.message {
        put("placet:message", json!(message.message_id));
    }
    if !evidence.page.is_empty() {
        put("placet:page", json!(evidence.page));
    }
    if !evidence.reason.is_empty() {
        put("placet:reason", json!(evidence.reason));
    }
    Value::Object(status)
}

/// The state that an event leads to (`event_state`).
fn state(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Given => "dpv:ConsentGiven",
        EventKind::Refused => "dpv:ConsentRefused",
        EventKind::Withdrawn => "dpv:ConsentWithdrawn",
        EventKind::Renewed => "dpv:RenewedConsentGiven",
        EventKind::Expired => "dpv:ConsentExpired",
        EventKind::Invalidated => "dpv:ConsentInvalidated",
        EventKind::Corrected => "dpv:ConsentUnknown",
    }
}

/// The controller, and who answers questions about data protection.
fn entities(facts: &Facts<'_>) -> Value {
    let of = &facts.controller;
    let mut controller = json!({
        "@id": facts.base,
        "@type": "dpv:DataController",
        "dct:identifier": facts.base,
        "dpv:hasName": of.name,
        "schema:address": {
            "@type": "schema:PostalAddress",
            "schema:streetAddress": of.postal_address,
            "schema:addressCountry": of.country,
        },
        "schema:contactPoint": { "@type": "schema:ContactPoint", "schema:email": of.contact_email },
    });
    if !of.privacy_url.is_empty() {
        controller["schema:url"] = json!(of.privacy_url);
    }
    let officer = format!("{}#data-protection-officer", facts.base);
    json!([controller, {
        "@id": officer,
        "@type": "dpv:DataProtectionOfficer",
        "dct:identifier": officer,
        "dpv:hasName": of.dpo_name,
        "schema:contactPoint": { "@type": "schema:ContactPoint", "schema:email": of.dpo_email },
    }])
}

#[cfg(test)]
mod tests;
