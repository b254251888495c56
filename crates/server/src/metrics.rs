//! What is measured of a node, in the text format of Prometheus; only for allowed addresses.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::{ConnectInfo, MatchedPath, Request, State};
use axum::http::header;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use metrics::{Key, Label, Level, Metadata, Recorder};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle, PrometheusRecorder};

use crate::app::App;
use crate::web::error::AppError;

const PATTERN: &str = "/metrics";
/// Counter of requests.
const REQUESTS: &str = "motcua_requests_total";
/// Histogram of durations.
const SECONDS: &str = "motcua_request_seconds";
/// Upper ends of the histogram's steps, in seconds.
const SECONDS_STEPS: [f64; 9] = [0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];
/// How often measured durations are folded into the histogram, so that they take no memory one by one.
const FOLD_EVERY: Duration = Duration::from_secs(5);
const METADATA: Metadata<'static> = Metadata::new("server", Level::INFO, None);

/// Routes of the measurements: method, pattern.
pub const ROUTES: &[(&str, &str)] = &[("GET", PATTERN)];

/// Routes of the measurements.
pub fn routes() -> Router<App> {
    Router::new().route(PATTERN, get(read))
}

/// What is measured.
pub struct Metrics {
    recorder: PrometheusRecorder,
    handle: PrometheusHandle,
}

impl Default for Metrics {
    fn default() -> Self {
        let plain = PrometheusBuilder::new();
        let stepped = PrometheusBuilder::new()
            .set_buckets_for_metric(Matcher::Full(SECONDS.to_owned()), &SECONDS_STEPS);
        // Only an empty list of steps is refused.
        let recorder = stepped.unwrap_or(plain).build_recorder();
        let handle = recorder.handle();
        Self { recorder, handle }
    }
}

impl Metrics {
    fn count(&self, pattern: &str, method: &str, status: u16, took: Duration) {
        let route = vec![Label::new("route", pattern.to_owned()), Label::new("method", method.to_owned())];
        let seconds = Key::from_parts(SECONDS, route.clone());
        self.recorder.register_histogram(&seconds, &METADATA).record(took.as_secs_f64());
        let answered = Label::new("status", status.to_string());
        let requests = Key::from_parts(REQUESTS, [route, vec![answered]].concat());
        self.recorder.register_counter(&requests, &METADATA).increment(1);
    }
}

/// Measures a request: by pattern, not by address, so that no case number shows and the number of lines is limited.
pub async fn observe(State(app): State<App>, request: Request, next: Next) -> Response {
    let began = Instant::now();
    let pattern = request.extensions().get::<MatchedPath>().cloned();
    // Anybody can invent methods.
    let method = if request.method().is_safe() { "GET" } else { "POST" };
    let response = next.run(request).await;
    let pattern = pattern.as_ref().map_or("none", MatchedPath::as_str);
    app.metrics().count(pattern, method, response.status().as_u16(), began.elapsed());
    response
}

/// Folds what was measured, again and again.
pub async fn keep_up(app: App) {
    loop {
        tokio::time::sleep(FOLD_EVERY).await;
        app.metrics().handle.run_upkeep();
    }
}

async fn read(
    State(app): State<App>,
    ConnectInfo(address): ConnectInfo<SocketAddr>,
) -> Result<Response, AppError> {
    if !app.config().metrics_from.contains(&address.ip().to_canonical()) {
        return Err(AppError::NotFound);
    }
    let waiting = app
        .store()
        .read(|tx| tx.query_one("SELECT COUNT(*) FROM outbox WHERE state = 'waiting'", &[])?.int(0))
        .await?;
    let mut text = app.metrics().handle.render();
    text += &format!("# TYPE motcua_outbox_waiting gauge\nmotcua_outbox_waiting {waiting}\n");
    Ok(([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text).into_response())
}
