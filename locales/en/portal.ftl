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
portal-link-over = The link was used, or its time has passed. Ask for a new code; it comes by mail within a minute.

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
