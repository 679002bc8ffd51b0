# Die Prüfung: wie jede Regel heißt, was sie findet, wie es in Ordnung kommt.

lint-law-gdpr = Art. { $place } DSGVO
lint-law-edpb = EDSA-Leitlinien 05/2020, Rn. { $place }
lint-severity-error = Fehler
lint-severity-warning = Warnung
lint-place-form = Das Formular
lint-place-field = { $kind } „{ $name }“ ({ $field })
lint-summary =
    { $errors ->
        [0] Keine Fehler
        [one] 1 Fehler
       *[other] { $errors } Fehler
    }, { $warnings ->
        [0] keine Warnungen
        [one] 1 Warnung
       *[other] { $warnings } Warnungen
    }.

## Texte eines Formulars
lint-what-title = der Titel
lint-what-intro = die Einleitung
lint-what-submit = der Text des Knopfes
lint-what-thanks = der Dank
lint-what-label = die Beschriftung
lint-what-hint = der Hinweis
lint-what-body = der Text des Dokuments
lint-what-error = eine eigene Fehlermeldung
lint-what-choice = die Beschriftung einer Auswahl
lint-what-purpose-name = der Name des Zwecks
lint-what-statement = die Erklärung des Zwecks

## Eine Einwilligung ist freiwillig, bestimmt, informiert, eindeutig
lint-prefilled-consent-name = Im Voraus erteilte Einwilligung
lint-prefilled-consent = Etwas anderes als das eigene Häkchen erteilt diese Einwilligung.
lint-prefilled-consent-fix = Entfernen Sie den Wert oder das Feld, das sie wiederholt: Eine Einwilligung ist am Anfang leer.
lint-unbound-consent-name = Einwilligung ohne Zweck
lint-unbound-consent = Diese Worte bitten um eine Einwilligung, doch das Feld ist an keinen Zweck gebunden: Niemand könnte sie widerrufen oder nachweisen, wozu sie erteilt wurde.
lint-unbound-consent-fix = Verwenden Sie ein Feld der Art „Einwilligung“, eines je Zweck.
lint-several-purposes-name = Ein Kästchen für mehrere Zwecke
lint-several-purposes = Die Erklärung bittet um mehreres zugleich: { $found }.
lint-several-purposes-fix = Legen Sie für jedes einen eigenen Zweck an und fragen Sie jeden mit einem eigenen Kästchen ab.
lint-tied-to-terms-name = Verknüpfte Einwilligung
lint-tied-to-terms = Eine Einwilligung hängt an Bedingungen oder am Absenden des Formulars: { $what }.
lint-tied-to-terms-fix = Bitten Sie in einem eigenen Kästchen um die Einwilligung, getrennt von Bedingungen und vom Knopf.
lint-consent-required-name = Einwilligung als Pflicht
lint-consent-required = Diese Einwilligung kann nicht leer bleiben und ist damit nicht freiwillig.
lint-consent-required-fix = Heben Sie die Pflicht auf, oder fragen Sie nach Ja oder Nein.
lint-unequal-refusal-name = Nein ist schwerer als Ja
lint-unequal-refusal = Zustimmen ist leichter als Ablehnen: durch Worte, die drängen, durch ein fehlendes „Nein“ oder durch eine Frage, die nur Ablehnende beantworten müssen.
lint-unequal-refusal-fix = Bieten Sie „Nein“ neben „Ja“ an, lassen Sie den Knopf nur senden, und fragen Sie Ablehnende nichts weiter.
lint-implicit-special-category-name = Besondere Kategorie ohne ausdrückliche Erklärung
lint-implicit-special-category = Der Zweck verwendet Daten besonderer Kategorien, doch seine Erklärung sagt nicht Ja ({ $language }).
lint-implicit-special-category-fix = Beginnen Sie die Erklärung mit „Ich willige ausdrücklich ein …“: Etwas zu wissen ist keine Einwilligung.
lint-no-controller-name = Niemand ist genannt, der fragt
lint-no-controller = Das Formular sagt nicht, wer fragt.
lint-no-controller-fix = Nennen Sie in den Einstellungen Ihre Organisation.
lint-no-statement-name = Zweck ohne Erklärung
lint-no-statement = Der Zweck sagt nicht, wozu man einwilligt.
lint-no-statement-fix = Schreiben Sie beim Zweck eine Erklärung.
lint-no-withdrawal-name = Widerruf bestritten
lint-no-withdrawal = Ein Text sagt, dass eine Einwilligung nicht widerrufen werden kann: { $what }.
lint-no-withdrawal-fix = Nehmen Sie das heraus. Eine Einwilligung kann jederzeit widerrufen werden, und das Formular sagt es.
lint-no-privacy-notice-name = Keine Datenschutzhinweise
lint-no-privacy-notice = Das Formular führt zu keinen Datenschutzhinweisen.
lint-no-privacy-notice-fix = Tragen Sie in den Einstellungen die Adresse Ihrer Datenschutzhinweise ein.
lint-missing-translation-name = Fehlende Übersetzung
lint-missing-translation = Auf { $language } fehlt: { $what }.
lint-missing-translation-fix = Geben Sie es auch auf { $language } ein.
lint-low-contrast-name = Unlesbare Farbe
lint-low-contrast = Die Akzentfarbe hat zur Seite einen Kontrast von { $contrast }:1; Text braucht 4,5:1 (WCAG 2.2, 1.4.3).
lint-low-contrast-fix = Wählen Sie eine dunklere Farbe, etwa { $color }.
lint-unreachable-field-name = Feld, das nie gezeigt wird
lint-unreachable-field = Es wird nie gezeigt: Keine Antworten erfüllen seine Bedingung.
lint-unreachable-field-fix = Ändern Sie die Bedingung oder die seines Abschnitts oder seiner Seite, oder entfernen Sie das Feld.

## Gute Praxis
lint-double-negative-name = Doppelte Verneinung
lint-double-negative = Ein Satz hat zwei Verneinungen ({ $language }): { $what }.
lint-double-negative-fix = Sagen Sie es positiv, damit Ja auch Ja bedeutet.
lint-long-sentence-name = Langer Satz
lint-long-sentence = Ein Satz hat { $count } Wörter ({ $language }): { $what }.
lint-long-sentence-fix = Machen Sie mehrere Sätze daraus, mit höchstens { $max } Wörtern.
lint-required-without-reason-name = Pflicht ohne Grund
lint-required-without-reason = Man muss Ja oder Nein sagen, und nichts sagt, warum.
lint-required-without-reason-fix = Nennen Sie den Grund im Hinweis, oder heben Sie die Pflicht auf.
lint-field-without-purpose-name = Feld ohne Zweck
lint-field-without-purpose = Nichts sagt, wozu diese Antwort gebraucht wird.
lint-field-without-purpose-fix = Wählen Sie den Zweck, dem sie dient, oder entfernen Sie das Feld.
lint-unlimited-validity-name = Einwilligung ohne Ende
lint-unlimited-validity = Die Einwilligung hat kein Ende.
lint-unlimited-validity-fix = Tragen Sie beim Zweck ein, nach wie vielen Monaten neu gefragt wird.
lint-no-age-gate-name = Kinder, und keine Frage nach dem Alter
lint-no-age-gate = Vermutlich füllen auch Kinder das aus („{ $found }“), und nichts fragt, ob sie alt genug sind, um einzuwilligen.
lint-no-age-gate-fix = Fügen Sie ein Feld der Art „Alter“ hinzu.
lint-withdrawal-harder-name = Widerrufen ist schwerer als Erteilen
lint-withdrawal-harder = Nicht alle bekommen eine E-Mail mit einem Link; manche können zum Widerruf nur an Sie schreiben.
lint-withdrawal-harder-fix = Fügen Sie ein E-Mail-Feld als Pflicht hinzu: Wem die Adresse gehört, kann per Link und im Portal widerrufen.
lint-always-shown-name = Bedingung, die immer gilt
lint-always-shown = Es wird immer gezeigt: Seine Bedingung gilt, was auch immer geantwortet wird.
lint-always-shown-fix = Entfernen Sie die Bedingung.
lint-stale-translation-name = Veraltete Übersetzung
lint-stale-translation = Auf { $language } gehört das zu einem früheren Wortlaut: { $what }.
lint-stale-translation-fix = Sehen Sie es in der Tabelle der Übersetzungen durch ({ $language }).

## Technik
lint-unknown-language-name = Sprache, die es nicht gibt
lint-unknown-language = Das Formular hat keine Sprache, oder eine, die wir nicht sprechen.
lint-unknown-language-fix = Wählen Sie die Sprachen des Formulars.
lint-text-missing-name = Fehlender Text
lint-text-missing = Es fehlt: { $what }.
lint-text-missing-fix = Geben Sie den Text ein.
lint-text-too-long-name = Zu langer Text
lint-text-too-long = Zu lang: { $what }.
lint-text-too-long-fix = Verwenden Sie höchstens { $max } Zeichen.
lint-too-many-fields-name = Zu viele Felder
lint-too-many-fields = Das Formular hat zu viele Felder.
lint-too-many-fields-fix = Verwenden Sie höchstens { $max } Felder.
lint-nobody-identified-name = Niemand wird erkannt
lint-nobody-identified = Niemand wüsste, wessen Einwilligung es ist.
lint-nobody-identified-fix = Fügen Sie ein Feld für E-Mail oder Telefon hinzu, das Pflicht ist und immer gezeigt wird.
lint-confirm-needs-email-name = Bestätigung ohne Adresse
lint-confirm-needs-email = Antworten sollen per E-Mail bestätigt werden, doch nach keiner Adresse wird gefragt.
lint-confirm-needs-email-fix = Fügen Sie ein E-Mail-Feld als Pflicht hinzu, oder verzichten Sie auf die Bestätigung.
lint-identified-twice-name = Zweites Erkennungsmerkmal
lint-identified-twice = Ein Formular erkennt einen Menschen an höchstens einer E-Mail-Adresse und einer Telefonnummer.
lint-identified-twice-fix = Entfernen Sie eines der Felder dieser Art.
lint-key-invalid-name = Ungültiger Schlüssel
lint-key-invalid = Der Schlüssel ist nicht gültig.
lint-key-invalid-fix = Verwenden Sie Kleinbuchstaben, Ziffern, Binde- und Unterstriche, zuerst einen Buchstaben, höchstens { $max } Zeichen.
lint-key-taken-name = Vergebener Schlüssel
lint-key-taken = Ein anderes Feld hat den Schlüssel „{ $name }“.
lint-key-taken-fix = Wählen Sie einen anderen Schlüssel.
lint-purpose-missing-name = Einwilligung in nichts
lint-purpose-missing = Die Einwilligung hat keinen Zweck.
lint-purpose-missing-fix = Wählen Sie den Zweck, in den man einwilligt.
lint-purpose-unknown-name = Unbekannter Zweck
lint-purpose-unknown = Diesen Zweck gibt es nicht mehr.
lint-purpose-unknown-fix = Wählen Sie einen anderen Zweck.
lint-purpose-twice-name = Zweck, der zweimal abgefragt wird
lint-purpose-twice = Eine andere Einwilligung dieses Formulars gilt demselben Zweck.
lint-purpose-twice-fix = Wählen Sie einen anderen Zweck, oder entfernen Sie eine der beiden.
lint-length-out-of-bounds-name = Unmögliche Länge
lint-length-out-of-bounds = Eine solche Länge kann keine Antwort haben.
lint-length-out-of-bounds-fix = Verwenden Sie Längen von 1 bis { $max } Zeichen.
lint-lengths-crossed-name = Vertauschte Längen
lint-lengths-crossed = Die kleinste Länge ist größer als die größte.
lint-lengths-crossed-fix = Vertauschen Sie die beiden.
lint-pattern-too-long-name = Langes Muster
lint-pattern-too-long = Das Muster ist zu lang.
lint-pattern-too-long-fix = Verwenden Sie höchstens { $max } Zeichen.
lint-pattern-invalid-name = Ungültiges Muster
lint-pattern-invalid = Das Muster ist kein gültiger regulärer Ausdruck.
lint-pattern-invalid-fix = Berichtigen oder entfernen Sie es.
lint-choices-missing-name = Nichts zur Auswahl
lint-choices-missing = Es gibt nichts zur Auswahl.
lint-choices-missing-fix = Fügen Sie wenigstens eine Auswahl hinzu.
lint-choice-value-name = Auswahl ohne Wert
lint-choice-value = Eine Auswahlmöglichkeit hat keinen Wert, einen zu langen oder einen mit Leerzeichen am Rand oder unsichtbaren Zeichen: Niemand könnte sie wählen.
lint-choice-value-fix = Geben Sie für jede Auswahlmöglichkeit einen Wert ein, höchstens { $max } Zeichen, ohne Unsichtbares darin und ohne Leerzeichen am Rand.
lint-choice-twice-name = Zwei Auswahlen mit einem Wert
lint-choice-twice = Zwei Auswahlen haben den Wert „{ $name }“.
lint-choice-twice-fix = Geben Sie jeder Auswahl einen eigenen Wert.
lint-choice-count-name = Unmögliche Anzahl
lint-choice-count = So viele kann niemand wählen. Zur Auswahl stehen: { $count }.
lint-choice-count-fix = Ändern Sie die kleinste oder die größte Anzahl.
lint-bound-unlike-name = Ungültige Grenze
lint-bound-unlike = Eine Grenze ist keine Zahl oder kein Tag.
lint-bound-unlike-fix = Schreiben Sie Zahlen wie 12.5 und Tage als Jahr-Monat-Tag.
lint-bounds-crossed-name = Vertauschte Grenzen
lint-bounds-crossed = Die kleinste Antwort ist größer als die größte.
lint-bounds-crossed-fix = Vertauschen Sie die beiden.
lint-file-size-name = Unmögliche Dateigröße
lint-file-size = Die größte Datei ist kleiner oder größer als alles, was angenommen wird.
lint-file-size-fix = Geben Sie 1 bis { $max } Megabyte ein oder nichts.
lint-age-missing-name = Fehlendes Alter
lint-age-missing = Es sagt nicht, wie alt man sein muss.
lint-age-missing-fix = Geben Sie ein Alter von 1 bis { $max } ein.
lint-repeats-unknown-name = Wiederholt, was nicht da ist
lint-repeats-unknown = Was es wiederholt, ist kein früheres Feld derselben Art.
lint-repeats-unknown-fix = Wählen Sie ein solches Feld, oder keines.
lint-condition-unknown-name = Bedingung zu etwas, das nicht da ist
lint-condition-unknown = Seine Bedingung bezieht sich auf ein Feld, das nicht davor steht.
lint-condition-unknown-fix = Verschieben Sie das Feld, oder ändern Sie die Bedingung.
lint-condition-too-deep-name = Tief verschachtelte Bedingung
lint-condition-too-deep = Seine Bedingung ist zu tief verschachtelt.
lint-condition-too-deep-fix = Verwenden Sie höchstens { $max } Stufen.
lint-accent-invalid-name = Ungültige Farbe
lint-accent-invalid = Der Akzent ist keine Farbe.
lint-accent-invalid-fix = Schreiben Sie ihn wie #1b5e8c, oder lassen Sie ihn leer.

## Die Seite, die veröffentlicht
findings-errors =
    { $count ->
        [one] 1 Fehler: vor dem Veröffentlichen zu beheben
       *[other] { $count } Fehler: vor dem Veröffentlichen zu beheben
    }
findings-warnings =
    { $count ->
        [one] 1 Warnung: einen zweiten Blick wert
       *[other] { $count } Warnungen: einen zweiten Blick wert
    }
findings-link = Was die Prüfung findet
findings-final = Darüber kann sich niemand hinwegsetzen: Die Seite wäre fehlerhaft.
findings-ready = Nichts hindert dieses Formular daran, veröffentlicht zu werden
findings-ready-text = Es gibt nichts, worüber Sie sich hinwegsetzen müssten. Wer Formulare veröffentlichen darf, kann es tun.
findings-steps = Erteilen und Widerrufen
findings-steps-text = Eine Einwilligung zu widerrufen darf nicht mehr Schritte brauchen, als sie zu erteilen (Art. 7(3) DSGVO). Gezählt sind Felder, Kästchen, Knöpfe und Links.
findings-steps-give = Erteilen
findings-steps-link = Widerrufen mit dem Link in der E-Mail
findings-steps-portal = Widerrufen im Portal
findings-steps-count =
    { $count ->
        [one] 1 Schritt
       *[other] { $count } Schritte
    }
findings-steps-none = Nicht für alle: Das Formular verlangt keine E-Mail-Adresse.

## Trotz Befunden veröffentlichen
overrides-title = Wenn es trotzdem veröffentlicht werden muss
overrides-ask = Die oder der Datenschutzbeauftragte kann es trotz dieser Fehler veröffentlichen, mit einer Begründung.
overrides-link = Trotz dieser Fehler veröffentlichen, mit einer Begründung
overrides-page-title = „{ $form }“ trotz dieser Fehler veröffentlichen?
overrides-text = Sie verantworten diese Fehler. Die Begründung bleibt bei der Version und steht mit Ihrem Namen im Protokoll.
overrides-reason = Begründung
overrides-reason-hint = Warum es richtig ist, das Formular so zu veröffentlichen. { $min } bis { $max } Zeichen.
overrides-reason-invalid = Geben Sie eine Begründung von { $min } bis { $max } Zeichen ein.
overrides-publish = Trotzdem veröffentlichen
overrides-said =
    { $count ->
        [one] Trotz 1 Befund veröffentlicht von { $by }. Begründung: { $reason }
       *[other] Trotz { $count } Befunden veröffentlicht von { $by }. Begründung: { $reason }
    }

## Im Baukasten
builder-findings = Befunde
builder-findings-errors = Fehler: { $count }.
builder-findings-warnings = Warnungen: { $count }.
builder-findings-none = Keine Befunde.
builder-findings-unchecked = Konnte nicht geprüft werden; bei der nächsten Änderung wird es wieder versucht.
builder-findings-next = Nächster Befund
builder-accent = Akzentfarbe
builder-accent-hint = Von Knöpfen und Links, als #rrggbb. Leer: die gewöhnliche. Im dunklen Farbschema wird sie von selbst heller.
builder-accent-picker = Akzentfarbe auswählen
lint-goes-to-unknown-name = Geht an etwas, das es nicht gibt
lint-goes-to-unknown = Die Antwort geht an das eigene Feld „{ $name }“, das es nicht gibt.
lint-goes-to-unknown-fix = Wählen Sie ein anderes.
lint-goes-to-archived-name = Geht an ein archiviertes Feld
lint-goes-to-archived = Die Antwort geht an das eigene Feld „{ $name }“, das archiviert ist.
lint-goes-to-archived-fix = Wählen Sie ein anderes.
lint-goes-to-kind-name = Geht an ein Feld anderer Art
lint-goes-to-kind = Die Antwort geht an das eigene Feld „{ $name }“, das von anderer Art ist.
lint-goes-to-kind-fix = Wählen Sie ein anderes.
lint-goes-to-choices-name = Auswahl, die kein Wert ist
lint-goes-to-choices = Die Antwort geht an das eigene Feld „{ $name }“, das nicht alle diese Werte kennt.
lint-goes-to-choices-fix = Verwenden Sie dieselben Werte.
lint-goes-to-rules-name = Weiter gefasst als sein Ziel
lint-goes-to-rules = Die Antwort geht an das eigene Feld „{ $name }“, das weniger annimmt als dieses Feld.
lint-goes-to-rules-fix = Setzen Sie hier dieselben Grenzen.
lint-goes-to-twice-name = Zwei Antworten an einem Ort
lint-goes-to-twice = Eine andere Antwort geht schon an das eigene Feld „{ $name }“.
lint-goes-to-twice-fix = Wählen Sie ein anderes.
