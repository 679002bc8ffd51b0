# Nachweise in einer Datei.

bundles-title = Nachweise
bundles-intro = Eine Datei mit allem, was zeigt, was Menschen gesagt haben: Einträge, unterschriebene Belege, was gezeigt wurde, Beweise aus dem Hauptbuch und die Schlüssel zum Prüfen. Jeder kann sie ohne diesen Server prüfen.
bundle-of-subject = Alles zu einer Person
bundle-of-purpose = Alles zu einem Zweck
bundle-of-period = Was vom { $from } bis zum { $to } geschah
bundle-person = Alles zu { $person }
bundle-period = Was in einer Zeit geschah
bundle-from = Erster Tag
bundle-to = Letzter Tag
bundle-take = Datei erstellen
bundle-link-person = Nachweise zu dieser Person als Datei
bundle-link-purpose = Nachweise zu diesem Zweck als Datei
bundles-made = Große Dateien
bundles-made-intro = Sie entstehen im Hintergrund und bleiben sieben Tage. Wird eine Person gelöscht, gehen alle: Die Person kann in jeder stehen.
bundle-what = Einträge
bundle-until = Bleibt bis
bundle-progress = { $done } von { $total } Einträgen
bundle-state-waiting = Wartet
bundle-state-making = Entsteht
bundle-state-done = Fertig
bundle-state-failed = Gescheitert
bundle-fetch = Herunterladen
flash-bundle-queued = Die Datei entsteht. Sie erscheint unten.
bundle-error-purpose = Wählen Sie einen Zweck.
bundle-error-day = Geben Sie den ersten Tag ein.
bundle-error-day-last = Geben Sie den letzten Tag ein. Er kann nicht vor dem ersten liegen.

bundle-page-title = Nachweise zu Einwilligungen
bundle-page-count = { $count ->
    [one] Ein Eintrag
   *[other] { $count } Einträge
}
bundle-page-check = Was in dieser Datei steht, lässt sich ohne den Server prüfen, von dem sie kommt. Die Liste unten ist zum Lesen; die Dateien, zu denen sie führt, sind der Nachweis.
bundle-page-more = Hier endet diese Liste. Alle Einträge liegen im Ordner „records“.
bundle-page-at = Wann
bundle-page-person = Person
bundle-page-purpose = Zweck
bundle-page-what = Was geschah
bundle-page-files = Dateien
bundle-page-record = Eintrag
bundle-page-receipt = Beleg
bundle-page-proof = Beweis
bundle-page-snapshot = Was gezeigt wurde

bundle-import-link = Nachweise eines anderen Placet einlesen
bundle-import-title = Nachweise einlesen
bundle-import-intro = Einträge behalten ihre Kennungen und Nachweise. Dieselbe Datei noch einmal einzulesen ändert nichts. Zwecke werden am Namen erkannt, wenn sie hier dasselbe sagen, sonst neu angelegt. Wer hier widerrufen hat, wird nicht wieder eingetragen.
bundle-import-trust = Die Datei zeigt, dass sie seit ihrer Entstehung nicht verändert wurde und welche Schlüssel unterschrieben haben. Fragen Sie dort, woher sie kommt, ob es die eigenen sind.
bundle-import-file = Nachweise
bundle-import-file-hint = Eine ZIP-Datei mit höchstens 64 MB.
bundle-import-check = Prüfen, ohne einzulesen
bundle-import-button = Einlesen
bundle-import-would = Was geschehen würde
bundle-import-done = Eingelesen
bundle-import-from = Erstellt von
bundle-import-keys = Unterschrieben von
bundle-import-added = Neue Einträge
bundle-import-known = Schon bekannt
bundle-import-refused = Nicht übernommen
bundle-import-more = Und { $count } weitere.
bundle-error-missing = Wählen Sie eine Datei.
bundle-error-format = Das sind keine Nachweise von Placet, oder von einer Version, die dieses nicht kennt.
bundle-error-manifest = Die Datei wurde verändert: Ihr Inhalt ist nicht, was ihr Verzeichnis sagt.
bundle-error-record = Ein Eintrag darin ist nicht lesbar.
bundle-error-signature = Eine Unterschrift oder ein Beweis darin ist falsch.
bundle-refused-future = Das ist noch nicht geschehen.
bundle-refused-wording = Der Text, um den es geht, fehlt.
bundle-refused-nobody = Niemand ist darunter zu finden.
bundle-refused-proof = Darin steht etwas anderes als in seinem Beweis.
bundle-refused-withdrawn = Die Person hat diese Einwilligung hier widerrufen.

portal-evidence = Ihre Nachweise
portal-evidence-text = Eine Datei mit allem, was zeigt, was Sie erlaubt, abgelehnt und widerrufen haben: mit unterschriebenen Belegen, dem, was Ihnen gezeigt wurde, und allem, um es ohne uns zu prüfen.
portal-evidence-button = Nachweise herunterladen

action-consent-bundle-taken = Nachweise herausgegeben
action-consent-bundle-fetched = Nachweise heruntergeladen
action-consent-bundle-imported = Nachweise eingelesen
