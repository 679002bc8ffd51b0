//! Group commit for SQLite: whoever waits for the one writer shares a commit with the others.
//!
//! A commit costs a sync of the disk, whatever it holds. So writers take turns in one transaction, each in a
//! savepoint of its own, and the last one of a group commits for all: nobody is told that something is
//! durable before it is, and a turn that fails or is given up is rolled back without its neighbours. (The
//! idea is old: `DeWitt` et al., "Implementation techniques for main memory database systems", 1984.)

use std::mem;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use sqlx::pool::PoolConnection;
use sqlx::{Sqlite, SqliteConnection, SqlitePool};
use tokio::sync::{Mutex, OwnedMutexGuard, oneshot};

/// Turns that share a commit at most.
const GROUP: usize = 128;
/// How long the first of a group waits for the others at most: then it is committed, even if more want a
/// turn. Other processes, too, get at the file only between groups.
const PATIENCE: Duration = Duration::from_millis(25);

/// Hands out turns.
#[derive(Clone)]
pub struct Writer {
    pool: SqlitePool,
    group: Arc<Mutex<Group>>,
    waiting: Arc<AtomicUsize>,
}

/// The transaction that turns share, while one is open.
#[derive(Default)]
struct Group {
    open: Option<Open>,
    /// Between two groups, while somebody waits for the next one.
    kept: Option<PoolConnection<Sqlite>>,
}

struct Open {
    conn: PoolConnection<Sqlite>,
    since: Instant,
    /// Those whose turn has ended well, and who wait for the commit.
    ended: Vec<oneshot::Sender<Outcome>>,
}

/// What becomes of a group; errors of a commit go to everybody who is part of it.
type Outcome = Result<(), String>;

/// The right to write, for as long as it is held. Dropped without [`commit`](Self::commit), it has not
/// happened.
pub struct Turn {
    writer: Writer,
    group: Option<OwnedMutexGuard<Group>>,
}

/// Counts somebody as waiting. Whoever gives up may have been the one that others counted on.
struct Waiting<'a> {
    writer: &'a Writer,
    is_served: bool,
}

impl<'a> Waiting<'a> {
    fn new(writer: &'a Writer) -> Self {
        writer.waiting.fetch_add(1, Ordering::SeqCst);
        Self {
            writer,
            is_served: false,
        }
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.writer.waiting.fetch_sub(1, Ordering::SeqCst);
        if self.is_served {
            return;
        }
        let writer = self.writer.clone();
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move {
                let group = Arc::clone(&writer.group).lock_owned().await;
                writer.after(group).await;
            });
        }
    }
}

impl Writer {
    /// On a pool of one connection.
    #[must_use]
    pub fn new(pool: SqlitePool) -> Self {
        Self {
            pool,
            group: Arc::default(),
            waiting: Arc::default(),
        }
    }

    /// Waits for a turn.
    pub async fn turn(&self) -> sqlx::Result<Turn> {
        let mut waiting = Waiting::new(self);
        let mut group = Arc::clone(&self.group).lock_owned().await;
        waiting.is_served = true;
        drop(waiting);
        let is_first = group.open.is_none();
        if is_first {
            let kept = group.kept.take();
            group.open = Some(Open::begin(&self.pool, kept).await?);
        }
        // From here on, whatever happens, the turn's end looks after the group.
        let mut turn = Turn {
            writer: self.clone(),
            group: Some(group),
        };
        if !is_first {
            sqlx::query("SAVEPOINT turn").execute(&mut *turn).await?;
        }
        Ok(turn)
    }

    /// Waits for the turn under way, commits, and closes the connection.
    pub async fn close(&self) {
        let mut group = self.group.lock().await;
        group.commit().await;
        group.kept = None;
        drop(group);
        self.pool.close().await;
    }

    fn is_awaited(&self) -> bool {
        self.waiting.load(Ordering::SeqCst) > 0
    }

    /// Goes on after a turn: the next one if there is room for it in the group, else the commit.
    async fn after(&self, mut group: OwnedMutexGuard<Group>) {
        if !self.is_awaited() || group.is_full() {
            group.commit().await;
        }
        // Nobody waits: who wants to write without turns may.
        if !self.is_awaited() {
            group.kept = None;
        }
    }
}

impl Open {
    /// A group with its first turn begun, on the connection of the one before or another.
    async fn begin(pool: &SqlitePool, kept: Option<PoolConnection<Sqlite>>) -> sqlx::Result<Self> {
        let mut conn = if let Some(conn) = kept {
            conn
        } else {
            let mut conn = pool.acquire().await?;
            // Given up between here and the end of the statement below, the connection goes back to the pool
            // with a transaction open: this ends it.
            sqlx::query("ROLLBACK").execute(&mut *conn).await.ok();
            conn
        };
        let both = sqlx::raw_sql("BEGIN IMMEDIATE; SAVEPOINT turn");
        both.execute(&mut *conn).await?;
        Ok(Self {
            conn,
            since: Instant::now(),
            ended: Vec::new(),
        })
    }
}

impl Group {
    fn is_full(&self) -> bool {
        let is_full = |open: &Open| open.ended.len() >= GROUP || open.since.elapsed() > PATIENCE;
        self.open.as_ref().is_some_and(is_full)
    }

    /// Makes durable what has ended well, and tells everybody.
    async fn commit(&mut self) {
        let Some(mut open) = self.open.take() else {
            return;
        };
        let committed = sqlx::query("COMMIT").execute(&mut *open.conn).await;
        if committed.is_err() {
            sqlx::query("ROLLBACK").execute(&mut *open.conn).await.ok();
        }
        open.tell(committed.map(|_| ()).map_err(|e| e.to_string()));
        self.kept = Some(open.conn);
    }

    /// The engine has rolled back everything, as it does when the disk is full: nothing of this group has
    /// happened.
    async fn give_up(&mut self, cause: &sqlx::Error) {
        if let Some(mut open) = self.open.take() {
            sqlx::query("ROLLBACK").execute(&mut *open.conn).await.ok();
            open.tell(Err(cause.to_string()));
        }
    }
}

impl Open {
    fn tell(&mut self, outcome: Outcome) {
        for ended in mem::take(&mut self.ended) {
            // Whoever has gone does not want to know.
            ended.send(outcome.clone()).ok();
        }
    }
}

impl Turn {
    /// Ends the turn well, and returns when it is durable.
    pub async fn commit(mut self) -> sqlx::Result<()> {
        let Some(mut group) = self.group.take() else {
            return Ok(());
        };
        let writer = self.writer.clone();
        let (tell, told) = oneshot::channel();
        // On its own: the group depends on it, and whoever asked may go away.
        tokio::spawn(async move {
            match group.run("RELEASE turn").await {
                Ok(()) => {
                    if let Some(open) = &mut group.open {
                        open.ended.push(tell);
                    }
                    writer.after(group).await;
                }
                Err(e) => {
                    group.give_up(&e).await;
                    tell.send(Err(e.to_string())).ok();
                }
            }
        });
        match told.await {
            Ok(outcome) => outcome.map_err(sqlx::Error::Protocol),
            Err(_) => Err(sqlx::Error::WorkerCrashed),
        }
    }
}

impl Group {
    async fn run(&mut self, sql: &'static str) -> sqlx::Result<()> {
        match &mut self.open {
            Some(open) => sqlx::query(sql).execute(&mut *open.conn).await.map(|_| ()),
            None => Err(sqlx::Error::WorkerCrashed),
        }
    }
}

impl Drop for Turn {
    /// Takes back what was written since the turn began.
    fn drop(&mut self) {
        let Some(mut group) = self.group.take() else {
            return;
        };
        let writer = self.writer.clone();
        let undo = async move {
            let undone = match group.run("ROLLBACK TO turn").await {
                Ok(()) => group.run("RELEASE turn").await,
                failed => failed,
            };
            match undone {
                Ok(()) => writer.after(group).await,
                Err(e) => group.give_up(&e).await,
            }
        };
        // Without a runtime the program is ending, and the file is as after a crash: whole.
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(undo);
        }
    }
}

impl std::ops::Deref for Turn {
    type Target = SqliteConnection;
    fn deref(&self) -> &SqliteConnection {
        let open = self.group.as_ref().and_then(|group| group.open.as_ref());
        &open.expect("a turn is held while its group is open").conn
    }
}

impl std::ops::DerefMut for Turn {
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        let open = self.group.as_mut().and_then(|group| group.open.as_mut());
        &mut open.expect("a turn is held while its group is open").conn
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};

    async fn writer(folder: &tempfile::TempDir) -> (Writer, SqlitePool) {
        let options = SqliteConnectOptions::new()
            .filename(folder.path().join("turns.db"))
            .create_if_missing(true)
            .journal_mode(sqlx::sqlite::SqliteJournalMode::Wal);
        let one = SqlitePoolOptions::new().max_connections(1);
        let pool = one.connect_with(options.clone()).await.expect("a pool");
        sqlx::query("CREATE TABLE said (who INTEGER PRIMARY KEY)")
            .execute(&pool)
            .await
            .expect("a table");
        let read = SqlitePoolOptions::new().connect_with(options).await;
        (Writer::new(pool), read.expect("a pool"))
    }

    async fn say(writer: &Writer, who: i64) -> sqlx::Result<()> {
        let mut turn = writer.turn().await?;
        sqlx::query("INSERT INTO said VALUES ($1)")
            .bind(who)
            .execute(&mut *turn)
            .await?;
        turn.commit().await
    }

    async fn count(read: &SqlitePool) -> i64 {
        let sql = "SELECT COUNT(*) FROM said";
        sqlx::query_scalar(sql)
            .fetch_one(read)
            .await
            .expect("a count")
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn what_is_acknowledged_is_there_and_what_fails_spoils_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let (writer, read) = writer(&folder).await;
        let mut tasks = tokio::task::JoinSet::new();
        for n in 0..300 {
            // Every number twice: one of each pair fails.
            let (writer, read) = (writer.clone(), read.clone());
            tasks.spawn(async move {
                let said = say(&writer, n / 2).await;
                if said.is_ok() {
                    let sql = "SELECT COUNT(*) FROM said WHERE who = $1";
                    let query = sqlx::query_scalar(sql).bind(n / 2);
                    let there: i64 = query.fetch_one(&read).await.expect("a count");
                    assert_eq!(there, 1);
                }
                said.is_ok()
            });
        }
        let said = tasks.join_all().await;
        assert_eq!(said.iter().filter(|ok| **ok).count(), 150);
        assert_eq!(count(&read).await, 150);
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_turn_that_is_given_up_has_not_happened() {
        let folder = tempfile::tempdir().expect("a folder");
        let (writer, read) = writer(&folder).await;
        let mut turn = writer.turn().await.expect("a turn");
        sqlx::query("INSERT INTO said VALUES (1)")
            .execute(&mut *turn)
            .await
            .expect("a row");
        let next = tokio::spawn({
            let writer = writer.clone();
            async move { say(&writer, 2).await }
        });
        drop(turn);
        next.await.expect("a task").expect("the next turn");
        let who: Vec<i64> = sqlx::query_scalar("SELECT who FROM said")
            .fetch_all(&read)
            .await
            .expect("rows");
        assert_eq!(who, [2]);
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn whoever_stops_waiting_for_a_turn_holds_up_nobody() {
        let folder = tempfile::tempdir().expect("a folder");
        let (writer, read) = writer(&folder).await;
        let turn = writer.turn().await.expect("a turn");
        let gone = tokio::time::timeout(Duration::from_millis(10), writer.turn()).await;
        assert!(gone.is_err());
        turn.commit().await.expect("a commit");
        // Somebody waits, is given the turn as another ends, and goes away before they notice.
        let turn = writer.turn().await.expect("a turn");
        let mut waits = Box::pin(writer.turn());
        let waited = tokio::time::timeout(Duration::from_millis(10), waits.as_mut()).await;
        assert!(waited.is_err());
        let ended = tokio::spawn(turn.commit());
        tokio::time::sleep(Duration::from_millis(50)).await;
        assert!(!ended.is_finished(), "the group waits for them");
        drop(waits);
        ended.await.expect("a task").expect("a commit");
        say(&writer, 1).await.expect("the next turn");
        assert_eq!(count(&read).await, 1);
    }
}
