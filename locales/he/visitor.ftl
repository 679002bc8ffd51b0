# What visitors of a form read: the form, the pages that its links lead to, mails to them.
# These are in every language of src/languages.rs; the words of the desk stand in the other files.

## The form.

form-public-choose = בחירה
form-public-optional = (לא חובה)
form-public-yes = כן
form-public-no = לא
form-public-age = מלאו לי לפחות { $age } שנים.
form-public-signature = השם שלך כאן נחשב כחתימתך.
form-public-new-tab = (נפתח בלשונית חדשה)
form-public-trap = יש להשאיר את השדה הזה ריק
form-public-who = מי שואל
form-public-who-asks = הגוף { $controller } מבקש זאת ממך ואחראי לעיבוד הנתונים שלך.
form-public-withdraw = אפשר לסרב בחופשיות ולחזור מהסכמה בכל עת: באמצעות הקישור בדוא״ל שאנו שולחים, בפורטל שלנו או בכתיבה אלינו.
form-public-privacy = הודעת פרטיות
form-public-languages = שפה
form-public-consent-data = אילו נתונים
form-public-consent-recipients = מי מקבל אותם
form-public-consent-duration = כמה זמן זה בתוקף
form-public-consent-months =
    { $months ->
        [one] חודש אחד
        [two] חודשיים
       *[other] { $months } חודשים
    }
form-public-consent-forever = עד לחזרה ממנה
form-public-consent-no-purpose = לא נבחרה מטרה להסכמה זו.
form-public-error-prefix = שגיאה:
form-public-error-title = יש בעיה
form-public-error-page-title = שגיאה: { $title }
form-public-error-required = יש למלא את ”{ $name }“
form-public-error-tick = יש לסמן את ”{ $name }“
form-public-error-too-short =
    בשדה ”{ $name }“ נדרשים לפחות { $min ->
        [one] תו אחד
        [two] שני תווים
       *[other] { $min } תווים
    }
form-public-error-too-long =
    בשדה ”{ $name }“ מותרים לכל היותר { $max ->
        [one] תו אחד
        [two] שני תווים
       *[other] { $max } תווים
    }
form-public-error-pattern = השדה ”{ $name }“ אינו במבנה הנדרש כאן
form-public-error-email = יש להזין כתובת דוא״ל במבנה name@example.com
form-public-error-phone = יש להזין מספר טלפון עם קידומת המדינה, למשל ‎+972 2 123 4567
form-public-error-choice = יש לבחור אחת מהתשובות המוצעות עבור ”{ $name }“
form-public-error-url = יש להזין עבור ”{ $name }“ כתובת אתר שמתחילה ב־https://
form-public-error-number = יש להזין עבור ”{ $name }“ מספר, למשל 1200 או 12.5
form-public-error-date = יש להזין עבור ”{ $name }“ יום בלוח השנה, במבנה שנה-חודש-יום
form-public-error-before = השדה ”{ $name }“ אינו יכול להיות לפני { $min }
form-public-error-below = השדה ”{ $name }“ אינו יכול להיות קטן מ־{ $min }
form-public-error-after = השדה ”{ $name }“ אינו יכול להיות אחרי { $max }
form-public-error-above = השדה ”{ $name }“ אינו יכול להיות גדול מ־{ $max }
form-public-error-too-few =
    יש לבחור לפחות { $min ->
        [one] תשובה אחת
        [two] שתי תשובות
       *[other] { $min } תשובות
    } עבור ”{ $name }“
form-public-error-too-many =
    אפשר לבחור לכל היותר { $max ->
        [one] תשובה אחת
        [two] שתי תשובות
       *[other] { $max } תשובות
    } עבור ”{ $name }“
form-public-error-age = אפשר לשלוח את הטופס הזה רק בגיל הנדרש
form-public-error-yes-no = יש לבחור כן או לא
form-public-error-same = השדה ”{ $name }“ אינו זהה למה שהוזן קודם
form-public-error-identifier = יש להזין כתובת דוא״ל או מספר טלפון
form-public-expired = הדף הזה היה פתוח זמן רב מדי, ולכן עדיין לא נשלח דבר. כל מה שמילאת עדיין כאן: נא לבדוק ולשלוח שוב.
form-public-trapped = עדיין לא נשלח דבר, כי מולא שדה שאנשים אינם רואים. כל מה שמילאת עדיין כאן: נא לבדוק ולשלוח שוב.
form-public-used = אותו דף כבר נשלח עם תשובות אחרות, והן נרשמו. כל מה שמילאת עדיין כאן: נא לבדוק ולשלוח שוב.
form-public-busy = מהרשת שלך נשלחו כל כך הרבה טפסים, שלפי שעה איננו מקבלים עוד. כל מה שמילאת עדיין כאן: נא לבדוק ולשלוח שוב.
form-public-too-many-title = יותר מדי בבת אחת
form-public-too-many = מהרשת שלך נשלחו כל כך הרבה טפסים, שלפי שעה איננו מקבלים עוד. נא לחזור אחורה ולשלוח שוב מאוחר יותר.
form-public-too-large-title = יותר מדי טקסט
form-public-too-large = מה שנשלח גדול ממה שהטופס הזה מקבל. נא לחזור אחורה ולקצר את התשובות.

## A form that is no longer offered.

form-public-withdrawn-title = הטופס הזה אינו מוצע עוד
form-public-withdrawn = הגוף { $controller } הסיר את הטופס ”{ $form }“ מהאינטרנט. כבר אי אפשר לשלוח דבר באמצעותו.
form-public-withdrawn-consents = ההסכמות שנתת בעבר נשארות כפי שהן. אפשר לחזור מהן בכל עת: באמצעות הקישור בדוא״ל שקיבלת אז, או בהתחברות עם כתובת הדוא״ל או מספר הטלפון שלך.
form-public-withdrawn-manage = צפייה בהסכמות שלך וחזרה מהן
form-public-withdrawn-contact = שאלות? אפשר לכתוב אל { $email }.

## Pages, files and documents of a form.

file-kind-pdf = PDF
file-kind-image = תמונות
file-kind-text = טקסט פשוט
file-kind-office = מסמכי Office
form-public-file-taken = { $kinds }; לכל היותר { $max } MB.
form-public-file-kept = התקבל: { $name }. כדי להחליפו יש לבחור קובץ אחר.
form-public-file-drop = הסרת הקובץ הזה
form-public-error-file = יש לבחור קובץ עבור ”{ $name }“
form-public-step = עמוד { $number } מתוך { $count }
form-public-step-on = המשך
form-public-step-back = חזרה
form-public-check = נא לבדוק את התשובות
form-public-check-text = עדיין לא נשלח דבר. נא לעבור על התשובות, לשנות את מה שאינו נכון ואז לשלוח אותן.
form-public-change = שינוי
form-public-not-answered = ללא תשובה
form-public-document-hash = ערך SHA-256 של הטקסט הזה:
form-public-error-file-too-large = הקובץ עבור ”{ $name }“ גדול מ־{ $max } MB. יש לבחור קובץ קטן יותר
form-public-error-file-cut-off = הקובץ עבור ”{ $name }“ לא הגיע בשלמותו. יש לבחור אותו שוב
form-public-error-file-empty = הקובץ עבור ”{ $name }“ ריק. יש לבחור קובץ אחר
form-public-error-file-type-refused = הקובץ עבור ”{ $name }“ הוא מסוג שאינו מתקבל, יהא שמו אשר יהא. יש לבחור אחד מהסוגים המצוינים ליד השדה

## After a form was sent.

thanks-title = תודה
thanks-recorded = מה רשמנו
thanks-given = נתת הסכמה
thanks-refused = לא נתת הסכמה
thanks-reference = מספר סימוכין
thanks-receipt = שלחנו לך אישור בדוא״ל. יש בו קישור שבאמצעותו אפשר לשנות את דעתך בכל עת.
thanks-no-mail = נא לשמור את מספר הסימוכין: באמצעותו אפשר לאתר את הרישום הזה.
thanks-confirm-title = נותר עוד שלב אחד
thanks-confirm = שלחנו לך דוא״ל. נא לפתוח את הקישור שבו בתוך 7 ימים ולאשר; עד אז שום דבר אינו נרשם כהסכמתך.
thanks-to-confirm = מה יאושר

## The link that confirms a form.

confirm-title = נא לאשר את התשובות
confirm-intro = בטופס ”{ $form }“ ענית בתאריך { $date }:
confirm-said = { $said }: ”{ $statement }“
confirm-button = אישור
confirm-done-title = אושר
confirm-done = תודה. תשובותיך תקפות מעתה, ואישור נשלח אליך בדוא״ל.
confirm-already = כבר אישרת זאת. לא נותר דבר לעשות.
confirm-gone-title = הקישור הזה כבר אינו פועל
confirm-gone = תוקפו פג, או שלא הועתק במלואו. פתיחתו לא רשמה דבר. אפשר למלא את הטופס שוב.

## The link that shows and takes back consents.

manage-title = ההסכמות שלך
manage-intro = הגוף { $controller } שומר את התשובות האלה של { $who }. אפשר לשנות כאן כל אחת מהן בכל עת; השינוי תקף מיד.
manage-someone = מי שקיבל את הקישור הזה
manage-none = אין תשובות להצגה.
manage-state-given = נתת הסכמה בתאריך { $date }.
manage-state-refused = לא נתת הסכמה בתאריך { $date }.
manage-state-withdrawn = חזרת מהסכמתך בתאריך { $date }.
manage-state-expired = נתת הסכמה בתאריך { $date }. היא הייתה לזמן מסוים, שחלף.
manage-state-needs-renewal = נתת הסכמה בתאריך { $date }. מאז השתנה מה שמתבקש, ולכן הסכמתך כבר אינה תקפה.
manage-withdraw = חזרה מהסכמה
manage-give = מתן הסכמה
manage-withdraw-all = חזרה מכל ההסכמות
manage-all-title = הכול בבת אחת
manage-all-intro = מבטל את כל ההסכמות שנתת.
flash-manage-withdrawn = הסכמתך בוטלה, ואישור בדרך אליך.
flash-manage-given = הסכמתך נרשמה, ואישור בדרך אליך.
flash-manage-all = כל הסכמותיך בוטלו, ואישור בדרך אליך.
manage-changed = הנוסח השתנה מאז שפתחת את הדף. נא לקרוא אותו שוב לפני מתן הסכמה.
manage-gone-title = הקישור הזה כבר אינו פועל
manage-gone = תוקפו פג, או שלא הועתק במלואו. אפשר לראות ולשנות את ההסכמות בפורטל שלנו או לכתוב אלינו.
manage-portal = פתיחת הפורטל
manage-who = מי אחראי
manage-contact = לשאלות: { $email }; הממונה על הגנת המידע: { $dpo }, { $dpo_email }.

## What somebody was shown.

seen-document-title = הטופס כפי שהוצג
seen-ticked = מסומן
seen-not-ticked = לא מסומן

## Mail: receipts.

mail-receipt-subject = התשובות שלך אל { $controller }
mail-receipt-subject-withdrawn = חזרת מהסכמה שניתנה אל { $controller }
mail-receipt-subject-given = נתת הסכמה אל { $controller }
mail-receipt-form = שלחת אל { $controller } את הטופס ”{ $form }“ בתאריך { $date }. זה מה שרשמנו:
mail-receipt-change = שינית בתאריך { $date } את ההרשאות לשימוש בנתונים שלך (הגוף האחראי: { $controller }). זה מה שרשמנו:
mail-receipt-given = נתת הסכמה: ”{ $statement }“
mail-receipt-refused = לא נתת הסכמה: ”{ $statement }“
mail-receipt-withdrawn = חזרת מהסכמה: ”{ $statement }“
mail-receipt-manage-intro = אפשר לראות את התשובות ולשנות כל אחת מהן בכל עת, בלי להתחבר:
mail-receipt-manage = צפייה או חזרה מהסכמה
mail-receipt-when = מתי
mail-receipt-controller = הגוף האחראי
mail-receipt-contact = שאלות אל
mail-receipt-dpo = הממונה על הגנת המידע
mail-receipt-reference = מספר סימוכין
mail-receipt-not-you = זה לא היית את או אתה? אפשר לחזור מההסכמה באמצעות הקישור שלמעלה או לכתוב אלינו. נא לא להעביר את הדוא״ל הזה הלאה: מי שבידו הקישור יכול לשנות את תשובותיך.

## Mail: the question whether it was you.

mail-confirm-subject = נא לאשר את התשובות אל { $controller }
mail-confirm-intro = מישהו, כנראה את או אתה, שלח אל { $controller } את הטופס ”{ $form }“ עם הכתובת הזאת. נא לאשר. עד אז תשובותיך אינן נחשבות.
mail-confirm-button = צפייה ואישור
mail-confirm-valid = הקישור בתוקף 7 ימים.
mail-confirm-not-you = זה לא היית את או אתה? אם כך, אין צורך לעשות דבר, ושום דבר לא יירשם כהסכמתך.

## What a new form begins with.

forms-start-submit = שליחה
forms-start-thanks = תודה. רשמנו את תשובותיך.
forms-start-email = כתובת דוא״ל

## Dates.

date-long = { $day } ב{ $month } { $year }
date-time = { $date }, { $time }
month-1 = ינואר
month-2 = פברואר
month-3 = מרץ
month-4 = אפריל
month-5 = מאי
month-6 = יוני
month-7 = יולי
month-8 = אוגוסט
month-9 = ספטמבר
month-10 = אוקטובר
month-11 = נובמבר
month-12 = דצמבר

form-public-close = סגירה
form-public-working = רק רגע, הטופס מוכן לשליחה…
form-public-too-quick = עדיין לא נשלח דבר, כי זה היה מהיר יותר מקצב הקריאה של אנשים. כל מה שמילאת עדיין כאן: יש לבדוק ולשלוח שוב.
manage-ask-title = צפייה בהסכמות שלך או ביטולן
manage-ask-text = יש להזין את כתובת הדוא״ל. נשלח אליך קישור שבו אפשר לראות למה הסכמת ולבטל זאת.
manage-ask-email = כתובת דוא״ל
manage-ask-send = שלחו לי את הקישור
manage-ask-receipt = אותו קישור מופיע בכל אישור ששלחנו אליך.
manage-ask-sent-title = יש לבדוק את הדוא״ל
manage-ask-sent = אם הכתובת מוכרת לנו, הודעה עם הקישור כבר בדרך.
manage-ask-again = הזנת כתובת אחרת
mail-manage-subject = ההסכמות שלך אצל { $controller }
mail-manage-intro = ביקשת קישור להסכמות שלך אצל { $controller }. בו אפשר לראות למה הסכמת ולבטל זאת.
mail-manage-not-you = אם לא ביקשת זאת, אין צורך לעשות דבר. אין להעביר את הקישור: מי שמחזיק בו רואה את ההסכמות שלך.

## The form on paper.
paper-only-if = רק אם:
paper-answered = נענה
paper-not = לא { $value }
paper-and = וגם
paper-or = או
paper-tick-one = יש לסמן משבצת אחת.
paper-tick-any = יש לסמן את כל המתאים.
paper-attach = יש לצרף לדף זה ({ $kinds }).
paper-place-date = מקום ותאריך
paper-signature = חתימה
paper-online = הטופס הזה באינטרנט:
paper-return = יש למסור או לשלוח דף זה אל: { $address }
mail-receipt-paper = בתאריך { $date } חתמת על נייר על הטופס ”{ $form }“ של { $controller }. זה מה שרשמנו ממנו:

## Why a consent holds or does not, renewing it, and receipts.
state-holds = היא תקפה עד שתבוטל.
state-holds-until = היא תקפה עד { $date }.
state-ended = הזמן שלו ניתנה ({ $duration }) הסתיים ב־{ $date }.
state-changed = מאז { $date } גרסה { $version } מבקשת דבר אחר.
state-declared = סיבה: { $reason }
state-too-young = היא אינה נחשבת: נדרש גיל של { $minimum } לפחות, והרישום מראה רק { $shown }.
manage-state-invalidated = ב־{ $date } הוכרז שההסכמה הזאת אינה תקפה.
manage-state-unasked = הרישום של התשובה הזאת בוטל ב־{ $date }.
flash-manage-renewed = ההסכמה שלך חודשה, ואישור בדרך אליך.
renew-title = חידוש ההסכמה שלך
renew-button = חידוש
mail-receipt-renewed = הסכמת שוב: ”{ $statement }“
mail-receipt-expired = הסתיים הזמן שלו הסכמת: ”{ $statement }“
mail-receipt-invalidated = הוכרז שההסכמה הזאת אינה תקפה: ”{ $statement }“
mail-renew-subject = ההסכמה שלך ל־{ $controller } מסתיימת בקרוב
mail-renew-intro = נתת ל־{ $controller } הסכמה שמסתיימת בקרוב. אם ברצונך שתימשך, אפשר לחדש אותה.
mail-renew-ends = ”{ $statement }“: ניתנה ב־{ $given }, מסתיימת ב־{ $date }
mail-renew-nothing = אם לא תעשה דבר, היא תסתיים מעצמה, והנתונים שלך לא ישמשו עוד למטרה זו.
receipt-title = אישור
receipt-check = האישור הזה חתום: מי שהקובץ בידו יכול לבדוק, בלי לשאול אותנו, שדבר בו לא שונה.
receipt-jws = הורדת האישור החתום
receipt-json = הורדה עם ההוכחה
receipt-recorded = נרשם
receipt-key = נחתם במפתח
