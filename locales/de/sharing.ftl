# Formulare auf anderen Websites: Schnipsel, Ausprobieren, Prüfer, Schutz. Wörter des Büros.

## Der Schnipsel
sharing-modes = Wie das Formular erscheint
sharing-mode-inline = In der Seite
sharing-mode-inline-text = Das Formular steht dort, wo der Schnipsel steht, und ist so hoch, wie es sein muss.
sharing-mode-popup = Dialog
sharing-mode-popup-text = Der Link bleibt, wie er ist, und öffnet das Formular in einem Dialog über der Seite. Nichts öffnet sich ungefragt.
sharing-mode-slider = Von der Seite
sharing-mode-slider-text = Das Formular kommt von der Seite herein, sobald die Seite da ist. Es versperrt die Seite nie, und ein Klick oder Escape schickt es weg; der Link holt es zurück.
sharing-mode-button = Knopf
sharing-mode-button-text = Ein Knopf tritt an die Stelle des Links und öffnet das Formular in einem Dialog.
sharing-mode-manage = Ansehen und widerrufen
sharing-mode-manage-text = Kein Formular, sondern die Seite, auf der Menschen per Mail einen Link zu ihren Einwilligungen bekommen. Setzen Sie sie dorthin, wo Sie um Einwilligung bitten: Dann ist der Widerruf so einfach wie die Einwilligung.
sharing-link-manage = Ihre Einwilligungen ansehen oder widerrufen
sharing-evergreen = Dieses Skript wird mit Placet aktualisiert.
sharing-pin = Das zeigen, das sich nie ändert
sharing-pinned = Dieses Skript ändert sich nie, und Browser prüfen es an seiner Prüfsumme. Placet liefert es auch nach Aktualisierungen weiter aus. Verbesserungen erreichen es erst, wenn Sie den Schnipsel neu kopieren.
sharing-unpin = Das zeigen, das aktualisiert wird
sharing-try = Hier im Büro ausprobieren
sharing-try-title = Ausprobieren
sharing-try-note = Das ist das echte Formular in einem echten Rahmen. Was Sie hier absenden, wird aufgezeichnet und per Mail bestätigt wie alle Antworten. Nehmen Sie also eine eigene Adresse.

## Rezepte
sharing-recipes = Wo Websites entstehen
sharing-wordpress = WordPress
sharing-wordpress-text = Fügen Sie dort, wo das Formular stehen soll, einen Block „Individuelles HTML“ ein, und setzen Sie den ersten Text hinein. Wenn Sie darin Skripte verwenden dürfen, nehmen Sie gleich den ganzen Schnipsel. Sonst ergänzt jemand, der das Theme betreut, den zweiten Text in dessen functions.php (ab WordPress 6.3).
sharing-wordpress-block = Für den Block
sharing-wordpress-theme = Für functions.php
sharing-react = React
sharing-react-text = Eine Komponente für die Stelle, an der das Formular stehen soll. Sie darf auf mehreren Seiten stehen, kommen und gehen; das Skript merkt es.
sharing-react-file = Consent.jsx
sharing-ssi = Server-Side Include
sharing-ssi-text = Für Websites, die Apache oder nginx aus Dateien zusammensetzt: der Schnipsel in einer Datei und eine Zeile auf jeder Seite.
sharing-ssi-file = Für die Datei { $name }
sharing-ssi-line = Für jede Seite

## Was die Website sagen und hören kann
sharing-attributes = Sprache, bekannte Antworten, Ereignisse
sharing-language = Sprache
sharing-language-text = am Element wählt die Sprache des Formulars; ohne dieses zählt die Sprache der Seite.
sharing-fill = Bekannte Antworten
sharing-fill-text = Am Element, wenn die Website sie schon kennt, etwa von jemandem, der angemeldet ist. Sie bleiben im Browser, bis das Formular abgesendet wird. Einwilligungen, Alter und alles, was angekreuzt wird, lassen sich nicht vorausfüllen.
sharing-events = Ereignisse
sharing-events-text = Das Element erfährt, was geschieht, und gibt es an Skripte der Website weiter:
sharing-event-ready = das Formular ist da
sharing-event-submitted = es wurde abgesendet; detail.id ist die Kennung des Eintrags, Antworten werden nicht verraten
sharing-event-closed = Dialog oder Seite wurden geschlossen

## Ein Code für Papier
sharing-qr = Auf Papier
sharing-qr-text = Dieser Code führt Telefone zum Formular. Drucken Sie die Adresse daneben, für alle, die lieber tippen.
sharing-qr-alt = QR-Code mit der Adresse { $address }
sharing-qr-download = Code speichern (SVG)
sharing-paper = Das Formular für Papier drucken und erfassen, was zurückkommt

## Der Prüfer
sharing-check = Funktioniert es auf der Website?
sharing-check-intro = Placet besucht die Seite, auf der der Schnipsel steht, und sagt, was das Formular am Erscheinen hindern würde, samt der Zeile, die es behebt.
sharing-check-page = Adresse der Seite
sharing-check-page-hint = Zum Beispiel https://www.example.org/newsletter
sharing-check-button = Seite prüfen
sharing-check-missing = Geben Sie die Adresse der Seite ein.
sharing-check-not-html = Dort ist keine Seite (HTML).
sharing-check-title-good = Das Formular erscheint auf { $address }
sharing-check-title-blocked = Das Formular erscheint nicht auf { $address }
sharing-check-blocks = Zu beheben
sharing-check-notes = Zu wissen
sharing-check-fine = Gut
sharing-check-good = Schnipsel, Skript und die Regeln der Seite passen zusammen.
sharing-check-status = Die Seite hat mit dem Status { $status } geantwortet. Vielleicht ist es nicht die Seite, die Besucher sehen.
sharing-check-cut = Die Seite ist so lang, dass nur ihr Anfang gelesen wurde.
sharing-check-no-element = Das Element des Schnipsels steht nicht in der Seite. Wenn ein Skript es später einfügt, kann der Prüfer es nicht sehen. Es hat das Attribut:
sharing-check-other-form = Die Seite zeigt ein anderes Formular: { $found }. Für dieses hat das Element das Attribut:
sharing-check-other-home = Die Seite lädt das Skript von einer anderen Adresse: { $found }. Es sollte sein:
sharing-check-no-script = Das Skript des Schnipsels steht nicht in der Seite. Es ist:
sharing-check-module = Das Skript wird als Modul geladen und kann dann nicht erkennen, woher es kommt. Entfernen Sie type="module".
sharing-check-crossorigin = Browser prüfen die Prüfsumme des Skripts nur mit einem weiteren Attribut. Ergänzen Sie:
sharing-check-integrity-changes = Die Seite hat eine Prüfsumme für das Skript, das aktualisiert wird; nach der nächsten Aktualisierung wird es also blockiert. Nehmen Sie das, das sich nie ändert:
sharing-check-integrity = Die Prüfsumme ist nicht die des Skripts. Sie sollte sein:
sharing-check-mixed = Die Seite wird mit TLS geladen und Placet ohne; deshalb weisen Browser das Skript ab. Placet braucht eine Adresse mit https:// (Einstellung public_url).
sharing-check-csp-script = Die Content Security Policy der Seite lässt das Skript nicht herein. Schreiben Sie statt „{ $directive }“:
sharing-check-csp-frame = Die Content Security Policy der Seite lässt den Rahmen des Formulars nicht herein. Schreiben Sie statt „{ $directive }“:
sharing-check-strict-dynamic = Die Content Security Policy der Seite („{ $directive }“) nimmt Skripte nur mit Nonce oder Prüfsumme an. Geben Sie dem Skript die Nonce der Seite; oder nehmen Sie das Skript, das sich nie ändert, und ergänzen Sie in der Direktive:
sharing-check-sandbox = Die Content Security Policy der Seite verbietet alle Skripte. Schreiben Sie mindestens:
sharing-check-report-only = Der nächste Punkt kommt von einer Policy, die nur meldet und nicht blockiert (Content-Security-Policy-Report-Only).
sharing-check-origin = Diese Website gehört nicht zu denen, die das Formular zeigen dürfen. Ergänzen Sie sie auf dieser Seite bei den erlaubten Ursprüngen:
sharing-check-isolated = Die Seite ist isoliert (Cross-Origin-Embedder-Policy). Skript und Formular stimmen dem zu.

## Schutz
sharing-protection = Schutz vor Programmen
sharing-protection-state = Zustand
sharing-calm = Ruhig
sharing-attack = Unter Angriff
sharing-sent = In der letzten Minute
sharing-sent-count =
    { $count ->
        [0] nichts abgesendet
        [one] einmal abgesendet
       *[other] { $count }-mal abgesendet
    }
sharing-attack-until = Mindestens bis
sharing-calm-text = Wird das Formular innerhalb einer Minute { $limit }-mal oder öfter abgesendet, haben die Browser der Absender erst etwas zu rechnen; das dauert weniger als eine Sekunde. Wer JavaScript ausgeschaltet hat, bestätigt dann per Mail.
sharing-attack-text = Das Formular wurde innerhalb einer Minute { $limit }-mal oder öfter abgesendet, oder alle Formulare zusammen sehr oft. Die Browser der Absender haben nun erst etwas zu rechnen; das dauert weniger als eine Sekunde. Wer JavaScript ausgeschaltet hat, bestätigt per Mail.
sharing-always = Immer: Jede Seite kann einmal abgesendet werden; ein verborgenes Feld, das nur Programme ausfüllen; mindestens { $seconds } Sekunden zwischen Lesen und Absenden; eine Grenze für jedes Netz. Zustand und Zahlen sind die des Servers, der gerade geantwortet hat.
