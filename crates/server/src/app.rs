//! The running application: what every handler may use.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::path::PathBuf;
use std::sync::{Arc, RwLock};
use std::time::Duration;

use channels::Mailer;
use print::Printer;
use rand::RngExt;
use store::{Fresh, Store, World, WorldError};
use tokio::sync::{Mutex, Notify};

use crate::clock::Clock;
use crate::metrics::Metrics;
use crate::web::figures::Kept;
use crate::web::letter_texts::LetterTexts;
use crate::web::limits::Limits;
use crate::web::texts::Languages;

/// Settings of a running node.
#[derive(Clone, Debug)]
pub struct Config {
    /// Address under which citizens reach the portal, without a slash at the end; printed in QR codes.
    pub public_url: String,
    /// Folder of the node's own data (mails of the demonstration).
    pub data: PathBuf,
    /// Whether cookies are sent only over TLS.
    pub secure_cookies: bool,
    /// Whether this is the demonstration: shows accounts on the sign-in page and a banner.
    pub demonstration: bool,
    /// Web servers in front of this node, whose `X-Forwarded-For` is believed.
    pub proxies: Vec<IpAddr>,
    /// Who may read the measurements.
    pub metrics_from: Vec<IpAddr>,
}

/// This machine's own addresses: where a web server in front usually runs, and who may usually measure.
pub const THIS_MACHINE: [IpAddr; 2] = [IpAddr::V4(Ipv4Addr::LOCALHOST), IpAddr::V6(Ipv6Addr::LOCALHOST)];

/// How often a node asks whether another, or a command, changed the world.
const FOLLOW_EVERY: Duration = Duration::from_secs(3);

/// The running application; cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

struct Inner {
    store: Store,
    world: RwLock<Arc<World>>,
    /// Held while the world is read anew, so that a slow reading never puts an older one over a newer one.
    reading: Mutex<()>,
    languages: Languages,
    printer: Printer,
    mailer: Mailer,
    letters: LetterTexts,
    clock: Clock,
    config: Config,
    limits: Limits,
    figures: Kept,
    outbox: Notify,
    metrics: Metrics,
}

/// The parts an application is made of.
pub struct Parts {
    /// The store, migrated.
    pub store: Store,
    /// Makes PDF of slips.
    pub printer: Printer,
    /// Sends mails.
    pub mailer: Mailer,
    /// Texts of letters.
    pub letters: LetterTexts,
    /// Tells the time.
    pub clock: Clock,
    /// Settings.
    pub config: Config,
}

impl App {
    /// Puts an application together; reads the world.
    pub async fn new(parts: Parts) -> Result<Self, WorldError> {
        let world = parts.store.read(World::load).await?;
        Ok(Self(Arc::new(Inner {
            store: parts.store,
            world: RwLock::new(Arc::new(world)),
            reading: Mutex::default(),
            languages: Languages::load(),
            printer: parts.printer,
            mailer: parts.mailer,
            letters: parts.letters,
            clock: parts.clock,
            config: parts.config,
            limits: Limits::default(),
            figures: Kept::default(),
            outbox: Notify::new(),
            metrics: Metrics::default(),
        })))
    }

    /// The store.
    pub fn store(&self) -> &Store {
        &self.0.store
    }

    /// Organisation, calendar and procedures as they stand.
    pub fn world(&self) -> Arc<World> {
        let world = self.0.world.read().unwrap_or_else(std::sync::PoisonError::into_inner);
        Arc::clone(&world)
    }

    /// Reads the world anew, after something in it changed.
    pub async fn reload(&self) -> Result<(), WorldError> {
        let _turn = self.0.reading.lock().await;
        let world = self.0.store.read(World::load).await?.with_cases_of(&self.world());
        *self.0.world.write().unwrap_or_else(std::sync::PoisonError::into_inner) = Arc::new(world);
        Ok(())
    }

    /// Reads the world anew if the store has another edition of it; says whether it had.
    pub async fn catch_up(&self) -> Result<bool, WorldError> {
        let edition = self.0.store.read(store::world::edition).await?;
        let behind = edition != self.world().edition();
        if behind {
            self.reload().await?;
        }
        Ok(behind)
    }

    /// Texts of all languages.
    pub fn languages(&self) -> &Languages {
        &self.0.languages
    }

    /// Makes PDF of slips.
    pub fn printer(&self) -> &Printer {
        &self.0.printer
    }

    /// Sends mails.
    pub fn mailer(&self) -> &Mailer {
        &self.0.mailer
    }

    /// Whether letters that count as sent only lie in a folder, although the people are real.
    pub fn keeps_letters(&self) -> bool {
        matches!(self.0.mailer, Mailer::Folder(_)) && !self.0.config.demonstration
    }

    /// Texts of letters.
    pub fn letters(&self) -> &LetterTexts {
        &self.0.letters
    }

    /// Tells the time.
    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    /// Settings.
    pub fn config(&self) -> &Config {
        &self.0.config
    }

    /// Limits on how often things may be tried.
    pub fn limits(&self) -> &Limits {
        &self.0.limits
    }

    /// What is measured of this node.
    pub fn metrics(&self) -> &Metrics {
        &self.0.metrics
    }

    /// Figures for the public home page.
    pub fn figures(&self) -> &Kept {
        &self.0.figures
    }

    /// Tells the background work that something waits in the outbox.
    pub fn wake_outbox(&self) {
        self.0.outbox.notify_one();
    }

    /// Waits until something was put into the outbox.
    pub async fn outbox_woken(&self) {
        self.0.outbox.notified().await;
    }

    /// Random bits for a new case.
    pub fn fresh(&self) -> Fresh {
        Fresh { bits: rand::rng().random() }
    }
}

/// Keeps the world of this node as the store has it, until the program ends.
pub async fn follow_world(app: App) {
    loop {
        tokio::time::sleep(FOLLOW_EVERY).await;
        if let Err(error) = app.catch_up().await {
            tracing::warn!(%error, "the world could not be read anew");
        }
    }
}
