//! Choices of the reader: language, colours, size, shortcuts. Kept in a cookie and in the officer's account.

use axum::Router;
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::post;
use store::DbError;

use crate::app::App;
use crate::web::error::AppError;
use crate::web::form::FormPairs;
use crate::web::page::Theme;
use crate::web::session::{Visit, stored_choices};
use crate::web::texts::Language;
use crate::web::{cookies, urls};

/// A year in seconds: how long a browser keeps the choices.
pub const KEPT_SECONDS: i64 = 365 * 24 * 3_600;

/// Routes of the choices: method, pattern.
pub const ROUTES: &[(&str, &str)] = &[("POST", urls::PREFERENCES)];

/// Routes of the choices.
pub fn routes() -> Router<App> {
    Router::new().route(urls::PREFERENCES, post(choose))
}

async fn choose(visit: Visit, form: FormPairs) -> Result<Response, AppError> {
    let language = Language::from_code(form.get("lang")).unwrap_or_else(|| visit.texts().language());
    let mut theme = visit.theme().clone();
    for (name, _) in Theme::CHOICES {
        theme.choose(name, form.get(name));
    }
    let stored = stored_choices(language, &theme);
    if let Some(officer) = visit.officer() {
        let (id, choices) = (officer.id.0.clone(), stored.clone());
        let save = move |tx: &mut store::Tx<'_>| -> Result<(), DbError> {
            tx.execute(
                "UPDATE officers SET preferences = $2 WHERE id = $1",
                &[(&id).into(), (&choices).into()],
            )?;
            Ok(())
        };
        visit.app().store().write(save).await?;
    }
    let secure = visit.app().config().secure_cookies;
    let cookie = cookies::write(cookies::PREFERENCES, &stored, secure, Some(KEPT_SECONDS));
    Ok(([(header::SET_COOKIE, cookie)], Redirect::to(own_path(form.get("back")))).into_response())
}

/// Only a path of this site is followed, so that nobody is led elsewhere.
pub fn own_path(asked: &str) -> &str {
    // Browsers drop tabs and line ends from an address and read a backslash as a slash.
    let own = asked.starts_with('/')
        && !asked.starts_with("//")
        && !asked.contains(|sign: char| sign == '\\' || sign.is_control());
    if own { asked } else { urls::PORTAL }
}

#[cfg(test)]
mod tests {
    use super::own_path;

    #[test]
    fn nobody_is_led_to_another_site() {
        for elsewhere in [
            "//xau.example",
            "/\\xau.example",
            "/\t/xau.example",
            "/\n/xau.example",
            "https://xau.example",
            "",
        ] {
            assert_eq!(own_path(elsewhere), "/", "{elsewhere:?}");
        }
        assert_eq!(own_path("/can-bo/ho-so?q=Nguy%E1%BB%85n"), "/can-bo/ho-so?q=Nguy%E1%BB%85n");
    }
}
