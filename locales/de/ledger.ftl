ledger-title = Beweiskette
ledger-intro = Jede Einwilligung, jede Ablehnung und jeder Widerruf hat hier einen Eintrag. Einträge enthalten nichts, das auf eine Person zeigt, und keiner kann unbemerkt geändert, weggelassen oder dazwischengeschoben werden.
ledger-size = Einträge
ledger-entries = { $count ->
    [one] { $count } Eintrag
   *[other] { $count } Einträge
}
ledger-root = Wurzel
ledger-sealed-at = Versiegelt
ledger-unsealed = Warten auf den nächsten Prüfpunkt
ledger-witness = Zeuge außerhalb
ledger-witness-none = Keiner. Wenn jemand anderes Prüfpunkte aufbewahrt, können auch die Betreiber die Kette nicht neu schreiben: witness_url oder witness_file einstellen.
ledger-witness-waits = Hat noch keinen Prüfpunkt bekommen.
ledger-witness-has = Hat den Prüfpunkt mit { $size } Einträgen, seit
ledger-check = Alles prüfen
ledger-check-text = Vergleicht jedes Ereignis, jede Einsendung und jeden Stand mit der Kette, baut den Baum neu auf und prüft jeden Prüfpunkt. Das läuft im Hintergrund.
ledger-check-now = Jetzt prüfen
ledger-check-last = Letzte Prüfung:
ledger-check-running = Läuft
ledger-check-so-far = { $count ->
    [one] Bisher { $count } Datensatz.
   *[other] Bisher { $count } Datensätze.
}
ledger-check-reload = Noch einmal nachsehen
ledger-check-died = Wurde abgebrochen; sie begann
ledger-checkpoints = Prüfpunkte
ledger-checkpoints-text = Signiert und öffentlich. Wer einen älteren aufbewahrt hat, dem lässt sich zeigen, dass nichts davor geändert wurde.
ledger-empty = Noch keine Prüfpunkte
ledger-empty-text = Der erste entsteht wenige Sekunden, nachdem jemand eingewilligt oder abgelehnt hat.
flash-ledger-check-begun = Die Prüfung hat begonnen.
flash-ledger-checking = Eine Prüfung läuft schon.

verify-title = Beleg prüfen
verify-intro = Zeigt, ob ein Beleg, ein Nachweis, ein Prüfpunkt oder ein Beweispaket echt und unverändert ist.
verify-file = Datei
verify-file-hint = receipt.json, receipt.jws, ein Prüfpunkt, oder ein Beweispaket als ZIP bis 32 MB
verify-button = Prüfen
verify-no-file = Datei auswählen
verify-privacy = Die Datei wird im Arbeitsspeicher geprüft und nicht aufbewahrt.
verify-yourself = Wer niemandem vertrauen möchte, prüft auf dem eigenen Rechner:
verify-outcome = Ergebnis
verify-verdict-right = Alles stimmt
verify-verdict-wrong = Das stimmt nicht
verify-mark-right = stimmt
verify-mark-wrong = FALSCH
verify-mark-note = Hinweis
verify-about = { $name }
verify-more = { $count ->
    [one] und { $count } weiterer
   *[other] und { $count } weitere
}
verify-nothing = Es gibt nichts zu prüfen: einen Beleg, einen Nachweis, einen Prüfpunkt oder ein Beweispaket angeben.
verify-unknown = { $name } ist weder Beleg noch Nachweis, Prüfpunkt, Beweispaket oder Schlüssel.
verify-no-json = { $name } ist kein gültiges JSON: beschädigt oder abgeschnitten.
verify-no-receipt = Das ist kein Beleg von Placet: keine mit EdDSA signierte JWS.
verify-no-entry = Der Nachweis hat keinen lesbaren Eintrag.
verify-no-checkpoint = Der Prüfpunkt ist nicht lesbar.
verify-no-zip = Das Beweispaket ist keine lesbare ZIP-Datei.
verify-no-manifest = Dem Beweispaket fehlt manifest.json mit dem SHA-256 seiner Dateien.
verify-bundle-large = Das Beweispaket ist für diese Prüfung zu groß: placet verify auf dem eigenen Rechner verwenden.
verify-bundle-broken = { $name } im Beweispaket ist beschädigt.
verify-keys-contained = Geprüft mit den öffentlichen Schlüsseln, die dabei waren ({ $kids }). Vergleichen Sie sie mit denen, die die Organisation unter /.well-known/jwks.json veröffentlicht, oder verwenden Sie --url oder --keys.
verify-receipt-signed = Der Beleg wurde mit dem Schlüssel { $kid } signiert und seither nicht geändert.
verify-receipt-not-signed = So wurde der Beleg nicht signiert: Er oder seine Signatur wurde geändert.
verify-receipt-no-key = Der Beleg nennt den Schlüssel { $kid }, der nicht unter den Schlüsseln ist, denen geglaubt wird.
verify-receipt-alone = Ein Beleg allein zeigt, wer ihn signiert hat. Dass er in der Beweiskette steht, zeigt ein Beleg mit Nachweis.
verify-receipt-unsealed = Der Beleg wurde geholt, bevor sein Eintrag versiegelt war: für den Nachweis noch einmal holen.
verify-receipt-entry = Der Nachweis gehört zum Ereignis dieses Belegs.
verify-receipt-other-entry = Der Nachweis ({ $id }) gehört zu einem anderen Ereignis als der Beleg.
verify-checkpoint-signed = Der Prüfpunkt von { $origin } mit { $size } Einträgen vom { $time } wurde mit dem Schlüssel { $kid } signiert.
verify-checkpoint-not-signed = Der Prüfpunkt von { $origin } mit { $size } Einträgen wurde mit keinem der Schlüssel signiert, denen geglaubt wird, oder wurde geändert.
verify-proof-included = Der Eintrag { $id } steht in der Beweiskette an Stelle { $position }, wie sie am { $time } versiegelt wurde.
verify-proof-not-included = Der Eintrag { $id } steht nicht in der Beweiskette des Prüfpunkts.
verify-entry-says = Er sagt: { $kind }, aufgezeichnet { $time }, Wortlaut { $wording }.
verify-opening-right = Was über Person, Zeitpunkt und Beweise gesagt wird, ist, was aufgezeichnet wurde.
verify-opening-wrong = Was über Person, Zeitpunkt oder Beweise von { $id } gesagt wird, ist nicht, was aufgezeichnet wurde.
verify-consistent = Die Beweiskette mit { $to } Einträgen beginnt mit der mit { $from } Einträgen: Nichts darin wurde geändert.
verify-not-consistent = Der Nachweis zeigt nicht, dass die Beweiskette mit { $to } Einträgen die mit { $from } fortsetzt.
verify-chained = Der Prüfpunkt mit { $to } Einträgen sagt, dass er auf den mit { $from } folgt.
verify-pair-shown = Der Nachweis gehört zu diesen Prüfpunkten mit { $from } und { $to } Einträgen.
verify-pair-not-shown = Dass die Beweiskette mit { $to } Einträgen die mit { $from } fortsetzt, ist nicht gezeigt. Holen Sie den Nachweis unter { $origin }/consistency?from={ $from }&to={ $to } und geben Sie ihn mit an.
verify-two-ledgers = Es gibt zwei Prüfpunkte mit { $size } Einträgen, die Verschiedenes sagen: Jemandem wurde eine andere Kette gezeigt.
verify-other-origin = Die Prüfpunkte gehören zu verschiedenen Beweisketten.
verify-times-backwards = Der Prüfpunkt mit { $to } Einträgen ist älter als der mit { $from }.
verify-ours = Der Prüfpunkt mit { $size } Einträgen gehört zu dieser Beweiskette, wie sie heute ist.
verify-not-ours = Der Prüfpunkt mit { $size } Einträgen gehört nicht zu dieser Beweiskette, wie sie heute ist.
verify-bundle-files = Alle { $count } Dateien sind, wie das Verzeichnis sie aufführt.
verify-bundle-changed = { $name } wurde geändert: Der SHA-256 ist nicht der des Verzeichnisses.
verify-bundle-unlisted = { $name } steht nicht im Verzeichnis.
verify-bundle-missing = { $name } fehlt.
verify-bundle-receipts = { $count ->
    [one] { $count } Beleg ist signiert und unverändert.
   *[other] { $count } Belege sind signiert und unverändert.
}
verify-bundle-proofs = { $count ->
    [one] { $count } Eintrag steht in der Beweiskette.
   *[other] { $count } Einträge stehen in der Beweiskette.
}
verify-bundle-openings = { $count ->
    [one] Zu { $count } Eintrag sind Person, Zeitpunkt und Beweise, was aufgezeichnet wurde.
   *[other] Zu { $count } Einträgen sind Person, Zeitpunkt und Beweise, was aufgezeichnet wurde.
}
verify-bundle-erased = { $count ->
    [one] Zu { $count } Eintrag gibt es nichts, das ihn öffnet: Die Person wurde gelöscht oder wird hier nicht genannt.
   *[other] Zu { $count } Einträgen gibt es nichts, das sie öffnet: Die Personen wurden gelöscht oder werden hier nicht genannt.
}
verify-bundle-checkpoints = { $count ->
    [one] { $count } Prüfpunkt ist signiert.
   *[other] { $count } Prüfpunkte sind signiert.
}
verify-bundle-snapshots = { $count ->
    [one] { $count } Seite ist, wie sie gezeigt wurde.
   *[other] { $count } Seiten sind, wie sie gezeigt wurden.
}
verify-snapshot-changed = { $name } ist nicht die Seite, die gezeigt wurde.
verify-db-checkpoints = { $count ->
    [one] { $count } Prüfpunkt ist signiert und sagt, was seine Zeile sagt.
   *[other] { $count } Prüfpunkte sind signiert, jeder setzt den davor fort und sagt, was seine Zeile sagt.
}
verify-db-checkpoint-unreadable = Der Prüfpunkt mit { $size } Einträgen ist nicht lesbar.
verify-db-checkpoint-columns = Die Zeile des Prüfpunkts mit { $size } Einträgen sagt etwas anderes, als signiert wurde.
verify-db-checkpoint-signature = Der Prüfpunkt mit { $size } Einträgen ist mit keinem bekannten Schlüssel signiert oder wurde geändert.
verify-db-checkpoint-chain = Der Prüfpunkt mit { $size } Einträgen setzt den davor nicht fort.
verify-db-head = Die Beweiskette sagt, sie habe { $size } Einträge; ihr neuester Prüfpunkt hat { $newest }.
verify-db-witnessed = Was über den Zeugen außerhalb vermerkt ist ({ $size } Einträge), passt zu keinem Prüfpunkt.
verify-db-entries = Der Baum mit { $count } Einträgen ist, wie er versiegelt wurde.
verify-db-gap = An Stelle { $position } steht kein Eintrag, dahinter aber schon.
verify-db-root = Der Baum mit { $size } Einträgen ist nicht der signierte: Ein Eintrag wurde geändert.
verify-db-node = Der gespeicherte Hash auf Ebene { $level }, Stelle { $position } ist nicht der der Einträge darunter.
verify-db-size = Der neueste Prüfpunkt hat { $newest } Einträge, und { $size } haben eine Stelle.
verify-db-nodes = Es gibt { $count } gespeicherte Hashes: mehr oder weniger, als der Baum hat.
verify-db-unsealed = { $count ->
    [one] { $count } Eintrag wartet auf den nächsten Prüfpunkt.
   *[other] { $count } Einträge warten auf den nächsten Prüfpunkt.
}
verify-db-erased = { $count ->
    [one] Von { $count } Datensatz ist nur der Eintrag geblieben: Die Person wurde gelöscht. Er sagt, wann, nicht wer.
   *[other] Von { $count } Datensätzen ist nur der Eintrag geblieben: Die Personen wurden gelöscht. Sie sagen, wann, nicht wer.
}
verify-db-events = { $count } Ereignisse sagen, was aufgezeichnet wurde.
verify-db-event-without-entry = Das Ereignis { $id } hat keinen Eintrag in der Beweiskette oder kein Salz, das ihn öffnet.
verify-db-event-erased = Der Eintrag des Ereignisses { $id } ist als der einer gelöschten Person vermerkt, aber das Ereignis ist da.
verify-db-event-columns = Das Ereignis { $id } sagt etwas anderes als sein Eintrag.
verify-db-event-changed = Das Ereignis { $id }, sein Wortlaut oder seine Einsendung ist nicht, was aufgezeichnet wurde.
verify-db-event-missing = Das Ereignis { $id } wurde entfernt, und niemand wurde gelöscht.
verify-db-event-moved = Das Ereignis { $id } wurde von jemand anderem aufgezeichnet, den es noch gibt.
verify-db-submissions = { $count } Einsendungen mit Antworten, Dateien und Seiten sind, was sie waren.
verify-db-submission = Die Einsendung { $id } ist nicht, was sie war: Antworten, Dateien, Bestätigung, Formular oder Person.
verify-db-form = Die Formularversion { $id } oder eine Seite von ihr ist nicht, was veröffentlicht wurde.
verify-db-states = { $count } Stände sind das letzte Wort der Personen.
verify-db-state-unlike = Der Stand von { $subject } zu { $purpose } ist nicht, was sein Ereignis sagt.
verify-db-state-old = Der Stand von { $subject } zu { $purpose } ist nicht das letzte Wort.
verify-db-state-none = Es gibt keinen Stand von { $subject } zu { $purpose }, aber Ereignisse.
