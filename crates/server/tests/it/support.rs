//! The application in a test: an invented installation, a clock turned by hand, callers of every kind.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, OnceLock};

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use channels::{FakeMailer, FolderMailer, Mailer};
use http_body_util::BodyExt;
use jiff::civil::DateTime;
use print::Printer;
use scraper::{Html, Selector};
use serde_json::{Value, json};
use server::App;
use server::app::{Config, Parts};
use server::clock::Clock;
use server::web::letter_texts::LetterTexts;
use server::web::secrets;
use store::{Engine, Store, World};
use test_support::TestDatabase;
use tower::ServiceExt;

/// Password of every account of the invented installation.
pub const PASSWORD: &str = "motcua-demo";
/// When every story begins.
const STORY_BEGINS: &str = "2026-11-20T09:00";
/// A request of an API in JSON.
const JSON: &str = "application/json";

/// The application on a throw-away database.
pub struct TestApp {
    router: Router,
    /// The application behind the router.
    pub app: App,
    /// What was mailed.
    pub mails: FakeMailer,
    _letters: Option<Letters>,
    /// Dropped last: removes the database.
    database: Arc<TestDatabase>,
}

/// Runs a story on a fresh application on each engine.
pub async fn on_each_engine<F: Future<Output = ()>>(story: impl Fn(TestApp) -> F) {
    on_each_engine_as(Setup::default(), story).await;
}

/// The same on applications that do something otherwise than most.
pub async fn on_each_engine_as<F: Future<Output = ()>>(setup: Setup, story: impl Fn(TestApp) -> F) {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        // Told only when the story fails.
        println!("on {engine:?}");
        story(TestApp::start_as(engine, setup).await).await;
    }
}

/// What a test application does otherwise than most.
#[derive(Clone, Copy, Default)]
pub struct Setup {
    /// Letters go into a folder.
    pub keeps_letters: bool,
    /// It is the demonstration.
    pub demonstration: bool,
    /// No slip is printed in time.
    pub prints_too_slowly: bool,
}

/// A folder of letters, gone with the test.
struct Letters(PathBuf);

impl Letters {
    fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("letters-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        Self(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name))
    }

    fn mailer(&self) -> Mailer {
        let folder = FolderMailer::new(&self.0, "Một cửa", "mot-cua@example.com");
        Mailer::Folder(folder.expect("a folder of letters"))
    }
}

impl Drop for Letters {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

impl TestApp {
    /// Starts on a fresh database of this engine.
    pub async fn start(engine: Engine) -> Self {
        Self::start_as(engine, Setup::default()).await
    }

    /// The same, set up in another way.
    pub async fn start_as(engine: Engine, setup: Setup) -> Self {
        let database = TestDatabase::new(engine);
        let store = database.open();
        let now = calendar::to_instant(STORY_BEGINS.parse().expect("a time"));
        let plan = demo::SeedPlan { password_hash: password_hash().to_owned(), now_ms: now.as_millisecond() };
        store.write(move |tx| demo::seed(tx, &plan)).await.expect("the installation can be seeded");
        let mut printer = shipped_printer();
        if setup.prints_too_slowly {
            printer = printer.with_time_limit(std::time::Duration::ZERO);
        }
        Self::on(Arc::new(database), store, Clock::manual(now), (printer, setup)).await
    }

    /// Another node on the same database, which reads the world now.
    pub async fn another_node(&self) -> Self {
        self.another_node_with(shipped_printer()).await
    }

    /// Another node that prints other slips.
    pub async fn another_node_with(&self, printer: Printer) -> Self {
        let (store, clock) = (self.app.store().clone(), self.app.clock().clone());
        Self::on(Arc::clone(&self.database), store, clock, (printer, Setup::default())).await
    }

    async fn on(
        database: Arc<TestDatabase>,
        store: Store,
        clock: Clock,
        (printer, setup): (Printer, Setup),
    ) -> Self {
        let mails = FakeMailer::new();
        let config = Config {
            public_url: "http://motcua.test".to_owned(),
            data: std::env::temp_dir(),
            secure_cookies: false,
            demonstration: setup.demonstration,
            proxies: server::app::THIS_MACHINE.to_vec(),
            metrics_from: server::app::THIS_MACHINE.to_vec(),
        };
        let folder = setup.keeps_letters.then(Letters::new);
        let mailer = folder.as_ref().map_or_else(|| Mailer::Fake(mails.clone()), Letters::mailer);
        let parts = Parts { store, printer, mailer, letters: LetterTexts::embedded(), clock, config };
        let app = App::new(parts).await.expect("the installation can be read");
        Self { router: server::router(app.clone()), app, mails, _letters: folder, database }
    }

    /// Turns the clock to a local time, e.g. `2026-11-23T15:20`.
    pub fn clock_to(&self, local: &str) {
        let local: DateTime = local.parse().expect("a local time");
        self.app.clock().turn(calendar::to_instant(local));
    }

    /// The world as the application sees it.
    pub fn world(&self) -> std::sync::Arc<World> {
        self.app.world()
    }

    /// Somebody who is not signed in.
    pub fn anonymous(&self) -> Caller<'_> {
        let address = [127, 0, 0, 1];
        Caller { app: self, cookies: Vec::new(), csrf: String::new(), bearer: None, address }
    }

    /// An officer who signed in on the page.
    pub async fn officer(&self, name: &str) -> Caller<'_> {
        let mut caller = self.anonymous();
        caller.get("/can-bo/dang-nhap").await;
        let page = caller.post("/can-bo/dang-nhap", &[("name", name), ("password", PASSWORD)]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{name} cannot sign in: {}", page.body);
        caller.get("/can-bo/tro-giup").await;
        caller
    }

    /// A program that acts for an officer with a token.
    pub async fn token(&self, name: &str) -> Caller<'_> {
        self.token_until(name, "2100-01-01T00:00").await
    }

    /// A program with a token that ends at a local time.
    pub async fn token_until(&self, name: &str, local: &str) -> Caller<'_> {
        let ends: DateTime = local.parse().expect("a local time");
        let ends = calendar::to_instant(ends).as_millisecond();
        let token = secrets::token();
        let (hash, officer) = (secrets::hash_token(&token), name.to_owned());
        let insert = move |tx: &mut store::Tx<'_>| {
            tx.execute(
                "INSERT INTO api_tokens (token_hash, officer, created_at, expires_at) VALUES ($1, $2, 0, $3)",
                &[(&hash).into(), (&officer).into(), ends.into()],
            )
        };
        self.app.store().write(insert).await.expect("a token can be stored");
        Caller { bearer: Some(token), ..self.anonymous() }
    }

    /// Publishes a procedure after a change of its procedure.toml, as a command or another node would: the nodes of the
    /// test are not told.
    pub async fn publish(&self, code: &str, change: impl Fn(&str) -> String) {
        let (newest, _) = self.world().procedures.current(code).expect("the procedure is shipped");
        let mut package = newest.package.clone();
        package.procedure_toml = change(&package.procedure_toml);
        assert_ne!(package, newest.package, "nothing changed");
        let at = self.app.clock().now().as_millisecond();
        let publish = move |tx: &mut store::Tx<'_>| store::world::publish(tx, &package, at);
        self.app.store().write(publish).await.expect("it can be published");
    }

    /// How many entries all journals and the audit hold.
    pub async fn changes(&self) -> i64 {
        let count = |tx: &mut store::Tx<'_>| {
            let sql = "SELECT (SELECT COUNT(*) FROM case_events) + (SELECT COUNT(*) FROM audit)";
            tx.query_one(sql, &[])?.int(0)
        };
        self.app.store().read(count).await.expect("entries can be counted")
    }

    /// Lets the newest notice be given up and gives its name in forms.
    pub async fn give_up_the_newest_notice(&self) -> String {
        let give_up = |tx: &mut store::Tx<'_>| {
            let item = store::outbox::newest(tx, i64::MAX, 1)?.remove(0);
            let outcome = store::outbox::Outcome::GivenUp(item.created_at, "tests".to_owned());
            store::outbox::settle(tx, &item, &outcome)?;
            Ok::<_, store::DbError>(format!("{}-{}-{}", item.case_id, item.seq, item.part))
        };
        self.app.store().write(give_up).await.expect("a notice waits")
    }

    /// Accepts a simple case through the API as Lan and gives its number.
    pub async fn accept(&self, procedure: &str, applicant: &str) -> String {
        let request = self.simple_intake(procedure, applicant);
        let page = self.token("lan").await.post_json("/api/v1/cases", &request).await;
        assert_eq!(page.status, StatusCode::CREATED, "{}", page.body);
        page.json()["case_no"].as_str().expect("a case number").to_owned()
    }

    /// An intake that passes the desk's checks: papers as asked, no form unless the procedure needs one.
    pub fn simple_intake(&self, procedure: &str, applicant: &str) -> Value {
        let world = self.world();
        let (found, _) = world.procedures.current(procedure).expect("the procedure is shipped");
        let today = calendar::to_local(self.app.clock().now()).date();
        let papers: Vec<Value> = found.case_kinds[0]
            .components
            .iter()
            .filter(|component| component.required && !component.show_only)
            .map(|component| json!({"component": component.code, "originals": 1}))
            .collect();
        json!({
            "procedure": procedure,
            "channel": "counter",
            "applicant": {"kind": "citizen", "full_name": applicant, "phone": "0912345678"},
            "papers": papers,
            "form": found.form.as_ref().map(|form| demo::answers(form, today)).unwrap_or_default(),
            "confirmed": true,
            "missing_because": "Kiểm thử",
        })
    }
}

fn shipped_printer() -> Printer {
    Printer::embedded().expect("the printer has its fonts")
}

fn password_hash() -> &'static str {
    static HASH: OnceLock<String> = OnceLock::new();
    HASH.get_or_init(|| secrets::hash_password(PASSWORD).expect("a password can be hashed"))
}

/// Who calls: a browser with its cookies, or a program with a token.
pub struct Caller<'a> {
    app: &'a TestApp,
    cookies: Vec<(String, String)>,
    csrf: String,
    bearer: Option<String>,
    address: [u8; 4],
}

impl Caller<'_> {
    /// The same caller on another machine.
    pub fn at(self, address: [u8; 4]) -> Self {
        Self { address, ..self }
    }

    /// Value of a cookie that the browser keeps.
    pub fn cookie(&self, name: &str) -> String {
        let found = self.cookies.iter().find(|(known, _)| known == name);
        found.unwrap_or_else(|| panic!("there is no cookie {name}")).1.clone()
    }

    /// Puts a cookie into the browser.
    pub fn set_cookie(&mut self, name: &str, value: &str) {
        self.cookies.retain(|(known, _)| known != name);
        self.cookies.push((name.to_owned(), value.to_owned()));
    }

    /// The value that ties forms to this browser.
    pub fn csrf(&self) -> &str {
        &self.csrf
    }

    /// Opens a page.
    pub async fn get(&mut self, path: &str) -> Page {
        self.send(Method::GET, path, None, Vec::new(), &[]).await
    }

    /// Sends a form, with the value that ties it to this browser.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let csrf = self.csrf.clone();
        let fields: Vec<(&str, &str)> = fields.iter().copied().chain([("csrf", csrf.as_str())]).collect();
        self.post_without_csrf(path, &fields).await
    }

    /// Sends a form as it is.
    pub async fn post_without_csrf(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.send(Method::POST, path, Some("application/x-www-form-urlencoded"), body.into_bytes(), &[]).await
    }

    /// Sends a JSON request.
    pub async fn post_json(&mut self, path: &str, body: &Value) -> Page {
        self.post_json_with(path, body, &[]).await
    }

    /// Sends a JSON request with further headers.
    pub async fn post_json_with(&mut self, path: &str, body: &Value, headers: &[(&str, &str)]) -> Page {
        let csrf = self.csrf.clone();
        let headers: Vec<(&str, &str)> =
            headers.iter().copied().chain([("x-csrf-token", csrf.as_str())]).collect();
        self.send(Method::POST, path, Some(JSON), body.to_string().into_bytes(), &headers).await
    }

    /// Sends anything.
    #[expect(clippy::too_many_arguments, reason = "a request has that many parts")]
    pub async fn send(
        &mut self,
        method: Method,
        path: &str,
        kind: Option<&str>,
        body: Vec<u8>,
        headers: &[(&str, &str)],
    ) -> Page {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers.iter().filter(|(_, value)| !value.is_empty()) {
            request = request.header(*name, *value);
        }
        if let Some(kind) = kind {
            request = request.header(header::CONTENT_TYPE, kind);
        }
        if let Some(token) = &self.bearer {
            request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        if !self.cookies.is_empty() {
            let cookies: Vec<String> =
                self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        let address: SocketAddr = (self.address, 40_000).into();
        let request = request.extension(ConnectInfo(address)).body(Body::from(body)).expect("a request");
        let response = self.app.router.clone().oneshot(request).await.expect("an answer");
        let (status, headers) = (response.status(), response.headers().clone());
        let bytes = response.into_body().collect().await.expect("a body").to_bytes();
        self.keep_cookies(&headers);
        let page = Page {
            status,
            headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
            bytes: bytes.to_vec(),
        };
        if let Some(csrf) = page.find("input[name=csrf]", "value") {
            self.csrf = csrf;
        }
        page
    }

    fn keep_cookies(&mut self, headers: &HeaderMap) {
        for value in headers.get_all(header::SET_COOKIE) {
            let text = value.to_str().unwrap_or_default();
            let Some((name, rest)) = text.split_once('=') else { continue };
            let kept = rest.split(';').next().unwrap_or_default().to_owned();
            self.cookies.retain(|(known, _)| known != name);
            if !kept.is_empty() {
                self.cookies.push((name.to_owned(), kept));
            }
        }
    }
}

/// An answer.
pub struct Page {
    /// Status.
    pub status: StatusCode,
    /// Headers.
    pub headers: HeaderMap,
    /// Body as text.
    pub body: String,
    /// Body as bytes.
    pub bytes: Vec<u8>,
}

impl Page {
    /// Where a redirect leads.
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error} in {}", self.body))
    }

    /// An attribute of the first element that matches.
    pub fn find(&self, selector: &str, attribute: &str) -> Option<String> {
        let selector = Selector::parse(selector).expect("a selector");
        let html = Html::parse_document(&self.body);
        html.select(&selector).next()?.value().attr(attribute).map(str::to_owned)
    }

    /// An attribute of every element that matches and has it.
    pub fn finds(&self, selector: &str, attribute: &str) -> Vec<String> {
        let selector = Selector::parse(selector).expect("a selector");
        let html = Html::parse_document(&self.body);
        html.select(&selector)
            .filter_map(|element| element.value().attr(attribute))
            .map(str::to_owned)
            .collect()
    }

    /// The texts of all elements that match, white space folded.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).expect("a selector");
        let html = Html::parse_document(&self.body);
        let text = |element: scraper::ElementRef<'_>| {
            element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
        };
        html.select(&selector).map(text).collect()
    }

    /// What stands as a label before each input that matches; empty for one that only a screen reader hears named.
    pub fn labels(&self, selector: &str) -> Vec<String> {
        let label = |id: &str| {
            let own: Vec<String> = self.texts(&format!("label[for=\"{id}\"]:not(.visually-hidden)"));
            own.concat()
        };
        self.finds(selector, "id").iter().map(|id| label(id)).collect()
    }

    /// Whether the visible text holds `words`.
    pub fn says(&self, words: &str) -> bool {
        self.texts("body").iter().any(|text| text.contains(words))
    }
}
