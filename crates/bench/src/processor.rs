//! Processor time and memory of processes, as the kernel tells it under /proc.

use std::fs;

/// Ticks of the kernel's accounts in a second, on every Linux there is.
const TICKS_PER_SECOND: f64 = 100.0;

/// Processor seconds this process has used.
pub(crate) fn own_seconds() -> f64 {
    fields("self").map_or(0.0, |fields| fields.own)
}

/// Processor seconds of a process, its living children and those that have ended.
pub(crate) fn family_seconds(parent: u32) -> f64 {
    let mut seconds = fields(&parent.to_string()).map_or(0.0, |fields| fields.own + fields.ended_children);
    let Ok(entries) = fs::read_dir("/proc") else { return seconds };
    for entry in entries.filter_map(Result::ok) {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.bytes().all(|byte| byte.is_ascii_digit())
            && let Some(fields) = fields(&name)
            && fields.parent == parent
        {
            seconds += fields.own;
        }
    }
    seconds
}

/// Resident memory of this process, in MiB.
pub(crate) struct Memory {
    /// All of it, now.
    pub(crate) now: f64,
    /// That part of it which is the program's own, and no page of a file that the kernel keeps anyway.
    pub(crate) own: f64,
    /// All of it at its highest.
    pub(crate) highest: f64,
}

/// Resident memory of this process.
pub(crate) fn memory() -> Memory {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let of = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name))?;
        line.trim().split(' ').next()?.parse::<f64>().ok()
    };
    let mib = |name: &str| of(name).unwrap_or(0.0) / 1024.0;
    Memory { now: mib("VmRSS:"), own: mib("RssAnon:"), highest: mib("VmHWM:") }
}

struct Fields {
    parent: u32,
    own: f64,
    ended_children: f64,
}

fn fields(process: &str) -> Option<Fields> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name of the program, in brackets, may hold anything.
    let fields: Vec<&str> = stat.rsplit_once(") ")?.1.split(' ').collect();
    let ticks = |place: usize| fields.get(place)?.parse::<f64>().ok();
    Some(Fields {
        parent: fields.get(1)?.parse().ok()?,
        own: (ticks(11)? + ticks(12)?) / TICKS_PER_SECOND,
        ended_children: (ticks(13)? + ticks(14)?) / TICKS_PER_SECOND,
    })
}

/// The process that started another one.
pub(crate) fn parent_of(process: u32) -> Option<u32> {
    fields(&process.to_string()).map(|fields| fields.parent)
}
