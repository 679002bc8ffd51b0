# What visitors of a form read: the form, the pages that its links lead to, mails to them.
# These are in every language of src/languages.rs; the words of the desk stand in the other files.

## The form.

form-public-choose = Izberite
form-public-optional = (neobvezno)
form-public-yes = Da
form-public-no = Ne
form-public-age =
    Dopolnil/-a sem vsaj { $age } { $age ->
        [one] leto
        [two] leti
        [few] leta
       *[other] let
    }.
form-public-signature = Vaše ime na tem mestu velja kot vaš podpis.
form-public-new-tab = (odpre se v novem zavihku)
form-public-trap = Pustite to polje prazno
form-public-who = Kdo sprašuje
form-public-who-asks = { $controller } vas prosi za to in je upravljavec vaših podatkov.
form-public-withdraw = Privolitev lahko svobodno zavrnete in jo kadar koli prekličete: s povezavo v e-sporočilu, ki vam ga pošljemo, na našem portalu ali tako, da nam pišete.
form-public-privacy = Izjava o varstvu podatkov
form-public-languages = Jezik
form-public-consent-data = Kateri podatki
form-public-consent-recipients = Kdo jih prejme
form-public-consent-duration = Kako dolgo velja
form-public-consent-months =
    { $months ->
        [one] { $months } mesec
        [two] { $months } meseca
        [few] { $months } mesece
       *[other] { $months } mesecev
    }
form-public-consent-forever = Dokler je ne prekličete
form-public-consent-no-purpose = Za to privolitev ni izbran noben namen.
form-public-error-prefix = Napaka:
form-public-error-title = Nekaj ni v redu
form-public-error-page-title = Napaka: { $title }
form-public-error-required = Izpolnite »{ $name }«
form-public-error-tick = Označite »{ $name }«
form-public-error-too-short =
    »{ $name }« mora imeti vsaj { $min } { $min ->
        [one] znak
        [two] znaka
        [few] znake
       *[other] znakov
    }
form-public-error-too-long =
    »{ $name }« ima lahko največ { $max } { $max ->
        [one] znak
        [two] znaka
        [few] znake
       *[other] znakov
    }
form-public-error-pattern = »{ $name }« nima oblike, ki je tukaj potrebna
form-public-error-email = Vnesite e-naslov v obliki ime@example.com
form-public-error-phone = Vnesite telefonsko številko s klicno kodo države, na primer +386 1 234 56 78
form-public-error-choice = Izberite enega od ponujenih odgovorov pri »{ $name }«
form-public-error-url = Pri »{ $name }« vnesite spletni naslov, ki se začne s https://
form-public-error-number = Pri »{ $name }« vnesite število, na primer 1200 ali 12,5
form-public-error-date = Pri »{ $name }« vnesite dan v koledarju v obliki leto-mesec-dan
form-public-error-before = »{ $name }« ne sme biti pred { $min }
form-public-error-below = »{ $name }« ne sme biti pod mejo { $min }
form-public-error-after = »{ $name }« ne sme biti po { $max }
form-public-error-above = »{ $name }« ne sme biti nad mejo { $max }
form-public-error-too-few =
    Pri »{ $name }« izberite vsaj { $min } { $min ->
        [one] odgovor
        [two] odgovora
        [few] odgovore
       *[other] odgovorov
    }
form-public-error-too-many =
    Pri »{ $name }« izberite največ { $max } { $max ->
        [one] odgovor
        [two] odgovora
        [few] odgovore
       *[other] odgovorov
    }
form-public-error-age = Ta obrazec lahko pošljete le, če ste dovolj stari
form-public-error-yes-no = Izberite da ali ne
form-public-error-same = »{ $name }« se ne ujema s tem, kar ste vnesli prej
form-public-error-identifier = Vnesite svoj e-naslov ali svojo telefonsko številko
form-public-expired = Ta stran je bila odprta predolgo, zato še ni bilo nič poslano. Vse, kar ste izpolnili, je še tukaj: preverite in pošljite znova.
form-public-trapped = Nič še ni bilo poslano, ker je bilo izpolnjeno polje, ki ga ljudje ne vidijo. Vse, kar ste izpolnili, je še tukaj: preverite in pošljite znova.
form-public-used = Ista stran je že bila poslana z drugimi odgovori in ti so zabeleženi. Vse, kar ste izpolnili, je še tukaj: preverite in pošljite znova.
form-public-busy = Iz vašega omrežja je bilo poslanih toliko obrazcev, da jih trenutno ne sprejemamo več. Vse, kar ste izpolnili, je še tukaj: preverite in pošljite znova.
form-public-too-many-title = Preveč naenkrat
form-public-too-many = Iz vašega omrežja je bilo poslanih toliko obrazcev, da jih trenutno ne sprejemamo več. Vrnite se in pozneje znova pošljite svojega.
form-public-too-large-title = Preveč besedila
form-public-too-large = Poslali ste več, kot ta obrazec sprejme. Vrnite se in skrajšajte svoje odgovore.

## A form that is no longer offered.

form-public-withdrawn-title = Ta obrazec ni več na voljo
form-public-withdrawn = Obrazec »{ $form }« (upravljavec: { $controller }) je umaknjen s spleta. Z njim ni več mogoče ničesar poslati.
form-public-withdrawn-consents = Privolitve, ki ste jih dali prej, ostanejo takšne, kot so. Kadar koli jih lahko prekličete: s povezavo v e-sporočilu, ki ste ga takrat prejeli, ali tako, da se prijavite s svojim e-naslovom ali telefonsko številko.
form-public-withdrawn-manage = Oglejte si in prekličite svoje privolitve
form-public-withdrawn-contact = Vprašanja? Pišite na { $email }.

## Pages, files and documents of a form.

file-kind-pdf = PDF
file-kind-image = slike
file-kind-text = navadno besedilo
file-kind-office = dokumenti Office
form-public-file-taken = { $kinds }; največ { $max } MB.
form-public-file-kept = Prejeto: { $name }. Za zamenjavo izberite drugo datoteko.
form-public-file-drop = Odstrani to datoteko
form-public-error-file = Izberite datoteko za »{ $name }«
form-public-step = Stran { $number } od { $count }
form-public-step-on = Naprej
form-public-step-back = Nazaj
form-public-check = Preverite svoje odgovore
form-public-check-text = Nič še ni bilo poslano. Preglejte odgovore, spremenite, kar ni prav, in jih nato pošljite.
form-public-change = Spremeni
form-public-not-answered = Brez odgovora
form-public-document-hash = SHA-256 tega besedila:
form-public-error-file-too-large = Datoteka za »{ $name }« je večja od { $max } MB. Izberite manjšo
form-public-error-file-cut-off = Datoteka za »{ $name }« ni prispela v celoti. Izberite jo znova
form-public-error-file-empty = Datoteka za »{ $name }« je prazna. Izberite drugo
form-public-error-file-type-refused = Datoteka za »{ $name }« je vrste, ki je ne sprejemamo, ne glede na njeno ime. Izberite eno od vrst, navedenih ob polju

## After a form was sent.

thanks-title = Hvala
thanks-recorded = Kaj smo zabeležili
thanks-given = Dali ste privolitev
thanks-refused = Niste dali privolitve
thanks-reference = Sklicna številka
thanks-receipt = Poslali smo vam potrdilo po e-pošti. V njem je povezava, s katero si lahko kadar koli premislite.
thanks-no-mail = Shranite sklicno številko: z njo je mogoče ta zapis znova najti.
thanks-confirm-title = Ostal je še en korak
thanks-confirm = Poslali smo vam e-sporočilo. V 7 dneh sledite povezavi v njem in potrdite; do takrat se nič ne zabeleži kot vaša privolitev.
thanks-to-confirm = Kaj boste potrdili

## The link that confirms a form.

confirm-title = Potrdite svoje odgovore
confirm-intro = Z obrazcem »{ $form }« ste { $date } odgovorili:
confirm-said = { $said }: »{ $statement }«
confirm-button = Potrdi
confirm-done-title = Potrjeno
confirm-done = Hvala. Vaši odgovori veljajo od zdaj, potrdilo pa je na poti k vam po e-pošti.
confirm-already = To ste že potrdili. Ničesar več ni treba storiti.
confirm-gone-title = Ta povezava ne deluje več
confirm-gone = Potekla je ali pa ni bila kopirana v celoti. Z odprtjem se ni nič zabeležilo. Če želite, znova izpolnite obrazec.

## The link that shows and takes back consents.

manage-title = Vaše privolitve
manage-intro = { $controller } hrani te odgovore, ki jih je dal/-a: { $who }. Vsakega od njih lahko tukaj kadar koli spremenite; sprememba velja takoj.
manage-someone = oseba, ki je prejela to povezavo
manage-none = Ni odgovorov za prikaz.
manage-state-given = Privolitev ste dali { $date }.
manage-state-refused = Privolitve niste dali { $date }.
manage-state-withdrawn = Privolitev ste preklicali { $date }.
manage-state-expired = Privolitev ste dali { $date }. Veljala je za določen čas, ki je potekel.
manage-state-needs-renewal = Privolitev ste dali { $date }. To, za kar prosimo, se je od takrat spremenilo, zato vaša privolitev ne velja več.
manage-withdraw = Prekliči
manage-give = Privolim
manage-withdraw-all = Prekliči vse
manage-all-title = Vse naenkrat
manage-all-intro = Prekliče vse privolitve, ki ste jih dali.
flash-manage-withdrawn = Vaša privolitev je preklicana in potrdilo je na poti k vam.
flash-manage-given = Vaša privolitev je zabeležena in potrdilo je na poti k vam.
flash-manage-all = Vse vaše privolitve so preklicane in potrdilo je na poti k vam.
manage-changed = Besedilo se je od odprtja te strani spremenilo. Preden privolite, ga znova preberite.
manage-gone-title = Ta povezava ne deluje več
manage-gone = Potekla je ali pa ni bila kopirana v celoti. Svoje privolitve si lahko ogledate in spremenite na našem portalu ali pa nam pišete.
manage-portal = Odpri portal
manage-who = Kdo je odgovoren
manage-contact = Vprašanja pošljite na { $email }; pooblaščena oseba za varstvo podatkov je { $dpo }, { $dpo_email }.

## What somebody was shown.

seen-document-title = Obrazec, kot je bil prikazan
seen-ticked = Označeno
seen-not-ticked = Ni označeno

## Mail: receipts.

mail-receipt-subject = Vaši odgovori – { $controller }
mail-receipt-subject-withdrawn = Preklicali ste privolitev – { $controller }
mail-receipt-subject-given = Dali ste privolitev – { $controller }
mail-receipt-form = Obrazec »{ $form }« (upravljavec: { $controller }) ste poslali { $date }. Zabeležili smo naslednje:
mail-receipt-change = Dne { $date } ste spremenili, kaj sme { $controller } početi z vašimi podatki. Zabeležili smo naslednje:
mail-receipt-given = Dali ste privolitev: »{ $statement }«
mail-receipt-refused = Niste dali privolitve: »{ $statement }«
mail-receipt-withdrawn = Preklicali ste: »{ $statement }«
mail-receipt-manage-intro = Svoje odgovore si lahko kadar koli ogledate in vsakega od njih spremenite, brez prijave:
mail-receipt-manage = Oglej si ali prekliči
mail-receipt-when = Kdaj
mail-receipt-controller = Upravljavec
mail-receipt-contact = Vprašanja na
mail-receipt-dpo = Pooblaščena oseba za varstvo podatkov
mail-receipt-reference = Sklicna številka
mail-receipt-not-you = To niste bili vi? Potem privolitev prekličite z zgornjo povezavo ali nam pišite. Tega sporočila ne posredujte: kdor ima povezavo, lahko spremeni vaše odgovore.

## Mail: the question whether it was you.

mail-confirm-subject = Potrdite svoje odgovore – { $controller }
mail-confirm-intro = Nekdo, najverjetneje vi, je s tem naslovom poslal obrazec »{ $form }« (upravljavec: { $controller }). Potrdite, da ste bili to vi. Do takrat vaši odgovori ne veljajo.
mail-confirm-button = Oglej si in potrdi
mail-confirm-valid = Povezava velja 7 dni.
mail-confirm-not-you = To niste bili vi? Potem vam ni treba storiti ničesar in nič ne bo zabeleženo kot vaša privolitev.

## What a new form begins with.

forms-start-submit = Pošlji
forms-start-thanks = Hvala. Zabeležili smo vaše odgovore.
forms-start-email = E-naslov

## Dates.

date-long = { $day }. { $month } { $year }
date-time = { $date } ob { $time }
month-1 = januar
month-2 = februar
month-3 = marec
month-4 = april
month-5 = maj
month-6 = junij
month-7 = julij
month-8 = avgust
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december

form-public-close = Zapri
form-public-working = Trenutek, obrazec se pripravlja za pošiljanje …
form-public-too-quick = Nič še ni bilo poslano, ker je šlo hitreje, kot ljudje berejo. Vse, kar ste izpolnili, je še tukaj: preverite in pošljite znova.
manage-ask-title = Oglejte si ali prekličite svoje privolitve
manage-ask-text = Vnesite svoj e-poštni naslov. Poslali vam bomo povezavo, s katero vidite, v kaj ste privolili, in to lahko prekličete.
manage-ask-email = E-poštni naslov
manage-ask-send = Pošljite mi povezavo
manage-ask-receipt = Ista povezava je v vsakem potrdilu, ki smo vam ga poslali.
manage-ask-sent-title = Poglejte v svojo pošto
manage-ask-sent = Če ta naslov poznamo, je sporočilo s povezavo na poti.
manage-ask-again = Vnesi drug naslov
mail-manage-subject = Vaše privolitve: { $controller }
mail-manage-intro = Zaprosili ste za povezavo do svojih privolitev ({ $controller }). Z njo vidite, v kaj ste privolili, in to lahko prekličete.
mail-manage-not-you = Če zanjo niste zaprosili, vam ni treba storiti ničesar. Povezave ne dajajte drugim: kdor jo ima, vidi vaše privolitve.

## The form on paper.
paper-only-if = Samo če:
paper-answered = odgovorjeno
paper-not = ne { $value }
paper-and = in
paper-or = ali
paper-tick-one = Označite eno polje.
paper-tick-any = Označite vse, kar velja.
paper-attach = Priložite temu listu ({ $kinds }).
paper-place-date = Kraj in datum
paper-signature = Podpis
paper-online = Ta obrazec na spletu:
paper-return = Ta list izročite ali pošljite na: { $address }
mail-receipt-paper = Obrazec »{ $form }« (upravljavec: { $controller }) ste podpisali na papirju { $date }. Iz njega smo zabeležili naslednje:

## Why a consent holds or does not, renewing it, and receipts.
state-holds = Velja, dokler ni preklicana.
state-holds-until = Velja do { $date }.
state-ended = Čas, za katerega je bila dana ({ $duration }), se je končal { $date }.
state-changed = Od { $date } različica { $version } prosi za nekaj drugega.
state-declared = Razlog: { $reason }
state-too-young = Ne šteje: zahtevana je starost vsaj { $minimum } let, zapis pa kaže le { $shown }.
manage-state-invalidated = Dne { $date } je bila ta privolitev razglašena za neveljavno.
manage-state-unasked = Zapis tega odgovora je bil preklican { $date }.
flash-manage-renewed = Vaša privolitev je obnovljena, potrdilo pa je na poti k vam.
renew-title = Obnovite svojo privolitev
renew-button = Obnovi
mail-receipt-renewed = Znova ste privolili: »{ $statement }«
mail-receipt-expired = Čas, za katerega ste privolili, je potekel: »{ $statement }«
mail-receipt-invalidated = Ta privolitev je bila razglašena za neveljavno: »{ $statement }«
mail-renew-subject = Vaša privolitev za { $controller } se kmalu konča
mail-renew-intro = Organizaciji { $controller } ste dali privolitev, ki se kmalu konča. Če želite, da velja še naprej, jo lahko obnovite.
mail-renew-ends = »{ $statement }«: dana { $given }, konča se { $date }
mail-renew-nothing = Če ne storite ničesar, se konča sama in vaši podatki se za to ne uporabljajo več.
receipt-title = Potrdilo
receipt-check = To potrdilo je podpisano: kdor ima datoteko, lahko brez vprašanja nam preveri, da v njem ni bilo nič spremenjeno.
receipt-jws = Prenesi podpisano potrdilo
receipt-json = Prenesi z dokazom
receipt-recorded = Zapisano
receipt-key = Podpisano s ključem
