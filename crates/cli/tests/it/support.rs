//! Running the program, on folders and databases of its own.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread::JoinHandle;

use serde_json::Value;
use store::Engine;
use test_support::TestDatabase;

/// A folder of its own, gone with the test.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("motcua-cli-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder).expect("the temporary folder can be written");
        Self(folder)
    }

    pub fn path(&self, name: &str) -> String {
        self.0.join(name).display().to_string()
    }

    pub fn write(&self, name: &str, text: &str) -> String {
        fs::write(self.0.join(name), text).expect("the folder can be written");
        self.path(name)
    }

    /// A configuration of an installation on a database.
    pub fn config(&self, url: &str) -> String {
        let text = format!("[database]\nurl = \"{url}\"\n[public]\nurl = \"http://localhost\"\n");
        self.write("motcua.toml", &text)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

pub fn motcua(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_motcua"));
    command.args(args).env_remove("MOTCUA_LANG").env_remove("RUST_LOG").stdin(Stdio::null());
    command
}

pub fn run(args: &[&str]) -> Output {
    motcua(args).output().expect("the program runs")
}

/// What it printed as JSON, and how it ended.
pub fn json(args: &[&str]) -> (Value, i32) {
    let output = run(&[args, &["--json"]].concat());
    let text = String::from_utf8_lossy(&output.stdout);
    let value = serde_json::from_str(&text)
        .unwrap_or_else(|error| panic!("{error}: {text} {}", String::from_utf8_lossy(&output.stderr)));
    (value, output.status.code().expect("it ends by itself"))
}

pub fn code(args: &[&str]) -> i32 {
    run(args).status.code().expect("it ends by itself")
}

pub fn text(args: &[&str]) -> String {
    String::from_utf8(run(args).stdout).expect("UTF-8")
}

pub fn repository(path: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path).display().to_string()
}

/// Two installations that are still to be made: what tells commands where they are, and the addresses of the databases.
pub fn on_each_engine(test: impl Fn(&[&str], &str)) {
    let folder = Folder::new();
    let data = folder.path("data");
    test(&["--data", &data], &format!("sqlite:{data}/motcua.db"));
    let database = TestDatabase::blank(Engine::Postgres);
    test(&["--config", &folder.config(database.url())], database.url());
}

/// A program that serves until it is dropped.
pub struct Running {
    child: Killed,
    /// Where it listens.
    pub address: String,
    printed: JoinHandle<String>,
}

impl Running {
    /// Starts it and waits until it tells its address.
    pub fn start(args: &[&str]) -> Self {
        let mut child =
            motcua(args).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the program runs");
        let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines().map_while(Result::ok);
        let (mut printed, mut address) = (String::new(), String::new());
        while address.is_empty() {
            let line = lines.next().expect("it tells its address");
            if let Some((_, rest)) = line.split_once("127.0.0.1:") {
                let port: String = rest.chars().take_while(char::is_ascii_digit).collect();
                address = format!("127.0.0.1:{port}");
            }
            printed += &format!("{line}\n");
        }
        // The rest is read, so that nobody writes into a closed pipe.
        let printed = std::thread::spawn(move || lines.fold(printed, |all, line| format!("{all}{line}\n")));
        Self { child: Killed(child), address, printed }
    }

    fn send(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).expect("it listens");
        stream.write_all(request.as_bytes()).expect("it reads");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("it answers");
        answer
    }

    /// Head and body of an answer.
    pub fn get(&self, path: &str) -> String {
        self.send(&format!("GET {path} HTTP/1.0\r\nHost: localhost\r\n\r\n"))
    }

    /// The body of an answer of the API; what is sent is a POST when there is a body.
    pub fn api(&self, token: &str, path: &str, body: Option<&Value>) -> Value {
        let head = format!("Host: localhost\r\nAuthorization: Bearer {token}\r\n");
        let request = match body.map(Value::to_string) {
            None => format!("GET {path} HTTP/1.0\r\n{head}\r\n"),
            Some(body) => format!(
                "POST {path} HTTP/1.0\r\n{head}Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
                body.len()
            ),
        };
        let answer = self.send(&request);
        let (_, body) = answer.split_once("\r\n\r\n").expect("a head and a body");
        serde_json::from_str(body).unwrap_or_else(|error| panic!("{path}: {error}: {answer}"))
    }

    /// Asks it to stop by a signal; tells how it ended and what it printed.
    pub fn stop(mut self, signal: &str) -> (Option<i32>, String) {
        let killed = Command::new("kill").args([signal, &self.child.0.id().to_string()]).status();
        assert!(killed.expect("kill runs").success());
        let ended = self.child.0.wait().expect("it ends").code();
        (ended, self.printed.join().expect("it was read"))
    }
}

/// A process that does not outlive its test.
struct Killed(Child);

impl Drop for Killed {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}
