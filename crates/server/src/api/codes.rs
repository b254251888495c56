//! Schemas of the enumerations in the API, made from the lists of the core, so that none is left out.

use access::Role;
use casework::{ApplicantKind, Channel, Delivery, Event, NoticeTemplate, ResultKind, Stage};
use process::TaskKind;
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{ObjectBuilder, Schema, Type};
use utoipa::{PartialSchema, ToSchema};

use crate::web::notices::State;

fn one_of<const N: usize>(words: [&'static str; N], about: &str) -> RefOr<Schema> {
    let object = ObjectBuilder::new().schema_type(Type::String).description(Some(about));
    RefOr::T(Schema::Object(object.enum_values(Some(words)).build()))
}

/// Where a case stands.
pub(super) enum StageCode {}

impl PartialSchema for StageCode {
    fn schema() -> RefOr<Schema> {
        one_of(Stage::ALL.map(Stage::code), "where a case stands (trạng thái)")
    }
}

impl ToSchema for StageCode {}

/// How a case came in.
pub(super) enum ChannelCode {}

impl PartialSchema for ChannelCode {
    fn schema() -> RefOr<Schema> {
        one_of(Channel::ALL.map(Channel::word), "how papers come in (hình thức nộp)")
    }
}

impl ToSchema for ChannelCode {}

/// A person, an organisation or a household business.
pub(super) enum ApplicantKindCode {}

impl PartialSchema for ApplicantKindCode {
    fn schema() -> RefOr<Schema> {
        one_of(ApplicantKind::ALL.map(ApplicantKind::word), "kind of applicant (đối tượng thực hiện)")
    }
}

impl ToSchema for ApplicantKindCode {}

/// How the applicant wants the result.
pub(super) enum DeliveryCode {}

impl PartialSchema for DeliveryCode {
    fn schema() -> RefOr<Schema> {
        one_of(Delivery::ALL.map(Delivery::code), "how the result is handed over (cách nhận kết quả)")
    }
}

impl ToSchema for DeliveryCode {}

/// Granted or refused.
pub(super) enum ResultCode {}

impl PartialSchema for ResultCode {
    fn schema() -> RefOr<Schema> {
        one_of(ResultKind::ALL.map(ResultKind::code), "what the result is")
    }
}

impl ToSchema for ResultCode {}

/// What kind of work a step is.
pub(super) enum TaskKindCode {}

impl PartialSchema for TaskKindCode {
    fn schema() -> RefOr<Schema> {
        let kinds = [
            TaskKind::Handle,
            TaskKind::Assign,
            TaskKind::Opinion,
            TaskKind::Sign,
            TaskKind::Payment,
            TaskKind::Release,
        ];
        one_of(kinds.map(TaskKind::word), "what kind of work a step is")
    }
}

impl ToSchema for TaskKindCode {}

/// Role of an officer in a unit.
pub(super) enum RoleCode {}

impl PartialSchema for RoleCode {
    fn schema() -> RefOr<Schema> {
        one_of(Role::ALL.map(Role::code), "role of an officer in a unit")
    }
}

impl ToSchema for RoleCode {}

/// What an entry of the journal tells.
pub(super) enum EventCode {}

impl PartialSchema for EventCode {
    fn schema() -> RefOr<Schema> {
        one_of(Event::KINDS, "what happened to the case; each kind has its own `data`")
    }
}

impl ToSchema for EventCode {}

/// What a notice tells the applicant.
pub(super) enum NoticeCode {}

impl PartialSchema for NoticeCode {
    fn schema() -> RefOr<Schema> {
        one_of(NoticeTemplate::ALL.map(NoticeTemplate::code), "what a notice tells the applicant")
    }
}

impl ToSchema for NoticeCode {}

/// How a notice stands.
pub(super) enum NoticeStateCode {}

impl PartialSchema for NoticeStateCode {
    fn schema() -> RefOr<Schema> {
        one_of(State::ALL.map(State::code), "how a notice stands")
    }
}

impl ToSchema for NoticeStateCode {}
