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
stage-declined-sentence = The agency has not accepted your case. The reason is given on the declination slip.
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
