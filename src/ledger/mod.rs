//! The ledger: that what people said was recorded when it says, and has not been changed since.
//!
//! - **Entry**: of each event its id, when it was recorded, which wording, what kind, and a
//!   **commitment** to all that is personal: a salted hash that says nothing to whoever has not the
//!   salt. When a person is erased their events and salts go; their entries stay and point at nobody.
//! - **Tree**: the entries in the order of their positions are the leaves of a Merkle tree (RFC 6962,
//!   RFC 9162). Positions are given by one **sealer** at a time, so that those who record never wait
//!   for each other.
//! - **Checkpoint**: size and root of the tree, when, and the hash of the checkpoint before, signed
//!   (C2SP tlog-checkpoint). Whoever has one can later be shown that nothing before it was changed.
//! - **Proof**: that an entry is in the tree of a checkpoint (inclusion), or that a tree is the
//!   beginning of another one (consistency); both grow with the logarithm of the tree.
//! - **Verifying** ([`verify`]) needs no server and no database, only keys. That of a whole
//!   database compares every row with what the ledger has of it.

pub mod ahead;
pub mod answers;
pub mod backfill;
pub mod checking;
pub mod checkpoint;
pub mod command;
pub mod entry;
pub mod jobs;
pub mod model;
pub mod note;
pub mod pages;
pub mod personal;
pub mod proof;
pub mod routes;
pub mod sealing;
pub mod service;
pub mod store;
pub mod tree;
pub mod verify;
