# Translating forms, at the desk.

forms-tab-languages = Languages
translations-title = Languages of this form
translations-intro = The form is written in the first language and translated into the others. Where a text changes, its translations are marked until somebody has looked at them.
translations-language = Language
translations-done = Translated
translations-missing = Missing
translations-stale = Out of date
translations-actions = Actions
translations-is-source = Source
translations-progress = { $done } of { $total }
translations-translate = Translate into { $language }
translations-look = See { $language }
translations-files = Files for { $language }
translations-files-link = Export and import as CSV or XLIFF
translations-make-source = Write it in { $language }
translations-remove = Remove { $language }
translations-add = Add a language
translations-add-label = Language
translations-add-hint = What Placet itself says on the form is there in each of them.
translations-add-choose = Choose a language
translations-add-button = Add
translations-language-missing = Choose a language.

## The question before a language goes
translations-remove-title = Remove { $language } from this form?
translations-remove-text =
    { $count ->
        [0] It has no texts yet.
        [one] One text in it will be deleted.
       *[other] { $count } texts in it will be deleted.
    }
translations-remove-versions = Versions that were published stay as they are, and visitors see the present one until you publish again.

## The table
translations-into = Translation into { $language }
translations-other = Other languages
translations-show = Texts to show
translations-show-all = All ({ $count })
translations-show-missing = Missing ({ $count })
translations-show-stale = Out of date ({ $count })
translations-nothing = There are no such texts.
translations-page = Page { $page } of { $pages }
translations-page-back = Page before
translations-place = { $what }: { $field }
translations-text-title = Title
translations-text-intro = Introduction
translations-text-submit = Button
translations-text-thanks = Thanks
translations-text-label = Label
translations-text-hint = Hint
translations-text-body = Text of the document
translations-text-error-missing = Message when there is no answer
translations-text-error-invalid = Message when the answer is not right
translations-text-choice = Choice
translations-state-missing = Missing
translations-state-stale = Out of date
translations-state-translated = Translated
translations-right = Still right as it stands
translations-theirs = Somebody else has saved this meanwhile:
translations-conflict = The form has been changed while you were translating, so nothing has been saved yet. What you typed is still here. Look at what is marked, then save again.
translations-unit-gone = This text is not on the form any more. Copy what you need of it.

## Files
translations-back = Back to the translation
translations-export = Export
translations-export-text = Both files hold all texts of the draft with the translations that there are. Texts keep their place when the file comes back.
translations-export-csv = CSV, for spreadsheets
translations-export-xliff = XLIFF 2.1, for translation programs
translations-import = Import
translations-file = File
translations-file-hint = CSV or XLIFF 2, at most { $max } MB. You see what it changes before it does.
translations-import-look = See what changes
translations-import-intro = Nothing has been changed yet. This is what comes of the file:
translations-import-nothing = The file changes nothing.
translations-import-meanwhile = The form has been changed since you looked, so nothing has been saved yet. This is what comes of the file now:
translations-import-apply =
    { $count ->
        [one] Change one text
       *[other] Change { $count } texts
    }
translations-text = Text
translations-before = Before
translations-after = In the file
translations-outcome = What happens
translations-outcome-new = Added
translations-outcome-changed = Changed
translations-outcome-behind = Taken, but out of date: the source has changed since
translations-outcome-right = Stays, and counts as up to date
translations-outcome-same = Stays as it is
translations-outcome-empty = Empty in the file: stays as it is
translations-outcome-unknown = Refused: the form has no such text
translations-outcome-twice = Refused: it stands in the file twice
translations-outcome-too-long = Refused: too long
translations-outcome-codes = Refused: there are codes in it, and texts of forms have none
translations-file-none = Choose a file.
translations-file-large = The file is larger than { $max } MB or has too many texts.
translations-file-encoding = The file is not UTF-8. Save it as “CSV UTF-8”.
translations-file-csv = This is no such CSV: its first line must have the columns id, the source language and this language.
translations-file-xml = The file is broken: it is not well-formed XML.
translations-file-xliff = This is not XLIFF 2. Export it as XLIFF 2.0 or 2.1.
translations-file-doctype = The file has a document type or entities of its own. For safety such files are not read.
translations-file-source = The file was made from another source language than the form has.
translations-file-target = The file is for another language.

flash-translations-added = The language has been added. Visitors see it once you publish.
flash-translations-removed = The language has been removed. Visitors see that once you publish.
flash-translations-source = The form is written in another language now.
flash-translations-saved = The translations have been saved.
flash-translations-imported = The translations of the file have been saved.
