//! A record as JSON-LD: in the terms of the Data Privacy Vocabulary for whoever reads it, and beside them what
//! Placet needs to have it again.

use serde_json::{Value, json};
use uuid::Uuid;

use super::model::{Kept, KeptIdentifier, KeptPerson};
use crate::consents::model::{Event, EventKind};
use crate::contacts::model::Subject;
use crate::ids::UserId;
use crate::server::dates::rfc3339;

/// The part that is for Placet.
pub const KEPT: &str = "placet:record";

/// What is kept of an event.
#[must_use]
pub fn kept(event: &Event, purpose_key: &str, subject: &Subject) -> Kept {
    let identifiers = subject.identifiers.iter().map(|one| KeptIdentifier {
        kind: one.kind,
        value: one.value.clone(),
        verified_at: one.verified_at,
    });
    Kept {
        id: event.id,
        subject: KeptPerson {
            id: subject.id,
            name: subject.name.clone(),
            language: subject.language.clone(),
            identifiers: identifiers.collect(),
        },
        purpose_id: event.purpose_id,
        purpose_key: purpose_key.to_owned(),
        purpose_version_id: event.purpose_version_id,
        kind: event.kind,
        occurred_at: event.occurred_at,
        recorded_at: event.recorded_at,
        source: event.source,
        submission_id: event.submission_id,
        evidence: event.evidence.clone(),
    }
}

/// Whether it says who of the staff wrote it down: that is not the person's to know.
#[must_use]
pub fn names_staff(event: &Event) -> bool {
    event.evidence.operator.is_some() || event.evidence.paper.is_some()
}

/// The event without who of the staff wrote it down, and what they noted.
#[must_use]
pub fn for_the_person(mut event: Event) -> Event {
    event.evidence.operator = None;
    if let Some(paper) = &mut event.evidence.paper {
        paper.operator = UserId(Uuid::nil());
    }
    event
}

/// The record as a file has it.
#[must_use]
pub fn document(event: &Event, kept: &Kept) -> Value {
    let language = event.evidence.language.as_str();
    json!({
        "@context": {
            "dpv": "https://w3id.org/dpv#",
            "dct": "http://purl.org/dc/terms/",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
            "placet": "urn:placet:terms:",
            "dct:created": { "@type": "xsd:dateTime" },
            "dpv:isIndicatedAtTime": { "@type": "xsd:dateTime" },
            KEPT: { "@type": "@json" },
        },
        "@id": format!("urn:uuid:{}", event.id),
        "@type": "dpv:ConsentRecord",
        "dct:identifier": event.id,
        "dct:created": rfc3339(event.recorded_at),
        "dct:language": language,
        "dpv:hasDataSubject": { "@id": format!("urn:uuid:{}", event.subject_id) },
        "dpv:hasPurpose": {
            "@id": format!("urn:uuid:{}", event.purpose_id),
            "@type": "dpv:Purpose",
            "dct:identifier": kept.purpose_key,
            "dct:title": event.purpose.name_in(language),
            "dct:description": event.purpose.statement_in(language),
        },
        "dpv:hasConsentStatus": {
            "@type": status(event.kind),
            "dpv:isIndicatedAtTime": rfc3339(event.occurred_at),
            "dpv:hasIndicationMethod": format!("{}: {}", event.source.key(), event.evidence.control),
        },
        KEPT: kept,
    })
}

fn status(kind: EventKind) -> &'static str {
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
