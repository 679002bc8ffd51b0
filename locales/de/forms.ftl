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
forms-languages = Sprachen
forms-languages-hint = In denen Besucher das Formular lesen können.
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
forms-blocked-text = Jede Zeile sagt, was fehlt, und führt an die Stelle, an der Sie es richten können.
forms-finding-form = Das Formular
forms-finding-field = { $kind } „{ $name }“
forms-versions = Veröffentlichte Versionen
forms-versions-intro = Die Prüfsumme ist die SHA-256 des kanonischen JSON der Version (RFC 8785): Jeder kann sie nachrechnen.
forms-versions-empty = Noch nicht veröffentlicht
forms-versions-empty-text = Nach der Veröffentlichung steht hier jede Version mit Zeit und Prüfsumme.
forms-version = Version
forms-published-at = Veröffentlicht
forms-published-by = Von
forms-hash = SHA-256

flash-form-created = Das Formular ist angelegt. Bearbeiten Sie es und veröffentlichen Sie es dann.
flash-form-published = Das Formular ist veröffentlicht.
flash-form-origins = Die erlaubten Websites sind gespeichert.

## Womit ein neues Formular und neue Felder beginnen
forms-start-submit = Absenden
forms-start-thanks = Vielen Dank. Ihre Angaben sind gespeichert.
forms-start-email = E-Mail-Adresse

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
field-language-en = Englisch
field-language-de = Deutsch

## Was vor dem Veröffentlichen stimmen muss
check-languages = Wählen Sie die Sprachen des Formulars.
check-title-missing = Geben Sie einen Titel ein ({ $language }).
check-intro-missing = Geben Sie auch diese Einleitung ein ({ $language }), oder entfernen Sie sie.
check-submit-missing = Geben Sie die Worte auf dem Knopf ein ({ $language }).
check-thanks-missing = Geben Sie den Dank ein ({ $language }).
check-controller-missing = Nennen Sie in den Einstellungen Ihre Organisation: Man muss wissen, wer fragt.
check-too-many-fields = Höchstens { $max } Felder.
check-nobody-identified = Fügen Sie ein Feld für E-Mail oder Telefon hinzu und machen Sie es zur Pflicht: Sonst weiß niemand, wessen Einwilligung es ist.
check-confirm-needs-email = Zur Bestätigung per E-Mail braucht das Formular ein E-Mail-Feld, das Pflicht ist.
check-identified-twice = Entfernen Sie eines der Felder dieser Art: Ein Formular erkennt einen Menschen an höchstens einer E-Mail-Adresse und einer Telefonnummer.
check-key-invalid = Geben Sie einen Schlüssel aus Kleinbuchstaben, Ziffern, Binde- und Unterstrichen ein, der mit einem Buchstaben beginnt, höchstens { $max } Zeichen.
check-key-taken = Ein anderes Feld hat schon den Schlüssel „{ $key }“. Wählen Sie einen anderen.
check-text-missing = Geben Sie den Text ein ({ $language }).
check-label-missing = Geben Sie eine Beschriftung ein ({ $language }).
check-hint-missing = Geben Sie auch diesen Hinweis ein ({ $language }), oder entfernen Sie ihn.
check-text-long = Höchstens { $max } Zeichen.
check-purpose-missing = Wählen Sie den Zweck der Einwilligung.
check-purpose-unknown = Diesen Zweck gibt es nicht mehr. Wählen Sie einen anderen.
check-purpose-name = Dem Zweck fehlt ein Name ({ $language }). Ergänzen Sie ihn beim Zweck.
check-statement = Dem Zweck fehlt eine Erklärung ({ $language }). Ergänzen Sie sie beim Zweck.
check-consent-required = Eine Einwilligung kann keine Pflicht sein: Man muss sie verweigern können.
check-range-unlike = Eine Grenze ist keine Zahl oder kein Tag als Jahr-Monat-Tag.
check-range-crossed = Die kleinste Antwort ist größer als die größte.
check-choices-count = So viele kann niemand wählen: es gibt { $count } zur Auswahl.
check-age-missing = Geben Sie ein Alter von 1 bis { $max } ein.
check-same-unknown = Was es wiederholt, muss ein früheres Feld derselben Art sein.
check-condition-unknown = Seine Bedingung bezieht sich auf ein Feld, das nicht davor steht.
check-condition-never = Es wird nie gezeigt: keine Antworten erfüllen seine Bedingung.
check-condition-always = Es wird immer gezeigt: seine Bedingung gilt, was auch immer geantwortet wird. Entfernen Sie sie.
check-condition-deep = Seine Bedingung ist mehr als { $max } Stufen tief verschachtelt.
check-purpose-twice = Eine andere Einwilligung dieses Formulars gilt demselben Zweck. Wählen Sie einen anderen.
check-length-bounds = Längen von 1 bis { $max } Zeichen.
check-lengths-crossed = Die kleinste Länge ist größer als die größte.
check-pattern-long = Ein Muster von höchstens { $max } Zeichen.
check-pattern-invalid = Das Muster ist kein gültiger regulärer Ausdruck.
check-choices-missing = Fügen Sie wenigstens eine Auswahl hinzu.
check-choice-value = Geben Sie zu jeder Auswahl einen Wert ein, höchstens { $max } Zeichen.
check-choice-twice = Zwei Auswahlen haben den Wert „{ $value }“.
check-choice-label = Geben Sie die Beschriftung jeder Auswahl ein ({ $language }).
forms-snippet-later = Erst veröffentlichen
forms-snippet-later-text = Dann stehen hier die Zeilen für Ihre Website.
forms-publish-unchanged-text = Besucher sehen genau das, was im Entwurf steht: seit der letzten Version hat sich nichts geändert.
