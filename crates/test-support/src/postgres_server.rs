//! One throw-away PostgreSQL server for all tests of a process, gone when the process is gone.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::thread;
use std::time::{Duration, Instant};

use crate::databases::folder;

/// A running server.
#[derive(Debug)]
pub struct PostgresServer {
    /// Address of the server up to the name of a database: `postgres://postgres@/{name}?host=…` with `{name}` left in.
    pattern: String,
    /// Holds the pipe whose end tells the keeper to stop the server.
    _keeper: Option<Child>,
}

/// Whether a commit waits for the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// Nothing is flushed: tests need no data after a power cut.
    None,
    /// As in production: for measurements.
    Full,
}

static SERVER: OnceLock<PostgresServer> = OnceLock::new();

/// The server of this process: the one that `MOTCUA_TEST_PG` names, or one started now.
///
/// # Panics
/// When there is no PostgreSQL on this machine or it doesn't start; a test can't go on then.
pub fn postgres() -> &'static PostgresServer {
    SERVER.get_or_init(|| match env::var("MOTCUA_TEST_PG") {
        Ok(url) => PostgresServer::at(&url),
        Err(_) => PostgresServer::start(Durability::None),
    })
}

impl PostgresServer {
    /// A server that runs already; the address names any database of it.
    ///
    /// # Panics
    /// When the address is none.
    pub fn at(url: &str) -> Self {
        let (start, rest) = url.split_once("://").expect("an address such as postgres://user@host/name");
        let (path, question) =
            rest.split_once('?').map_or((rest, String::new()), |(p, q)| (p, format!("?{q}")));
        let host = path.rsplit_once('/').map_or(path, |(host, _)| host);
        Self { pattern: format!("{start}://{host}/{{name}}{question}"), _keeper: None }
    }

    /// Starts a server in a fresh folder. A small shell waits beside it for the end of this process, however
    /// that comes about, then stops the server and removes the folder.
    ///
    /// # Panics
    /// When there is no PostgreSQL on this machine or it doesn't start.
    pub fn start(durability: Durability) -> Self {
        let programs = programs();
        let root = folder("pg");
        let run = Starter::for_folder(&root);
        let data = root.join("data");
        let made = run
            .command(&programs.join("initdb"))
            .args([
                "--no-sync",
                "--no-locale",
                "--encoding=UTF8",
                "--auth=trust",
                "--username=postgres",
                "-D",
            ])
            .arg(&data)
            .output()
            .expect("initdb can be run");
        assert!(made.status.success(), "initdb failed: {}", String::from_utf8_lossy(&made.stderr));
        let settings = match durability {
            Durability::None => {
                "-c shared_buffers=64MB -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c wal_level=minimal \
                -c max_wal_senders=0 -c autovacuum=off"
            }
            // As its manual advises for a machine of this size; the rest as installed.
            Durability::Full => "-c shared_buffers=1GB -c effective_cache_size=8GB -c max_wal_size=4GB",
        };
        // The data folder goes first: a server that has lost it can't write to it again.
        let script = format!(
            "'{programs}/postgres' -D '{root}/data' -k '{root}' -c listen_addresses= -c max_connections=200 \
             {settings} > '{root}/log' 2>&1 & \
             server=$!; cat > /dev/null; kill -QUIT $server; wait $server; rm -rf '{root}'",
            programs = programs.display(),
            root = root.display(),
        );
        let keeper = run
            .command(Path::new("/bin/sh"))
            .args(["-c", &script])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("a shell can be run");
        let server = Self {
            pattern: format!("postgres://postgres@/{{name}}?host={}", root.display()),
            _keeper: Some(keeper),
        };
        server.wait(&root);
        server
    }

    /// Address of one of its databases.
    pub fn url(&self, name: &str) -> String {
        self.pattern.replace("{name}", name)
    }

    /// Runs statements outside a transaction, in the database `postgres`.
    ///
    /// # Panics
    /// When a statement fails.
    pub fn command(&self, statements: &[&str]) {
        self.try_command(statements).unwrap_or_else(|error| panic!("{statements:?}: {error:?}"));
    }

    pub(crate) fn try_command(&self, statements: &[&str]) -> Result<(), tokio_postgres::Error> {
        let url = self.url("postgres");
        let work = async {
            let (client, connection) = tokio_postgres::connect(&url, tokio_postgres::NoTls).await?;
            let driver = tokio::spawn(connection);
            for statement in statements {
                client.batch_execute(statement).await?;
            }
            drop(client);
            // The connection ends because its client has gone; how doesn't matter any more.
            drop(driver.await);
            Ok(())
        };
        // A thread of its own: the caller may be inside a runtime.
        thread::scope(|scope| {
            let runtime =
                tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            scope.spawn(move || runtime.block_on(work)).join().expect("the command does not panic")
        })
    }

    fn wait(&self, root: &Path) {
        let started = Instant::now();
        while let Err(error) = self.try_command(&[]) {
            if started.elapsed() > Duration::from_secs(30) {
                let log = fs::read_to_string(root.join("log")).unwrap_or_default();
                panic!("PostgreSQL did not start: {error:?}\n{log}");
            }
            thread::sleep(Duration::from_millis(20));
        }
    }
}

/// PostgreSQL refuses to run as root; then its programs run as the owner of the folder.
struct Starter {
    user: Option<&'static str>,
}

impl Starter {
    fn for_folder(root: &Path) -> Self {
        if !is_root(root) {
            return Self { user: None };
        }
        let given = Command::new("chown").arg("postgres:").arg(root).status().expect("chown can be run");
        assert!(given.success(), "tests that run as root need the user postgres");
        Self { user: Some("postgres") }
    }

    /// A program with a process group of its own, so that Ctrl-C at the tests leaves the tidying to the keeper.
    fn command(&self, program: &Path) -> Command {
        use std::os::unix::process::CommandExt as _;
        let mut command = match self.user {
            None => Command::new(program),
            Some(user) => {
                let mut command = Command::new("setpriv");
                command.args(["--reuid", user, "--regid", user, "--clear-groups", "--"]).arg(program);
                command
            }
        };
        command.current_dir("/").process_group(0);
        command
    }
}

/// Whoever owns what this process makes is who it runs as.
fn is_root(made: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    fs::metadata(made).is_ok_and(|metadata| metadata.uid() == 0)
}

/// The newest PostgreSQL in Debian's place, or the one on the path.
fn programs() -> PathBuf {
    let debian = newest(Path::new("/usr/lib/postgresql")).unwrap_or_default();
    let on_path =
        env::var_os("PATH").map_or_else(Vec::new, |path: OsString| env::split_paths(&path).collect());
    debian
        .into_iter()
        .chain(on_path)
        .find(|folder| folder.join("initdb").is_file())
        .expect("PostgreSQL is installed, or MOTCUA_TEST_PG names a server")
}

fn newest(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut versions: Vec<(u32, PathBuf)> = fs::read_dir(folder)?
        .flatten()
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .collect();
    versions.sort();
    Ok(versions.into_iter().rev().map(|(_, path)| path).collect())
}
