//! What must follow an event: notices to the applicant. Written to the outbox in the same transaction.

use serde::{Deserialize, Serialize};

use crate::{Case, Event};

/// Work that must follow an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "effect", rename_all = "snake_case")]
pub enum Effect {
    /// Tell the applicant by e-mail.
    Mail {
        /// Which text.
        template: NoticeTemplate,
        /// Address.
        to: String,
    },
}

/// Which text a notice carries; the texts are data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoticeTemplate {
    /// The case was accepted; the appointment.
    Accepted,
    /// The case was declined; the reason.
    Declined,
    /// Papers are missing.
    SupplementRequested,
    /// The result is ready.
    ResultReady,
}

impl NoticeTemplate {
    /// Every template.
    pub const ALL: [Self; 4] = [Self::Accepted, Self::Declined, Self::SupplementRequested, Self::ResultReady];

    /// Stable snake_case code, as stored and in the folder of texts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::SupplementRequested => "supplement_requested",
            Self::ResultReady => "result_ready",
        }
    }
}

/// Says what must follow `event`; `case` is the state after it.
pub fn react(event: &Event, case: &Case) -> Vec<Effect> {
    let template = match event {
        Event::Accepted(_) => NoticeTemplate::Accepted,
        Event::Declined(_) => NoticeTemplate::Declined,
        Event::SupplementRequested { .. } => NoticeTemplate::SupplementRequested,
        Event::Finished { .. } => NoticeTemplate::ResultReady,
        Event::TaskOpened(_)
        | Event::TaskAssigned { .. }
        | Event::StepCompleted { .. }
        | Event::SignedOff { .. }
        | Event::SentBack { .. }
        | Event::FormAmended { .. }
        | Event::SupplementProposed { .. }
        | Event::SupplementDropped { .. }
        | Event::SupplementReceived { .. }
        | Event::ClockPaused { .. }
        | Event::ClockResumed { .. }
        | Event::PaymentRecorded { .. }
        | Event::ResultReleased { .. }
        | Event::HandedOver { .. } => return Vec::new(),
    };
    if case.applicant.email.is_empty() {
        return Vec::new();
    }
    vec![Effect::Mail { template, to: case.applicant.email.clone() }]
}
