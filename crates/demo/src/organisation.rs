//! Who works in the invented installation: one ward and one department of the same province.

use access::Role;

/// Password of every account of the demonstration.
pub const PASSWORD: &str = "motcua-demo";
/// Agency that the public portal speaks for.
pub const PORTAL_AGENCY: &str = WARD;

pub(crate) const PROVINCE: &str = "tỉnh Sông Mây";
pub(crate) const WARD_PLACE: &str = "phường Hoa Sen";
const WARD: &str = "H99.18";
const DEPARTMENT: &str = "H99.06";
const PROVINCE_CODE: &str = "H99";

/// An agency as the seed writes it.
pub(crate) struct Agency {
    pub(crate) code: &'static str,
    pub(crate) name: &'static str,
    pub(crate) parent: &'static str,
    pub(crate) address: &'static str,
    pub(crate) hotline: &'static str,
    pub(crate) place: &'static str,
    pub(crate) units: &'static [(&'static str, &'static str)],
}

/// Units of a commune or ward, as the shipped procedures name them: code and name.
pub const UNITS_OF_A_COMMUNE: &[(&str, &str)] = &[
    ("one-stop", "Trung tâm Phục vụ hành chính công"),
    ("justice", "Tư pháp – Hộ tịch"),
    ("economy", "Phòng Kinh tế, Hạ tầng và Đô thị"),
    ("culture-society", "Phòng Văn hóa – Xã hội"),
    ("office", "Văn phòng HĐND và UBND"),
    ("leadership", "Lãnh đạo UBND phường"),
];

pub(crate) const AGENCIES: &[Agency] = &[
    // Nobody works there in this installation; slips name it above its agencies.
    Agency {
        code: PROVINCE_CODE,
        name: "UBND tỉnh Sông Mây",
        parent: "",
        address: "",
        hotline: "",
        place: "Sông Mây",
        units: &[],
    },
    Agency {
        code: DEPARTMENT,
        name: "Sở Nông nghiệp và Môi trường tỉnh Sông Mây",
        parent: PROVINCE_CODE,
        address: "Số 1 đường Ban Mai, phường Hoa Sen, tỉnh Sông Mây",
        hotline: "0900 000 006",
        place: "Sông Mây",
        units: &[
            ("one-stop", "Bộ phận Một cửa"),
            ("land-registry", "Văn phòng đăng ký đất đai"),
            ("leadership", "Lãnh đạo Sở"),
        ],
    },
    Agency {
        code: WARD,
        name: "UBND phường Hoa Sen",
        parent: PROVINCE_CODE,
        address: "Số 18 phố Hoa Sen, phường Hoa Sen, tỉnh Sông Mây",
        hotline: "0900 000 018",
        place: "Hoa Sen",
        units: UNITS_OF_A_COMMUNE,
    },
];

/// A role in a unit of an agency.
#[derive(Clone, Copy, Debug)]
pub struct Post {
    /// Agency code.
    pub agency: &'static str,
    /// Unit code.
    pub unit: &'static str,
    /// Role.
    pub role: Role,
}

/// An account of the demonstration.
#[derive(Clone, Copy, Debug)]
pub struct Account {
    /// Sign-in name.
    pub user: &'static str,
    /// Full name, invented.
    pub name: &'static str,
    /// Posts; the first is the main one.
    pub posts: &'static [Post],
}

const fn ward(unit: &'static str, role: Role) -> Post {
    Post { agency: WARD, unit, role }
}

const fn department(unit: &'static str, role: Role) -> Post {
    Post { agency: DEPARTMENT, unit, role }
}

/// Every account of the demonstration, main posts first.
pub const ACCOUNTS: &[Account] = &[
    Account { user: "lan", name: "Nguyễn Thị Lan", posts: &[ward("one-stop", Role::DeskOfficer)] },
    Account {
        user: "dung",
        name: "Phạm Văn Dũng",
        posts: &[ward("one-stop", Role::DeskOfficer), ward("one-stop", Role::Cashier)],
    },
    Account { user: "minh", name: "Trần Quang Minh", posts: &[ward("justice", Role::CaseOfficer)] },
    Account { user: "hanh", name: "Lê Thị Hạnh", posts: &[ward("justice", Role::CaseOfficer)] },
    Account { user: "tuan", name: "Hoàng Anh Tuấn", posts: &[ward("justice", Role::UnitHead)] },
    Account { user: "nam", name: "Vũ Hoài Nam", posts: &[ward("economy", Role::CaseOfficer)] },
    Account { user: "thao", name: "Đặng Thu Thảo", posts: &[ward("economy", Role::UnitHead)] },
    Account { user: "yen", name: "Bùi Hải Yến", posts: &[ward("culture-society", Role::CaseOfficer)] },
    Account { user: "khoa", name: "Ngô Đăng Khoa", posts: &[ward("culture-society", Role::UnitHead)] },
    Account { user: "phuc", name: "Đỗ Minh Phúc", posts: &[ward("office", Role::CaseOfficer)] },
    Account { user: "mai", name: "Lý Thanh Mai", posts: &[ward("office", Role::Clerk)] },
    Account { user: "son", name: "Phan Trường Sơn", posts: &[ward("leadership", Role::Leader)] },
    Account { user: "ha", name: "Dương Việt Hà", posts: &[ward("leadership", Role::Leader)] },
    Account { user: "giam", name: "Trịnh Công Giám", posts: &[ward("office", Role::Inspector)] },
    Account {
        user: "admin", name: "Quản trị hệ thống", posts: &[ward("office", Role::Administrator)]
    },
    Account {
        user: "dat", name: "Mai Xuân Đạt", posts: &[department("land-registry", Role::CaseOfficer)]
    },
    Account {
        user: "hung", name: "Tạ Quốc Hùng", posts: &[department("land-registry", Role::UnitHead)]
    },
    Account { user: "linh", name: "Cao Thùy Linh", posts: &[department("leadership", Role::Leader)] },
];
