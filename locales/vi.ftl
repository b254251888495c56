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
