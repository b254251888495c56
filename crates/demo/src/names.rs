//! Common parts of Vietnamese names; put together at random they name nobody.

pub(crate) const FAMILY: &[&str] = &[
    "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê", "Phạm", "Phạm", "Hoàng",
    "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Trịnh", "Mai",
    "Cao", "Tạ", "Lương", "Đoàn", "Hà", "Tô", "Châu", "Quách", "Nông", "Lò", "Thạch",
];
pub(crate) const MALE_MIDDLE: &[&str] = &[
    "Văn", "Văn", "Văn", "Đức", "Quang", "Minh", "Hữu", "Công", "Quốc", "Xuân", "Thanh", "Anh", "Ngọc", "Bá",
    "Đình", "Trọng", "Gia", "Hải", "Tuấn", "Mạnh",
];
pub(crate) const FEMALE_MIDDLE: &[&str] = &[
    "Thị", "Thị", "Thị", "Thị", "Ngọc", "Thu", "Thanh", "Minh", "Phương", "Kim", "Bích", "Hồng", "Thùy",
    "Khánh", "Mỹ", "Diệu", "Quỳnh", "Hải", "Hoài", "Bảo",
];
pub(crate) const MALE_GIVEN: &[&str] = &[
    "An", "Bảo", "Bình", "Cường", "Chiến", "Dũng", "Duy", "Đạt", "Đức", "Giang", "Hải", "Hiếu", "Hoàng",
    "Hùng", "Huy", "Khánh", "Khoa", "Kiên", "Lâm", "Long", "Lộc", "Nam", "Nghĩa", "Nhân", "Phong", "Phúc",
    "Quân", "Quý", "Sơn", "Tài", "Tâm", "Thành", "Thắng", "Thiện", "Thịnh", "Tiến", "Toàn", "Trung", "Tuấn",
    "Tùng", "Việt", "Vinh", "Vũ",
];
pub(crate) const FEMALE_GIVEN: &[&str] = &[
    "An", "Ánh", "Châu", "Chi", "Diệp", "Dung", "Duyên", "Giang", "Hà", "Hạnh", "Hằng", "Hiền", "Hoa",
    "Hồng", "Huệ", "Hương", "Huyền", "Lan", "Linh", "Loan", "Ly", "Mai", "My", "Nga", "Ngân", "Ngọc",
    "Nhung", "Nhi", "Oanh", "Phương", "Quyên", "Tâm", "Thảo", "Thu", "Thủy", "Thư", "Trang", "Trâm", "Tuyết",
    "Uyên", "Vân", "Xuân", "Yến",
];
/// Streets that exist nowhere: flowers, birds and weather.
pub(crate) const STREETS: &[&str] = &[
    "Hoa Ban",
    "Hoa Sữa",
    "Hoa Gạo",
    "Hoa Sim",
    "Mây Ngàn",
    "Mây Trắng",
    "Nắng Sớm",
    "Gió Lành",
    "Cánh Cò",
    "Sơn Ca",
    "Bến Mơ",
    "Cầu Vồng",
    "Suối Tre",
    "Trăng Non",
    "Lúa Vàng",
    "Sao Hôm",
];
pub(crate) const QUARTERS: &[&str] =
    &["tổ 1", "tổ 2", "tổ 3", "tổ 4", "tổ 5", "khu phố 6", "khu phố 7", "khu phố 8", "tổ 9", "tổ 10"];
pub(crate) const ETHNIC_GROUPS: &[&str] =
    &["Kinh", "Kinh", "Kinh", "Kinh", "Kinh", "Kinh", "Kinh", "Tày", "Thái", "Mường", "Khmer", "Hoa", "Nùng"];
/// Codes of birth registration on personal ids.
pub(crate) const ID_PROVINCES: &[u16] = &[1, 4, 8, 10, 15, 19, 25, 27, 31, 36, 38, 40, 46, 48, 52, 54];
pub(crate) const FIRMS: &[&str] = &[
    "Công ty TNHH Mây Ngàn",
    "Công ty Cổ phần Sông Mây Xanh",
    "Hợp tác xã Lúa Vàng",
    "Công ty TNHH Cánh Cò",
    "Công ty Cổ phần Xây dựng Cầu Vồng",
    "Trường Tiểu học Hoa Sen (ví dụ)",
    "Hội Làm vườn phường Hoa Sen",
];
pub(crate) const SHOPS: &[&str] = &[
    "Hộ kinh doanh Quán Hoa Sữa",
    "Hộ kinh doanh Tiệm bánh Mây Trắng",
    "Hộ kinh doanh Cơ khí Gió Lành",
    "Hộ kinh doanh Tạp hóa Sơn Ca",
    "Hộ kinh doanh May đo Nắng Sớm",
    "Hộ kinh doanh Cà phê Trăng Non",
];
