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
error-too-large-title = Nội dung quá lớn
error-too-large-text = Nội dung gửi lên vượt quá mức cho phép. Rút gọn rồi gửi lại.
error-too-many-title = Gửi quá nhanh
error-too-many-text = Chờ một phút rồi thử lại.
error-fault-title = Hệ thống gặp sự cố
error-fault-text = Việc bạn vừa làm có thể chưa được lưu. Thử lại sau ít phút; nếu vẫn lỗi, báo mã sự cố này cho bộ phận hỗ trợ.
error-incident = Mã sự cố
error-go-home = Về trang chủ
error-sign-in-title = Cần đăng nhập
error-sign-in-text = Đăng nhập để làm tiếp.
error-other-officer-title = Việc này đã giao cho người khác
error-other-officer-text = Chỉ người được giao mới làm được việc này. Trưởng đơn vị có thể phân công lại.
error-bad-request-title = Không đọc được yêu cầu
error-bad-request-text = Quay lại trang trước và thử lần nữa.
error-rejected-title = Chưa thực hiện được
error-fields-title = Có thông tin cần sửa
error-fields-text = Sửa các mục được nêu rồi gửi lại.
error-unavailable-title = Hệ thống đang bận
error-unavailable-text = Chờ ít phút rồi thử lại. Việc vừa gửi chưa được lưu.

### Đăng nhập

sign-in-title = Đăng nhập
sign-in-name = Tên đăng nhập
sign-in-password = Mật khẩu
sign-in-empty = Nhập tên đăng nhập và mật khẩu.
sign-in-wrong = Tên đăng nhập hoặc mật khẩu không đúng.
sign-in-too-many = Đã thử sai quá nhiều lần. Chờ vài phút rồi thử lại.
sign-in-demo-title = Tài khoản dùng thử
sign-in-demo-text = Mọi tài khoản dùng chung mật khẩu
name-unit = Đơn vị

### Trang hồ sơ

case-crumb = Hồ sơ
case-process = Quy trình
case-picture-title = Quy trình: { $procedure }
case-picture-description = Đã xong: { $done }. Đang làm: { $now }.
case-picture-none = chưa có
case-step-done = đã xong
case-step-now = đang làm
case-step-late = quá hạn
case-step-todo = chưa tới
case-other-tasks = Việc khác của bạn trong hồ sơ này:
case-pool = { $unit } · chưa phân công
case-chip-step = Bước: { $time }
case-chip-whole = Hồ sơ: { $time }
case-since = Từ

### Trang hồ sơ: thời hạn

case-clocks = Thời hạn
case-clock-step = Bước: { $step }
case-clock-whole = Cả hồ sơ
case-clock-planned = Thời gian quy định
case-clock-used = Đã dùng
case-clock-due = Hạn
case-clock-first-due = Hẹn trả lần đầu
case-paused-supplement = Tạm dừng từ { $since }, chờ người nộp bổ sung.
case-paused-payment = Tạm dừng từ { $since }, chờ người nộp thực hiện nghĩa vụ tài chính.
case-term = Thời hạn giải quyết
case-term-same-day = Trong ngày

### Trang hồ sơ: thông tin

case-about = Thông tin hồ sơ
case-procedure-code = Mã thủ tục
case-kind = Trường hợp
case-agency = Cơ quan tiếp nhận
case-received = Tiếp nhận
case-book = Sổ theo dõi
case-book-entry = Số thứ tự { $entry }, năm { $year }
case-applicant-kind = Đối tượng
case-applicant-citizen = Cá nhân
case-applicant-organisation = Tổ chức
case-applicant-household-business = Hộ kinh doanh
case-tax-number = Mã số thuế, mã số doanh nghiệp
case-gender = Giới tính
case-gender-male = Nam
case-gender-female = Nữ
case-gender-unknown = Không xác định
case-yes = Có
case-no = Không
case-relation = Quan hệ với chủ hồ sơ
case-delivery-desk = Nhận tại bộ phận một cửa
case-delivery-post = Qua bưu chính công ích
case-delivery-electronic = Bản điện tử
case-form-title = Tờ khai
case-no-papers = Chưa nhận giấy tờ nào.
case-row-number = STT
case-row-paper = Tên giấy tờ
case-certified = Bản sao chứng thực
case-photocopy = Bản photo
case-paper-missing = Thiếu
case-fee = Phí
case-charge = Lệ phí
case-fee-on-receipt = thu khi tiếp nhận
case-fee-on-return = thu khi trả kết quả
case-fee-paid = Đã thu
case-fee-unpaid = Chưa thu
case-payments = Nghĩa vụ tài chính đã thực hiện
case-payment-receipt = Biên lai { $number }
case-declined-title = Lý do từ chối tiếp nhận
case-supplement-proposed = Dự thảo yêu cầu bổ sung, chờ bộ phận một cửa gửi
case-supplement-issued = Đang chờ bổ sung theo phiếu số { $number }
case-result-granted = Đồng ý giải quyết
case-result-refused = Từ chối giải quyết
case-result-paper = Giấy tờ kết quả
case-result-number = Số, ký hiệu
case-result-number-hint = Ví dụ: 12/2026/TLKS
case-result-date = Ngày ban hành
case-result-note = Ghi chú kết quả
case-signed-by = Người ký duyệt
case-receiver = Người nhận kết quả
case-handed-over-by = Cách trả kết quả
case-hand-over-note = Ghi chú khi trả
case-slip-acceptance = Giấy tiếp nhận và hẹn trả kết quả
case-slip-supplement = Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ
case-slip-declination = Phiếu từ chối tiếp nhận hồ sơ
case-slip-control = Phiếu kiểm soát quá trình giải quyết

### Trang hồ sơ: việc làm

case-do-sign = Ký duyệt
case-do-opinion = Gửi ý kiến
case-do-payment = Ghi nhận đã nộp tiền
case-do-release = Phát hành kết quả
case-do-assign = Giao việc: { $step }
case-do-finish = Hoàn thành bước
case-do-issue = Gửi yêu cầu bổ sung cho người nộp
case-do-receive = Nhận bổ sung
case-do-drop = Bỏ dự thảo yêu cầu bổ sung
case-do-take = Nhận việc
case-do-put-back = Trả việc về đơn vị
case-do-return = Trả lại bước trước
case-form-step = Bước: { $step }
case-outcome = Kết quả của bước
case-next-officer = Người xử lý bước tiếp theo
case-next-anybody = Việc chung của đơn vị
case-opinion = Ý kiến xử lý
case-opinion-hint = Bắt buộc khi cho ý kiến, từ chối hoặc trả lại.
case-return-to = Trả về: { $to }
case-return-hint = Nêu rõ điểm cần làm lại.
case-assign-pool = Việc chung của đơn vị
case-request-hint = Chọn mọi giấy tờ cần bổ sung trong một lần, nêu rõ điểm cần sửa. Bộ phận một cửa sẽ gửi phiếu cho người nộp.
case-request-points = Nội dung cần bổ sung
case-request-reason-hint = Viết cho người nộp hiểu vì sao phải bổ sung.
case-request-send = Chuyển bộ phận một cửa
case-legal-ground = Căn cứ pháp lý
case-legal-ground-hint = Điều, khoản, văn bản quy định.
case-receive-hint = Đánh dấu giấy tờ đã nhận và ghi số bản. Thời hạn tính tiếp từ lúc lưu.
case-receive-papers = Giấy tờ bổ sung
case-other-paper = Giấy tờ hoặc nội dung khác
case-row-detail = Nội dung cụ thể: { $paper }
case-row-detail-short = Nội dung cụ thể (nếu có)
case-amount = Số tiền (đồng)
case-amount-hint = Ví dụ: 1.500.000
case-receipt-no = Số biên lai, chứng từ
case-paid-on = Ngày nộp tiền
case-relation-hint = Để trống nếu là chủ hồ sơ.
case-fees-taken = Đã thu { $amount } ₫ phí, lệ phí
case-bad-date = Nhập ngày theo dạng dd/mm/yyyy, ví dụ 22/11/2026.
case-bad-count = Số bản là số từ 0 đến 99.
case-choose-result = Chọn đồng ý hoặc từ chối giải quyết.
case-refused-title = Chưa thực hiện được
case-refused-kept = Nội dung bạn đã viết:

### Trang hồ sơ: quá trình xử lý

case-told-due = Hẹn trả kết quả: { $time }
case-told-step-due = Hạn của bước: { $time }
case-told-outcome = Kết quả: { $outcome }
case-told-used = Thời gian xử lý: { $used }
case-told-used-of = Thời gian xử lý: { $used }, quy định { $planned }
case-told-ground = Căn cứ: { $ground }
case-told-fees-paid = Đã thu phí, lệ phí còn lại
case-because-supplement = Chờ người nộp bổ sung
case-because-payment = Chờ người nộp thực hiện nghĩa vụ tài chính
event-accepted = Tiếp nhận hồ sơ
event-declined = Từ chối tiếp nhận hồ sơ
event-task-opened = Chuyển đến: { $step } – { $whose }
event-task-assigned = Phân công “{ $step }” cho { $officer }
event-task-taken = Nhận việc “{ $step }”
event-task-put-back = Trả việc “{ $step }” về đơn vị
event-step-completed = Hoàn thành: { $step }
event-signed-off = Ký duyệt tại bước “{ $step }”
event-sent-back = Trả lại từ “{ $step }” về “{ $to }”
event-form-amended = Sửa thông tin tờ khai
event-supplement-proposed = Dự thảo yêu cầu bổ sung
event-supplement-dropped = Bỏ dự thảo yêu cầu bổ sung
event-supplement-requested = Gửi phiếu yêu cầu bổ sung số { $number }
event-supplement-received = Nhận hồ sơ bổ sung
event-clock-paused = Tạm dừng tính thời hạn
event-clock-resumed = Tiếp tục tính thời hạn, hẹn trả { $time }
event-payment-recorded = Đã nộp { $amount } ₫, biên lai { $number } ngày { $date }
event-result-released = Phát hành kết quả số { $number } ngày { $date }
event-finished = Giải quyết xong, kết quả về bộ phận một cửa
event-handed-over = Trả kết quả cho { $receiver }
outcome-done = Hoàn thành
outcome-approve = Đồng ý
outcome-return = Trả lại
outcome-reject = Không đồng ý
outcome-refuse = Từ chối
outcome-pass = Đạt
outcome-fail = Không đạt
outcome-sent-back = Trả lại bước trước

### Trang hồ sơ: đã làm xong

flash-case-forwarded = Đã chuyển bước: { $what }.
flash-case-completed = Đã hoàn thành bước.
flash-case-finished = Đã giải quyết xong. Kết quả đã về bộ phận một cửa.
flash-case-sent-back = Đã trả lại: { $what }.
flash-case-assigned = Đã lưu phân công.
flash-case-supplement-proposed = Đã chuyển dự thảo yêu cầu bổ sung cho bộ phận một cửa.
flash-case-supplement-dropped = Đã bỏ dự thảo yêu cầu bổ sung.
flash-case-supplement-issued = Đã gửi yêu cầu bổ sung cho người nộp. Thời hạn tạm dừng.
flash-case-supplement-received = Đã nhận bổ sung. Thời hạn tính tiếp.
flash-case-paid = Đã ghi nhận nộp tiền.
flash-case-released = Đã phát hành kết quả.
flash-case-handed-over = Đã trả kết quả.

### Vì sao chưa thực hiện được

denied-unseen = Không tìm thấy hồ sơ.
denied-role = Vai trò của bạn không được làm việc này.
denied-other-officer = Việc này đã giao cho cán bộ khác. Trưởng đơn vị có thể phân công lại.
rejection-denied = Bạn không được làm việc này.
rejection-wrong-stage = Hồ sơ đang ở trạng thái “{ $stage }” nên chưa làm được việc này.
rejection-task-closed = { $officer } đã hoàn thành việc này lúc { $time }. Trang đang hiện tình trạng mới nhất.
rejection-unknown-task = Hồ sơ không có việc số { $task }. Mở lại trang hồ sơ.
rejection-unknown-outcome = Chọn kết quả của bước.
rejection-needs-release = Bước này cần số và ngày của kết quả: dùng “Phát hành kết quả”.
rejection-needs-payment = Bước này cần số tiền và biên lai: dùng “Ghi nhận đã nộp tiền”.
rejection-not-release = Bước này không phải bước phát hành kết quả.
rejection-not-payment = Bước này không phải bước nộp tiền.
rejection-nothing-before = Không có bước trước để trả lại.
rejection-reason-missing = Nhập lý do.
rejection-opinion-missing = Nhập ý kiến xử lý.
rejection-not-a-performer = { $officer } không phụ trách bước tiếp theo. Chọn người khác.
rejection-assignee-missing = Chọn cán bộ được giao việc.
rejection-same-officer = Người tiếp nhận hồ sơ không được ký duyệt hồ sơ đó.
rejection-supplement-pending = Hồ sơ đang có yêu cầu bổ sung chưa xong. Bộ phận một cửa cần gửi hoặc bỏ dự thảo trước.
rejection-supplement-limit = Hồ sơ đã được yêu cầu bổ sung đủ { $limit } lần theo quy định.
rejection-no-supplement = Hồ sơ không có dự thảo yêu cầu bổ sung.
rejection-nothing-asked = Chọn ít nhất một giấy tờ hoặc nội dung cần bổ sung.
rejection-nothing-brought = Đánh dấu ít nhất một giấy tờ đã nhận, hoặc ghi chú.
rejection-bad-amount = Nhập số tiền bằng đồng, lớn hơn 0, ví dụ 1.500.000.
rejection-number-missing = Nhập số.
rejection-bad-date = Ngày { $date } không hợp lệ: không được sau hôm nay hoặc trước ngày tiếp nhận.
rejection-receiver-missing = Nhập tên người nhận kết quả.
rejection-fees-unpaid = Còn { $amount } ₫ phí, lệ phí phải thu trước khi trả kết quả.
rejection-calendar-ends = Lịch làm việc chưa có sau ngày { $date }. Báo người quản trị bổ sung lịch.
rejection-stuck = Quy trình không có đường đi tiếp tại “{ $element }”. Báo người quản trị sửa quy trình.
rejection-no-term = Thủ tục chưa có thời hạn cho trường hợp và cách nộp này. Báo người quản trị.
rejection-already-exists = Hồ sơ này đã được lưu.
rejection-too-long = Nội dung dài quá { $max }. Rút gọn rồi gửi lại.

### api

api-unknown-procedure = Không có thủ tục này. Lấy mã thủ tục ở /api/v1/procedures.
api-no-form = Thủ tục này không có tờ khai điện tử.
error-key-reused-title = Khóa đã dùng cho yêu cầu khác
error-key-reused-text = Khóa Idempotency-Key này đã đi với một yêu cầu khác. Dùng khóa mới cho yêu cầu mới.
