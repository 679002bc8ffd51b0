# Forms in files: form.json, and forms of other programs.

interchange-title = Import a form
interchange-intro = Bring in a form that was made with Placet, SurveyJS or Form.io. First you see what would become of it; nothing is kept until you create the draft.
interchange-import = Import
interchange-file = File
interchange-file-hint = A .json file of 2 MB at most.
interchange-text = Or paste it here
interchange-text-hint = The whole JSON text of the form. If you choose a file, that is what counts.
interchange-dialect = Made with
interchange-dialect-detect = Find out by itself
interchange-dialect-placet = Placet (form.json)
interchange-dialect-surveyjs = SurveyJS
interchange-dialect-formio = Form.io
interchange-language = Language of its texts
interchange-language-hint = Counts only where the file does not say it.
interchange-check = Check the file
interchange-create = Create the draft
interchange-again = Choose another file
interchange-export = Export form.json
interchange-export-title = The form as a file
interchange-export-text = The draft as JSON: to keep in version control, to bring into another installation, or to check on the command line.

interchange-report = What becomes of it
interchange-report-fields =
    { $count ->
        [one] One field. Nothing is kept yet.
       *[other] { $count } fields. Nothing is kept yet.
    }
interchange-report-complete = Everything can be carried over as it is.
interchange-read-as = Read as: { $name }
interchange-column-place = Where
interchange-column-what = What
interchange-column-why = Why
interchange-column-before = Name in the file
interchange-column-after = Name here
interchange-dropped = Not carried over
interchange-changed = Carried over in another shape
interchange-renamed = Answers with another name
interchange-more =
    { $count ->
        [one] One more line is not shown.
       *[other] { $count } more lines are not shown.
    }

## Files that can’t be read
interchange-missing = Choose a file, or paste the text of one.
interchange-too-large = The file is larger than { $max } MB.
interchange-not-json = This is not JSON: line { $line }, column { $column }: { $reason }. Forms written as JavaScript have to be saved as JSON first.
interchange-not-an-object = The file has to hold one object in braces.
interchange-unknown-format = This is none of the formats that can be read. A form has “fields” (Placet), “pages” or “elements” (SurveyJS), or “components” (Form.io).
interchange-consent-given = The consent { $id } would be given beforehand. Nothing but a person’s own tick gives one (GDPR Art. { $gdpr }; EDPB Guidelines 05/2020, paragraph { $edpb }): take the value out of the file.
interchange-broken = { $place }: { $reason }.
interchange-id-reused = The field { $id } is of another kind in the form, or in an earlier version of it, than in the file. Ids are never used again: give the field in the file a new one.

## Why something is not carried over
interchange-script = Code is never run in a form.
interchange-calculated = Nothing is computed from answers.
interchange-prefilled = Nothing is filled in or ticked beforehand: a choice must be the person’s own (GDPR Art. 4(11)).
interchange-secret = Forms do not ask for passwords.
interchange-media = Pictures, videos and the like are not part of a form.
interchange-unknown-kind = There is no field like this.
interchange-outside-data = Choices are not loaded from elsewhere; enter them in the builder.
interchange-condition-unreadable = This condition can’t be said here; the field is always shown.
interchange-condition-computes = Conditions do not compute; the field is always shown.
interchange-condition-unknown = It looks at “{ $name }”, which is no earlier field of the form; the field is always shown.
interchange-dependent = Only whether a field is shown can depend on answers.
interchange-check-dropped = This check is not among those of the field.
interchange-pattern = The pattern is too long, or not one that can be checked here.
interchange-bound = This is neither a number nor a day, or does not fit the field.
interchange-language-dropped = Forms are not offered in “{ $name }” here; its texts are left out.
interchange-looks = How a form looks is the same for all forms; not carried over:
interchange-storage = How answers are stored and sent is not a matter of the form.
interchange-unknown-property = This property has no counterpart here.
interchange-too-many = The form would have more fields than a form can have.
interchange-robots = Every form is protected against robots already.
interchange-malformed = This is not what belongs in this place.
interchange-button = A form has one button, the one that sends it.
interchange-purpose-unknown = There is no purpose “{ $name }” here; create it, then choose it in the builder.
interchange-piping = What stands in braces is not replaced by answers; the text is kept as it is written.
interchange-invisible = It was not shown to anybody.

## What became another thing
interchange-nearest = Became: { $name }.
interchange-once = It could be answered several times; here it is asked once.
interchange-no-consent = A box, not a consent: if it asks for consent, replace it by a consent with a purpose.
interchange-html = HTML became plain text or limited Markdown.
interchange-as-hint = What stood in the empty control became the hint.
interchange-choice-value = The value of this choice became “{ $name }”.
interchange-language-taken = The texts are taken to be in the language “{ $name }”.
interchange-shortened = The text was too long and has been cut off.
interchange-own-field = It became a field of its own.

## Words of an imported form
interchange-yes = Yes
interchange-no = No
interchange-none = None of these
interchange-other = Other, namely
interchange-comment = Your comment

flash-form-imported = The draft has been created from the file.
