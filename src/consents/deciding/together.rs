//! Questions that wait at the same moment are read together: one statement, a part for each question.

use super::model::Question;
use super::store::{self, Found};
use crate::error::Result;
use crate::server::App;
use crate::server::together::{self, Together, Work};

/// Readers on their way at a time.
const READERS: usize = 2;
/// Questions that a reader takes along: one of these numbers, so that there are few statements.
const COUNTS: [usize; 5] = [16, 8, 4, 2, 1];

/// Reading what questions are about.
pub struct Reading;

impl Work for Reading {
    type Asked = Question;
    type Done = Result<Found>;

    fn queue(app: &App) -> &Together<Self> {
        &app.questions
    }

    fn workers(_: &App) -> usize {
        READERS
    }

    /// Those of one shape.
    fn choose(waiting: &[&Question]) -> Vec<bool> {
        let shape = waiting.first().map(|question| store::shape(question));
        let is_alike = |question: &Question| Some(store::shape(question)) == shape;
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

    async fn work(app: &App, questions: Vec<Question>) -> Vec<Result<Found>> {
        match read(app, &questions).await {
            Ok(found) => found.into_iter().map(Ok).collect(),
            Err(error) => questions.iter().map(|_| Err(error.clone())).collect(),
        }
    }
}

async fn read(app: &App, questions: &[Question]) -> Result<Vec<Found>> {
    store::find_all(&mut app.read().await?, questions).await
}

/// What a question is about now.
pub async fn find(app: &App, question: Question) -> Result<Found> {
    together::ask::<Reading>(app, question).await?
}
