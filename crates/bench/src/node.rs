//! A node of the program behind a port of this machine, and beside it the bare handler.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::get;
use axum::{Json, Router};
use channels::{FolderMailer, Mailer};
use print::Printer;
use serde_json::Value;
use server::App;
use server::app::{Config, Parts, THIS_MACHINE};
use server::clock::Clock;
use server::web::letter_texts::LetterTexts;
use server::web::session::SESSION_IDLE_MS;
use server::web::{cookies, secrets};
use store::{Expect, Param, Row, Store, Tx};
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};

use crate::Failure;
use crate::engines::{Filled, Running};
use crate::heard::{Heard, Key};

/// A node that serves until it is dropped.
pub(crate) struct Node {
    runtime: Runtime,
    pub(crate) address: SocketAddr,
}

impl Node {
    /// Serves the application.
    pub(crate) fn start(running: &Running, filled: &Filled) -> Result<Self, Failure> {
        let runtime = Builder::new_multi_thread().enable_all().build()?;
        let mails = running.folder().join("mails");
        let parts = Parts {
            store: filled.store.clone(),
            printer: Printer::embedded()?,
            mailer: Mailer::Folder(FolderMailer::new(mails, "Đo lường", "do-luong@example.com")?),
            letters: LetterTexts::embedded(),
            clock: Clock::System,
            config: Config {
                public_url: "http://localhost".to_owned(),
                data: running.folder().to_owned(),
                secure_cookies: false,
                demonstration: false,
                // Callers name their addresses themselves: public tracking is limited by address.
                proxies: THIS_MACHINE.to_vec(),
                metrics_from: THIS_MACHINE.to_vec(),
            },
        };
        let address = runtime.block_on(async {
            let app = App::new(parts).await?;
            serve(server::router(app)).await
        })?;
        Ok(Self { runtime, address })
    }

    /// Serves a handler that makes reads for the case in its path, without anything around them.
    pub(crate) fn bare(&self, store: &Store, reads: Vec<Vec<Heard>>) -> Result<SocketAddr, Failure> {
        let reads = reads.into_iter().map(Arc::new).collect();
        let state = Bare { store: store.clone(), reads };
        let router = Router::new().route("/{case_id}/{case_no}", get(read)).with_state(state);
        self.runtime.block_on(serve(router))
    }
}

async fn serve(router: Router) -> Result<SocketAddr, Failure> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, service).await });
    Ok(address)
}

#[derive(Clone)]
struct Bare {
    store: Store,
    reads: Arc<[Arc<Vec<Heard>>]>,
}

/// Makes the reads one after the other and answers with all rows, as JSON.
async fn read(
    State(bare): State<Bare>,
    Path((id, no)): Path<(i64, String)>,
) -> Result<Json<Vec<Vec<Value>>>, (StatusCode, String)> {
    let mut rows = Vec::new();
    for statements in bare.reads.iter().map(Arc::clone) {
        let key = Key { id, no: no.clone() };
        let read = move |tx: &mut Tx<'_>| {
            let mut read = Vec::new();
            for heard in statements.iter() {
                read.extend(tx.query(heard.sql, &heard.params_of(&key))?);
            }
            Ok(read)
        };
        let answer: Result<Vec<Row>, store::DbError> = bare.store.read(read).await;
        rows.extend(answer.map_err(|error| (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()))?);
    }
    Ok(Json(rows.iter().map(cells).collect()))
}

/// The numbers and texts of a row; hashes and gaps are empty.
fn cells(row: &Row) -> Vec<Value> {
    let cell = |param: Param<'_>| match param {
        Param::Int(value) => Value::from(value),
        Param::Real(value) => Value::from(value),
        Param::Text(text) => Value::from(text),
        Param::Null | Param::Blob(_) => Value::Null,
    };
    row.cells().map(cell).collect()
}

/// A bearer token for an officer.
pub(crate) fn token(store: &Store, officer: &'static str) -> Result<String, Failure> {
    let token = secrets::token();
    let hash = secrets::hash_token(&token);
    store.write_blocking(move |tx| {
        tx.queue(
            "INSERT INTO api_tokens (token_hash, officer, created_at, expires_at) VALUES ($1, $2, 0, $3)",
            &[(&hash).into(), officer.into(), i64::MAX.into()],
            Expect::One,
        )
    })?;
    Ok(format!("Bearer {token}"))
}

/// The cookie of an officer who has just signed in.
pub(crate) fn session(store: &Store, officer: &'static str) -> Result<String, Failure> {
    let token = secrets::token();
    let hash = secrets::hash_token(&token);
    let now = Clock::System.now().as_millisecond();
    store.write_blocking(move |tx| {
        tx.queue(
            "INSERT INTO sessions (token_hash, officer, csrf, created_at, seen_at, expires_at)
             VALUES ($1, $2, 'bench', $3, $3, $4)",
            &[(&hash).into(), officer.into(), now.into(), (now + SESSION_IDLE_MS).into()],
            Expect::One,
        )
    })?;
    Ok(format!("{}={token}", cookies::SESSION))
}
