# Formulare auf dem Schreibtisch.

forms-title = Formulare
forms-new = Neues Formular
forms-create = Formular anlegen
forms-empty = Noch keine Formulare
forms-empty-text = Ein Formular bittet Menschen auf einer beliebigen Website um ihre Einwilligung. Legen Sie eines an, fügen Sie eine Einwilligung hinzu, veröffentlichen Sie es und kopieren Sie den Schnipsel in Ihre Seite.
forms-form-title = Titel
forms-form-title-hint = Die Überschrift, die Besucher lesen. Bei mehreren Sprachen in der ersten; übersetzt wird im Formularbau.
forms-key = Schlüssel
forms-key-hint = Steht in der Adresse des Formulars: Kleinbuchstaben, Ziffern und Bindestriche, höchstens { $max } Zeichen. Er bleibt, wie er ist.
forms-source = Sprache, in der Sie schreiben
forms-source-hint = Aus ihr wird in die anderen Sprachen übersetzt. Sie können sie später ändern.
forms-languages = Sprachen
forms-further-languages = Weitere Sprachen
forms-further-languages-hint = In denen Besucher das Formular auch lesen können. Sie können jederzeit weitere hinzufügen.
forms-state = Stand
forms-draft = Entwurf
forms-published = Veröffentlicht, Version { $number }
forms-changed = Seitdem geändert
forms-updated = Zuletzt bearbeitet
forms-address = Adresse
forms-edit = Formular bearbeiten
forms-back = Zurück zum Formular

forms-key-invalid = Geben Sie einen Schlüssel aus Kleinbuchstaben, Ziffern und Bindestrichen ein, der mit einem Buchstaben beginnt, höchstens { $max } Zeichen.
forms-key-taken = Ein anderes Formular hat diesen Schlüssel. Wählen Sie einen anderen.
forms-title-invalid = Geben Sie einen Titel von höchstens { $max } Zeichen ein.
forms-languages-missing = Kreuzen Sie wenigstens eine Sprache an.

## Auf eine Website
forms-snippet = Auf eine Website setzen
forms-snippet-label = Schnipsel
forms-snippet-hint = Kopieren Sie dies in die Seite, auf der das Formular stehen soll. Der Link genügt allein; das Skript macht daraus das Formular.
forms-snippet-link = Einwilligung geben oder verwalten
forms-origins = Websites, die es zeigen dürfen
forms-origins-label = Erlaubte Ursprünge
forms-origins-hint = Einer je Zeile, zum Beispiel https://www.example.org – ohne Pfad. Nur Seiten dieser Websites können das Formular einbetten.
forms-origins-none = Keine Website darf dieses Formular einbetten.
forms-origin-invalid = „{ $line }“ ist kein Ursprung. Schreiben Sie ihn wie https://www.example.org, ohne Pfad und Sternchen.
forms-origins-too-many = Höchstens { $max } Ursprünge.

## Veröffentlichen
forms-publish = Veröffentlichen
forms-publish-title = „{ $form }“ veröffentlichen?
forms-publish-text = Besucher sehen das Formular dann so, wie es jetzt ist. Was veröffentlicht ist, bleibt mit einer Prüfsumme erhalten, als Nachweis dessen, was gezeigt wurde.
forms-publish-languages = Sprachen: { $languages }.
forms-publish-purposes = Die Worte seiner Zwecke lassen sich danach nicht mehr ändern; eine Änderung wird eine neue Version.
forms-publish-earlier = Frühere Versionen bleiben erhalten.
forms-publish-unchanged = Es gibt nichts zu veröffentlichen
forms-blocked-title = Noch nicht bereit zur Veröffentlichung
forms-blocked-text-read = Jede Zeile sagt, was fehlt. Richtig stellt es, wer das Formular bearbeitet.
forms-blocked-text = Jede Zeile sagt, was fehlt, und führt an die Stelle, an der Sie es richten können.
forms-finding-form = Das Formular
forms-finding-field = { $kind } „{ $name }“
forms-versions-intro = Die Prüfsumme ist die SHA-256 des kanonischen JSON der Version (RFC 8785): Jeder kann sie nachrechnen.
forms-versions-empty = Noch nicht veröffentlicht
forms-versions-empty-text = Nach der Veröffentlichung steht hier jede Version mit Zeit und Prüfsumme.
forms-version = Version
forms-published-at = Veröffentlicht
forms-hash = SHA-256

flash-form-created = Das Formular ist angelegt. Bearbeiten Sie es und veröffentlichen Sie es dann.
flash-form-published = Das Formular ist veröffentlicht.
flash-form-origins = Die erlaubten Websites sind gespeichert.

## Arten von Feldern, Sprachen
field-kind-text = Text
field-kind-email = E-Mail
field-kind-phone = Telefon
field-kind-select = Auswahlliste
field-kind-checkbox = Kästchen
field-kind-consent = Einwilligung
field-kind-static = Fester Text
field-kind-long_text = Langer Text
field-kind-number = Zahl
field-kind-date = Datum
field-kind-url = Webadresse
field-kind-select_many = Listenfeld, mehrere
field-kind-radio = Auswahl
field-kind-checkbox_group = Auswahl, mehrere
field-kind-age_gate = Alter
field-kind-signature = Unterschrift
field-kind-section = Abschnitt

forms-snippet-later = Erst veröffentlichen
forms-snippet-later-text = Dann stehen hier die Zeilen für Ihre Website.
forms-publish-unchanged-text = Besucher sehen genau das, was im Entwurf steht: seit der letzten Version hat sich nichts geändert.
forms-more = Außerdem
forms-tab-overview = Übersicht
forms-tab-share = Einbinden
forms-tab-versions = Versionen
forms-tab-responses = Antworten
forms-tab-webhooks = Webhooks
forms-tabs = Seiten dieses Formulars
field-kind-country = Land
field-kind-file = Datei
field-kind-hidden = Verborgene Antwort
field-kind-document = Dokument
field-kind-page_break = Seitenumbruch
