# Chữ dùng chung của mọi trang. Viết ngắn, gọi người đọc là "bạn" (công dân) hoặc không xưng hô (cán bộ).

## Khung trang

layout-product = Một cửa điện tử
layout-portal = Cổng dịch vụ công
layout-skip = Bỏ qua, tới nội dung chính
layout-open-menu = Mở menu công việc
layout-close-menu = Đóng menu
layout-menu = Menu
layout-main-menu = Menu chính
layout-work-menu = Công việc
layout-crumbs = Vị trí trang
layout-search-label = Tìm hồ sơ: mã hồ sơ, tên, số định danh, điện thoại hoặc quét mã vạch
layout-search-hint = Mã hồ sơ, tên, số định danh… (phím /)
layout-notices = Thông báo:
layout-account = Tài khoản:
layout-my-account = Tài khoản của tôi
layout-display = Giao diện và phím tắt
layout-shortcuts = Phím tắt
layout-help = Trợ giúp
layout-acting-for = Đang xử lý thay { $name }
layout-steps = Các bước
layout-step-done = đã xong
layout-text-large = Cỡ chữ lớn
layout-text-normal = Cỡ chữ thường
layout-light = Giao diện sáng
layout-dark = Giao diện tối
layout-accessibility = Trợ năng
layout-privacy = Bảo vệ dữ liệu cá nhân
layout-progress = Công khai tiến độ

## Việc làm

action-sign-in = Đăng nhập
action-sign-out = Đăng xuất
action-save = Lưu
action-save-and-print = Lưu và in giấy tiếp nhận
action-cancel = Huỷ
action-close = Đóng
action-back = Quay lại
action-continue = Tiếp tục
action-edit = Sửa
action-add = Thêm
action-add-row = Thêm dòng
action-remove = Xoá
action-search = Tìm
action-track = Tra cứu
action-filter = Lọc
action-clear-filter = Bỏ lọc
action-open = Mở
action-view = Xem
action-print = In
action-download = Tải về
action-export = Xuất Excel
action-send = Gửi
action-copy-what = Sao chép { $what }
action-copied = Đã sao chép
action-choose-files = Chọn tệp hoặc chụp ảnh
action-receive = Tiếp nhận hồ sơ
action-accept = Tiếp nhận
action-decline = Từ chối tiếp nhận
action-assign = Phân công
action-forward = Chuyển bước
action-forward-to = Chuyển bước: { $step }
action-send-back = Trả lại bước trước
action-recall = Thu hồi
action-request-supplement = Yêu cầu bổ sung
action-extend = Gia hạn
action-sign = Ký
action-hand-over = Trả kết quả
action-withdraw = Rút hồ sơ
action-pay = Nộp phí, lệ phí

## Phím tắt

keys-search = Tìm hồ sơ
keys-move = Dòng dưới, dòng trên
keys-select = Chọn dòng
keys-open = Mở hồ sơ
keys-receive = Tiếp nhận hồ sơ mới
keys-primary = Việc chính của trang (ví dụ chuyển bước)
keys-help = Bảng phím tắt này
keys-scanner = Máy quét mã vạch dùng được ở mọi trang: quét giấy tiếp nhận là mở hồ sơ.
keys-turn-off = Tắt phím tắt

## Biểu mẫu

form-errors-title = Có thông tin cần sửa
form-title-error = Lỗi: { $title }
form-error = Lỗi:
form-optional = không bắt buộc
form-date-shape = dd/mm/yyyy
form-choose = Chọn…
form-saved = Đã lưu.
form-conflict = Có người vừa sửa hồ sơ này. Xem lại rồi lưu lần nữa.
form-expired = Trang đã mở quá lâu nên chưa lưu. Kiểm tra lại rồi gửi lần nữa.

## Danh sách

list-pages = Phân trang
list-page = Trang
list-previous = Trước
list-next = Sau
list-range = { $from }–{ $to } trong { $total } hồ sơ
list-select-all = Chọn tất cả
list-select-one = Chọn hồ sơ { $code }
# {n} do trình duyệt thay bằng số dòng đang chọn.
list-selected = Đã chọn {"{n}"} hồ sơ
list-with-selected = Với các hồ sơ đã chọn:
list-filters = Bộ lọc
list-all = Tất cả
list-none-title = Không có hồ sơ nào
list-none-text = Khi có hồ sơ mới, hồ sơ sẽ hiện ở đây.
list-not-found-title = Không tìm thấy hồ sơ
list-not-found-text = Kiểm tra lại mã hồ sơ, hoặc tìm theo tên, số định danh, số điện thoại.

## Tên chung

name-case-code = Mã hồ sơ
name-procedure = Thủ tục
name-field = Lĩnh vực
name-applicant = Người yêu cầu
name-submitter = Người nộp
name-officer = Người xử lý
name-step = Bước
name-stage = Trạng thái
name-channel = Cách nộp
name-received-at = Ngày tiếp nhận
name-due = Hẹn trả
name-step-due = Hạn bước
name-fee = Phí, lệ phí
name-result = Kết quả
name-result-way = Cách nhận kết quả
name-papers = Thành phần hồ sơ
name-history = Quá trình xử lý
name-note = Ghi chú
name-reason = Lý do
name-opinion = Ý kiến
name-phone = Điện thoại
name-email = Thư điện tử
name-address = Nơi cư trú
name-personal-id = Số định danh cá nhân
name-birth-date = Ngày sinh
name-original = Bản chính
name-copy = Bản sao
name-photocopy = Bản chụp

## Trạng thái hồ sơ

stage-submitted = Chờ tiếp nhận
stage-declined = Từ chối tiếp nhận
stage-accepted = Đã tiếp nhận
stage-in-progress = Đang xử lý
stage-awaiting-supplement = Chờ bổ sung
stage-awaiting-payment = Chờ nộp phí, lệ phí
stage-result-ready = Đã có kết quả
stage-handed-over = Đã trả kết quả
stage-withdrawn = Đã rút
stage-stopped = Dừng xử lý

# Một câu nói với người dân.
stage-submitted-sentence = Hồ sơ đã gửi, đang chờ cơ quan tiếp nhận.
stage-declined-sentence = Cơ quan chưa tiếp nhận hồ sơ. Lý do ghi bên dưới.
stage-accepted-sentence = Hồ sơ đã được tiếp nhận.
stage-in-progress-sentence = Hồ sơ đang được xử lý.
stage-awaiting-supplement-sentence = Hồ sơ cần bạn bổ sung. Thời gian chờ bổ sung không tính vào thời hạn giải quyết.
stage-awaiting-payment-sentence = Hồ sơ chờ bạn nộp phí, lệ phí.
stage-result-ready-sentence = Hồ sơ đã có kết quả. Mời bạn đến nhận hoặc chờ bưu điện giao.
stage-handed-over-sentence = Kết quả đã được trả.
stage-withdrawn-sentence = Bạn đã rút hồ sơ này.
stage-stopped-sentence = Cơ quan đã dừng xử lý hồ sơ. Lý do ghi bên dưới.

## Cách nộp

channel-counter = Trực tiếp
channel-online = Trực tuyến
channel-post = Bưu chính
channel-kiosk = Kiosk
channel-agency = Liên thông
channel-phone = Điện thoại

## Thời hạn

deadline-late = Quá hạn
deadline-today = Đến hạn hôm nay
deadline-soon = Sắp đến hạn
deadline-fine = Còn hạn
deadline-paused = Tạm dừng
deadline-done = Đã xong
deadline-none = Không có hạn
deadline-late-by = Quá hạn { $time }
deadline-left = Còn { $time }
deadline-paused-waiting = Tạm dừng · chờ bổ sung
deadline-paused-payment = Tạm dừng · chờ nộp phí
deadline-done-early = Trước hạn { $time }
deadline-done-on-time = Đúng hạn
deadline-done-late = Trễ hạn { $time }

## Đơn vị đo

unit-minutes = { $n } phút
unit-hours = { $n } giờ
unit-hours-minutes = { $h } giờ { $m } phút
unit-working-hours = { $n } giờ làm việc
unit-days = { $n } ngày
unit-working-days = { $n } ngày làm việc
unit-money = { $n } ₫
unit-cases = { $n } hồ sơ
unit-papers = { $n } bản
unit-free = Không thu

## Vai trò

role-receiver = Tiếp nhận và trả kết quả
role-handler = Thụ lý
role-reviewer = Thẩm định
role-unit-head = Lãnh đạo đơn vị
role-signer = Người ký
role-clerk = Văn thư
role-cashier = Thu phí, lệ phí
role-supervisor = Giám sát một cửa
role-administrator = Quản trị
role-citizen = Người dân, tổ chức

## Menu công việc

nav-desk = Tiếp nhận và trả kết quả
nav-intake = Tiếp nhận hồ sơ mới
nav-online = Hồ sơ trực tuyến
nav-linked = Hồ sơ liên thông
nav-awaiting-supplement = Chờ bổ sung
nav-awaiting-payment = Chờ nộp phí, lệ phí
nav-results = Chờ trả kết quả
nav-handling = Xử lý
nav-inbox = Chờ tôi xử lý
nav-signing = Chờ ký
nav-opinions = Phối hợp, xin ý kiến
nav-sent = Đã chuyển
nav-lookup = Khai thác
nav-search = Tra cứu hồ sơ
nav-reports = Thống kê, báo cáo
nav-calendar = Lịch làm việc
nav-settings = Cấu hình
nav-procedures = Thủ tục
nav-processes = Quy trình
nav-forms = Biểu mẫu
nav-people = Người dùng và đơn vị
nav-admin = Quản trị
nav-home = Trang chủ
nav-public-procedures = Thủ tục hành chính
nav-my-cases = Hồ sơ của tôi
nav-track = Tra cứu hồ sơ
nav-questions = Hỏi đáp
nav-news = Tin tức

## Trang lỗi

error-not-found-title = Không tìm thấy trang
error-not-found-text = Địa chỉ có thể đã đổi hoặc gõ chưa đúng.
error-forbidden-title = Bạn không có quyền xem trang này
error-forbidden-text = Nếu công việc cần đến trang này, hãy nhờ người quản trị cấp quyền.
error-expired-title = Phiên làm việc đã hết
error-expired-text = Đăng nhập lại để làm tiếp.
error-conflict-title = Có người vừa làm trước
error-conflict-text = Hồ sơ đã thay đổi từ khi bạn mở trang. Mở lại hồ sơ để xem tình trạng mới nhất.
error-too-large-title = Tệp quá lớn
error-too-large-text = Mỗi tệp tối đa { $limit }. Chụp lại với cỡ ảnh nhỏ hơn hoặc chia tệp.
error-too-many-title = Gửi quá nhanh
error-too-many-text = Chờ một phút rồi thử lại.
error-fault-title = Hệ thống gặp sự cố
error-fault-text = Việc bạn vừa làm có thể chưa được lưu. Thử lại sau ít phút; nếu vẫn lỗi, báo mã sự cố này cho bộ phận hỗ trợ.
error-incident = Mã sự cố
error-go-home = Về trang chủ

### api

api-unknown-procedure = Không có thủ tục này. Lấy mã thủ tục ở /api/v1/procedures.
api-no-form = Thủ tục này không có tờ khai điện tử.
error-key-reused-title = Khóa đã dùng cho yêu cầu khác
error-key-reused-text = Khóa Idempotency-Key này đã đi với một yêu cầu khác. Dùng khóa mới cho yêu cầu mới.

### Menu và danh sách của cán bộ

nav-book = Sổ theo dõi hồ sơ
nav-notices = Thông báo cho người dân
nav-account = Tài khoản của tôi
list-first = Trang đầu
list-what = Thủ tục / người yêu cầu
list-nobody = Chưa ai nhận
task-kind-handle = Xử lý
task-kind-assign = Phân công
task-kind-opinion = Cho ý kiến
task-kind-sign = Ký duyệt
task-kind-payment = Chờ nộp tiền
task-kind-release = Phát hành

### home

home-title = Công việc cần giải quyết
home-greeting = Xin chào { $name }
home-inbox = Hồ sơ chuyển chờ xử lý
home-new = Hồ sơ mới tiếp nhận
home-online = Hồ sơ trực tuyến
home-linked = Hồ sơ liên thông
home-supplement = Hồ sơ chờ bổ sung
home-payment = Hồ sơ chờ nộp phí, lệ phí
home-results = Hồ sơ chờ trả kết quả
home-late = Hồ sơ quá hạn
home-nearest = Việc sắp đến hạn
home-all-tasks = Xem tất cả việc
home-nothing-title = Không có việc nào đang chờ
home-nothing-text = Khi có hồ sơ chuyển đến, việc sẽ hiện ở đây.
home-late-title = Hồ sơ quá hạn của cơ quan
home-all-late = Xem tất cả hồ sơ quá hạn
home-none-late-title = Không có hồ sơ quá hạn
home-none-late-text = Mọi hồ sơ đang xử lý đều còn trong hạn.
home-stages = Hồ sơ đang giải quyết theo trạng thái
home-share = Tỷ lệ
home-count = Số hồ sơ
home-no-cases = Tài khoản này không xử lý hồ sơ. Chọn một trang để làm việc:

### inbox

inbox-by-deadline = Lọc theo thời hạn
inbox-all-fields = Tất cả lĩnh vực
inbox-all-kinds = Tất cả loại việc
inbox-kind = Loại việc
inbox-words = Mã hồ sơ, tên người yêu cầu, bước
inbox-caption = Danh sách việc chờ xử lý, sắp theo hạn của bước
inbox-claim = Nhận việc
inbox-keys-move = di chuyển
inbox-keys-select = chọn
inbox-keys-open = mở
inbox-none-title = Không có việc nào đang chờ
inbox-none-text = Việc mới được giao hoặc việc chung của đơn vị sẽ hiện ở đây.
inbox-none-here-title = Không có gì khớp
inbox-none-here-text = Chọn mục khác hoặc bỏ lọc để xem tất cả.
inbox-shown = Trang này có { $n } việc
inbox-claimed-title = Kết quả nhận việc
inbox-claimed = Đã nhận
inbox-not-claimed = Chưa nhận được
inbox-back = Về danh sách việc
flash-inbox-claimed = Đã nhận { $what } việc.
flash-inbox-none = Chọn ít nhất một việc chưa ai nhận.

### cases

cases-all = Tất cả hồ sơ
cases-lists = Các danh sách hồ sơ
cases-search-title = Kết quả tìm kiếm
cases-words = Mã hồ sơ, tên, số định danh, điện thoại
cases-all-procedures = Tất cả thủ tục
cases-from = Nhận từ ngày
cases-to = Đến ngày
cases-bad-date = Nhập ngày theo dạng dd/mm/yyyy, ví dụ 22/11/2026.
cases-stage-step = Trạng thái / bước
cases-step-and-more = { $step } và { $n } bước khác
cases-deadline = Thời hạn
cases-finished-early = Trước hạn
cases-finished-late = Trễ hạn
cases-found = Tìm thấy { $n } hồ sơ
cases-found-many = Có hơn { $n } hồ sơ khớp; chỉ tìm trong { $n } hồ sơ mới nhất
cases-narrow = Có quá nhiều hồ sơ khớp. Nhập thêm chữ trong tên, hoặc nhập mã hồ sơ, số định danh, số điện thoại.
cases-not-found-text = Kiểm tra lại mã hồ sơ. Tên có thể gõ không dấu; số định danh và số điện thoại phải gõ từ số đầu tiên. Chỉ tìm được hồ sơ của cơ quan bạn hoặc có bước do cơ quan bạn xử lý.
cases-shown = Trang này có { $n } hồ sơ

### book

book-presets = Khoảng thời gian
book-this-month = Tháng này
book-last-month = Tháng trước
book-this-quarter = Quý này
book-this-year = Năm nay
book-from = Từ ngày
book-to = Đến ngày
book-show = Xem sổ
book-pdf = In sổ (PDF)
book-no = STT
book-applicant = Chủ hồ sơ, địa chỉ, điện thoại
book-unit = Đơn vị giải quyết
book-received = Nhận hồ sơ
book-returned = Trả kết quả
book-way = Phương thức nhận
book-delivery-desk = Trực tiếp
book-delivery-post = Bưu chính
book-delivery-electronic = Điện tử
book-supplements = Đã yêu cầu bổ sung { $n } lần
book-selection = Tất cả hồ sơ
book-template = Sổ theo dõi hồ sơ, Mẫu số 07
book-empty-title = Không có hồ sơ nào
book-empty-text = Không nhận hồ sơ nào trong khoảng ngày này.
book-bad-date = Nhập ngày theo dạng dd/mm/yyyy, ví dụ 22/11/2026.
book-ends-before = Ngày cuối phải từ ngày đầu trở đi.
book-too-long = Một lần xem tối đa một năm. Chọn khoảng ngắn hơn.
book-too-many = Sổ in một lần tối đa { $n } hồ sơ. Chọn khoảng ngày ngắn hơn rồi in từng phần.

### notices

notice-lists = Các danh sách thông báo
notice-created = Thời điểm
notice-what = Nội dung / người nhận
notice-state = Tình trạng
notice-attempts = Số lần gửi
notice-acts = Thao tác
notice-about-accepted = Đã tiếp nhận hồ sơ
notice-about-declined = Từ chối tiếp nhận
notice-about-supplement-requested = Yêu cầu bổ sung
notice-about-result-ready = Đã có kết quả
notice-waiting = Đang chờ gửi
notice-done = Đã gửi
notice-given-up = Gửi không được
notice-next = Gửi lần tới { $time }
notice-read = Xem thư
notice-retry = Gửi lại
notice-shown = Trang này có { $n } thông báo
notice-none-title = Không có thông báo nào
notice-none-text = Thư gửi người nộp hồ sơ sẽ hiện ở đây.
notice-to = Người nhận
notice-demonstration = Bản trình diễn không gửi thư ra ngoài; đây là thư người nộp sẽ nhận.
flash-notice-again = Đã đưa thông báo vào hàng chờ gửi lại.
flash-notice-not-given-up = Thông báo này đã được gửi hoặc đang chờ gửi.

### procedures_admin

admin-lists = Các danh sách thủ tục
admin-to-verify = Cần kiểm chứng
admin-verified = Đã đối chiếu
admin-verify-title = Cần kiểm chứng trước khi dùng thật
admin-words = Mã, tên hoặc từ khoá
admin-code = Mã thủ tục
admin-version = Phiên bản
admin-case-kinds = Trường hợp
admin-steps = Các bước
admin-certainty = Độ tin cậy
admin-none-title = Không có thủ tục nào khớp
admin-shown = { $n } thủ tục
admin-about = Thông tin chung
admin-level = Cấp thực hiện
admin-level-commune = Cấp xã
admin-level-province = Cấp tỉnh
admin-effective = Áp dụng từ
admin-applicants = Đối tượng
admin-applicant-citizen = Cá nhân
admin-applicant-organisation = Tổ chức
admin-applicant-household-business = Hộ kinh doanh
admin-result = { $name } ({ $n } bản)
admin-on-supplement = Khi bổ sung hồ sơ
admin-supplement-restart = Tính lại thời hạn từ đầu; tối đa { $n } lần
admin-supplement-pause = Không tính thời gian chờ; tối đa { $n } lần
admin-supplement-none = Thời hạn vẫn chạy; tối đa { $n } lần
admin-keywords = Từ khoá tìm kiếm
admin-findings = Kết quả kiểm tra
admin-no-findings = Không có lỗi hay cảnh báo
admin-error = Lỗi
admin-warning = Cảnh báo
admin-process = Quy trình
admin-picture = Quy trình: { $name }
admin-performer = Người thực hiện
admin-time = Thời gian
admin-clock-stands = Không tính thời gian
admin-role-desk-officer = Cán bộ một cửa
admin-role-case-officer = Chuyên viên thụ lý
admin-role-unit-head = Lãnh đạo phòng
admin-role-leader = Lãnh đạo cơ quan
admin-role-clerk = Văn thư
admin-role-cashier = Thu phí, lệ phí
admin-role-inspector = Giám sát
admin-role-administrator = Quản trị
admin-terms = Thời hạn giải quyết
admin-any-channel = Mọi cách nộp
admin-same-day = Trong ngày
admin-fee = Phí
admin-charge = Lệ phí
admin-fee-name = Khoản thu
admin-amount = Mức thu
admin-paid-on-receipt = thu khi nộp hồ sơ
admin-paid-on-return = thu khi trả kết quả
admin-no-papers = Không phải nộp giấy tờ.
admin-certified-copy = Bản sao chứng thực
admin-e-form = Tờ khai điện tử
admin-show-only = Xuất trình
admin-only-if = Chỉ khi:
admin-form = Tờ khai điện tử
admin-question = Mục khai
admin-answer-kind = Loại
admin-key = Khoá
admin-legal-basis = Căn cứ pháp lý
field-kind-text = Chữ
field-kind-long-text = Đoạn chữ
field-kind-number = Số
field-kind-money = Số tiền
field-kind-date = Ngày
field-kind-time = Giờ
field-kind-phone = Điện thoại
field-kind-email = Thư điện tử
field-kind-id-no = Số giấy tờ tuỳ thân
field-kind-tax-no = Mã số thuế
field-kind-choice = Chọn một
field-kind-choices = Chọn nhiều
field-kind-yes-no = Có hoặc không
field-kind-declare = Cam đoan
field-kind-address = Địa chỉ
field-kind-person = Người
field-kind-note = Lời dẫn
field-kind-list = Danh sách
field-kind-computed = Tự tính

### account

account-title = Tài khoản của tôi
account-posts = Vai trò
account-theme = Sáng hay tối
account-theme-light = Sáng
account-theme-dark = Tối
account-theme-auto = Theo máy
account-primary = Màu chủ đạo
account-primary-lam = Lam
account-primary-do = Đỏ
account-primary-luc = Lục
account-primary-tim = Tím
account-primary-cam = Cam
account-primary-xam = Xám
account-density = Độ giãn dòng của danh sách
account-density-normal = Thoáng
account-density-compact = Gọn
account-text = Cỡ chữ
account-text-normal = Thường
account-text-large = Lớn
account-keys = Phím tắt một chữ
account-keys-on = Bật
account-keys-off = Tắt
account-lang = Ngôn ngữ
account-save-display = Lưu giao diện
account-password = Đổi mật khẩu
account-old = Mật khẩu đang dùng
account-new = Mật khẩu mới
account-new-hint = Ít nhất 10 ký tự. Một câu ngắn dễ nhớ hơn một từ khó.
account-again = Nhập lại mật khẩu mới
account-other-sessions = Đổi mật khẩu sẽ đăng xuất mọi máy khác đang dùng tài khoản này.
account-change = Đổi mật khẩu
account-old-missing = Nhập mật khẩu đang dùng.
account-old-wrong = Mật khẩu đang dùng không đúng.
account-too-many = Đã thử quá nhiều lần. Chờ một phút rồi thử lại.
account-new-short = Mật khẩu mới cần ít nhất 10 ký tự.
account-new-long = Mật khẩu mới tối đa 200 ký tự.
account-new-same = Mật khẩu mới phải khác mật khẩu đang dùng.
account-again-differs = Hai lần nhập mật khẩu mới không giống nhau.
flash-password-changed = Đã đổi mật khẩu. Các máy khác đã được đăng xuất.
help-title = Trợ giúp
help-keys = Phím tắt không chạy khi đang gõ chữ.
help-scanner-title = Máy quét mã vạch
help-search-title = Tìm hồ sơ
help-search = Gõ mã hồ sơ để mở ngay. Tên gõ không dấu cũng tìm được; số định danh và số điện thoại gõ liền hoặc cách đều được.
help-deadlines-title = Thời hạn
help-deadlines = Thời hạn tính theo giờ làm việc, trừ ngày nghỉ và giờ nghỉ trưa. Mỗi mức có màu, biểu tượng và chữ:
help-late = Đã qua hạn của bước.
help-today = Hạn trong ngày hôm nay.
help-soon = Còn không quá một ngày làm việc.
help-fine = Còn hơn một ngày làm việc.
help-paused = Đang chờ người nộp bổ sung hoặc nộp tiền; thời gian chờ không tính.
