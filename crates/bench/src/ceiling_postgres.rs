//! The ceiling on PostgreSQL: 16 connections; changes travel as one statement where they may, as from the program.

use std::collections::HashMap;
use std::error::Error;
use std::time::Duration;

use futures_util::future::{LocalBoxFuture, try_join_all};
use store::dialect;
use store::together::{self, Change};
use tokio::runtime::{Builder, Runtime};
use tokio_postgres::types::private::BytesMut;
use tokio_postgres::types::{IsNull, ToSql, Type, to_sql_checked};
use tokio_postgres::{Client, NoTls, Statement};

use crate::Failure;
use crate::ceiling::Transactions;
use crate::heard::{Heard, Key, Value};
use crate::load::{self, Processor, Times};
use crate::steps::CALLERS;

/// The steps of all cases, each case by one of 16 callers with a connection of its own.
pub(crate) fn run(
    url: &str,
    (transactions, keys): (&Transactions, &[Key]),
    processor: &Processor<'_>,
) -> Result<Times, Failure> {
    let transactions = Joined::of(transactions);
    let mut first = Bare::connect(url, &transactions)?;
    for key in keys {
        first.transaction(&transactions.accept, key)?;
    }
    let job = |bare: &mut Bare, place: usize, each: &mut Vec<Duration>| {
        transactions
            .steps
            .iter()
            .try_for_each(|step| load::timed(each, || bare.transaction(step, &keys[place])))
    };
    let connect = || Bare::connect(url, &transactions);
    load::with_processor(processor, || load::callers(CALLERS, keys.len(), connect, job))
}

/// A statement as it is sent: a query, or changes as one.
struct Sent<'t> {
    text: String,
    is_query: bool,
    params: Vec<&'t Value>,
}

/// The statements of each transaction.
struct Joined<'t> {
    accept: Vec<Sent<'t>>,
    steps: Vec<Vec<Sent<'t>>>,
}

impl<'t> Joined<'t> {
    fn of(transactions: &'t Transactions) -> Self {
        let steps = transactions.steps.iter().map(|step| joined(step));
        Self { accept: joined(&transactions.accept), steps: steps.collect() }
    }
}

fn joined(statements: &[Heard]) -> Vec<Sent<'_>> {
    let mut groups: Vec<Vec<&Heard>> = Vec::new();
    for heard in statements {
        match groups.last_mut() {
            Some(group) if may_join(group, heard) => group.push(heard),
            Some(_) | None => groups.push(vec![heard]),
        }
    }
    groups.iter().map(|group| sent(group)).collect()
}

fn sent<'t>(group: &[&'t Heard]) -> Sent<'t> {
    let change = |heard: &&Heard| Change { sql: heard.sql, params: heard.params.len(), guarded: false };
    let text = match group {
        [alone] => dialect::text(alone.sql, store::Engine::Postgres),
        several => together::text(&several.iter().map(change).collect::<Vec<_>>()),
    };
    let is_query = group.iter().any(|heard| heard.is_query());
    Sent { text, is_query, params: group.iter().flat_map(|heard| &heard.params).collect() }
}

fn may_join(group: &[&Heard], next: &Heard) -> bool {
    let before: Option<Vec<_>> = group.iter().map(|heard| together::written(heard.sql)).collect();
    before.zip(together::written(next.sql)).is_some_and(|(before, next)| together::may_join(&before, next))
}

/// A connection with everything prepared.
struct Bare {
    runtime: Runtime,
    client: Client,
    prepared: HashMap<String, Statement>,
}

impl Bare {
    fn connect(url: &str, transactions: &Joined<'_>) -> Result<Self, Failure> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let (client, prepared) = runtime.block_on(async {
            let (client, connection) = tokio_postgres::connect(url, NoTls).await?;
            tokio::spawn(connection);
            client.batch_execute("SET plan_cache_mode = force_generic_plan").await?;
            let mut prepared = HashMap::new();
            for sent in transactions.accept.iter().chain(transactions.steps.iter().flatten()) {
                if !prepared.contains_key(&sent.text) {
                    prepared.insert(sent.text.clone(), client.prepare(&sent.text).await?);
                }
            }
            Ok::<_, tokio_postgres::Error>((client, prepared))
        })?;
        Ok(Self { runtime, client, prepared })
    }

    /// Queries, and then the changes as one statement, which is a transaction by itself; otherwise one that says so.
    fn transaction(&mut self, statements: &[Sent<'_>], key: &Key) -> Result<(), Failure> {
        let Self { runtime, client, prepared } = self;
        let (client, prepared) = (&*client, &*prepared);
        let changes = statements.iter().filter(|sent| !sent.is_query).count();
        let by_itself = changes == 1 && statements.last().is_some_and(|sent| !sent.is_query);
        runtime.block_on(async move {
            let mut sent: Vec<LocalBoxFuture<'_, Result<(), tokio_postgres::Error>>> = Vec::new();
            if !by_itself {
                sent.push(Box::pin(client.batch_execute("BEGIN")));
            }
            for statement in statements {
                sent.push(Box::pin(make(client, prepared, statement, key)));
                if statement.is_query {
                    try_join_all(std::mem::take(&mut sent)).await?;
                }
            }
            if !by_itself {
                sent.push(Box::pin(client.batch_execute("COMMIT")));
            }
            try_join_all(sent).await?;
            Ok(())
        })
    }
}

async fn make(
    client: &Client,
    prepared: &HashMap<String, Statement>,
    sent: &Sent<'_>,
    key: &Key,
) -> Result<(), tokio_postgres::Error> {
    let values: Vec<OfCase<'_>> = sent.params.iter().map(|value| OfCase(value, key)).collect();
    let params: Vec<&(dyn ToSql + Sync)> = values.iter().map(|value| value as &(dyn ToSql + Sync)).collect();
    let statement = &prepared[&sent.text];
    if sent.is_query {
        std::hint::black_box(client.query(statement, &params).await?);
    } else {
        client.execute(statement, &params).await?;
    }
    Ok(())
}

/// A value for a case.
#[derive(Debug)]
struct OfCase<'v>(&'v Value, &'v Key);

impl ToSql for OfCase<'_> {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self.0 {
            Value::Null => Ok(IsNull::Yes),
            Value::Int(value) => value.to_sql(ty, out),
            Value::Real(value) => value.to_sql(ty, out),
            Value::Text(value) => value.to_sql(ty, out),
            Value::Blob(value) => value.to_sql(ty, out),
            Value::CaseId => self.1.id.to_sql(ty, out),
            Value::CaseNo => self.1.no.to_sql(ty, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}
