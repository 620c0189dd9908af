//! The one writer: a thread that runs jobs in group commits.
//!
//! Jobs that queue up while one commit syncs share the next one, so that the cost of a sync is spread
//! over all who wait for it. Each job runs in a savepoint of its own: one that fails takes nothing of
//! the others with it. A job is answered after the commit, never before.

use super::StoreError;
use rusqlite::Connection;
use tokio::sync::{mpsc, oneshot};

/// Jobs in one commit: enough to spread a sync, few enough that the first is not kept waiting long.
const GROUP: usize = 256;

/// Jobs that may queue before callers wait.
const QUEUE: usize = 4096;

/// Runs on the writer thread, with the reason if no transaction could begin; what it returns is
/// called with the commit's outcome.
type Job = Box<dyn FnOnce(Result<&Connection, &StoreError>) -> Answer + Send>;
type Answer = Box<dyn FnOnce(Result<(), StoreError>) + Send>;

/// A handle to the writer thread, which ends when the last handle is dropped.
#[derive(Clone, Debug)]
pub(super) struct Writer {
    jobs: mpsc::Sender<Job>,
}

impl Writer {
    /// Starts the thread.
    pub(super) fn start(connection: Connection) -> Result<Self, StoreError> {
        let (jobs, queue) = mpsc::channel(QUEUE);
        std::thread::Builder::new()
            .name("courant-writer".into())
            .spawn(move || serve(connection, queue))
            .map_err(|error| StoreError::Open(format!("no thread for the writer: {error}")))?;
        Ok(Self { jobs })
    }

    /// Runs a job; its result comes when it is durable.
    pub(super) async fn run<T, F>(&self, job: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        let (answer, result) = oneshot::channel();
        let boxed: Job = Box::new(move |connection| {
            let done = match connection {
                Ok(connection) => in_savepoint(connection, job),
                Err(error) => Err(error.again()),
            };
            Box::new(move |committed| {
                // A caller that no longer waits has given up on the answer, not on the change.
                let _ = answer.send(done.and_then(|value| committed.map(|()| value)));
            })
        });
        self.jobs.send(boxed).await.map_err(|_| StoreError::Closed)?;
        result.await.map_err(|_| StoreError::Closed)?
    }
}

fn in_savepoint<T>(
    connection: &Connection,
    job: impl FnOnce(&Connection) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    if connection.is_autocommit() {
        // An earlier job of the group hit a full disk or an I/O error: SQLite has rolled all back.
        return Err(StoreError::Commit("the group was rolled back".into()));
    }
    // Prepared once: parsing them would cost as much as a job.
    let run = |sql: &str| connection.prepare_cached(sql)?.execute([]);
    run("SAVEPOINT job")?;
    let done = job(connection);
    if done.is_err() && !connection.is_autocommit() {
        run("ROLLBACK TO job")?;
    }
    if !connection.is_autocommit() {
        run("RELEASE job")?;
    }
    done
}

fn serve(connection: Connection, mut queue: mpsc::Receiver<Job>) {
    let mut group = Vec::with_capacity(GROUP);
    while let Some(first) = queue.blocking_recv() {
        group.push(first);
        while group.len() < GROUP {
            let Ok(next) = queue.try_recv() else { break };
            group.push(next);
        }
        commit(&connection, &mut group);
    }
}

/// One transaction around all jobs of the group; its outcome answers each of them.
fn commit(connection: &Connection, group: &mut Vec<Job>) {
    let outcome = match connection.execute_batch("BEGIN IMMEDIATE").map_err(StoreError::from) {
        Ok(()) => {
            let answers: Vec<Answer> = group.drain(..).map(|job| job(Ok(connection))).collect();
            (answers, end(connection))
        }
        Err(error) => (group.drain(..).map(|job| job(Err(&error))).collect(), Err(error)),
    };
    let (answers, committed) = outcome;
    if let Err(error) = &committed {
        tracing::error!(%error, changes = answers.len(), "the database takes no writes");
    }
    for answer in answers {
        answer(committed.as_ref().map(|&()| ()).map_err(StoreError::again));
    }
}

/// Commits; where that fails, leaves no transaction open.
fn end(connection: &Connection) -> Result<(), StoreError> {
    let committed = connection.execute_batch("COMMIT").map_err(StoreError::from);
    if committed.is_err() && !connection.is_autocommit() {
        connection.execute_batch("ROLLBACK")?;
    }
    committed
}
