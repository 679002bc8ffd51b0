# What visitors of a form read: the form, the pages that its links lead to, mails to them.
# These are in every language of src/languages.rs; the words of the desk stand in the other files.

## The form.

form-public-choose = Seçin
form-public-optional = (isteğe bağlı)
form-public-yes = Evet
form-public-no = Hayır
form-public-age = En az { $age } yaşındayım.
form-public-signature = Buraya yazdığınız ad imzanız yerine geçer.
form-public-new-tab = (yeni sekmede açılır)
form-public-trap = Bu alanı boş bırakın
form-public-who = Kim soruyor
form-public-who-asks = { $controller } bunu sizden istiyor ve verilerinizin veri sorumlusudur.
form-public-withdraw = Reddetmekte özgürsünüz ve bir rızayı istediğiniz zaman geri alabilirsiniz: size gönderdiğimiz e-postadaki bağlantıyla, portalımızda veya bize yazarak.
form-public-privacy = Gizlilik bildirimi
form-public-languages = Dil
form-public-consent-data = Hangi veriler
form-public-consent-recipients = Kim alıyor
form-public-consent-duration = Ne kadar geçerli
form-public-consent-months =
    { $months ->
        [one] Bir ay
       *[other] { $months } ay
    }
form-public-consent-forever = Siz geri alana kadar
form-public-consent-no-purpose = Bu rıza için bir amaç seçilmemiş.
form-public-error-prefix = Hata:
form-public-error-title = Bir sorun var
form-public-error-page-title = Hata: { $title }
form-public-error-required = “{ $name }” alanını doldurun
form-public-error-tick = “{ $name }” kutusunu işaretleyin
form-public-error-too-short = “{ $name }” en az { $min } karakter olmalıdır
form-public-error-too-long = “{ $name }” en fazla { $max } karakter olabilir
form-public-error-pattern = “{ $name }” burada gereken biçimde değil
form-public-error-email = ad@example.com biçiminde bir e-posta adresi girin
form-public-error-phone = Ülke koduyla birlikte bir telefon numarası girin, örneğin +90 212 123 45 67
form-public-error-choice = “{ $name }” için sunulan yanıtlardan birini seçin
form-public-error-url = “{ $name }” için https:// ile başlayan bir web adresi girin
form-public-error-number = “{ $name }” için bir sayı girin, örneğin 1200 veya 12,5
form-public-error-date = “{ $name }” için yıl-ay-gün olarak bir takvim günü girin
form-public-error-before = “{ $name }” şu sınırdan önce olamaz: { $min }
form-public-error-below = “{ $name }” şu sınırdan küçük olamaz: { $min }
form-public-error-after = “{ $name }” şu sınırdan sonra olamaz: { $max }
form-public-error-above = “{ $name }” şu sınırdan büyük olamaz: { $max }
form-public-error-too-few = “{ $name }” için en az { $min } seçim yapın
form-public-error-too-many = “{ $name }” için en fazla { $max } seçim yapın
form-public-error-age = Bu formu yalnızca yeterli yaştaysanız gönderebilirsiniz
form-public-error-yes-no = Evet veya hayır seçin
form-public-error-same = “{ $name }” daha önce girdiğinizle aynı değil
form-public-error-identifier = E-posta adresinizi veya telefon numaranızı girin
form-public-expired = Bu sayfa çok uzun süre açık kaldığı için henüz hiçbir şey gönderilmedi. Doldurduğunuz her şey hâlâ burada: lütfen gözden geçirip yeniden gönderin.
form-public-trapped = İnsanların görmediği bir alan doldurulduğu için henüz hiçbir şey gönderilmedi. Doldurduğunuz her şey hâlâ burada: lütfen gözden geçirip yeniden gönderin.
form-public-used = Aynı sayfa daha önce başka yanıtlarla gönderildi ve onlar kaydedildi. Doldurduğunuz her şey hâlâ burada: lütfen gözden geçirip yeniden gönderin.
form-public-busy = Ağınızdan o kadar çok form gönderildi ki şimdilik daha fazlasını almıyoruz. Doldurduğunuz her şey hâlâ burada: lütfen gözden geçirip yeniden gönderin.
form-public-too-many-title = Bir seferde çok fazla
form-public-too-many = Ağınızdan o kadar çok form gönderildi ki şimdilik daha fazlasını almıyoruz. Lütfen geri dönüp formunuzu daha sonra yeniden gönderin.
form-public-too-large-title = Çok fazla metin
form-public-too-large = Gönderdiğiniz, bu formun alabileceğinden büyük. Lütfen geri dönüp yanıtlarınızı kısaltın.

## A form that is no longer offered.

form-public-withdrawn-title = Bu form artık sunulmuyor
form-public-withdrawn = “{ $form }” formu web’den kaldırıldı (veri sorumlusu: { $controller }). Artık bu formla hiçbir şey gönderilemez.
form-public-withdrawn-consents = Daha önce verdiğiniz rızalar olduğu gibi kalır. Onları istediğiniz zaman geri alabilirsiniz: o zaman aldığınız e-postadaki bağlantıyla veya e-posta adresiniz ya da telefon numaranızla oturum açarak.
form-public-withdrawn-manage = Rızalarınızı görün ve geri alın
form-public-withdrawn-contact = Sorularınız mı var? { $email } adresine yazın.

## Pages, files and documents of a form.

file-kind-pdf = PDF
file-kind-image = resimler
file-kind-text = düz metin
file-kind-office = Office belgeleri
form-public-file-taken = { $kinds }; en fazla { $max } MB.
form-public-file-kept = Alındı: { $name }. Değiştirmek için başka bir dosya seçin.
form-public-file-drop = Bu dosyayı kaldır
form-public-error-file = “{ $name }” için bir dosya seçin
form-public-step = Sayfa { $number } / { $count }
form-public-step-on = Devam
form-public-step-back = Geri
form-public-check = Yanıtlarınızı gözden geçirin
form-public-check-text = Henüz hiçbir şey gönderilmedi. Yanıtlarınıza bakın, doğru olmayanı değiştirin, sonra gönderin.
form-public-change = Değiştir
form-public-not-answered = Yanıtlanmadı
form-public-document-hash = Bu metnin SHA-256 değeri:
form-public-error-file-too-large = “{ $name }” için seçilen dosya { $max } MB’tan büyük. Daha küçük bir dosya seçin
form-public-error-file-cut-off = “{ $name }” için seçilen dosya tam olarak ulaşmadı. Yeniden seçin
form-public-error-file-empty = “{ $name }” için seçilen dosya boş. Başka bir dosya seçin
form-public-error-file-type-refused = “{ $name }” için seçilen dosya, adı ne olursa olsun, kabul edilmeyen bir türde. Alanda belirtilen türlerden birini seçin

## After a form was sent.

thanks-title = Teşekkürler
thanks-recorded = Kaydettiklerimiz
thanks-given = Rıza verdiniz
thanks-refused = Rıza vermediniz
thanks-reference = Başvuru numarası
thanks-receipt = Size e-postayla bir alındı gönderdik. İçindeki bağlantıyla fikrinizi istediğiniz zaman değiştirebilirsiniz.
thanks-no-mail = Başvuru numarasını saklayın: bu kayıt onunla yeniden bulunur.
thanks-confirm-title = Bir adım kaldı
thanks-confirm = Size bir e-posta gönderdik. Lütfen 7 gün içinde e-postadaki bağlantıyı açıp onaylayın; o zamana kadar hiçbir şey rızanız olarak kaydedilmez.
thanks-to-confirm = Onaylayacaklarınız

## The link that confirms a form.

confirm-title = Yanıtlarınızı onaylayın
confirm-intro = “{ $form }” formunda { $date } tarihinde şöyle yanıt verdiniz:
confirm-said = { $said }: “{ $statement }”
confirm-button = Onayla
confirm-done-title = Onaylandı
confirm-done = Teşekkürler. Yanıtlarınız şu andan itibaren geçerli; e-postayla bir alındı gönderiliyor.
confirm-already = Bunu zaten onaylamıştınız. Yapacak başka bir şey kalmadı.
confirm-gone-title = Bu bağlantı artık çalışmıyor
confirm-gone = Süresi dolmuş veya tam kopyalanmamış. Açılmasıyla hiçbir şey kaydedilmedi. İsterseniz formu yeniden doldurun.

## The link that shows and takes back consents.

manage-title = Rızalarınız
manage-intro = { $controller } şu kişinin aşağıdaki yanıtlarını saklıyor: { $who }. Her birini burada istediğiniz zaman değiştirebilirsiniz; değişiklik hemen geçerli olur.
manage-someone = bu bağlantıyı alan kişi
manage-none = Gösterilecek yanıt yok.
manage-state-given = { $date } tarihinde rıza verdiniz.
manage-state-refused = { $date } tarihinde rıza vermediniz.
manage-state-withdrawn = { $date } tarihinde rızanızı geri aldınız.
manage-state-expired = { $date } tarihinde rıza verdiniz. Bu, belirli bir süre içindi ve o süre doldu.
manage-state-needs-renewal = { $date } tarihinde rıza verdiniz. İstenen şey o zamandan beri değişti; bu nedenle rızanız artık geçerli değil.
manage-withdraw = Geri al
manage-give = Rıza ver
manage-withdraw-all = Tümünü geri al
manage-all-title = Hepsi birden
manage-all-intro = Verdiğiniz tüm rızaları geri alır.
flash-manage-withdrawn = Rızanız geri alındı ve bir alındı size gönderiliyor.
flash-manage-given = Rızanız kaydedildi ve bir alındı size gönderiliyor.
flash-manage-all = Tüm rızalarınız geri alındı ve bir alındı size gönderiliyor.
manage-changed = Bu sayfayı açtığınızdan beri metin değişti. Rıza vermeden önce lütfen yeniden okuyun.
manage-gone-title = Bu bağlantı artık çalışmıyor
manage-gone = Süresi dolmuş veya tam kopyalanmamış. Rızalarınızı portalımızda görüp değiştirebilir veya bize yazabilirsiniz.
manage-portal = Portalı aç
manage-who = Kim sorumlu
manage-contact = Sorularınız için: { $email }; veri koruma görevlisi { $dpo }, { $dpo_email }.

## What somebody was shown.

seen-document-title = Gösterildiği hâliyle form
seen-ticked = İşaretli
seen-not-ticked = İşaretli değil

## Mail: receipts.

mail-receipt-subject = { $controller } için yanıtlarınız
mail-receipt-subject-withdrawn = Bir rızayı geri aldınız: { $controller }
mail-receipt-subject-given = Bir rıza verdiniz: { $controller }
mail-receipt-form = “{ $form }” formunu { $date } tarihinde gönderdiniz (veri sorumlusu: { $controller }). Kaydettiklerimiz:
mail-receipt-change = { $date } tarihinde { $controller } tarafından verilerinizle neler yapılabileceğini değiştirdiniz. Kaydettiklerimiz:
mail-receipt-given = Rıza verdiniz: “{ $statement }”
mail-receipt-refused = Rıza vermediniz: “{ $statement }”
mail-receipt-withdrawn = Geri aldınız: “{ $statement }”
mail-receipt-manage-intro = Yanıtlarınızı istediğiniz zaman, oturum açmadan görebilir ve her birini değiştirebilirsiniz:
mail-receipt-manage = Gör veya geri al
mail-receipt-when = Ne zaman
mail-receipt-controller = Veri sorumlusu
mail-receipt-contact = Sorular için
mail-receipt-dpo = Veri koruma görevlisi
mail-receipt-reference = Başvuru numarası
mail-receipt-not-you = Bu siz değil miydiniz? O hâlde yukarıdaki bağlantıyla rızayı geri alın veya bize yazın. Bu e-postayı başkasına iletmeyin: bağlantıya sahip olan herkes yanıtlarınızı değiştirebilir.

## Mail: the question whether it was you.

mail-confirm-subject = Lütfen { $controller } için verdiğiniz yanıtları onaylayın
mail-confirm-intro = Birisi, büyük olasılıkla siz, bu adresle “{ $form }” formunu gönderdi (veri sorumlusu: { $controller }). Lütfen bunun siz olduğunu onaylayın. O zamana kadar yanıtlarınız geçerli sayılmaz.
mail-confirm-button = Gör ve onayla
mail-confirm-valid = Bağlantı 7 gün geçerlidir.
mail-confirm-not-you = Bu siz değil miydiniz? O hâlde bir şey yapmanıza gerek yok ve hiçbir şey rızanız olarak kaydedilmez.

## What a new form begins with.

forms-start-submit = Gönder
forms-start-thanks = Teşekkürler. Yanıtlarınızı kaydettik.
forms-start-email = E-posta adresi

## Dates.

date-long = { $day } { $month } { $year }
date-time = { $date } { $time }
month-1 = Ocak
month-2 = Şubat
month-3 = Mart
month-4 = Nisan
month-5 = Mayıs
month-6 = Haziran
month-7 = Temmuz
month-8 = Ağustos
month-9 = Eylül
month-10 = Ekim
month-11 = Kasım
month-12 = Aralık

form-public-close = Kapat
form-public-working = Bir dakika, form gönderilmeye hazırlanıyor…
form-public-too-quick = Henüz hiçbir şey gönderilmedi, çünkü insanların okumasından daha hızlı oldu. Doldurduğunuz her şey burada duruyor: lütfen kontrol edip yeniden gönderin.
manage-ask-title = Rızalarınızı görün veya geri alın
manage-ask-text = E-posta adresinizi girin. Size, neye rıza verdiğinizi görebileceğiniz ve geri alabileceğiniz bir bağlantı göndeririz.
manage-ask-email = E-posta adresi
manage-ask-send = Bağlantıyı bana gönder
manage-ask-receipt = Aynı bağlantı size gönderdiğimiz her alındı belgesinde bulunur.
manage-ask-sent-title = E-postanıza bakın
manage-ask-sent = Bu adresi tanıyorsak bağlantıyı içeren bir e-posta yolda.
manage-ask-again = Başka bir adres gir
mail-manage-subject = { $controller } nezdindeki rızalarınız
mail-manage-intro = { $controller } nezdindeki rızalarınız için bir bağlantı istediniz. Onunla neye rıza verdiğinizi görebilir ve geri alabilirsiniz.
mail-manage-not-you = İstemediyseniz bir şey yapmanıza gerek yok. Bağlantıyı başkasına vermeyin: elinde olan herkes rızalarınızı görür.

## The form on paper.
paper-only-if = Yalnızca şu durumda:
paper-answered = yanıtlandı
paper-not = { $value } değil
paper-and = ve
paper-or = veya
paper-tick-one = Bir kutuyu işaretleyin.
paper-tick-any = Uygun olanların hepsini işaretleyin.
paper-attach = Lütfen bu kâğıda ekleyin ({ $kinds }).
paper-place-date = Yer ve tarih
paper-signature = İmza
paper-online = Bu form internette:
paper-return = Lütfen bu kâğıdı şuraya verin veya gönderin: { $address }
mail-receipt-paper = “{ $form }” formunu { $date } tarihinde kâğıt üzerinde imzaladınız (veri sorumlusu: { $controller }). Ondan kaydettiklerimiz:

## Why a consent holds or does not, renewing it, and receipts.
state-holds = Geri alınana kadar geçerlidir.
state-holds-until = { $date } tarihine kadar geçerlidir.
state-ended = Verildiği süre ({ $duration }) { $date } tarihinde sona erdi.
state-changed = { $date } tarihinden beri { $version } numaralı sürüm başka bir şey istiyor.
state-declared = Gerekçe: { $reason }
state-too-young = Sayılmaz: en az { $minimum } yaş gereklidir, kayıt ise yalnızca { $shown } gösteriyor.
manage-state-invalidated = { $date } tarihinde bu onayın geçersiz olduğu bildirildi.
manage-state-unasked = Bu yanıtın kaydı { $date } tarihinde geri alındı.
flash-manage-renewed = Onayınız yenilendi ve bir makbuz size gönderiliyor.
renew-title = Onayınızı yenileyin
renew-button = Yenile
mail-receipt-renewed = Yeniden onay verdiniz: “{ $statement }”
mail-receipt-expired = Onay verdiğiniz süre doldu: “{ $statement }”
mail-receipt-invalidated = Bu onayın geçersiz olduğu bildirildi: “{ $statement }”
mail-renew-subject = { $controller } için verdiğiniz onay yakında sona eriyor
mail-renew-intro = { $controller } için yakında sona erecek bir onay verdiniz. Devam etmesini istiyorsanız yenileyebilirsiniz.
mail-renew-ends = “{ $statement }”: { $given } tarihinde verildi, { $date } tarihinde sona eriyor
mail-renew-nothing = Hiçbir şey yapmazsanız kendiliğinden sona erer ve verileriniz artık bunun için kullanılmaz.
receipt-title = Makbuz
receipt-check = Bu makbuz imzalıdır: dosyaya sahip olan herkes, bize sormadan, içinde hiçbir şeyin değiştirilmediğini denetleyebilir.
receipt-jws = İmzalı makbuzu indir
receipt-json = Kanıtıyla birlikte indir
receipt-recorded = Yazıldığı an
receipt-key = İmzalayan anahtar
