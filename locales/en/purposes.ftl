# Purposes: what consent is asked for.

purposes-title = Purposes
purposes-intro = A purpose is one thing that people may agree to. Forms ask for consent to purposes, one box each.
purposes-new = New purpose
purposes-empty = No purposes yet
purposes-empty-text = A purpose says in plain words what people agree to: “I agree that you send me your newsletter.” Create one, then ask for it in a form.

purposes-name = Name
purposes-name-hint = A few words, as people see it in their list of consents.
purposes-key = Key
purposes-key-hint = Name for programs: small letters, digits and hyphens, at most { $max }. It can’t be changed later.
purposes-key-invalid = Enter a key of small letters, digits and hyphens that begins with a letter, at most { $max } characters.
purposes-key-taken = Another purpose has this key. Choose a different one.
purposes-channel = Channel
purposes-channel-hint = How people are reached, or what is done, once they agree.
purposes-languages = Languages
purposes-label-in = { $label } ({ $language })
purposes-add-language = Add a language
purposes-add-language-hint = For forms that are offered in it. Forms ask for this purpose only in languages in which it has a name and a statement.
purposes-add-choose = Choose a language
purposes-add = Add
purposes-validity = Valid for
purposes-validity-months = Valid for how many months
purposes-validity-hint = After that the consent has to be asked for again. Leave empty for no end.
purposes-months =
    { $months ->
        [one] 1 month
       *[other] { $months } months
    }
purposes-unlimited = No end
purposes-months-invalid = Enter a whole number of months from 1 to { $max }, or leave it empty.
purposes-remind-days = Days before the end on which people are asked to renew
purposes-remind-hint = They get a mail with a button. Enter 0 to send none; left empty, it is sent 30 days before.
purposes-remind-invalid = Enter a whole number of days from 0 to { $max }, or leave it empty.
purposes-minimum-age = Minimum age
purposes-minimum-age-hint = A consent does not count if the record shows that the person is younger, or was asked only for a lower age (GDPR Art. 8(1)). Leave empty if age does not matter.
purposes-age-invalid = Enter a whole number of years from 1 to { $max }, or leave it empty.
purposes-version = Version
purposes-versions = Versions
purposes-state = State
purposes-used = In use
purposes-unused = Not used yet
purposes-waiting = Scheduled for

purposes-statement = Statement
purposes-statement-hint = What the person agrees to, as a sentence of theirs: “I agree that …”.
purposes-data = Data
purposes-data-hint = Which data you use for it, for example: name and e-mail address.
purposes-recipients = Recipients
purposes-recipients-hint = Who receives the data besides you. Leave empty if nobody does.
purposes-special = Special category of data
purposes-special-hint = Health, belief, origin and the like: people must agree to it explicitly (EDPB Guidelines 05/2020, para. 92–94).
purposes-special-badge = Special category

purposes-no-language = Fill in at least one language.
purposes-name-missing = Enter the name in { $language }, or leave that language empty.
purposes-statement-missing = Enter the statement in { $language }, or leave that language empty.
purposes-data-missing = Say in { $language } which data are used, or leave that language empty.
purposes-text-too-long = Use at most { $max } characters.

purposes-change = What the change means
purposes-change-hint = People have been asked in the words as they were. Those words are kept, and yours become a new version.
purposes-change-editorial = Editorial: the meaning stays
purposes-change-editorial-hint = A typing error or a better translation. Consents that were given stay valid.
purposes-change-material = Material: the meaning changes
purposes-change-material-hint = Something else is asked for, for example other data or another recipient. Consents to older versions have to be asked for again.
purposes-changed-meanwhile = Somebody else has changed this purpose since you opened it. Their text stands below, under Versions; save again to put yours in its place.
purposes-change-missing = Say whether the meaning stays or changes.
purposes-change-first-short = First version
purposes-change-editorial-short = Editorial
purposes-change-material-short = Material

channel-email = E-mail
channel-sms = Text message
channel-phone = Phone call
channel-post = Letter
channel-whatsapp = WhatsApp
channel-call_recording = Recording of calls
channel-web = Website
channel-none = None of these

flash-purpose-created = The purpose has been created.
flash-purpose-updated = The purpose has been saved.
