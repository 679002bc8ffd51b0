//! Custom fields of the contact: what else an organisation knows of people than how to reach them.
//!
//! - **Field**: a key for programs, a kind, words in each language, rules, and who may see it
//!   ([`model::ContactField`]). Staff who may see people see it, or only chosen roles; the person
//!   does not see it, sees it, or corrects it in the portal.
//! - **Value**: what holds of one person now, in canonical form ([`values`]), with where it came
//!   from. There is one for each person and field, and no history: what was wrong is gone once it
//!   has been corrected (GDPR Art. 5(1)(c) and (d)). Who changed it when is in the audit log, and
//!   what somebody sent with a form stays with that submission.
//! - **Binding**: a form's field can fill one ([`crate::forms::binding`]). Once the submission
//!   counts, its answer becomes the value ([`filling`]).
//! - **Proven**: whether it is sure who said a value: the person, signed in or having confirmed by
//!   mail, or staff. Whoever types somebody else's address into a form can add to what is known,
//!   but never replaces what is proven.
//!
//! A field is archived, never deleted: its key keeps its meaning. Archived, it takes no new values.

pub mod model;

#[cfg(feature = "ssr")]
pub mod filling;
#[cfg(feature = "ssr")]
pub mod input;
#[cfg(feature = "ssr")]
pub mod known;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod service;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(feature = "ssr")]
pub mod values;
