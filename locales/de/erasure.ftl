# Eine Person löschen.

erasure-link = Diese Person löschen
erasure-title = { $person } löschen
erasure-intro = Das lässt sich nicht rückgängig machen. Antworten Sie der Person, bevor Sie sie löschen: Danach weiß hier niemand mehr, wie sie zu erreichen ist. Nehmen Sie vorher die Nachweise mit, wenn Sie sie noch brauchen.
erasure-goes = Was gelöscht wird
erasure-goes-person = Die Person und was Verwaltung und Portal von ihr wissen
erasure-goes-identifiers = { $count ->
    [one] Eine Adresse, Nummer oder Kennung
   *[other] { $count } Adressen, Nummern und Kennungen
}
erasure-goes-fields = { $count ->
    [one] Ein eigenes Feld
   *[other] { $count } eigene Felder
}
erasure-goes-submissions = { $count ->
    [one] Ein Formular, das sie geschickt hat
   *[other] { $count } Formulare, die sie geschickt hat
}
erasure-goes-files = { $count ->
    [one] Eine Datei
   *[other] { $count } Dateien
}
erasure-goes-scans = { $count ->
    [one] Ein Scan eines unterschriebenen Blatts
   *[other] { $count } Scans unterschriebener Blätter
}
erasure-goes-events = { $count ->
    [one] Ein Eintrag zu einer Einwilligung mit seinem Nachweis
   *[other] { $count } Einträge zu Einwilligungen mit ihren Nachweisen
}
erasure-goes-links = { $count ->
    [one] Ein Link aus einer E-Mail
   *[other] { $count } Links aus E-Mails
}
erasure-goes-rest = E-Mails, Sitzungen, Anmeldecodes, was Webhooks erfahren sollten, Schlagwörter und Listen und was das Protokoll von ihr sagt
erasure-stays = Was bleibt, und warum
erasure-stays-requests = { $count ->
    [one] Eine Anfrage, ohne Worte, Dateien und die Person: Es muss sich zeigen lassen, dass Anfragen rechtzeitig beantwortet wurden.
   *[other] { $count } Anfragen, ohne Worte, Dateien und die Person: Es muss sich zeigen lassen, dass Anfragen rechtzeitig beantwortet wurden.
}
erasure-stays-ledger = Zeilen des Hauptbuchs. Sie sagen, wann etwas eingetragen wurde. Ohne den Eintrag und sein Salz lässt sich nicht sagen, von wem, und das Hauptbuch bleibt prüfbar.
erasure-stays-number = Dass gelöscht wurde: Nummer, Grund, wann und durch wen.
erasure-stays-elsewhere = Was andere haben: Belege und E-Mails, die die Person bekommen hat, was Webhooks erfahren haben, und Ihre Sicherungen. Lassen Sie diese ablaufen oder löschen Sie dort.
erasure-against = Davor
erasure-against-hold = Die Person darf zurzeit nicht gelöscht werden: { $ground }
erasure-against-request = { $kind }: muss zuerst beantwortet werden.
erasure-answers-request = { $kind }: ist damit erledigt. Schreiben Sie der Person vorher.
erasure-ground = Aus welchem Grund
erasure-ground-choose = Bitte wählen
erasure-ground-not_needed = Die Daten werden nicht mehr gebraucht (Art. 17 Abs. 1 lit. a)
erasure-ground-withdrawn = Die Einwilligung wurde widerrufen, und es gibt keinen anderen Grund (Art. 17 Abs. 1 lit. b)
erasure-ground-objection = Die Person widerspricht (Art. 17 Abs. 1 lit. c)
erasure-ground-unlawful = Die Daten hätten nicht hier sein dürfen (Art. 17 Abs. 1 lit. d)
erasure-ground-obligation = Ein Gesetz verlangt es (Art. 17 Abs. 1 lit. e)
erasure-ground-child = Es war ein Kind (Art. 17 Abs. 1 lit. f)
erasure-typed = Wer gemeint ist
erasure-typed-hint = Zur Sicherheit bitte eingeben: { $person }
erasure-button = Endgültig löschen
erasure-error-ground = Wählen Sie einen Grund.
erasure-error-typed = Geben Sie genau ein, wie die Person auf dieser Seite heißt.
flash-subject-erased = Die Person ist gelöscht.

hold-title = Löschsperre
hold-intro = Wer zurzeit nicht gelöscht werden darf, bleibt, wer immer es verlangt.
hold-ground = Diese Person bleibt, denn
hold-none = Nichts: Sie darf gelöscht werden
hold-ground-claims = damit werden Rechtsansprüche verfolgt oder abgewehrt (Art. 17 Abs. 3 lit. e)
hold-ground-obligation = ein Gesetz verlangt, dass die Daten bleiben (Art. 17 Abs. 3 lit. b)
hold-ground-restriction = die Person möchte, dass die Daten ruhen (Art. 18)
hold-error-ground = Wählen Sie einen Grund aus der Liste.
flash-subject-held = Die Person kann vorerst nicht gelöscht werden.
flash-subject-released = Die Person kann wieder gelöscht werden.

tickets-erased-person = Eine gelöschte Person
target-erasure = Löschung
action-subject-erased = Person gelöscht
action-subject-held = Löschsperre gesetzt
action-subject-released = Löschsperre aufgehoben
