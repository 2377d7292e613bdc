//! Running the real program, with a deadline.

use std::io::Read;
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// A command that takes longer has hung.
const DEADLINE: Duration = Duration::from_secs(20);

/// What a run of the program gave.
pub(crate) struct Outcome {
    /// The exit code.
    pub(crate) code: i32,
    /// What it wrote on stdout.
    pub(crate) stdout: String,
    /// What it wrote on stderr.
    pub(crate) stderr: String,
}

impl Outcome {
    /// Both outputs, for texts that may stand in either.
    pub(crate) fn all(&self) -> String {
        format!("{}{}", self.stdout, self.stderr)
    }
}

/// A command of the program, free from the settings of whoever runs the tests.
pub(crate) fn program() -> Command {
    isolated(env!("CARGO_BIN_EXE_styrplan"))
}

/// Any command, free from the settings of whoever runs the tests.
pub(crate) fn isolated(name: &str) -> Command {
    let mut command = Command::new(name);
    for inherited in ["STYRPLAN_WORKSPACE", "STYRPLAN_CONFIG", "STYRPLAN_DATA", "RUST_BACKTRACE", "LANG", "LC_ALL"] {
        command.env_remove(inherited);
    }
    let nowhere = concat!(env!("CARGO_TARGET_TMPDIR"), "/no-settings");
    command.env("COLUMNS", "80").env("STYRPLAN_CONFIG", nowhere).env("STYRPLAN_DATA", nowhere);
    command
}

/// Runs a command to its end. It fails the test when the command hangs, dies of a signal or says that it has panicked.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let shown = format!("{command:?}");
    let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let output = wait(child, &shown);
    let outcome = Outcome {
        code: output.status.code().unwrap_or_else(|| panic!("{shown} died: {}", output.status)),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    };
    assert_ne!(outcome.code, 70, "{shown} has a bug:\n{}", outcome.all());
    assert!(!outcome.all().contains("panicked at"), "{shown} panicked:\n{}", outcome.all());
    outcome
}

fn wait(mut child: Child, shown: &str) -> Output {
    let (sender, receiver) = mpsc::channel();
    let pipes: [Box<dyn Read + Send>; 2] =
        [Box::new(child.stdout.take().unwrap()), Box::new(child.stderr.take().unwrap())];
    for (n, mut pipe) in pipes.into_iter().enumerate() {
        let sender = sender.clone();
        thread::spawn(move || {
            let mut bytes = Vec::new();
            pipe.read_to_end(&mut bytes).unwrap();
            // Nobody listens any more when the deadline has passed.
            let _ = sender.send((n, bytes));
        });
    }
    let mut bytes = [Vec::new(), Vec::new()];
    for _ in 0..2 {
        let Ok((n, read)) = receiver.recv_timeout(DEADLINE) else {
            child.kill().unwrap();
            panic!("{shown} did not end within {DEADLINE:?}");
        };
        bytes[n] = read;
    }
    let [stdout, stderr] = bytes;
    Output { status: child.wait().unwrap(), stdout, stderr }
}
