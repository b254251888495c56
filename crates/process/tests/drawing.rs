//! The picture of a process.

mod support;

use process::{Drawing, NodeState, Process, read};

fn state(id: &str) -> NodeState {
    match id {
        "S" | "f1" | "f2" | "T1" => NodeState::Done,
        "T2" => NodeState::Late,
        "T3" => NodeState::Now,
        _ => NodeState::Ahead,
    }
}

fn drawn(process: &Process) -> String {
    let svg = Drawing::of(process).show(state, "Bước <2> & 3", "Đang ở bước \"Ký duyệt\"");
    let parsed = roxmltree::Document::parse(&svg).unwrap_or_else(|error| panic!("{error}: {svg}"));
    assert!(!svg.contains("style") && !svg.contains("id="), "{svg}");
    let root = parsed.root_element();
    assert_eq!((root.attribute("role"), root.attribute("class")), (Some("img"), Some("dia")));
    svg
}

fn count(svg: &str, what: &str) -> usize {
    svg.matches(what).count()
}

#[test]
fn every_step_shows_where_the_case_stands() {
    let svg = drawn(&read(include_str!("data/default-namespace.bpmn")).expect("reads"));
    assert_eq!(count(&svg, r#"<rect class="n done""#), 1);
    assert_eq!(count(&svg, r#"<rect class="n late""#), 1);
    assert_eq!(count(&svg, r#"<rect class="n now""#), 1);
    assert_eq!(count(&svg, r#"class="n ev done""#), 1);
    assert_eq!(count(&svg, r#"class="n ev""#), 2);
    assert_eq!(count(&svg, r#"class="n g""#), 1);
    assert_eq!((count(&svg, r#"class="e done""#), count(&svg, r#"class="mk""#)), (2, 6));
    assert!(
        svg.contains("<title>Bước &lt;2&gt; &amp; 3</title><desc>Đang ở bước &quot;Ký duyệt&quot;</desc>")
    );
    assert!(svg.contains("Kết quả?") && svg.contains("Làm lại"));
}

#[test]
fn the_picture_fits_what_is_drawn() {
    let svg = drawn(&read(include_str!("data/bpmn-js.bpmn")).expect("reads"));
    assert!(svg.contains(r#"viewBox="138 88 844 264""#), "{svg}");
    assert!(svg.contains("rotate(-90"), "the lane has a name");
}

#[test]
fn a_long_name_takes_three_lines_and_is_cut_after() {
    let xml = support::bpmn("f1: S -> T1\nf2: T1 -> E").replace(
        "Step T1",
        "Thẩm định hồ sơ đề nghị cấp giấy xác nhận tình trạng hôn nhân để đăng ký kết hôn với người nước ngoài",
    );
    let svg = drawn(&read(&xml).expect("reads"));
    assert_eq!(count(&svg, "<tspan"), 3);
    assert!(svg.contains("…</tspan>"));
    let xml = xml.replace("Thẩm định", &"x".repeat(500));
    assert_eq!(count(&drawn(&read(&xml).expect("reads")), "<tspan"), 3);
}

#[test]
fn a_process_without_drawing_is_laid_out_without_overlaps() {
    let text = "
        f1: S -> T1
        f2: T1 -> X1
        f3: X1 -> P1 [a]
        f4: X1 -> T1 [b]
        f5: P1 -> T2
        f6: P1 -> T3
        f7: T2 -> P2
        f8: T3 -> P2
        f9: P2 -> TR
        f10: X1 -> TR [c]
        f11: TR -> E";
    let svg = drawn(&support::process(text));
    let parsed = roxmltree::Document::parse(&svg).expect("parses");
    let number =
        |node: roxmltree::Node<'_, '_>, name: &str| node.attribute(name).and_then(|v| v.parse::<f64>().ok());
    let boxes: Vec<[f64; 4]> = parsed
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "rect")))
        .filter_map(|node| {
            Some([number(node, "x")?, number(node, "y")?, number(node, "width")?, number(node, "height")?])
        })
        .collect();
    assert_eq!(boxes.len(), 4);
    for (index, a) in boxes.iter().enumerate() {
        for b in &boxes[index + 1..] {
            let apart =
                a[0] + a[2] <= b[0] || b[0] + b[2] <= a[0] || a[1] + a[3] <= b[1] || b[1] + b[3] <= a[1];
            assert!(apart, "{a:?} {b:?}");
        }
    }
    assert_eq!(count(&svg, r#"class="mk""#), 11);
}

#[test]
fn control_characters_never_reach_the_picture() {
    let process = support::process("f1: S -> T1\nf2: T1 -> E");
    let svg = Drawing::of(&process).show(state, "a\u{0}b\u{8}c", "d\ne\u{ffff}");
    assert!(svg.contains("<title>abc</title><desc>d e</desc>"));
    assert!(roxmltree::Document::parse(&svg).is_ok());
}
