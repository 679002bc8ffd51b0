# Lange Arbeiten, denen jemand zusieht, und Tabellen in Dateien.

task-kind-people_bulk = Viele Personen ändern
task-kind-people_bulk_undo = Änderung vieler Personen zurücknehmen
task-kind-people_check = Probelauf eines Imports von Personen
task-kind-people_import = Personen importieren
task-kind-people_import_undo = Import von Personen zurücknehmen
task-state = Stand
task-state-waiting = Wartet
task-state-running = In Arbeit
task-state-done = Fertig
task-state-failed = Gescheitert
task-state-cancelled = Angehalten
task-progress-label = Fortschritt
task-progress = { $done } von { $total }
task-progress-open = bisher { $done }
task-started = Begonnen
task-report = Was daraus wurde
task-link = Anzeigen
task-cancel = Anhalten
task-hint = Diese Seite erneuert sich von selbst. Sie können sie verlassen: Die Arbeit geht weiter.
task-stopping = Es endet nach dem Teil, der gerade läuft. Was getan ist, bleibt.
task-tries-again = Etwas ging schief. Es wird gleich noch einmal versucht, von dort an, wo es war.
task-broken = Es ging an derselben Stelle mehrmals schief. Was bis dahin getan war, bleibt. Sagen Sie es denen, die dieses Programm betreiben; im Protokoll steht, warum.
task-forbidden = Wer es begonnen hat, darf das nicht mehr. Was bis dahin getan war, bleibt.
flash-task-cancelled = Es endet nach dem Teil, der gerade läuft.

tables-empty = In dieser Datei steht nichts. Sie braucht eine Zeile mit den Namen der Spalten.
tables-columns = Diese Datei hat zu viele Spalten. Lassen Sie weg, was nicht gebraucht wird.
tables-rows = Diese Datei hat zu viele Zeilen. Teilen Sie sie.
tables-cell = Eine Zelle dieser Datei ist zu lang für einen Wert. Prüfen Sie, ob ein Anführungszeichen fehlt.
tables-unreadable = Diese Datei lässt sich nicht als Tabelle lesen. Speichern Sie sie als CSV oder XLSX und versuchen Sie es noch einmal.
tables-too-large = Diese Tabelle ist ausgepackt zu groß. Speichern Sie sie als CSV, oder teilen Sie sie.
