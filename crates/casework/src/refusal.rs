//! Why a case was refused in substance (từ chối giải quyết), for the slip that tells the applicant.

use crate::outcome::{REFUSES, RETURNS};
use crate::{Entry, Event, ResultKind};

/// The reason of the refused result that was released last (NĐ 61/2018 Đ19(8)): the remark on it, else the last opinion
/// that decided against the applicant, else the last of whoever appraised. Whoever only signed agreed with the draft.
/// Empty when nothing was refused or nobody wrote why.
pub fn refused_because(journal: &[Entry]) -> &str {
    let refused =
        |entry: &Entry| matches!(&entry.event, Event::ResultReleased { result: ResultKind::Refused, .. });
    let Some(at) = journal.iter().rposition(refused) else { return "" };
    let before = &journal[..at];
    if let Event::ResultReleased { note, .. } = &journal[at].event
        && !note.is_empty()
    {
        return note;
    }
    let signed = |task: u32| {
        before.iter().any(|entry| matches!(&entry.event, Event::SignedOff { task_no } if *task_no == task))
    };
    let opinions = || before.iter().rev().filter_map(opinion).filter(|(_, _, opinion)| !opinion.is_empty());
    let refusing = opinions().find(|(_, outcome, _)| REFUSES.contains(outcome));
    let appraising = || opinions().find(|(task_no, outcome, _)| *outcome != RETURNS && !signed(*task_no));
    refusing.or_else(appraising).map_or("", |(_, _, opinion)| opinion)
}

/// Task, outcome and opinion of a completed step.
fn opinion(entry: &Entry) -> Option<(u32, &str, &str)> {
    if let Event::StepCompleted { task_no, outcome, opinion, .. } = &entry.event {
        Some((*task_no, outcome, opinion))
    } else {
        None
    }
}
