# What people sent with a form.
responses-title = Responses
responses-table = Table of responses
responses-back = Back to the responses
responses-count = { $count ->
    [one] { $count } response
   *[other] { $count } responses
}
responses-empty = No responses yet
responses-empty-text = What people send with this form appears here, the newest on top.
responses-none-found = No responses found
responses-none-found-text = No response fits the filter. Leave a field empty to see more.

# Filter and columns.
responses-any = Any
responses-from = From
responses-to = To
responses-version = Version
responses-version-of = Version { $number }
responses-language = Language
responses-state = State
responses-state-not_asked = Complete
responses-state-pending = To be confirmed
responses-state-confirmed = Confirmed
responses-state-lapsed = Not confirmed
responses-consent = Consent
responses-consent-said = { $purpose }: { $said }
responses-columns = Columns
responses-filter-clear = Show all
responses-search = Text in an answer
responses-search-button = Search
responses-search-clear = Clear
responses-search-on = Only responses in which the text you searched for stands are counted.
responses-search-hint = Answers are looked through one by one, so a search takes longer than a filter. Narrow the time down where there are many.
responses-looked-to = There may be more: this page looked back to

# One response.
responses-one = Response
responses-at = Sent
responses-reference = Reference
responses-neighbours = Other responses
responses-newer = Newer
responses-older = Older
responses-person = Person
responses-person-open = Everything this person said
responses-seen = Evidence
responses-seen-open = What this person saw
responses-consents = Consents
responses-consents-text = What this response said. The person may have said something else since.
responses-hash-snapshot = SHA-256 of the page as shown
responses-hash-definition = SHA-256 of the form’s definition
responses-hash-answers = SHA-256 of the answers

# Deleting.
responses-delete = Delete response
responses-delete-title = Delete this response?
responses-delete-whole = No consent came with it, so nothing of it will be left.
responses-delete-proof = Consents came with it. That they were given or refused, and what was shown, stays as proof (GDPR Art. 7(1)), with the answers to the consents, an age confirmation and a signature; of a sheet of paper, its scan. All other answers will be deleted.
flash-response-deleted = The response has been deleted.
responses-retention = Retention
responses-retention-text = Keep personal data no longer than you need them. Say after how many months the responses to this form are deleted; it is done once a day.
responses-retention-stays = What proves a consent stays: who gave or refused it, when and to which wording, the page as it was shown, and the answers to the consents, an age confirmation and a signature, and the scan of what was signed on paper (GDPR Art. 7(1)). All other answers go. Responses without a consent go altogether.
responses-retention-lapsed = Responses that nobody confirmed are deleted 30 days after they were sent, whatever is set here.
responses-months = Delete responses after this many months
responses-months-hint = 1 to { $max }. Empty: responses stay.
responses-months-invalid = Type a whole number from 1 to { $max }, or nothing.
responses-preview-button = Show what would go
responses-preview = Older than { $months ->
    [one] { $months } month
   *[other] { $months } months
} today
responses-preview-proof = Reduced to the proof of their consents
responses-preview-whole = Deleted altogether
responses-preview-set = They are deleted within a day.
responses-preview-not-set = Nothing is deleted before you save.
flash-retention-set = How long responses are kept has been saved.

# Export.
responses-export = Export
responses-export-text = All responses under this filter, with the columns of the table. An export leaves a line in the audit log. In CSV files, what begins like a formula has an apostrophe in front.
responses-export-csv = CSV
responses-export-xlsx = Excel (XLSX)
responses-export-json = JSON

# Counted.
responses-summary = Charts
responses-summary-cut = Only the newest { $count } responses are counted. Choose a shorter time to see earlier ones.
responses-over-time = Responses over time
responses-by-language = By language
responses-complete = Complete
responses-week = Week
responses-month = Month
responses-month-of = { $month } { $year }
responses-year = Year
responses-answered = { $answered } of { $shown } answered
responses-choice = Choice
responses-answer = Answer
responses-number = Number
responses-not-asked = Not asked

# On the web or on paper.
responses-through = Through
responses-through-paper = On paper, signed on { $day }
responses-through-web = On the web
