//! A procedure as a package of texts, complete in itself: what is stored, versioned, exchanged.

use rules::Finding;
use serde::{Deserialize, Serialize};

/// Largest procedure.toml, in bytes.
pub const MAX_PROCEDURE_BYTES: usize = 256 * 1024;

/// The texts of a procedure. References to shared files are resolved: the texts are here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Package {
    /// Code of the procedure, the same as in `procedure_toml`.
    pub code: String,
    /// procedure.toml.
    pub procedure_toml: String,
    /// BPMN 2.0 XML.
    pub process_bpmn: String,
    /// Form definition, if the procedure has one.
    #[serde(default)]
    pub form_json: Option<String>,
}

/// The two references of procedure.toml.
#[derive(Deserialize)]
struct References {
    process: String,
    form: Option<String>,
}

/// Whether this is the code of a procedure: a digit, a dot and six digits, `1.004873`.
pub fn is_procedure_code(code: &str) -> bool {
    let bytes = code.as_bytes();
    bytes.len() == 8
        && bytes
            .iter()
            .enumerate()
            .all(|(at, byte)| if at == 1 { *byte == b'.' } else { byte.is_ascii_digit() })
}

/// Puts a package together from a folder of procedures. `files` gives the text of a file by its path below that
/// folder, such as `1.004873/procedure.toml` or `_shared/forms/general.json`; it is only asked for paths made of
/// checked names.
pub fn resolve(files: &dyn Fn(&str) -> Option<String>, code: &str) -> Result<Package, Vec<Finding>> {
    if !is_procedure_code(code) {
        return Err(vec![Finding::error("procedure-code-invalid", code, code)]);
    }
    let read =
        |path: &str| files(path).ok_or_else(|| vec![Finding::error("procedure-file-missing", code, path)]);
    let procedure_toml = read(&format!("{code}/procedure.toml"))?;
    if procedure_toml.len() > MAX_PROCEDURE_BYTES {
        return Err(vec![Finding::error("procedure-too-large", code, MAX_PROCEDURE_BYTES.to_string())]);
    }
    let references: References =
        toml::from_str(&procedure_toml).map_err(|error| vec![not_toml(code, &error)])?;
    let path = |reference: &str, folder: &str, ending: &str| {
        path_of(code, reference, folder, ending)
            .ok_or_else(|| vec![Finding::error("procedure-reference-invalid", code, reference)])
    };
    let process_bpmn = read(&path(&references.process, "processes", "bpmn")?)?;
    let form_json = match &references.form {
        Some(form) => Some(read(&path(form, "forms", "json")?)?),
        None => None,
    };
    Ok(Package { code: code.to_owned(), procedure_toml, process_bpmn, form_json })
}

/// The path a reference means: `shared:NAME`, or the name of a file beside procedure.toml.
fn path_of(code: &str, reference: &str, folder: &str, ending: &str) -> Option<String> {
    let is_name = |name: &str| {
        !name.is_empty()
            && name.len() <= 64
            && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    if let Some(name) = reference.strip_prefix("shared:") {
        return is_name(name).then(|| format!("_shared/{folder}/{name}.{ending}"));
    }
    let name = reference.strip_suffix(ending)?.strip_suffix('.')?;
    is_name(name).then(|| format!("{code}/{reference}"))
}

/// Why a text is not what procedure.toml should be.
pub(crate) fn not_toml(code: &str, error: &toml::de::Error) -> Finding {
    Finding::error("procedure-not-toml", code, error.to_string().trim())
}
