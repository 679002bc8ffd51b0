//! Consents: what people said to what they were asked.

mod history;
mod saying;

pub use history::{
    __path_history, __path_list, __path_list_of, __path_show, Consent, ConsentEvent, PurposeRef,
    history, list, list_of, show,
};
pub use saying::{
    __path_change, __path_record, __path_withdraw, ChangeInput, ConsentInput, EvidenceInput,
    WithdrawInput, change, record, withdraw,
};
