# Forms on other websites: the snippet, trying it out, the checker, protection. Words of the desk.

## The snippet
sharing-modes = Ways to show the form
sharing-mode-inline = In the page
sharing-mode-inline-text = The form stands where the snippet stands, as high as it needs to be.
sharing-mode-popup = Dialog
sharing-mode-popup-text = The link stays as it is and opens the form in a dialog over the page. Nothing opens unasked.
sharing-mode-slider = From the side
sharing-mode-slider-text = The form comes in from the side once the page is there. It never blocks the page, and one click or Escape sends it away; the link brings it back.
sharing-mode-button = Button
sharing-mode-button-text = A button takes the place of the link and opens the form in a dialog.
sharing-mode-manage = See and withdraw
sharing-mode-manage-text = No form, but the page on which people get a link to their consents by mail. Put it where you ask for consent, so that taking one back is as easy as giving it.
sharing-link-manage = See or take back your consents
sharing-evergreen = This script is updated with Placet.
sharing-pin = Show the one that never changes
sharing-pinned = This script never changes, and browsers check it by its checksum. Placet goes on serving it after updates. Improvements reach it only when you copy the snippet again.
sharing-unpin = Show the one that is updated
sharing-try = Try it out here in the desk
sharing-try-title = Try it out
sharing-try-note = This is the real form in a real frame. What you send here is recorded and confirmed by mail like anybody’s answers, so use an address of your own.

## Recipes
sharing-recipes = Where websites are made
sharing-wordpress = WordPress
sharing-wordpress-text = Add a block “Custom HTML” where the form should stand and paste the first text. If you may use scripts in it, paste the whole snippet and you are done. Otherwise somebody who looks after the theme adds the second text to its functions.php (WordPress 6.3 or later).
sharing-wordpress-block = For the block
sharing-wordpress-theme = For functions.php
sharing-react = React
sharing-react-text = A component for the place where the form should stand. It may stand on several pages and come and go; the script notices.
sharing-react-file = Consent.jsx
sharing-ssi = Server-side include
sharing-ssi-text = For websites that Apache or nginx puts together from files: the snippet in one file, and one line on each page.
sharing-ssi-file = For the file { $name }
sharing-ssi-line = For each page

## What the website can say and hear
sharing-attributes = Language, known answers, events
sharing-language = Language
sharing-language-text = on the element chooses the form’s language; without it the language of the page counts.
sharing-fill = Known answers
sharing-fill-text = On the element, if the website knows them already, for example of somebody who is signed in. They stay in the browser until the form is sent. Consents, age and whatever is ticked can’t be filled in.
sharing-events = Events
sharing-events-text = The element hears of what happens and passes it on to scripts of the website:
sharing-event-ready = the form is there
sharing-event-submitted = it was sent; detail.id is the record’s id, and no answer is told
sharing-event-closed = dialog or side were closed

## A code for paper
sharing-qr = On paper
sharing-qr-text = This code leads phones to the form. Print the address beside it, for those who prefer to type.
sharing-qr-alt = QR code with the address { $address }
sharing-qr-download = Save the code (SVG)
sharing-paper = Print the form for paper, and enter what comes back

## The checker
sharing-check = Does it work on the website?
sharing-check-intro = Placet visits the page where the snippet stands and tells what would keep the form from appearing, with the line that mends it.
sharing-check-page = Address of the page
sharing-check-page-hint = For example https://www.example.org/newsletter
sharing-check-button = Check the page
sharing-check-missing = Enter the address of the page.
sharing-check-not-html = What is there is not a page (HTML).
sharing-check-title-good = The form appears on { $address }
sharing-check-title-blocked = The form does not appear on { $address }
sharing-check-blocks = To mend
sharing-check-notes = To know
sharing-check-fine = Good
sharing-check-good = Snippet, script and the page’s rules fit together.
sharing-check-status = The page answered with the status { $status }. Perhaps this is not the page that visitors see.
sharing-check-cut = The page is so long that only its beginning was read.
sharing-check-no-element = The snippet’s element is not in the page. If a script puts it there later, the checker can’t see it. It has the attribute:
sharing-check-other-form = The page shows another form: { $found }. For this one the element has the attribute:
sharing-check-other-home = The page loads the script of another address: { $found }. It should be:
sharing-check-no-script = The snippet’s script is not in the page. It is:
sharing-check-module = The script is loaded as a module, and then it can’t tell where it comes from. Remove type="module".
sharing-check-crossorigin = Browsers check the script’s checksum only with one more attribute. Add:
sharing-check-integrity-changes = The page has a checksum for the script that is updated, so it will be blocked after the next update. Use the one that never changes:
sharing-check-integrity = The checksum is not that of the script. It should be:
sharing-check-mixed = The page is loaded with TLS and Placet without, so browsers refuse the script. Placet needs an address with https:// (setting public_url).
sharing-check-csp-script = The page’s Content Security Policy does not let the script in. Instead of “{ $directive }” write:
sharing-check-csp-frame = The page’s Content Security Policy does not let the form’s frame in. Instead of “{ $directive }” write:
sharing-check-strict-dynamic = The page’s Content Security Policy (“{ $directive }”) takes scripts only with a nonce or a checksum. Give the script the page’s nonce; or use the script that never changes, and add to the directive:
sharing-check-sandbox = The page’s Content Security Policy forbids all scripts. Write at least:
sharing-check-report-only = The next point comes from a policy that only reports and does not block (Content-Security-Policy-Report-Only).
sharing-check-origin = This website is not among those that may show the form. Add it to the allowed origins on this page:
sharing-check-isolated = The page is isolated (Cross-Origin-Embedder-Policy). Script and form agree to that.

## Protection
sharing-protection = Protection against programs
sharing-protection-state = State
sharing-calm = Calm
sharing-attack = Under attack
sharing-sent = In the last minute
sharing-sent-count =
    { $count ->
        [0] nothing sent
        [one] sent once
       *[other] sent { $count } times
    }
sharing-attack-until = At least until
sharing-calm-text = If the form is sent { $limit } times or more within a minute, senders’ browsers have some work to do first, which takes them less than a second. Whoever has JavaScript switched off then confirms by mail.
sharing-attack-text = The form was sent { $limit } times or more within a minute, or all forms together very often. Senders’ browsers now have some work to do first, which takes them less than a second. Whoever has JavaScript switched off confirms by mail.
sharing-always = Always: each page can be sent once; a hidden field that only programs fill in; at least { $seconds } seconds between reading and sending; a limit for each network. State and numbers are those of the server that answered just now.
