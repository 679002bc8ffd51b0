# The linter: what each rule is called, what it finds, how that is set right.

lint-law-gdpr = GDPR Art. { $place }
lint-law-edpb = EDPB Guidelines 05/2020, para. { $place }
lint-severity-error = Error
lint-severity-warning = Warning
lint-place-form = The form
lint-place-field = { $kind } “{ $name }” ({ $field })
lint-summary =
    { $errors ->
        [0] No errors
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warnings
        [one] 1 warning
       *[other] { $warnings } warnings
    }.

## Texts of a form
lint-what-title = the title
lint-what-intro = the introduction
lint-what-submit = the text of the button
lint-what-thanks = the thanks
lint-what-label = the label
lint-what-hint = the hint
lint-what-body = the text of the document
lint-what-error = an error message of its own
lint-what-choice = the label of a choice
lint-what-purpose-name = the name of the purpose
lint-what-statement = the statement of the purpose

## Consent is free, specific, informed, unambiguous
lint-prefilled-consent-name = Consent given beforehand
lint-prefilled-consent = Something else than the person’s own tick gives this consent.
lint-prefilled-consent-fix = Take away the value, or the field that it repeats: a consent begins empty.
lint-unbound-consent-name = Consent without a purpose
lint-unbound-consent = These words ask for a consent, but the field is not bound to a purpose: nobody could withdraw it, or prove to what it was given.
lint-unbound-consent-fix = Use a field of the kind “Consent”, one for each purpose.
lint-several-purposes-name = One box for several purposes
lint-several-purposes = The statement asks for several things at once: { $found }.
lint-several-purposes-fix = Make a purpose for each of them, and ask for each with a box of its own.
lint-tied-to-terms-name = Consent tied to something else
lint-tied-to-terms = A consent comes with accepting terms or with sending the form: { $what }.
lint-tied-to-terms-fix = Ask for the consent in a box of its own, apart from terms and from the button.
lint-consent-required-name = Required consent
lint-consent-required = This consent can’t be left empty, so it is not free.
lint-consent-required-fix = Make it optional, or ask for yes or no.
lint-unequal-refusal-name = No is harder than yes
lint-unequal-refusal = Agreeing is made easier than refusing: by words that press, by a missing “no”, or by a question that only those who refuse must answer.
lint-unequal-refusal-fix = Offer “no” beside “yes”, let the button only send, and ask nothing more of those who refuse.
lint-implicit-special-category-name = Special category without an express statement
lint-implicit-special-category = The purpose uses data of special categories, but its statement does not say yes ({ $language }).
lint-implicit-special-category-fix = Begin the statement with “I expressly consent …”: knowing of something is not consent.
lint-no-controller-name = Nobody is named who asks
lint-no-controller = The form does not say who asks.
lint-no-controller-fix = Name your organisation in the settings.
lint-no-statement-name = Purpose without a statement
lint-no-statement = The purpose does not say to what people agree.
lint-no-statement-fix = Write a statement into the purpose.
lint-no-withdrawal-name = Withdrawal denied
lint-no-withdrawal = A text says that a consent can’t be taken back: { $what }.
lint-no-withdrawal-fix = Take that out. A consent can be withdrawn at any time, and the form says so.
lint-no-privacy-notice-name = No privacy notice
lint-no-privacy-notice = The form leads to no privacy notice.
lint-no-privacy-notice-fix = Enter the address of your privacy notice in the settings.
lint-missing-translation-name = Missing translation
lint-missing-translation = In { $language } this is missing: { $what }.
lint-missing-translation-fix = Enter it in { $language } as well.
lint-low-contrast-name = Colour that can’t be read
lint-low-contrast = The accent colour has a contrast of { $contrast }:1 to the page; text needs 4.5:1 (WCAG 2.2, 1.4.3).
lint-low-contrast-fix = Choose a darker colour, such as { $color }.
lint-unreachable-field-name = Field that is never shown
lint-unreachable-field = It is never shown: no answers fulfil its condition.
lint-unreachable-field-fix = Change the condition, or that of its section or page, or remove the field.

## Good practice
lint-double-negative-name = Two negations
lint-double-negative = A sentence has two negations ({ $language }): { $what }.
lint-double-negative-fix = Say it the positive way round, so that yes means yes.
lint-long-sentence-name = Long sentence
lint-long-sentence = A sentence has { $count } words ({ $language }): { $what }.
lint-long-sentence-fix = Make several sentences of it, with at most { $max } words each.
lint-required-without-reason-name = Required answer without a reason
lint-required-without-reason = People have to say yes or no, and nothing says why.
lint-required-without-reason-fix = Give the reason in the hint, or make the answer optional.
lint-field-without-purpose-name = Field without a purpose
lint-field-without-purpose = Nothing says what this answer is needed for.
lint-field-without-purpose-fix = Choose the purpose that it serves, or remove the field.
lint-unlimited-validity-name = Consent without an end
lint-unlimited-validity = The consent has no end.
lint-unlimited-validity-fix = Enter into the purpose after how many months it is asked for again.
lint-no-age-gate-name = Children, and no age gate
lint-no-age-gate = Children are likely to fill this in (“{ $found }”), and nothing asks whether they are old enough to consent.
lint-no-age-gate-fix = Add a field of the kind “Age”.
lint-withdrawal-harder-name = Withdrawing is harder than giving
lint-withdrawal-harder = Not everybody gets a mail with a link, so some can only write to you to withdraw.
lint-withdrawal-harder-fix = Add a required e-mail field: its owner can withdraw by link and in the portal.
lint-always-shown-name = Condition that always holds
lint-always-shown = It is always shown: its condition holds whatever is answered.
lint-always-shown-fix = Remove the condition.
lint-stale-translation-name = Translation that is out of date
lint-stale-translation = In { $language } this belongs to an earlier wording: { $what }.
lint-stale-translation-fix = Look through it in the table of translations ({ $language }).

## Mechanics
lint-unknown-language-name = Language that is not there
lint-unknown-language = The form has no language, or one that we don’t speak.
lint-unknown-language-fix = Choose the languages of the form.
lint-text-missing-name = Missing text
lint-text-missing = This is missing: { $what }.
lint-text-missing-fix = Enter it.
lint-text-too-long-name = Text that is too long
lint-text-too-long = This is too long: { $what }.
lint-text-too-long-fix = Use at most { $max } characters.
lint-too-many-fields-name = Too many fields
lint-too-many-fields = The form has too many fields.
lint-too-many-fields-fix = Use at most { $max } fields.
lint-nobody-identified-name = Nobody is identified
lint-nobody-identified = Nobody would know whose consent it is.
lint-nobody-identified-fix = Add an e-mail or phone field that is required and always shown.
lint-confirm-needs-email-name = Confirmation without an address
lint-confirm-needs-email = Answers are to be confirmed by e-mail, but no address is asked for.
lint-confirm-needs-email-fix = Add a required e-mail field, or do without confirmation.
lint-identified-twice-name = Second identifier
lint-identified-twice = A form identifies a person by one e-mail address and one phone number at most.
lint-identified-twice-fix = Remove one of the fields of this kind.
lint-key-invalid-name = Invalid key
lint-key-invalid = The key is not valid.
lint-key-invalid-fix = Use small letters, digits, hyphens and underscores, a letter first, at most { $max } characters.
lint-key-taken-name = Key that is taken
lint-key-taken = Another field has the key “{ $name }”.
lint-key-taken-fix = Choose a different key.
lint-purpose-missing-name = Consent to nothing
lint-purpose-missing = The consent has no purpose.
lint-purpose-missing-fix = Choose the purpose to which people consent.
lint-purpose-unknown-name = Unknown purpose
lint-purpose-unknown = This purpose does not exist any more.
lint-purpose-unknown-fix = Choose another purpose.
lint-purpose-twice-name = Purpose asked for twice
lint-purpose-twice = Another consent of this form is for the same purpose.
lint-purpose-twice-fix = Choose a different purpose, or remove one of the two.
lint-length-out-of-bounds-name = Impossible length
lint-length-out-of-bounds = No answer can have such a length.
lint-length-out-of-bounds-fix = Use lengths from 1 to { $max } characters.
lint-lengths-crossed-name = Crossed lengths
lint-lengths-crossed = The shortest length is greater than the longest.
lint-lengths-crossed-fix = Exchange the two.
lint-pattern-too-long-name = Long pattern
lint-pattern-too-long = The pattern is too long.
lint-pattern-too-long-fix = Use at most { $max } characters.
lint-pattern-invalid-name = Invalid pattern
lint-pattern-invalid = The pattern is not a valid regular expression.
lint-pattern-invalid-fix = Correct or remove it.
lint-choices-missing-name = Nothing to choose
lint-choices-missing = There is nothing to choose from.
lint-choices-missing-fix = Add at least one choice.
lint-choice-value-name = Choice without a value
lint-choice-value = A choice has no value, one that is too long, or one with spaces at its ends or invisible characters: nobody could choose it.
lint-choice-value-fix = Enter a value for every choice, at most { $max } characters, with nothing invisible in it and no spaces around it.
lint-choice-twice-name = Two choices of one value
lint-choice-twice = Two choices have the value “{ $name }”.
lint-choice-twice-fix = Give each choice a value of its own.
lint-choice-count-name = Impossible number of choices
lint-choice-count = Nobody can choose so many. Number of choices: { $count }.
lint-choice-count-fix = Change the fewest or the most choices.
lint-bound-unlike-name = Invalid bound
lint-bound-unlike = A bound is not a number, or not a day.
lint-bound-unlike-fix = Write numbers like 12.5 and days as year-month-day.
lint-bounds-crossed-name = Crossed bounds
lint-bounds-crossed = The smallest answer is larger than the largest.
lint-bounds-crossed-fix = Exchange the two.
lint-file-size-name = Impossible file size
lint-file-size = The largest file is smaller or larger than anything that is taken.
lint-file-size-fix = Enter 1 to { $max } megabytes, or nothing.
lint-age-missing-name = Missing age
lint-age-missing = It does not say how old people have to be.
lint-age-missing-fix = Enter an age from 1 to { $max }.
lint-repeats-unknown-name = Repeats what is not there
lint-repeats-unknown = What it repeats is not an earlier field of the same kind.
lint-repeats-unknown-fix = Choose such a field, or none.
lint-condition-unknown-name = Condition on what is not there
lint-condition-unknown = Its condition looks at a field that does not come before it.
lint-condition-unknown-fix = Move the field, or change the condition.
lint-condition-too-deep-name = Deep condition
lint-condition-too-deep = Its condition is nested too deep.
lint-condition-too-deep-fix = Use at most { $max } steps.
lint-accent-invalid-name = Invalid colour
lint-accent-invalid = The accent is not a colour.
lint-accent-invalid-fix = Write it like #1b5e8c, or leave it empty.

## The page that publishes
findings-errors =
    { $count ->
        [one] 1 error: to be set right before publishing
       *[other] { $count } errors: to be set right before publishing
    }
findings-warnings =
    { $count ->
        [one] 1 warning: worth a second look
       *[other] { $count } warnings: worth a second look
    }
findings-link = What the linter finds
findings-final = Nobody can override this: the page would be broken.
findings-ready = Nothing keeps this form from being published
findings-ready-text = There is nothing to override. Somebody who may publish forms can publish it.
findings-steps = Giving and withdrawing
findings-steps-text = Taking a consent back must not take more steps than giving it (GDPR Art. 7(3)). Counted are fields, boxes, buttons and links.
findings-steps-give = To give
findings-steps-link = To withdraw by the link in the mail
findings-steps-portal = To withdraw in the portal
findings-steps-count =
    { $count ->
        [one] 1 step
       *[other] { $count } steps
    }
findings-steps-none = Not for everybody: the form does not require an e-mail address.

## Publishing over findings
overrides-title = If it has to be published all the same
overrides-ask = The data protection officer can publish it over these errors, with a reason.
overrides-link = Publish over these errors, with a reason
overrides-page-title = Publish “{ $form }” over these errors?
overrides-text = You answer for these errors. The reason stays with the version and stands in the audit log, with your name.
overrides-reason = Reason
overrides-reason-hint = Why it is right to publish it like that. From { $min } to { $max } characters.
overrides-reason-invalid = Enter a reason of { $min } to { $max } characters.
overrides-publish = Publish all the same
overrides-said =
    { $count ->
        [one] Published over 1 finding by { $by } because: { $reason }
       *[other] Published over { $count } findings by { $by } because: { $reason }
    }

## In the builder
builder-findings = Findings
builder-findings-errors = Errors: { $count }.
builder-findings-warnings = Warnings: { $count }.
builder-findings-none = No findings.
builder-findings-unchecked = Could not be checked; with the next change it is tried again.
builder-findings-next = Next finding
builder-accent = Accent colour
builder-accent-hint = Of buttons and links, as #rrggbb. Empty: the ordinary one. In the dark scheme it becomes lighter by itself.
builder-accent-picker = Pick the accent colour
lint-goes-to-unknown-name = Goes to what is not there
lint-goes-to-unknown = Its answer goes to the custom field “{ $name }”, which does not exist.
lint-goes-to-unknown-fix = Choose another one.
lint-goes-to-archived-name = Goes to an archived field
lint-goes-to-archived = Its answer goes to the custom field “{ $name }”, which is archived.
lint-goes-to-archived-fix = Choose another one.
lint-goes-to-kind-name = Goes to another kind of field
lint-goes-to-kind = Its answer goes to the custom field “{ $name }”, which is of another kind.
lint-goes-to-kind-fix = Choose another one.
lint-goes-to-choices-name = Choices that are no values
lint-goes-to-choices = Its answer goes to the custom field “{ $name }”, which does not have all of these choices.
lint-goes-to-choices-fix = Use the same values.
lint-goes-to-rules-name = Looser than where it goes
lint-goes-to-rules = Its answer goes to the custom field “{ $name }”, which takes less than this field does.
lint-goes-to-rules-fix = Set the same limits here.
lint-goes-to-twice-name = Two answers to one place
lint-goes-to-twice = Another answer goes to the custom field “{ $name }” already.
lint-goes-to-twice-fix = Choose a different one.
