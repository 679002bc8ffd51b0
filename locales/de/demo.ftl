## Die fremde Website im Probebetrieb.

demo-site-title = Lindenhof Books
demo-site-name = Lindenhof Books
demo-site-claim = Zweiter Stock, erste Ausgaben
demo-site-heading = Post aus dem Laden
demo-site-text = Einmal im Monat schreiben wir, was wir gelesen haben und wer bei uns liest. Unten sagen Sie, was Sie bekommen möchten; diese Website erfährt Ihre Antwort nie.
demo-site-link = Einwilligung geben oder verwalten
demo-site-foot = Diese Website gehört zum Probebetrieb von Placet. Sie steht auf einer anderen Herkunft als das Formular, das sie einbettet.
