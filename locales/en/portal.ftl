# The portal of data subjects.

portal-nav-consents = My consents
portal-nav-requests = My requests
portal-nav-account = My data

# Signing in
portal-sign-in-title = Sign in
portal-sign-in-intro = See what you agreed to, change your mind, or ask for your data. You need no password: we send a code to your e-mail address.
portal-sign-in-email = Your e-mail address
portal-sign-in-email-hint = Use the address that you gave us before.
portal-sign-in-send = Send me a code
portal-code-title = Enter your code
portal-code-sent = We sent a mail to { $address }. The code in it works for { $minutes } minutes. You can also use the link in the mail.
portal-code-label = Code
portal-code-hint = Six digits
portal-code-button = Sign in
portal-code-nothing-came = No mail? Look into the spam folder.
portal-code-again = Ask for a new code
portal-code-wrong = This code is not right. Compare it with the newest mail from us; older codes no longer work here.
portal-code-locked = This code was entered wrongly too often and no longer works. Use the link in the mail, or ask for a new code.
portal-code-over = This code no longer works: it was used, or its time has passed. Ask for a new code.
portal-link-title = Sign in
portal-link-text = You sign in as { $address }.
portal-link-button = Sign in
portal-link-over-title = This link no longer works
portal-link-over = The link was used, or its time has passed. Ask for a new code; it comes by mail.

# The mail with the code
portal-mail-subject = Your code for { $organisation }
portal-mail-intro = This is your code to sign in at { $organisation }. Enter it on the page on which you asked for it:
portal-mail-or = Or open this page and press the button there:
portal-mail-button = Sign in
portal-mail-valid = Code and link work once, within { $minutes } minutes.
portal-mail-not-you = You did not ask for this? Then somebody entered your address by mistake, and you need not do anything. Never pass the code on.

# The person's account
portal-account-title = My data
portal-known-by = What we know you by
portal-known-by-intro = This is how we find your consents and requests. If something is wrong, write to us under “My requests”.
portal-language = Language
portal-language-label = Language of our mails to you
portal-language-hint = The language of these pages is chosen at their foot.
portal-language-unknown = Choose one of the languages in the list.
portal-sign-out-everywhere = Sign out everywhere
flash-language-chosen = We write to you in this language from now on.

# My consents
portal-consents-title = My consents
portal-consents-intro = This is what we asked you and what you said. Change your mind whenever you like; it counts at once, and you get a receipt by mail.
portal-consents-empty = We have asked you nothing yet
portal-consents-empty-text = Once you answer one of our forms with this e-mail address, what you said stands here. Did you use another address? Then sign in with that one.
portal-consents-empty-ask = Write to us
portal-since = Since
portal-until = Valid until
portal-through-form = A form, as you saw it
portal-withdraw = Withdraw
portal-give = Give consent
portal-new-wording = The wording has changed since. You would agree to this:
portal-wording-changed = The wording has changed while this page was open. Read the new one, then decide.
portal-withdraw-all = Withdraw everything
portal-withdraw-all-hint = Takes back all that you agreed to.
portal-history = History
portal-history-intro = Everything that happened to this consent, the newest first. Nothing is ever removed from it or changed.
flash-consent-withdrawn = Withdrawn. We no longer use your data for this, and send you a receipt by mail.
flash-consent-given = Thank you, your consent is recorded. We send you a receipt by mail.
flash-consents-withdrawn = Everything is withdrawn. We send you a receipt by mail.

# How what happened can be shown
evidence-title = How we can show it
evidence-of = { $purpose }: { $what }
evidence-until-withdrawn = Until you withdraw it
evidence-through = Through
evidence-page = On the page
evidence-answer = Answer
evidence-ticked = The box was ticked
evidence-empty = The box was left empty
evidence-button = A button was pressed
evidence-language = Language
evidence-shown = Shown
evidence-said = Answered
evidence-confirmed = Confirmed by mail
evidence-recorded = Written down
evidence-reference = Reference
evidence-fingerprint = Fingerprint of the form (SHA-256)
evidence-seen = See the form exactly as it was shown

# The form as it was seen
seen-title = The form “{ $form }”
seen-intro = This is the form exactly as it was shown, with the answers that were sent. Nothing in it can be changed.
seen-reduced = Only what proves the consents has been kept. All other answers have been deleted, and their fields are empty here, since:
seen-withheld = Some fields go to details of the person that your roles may not see: their answers are left out, and they are empty here whatever was answered.
seen-frame = The form as it was shown
seen-version = Form and version
seen-answers = Answers
seen-no-answer = No answer
seen-circumstances = How it came about
