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

### intake

## Tiếp nhận: chọn thủ tục

intake-title = Tiếp nhận hồ sơ
intake-search-label = Tìm thủ tục
intake-search-hint = Gõ tên, từ thường gọi hoặc mã thủ tục; không cần gõ dấu.
intake-usual = Hay dùng
intake-other-field = Lĩnh vực khác
intake-none-title = Không tìm thấy thủ tục
intake-none-text = Thử từ ngắn hơn, hoặc tìm theo lĩnh vực hay mã thủ tục.
intake-to-be-verified = Cần xác minh
intake-same-applicant = Tiếp nhận thêm cho người yêu cầu của hồ sơ { $case }. Chọn thủ tục, thông tin người yêu cầu đã điền sẵn.

## Tiếp nhận: màn hình

intake-asked = Yêu cầu giải quyết
intake-case-kind = Trường hợp
intake-kind = Người yêu cầu là
intake-kind-citizen = Cá nhân
intake-kind-organisation = Tổ chức
intake-kind-household-business = Hộ kinh doanh
intake-full-name = Họ, chữ đệm, tên
intake-organisation-name = Tên tổ chức
intake-household-name = Tên hộ kinh doanh
intake-personal-id-hint = 12 chữ số; hoặc số CMND, hộ chiếu
intake-tax-no = Mã số thuế hoặc mã số doanh nghiệp
intake-tax-no-hint = 10 chữ số, hoặc số định danh cá nhân
intake-birth-date-hint = Không rõ ngày, tháng thì chỉ ghi năm
intake-gender = Giới tính
intake-gender-male = Nam
intake-gender-female = Nữ
intake-gender-unknown = Không rõ
intake-phone-hint = Để báo tin khi có kết quả
intake-email-hint = Để gửi thông báo
intake-seat = Trụ sở
intake-scan-hint = Quét mã trên thẻ căn cước vào ô số định danh để điền nhanh.
intake-submitter = Người khác nộp thay
intake-relation = Quan hệ, ủy quyền
intake-relation-hint = Ví dụ: con; giấy ủy quyền ngày 02/11/2026

intake-papers-hint = Đánh dấu là nộp đủ như yêu cầu; nộp khác thì ghi số bản.
intake-fill = Đủ như yêu cầu
intake-paper-name = Tên giấy tờ
intake-paper-given = Đã nộp
intake-paper-shown = Đã xem
intake-paper-required = Bắt buộc
intake-paper-asked = Số bản yêu cầu
intake-paper-by-form = Tờ khai trên màn hình này thay cho bản giấy.
intake-paper-show-only = Xuất trình: xem rồi trả lại.
intake-paper-other = Giấy tờ khác
intake-paper-missing = Giấy tờ bắt buộc, chưa có
# Ghi vào hồ sơ, luôn bằng tiếng Việt.
intake-shown-note = Xuất trình, đã trả lại
intake-missing = Thiếu giấy tờ nhưng vẫn tiếp nhận
intake-missing-because = Lý do vẫn tiếp nhận
intake-missing-hint = Ghi thiếu giấy gì, vì sao vẫn nhận. Lý do được lưu trong hồ sơ.

intake-prefill = Lấy từ người yêu cầu
intake-result = Trả kết quả
intake-delivery-desk = Nhận tại Bộ phận Một cửa
intake-delivery-post = Gửi qua bưu chính
intake-delivery-electronic = Nhận bản điện tử

intake-beside = Ngày hẹn và phí
intake-due-at = { $time } { $day }
intake-day = { $weekday }, { $date }
intake-weekday-1 = Thứ Hai
intake-weekday-2 = Thứ Ba
intake-weekday-3 = Thứ Tư
intake-weekday-4 = Thứ Năm
intake-weekday-5 = Thứ Sáu
intake-weekday-6 = Thứ Bảy
intake-weekday-7 = Chủ Nhật
intake-term = Thời hạn giải quyết: { $term }.
intake-term-same-day = trong ngày
intake-provisional = Có ngày nghỉ chưa có thông báo chính thức
intake-skipped = Các ngày không tính
intake-recount = Tính lại
intake-fee-on-receipt = Phí, nộp khi tiếp nhận
intake-fee-on-return = Phí, nộp khi nhận kết quả
intake-charge-on-receipt = Lệ phí, nộp khi tiếp nhận
intake-charge-on-return = Lệ phí, nộp khi nhận kết quả
intake-fees-paid = Đã thu { $amount }
intake-exempt = miễn: { $who }

intake-save-print = Tiếp nhận và in giấy
intake-save = Tiếp nhận
intake-save-same = Tiếp nhận, làm tiếp hồ sơ cùng người

intake-warnings-title = Kiểm tra lại với giấy tờ
intake-confirmed = Tôi đã kiểm tra, giữ nguyên
intake-duplicates = Người này đang có hồ sơ cùng thủ tục chưa giải quyết xong:
intake-received-on = tiếp nhận { $time }

## Tiếp nhận: sau khi tiếp nhận, từ chối

intake-received-title = Đã tiếp nhận hồ sơ
intake-next = Làm tiếp
intake-print-slip = In giấy tiếp nhận
intake-same = Hồ sơ khác cùng người
intake-open-case = Mở hồ sơ
intake-decline-title = Từ chối tiếp nhận hồ sơ
intake-decline-text = Người yêu cầu nhận phiếu từ chối có ghi lý do này. Hồ sơ vẫn được ghi vào sổ theo dõi.
intake-decline-confirm = Từ chối và lập phiếu
intake-reason-hint = Viết cho người dân hiểu: thiếu điều kiện gì, theo quy định nào, cần làm gì tiếp.
intake-reason-missing = Ghi lý do từ chối.
intake-back-to-form = Quay lại màn hình tiếp nhận
flash-intake-accepted = Đã tiếp nhận hồ sơ { $what }.
flash-intake-before = Hồ sơ { $what } đã được tiếp nhận từ lần gửi trước, không tạo thêm.
flash-intake-declined = Đã từ chối tiếp nhận và ghi sổ hồ sơ { $what }.

## Tiếp nhận: thông tin chưa đúng

intake-issue-required = Nhập mục này.
intake-issue-too-long = Quá dài: không quá { $max } ký tự.
intake-issue-not-an-option = Chọn một trong các mục đã cho.
intake-issue-wrong-applicant-kind = Thủ tục này không dành cho loại người yêu cầu đã chọn.
intake-issue-wrong-channel = Thủ tục này không nhận hồ sơ theo cách nộp đã chọn.
intake-issue-bad-personal-id = Số chưa đúng. Số định danh có 12 chữ số, CMND 9 chữ số; mã số thuế 10 hoặc 13 chữ số.
intake-issue-bad-date = Chưa phải là ngày có thật. Ghi ngày/tháng/năm, tháng/năm hoặc năm, ví dụ 02/09/1990.
intake-issue-date-out-of-range = Ngày này chưa đến hoặc đã quá lâu. Kiểm tra lại năm.
intake-issue-bad-phone = Số điện thoại chưa đúng. Ghi số Việt Nam, ví dụ 0912 345 678.
intake-issue-bad-email = Địa chỉ thư điện tử chưa đúng. Ghi như ten@noi.vn.
intake-issue-bad-count = Số bản phải từ 0 đến 99.
intake-issue-too-many = Quá nhiều giấy tờ: không quá { $max }.
intake-issue-unknown-component = Trường hợp này không yêu cầu giấy tờ mang mã { $what }. Ghi vào giấy tờ khác.
intake-issue-twice = Giấy tờ mang mã { $what } đã có ở dòng khác. Gộp vào một dòng.
intake-issue-missing-paper = Thiếu giấy tờ bắt buộc: { $what }.
intake-issue-id-birth-year = Năm sinh khác với năm trong số định danh.
intake-issue-id-gender = Giới tính khác với số định danh.
intake-issue-id-province = Ba chữ số đầu của số định danh không có trong bảng mã tỉnh.

## Tờ khai trên trang

form-warning = Kiểm tra lại:
form-yes = Có
form-no = Không
form-part-hoTen = Họ, chữ đệm, tên
form-part-ngaySinh = Ngày sinh
form-part-gioiTinh = Giới tính
form-part-soDinhDanh = Số định danh hoặc giấy tờ tùy thân
form-part-tinh = Tỉnh, thành phố
form-part-huyen = Quận, huyện (trước 01/7/2025)
form-part-xa = Xã, phường, đặc khu
form-part-chiTiet = Số nhà, đường, thôn, tổ dân phố
form-option-nam = Nam
form-option-nu = Nữ
form-option-khac = Khác

## Problems with answers
problem-required = Cần trả lời câu này.
problem-too-short = Quá ngắn: cần ít nhất { $min } ký tự.
problem-too-long = Quá dài: không quá { $max } ký tự.
problem-not-text = Giá trị phải là chữ.
problem-not-a-number = Chưa phải là số. Viết như 1.234,5.
problem-too-many-decimals = Không quá { $max } chữ số sau dấu phẩy (0: chỉ ghi số nguyên).
problem-not-an-amount = Chưa phải là số tiền. Ghi số đồng, ví dụ 15.000.
problem-out-of-range = Phải từ { $min } đến { $max }.
problem-below-minimum = Phải từ { $min } trở lên.
problem-above-maximum = Không quá { $max }.
problem-not-a-date = Chưa phải là ngày có thật. Ghi ngày/tháng/năm, ví dụ 02/09/1990.
problem-date-not-full = Cần ghi đủ ngày, tháng, năm.
problem-in-future = Ngày này chưa đến. Kiểm tra lại năm.
problem-in-past = Ngày này đã qua. Chọn ngày từ hôm nay trở đi.
problem-not-a-time = Chưa phải là giờ. Ghi như 7:30 hoặc 14h05.
problem-not-an-option = Hãy chọn một trong các mục đã cho.
problem-too-few = Cần ít nhất { $min }.
problem-too-many = Không quá { $max }.
problem-not-yes-or-no = Hãy chọn có hoặc không.
problem-not-a-list = Giá trị phải là một danh sách.
problem-not-an-object = Giá trị phải gồm các phần có tên.
problem-bad-phone = Số điện thoại chưa đúng. Ghi số Việt Nam, ví dụ 0912 345 678.
problem-bad-email = Địa chỉ thư điện tử chưa đúng. Ghi như ten@noi.vn.
problem-bad-personal-id = Số giấy tờ chưa đúng. Số định danh cá nhân có 12 chữ số.
problem-bad-tax-no = Mã số thuế chưa đúng: 10 chữ số, 10 và 3 chữ số, hoặc số định danh cá nhân.
problem-personal-id-year = Số định danh cho biết năm sinh { $year }, khác với năm đã ghi. Kiểm tra lại; nếu đúng thì giữ nguyên.
problem-personal-id-gender = Số định danh cho biết giới tính khác với mục đã chọn. Kiểm tra lại; nếu đúng thì giữ nguyên.
problem-unknown-province = Ba chữ số đầu của số định danh không có trong bảng mã tỉnh. Kiểm tra lại; nếu đúng thì giữ nguyên.
problem-tax-no-check-digit = Chữ số kiểm tra của mã số thuế không khớp. Kiểm tra lại; nếu đúng thì giữ nguyên.
problem-rule = { $message }
problem-unknown-field = Biểu mẫu không có mục này.

## Findings about forms and procedures
finding-form-too-large = Tệp biểu mẫu lớn hơn { $detail } byte. Hãy chia thành biểu mẫu nhỏ hơn.
finding-form-not-json = Biểu mẫu không phải JSON đúng cú pháp: { $detail }. Hãy sửa tại chỗ đã nêu.
finding-form-property-missing = “{ $element }” thiếu thuộc tính { $detail } hoặc để trống. Hãy ghi thêm.
finding-form-property-type = “{ $element }”: thuộc tính { $detail } sai kiểu. Hãy xem lại kiểu giá trị.
finding-form-property-unknown = “{ $element }”: không có thuộc tính { $detail } cho loại này. Hãy sửa tên hoặc bỏ đi.
finding-form-no-pages = Biểu mẫu chưa có trang nào. Hãy thêm ít nhất một trang.
finding-form-too-many-pages = Biểu mẫu có hơn { $detail } trang. Hãy bớt trang.
finding-form-too-many-fields = Biểu mẫu có hơn { $detail } mục. Hãy bớt mục.
finding-form-too-many-rules = Biểu mẫu có hơn { $detail } quy tắc. Hãy bớt quy tắc.
finding-form-too-deep = Mục “{ $element }” nằm sâu hơn { $detail } cấp. Hãy đưa ra ngoài bớt một danh sách.
finding-form-page-duplicate = Hai trang cùng mang mã “{ $element }”. Hãy đổi một mã.
finding-form-page-empty = Trang “{ $element }” chưa có mục nào. Hãy thêm mục hoặc bỏ trang.
finding-field-type-unknown = Mục “{ $element }”: không có loại “{ $detail }”. Hãy chọn một loại có sẵn.
finding-field-key-invalid = Khóa “{ $detail }” không dùng được. Khóa bắt đầu bằng chữ cái không dấu, gồm chữ cái không dấu, chữ số, gạch dưới, không quá 64 ký tự.
finding-field-key-duplicate = Hai mục cùng mang khóa “{ $element }”. Hãy đổi một khóa.
finding-field-limit-invalid = Mục “{ $element }”: giới hạn { $detail } không dùng được. Hãy ghi số trong phạm vi cho phép.
finding-field-min-over-max = Mục “{ $element }”: giới hạn dưới lớn hơn giới hạn trên. Hãy đổi một trong hai.
finding-field-options-empty = Mục “{ $element }” chưa có lựa chọn nào. Hãy thêm lựa chọn.
finding-field-options-too-many = Mục “{ $element }” có hơn { $detail } lựa chọn. Hãy bớt đi.
finding-field-option-duplicate = Mục “{ $element }”: lựa chọn “{ $detail }” có hai lần. Hãy bỏ một.
finding-field-option-unclean = Mục “{ $element }”: giá trị lựa chọn “{ $detail }” có dấu cách thừa hoặc ký tự lạ nên không ai chọn được. Hãy viết lại.
finding-field-list-empty = Danh sách “{ $element }” chưa có mục con. Hãy thêm mục.
finding-field-prefill-unknown = Mục “{ $element }”: không có nguồn điền sẵn “{ $detail }”. Hãy dùng một nguồn applicant.….
finding-field-prefill-mismatch = Mục “{ $element }”: nguồn điền sẵn không hợp với loại của mục. Hãy đổi loại hoặc nguồn.
finding-field-prefill-in-list = Mục “{ $element }” nằm trong danh sách nên không thể điền sẵn. Hãy bỏ điền sẵn.
finding-field-computed-required = Mục “{ $element }” được tính tự động nên không thể bắt buộc. Hãy bỏ bắt buộc.
finding-field-note-required = Lời dẫn “{ $element }” không thể bắt buộc. Hãy bỏ bắt buộc.
finding-field-value-unknown = Mục “{ $element }”: giá trị không có trong danh sách cho phép ({ $detail }). Hãy chọn giá trị khác.
finding-field-error-unknown = Mục “{ $element }”: không có lỗi nào mang mã “{ $detail }”, lời nhắn này sẽ không hiện. Hãy sửa mã.
finding-field-sibling-unknown = Mục “{ $element }” đối chiếu với mục “{ $detail }” không có ở cùng chỗ. Hãy sửa khóa.
finding-form-expression-invalid = “{ $element }”: không đọc được biểu thức { $detail }. Hãy sửa biểu thức.
finding-form-expression-unknown-name = “{ $element }”: biểu thức nhắc đến “{ $detail }” mà biểu mẫu không có. Hãy sửa tên.
finding-form-expression-cycle = Mục “{ $element }” phụ thuộc vòng tròn vào chính nó. Hãy bỏ một điều kiện trong vòng.
finding-form-rule-at-unknown = Quy tắc đặt ở mục “{ $element }” mà biểu mẫu không có hoặc không phải để điền. Hãy chọn mục khác.
finding-procedure-code-invalid = “{ $detail }” không phải mã thủ tục. Mã có dạng 1.004873.
finding-procedure-code-mismatch = Gói của thủ tục { $element } lại ghi mã { $detail }. Hãy sửa cho khớp.
finding-procedure-file-missing = Thủ tục { $element }: thiếu tệp { $detail }. Hãy thêm tệp hoặc sửa tham chiếu.
finding-procedure-reference-invalid = Thủ tục { $element }: không dùng được tham chiếu “{ $detail }”. Ghi shared:TEN hoặc tên tệp cùng thư mục.
finding-procedure-not-toml = Không đọc được phần khai báo của “{ $element }”: { $detail }. Hãy sửa tại chỗ đã nêu.
finding-procedure-too-large = Khai báo của thủ tục { $element } lớn hơn { $detail } byte. Hãy rút gọn.
finding-procedure-too-many = “{ $element }”: vượt giới hạn { $detail }. Hãy bớt đi.
finding-procedure-text-empty = “{ $element }”: còn để trống { $detail }. Hãy ghi vào.
finding-procedure-list-empty = Thủ tục { $element }: danh sách { $detail } còn trống. Hãy thêm ít nhất một.
finding-procedure-listed-twice = Thủ tục { $element }: “{ $detail }” được ghi hai lần. Hãy bỏ một.
finding-procedure-field-duplicate = Hai lĩnh vực cùng mang mã “{ $element }” ({ $detail }). Hãy đổi một mã.
finding-procedure-field-unknown = Thủ tục { $element }: không có lĩnh vực “{ $detail }”. Hãy chọn lĩnh vực có sẵn hoặc thêm vào.
finding-form-reference-without-form = Thủ tục { $element } nhắc đến biểu mẫu { $detail } nhưng gói không có. Hãy thêm biểu mẫu.
finding-effective-dates-out-of-order = Thủ tục { $element }: ngày hết hiệu lực trước ngày có hiệu lực. Hãy sửa ngày.
finding-verify-text-missing = Thủ tục { $element } có độ tin cậy B nhưng chưa ghi cần xác minh điều gì. Hãy ghi rõ.
finding-result-copies-zero = Thủ tục { $element }: kết quả có 0 bản. Hãy ghi ít nhất 1.
finding-legal-basis-missing = Thủ tục { $element } chưa ghi căn cứ pháp lý. Hãy bổ sung.
finding-case-kind-id-invalid = Mã trường hợp “{ $element }” không dùng được. Chỉ dùng chữ thường không dấu, chữ số, gạch nối, bắt đầu bằng chữ.
finding-case-kind-duplicate = Hai trường hợp cùng mang mã “{ $element }”. Hãy đổi một mã.
finding-term-missing = Trường hợp “{ $element }” chưa có thời hạn cho kênh { $detail }. Hãy ghi thời hạn.
finding-term-duplicate = Trường hợp “{ $element }” có hai thời hạn cho kênh { $detail }. Hãy bỏ một.
finding-term-for-unused-channel = Trường hợp “{ $element }” có thời hạn cho kênh { $detail } mà thủ tục không nhận qua kênh này. Hãy thêm kênh hoặc bỏ thời hạn.
finding-fee-amount-or-formula = Trường hợp “{ $element }”: khoản thu phải có đúng một trong hai: số tiền hoặc công thức ({ $detail }).
finding-fee-amount-negative = Trường hợp “{ $element }”: số tiền âm ({ $detail }). Hãy sửa số tiền.
finding-fee-formula-invalid = Trường hợp “{ $element }”: không đọc được công thức ({ $detail }). Hãy sửa công thức.
finding-fee-formula-unknown-name = Trường hợp “{ $element }”: công thức chỉ dùng được copies, pages, quantity ({ $detail }).
finding-fee-formula-without-amount = Trường hợp “{ $element }”: công thức không cho ra số tiền từ 0 trở lên ({ $detail }). Hãy sửa công thức.
finding-fee-duplicate = Trường hợp “{ $element }”: khoản “{ $detail }” có hai lần cho cùng một kênh. Hãy bỏ một.
finding-fee-for-unused-channel = Trường hợp “{ $element }” có khoản thu cho kênh { $detail } mà thủ tục không nhận qua kênh này. Hãy thêm kênh hoặc bỏ khoản thu.
finding-components-missing = Trường hợp “{ $element }” chưa có thành phần hồ sơ. Hãy bổ sung nếu có.
finding-component-code-invalid = Mã thành phần “{ $element }” không dùng được ({ $detail }). Chỉ dùng A–Z, 0–9, gạch nối, không quá 20 ký tự.
finding-component-code-duplicate = Hai thành phần cùng mang mã “{ $element }” trong trường hợp { $detail }. Hãy đổi một mã.
finding-component-asks-nothing = Thành phần “{ $element }” ({ $detail }) không yêu cầu bản nào. Hãy ghi số bản, hoặc đánh dấu chỉ xuất trình.
finding-component-without-form = Thành phần “{ $element }” ({ $detail }) được thay bằng biểu mẫu điện tử nhưng thủ tục chưa có biểu mẫu. Hãy thêm biểu mẫu hoặc bỏ đánh dấu.
finding-component-condition-invalid = Thành phần “{ $element }”: không đọc được điều kiện ({ $detail }). Hãy sửa điều kiện.
finding-component-condition-unknown-name = Thành phần “{ $element }”: điều kiện nhắc đến “{ $detail }” mà biểu mẫu không có. Hãy sửa tên.
finding-placeholder-unbound = “{ $element }”: { $detail } chưa ứng với đơn vị nào. Hãy ghi trong units.
finding-units-name-unknown = Thủ tục { $element }: units có tên “{ $detail }” không dùng được. Chỉ có lead, second, third, partner.
finding-placeholder-unused = Thủ tục { $element }: quy trình không dùng { $detail }. Hãy bỏ khỏi units hoặc kiểm tra quy trình.
finding-step-unit-unknown = Bước “{ $element }”: không có đơn vị “{ $detail }”. Hãy tạo đơn vị hoặc sửa mã.
finding-step-role-unknown = Bước “{ $element }”: không có vai trò “{ $detail }”. Hãy chọn vai trò có sẵn.
finding-gateway-form-key-unknown = Nhánh “{ $element }”: điều kiện nhắc đến “{ $detail }” mà biểu mẫu không có. Hãy sửa tên.
finding-gateway-unknown-value = Nhánh “{ $element }”: { $detail } không bao giờ xảy ra với thủ tục này. Hãy kiểm tra giá trị.
finding-procedure-without-release = Quy trình “{ $element }” không có bước phát hành (release). Hãy thêm bước cuối cho văn thư.
finding-steps-longer-than-term = Trường hợp “{ $element }”: tổng thời gian các bước vượt thời hạn ({ $detail }). Hãy giảm giờ của bước hoặc xem lại thời hạn.

## Lỗi và cảnh báo của các crate text và calendar; đối số theo tên trường của enum.
error-text-too-long = Nội dung dài { $chars } ký tự, chỉ được { $max_chars } ký tự. Hãy rút gọn.
error-personal-id-not-digits = Số định danh cá nhân chỉ gồm chữ số. Hãy kiểm tra lại.
error-personal-id-length = Số định danh cá nhân phải có đúng 12 chữ số. Hãy nhập đủ.
error-old-id-card-not-digits = Số chứng minh nhân dân chỉ gồm chữ số. Hãy kiểm tra lại.
error-old-id-card-length = Số chứng minh nhân dân phải có đúng 9 chữ số. Hãy nhập đủ.
error-passport-characters = Số hộ chiếu gồm chữ cái không dấu và chữ số. Hãy nhập như trên hộ chiếu.
error-passport-length = Số hộ chiếu có từ 5 đến 9 ký tự. Hãy nhập như trên hộ chiếu.
error-tax-no-characters = Mã số thuế chỉ gồm chữ số, có thể có dấu gạch trước 3 số cuối.
error-tax-no-length = Mã số thuế của tổ chức có 10 hoặc 13 chữ số. Cá nhân, hộ kinh doanh dùng số định danh cá nhân.
error-tax-no-check-digit = Mã số thuế sai chữ số kiểm tra. Hãy đối chiếu lại với giấy tờ.
error-phone-characters = Số điện thoại chỉ gồm chữ số. Hãy kiểm tra lại.
error-phone-length = Số di động có 10 chữ số, số cố định có 11 chữ số. Hãy nhập đủ.
error-phone-prefix = Số điện thoại Việt Nam không bắt đầu như vậy. Hãy nhập cả số 0 ở đầu hoặc +84.
error-email-length = Địa chỉ thư điện tử quá dài.
error-email-shape = Địa chỉ thư điện tử có dạng ten@noi.vn. Hãy kiểm tra lại.
error-date-shape = Ngày viết dạng 14/08/1994, 08/1994 hoặc 1994. Hãy nhập lại.
error-date-no-such-day = Không có ngày hoặc tháng này. Hãy nhập lại.
error-date-year = Năm phải từ 1800 đến 2200.
error-gender-unknown-word = Giới tính không hợp lệ. Hãy chọn lại.
warning-personal-id-unknown-province = Ba số đầu ({ $province_code }) không phải mã tỉnh. Nếu khai sinh ở nước ngoài thì xác nhận, nếu không hãy kiểm tra lại.
warning-personal-id-birth-year = Số định danh cho năm sinh { $told }, đã nhập { $entered }. Hãy đối chiếu giấy tờ rồi xác nhận.
warning-personal-id-gender = Số định danh cho giới tính khác với giới tính đã nhập. Hãy đối chiếu giấy tờ rồi xác nhận.
error-term-shape = Thời hạn viết dạng "3 working days", "8 working hours", "15 days" hoặc "same day".
error-term-number = Số trong thời hạn phải từ 1 đến 1000.
error-term-convention = Cách tính giờ trả là "same-time" hoặc "end-of-day".
error-due-outside-calendar = Lịch làm việc chưa có ngày { $date }. Hãy bổ sung lịch của năm đó.
error-due-term-out-of-limits = Thời hạn phải từ 1 đến 1000. Hãy sửa thủ tục.
error-due-resumed-before-paused = Thời điểm bổ sung đủ giấy tờ trước thời điểm yêu cầu. Hãy kiểm tra lại.
error-calendar-empty-range = Ngày cuối của lịch ở trước ngày đầu. Hãy sửa lại.
error-calendar-range-too-long = Lịch dài quá 200 năm. Hãy rút ngắn.
error-calendar-no-hours = Lịch chưa có giờ làm việc. Hãy nhập ít nhất một khoảng giờ.
error-calendar-too-many-spans = Quá nhiều khoảng giờ trong { $list }. Tối đa 12 khoảng.
error-calendar-bad-span = Một khoảng giờ trong { $list } rỗng, ngược hoặc không tròn phút. Hãy sửa lại.
error-calendar-overlapping-spans = Các khoảng giờ trong { $list } chồng, chạm nhau hoặc sai thứ tự. Hãy sửa lại.
error-calendar-duplicate-day = Ngày { $date } có hai dòng. Hãy bỏ một dòng.
error-calendar-day-outside-range = Ngày { $date } nằm ngoài khoảng của lịch. Hãy sửa ngày hoặc mở rộng lịch.
error-calendar-text-too-long = Tên hoặc văn bản của ngày { $date } dài quá 300 ký tự. Hãy rút gọn.
## Lý do của từng ngày khi giải thích hạn trả
step-receipt_day = Ngày tiếp nhận, không tính
step-after_cutoff = Tiếp nhận sau giờ chốt, không tính
step-in_time = Trả trong ngày
step-calendar_day = Tính theo ngày lịch
step-moved_here = Chuyển sang ngày làm việc kế tiếp
step-working_day = Ngày làm việc
step-swap_work = Ngày làm bù
step-weekend = Nghỉ cuối tuần
step-holiday = Nghỉ lễ
step-comp_off = Nghỉ bù
step-swap_off = Nghỉ hoán đổi
step-local_off = Nghỉ riêng của đơn vị
step-outside_calendar = Ngoài lịch làm việc
