# Forms in the desk.

forms-title = Forms
forms-new = New form
forms-create = Create form
forms-empty = No forms yet
forms-empty-text = A form asks people for their consent on any website. Create one, add a consent to it, publish it, and copy its snippet into your page.
forms-form-title = Title
forms-form-title-hint = The heading that visitors read. With several languages: in the first of them; you translate it in the builder.
forms-key = Key
forms-key-hint = Stands in the form’s address: small letters, digits and hyphens, at most { $max }. It can’t be changed later.
forms-languages = Languages
forms-languages-hint = In which visitors can read the form.
forms-state = State
forms-draft = Draft
forms-published = Published, version { $number }
forms-changed = Changed since
forms-updated = Last edited
forms-address = Address
forms-edit = Edit form
forms-back = Back to the form

forms-key-invalid = Enter a key of small letters, digits and hyphens that begins with a letter, at most { $max } characters.
forms-key-taken = Another form has this key. Choose a different one.
forms-title-invalid = Enter a title ({ $max } characters at most).
forms-languages-missing = Tick at least one language.

## Onto a website
forms-snippet = Put it on a website
forms-snippet-label = Snippet
forms-snippet-hint = Copy this into the page where the form should stand. The link works alone; the script turns it into the form.
forms-snippet-link = Give or manage your consent
forms-origins = Websites that may show it
forms-origins-label = Allowed origins
forms-origins-hint = One a line, for example https://www.example.org – without a path. Only pages of these websites can frame the form.
forms-origins-none = No website may frame this form.
forms-origin-invalid = “{ $line }” is not an origin. Write it like https://www.example.org, without path or asterisk.
forms-origins-too-many = List at most { $max } origins.

## Publishing
forms-publish = Publish
forms-publish-title = Publish “{ $form }”?
forms-publish-text = Visitors will see the form as it is now. What is published is kept for good, with a checksum, as evidence of what people were shown.
forms-publish-languages = Languages: { $languages }.
forms-publish-purposes = The wording of its purposes can’t be changed any more after that; a change becomes a new version.
forms-publish-earlier = Earlier versions stay on record.
forms-publish-unchanged = There is nothing to publish
forms-blocked-title = Not ready to publish
forms-blocked-text = Each line says what is missing, and leads to the place where you can set it right.
forms-finding-form = The form
forms-finding-field = { $kind } “{ $name }”
forms-versions = Published versions
forms-versions-intro = The checksum is the SHA-256 of the version’s canonical JSON (RFC 8785): anybody can compute it again.
forms-versions-empty = Not published yet
forms-versions-empty-text = Once published, each version is listed here with its time and its checksum.
forms-version = Version
forms-published-at = Published
forms-published-by = By
forms-hash = SHA-256

flash-form-created = The form has been created. Edit it, then publish it.
flash-form-published = The form has been published.
flash-form-origins = The allowed websites have been saved.

## What a new form and new fields begin with
forms-start-submit = Send
forms-start-thanks = Thank you. We have recorded your answers.
forms-start-email = E-mail address

## Kinds of fields, languages
field-kind-text = Text
field-kind-email = E-mail
field-kind-phone = Phone
field-kind-select = List box
field-kind-checkbox = Check box
field-kind-consent = Consent
field-kind-static = Static text
field-kind-long_text = Long text
field-kind-number = Number
field-kind-date = Date
field-kind-url = Web address
field-kind-select_many = List box, several
field-kind-radio = Choice
field-kind-checkbox_group = Choice, several
field-kind-age_gate = Age
field-kind-signature = Signature
field-kind-section = Section
field-language-en = English
field-language-de = German

forms-snippet-later = Publish it first
forms-snippet-later-text = Then the lines for your website stand here.
forms-publish-unchanged-text = Visitors see exactly what is in the draft: nothing has changed since the last version.
forms-tab-overview = Overview
forms-tab-share = Share
forms-tab-versions = Versions
forms-tabs = Pages of this form
field-kind-country = Country
field-kind-file = File
field-kind-hidden = Hidden answer
field-kind-document = Document
field-kind-page_break = Page break
file-kind-pdf = PDF
file-kind-image = images
file-kind-text = plain text
file-kind-office = Office documents
form-public-file-taken = { $kinds }; at most { $max } MB.
form-public-file-kept = Received: { $name }. Choose another file to replace it.
form-public-file-drop = Remove this file
form-public-error-file = Choose a file for “{ $name }”.
form-public-step = Page { $number } of { $count }
form-public-step-on = Continue
form-public-step-back = Back
form-public-check = Check your answers
form-public-check-text = Nothing has been sent yet. Look at your answers, change what is not right, then send them.
form-public-change = Change
form-public-not-answered = Not answered
form-public-document-hash = SHA-256 of this text:
form-public-error-file-too-large = The file for “{ $name }” is larger than { $max } MB. Choose a smaller one.
form-public-error-file-cut-off = The file for “{ $name }” did not arrive completely. Choose it again.
form-public-error-file-empty = The file for “{ $name }” is empty. Choose another one.
form-public-error-file-type-refused = The file for “{ $name }” is of a kind that is not taken, whatever it is called. Choose one of those named with the field.
