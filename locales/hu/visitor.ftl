# What visitors of a form read: the form, the pages that its links lead to, mails to them.
# These are in every language of src/languages.rs; the words of the desk stand in the other files.

## The form.

form-public-choose = Válasszon
form-public-optional = (nem kötelező)
form-public-yes = Igen
form-public-no = Nem
form-public-age = Legalább { $age } éves vagyok.
form-public-signature = Az ide beírt neve aláírásnak számít.
form-public-new-tab = (új lapon nyílik meg)
form-public-trap = Hagyja üresen ezt a mezőt
form-public-who = Ki kérdezi
form-public-who-asks = { $controller } kéri ezt Öntől, és az Ön adatainak adatkezelője.
form-public-withdraw = Ön szabadon nemet mondhat, és hozzájárulását bármikor visszavonhatja: az Önnek küldött e-mailben lévő hivatkozással, portálunkon vagy úgy, hogy ír nekünk.
form-public-privacy = Adatkezelési tájékoztató
form-public-languages = Nyelv
form-public-consent-data = Mely adatok
form-public-consent-recipients = Ki kapja meg őket
form-public-consent-duration = Meddig érvényes
form-public-consent-months =
    { $months ->
        [one] Egy hónapig
       *[other] { $months } hónapig
    }
form-public-consent-forever = Amíg vissza nem vonja
form-public-consent-no-purpose = Ehhez a hozzájáruláshoz nincs cél kiválasztva.
form-public-error-prefix = Hiba:
form-public-error-title = Valami nincs rendben
form-public-error-page-title = Hiba: { $title }
form-public-error-required = Töltse ki: „{ $name }”
form-public-error-tick = Jelölje be: „{ $name }”
form-public-error-too-short = A(z) „{ $name }” mezőben legalább { $min } karakternek kell lennie
form-public-error-too-long = A(z) „{ $name }” mezőben legfeljebb { $max } karakter lehet
form-public-error-pattern = A(z) „{ $name }” nem olyan alakú, amilyenre itt szükség van
form-public-error-email = Adjon meg egy e-mail-címet nev@example.com alakban
form-public-error-phone = Adjon meg egy telefonszámot az országkóddal együtt, például +36 1 234 5678
form-public-error-choice = Válassza ki a felkínált válaszok egyikét itt: „{ $name }”
form-public-error-url = Adjon meg egy https:// kezdetű webcímet itt: „{ $name }”
form-public-error-number = Adjon meg egy számot itt: „{ $name }”, például 1200 vagy 12,5
form-public-error-date = Adjon meg egy naptári napot itt: „{ $name }”, év-hónap-nap alakban
form-public-error-before = „{ $name }”: nem lehet korábbi, mint { $min }
form-public-error-below = „{ $name }”: nem lehet kisebb, mint { $min }
form-public-error-after = „{ $name }”: nem lehet későbbi, mint { $max }
form-public-error-above = „{ $name }”: nem lehet nagyobb, mint { $max }
form-public-error-too-few = „{ $name }”: legalább { $min } választ jelöljön be
form-public-error-too-many = „{ $name }”: legfeljebb { $max } választ jelöljön be
form-public-error-age = Ezt az űrlapot csak akkor küldheti el, ha elérte a szükséges életkort
form-public-error-yes-no = Válasszon: igen vagy nem
form-public-error-same = „{ $name }”: nem egyezik azzal, amit korábban megadott
form-public-error-identifier = Adja meg e-mail-címét vagy telefonszámát
form-public-expired = Ez az oldal túl sokáig volt nyitva, ezért még semmi sem lett elküldve. Minden, amit kitöltött, még itt van: kérjük, ellenőrizze, és küldje el újra.
form-public-trapped = Még semmi sem lett elküldve, mert ki volt töltve egy mező, amelyet az emberek nem látnak. Minden, amit kitöltött, még itt van: kérjük, ellenőrizze, és küldje el újra.
form-public-used = Ugyanezt az oldalt már elküldték más válaszokkal, és azokat rögzítettük. Minden, amit kitöltött, még itt van: kérjük, ellenőrizze, és küldje el újra.
form-public-busy = Az Ön hálózatáról olyan sok űrlapot küldtek el, hogy egy ideig nem fogadunk többet. Minden, amit kitöltött, még itt van: kérjük, ellenőrizze, és küldje el újra.
form-public-too-many-title = Túl sok egyszerre
form-public-too-many = Az Ön hálózatáról olyan sok űrlapot küldtek el, hogy egy ideig nem fogadunk többet. Kérjük, lépjen vissza, és később küldje el újra a sajátját.
form-public-too-large-title = Túl sok szöveg
form-public-too-large = Többet küldött el, mint amennyit ez az űrlap fogad. Kérjük, lépjen vissza, és rövidítse le válaszait.

## A form that is no longer offered.

form-public-withdrawn-title = Ez az űrlap már nem érhető el
form-public-withdrawn = A(z) „{ $form }” űrlapot (adatkezelő: { $controller }) levették az internetről. Ezzel az űrlappal már semmit sem lehet elküldeni.
form-public-withdrawn-consents = Korábban megadott hozzájárulásai változatlanok maradnak. Bármikor visszavonhatja őket: az akkor kapott e-mailben lévő hivatkozással, vagy úgy, hogy bejelentkezik e-mail-címével vagy telefonszámával.
form-public-withdrawn-manage = Hozzájárulásainak megtekintése és visszavonása
form-public-withdrawn-contact = Kérdése van? Írjon erre a címre: { $email }.

## Pages, files and documents of a form.

file-kind-pdf = PDF
file-kind-image = képek
file-kind-text = egyszerű szöveg
file-kind-office = Office-dokumentumok
form-public-file-taken = { $kinds }; legfeljebb { $max } MB.
form-public-file-kept = Beérkezett: { $name }. Cseréjéhez válasszon másik fájlt.
form-public-file-drop = Fájl eltávolítása
form-public-error-file = Válasszon fájlt itt: „{ $name }”
form-public-step = { $number }. oldal, összesen { $count }
form-public-step-on = Tovább
form-public-step-back = Vissza
form-public-check = Ellenőrizze válaszait
form-public-check-text = Még semmi sem lett elküldve. Nézze át válaszait, változtassa meg, ami nem helyes, majd küldje el.
form-public-change = Módosítás
form-public-not-answered = Nincs válasz
form-public-document-hash = A szöveg SHA-256 értéke:
form-public-error-file-too-large = A(z) „{ $name }” mező fájlja nagyobb, mint { $max } MB. Válasszon kisebbet
form-public-error-file-cut-off = A(z) „{ $name }” mező fájlja nem érkezett meg teljesen. Válassza ki újra
form-public-error-file-empty = A(z) „{ $name }” mező fájlja üres. Válasszon másikat
form-public-error-file-type-refused = A(z) „{ $name }” mező fájlja olyan típusú, amelyet nem fogadunk el, bárhogy hívják is. Válasszon a mezőnél megnevezett típusok közül

## After a form was sent.

thanks-title = Köszönjük
thanks-recorded = Amit rögzítettünk
thanks-given = Ön hozzájárult
thanks-refused = Ön nem járult hozzá
thanks-reference = Hivatkozási szám
thanks-receipt = E-mailben visszaigazolást küldtünk Önnek. Van benne egy hivatkozás, amellyel bármikor meggondolhatja magát.
thanks-no-mail = Őrizze meg a hivatkozási számot: ezzel kereshető vissza ez a bejegyzés.
thanks-confirm-title = Egy lépés van hátra
thanks-confirm = E-mailt küldtünk Önnek. Kérjük, 7 napon belül nyissa meg a benne lévő hivatkozást, és erősítse meg válaszait; addig semmit nem rögzítünk az Ön hozzájárulásaként.
thanks-to-confirm = Amit meg fog erősíteni

## The link that confirms a form.

confirm-title = Erősítse meg válaszait
confirm-intro = A(z) „{ $form }” űrlapon a következő időpontban válaszolt: { $date }
confirm-said = { $said }: „{ $statement }”
confirm-button = Megerősítem
confirm-done-title = Megerősítve
confirm-done = Köszönjük. Válaszai mostantól érvényesek, és a visszaigazolás e-mailben úton van Önhöz.
confirm-already = Ezt már megerősítette. Nincs több teendője.
confirm-gone-title = Ez a hivatkozás már nem működik
confirm-gone = Lejárt, vagy nem másolták le teljesen. A megnyitásával semmit nem rögzítettünk. Ha szeretné, töltse ki újra az űrlapot.

## The link that shows and takes back consents.

manage-title = Az Ön hozzájárulásai
manage-intro = { $controller } ezeket a válaszokat őrzi a következő személytől: { $who }. Itt bármikor megváltoztathatja bármelyiket; a változás azonnal érvényes.
manage-someone = aki ezt a hivatkozást kapta
manage-none = Nincsenek megjeleníthető válaszok.
manage-state-given = Ön hozzájárult: { $date }.
manage-state-refused = Ön nem járult hozzá: { $date }.
manage-state-withdrawn = Ön visszavonta a hozzájárulását: { $date }.
manage-state-expired = Ön hozzájárult: { $date }. Ez meghatározott ideig volt érvényes, amely letelt.
manage-state-needs-renewal = Ön hozzájárult: { $date }. Azóta megváltozott, amihez a hozzájárulást kérjük, ezért hozzájárulása már nem érvényes.
manage-withdraw = Visszavonom
manage-give = Hozzájárulok
manage-withdraw-all = Mindet visszavonom
manage-all-title = Egyszerre mindet
manage-all-intro = Visszavonja az összes megadott hozzájárulását.
flash-manage-withdrawn = Hozzájárulását visszavontuk, és a visszaigazolás úton van Önhöz.
flash-manage-given = Hozzájárulását rögzítettük, és a visszaigazolás úton van Önhöz.
flash-manage-all = Minden hozzájárulását visszavontuk, és a visszaigazolás úton van Önhöz.
manage-changed = A szöveg megváltozott, mióta megnyitotta ezt az oldalt. Kérjük, olvassa el újra, mielőtt hozzájárul.
manage-gone-title = Ez a hivatkozás már nem működik
manage-gone = Lejárt, vagy nem másolták le teljesen. Hozzájárulásait portálunkon megtekintheti és megváltoztathatja, vagy írhat nekünk.
manage-portal = Portál megnyitása
manage-who = Ki a felelős
manage-contact = Kérdések: { $email }; az adatvédelmi tisztviselő { $dpo }, { $dpo_email }.

## What somebody was shown.

seen-document-title = Az űrlap, ahogyan megjelent
seen-ticked = Bejelölve
seen-not-ticked = Nincs bejelölve

## Mail: receipts.

mail-receipt-subject = Az Ön válaszai – { $controller }
mail-receipt-subject-withdrawn = Ön visszavont egy hozzájárulást – { $controller }
mail-receipt-subject-given = Ön hozzájárulást adott – { $controller }
mail-receipt-form = Ön elküldte a(z) „{ $form }” űrlapot (adatkezelő: { $controller }; időpont: { $date }). Ezt rögzítettük:
mail-receipt-change = Ön megváltoztatta, mit tehet az adataival { $controller } (időpont: { $date }). Ezt rögzítettük:
mail-receipt-given = Hozzájárult: „{ $statement }”
mail-receipt-refused = Nem járult hozzá: „{ $statement }”
mail-receipt-withdrawn = Visszavonta: „{ $statement }”
mail-receipt-manage-intro = Válaszait bármikor megtekintheti, és bármelyiket megváltoztathatja, bejelentkezés nélkül:
mail-receipt-manage = Megtekintés vagy visszavonás
mail-receipt-when = Mikor
mail-receipt-controller = Adatkezelő
mail-receipt-contact = Kérdések
mail-receipt-dpo = Adatvédelmi tisztviselő
mail-receipt-reference = Hivatkozási szám
mail-receipt-not-you = Nem Ön volt? Akkor vonja vissza a hozzájárulást a fenti hivatkozással, vagy írjon nekünk. Ne továbbítsa ezt az e-mailt: akinél a hivatkozás van, megváltoztathatja az Ön válaszait.

## Mail: the question whether it was you.

mail-confirm-subject = Kérjük, erősítse meg válaszait – { $controller }
mail-confirm-intro = Valaki, valószínűleg Ön, ezzel a címmel elküldte a(z) „{ $form }” űrlapot (adatkezelő: { $controller }). Kérjük, erősítse meg, hogy Ön volt az. Addig válaszai nem érvényesek.
mail-confirm-button = Megtekintés és megerősítés
mail-confirm-valid = A hivatkozás 7 napig érvényes.
mail-confirm-not-you = Nem Ön volt? Akkor nincs teendője, és semmit nem rögzítünk az Ön hozzájárulásaként.

## What a new form begins with.

forms-start-submit = Küldés
forms-start-thanks = Köszönjük. Válaszait rögzítettük.
forms-start-email = E-mail-cím

## Dates.

date-long = { $year }. { $month } { $day }.
date-time = { $date } { $time }
month-1 = január
month-2 = február
month-3 = március
month-4 = április
month-5 = május
month-6 = június
month-7 = július
month-8 = augusztus
month-9 = szeptember
month-10 = október
month-11 = november
month-12 = december

form-public-close = Bezárás
form-public-working = Egy pillanat, az űrlap küldésre készül…
form-public-too-quick = Még semmit sem küldtünk el, mert ez gyorsabb volt, mint ahogy az emberek olvasnak. Minden, amit kitöltött, megvan: ellenőrizze, és küldje el újra.
manage-ask-title = Hozzájárulásainak megtekintése vagy visszavonása
manage-ask-text = Adja meg az e-mail-címét. Küldünk egy hivatkozást, amellyel láthatja, mihez járult hozzá, és visszavonhatja.
manage-ask-email = E-mail-cím
manage-ask-send = Kérem a hivatkozást
manage-ask-receipt = Ugyanez a hivatkozás minden visszaigazolásban benne van, amelyet Önnek küldtünk.
manage-ask-sent-title = Nézze meg a leveleit
manage-ask-sent = Ha ismerjük ezt a címet, a hivatkozást tartalmazó levél úton van.
manage-ask-again = Másik cím megadása
mail-manage-subject = Az Ön hozzájárulásai: { $controller }
mail-manage-intro = Hivatkozást kért a hozzájárulásaihoz ({ $controller }). Ezzel láthatja, mihez járult hozzá, és visszavonhatja.
mail-manage-not-you = Ha nem Ön kérte, nincs teendője. Ne adja tovább a hivatkozást: akinél megvan, látja az Ön hozzájárulásait.

## The form on paper.
paper-only-if = Csak akkor, ha:
paper-answered = megválaszolva
paper-not = nem { $value }
paper-and = és
paper-or = vagy
paper-tick-one = Jelöljön be egy négyzetet.
paper-tick-any = Jelölje be mindazt, ami igaz.
paper-attach = Kérjük, csatolja ehhez a laphoz ({ $kinds }).
paper-place-date = Hely és dátum
paper-signature = Aláírás
paper-online = Ez az űrlap a weben:
paper-return = Kérjük, adja át vagy küldje el ezt a lapot ide: { $address }
mail-receipt-paper = Ön papíron aláírta a(z) „{ $form }” űrlapot (adatkezelő: { $controller }; időpont: { $date }). Ebből ezt rögzítettük:

## Why a consent holds or does not, renewing it, and receipts.
state-holds = A visszavonásig érvényes.
state-holds-until = Eddig érvényes: { $date }.
state-ended = Az idő, amelyre adták ({ $duration }), ekkor járt le: { $date }.
state-changed = A(z) { $version }. változat mást kér ettől a naptól: { $date }.
state-declared = Indok: { $reason }
state-too-young = Nem számít: legalább { $minimum } éves kor szükséges, a feljegyzés viszont csak ennyit mutat: { $shown }.
manage-state-invalidated = Ezt a hozzájárulást ekkor nyilvánították érvénytelennek: { $date }.
manage-state-unasked = A válasz feljegyzését ekkor vonták vissza: { $date }.
flash-manage-renewed = Hozzájárulását megújítottuk, és a visszaigazolás úton van Önhöz.
renew-title = Hozzájárulásának megújítása
renew-button = Megújítás
mail-receipt-renewed = Ön ismét hozzájárult: „{ $statement }”
mail-receipt-expired = Lejárt az idő, amelyre Ön hozzájárult: „{ $statement }”
mail-receipt-invalidated = Ezt a hozzájárulást érvénytelennek nyilvánították: „{ $statement }”
mail-renew-subject = Hamarosan lejár a hozzájárulása ({ $controller })
mail-renew-intro = Ön olyan hozzájárulást adott ({ $controller }), amely hamarosan lejár. Ha szeretné, hogy tovább érvényes legyen, megújíthatja.
mail-renew-ends = „{ $statement }”: megadva { $given }, lejár { $date }
mail-renew-nothing = Ha nem tesz semmit, magától lejár, és adatait erre többé nem használjuk.
receipt-title = Visszaigazolás
receipt-check = Ez a visszaigazolás alá van írva: akinél a fájl megvan, a megkérdezésünk nélkül ellenőrizheti, hogy semmi sem változott benne.
receipt-jws = Az aláírt visszaigazolás letöltése
receipt-json = Letöltés bizonyítékkal
receipt-recorded = Feljegyezve
receipt-key = Aláírva ezzel a kulccsal
