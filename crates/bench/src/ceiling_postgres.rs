//! The ceiling on PostgreSQL: 16 connections; what needs no answer travels with what comes next.

use std::collections::HashMap;
use std::error::Error;
use std::time::Duration;

use futures_util::future::{LocalBoxFuture, try_join_all};
use store::dialect;
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
    let mut first = Bare::connect(url, transactions)?;
    for key in keys {
        first.transaction(&transactions.accept, key)?;
    }
    let job = |bare: &mut Bare, place: usize, each: &mut Vec<Duration>| {
        transactions
            .steps
            .iter()
            .try_for_each(|step| load::timed(each, || bare.transaction(step, &keys[place])))
    };
    let connect = || Bare::connect(url, transactions);
    load::with_processor(processor, || load::callers(CALLERS, keys.len(), connect, job))
}

/// A connection with everything prepared.
struct Bare {
    runtime: Runtime,
    client: Client,
    prepared: HashMap<&'static str, Statement>,
}

impl Bare {
    fn connect(url: &str, transactions: &Transactions) -> Result<Self, Failure> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let (client, prepared) = runtime.block_on(async {
            let (client, connection) = tokio_postgres::connect(url, NoTls).await?;
            tokio::spawn(connection);
            let mut prepared = HashMap::new();
            for heard in transactions.accept.iter().chain(transactions.steps.iter().flatten()) {
                let text = dialect::text(heard.sql, store::Engine::Postgres);
                prepared.insert(heard.sql, client.prepare(&text).await?);
            }
            Ok::<_, tokio_postgres::Error>((client, prepared))
        })?;
        Ok(Self { runtime, client, prepared })
    }

    fn transaction(&mut self, statements: &[Heard], key: &Key) -> Result<(), Failure> {
        let Self { runtime, client, prepared } = self;
        let (client, prepared) = (&*client, &*prepared);
        runtime.block_on(async move {
            let mut sent: Vec<LocalBoxFuture<'_, Result<(), tokio_postgres::Error>>> = Vec::new();
            sent.push(Box::pin(client.batch_execute("BEGIN")));
            for heard in statements {
                sent.push(Box::pin(make(client, prepared, heard, key)));
                if heard.is_query() {
                    try_join_all(std::mem::take(&mut sent)).await?;
                }
            }
            sent.push(Box::pin(client.batch_execute("COMMIT")));
            try_join_all(sent).await?;
            Ok(())
        })
    }
}

async fn make(
    client: &Client,
    prepared: &HashMap<&'static str, Statement>,
    heard: &Heard,
    key: &Key,
) -> Result<(), tokio_postgres::Error> {
    let values: Vec<OfCase<'_>> = heard.params.iter().map(|value| OfCase(value, key)).collect();
    let params: Vec<&(dyn ToSql + Sync)> = values.iter().map(|value| value as &(dyn ToSql + Sync)).collect();
    let statement = &prepared[heard.sql];
    if heard.is_query() {
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
