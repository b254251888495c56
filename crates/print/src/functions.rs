//! What a template may call beyond plain Typst: `code128-svg(text)` and `qr-svg(text)`, which return a picture's bytes.

use crate::{code128_svg, qr_svg};
use std::sync::LazyLock;
use typst::diag::{At as _, SourceResult};
use typst::foundations::{
    Args, Binding, Bytes, Module, NativeFuncData, NativeFuncPtr, NativeParamInfo, Reflect as _, Scope, Str,
    Value,
};
use typst::{Library, LibraryExt as _};

static CODE128: NativeFuncData = picture_function(
    "code128-svg",
    "Code 128 picture",
    "The text as a row of bars, an SVG picture for `image`.",
    NativeFuncPtr(&|_, _, args| drawn(args, |text| code128_svg(text).map_err(|refusal| refusal.to_string()))),
);

static QR: NativeFuncData = picture_function(
    "qr-svg",
    "QR picture",
    "The text as a QR code, an SVG picture for `image`.",
    NativeFuncPtr(&|_, _, args| drawn(args, |text| qr_svg(text).map_err(|refusal| refusal.to_string()))),
);

/// Typst's library with the two pictures and without `plugin`, which would run foreign machine code.
pub(crate) fn library() -> Library {
    let mut library = Library::builder().build();
    let scope: &mut Scope = library.global.scope_mut();
    scope.define_func_with_data(&CODE128);
    scope.define_func_with_data(&QR);
    scope.bind("plugin".into(), Binding::detached(Value::None));
    // `std` names the same things once more, so that a template can reach what it has shadowed.
    let whole: Module = library.global.clone();
    library.std = Binding::detached(whole);
    library
}

fn drawn(args: &mut Args, draw: impl Fn(&str) -> Result<String, String>) -> SourceResult<Value> {
    let text: Str = args.expect("text")?;
    let span = args.span;
    args.take().finish()?;
    let picture = draw(text.as_str()).at(span)?;
    Ok(Value::Bytes(Bytes::from_string(picture)))
}

const fn picture_function(
    name: &'static str,
    title: &'static str,
    docs: &'static str,
    function: NativeFuncPtr,
) -> NativeFuncData {
    NativeFuncData {
        function,
        name,
        title,
        docs,
        def_site: None,
        keywords: &[],
        contextual: false,
        scope: LazyLock::new(&Scope::new),
        params: LazyLock::new(&text_parameter),
        returns: LazyLock::new(&Bytes::output),
    }
}

fn text_parameter() -> Vec<NativeParamInfo> {
    vec![NativeParamInfo {
        name: "text",
        docs: "What a scanner shall read.",
        def_site: None,
        input: Str::input(),
        default: None,
        positional: true,
        named: false,
        variadic: false,
        required: true,
        settable: false,
    }]
}
