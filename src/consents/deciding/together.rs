//! Questions that wait at the same moment are read together: one statement, a part for each question.

use std::sync::Arc;

use uuid::Uuid;

use super::latest;
use super::model::Question;
use super::rules::Record;
use super::terms::Terms;
use crate::error::{AppError, Result};
use crate::ids::PurposeId;
use crate::server::App;
use crate::server::db::Conn;
use crate::server::errors::internal;
use crate::server::together::{self, Together, Work};

/// Questions that a reader takes along: one of these numbers, so that there are few statements.
const COUNTS: [usize; 6] = [32, 16, 8, 4, 2, 1];
/// How often terms that change meanwhile are read anew.
const TRIES: usize = 5;

/// What a question is about, and what goes for it.
pub type Found = (Record, Arc<Terms>);

/// Reading what questions are about.
pub struct Reading;

impl Work for Reading {
    type Asked = Question;
    type Done = Result<Found>;
    /// A connection.
    type Tools = Option<Conn>;

    fn queue(app: &App) -> &Together<Self> {
        &app.questions
    }

    /// One: the more it takes along, the less each costs.
    fn workers(_: &App) -> usize {
        1
    }

    /// Those that one statement can read.
    fn choose(waiting: &[&Question]) -> Vec<bool> {
        let first = waiting.first();
        let is_alike =
            |question: &Question| first.is_some_and(|first| latest::are_alike(first, question));
        let alike = waiting.iter().filter(|question| is_alike(question)).count();
        let count = COUNTS.into_iter().find(|count| *count <= alike);
        let mut left = count.unwrap_or(1);
        let chosen = waiting.iter().map(|question| {
            let is_taken = left > 0 && is_alike(question);
            left -= usize::from(is_taken);
            is_taken
        });
        chosen.collect()
    }

    async fn work(
        app: &App,
        tools: &mut Option<Conn>,
        questions: Vec<Question>,
    ) -> Vec<Result<Found>> {
        match with(app, tools, &questions).await {
            Ok(found) => found,
            Err(error) => {
                // The connection may be what is wrong.
                *tools = None;
                questions.iter().map(|_| Err(error.clone())).collect()
            }
        }
    }
}

async fn with(
    app: &App,
    tools: &mut Option<Conn>,
    questions: &[Question],
) -> Result<Vec<Result<Found>>> {
    let conn = match tools {
        Some(conn) => conn,
        None => tools.insert(app.read().await?),
    };
    read(app, conn, questions).await
}

/// Reads them by terms that applied when they were read.
async fn read(app: &App, conn: &mut Conn, questions: &[Question]) -> Result<Vec<Result<Found>>> {
    let mut terms = app.terms.get(conn).await?;
    for _ in 0..TRIES {
        let purposes = questions
            .iter()
            .map(|question| terms.purpose(&question.what));
        let purposes: Vec<Option<(PurposeId, &str)>> = purposes.collect();
        let ids = purposes
            .iter()
            .map(|purpose| purpose.map_or(PurposeId::from(Uuid::nil()), |(id, _)| id));
        let asked: Vec<_> = questions.iter().zip(ids).collect();
        let found = latest::read(conn, &asked).await?;
        if found.iter().all(|latest| latest.changes == terms.changes) {
            let found = found.into_iter().zip(purposes);
            let records = found.map(|(latest, purpose)| match purpose {
                Some(purpose) => Ok((latest.into_record(purpose, &terms)?, terms.clone())),
                None => Err(AppError::NotFound),
            });
            return Ok(records.collect());
        }
        terms = app.terms.read(conn).await?;
    }
    Err(internal(&"wordings change faster than they can be read"))
}

/// What a question about a purpose is about now.
pub async fn find(app: &App, question: Question) -> Result<Found> {
    together::ask::<Reading>(app, question).await?
}
