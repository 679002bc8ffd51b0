# The organisation that asks for consent: first start, settings, countries.

## First start
setup-title = Set up Placet
setup-intro = This link works once. Name the organisation that asks for consent, and the first person who may sign in. Everything can be changed later.
setup-organisation = Your organisation
setup-admin = The first administrator
setup-button = Set up
setup-admin-name-invalid = Enter the administrator’s name, at most 100 characters.
setup-admin-email-invalid = Enter the administrator’s e-mail address, like name@example.org.
flash-set-up = Everything is ready. Sign in with the address and the password that you have just entered.

## Settings
settings-title = Settings
settings-nav = Settings
settings-organisation = Organisation
flash-settings-saved = The settings have been saved.
organisation-name = Name of the organisation
organisation-name-hint = As people know it. It stands on every form: whoever is asked must know who asks.
organisation-address = Postal address
organisation-contact = Contact e-mail address
organisation-contact-hint = Where people write, and the sender of mails to them.
organisation-privacy-url = Address of the privacy notice
organisation-privacy-url-hint = Every form links to it.
organisation-dpo-name = Data protection officer
organisation-dpo-name-hint = A name, or the office if you have no officer.
organisation-dpo-email = E-mail address of the data protection officer
organisation-country = Country
organisation-country-hint = Its public holidays count when the last day to answer a request is worked out.
organisation-zone = Time zone
organisation-zone-hint = As in Europe/Berlin. It decides on which day a request was received.
organisation-language = Language
organisation-language-hint = Of mails to people whose own language is not known.
organisation-name-invalid = Enter the name of your organisation (200 characters at most).
organisation-address-missing = Enter the address where letters reach you.
organisation-contact-invalid = Enter the contact e-mail address, like info@example.org.
organisation-dpo-email-invalid = Enter the data protection officer’s e-mail address, like dpo@example.org.
organisation-dpo-missing = Enter who answers questions about data protection.
organisation-country-unknown = Choose a country from the list.
organisation-zone-unknown = There is no time zone of this name. Enter one like Europe/Berlin.

## Countries of the European Union
country-AT = Austria
country-BE = Belgium
country-BG = Bulgaria
country-CY = Cyprus
country-CZ = Czechia
country-DE = Germany
country-DK = Denmark
country-EE = Estonia
country-ES = Spain
country-FI = Finland
country-FR = France
country-GR = Greece
country-HR = Croatia
country-HU = Hungary
country-IE = Ireland
country-IT = Italy
country-LT = Lithuania
country-LU = Luxembourg
country-LV = Latvia
country-MT = Malta
country-NL = Netherlands
country-PL = Poland
country-PT = Portugal
country-RO = Romania
country-SE = Sweden
country-SI = Slovenia
country-SK = Slovakia
