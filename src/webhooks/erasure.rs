//! Forgetting what webhooks were told of somebody.

use crate::error::Result;
use crate::ids::DeliveryId;
use crate::on_db;
use crate::privacy::erasure::Person;
use crate::server::db::Conn;
use crate::server::jobs;

/// Deletes deliveries about a person, sent or not.
pub async fn erase(conn: &mut Conn, person: &Person) -> Result<()> {
    let sql =
        "DELETE FROM webhook_deliveries WHERE CAST(subject_matter AS TEXT) LIKE $1 RETURNING id";
    for id in person.ids() {
        let gone: Vec<DeliveryId> = on_db!(conn, |c| sqlx::query_scalar(sql)
            .bind(format!("%{id}%"))
            .fetch_all(c)
            .await)?;
        let gone: Vec<String> = gone.iter().map(DeliveryId::to_string).collect();
        jobs::forget(conn, &gone).await?;
    }
    Ok(())
}
