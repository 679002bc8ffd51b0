# Eigene Felder des Kontakts: was eine Organisation sonst noch von Menschen weiß.

contact-fields-title = Eigene Felder
contact-fields-intro = Was Sie von Menschen wissen möchten, außer wie sie erreichbar sind. Formulare können diese Felder füllen, und wer mit Anfragen arbeitet, sieht sie auf der Seite einer Person.
contact-fields-new = Neues Feld
contact-fields-empty = Noch keine eigenen Felder
contact-fields-empty-text = Ein eigenes Feld enthält eine Angabe zu einer Person, etwa eine Kundennummer oder eine Schuhgröße. Legen Sie eines an und verbinden Sie dann ein Feld eines Formulars damit.
contact-fields-label = Name
contact-fields-hint = Hinweis
contact-fields-further-languages = Namen in weiteren Sprachen
contact-fields-in-language = { $what } ({ $language })
contact-fields-key = Schlüssel
contact-fields-key-hint = Name für Programme: Kleinbuchstaben, Ziffern und Unterstriche, höchstens { $max } Zeichen. Er bleibt, wie er ist, und wird nie wieder verwendet.
contact-fields-kind = Art
contact-fields-seen-by = Sichtbar für
contact-fields-everybody = Alle
contact-fields-people = Personen
contact-fields-order = Reihenfolge
contact-fields-action = Aktion
contact-fields-up = „{ $name }“ nach oben
contact-fields-down = „{ $name }“ nach unten
contact-fields-archived = Archiviert
contact-fields-archived-intro = Diese Felder nehmen keine neuen Angaben an. Was in ihnen steht, bleibt.
contact-fields-restore = Aus dem Archiv holen

## Ein Feld
contact-fields-choices = Werte zur Auswahl
contact-fields-choices-hint = Einer je Zeile. Werte sind für Programme: klein, kurz, immer gleich. Was Menschen lesen, steht darunter in jeder Sprache.
contact-fields-choices-words = Worte der Werte
contact-fields-choice-labels-hint = Je Zeile eines, in der Reihenfolge der Werte.
contact-fields-rules-list = Die Liste
contact-fields-rules-text = Was als Text angenommen wird
contact-fields-rules-range = Was als Zahl oder Tag angenommen wird
contact-fields-min-length = Wenigste Zeichen
contact-fields-max-length = Meiste Zeichen
contact-fields-pattern = Muster
contact-fields-pattern-hint = Ein regulärer Ausdruck, auf den der ganze Text passen muss.
contact-fields-min = Kleinste Zahl, oder frühester Tag als Jahr-Monat-Tag
contact-fields-max = Größte Zahl, oder spätester Tag als Jahr-Monat-Tag
contact-fields-roles = Nur für diese Rollen
contact-fields-roles-hint = Nichts angekreuzt: alle, die Personen sehen dürfen. Wer das Feld nicht sehen darf, erfährt auch nicht, ob etwas darin steht.
contact-fields-portal = Im Portal
contact-fields-portal-hint = Was die Person damit tun kann. Wer Auskunft über seine Daten verlangt, erfährt alles (DSGVO Art. 15).

contact-field-kind-text = Text
contact-field-kind-long_text = Langer Text
contact-field-kind-number = Zahl
contact-field-kind-date = Datum
contact-field-kind-country = Land
contact-field-kind-yes_no = Ja oder nein
contact-field-kind-choice = Eines aus einer Liste
contact-field-kind-choices = Mehrere aus einer Liste
contact-field-kind-url = Internetadresse

contact-field-portal-hidden = Nicht gezeigt
contact-field-portal-shown = Gezeigt
contact-field-portal-editable = Gezeigt, und von der Person zu berichtigen

## Was an einem Feld nicht stimmt
contact-fields-key-invalid = Geben Sie einen Schlüssel aus Kleinbuchstaben, Ziffern und Unterstrichen ein, der mit einem Buchstaben beginnt, höchstens { $max } Zeichen.
contact-fields-key-taken = Ein anderes Feld hat oder hatte diesen Schlüssel. Wählen Sie einen anderen.
contact-fields-kind-missing = Wählen Sie eine Art.
contact-fields-kind-stays =
    { $count ->
        [one] Die Art bleibt, wie sie ist: Zu 1 Person steht etwas in diesem Feld. Für eine andere Art archivieren Sie dieses Feld und legen ein neues an.
       *[other] Die Art bleibt, wie sie ist: Zu { $count } Personen steht etwas in diesem Feld. Für eine andere Art archivieren Sie dieses Feld und legen ein neues an.
    }
contact-fields-label-missing = Geben Sie den Namen in dieser Sprache ein: Er ist in der Verwaltung und im Portal zu lesen.
contact-fields-choices-missing = Geben Sie mindestens einen Wert und höchstens { $max } ein, einen je Zeile.
contact-fields-choice-labels =
    { $count ->
        [one] Geben Sie eine Zeile mit Worten ein, für den einen Wert.
       *[other] Geben Sie { $count } Zeilen mit Worten ein, eine für jeden Wert in derselben Reihenfolge.
    }
contact-fields-choice-stays = „{ $value }“ ist zu jemandem eingetragen. Lassen Sie es in der Liste.
contact-fields-changed-meanwhile = Jemand anderes hat dieses Feld geändert, seit Sie es geöffnet haben. Speichern Sie noch einmal, um Ihre Fassung an die Stelle zu setzen.

## Archivieren
contact-fields-archive = Archivieren
contact-fields-archive-title = „{ $name }“ archivieren?
contact-fields-archive-known =
    { $count ->
        [0] Zu niemandem steht etwas in diesem Feld.
        [one] Zu 1 Person steht etwas in diesem Feld. Es bleibt und ist zu sehen wie bisher.
       *[other] Zu { $count } Personen steht etwas in diesem Feld. Es bleibt und ist zu sehen wie bisher.
    }
contact-fields-archive-text = Formulare können nicht mehr damit verbunden werden, und verbundene füllen es nicht mehr. Sie können es wieder aus dem Archiv holen.

flash-contact-field-created = Das Feld ist angelegt.
flash-contact-field-updated = Das Feld ist gespeichert.
flash-contact-field-moved = Das Feld ist verschoben.
flash-contact-field-archived = Das Feld ist archiviert.
flash-contact-field-restored = Das Feld ist wieder aus dem Archiv geholt.

## Was zu einer Person bekannt ist
contact-values-title = Angaben
contact-values-edit = Angaben berichtigen
contact-values-edit-title = Angaben zu { $name }
contact-values-edit-intro = Was Sie speichern, gilt ab jetzt, mit Ihrem Namen. Eine frühere Angabe wird nicht aufbewahrt.
contact-values-empty = Keine Angaben
contact-values-empty-text = In den eigenen Feldern steht noch nichts. Formulare füllen sie, und wer Personen bearbeiten darf, kann es auch.
contact-values-nothing = Nicht bekannt
contact-values-changed-meanwhile = Jemand anderes hat diese Angaben geändert, seit Sie sie geöffnet haben. Prüfen Sie Ihre Eingaben und speichern Sie noch einmal, um sie an die Stelle zu setzen.
contact-value-from-form = Formular
contact-value-from-desk = Verwaltung
contact-value-from-portal = Die Person selbst, im Portal
contact-value-unproven = Nicht bestätigt
flash-contact-values-saved = Die Angaben sind gespeichert.

## Im Portal
portal-details = Was wir von Ihnen wissen
portal-details-intro = Diese Angaben zu Ihnen sind hier außer Ihren Einwilligungen gespeichert.
portal-details-empty = Noch nichts.
portal-details-edit = Berichtigen
portal-details-edit-title = Ihre Angaben berichtigen
portal-details-edit-intro = Was Sie speichern, tritt an die Stelle des Bisherigen. Lassen Sie leer, was Sie nicht sagen möchten.
portal-details-wrong = Etwas ist falsch oder gehört nicht hierher
portal-details-from-form = Aus einem Formular
portal-details-from-desk = Von uns eingetragen
portal-details-from-portal = Von Ihnen eingetragen

## Felder von Formularen verbinden
builder-goes-to = Die Antwort geht an
builder-goes-to-hint = Sobald sie zählt, wird die Antwort zur Angabe über die Person. Verlangt das Formular keine Bestätigung per E-Mail, ersetzt sie nie eine bestätigte Angabe.
builder-goes-to-none = Nur dieses ausgefüllte Formular
builder-goes-to-unfit = „{ $name }“ – nicht mehr möglich
contact-fields-choice-twice = Zwei Auswahlen haben den Wert „{ $value }“.
contact-fields-choice-value = Geben Sie für jede Auswahl einen Wert ein, höchstens { $max } Zeichen.
contact-fields-length-bounds = Verwenden Sie Längen von 1 bis { $max } Zeichen.
contact-fields-lengths-crossed = Die kürzeste Länge ist größer als die längste.
contact-fields-pattern-long = Verwenden Sie ein Muster von höchstens { $max } Zeichen.
contact-fields-pattern-invalid = Das Muster ist kein gültiger regulärer Ausdruck.
contact-fields-range-unlike = Eine Grenze ist keine Zahl oder kein Tag als Jahr-Monat-Tag.
contact-fields-range-crossed = Der kleinste Wert ist größer als der größte.
