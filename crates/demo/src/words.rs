//! Texts for fields whose key tells what is meant.

use crate::chance::Chance;

/// Ends of keys and what people write there; the first that fits counts.
const BY_KEY: &[(&str, &[&str])] = &[
    ("quoctichkhac", &["Lào", "Campuchia", "Hàn Quốc"]),
    ("noisinh", &["Trạm Y tế phường Hoa Sen", "Bệnh viện Đa khoa Sông Mây", "Nhà hộ sinh Hoa Gạo"]),
    ("noichet", &["Tại nhà riêng, phường Hoa Sen", "Bệnh viện Đa khoa Sông Mây"]),
    ("nguyennhanchet", &["Tuổi già", "Bệnh lâu ngày"]),
    ("noidangkytruoc", &["UBND phường Hoa Sen", "UBND xã Suối Tre", "UBND xã Bến Mơ"]),
    ("noidangky", &["UBND phường Hoa Sen", "UBND xã Suối Tre"]),
    ("noikethontruoc", &["UBND xã Bến Mơ", "UBND phường Hoa Sen"]),
    ("tutieng", &["Anh", "Pháp", "Hàn", "Nhật", "Trung"]),
    ("sangtieng", &["Việt"]),
    (
        "tengiayto",
        &["Bằng tốt nghiệp", "Căn cước", "Giấy khai sinh", "Giấy phép lái xe", "Học bạ", "Sổ hộ khẩu cũ"],
    ),
    ("tenvanban", &["Giấy ủy quyền nhận lương hưu", "Sơ yếu lý lịch", "Đơn đề nghị"]),
    ("thuadat", &["Thửa 12, tờ bản đồ số 5", "Thửa 108, tờ bản đồ số 9", "Thửa 37, tờ bản đồ số 21"]),
    ("sothua", &["12", "37", "108", "215"]),
    ("soto", &["5", "9", "21", "33"]),
    ("sogcn", &["VD 000123", "VD 004567", "VD 008910"]),
    ("quyenso", &["01/2019", "02/2015", "01/2021"]),
    ("quyensotruoc", &["01/2009", "02/2005"]),
    ("nganhang", &["Ngân hàng Ví dụ, chi nhánh Sông Mây"]),
    ("sotaikhoan", &["000 000 123 456", "000 000 654 321"]),
    ("tenhokinhdoanh", &["Quán Hoa Sữa", "Tiệm bánh Mây Trắng", "Cơ khí Gió Lành", "Tạp hóa Sơn Ca"]),
    ("tennganh", &["Bán lẻ lương thực, thực phẩm", "Dịch vụ ăn uống", "Sửa chữa xe máy", "May đo"]),
    ("quanhe", &["Con", "Anh ruột", "Vợ", "Chồng", "Mẹ"]),
    ("vaitro", &["Bên chuyển nhượng", "Bên nhận chuyển nhượng", "Bên ủy quyền", "Bên được ủy quyền"]),
    ("tendonvi", &["Tổ dân phố số 3", "Công ty TNHH Cánh Cò"]),
    ("cancuhonnhan", &["Chưa đăng ký kết hôn với ai", "Đã ly hôn theo bản án số 07/2019"]),
    ("cancu", &["Giấy tờ kèm theo hồ sơ", "Theo bản chính đã xuất trình"]),
    ("nguyennhan", &["Thất lạc khi chuyển nhà", "Hư hỏng do mưa lụt"]),
    ("noidungmoi", &["Ghi đúng theo căn cước", "Nguyễn Thị Thu Hà (ví dụ)"]),
    ("noidungcu", &["Ghi sai chữ đệm", "Nguyễn Thị Thu Hoà (ví dụ)"]),
    (
        "noidung",
        &[
            "Đề nghị xem xét, giải quyết theo quy định; chi tiết trong đơn kèm theo.",
            "Đề nghị giải quyết cho gia đình tại phố Hoa Ban, phường Hoa Sen.",
            "Đề nghị cấp mới theo hồ sơ kèm theo.",
        ],
    ),
    (
        "lydo",
        &[
            "Bổ sung hồ sơ xin việc.",
            "Để làm thủ tục nhập học cho con.",
            "Để vay vốn tại ngân hàng.",
            "Vì nhu cầu của gia đình.",
        ],
    ),
    ("phamvi", &["Nhận thay lương hưu và ký các giấy tờ liên quan."]),
    ("ghichu", &["", "", "Nhận kết quả giúp: gọi điện trước.", "Hồ sơ ví dụ của bản trình diễn."]),
];

/// A text for a field; the label's own words when nothing is known.
pub(crate) fn text(chance: &mut Chance, key: &str, label: &str) -> String {
    let key = key.to_lowercase();
    if let Some((_, words)) = BY_KEY.iter().find(|(end, _)| key.ends_with(end)) {
        return chance.word(words).to_owned();
    }
    if key.starts_with("so") {
        return format!("{}/{}", chance.between(1, 400), chance.between(2015, 2025));
    }
    format!("{} (ví dụ)", label.trim_end_matches(['.', ':', '?', '!']))
}

/// What someone brings or mends, and why the officer asks.
pub(crate) const SUPPLEMENT_REASONS: &[&str] = &[
    "Bản chụp bị mờ, không đọc được số giấy tờ.",
    "Thông tin trong tờ khai khác với giấy tờ kèm theo.",
    "Thiếu chữ ký của người yêu cầu ở trang cuối.",
    "Giấy tờ đã hết thời hạn sử dụng.",
];
pub(crate) const DECLINE_REASONS: &[&str] = &[
    "Hồ sơ chưa có giấy tờ bắt buộc theo quy định của thủ tục; đã hướng dẫn chuẩn bị lại.",
    "Việc này không thuộc thẩm quyền giải quyết của UBND phường Hoa Sen.",
    "Người yêu cầu không phải là người có quyền yêu cầu theo quy định.",
];
pub(crate) const RETURN_REASONS: &[&str] = &[
    "Đề nghị ghi rõ căn cứ pháp lý trong dự thảo.",
    "Dự thảo ghi sai ngày sinh, đề nghị sửa.",
    "Đề nghị kiểm tra lại thông tin cư trú.",
    "Thiếu ý kiến của đơn vị phối hợp.",
];
pub(crate) const OPINIONS: &[&str] = &[
    "Hồ sơ đầy đủ, hợp lệ. Trình lãnh đạo xem xét.",
    "Đã kiểm tra, thông tin khớp với giấy tờ.",
    "Đồng ý.",
    "Đủ điều kiện giải quyết.",
    "Đã đối chiếu với Cơ sở dữ liệu quốc gia về dân cư (ví dụ).",
];
pub(crate) const REFUSALS: &[&str] = &[
    "Không đủ điều kiện theo quy định; dự thảo văn bản trả lời.",
    "Kết quả xác minh không phù hợp với nội dung khai.",
];
