//! A declaration with every kind of field, like the one for the marital status certificate.

#![allow(dead_code, reason = "each test file uses another part of this module")]

use forms::{Checked, Form, check};
use jiff::civil::{Date, date};
use serde_json::{Map, Value};

pub(crate) const TODAY: Date = date(2026, 11, 23);

pub(crate) const DECLARATION: &str = r#"{
 "id": "TK-XNTTHN", "version": 3, "title": "Tờ khai cấp giấy xác nhận tình trạng hôn nhân",
 "pages": [
  {"id": "nguoi", "title": "Người yêu cầu", "fields": [
   {"type": "note", "label": "Ghi đúng như trong căn cước."},
   {"key": "hoTen", "type": "text", "label": "Họ, chữ đệm, tên", "required": true, "max": 100,
    "prefill": "applicant.full_name", "errors": {"required": "Nhập họ, chữ đệm, tên"}},
   {"key": "gioiTinh", "type": "choice", "label": "Giới tính", "prefill": "applicant.gender",
    "options": [{"value": "1", "label": "Nam"}, {"value": "2", "label": "Nữ"}]},
   {"key": "ngaySinh", "type": "date", "label": "Ngày sinh", "partial": true, "not": "future",
    "prefill": "applicant.birth_date"},
   {"key": "soDinhDanh", "type": "idno", "label": "Số định danh cá nhân", "hint": "12 chữ số", "required": true,
    "prefill": "applicant.personal_id"},
   {"key": "dienThoai", "type": "phone", "label": "Điện thoại", "prefill": "applicant.phone"},
   {"key": "email", "type": "email", "label": "Thư điện tử", "errors": {"invalid": "Xem lại thư điện tử"}},
   {"key": "noiCuTru", "type": "address", "label": "Nơi cư trú", "prefill": "applicant.address"}]},
  {"id": "honNhan", "title": "Hôn nhân", "fields": [
   {"key": "mucDich", "type": "choice", "label": "Mục đích", "required": true,
    "options": [{"value": "ket-hon", "label": "Kết hôn"}, {"value": "vay-von", "label": "Vay vốn"}]},
   {"key": "nguoiKetHon", "type": "person", "label": "Người sẽ kết hôn", "required": true,
    "showIf": "mucDich = \"ket-hon\""},
   {"key": "ngayCuoi", "type": "date", "label": "Ngày dự kiến", "not": "past", "showIf": "mucDich = \"ket-hon\""},
   {"key": "lanTruoc", "type": "list", "label": "Lần kết hôn trước", "max": 3, "fields": [
     {"key": "ten", "type": "text", "label": "Họ tên", "required": true},
     {"key": "lyHon", "type": "yesno", "label": "Đã ly hôn", "required": true},
     {"key": "banAn", "type": "text", "label": "Bản án số", "required": true, "showIf": "lyHon = true"},
     {"key": "con", "type": "list", "label": "Con", "max": 2, "fields": [
       {"key": "tuoi", "type": "number", "label": "Tuổi", "min": 0, "max": 120, "decimals": 0}]}]},
   {"key": "soBan", "type": "number", "label": "Số bản", "min": 1, "max": 20, "decimals": 0},
   {"key": "donGia", "type": "money", "label": "Đơn giá"},
   {"key": "thanhTien", "type": "computed", "label": "Thành tiền", "expression": "soBan * donGia"},
   {"key": "dienTich", "type": "number", "label": "Diện tích", "decimals": 2},
   {"key": "gioHen", "type": "time", "label": "Giờ hẹn"},
   {"key": "maSoThue", "type": "taxno", "label": "Mã số thuế"},
   {"key": "ngonNgu", "type": "choices", "label": "Ngôn ngữ", "max": 2, "options": [
     {"value": "vi", "label": "Tiếng Việt"}, {"value": "en", "label": "Tiếng Anh"}, {"value": "fr", "label": "Tiếng Pháp"}]},
   {"key": "ghiChu", "type": "longtext", "label": "Ghi chú", "max": 40},
   {"key": "camDoan", "type": "declare", "label": "Tôi cam đoan", "required": true}]}],
 "rules": [
  {"assert": "ngayCuoi > ngaySinh", "at": "ngayCuoi", "message": "Ngày cưới phải sau ngày sinh"},
  {"assert": "dienThoai != null or email != null", "at": "dienThoai", "message": "Cần điện thoại hoặc thư điện tử"}]
}"#;

pub(crate) fn declaration() -> Form {
    Form::parse(DECLARATION).expect("the declaration is well formed")
}

/// Answers that are accepted, as a browser sends them.
pub(crate) fn good_pairs() -> Vec<(String, String)> {
    [
        ("hoTen", "Nguyễn  Văn Ánh "),
        ("gioiTinh", "1"),
        ("ngaySinh", "1990"),
        ("soDinhDanh", "001 090 000 001"),
        ("dienThoai", "0979 123 456"),
        ("noiCuTru.tinh", "Hà Nội"),
        ("noiCuTru.xa", "Phường Hoàn Kiếm"),
        ("mucDich", "vay-von"),
        ("camDoan", "true"),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .into()
}

/// The good answers with some replaced, checked.
pub(crate) fn checked_with(changes: &[(&str, &str)]) -> Checked {
    let form = declaration();
    let mut pairs = good_pairs();
    for (name, value) in changes {
        pairs.retain(|(known, _)| known != name);
        pairs.push(((*name).to_owned(), (*value).to_owned()));
    }
    check(&form, &forms::from_pairs(&form, &pairs), TODAY)
}

/// Errors as `key: code`, one beside the other.
pub(crate) fn errors(checked: &Checked) -> String {
    let lines: Vec<String> =
        checked.errors.iter().map(|error| format!("{}: {}", error.key, error.problem.code())).collect();
    lines.join(", ")
}

pub(crate) fn object(value: Value) -> Map<String, Value> {
    let Value::Object(map) = value else { panic!("an object is needed") };
    map
}
