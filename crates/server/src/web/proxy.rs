//! Who really calls when a web server stands in front of this node.

use std::net::{IpAddr, SocketAddr};

use axum::extract::{ConnectInfo, Request};
use axum::http::{HeaderMap, HeaderName};

use crate::app::App;

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// Replaces the address of a web server in front by that of its caller, for everything that asks who calls.
pub fn find_caller(app: &App, mut request: Request) -> Request {
    if let Some(ConnectInfo(peer)) = request.extensions().get::<ConnectInfo<SocketAddr>>().copied() {
        let address = caller(peer.ip(), request.headers(), &app.config().proxies);
        request.extensions_mut().insert(ConnectInfo(SocketAddr::new(address, peer.port())));
    }
    request
}

/// The last address that is not a known web server; what stands before it, anybody could have written.
fn caller(peer: IpAddr, headers: &HeaderMap, proxies: &[IpAddr]) -> IpAddr {
    let forwarded: Vec<&str> = headers
        .get_all(FORWARDED_FOR)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .collect();
    let mut caller = peer.to_canonical();
    for address in forwarded.iter().rev() {
        if !proxies.contains(&caller) {
            break;
        }
        let Ok(address) = address.trim().parse::<IpAddr>() else { break };
        caller = address.to_canonical();
    }
    caller
}

#[cfg(test)]
mod tests {
    use std::net::IpAddr;

    use axum::http::{HeaderMap, HeaderValue};

    use super::{FORWARDED_FOR, caller};
    use crate::app::THIS_MACHINE;

    fn found(peer: &str, forwarded: &[&'static str]) -> String {
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append(FORWARDED_FOR, HeaderValue::from_static(value));
        }
        caller(peer.parse::<IpAddr>().expect("an address"), &headers, &THIS_MACHINE).to_string()
    }

    #[test]
    fn the_caller_is_who_the_nearest_unknown_machine_is() {
        assert_eq!(found("127.0.0.1", &[]), "127.0.0.1");
        assert_eq!(found("127.0.0.1", &["203.0.113.9"]), "203.0.113.9");
        assert_eq!(found("::ffff:127.0.0.1", &["203.0.113.9"]), "203.0.113.9");
        // What the caller wrote itself stands before what the web server added.
        assert_eq!(found("127.0.0.1", &["10.0.0.1, 127.0.0.1, 203.0.113.9"]), "203.0.113.9");
        assert_eq!(found("127.0.0.1", &["10.0.0.1", "203.0.113.9"]), "203.0.113.9");
        assert_eq!(found("127.0.0.1", &["203.0.113.9, 127.0.0.1"]), "203.0.113.9");
        // Nobody else is believed.
        assert_eq!(found("198.51.100.7", &["203.0.113.9"]), "198.51.100.7");
        assert_eq!(found("127.0.0.1", &["khong phai dia chi"]), "127.0.0.1");
    }
}
