# Die Organisation, die um Einwilligung bittet: erster Start, Einstellungen, Länder.

## Erster Start
setup-title = Placet einrichten
setup-intro = Dieser Link gilt einmal. Nennen Sie die Organisation, die um Einwilligung bittet, und die erste Person, die sich anmelden darf. Alles lässt sich später ändern.
setup-organisation = Ihre Organisation
setup-admin = Das erste Konto der Verwaltung
setup-button = Einrichten
setup-admin-name-invalid = Geben Sie den Namen für das Konto der Verwaltung ein, höchstens 100 Zeichen.
setup-admin-email-invalid = Geben Sie die E-Mail-Adresse für das Konto der Verwaltung ein, wie name@example.org.
flash-set-up = Alles ist bereit. Melden Sie sich mit der Adresse und dem Passwort an, die Sie gerade eingegeben haben.

## Einstellungen
settings-title = Einstellungen
settings-nav = Einstellungen
settings-organisation = Organisation
flash-settings-saved = Die Einstellungen sind gespeichert.
organisation-name = Name der Organisation
organisation-name-hint = Wie man sie kennt. Er steht auf jedem Formular: Wer gefragt wird, muss wissen, wer fragt.
organisation-address = Postanschrift
organisation-contact = E-Mail-Adresse für Kontakt
organisation-contact-hint = Wohin man Ihnen schreibt, und Absender der Mails.
organisation-privacy-url = Adresse der Datenschutzerklärung
organisation-privacy-url-hint = Jedes Formular verweist darauf.
organisation-dpo-name = Datenschutzbeauftragte oder -beauftragter
organisation-dpo-name-hint = Ein Name, oder die zuständige Stelle, wenn niemand benannt ist.
organisation-dpo-email = E-Mail-Adresse für Datenschutz
organisation-country = Land
organisation-country-hint = Seine Feiertage zählen, wenn der letzte Tag für eine Antwort berechnet wird.
organisation-zone = Zeitzone
organisation-zone-hint = Wie Europe/Berlin. Sie entscheidet, an welchem Tag eine Anfrage eingegangen ist.
organisation-language = Sprache
organisation-language-hint = Der Mails an Menschen, deren eigene Sprache nicht bekannt ist.
organisation-name-invalid = Geben Sie den Namen Ihrer Organisation ein, höchstens 200 Zeichen.
organisation-address-missing = Geben Sie die Anschrift ein, unter der Briefe Sie erreichen.
organisation-contact-invalid = Geben Sie die E-Mail-Adresse für Kontakt ein, wie info@example.org.
organisation-dpo-email-invalid = Geben Sie die E-Mail-Adresse für Datenschutz ein, wie datenschutz@example.org.
organisation-dpo-missing = Geben Sie ein, wer Fragen zum Datenschutz beantwortet.
organisation-country-unknown = Wählen Sie ein Land aus der Liste.
organisation-zone-unknown = Eine Zeitzone dieses Namens gibt es nicht. Geben Sie eine wie Europe/Berlin ein.

## Länder der Europäischen Union
country-AT = Österreich
country-BE = Belgien
country-BG = Bulgarien
country-CY = Zypern
country-CZ = Tschechien
country-DE = Deutschland
country-DK = Dänemark
country-EE = Estland
country-ES = Spanien
country-FI = Finnland
country-FR = Frankreich
country-GR = Griechenland
country-HR = Kroatien
country-HU = Ungarn
country-IE = Irland
country-IT = Italien
country-LT = Litauen
country-LU = Luxemburg
country-LV = Lettland
country-MT = Malta
country-NL = Niederlande
country-PL = Polen
country-PT = Portugal
country-RO = Rumänien
country-SE = Schweden
country-SI = Slowenien
country-SK = Slowakei
