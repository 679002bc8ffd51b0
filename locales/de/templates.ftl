# Formulare, mit denen man anfängt, und Kopien von Formularen.

templates-title = Anfangen mit
template-none = Leeres Formular
template-none-text = Ein E-Mail-Feld und eine Schaltfläche. Den Rest fügen Sie hinzu.
template-use = Damit anfangen
template-chosen = Gewählt
template-title = Vorlage „{ $name }“
template-purposes = Wofür die Einwilligungen sind
templates-purposes-hint = Jede Einwilligung fragt nach einem Zweck. Ein hinzugefügter Zweck ist ein Entwurf: Sie können seine Worte ändern, bis das Formular veröffentlicht ist.
templates-purpose-new = Hinzufügen, mit dem Schlüssel „{ $key }“
templates-purpose-later = Später im Editor wählen
templates-purpose-taken = Einen Zweck „{ $key }“ gibt es inzwischen. Wählen Sie ihn aus der Liste.
templates-purpose-unknown = Wählen Sie für „{ $key }“ einen Zweck aus der Liste.
duplicate = Duplizieren
duplicate-title = „{ $form }“ duplizieren
duplicate-text = Die Kopie beginnt mit demselben Entwurf. Sie hat noch keine Versionen, und keine Website darf sie zeigen, bis Sie es sagen.
flash-form-duplicated = Das ist die Kopie. Bearbeiten Sie sie, dann veröffentlichen Sie sie.
