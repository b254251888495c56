//! Dark rectangles as one SVG path, for web pages and for pictures inside a slip.

use std::fmt::Write as _;

/// The size of the picture in modules.
pub(crate) struct Size {
    pub(crate) width: usize,
    pub(crate) height: usize,
    /// May width and height be scaled apart from each other? Right for bars, wrong for QR codes.
    pub(crate) stretch: bool,
}

/// One dark rectangle in modules.
pub(crate) struct Bar {
    pub(crate) x: usize,
    pub(crate) y: usize,
    pub(crate) width: usize,
    pub(crate) height: usize,
}

/// Start and length of every run of dark modules.
pub(crate) fn dark_runs(modules: &[bool]) -> impl Iterator<Item = (usize, usize)> {
    let mut place = 0;
    modules.chunk_by(|a, b| a == b).filter_map(move |run| {
        let start = place;
        place += run.len();
        run[0].then_some((start, run.len()))
    })
}

/// A white picture with black bars; `label` is what a screen reader says.
pub(crate) fn picture(size: &Size, label: &str, bars: impl Iterator<Item = Bar>) -> String {
    let mut path = String::new();
    for Bar { x, y, width, height } in bars {
        // Writing to a String cannot fail.
        let _ = write!(path, "M{x} {y}h{width}v{height}h-{width}z");
    }
    let (width, height) = (size.width, size.height);
    let ratio = if size.stretch { r#" preserveAspectRatio="none""# } else { "" };
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"{ratio} role="img" aria-label="{}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{width}v{height}H0z"/><path d="{path}"/></svg>"##,
        escaped(label)
    )
}

fn escaped(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut safe, character| {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            // XML knows no other control characters.
            control if control.is_control() => safe.push(' '),
            plain => safe.push(plain),
        }
        safe
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_of_dark_modules_keep_their_place() {
        let runs: Vec<_> = dark_runs(&[true, true, false, true, false, false, true]).collect();
        assert_eq!(runs, [(0, 2), (3, 1), (6, 1)]);
    }

    #[test]
    fn a_label_cannot_break_out_of_its_attribute() {
        let size = Size { width: 1, height: 1, stretch: false };
        let picture = picture(&size, "\"><script>&\u{1}", std::iter::empty());
        assert!(picture.contains(r#"aria-label="&quot;&gt;&lt;script&gt;&amp; ""#), "{picture}");
    }
}
