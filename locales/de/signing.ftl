# Die Schlüssel, mit denen Belege und Prüfpunkte signiert werden.
signing-title = Signaturschlüssel
signing-intro = Belege und Prüfpunkte sind signiert: Wer einen hat, kann ohne Rückfrage prüfen, dass er unverändert ist. Der neueste Schlüssel signiert; die früheren bleiben veröffentlicht, damit sich auch das prüfen lässt, was sie signiert haben.
signing-address = Hier findet jeder die Schlüssel:
signing-none = Es gibt noch keinen Schlüssel. Er entsteht, wenn zum ersten Mal etwas signiert wird.
signing-kid = Name (Fingerabdruck)
signing-created = Erzeugt
signing-state = Zustand
signing-current = Signiert
signing-retired = Hat signiert bis
signing-rotate = Schlüssel wechseln
signing-rotate-title = Den Signaturschlüssel wechseln?
signing-rotate-text = Ab jetzt signiert ein anderer Schlüssel. Früher signierte Belege bleiben gültig: Ihr Schlüssel bleibt veröffentlicht. Der private Teil des alten Schlüssels wird gelöscht und lässt sich nicht wiederherstellen.
signing-rotate-witness = Programme, die sich die Liste der Schlüssel merken, erfahren innerhalb von fünf Minuten vom neuen.
flash-signing-rotated = Ab jetzt signiert ein anderer Schlüssel.
