# Das Protokoll.
audit-title = Protokoll
audit-intro = Jede Änderung: wer, wann und aus welchem Netz. Nichts davon lässt sich ändern oder entfernen.
audit-at = Wann
audit-who = Wer
audit-action = Vorgang
audit-action-hint = Der Anfang genügt, wie form oder user.signed_in.
audit-target = Woran
audit-target-filter = Kennung des Geänderten
audit-detail = Einzelheiten
audit-empty = Keine Einträge
audit-empty-text = Nichts im Protokoll passt zu diesem Filter. Lassen Sie beide Felder leer, um alles zu sehen.
