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
case-next-officer = Officer for the next step
case-next-anybody = Anybody of the unit
case-opinion = Opinion
case-opinion-hint = Required for opinions, refusals and returns.
case-return-to = Goes back to: { $to }
case-return-hint = Say what has to be done again.
case-assign-pool = Anybody of the unit
case-request-hint = Choose all papers at once and say what has to be mended. The one-stop desk sends the slip to the applicant.
case-request-points = What is to be brought or mended
case-request-reason-hint = Tell the applicant why.
case-request-send = Send to the desk
case-legal-ground = Legal ground
case-legal-ground-hint = Article and document.
case-receive-hint = Tick the papers received and enter the counts. The clock runs again once you save.
case-receive-papers = Papers of the supplement
case-other-paper = Another paper or point
case-row-detail = Detail: { $paper }
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
flash-case-completed = The step is complete.
flash-case-finished = The case is settled. The result is at the one-stop desk.
flash-case-sent-back = Sent back to: { $what }.
flash-case-assigned = The assignment is saved.
flash-case-supplement-proposed = The drafted supplement request went to the desk.
flash-case-supplement-dropped = The drafted supplement request was dropped.
flash-case-supplement-issued = The supplement request was sent to the applicant. The clock is paused.
flash-case-supplement-received = The supplement was received. The clock runs again.
flash-case-paid = The payment is recorded.
flash-case-released = The result is released.
flash-case-handed-over = The result is handed over.

### Why something is refused

denied-unseen = There is no such case.
denied-role = Your role does not allow this.
denied-other-officer = This task was given to another officer. The head of the unit can give it to somebody else.
rejection-denied = You may not do this.
rejection-wrong-stage = The case stands at “{ $stage }”: this is not done now.
rejection-task-closed = { $officer } completed this task at { $time }. The page shows how the case stands now.
rejection-unknown-task = The case has no task { $task }. Open the page again.
rejection-unknown-outcome = Choose the outcome of the step.
rejection-needs-release = This step needs number and date of the result: use “Release the result”.
rejection-needs-payment = This step needs amount and receipt: use “Record the payment”.
rejection-not-release = This step does not release a result.
rejection-not-payment = This step does not take a payment.
rejection-nothing-before = There is no step before to send it back to.
rejection-reason-missing = Enter the reason.
rejection-opinion-missing = Enter your opinion.
rejection-not-a-performer = { $officer } does not perform the next step. Choose somebody else.
rejection-assignee-missing = Choose the officer it is given to.
rejection-same-officer = Whoever accepted the case must not sign it.
rejection-supplement-pending = A supplement request is open. The desk has to issue or drop it first.
rejection-supplement-limit = The allowed number of supplement requests ({ $limit }) is used up.
rejection-no-supplement = There is no drafted supplement request.
rejection-nothing-asked = Choose at least one paper or point.
rejection-nothing-brought = Tick at least one paper received, or write a note.
rejection-bad-amount = Enter an amount in đồng above 0, for example 1.500.000.
rejection-number-missing = Enter the number.
rejection-bad-date = The date { $date } must not lie after today or before the day of receipt.
rejection-receiver-missing = Enter who receives the result.
rejection-fees-unpaid = Fees of { $amount } ₫ have to be taken first.
rejection-calendar-ends = The working calendar does not reach beyond { $date }. Ask the administrator to extend it.
rejection-stuck = The process has no way on at “{ $element }”. Ask the administrator to mend it.
rejection-no-term = The procedure has no term for this case kind and channel. Tell the administrator.
rejection-already-exists = This case exists already.
rejection-too-long = The text is longer than { $max }. Shorten it and send again.

### api

api-unknown-procedure = There is no such procedure. Codes are listed at /api/v1/procedures.
api-no-form = This procedure has no electronic form.
error-key-reused-title = Key used for another request
error-key-reused-text = This Idempotency-Key came with another request before. Use a new key for a new request.
