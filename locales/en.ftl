# Texts that all pages share. Short sentences; citizens are addressed as "you".

## Frame

layout-product = One-stop shop
layout-portal = Public services portal
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
layout-steps = Steps
layout-step-done = done
layout-text-large = Larger text
layout-text-normal = Normal text
layout-light = Light colours
layout-dark = Dark colours
layout-accessibility = Accessibility
layout-privacy = Personal data protection
layout-progress = Published progress

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
stage-declined-sentence = The agency has not accepted your case. The reason is given below.
stage-accepted-sentence = Your case has been accepted.
stage-in-progress-sentence = Your case is being handled.
stage-awaiting-supplement-sentence = We need something more from you. The time you take does not count towards our time limit.
stage-awaiting-payment-sentence = Your case is waiting for the fee to be paid.
stage-result-ready-sentence = The result is ready. Please collect it, or wait for the post to deliver it.
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
error-conflict-title = Someone was faster
error-conflict-text = The case has changed since you opened the page. Open it again to see how it stands.
error-too-large-title = The file is too large
error-too-large-text = A file may have at most { $limit }. Take the picture at a smaller size or split the file.
error-too-many-title = Too many requests
error-too-many-text = Wait a minute and try again.
error-fault-title = Something went wrong
error-fault-text = What you just did may not have been saved. Try again in a few minutes; if it fails again, give this incident number to support.
error-incident = Incident number
error-go-home = Go to the home page

### api

api-unknown-procedure = There is no such procedure. Codes are listed at /api/v1/procedures.
api-no-form = This procedure has no electronic form.
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
book-template = Case book, form 07
book-empty-title = No cases
book-empty-text = No case was received on these days.
book-bad-date = Write the date as dd/mm/yyyy, for example 22/11/2026.
book-ends-before = The last day must not be before the first.
book-too-long = At most one year at a time. Choose a shorter span.
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
notice-demonstration = The demonstration sends no mail; this is what the applicant would get.
flash-notice-again = The notice will be tried again.
flash-notice-not-given-up = This notice was sent or is waiting to be sent.

### procedures_admin

admin-lists = Lists of procedures
admin-to-verify = To be verified
admin-verified = Checked
admin-verify-title = To be verified before use
admin-words = Code, name or keyword
admin-code = Procedure code
admin-version = Version
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
