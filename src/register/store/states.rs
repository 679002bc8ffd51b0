//! Searching the states. Each statement reads one stretch of one index: what a search leaves open is asked
//! value by value, and the stretches are merged. So the number of rows in the register does not matter.

use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::consents::model::Source;
use crate::error::Result;
use crate::ids::{EventId, PurposeId, SubjectId};
use crate::on_db;
use crate::purposes::model::Channel;
use crate::register::model::{COUNTED, Criteria, Place, Turn};
use crate::server::db::{Conn, placeholders};
use crate::time::Timestamp;

/// What is read of a state.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct StateRow {
    /// Whose.
    pub subject_id: SubjectId,
    /// To what.
    pub purpose_id: PurposeId,
    /// The latest word.
    pub event_id: EventId,
    /// Since when it stands.
    pub since: Timestamp,
}

impl StateRow {
    /// Where it stands.
    #[must_use]
    pub fn place(&self) -> Place {
        Place {
            since: self.since,
            subject: self.subject_id,
            purpose: self.purpose_id,
        }
    }
}

/// Which index a search runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// All of the register.
    Everything,
    /// One purpose.
    Purpose(PurposeId),
    /// All purposes of a channel.
    Channel(Channel),
}

impl Scope {
    /// The narrowest that a search allows.
    #[must_use]
    pub fn of(criteria: &Criteria) -> Self {
        match (criteria.purpose, criteria.channel) {
            (Some(purpose), _) => Self::Purpose(purpose),
            (None, Some(channel)) => Self::Channel(channel),
            (None, None) => Self::Everything,
        }
    }

    /// `$1`: the value; `$9`: what it is about. The sum is what the index of everything begins with, so
    /// that engines don't take it for another.
    fn condition(self) -> &'static str {
        match self {
            Self::Everything => "agreed + 0 = $1 AND $9 = $9",
            Self::Purpose(_) => "agreed = $1 AND purpose_id = $9",
            Self::Channel(_) => "agreed = $1 AND channel = $9",
        }
    }
}

/// The part of the register between two places, neither included.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    lower: Place,
    upper: Place,
    is_backwards: bool,
}

impl Stretch {
    fn of(criteria: &Criteria, turn: Turn) -> Self {
        let from = criteria.from.unwrap_or(Timestamp(i64::MIN + 1));
        let whole = Self {
            // Behind everything of the moment before.
            lower: place(Timestamp(from.0.saturating_sub(1)), Uuid::max()),
            upper: place(criteria.to.unwrap_or(Timestamp(i64::MAX)), Uuid::nil()),
            is_backwards: false,
        };
        match turn {
            Turn::First => whole,
            Turn::After(place) => Self {
                upper: place.min(whole.upper),
                ..whole
            },
            Turn::Before(place) => Self {
                lower: place.max(whole.lower),
                is_backwards: true,
                ..whole
            },
        }
    }

    fn order(self) -> &'static str {
        match self.is_backwards {
            true => "since, subject_id, purpose_id",
            false => "since DESC, subject_id DESC, purpose_id DESC",
        }
    }
}

fn place(since: Timestamp, id: Uuid) -> Place {
    Place {
        since,
        subject: SubjectId(id),
        purpose: PurposeId(id),
    }
}

const WITHIN: &str = "(since, subject_id, purpose_id) > ($3, $4, $5)
         AND (since, subject_id, purpose_id) < ($6, $7, $8)";

/// The statement that lists a stretch.
#[must_use]
pub fn list_sql(scope: Scope, is_backwards: bool) -> String {
    let stretch = Stretch {
        is_backwards,
        ..Stretch::of(&Criteria::default(), Turn::First)
    };
    format!(
        "SELECT subject_id, purpose_id, event_id, since FROM consent_states
         WHERE {} AND source = $2 AND {WITHIN}
         ORDER BY {} LIMIT $10",
        scope.condition(),
        stretch.order()
    )
}

/// The statement that counts a stretch, up to a limit. In the order of the index: else `PostgreSQL` would
/// rather read all of what it thinks is little.
#[must_use]
pub fn count_sql(scope: Scope) -> String {
    format!(
        "SELECT COUNT(*) FROM (SELECT 1 FROM consent_states WHERE {} AND source = $2 AND {WITHIN}
             ORDER BY since DESC, subject_id DESC, purpose_id DESC LIMIT $10) AS counted",
        scope.condition()
    )
}

/// Binds the nine values that both statements take.
macro_rules! bound {
    ($query:expr, $agreed:expr, $source:expr, $stretch:expr, $scope:expr, $limit:expr) => {{
        let query = $query.bind(i64::from($agreed)).bind($source.key());
        let Stretch { lower, upper, .. } = $stretch;
        let query = query
            .bind(lower.since)
            .bind(lower.subject)
            .bind(lower.purpose);
        let query = query
            .bind(upper.since)
            .bind(upper.subject)
            .bind(upper.purpose);
        let query = match $scope {
            Scope::Everything => query.bind(1_i64),
            Scope::Purpose(id) => query.bind(id),
            Scope::Channel(channel) => query.bind(channel.key()),
        };
        query.bind($limit)
    }};
}

/// Value and source of each stretch of a search.
fn stretches(criteria: &Criteria) -> Vec<(bool, Source)> {
    let agreed = criteria
        .agreed
        .map_or(vec![true, false], |agreed| vec![agreed]);
    let sources = criteria
        .source
        .map_or(Source::ALL.to_vec(), |source| vec![source]);
    let pairs = agreed
        .into_iter()
        .flat_map(|agreed| sources.iter().map(move |source| (agreed, *source)));
    pairs.collect()
}

/// Records of a search without an identifier, in the order of the turn.
pub async fn list(
    conn: &mut Conn,
    criteria: &Criteria,
    turn: Turn,
    limit: i64,
) -> Result<Vec<StateRow>> {
    let (scope, stretch) = (Scope::of(criteria), Stretch::of(criteria, turn));
    let mut found: Vec<StateRow> = Vec::new();
    for (agreed, source) in stretches(criteria) {
        let sql = AssertSqlSafe(list_sql(scope, stretch.is_backwards));
        let rows: Vec<StateRow> = on_db!(conn, |c| {
            let query = bound!(sqlx::query_as(sql), agreed, source, stretch, scope, limit);
            query.fetch_all(c).await
        })?;
        found.extend(rows);
    }
    sort(&mut found, stretch.is_backwards);
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(found)
}

/// How many records a search without an identifier finds, up to [`COUNTED`] and one more.
pub async fn count(conn: &mut Conn, criteria: &Criteria) -> Result<i64> {
    let (scope, stretch) = (Scope::of(criteria), Stretch::of(criteria, Turn::First));
    let mut count = 0;
    for (agreed, source) in stretches(criteria) {
        let left = COUNTED + 1 - count;
        if left == 0 {
            break;
        }
        let sql = AssertSqlSafe(count_sql(scope));
        let some: i64 = on_db!(conn, |c| {
            let query = bound!(
                sqlx::query_scalar(sql),
                agreed,
                source,
                stretch,
                scope,
                left
            );
            query.fetch_one(c).await
        })?;
        count += some;
    }
    Ok(count)
}

fn sort(rows: &mut [StateRow], is_backwards: bool) {
    match is_backwards {
        true => rows.sort_by_key(StateRow::place),
        false => rows.sort_by_key(|row| std::cmp::Reverse(row.place())),
    }
}

#[derive(sqlx::FromRow)]
struct PersonState {
    #[sqlx(flatten)]
    row: StateRow,
    agreed: Option<i64>,
    channel: String,
    source: Source,
}

/// The statement that lists all records of so many people.
#[must_use]
pub fn of_people_sql(count: usize) -> String {
    format!(
        "SELECT subject_id, purpose_id, event_id, since, agreed, channel, source
         FROM consent_states WHERE subject_id IN ({})",
        placeholders(count)
    )
}

/// All records of some people that a search finds, newest first.
pub async fn list_of_people(
    conn: &mut Conn,
    criteria: &Criteria,
    people: &[SubjectId],
) -> Result<Vec<StateRow>> {
    let mut found = Vec::new();
    for some in people.chunks(200) {
        let sql = of_people_sql(some.len());
        let rows: Vec<PersonState> = on_db!(conn, |c| {
            let query = sqlx::query_as(AssertSqlSafe(sql));
            let query = some.iter().fold(query, |query, id| query.bind(*id));
            query.fetch_all(c).await
        })?;
        let rows = rows.into_iter().filter(|state| fits(criteria, state));
        found.extend(rows.map(|state| state.row));
    }
    sort(&mut found, false);
    Ok(found)
}

fn fits(criteria: &Criteria, state: &PersonState) -> bool {
    let Some(agreed) = state.agreed else {
        return false;
    };
    let since = state.row.since;
    criteria
        .agreed
        .is_none_or(|wanted| i64::from(wanted) == agreed)
        && criteria.from.is_none_or(|from| since >= from)
        && criteria.to.is_none_or(|to| since < to)
        && criteria.purpose.is_none_or(|id| id == state.row.purpose_id)
        && criteria
            .channel
            .is_none_or(|channel| channel.key() == state.channel)
        && criteria.source.is_none_or(|source| source == state.source)
}
