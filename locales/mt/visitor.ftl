# What visitors of a form read: the form, the pages that its links lead to, mails to them.
# These are in every language of src/languages.rs; the words of the desk stand in the other files.

## The form.

form-public-choose = Agħżel
form-public-optional = (fakultattiv)
form-public-yes = Iva
form-public-no = Le
form-public-age =
    Għandi mill-inqas { $age } { $age ->
        [one] sena
        [few] snin
        [many] -il sena
       *[other] sena
    }.
form-public-signature = Ismek hawn jgħodd bħala l-firma tiegħek.
form-public-new-tab = (jinfetaħ f’tab ġdida)
form-public-trap = Ħalli dan il-qasam vojt
form-public-who = Min qed jistaqsi
form-public-who-asks = { $controller } qed jitlob dan mingħandek u huwa l-kontrollur tad-data tiegħek.
form-public-withdraw = Int liberu li tirrifjuta, u tista’ tirtira kunsens fi kwalunkwe ħin: bil-link fl-email li nibagħtulek, fil-portal tagħna jew billi tiktbilna.
form-public-privacy = Avviż dwar il-privatezza
form-public-languages = Lingwa
form-public-consent-data = Liema data
form-public-consent-recipients = Min jirċeviha
form-public-consent-duration = Kemm idum validu
form-public-consent-months =
    { $months ->
        [one] Xahar wieħed
        [2] Xahrejn
        [few] { $months } xhur
        [many] { $months }-il xahar
       *[other] { $months } xahar
    }
form-public-consent-forever = Sakemm tirtirah
form-public-consent-no-purpose = Ma ntgħażel l-ebda skop għal dan il-kunsens.
form-public-error-prefix = Żball:
form-public-error-title = Hemm problema
form-public-error-page-title = Żball: { $title }
form-public-error-required = Imla “{ $name }”
form-public-error-tick = Immarka “{ $name }”
form-public-error-too-short = L-inqas numru ta’ karattri f’“{ $name }”: { $min }
form-public-error-too-long = L-akbar numru ta’ karattri f’“{ $name }”: { $max }
form-public-error-pattern = “{ $name }” m’għandux il-forma meħtieġa hawn
form-public-error-email = Daħħal indirizz tal-email fil-forma isem@example.com
form-public-error-phone = Daħħal numru tat-telefown bil-kodiċi tal-pajjiż, pereżempju +356 2123 4567
form-public-error-choice = Agħżel waħda mit-tweġibiet offruti għal “{ $name }”
form-public-error-url = Daħħal għal “{ $name }” indirizz tal-web li jibda b’https://
form-public-error-number = Daħħal għal “{ $name }” numru, pereżempju 1200 jew 12.5
form-public-error-date = Daħħal għal “{ $name }” jum tal-kalendarju, bħala sena-xahar-jum
form-public-error-before = “{ $name }” ma jistax ikun qabel { $min }
form-public-error-below = “{ $name }” ma jistax ikun taħt { $min }
form-public-error-after = “{ $name }” ma jistax ikun wara { $max }
form-public-error-above = “{ $name }” ma jistax ikun ’il fuq minn { $max }
form-public-error-too-few = Agħżel mill-inqas { $min } għal “{ $name }”
form-public-error-too-many = Agħżel l-iktar { $max } għal “{ $name }”
form-public-error-age = Tista’ tibgħat din il-formola biss jekk għandek l-età meħtieġa
form-public-error-yes-no = Agħżel iva jew le
form-public-error-same = “{ $name }” mhuwiex l-istess bħal dak li daħħalt qabel
form-public-error-identifier = Daħħal l-indirizz tal-email jew in-numru tat-telefown tiegħek
form-public-expired = Din il-paġna damet miftuħa wisq, għalhekk għadu ma ntbagħat xejn. Dak kollu li mlejt għadu hawn: jekk jogħġbok iċċekkjah u erġa’ ibagħtu.
form-public-trapped = Għadu ma ntbagħat xejn, għax imtela qasam li n-nies ma jarawx. Dak kollu li mlejt għadu hawn: jekk jogħġbok iċċekkjah u erġa’ ibagħtu.
form-public-used = L-istess paġna diġà ntbagħtet bi tweġibiet oħra, u dawk ġew irreġistrati. Dak kollu li mlejt għadu hawn: jekk jogħġbok iċċekkjah u erġa’ ibagħtu.
form-public-busy = Intbagħtu tant formoli min-netwerk tiegħek li għalissa m’aħniex naċċettaw aktar. Dak kollu li mlejt għadu hawn: jekk jogħġbok iċċekkjah u erġa’ ibagħtu.
form-public-too-many-title = Wisq f’daqqa
form-public-too-many = Intbagħtu tant formoli min-netwerk tiegħek li għalissa m’aħniex naċċettaw aktar. Jekk jogħġbok mur lura u erġa’ ibgħat tiegħek aktar tard.
form-public-too-large-title = Wisq test
form-public-too-large = Dak li bgħatt huwa akbar milli taċċetta din il-formola. Jekk jogħġbok mur lura u qassar it-tweġibiet tiegħek.

## A form that is no longer offered.

form-public-withdrawn-title = Din il-formola m’għadhiex disponibbli
form-public-withdrawn = { $controller } neħħa l-formola “{ $form }” mill-web. Ma jista’ jintbagħat xejn aktar biha.
form-public-withdrawn-consents = Il-kunsensi li tajt qabel jibqgħu kif inhuma. Tista’ tirtirahom fi kwalunkwe ħin: bil-link fl-email li rċevejt dakinhar, jew billi tidħol bl-indirizz tal-email jew bin-numru tat-telefown tiegħek.
form-public-withdrawn-manage = Ara u rtira l-kunsensi tiegħek
form-public-withdrawn-contact = Mistoqsijiet? Ikteb lil { $email }.

## Pages, files and documents of a form.

file-kind-pdf = PDF
file-kind-image = immaġnijiet
file-kind-text = test sempliċi
file-kind-office = dokumenti tal-Office
form-public-file-taken = { $kinds }; l-iktar { $max } MB.
form-public-file-kept = Riċevut: { $name }. Agħżel fajl ieħor biex tibdlu.
form-public-file-drop = Neħħi dan il-fajl
form-public-error-file = Agħżel fajl għal “{ $name }”
form-public-step = Paġna { $number } minn { $count }
form-public-step-on = Kompli
form-public-step-back = Lura
form-public-check = Iċċekkja t-tweġibiet tiegħek
form-public-check-text = Għadu ma ntbagħat xejn. Ħares lejn it-tweġibiet tiegħek, ibdel dak li mhux sew, imbagħad ibgħathom.
form-public-change = Ibdel
form-public-not-answered = Bla tweġiba
form-public-document-hash = SHA-256 ta’ dan it-test:
form-public-error-file-too-large = Il-fajl għal “{ $name }” huwa akbar minn { $max } MB. Agħżel wieħed iżgħar
form-public-error-file-cut-off = Il-fajl għal “{ $name }” ma wasalx kollu. Erġa’ agħżlu
form-public-error-file-empty = Il-fajl għal “{ $name }” huwa vojt. Agħżel ieħor
form-public-error-file-type-refused = Il-fajl għal “{ $name }” huwa ta’ tip li ma jiġix aċċettat, ikun x’ikun ismu. Agħżel wieħed mit-tipi msemmija mal-qasam

## After a form was sent.

thanks-title = Grazzi
thanks-recorded = X’irreġistrajna
thanks-given = Tajt il-kunsens tiegħek
thanks-refused = Ma tajtx il-kunsens tiegħek
thanks-reference = Numru ta’ referenza
thanks-receipt = Bgħatnielek riċevuta bl-email. Fiha link li bih tista’ tbiddel fehmtek fi kwalunkwe ħin.
thanks-no-mail = Żomm in-numru ta’ referenza: bih dan ir-reġistru jista’ jinstab mill-ġdid.
thanks-confirm-title = Fadal pass wieħed
thanks-confirm = Bgħatnielek email. Jekk jogħġbok segwi l-link li fiha fi żmien 7 ijiem u kkonferma; sa dakinhar xejn ma jiġi rreġistrat bħala l-kunsens tiegħek.
thanks-to-confirm = X’se tikkonferma

## The link that confirms a form.

confirm-title = Ikkonferma t-tweġibiet tiegħek
confirm-intro = Bil-formola “{ $form }” weġibt fit-{ $date }:
confirm-said = { $said }: “{ $statement }”
confirm-button = Ikkonferma
confirm-done-title = Ikkonfermat
confirm-done = Grazzi. It-tweġibiet tiegħek jgħoddu minn issa, u riċevuta tinsab fi triqitha lejk bl-email.
confirm-already = Kont diġà kkonfermajt dan. M’hemm xejn aktar x’tagħmel.
confirm-gone-title = Dan il-link m’għadux jaħdem
confirm-gone = Skada, jew ma ġiex ikkupjat kollu. B’li nfetaħ ma ġie rreġistrat xejn. Jekk tixtieq, erġa’ imla l-formola.

## The link that shows and takes back consents.

manage-title = Il-kunsensi tiegħek
manage-intro = { $controller } għandu dawn it-tweġibiet ta’ { $who }. Tista’ tbiddel kull waħda minnhom hawn fi kwalunkwe ħin; il-bidla tidħol fis-seħħ minnufih.
manage-someone = il-persuna li rċeviet dan il-link
manage-none = M’hemmx tweġibiet x’jintwerew.
manage-state-given = Tajt il-kunsens tiegħek fit-{ $date }.
manage-state-refused = Ma tajtx il-kunsens tiegħek fit-{ $date }.
manage-state-withdrawn = Irtirajt il-kunsens tiegħek fit-{ $date }.
manage-state-expired = Tajt il-kunsens tiegħek fit-{ $date }. Dan kien għal ċertu żmien, li għadda.
manage-state-needs-renewal = Tajt il-kunsens tiegħek fit-{ $date }. Minn dakinhar inbidel dak li qed jintalab, għalhekk il-kunsens tiegħek m’għadux jgħodd.
manage-withdraw = Irtira
manage-give = Agħti l-kunsens
manage-withdraw-all = Irtira kollox
manage-all-title = Kollox f’daqqa
manage-all-intro = Jirtira l-kunsensi kollha li tajt.
flash-manage-withdrawn = Il-kunsens tiegħek ġie rtirat, u riċevuta tinsab fi triqitha lejk.
flash-manage-given = Il-kunsens tiegħek ġie rreġistrat, u riċevuta tinsab fi triqitha lejk.
flash-manage-all = Il-kunsensi kollha tiegħek ġew irtirati, u riċevuta tinsab fi triqitha lejk.
manage-changed = It-test inbidel minn meta ftaħt din il-paġna. Jekk jogħġbok erġa’ aqrah qabel ma tagħti l-kunsens tiegħek.
manage-gone-title = Dan il-link m’għadux jaħdem
manage-gone = Skada, jew ma ġiex ikkupjat kollu. Tista’ tara u tbiddel il-kunsensi tiegħek fil-portal tagħna, jew tiktbilna.
manage-portal = Iftaħ il-portal
manage-who = Min hu responsabbli
manage-contact = Għall-mistoqsijiet: { $email }; l-uffiċjal tal-protezzjoni tad-data huwa { $dpo }, { $dpo_email }.

## What somebody was shown.

seen-document-title = Il-formola kif intweriet
seen-ticked = Immarkat
seen-not-ticked = Mhux immarkat

## Mail: receipts.

mail-receipt-subject = It-tweġibiet tiegħek lil { $controller }
mail-receipt-subject-withdrawn = Irtirajt kunsens mogħti lil { $controller }
mail-receipt-subject-given = Tajt kunsens lil { $controller }
mail-receipt-form = Bgħatt lil { $controller } il-formola “{ $form }” fit-{ $date }. Dan irreġistrajna:
mail-receipt-change = Biddilt fit-{ $date } dak li { $controller } jista’ jagħmel bid-data tiegħek. Dan irreġistrajna:
mail-receipt-given = Tajt il-kunsens: “{ $statement }”
mail-receipt-refused = Ma tajtx il-kunsens: “{ $statement }”
mail-receipt-withdrawn = Irtirajt: “{ $statement }”
mail-receipt-manage-intro = Tista’ tara t-tweġibiet tiegħek u tbiddel kull waħda minnhom fi kwalunkwe ħin, mingħajr ma tidħol f’kont:
mail-receipt-manage = Ara jew irtira
mail-receipt-when = Meta
mail-receipt-controller = Kontrollur
mail-receipt-contact = Mistoqsijiet lil
mail-receipt-dpo = Uffiċjal tal-protezzjoni tad-data
mail-receipt-reference = Numru ta’ referenza
mail-receipt-not-you = Ma kontx int? Mela rtira l-kunsens bil-link ta’ hawn fuq, jew iktbilna. Tgħaddix din l-email lil ħaddieħor: kull min għandu l-link jista’ jbiddel it-tweġibiet tiegħek.

## Mail: the question whether it was you.

mail-confirm-subject = Jekk jogħġbok ikkonferma t-tweġibiet tiegħek lil { $controller }
mail-confirm-intro = Xi ħadd, aktarx int, bagħat lil { $controller } il-formola “{ $form }” b’dan l-indirizz. Jekk jogħġbok ikkonferma li kont int. Sa dakinhar it-tweġibiet tiegħek ma jgħoddux.
mail-confirm-button = Ara u kkonferma
mail-confirm-valid = Il-link jaħdem għal 7 ijiem.
mail-confirm-not-you = Ma kontx int? Mela m’għandek tagħmel xejn, u xejn mhu se jiġi rreġistrat bħala l-kunsens tiegħek.

## What a new form begins with.

forms-start-submit = Ibgħat
forms-start-thanks = Grazzi. Irreġistrajna t-tweġibiet tiegħek.
forms-start-email = Indirizz tal-email

## Dates.

date-long = { $day } ta’ { $month } { $year }
date-time = { $date }, { $time }
month-1 = Jannar
month-2 = Frar
month-3 = Marzu
month-4 = April
month-5 = Mejju
month-6 = Ġunju
month-7 = Lulju
month-8 = Awwissu
month-9 = Settembru
month-10 = Ottubru
month-11 = Novembru
month-12 = Diċembru

form-public-close = Agħlaq
form-public-working = Mument, il-formola qed titħejja biex tintbagħat…
form-public-too-quick = Għadu ma ntbagħat xejn, għax mar aktar malajr milli jaqraw in-nies. Dak kollu li mlejt għadu hawn: jekk jogħġbok iċċekkjah u erġa’ ibagħtu.
manage-ask-title = Ara jew irtira l-kunsensi tiegħek
manage-ask-text = Daħħal l-indirizz elettroniku tiegħek. Nibagħtulek link li bih tara għal xiex tajt il-kunsens u tista’ tirtirah.
manage-ask-email = Indirizz elettroniku
manage-ask-send = Ibagħtuli l-link
manage-ask-receipt = L-istess link jinsab f’kull irċevuta li bgħatnielek.
manage-ask-sent-title = Ara l-posta elettronika tiegħek
manage-ask-sent = Jekk nafu dan l-indirizz, messaġġ bil-link ġej fi triqtu.
manage-ask-again = Daħħal indirizz ieħor
mail-manage-subject = Il-kunsensi tiegħek ma’ { $controller }
mail-manage-intro = Tlabt link għall-kunsensi tiegħek ma’ { $controller }. Bih tara għal xiex tajt il-kunsens u tista’ tirtirah.
mail-manage-not-you = Jekk ma tlabtux int, m’għandekx bżonn tagħmel xejn. Tgħaddix il-link lil ħaddieħor: min ikollu l-link jara l-kunsensi tiegħek.

## The form on paper.
paper-only-if = Biss jekk:
paper-answered = imwieġeb
paper-not = mhux { $value }
paper-and = u
paper-or = jew
paper-tick-one = Immarka kaxxa waħda.
paper-tick-any = Immarka dak kollu li japplika.
paper-attach = Jekk jogħġbok waħħlu ma’ din il-folja ({ $kinds }).
paper-place-date = Post u data
paper-signature = Firma
paper-online = Din il-formola fuq il-web:
paper-return = Jekk jogħġbok agħti jew ibgħat din il-folja lil: { $address }
mail-receipt-paper = Fit-{ $date } iffirmajt fuq il-karta l-formola “{ $form }” ta’ { $controller }. Dan irreġistrajna minnha:

## Why a consent holds or does not, renewing it, and receipts.
state-holds = Jibqa’ jgħodd sakemm jiġi rtirat.
state-holds-until = Jibqa’ jgħodd sa { $date }.
state-ended = Iż-żmien li għalih ingħata ({ $duration }) intemm fi { $date }.
state-changed = Minn { $date }, il-verżjoni { $version } titlob xi ħaġa oħra.
state-declared = Raġuni: { $reason }
state-too-young = Ma jgħoddx: hija meħtieġa età ta’ mill-inqas { $minimum } sena, u r-rekord juri biss { $shown }.
manage-state-invalidated = Fi { $date } dan il-kunsens ġie ddikjarat mhux validu.
manage-state-unasked = Ir-rekord ta’ din it-tweġiba tneħħa fi { $date }.
flash-manage-renewed = Il-kunsens tiegħek ġie mġedded, u rċevuta tinsab fi triqtha lejk.
renew-title = Ġedded il-kunsens tiegħek
renew-button = Ġedded
mail-receipt-renewed = Inti erġajt qbilt: “{ $statement }”
mail-receipt-expired = Għadda ż-żmien li għalih qbilt: “{ $statement }”
mail-receipt-invalidated = Dan il-kunsens ġie ddikjarat mhux validu: “{ $statement }”
mail-renew-subject = Il-kunsens tiegħek lil { $controller } dalwaqt jintemm
mail-renew-intro = Inti tajt lil { $controller } kunsens li dalwaqt jintemm. Jekk tridu jkompli, tista’ ġġeddu.
mail-renew-ends = “{ $statement }”: mogħti fi { $given }, jintemm fi { $date }
mail-renew-nothing = Jekk ma tagħmel xejn, jintemm waħdu, u d-data tiegħek ma tibqax tintuża għal dan.
receipt-title = Irċevuta
receipt-check = Din l-irċevuta hija ffirmata: min għandu l-fajl jista’ jivverifika, mingħajr ma jistaqsina, li ma nbidel xejn fiha.
receipt-jws = Niżżel l-irċevuta ffirmata
receipt-json = Niżżilha bil-prova
receipt-recorded = Miktub
receipt-key = Iffirmata biċ-ċavetta
