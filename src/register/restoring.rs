//! Giving a record its earlier word again, when the one that took its place is taken back.

use crate::consents::model::{Event, EventKind, Evidence, OperatorProof, Source};
use crate::ids::UserId;
use crate::server::App;
use crate::time::Timestamp;

/// The event that gives a record its earlier word again; none where that would make a consent last longer
/// than the person agreed to. Without an earlier word the person counts as never asked.
pub fn restored(
    app: &App,
    now: Timestamp,
    user: Option<UserId>,
    made: Event,
    earlier: Option<Event>,
) -> Option<Event> {
    let evidence = |reason: String| Evidence {
        control: "undo".to_owned(),
        reason,
        operator: user.map(|user| OperatorProof {
            user,
            method: "other".to_owned(),
            note: String::new(),
        }),
        ..Evidence::default()
    };
    let Some(earlier) = earlier.filter(|earlier| earlier.kind != EventKind::Corrected) else {
        let reason = made.id.to_string();
        return Some(Event {
            id: app.new_id(),
            kind: EventKind::Corrected,
            recorded_at: now,
            source: Source::Agent,
            submission_id: None,
            evidence: evidence(reason),
            ..made
        });
    };
    let lasts = earlier.purpose.validity_months.is_some() && earlier.kind.is_agreement();
    if lasts && made.occurred_at != earlier.occurred_at {
        return None;
    }
    Some(Event {
        id: app.new_id(),
        occurred_at: made.occurred_at,
        recorded_at: now,
        source: Source::Agent,
        submission_id: None,
        evidence: Evidence {
            age: earlier.evidence.age,
            ..evidence(earlier.id.to_string())
        },
        ..earlier
    })
}
