# Texts that all pages share. Short sentences; citizens are addressed as "you".

## Frame

layout-product = One-stop shop
layout-portal = Public services portal
layout-demonstration-name = Demonstration
layout-demonstration = Demonstration: people and cases are invented
layout-skip = Skip to main content
layout-open-menu = Open the work menu
layout-close-menu = Close the menu
layout-menu = Menu
layout-main-menu = Main menu
layout-work-menu = Work
layout-crumbs = You are here
layout-search-label = Find a case: case code, name, personal number, phone, or scan the barcode
layout-search-hint = Case code, name, personal number… (key /)
layout-notices = Notifications:
layout-account = Account:
layout-my-account = My account
layout-display = Display and shortcuts
layout-shortcuts = Keyboard shortcuts
layout-help = Help
layout-acting-for = Acting for { $name }
layout-parts = Parts of the page
layout-steps = Steps
layout-step-done = done
layout-text-large = Larger text
layout-text-normal = Normal text
layout-light = Light colours
layout-dark = Dark colours
layout-accessibility = Accessibility
layout-privacy = Personal data protection
layout-progress = Published progress

## Command line

cli-about = The electronic one-stop shop: receives, settles and hands over cases of administrative procedures.
cli-heading-usage = Usage
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-option-help = Show this help.
cli-option-version = Show the version.
cli-option-json = Print the result as JSON.
cli-option-lang = Language of messages: vi or en.
cli-option-data = Data folder; the SQLite database is motcua.db in it.
cli-option-config = Configuration file; motcua.toml in this folder when nothing is said.
cli-serve-config = Configuration file motcua.toml.
cli-option-listen = Address and port to listen on.
cli-demo = Run the demonstration: a ward with officers and example cases.
cli-demo-fresh = Delete the old demonstration in the folder and start anew.
cli-serve = Run in production, as the configuration says.
cli-init = Create the database, the first agency and the first administrator.
cli-init-agency = Code of the agency, e.g. H99.18.
cli-init-agency_name = Name of the agency, e.g. UBND phường Hoa Sen.
cli-init-admin = Sign-in name of the administrator.
cli-init-admin_name = Full name of the administrator.
cli-init-password_file = File with the password in its first line; without it, read from standard input.
cli-due = Tell a due time and explain it day by day.
cli-due-received = Time of receipt, Vietnamese time, e.g. 2026-11-20T15:30.
cli-due-term = Term: "3 working days", "8 working hours", "15 days" or "same day".
cli-due-convention = Hour of the due time: same-time (as received) or end-of-day (end of the working day).
cli-due-calendar = Working calendar as TOML; without it, the built-in calendar of Vietnam.
cli-process = BPMN processes.
cli-process-check = Check a BPMN process file.
cli-process-check-file = The .bpmn file.
cli-procedure = Administrative procedures.
cli-procedure-check = Check a procedure: a folder, a folder of procedures, or an exported file.
cli-procedure-check-path = Folder or file.
cli-procedure-export = Export a procedure as one JSON file.
cli-procedure-export-code = Code of the procedure, e.g. 1.004873.
cli-procedure-export-file = File to write.
cli-procedure-import = Bring an exported procedure in as a new version.
cli-procedure-import-file = The JSON file.
cli-option-strict = Count warnings as errors.
cli-token = API tokens.
cli-token-create = Create a token for an officer; it is shown once.
cli-token-create-user = Sign-in name of the officer.
cli-token-create-ttl = Lifetime: 30m, 8h or 7d.
cli-verify = Check the journal of every case and all that is derived from it.
cli-verify-case_no = Check this case alone.
cli-backup = Back up the database and the files into a folder while the system runs.
cli-backup-folder = Folder for the backup; missing or empty.
cli-restore = Restore a backup to where no data is yet, then check every case.
cli-restore-folder = Folder with the backup.
cli-simulate = Make example cases in large numbers.
cli-simulate-cases = Number of cases.
cli-simulate-seed = Seed; the same seed gives the same result.
cli-simulate-from = First day with cases; 90 days before today by default.
cli-simulate-all_stages = Leave the newest cases in every stage.
cli-openapi = Print the OpenAPI description of the API.

cli-error = Error: { $what }
cli-error-usage = The command line is not right. See: motcua --help
cli-error-read = Cannot read { $path }: { $why }
cli-error-write = Cannot write { $path }: { $why }
cli-error-config = The configuration { $path } is not right: { $why }
cli-error-store = Cannot open the database: { $why }
cli-error-no-database = There is no database at { $path }. Run motcua init or motcua demo first.
cli-error-where = It is not known where the data is: there is no { $path } here. Run in the folder that has it, or add --config FILE or --data FOLDER.
cli-error-where-invented = Say where the invented cases shall go: --data FOLDER or --config FILE.
cli-error-port = Another program uses { $address }. Choose another port, for example: --listen 127.0.0.1:8081
cli-error-listen = Cannot listen on { $address }: { $why }
cli-error-not-demo = The folder { $path } does not belong to the demonstration and is not deleted. Choose another with --data.
cli-error-received = The time of receipt “{ $value }” is not right. Write it like 2026-11-20T15:30.
cli-error-case = There is no case { $case_no }.
cli-error-officer = There is no active officer “{ $user }”.
cli-error-ttl = The lifetime “{ $value }” is not right. Write it like 30m, 8h or 7d, at most 90 days.
cli-error-initialised = This database has users already; it is not initialised again.
cli-error-password = A password needs at least { $min } characters.
cli-error-procedure = There is no procedure { $code }.
cli-error-package = { $path } is not an exported procedure: { $why }
cli-error-no-procedures = { $path } holds no procedure.
cli-error-agency = The agency code “{ $value }” is not right. Write it like H99.18.
cli-error-user = The sign-in name “{ $value }” is not right. Use lower-case letters without accents and digits.
cli-error-backup-folder = The folder { $path } is not empty. Choose another one for the backup.
cli-error-no-backup = { $path } holds no complete backup: { $why }
cli-error-restore-there = There is a database at { $path } already; it is not overwritten. Restore to another place.
cli-error-restore-engine = This backup is of { $saved }, but it is to be restored to { $wanted }.
cli-error-own-place = { $path } lies in no folder of its own. Put templates of slips into slips/<set>/ and texts of letters into notices/<language>/.
cli-error-own-slip = The template { $path }, line { $line }, is faulty: { $why }
cli-error-own-letter-unknown = { $path }: there is no letter of this name. See the names in the program's folder notices.
cli-error-own-letter-no-subject = The text { $path }, line { $line }: the first line must be the subject, the second empty, and the letter must follow.
cli-error-own-letter-placeholder = The text { $path }, line { $line }: { "{" }{ $name }{ "}" } stands for nothing.
cli-error-other = { $why }

cli-demo-making = Making the demonstration…
cli-demo-ready = The demonstration is ready.
cli-demo-public = Public portal
cli-demo-officers = Officers' pages
cli-demo-password = Password of every account
cli-demo-stop = Press Ctrl+C to stop. Run this command again and the data is still there; add --fresh to start anew.
cli-demo-invented = All people, addresses and cases here are invented.
cli-serve-no-mail = WARNING: the configuration has no [mail] part. Letters to applicants are only kept in the data folder, not sent.
cli-serve-ready = Listening on { $address }.
cli-stopped = Stopped.
cli-init-ask = Password for { $user }:
cli-init-done = { $agency } is initialised with { $procedures } procedures. Sign in as { $user }.
cli-init-not-offered = { $code } { $name } cannot be received yet: there is no unit { $units }.
cli-due-at = Due: { $at }
cli-due-provisional = A day off without official notice takes part; the due time may change.
cli-day-counted = counted
cli-day-skipped = skipped
cli-weekday-1 = Monday
cli-weekday-2 = Tuesday
cli-weekday-3 = Wednesday
cli-weekday-4 = Thursday
cli-weekday-5 = Friday
cli-weekday-6 = Saturday
cli-weekday-7 = Sunday
cli-finding-error = error
cli-finding-warning = warning
cli-check-clean = { $what }: no errors.
cli-check-summary = { $what }: { $errors } errors, { $warnings } warnings.
cli-export-done = { $code } (version { $version }) is written to { $path }.
cli-import-done = { $code } is version { $version }.
cli-token-done = Token of { $user }, valid until { $until }:
cli-verify-clean = { $cases } cases checked: no faults.
cli-verify-faults = { $cases } cases checked: { $faults } faults.
cli-verify-key = key { $key }
cli-verify-more = … and { $faults } more faults that are not listed.
cli-backup-done = Backed up into { $path }: the database and { $files } files.
cli-restore-done = Restored from { $path }: the database and { $files } files.
cli-simulate-progress = { $cases } cases, { $rate } cases/s
cli-simulate-done = Made { $cases } cases by { $commands } commands in { $seconds } seconds ({ $rate } cases/s).

## What must be mended in a definition

finding-form-too-large = The form is larger than { $detail } bytes. Make it smaller.
finding-form-not-json = The form is not well-formed JSON: { $detail }. Mend it there.
finding-form-property-missing = “{ $element }” lacks the property { $detail }, or it is empty. Add it.
finding-form-property-type = “{ $element }”: the property { $detail } is of a wrong type. Change its value.
finding-form-property-unknown = “{ $element }”: there is no property { $detail } for this type. Correct its name or remove it.
finding-form-no-pages = The form has no pages. Add at least one.
finding-form-too-many-pages = The form has more than { $detail } pages. Use fewer.
finding-form-too-many-fields = The form has more than { $detail } fields. Use fewer.
finding-form-too-many-rules = The form has more than { $detail } rules. Use fewer.
finding-form-too-deep = Field “{ $element }” is nested deeper than { $detail } levels. Move it out of a list.
finding-form-page-duplicate = Two pages have the id “{ $element }”. Change one.
finding-form-page-empty = Page “{ $element }” has no fields. Add some or remove the page.
finding-field-type-unknown = Field “{ $element }”: there is no type “{ $detail }”. Choose one of the types.
finding-field-key-invalid = The key “{ $detail }” cannot be used. A key starts with a letter and has at most 64 ASCII letters, digits and underscores.
finding-field-key-duplicate = Two fields have the key “{ $element }”. Change one.
finding-field-limit-invalid = Field “{ $element }”: the limit { $detail } cannot be used. Give a number within bounds.
finding-field-min-over-max = Field “{ $element }”: the minimum is above the maximum. Change one.
finding-field-options-empty = Field “{ $element }” has no options. Add some.
finding-field-options-too-many = Field “{ $element }” has more than { $detail } options. Use fewer.
finding-field-option-duplicate = Field “{ $element }”: the option “{ $detail }” is there twice. Remove one.
finding-field-option-unclean = Field “{ $element }”: the option value “{ $detail }” has stray spaces or characters and could never be chosen. Rewrite it.
finding-field-list-empty = List “{ $element }” has no fields. Add some.
finding-field-prefill-unknown = Field “{ $element }”: there is no prefill source “{ $detail }”. Use one of applicant.….
finding-field-prefill-mismatch = Field “{ $element }”: the prefill source does not suit its type. Change one.
finding-field-prefill-in-list = Field “{ $element }” is in a list and cannot be prefilled. Remove the prefill.
finding-field-computed-required = Field “{ $element }” is computed and cannot be required. Remove it.
finding-field-note-required = Note “{ $element }” cannot be required. Remove it.
finding-field-value-unknown = Field “{ $element }”: not an allowed value ({ $detail }). Choose another.
finding-field-error-unknown = Field “{ $element }”: no problem has the code “{ $detail }”, so these words would never show. Correct the code.
finding-field-sibling-unknown = Field “{ $element }” compares with “{ $detail }”, which is not beside it. Correct the key.
finding-form-expression-invalid = “{ $element }”: the expression cannot be read: { $detail }. Correct it.
finding-form-expression-unknown-name = “{ $element }”: the expression names “{ $detail }”, which the form does not have. Correct the name.
finding-form-expression-cycle = Field “{ $element }” depends on itself in a circle. Remove a condition of the circle.
finding-form-rule-at-unknown = A rule stands at “{ $element }”, which is no field to be filled in. Choose another.
finding-procedure-code-invalid = “{ $detail }” is not a procedure code. A code looks like 1.004873.
finding-procedure-code-mismatch = The package of { $element } says the code is { $detail }. Make them agree.
finding-procedure-file-missing = Procedure { $element }: the file { $detail } is missing. Add it or correct the reference.
finding-procedure-reference-invalid = Procedure { $element }: the reference “{ $detail }” cannot be used. Write shared:NAME or a file name beside.
finding-procedure-not-toml = The definition of “{ $element }” cannot be read: { $detail }. Mend it there.
finding-procedure-too-large = The definition of { $element } is larger than { $detail } bytes. Shorten it.
finding-procedure-too-many = “{ $element }”: over the limit { $detail }. Use fewer.
finding-procedure-text-empty = “{ $element }”: { $detail } is empty. Fill it in.
finding-procedure-list-empty = Procedure { $element }: the list { $detail } is empty. Add at least one.
finding-procedure-listed-twice = Procedure { $element }: “{ $detail }” is listed twice. Remove one.
finding-procedure-field-duplicate = Two fields have the id “{ $element }” ({ $detail }). Change one.
finding-procedure-field-unknown = Procedure { $element }: there is no field “{ $detail }”. Choose one or add it.
finding-form-reference-without-form = Procedure { $element } refers to the form { $detail }, which the package lacks. Add it.
finding-effective-dates-out-of-order = Procedure { $element }: it ends before it begins. Correct the dates.
finding-verify-text-missing = Procedure { $element } has certainty B but does not say what must be verified. Say it.
finding-slip-set-unknown = There is no slip set “{ $detail }”. Write “default” or the name of a folder in slips.
finding-result-copies-zero = Procedure { $element }: the result has no copies. Give at least 1.
finding-legal-basis-missing = Procedure { $element } names no legal basis. Add it.
finding-case-kind-id-invalid = The case kind id “{ $element }” cannot be used. Use lower-case letters, digits and hyphens, a letter first.
finding-case-kind-duplicate = Two case kinds have the id “{ $element }”. Change one.
finding-term-missing = Case kind “{ $element }” has no term for the channel { $detail }. Give one.
finding-term-duplicate = Case kind “{ $element }” has two terms for the channel { $detail }. Remove one.
finding-term-for-unused-channel = Case kind “{ $element }” has a term for { $detail }, a channel the procedure does not use. Add the channel or remove the term.
finding-fee-amount-or-formula = Case kind “{ $element }”: a fee needs either an amount or a formula ({ $detail }).
finding-fee-amount-negative = Case kind “{ $element }”: the amount is negative ({ $detail }). Correct it.
finding-fee-formula-invalid = Case kind “{ $element }”: the formula cannot be read ({ $detail }). Correct it.
finding-fee-formula-unknown-name = Case kind “{ $element }”: a formula may only use copies, pages and quantity ({ $detail }).
finding-fee-formula-without-amount = Case kind “{ $element }”: the formula gives no amount of 0 or more ({ $detail }). Correct it.
finding-fee-duplicate = Case kind “{ $element }”: “{ $detail }” is there twice for one channel. Remove one.
finding-fee-for-unused-channel = Case kind “{ $element }” has a fee for { $detail }, a channel the procedure does not use. Add the channel or remove the fee.
finding-components-missing = Case kind “{ $element }” asks for no papers. Add them if there are any.
finding-component-code-invalid = The component code “{ $element }” cannot be used ({ $detail }). Use A–Z, 0–9 and hyphens, at most 20.
finding-component-code-duplicate = Two components have the code “{ $element }” in case kind { $detail }. Change one.
finding-component-asks-nothing = Component “{ $element }” ({ $detail }) asks for no copy. Give a number, or mark it as only shown.
finding-component-without-form = Component “{ $element }” ({ $detail }) is to be replaced by the form, but there is none. Add a form or remove the mark.
finding-component-condition-invalid = Component “{ $element }”: the condition cannot be read ({ $detail }). Correct it.
finding-component-condition-unknown-name = Component “{ $element }”: the condition names “{ $detail }”, which the form does not have. Correct it.
finding-placeholder-unbound = “{ $element }”: { $detail } stands for no unit. Bind it in units.
finding-units-name-unknown = Procedure { $element }: units has the name “{ $detail }”. There are only lead, second, third and partner.
finding-placeholder-unused = Procedure { $element }: the process does not use { $detail }. Remove it from units or check the process.
finding-step-unit-unknown = Step “{ $element }”: there is no unit “{ $detail }”. Create it or correct the code.
finding-step-role-unknown = Step “{ $element }”: there is no role “{ $detail }”. Choose an existing one.
finding-gateway-form-key-unknown = Flow “{ $element }”: the condition names “{ $detail }”, which the form does not have. Correct it.
finding-gateway-unknown-value = Flow “{ $element }”: { $detail } never happens in this procedure. Check the value.
finding-procedure-without-release = Process “{ $element }” has no release step. Add the clerk’s last step.
finding-steps-longer-than-term = Case kind “{ $element }”: the steps take longer than the term ({ $detail }). Allot less or check the term.
finding-condition-broken = The condition of flow { $element } cannot be read from character { $detail }. Correct the expression.
finding-condition-misplaced = Flow { $element } out of { $detail } has a condition or outcome, which only ways out of an exclusive gateway with several ways may have. Add an exclusive gateway or remove the condition.
finding-condition-name-unknown = The condition of flow { $element } uses the unknown name { $detail }. Use outcome, channel, case_kind, applicant_kind or form.KEY.
finding-default-unknown = Gateway { $element } names the default flow { $detail }, which does not leave it. Choose the default flow again.
finding-default-with-condition = The default flow { $element } must not have a condition. Remove the condition or make another flow the default.
finding-diagram-missing = Process { $element } has no complete drawing; one will be laid out automatically. Save it with a BPMN editor to have your own.
finding-element-not-supported = Element { $element } is of kind { $detail }, which is not supported. Use user tasks, exclusive and parallel gateways, and plain start and end events.
finding-end-missing = Process { $element } has no end. Add an end event.
finding-end-unreachable = No way leads from { $detail } ({ $element }) to an end. Connect it to an end.
finding-end-with-way-out = End { $detail } ({ $element }) has a flow leaving it. Remove the flow.
finding-flow-end-unknown = Flow { $element } is joined to { $detail }, which does not exist. Connect it again or remove it.
finding-flow-never-taken = No outcome ever leads over flow { $element } ({ $detail }). Check the outcomes and conditions before it.
finding-flow-without-condition = Flow { $element } out of gateway { $detail } has neither outcome nor condition. Give it one or make it the default.
finding-gateway-idle = Gateway { $detail } ({ $element }) has one way in and one way out and does nothing. It can be removed.
finding-gateway-without-default = At gateway { $detail } ({ $element }) it may happen that no way is open and the case is stuck. Choose a default flow.
finding-gateways-in-circle = The gateways { $detail } form a circle without a task (beginning at { $element }). Add a task or break the circle.
finding-hours-malformed = The time of task { $element } is malformed: { $detail }. Write working hours above 0 with a decimal point, such as 4 or 0.5.
finding-id-doubled = The id { $element } is used by several elements ({ $detail }). Give them different ids.
finding-id-missing = Element { $element } ({ $detail }) has no id or one longer than 200 characters. Give it an id.
finding-join-never-complete = Parallel gateway { $element } may wait forever because nothing comes over { $detail }. Merge with an exclusive gateway, or let every branch lead to this gateway.
finding-never-ends = A case at task { $element } may go round forever ({ $detail }). Add an outcome that leads to an end.
finding-node-unreachable = No way leads from the start to { $detail } ({ $element }). Connect it or remove it.
finding-not-bpmn = This file is not BPMN 2.0 (its root element is { $element }{ $detail }). Export it again as BPMN 2.0 XML.
finding-outcomes-too-many = Gateway { $element } has more than { $detail } outcomes. Merge some of them.
finding-process-missing = The file holds no process ({ $element }{ $detail }). Add one.
finding-process-several = The file { $element } holds several processes: { $detail }. Keep one, or mark exactly one as executable (isExecutable).
finding-process-too-complex = Process { $element } has too many parallel possibilities to check them all ({ $detail }). Use fewer parallel branches.
finding-release-missing = No release task comes before end { $detail } ({ $element }). Add one if this branch has a result to number and seal.
finding-role-unknown = Task { $element } names the unknown role { $detail }. Use desk_officer, case_officer, unit_head, leader, clerk or cashier.
finding-start-missing = Process { $element } has no start. Add a start event.
finding-start-several = Start { $element } is one too many{ $detail }; a process has exactly one. Remove it.
finding-start-with-way-in = A flow leads back to start { $detail } ({ $element }). Lead it to the first task instead.
finding-task-kind-unknown = Task { $element } is of unknown kind { $detail }. Use handle, assign, opinion, sign, payment or release.
finding-task-without-name = Task { $element } has no name{ $detail }. Name it so that officers know what to do.
finding-task-without-performer = Task { $element } has no performer (missing: { $detail }). Give the task or its lane a role and a unit.
finding-task-without-time = Task { $element } ({ $detail }) has no allotted time. Give it working hours.
finding-token-doubled = Parallel branches run into { $detail } ({ $element }) without a join, so what follows would be done twice. Join them with a parallel gateway first.
finding-unit-malformed = The unit of task { $element } is malformed: { $detail }. Write a unit code (such as justice) or AGENCY/unit.
finding-unit-placeholder-unknown = Task { $element } uses the unknown unit placeholder { $detail }. Use $lead, $second, $third or $partner.
finding-way-out-missing = { $detail } ({ $element }) has no way out. Connect it to the next step or an end.
finding-ways-out-several = { $detail } ({ $element }) has several ways out. Use an exclusive gateway to choose one, or a parallel gateway to go all ways at once.
finding-xml-broken = The XML is broken at line:column { $element }: { $detail }. Export the file again.
finding-xml-too-large = The file is beyond the limits ({ $element }: { $detail }). At most 1 MiB and 2,000 elements; split the process.

error-term-shape = A term reads "3 working days", "8 working hours", "15 days" or "same day".
error-term-number = The number of a term lies between 1 and 1000.
error-term-convention = The convention is "same-time" or "end-of-day".
error-due-outside-calendar = The working calendar does not know { $date }. Add the calendar of that year.
error-due-term-out-of-limits = A term lies between 1 and 1000. Correct the procedure.
error-due-resumed-before-paused = The papers are said to be complete before they were asked for. Please check the times.
error-calendar-empty-range = The calendar ends before it begins. Correct the dates.
error-calendar-range-too-long = The calendar covers more than 200 years. Shorten it.
error-calendar-no-hours = The calendar has no working hours. Enter at least one span.
error-calendar-too-many-spans = Too many spans of hours in { $list }; 12 are allowed.
error-calendar-bad-span = A span of hours in { $list } is empty, backwards or not in whole minutes. Correct it.
error-calendar-overlapping-spans = Spans of hours in { $list } overlap, touch or are out of order. Correct them.
error-calendar-duplicate-day = { $date } is listed twice. Remove one row.
error-calendar-day-outside-range = { $date } lies outside the calendar. Correct the date or extend the calendar.
error-calendar-text-too-long = The name or source of { $date } is longer than 300 characters. Shorten it.
step-receipt_day = Day of receipt, not counted
step-after_cutoff = Received after the cutoff, not counted
step-in_time = Answered the same day
step-calendar_day = Calendar day
step-moved_here = Moved to the next working day
step-working_day = Working day
step-swap_work = Worked in exchange
step-weekend = Weekend
step-holiday = Holiday
step-comp_off = Day off in place of a holiday
step-swap_off = Off in exchange
step-local_off = Local day off
step-outside_calendar = Outside the working calendar

## Actions

action-sign-in = Sign in
action-sign-out = Sign out
action-save = Save
action-save-and-print = Save and print the acceptance slip
action-cancel = Cancel
action-close = Close
action-back = Back
action-continue = Continue
action-edit = Edit
action-add = Add
action-add-row = Add a row
action-remove = Remove
action-search = Search
action-track = Track
action-filter = Filter
action-clear-filter = Clear the filter
action-open = Open
action-view = View
action-print = Print
action-download = Download
action-export = Export to Excel
action-send = Send
action-copy-what = Copy { $what }
action-copied = Copied
action-choose-files = Choose files or take a photo
action-receive = Receive a case
action-accept = Accept
action-decline = Decline to accept
action-assign = Assign
action-forward = Pass on
action-forward-to = Pass on: { $step }
action-send-back = Send back one step
action-recall = Recall
action-request-supplement = Request a supplement
action-extend = Extend the deadline
action-sign = Sign
action-hand-over = Hand over the result
action-withdraw = Withdraw the case
action-pay = Pay the fee

## Keyboard shortcuts

keys-search = Find a case
keys-move = Next row, previous row
keys-select = Select the row
keys-open = Open the case
keys-receive = Receive a new case
keys-primary = The page's main action (for instance, pass on)
keys-help = This list of shortcuts
keys-scanner = A barcode scanner works on every page: scan an acceptance slip to open its case.
keys-turn-off = Turn the shortcuts off

## Forms

form-errors-title = Some answers need correcting
form-title-error = Error: { $title }
form-error = Error:
form-optional = optional
form-date-shape = dd/mm/yyyy
form-choose = Choose…
form-saved = Saved.
form-conflict = Someone has just changed this case. Look again, then save once more.
form-expired = The page was open too long and nothing was saved. Check it and send it again.

## Lists

list-pages = Pages
list-page = Page
list-previous = Previous
list-next = Next
list-range = { $from }–{ $to } of { $total } cases
list-select-all = Select all
list-select-one = Select case { $code }
# {n} is replaced in the browser by the number of selected rows.
list-selected = Selected: {"{n}"}
list-with-selected = With the selected cases:
list-filters = Filters
list-all = All
list-none-title = No cases
list-none-text = New cases will appear here.
list-not-found-title = No case found
list-not-found-text = Check the case code, or search by name, personal number or phone number.

## Common names

name-case-code = Case code
name-procedure = Procedure
name-field = Field
name-applicant = Applicant
name-submitter = Submitter
name-officer = Officer
name-step = Step
name-stage = State
name-channel = Submitted by
name-received-at = Accepted on
name-due = Due
name-step-due = Step due
name-fee = Fee
name-result = Result
name-result-way = How to get the result
name-papers = Papers
name-history = History
name-note = Note
name-reason = Reason
name-opinion = Opinion
name-phone = Phone
name-email = E-mail
name-address = Residence
name-personal-id = Personal identification number
name-birth-date = Date of birth
name-original = Original
name-copy = Certified copy
name-photocopy = Photocopy

## Stages of a case

stage-submitted = Awaiting acceptance
stage-declined = Declined
stage-accepted = Accepted
stage-in-progress = In progress
stage-awaiting-supplement = Awaiting a supplement
stage-awaiting-payment = Awaiting payment
stage-result-ready = Result ready
stage-handed-over = Result handed over
stage-withdrawn = Withdrawn
stage-stopped = Stopped

# One sentence said to the citizen.
stage-submitted-sentence = Your case has been sent and is waiting to be accepted.
stage-declined-sentence = The agency has not accepted your case. The reason is given on the declination slip.
stage-accepted-sentence = Your case has been accepted.
stage-in-progress-sentence = Your case is being handled.
stage-awaiting-supplement-sentence = More papers are needed from you.
stage-awaiting-supplement-sentence-restart = More papers are needed from you. When all of them have arrived, the time limit is counted anew.
stage-awaiting-supplement-sentence-pause = More papers are needed from you. The time until you bring them is not counted.
stage-awaiting-supplement-sentence-none = More papers are needed from you. The time limit goes on while they are awaited.
stage-awaiting-payment-sentence = Your case is waiting for the fee to be paid.
stage-result-ready-sentence = The result is ready. Please bring the acceptance slip to where you handed in the case; if you chose delivery by post, it is brought to you.
stage-handed-over-sentence = The result has been handed over.
stage-withdrawn-sentence = You have withdrawn this case.
stage-stopped-sentence = The agency has stopped handling this case. The reason is given below.

## Ways of submitting

channel-counter = At the desk
channel-online = Online
channel-post = By post
channel-kiosk = Kiosk
channel-agency = From another agency
channel-phone = By phone

## Deadlines

deadline-late = Late
deadline-today = Due today
deadline-soon = Due soon
deadline-fine = On time
deadline-paused = Paused
deadline-done = Done
deadline-none = No deadline
deadline-late-by = Late by { $time }
deadline-left = { $time } left
deadline-paused-waiting = Paused · awaiting a supplement
deadline-paused-payment = Paused · awaiting payment
deadline-done-early = Early by { $time }
deadline-done-on-time = On time
deadline-done-late = Late by { $time }

## Units
# Numbers arrive as numbers, so that one and many can differ.

unit-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
unit-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
unit-hours-minutes = { $h } h { $m } min
unit-working-hours = { $n ->
    [one] { $n } working hour
   *[other] { $n } working hours
}
unit-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
unit-working-days = { $n ->
    [one] { $n } working day
   *[other] { $n } working days
}
unit-money = { $n } ₫
unit-cases = { $n ->
    [one] { $n } case
   *[other] { $n } cases
}
unit-papers = { $n ->
    [one] { $n } copy
   *[other] { $n } copies
}
unit-free = Free of charge

## Roles

role-receiver = Reception and hand-over
role-handler = Handling officer
role-reviewer = Reviewer
role-unit-head = Head of unit
role-signer = Signatory
role-clerk = Records clerk
role-cashier = Cashier
role-supervisor = One-stop supervisor
role-administrator = Administrator
role-citizen = Citizen or organisation

## Work menu

nav-desk = Reception and hand-over
nav-intake = Receive a new case
nav-online = Online cases
nav-linked = From other agencies
nav-awaiting-supplement = Awaiting a supplement
nav-awaiting-payment = Awaiting payment
nav-results = Results to hand over
nav-handling = Handling
nav-inbox = My inbox
nav-signing = To be signed
nav-opinions = Opinions and cooperation
nav-sent = Passed on
nav-lookup = Look up
nav-search = Find a case
nav-reports = Reports
nav-calendar = Working calendar
nav-settings = Settings
nav-procedures = Procedures
nav-processes = Processes
nav-forms = Forms
nav-people = People and units
nav-admin = Administration
nav-home = Home
nav-public-procedures = Procedures
nav-my-cases = My cases
nav-track = Track a case
nav-questions = Questions
nav-news = News

## Error pages

error-not-found-title = Page not found
error-not-found-text = The address may have changed or may be mistyped.
error-forbidden-title = You may not see this page
error-forbidden-text = If your work needs this page, ask an administrator for the right.
error-expired-title = Your session has ended
error-expired-text = Sign in again to go on.
error-wrong-method-title = This does not work here
error-wrong-method-text = This address does not take what was sent. Go back to the page before and try again.
error-conflict-title = Someone was faster
error-conflict-text = The case has changed since you opened the page. Open it again to see how it stands.
error-too-large-title = Too large
error-too-large-text = What was sent is larger than allowed. Shorten it and send it again.
error-too-many-title = Too many requests
error-too-many-text = Wait a minute and try again.
error-fault-title = Something went wrong
error-fault-text = What you just did may not have been saved. Try again in a few minutes; if it fails again, give this incident number to support.
error-incident = Incident number
error-go-home = Go to the home page
error-sign-in-title = Sign in first
error-sign-in-text = Sign in to go on.
error-other-officer-title = This task belongs to another officer
error-other-officer-text = Only the officer it was given to may do this. The head of the unit can give it to somebody else.
error-bad-request-title = The request cannot be read
error-bad-request-text = Go back to the page before and try again.
error-rejected-title = This cannot be done
error-fields-title = Some fields need correcting
error-fields-text = Correct the fields named and send again.
error-unavailable-title = The system is busy
error-unavailable-text = Wait a few minutes and try again. What you just sent was not saved.

### Sign in

sign-in-title = Sign in
sign-in-name = User name
sign-in-password = Password
sign-in-empty = Enter your user name and password.
sign-in-wrong = The user name or the password is wrong.
sign-in-too-many = Too many tries. Wait a few minutes and try again.
sign-in-demo-title = Accounts of the demonstration
sign-in-demo-text = All accounts share the password
name-unit = Unit

### case

case-crumb = Cases
case-process = Process
case-picture-title = Process: { $procedure }
case-picture-description = Done: { $done }. Open: { $now }.
case-picture-none = none
case-step-done = done
case-step-now = open
case-step-late = late
case-step-todo = ahead
case-other-tasks = Your other tasks in this case:
case-pool = { $unit } · nobody yet
case-chip-step = Step: { $time }
case-chip-whole = Case: { $time }
case-since = Since

### case: clocks

case-clocks = Time limits
case-clock-step = Step: { $step }
case-clock-whole = Whole case
case-clock-planned = Allotted
case-clock-used = Used
case-clock-due = Due
case-clock-first-due = First due date
case-paused-supplement = Paused since { $since }: waiting for the applicant's papers.
case-paused-payment = Paused since { $since }: waiting for the applicant's payment.
case-term = Term
case-term-same-day = Same day

### case: facts

case-about = About the case
case-procedure-code = Procedure code
case-kind = Case kind
case-agency = Received by agency
case-received = Received
case-book = Case book
case-book-entry = Entry { $entry } of { $year }
case-applicant-kind = Kind of applicant
case-applicant-citizen = Person
case-applicant-organisation = Organisation
case-applicant-household-business = Household business
case-tax-number = Tax number
case-gender = Gender
case-gender-male = Male
case-gender-female = Female
case-gender-unknown = Not determined
case-yes = Yes
case-no = No
case-relation = Relation to the applicant
case-delivery-desk = At the one-stop desk
case-delivery-post = By public post
case-delivery-electronic = Electronically
case-applicant-name = Name
case-form-shortened = Answers that only repeat the applicant above are left out.
case-form-title = Form
case-no-papers = No papers were handed in.
case-row-number = No.
case-row-paper = Paper
case-certified = Certified copies
case-photocopy = Photocopies
case-paper-missing = Missing
case-fee = Fee
case-charge = Charge
case-fee-on-receipt = taken on receipt
case-fee-on-return = taken on return
case-fee-paid = Paid
case-fee-unpaid = Not paid
case-payments = Financial duties paid
case-payment-receipt = Receipt { $number }
case-declined-title = Why the case was declined
case-supplement-proposed = Drafted supplement request, waiting for the desk
case-supplement-issued = Waiting for the supplement, slip { $number }
case-result-granted = Granted
case-result-refused = Refused
case-result-paper = Result paper
case-result-number = Number
case-result-number-hint = For example: 12/2026/TLKS
case-result-date = Date of the document
case-result-note = Remark
case-signed-by = Signed by
case-receiver = Receiver
case-handed-over-by = Handed over
case-hand-over-note = Remark on hand-over
case-slip-acceptance = Acceptance slip
case-slip-supplement = Supplement request
case-slip-declination = Declination
case-slip-control = Control slip

### case: acts

case-do-sign = Approve and sign
case-do-opinion = Send the opinion
case-do-payment = Record the payment
case-do-release = Release the result
case-do-assign = Assign: { $step }
case-do-finish = Complete the step
case-do-issue = Send the supplement request to the applicant
case-do-receive = Receive the supplement
case-do-drop = Drop the drafted request
case-do-take = Take the task
case-do-put-back = Give the task back to the unit
case-do-return = Send back
case-form-step = Step: { $step }
case-outcome = Outcome of the step
case-confirm-outcome = Confirm the outcome
case-next-officer = Officer for the next step
case-next-anybody = Anybody of the unit
case-opinion = Opinion
case-opinion-hint = Required for opinions, refusals and returns.
case-return-to = Goes back to: { $to }
case-return-hint = Say what has to be done again.
case-assign-pool = Anybody of the unit
case-request-hint = Choose all papers at once and say what has to be mended. The one-stop desk sends the slip to the applicant.
case-request-late = A supplement is to be asked for within { $n } working days of receipt, that is until { $time }. This time is over.
case-request-late-still = You can still ask; say why so late.
case-request-points = What is to be brought or mended
case-request-reason-hint = Tell the applicant why.
case-request-send = Send to the desk
case-legal-ground = Legal ground
case-legal-ground-hint = Article and document.
case-receive-hint-restart = Tick the papers received and enter the counts. Once you save, the term begins anew.
case-receive-hint-pause = Tick the papers received and enter the counts. Once you save, the clock goes on.
case-receive-hint-none = Tick the papers received and enter the counts. The due date stays as it is.
case-receive-papers = Papers of the supplement
case-other-paper = Another paper or point
case-row-detail-short = Detail (if any)
case-amount = Amount (đồng)
case-amount-hint = For example: 1.500.000
case-receipt-no = Number of the receipt
case-paid-on = Date of payment
case-relation-hint = Leave empty for the applicant.
case-fees-taken = Fees of { $amount } ₫ were taken
case-bad-date = Enter a date as dd/mm/yyyy, for example 22/11/2026.
case-bad-count = A count is a number from 0 to 99.
case-choose-result = Choose whether it is granted or refused.
case-refused-title = This was not done
case-refused-kept = What you wrote:

### case: history

case-told-due = Result due: { $time }
case-told-step-due = Step due: { $time }
case-told-outcome = Outcome: { $outcome }
case-told-used = Time used: { $used }
case-told-used-of = Time used: { $used } of { $planned }
case-told-ground = Ground: { $ground }
case-told-fees-paid = Remaining fees were taken
case-because-supplement = Waiting for the applicant's papers
case-because-payment = Waiting for the applicant's payment
event-accepted = Case accepted
event-declined = Case declined
event-task-opened = Handed on to: { $step } – { $whose }
event-task-assigned = “{ $step }” given to { $officer }
event-task-taken = “{ $step }” taken
event-task-put-back = “{ $step }” given back to the unit
event-step-completed = Completed: { $step }
event-signed-off = Signed off at “{ $step }”
event-sent-back = Sent back from “{ $step }” to “{ $to }”
event-form-amended = Form amended
event-supplement-proposed = Supplement request drafted
event-supplement-dropped = Drafted supplement request dropped
event-supplement-requested = Supplement request { $number } issued
event-supplement-received = Supplement received
event-clock-paused = Clock paused
event-clock-resumed = Clock runs again, due { $time }
event-clock-restarted = Term begins anew, due { $time }
event-payment-recorded = Paid { $amount } ₫, receipt { $number } of { $date }
event-result-released = Result { $number } of { $date } released
event-finished = Settled; the result is at the desk
event-handed-over = Handed over to { $receiver }
outcome-done = Done
outcome-approve = Approved
outcome-return = Returned
outcome-reject = Rejected
outcome-refuse = Refused
outcome-pass = Conditions met
outcome-fail = Conditions not met
outcome-sent-back = Sent back

### case: done

flash-case-forwarded = Handed on to: { $what }.
flash-case-already = This was done already.
flash-case-completed = The step is complete.
flash-case-finished = The case is settled. The result is at the one-stop desk.
flash-case-sent-back = Sent back to: { $what }.
flash-case-assigned = The assignment is saved.
flash-case-supplement-proposed = The drafted supplement request went to the desk.
flash-case-supplement-dropped = The drafted supplement request was dropped.
flash-case-supplement-issued-restart = The supplement request was sent to the applicant. When all papers have arrived, the term is counted anew.
flash-case-supplement-issued-pause = The supplement request was sent to the applicant. The clock is paused until all papers have arrived.
flash-case-supplement-issued-none = The supplement request was sent to the applicant. The clock runs on, due { $what }.
flash-case-supplement-received-restart = The supplement was received. The term is counted anew, due { $what }.
flash-case-supplement-received-pause = The supplement was received. The clock runs again, due { $what }.
flash-case-supplement-received-none = The supplement was received. The due date is still { $what }.
flash-case-paid = The payment is recorded.
flash-case-released = The result is released.
flash-case-handed-over = The result is handed over.

### Why something is refused

denied-unseen = There is no such case.
denied-role = Your role does not allow this.
denied-other-officer = This task was given to another officer. The head of the unit can give it to somebody else.
rejection-denied = You may not do this.
rejection-wrong-stage = The case stands at “{ $stage }”: this is not done now.
rejection-task-closed = { $officer } dealt with this task at { $time }. The page shows how the case stands now.
rejection-already-done = { $officer } did this at { $time }. The page shows how the case stands now.
rejection-already-done-by-somebody = Somebody else did this first. The page shows how the case stands now.
rejection-unknown-task = The case has no task { $task }. Open the page again.
rejection-unknown-outcome = Choose the outcome of the step.
rejection-needs-release = This step needs number and date of the result: use “Release the result”.
rejection-result-differs = The case was decided as “{ $result }”. Release that result.
rejection-result-decided = The result is decided and only waits for its release. No supplement is asked for any more.
rejection-needs-payment = This step needs amount and receipt: use “Record the payment”.
rejection-not-release = This step does not release a result.
rejection-not-payment = This step does not take a payment.
rejection-nothing-before = There is no step before to send it back to.
rejection-reason-missing = Enter the reason.
rejection-opinion-missing = Enter your opinion.
rejection-not-a-performer = { $officer } does not perform the step that is given. Choose somebody else.
rejection-assignee-missing = Choose the officer it is given to.
rejection-same-officer = Whoever accepted the case must not sign it.
rejection-supplement-pending = A supplement request is open. The desk has to issue or drop it first.
rejection-supplement-limit = The allowed number of supplement requests ({ $limit }) is used up.
rejection-no-supplement = There is no drafted supplement request.
rejection-nothing-asked = Choose at least one paper or point; each paper needs a number of copies or words on what to mend.
rejection-nothing-brought = Tick at least one paper received, or write a note.
rejection-bad-amount = Enter an amount in đồng above 0, for example 1.500.000.
rejection-amount-too-large = The amount is at most { $max }.
rejection-bad-count = The count of each paper is from 0 to 99.
rejection-number-missing = Enter the number.
rejection-bad-date = The date { $date } must not lie after today or before the day of receipt.
rejection-receiver-missing = Enter who receives the result.
rejection-fees-unpaid = Fees of { $amount } ₫ have to be taken first.
rejection-calendar-ends = The working calendar does not reach beyond { $date }. Ask the administrator to extend it.
rejection-stuck = The process has no way on at “{ $element }”. Ask the administrator to mend it.
rejection-unknown-unit = The process passes work to the unit “{ $unit }”, which this installation does not have. Ask the administrator to create it or to mend the procedure.
rejection-no-term = The procedure has no term for this case kind and channel. Tell the administrator.
rejection-already-exists = This case exists already.
rejection-too-long = The text is longer than { $max } characters. Shorten it and send again.
rejection-too-many = At most { $max } papers or points at a time.

### api

api-unknown-procedure = There is no such procedure. Codes are listed at /api/v1/procedures.
api-no-form = This procedure has no electronic form.
api-field-required = This field is required.
api-field-unknown-field = The API has no such field.
api-field-twice = This field stands twice.
api-field-not-an-option = The value is not one of those allowed.
api-field-out-of-range = The number is outside the allowed range.
api-field-wrong-type = The value is not of the type that the API document names.
error-key-reused-title = Key used for another request
error-key-reused-text = This Idempotency-Key came with another request before. Use a new key for a new request.

### The officers' menu and lists

nav-book = Case book
nav-notices = Notices to applicants
nav-account = My account
list-first = First page
list-what = Procedure / applicant
list-nobody = Nobody yet
task-kind-handle = Handling
task-kind-assign = Assignment
task-kind-opinion = Opinion
task-kind-sign = Signature
task-kind-payment = Awaiting payment
task-kind-release = Release

### home

home-title = Work to be done
home-greeting = Hello { $name }
home-inbox = Waiting for me
home-new = Newly accepted
home-online = Online cases
home-linked = Cases between agencies
home-supplement = Awaiting papers
home-payment = Awaiting payment
home-results = Results to hand over
home-late = Late cases
home-nearest = Nearest deadlines
home-all-tasks = All tasks
home-nothing-title = Nothing is waiting
home-nothing-text = Cases that come to you will show here.
home-late-title = Late cases of the agency
home-all-late = All late cases
home-none-late-title = No case is late
home-none-late-text = Every case at work is within its time.
home-stages = Cases at work by state
home-share = Share
home-count = Cases
home-no-cases = This account does not work on cases. Choose a page:

### inbox

inbox-by-deadline = By deadline
inbox-all-fields = All fields
inbox-all-kinds = All kinds of work
inbox-kind = Kind of work
inbox-words = Case number, applicant, step
inbox-caption = Tasks that wait, by deadline of the step
inbox-claim = Take
inbox-keys-move = move
inbox-keys-select = select
inbox-keys-open = open
inbox-none-title = Nothing is waiting
inbox-none-text = Tasks assigned to you or free for your unit will show here.
inbox-none-here-title = Nothing matches
inbox-none-here-text = Choose another list or clear the filter to see all.
inbox-shown = { $n ->
    [one] 1 task on this page
   *[other] { $n } tasks on this page
}
inbox-claimed-title = What came of taking the tasks
inbox-claimed = Taken
inbox-not-claimed = Not taken
inbox-back = Back to the tasks
flash-inbox-claimed = Tasks taken: { $what }.
flash-inbox-none = Choose at least one task that nobody has taken.

### cases

cases-all = All cases
cases-lists = Lists of cases
cases-search-title = Search results
cases-words = Case number, name, id, phone
cases-all-procedures = All procedures
cases-from = Received from
cases-to = To
cases-bad-date = Write the date as dd/mm/yyyy, for example 22/11/2026.
cases-stage-step = State / step
cases-step-and-more = { $step } and { $n } more
cases-deadline = Deadline
cases-finished-early = Early
cases-finished-late = Late
cases-found = { $n ->
    [one] 1 case found
   *[other] { $n } cases found
}
cases-found-many = More than { $n } cases match; only the newest { $n } were looked at
cases-narrow = Too many cases match. Add a word of the name, or enter the case number, an id or a phone number.
cases-not-found-text = Check the case number. Names may be typed without accents; ids and phone numbers from their first digit. Only cases of your agency, or with a step there, can be found.
cases-shown = { $n ->
    [one] 1 case on this page
   *[other] { $n } cases on this page
}

### book

book-presets = Time span
book-this-month = This month
book-last-month = Last month
book-this-quarter = This quarter
book-this-year = This year
book-from = From
book-to = To
book-show = Show the book
book-pdf = Print the book (PDF)
book-no = No.
book-applicant = Applicant, address, phone
book-unit = Settling unit
book-received = Received
book-returned = Handed over
book-way = Way of delivery
book-delivery-desk = At the desk
book-delivery-post = By post
book-delivery-electronic = Electronic
book-supplements = Papers were asked for { $n } times
book-selection = All cases
book-empty-title = No cases
book-empty-text = No case was received on these days.
book-bad-date = Write a date that exists as day/month/year, for example 22/11/2026.
book-ends-before = The last day must not be before the first.
book-too-long = At most one year at a time. Choose a shorter span.
book-too-large = The book of these days is too long to be printed in one piece. Choose fewer days and print it in parts.
book-too-many = A printed book holds at most { $n } cases. Choose fewer days and print it in parts.

### notices

notice-lists = Lists of notices
notice-created = Time
notice-what = Content / recipient
notice-state = State
notice-attempts = Tries
notice-acts = Actions
notice-about-accepted = Case accepted
notice-about-declined = Case declined
notice-about-supplement-requested = Papers asked for
notice-about-result-ready = Result ready
notice-waiting = Waiting
notice-done = Sent
notice-kept = Kept only, not sent
notice-given-up = Given up
notice-next = Next try { $time }
notice-read = Read
notice-retry = Try again
notice-shown = { $n ->
    [one] 1 notice on this page
   *[other] { $n } notices on this page
}
notice-none-title = No notices
notice-none-text = Mails to applicants will show here.
notice-to = To
notice-kept-text = This letter is only kept and was not sent to the applicant: no mail server is configured. Tell the administrator.
notice-demonstration = The demonstration sends no mail; this is what the applicant would get.
flash-notice-again = The notice will be tried again.
flash-notice-not-given-up = This notice was sent or is waiting to be sent.

### procedures_admin

admin-lists = Lists of procedures
admin-to-verify = To be verified
admin-verified = Checked
admin-verify-title = To be verified before use
admin-not-offered = Cannot be received
admin-units-missing = The process passes work to units that this installation does not have: { $units }. Neither the desk nor the portal offers the procedure until they exist. Or export the procedure to a file, correct “units” and import it again (motcua procedure export, import).
admin-words = Code, name or keyword
admin-code = Procedure code
admin-version = Version
admin-version-other = { $version } (today cases are received under version { $in_force })
admin-version-none = { $version } (no version is in force today)
admin-case-kinds = Case kinds
admin-steps = Steps
admin-certainty = Certainty
admin-none-title = No procedure matches
admin-shown = { $n ->
    [one] 1 procedure
   *[other] { $n } procedures
}
admin-about = In general
admin-level = Level
admin-level-commune = Commune
admin-level-province = Province
admin-effective = In force from
admin-applicants = Who may apply
admin-applicant-citizen = Persons
admin-applicant-organisation = Organisations
admin-applicant-household-business = Household businesses
admin-result = { $name } ({ $n } ×)
admin-on-supplement = When papers are added
admin-supplement-restart = The term starts again; at most { $n } times
admin-supplement-pause = The wait is not counted; at most { $n } times
admin-supplement-none = The term runs on; at most { $n } times
admin-keywords = Keywords
admin-findings = Findings
admin-no-findings = No errors or warnings
admin-error = Error
admin-warning = Warning
admin-process = Process
admin-picture = Process: { $name }
admin-performer = Performed by
admin-time = Time
admin-clock-stands = The clock stands still
admin-role-desk-officer = One-stop officer
admin-role-case-officer = Case officer
admin-role-unit-head = Head of unit
admin-role-leader = Leader
admin-role-clerk = Clerk
admin-role-cashier = Cashier
admin-role-inspector = Inspector
admin-role-administrator = Administrator
admin-terms = Terms
admin-any-channel = Any channel
admin-same-day = Same day
admin-fee = Fee
admin-charge = Charge
admin-fee-name = Item
admin-amount = Amount
admin-paid-on-receipt = paid on receipt
admin-paid-on-return = paid on hand-over
admin-no-papers = No papers are asked for.
admin-certified-copy = Certified copy
admin-e-form = Electronic form
admin-show-only = To be shown
admin-only-if = Only if:
admin-form = Electronic form
admin-question = Question
admin-answer-kind = Kind
admin-key = Key
admin-legal-basis = Legal basis
field-kind-text = Text
field-kind-long-text = Long text
field-kind-number = Number
field-kind-money = Amount
field-kind-date = Date
field-kind-time = Time
field-kind-phone = Phone
field-kind-email = E-mail
field-kind-id-no = Identity number
field-kind-tax-no = Tax number
field-kind-choice = One of several
field-kind-choices = Several
field-kind-yes-no = Yes or no
field-kind-declare = Declaration
field-kind-address = Address
field-kind-person = Person
field-kind-note = Note
field-kind-list = List
field-kind-computed = Computed

### account

account-title = My account
account-posts = Roles
account-theme = Light or dark
account-theme-light = Light
account-theme-dark = Dark
account-theme-auto = As the device
account-primary = Main colour
account-primary-lam = Blue
account-primary-do = Red
account-primary-luc = Green
account-primary-tim = Violet
account-primary-cam = Orange
account-primary-xam = Grey
account-density = Spacing of lists
account-density-normal = Roomy
account-density-compact = Compact
account-text = Text size
account-text-normal = Normal
account-text-large = Large
account-keys = One-letter shortcuts
account-keys-on = On
account-keys-off = Off
account-lang = Language
account-save-display = Save display
account-password = Change password
account-old = Present password
account-new = New password
account-new-hint = At least 10 characters. A short sentence is easier to keep than a hard word.
account-again = New password again
account-other-sessions = Changing the password signs out all other devices of this account.
account-change = Change password
account-old-missing = Enter the present password.
account-old-wrong = The present password is wrong.
account-too-many = Too many tries. Wait a minute and try again.
account-new-short = The new password needs at least 10 characters.
account-new-long = The new password may have at most 200 characters.
account-new-same = The new password must differ from the present one.
account-again-differs = The two new passwords differ.
flash-password-changed = The password was changed. Other devices were signed out.
help-title = Help
help-keys = Shortcuts rest while you type.
help-scanner-title = Barcode scanner
help-search-title = Finding a case
help-search = Type a case number to open it. Names are found without accents; ids and phone numbers with or without spaces.
help-deadlines-title = Deadlines
help-deadlines = Deadlines count working hours, without days off and the noon break. Each state has a colour, a symbol and a word:
help-late = The step is past its deadline.
help-today = Due today.
help-soon = At most one working day is left.
help-fine = More than one working day is left.
help-paused = Waiting for the applicant's papers or payment; the wait is not counted.
### intake

## Intake: choosing the procedure

intake-title = Receive a case
intake-search-label = Find a procedure
intake-search-hint = Type its name, an everyday word or its code; accents are not needed.
intake-usual = Often used
intake-other-field = Other fields
intake-none-title = No procedure found
intake-none-text = Try a shorter word, the field, or the code of the procedure.
intake-to-be-verified = To be verified
intake-to-be-verified-text = The facts of this procedure are not fully compared with the law yet; an administrator verifies them before real use.
intake-same-applicant = Another case for the applicant of case { $case }. Choose the procedure; the applicant is filled in already.

## Intake: the screen

intake-asked = What is asked for
intake-case-kind = Case kind
intake-kind = The applicant is
intake-kind-citizen = A person
intake-kind-organisation = An organisation
intake-kind-household-business = A household business
intake-full-name = Full name
intake-organisation-name = Name of the organisation
intake-household-name = Name of the household business
intake-personal-id-hint = 12 digits; or number of an old id card or passport
intake-tax-no = Tax or enterprise number
intake-tax-no-hint = 10 digits, or a personal id
intake-birth-date-hint = The year alone when day and month are unknown
intake-gender = Gender
intake-gender-male = Male
intake-gender-female = Female
intake-gender-unknown = Not known
intake-phone-hint = To tell when the result is ready
intake-email-hint = For notices
intake-seat = Seat
intake-scan-hint = Scan the code of the identity card into the personal id to fill in the person.
intake-submitter = Somebody else hands it in
intake-relation = Relation, power of attorney
intake-relation-hint = For example: daughter; power of attorney of 02/11/2026

intake-papers-hint = Tick a paper that was given as asked for; otherwise type the counts.
intake-fill = All as asked for
intake-paper-name = Paper
intake-paper-given = Given
intake-paper-shown = Seen
intake-paper-required = Required
intake-paper-asked = Asked for
intake-paper-by-form = The form on this screen stands for the paper.
intake-paper-show-only = Shown only: look and give back.
intake-paper-other = Another paper
intake-paper-missing = Required, not given yet
# Kept with the case, always in Vietnamese.
intake-shown-note = Xuất trình, đã trả lại
intake-missing = A paper is missing, accept all the same
intake-missing-because = Why it is accepted all the same
intake-missing-hint = Say what is missing and why it is accepted. The reason is kept with the case.

intake-prefill = Take from the applicant
intake-result = Handing over
intake-delivery-desk = Fetched at the one-stop desk
intake-delivery-post = Sent by post
intake-delivery-electronic = Sent electronically

intake-beside = Appointment and fees
intake-due-at = { $time } { $day }
intake-day = { $weekday }, { $date }
intake-weekday-1 = Monday
intake-weekday-2 = Tuesday
intake-weekday-3 = Wednesday
intake-weekday-4 = Thursday
intake-weekday-5 = Friday
intake-weekday-6 = Saturday
intake-weekday-7 = Sunday
intake-term = Term: { $term }.
intake-term-same-day = the same day
intake-provisional = Counts days off without an official notice yet
intake-skipped = Days that are not counted
intake-recount = Count again
intake-fee-on-receipt = Fee, due on receipt
intake-fee-on-return = Fee, due when the result is handed over
intake-charge-on-receipt = Charge, due on receipt
intake-charge-on-return = Charge, due when the result is handed over
intake-fees-paid = { $amount } taken
intake-exempt = exempt: { $who }

intake-save-print = Accept and print the slip
intake-save = Accept
intake-save-same = Accept, then another case of the same person

intake-warnings-title = Compare with the papers
intake-confirmed = I have checked, keep it
intake-duplicates = This person has open cases under the same procedure:
intake-received-on = received { $time }

## Intake: after accepting, declining

intake-received-title = Case accepted
intake-next = What next
intake-print-slip = Print the acceptance slip
intake-same = Another case of the same person
intake-open-case = Open the case
intake-decline-title = Decline the case
intake-decline-text = The applicant gets a declination slip with this reason. The case is entered in the case book all the same.
intake-decline-confirm = Decline and make the slip
intake-reason-hint = In words for the applicant: which condition is not met, under which rule, what to do next.
intake-reason-missing = Give the reason.
intake-back-to-form = Back to the intake
flash-intake-declination = Print the declination
flash-intake-slip = Print the acceptance slip
flash-intake-accepted = Case { $what } is accepted.
intake-saved-already = This page was already saved as a case with other contents; what stands below is not saved. If it is a new case, save once more; to change the saved case, open that case.
flash-intake-before = Case { $what } was accepted when the page was first sent; no second case was made.
flash-intake-declined = Case { $what } is declined and entered in the case book.

## Intake: what is wrong

intake-issue-required = Fill this in.
intake-issue-too-long = Too long: at most { $max } characters.
intake-issue-not-an-option = Choose one of the given options.
intake-issue-wrong-applicant-kind = The procedure is not for this kind of applicant.
intake-issue-wrong-channel = The procedure is not offered in this way.
intake-issue-bad-personal-id = Not a valid number. A personal id has 12 digits, an old id card 9, a tax number 10 or 13.
intake-issue-bad-date = Not a date that exists. Write day/month/year, month/year or a year, for example 02/09/1990.
intake-issue-date-out-of-range = This day has not come yet, or is too long ago. Check the year.
intake-issue-bad-phone = Not a telephone number. Write a Vietnamese number, for example 0912 345 678.
intake-issue-bad-email = Not an e-mail address. Write it like name@place.vn.
intake-issue-bad-count = A count is from 0 to 99.
intake-issue-count-missing = Say how many of this paper were taken in, or clear its name.
intake-issue-too-many = Too many papers: at most { $max }.
intake-issue-unknown-component = This case kind does not ask for the paper { $what }. Enter it as another paper.
intake-issue-twice = The paper { $what } stands in another row already. Put them into one row.
intake-issue-missing-paper = A required paper is missing: { $what }.
intake-issue-id-birth-year = The year of birth differs from the one in the personal id.
intake-issue-id-gender = The gender differs from the personal id.
intake-issue-id-province = The first three digits of the personal id are not in the table of provinces.

## Forms on the page

form-warning = Check again:
form-yes = Yes
form-no = No
form-part-hoTen = Full name
form-part-ngaySinh = Birth date
form-part-gioiTinh = Gender
form-part-soDinhDanh = Personal id or identity paper
form-part-tinh = Province
form-part-huyen = District (before 01/7/2025)
form-part-xa = Commune
form-part-chiTiet = House, street, village
form-option-nam = Male
form-option-nu = Female
form-option-khac = Other

## Problems with answers
problem-required = An answer is needed.
problem-too-short = Too short: at least { $min } characters.
problem-too-long = Too long: at most { $max } characters.
problem-not-text = The value must be text.
problem-not-a-number = Not a number. Write it like 1.234,5.
problem-too-many-decimals = At most { $max } digits after the comma (0: whole numbers only).
problem-not-an-amount = Not an amount. Write whole đồng, for example 15.000.
problem-out-of-range = Must be from { $min } to { $max }.
problem-below-minimum = Must be { $min } or more.
problem-above-maximum = Must be { $max } or less.
problem-not-a-date = Not a date that exists. Write day/month/year, for example 02/09/1990.
problem-date-not-full = Day, month and year are needed.
problem-in-future = This day has not come yet. Check the year.
problem-in-past = This day has passed. Choose today or later.
problem-not-a-time = Not a time of day. Write it like 7:30 or 14h05.
problem-not-an-option = Choose one of the given options.
problem-too-few = At least { $min } needed.
problem-too-many = At most { $max } allowed.
problem-not-yes-or-no = Choose yes or no.
problem-not-a-list = The value must be a list.
problem-not-an-object = The value must have named parts.
problem-bad-phone = Not a telephone number. Write a Vietnamese number, for example 0912 345 678.
problem-bad-email = Not an e-mail address. Write it like name@place.vn.
problem-bad-personal-id = Not a valid number. A personal id has 12 digits.
problem-bad-tax-no = Not a tax number: 10 digits, 10 and 3 digits, or a personal id.
problem-personal-id-year = The personal id tells { $year } as year of birth, not the one given. Check; keep it if it is right.
problem-personal-id-gender = The personal id tells another gender than the one chosen. Check; keep it if it is right.
problem-unknown-province = The first three digits of the personal id are not in the table of provinces. Check; keep it if it is right.
problem-tax-no-check-digit = The check digit of the tax number does not fit. Check; keep it if it is right.
problem-rule = { $message }
problem-unknown-field = The form has no such field.


## Errors and warnings of the crates text and calendar; arguments are named like the enum's fields.
error-text-too-long = The text has { $chars } characters, { $max_chars } are allowed. Please shorten it.
error-personal-id-not-digits = A personal id consists of digits only. Please check it.
error-personal-id-length = A personal id has exactly 12 digits. Please enter all of them.
error-old-id-card-not-digits = An old identity card's number consists of digits only. Please check it.
error-old-id-card-length = An old identity card's number has exactly 9 digits. Please enter all of them.
error-passport-characters = A passport number consists of plain letters and digits. Enter it as in the passport.
error-passport-length = A passport number has 5 to 9 characters. Enter it as in the passport.
error-tax-no-characters = A tax number consists of digits, perhaps with a hyphen before the last three.
error-tax-no-length = An organisation's tax number has 10 or 13 digits. Persons and household businesses use the personal id.
error-tax-no-check-digit = The check digit of the tax number is wrong. Compare it with the paper.
error-phone-characters = A telephone number consists of digits only. Please check it.
error-phone-length = A mobile number has 10 digits, a fixed line 11. Please enter all of them.
error-phone-prefix = No Vietnamese number begins like this. Enter the leading 0 or +84.
error-email-length = The e-mail address is too long.
error-email-shape = An e-mail address reads name@place.vn. Please check it.
error-date-shape = A date reads 14/08/1994, 08/1994 or 1994. Please enter it again.
error-date-no-such-day = There is no such day or month. Please enter it again.
error-date-year = The year must lie between 1800 and 2200.
error-gender-unknown-word = This is no gender we know. Please choose again.
warning-personal-id-unknown-province = The first three digits ({ $province_code }) name no province. Confirm if the birth was registered abroad, otherwise check them.
warning-personal-id-birth-year = The personal id tells the year of birth { $told }, entered was { $entered }. Compare the papers and confirm.
warning-personal-id-gender = The personal id tells another gender than was entered. Compare the papers and confirm.
## Reason of each day when a due time is explained


### portal: the citizens' portal

portal-officers = Officers
portal-to-work = To work
portal-hotline = Telephone
portal-hours-week = Monday to Friday: { $hours }
portal-hours-receipt = Also on working days, for submitting: { $hours }
portal-hours-saturday = Saturday: { $hours }
portal-open = Open now
portal-closed = Closed now
portal-closed-until = Closed now, opens { $time }
portal-question = What do you need to do?
portal-question-hint = Use your own words, in English or Vietnamese, with or without accents
portal-question-example = For example: register a birth
portal-popular-lead = Often searched for:
# Separated by semicolons; both shown and searched for.
portal-popular = birth; marriage; certification; household business
portal-track-hint = Or scan the QR code on the acceptance slip with your phone.
portal-tiles = Choose by what happens in your life
portal-tile-birth = A child is born
portal-tile-birth-hint = Birth, parenthood, health insurance for the child
portal-tile-birth-words = birth
portal-tile-marriage = Marriage
portal-tile-marriage-hint = Registering a marriage and registering it again
portal-tile-marriage-words = marriage
portal-tile-adoption = Adoption
portal-tile-adoption-hint = Registering an adoption and registering it again
portal-tile-copies = Certified papers
portal-tile-copies-hint = Copies, signatures, contracts, wills
portal-tile-land = Land and houses
portal-tile-land-hint = Certificates, allocation of land, disputes
portal-tile-business = Opening a business
portal-tile-business-hint = Founding, changing or pausing a household business
portal-tile-allowance = Social allowances
portal-tile-allowance-hint = Elderly and disabled persons, funerals
portal-tile-merit = Persons of merit
portal-tile-merit-hint = Relatives of fallen soldiers, worship allowance
portal-tile-death = A death in the family
portal-tile-death-hint = Death, residence, funeral allowance
portal-tile-death-words = death
portal-all-procedures = { $n ->
    [one] See the { $n } procedure
   *[other] See all { $n } procedures by field
}
portal-desk-title = Submitting at the desk
portal-desk-prepare = See which papers you need
portal-desk-prepare-text = The page of each procedure lists papers, fees and time limit. The agency may not ask for any others.
portal-desk-come = Bring your papers to the desk
portal-desk-slip = Take the acceptance slip
portal-desk-slip-text = It shows the case code, when the result is due, and a QR code for tracking.
portal-desk-cutoff = What comes in after { $time } is passed on at the start of the next working day.
portal-desk-follow = Follow your case and collect the result
portal-desk-follow-text = Track it at any time. If you leave an e-mail address, you are told when something is missing and when the result is ready.
portal-figures = Work done in { $month }
portal-figure-received = cases accepted
portal-figure-finished = cases settled
portal-figure-in-time = on time or early
portal-share = { $whole }.{ $tenths }%
portal-search-words = Find a procedure
portal-every-field = All fields
portal-every-procedure = See all procedures
portal-nothing-title = No procedure found
portal-nothing-text = Try fewer or other words, for example “birth” or “business”.
portal-nearest = No procedure fits all of your words. These are the nearest ones.
portal-range = { $from }–{ $to } of { $total } procedures
portal-who = Who may apply
portal-citizens = Individuals
portal-organisations = Organisations
portal-household-businesses = Household businesses
portal-where = Where to submit
portal-by-post = You may also send the papers by the public post.
portal-settled-by = Settled by
portal-in-force = In force from
portal-kind = Case:
portal-how-long = Time limit
portal-what-papers = Papers to bring
portal-no-papers = No papers are needed.
portal-originals = { $n ->
    [one] { $n } original
   *[other] { $n } originals
}
portal-certified-copies = { $n ->
    [one] { $n } certified copy
   *[other] { $n } certified copies
}
portal-photocopies = { $n ->
    [one] { $n } photocopy
   *[other] { $n } photocopies
}
portal-paper-show-only = only to be shown
portal-paper-form = form available at the desk
portal-paper-if-needed = if needed
portal-fee-counted = Depends on the quantity; the amount shown is for one copy of one page.
portal-fee-on-receipt = Paid with the papers.
portal-fee-on-return = Paid when you collect the result.
portal-fee-set-by-province = The amount is set by the provincial People's Council.
portal-fee-exempt = Exempt:
portal-term-unknown = As the law provides
portal-term-same-day = Within the working day
portal-steps = How the case is settled
portal-step-receipt = Receiving and checking the papers
portal-step-payment = Waiting for the applicant's payment; this time does not count
portal-step-hand-over = Handing over the result
portal-steps-note = Times are working hours allotted to each step. Some steps are only taken when needed.
portal-legal-basis = Legal basis
portal-contact = Questions:
portal-accessibility-title = Accessibility
portal-accessibility-lead = Everybody must be able to use this portal: with a mouse, a keyboard, a phone or a screen reader. We work towards WCAG level AA.
portal-accessibility-keyboard = Keyboard and screen readers
portal-accessibility-keyboard-text = Everything can be done with the keyboard alone. The first Tab on every page leads straight to the main content. Every input has a label; mistakes are told in words at the top of the page and at the input.
portal-accessibility-sight = Size and colours
portal-accessibility-sight-text = “Larger text” at the top and “Dark colours” at the bottom of every page are remembered on your device. Colours always come with a word and a symbol. Pages can be enlarged to 400% without scrolling sideways.
portal-accessibility-words = Words and languages
portal-accessibility-words-text = Short sentences, few technical terms. Pages come in Vietnamese and English; names of papers and steps stay Vietnamese.
portal-accessibility-script = Old devices, weak networks
portal-accessibility-script-text = The portal works without JavaScript and loads nothing from elsewhere.
portal-accessibility-desk = If it still does not work for you
portal-accessibility-desk-text = Call or come to the desk: the officers look your case up and help you. If something on a page is hard to use, please tell us so that we can mend it.
portal-privacy-title = Personal data protection
portal-privacy-lead = This portal keeps only what is needed to settle your case, under the Law on Personal Data Protection No. 91/2025/QH15.
portal-privacy-portal = When you look at pages
portal-privacy-portal-text = No advertising, no counting of visits, nothing sent to others. Your network address is held in memory for a short time when you track a case, so that nobody can guess codes.
portal-privacy-cookies = Cookies
portal-privacy-cookies-text = Only what pages need to work: a secret that ties forms to your browser, and your choices of language, colours and size.
portal-privacy-tracking = When you track a case
portal-privacy-tracking-text = Both the case code and the tracking code on the acceptance slip are needed. The page tells where the case is and when it will be done; it names neither applicants nor officers. Do not give the tracking code to others.
portal-privacy-cases = When you submit a case
portal-privacy-cases-text = The agency keeps your information and papers to settle the case, and in its archive as the law asks. Only officers of the agencies that receive and settle the case see them; every act on a case is recorded.
portal-privacy-rights = Your rights
portal-privacy-rights-text = You may ask the agency what it holds about you, have wrong information corrected, and complain when information is misused.

### tracking: public tracking

tracking-title = Track a case
tracking-lead = Enter the two codes printed on the acceptance slip to see how far your case is and when the result is due. No signing in.
tracking-case = Case
tracking-answer = How the case stands
tracking-case-no-hint = Below the bar code, for example H99.18-261123-0007
tracking-case-no-missing = Enter the case code printed below the bar code of the acceptance slip
tracking-code = Tracking code
tracking-code-hint = 8 letters and digits, printed below the QR code
tracking-code-missing = Enter the tracking code printed below the QR code of the acceptance slip
tracking-not-found = There is no case with these two codes.
tracking-not-found-text = Check each code on the acceptance slip. If you have lost it, call or come to the desk with proof of your identity.
tracking-another = Track another case
tracking-private = This page names nobody. Whoever holds both codes can see it, so keep the acceptance slip safe.
tracking-received-at = Accepted { $time }.
tracking-declined-at = Declined { $time }.
tracking-due-at = The result is due { $time }.
tracking-in-time = The case is on time.
tracking-late = The case is past its due date. The agency apologises for the delay.
tracking-ready-at = The result was ready { $time }.
tracking-judged-early = Settled early.
tracking-judged-on-time = Settled on time.
tracking-judged-late = Settled late. The agency apologises for the delay.
tracking-paused-supplement = The time limit is paused. A new due date is set when you bring the missing papers.
tracking-paused-payment = The time limit is paused. A new due date is set when you have paid.
tracking-first-due-at = The date on the acceptance slip is { $time }; it was moved because of the time the case stood still.
tracking-asked = Please bring
tracking-asked-other = Other papers, see the supplement request
tracking-bring-to = Bring it to
tracking-questions = Questions? Call
tracking-steps = Steps
tracking-step-received = Case accepted
tracking-step-ready = Result at the desk
tracking-step-done-at = Done { $time }
tracking-step-due-at = Step due { $time }
tracking-step-since = Since { $time }
tracking-step-late = Late

### slip: words on slips (slips themselves are always Vietnamese)

slip-acceptance-title = Acceptance slip { $case }
slip-supplement-title = Supplement request { $case }
slip-declination-title = Declination { $case }
slip-control-title = Control slip { $case }
slip-book-title = Case book { $from } – { $to }
slip-demonstration = DEMONSTRATION, WITHOUT VALUE
slip-form = Form { $no }
slip-date = { $day }/{ $month }/{ $year }
slip-moment = { $hour }:{ $minute }, { $date }
slip-money = { $amount } VND
slip-term-same-day = within the working day
slip-term-working-days = { $n } working days
slip-term-working-hours = { $n } working hours
slip-term-hours-minutes = { $h } working hours { $m } minutes
slip-term-days = { $n } days
slip-supplement-number = { $n }/HDHS
slip-return-post = By the public post to: { $address }
slip-return-electronic = Electronically
slip-note-copies = Made in 2 copies: one is kept with the control slip, one is for the applicant.
slip-note-collect = Please bring this slip and proof of your identity when you collect the result.
slip-sent-back = Sent back: { $reason }
slip-waits-for-others = Waiting for the other units

## Proving the data

verify-journal-missing = The journal is gone, but these tables still have rows of the case: { $subject }.
verify-entry-missing = The journal lacks an entry at place { $subject }, or has one too many.
verify-entry-changed = Entry { $subject } of the journal was changed.
verify-entry-unreadable = Entry { $subject } of the journal cannot be read.
verify-kind-differs = Entry { $subject } of the journal is listed as another kind of event than it is.
verify-number-lost = The case number does not lead to this case.
verify-number-astray = This number leads to a case that bears another one, or to none.
verify-state-missing = The stored state of the case is missing (table case_states).
verify-state-unreadable = The stored state of the case cannot be read (table case_states).
verify-state-differs = The stored state of the case is not what the journal tells (table case_states).
verify-last-hash-differs = The last hash stored is not that of the last entry (table case_states).
verify-row-missing = The case is missing in lists (table cases).
verify-row-differs = Lists show the case otherwise than the journal tells (table cases).
verify-task-missing = Task { $subject } is missing (table tasks).
verify-task-unknown = Task { $subject } is not in the journal (table tasks).
verify-task-differs = Task { $subject } is stored otherwise than the journal tells (table tasks).
verify-notice-astray = The notice of entry { $subject } bears the number or agency of another case (table outbox).
verify-notice-unknown = There is a notice of entry { $subject }, which the journal does not have (table outbox).
verify-words-differ = Searching finds the case by other words than its own (table case_search).
