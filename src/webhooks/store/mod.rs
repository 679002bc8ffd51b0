//! Webhooks and deliveries in the database.

mod deliveries;
mod webhooks;

pub use self::deliveries::{
    add_delivery, delete_deliveries, find_delivery, forget_subject, give_up_waiting,
    list_deliveries, list_log, note_attempt, set_waiting,
};
pub use self::webhooks::{
    NewWebhook, add, delete, find, is_any, is_taken, list, list_listening, list_of_consent,
    list_of_version, set_health, set_salt, update,
};
