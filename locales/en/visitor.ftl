# What visitors of a form read: the form, the pages that its links lead to, mails to them.
# These are in every language of src/languages.rs; the words of the desk stand in the other files.

## The form.

form-public-choose = Choose one
form-public-optional = (optional)
form-public-yes = Yes
form-public-no = No
form-public-age = I am at least { $age } years old.
form-public-signature = Your name here counts as your signature.
form-public-new-tab = (opens in a new tab)
form-public-trap = Leave this empty
form-public-who = Who asks
form-public-who-asks = { $controller } asks you for this and is responsible for your data.
form-public-withdraw = You are free to refuse, and can take back a consent at any time: by the link in the mail that we send you, in our portal, or by writing to us.
form-public-privacy = Privacy notice
form-public-languages = Language
form-public-consent-data = Which data
form-public-consent-recipients = Who receives them
form-public-consent-duration = How long it holds
form-public-consent-months =
    { $months ->
        [one] One month
       *[other] { $months } months
    }
form-public-consent-forever = Until you take it back
form-public-consent-no-purpose = No purpose has been chosen for this consent.
form-public-error-prefix = Error:
form-public-error-title = There is a problem
form-public-error-page-title = Error: { $title }
form-public-error-required = Fill in “{ $name }”
form-public-error-tick = Tick “{ $name }”
form-public-error-too-short = “{ $name }” must have at least { $min } characters
form-public-error-too-long = “{ $name }” can have at most { $max } characters
form-public-error-pattern = “{ $name }” does not have the form that is needed here
form-public-error-email = Enter an e-mail address in the form name@example.com
form-public-error-phone = Enter a phone number with its country code, such as +49 30 1234567
form-public-error-choice = Choose one of the answers offered for “{ $name }”
form-public-error-url = Enter a web address for “{ $name }” that begins with https://
form-public-error-number = Enter a number for “{ $name }”, such as 1200 or 12.5
form-public-error-date = Enter a day of the calendar for “{ $name }”, as year-month-day
form-public-error-before = “{ $name }” can’t be before { $min }
form-public-error-below = “{ $name }” can’t be below { $min }
form-public-error-after = “{ $name }” can’t be after { $max }
form-public-error-above = “{ $name }” can’t be above { $max }
form-public-error-too-few = Choose at least { $min } of “{ $name }”
form-public-error-too-many = Choose at most { $max } of “{ $name }”
form-public-error-age = You can send this form only if you are old enough
form-public-error-yes-no = Choose yes or no
form-public-error-same = “{ $name }” is not the same as what you entered before
form-public-error-identifier = Enter your e-mail address or your phone number
form-public-expired = This page was open for too long, so nothing has been sent yet. Everything you filled in is still here: please check it and send it again.
form-public-trapped = Nothing has been sent yet, because a field was filled in that people can’t see. Everything you filled in is still here: please check it and send it again.
form-public-used = The same page has already been sent with other answers, and those have been recorded. Everything you filled in is still here: please check it and send it again.
form-public-busy = So many forms have been sent from your network that we take no more for a moment. Everything you filled in is still here: please check it and send it again.
form-public-too-many-title = Too many at once
form-public-too-many = So many forms have been sent from your network that we take no more for a moment. Please go back and send yours again later.
form-public-too-large-title = Too much text
form-public-too-large = What you sent is larger than this form takes. Please go back and shorten your answers.

## A form that is no longer offered.

form-public-withdrawn-title = This form is no longer offered
form-public-withdrawn = { $controller } has taken the form “{ $form }” from the web. Nothing can be sent with it any more.
form-public-withdrawn-consents = What you have agreed to before stays as it is. You can withdraw it at any time: with the link in the mail that you got then, or by signing in with your e-mail address or phone number.
form-public-withdrawn-manage = See and withdraw your consents
form-public-withdrawn-contact = Questions? Write to { $email }.

## Pages, files and documents of a form.

file-kind-pdf = PDF
file-kind-image = images
file-kind-text = plain text
file-kind-office = Office documents
form-public-file-taken = { $kinds }; at most { $max } MB.
form-public-file-kept = Received: { $name }. Choose another file to replace it.
form-public-file-drop = Remove this file
form-public-error-file = Choose a file for “{ $name }”
form-public-step = Page { $number } of { $count }
form-public-step-on = Continue
form-public-step-back = Back
form-public-check = Check your answers
form-public-check-text = Nothing has been sent yet. Look at your answers, change what is not right, then send them.
form-public-change = Change
form-public-not-answered = Not answered
form-public-document-hash = SHA-256 of this text:
form-public-error-file-too-large = The file for “{ $name }” is larger than { $max } MB. Choose a smaller one
form-public-error-file-cut-off = The file for “{ $name }” did not arrive completely. Choose it again
form-public-error-file-empty = The file for “{ $name }” is empty. Choose another one
form-public-error-file-type-refused = The file for “{ $name }” is of a kind that is not taken, whatever it is called. Choose one of those named with the field

## After a form was sent.

thanks-title = Thank you
thanks-recorded = What we have recorded
thanks-given = You agreed
thanks-refused = You did not agree
thanks-reference = Reference
thanks-receipt = We have sent you a receipt by mail. It has a link with which you can change your mind at any time.
thanks-no-mail = Keep the reference: it finds this record again.
thanks-confirm-title = One step is left
thanks-confirm = We have sent you a mail. Please follow the link in it within 7 days and confirm; until then nothing is recorded as your consent.
thanks-to-confirm = What you will confirm

## The link that confirms a form.

confirm-title = Confirm your answers
confirm-intro = With the form “{ $form }” you answered on { $date }:
confirm-said = { $said }: “{ $statement }”
confirm-button = Confirm
confirm-done-title = Confirmed
confirm-done = Thank you. Your answers count from now on, and a receipt is on its way to you by mail.
confirm-already = You had already confirmed this. There is nothing left to do.
confirm-gone-title = This link doesn’t work any more
confirm-gone = It has expired, or it was not copied whole. Nothing was recorded by opening it. If you want to, fill in the form again.

## The link that shows and takes back consents.

manage-title = Your consents
manage-intro = { $controller } holds these answers of { $who }. You can change each of them here at any time; it takes effect at once.
manage-someone = the person who received this link
manage-none = There are no answers to show.
manage-state-given = You agreed on { $date }.
manage-state-refused = You did not agree on { $date }.
manage-state-withdrawn = You took your consent back on { $date }.
manage-state-expired = You agreed on { $date }. That was for a certain time, which is over.
manage-state-needs-renewal = You agreed on { $date }. What is asked for has changed since, so your consent no longer counts.
manage-withdraw = Withdraw
manage-give = Agree
manage-withdraw-all = Withdraw all
manage-all-title = All at once
manage-all-intro = Takes back everything that you agreed to.
flash-manage-withdrawn = Your consent has been taken back, and a receipt is on its way to you.
flash-manage-given = Your consent has been recorded, and a receipt is on its way to you.
flash-manage-all = All your consents have been taken back, and a receipt is on its way to you.
manage-changed = The wording has changed since you opened this page. Please read it again before you agree.
manage-gone-title = This link doesn’t work any more
manage-gone = It has expired, or it was not copied whole. You can see and change your consents in our portal, or write to us.
manage-portal = Open the portal
manage-who = Who is responsible
manage-contact = Questions go to { $email }; the data protection officer is { $dpo }, { $dpo_email }.

## What somebody was shown.

seen-document-title = The form as it was shown
seen-ticked = Ticked
seen-not-ticked = Not ticked

## Mail: receipts.

mail-receipt-subject = What you answered { $controller }
mail-receipt-subject-withdrawn = You took back a consent at { $controller }
mail-receipt-subject-given = You gave a consent to { $controller }
mail-receipt-form = You sent { $controller } the form “{ $form }” on { $date }. This is what we have recorded:
mail-receipt-change = You changed what { $controller } may do with your data on { $date }. This is what we have recorded:
mail-receipt-given = You agreed: “{ $statement }”
mail-receipt-refused = You did not agree: “{ $statement }”
mail-receipt-withdrawn = You took back: “{ $statement }”
mail-receipt-manage-intro = You can see your answers and change each of them at any time, without signing in:
mail-receipt-manage = See or withdraw
mail-receipt-when = When
mail-receipt-controller = Who is responsible
mail-receipt-contact = Questions to
mail-receipt-dpo = Data protection officer
mail-receipt-reference = Reference
mail-receipt-not-you = Was this not you? Then withdraw by the link above, or write to us. Don’t pass this mail on: whoever has the link can change your answers.

## Mail: the question whether it was you.

mail-confirm-subject = Please confirm what you answered { $controller }
mail-confirm-intro = Somebody, most likely you, sent { $controller } the form “{ $form }” with this address. Please confirm that it was you. Until then your answers don’t count.
mail-confirm-button = See and confirm
mail-confirm-valid = The link works for 7 days.
mail-confirm-not-you = Was this not you? Then you need to do nothing, and nothing will be recorded as your consent.

## What a new form begins with.

forms-start-submit = Send
forms-start-thanks = Thank you. We have recorded your answers.
forms-start-email = E-mail address

## Dates.

date-long = { $day } { $month } { $year }
date-time = { $date }, { $time }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## The frame on other websites, and protection
form-public-close = Close
form-public-working = One moment, the form is being made ready to send …
form-public-too-quick = Nothing has been sent yet, because it went faster than people read. Everything you filled in is still here: please check it and send it again.
manage-ask-title = See or take back your consents
manage-ask-text = Enter your e-mail address. We send you a link with which you see what you agreed to, and can take it back.
manage-ask-email = E-mail address
manage-ask-send = Send me the link
manage-ask-receipt = The same link stands in every receipt that we have sent you.
manage-ask-sent-title = Look into your mail
manage-ask-sent = If we know this address, a mail with the link is on its way.
manage-ask-again = Enter another address
mail-manage-subject = Your consents at { $controller }
mail-manage-intro = You asked for a link to your consents at { $controller }. With it you see what you agreed to, and can take it back.
mail-manage-not-you = If you did not ask for it, you need not do anything. Do not pass the link on: whoever has it sees your consents.

## The form on paper.
paper-only-if = Only if:
paper-answered = answered
paper-not = not { $value }
paper-and = and
paper-or = or
paper-tick-one = Tick one box.
paper-tick-any = Tick all that apply.
paper-attach = Please attach it to this sheet ({ $kinds }).
paper-place-date = Place and date
paper-signature = Signature
paper-online = This form on the web:
paper-return = Please give or send this sheet to: { $address }
mail-receipt-paper = On { $date } you signed the form “{ $form }” of { $controller } on paper. This is what we have recorded of it:

## Why a consent holds or does not, renewing it, and receipts.
state-holds = It holds until it is withdrawn.
state-holds-until = It holds until { $date }.
state-ended = The time it was given for ({ $duration }) ended on { $date }.
state-changed = Since { $date }, version { $version } asks for something else.
state-declared = Reason: { $reason }
state-too-young = It does not count: a minimum age of { $minimum } is required, and the record shows only { $shown }.
manage-state-invalidated = On { $date } this consent was declared not valid.
manage-state-unasked = The record of this answer was taken back on { $date }.
flash-manage-renewed = Your consent has been renewed, and a receipt is on its way to you.
renew-title = Renew your consent
renew-button = Renew
mail-receipt-renewed = You agreed again: “{ $statement }”
mail-receipt-expired = The time is over for which you agreed: “{ $statement }”
mail-receipt-invalidated = This consent was declared not valid: “{ $statement }”
mail-renew-subject = Your consent to { $controller } ends soon
mail-renew-intro = You gave { $controller } a consent that ends soon. If you want it to go on, you can renew it.
mail-renew-ends = “{ $statement }”: given on { $given }, ends on { $date }
mail-renew-nothing = If you do nothing, it ends by itself, and your data are no longer used for this.
receipt-title = Receipt
receipt-check = This receipt is signed: whoever has the file can check, without asking us, that nothing in it was changed.
receipt-jws = Download the signed receipt
receipt-json = Download it with proof
receipt-recorded = Written down
receipt-key = Signed with the key
