# What visitors of a form read: the form, the pages that its links lead to, mails to them.
# These are in every language of src/languages.rs; the words of the desk stand in the other files.

## The form.

form-public-choose = Valitse
form-public-optional = (vapaaehtoinen)
form-public-yes = Kyllä
form-public-no = Ei
form-public-age = Olen vähintään { $age }-vuotias.
form-public-signature = Nimesi tässä vastaa allekirjoitustasi.
form-public-new-tab = (avautuu uuteen välilehteen)
form-public-trap = Jätä tämä kenttä tyhjäksi
form-public-who = Kuka kysyy
form-public-who-asks = { $controller } pyytää sinulta tätä ja on henkilötietojesi rekisterinpitäjä.
form-public-withdraw = Voit vapaasti kieltäytyä ja peruuttaa suostumuksen milloin tahansa: lähettämämme sähköpostin linkistä, portaalissamme tai kirjoittamalla meille.
form-public-privacy = Tietosuojaseloste
form-public-languages = Kieli
form-public-consent-data = Mitkä tiedot
form-public-consent-recipients = Kuka ne saa
form-public-consent-duration = Kuinka kauan se on voimassa
form-public-consent-months =
    { $months ->
        [one] Yhden kuukauden
       *[other] { $months } kuukautta
    }
form-public-consent-forever = Kunnes peruutat sen
form-public-consent-no-purpose = Tälle suostumukselle ei ole valittu tarkoitusta.
form-public-error-prefix = Virhe:
form-public-error-title = Jokin on vialla
form-public-error-page-title = Virhe: { $title }
form-public-error-required = Täytä ”{ $name }”
form-public-error-tick = Rastita ”{ $name }”
form-public-error-too-short =
    Kohdassa ”{ $name }” on oltava vähintään { $min } { $min ->
        [one] merkki
       *[other] merkkiä
    }
form-public-error-too-long =
    Kohdassa ”{ $name }” saa olla enintään { $max } { $max ->
        [one] merkki
       *[other] merkkiä
    }
form-public-error-pattern = ”{ $name }” ei ole tässä tarvittavassa muodossa
form-public-error-email = Anna sähköpostiosoite muodossa nimi@example.com
form-public-error-phone = Anna puhelinnumero maatunnuksineen, esimerkiksi +358 9 123 4567
form-public-error-choice = Valitse jokin kohdan ”{ $name }” tarjotuista vastauksista
form-public-error-url = Anna kohtaan ”{ $name }” verkko-osoite, joka alkaa https://
form-public-error-number = Anna kohtaan ”{ $name }” luku, esimerkiksi 1200 tai 12,5
form-public-error-date = Anna kohtaan ”{ $name }” kalenterin päivä muodossa vuosi-kuukausi-päivä
form-public-error-before = ”{ $name }” ei saa olla aikaisempi kuin { $min }
form-public-error-below = ”{ $name }” ei saa olla pienempi kuin { $min }
form-public-error-after = ”{ $name }” ei saa olla myöhempi kuin { $max }
form-public-error-above = ”{ $name }” ei saa olla suurempi kuin { $max }
form-public-error-too-few = Valitse kohdasta ”{ $name }” vähintään { $min }
form-public-error-too-many = Valitse kohdasta ”{ $name }” enintään { $max }
form-public-error-age = Voit lähettää tämän lomakkeen vain, jos olet tarpeeksi vanha
form-public-error-yes-no = Valitse kyllä tai ei
form-public-error-same = ”{ $name }” ei ole sama kuin aiemmin antamasi
form-public-error-identifier = Anna sähköpostiosoitteesi tai puhelinnumerosi
form-public-expired = Sivu oli auki liian kauan, joten mitään ei ole vielä lähetetty. Kaikki täyttämäsi on yhä tallella: tarkista se ja lähetä uudelleen.
form-public-trapped = Mitään ei ole vielä lähetetty, koska täytettynä oli kenttä, jota ihmiset eivät näe. Kaikki täyttämäsi on yhä tallella: tarkista se ja lähetä uudelleen.
form-public-used = Sama sivu on jo lähetetty toisin vastauksin, ja ne on kirjattu. Kaikki täyttämäsi on yhä tallella: tarkista se ja lähetä uudelleen.
form-public-busy = Verkostasi on lähetetty niin monta lomaketta, että emme hetkeen ota vastaan enempää. Kaikki täyttämäsi on yhä tallella: tarkista se ja lähetä uudelleen.
form-public-too-many-title = Liian monta kerralla
form-public-too-many = Verkostasi on lähetetty niin monta lomaketta, että emme hetkeen ota vastaan enempää. Palaa takaisin ja lähetä omasi uudelleen myöhemmin.
form-public-too-large-title = Liikaa tekstiä
form-public-too-large = Lähettämäsi on suurempi kuin tämä lomake ottaa vastaan. Palaa takaisin ja lyhennä vastauksiasi.

## A form that is no longer offered.

form-public-withdrawn-title = Tätä lomaketta ei enää tarjota
form-public-withdrawn = Lomake ”{ $form }” (rekisterinpitäjä: { $controller }) on poistettu verkosta. Sillä ei voi enää lähettää mitään.
form-public-withdrawn-consents = Aiemmin antamasi suostumukset säilyvät ennallaan. Voit peruuttaa ne milloin tahansa: silloin saamasi sähköpostin linkistä tai kirjautumalla sisään sähköpostiosoitteellasi tai puhelinnumerollasi.
form-public-withdrawn-manage = Katso ja peruuta suostumuksesi
form-public-withdrawn-contact = Kysyttävää? Kirjoita osoitteeseen { $email }.

## Pages, files and documents of a form.

file-kind-pdf = PDF
file-kind-image = kuvat
file-kind-text = pelkkä teksti
file-kind-office = Office-asiakirjat
form-public-file-taken = { $kinds }; enintään { $max } Mt.
form-public-file-kept = Vastaanotettu: { $name }. Korvaa se valitsemalla toinen tiedosto.
form-public-file-drop = Poista tämä tiedosto
form-public-error-file = Valitse tiedosto kohtaan ”{ $name }”
form-public-step = Sivu { $number } / { $count }
form-public-step-on = Jatka
form-public-step-back = Takaisin
form-public-check = Tarkista vastauksesi
form-public-check-text = Mitään ei ole vielä lähetetty. Katso vastauksesi läpi, muuta mikä ei ole oikein, ja lähetä ne sitten.
form-public-change = Muuta
form-public-not-answered = Ei vastattu
form-public-document-hash = Tämän tekstin SHA-256:
form-public-error-file-too-large = Kohdan ”{ $name }” tiedosto on suurempi kuin { $max } Mt. Valitse pienempi
form-public-error-file-cut-off = Kohdan ”{ $name }” tiedosto ei tullut perille kokonaan. Valitse se uudelleen
form-public-error-file-empty = Kohdan ”{ $name }” tiedosto on tyhjä. Valitse toinen
form-public-error-file-type-refused = Kohdan ”{ $name }” tiedosto on tyyppiä, jota ei oteta vastaan, olipa sen nimi mikä tahansa. Valitse jokin kentän kohdalla mainituista tyypeistä

## After a form was sent.

thanks-title = Kiitos
thanks-recorded = Kirjasimme nämä
thanks-given = Annoit suostumuksesi
thanks-refused = Et antanut suostumustasi
thanks-reference = Viite
thanks-receipt = Lähetimme sinulle vahvistuksen sähköpostitse. Siinä on linkki, jolla voit muuttaa mielesi milloin tahansa.
thanks-no-mail = Säilytä viite: sillä tämä kirjaus löytyy uudelleen.
thanks-confirm-title = Yksi vaihe puuttuu
thanks-confirm = Lähetimme sinulle sähköpostin. Avaa siinä oleva linkki 7 päivän kuluessa ja vahvista; sitä ennen mitään ei kirjata suostumukseksesi.
thanks-to-confirm = Mitä vahvistat

## The link that confirms a form.

confirm-title = Vahvista vastauksesi
confirm-intro = Vastasit lomakkeella ”{ $form }” { $date }:
confirm-said = { $said }: ”{ $statement }”
confirm-button = Vahvista
confirm-done-title = Vahvistettu
confirm-done = Kiitos. Vastauksesi ovat voimassa tästä lähtien, ja vahvistus on tulossa sinulle sähköpostitse.
confirm-already = Olit jo vahvistanut tämän. Sinun ei tarvitse tehdä enempää.
confirm-gone-title = Tämä linkki ei enää toimi
confirm-gone = Se on vanhentunut tai sitä ei kopioitu kokonaan. Sen avaaminen ei kirjannut mitään. Täytä lomake halutessasi uudelleen.

## The link that shows and takes back consents.

manage-title = Suostumuksesi
manage-intro = { $controller } säilyttää nämä vastaukset, jotka antoi { $who }. Voit muuttaa jokaista niistä tässä milloin tahansa; muutos tulee voimaan heti.
manage-someone = tämän linkin saanut henkilö
manage-none = Näytettäviä vastauksia ei ole.
manage-state-given = Annoit suostumuksesi { $date }.
manage-state-refused = Et antanut suostumustasi { $date }.
manage-state-withdrawn = Peruutit suostumuksesi { $date }.
manage-state-expired = Annoit suostumuksesi { $date }. Se oli voimassa tietyn ajan, joka on päättynyt.
manage-state-needs-renewal = Annoit suostumuksesi { $date }. Se, mihin suostumusta pyydetään, on muuttunut sen jälkeen, joten suostumuksesi ei ole enää voimassa.
manage-withdraw = Peruuta suostumus
manage-give = Anna suostumus
manage-withdraw-all = Peruuta kaikki
manage-all-title = Kaikki kerralla
manage-all-intro = Peruuttaa kaikki antamasi suostumukset.
flash-manage-withdrawn = Suostumuksesi on peruutettu, ja vahvistus on tulossa sinulle.
flash-manage-given = Suostumuksesi on kirjattu, ja vahvistus on tulossa sinulle.
flash-manage-all = Kaikki suostumuksesi on peruutettu, ja vahvistus on tulossa sinulle.
manage-changed = Teksti on muuttunut sen jälkeen, kun avasit sivun. Lue se uudelleen ennen kuin annat suostumuksesi.
manage-gone-title = Tämä linkki ei enää toimi
manage-gone = Se on vanhentunut tai sitä ei kopioitu kokonaan. Voit katsoa ja muuttaa suostumuksiasi portaalissamme tai kirjoittaa meille.
manage-portal = Avaa portaali
manage-who = Kuka vastaa
manage-contact = Kysymykset: { $email }; tietosuojavastaava on { $dpo }, { $dpo_email }.

## What somebody was shown.

seen-document-title = Lomake sellaisena kuin se näytettiin
seen-ticked = Rastitettu
seen-not-ticked = Ei rastitettu

## Mail: receipts.

mail-receipt-subject = Vastauksesi: { $controller }
mail-receipt-subject-withdrawn = Peruutit suostumuksen: { $controller }
mail-receipt-subject-given = Annoit suostumuksen: { $controller }
mail-receipt-form = Lähetit lomakkeen ”{ $form }” { $date } (rekisterinpitäjä: { $controller }). Kirjasimme seuraavat:
mail-receipt-change = Muutit { $date } sitä, mitä { $controller } saa tehdä tiedoillasi. Kirjasimme seuraavat:
mail-receipt-given = Annoit suostumuksesi: ”{ $statement }”
mail-receipt-refused = Et antanut suostumustasi: ”{ $statement }”
mail-receipt-withdrawn = Peruutit: ”{ $statement }”
mail-receipt-manage-intro = Voit katsoa vastauksiasi ja muuttaa jokaista niistä milloin tahansa ilman kirjautumista:
mail-receipt-manage = Katso tai peruuta
mail-receipt-when = Milloin
mail-receipt-controller = Rekisterinpitäjä
mail-receipt-contact = Kysymykset
mail-receipt-dpo = Tietosuojavastaava
mail-receipt-reference = Viite
mail-receipt-not-you = Etkö se ollut sinä? Peruuta silloin suostumus yllä olevasta linkistä tai kirjoita meille. Älä lähetä tätä viestiä eteenpäin: se, jolla on linkki, voi muuttaa vastauksiasi.

## Mail: the question whether it was you.

mail-confirm-subject = Vahvista vastauksesi: { $controller }
mail-confirm-intro = Joku, todennäköisesti sinä, lähetti tällä osoitteella lomakkeen ”{ $form }” (rekisterinpitäjä: { $controller }). Vahvista, että se olit sinä. Sitä ennen vastauksesi eivät ole voimassa.
mail-confirm-button = Katso ja vahvista
mail-confirm-valid = Linkki toimii 7 päivää.
mail-confirm-not-you = Etkö se ollut sinä? Silloin sinun ei tarvitse tehdä mitään, eikä mitään kirjata suostumukseksesi.

## What a new form begins with.

forms-start-submit = Lähetä
forms-start-thanks = Kiitos. Vastauksesi on kirjattu.
forms-start-email = Sähköpostiosoite

## Dates.

date-long = { $day }. { $month } { $year }
date-time = { $date } klo { $time }
month-1 = tammikuuta
month-2 = helmikuuta
month-3 = maaliskuuta
month-4 = huhtikuuta
month-5 = toukokuuta
month-6 = kesäkuuta
month-7 = heinäkuuta
month-8 = elokuuta
month-9 = syyskuuta
month-10 = lokakuuta
month-11 = marraskuuta
month-12 = joulukuuta

form-public-close = Sulje
form-public-working = Hetkinen, lomaketta valmistellaan lähetettäväksi …
form-public-too-quick = Mitään ei ole vielä lähetetty, koska kaikki kävi nopeammin kuin ihmiset lukevat. Kaikki täyttämäsi on yhä tässä: tarkista se ja lähetä uudelleen.
manage-ask-title = Katso tai peruuta suostumuksesi
manage-ask-text = Anna sähköpostiosoitteesi. Lähetämme sinulle linkin, jolla näet, mihin olet suostunut, ja voit peruuttaa sen.
manage-ask-email = Sähköpostiosoite
manage-ask-send = Lähetä minulle linkki
manage-ask-receipt = Sama linkki on jokaisessa kuitissa, jonka olemme lähettäneet sinulle.
manage-ask-sent-title = Katso sähköpostisi
manage-ask-sent = Jos tunnemme tämän osoitteen, viesti ja linkki ovat matkalla.
manage-ask-again = Anna toinen osoite
mail-manage-subject = Suostumuksesi: { $controller }
mail-manage-intro = Pyysit linkkiä suostumuksiisi: { $controller }. Sillä näet, mihin olet suostunut, ja voit peruuttaa sen.
mail-manage-not-you = Jos et pyytänyt sitä, sinun ei tarvitse tehdä mitään. Älä anna linkkiä muille: se, jolla se on, näkee suostumuksesi.

## The form on paper.
paper-only-if = Vain jos:
paper-answered = vastattu
paper-not = ei { $value }
paper-and = ja
paper-or = tai
paper-tick-one = Rastita yksi ruutu.
paper-tick-any = Rastita kaikki sopivat.
paper-attach = Liitä se tähän lomakkeeseen ({ $kinds }).
paper-place-date = Paikka ja päiväys
paper-signature = Allekirjoitus
paper-online = Tämä lomake verkossa:
paper-return = Anna tai lähetä tämä lomake osoitteeseen: { $address }
mail-receipt-paper = Allekirjoitit lomakkeen ”{ $form }” paperilla { $date } (rekisterinpitäjä: { $controller }). Kirjasimme siitä seuraavat:

## Why a consent holds or does not, renewing it, and receipts.
state-holds = Se on voimassa, kunnes se perutaan.
state-holds-until = Se on voimassa tähän päivään asti: { $date }.
state-ended = Aika, jolle se annettiin ({ $duration }), päättyi { $date }.
state-changed = Versio { $version } pyytää muuta tästä päivästä alkaen: { $date }.
state-declared = Syy: { $reason }
state-too-young = Sitä ei lasketa: vaadittu vähimmäisikä on { $minimum } vuotta, ja tallenteessa näkyy vain { $shown }.
manage-state-invalidated = Tämä suostumus julistettiin pätemättömäksi { $date }.
manage-state-unasked = Tämän vastauksen tallenne peruttiin { $date }.
flash-manage-renewed = Suostumuksesi on uusittu, ja kuitti on matkalla sinulle.
renew-title = Uusi suostumuksesi
renew-button = Uusi
mail-receipt-renewed = Suostuit uudelleen: ”{ $statement }”
mail-receipt-expired = Aika, jolle annoit suostumuksen, on päättynyt: ”{ $statement }”
mail-receipt-invalidated = Tämä suostumus julistettiin pätemättömäksi: ”{ $statement }”
mail-renew-subject = Suostumuksesi vastaanottajalle { $controller } päättyy pian
mail-renew-intro = Olet antanut vastaanottajalle { $controller } suostumuksen, joka päättyy pian. Jos haluat sen jatkuvan, voit uusia sen.
mail-renew-ends = ”{ $statement }”: annettu { $given }, päättyy { $date }
mail-renew-nothing = Jos et tee mitään, se päättyy itsestään eikä tietojasi enää käytetä tähän.
receipt-title = Kuitti
receipt-check = Tämä kuitti on allekirjoitettu: se, jolla on tiedosto, voi meiltä kysymättä tarkistaa, ettei siinä ole muutettu mitään.
receipt-jws = Lataa allekirjoitettu kuitti
receipt-json = Lataa se todisteineen
receipt-recorded = Kirjattu
receipt-key = Allekirjoitettu avaimella
