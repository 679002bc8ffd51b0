## The frame
desk-title = { $page } – Placet
desk-nav = Main navigation
portal-title = { $page } – { $organisation }
portal-nav = Main navigation
nav-menu = Menu
nav-overview = Overview
nav-forms = Forms
nav-purposes = Purposes
nav-subjects = People
nav-tickets = Requests
nav-settings = Settings
nav-audit = Audit log
nav-ledger = Ledger
breadcrumb-label = You are here
skip-to-content = Skip to content
language-label = Language
sign-out = Sign out

## Buttons that are the same everywhere
save = Save
cancel = Cancel
filter = Filter
confirm-back = No, go back

## Fields
field-optional = (optional)
field-error-prefix = Error:
page-error-prefix = Error: { $title }
error-summary-title = Something is not right yet
email-invalid = Enter an e-mail address like name@example.org.
url-invalid = Enter a whole address, beginning with https://.

## Lists and plots
pagination-label = Pages of this list
pagination-first = Back to the first page
pagination-next = Next page
chart-numbers = Show the numbers
chart-day = Day
chart-count = Number
chart-share = Share
chart-percent = { $share } %

## Where somebody is signed in
sessions-device = Device
sessions-network = Network
sessions-since = Signed in
sessions-last-used = Last used
sessions-action = Action
sessions-current = This device
sessions-revoke = Sign out
sessions-revoke-which = Sign out { $device }
sessions-unknown-device = Unknown device

## Who did something
actor-staff = Former member of staff
actor-subject = The person concerned
actor-visitor = A visitor
actor-system = Placet itself

## Errors: what happened, and what to do
error-home = Go to the start page
error-reference = If you write to us about it, name this reference: { $reference }
error-not-signed-in = You are not signed in
error-not-signed-in-help = Your session has ended, or you have not signed in yet. Sign in, then try again.
error-forbidden = You may not open this
error-forbidden-help = Your account does not have the right for it. If you need it, ask an administrator.
error-not-found = There is nothing here
error-not-found-help = The address may be mistyped, or what was here has been removed or has expired. If you followed a link, check that it is complete.
error-invalid = This could not be read
error-invalid-help = Something in what was sent is not as expected. Go back, check what you entered and send it again.
error-changed-meanwhile = Somebody else has changed this meanwhile
error-changed-meanwhile-help = Nothing of theirs has been overwritten. Go back, load the page again and make your change once more.
error-token-used = This form has been sent already
error-token-used-help = Your first answers have been recorded. To answer again, open the form anew.
error-wrong-state = This can’t be done any more
error-wrong-state-help = What you wanted to change has moved on meanwhile. Go back and load the page again to see where it stands.
error-too-large = This is too large
error-too-large-help = Go back and choose a smaller file, or write a shorter text.
error-too-many = Too many tries
error-too-many-help = To protect you and others, this is limited. Wait a quarter of an hour, then try again.
error-timed-out = It took too long
error-timed-out-help = The server is very busy, or the connection too slow. Wait a little, then try again.
error-internal = Something on our side went wrong
error-internal-help = What you did may not have been saved. Try again in a few minutes.
error-network = No answer came
error-network-help = Check your connection to the internet, then try again. What you typed is still on the page.
error-not-a-form = This was not sent by one of our pages. Open the page anew and try again.

## Dates
date-short = { $day } { $month }
date-weekday = { $weekday }, { $date }
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
error-text-long = Use at most { $max } characters.
