# What visitors of a form read: the form, the pages that its links lead to, mails to them.
# These are in every language of src/languages.rs; the words of the desk stand in the other files.

## The form.

form-public-choose = Vyberte
form-public-optional = (nepovinné)
form-public-yes = Ano
form-public-no = Ne
form-public-age =
    Je mi alespoň { $age } { $age ->
        [one] rok
        [few] roky
       *[other] let
    }.
form-public-signature = Vaše jméno zde platí jako váš podpis.
form-public-new-tab = (otevře se na nové kartě)
form-public-trap = Nechte toto pole prázdné
form-public-who = Kdo se ptá
form-public-who-asks = { $controller } vás o to žádá a je správcem vašich údajů.
form-public-withdraw = Můžete svobodně odmítnout a souhlas kdykoli odvolat: odkazem v e-mailu, který vám pošleme, na našem portálu nebo tím, že nám napíšete.
form-public-privacy = Zásady ochrany osobních údajů
form-public-languages = Jazyk
form-public-consent-data = Jaké údaje
form-public-consent-recipients = Kdo je dostane
form-public-consent-duration = Jak dlouho platí
form-public-consent-months =
    { $months ->
        [one] Jeden měsíc
        [few] { $months } měsíce
       *[other] { $months } měsíců
    }
form-public-consent-forever = Dokud jej neodvoláte
form-public-consent-no-purpose = Pro tento souhlas nebyl zvolen žádný účel.
form-public-error-prefix = Chyba:
form-public-error-title = Něco není v pořádku
form-public-error-page-title = Chyba: { $title }
form-public-error-required = Vyplňte „{ $name }“
form-public-error-tick = Zaškrtněte „{ $name }“
form-public-error-too-short =
    „{ $name }“ musí mít alespoň { $min } { $min ->
        [one] znak
        [few] znaky
       *[other] znaků
    }
form-public-error-too-long =
    „{ $name }“ může mít nejvýše { $max } { $max ->
        [one] znak
        [few] znaky
       *[other] znaků
    }
form-public-error-pattern = „{ $name }“ nemá podobu, která je zde potřeba
form-public-error-email = Zadejte e-mailovou adresu ve tvaru jmeno@example.com
form-public-error-phone = Zadejte telefonní číslo s předvolbou země, například +420 212 345 678
form-public-error-choice = Vyberte jednu z nabízených odpovědí u „{ $name }“
form-public-error-url = Zadejte u „{ $name }“ webovou adresu, která začíná https://
form-public-error-number = Zadejte u „{ $name }“ číslo, například 1200 nebo 12,5
form-public-error-date = Zadejte u „{ $name }“ den v kalendáři ve tvaru rok-měsíc-den
form-public-error-before = „{ $name }“ nesmí být dříve než { $min }
form-public-error-below = „{ $name }“ nesmí být méně než { $min }
form-public-error-after = „{ $name }“ nesmí být později než { $max }
form-public-error-above = „{ $name }“ nesmí být více než { $max }
form-public-error-too-few =
    Vyberte u „{ $name }“ alespoň { $min } { $min ->
        [one] možnost
        [few] možnosti
       *[other] možností
    }
form-public-error-too-many =
    Vyberte u „{ $name }“ nejvýše { $max } { $max ->
        [one] možnost
        [few] možnosti
       *[other] možností
    }
form-public-error-age = Tento formulář můžete odeslat, jen pokud máte požadovaný věk
form-public-error-yes-no = Vyberte ano nebo ne
form-public-error-same = „{ $name }“ se neshoduje s tím, co jste zadali předtím
form-public-error-identifier = Zadejte svou e-mailovou adresu nebo telefonní číslo
form-public-expired = Tato stránka byla otevřená příliš dlouho, proto zatím nebylo nic odesláno. Vše, co jste vyplnili, je stále zde: zkontrolujte to prosím a odešlete znovu.
form-public-trapped = Zatím nebylo nic odesláno, protože bylo vyplněno pole, které lidé nevidí. Vše, co jste vyplnili, je stále zde: zkontrolujte to prosím a odešlete znovu.
form-public-used = Stejná stránka již byla odeslána s jinými odpověďmi a ty byly zaznamenány. Vše, co jste vyplnili, je stále zde: zkontrolujte to prosím a odešlete znovu.
form-public-busy = Z vaší sítě bylo odesláno tolik formulářů, že teď na chvíli další nepřijímáme. Vše, co jste vyplnili, je stále zde: zkontrolujte to prosím a odešlete znovu.
form-public-too-many-title = Příliš mnoho najednou
form-public-too-many = Z vaší sítě bylo odesláno tolik formulářů, že teď na chvíli další nepřijímáme. Vraťte se prosím a odešlete svůj později znovu.
form-public-too-large-title = Příliš mnoho textu
form-public-too-large = Odeslali jste více, než tento formulář přijímá. Vraťte se prosím a zkraťte své odpovědi.

## A form that is no longer offered.

form-public-withdrawn-title = Tento formulář se již nenabízí
form-public-withdrawn = Formulář „{ $form }“ (správce: { $controller }) byl stažen z webu. Už jím nelze nic odeslat.
form-public-withdrawn-consents = Souhlasy, které jste udělili dříve, zůstávají beze změny. Můžete je kdykoli odvolat: odkazem v e-mailu, který jste tehdy dostali, nebo tím, že se přihlásíte svou e-mailovou adresou nebo telefonním číslem.
form-public-withdrawn-manage = Zobrazit a odvolat vaše souhlasy
form-public-withdrawn-contact = Máte otázky? Napište na { $email }.

## Pages, files and documents of a form.

file-kind-pdf = PDF
file-kind-image = obrázky
file-kind-text = prostý text
file-kind-office = dokumenty Office
form-public-file-taken = { $kinds }; nejvýše { $max } MB.
form-public-file-kept = Přijato: { $name }. Chcete-li soubor nahradit, vyberte jiný.
form-public-file-drop = Odebrat tento soubor
form-public-error-file = Vyberte soubor u „{ $name }“
form-public-step = Strana { $number } z { $count }
form-public-step-on = Pokračovat
form-public-step-back = Zpět
form-public-check = Zkontrolujte své odpovědi
form-public-check-text = Zatím nebylo nic odesláno. Prohlédněte si své odpovědi, změňte, co není správně, a pak je odešlete.
form-public-change = Změnit
form-public-not-answered = Bez odpovědi
form-public-document-hash = SHA-256 tohoto textu:
form-public-error-file-too-large = Soubor u „{ $name }“ je větší než { $max } MB. Vyberte menší
form-public-error-file-cut-off = Soubor u „{ $name }“ nedorazil celý. Vyberte jej znovu
form-public-error-file-empty = Soubor u „{ $name }“ je prázdný. Vyberte jiný
form-public-error-file-type-refused = Soubor u „{ $name }“ je druhu, který se nepřijímá, ať se jmenuje jakkoli. Vyberte některý z druhů uvedených u pole

## After a form was sent.

thanks-title = Děkujeme
thanks-recorded = Co jsme zaznamenali
thanks-given = Udělili jste souhlas
thanks-refused = Neudělili jste souhlas
thanks-reference = Číslo záznamu
thanks-receipt = Poslali jsme vám potvrzení e-mailem. Je v něm odkaz, kterým můžete své rozhodnutí kdykoli změnit.
thanks-no-mail = Číslo záznamu si uschovejte: podle něj lze tento záznam znovu najít.
thanks-confirm-title = Zbývá jeden krok
thanks-confirm = Poslali jsme vám e-mail. Použijte prosím do 7 dnů odkaz v něm a potvrďte; do té doby se nic nezaznamená jako váš souhlas.
thanks-to-confirm = Co potvrdíte

## The link that confirms a form.

confirm-title = Potvrďte své odpovědi
confirm-intro = Ve formuláři „{ $form }“ jste { $date } odpověděli:
confirm-said = { $said }: „{ $statement }“
confirm-button = Potvrdit
confirm-done-title = Potvrzeno
confirm-done = Děkujeme. Vaše odpovědi od této chvíle platí a potvrzení vám přijde e-mailem.
confirm-already = To jste již potvrdili. Nic dalšího není třeba dělat.
confirm-gone-title = Tento odkaz už nefunguje
confirm-gone = Jeho platnost skončila nebo nebyl zkopírován celý. Jeho otevřením se nic nezaznamenalo. Chcete-li, vyplňte formulář znovu.

## The link that shows and takes back consents.

manage-title = Vaše souhlasy
manage-intro = { $controller } má tyto odpovědi od: { $who }. Každou z nich zde můžete kdykoli změnit; změna platí okamžitě.
manage-someone = osoba, která dostala tento odkaz
manage-none = Nejsou tu žádné odpovědi.
manage-state-given = Dne { $date } jste udělili souhlas.
manage-state-refused = Dne { $date } jste neudělili souhlas.
manage-state-withdrawn = Dne { $date } jste svůj souhlas odvolali.
manage-state-expired = Dne { $date } jste udělili souhlas. Platil po určitou dobu a ta uplynula.
manage-state-needs-renewal = Dne { $date } jste udělili souhlas. To, oč jste žádáni, se od té doby změnilo, a váš souhlas proto již neplatí.
manage-withdraw = Odvolat
manage-give = Udělit souhlas
manage-withdraw-all = Odvolat vše
manage-all-title = Vše najednou
manage-all-intro = Odvolá všechny souhlasy, které jste udělili.
flash-manage-withdrawn = Váš souhlas je odvolán a potvrzení je na cestě k vám.
flash-manage-given = Váš souhlas je zaznamenán a potvrzení je na cestě k vám.
flash-manage-all = Všechny vaše souhlasy jsou odvolány a potvrzení je na cestě k vám.
manage-changed = Znění se od otevření této stránky změnilo. Než udělíte souhlas, přečtěte si je prosím znovu.
manage-gone-title = Tento odkaz už nefunguje
manage-gone = Jeho platnost skončila nebo nebyl zkopírován celý. Své souhlasy si můžete prohlédnout a změnit na našem portálu, nebo nám napište.
manage-portal = Otevřít portál
manage-who = Kdo je správcem
manage-contact = S dotazy se obracejte na { $email }; pověřencem pro ochranu osobních údajů je { $dpo }, { $dpo_email }.

## What somebody was shown.

seen-document-title = Formulář tak, jak byl zobrazen
seen-ticked = Zaškrtnuto
seen-not-ticked = Nezaškrtnuto

## Mail: receipts.

mail-receipt-subject = Vaše odpovědi: { $controller }
mail-receipt-subject-withdrawn = Odvolali jste souhlas: { $controller }
mail-receipt-subject-given = Udělili jste souhlas: { $controller }
mail-receipt-form = Dne { $date } jste odeslali formulář „{ $form }“ (správce: { $controller }). Zaznamenali jsme toto:
mail-receipt-change = Dne { $date } jste změnili, co smí { $controller } dělat s vašimi údaji. Zaznamenali jsme toto:
mail-receipt-given = Udělili jste souhlas: „{ $statement }“
mail-receipt-refused = Neudělili jste souhlas: „{ $statement }“
mail-receipt-withdrawn = Odvolali jste: „{ $statement }“
mail-receipt-manage-intro = Své odpovědi si můžete kdykoli prohlédnout a každou z nich změnit, bez přihlášení:
mail-receipt-manage = Prohlédnout nebo odvolat
mail-receipt-when = Kdy
mail-receipt-controller = Správce
mail-receipt-contact = Dotazy na
mail-receipt-dpo = Pověřenec pro ochranu osobních údajů
mail-receipt-reference = Číslo záznamu
mail-receipt-not-you = Nebyli jste to vy? Pak souhlas odvolejte odkazem výše, nebo nám napište. Tento e-mail nepřeposílejte: kdo má odkaz, může vaše odpovědi změnit.

## Mail: the question whether it was you.

mail-confirm-subject = Potvrďte prosím své odpovědi: { $controller }
mail-confirm-intro = Někdo, nejspíše vy, odeslal s touto adresou formulář „{ $form }“ (správce: { $controller }). Potvrďte prosím, že jste to byli vy. Do té doby vaše odpovědi neplatí.
mail-confirm-button = Prohlédnout a potvrdit
mail-confirm-valid = Odkaz platí 7 dní.
mail-confirm-not-you = Nebyli jste to vy? Pak nemusíte nic dělat a nic se nezaznamená jako váš souhlas.

## What a new form begins with.

forms-start-submit = Odeslat
forms-start-thanks = Děkujeme. Vaše odpovědi jsme zaznamenali.
forms-start-email = E-mailová adresa

## Dates.

date-long = { $day }. { $month } { $year }
date-time = { $date } v { $time }
month-1 = ledna
month-2 = února
month-3 = března
month-4 = dubna
month-5 = května
month-6 = června
month-7 = července
month-8 = srpna
month-9 = září
month-10 = října
month-11 = listopadu
month-12 = prosince

form-public-close = Zavřít
form-public-working = Okamžik, formulář se připravuje k odeslání…
form-public-too-quick = Zatím nebylo nic odesláno, protože to šlo rychleji, než lidé čtou. Vše, co jste vyplnili, je stále zde: zkontrolujte to prosím a odešlete znovu.
manage-ask-title = Zobrazit nebo odvolat vaše souhlasy
manage-ask-text = Zadejte svou e-mailovou adresu. Pošleme vám odkaz, se kterým uvidíte, k čemu jste dali souhlas, a můžete ho odvolat.
manage-ask-email = E-mailová adresa
manage-ask-send = Poslat mi odkaz
manage-ask-receipt = Stejný odkaz je v každém potvrzení, které jsme vám poslali.
manage-ask-sent-title = Podívejte se do pošty
manage-ask-sent = Pokud tuto adresu známe, e-mail s odkazem je na cestě.
manage-ask-again = Zadat jinou adresu
mail-manage-subject = Vaše souhlasy u { $controller }
mail-manage-intro = Požádali jste o odkaz na své souhlasy u { $controller }. Uvidíte s ním, k čemu jste dali souhlas, a můžete ho odvolat.
mail-manage-not-you = Pokud jste o něj nežádali, nemusíte nic dělat. Odkaz nikomu nepředávejte: kdo ho má, vidí vaše souhlasy.

## The form on paper.
paper-only-if = Pouze pokud:
paper-answered = zodpovězeno
paper-not = ne { $value }
paper-and = a
paper-or = nebo
paper-tick-one = Zaškrtněte jedno políčko.
paper-tick-any = Zaškrtněte vše, co platí.
paper-attach = Přiložte to prosím k tomuto listu ({ $kinds }).
paper-place-date = Místo a datum
paper-signature = Podpis
paper-online = Tento formulář na webu:
paper-return = Tento list prosím předejte nebo zašlete na adresu: { $address }
mail-receipt-paper = Dne { $date } jste na papíře podepsali formulář „{ $form }“ (správce: { $controller }). Zaznamenali jsme z něj toto:

## Why a consent holds or does not, renewing it, and receipts.
state-holds = Platí, dokud nebude odvolán.
state-holds-until = Platí do { $date }.
state-ended = Doba, na kterou byl dán ({ $duration }), skončila { $date }.
state-changed = Od { $date } žádá verze { $version } o něco jiného.
state-declared = Důvod: { $reason }
state-too-young = Nepočítá se: vyžaduje se věk nejméně { $minimum } let a záznam ukazuje jen { $shown }.
manage-state-invalidated = Dne { $date } byl tento souhlas prohlášen za neplatný.
manage-state-unasked = Záznam této odpovědi byl vzat zpět { $date }.
flash-manage-renewed = Váš souhlas je obnoven a potvrzení je na cestě k vám.
renew-title = Obnovte svůj souhlas
renew-button = Obnovit
mail-receipt-renewed = Znovu jste souhlasili: „{ $statement }“
mail-receipt-expired = Doba, na kterou jste souhlasili, uplynula: „{ $statement }“
mail-receipt-invalidated = Tento souhlas byl prohlášen za neplatný: „{ $statement }“
mail-renew-subject = Váš souhlas pro { $controller } brzy skončí
mail-renew-intro = Dali jste { $controller } souhlas, který brzy skončí. Pokud má platit dál, můžete jej obnovit.
mail-renew-ends = „{ $statement }“: dán { $given }, končí { $date }
mail-renew-nothing = Pokud neuděláte nic, skončí sám a vaše údaje se k tomu už nebudou používat.
receipt-title = Potvrzení
receipt-check = Toto potvrzení je podepsané: kdo má soubor, může bez dotazu u nás ověřit, že v něm nebylo nic změněno.
receipt-jws = Stáhnout podepsané potvrzení
receipt-json = Stáhnout s důkazem
receipt-recorded = Zapsáno
receipt-key = Podepsáno klíčem
