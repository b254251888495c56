//! A running node: the application behind a port until it is told to stop.

use std::future::Future;
use std::net::SocketAddr;
use std::path::Path;

use channels::{FolderMailer, Mailer, SmtpConfig, SmtpMailer};
use server::App;
use server::app::{Config, Parts};
use server::clock::Clock;
use store::Store;
use tokio::net::TcpListener;

use crate::console::Console;
use crate::failure::{Failure, chain};
use crate::own_texts;

/// Where letters lie in the data folder when no server is named.
const MAILS: &str = "mails";

/// A runtime for everything that waits.
pub(crate) fn runtime() -> Result<tokio::runtime::Runtime, Failure> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(Failure::other)
}

/// Takes the port; says clearly when somebody else has it.
pub(crate) async fn listen(address: &str) -> Result<(TcpListener, SocketAddr), Failure> {
    let listener = TcpListener::bind(address).await.map_err(|error| match error.kind() {
        std::io::ErrorKind::AddrInUse => Failure::new("cli-error-port", &[("address", address)]),
        _other => Failure::new("cli-error-listen", &[("address", address), ("why", &error.to_string())]),
    })?;
    let local = listener.local_addr().map_err(Failure::other)?;
    Ok((listener, local))
}

/// Where letters go.
pub(crate) fn mailer(smtp: Option<&SmtpConfig>, data: &Path) -> Result<Mailer, Failure> {
    match smtp {
        Some(config) => SmtpMailer::new(config).map(Mailer::Smtp),
        None => {
            FolderMailer::new(data.join(MAILS), "Một cửa điện tử", "mot-cua@example.com").map(Mailer::Folder)
        }
    }
    .map_err(|error| Failure::other(chain(&error)))
}

/// The application on a store.
pub(crate) async fn app(store: Store, mailer: Mailer, config: Config) -> Result<App, Failure> {
    let (printer, letters) = (own_texts::printer(&config.data)?, own_texts::letters(&config.data)?);
    Ok(App::new(Parts { store, printer, mailer, letters, clock: Clock::System, config }).await?)
}

/// Serves until Ctrl+C or SIGTERM; open requests are answered first.
pub(crate) async fn serve(app: App, listener: TcpListener, console: &Console) -> Result<(), Failure> {
    server::serve(app, listener, told_to_stop()?).await.map_err(Failure::other)?;
    console.say(console.texts().text("cli-stopped"));
    Ok(())
}

fn told_to_stop() -> Result<impl Future<Output = ()> + Send + 'static, Failure> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate()).map_err(Failure::other)?;
    let mut interrupt = signal(SignalKind::interrupt()).map_err(Failure::other)?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}
