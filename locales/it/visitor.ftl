# What visitors of a form read: the form, the pages that its links lead to, mails to them.
# These are in every language of src/languages.rs; the words of the desk stand in the other files.

## The form.

form-public-choose = Scelga una voce
form-public-optional = (facoltativo)
form-public-yes = Sì
form-public-no = No
form-public-age =
    Ho almeno { $age } { $age ->
        [one] anno
       *[other] anni
    }.
form-public-signature = Il Suo nome scritto qui vale come firma.
form-public-new-tab = (si apre in una nuova scheda)
form-public-trap = Lasci vuoto questo campo
form-public-who = Chi lo chiede
form-public-who-asks = { $controller } Le chiede questo ed è titolare del trattamento dei Suoi dati.
form-public-withdraw = È libero di rifiutare e può revocare un consenso in qualsiasi momento: con il link nell’e-mail che Le inviamo, nel nostro portale o scrivendoci.
form-public-privacy = Informativa sulla privacy
form-public-languages = Lingua
form-public-consent-data = Quali dati
form-public-consent-recipients = Chi li riceve
form-public-consent-duration = Per quanto tempo vale
form-public-consent-months =
    { $months ->
        [one] Un mese
       *[other] { $months } mesi
    }
form-public-consent-forever = Finché non lo revoca
form-public-consent-no-purpose = Per questo consenso non è stata scelta alcuna finalità.
form-public-error-prefix = Errore:
form-public-error-title = C’è un problema
form-public-error-page-title = Errore: { $title }
form-public-error-required = Compili «{ $name }»
form-public-error-tick = Selezioni «{ $name }»
form-public-error-too-short =
    «{ $name }» deve avere almeno { $min } { $min ->
        [one] carattere
       *[other] caratteri
    }
form-public-error-too-long =
    «{ $name }» può avere al massimo { $max } { $max ->
        [one] carattere
       *[other] caratteri
    }
form-public-error-pattern = «{ $name }» non ha la forma richiesta qui
form-public-error-email = Inserisca un indirizzo e-mail nella forma nome@example.com
form-public-error-phone = Inserisca un numero di telefono con il prefisso internazionale, ad esempio +39 06 1234567
form-public-error-choice = Scelga una delle risposte proposte per «{ $name }»
form-public-error-url = Inserisca per «{ $name }» un indirizzo web che inizi con https://
form-public-error-number = Inserisca per «{ $name }» un numero, ad esempio 1200 o 12,5
form-public-error-date = Inserisca per «{ $name }» un giorno del calendario, nella forma anno-mese-giorno
form-public-error-before = «{ $name }» non può essere precedente a { $min }
form-public-error-below = «{ $name }» non può essere inferiore a { $min }
form-public-error-after = «{ $name }» non può essere successivo a { $max }
form-public-error-above = «{ $name }» non può essere superiore a { $max }
form-public-error-too-few =
    Scelga almeno { $min } { $min ->
        [one] risposta
       *[other] risposte
    } per «{ $name }»
form-public-error-too-many =
    Scelga al massimo { $max } { $max ->
        [one] risposta
       *[other] risposte
    } per «{ $name }»
form-public-error-age = Può inviare questo modulo solo se ha l’età richiesta
form-public-error-yes-no = Scelga sì o no
form-public-error-same = «{ $name }» non coincide con quanto ha inserito prima
form-public-error-identifier = Inserisca il Suo indirizzo e-mail o il Suo numero di telefono
form-public-expired = Questa pagina è rimasta aperta troppo a lungo, quindi non è stato ancora inviato nulla. Tutto ciò che ha inserito è ancora qui: lo controlli e lo invii di nuovo.
form-public-trapped = Non è stato ancora inviato nulla, perché è stato compilato un campo che le persone non vedono. Tutto ciò che ha inserito è ancora qui: lo controlli e lo invii di nuovo.
form-public-used = La stessa pagina è già stata inviata con altre risposte, che sono state registrate. Tutto ciò che ha inserito è ancora qui: lo controlli e lo invii di nuovo.
form-public-busy = Dalla Sua rete sono stati inviati tanti moduli che per il momento non ne accettiamo altri. Tutto ciò che ha inserito è ancora qui: lo controlli e lo invii di nuovo.
form-public-too-many-title = Troppi invii in una volta
form-public-too-many = Dalla Sua rete sono stati inviati tanti moduli che per il momento non ne accettiamo altri. Torni indietro e invii di nuovo il Suo più tardi.
form-public-too-large-title = Troppo testo
form-public-too-large = Quanto ha inviato è più grande di quanto questo modulo accetti. Torni indietro e abbrevi le Sue risposte.

## A form that is no longer offered.

form-public-withdrawn-title = Questo modulo non è più disponibile
form-public-withdrawn = { $controller } ha tolto dal web il modulo «{ $form }». Non è più possibile inviare nulla con questo modulo.
form-public-withdrawn-consents = I consensi che ha dato in precedenza restano come sono. Può revocarli in qualsiasi momento: con il link nell’e-mail che ha ricevuto allora oppure accedendo con il Suo indirizzo e-mail o il Suo numero di telefono.
form-public-withdrawn-manage = Vedere e revocare i Suoi consensi
form-public-withdrawn-contact = Domande? Scriva a { $email }.

## Pages, files and documents of a form.

file-kind-pdf = PDF
file-kind-image = immagini
file-kind-text = testo semplice
file-kind-office = documenti Office
form-public-file-taken = { $kinds }; al massimo { $max } MB.
form-public-file-kept = Ricevuto: { $name }. Scelga un altro file per sostituirlo.
form-public-file-drop = Rimuovi questo file
form-public-error-file = Scelga un file per «{ $name }»
form-public-step = Pagina { $number } di { $count }
form-public-step-on = Continua
form-public-step-back = Indietro
form-public-check = Controlli le Sue risposte
form-public-check-text = Non è stato ancora inviato nulla. Riveda le Sue risposte, cambi ciò che non è giusto e poi le invii.
form-public-change = Cambia
form-public-not-answered = Senza risposta
form-public-document-hash = SHA-256 di questo testo:
form-public-error-file-too-large = Il file per «{ $name }» supera { $max } MB. Ne scelga uno più piccolo
form-public-error-file-cut-off = Il file per «{ $name }» non è arrivato per intero. Lo scelga di nuovo
form-public-error-file-empty = Il file per «{ $name }» è vuoto. Ne scelga un altro
form-public-error-file-type-refused = Il file per «{ $name }» è di un tipo non accettato, qualunque nome abbia. Scelga uno dei tipi indicati accanto al campo

## After a form was sent.

thanks-title = Grazie
thanks-recorded = Che cosa abbiamo registrato
thanks-given = Ha acconsentito
thanks-refused = Non ha acconsentito
thanks-reference = Riferimento
thanks-receipt = Le abbiamo inviato una ricevuta per e-mail. Contiene un link con cui può cambiare idea in qualsiasi momento.
thanks-no-mail = Conservi il riferimento: serve a ritrovare questa registrazione.
thanks-confirm-title = Manca ancora un passo
thanks-confirm = Le abbiamo inviato un’e-mail. Segua entro 7 giorni il link che contiene e confermi; fino ad allora nulla è registrato come Suo consenso.
thanks-to-confirm = Che cosa confermerà

## The link that confirms a form.

confirm-title = Confermi le Sue risposte
confirm-intro = Con il modulo «{ $form }» ha risposto in data { $date }:
confirm-said = { $said }: «{ $statement }»
confirm-button = Confermo
confirm-done-title = Confermato
confirm-done = Grazie. Le Sue risposte valgono da adesso e riceverà una ricevuta per e-mail.
confirm-already = Lo aveva già confermato. Non resta nulla da fare.
confirm-gone-title = Questo link non funziona più
confirm-gone = È scaduto o non è stato copiato per intero. Aprendolo non è stato registrato nulla. Se lo desidera, compili di nuovo il modulo.

## The link that shows and takes back consents.

manage-title = I Suoi consensi
manage-intro = { $controller } conserva queste risposte di { $who }. Qui può cambiare ciascuna di esse in qualsiasi momento; la modifica ha effetto immediato.
manage-someone = chi ha ricevuto questo link
manage-none = Non ci sono risposte da mostrare.
manage-state-given = Ha acconsentito in data { $date }.
manage-state-refused = Non ha acconsentito in data { $date }.
manage-state-withdrawn = Ha revocato il Suo consenso in data { $date }.
manage-state-expired = Ha acconsentito in data { $date }. Valeva per un periodo determinato, che è trascorso.
manage-state-needs-renewal = Ha acconsentito in data { $date }. Da allora ciò che viene chiesto è cambiato, perciò il Suo consenso non è più valido.
manage-withdraw = Revoco
manage-give = Acconsento
manage-withdraw-all = Revoco tutto
manage-all-title = Tutto in una volta
manage-all-intro = Revoca tutto ciò a cui ha acconsentito.
flash-manage-withdrawn = Il Suo consenso è revocato e riceverà una ricevuta.
flash-manage-given = Il Suo consenso è registrato e riceverà una ricevuta.
flash-manage-all = Tutti i Suoi consensi sono revocati e riceverà una ricevuta.
manage-changed = Il testo è cambiato da quando ha aperto questa pagina. Lo rilegga prima di acconsentire.
manage-gone-title = Questo link non funziona più
manage-gone = È scaduto o non è stato copiato per intero. Può vedere e cambiare i Suoi consensi nel nostro portale oppure scriverci.
manage-portal = Apri il portale
manage-who = Chi è responsabile
manage-contact = Per domande: { $email }; responsabile della protezione dei dati: { $dpo }, { $dpo_email }.

## What somebody was shown.

seen-document-title = Il modulo come è stato mostrato
seen-ticked = Selezionato
seen-not-ticked = Non selezionato

## Mail: receipts.

mail-receipt-subject = Le Sue risposte a { $controller }
mail-receipt-subject-withdrawn = Ha revocato un consenso presso { $controller }
mail-receipt-subject-given = Ha dato un consenso a { $controller }
mail-receipt-form = In data { $date } ha inviato a { $controller } il modulo «{ $form }». Ecco che cosa abbiamo registrato:
mail-receipt-change = In data { $date } ha cambiato ciò che { $controller } può fare con i Suoi dati. Ecco che cosa abbiamo registrato:
mail-receipt-given = Ha acconsentito: «{ $statement }»
mail-receipt-refused = Non ha acconsentito: «{ $statement }»
mail-receipt-withdrawn = Ha revocato: «{ $statement }»
mail-receipt-manage-intro = Può vedere le Sue risposte e cambiare ciascuna di esse in qualsiasi momento, senza accedere con un account:
mail-receipt-manage = Vedere o revocare
mail-receipt-when = Quando
mail-receipt-controller = Titolare del trattamento
mail-receipt-contact = Domande a
mail-receipt-dpo = Responsabile della protezione dei dati
mail-receipt-reference = Riferimento
mail-receipt-not-you = Non è stato Lei? Allora revochi con il link qui sopra o ci scriva. Non inoltri questa e-mail: chiunque abbia il link può cambiare le Sue risposte.

## Mail: the question whether it was you.

mail-confirm-subject = Confermi le Sue risposte a { $controller }
mail-confirm-intro = Qualcuno, molto probabilmente Lei, ha inviato a { $controller } il modulo «{ $form }» con questo indirizzo. Confermi che è stato Lei. Fino ad allora le Sue risposte non contano.
mail-confirm-button = Vedere e confermare
mail-confirm-valid = Il link è valido 7 giorni.
mail-confirm-not-you = Non è stato Lei? Allora non deve fare nulla, e nulla sarà registrato come Suo consenso.

## What a new form begins with.

forms-start-submit = Invia
forms-start-thanks = Grazie. Abbiamo registrato le Sue risposte.
forms-start-email = Indirizzo e-mail

## Dates.

date-long =
    { $day ->
        [1] 1º
       *[other] { $day }
    } { $month } { $year }
date-time = { $date }, { $time }
month-1 = gennaio
month-2 = febbraio
month-3 = marzo
month-4 = aprile
month-5 = maggio
month-6 = giugno
month-7 = luglio
month-8 = agosto
month-9 = settembre
month-10 = ottobre
month-11 = novembre
month-12 = dicembre

form-public-close = Chiudi
form-public-working = Un momento, il modulo viene preparato per l’invio…
form-public-too-quick = Non è stato ancora inviato nulla, perché è andato più veloce di quanto le persone leggano. Tutto ciò che ha compilato è ancora qui: lo controlli e lo invii di nuovo.
manage-ask-title = Vedere o revocare i Suoi consensi
manage-ask-text = Inserisca il Suo indirizzo e-mail. Le inviamo un link con cui vede a che cosa ha acconsentito e può revocarlo.
manage-ask-email = Indirizzo e-mail
manage-ask-send = Inviatemi il link
manage-ask-receipt = Lo stesso link si trova in ogni ricevuta che Le abbiamo inviato.
manage-ask-sent-title = Guardi la Sua posta
manage-ask-sent = Se conosciamo questo indirizzo, un’e-mail con il link è in arrivo.
manage-ask-again = Inserire un altro indirizzo
mail-manage-subject = I Suoi consensi presso { $controller }
mail-manage-intro = Ha chiesto un link ai Suoi consensi presso { $controller }. Con esso vede a che cosa ha acconsentito e può revocarlo.
mail-manage-not-you = Se non l’ha chiesto, non deve fare nulla. Non dia il link ad altri: chi lo possiede vede i Suoi consensi.

## The form on paper.
paper-only-if = Solo se:
paper-answered = con risposta
paper-not = non { $value }
paper-and = e
paper-or = o
paper-tick-one = Barri una casella.
paper-tick-any = Barri tutto ciò che corrisponde.
paper-attach = Lo alleghi a questo foglio ({ $kinds }).
paper-place-date = Luogo e data
paper-signature = Firma
paper-online = Questo modulo sul web:
paper-return = Consegni o invii questo foglio a: { $address }
mail-receipt-paper = In data { $date } ha firmato su carta il modulo «{ $form }» di { $controller }. Ecco che cosa ne abbiamo registrato:

## Why a consent holds or does not, renewing it, and receipts.
state-holds = È valido finché non viene revocato.
state-holds-until = È valido fino al { $date }.
state-ended = Il periodo per cui era stato dato ({ $duration }) è terminato il { $date }.
state-changed = Dal { $date } la versione { $version } chiede qualcosa di diverso.
state-declared = Motivo: { $reason }
state-too-young = Non conta: è richiesta un’età minima di { $minimum } anni e la registrazione ne mostra solo { $shown }.
manage-state-invalidated = Il { $date } questo consenso è stato dichiarato non valido.
manage-state-unasked = La registrazione di questa risposta è stata annullata il { $date }.
flash-manage-renewed = Il Suo consenso è stato rinnovato e Le arriverà una ricevuta.
renew-title = Rinnovare il Suo consenso
renew-button = Rinnova
mail-receipt-renewed = Lei ha acconsentito di nuovo: «{ $statement }»
mail-receipt-expired = È finito il periodo per cui Lei aveva acconsentito: «{ $statement }»
mail-receipt-invalidated = Questo consenso è stato dichiarato non valido: «{ $statement }»
mail-renew-subject = Il Suo consenso per { $controller } sta per terminare
mail-renew-intro = Lei ha dato a { $controller } un consenso che sta per terminare. Se desidera che continui, può rinnovarlo.
mail-renew-ends = «{ $statement }»: dato il { $given }, termina il { $date }
mail-renew-nothing = Se non fa nulla, termina da solo e i Suoi dati non vengono più usati a questo scopo.
receipt-title = Ricevuta
receipt-check = Questa ricevuta è firmata: chi ha il file può verificare, senza chiederlo a noi, che nulla è stato modificato.
receipt-jws = Scarica la ricevuta firmata
receipt-json = Scaricala con la prova
receipt-recorded = Annotato
receipt-key = Firmata con la chiave
