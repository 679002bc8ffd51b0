//! Every test against the real router, the real program and the examples of other formats. One program:
//! each one more would link all of Placet again.

mod common;

mod bundles;
mod command_line;
mod consent_model;
mod contact_fields;
mod deciding;
mod embedding;
mod erasure;
mod forms_desk;
mod forms_interchange;
mod forms_languages;
mod forms_lint;
mod forms_pages;
mod forms_public;
mod forms_schedule;
mod forms_seen;
mod forms_templates;
mod forms_versions;
mod frame;
mod interchange;
mod jobs;
mod ledger;
mod ledger_nodes;
mod ledger_tampering;
mod paper;
mod people;
mod permissions;
mod portal;
mod portal_consents;
mod receipts;
mod responses;
mod rules_twin;
mod signing;
mod states;
mod tickets;
mod webhooks;
