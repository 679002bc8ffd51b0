# What visitors of a form read: the form, the pages that its links lead to, mails to them.
# These are in every language of src/languages.rs; the words of the desk stand in the other files.

## The form.

form-public-choose = Odaberite
form-public-optional = (neobavezno)
form-public-yes = Da
form-public-no = Ne
form-public-age =
    Imam najmanje { $age } { $age ->
        [one] godinu
        [few] godine
       *[other] godina
    }.
form-public-signature = Vaše ime upisano ovdje vrijedi kao vaš potpis.
form-public-new-tab = (otvara se u novoj kartici)
form-public-trap = Ostavite ovo polje prazno
form-public-who = Tko pita
form-public-who-asks = { $controller } vas to traži i voditelj je obrade vaših podataka.
form-public-withdraw = Možete slobodno odbiti, a privolu u svakom trenutku povući: poveznicom iz e-poruke koju vam šaljemo, na našem portalu ili tako da nam pišete.
form-public-privacy = Obavijest o privatnosti
form-public-languages = Jezik
form-public-consent-data = Koji podaci
form-public-consent-recipients = Tko ih prima
form-public-consent-duration = Koliko dugo vrijedi
form-public-consent-months =
    { $months ->
        [one] { $months } mjesec
        [few] { $months } mjeseca
       *[other] { $months } mjeseci
    }
form-public-consent-forever = Dok je ne povučete
form-public-consent-no-purpose = Za ovu privolu nije odabrana nijedna svrha.
form-public-error-prefix = Pogreška:
form-public-error-title = Nešto nije u redu
form-public-error-page-title = Pogreška: { $title }
form-public-error-required = Ispunite „{ $name }”
form-public-error-tick = Označite „{ $name }”
form-public-error-too-short =
    „{ $name }” mora imati najmanje { $min } { $min ->
        [one] znak
        [few] znaka
       *[other] znakova
    }
form-public-error-too-long =
    „{ $name }” može imati najviše { $max } { $max ->
        [one] znak
        [few] znaka
       *[other] znakova
    }
form-public-error-pattern = „{ $name }” nema oblik koji je ovdje potreban
form-public-error-email = Unesite adresu e-pošte u obliku ime@example.com
form-public-error-phone = Unesite telefonski broj s pozivnim brojem države, na primjer +385 1 234 5678
form-public-error-choice = Odaberite jedan od ponuđenih odgovora za „{ $name }”
form-public-error-url = Unesite za „{ $name }” web-adresu koja počinje s https://
form-public-error-number = Unesite za „{ $name }” broj, na primjer 1200 ili 12,5
form-public-error-date = Unesite za „{ $name }” dan u kalendaru u obliku godina-mjesec-dan
form-public-error-before = „{ $name }” ne može biti prije { $min }
form-public-error-below = „{ $name }” ne može biti ispod granice { $min }
form-public-error-after = „{ $name }” ne može biti nakon { $max }
form-public-error-above = „{ $name }” ne može biti iznad granice { $max }
form-public-error-too-few =
    Odaberite za „{ $name }” najmanje { $min } { $min ->
        [one] odgovor
        [few] odgovora
       *[other] odgovora
    }
form-public-error-too-many =
    Odaberite za „{ $name }” najviše { $max } { $max ->
        [one] odgovor
        [few] odgovora
       *[other] odgovora
    }
form-public-error-age = Ovaj obrazac možete poslati samo ako imate dovoljno godina
form-public-error-yes-no = Odaberite da ili ne
form-public-error-same = „{ $name }” nije jednako onome što ste unijeli prije
form-public-error-identifier = Unesite svoju adresu e-pošte ili svoj telefonski broj
form-public-expired = Ova je stranica bila predugo otvorena pa još ništa nije poslano. Sve što ste ispunili još je ovdje: provjerite i pošaljite ponovno.
form-public-trapped = Još ništa nije poslano jer je ispunjeno polje koje ljudi ne vide. Sve što ste ispunili još je ovdje: provjerite i pošaljite ponovno.
form-public-used = Ista je stranica već poslana s drugim odgovorima i oni su zabilježeni. Sve što ste ispunili još je ovdje: provjerite i pošaljite ponovno.
form-public-busy = S vaše je mreže poslano toliko obrazaca da ih zasad više ne primamo. Sve što ste ispunili još je ovdje: provjerite i pošaljite ponovno.
form-public-too-many-title = Previše odjednom
form-public-too-many = S vaše je mreže poslano toliko obrazaca da ih zasad više ne primamo. Vratite se i kasnije ponovno pošaljite svoj.
form-public-too-large-title = Previše teksta
form-public-too-large = Poslali ste više nego što ovaj obrazac prima. Vratite se i skratite svoje odgovore.

## A form that is no longer offered.

form-public-withdrawn-title = Ovaj se obrazac više ne nudi
form-public-withdrawn = Obrazac „{ $form }” (voditelj obrade: { $controller }) uklonjen je s weba. Njime se više ništa ne može poslati.
form-public-withdrawn-consents = Privole koje ste prije dali ostaju kakve jesu. Možete ih u svakom trenutku povući: poveznicom iz e-poruke koju ste tada dobili ili tako da se prijavite svojom adresom e-pošte ili telefonskim brojem.
form-public-withdrawn-manage = Pogledajte i povucite svoje privole
form-public-withdrawn-contact = Imate pitanja? Pišite na { $email }.

## Pages, files and documents of a form.

file-kind-pdf = PDF
file-kind-image = slike
file-kind-text = običan tekst
file-kind-office = dokumenti Officea
form-public-file-taken = { $kinds }; najviše { $max } MB.
form-public-file-kept = Primljeno: { $name }. Odaberite drugu datoteku da biste je zamijenili.
form-public-file-drop = Ukloni ovu datoteku
form-public-error-file = Odaberite datoteku za „{ $name }”
form-public-step = Stranica { $number } od { $count }
form-public-step-on = Nastavi
form-public-step-back = Natrag
form-public-check = Provjerite svoje odgovore
form-public-check-text = Još ništa nije poslano. Pregledajte svoje odgovore, promijenite što nije točno i zatim ih pošaljite.
form-public-change = Promijeni
form-public-not-answered = Bez odgovora
form-public-document-hash = SHA-256 ovog teksta:
form-public-error-file-too-large = Datoteka za „{ $name }” veća je od { $max } MB. Odaberite manju
form-public-error-file-cut-off = Datoteka za „{ $name }” nije stigla u cijelosti. Odaberite je ponovno
form-public-error-file-empty = Datoteka za „{ $name }” prazna je. Odaberite drugu
form-public-error-file-type-refused = Datoteka za „{ $name }” vrste je koja se ne prima, kako god se zvala. Odaberite jednu od vrsta navedenih uz polje

## After a form was sent.

thanks-title = Hvala
thanks-recorded = Što smo zabilježili
thanks-given = Dali ste privolu
thanks-refused = Niste dali privolu
thanks-reference = Referentni broj
thanks-receipt = Poslali smo vam potvrdu e-poštom. U njoj je poveznica kojom se u svakom trenutku možete predomisliti.
thanks-no-mail = Sačuvajte referentni broj: po njemu se ovaj zapis može ponovno pronaći.
thanks-confirm-title = Preostaje još jedan korak
thanks-confirm = Poslali smo vam e-poruku. U roku od 7 dana otvorite poveznicu iz nje i potvrdite; do tada se ništa ne bilježi kao vaša privola.
thanks-to-confirm = Što ćete potvrditi

## The link that confirms a form.

confirm-title = Potvrdite svoje odgovore
confirm-intro = Obrascem „{ $form }” odgovorili ste { $date }:
confirm-said = { $said }: „{ $statement }”
confirm-button = Potvrdi
confirm-done-title = Potvrđeno
confirm-done = Hvala. Vaši odgovori vrijede od sada, a potvrda vam stiže e-poštom.
confirm-already = Ovo ste već potvrdili. Ne morate učiniti ništa više.
confirm-gone-title = Ova poveznica više ne radi
confirm-gone = Istekla je ili nije kopirana u cijelosti. Njezinim otvaranjem ništa nije zabilježeno. Ako želite, ponovno ispunite obrazac.

## The link that shows and takes back consents.

manage-title = Vaše privole
manage-intro = { $controller } čuva ove odgovore koje daje: { $who }. Svaki od njih ovdje možete u svakom trenutku promijeniti; promjena vrijedi odmah.
manage-someone = osoba koja je primila ovu poveznicu
manage-none = Nema odgovora za prikaz.
manage-state-given = Privolu ste dali { $date }.
manage-state-refused = Privolu niste dali { $date }.
manage-state-withdrawn = Privolu ste povukli { $date }.
manage-state-expired = Privolu ste dali { $date }. Vrijedila je određeno vrijeme, koje je proteklo.
manage-state-needs-renewal = Privolu ste dali { $date }. Ono što se traži otad se promijenilo pa vaša privola više ne vrijedi.
manage-withdraw = Povuci
manage-give = Dajem privolu
manage-withdraw-all = Povuci sve
manage-all-title = Sve odjednom
manage-all-intro = Povlači sve privole koje ste dali.
flash-manage-withdrawn = Vaša je privola povučena i potvrda je na putu do vas.
flash-manage-given = Vaša je privola zabilježena i potvrda je na putu do vas.
flash-manage-all = Sve su vaše privole povučene i potvrda je na putu do vas.
manage-changed = Tekst se promijenio otkad ste otvorili ovu stranicu. Pročitajte ga ponovno prije nego što date privolu.
manage-gone-title = Ova poveznica više ne radi
manage-gone = Istekla je ili nije kopirana u cijelosti. Svoje privole možete vidjeti i promijeniti na našem portalu ili nam pisati.
manage-portal = Otvori portal
manage-who = Tko je odgovoran
manage-contact = Za pitanja: { $email }; službenik za zaštitu podataka je { $dpo }, { $dpo_email }.

## What somebody was shown.

seen-document-title = Obrazac kako je prikazan
seen-ticked = Označeno
seen-not-ticked = Nije označeno

## Mail: receipts.

mail-receipt-subject = Vaši odgovori – { $controller }
mail-receipt-subject-withdrawn = Povukli ste privolu – { $controller }
mail-receipt-subject-given = Dali ste privolu – { $controller }
mail-receipt-form = Obrazac „{ $form }” (voditelj obrade: { $controller }) poslali ste { $date }. Zabilježili smo sljedeće:
mail-receipt-change = Promijenili ste što { $controller } smije raditi s vašim podacima ({ $date }). Zabilježili smo sljedeće:
mail-receipt-given = Dali ste privolu: „{ $statement }”
mail-receipt-refused = Niste dali privolu: „{ $statement }”
mail-receipt-withdrawn = Povukli ste: „{ $statement }”
mail-receipt-manage-intro = Svoje odgovore možete u svakom trenutku vidjeti i svaki od njih promijeniti, bez prijave:
mail-receipt-manage = Pogledaj ili povuci
mail-receipt-when = Kada
mail-receipt-controller = Voditelj obrade
mail-receipt-contact = Pitanja na
mail-receipt-dpo = Službenik za zaštitu podataka
mail-receipt-reference = Referentni broj
mail-receipt-not-you = Niste to bili vi? Tada povucite privolu gornjom poveznicom ili nam pišite. Ne prosljeđujte ovu e-poruku: tko ima poveznicu, može promijeniti vaše odgovore.

## Mail: the question whether it was you.

mail-confirm-subject = Potvrdite svoje odgovore – { $controller }
mail-confirm-intro = Netko, najvjerojatnije vi, poslao je s ovom adresom obrazac „{ $form }” (voditelj obrade: { $controller }). Potvrdite da ste to bili vi. Do tada se vaši odgovori ne računaju.
mail-confirm-button = Pogledaj i potvrdi
mail-confirm-valid = Poveznica vrijedi 7 dana.
mail-confirm-not-you = Niste to bili vi? Tada ne morate učiniti ništa i ništa neće biti zabilježeno kao vaša privola.

## What a new form begins with.

forms-start-submit = Pošalji
forms-start-thanks = Hvala. Zabilježili smo vaše odgovore.
forms-start-email = Adresa e-pošte

## Dates.

date-long = { $day }. { $month } { $year }.
date-time = { $date } u { $time }
month-1 = siječnja
month-2 = veljače
month-3 = ožujka
month-4 = travnja
month-5 = svibnja
month-6 = lipnja
month-7 = srpnja
month-8 = kolovoza
month-9 = rujna
month-10 = listopada
month-11 = studenoga
month-12 = prosinca

form-public-close = Zatvori
form-public-working = Trenutak, obrazac se priprema za slanje…
form-public-too-quick = Još ništa nije poslano jer je išlo brže nego što ljudi čitaju. Sve što ste ispunili još je ovdje: provjerite i pošaljite ponovno.
manage-ask-title = Pogledajte ili povucite svoje privole
manage-ask-text = Upišite svoju adresu e-pošte. Poslat ćemo vam poveznicu s kojom vidite na što ste pristali i možete to povući.
manage-ask-email = Adresa e-pošte
manage-ask-send = Pošaljite mi poveznicu
manage-ask-receipt = Ista poveznica nalazi se u svakoj potvrdi koju smo vam poslali.
manage-ask-sent-title = Pogledajte svoju poštu
manage-ask-sent = Ako poznajemo ovu adresu, poruka s poveznicom je na putu.
manage-ask-again = Upiši drugu adresu
mail-manage-subject = Vaše privole: { $controller }
mail-manage-intro = Zatražili ste poveznicu na svoje privole ({ $controller }). S njom vidite na što ste pristali i možete to povući.
mail-manage-not-you = Ako je niste zatražili, ne morate ništa učiniti. Ne dajte poveznicu drugima: tko je ima, vidi vaše privole.

## The form on paper.
paper-only-if = Samo ako:
paper-answered = odgovoreno
paper-not = nije { $value }
paper-and = i
paper-or = ili
paper-tick-one = Označite jedno polje.
paper-tick-any = Označite sve što vrijedi.
paper-attach = Priložite to ovom listu ({ $kinds }).
paper-place-date = Mjesto i datum
paper-signature = Potpis
paper-online = Ovaj obrazac na webu:
paper-return = Predajte ili pošaljite ovaj list na: { $address }
mail-receipt-paper = Obrazac „{ $form }” (voditelj obrade: { $controller }) potpisali ste na papiru { $date }. Iz njega smo zabilježili sljedeće:

## Why a consent holds or does not, renewing it, and receipts.
state-holds = Vrijedi dok se ne povuče.
state-holds-until = Vrijedi do { $date }.
state-ended = Vrijeme za koje je dana ({ $duration }) završilo je { $date }.
state-changed = Od { $date } verzija { $version } traži nešto drugo.
state-declared = Razlog: { $reason }
state-too-young = Ne računa se: potrebna je dob od najmanje { $minimum } godina, a zapis pokazuje samo { $shown }.
manage-state-invalidated = Dana { $date } ova je privola proglašena nevažećom.
manage-state-unasked = Zapis ovog odgovora povučen je { $date }.
flash-manage-renewed = Vaša je privola obnovljena, a potvrda je na putu k vama.
renew-title = Obnovite svoju privolu
renew-button = Obnovi
mail-receipt-renewed = Ponovno ste pristali: „{ $statement }”
mail-receipt-expired = Isteklo je vrijeme za koje ste pristali: „{ $statement }”
mail-receipt-invalidated = Ova je privola proglašena nevažećom: „{ $statement }”
mail-renew-subject = Vaša privola za { $controller } uskoro istječe
mail-renew-intro = Organizaciji { $controller } dali ste privolu koja uskoro istječe. Ako želite da i dalje vrijedi, možete je obnoviti.
mail-renew-ends = „{ $statement }”: dana { $given }, istječe { $date }
mail-renew-nothing = Ako ne učinite ništa, istječe sama i vaši se podaci za to više ne koriste.
receipt-title = Potvrda
receipt-check = Ova je potvrda potpisana: tko ima datoteku, može bez pitanja nama provjeriti da u njoj ništa nije promijenjeno.
receipt-jws = Preuzmi potpisanu potvrdu
receipt-json = Preuzmi s dokazom
receipt-recorded = Zabilježeno
receipt-key = Potpisano ključem
