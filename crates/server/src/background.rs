//! Background work: sends what waits in the outbox, woken by new facts and by a period.

use std::time::Duration;

use crate::app::App;

/// How often the outbox is looked at without being woken.
const PERIOD: Duration = Duration::from_secs(15);

/// Runs until the program ends.
pub async fn run(app: App) {
    loop {
        tokio::select! {
            () = app.outbox_woken() => {}
            () = tokio::time::sleep(PERIOD) => {}
        }
    }
}
