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

## Dòng lệnh

cli-about = Một cửa điện tử: tiếp nhận, giải quyết và trả kết quả hồ sơ thủ tục hành chính.
cli-heading-usage = Cách dùng
cli-heading-commands = Lệnh
cli-heading-arguments = Tham số
cli-heading-options = Tuỳ chọn
cli-option-help = Hiện hướng dẫn này.
cli-option-version = Hiện phiên bản.
cli-option-json = In kết quả dạng JSON.
cli-option-lang = Ngôn ngữ của thông báo: vi hoặc en.
cli-option-data = Thư mục dữ liệu; cơ sở dữ liệu SQLite ở trong, tệp motcua.db.
cli-option-config = Tệp cấu hình motcua.toml.
cli-option-listen = Địa chỉ và cổng nhận kết nối.
cli-demo = Chạy bản trình diễn: một phường với cán bộ và hồ sơ ví dụ.
cli-demo-fresh = Xoá bản trình diễn cũ trong thư mục và làm lại từ đầu.
cli-serve = Chạy chính thức theo tệp cấu hình.
cli-init = Tạo cơ sở dữ liệu, cơ quan đầu tiên và người quản trị đầu tiên.
cli-init-agency = Mã định danh của cơ quan, ví dụ H99.18.
cli-init-agency_name = Tên cơ quan, ví dụ UBND phường Hoa Sen.
cli-init-admin = Tên đăng nhập của người quản trị.
cli-init-admin_name = Họ tên của người quản trị.
cli-init-password_file = Tệp có mật khẩu ở dòng đầu; không có thì đọc từ đầu vào chuẩn.
cli-due = Tính ngày hẹn trả và giải thích từng ngày.
cli-due-received = Thời điểm tiếp nhận, giờ Việt Nam, ví dụ 2026-11-20T15:30.
cli-due-term = Thời hạn: "3 working days", "8 working hours", "15 days" hoặc "same day".
cli-due-convention = Giờ hẹn trả: same-time (cùng giờ tiếp nhận) hoặc end-of-day (cuối ngày làm việc).
cli-due-calendar = Tệp lịch làm việc TOML; không có thì dùng lịch Việt Nam có sẵn.
cli-process = Quy trình BPMN.
cli-process-check = Kiểm tra một tệp quy trình BPMN.
cli-process-check-file = Tệp .bpmn.
cli-procedure = Thủ tục hành chính.
cli-procedure-check = Kiểm tra một thủ tục: thư mục, thư mục chứa nhiều thủ tục, hoặc tệp đã xuất.
cli-procedure-check-path = Thư mục hoặc tệp.
cli-procedure-export = Xuất một thủ tục ra một tệp JSON.
cli-procedure-export-code = Mã thủ tục, ví dụ 1.004873.
cli-procedure-export-file = Tệp sẽ ghi.
cli-procedure-import = Đưa một thủ tục đã xuất vào hệ thống thành phiên bản mới.
cli-procedure-import-file = Tệp JSON.
cli-option-strict = Coi cảnh báo là lỗi.
cli-token = Mã truy cập API.
cli-token-create = Tạo một mã truy cập cho cán bộ; mã chỉ hiện một lần.
cli-token-create-user = Tên đăng nhập của cán bộ.
cli-token-create-ttl = Hạn dùng: 30m, 8h hoặc 7d.
cli-verify = Kiểm tra nhật ký của mọi hồ sơ và các bảng suy ra từ nhật ký.
cli-verify-case_no = Chỉ kiểm tra hồ sơ này.
cli-simulate = Tạo hồ sơ ví dụ với số lượng lớn.
cli-simulate-cases = Số hồ sơ.
cli-simulate-seed = Số gốc; cùng số gốc cho cùng kết quả.
cli-simulate-from = Ngày đầu tiên có hồ sơ; mặc định 90 ngày trước hôm nay.
cli-simulate-all_stages = Để các hồ sơ mới nhất dừng ở mọi trạng thái.
cli-openapi = In mô tả OpenAPI của API.

cli-error = Lỗi: { $what }
cli-error-usage = Dòng lệnh chưa đúng. Xem: motcua --help
cli-error-read = Không đọc được { $path }: { $why }
cli-error-write = Không ghi được { $path }: { $why }
cli-error-config = Tệp cấu hình { $path } chưa đúng: { $why }
cli-error-store = Không mở được cơ sở dữ liệu: { $why }
cli-error-no-database = Không có cơ sở dữ liệu ở { $path }. Chạy motcua init hoặc motcua demo trước.
cli-error-where = Hãy cho biết dữ liệu ở đâu: --data THƯ_MỤC hoặc --config TỆP.
cli-error-port = Cổng { $address } đang được chương trình khác dùng. Chọn cổng khác, ví dụ: --listen 127.0.0.1:8081
cli-error-listen = Không mở được cổng { $address }: { $why }
cli-error-not-demo = Thư mục { $path } không phải của bản trình diễn nên không xoá. Chọn thư mục khác bằng --data.
cli-error-received = Thời điểm tiếp nhận “{ $value }” chưa đúng. Ghi như 2026-11-20T15:30.
cli-error-case = Không có hồ sơ { $case_no }.
cli-error-officer = Không có cán bộ “{ $user }” đang làm việc.
cli-error-ttl = Hạn dùng “{ $value }” chưa đúng. Ghi như 30m, 8h hoặc 7d, không quá 90 ngày.
cli-error-initialised = Cơ sở dữ liệu này đã có người dùng; không khởi tạo lại.
cli-error-password = Mật khẩu cần ít nhất { $min } ký tự.
cli-error-procedure = Không có thủ tục { $code }.
cli-error-package = { $path } không phải là thủ tục đã xuất: { $why }
cli-error-no-procedures = { $path } không có thủ tục nào.
cli-error-agency = Mã cơ quan “{ $value }” chưa đúng. Ghi như H99.18.
cli-error-user = Tên đăng nhập “{ $value }” chưa đúng. Dùng chữ thường không dấu và chữ số.
cli-error-other = { $why }

cli-demo-making = Đang tạo bản trình diễn…
cli-demo-ready = Bản trình diễn đã sẵn sàng.
cli-demo-public = Cổng dịch vụ công
cli-demo-officers = Trang cán bộ
cli-demo-password = Mật khẩu của mọi tài khoản
cli-demo-stop = Nhấn Ctrl+C để dừng. Chạy lại lệnh này thì dữ liệu vẫn còn; thêm --fresh để làm lại.
cli-demo-invented = Mọi người, địa chỉ và hồ sơ ở đây đều là bịa.
cli-serve-ready = Đang nhận kết nối tại { $address }.
cli-stopped = Đã dừng.
cli-init-ask = Mật khẩu cho { $user }:
cli-init-done = Đã khởi tạo { $agency } với { $procedures } thủ tục. Đăng nhập bằng { $user }.
cli-due-at = Hẹn trả: { $at }
cli-due-provisional = Có ngày nghỉ chưa được thông báo chính thức; ngày hẹn có thể thay đổi.
cli-day-counted = tính
cli-day-skipped = không tính
cli-weekday-1 = thứ Hai
cli-weekday-2 = thứ Ba
cli-weekday-3 = thứ Tư
cli-weekday-4 = thứ Năm
cli-weekday-5 = thứ Sáu
cli-weekday-6 = thứ Bảy
cli-weekday-7 = Chủ nhật
cli-finding-error = lỗi
cli-finding-warning = cảnh báo
cli-check-clean = { $what }: không có lỗi.
cli-check-summary = { $what }: { $errors } lỗi, { $warnings } cảnh báo.
cli-export-done = Đã ghi { $code } (phiên bản { $version }) vào { $path }.
cli-import-done = { $code } là phiên bản { $version }.
cli-token-done = Mã truy cập của { $user }, dùng đến { $until }:
cli-verify-clean = Đã kiểm tra { $cases } hồ sơ: không có sai lệch.
cli-verify-faults = Đã kiểm tra { $cases } hồ sơ: { $faults } sai lệch.
cli-simulate-progress = { $cases } hồ sơ, { $rate } hồ sơ/giây
cli-simulate-done = Đã tạo { $cases } hồ sơ bằng { $commands } lệnh trong { $seconds } giây ({ $rate } hồ sơ/giây).

## Điều phải sửa trong định nghĩa

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
finding-condition-broken = Không đọc được điều kiện của luồng { $element }, từ ký tự thứ { $detail }. Hãy sửa lại biểu thức.
finding-condition-misplaced = Luồng { $element } ra khỏi { $detail } có điều kiện hoặc kết quả, nhưng chỉ luồng ra của cổng loại trừ có nhiều nhánh mới được có. Hãy thêm cổng loại trừ hoặc xóa điều kiện.
finding-condition-name-unknown = Điều kiện của luồng { $element } dùng tên không có: { $detail }. Chỉ được dùng outcome, channel, case_kind, applicant_kind và form.TÊN_TRƯỜNG.
finding-default-unknown = Cổng { $element } chọn luồng mặc định { $detail } nhưng luồng này không đi ra từ cổng. Hãy chọn lại luồng mặc định.
finding-default-with-condition = Luồng mặc định { $element } không được có điều kiện. Hãy xóa điều kiện hoặc chọn luồng khác làm mặc định.
finding-diagram-missing = Tệp quy trình { $element } không có hình vẽ đầy đủ; hình sẽ được xếp tự động. Hãy lưu lại bằng trình vẽ BPMN nếu muốn giữ bố cục riêng.
finding-element-not-supported = Phần tử { $element } thuộc loại { $detail } chưa được hỗ trợ. Hãy thay bằng bước công việc (userTask), cổng loại trừ, cổng song song, điểm bắt đầu hoặc kết thúc thông thường.
finding-end-missing = Quy trình { $element } chưa có điểm kết thúc. Hãy thêm một điểm kết thúc.
finding-end-unreachable = Từ { $detail } ({ $element }) không có đường nào tới điểm kết thúc. Hãy nối tiếp tới điểm kết thúc.
finding-end-with-way-out = Điểm kết thúc { $detail } ({ $element }) có luồng đi ra. Hãy xóa luồng đó.
finding-flow-end-unknown = Luồng { $element } nối với phần tử không có: { $detail }. Hãy nối lại hoặc xóa luồng.
finding-flow-never-taken = Không kết quả nào dẫn tới luồng { $element } ({ $detail }). Hãy xem lại kết quả và điều kiện trước nó.
finding-flow-without-condition = Luồng { $element } ra khỏi cổng { $detail } chưa có kết quả hoặc điều kiện. Hãy ghi kết quả, điều kiện, hoặc đặt làm luồng mặc định.
finding-gateway-idle = Cổng { $detail } ({ $element }) chỉ có một luồng vào và một luồng ra nên không có tác dụng. Có thể xóa.
finding-gateway-without-default = Tại cổng { $detail } ({ $element }) có thể không nhánh nào đúng và hồ sơ bị kẹt. Hãy chọn một luồng mặc định.
finding-gateways-in-circle = Các cổng { $detail } nối thành vòng không có bước công việc nào (bắt đầu ở { $element }). Hãy thêm bước hoặc bỏ vòng.
finding-hours-malformed = Thời gian của bước { $element } không đúng: { $detail }. Hãy ghi số giờ làm việc lớn hơn 0, phần lẻ sau dấu chấm, ví dụ 4 hoặc 0.5.
finding-id-doubled = Mã { $element } được dùng cho nhiều phần tử ({ $detail }). Hãy đặt mã khác nhau.
finding-id-missing = Phần tử { $element } ({ $detail }) không có mã hoặc mã dài quá 200 ký tự. Hãy đặt mã.
finding-join-never-complete = Cổng song song { $element } có thể chờ mãi vì luồng { $detail } không bao giờ tới. Hãy dùng cổng loại trừ để gộp nhánh, hoặc cho mọi nhánh cùng về cổng này.
finding-never-ends = Hồ sơ ở bước { $element } có thể đi vòng mãi không kết thúc ({ $detail }). Hãy thêm một kết quả dẫn tới điểm kết thúc.
finding-node-unreachable = Không có đường nào từ điểm bắt đầu tới { $detail } ({ $element }). Hãy nối vào quy trình hoặc xóa.
finding-not-bpmn = Tệp này không phải BPMN 2.0 (phần tử gốc là { $element }{ $detail }). Hãy xuất lại từ trình vẽ theo định dạng BPMN 2.0 XML.
finding-outcomes-too-many = Cổng { $element } có hơn { $detail } kết quả. Hãy gộp bớt kết quả.
finding-process-missing = Tệp không có quy trình nào ({ $element }{ $detail }). Hãy thêm một quy trình.
finding-process-several = Tệp { $element } có nhiều quy trình: { $detail }. Hãy để lại một, hoặc đánh dấu đúng một quy trình là thực thi được (isExecutable).
finding-process-too-complex = Quy trình { $element } có quá nhiều khả năng song song để kiểm tra hết ({ $detail }). Hãy giảm số nhánh song song.
finding-release-missing = Trước điểm kết thúc { $detail } ({ $element }) không có bước phát hành (release). Hãy thêm bước văn thư lấy số, đóng dấu nếu nhánh này có kết quả.
finding-role-unknown = Bước { $element } dùng vai trò không có: { $detail }. Hãy chọn desk_officer, case_officer, unit_head, leader, clerk hoặc cashier.
finding-start-missing = Quy trình { $element } chưa có điểm bắt đầu. Hãy thêm một điểm bắt đầu.
finding-start-several = Điểm bắt đầu { $element } là thừa{ $detail }; mỗi quy trình chỉ có một. Hãy xóa bớt.
finding-start-with-way-in = Có luồng quay về điểm bắt đầu { $detail } ({ $element }). Hãy nối luồng đó vào bước đầu tiên.
finding-task-kind-unknown = Bước { $element } có loại không đúng: { $detail }. Hãy chọn handle, assign, opinion, sign, payment hoặc release.
finding-task-without-name = Bước { $element } chưa có tên{ $detail }. Hãy đặt tên để cán bộ biết phải làm gì.
finding-task-without-performer = Bước { $element } chưa có người thực hiện (thiếu { $detail }). Hãy ghi vai trò và đơn vị cho bước hoặc cho làn.
finding-task-without-time = Bước { $element } ({ $detail }) chưa có thời gian thực hiện. Hãy ghi số giờ làm việc.
finding-token-doubled = Các nhánh song song cùng đi vào { $detail } ({ $element }) mà không qua cổng gộp, nên bước sau bị làm hai lần. Hãy gộp bằng cổng song song trước đó.
finding-unit-malformed = Đơn vị của bước { $element } không đúng: { $detail }. Hãy ghi mã đơn vị (ví dụ justice) hoặc MÃ_CƠ_QUAN/mã-đơn-vị.
finding-unit-placeholder-unknown = Bước { $element } dùng ký hiệu đơn vị không có: { $detail }. Hãy chọn $lead, $second, $third hoặc $partner.
finding-way-out-missing = { $detail } ({ $element }) không có luồng đi ra. Hãy nối tới bước tiếp theo hoặc điểm kết thúc.
finding-ways-out-several = { $detail } ({ $element }) có nhiều luồng đi ra. Hãy dùng cổng loại trừ để chọn một nhánh, hoặc cổng song song để làm cùng lúc.
finding-xml-broken = Tệp XML hỏng ở dòng:cột { $element }: { $detail }. Hãy xuất lại từ trình vẽ.
finding-xml-too-large = Tệp vượt giới hạn ({ $element }: { $detail }). Tối đa 1 MiB và 2.000 phần tử; hãy chia nhỏ quy trình.

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
## Lý do của từng ngày khi giải thích hạn trả
