use uuid::Uuid;

use super::*;
use crate::consents::model::{Event, Evidence};
use crate::ids::{EventId, PurposeId, PurposeVersionId, SubjectId};
use crate::organisation::model::Organisation;
use crate::purposes::model::PurposeContent;
use crate::receipts::facts::Form;
use crate::receipts::readable::Readable;
use crate::time::Timestamp;

fn texts(en: &str, de: &str) -> Text {
    let texts = [("en", en), ("de", de)];
    let texts = texts.iter().filter(|(_, text)| !text.is_empty());
    texts
        .map(|(code, text)| ((*code).to_owned(), (*text).to_owned()))
        .collect()
}

fn event(kind: EventKind) -> Event {
    Event {
        id: EventId(Uuid::from_u128(1)),
        subject_id: SubjectId(Uuid::from_u128(2)),
        purpose_id: PurposeId(Uuid::from_u128(3)),
        purpose_version_id: PurposeVersionId(Uuid::from_u128(4)),
        purpose: PurposeContent {
            name: texts("News", "Neues"),
            statement: texts("I agree to news.", "Ich will Neues."),
            data: texts("Your address", ""),
            validity_months: Some(12),
            ..PurposeContent::default()
        },
        kind,
        occurred_at: Timestamp(1_772_442_000_000),
        recorded_at: Timestamp(1_772_442_001_000),
        source: Source::Form,
        submission_id: None,
        evidence: Evidence {
            language: "de".to_owned(),
            control: "ticked".to_owned(),
            snapshot_sha256: Some("ab".repeat(32)),
            reason: "because".to_owned(),
            ..Evidence::default()
        },
    }
}

fn facts(event: &Event) -> Facts<'_> {
    Facts {
        event,
        purpose_key: "news".to_owned(),
        purpose_version: 2,
        controller: Organisation {
            name: "Example Library".to_owned(),
            postal_address: "1 Market Square\nBerlin".to_owned(),
            contact_email: "hello@library.example".to_owned(),
            privacy_url: "https://library.example/privacy".to_owned(),
            dpo_name: "Dana".to_owned(),
            dpo_email: "dpo@library.example".to_owned(),
            country: "DE".to_owned(),
            time_zone: "Europe/Berlin".to_owned(),
            language: "en".to_owned(),
        },
        form: Some(Form {
            key: "newsletter".to_owned(),
            version: 3,
        }),
        replaces: None,
        valid_until: "2027-03-02".parse().ok(),
        base: "https://consent.example",
    }
}

/// What DPV's guide to ISO/IEC TS 27560 says must be present.
const MUST: [&str; 26] = [
    "/dct:conformsTo",
    "/dct:identifier",
    "/dpv:hasDataSubject/@id",
    "/dpv:hasNotice/0/@type",
    "/dpv:hasNotice/0/dct:language",
    "/dct:language",
    "/dpv:hasProcess/@type",
    "/dpv:hasProcess/dpv:hasPurpose/@type",
    "/dpv:hasProcess/dpv:hasPersonalData/@type",
    "/dpv:hasProcess/dpv:hasStorageCondition/0/@type",
    "/dpv:hasProcess/dpv:hasStorageCondition/1/dpv:hasDuration",
    "/dpv:hasProcess/dpv:hasRecipient/0",
    "/dpv:hasDataController",
    "/dpv:hasConsentControl/dpv:isExercisedAt",
    "/dpv:hasJurisdiction",
    "/dpv:hasRight/0/@type",
    "/dpv:hasLegalBasis",
    "/dpv:hasEntity/0/dpv:hasName",
    "/dpv:hasEntity/0/dct:identifier",
    "/dpv:hasEntity/0/@type",
    "/dpv:hasEntity/0/schema:contactPoint",
    "/dpv:hasEntity/0/schema:address",
    "/dpv:hasConsentStatus/@type",
    "/dpv:hasConsentStatus/dpv:isIndicatedAtTime",
    "/dpv:hasConsentStatus/dpv:isIndicatedBy",
    "/dpv:hasConsentStatus/dpv:hasDuration",
];

#[test]
fn every_field_that_must_be_there_is_for_every_kind() {
    for kind in EventKind::ALL {
        let event = event(kind);
        let receipt = receipt(&facts(&event));
        assert_eq!(receipt["@type"], "dpv:ConsentReceipt");
        assert_eq!(receipt["dct:conformsTo"], RECEIPT_SCHEMA);
        let record = &receipt["dpv:hasRecordOfActivity"];
        for pointer in MUST {
            let found = record.pointer(pointer);
            let is_there = found.is_some_and(|found| !found.is_null() && found != "");
            assert!(is_there, "{kind:?}: {pointer}");
        }
    }
}

#[test]
fn every_prefix_stands_in_the_context() {
    let event = event(EventKind::Given);
    let receipt = receipt(&facts(&event));
    let context = receipt["@context"].as_object().expect("a context");
    let text = receipt.to_string();
    let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == ':' || c == '-'));
    let used = words.filter_map(|word| word.split_once(':'));
    for (prefix, name) in used.filter(|(prefix, name)| {
        let is_term = name.starts_with(|c: char| c.is_ascii_alphabetic());
        !prefix.is_empty() && is_term && !prefix.starts_with(|c: char| c.is_ascii_digit())
    }) {
        let is_known = context.contains_key(prefix) || ["urn", "form"].contains(&prefix);
        assert!(is_known, "{prefix}:{name}");
    }
}

#[test]
fn nobody_is_named_but_those_who_ask() {
    let mut event = event(EventKind::Given);
    event.evidence.operator = Some(crate::consents::model::OperatorProof {
        user: crate::ids::UserId(Uuid::from_u128(77)),
        method: "phone".to_owned(),
        note: "Anna called".to_owned(),
    });
    let text = receipt(&facts(&event)).to_string();
    assert!(!text.contains("Anna"), "{text}");
    assert!(!text.contains(&Uuid::from_u128(77).to_string()), "{text}");
}

#[test]
fn states_have_the_terms_of_the_vocabulary() {
    let of = |kind| {
        let event = event(kind);
        let receipt = receipt(&facts(&event));
        let status = &receipt["dpv:hasRecordOfActivity"]["dpv:hasConsentStatus"];
        let by = status["dpv:isIndicatedBy"].as_str().expect("somebody");
        (status["@type"][0].clone(), by.starts_with("urn:uuid:"))
    };
    assert_eq!(of(EventKind::Given), (json!("dpv:ConsentGiven"), true));
    assert_eq!(of(EventKind::Refused), (json!("dpv:ConsentRefused"), true));
    assert_eq!(
        of(EventKind::Withdrawn),
        (json!("dpv:ConsentWithdrawn"), true)
    );
    assert_eq!(
        of(EventKind::Renewed),
        (json!("dpv:RenewedConsentGiven"), true)
    );
    assert_eq!(of(EventKind::Expired), (json!("dpv:ConsentExpired"), false));
    assert_eq!(
        of(EventKind::Invalidated),
        (json!("dpv:ConsentInvalidated"), false)
    );
}

#[test]
fn it_reads_in_the_language_in_which_it_was_asked() {
    let event = event(EventKind::Given);
    let read = Readable::of(&receipt(&facts(&event))).expect("a receipt");
    assert_eq!(read.name.text, "Neues");
    assert_eq!(read.name.language, "de");
    assert_eq!(read.data.text, "Your address");
    assert_eq!(read.data.language, "en", "there is no other");
    assert_eq!(read.kind, EventKind::Given);
    assert_eq!(read.at.as_millisecond(), event.occurred_at.0);
    assert_eq!(read.until, "2027-03-02".parse().ok());
    assert_eq!(read.controller, "Example Library, 1 Market Square, Berlin");
    assert_eq!(read.officer, "Dana, dpo@library.example");
    assert_eq!(read.reason, "because");
    assert_eq!(read.reference, event.id.to_string());
}
