//! Questions that wait at the same moment are read together.
//!
//! The way to the database and back costs many times what a decision does there. So whoever asks while
//! readers are on their way waits for the next one, who takes along all that wait: one statement, a part for
//! each question. Every read begins after its questions were asked, so no answer is older than its question.

use std::mem;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::oneshot;

use super::model::Question;
use super::store::{self, Found};
use crate::error::{AppError, Result};
use crate::server::App;
use crate::server::errors::internal;

/// Readers on their way at a time.
const READERS: usize = 2;
/// Questions that a reader takes along: one of these numbers, so that there are few statements.
const TOGETHER: [usize; 5] = [16, 8, 4, 2, 1];

/// Whoever waits, and who is on the way.
#[derive(Default)]
pub struct Together(Mutex<Inner>);

#[derive(Default)]
struct Inner {
    waiting: Vec<Waiting>,
    readers: usize,
}

struct Waiting {
    question: Question,
    tell: oneshot::Sender<Result<Found>>,
}

/// What a question is about now, read with all that wait.
pub async fn find(app: &App, question: Question) -> Result<Found> {
    let (tell, told) = oneshot::channel();
    if app.questions.add(Waiting { question, tell }) {
        tokio::spawn(read(Reader {
            app: app.clone(),
            is_on_the_way: true,
        }));
    }
    let gone = |_| internal(&"whoever read an answer has died");
    told.await.map_err(gone)?
}

/// Reads until nobody waits.
async fn read(mut reader: Reader) {
    let app = reader.app.clone();
    while let Some(taken) = app.questions.take() {
        let (questions, tells): (Vec<_>, Vec<_>) = taken
            .into_iter()
            .map(|waiting| (waiting.question, waiting.tell))
            .unzip();
        match read_once(&app, &questions).await {
            Ok(found) => {
                for (tell, found) in tells.into_iter().zip(found) {
                    // Whoever has gone does not want to know.
                    tell.send(Ok(found)).ok();
                }
            }
            Err(error) => {
                let told = internal(&format!("{error:?}"));
                for tell in tells {
                    tell.send(Err(copy(&told))).ok();
                }
            }
        }
    }
    reader.is_on_the_way = false;
}

async fn read_once(app: &App, questions: &[Question]) -> Result<Vec<Found>> {
    store::find_all(&mut app.read().await?, questions).await
}

fn copy(error: &AppError) -> AppError {
    match error {
        AppError::Internal { reference } => AppError::Internal {
            reference: reference.clone(),
        },
        _ => AppError::TimedOut,
    }
}

/// A reader. If it dies, the next question sends another one.
struct Reader {
    app: App,
    is_on_the_way: bool,
}

impl Drop for Reader {
    fn drop(&mut self) {
        if !self.is_on_the_way {
            return;
        }
        let mut inner = self.app.questions.lock();
        inner.readers -= 1;
        if inner.readers == 0 {
            // Nobody reads for those who came in the last moment: they hear of it.
            mem::take(&mut inner.waiting);
        }
    }
}

impl Together {
    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds a question; says whether somebody has to go.
    fn add(&self, waiting: Waiting) -> bool {
        let mut inner = self.lock();
        inner.waiting.push(waiting);
        let has_to_go = inner.readers < READERS;
        inner.readers += usize::from(has_to_go);
        has_to_go
    }

    /// Takes questions of one shape, in the order in which they came. If there are none, a reader is back.
    fn take(&self) -> Option<Vec<Waiting>> {
        let mut inner = self.lock();
        let Some(first) = inner.waiting.first() else {
            inner.readers -= 1;
            return None;
        };
        let shape = store::shape(&first.question);
        let is_alike = |waiting: &&Waiting| store::shape(&waiting.question) == shape;
        let alike = inner.waiting.iter().filter(is_alike).count();
        let mut counts = TOGETHER.into_iter();
        let count = counts.find(|count| *count <= alike).unwrap_or(1);
        let (mut taken, mut left) = (Vec::with_capacity(count), Vec::new());
        for waiting in mem::take(&mut inner.waiting) {
            match taken.len() < count && store::shape(&waiting.question) == shape {
                true => taken.push(waiting),
                false => left.push(waiting),
            }
        }
        inner.waiting = left;
        Some(taken)
    }
}
