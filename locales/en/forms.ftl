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
forms-source = Language you write it in
forms-source-hint = The other languages are translated from this one. You can change it later.
forms-languages = Languages
forms-further-languages = Further languages
forms-further-languages-hint = In which visitors can read the form as well. You can add more at any time.
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
forms-blocked-text-read = Each line says what is missing. Whoever edits the form sets it right.
forms-blocked-text = Each line says what is missing, and leads to the place where you can set it right.
forms-finding-form = The form
forms-finding-field = { $kind } “{ $name }”
forms-versions-intro = The checksum is the SHA-256 of the version’s canonical JSON (RFC 8785): anybody can compute it again.
forms-versions-empty = Not published yet
forms-versions-empty-text = Once published, each version is listed here with its time and its checksum.
forms-version = Version
forms-published-at = Published
forms-hash = SHA-256

flash-form-created = The form has been created. Edit it, then publish it.
flash-form-published = The form has been published.
flash-form-origins = The allowed websites have been saved.

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

forms-snippet-later = Publish it first
forms-snippet-later-text = Then the lines for your website stand here.
forms-publish-unchanged-text = Visitors see exactly what is in the draft: nothing has changed since the last version.
forms-more = More to do
forms-tab-overview = Overview
forms-tab-share = Share
forms-tab-versions = Versions
forms-tab-responses = Responses
forms-tab-webhooks = Webhooks
forms-tabs = Pages of this form
field-kind-country = Country
field-kind-file = File
field-kind-hidden = Hidden answer
field-kind-document = Document
field-kind-page_break = Page break
