# What visitors of a form read: the form, the pages that its links lead to, mails to them.
# These are in every language of src/languages.rs; the words of the desk stand in the other files.

## The form.

form-public-choose = Roghnaigh
form-public-optional = (roghnach)
form-public-yes = Aontaím
form-public-no = Ní aontaím
form-public-age =
    Tá mé { $age } { $age ->
        [one] bhliain
        [two] bhliain
        [few] bliana
        [many] mbliana
       *[other] bliain
    } d’aois ar a laghad.
form-public-signature = Is ionann d’ainm anseo agus do shíniú.
form-public-new-tab = (osclaítear i gcluaisín nua é)
form-public-trap = Fág an réimse seo folamh
form-public-who = Cé atá ag fiafraí
form-public-who-asks = Tá { $controller } ag iarraidh é seo ort agus is é rialaitheoir do shonraí é.
form-public-withdraw = Tá tú saor chun diúltú, agus is féidir leat toiliú a tharraingt siar am ar bith: leis an nasc sa ríomhphost a sheolaimid chugat, inár dtairseach nó trí scríobh chugainn.
form-public-privacy = Fógra príobháideachais
form-public-languages = Teanga
form-public-consent-data = Cé na sonraí
form-public-consent-recipients = Cé a fhaigheann iad
form-public-consent-duration = Cá fhad atá sé bailí
form-public-consent-months =
    { $months ->
        [one] { $months } mhí amháin
        [two] { $months } mhí
        [few] { $months } mhí
        [many] { $months } mí
       *[other] { $months } mí
    }
form-public-consent-forever = Go dtí go dtarraingíonn tú siar é
form-public-consent-no-purpose = Níor roghnaíodh aon chuspóir don toiliú seo.
form-public-error-prefix = Earráid:
form-public-error-title = Tá fadhb ann
form-public-error-page-title = Earráid: { $title }
form-public-error-required = Líon isteach “{ $name }”
form-public-error-tick = Cuir tic le “{ $name }”
form-public-error-too-short = Líon na gcarachtar is lú in “{ $name }”: { $min }
form-public-error-too-long = Líon na gcarachtar is mó in “{ $name }”: { $max }
form-public-error-pattern = Níl “{ $name }” san fhoirm atá ag teastáil anseo
form-public-error-email = Cuir isteach seoladh ríomhphoist san fhoirm ainm@example.com
form-public-error-phone = Cuir isteach uimhir theileafóin le cód na tíre, mar shampla +353 1 234 5678
form-public-error-choice = Roghnaigh ceann de na freagraí atá ar fáil do “{ $name }”
form-public-error-url = Cuir isteach seoladh gréasáin do “{ $name }” a thosaíonn le https://
form-public-error-number = Cuir isteach uimhir do “{ $name }”, mar shampla 1200 nó 12.5
form-public-error-date = Cuir isteach lá den fhéilire do “{ $name }”, mar bhliain-mí-lá
form-public-error-before = Ní féidir le “{ $name }” a bheith roimh { $min }
form-public-error-below = Ní féidir le “{ $name }” a bheith faoi bhun { $min }
form-public-error-after = Ní féidir le “{ $name }” a bheith i ndiaidh { $max }
form-public-error-above = Ní féidir le “{ $name }” a bheith os cionn { $max }
form-public-error-too-few = Roghnaigh { $min } ar a laghad do “{ $name }”
form-public-error-too-many = Roghnaigh { $max } ar a mhéad do “{ $name }”
form-public-error-age = Ní féidir leat an fhoirm seo a sheoladh ach amháin má tá tú sách sean
form-public-error-yes-no = Roghnaigh an aontaíonn tú nó nach n-aontaíonn
form-public-error-same = Ní hionann “{ $name }” agus an rud a chuir tú isteach roimhe seo
form-public-error-identifier = Cuir isteach do sheoladh ríomhphoist nó d’uimhir theileafóin
form-public-expired = Bhí an leathanach seo oscailte rófhada, mar sin níor seoladh aon rud fós. Tá gach rud a líon tú isteach anseo i gcónaí: seiceáil é agus seol arís é.
form-public-trapped = Níor seoladh aon rud fós, toisc gur líonadh isteach réimse nach bhfeiceann daoine. Tá gach rud a líon tú isteach anseo i gcónaí: seiceáil é agus seol arís é.
form-public-used = Seoladh an leathanach céanna cheana féin le freagraí eile, agus taifeadadh iad sin. Tá gach rud a líon tú isteach anseo i gcónaí: seiceáil é agus seol arís é.
form-public-busy = Seoladh an oiread sin foirmeacha ó do líonra nach nglacaimid le tuilleadh faoi láthair. Tá gach rud a líon tú isteach anseo i gcónaí: seiceáil é agus seol arís é.
form-public-too-many-title = An iomarca in éineacht
form-public-too-many = Seoladh an oiread sin foirmeacha ó do líonra nach nglacaimid le tuilleadh faoi láthair. Téigh ar ais agus seol do cheann féin arís níos déanaí.
form-public-too-large-title = An iomarca téacs
form-public-too-large = Tá an méid a sheol tú níos mó ná mar a ghlacann an fhoirm seo. Téigh ar ais agus giorraigh do chuid freagraí.

## A form that is no longer offered.

form-public-withdrawn-title = Níl an fhoirm seo ar fáil a thuilleadh
form-public-withdrawn = Bhain { $controller } an fhoirm “{ $form }” den ghréasán. Ní féidir aon rud a sheoladh léi a thuilleadh.
form-public-withdrawn-consents = Fanann gach toiliú a thug tú roimhe seo mar atá. Is féidir leat é a tharraingt siar am ar bith: leis an nasc sa ríomhphost a fuair tú an uair sin, nó trí shíniú isteach le do sheoladh ríomhphoist nó le d’uimhir theileafóin.
form-public-withdrawn-manage = Féach ar do chuid toilithe agus tarraing siar iad
form-public-withdrawn-contact = Ceisteanna? Scríobh chuig { $email }.

## Pages, files and documents of a form.

file-kind-pdf = PDF
file-kind-image = íomhánna
file-kind-text = gnáth-théacs
file-kind-office = doiciméid Office
form-public-file-taken = { $kinds }; { $max } MB ar a mhéad.
form-public-file-kept = Faighte: { $name }. Roghnaigh comhad eile chun é a athsholáthar.
form-public-file-drop = Bain an comhad seo
form-public-error-file = Roghnaigh comhad do “{ $name }”
form-public-step = Leathanach { $number } as { $count }
form-public-step-on = Lean ar aghaidh
form-public-step-back = Siar
form-public-check = Seiceáil do chuid freagraí
form-public-check-text = Níor seoladh aon rud fós. Féach ar do chuid freagraí, athraigh an rud nach bhfuil ceart, agus seol ansin iad.
form-public-change = Athraigh
form-public-not-answered = Gan freagra
form-public-document-hash = SHA-256 an téacs seo:
form-public-error-file-too-large = Tá an comhad do “{ $name }” níos mó ná { $max } MB. Roghnaigh ceann níos lú
form-public-error-file-cut-off = Níor tháinig an comhad do “{ $name }” ina iomláine. Roghnaigh arís é
form-public-error-file-empty = Tá an comhad do “{ $name }” folamh. Roghnaigh ceann eile
form-public-error-file-type-refused = Is de chineál nach nglactar leis an comhad do “{ $name }”, is cuma cén t-ainm atá air. Roghnaigh ceann de na cineálacha atá luaite leis an réimse

## After a form was sent.

thanks-title = Go raibh maith agat
thanks-recorded = An méid a thaifeadamar
thanks-given = Thug tú toiliú
thanks-refused = Níor thug tú toiliú
thanks-reference = Uimhir thagartha
thanks-receipt = Sheolamar admháil chugat le ríomhphost. Tá nasc inti lenar féidir leat d’intinn a athrú am ar bith.
thanks-no-mail = Coinnigh an uimhir thagartha: léi is féidir an taifead seo a aimsiú arís.
thanks-confirm-title = Tá céim amháin fágtha
thanks-confirm = Sheolamar ríomhphost chugat. Lean an nasc atá ann laistigh de 7 lá agus deimhnigh; go dtí sin ní thaifeadtar aon rud mar do thoiliú.
thanks-to-confirm = An méid a dheimhneoidh tú

## The link that confirms a form.

confirm-title = Deimhnigh do chuid freagraí
confirm-intro = Leis an bhfoirm “{ $form }” d’fhreagair tú an { $date }:
confirm-said = { $said }: “{ $statement }”
confirm-button = Deimhnigh
confirm-done-title = Deimhnithe
confirm-done = Go raibh maith agat. Tá do chuid freagraí i bhfeidhm as seo amach, agus tá admháil ar an mbealach chugat le ríomhphost.
confirm-already = Bhí sé seo deimhnithe agat cheana. Níl aon rud fágtha le déanamh.
confirm-gone-title = Ní oibríonn an nasc seo a thuilleadh
confirm-gone = Tá sé imithe in éag, nó níor cóipeáladh ina iomláine é. Níor taifeadadh aon rud nuair a osclaíodh é. Más mian leat, líon isteach an fhoirm arís.

## The link that shows and takes back consents.

manage-title = Do chuid toilithe
manage-intro = Tá na freagraí seo ó { $who } ag { $controller }. Is féidir leat gach ceann díobh a athrú anseo am ar bith; bíonn éifeacht leis láithreach.
manage-someone = an duine a fuair an nasc seo
manage-none = Níl aon fhreagraí le taispeáint.
manage-state-given = Thug tú toiliú an { $date }.
manage-state-refused = Níor thug tú toiliú an { $date }.
manage-state-withdrawn = Tharraing tú siar do thoiliú an { $date }.
manage-state-expired = Thug tú toiliú an { $date }. Bhí sé bailí ar feadh tréimhse áirithe, agus tá sí sin caite.
manage-state-needs-renewal = Thug tú toiliú an { $date }. Tá athrú tagtha ó shin ar an méid atá á iarraidh, mar sin níl do thoiliú bailí a thuilleadh.
manage-withdraw = Tarraing siar
manage-give = Tabhair toiliú
manage-withdraw-all = Tarraing gach rud siar
manage-all-title = Gach rud in éineacht
manage-all-intro = Tarraingíonn sé seo siar gach toiliú a thug tú.
flash-manage-withdrawn = Tarraingíodh siar do thoiliú, agus tá admháil ar an mbealach chugat.
flash-manage-given = Taifeadadh do thoiliú, agus tá admháil ar an mbealach chugat.
flash-manage-all = Tarraingíodh siar gach toiliú a thug tú, agus tá admháil ar an mbealach chugat.
manage-changed = Tá an téacs athraithe ó d’oscail tú an leathanach seo. Léigh arís é sula dtugann tú toiliú.
manage-gone-title = Ní oibríonn an nasc seo a thuilleadh
manage-gone = Tá sé imithe in éag, nó níor cóipeáladh ina iomláine é. Is féidir leat do chuid toilithe a fheiceáil agus a athrú inár dtairseach, nó scríobh chugainn.
manage-portal = Oscail an tairseach
manage-who = Cé atá freagrach
manage-contact = Seol ceisteanna chuig { $email }; is é { $dpo }, { $dpo_email }, an t-oifigeach cosanta sonraí.

## What somebody was shown.

seen-document-title = An fhoirm mar a taispeánadh í
seen-ticked = Tic curtha leis
seen-not-ticked = Gan tic

## Mail: receipts.

mail-receipt-subject = Do chuid freagraí do { $controller }
mail-receipt-subject-withdrawn = Tharraing tú siar toiliú ó { $controller }
mail-receipt-subject-given = Thug tú toiliú do { $controller }
mail-receipt-form = Sheol tú an fhoirm “{ $form }” chuig { $controller } an { $date }. Seo a thaifeadamar:
mail-receipt-change = D’athraigh tú an { $date } cad is féidir le { $controller } a dhéanamh le do shonraí. Seo a thaifeadamar:
mail-receipt-given = Thug tú toiliú: “{ $statement }”
mail-receipt-refused = Níor thug tú toiliú: “{ $statement }”
mail-receipt-withdrawn = Tharraing tú siar: “{ $statement }”
mail-receipt-manage-intro = Is féidir leat do chuid freagraí a fheiceáil agus gach ceann díobh a athrú am ar bith, gan síniú isteach:
mail-receipt-manage = Féach nó tarraing siar
mail-receipt-when = Cathain
mail-receipt-controller = Rialaitheoir
mail-receipt-contact = Ceisteanna chuig
mail-receipt-dpo = Oifigeach cosanta sonraí
mail-receipt-reference = Uimhir thagartha
mail-receipt-not-you = Nárbh thusa a bhí ann? Más amhlaidh atá, tarraing siar an toiliú leis an nasc thuas nó scríobh chugainn. Ná cuir an ríomhphost seo ar aghaidh: is féidir le duine ar bith a bhfuil an nasc aige do chuid freagraí a athrú.

## Mail: the question whether it was you.

mail-confirm-subject = Deimhnigh do chuid freagraí do { $controller }
mail-confirm-intro = Sheol duine éigin, tusa is dócha, an fhoirm “{ $form }” chuig { $controller } leis an seoladh seo. Deimhnigh gur tusa a bhí ann. Go dtí sin ní áirítear do chuid freagraí.
mail-confirm-button = Féach agus deimhnigh
mail-confirm-valid = Oibríonn an nasc ar feadh 7 lá.
mail-confirm-not-you = Nárbh thusa a bhí ann? Más amhlaidh atá, ní gá duit aon rud a dhéanamh, agus ní thaifeadfar aon rud mar do thoiliú.

## What a new form begins with.

forms-start-submit = Seol
forms-start-thanks = Go raibh maith agat. Thaifeadamar do chuid freagraí.
forms-start-email = Seoladh ríomhphoist

## Dates.

date-long = { $day } { $month } { $year }
date-time = { $date }, { $time }
month-1 = Eanáir
month-2 = Feabhra
month-3 = Márta
month-4 = Aibreán
month-5 = Bealtaine
month-6 = Meitheamh
month-7 = Iúil
month-8 = Lúnasa
month-9 = Meán Fómhair
month-10 = Deireadh Fómhair
month-11 = Samhain
month-12 = Nollaig

form-public-close = Dún
form-public-working = Nóiméad amháin, tá an fhoirm á hullmhú le seoladh…
form-public-too-quick = Níor seoladh aon rud fós, mar chuaigh sé níos tapúla ná mar a léann daoine. Tá gach rud a líon tú isteach anseo fós: seiceáil é agus seol arís é.
manage-ask-title = Féach ar do thoilithe nó tarraing siar iad
manage-ask-text = Cuir isteach do sheoladh ríomhphoist. Seolfaimid nasc chugat lena bhfeicfidh tú cad ar thoiligh tú leis agus lenar féidir leat é a tharraingt siar.
manage-ask-email = Seoladh ríomhphoist
manage-ask-send = Seol an nasc chugam
manage-ask-receipt = Tá an nasc céanna i ngach admháil a sheolamar chugat.
manage-ask-sent-title = Féach i do ríomhphost
manage-ask-sent = Má tá an seoladh seo ar eolas againn, tá ríomhphost leis an nasc ar an mbealach.
manage-ask-again = Cuir isteach seoladh eile
mail-manage-subject = Do thoilithe le { $controller }
mail-manage-intro = D’iarr tú nasc chuig do thoilithe le { $controller }. Leis feicfidh tú cad ar thoiligh tú leis agus is féidir leat é a tharraingt siar.
mail-manage-not-you = Murar iarr tú é, ní gá duit aon rud a dhéanamh. Ná tabhair an nasc do dhaoine eile: feiceann an té a bhfuil sé aige do thoilithe.

## The form on paper.
paper-only-if = Dá mba rud é amháin:
paper-answered = freagartha
paper-not = ní { $value }
paper-and = agus
paper-or = nó
paper-tick-one = Ticeáil bosca amháin.
paper-tick-any = Ticeáil gach rud a bhaineann leat.
paper-attach = Ceangail leis an mbileog seo é ({ $kinds }).
paper-place-date = Áit agus dáta
paper-signature = Síniú
paper-online = An fhoirm seo ar an ngréasán:
paper-return = Tabhair nó seol an bhileog seo chuig: { $address }
mail-receipt-paper = Shínigh tú an fhoirm “{ $form }” de chuid { $controller } ar pháipéar an { $date }. Seo a thaifeadamar uaithi:

## Why a consent holds or does not, renewing it, and receipts.
state-holds = Tá sé i bhfeidhm go dtí go dtarraingítear siar é.
state-holds-until = Tá sé i bhfeidhm go dtí { $date }.
state-ended = Tháinig deireadh ar { $date } leis an tréimhse ar tugadh ina leith é ({ $duration }).
state-changed = Ó { $date }, iarrann leagan { $version } rud éigin eile.
state-declared = Cúis: { $reason }
state-too-young = Ní áirítear é: tá aois íosta { $minimum } ag teastáil, agus níl sa taifead ach { $shown }.
manage-state-invalidated = Ar { $date } dearbhaíodh nach bhfuil an toiliú seo bailí.
manage-state-unasked = Tarraingíodh siar taifead an fhreagra seo ar { $date }.
flash-manage-renewed = Athnuadh do thoiliú, agus tá admháil ar a bealach chugat.
renew-title = Athnuaigh do thoiliú
renew-button = Athnuaigh
mail-receipt-renewed = Thoiligh tú arís: “{ $statement }”
mail-receipt-expired = Tá deireadh leis an tréimhse ar thoiligh tú ina leith: “{ $statement }”
mail-receipt-invalidated = Dearbhaíodh nach bhfuil an toiliú seo bailí: “{ $statement }”
mail-renew-subject = Beidh deireadh le do thoiliú do { $controller } go luath
mail-renew-intro = Thug tú toiliú do { $controller } a mbeidh deireadh leis go luath. Más mian leat go leanfadh sé, is féidir leat é a athnuachan.
mail-renew-ends = “{ $statement }”: tugtha ar { $given }, críochnaíonn ar { $date }
mail-renew-nothing = Mura ndéanann tú rud ar bith, críochnaíonn sé uaidh féin, agus ní úsáidtear do shonraí chuige seo níos mó.
receipt-title = Admháil
receipt-check = Tá an admháil seo sínithe: is féidir le duine ar bith a bhfuil an comhad aige a sheiceáil, gan fiafraí dínn, nár athraíodh aon rud inti.
receipt-jws = Íoslódáil an admháil shínithe
receipt-json = Íoslódáil í le cruthúnas
receipt-recorded = Scríofa síos
receipt-key = Sínithe leis an eochair
