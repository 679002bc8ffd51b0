//! Evidence in one file, for a person, a purpose or a time: to hand over, to keep, to check without us, and
//! to take to another Placet.
//!
//! - **Bundle**: a zip. `index.html` is for reading; `manifest.json` names every other file with its SHA-256.
//!   `records/*.jsonld` say what happened, `receipts/*.jws` are signed, `proofs/*.json` lead each record into
//!   the ledger, `checkpoints/*.txt` are the ledger's signed heads, `keys/jwks.json` has the keys,
//!   `snapshots/*.html` what was shown, `notices/*.json` the wordings, `scans/*` signed sheets.
//! - Small ones leave as they are made; large ones are made by a job and kept for a week.
//! - **Import**: keeps ids and evidence; what is known already stays as it is, and nothing is raised that
//!   somebody has taken back since.

pub mod erasure;
pub mod evidence;
pub mod import;
pub mod input;
pub mod jobs;
pub mod making;
pub mod model;
pub mod pack;
pub mod pages;
pub mod readable;
pub mod record;
pub mod service;
pub mod store;
