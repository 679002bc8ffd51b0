//! stub
use crate::accounts::Actor;
use crate::error::Result;
use crate::forms::model::{Definition, Form};
use crate::ids::FormId;
use crate::server::App;
/// stub
pub async fn get_draft(_app: &App, _actor: &Actor, _id: FormId) -> Result<Form> {
    Err(crate::error::AppError::NotFound)
}
/// stub
pub async fn save_draft(
    _app: &App,
    _actor: &Actor,
    _id: FormId,
    _known: i64,
    _d: Definition,
) -> Result<i64> {
    Ok(1)
}
