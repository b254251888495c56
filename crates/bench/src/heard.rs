//! Hears which statements a transaction makes, with their parameters, so that they can be made again without the program
//! around them.

use std::sync::Mutex;

use store::{BEGIN_READ, Param};

/// A parameter that owns its value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    Null,
    Int(i64),
    Real(f64),
    Text(String),
    Blob(Vec<u8>),
    /// The key of the case.
    CaseId,
    /// The number of the case.
    CaseNo,
}

/// A statement as it was heard.
#[derive(Clone, Debug)]
pub(crate) struct Heard {
    pub(crate) sql: &'static str,
    pub(crate) params: Vec<Value>,
}

/// A case for which statements are made again.
#[derive(Clone, Debug)]
pub(crate) struct Key {
    pub(crate) id: i64,
    pub(crate) no: String,
}

static HEARD: Mutex<Option<Vec<Heard>>> = Mutex::new(None);

/// For `StoreConfig`: writes down what it hears while [`during`] runs.
pub(crate) fn listener(sql: &'static str, params: &[Param<'_>]) {
    let mut heard = HEARD.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some(heard) = heard.as_mut() {
        heard.push(Heard { sql, params: params.iter().map(Value::of).collect() });
    }
}

/// What is heard while `act` runs; the key of the case is left open in it.
pub(crate) fn during<T>(case: impl Fn(&T) -> Key, act: impl FnOnce() -> T) -> (T, Vec<Heard>) {
    let lock = || HEARD.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    *lock() = Some(Vec::new());
    let done = act();
    let mut heard = lock().take().unwrap_or_default();
    let key = case(&done);
    for value in heard.iter_mut().flat_map(|statement| &mut statement.params) {
        match value {
            Value::Int(id) if *id == key.id => *value = Value::CaseId,
            Value::Text(no) if *no == key.no => *value = Value::CaseNo,
            _other => {}
        }
    }
    (done, heard)
}

/// The statements of each read.
pub(crate) fn reads(heard: &[Heard]) -> Vec<Vec<Heard>> {
    let reads = heard.split(|statement| statement.sql == BEGIN_READ);
    reads.filter(|read| !read.is_empty()).map(<[Heard]>::to_vec).collect()
}

impl Value {
    fn of(param: &Param<'_>) -> Self {
        match *param {
            Param::Null => Self::Null,
            Param::Int(value) => Self::Int(value),
            Param::Real(value) => Self::Real(value),
            Param::Text(value) => Self::Text(value.to_owned()),
            Param::Blob(value) => Self::Blob(value.to_vec()),
        }
    }

    /// The value for a case.
    pub(crate) fn of_case<'v>(&'v self, key: &'v Key) -> Param<'v> {
        match self {
            Self::Null => Param::Null,
            Self::Int(value) => Param::Int(*value),
            Self::Real(value) => Param::Real(*value),
            Self::Text(value) => Param::Text(value),
            Self::Blob(value) => Param::Blob(value),
            Self::CaseId => Param::Int(key.id),
            Self::CaseNo => Param::Text(&key.no),
        }
    }
}

impl Heard {
    /// Whether it gives rows.
    pub(crate) fn is_query(&self) -> bool {
        self.sql.trim_start().starts_with("SELECT") || self.sql.contains("RETURNING")
    }

    /// Its parameters for a case.
    pub(crate) fn params_of<'v>(&'v self, key: &'v Key) -> Vec<Param<'v>> {
        self.params.iter().map(|value| value.of_case(key)).collect()
    }
}
