//! `motcua token create`: a bearer token for programs.

use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use server::web::secrets;
use server::web::time::{date_time, iso};
use store::{DbError, Expect, Tx};

use crate::Verdict;
use crate::console::Console;
use crate::failure::Failure;
use crate::place::{self, Place};

/// The longest lifetime, in hours.
const HOURS_MAX: i64 = 90 * 24;

/// Arguments.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    Create {
        /// Sign-in name.
        #[arg(long)]
        user: String,
        /// Lifetime.
        #[arg(long, default_value = "8h")]
        ttl: String,
        #[command(flatten)]
        place: Place,
    },
}

/// Stores the hash of a new token and prints the token.
pub(crate) fn run(arguments: &Arguments, console: &Console) -> Result<Verdict, Failure> {
    let Command::Create { user, ttl, place } = &arguments.command;
    let now = place::now();
    let lifetime = lifetime(ttl).ok_or_else(|| Failure::new("cli-error-ttl", &[("value", ttl)]))?;
    let until = now.checked_add(lifetime).map_err(Failure::other)?;
    let token = secrets::token();
    let (hash, officer) = (secrets::hash_token(&token), user.clone());
    let stored = place.open()?.write_blocking(move |tx| put(tx, &officer, &hash, (now, until)))?;
    if !stored {
        return Err(Failure::new("cli-error-officer", &[("user", user)]));
    }
    console.say(&console.with("cli-token-done", &[("user", user), ("until", &date_time(until))]));
    console.facts(&json!({"token": token, "user": user, "expires_at": iso(until)}), [token.clone()]);
    Ok(Verdict::Good)
}

/// Whether the officer is there and may have a token.
fn put(
    tx: &mut Tx<'_>,
    officer: &str,
    hash: &str,
    (now, until): (Timestamp, Timestamp),
) -> Result<bool, DbError> {
    let active = tx.query_opt("SELECT 1 FROM officers WHERE id = $1 AND active = 1", &[officer.into()])?;
    if active.is_none() {
        return Ok(false);
    }
    tx.queue(
        "INSERT INTO api_tokens (token_hash, officer, created_at, expires_at) VALUES ($1, $2, $3, $4)",
        &[hash.into(), officer.into(), now.as_millisecond().into(), until.as_millisecond().into()],
        Expect::One,
    )?;
    Ok(true)
}

/// `30m`, `8h` or `7d`.
fn lifetime(text: &str) -> Option<SignedDuration> {
    let (unit_at, unit) = text.char_indices().next_back()?;
    let number: i64 = text[..unit_at].parse().ok().filter(|number| (1..=HOURS_MAX * 60).contains(number))?;
    let lifetime = match unit {
        'm' => SignedDuration::from_mins(number),
        'h' => SignedDuration::from_hours(number),
        'd' => SignedDuration::from_hours(number * 24),
        _other => return None,
    };
    (lifetime <= SignedDuration::from_hours(HOURS_MAX)).then_some(lifetime)
}

#[cfg(test)]
mod tests {
    use super::lifetime;

    #[test]
    fn a_lifetime_is_minutes_hours_or_days_up_to_ninety() {
        let minutes = |text| lifetime(text).map(|lifetime| lifetime.as_mins());
        assert_eq!(minutes("30m"), Some(30));
        assert_eq!(minutes("8h"), Some(480));
        assert_eq!(minutes("90d"), Some(90 * 24 * 60));
        for wrong in ["91d", "0h", "-1h", "8", "h", "", "8 h", "8w", "99999999999d", "8giờ"] {
            assert_eq!(minutes(wrong), None, "{wrong}");
        }
    }
}
