//! The bot as a process of its own, which can be killed.

use crate::program::Program;
use crate::world::World;
use std::process::Stdio;
use std::sync::Arc;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::Command;
use tokio::sync::mpsc;

/// A running `courant run`.
#[derive(Debug)]
pub(crate) struct Child {
    kill: mpsc::Sender<()>,
    /// Its process id.
    pub(crate) pid: u32,
}

impl Child {
    /// Starts it; its log and its end go to the world.
    pub(crate) fn start(program: &Program, arguments: &[&str], world: &Arc<World>) -> Self {
        let mut command = program.command(arguments);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the bot can be started");
        let pid = child.id().expect("it has just been started");
        let stderr = child.stderr.take().expect("standard error is piped");
        let log = world.log.clone();
        let logging = tokio::spawn(async move {
            let mut lines = BufReader::new(stderr).lines();
            while let Ok(Some(line)) = lines.next_line().await {
                log.send_modify(|all| all.push(line));
            }
        });
        let (kill, mut killed) = mpsc::channel(1);
        let ended = world.ended.clone();
        tokio::spawn(async move {
            let status = tokio::select! {
                status = child.wait() => status,
                _ = killed.recv() => {
                    // It may have ended by itself.
                    let _ = child.start_kill();
                    child.wait().await
                }
            };
            // All that it said is there before it is said to have ended.
            let _ = logging.await;
            let end = match status {
                Ok(status) if status.success() => Ok(()),
                Ok(status) => Err(status.to_string()),
                Err(error) => Err(error.to_string()),
            };
            ended.send_replace(Some(end));
        });
        Self { kill, pid }
    }

    /// SIGKILL: no last words.
    pub(crate) async fn kill(&self) {
        // It may have ended by itself.
        let _ = self.kill.send(()).await;
    }

    /// SIGTERM: what a service manager sends.
    pub(crate) async fn terminate(&self) {
        let sent = Command::new("kill").args(["-TERM", &self.pid.to_string()]).status().await;
        assert!(sent.is_ok_and(|status| status.success()), "SIGTERM cannot be sent");
    }
}
