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

## What has to be right before publishing
check-languages = Choose the languages of the form.
check-title-missing = Enter a title in { $language }.
check-intro-missing = Enter the introduction in { $language } as well, or remove it.
check-submit-missing = Enter the words on the button in { $language }.
check-thanks-missing = Enter the thanks in { $language }.
check-controller-missing = Name your organisation in the settings: people must know who asks.
check-too-many-fields = Use at most { $max } fields.
check-nobody-identified = Add an e-mail or phone field and make it required: otherwise nobody knows whose consent it is.
check-confirm-needs-email = To confirm by e-mail, the form needs a required e-mail field.
check-identified-twice = Remove one of the fields of this kind: a form identifies a person by one e-mail address and one phone number at most.
check-key-invalid = Enter a key of small letters, digits, hyphens and underscores that begins with a letter, at most { $max } characters.
check-key-taken = Another field has the key “{ $key }” already. Choose a different one.
check-text-missing = Enter the text in { $language }.
check-label-missing = Enter a label in { $language }.
check-hint-missing = Enter the hint in { $language } as well, or remove it.
check-text-long = Use at most { $max } characters.
check-purpose-missing = Choose the purpose to which people consent.
check-purpose-unknown = This purpose does not exist any more. Choose another one.
check-purpose-name = The purpose has no name in { $language }. Add it to the purpose.
check-statement = The purpose has no statement in { $language }. Add it to the purpose.
check-consent-required = A consent can’t be required: people must be able to refuse.
check-range-unlike = A bound is not a number, or not a day as year-month-day.
check-range-crossed = The smallest answer is larger than the largest.
check-choices-count = Nobody can choose so many: there are { $count } choices.
check-age-missing = Enter an age from 1 to { $max }.
check-same-unknown = What it repeats has to be an earlier field of the same kind.
check-condition-unknown = Its condition looks at a field that does not come before it.
check-condition-never = It is never shown: no answers fulfil its condition.
check-condition-always = It is always shown: its condition holds whatever is answered. Remove it.
check-condition-deep = Its condition is nested deeper than { $max } steps.
check-purpose-twice = Another consent of this form is for the same purpose. Choose a different one.
check-length-bounds = Use lengths from 1 to { $max } characters.
check-lengths-crossed = The shortest length is greater than the longest.
check-pattern-long = Use a pattern of at most { $max } characters.
check-pattern-invalid = The pattern is not a valid regular expression.
check-choices-missing = Add at least one choice.
check-choice-value = Enter a value for every choice, at most { $max } characters.
check-choice-twice = Two choices have the value “{ $value }”.
check-choice-label = Enter the label of every choice in { $language }.
forms-snippet-later = Publish it first
forms-snippet-later-text = Then the lines for your website stand here.
forms-publish-unchanged-text = Visitors see exactly what is in the draft: nothing has changed since the last version.
