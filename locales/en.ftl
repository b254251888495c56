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
