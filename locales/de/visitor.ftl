# Was Besucher eines Formulars lesen: das Formular, die Seiten hinter seinen Links, E-Mails an sie.

## Das Formular.

form-public-choose = Bitte wählen
form-public-optional = (freiwillig)
form-public-yes = Ja
form-public-no = Nein
form-public-age = Ich bin mindestens { $age } Jahre alt.
form-public-signature = Ihr Name an dieser Stelle gilt als Ihre Unterschrift.
form-public-new-tab = (öffnet in einem neuen Tab)
form-public-trap = Bitte leer lassen
form-public-who = Wer fragt
form-public-who-asks = { $controller } bittet Sie darum und ist für Ihre Daten verantwortlich.
form-public-withdraw = Sie können frei ablehnen und eine Einwilligung jederzeit widerrufen: mit dem Link in der E-Mail, die wir Ihnen senden, in unserem Portal oder indem Sie uns schreiben.
form-public-privacy = Datenschutzhinweise
form-public-languages = Sprache
form-public-consent-data = Welche Daten
form-public-consent-recipients = Wer sie erhält
form-public-consent-duration = Wie lange sie gilt
form-public-consent-months =
    { $months ->
        [one] Einen Monat
       *[other] { $months } Monate
    }
form-public-consent-forever = Bis Sie sie widerrufen
form-public-consent-no-purpose = Für diese Einwilligung ist noch kein Zweck gewählt.
form-public-error-prefix = Fehler:
form-public-error-title = Bitte prüfen Sie Ihre Angaben
form-public-error-page-title = Fehler: { $title }
form-public-error-required = Bitte füllen Sie „{ $name }“ aus
form-public-error-tick = Bitte kreuzen Sie „{ $name }“ an
form-public-error-too-short = „{ $name }“ muss mindestens { $min } Zeichen haben
form-public-error-too-long = „{ $name }“ darf höchstens { $max } Zeichen haben
form-public-error-pattern = „{ $name }“ hat nicht die Form, die hier gebraucht wird
form-public-error-email = Bitte geben Sie eine E-Mail-Adresse in der Form name@example.com an
form-public-error-phone = Bitte geben Sie eine Telefonnummer mit Ländervorwahl an, zum Beispiel +49 30 1234567
form-public-error-choice = Bitte wählen Sie eine der Antworten zu „{ $name }“
form-public-error-url = Geben Sie bei „{ $name }“ eine Webadresse ein, die mit https:// beginnt
form-public-error-number = Geben Sie bei „{ $name }“ eine Zahl ein, etwa 1200 oder 12,5
form-public-error-date = Geben Sie bei „{ $name }“ einen Tag des Kalenders ein, als Jahr-Monat-Tag
form-public-error-before = „{ $name }“ darf nicht vor dem { $min } liegen
form-public-error-below = „{ $name }“ darf nicht unter { $min } liegen
form-public-error-after = „{ $name }“ darf nicht nach dem { $max } liegen
form-public-error-above = „{ $name }“ darf nicht über { $max } liegen
form-public-error-too-few = Wählen Sie bei „{ $name }“ mindestens { $min }
form-public-error-too-many = Wählen Sie bei „{ $name }“ höchstens { $max }
form-public-error-age = Sie können dieses Formular nur senden, wenn Sie alt genug sind
form-public-error-yes-no = Wählen Sie Ja oder Nein
form-public-error-same = „{ $name }“ stimmt nicht mit dem überein, was Sie vorher eingegeben haben
form-public-error-identifier = Bitte geben Sie Ihre E-Mail-Adresse oder Ihre Telefonnummer an
form-public-expired = Diese Seite war zu lange geöffnet, deshalb wurde noch nichts gesendet. Ihre Angaben sind noch da: Bitte prüfen Sie sie und senden Sie das Formular erneut.
form-public-trapped = Es wurde noch nichts gesendet, weil ein Feld ausgefüllt war, das Menschen nicht sehen. Ihre Angaben sind noch da: Bitte prüfen Sie sie und senden Sie das Formular erneut.
form-public-used = Dieselbe Seite wurde bereits mit anderen Antworten gesendet, und diese wurden festgehalten. Ihre Angaben sind noch da: Bitte prüfen Sie sie und senden Sie das Formular erneut.
form-public-busy = Aus Ihrem Netz wurden so viele Formulare gesendet, dass wir für einen Moment keine weiteren annehmen. Ihre Angaben sind noch da: Bitte prüfen Sie sie und senden Sie das Formular erneut.
form-public-too-many-title = Zu viele auf einmal
form-public-too-many = Aus Ihrem Netz wurden so viele Formulare gesendet, dass wir für einen Moment keine weiteren annehmen. Bitte gehen Sie zurück und senden Sie Ihres später noch einmal.
form-public-too-large-title = Zu viel Text
form-public-too-large = Ihre Sendung ist größer, als dieses Formular annimmt. Bitte gehen Sie zurück und kürzen Sie Ihre Antworten.

## Ein Formular, das nicht mehr angeboten wird.

form-public-withdrawn-title = Dieses Formular wird nicht mehr angeboten
form-public-withdrawn = { $controller } hat das Formular „{ $form }“ aus dem Netz genommen. Es lässt sich nichts mehr damit senden.
form-public-withdrawn-consents = Worin Sie früher eingewilligt haben, bleibt, wie es ist. Sie können es jederzeit widerrufen: mit dem Link in der E-Mail von damals, oder indem Sie sich mit Ihrer E-Mail-Adresse oder Telefonnummer anmelden.
form-public-withdrawn-manage = Ihre Einwilligungen ansehen und widerrufen
form-public-withdrawn-contact = Fragen? Schreiben Sie an { $email }.

## Seiten, Dateien und Dokumente eines Formulars.

file-kind-pdf = PDF
file-kind-image = Bilder
file-kind-text = reiner Text
file-kind-office = Office-Dokumente
form-public-file-taken = { $kinds }; höchstens { $max } MB.
form-public-file-kept = Erhalten: { $name }. Wählen Sie eine andere Datei, um sie zu ersetzen.
form-public-file-drop = Diese Datei entfernen
form-public-error-file = Wählen Sie eine Datei für „{ $name }“
form-public-step = Seite { $number } von { $count }
form-public-step-on = Weiter
form-public-step-back = Zurück
form-public-check = Antworten prüfen
form-public-check-text = Noch ist nichts gesendet. Sehen Sie Ihre Antworten durch, ändern Sie, was nicht stimmt, und senden Sie sie dann.
form-public-change = Ändern
form-public-not-answered = Nicht beantwortet
form-public-document-hash = SHA-256 dieses Textes:
form-public-error-file-too-large = Die Datei für „{ $name }“ ist größer als { $max } MB. Wählen Sie eine kleinere
form-public-error-file-cut-off = Die Datei für „{ $name }“ kam nicht vollständig an. Wählen Sie sie noch einmal
form-public-error-file-empty = Die Datei für „{ $name }“ ist leer. Wählen Sie eine andere
form-public-error-file-type-refused = Die Datei für „{ $name }“ ist von einer Art, die nicht angenommen wird, wie sie auch heißt. Wählen Sie eine der beim Feld genannten Arten

## Nachdem ein Formular gesendet wurde.

thanks-title = Vielen Dank
thanks-recorded = Das haben wir festgehalten
thanks-given = Sie haben eingewilligt
thanks-refused = Sie haben nicht eingewilligt
thanks-reference = Referenz
thanks-receipt = Wir haben Ihnen eine Bestätigung per E-Mail gesendet. Darin finden Sie einen Link, mit dem Sie Ihre Entscheidung jederzeit ändern können.
thanks-no-mail = Bewahren Sie die Referenz auf: Mit ihr lässt sich dieser Vorgang wiederfinden.
thanks-confirm-title = Ein Schritt fehlt noch
thanks-confirm = Wir haben Ihnen eine E-Mail gesendet. Bitte folgen Sie dem Link darin innerhalb von 7 Tagen und bestätigen Sie; bis dahin wird nichts als Ihre Einwilligung festgehalten.
thanks-to-confirm = Das bestätigen Sie

## Der Link, der ein Formular bestätigt.

confirm-title = Bestätigen Sie Ihre Antworten
confirm-intro = Mit dem Formular „{ $form }“ haben Sie am { $date } geantwortet:
confirm-said = { $said }: „{ $statement }“
confirm-button = Bestätigen
confirm-done-title = Bestätigt
confirm-done = Vielen Dank. Ihre Antworten gelten ab jetzt, und eine Bestätigung ist per E-Mail zu Ihnen unterwegs.
confirm-already = Sie haben dies bereits bestätigt. Es bleibt nichts zu tun.
confirm-gone-title = Dieser Link gilt nicht mehr
confirm-gone = Er ist abgelaufen oder wurde nicht vollständig kopiert. Durch das Öffnen wurde nichts festgehalten. Wenn Sie möchten, füllen Sie das Formular noch einmal aus.

## Der Link, der Einwilligungen zeigt und widerruft.

manage-title = Ihre Einwilligungen
manage-intro = { $controller } hat diese Antworten von { $who } festgehalten. Sie können jede davon hier jederzeit ändern; das gilt sofort.
manage-someone = der Person, die diesen Link erhalten hat
manage-none = Es gibt keine Antworten zu zeigen.
manage-state-given = Sie haben am { $date } eingewilligt.
manage-state-refused = Sie haben am { $date } nicht eingewilligt.
manage-state-withdrawn = Sie haben Ihre Einwilligung am { $date } widerrufen.
manage-state-expired = Sie haben am { $date } eingewilligt. Das galt für eine bestimmte Zeit, und die ist vorbei.
manage-state-needs-renewal = Sie haben am { $date } eingewilligt. Worum gebeten wird, hat sich seither geändert; Ihre Einwilligung gilt deshalb nicht mehr.
manage-withdraw = Widerrufen
manage-give = Einwilligen
manage-withdraw-all = Alle widerrufen
manage-all-title = Alles auf einmal
manage-all-intro = Widerruft alles, worin Sie eingewilligt haben.
flash-manage-withdrawn = Ihre Einwilligung ist widerrufen, und eine Bestätigung ist zu Ihnen unterwegs.
flash-manage-given = Ihre Einwilligung ist festgehalten, und eine Bestätigung ist zu Ihnen unterwegs.
flash-manage-all = Alle Ihre Einwilligungen sind widerrufen, und eine Bestätigung ist zu Ihnen unterwegs.
manage-changed = Der Wortlaut hat sich geändert, seit Sie diese Seite geöffnet haben. Bitte lesen Sie ihn noch einmal, bevor Sie einwilligen.
manage-gone-title = Dieser Link gilt nicht mehr
manage-gone = Er ist abgelaufen oder wurde nicht vollständig kopiert. Sie können Ihre Einwilligungen in unserem Portal sehen und ändern oder uns schreiben.
manage-portal = Portal öffnen
manage-who = Wer verantwortlich ist
manage-contact = Fragen richten Sie bitte an { $email }; Datenschutzbeauftragte Person ist { $dpo }, { $dpo_email }.

## Was jemandem gezeigt wurde.

seen-document-title = Das Formular, wie es gezeigt wurde
seen-ticked = Angekreuzt
seen-not-ticked = Nicht angekreuzt

## E-Mail: Bestätigungen.

mail-receipt-subject = Ihre Antworten an { $controller }
mail-receipt-subject-withdrawn = Sie haben eine Einwilligung bei { $controller } widerrufen
mail-receipt-subject-given = Sie haben { $controller } eine Einwilligung erteilt
mail-receipt-form = Am { $date } haben Sie das Formular „{ $form }“ an { $controller } gesendet. Das haben wir festgehalten:
mail-receipt-change = Am { $date } haben Sie geändert, was { $controller } mit Ihren Daten tun darf. Das haben wir festgehalten:
mail-receipt-given = Eingewilligt: „{ $statement }“
mail-receipt-refused = Nicht eingewilligt: „{ $statement }“
mail-receipt-withdrawn = Widerrufen: „{ $statement }“
mail-receipt-manage-intro = Sie können Ihre Antworten jederzeit ansehen und jede davon ändern, ohne sich anzumelden:
mail-receipt-manage = Ansehen oder widerrufen
mail-receipt-when = Wann
mail-receipt-controller = Wer verantwortlich ist
mail-receipt-contact = Fragen an
mail-receipt-dpo = Datenschutzbeauftragte Person
mail-receipt-reference = Referenz
mail-receipt-not-you = Waren das nicht Sie? Dann widerrufen Sie bitte mit dem Link oben oder schreiben Sie uns. Geben Sie diese E-Mail nicht weiter: Wer den Link hat, kann Ihre Antworten ändern.

## E-Mail: Nachfrage.

mail-confirm-subject = Bitte bestätigen Sie Ihre Antworten an { $controller }
mail-confirm-intro = Jemand, vermutlich Sie, hat mit dieser Adresse das Formular „{ $form }“ an { $controller } gesendet. Bitte bestätigen Sie, dass Sie das waren. Bis dahin gelten Ihre Antworten nicht.
mail-confirm-button = Ansehen und bestätigen
mail-confirm-valid = Der Link gilt 7 Tage.
mail-confirm-not-you = Waren das nicht Sie? Dann brauchen Sie nichts zu tun, und nichts wird als Ihre Einwilligung festgehalten.

## Womit ein neues Formular beginnt.

forms-start-submit = Absenden
forms-start-thanks = Vielen Dank. Ihre Angaben sind gespeichert.
forms-start-email = E-Mail-Adresse

## Tage.

date-long = { $day }. { $month } { $year }
date-time = { $date }, { $time }
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember

## Der Rahmen auf anderen Websites und der Schutz
form-public-close = Schließen
form-public-working = Einen Moment, das Formular wird zum Absenden bereit gemacht …
form-public-too-quick = Noch wurde nichts abgesendet, denn es ging schneller, als Menschen lesen. Alles, was Sie ausgefüllt haben, ist noch da: Bitte prüfen Sie es und senden Sie es noch einmal ab.
manage-ask-title = Ihre Einwilligungen ansehen oder widerrufen
manage-ask-text = Geben Sie Ihre E-Mail-Adresse ein. Wir schicken Ihnen einen Link, mit dem Sie sehen, worin Sie eingewilligt haben, und es widerrufen können.
manage-ask-email = E-Mail-Adresse
manage-ask-send = Link zuschicken
manage-ask-receipt = Derselbe Link steht in jeder Bestätigung, die wir Ihnen geschickt haben.
manage-ask-sent-title = Sehen Sie in Ihre Mails
manage-ask-sent = Wenn wir diese Adresse kennen, ist eine Mail mit dem Link unterwegs.
manage-ask-again = Eine andere Adresse eingeben
mail-manage-subject = Ihre Einwilligungen bei { $controller }
mail-manage-intro = Sie haben um einen Link zu Ihren Einwilligungen bei { $controller } gebeten. Mit ihm sehen Sie, worin Sie eingewilligt haben, und können es widerrufen.
mail-manage-not-you = Wenn Sie nicht darum gebeten haben, müssen Sie nichts tun. Geben Sie den Link nicht weiter: Wer ihn hat, sieht Ihre Einwilligungen.

## The form on paper.
paper-only-if = Nur wenn:
paper-answered = beantwortet
paper-not = nicht { $value }
paper-and = und
paper-or = oder
paper-tick-one = Kreuzen Sie ein Kästchen an.
paper-tick-any = Kreuzen Sie alles an, was zutrifft.
paper-attach = Bitte legen Sie es diesem Bogen bei ({ $kinds }).
paper-place-date = Ort und Datum
paper-signature = Unterschrift
paper-online = Dieses Formular im Web:
paper-return = Bitte geben oder senden Sie diesen Bogen an: { $address }
mail-receipt-paper = Am { $date } haben Sie das Formular „{ $form }“ von { $controller } auf Papier unterschrieben. Das haben wir davon festgehalten:

## Why a consent holds or does not, renewing it, and receipts.
state-holds = Sie gilt bis zum Widerruf.
state-holds-until = Sie gilt bis { $date }.
state-ended = Die Zeit, für die sie erteilt wurde ({ $duration }), endete am { $date }.
state-changed = Seit { $date } wird mit Version { $version } etwas anderes erbeten.
state-declared = Grund: { $reason }
state-too-young = Sie zählt nicht: Verlangt ist ein Mindestalter von { $minimum } Jahren, und der Nachweis zeigt nur { $shown }.
manage-state-invalidated = Am { $date } wurde diese Einwilligung für ungültig erklärt.
manage-state-unasked = Die Aufzeichnung dieser Antwort wurde am { $date } zurückgenommen.
flash-manage-renewed = Ihre Einwilligung ist erneuert, und ein Beleg ist unterwegs zu Ihnen.
renew-title = Ihre Einwilligung erneuern
renew-button = Erneuern
mail-receipt-renewed = Sie haben erneut eingewilligt: „{ $statement }“
mail-receipt-expired = Die Zeit ist vorbei, für die Sie eingewilligt haben: „{ $statement }“
mail-receipt-invalidated = Diese Einwilligung wurde für ungültig erklärt: „{ $statement }“
mail-renew-subject = Ihre Einwilligung für { $controller } endet bald
mail-renew-intro = Sie haben { $controller } eine Einwilligung gegeben, die bald endet. Wenn sie weiter gelten soll, können Sie sie erneuern.
mail-renew-ends = „{ $statement }“: erteilt am { $given }, endet am { $date }
mail-renew-nothing = Wenn Sie nichts tun, endet sie von selbst, und Ihre Daten werden dafür nicht mehr verwendet.
receipt-title = Beleg
receipt-check = Dieser Beleg ist signiert: Wer die Datei hat, kann ohne Rückfrage bei uns prüfen, dass nichts darin verändert wurde.
receipt-jws = Signierten Beleg herunterladen
receipt-json = Mit Beweis herunterladen
receipt-recorded = Festgehalten
receipt-key = Signiert mit dem Schlüssel
