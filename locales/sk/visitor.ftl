# What visitors of a form read: the form, the pages that its links lead to, mails to them.
# These are in every language of src/languages.rs; the words of the desk stand in the other files.

## The form.

form-public-choose = Vyberte
form-public-optional = (nepovinné)
form-public-yes = Áno
form-public-no = Nie
form-public-age =
    Mám aspoň { $age } { $age ->
        [one] rok
        [few] roky
       *[other] rokov
    }.
form-public-signature = Vaše meno na tomto mieste platí ako váš podpis.
form-public-new-tab = (otvorí sa na novej karte)
form-public-trap = Nechajte toto pole prázdne
form-public-who = Kto sa pýta
form-public-who-asks = { $controller } vás o to žiada a je prevádzkovateľom vašich údajov.
form-public-withdraw = Môžete slobodne odmietnuť a súhlas kedykoľvek odvolať: odkazom v e-maile, ktorý vám pošleme, na našom portáli alebo tým, že nám napíšete.
form-public-privacy = Zásady ochrany osobných údajov
form-public-languages = Jazyk
form-public-consent-data = Aké údaje
form-public-consent-recipients = Kto ich dostane
form-public-consent-duration = Ako dlho platí
form-public-consent-months =
    { $months ->
        [one] Jeden mesiac
        [few] { $months } mesiace
       *[other] { $months } mesiacov
    }
form-public-consent-forever = Kým ho neodvoláte
form-public-consent-no-purpose = Pre tento súhlas nebol zvolený žiadny účel.
form-public-error-prefix = Chyba:
form-public-error-title = Niečo nie je v poriadku
form-public-error-page-title = Chyba: { $title }
form-public-error-required = Vyplňte „{ $name }“
form-public-error-tick = Zaškrtnite „{ $name }“
form-public-error-too-short =
    „{ $name }“ musí mať aspoň { $min } { $min ->
        [one] znak
        [few] znaky
       *[other] znakov
    }
form-public-error-too-long =
    „{ $name }“ môže mať najviac { $max } { $max ->
        [one] znak
        [few] znaky
       *[other] znakov
    }
form-public-error-pattern = „{ $name }“ nemá podobu, ktorá je tu potrebná
form-public-error-email = Zadajte e-mailovú adresu v tvare meno@example.com
form-public-error-phone = Zadajte telefónne číslo s predvoľbou krajiny, napríklad +421 2 1234 5678
form-public-error-choice = Vyberte jednu z ponúkaných odpovedí pri „{ $name }“
form-public-error-url = Zadajte pri „{ $name }“ webovú adresu, ktorá sa začína https://
form-public-error-number = Zadajte pri „{ $name }“ číslo, napríklad 1200 alebo 12,5
form-public-error-date = Zadajte pri „{ $name }“ deň v kalendári v tvare rok-mesiac-deň
form-public-error-before = „{ $name }“ nesmie byť skôr ako { $min }
form-public-error-below = „{ $name }“ nesmie byť menej ako { $min }
form-public-error-after = „{ $name }“ nesmie byť neskôr ako { $max }
form-public-error-above = „{ $name }“ nesmie byť viac ako { $max }
form-public-error-too-few =
    Vyberte pri „{ $name }“ aspoň { $min } { $min ->
        [one] možnosť
        [few] možnosti
       *[other] možností
    }
form-public-error-too-many =
    Vyberte pri „{ $name }“ najviac { $max } { $max ->
        [one] možnosť
        [few] možnosti
       *[other] možností
    }
form-public-error-age = Tento formulár môžete odoslať, len ak máte požadovaný vek
form-public-error-yes-no = Vyberte áno alebo nie
form-public-error-same = „{ $name }“ sa nezhoduje s tým, čo ste zadali predtým
form-public-error-identifier = Zadajte svoju e-mailovú adresu alebo telefónne číslo
form-public-expired = Táto stránka bola otvorená príliš dlho, preto sa zatiaľ nič neodoslalo. Všetko, čo ste vyplnili, je stále tu: skontrolujte to, prosím, a odošlite znova.
form-public-trapped = Zatiaľ sa nič neodoslalo, pretože bolo vyplnené pole, ktoré ľudia nevidia. Všetko, čo ste vyplnili, je stále tu: skontrolujte to, prosím, a odošlite znova.
form-public-used = Tá istá stránka už bola odoslaná s inými odpoveďami a tie boli zaznamenané. Všetko, čo ste vyplnili, je stále tu: skontrolujte to, prosím, a odošlite znova.
form-public-busy = Z vašej siete bolo odoslaných toľko formulárov, že teraz na chvíľu ďalšie neprijímame. Všetko, čo ste vyplnili, je stále tu: skontrolujte to, prosím, a odošlite znova.
form-public-too-many-title = Príliš veľa naraz
form-public-too-many = Z vašej siete bolo odoslaných toľko formulárov, že teraz na chvíľu ďalšie neprijímame. Vráťte sa, prosím, a odošlite svoj neskôr znova.
form-public-too-large-title = Príliš veľa textu
form-public-too-large = Odoslali ste viac, ako tento formulár prijíma. Vráťte sa, prosím, a skráťte svoje odpovede.

## A form that is no longer offered.

form-public-withdrawn-title = Tento formulár sa už neponúka
form-public-withdrawn = Formulár „{ $form }“ (prevádzkovateľ: { $controller }) bol stiahnutý z webu. Už sa ním nedá nič odoslať.
form-public-withdrawn-consents = Súhlasy, ktoré ste udelili predtým, zostávajú bez zmeny. Môžete ich kedykoľvek odvolať: odkazom v e-maile, ktorý ste vtedy dostali, alebo tým, že sa prihlásite svojou e-mailovou adresou alebo telefónnym číslom.
form-public-withdrawn-manage = Zobraziť a odvolať vaše súhlasy
form-public-withdrawn-contact = Máte otázky? Napíšte na { $email }.

## Pages, files and documents of a form.

file-kind-pdf = PDF
file-kind-image = obrázky
file-kind-text = obyčajný text
file-kind-office = dokumenty Office
form-public-file-taken = { $kinds }; najviac { $max } MB.
form-public-file-kept = Prijaté: { $name }. Ak chcete súbor nahradiť, vyberte iný.
form-public-file-drop = Odstrániť tento súbor
form-public-error-file = Vyberte súbor pri „{ $name }“
form-public-step = Strana { $number } z { $count }
form-public-step-on = Pokračovať
form-public-step-back = Späť
form-public-check = Skontrolujte svoje odpovede
form-public-check-text = Zatiaľ sa nič neodoslalo. Pozrite si svoje odpovede, zmeňte, čo nie je správne, a potom ich odošlite.
form-public-change = Zmeniť
form-public-not-answered = Bez odpovede
form-public-document-hash = SHA-256 tohto textu:
form-public-error-file-too-large = Súbor pri „{ $name }“ je väčší ako { $max } MB. Vyberte menší
form-public-error-file-cut-off = Súbor pri „{ $name }“ neprišiel celý. Vyberte ho znova
form-public-error-file-empty = Súbor pri „{ $name }“ je prázdny. Vyberte iný
form-public-error-file-type-refused = Súbor pri „{ $name }“ je druhu, ktorý sa neprijíma, nech sa volá akokoľvek. Vyberte niektorý z druhov uvedených pri poli

## After a form was sent.

thanks-title = Ďakujeme
thanks-recorded = Čo sme zaznamenali
thanks-given = Udelili ste súhlas
thanks-refused = Neudelili ste súhlas
thanks-reference = Číslo záznamu
thanks-receipt = Poslali sme vám potvrdenie e-mailom. Je v ňom odkaz, ktorým môžete svoje rozhodnutie kedykoľvek zmeniť.
thanks-no-mail = Číslo záznamu si uschovajte: podľa neho sa dá tento záznam znova nájsť.
thanks-confirm-title = Zostáva jeden krok
thanks-confirm = Poslali sme vám e-mail. Do 7 dní, prosím, použite odkaz v ňom a potvrďte; dovtedy sa nič nezaznamená ako váš súhlas.
thanks-to-confirm = Čo potvrdíte

## The link that confirms a form.

confirm-title = Potvrďte svoje odpovede
confirm-intro = Vo formulári „{ $form }“ ste { $date } odpovedali:
confirm-said = { $said }: „{ $statement }“
confirm-button = Potvrdiť
confirm-done-title = Potvrdené
confirm-done = Ďakujeme. Vaše odpovede odteraz platia a potvrdenie vám príde e-mailom.
confirm-already = Toto ste už potvrdili. Nič ďalšie netreba robiť.
confirm-gone-title = Tento odkaz už nefunguje
confirm-gone = Jeho platnosť sa skončila alebo nebol skopírovaný celý. Jeho otvorením sa nič nezaznamenalo. Ak chcete, vyplňte formulár znova.

## The link that shows and takes back consents.

manage-title = Vaše súhlasy
manage-intro = { $controller } má tieto odpovede od: { $who }. Každú z nich tu môžete kedykoľvek zmeniť; zmena platí okamžite.
manage-someone = osoba, ktorá dostala tento odkaz
manage-none = Nie sú tu žiadne odpovede.
manage-state-given = Dňa { $date } ste udelili súhlas.
manage-state-refused = Dňa { $date } ste neudelili súhlas.
manage-state-withdrawn = Dňa { $date } ste svoj súhlas odvolali.
manage-state-expired = Dňa { $date } ste udelili súhlas. Platil určitý čas a ten uplynul.
manage-state-needs-renewal = Dňa { $date } ste udelili súhlas. To, o čo vás žiadame, sa odvtedy zmenilo, a váš súhlas preto už neplatí.
manage-withdraw = Odvolať
manage-give = Udeliť súhlas
manage-withdraw-all = Odvolať všetko
manage-all-title = Všetko naraz
manage-all-intro = Odvolá všetky súhlasy, ktoré ste udelili.
flash-manage-withdrawn = Váš súhlas je odvolaný a potvrdenie je na ceste k vám.
flash-manage-given = Váš súhlas je zaznamenaný a potvrdenie je na ceste k vám.
flash-manage-all = Všetky vaše súhlasy sú odvolané a potvrdenie je na ceste k vám.
manage-changed = Znenie sa od otvorenia tejto stránky zmenilo. Skôr než udelíte súhlas, prečítajte si ho, prosím, znova.
manage-gone-title = Tento odkaz už nefunguje
manage-gone = Jeho platnosť sa skončila alebo nebol skopírovaný celý. Svoje súhlasy si môžete pozrieť a zmeniť na našom portáli, alebo nám napíšte.
manage-portal = Otvoriť portál
manage-who = Kto je prevádzkovateľom
manage-contact = S otázkami sa obracajte na { $email }; zodpovednou osobou je { $dpo }, { $dpo_email }.

## What somebody was shown.

seen-document-title = Formulár tak, ako bol zobrazený
seen-ticked = Zaškrtnuté
seen-not-ticked = Nezaškrtnuté

## Mail: receipts.

mail-receipt-subject = Vaše odpovede: { $controller }
mail-receipt-subject-withdrawn = Odvolali ste súhlas: { $controller }
mail-receipt-subject-given = Udelili ste súhlas: { $controller }
mail-receipt-form = Dňa { $date } ste odoslali formulár „{ $form }“ (prevádzkovateľ: { $controller }). Zaznamenali sme toto:
mail-receipt-change = Dňa { $date } ste zmenili, čo smie { $controller } robiť s vašimi údajmi. Zaznamenali sme toto:
mail-receipt-given = Udelili ste súhlas: „{ $statement }“
mail-receipt-refused = Neudelili ste súhlas: „{ $statement }“
mail-receipt-withdrawn = Odvolali ste: „{ $statement }“
mail-receipt-manage-intro = Svoje odpovede si môžete kedykoľvek pozrieť a každú z nich zmeniť, bez prihlásenia:
mail-receipt-manage = Pozrieť alebo odvolať
mail-receipt-when = Kedy
mail-receipt-controller = Prevádzkovateľ
mail-receipt-contact = Otázky na
mail-receipt-dpo = Zodpovedná osoba
mail-receipt-reference = Číslo záznamu
mail-receipt-not-you = Neboli ste to vy? Tak súhlas odvolajte odkazom vyššie alebo nám napíšte. Tento e-mail nepreposielajte: kto má odkaz, môže vaše odpovede zmeniť.

## Mail: the question whether it was you.

mail-confirm-subject = Potvrďte, prosím, svoje odpovede: { $controller }
mail-confirm-intro = Niekto, pravdepodobne vy, odoslal s touto adresou formulár „{ $form }“ (prevádzkovateľ: { $controller }). Potvrďte, prosím, že ste to boli vy. Dovtedy vaše odpovede neplatia.
mail-confirm-button = Pozrieť a potvrdiť
mail-confirm-valid = Odkaz platí 7 dní.
mail-confirm-not-you = Neboli ste to vy? Tak nemusíte nič robiť a nič sa nezaznamená ako váš súhlas.

## What a new form begins with.

forms-start-submit = Odoslať
forms-start-thanks = Ďakujeme. Vaše odpovede sme zaznamenali.
forms-start-email = E-mailová adresa

## Dates.

date-long = { $day }. { $month } { $year }
date-time = { $date } o { $time }
month-1 = januára
month-2 = februára
month-3 = marca
month-4 = apríla
month-5 = mája
month-6 = júna
month-7 = júla
month-8 = augusta
month-9 = septembra
month-10 = októbra
month-11 = novembra
month-12 = decembra

form-public-close = Zavrieť
form-public-working = Okamih, formulár sa pripravuje na odoslanie…
form-public-too-quick = Zatiaľ nebolo nič odoslané, pretože to išlo rýchlejšie, než ľudia čítajú. Všetko, čo ste vyplnili, je stále tu: skontrolujte to a odošlite znova.
manage-ask-title = Zobraziť alebo odvolať vaše súhlasy
manage-ask-text = Zadajte svoju e-mailovú adresu. Pošleme vám odkaz, s ktorým uvidíte, na čo ste dali súhlas, a môžete ho odvolať.
manage-ask-email = E-mailová adresa
manage-ask-send = Poslať mi odkaz
manage-ask-receipt = Rovnaký odkaz je v každom potvrdení, ktoré sme vám poslali.
manage-ask-sent-title = Pozrite si poštu
manage-ask-sent = Ak túto adresu poznáme, e-mail s odkazom je na ceste.
manage-ask-again = Zadať inú adresu
mail-manage-subject = Vaše súhlasy: { $controller }
mail-manage-intro = Požiadali ste o odkaz na svoje súhlasy ({ $controller }). Uvidíte s ním, na čo ste dali súhlas, a môžete ho odvolať.
mail-manage-not-you = Ak ste oň nežiadali, nemusíte nič robiť. Odkaz nikomu nedávajte: kto ho má, vidí vaše súhlasy.

## The form on paper.
paper-only-if = Iba ak:
paper-answered = zodpovedané
paper-not = nie { $value }
paper-and = a
paper-or = alebo
paper-tick-one = Zaškrtnite jedno políčko.
paper-tick-any = Zaškrtnite všetko, čo platí.
paper-attach = Priložte to k tomuto listu ({ $kinds }).
paper-place-date = Miesto a dátum
paper-signature = Podpis
paper-online = Tento formulár na webe:
paper-return = Tento list odovzdajte alebo pošlite na adresu: { $address }
mail-receipt-paper = Dňa { $date } ste na papieri podpísali formulár „{ $form }“ (prevádzkovateľ: { $controller }). Zaznamenali sme z neho toto:

## Why a consent holds or does not, renewing it, and receipts.
state-holds = Platí, kým nebude odvolaný.
state-holds-until = Platí do { $date }.
state-ended = Čas, na ktorý bol daný ({ $duration }), sa skončil { $date }.
state-changed = Od { $date } žiada verzia { $version } o niečo iné.
state-declared = Dôvod: { $reason }
state-too-young = Nepočíta sa: vyžaduje sa vek aspoň { $minimum } rokov a záznam ukazuje len { $shown }.
manage-state-invalidated = Dňa { $date } bol tento súhlas vyhlásený za neplatný.
manage-state-unasked = Záznam tejto odpovede bol vzatý späť { $date }.
flash-manage-renewed = Váš súhlas je obnovený a potvrdenie je na ceste k vám.
renew-title = Obnovte svoj súhlas
renew-button = Obnoviť
mail-receipt-renewed = Znova ste súhlasili: „{ $statement }“
mail-receipt-expired = Čas, na ktorý ste súhlasili, uplynul: „{ $statement }“
mail-receipt-invalidated = Tento súhlas bol vyhlásený za neplatný: „{ $statement }“
mail-renew-subject = Váš súhlas pre { $controller } sa čoskoro skončí
mail-renew-intro = Dali ste { $controller } súhlas, ktorý sa čoskoro skončí. Ak má platiť ďalej, môžete ho obnoviť.
mail-renew-ends = „{ $statement }“: daný { $given }, končí sa { $date }
mail-renew-nothing = Ak neurobíte nič, skončí sa sám a vaše údaje sa na to už nebudú používať.
receipt-title = Potvrdenie
receipt-check = Toto potvrdenie je podpísané: kto má súbor, môže bez otázky u nás overiť, že v ňom nebolo nič zmenené.
receipt-jws = Stiahnuť podpísané potvrdenie
receipt-json = Stiahnuť s dôkazom
receipt-recorded = Zapísané
receipt-key = Podpísané kľúčom
