# Formulare in Dateien: form.json und Formulare anderer Programme.

interchange-title = Formular importieren
interchange-intro = Holen Sie ein Formular herein, das mit Placet, SurveyJS oder Form.io gemacht wurde. Zuerst sehen Sie, was daraus würde; gespeichert wird erst, wenn Sie den Entwurf anlegen.
interchange-import = Importieren
interchange-file = Datei
interchange-file-hint = Eine .json-Datei von höchstens 2 MB.
interchange-text = Oder hier einfügen
interchange-text-hint = Der ganze JSON-Text des Formulars. Wenn Sie eine Datei wählen, zählt die Datei.
interchange-dialect = Gemacht mit
interchange-dialect-detect = Selbst herausfinden
interchange-dialect-placet = Placet (form.json)
interchange-dialect-surveyjs = SurveyJS
interchange-dialect-formio = Form.io
interchange-language = Sprache der Texte
interchange-language-hint = Zählt nur, wo die Datei sie nicht nennt.
interchange-check = Datei prüfen
interchange-create = Entwurf anlegen
interchange-again = Andere Datei wählen
interchange-export = form.json exportieren
interchange-export-title = Das Formular als Datei
interchange-export-text = Der Entwurf als JSON: für die Versionsverwaltung, für eine andere Installation oder zum Prüfen auf der Kommandozeile.

interchange-report = Was daraus wird
interchange-report-fields =
    { $count ->
        [one] Ein Feld. Noch ist nichts gespeichert.
       *[other] { $count } Felder. Noch ist nichts gespeichert.
    }
interchange-report-complete = Alles lässt sich so übernehmen, wie es ist.
interchange-read-as = Gelesen als: { $name }
interchange-column-place = Wo
interchange-column-what = Was
interchange-column-why = Warum
interchange-column-before = Name in der Datei
interchange-column-after = Name hier
interchange-dropped = Nicht übernommen
interchange-changed = In anderer Form übernommen
interchange-renamed = Antworten mit anderem Namen
interchange-more =
    { $count ->
        [one] Eine weitere Zeile wird nicht gezeigt.
       *[other] { $count } weitere Zeilen werden nicht gezeigt.
    }

## Dateien, die sich nicht lesen lassen
interchange-missing = Wählen Sie eine Datei, oder fügen Sie den Text einer Datei ein.
interchange-too-large = Die Datei ist größer als { $max } MB.
interchange-not-json = Das ist kein JSON: Zeile { $line }, Spalte { $column }: { $reason }. Formulare, die als JavaScript geschrieben sind, müssen zuerst als JSON gespeichert werden.
interchange-not-an-object = Die Datei muss ein einziges Objekt in geschweiften Klammern enthalten.
interchange-unknown-format = Das ist keines der lesbaren Formate. Ein Formular hat „fields“ (Placet), „pages“ oder „elements“ (SurveyJS) oder „components“ (Form.io).
interchange-consent-given = Die Einwilligung { $id } wäre im Voraus erteilt. Nur das eigene Häkchen erteilt eine (Art. { $gdpr } DSGVO; EDSA-Leitlinien 05/2020, Absatz { $edpb }): Nehmen Sie den Wert aus der Datei.
interchange-broken = { $place }: { $reason }.
interchange-id-reused = Das Feld { $id } ist im Formular oder in einer früheren Version von anderer Art als in der Datei. Kennungen werden nie wieder verwendet: Geben Sie dem Feld in der Datei eine neue.

## Warum etwas nicht übernommen wird
interchange-script = Programmcode wird in einem Formular nie ausgeführt.
interchange-calculated = Aus Antworten wird nichts berechnet.
interchange-prefilled = Nichts ist vorab ausgefüllt oder angekreuzt: Die Wahl muss die der Person sein (Art. 4 Nr. 11 DSGVO).
interchange-secret = Formulare fragen nicht nach Passwörtern.
interchange-media = Bilder, Videos und dergleichen gehören nicht zu einem Formular.
interchange-unknown-kind = Ein solches Feld gibt es nicht.
interchange-outside-data = Auswahlmöglichkeiten werden nicht von anderswo geladen; tragen Sie sie im Editor ein.
interchange-condition-unreadable = Diese Bedingung lässt sich hier nicht sagen; das Feld wird immer gezeigt.
interchange-condition-computes = Bedingungen rechnen nicht; das Feld wird immer gezeigt.
interchange-condition-unknown = Sie fragt nach „{ $name }“; das ist kein früheres Feld des Formulars. Das Feld wird immer gezeigt.
interchange-dependent = Nur ob ein Feld gezeigt wird, kann von Antworten abhängen.
interchange-check-dropped = Diese Prüfung gehört nicht zu denen des Feldes.
interchange-pattern = Das Muster ist zu lang oder lässt sich hier nicht prüfen.
interchange-bound = Das ist weder eine Zahl noch ein Tag oder passt nicht zum Feld.
interchange-language-dropped = In der Sprache „{ $name }“ werden hier keine Formulare angeboten; ihre Texte fehlen.
interchange-looks = Das Aussehen ist bei allen Formularen gleich; nicht übernommen:
interchange-storage = Wie Antworten gespeichert und verschickt werden, ist nicht Sache des Formulars.
interchange-unknown-property = Diese Eigenschaft hat hier kein Gegenstück.
interchange-too-many = Das Formular hätte mehr Felder, als ein Formular haben kann.
interchange-robots = Jedes Formular ist bereits gegen Roboter geschützt.
interchange-malformed = Das gehört nicht an diese Stelle.
interchange-button = Ein Formular hat eine Schaltfläche: die, die es absendet.
interchange-purpose-unknown = Einen Zweck „{ $name }“ gibt es hier nicht; legen Sie ihn an, und wählen Sie ihn dann im Editor.
interchange-piping = Was in geschweiften Klammern steht, wird nicht durch Antworten ersetzt; der Text bleibt, wie er dasteht.
interchange-invisible = Es wurde niemandem gezeigt.

## Was etwas anderes wurde
interchange-nearest = Wurde: { $name }.
interchange-once = Es konnte mehrfach beantwortet werden; hier wird einmal gefragt.
interchange-no-consent = Ein Kästchen, keine Einwilligung: Wenn es um eine Einwilligung geht, ersetzen Sie es durch eine Einwilligung mit Zweck.
interchange-html = HTML wurde zu einfachem Text oder eingeschränktem Markdown.
interchange-as-hint = Was im leeren Feld stand, wurde zum Hinweis.
interchange-choice-value = Der Wert dieser Auswahl wurde „{ $name }“.
interchange-language-taken = Als Sprache der Texte gilt „{ $name }“.
interchange-shortened = Der Text war zu lang und wurde abgeschnitten.
interchange-own-field = Es wurde ein eigenes Feld.

## Wörter eines importierten Formulars
interchange-yes = Ja
interchange-no = Nein
interchange-none = Nichts davon
interchange-other = Anderes, und zwar
interchange-comment = Ihr Kommentar

flash-form-imported = Der Entwurf wurde aus der Datei angelegt.
