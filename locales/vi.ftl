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
stage-declined-sentence = Cơ quan không tiếp nhận hồ sơ này. Lý do ghi trên phiếu từ chối.
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

### portal: cổng của người dân

portal-officers = Cán bộ đăng nhập
portal-to-work = Trang làm việc
portal-hotline = Điện thoại
portal-hours-week = Thứ hai đến thứ sáu: { $hours }
portal-hours-receipt = Tiếp nhận thêm vào ngày làm việc: { $hours }
portal-hours-saturday = Thứ bảy: { $hours }
portal-open = Đang mở cửa
portal-closed = Đang đóng cửa
portal-closed-until = Đang đóng cửa, mở lại { $time }
portal-question = Bạn cần làm thủ tục gì?
portal-question-hint = Gõ bằng lời của bạn, có dấu hay không dấu đều được
portal-question-example = Ví dụ: làm giấy khai sinh cho con
portal-popular-lead = Hay tìm:
# Cách nhau bằng dấu chấm phẩy; vừa là chữ hiện ra, vừa là chữ để tìm.
portal-popular = khai sinh; bản sao trích lục; chứng thực chữ ký; giấy độc thân
portal-track-hint = Hoặc quét mã QR trên giấy tiếp nhận bằng điện thoại.
portal-tiles = Chọn theo việc của bạn
portal-tile-birth = Sinh con
portal-tile-birth-hint = Khai sinh, nhận con, thẻ bảo hiểm y tế cho bé
portal-tile-birth-words = khai sinh
portal-tile-marriage = Kết hôn
portal-tile-marriage-hint = Đăng ký kết hôn, giấy xác nhận độc thân
portal-tile-marriage-words = kết hôn
portal-tile-adoption = Nhận con nuôi
portal-tile-adoption-hint = Đăng ký, đăng ký lại việc nuôi con nuôi
portal-tile-copies = Chứng thực giấy tờ
portal-tile-copies-hint = Bản sao, chữ ký, hợp đồng, di chúc
portal-tile-land = Nhà đất
portal-tile-land-hint = Giấy chứng nhận, giao đất, hòa giải tranh chấp
portal-tile-business = Mở quán, kinh doanh
portal-tile-business-hint = Thành lập, thay đổi, tạm ngừng hộ kinh doanh
portal-tile-allowance = Trợ cấp xã hội
portal-tile-allowance-hint = Người cao tuổi, người khuyết tật, mai táng
portal-tile-merit = Người có công
portal-tile-merit-hint = Thân nhân liệt sĩ, thờ cúng liệt sĩ
portal-tile-death = Người thân qua đời
portal-tile-death-hint = Khai tử, xóa thường trú, trợ cấp mai táng
portal-tile-death-words = khai tử
portal-all-procedures = Xem tất cả { $n } thủ tục theo lĩnh vực
portal-desk-title = Nộp hồ sơ tại quầy
portal-desk-prepare = Xem cần giấy tờ gì
portal-desk-prepare-text = Trang của từng thủ tục ghi rõ giấy tờ, phí và thời hạn. Cơ quan không được đòi thêm giấy tờ khác.
portal-desk-come = Mang giấy tờ đến quầy
portal-desk-slip = Nhận giấy tiếp nhận
portal-desk-slip-text = Giấy ghi mã hồ sơ, ngày hẹn trả kết quả và mã QR để tra cứu.
portal-desk-cutoff = Hồ sơ nhận sau { $time } được chuyển xử lý vào đầu ngày làm việc tiếp theo.
portal-desk-follow = Theo dõi và nhận kết quả
portal-desk-follow-text = Tra cứu bất cứ lúc nào. Nếu để lại thư điện tử, bạn được báo khi hồ sơ cần bổ sung và khi có kết quả.
portal-figures = Kết quả giải quyết tháng { $month }
portal-figure-received = hồ sơ đã tiếp nhận
portal-figure-finished = hồ sơ đã giải quyết xong
portal-figure-in-time = đúng hạn và trước hạn
portal-share = { $whole },{ $tenths }%
portal-search-words = Tìm thủ tục
portal-every-field = Tất cả lĩnh vực
portal-every-procedure = Xem tất cả thủ tục
portal-nothing-title = Không tìm thấy thủ tục nào
portal-nothing-text = Thử ít chữ hơn hoặc cách nói khác, ví dụ “khai sinh”, “mở quán”.
portal-nearest = Không có thủ tục nào khớp hết các chữ bạn gõ. Dưới đây là những thủ tục gần nhất.
portal-range = { $from }–{ $to } trong { $total } thủ tục
portal-who = Ai làm được
portal-citizens = Cá nhân
portal-organisations = Tổ chức
portal-household-businesses = Hộ kinh doanh
portal-where = Nộp ở đâu
portal-by-post = Có thể gửi qua dịch vụ bưu chính công ích.
portal-settled-by = Nơi giải quyết
portal-in-force = Áp dụng từ
portal-kind = Trường hợp:
portal-how-long = Thời hạn
portal-what-papers = Giấy tờ cần mang
portal-no-papers = Không cần giấy tờ.
portal-originals = { $n } bản chính
portal-certified-copies = { $n } bản sao chứng thực
portal-photocopies = { $n } bản chụp
portal-paper-show-only = chỉ xuất trình
portal-paper-form = có mẫu tại quầy
portal-paper-if-needed = khi cần
portal-fee-counted = Tính theo số lượng; mức ghi ở đây là cho một bản, một trang.
portal-fee-on-receipt = Nộp cùng hồ sơ.
portal-fee-on-return = Nộp khi nhận kết quả.
portal-fee-set-by-province = Mức do Hội đồng nhân dân tỉnh quy định.
portal-fee-exempt = Miễn:
portal-term-unknown = Theo quy định
portal-term-same-day = Trong ngày làm việc
portal-steps = Các bước giải quyết
portal-step-receipt = Tiếp nhận, kiểm tra giấy tờ
portal-step-payment = Chờ người dân nộp tiền; thời gian này không tính vào thời hạn
portal-step-hand-over = Trả kết quả
portal-steps-note = Thời gian là giờ làm việc dành cho mỗi bước. Có bước chỉ làm khi cần.
portal-legal-basis = Căn cứ pháp lý
portal-contact = Hỏi thêm:
portal-accessibility-title = Trợ năng
portal-accessibility-lead = Ai cũng phải dùng được cổng này: bằng chuột, bàn phím, điện thoại hay trình đọc màn hình. Chúng tôi làm theo hướng dẫn WCAG mức AA.
portal-accessibility-keyboard = Bàn phím và trình đọc màn hình
portal-accessibility-keyboard-text = Mọi việc đều làm được chỉ bằng bàn phím. Phím Tab đầu tiên trên mỗi trang đưa thẳng tới nội dung chính. Ô nhập nào cũng có nhãn; lỗi được báo bằng lời ở đầu trang và ngay tại ô.
portal-accessibility-sight = Cỡ chữ và màu sắc
portal-accessibility-sight-text = Nút “Cỡ chữ lớn” ở đầu trang và “Giao diện tối” ở cuối trang được nhớ trên máy của bạn. Màu sắc luôn đi kèm chữ và ký hiệu. Trang phóng to được đến 400% mà không phải cuộn ngang.
portal-accessibility-words = Lời lẽ và ngôn ngữ
portal-accessibility-words-text = Câu ngắn, ít thuật ngữ. Trang có tiếng Việt và tiếng Anh; tên giấy tờ và tên bước giữ nguyên tiếng Việt.
portal-accessibility-script = Máy cũ, mạng yếu
portal-accessibility-script-text = Cổng chạy được khi trình duyệt tắt JavaScript và không tải gì từ nơi khác.
portal-accessibility-desk = Khi vẫn không dùng được
portal-accessibility-desk-text = Hãy gọi hoặc đến quầy: cán bộ một cửa tra cứu và làm giúp bạn. Nếu có chỗ trên trang khó dùng, xin cho chúng tôi biết để sửa.
portal-privacy-title = Bảo vệ dữ liệu cá nhân
portal-privacy-lead = Cổng này chỉ giữ những gì cần để giải quyết hồ sơ của bạn, theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15.
portal-privacy-portal = Khi bạn xem trang
portal-privacy-portal-text = Không quảng cáo, không đếm lượt xem, không gửi gì cho bên khác. Địa chỉ mạng chỉ được giữ tạm trong bộ nhớ khi tra cứu, để chặn việc dò mã.
portal-privacy-cookies = Cookie
portal-privacy-cookies-text = Chỉ có cookie cần cho trang chạy: một mã để biểu mẫu gắn với trình duyệt của bạn, và lựa chọn của bạn về ngôn ngữ, màu sắc, cỡ chữ.
portal-privacy-tracking = Khi tra cứu hồ sơ
portal-privacy-tracking-text = Phải có cả mã hồ sơ và mã tra cứu trên giấy tiếp nhận. Trang tra cứu nói hồ sơ đang ở đâu và bao giờ xong; không nêu tên người nộp hay tên cán bộ. Đừng đưa mã tra cứu cho người khác.
portal-privacy-cases = Khi bạn nộp hồ sơ
portal-privacy-cases-text = Thông tin và giấy tờ bạn nộp được cơ quan lưu để giải quyết hồ sơ và lưu trữ theo quy định. Chỉ cán bộ của cơ quan tiếp nhận và cơ quan cùng giải quyết được xem; mọi thao tác trên hồ sơ đều được ghi lại.
portal-privacy-rights = Quyền của bạn
portal-privacy-rights-text = Bạn có thể hỏi cơ quan đang giữ thông tin gì về mình, yêu cầu sửa thông tin sai và khiếu nại khi thông tin bị dùng sai mục đích.

### tracking: tra cứu công khai

tracking-title = Tra cứu hồ sơ
tracking-lead = Nhập hai mã in trên giấy tiếp nhận để biết hồ sơ đang ở bước nào và khi nào có kết quả. Không cần đăng nhập.
tracking-case = Hồ sơ
tracking-answer = Tình trạng hồ sơ
tracking-case-no-hint = Dưới mã vạch, ví dụ H99.18-261123-0007
tracking-case-no-missing = Nhập mã hồ sơ in dưới mã vạch của giấy tiếp nhận
tracking-code = Mã tra cứu
tracking-code-hint = 8 chữ và số, in dưới mã QR
tracking-code-missing = Nhập mã tra cứu in dưới mã QR của giấy tiếp nhận
tracking-not-found = Không tìm thấy hồ sơ với hai mã này.
tracking-not-found-text = Kiểm tra lại từng mã trên giấy tiếp nhận. Mất giấy thì gọi hoặc đến quầy, mang theo giấy tờ tùy thân.
tracking-another = Tra cứu hồ sơ khác
tracking-private = Trang này không nêu tên người nộp. Ai có hai mã đều xem được, nên hãy giữ giấy tiếp nhận cẩn thận.
tracking-received-at = Tiếp nhận lúc { $time }.
tracking-declined-at = Từ chối tiếp nhận lúc { $time }.
tracking-due-at = Hẹn trả kết quả: { $time }.
tracking-in-time = Hồ sơ vẫn trong hạn.
tracking-late = Hồ sơ đã quá ngày hẹn. Cơ quan xin lỗi bạn vì sự chậm trễ này.
tracking-ready-at = Có kết quả lúc { $time }.
tracking-judged-early = Giải quyết trước hạn.
tracking-judged-on-time = Giải quyết đúng hạn.
tracking-judged-late = Giải quyết trễ hạn. Cơ quan xin lỗi bạn vì sự chậm trễ này.
tracking-paused-supplement = Thời hạn đang tạm dừng. Ngày hẹn mới được tính khi bạn nộp đủ giấy tờ bổ sung.
tracking-paused-payment = Thời hạn đang tạm dừng. Ngày hẹn mới được tính khi bạn nộp tiền xong.
tracking-first-due-at = Ngày hẹn ghi trên giấy tiếp nhận là { $time }; đã tính lại vì có thời gian tạm dừng.
tracking-asked = Bạn cần bổ sung
tracking-bring-to = Nộp tại
tracking-questions = Cần hỏi thêm, gọi
tracking-steps = Các bước
tracking-step-received = Tiếp nhận hồ sơ
tracking-step-ready = Có kết quả tại quầy
tracking-step-done-at = Xong lúc { $time }
tracking-step-due-at = Hạn của bước: { $time }
tracking-step-since = Từ { $time }
tracking-step-late = Trễ hạn

### slip: chữ trên các phiếu (phiếu luôn bằng tiếng Việt)

slip-acceptance-title = Giấy tiếp nhận hồ sơ và hẹn trả kết quả { $case }
slip-supplement-title = Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ { $case }
slip-declination-title = Phiếu từ chối tiếp nhận, giải quyết hồ sơ { $case }
slip-control-title = Phiếu kiểm soát quá trình giải quyết hồ sơ { $case }
slip-form = Mẫu số { $no }
slip-date = ngày { $day } tháng { $month } năm { $year }
slip-moment = { $hour } giờ { $minute } phút, { $date }
slip-money = { $amount } đồng
slip-term-same-day = trong ngày làm việc
slip-term-working-days = { $n } ngày làm việc
slip-term-working-hours = { $n } giờ làm việc
slip-term-hours-minutes = { $h } giờ { $m } phút làm việc
slip-term-days = { $n } ngày
slip-supplement-number = { $n }/HDHS
slip-return-post = Gửi qua dịch vụ bưu chính công ích đến địa chỉ: { $address }
slip-return-electronic = Bản điện tử
slip-note-copies = Giấy này được lập thành 02 bản: một bản lưu cùng Phiếu kiểm soát, một bản giao cho người nộp hồ sơ.
slip-note-collect = Khi đến nhận kết quả, đề nghị mang theo giấy này và giấy tờ tùy thân.
slip-sent-back = Trả lại: { $reason }
slip-waits-for-others = Chờ các đơn vị cùng giải quyết
