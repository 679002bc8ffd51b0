//! Bundles that are whole, and those that are not.

use std::io::{Cursor, Write};

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde_json::json;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;
use crate::ids::{EventId, PurposeVersionId};
use crate::ledger::checkpoint::Checkpoint;
use crate::ledger::model::Opening;
use crate::ledger::note;
use crate::ledger::personal::{canonical, commitment};
use crate::signing::model::SigningKey;
use crate::time::Timestamp;

type Files = BTreeMap<String, Vec<u8>>;

fn key() -> SigningKey {
    SigningKey::of(&[4; 32])
}

fn believed(key: &SigningKey) -> Keys {
    let x = BASE64_URL_SAFE_NO_PAD.encode(key.public());
    let set = json!({ "keys": [{ "kty": "OKP", "crv": "Ed25519", "x": x }] });
    Keys::parse(&set).expect("keys")
}

fn jws(id: &str) -> String {
    let key = key();
    let part = |value: &Value| BASE64_URL_SAFE_NO_PAD.encode(value.to_string());
    let header = part(&json!({ "alg": "EdDSA", "kid": key.kid() }));
    let signed = format!(
        "{header}.{}",
        part(&json!({ "id": format!("urn:uuid:{id}") }))
    );
    let signature = key.sign(signed.as_bytes());
    format!("{signed}.{}", BASE64_URL_SAFE_NO_PAD.encode(signature))
}

/// A ledger of one entry.
fn proof() -> Proof {
    let personal = json!({ "subject": "anna" });
    let entry = Entry {
        id: EventId(uuid::Uuid::from_u128(7)),
        recorded_at: Timestamp(1),
        purpose_version: PurposeVersionId(uuid::Uuid::from_u128(8)),
        kind: "given".into(),
        commitment: commitment(&[1; 32], &canonical(&personal).expect("JSON")),
    };
    let checkpoint = Checkpoint {
        origin: "placet.example/ledger".into(),
        size: 1,
        root: entry.leaf_hash().expect("a leaf"),
        sealed_at: Timestamp(2),
        previous: None,
    };
    Proof {
        entry: entry.canonical().expect("JSON"),
        position: 0,
        tree_size: 1,
        path: Vec::new(),
        checkpoint: note::sign(&checkpoint.text(), &checkpoint.origin, &key()),
        opening: Some(Opening {
            salt: hex::encode([1; 32]),
            personal,
        }),
    }
}

fn whole() -> Files {
    let proof = proof();
    let id = EventId(uuid::Uuid::from_u128(7)).to_string();
    let page = b"<p>What was shown".to_vec();
    let x = BASE64_URL_SAFE_NO_PAD.encode(key().public());
    let keys = json!({ "keys": [{ "kty": "OKP", "crv": "Ed25519", "x": x }] });
    Files::from([
        (KEYS.into(), keys.to_string().into_bytes()),
        (format!("receipts/{id}.jws"), jws(&id).into_bytes()),
        (
            format!("proofs/{id}.json"),
            serde_json::to_vec(&proof).expect("JSON"),
        ),
        ("checkpoints/1.txt".into(), proof.checkpoint.into_bytes()),
        (
            format!("snapshots/{}.html", hex::encode(Sha256::digest(&page))),
            page,
        ),
        ("index.html".into(), b"Read me".to_vec()),
    ])
}

fn manifest(files: &Files) -> Value {
    let hash = |(name, bytes): (&String, &Vec<u8>)| {
        (name.clone(), json!(hex::encode(Sha256::digest(bytes))))
    };
    json!({ "files": files.iter().map(hash).collect::<serde_json::Map<_, _>>() })
}

fn zipped(files: &Files, manifest: &Value) -> Cursor<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    let manifest = (MANIFEST.to_owned(), manifest.to_string().into_bytes());
    for (name, bytes) in files
        .iter()
        .map(|(name, bytes)| (name.clone(), bytes.clone()))
        .chain([manifest])
    {
        zip.start_file(name, options).expect("a file");
        zip.write_all(&bytes).expect("its content");
    }
    zip.finish().expect("a zip")
}

fn check(files: &Files, manifest: &Value) -> Report {
    bundle(zipped(files, manifest), &Keys::default(), Limits::SMALL).expect("a bundle")
}

#[test]
fn a_whole_bundle_verifies() {
    let files = whole();
    let report = check(&files, &manifest(&files));
    assert!(report.is_right(), "{report:?}");
    for key in [
        "verify-bundle-receipts",
        "verify-bundle-openings",
        "verify-bundle-snapshots",
    ] {
        assert!(
            report.lines.iter().any(|line| line.key == key),
            "{key}: {report:?}"
        );
    }
    let other = believed(&SigningKey::of(&[9; 32]));
    let with_other = bundle(zipped(&files, &manifest(&files)), &other, Limits::SMALL);
    assert!(
        with_other
            .expect("a bundle")
            .has_wrong("verify-receipt-no-key")
    );
}

#[test]
fn every_changed_byte_is_found() {
    let files = whole();
    for (name, bytes) in &files {
        let mut changed = files.clone();
        let mut bytes = bytes.clone();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        changed.insert(name.clone(), bytes);
        assert!(!check(&changed, &manifest(&files)).is_right(), "{name}");
        // Somebody who makes the manifest anew can't make the signatures anew. Pages beside the evidence
        // only the manifest knows.
        if !["index.html", KEYS].contains(&name.as_str()) {
            let report = bundle(
                zipped(&changed, &manifest(&changed)),
                &believed(&key()),
                Limits::SMALL,
            );
            assert!(
                report.is_ok_and(|report| !report.is_right()),
                "{name}, listed anew"
            );
        }
    }
}

#[test]
fn what_is_missing_or_too_much_is_found() {
    let files = whole();
    let mut fewer = files.clone();
    fewer.remove("index.html");
    assert!(check(&fewer, &manifest(&files)).has_wrong("verify-bundle-missing"));
    assert!(check(&files, &manifest(&fewer)).has_wrong("verify-bundle-unlisted"));
}

#[test]
fn what_can_not_be_read_is_said() {
    let keys = Keys::default();
    let unreadable = |bytes: Vec<u8>| bundle(Cursor::new(bytes), &keys, Limits::SMALL).is_err();
    assert!(unreadable(b"PK\x03\x04 and nothing more".to_vec()));
    assert!(unreadable(zipped(&whole(), &json!({})).into_inner()));
    let small = Limits {
        total: 100,
        ..Limits::SMALL
    };
    let files = whole();
    assert!(bundle(zipped(&files, &manifest(&files)), &keys, small).is_err());
}
