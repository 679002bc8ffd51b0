//! What waits together is done together.
//!
//! The way to the database and back often costs many times what is done there. So whoever comes while
//! workers are on their way waits for the next one, who takes along what has gathered: one statement, or one
//! transaction, for all of it. Work begins after all that it is for was asked, so no answer is older than
//! its question.

use std::future::Future;
use std::mem;
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

use tokio::runtime::{Builder, Runtime};
use tokio::sync::oneshot;

use super::App;
use super::errors::internal;
use crate::error::Result;

/// A kind of work that is done for several at once.
pub trait Work: Send + 'static {
    /// What is asked for.
    type Asked: Send;
    /// What comes of it.
    type Done: Send;
    /// What a worker keeps at hand from one piece of work to the next.
    type Tools: Default + Send;

    /// Who waits for it, on this node.
    fn queue(app: &App) -> &Together<Self>
    where
        Self: Sized;

    /// How many workers may be on their way at a time.
    fn workers(app: &App) -> usize;

    /// Which of those who wait are taken along next: how many, and whether each of them is. There is at
    /// least one.
    fn choose(waiting: &[&Self::Asked]) -> Vec<bool>;

    /// Does the work; an outcome for each, in their order.
    fn work(
        app: &App,
        tools: &mut Self::Tools,
        asked: Vec<Self::Asked>,
    ) -> impl Future<Output = Vec<Self::Done>> + Send;
}

/// Who waits, and how many workers are on their way.
pub struct Together<W: Work>(Mutex<Inner<W>>);

struct Inner<W: Work> {
    waiting: Vec<Waiting<W>>,
    workers: usize,
}

struct Waiting<W: Work> {
    asked: W::Asked,
    tell: oneshot::Sender<W::Done>,
}

impl<W: Work> Default for Together<W> {
    fn default() -> Self {
        Self(Mutex::new(Inner {
            waiting: Vec::new(),
            workers: 0,
        }))
    }
}

/// Has something done with whatever else waits. It is done even if whoever asked gives up.
pub async fn ask<W: Work>(app: &App, asked: W::Asked) -> Result<W::Done> {
    let (tell, told) = oneshot::channel();
    if W::queue(app).add(Waiting { asked, tell }, W::workers(app)) {
        hands().spawn(work(Worker::<W> {
            app: app.clone(),
            is_on_the_way: true,
            work: std::marker::PhantomData,
        }));
    }
    told.await
        .map_err(|_| internal(&"whoever did the work has died"))
}

/// Where workers run: on a thread of their own, because many wait for each of them. Among the tasks of all
/// requests a worker would wait for its turn after every statement.
fn hands() -> &'static Runtime {
    static HANDS: LazyLock<Runtime> = LazyLock::new(|| {
        Builder::new_multi_thread()
            .worker_threads(1)
            .thread_name("together")
            .enable_all()
            .build()
            .expect("a thread to work on")
    });
    &HANDS
}

/// Works until nobody waits.
async fn work<W: Work>(mut worker: Worker<W>) {
    let app = worker.app.clone();
    let mut tools = W::Tools::default();
    loop {
        // Those who are about to ask do so now, and come along.
        tokio::task::yield_now().await;
        let Some(taken) = W::queue(&app).take() else {
            break;
        };
        let (asked, tells): (Vec<_>, Vec<_>) = taken
            .into_iter()
            .map(|waiting| (waiting.asked, waiting.tell))
            .unzip();
        for (tell, done) in tells
            .into_iter()
            .zip(W::work(&app, &mut tools, asked).await)
        {
            // Whoever has gone does not want to know.
            tell.send(done).ok();
        }
    }
    worker.is_on_the_way = false;
}

/// Somebody on the way. If they die, the next who comes sends another one.
struct Worker<W: Work> {
    app: App,
    is_on_the_way: bool,
    work: std::marker::PhantomData<W>,
}

impl<W: Work> Drop for Worker<W> {
    fn drop(&mut self) {
        if !self.is_on_the_way {
            return;
        }
        let mut inner = W::queue(&self.app).lock();
        inner.workers -= 1;
        if inner.workers == 0 {
            // Nobody comes for those who came in the last moment: they hear of it.
            mem::take(&mut inner.waiting);
        }
    }
}

impl<W: Work> Together<W> {
    fn lock(&self) -> MutexGuard<'_, Inner<W>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds somebody; says whether a worker has to go.
    fn add(&self, waiting: Waiting<W>, workers: usize) -> bool {
        let mut inner = self.lock();
        inner.waiting.push(waiting);
        let has_to_go = inner.workers < workers;
        inner.workers += usize::from(has_to_go);
        has_to_go
    }

    /// Takes those whose turn it is, in the order in which they came. If there are none, a worker is back.
    fn take(&self) -> Option<Vec<Waiting<W>>> {
        let mut inner = self.lock();
        if inner.waiting.is_empty() {
            inner.workers -= 1;
            return None;
        }
        let asked: Vec<&W::Asked> = inner.waiting.iter().map(|waiting| &waiting.asked).collect();
        let mut chosen = W::choose(&asked).into_iter();
        let all = mem::take(&mut inner.waiting).into_iter();
        let (taken, left) = all.partition(|_| chosen.next().unwrap_or(false));
        inner.waiting = left;
        Some(taken)
    }
}
