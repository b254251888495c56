//! A real SMTP server (aiosmtpd) on loopback, with an authority of our own; it tells what it got.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::LazyLock;

use serde_json::Value;

/// The name that it asks for.
pub const USER: &str = "motcua";
/// The password that it asks for.
pub const PASSWORD: &str = "mật khẩu";

/// An authority, and a certificate for "localhost" by it.
pub static PKI: LazyLock<PathBuf> = LazyLock::new(|| {
    // Beside what cargo gives tests for their files; the program lies in target/PROFILE/deps.
    let program = std::env::current_exe().unwrap();
    let target = program.ancestors().nth(3).expect("a target folder");
    let folder = target.join("tmp").join(format!("pki-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let settings = "[req]\ndistinguished_name=name\n[name]\n[ca]\nbasicConstraints=critical,CA:TRUE\n\
                    keyUsage=keyCertSign\n[server]\nbasicConstraints=CA:FALSE\nsubjectAltName=DNS:localhost\n";
    fs::write(folder.join("openssl.cnf"), settings).unwrap();
    let certificate = |arguments: &str| {
        let always =
            "req -config openssl.cnf -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30";
        let arguments: Vec<_> = always.split(' ').chain(arguments.split(' ')).collect();
        let made = Command::new("openssl")
            .current_dir(&folder)
            .args(arguments)
            .output()
            .expect("openssl is installed");
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    };
    certificate("-extensions ca -subj /CN=authority -keyout ca.key -out ca.pem");
    certificate("-extensions ca -subj /CN=stranger -keyout stranger.key -out stranger.pem");
    certificate(
        "-extensions server -subj /CN=localhost -CA ca.pem -CAkey ca.key -keyout server.key -out server.pem",
    );
    folder
});

pub struct MailServer {
    process: Child,
    told: BufReader<ChildStdout>,
    /// Where it listens, on `localhost`.
    pub port: u16,
}

impl MailServer {
    /// Starts it: `plain`, `starttls` or `tls`; the last two ask for [`USER`] and [`PASSWORD`].
    pub fn start(mode: &str) -> Self {
        let python = std::env::var_os("MOTCUA_TEST_PYTHON").map_or_else(
            || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/venv/bin/python"),
            PathBuf::from,
        );
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/mail_server.py");
        let mut process = Command::new(&python)
            .arg(script)
            .arg(mode)
            .args([PKI.join("server.pem"), PKI.join("server.key")])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|fault| panic!("{}: {fault}\n{}", python.display(), Self::advice()));
        let told = BufReader::new(process.stdout.take().unwrap());
        let mut server = Self { process, told, port: 0 };
        let ready = server.line();
        let port =
            ready.trim().strip_prefix("READY ").unwrap_or_else(|| panic!("{ready:?}\n{}", Self::advice()));
        server.port = port.parse().unwrap();
        server
    }

    fn advice() -> &'static str {
        "the mail tests need a Python with aiosmtpd: run `python3 -m venv target/venv && target/venv/bin/pip install \
         aiosmtpd==1.4.6` in the project's folder, or name one in MOTCUA_TEST_PYTHON"
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.told.read_line(&mut line).unwrap();
        line
    }

    /// The next letter the server took.
    pub fn letter(&mut self) -> Value {
        serde_json::from_str(&self.line()).unwrap()
    }

    /// Ends the server and returns how many letters it took that nobody looked at.
    pub fn letters_left(mut self) -> usize {
        drop(self.process.stdin.take());
        self.process.wait().unwrap();
        (&mut self.told).lines().count()
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        // It ends by itself when its input closes; a test that failed may not wait for that.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
