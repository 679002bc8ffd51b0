# What visitors of a form read: the form, the pages that its links lead to, mails to them.
# These are in every language of src/languages.rs; the words of the desk stand in the other files.

## The form.

form-public-choose = Επιλέξτε
form-public-optional = (προαιρετικό)
form-public-yes = Ναι
form-public-no = Όχι
form-public-age =
    Είμαι τουλάχιστον { $age } { $age ->
        [one] έτους
       *[other] ετών
    }.
form-public-signature = Το όνομά σας εδώ ισχύει ως υπογραφή σας.
form-public-new-tab = (ανοίγει σε νέα καρτέλα)
form-public-trap = Αφήστε αυτό το πεδίο κενό
form-public-who = Ποιος ρωτά
form-public-who-asks = Σας το ζητά ο εξής υπεύθυνος επεξεργασίας των δεδομένων σας: { $controller }.
form-public-withdraw = Είστε ελεύθεροι να αρνηθείτε και μπορείτε να ανακαλέσετε μια συγκατάθεση ανά πάσα στιγμή: με τον σύνδεσμο στο email που σας στέλνουμε, στην πύλη μας ή γράφοντάς μας.
form-public-privacy = Πολιτική απορρήτου
form-public-languages = Γλώσσα
form-public-consent-data = Ποια δεδομένα
form-public-consent-recipients = Ποιος τα λαμβάνει
form-public-consent-duration = Πόσο διαρκεί
form-public-consent-months =
    { $months ->
        [one] Έναν μήνα
       *[other] { $months } μήνες
    }
form-public-consent-forever = Μέχρι να την ανακαλέσετε
form-public-consent-no-purpose = Δεν έχει επιλεγεί σκοπός για αυτή τη συγκατάθεση.
form-public-error-prefix = Σφάλμα:
form-public-error-title = Υπάρχει ένα πρόβλημα
form-public-error-page-title = Σφάλμα: { $title }
form-public-error-required = Συμπληρώστε το πεδίο «{ $name }»
form-public-error-tick = Επιλέξτε το πλαίσιο «{ $name }»
form-public-error-too-short =
    Το πεδίο «{ $name }» πρέπει να έχει τουλάχιστον { $min } { $min ->
        [one] χαρακτήρα
       *[other] χαρακτήρες
    }
form-public-error-too-long =
    Το πεδίο «{ $name }» μπορεί να έχει το πολύ { $max } { $max ->
        [one] χαρακτήρα
       *[other] χαρακτήρες
    }
form-public-error-pattern = Το πεδίο «{ $name }» δεν έχει τη μορφή που χρειάζεται εδώ
form-public-error-email = Γράψτε μια διεύθυνση email της μορφής onoma@example.com
form-public-error-phone = Γράψτε έναν αριθμό τηλεφώνου με τον κωδικό χώρας, για παράδειγμα +30 21 0123 4567
form-public-error-choice = Επιλέξτε μία από τις απαντήσεις που προσφέρονται στο «{ $name }»
form-public-error-url = Γράψτε στο «{ $name }» μια διεύθυνση ιστού που αρχίζει με https://
form-public-error-number = Γράψτε στο «{ $name }» έναν αριθμό, για παράδειγμα 1200 ή 12,5
form-public-error-date = Γράψτε στο «{ $name }» μια ημέρα του ημερολογίου, ως έτος-μήνας-ημέρα
form-public-error-before = Το πεδίο «{ $name }» δεν μπορεί να είναι πριν από { $min }
form-public-error-below = Το πεδίο «{ $name }» δεν μπορεί να είναι κάτω από { $min }
form-public-error-after = Το πεδίο «{ $name }» δεν μπορεί να είναι μετά από { $max }
form-public-error-above = Το πεδίο «{ $name }» δεν μπορεί να είναι πάνω από { $max }
form-public-error-too-few =
    Επιλέξτε τουλάχιστον { $min } { $min ->
        [one] απάντηση
       *[other] απαντήσεις
    } στο «{ $name }»
form-public-error-too-many =
    Επιλέξτε το πολύ { $max } { $max ->
        [one] απάντηση
       *[other] απαντήσεις
    } στο «{ $name }»
form-public-error-age = Μπορείτε να στείλετε αυτή τη φόρμα μόνο αν έχετε την απαιτούμενη ηλικία
form-public-error-yes-no = Επιλέξτε ναι ή όχι
form-public-error-same = Το πεδίο «{ $name }» δεν είναι ίδιο με αυτό που γράψατε πριν
form-public-error-identifier = Γράψτε τη διεύθυνση email ή τον αριθμό τηλεφώνου σας
form-public-expired = Αυτή η σελίδα έμεινε ανοιχτή για πολλή ώρα, γι’ αυτό δεν έχει σταλεί ακόμη τίποτα. Ό,τι συμπληρώσατε είναι ακόμη εδώ: ελέγξτε το και στείλτε το ξανά.
form-public-trapped = Δεν έχει σταλεί ακόμη τίποτα, επειδή συμπληρώθηκε ένα πεδίο που οι άνθρωποι δεν βλέπουν. Ό,τι συμπληρώσατε είναι ακόμη εδώ: ελέγξτε το και στείλτε το ξανά.
form-public-used = Η ίδια σελίδα έχει ήδη σταλεί με άλλες απαντήσεις, και αυτές έχουν καταγραφεί. Ό,τι συμπληρώσατε είναι ακόμη εδώ: ελέγξτε το και στείλτε το ξανά.
form-public-busy = Έχουν σταλεί τόσες φόρμες από το δίκτυό σας, που για λίγο δεν δεχόμαστε άλλες. Ό,τι συμπληρώσατε είναι ακόμη εδώ: ελέγξτε το και στείλτε το ξανά.
form-public-too-many-title = Πάρα πολλά μαζί
form-public-too-many = Έχουν σταλεί τόσες φόρμες από το δίκτυό σας, που για λίγο δεν δεχόμαστε άλλες. Γυρίστε πίσω και στείλτε ξανά τη δική σας αργότερα.
form-public-too-large-title = Πάρα πολύ κείμενο
form-public-too-large = Αυτό που στείλατε είναι μεγαλύτερο από όσο δέχεται αυτή η φόρμα. Γυρίστε πίσω και συντομεύστε τις απαντήσεις σας.

## A form that is no longer offered.

form-public-withdrawn-title = Αυτή η φόρμα δεν προσφέρεται πλέον
form-public-withdrawn = Η φόρμα «{ $form }» (υπεύθυνος επεξεργασίας: { $controller }) αποσύρθηκε από το διαδίκτυο. Δεν μπορεί πλέον να σταλεί τίποτα με αυτή.
form-public-withdrawn-consents = Οι συγκαταθέσεις που δώσατε παλαιότερα μένουν όπως είναι. Μπορείτε να τις ανακαλέσετε ανά πάσα στιγμή: με τον σύνδεσμο στο email που λάβατε τότε ή αν συνδεθείτε με τη διεύθυνση email ή τον αριθμό τηλεφώνου σας.
form-public-withdrawn-manage = Δείτε και ανακαλέστε τις συγκαταθέσεις σας
form-public-withdrawn-contact = Ερωτήσεις; Γράψτε στη διεύθυνση { $email }.

## Pages, files and documents of a form.

file-kind-pdf = PDF
file-kind-image = εικόνες
file-kind-text = απλό κείμενο
file-kind-office = έγγραφα Office
form-public-file-taken = { $kinds }· το πολύ { $max } MB.
form-public-file-kept = Ελήφθη: { $name }. Επιλέξτε άλλο αρχείο για να το αντικαταστήσετε.
form-public-file-drop = Αφαίρεση αυτού του αρχείου
form-public-error-file = Επιλέξτε ένα αρχείο για το «{ $name }»
form-public-step = Σελίδα { $number } από { $count }
form-public-step-on = Συνέχεια
form-public-step-back = Πίσω
form-public-check = Ελέγξτε τις απαντήσεις σας
form-public-check-text = Δεν έχει σταλεί ακόμη τίποτα. Δείτε τις απαντήσεις σας, αλλάξτε ό,τι δεν είναι σωστό και έπειτα στείλτε τις.
form-public-change = Αλλαγή
form-public-not-answered = Χωρίς απάντηση
form-public-document-hash = SHA-256 αυτού του κειμένου:
form-public-error-file-too-large = Το αρχείο για το «{ $name }» είναι μεγαλύτερο από { $max } MB. Επιλέξτε μικρότερο
form-public-error-file-cut-off = Το αρχείο για το «{ $name }» δεν έφτασε ολόκληρο. Επιλέξτε το ξανά
form-public-error-file-empty = Το αρχείο για το «{ $name }» είναι κενό. Επιλέξτε άλλο
form-public-error-file-type-refused = Το αρχείο για το «{ $name }» είναι είδους που δεν γίνεται δεκτό, όπως κι αν ονομάζεται. Επιλέξτε ένα από τα είδη που αναφέρονται στο πεδίο

## After a form was sent.

thanks-title = Ευχαριστούμε
thanks-recorded = Τι καταγράψαμε
thanks-given = Δώσατε τη συγκατάθεσή σας
thanks-refused = Δεν δώσατε τη συγκατάθεσή σας
thanks-reference = Αριθμός αναφοράς
thanks-receipt = Σας στείλαμε μια απόδειξη με email. Έχει έναν σύνδεσμο με τον οποίο μπορείτε να αλλάξετε γνώμη ανά πάσα στιγμή.
thanks-no-mail = Κρατήστε τον αριθμό αναφοράς: με αυτόν βρίσκεται ξανά αυτή η καταγραφή.
thanks-confirm-title = Μένει ένα βήμα
thanks-confirm = Σας στείλαμε ένα email. Ακολουθήστε τον σύνδεσμο που περιέχει μέσα σε 7 ημέρες και επιβεβαιώστε· μέχρι τότε τίποτα δεν καταγράφεται ως συγκατάθεσή σας.
thanks-to-confirm = Τι θα επιβεβαιώσετε

## The link that confirms a form.

confirm-title = Επιβεβαιώστε τις απαντήσεις σας
confirm-intro = Με τη φόρμα «{ $form }» απαντήσατε στις { $date }:
confirm-said = { $said }: «{ $statement }»
confirm-button = Επιβεβαίωση
confirm-done-title = Επιβεβαιώθηκε
confirm-done = Ευχαριστούμε. Οι απαντήσεις σας ισχύουν από τώρα και θα λάβετε μια απόδειξη με email.
confirm-already = Το είχατε ήδη επιβεβαιώσει. Δεν μένει τίποτα άλλο να κάνετε.
confirm-gone-title = Αυτός ο σύνδεσμος δεν λειτουργεί πια
confirm-gone = Έχει λήξει ή δεν αντιγράφηκε ολόκληρος. Με το άνοιγμά του δεν καταγράφηκε τίποτα. Αν θέλετε, συμπληρώστε ξανά τη φόρμα.

## The link that shows and takes back consents.

manage-title = Οι συγκαταθέσεις σας
manage-intro = Ο υπεύθυνος επεξεργασίας { $controller } τηρεί αυτές τις απαντήσεις από: { $who }. Μπορείτε να αλλάξετε καθεμία από αυτές εδώ ανά πάσα στιγμή· η αλλαγή ισχύει αμέσως.
manage-someone = το πρόσωπο που έλαβε αυτόν τον σύνδεσμο
manage-none = Δεν υπάρχουν απαντήσεις.
manage-state-given = Δώσατε τη συγκατάθεσή σας στις { $date }.
manage-state-refused = Δεν δώσατε τη συγκατάθεσή σας στις { $date }.
manage-state-withdrawn = Ανακαλέσατε τη συγκατάθεσή σας στις { $date }.
manage-state-expired = Δώσατε τη συγκατάθεσή σας στις { $date }. Ίσχυε για ορισμένο χρόνο, ο οποίος έληξε.
manage-state-needs-renewal = Δώσατε τη συγκατάθεσή σας στις { $date }. Αυτό που ζητείται έχει αλλάξει από τότε, γι’ αυτό η συγκατάθεσή σας δεν ισχύει πια.
manage-withdraw = Ανάκληση
manage-give = Δίνω τη συγκατάθεσή μου
manage-withdraw-all = Ανάκληση όλων
manage-all-title = Όλα μαζί
manage-all-intro = Ανακαλεί όλες τις συγκαταθέσεις που έχετε δώσει.
flash-manage-withdrawn = Η συγκατάθεσή σας ανακλήθηκε και θα λάβετε μια απόδειξη.
flash-manage-given = Η συγκατάθεσή σας καταγράφηκε και θα λάβετε μια απόδειξη.
flash-manage-all = Όλες οι συγκαταθέσεις σας ανακλήθηκαν και θα λάβετε μια απόδειξη.
manage-changed = Η διατύπωση άλλαξε από τότε που ανοίξατε αυτή τη σελίδα. Διαβάστε την ξανά πριν δώσετε τη συγκατάθεσή σας.
manage-gone-title = Αυτός ο σύνδεσμος δεν λειτουργεί πια
manage-gone = Έχει λήξει ή δεν αντιγράφηκε ολόκληρος. Μπορείτε να δείτε και να αλλάξετε τις συγκαταθέσεις σας στην πύλη μας ή να μας γράψετε.
manage-portal = Άνοιγμα της πύλης
manage-who = Ποιος είναι υπεύθυνος
manage-contact = Για ερωτήσεις: { $email }· υπεύθυνος προστασίας δεδομένων: { $dpo }, { $dpo_email }.

## What somebody was shown.

seen-document-title = Η φόρμα όπως εμφανίστηκε
seen-ticked = Επιλεγμένο
seen-not-ticked = Μη επιλεγμένο

## Mail: receipts.

mail-receipt-subject = Οι απαντήσεις σας – { $controller }
mail-receipt-subject-withdrawn = Ανακαλέσατε μια συγκατάθεση – { $controller }
mail-receipt-subject-given = Δώσατε μια συγκατάθεση – { $controller }
mail-receipt-form = Στις { $date } στείλατε τη φόρμα «{ $form }» (υπεύθυνος επεξεργασίας: { $controller }). Αυτά καταγράψαμε:
mail-receipt-change = Στις { $date } αλλάξατε το τι μπορεί να κάνει με τα δεδομένα σας ο υπεύθυνος επεξεργασίας { $controller }. Αυτά καταγράψαμε:
mail-receipt-given = Δώσατε τη συγκατάθεσή σας: «{ $statement }»
mail-receipt-refused = Δεν δώσατε τη συγκατάθεσή σας: «{ $statement }»
mail-receipt-withdrawn = Ανακαλέσατε: «{ $statement }»
mail-receipt-manage-intro = Μπορείτε να δείτε τις απαντήσεις σας και να αλλάξετε καθεμία από αυτές ανά πάσα στιγμή, χωρίς να συνδεθείτε:
mail-receipt-manage = Προβολή ή ανάκληση
mail-receipt-when = Πότε
mail-receipt-controller = Υπεύθυνος επεξεργασίας
mail-receipt-contact = Ερωτήσεις προς
mail-receipt-dpo = Υπεύθυνος προστασίας δεδομένων
mail-receipt-reference = Αριθμός αναφοράς
mail-receipt-not-you = Δεν ήσασταν εσείς; Τότε ανακαλέστε τη συγκατάθεση με τον παραπάνω σύνδεσμο ή γράψτε μας. Μην προωθήσετε αυτό το email: όποιος έχει τον σύνδεσμο μπορεί να αλλάξει τις απαντήσεις σας.

## Mail: the question whether it was you.

mail-confirm-subject = Επιβεβαιώστε τις απαντήσεις σας – { $controller }
mail-confirm-intro = Κάποιος, πιθανότατα εσείς, έστειλε με αυτή τη διεύθυνση τη φόρμα «{ $form }» (υπεύθυνος επεξεργασίας: { $controller }). Επιβεβαιώστε ότι ήσασταν εσείς. Μέχρι τότε οι απαντήσεις σας δεν μετρούν.
mail-confirm-button = Προβολή και επιβεβαίωση
mail-confirm-valid = Ο σύνδεσμος ισχύει για 7 ημέρες.
mail-confirm-not-you = Δεν ήσασταν εσείς; Τότε δεν χρειάζεται να κάνετε τίποτα, και τίποτα δεν θα καταγραφεί ως συγκατάθεσή σας.

## What a new form begins with.

forms-start-submit = Αποστολή
forms-start-thanks = Ευχαριστούμε. Καταγράψαμε τις απαντήσεις σας.
forms-start-email = Διεύθυνση email

## Dates.

date-long = { $day } { $month } { $year }
date-time = { $date }, { $time }
month-1 = Ιανουαρίου
month-2 = Φεβρουαρίου
month-3 = Μαρτίου
month-4 = Απριλίου
month-5 = Μαΐου
month-6 = Ιουνίου
month-7 = Ιουλίου
month-8 = Αυγούστου
month-9 = Σεπτεμβρίου
month-10 = Οκτωβρίου
month-11 = Νοεμβρίου
month-12 = Δεκεμβρίου

form-public-close = Κλείσιμο
form-public-working = Μια στιγμή, η φόρμα ετοιμάζεται για αποστολή…
form-public-too-quick = Δεν έχει σταλεί ακόμη τίποτα, γιατί έγινε πιο γρήγορα απ’ όσο διαβάζουν οι άνθρωποι. Όλα όσα συμπληρώσατε είναι ακόμη εδώ: ελέγξτε τα και στείλτε τα ξανά.
manage-ask-title = Δείτε ή ανακαλέστε τις συγκαταθέσεις σας
manage-ask-text = Δώστε τη διεύθυνση e-mail σας. Θα σας στείλουμε έναν σύνδεσμο με τον οποίο βλέπετε σε τι συγκατατεθήκατε και μπορείτε να το ανακαλέσετε.
manage-ask-email = Διεύθυνση e-mail
manage-ask-send = Στείλτε μου τον σύνδεσμο
manage-ask-receipt = Ο ίδιος σύνδεσμος υπάρχει σε κάθε επιβεβαίωση που σας έχουμε στείλει.
manage-ask-sent-title = Δείτε τα μηνύματά σας
manage-ask-sent = Αν γνωρίζουμε αυτή τη διεύθυνση, ένα μήνυμα με τον σύνδεσμο είναι καθ’ οδόν.
manage-ask-again = Άλλη διεύθυνση
mail-manage-subject = Οι συγκαταθέσεις σας: { $controller }
mail-manage-intro = Ζητήσατε έναν σύνδεσμο για τις συγκαταθέσεις σας προς: { $controller }. Με αυτόν βλέπετε σε τι συγκατατεθήκατε και μπορείτε να το ανακαλέσετε.
mail-manage-not-you = Αν δεν το ζητήσατε εσείς, δεν χρειάζεται να κάνετε τίποτα. Μη δώσετε τον σύνδεσμο σε άλλους: όποιος τον έχει βλέπει τις συγκαταθέσεις σας.

## The form on paper.
paper-only-if = Μόνο αν:
paper-answered = απαντήθηκε
paper-not = όχι { $value }
paper-and = και
paper-or = ή
paper-tick-one = Σημειώστε ένα τετράγωνο.
paper-tick-any = Σημειώστε όλα όσα ισχύουν.
paper-attach = Επισυνάψτε το σε αυτό το φύλλο ({ $kinds }).
paper-place-date = Τόπος και ημερομηνία
paper-signature = Υπογραφή
paper-online = Αυτή η φόρμα στο διαδίκτυο:
paper-return = Παραδώστε ή στείλτε αυτό το φύλλο στη διεύθυνση: { $address }
mail-receipt-paper = Στις { $date } υπογράψατε σε χαρτί τη φόρμα «{ $form }» (υπεύθυνος επεξεργασίας: { $controller }). Αυτά καταγράψαμε από αυτήν:

## Why a consent holds or does not, renewing it, and receipts.
state-holds = Ισχύει μέχρι να ανακληθεί.
state-holds-until = Ισχύει έως τις { $date }.
state-ended = Ο χρόνος για τον οποίο δόθηκε ({ $duration }) έληξε στις { $date }.
state-changed = Από τις { $date } η έκδοση { $version } ζητά κάτι άλλο.
state-declared = Λόγος: { $reason }
state-too-young = Δεν μετρά: απαιτείται ηλικία τουλάχιστον { $minimum } ετών και η καταγραφή δείχνει μόνο { $shown }.
manage-state-invalidated = Στις { $date } αυτή η συγκατάθεση κηρύχθηκε μη έγκυρη.
manage-state-unasked = Η καταγραφή αυτής της απάντησης ανακλήθηκε στις { $date }.
flash-manage-renewed = Η συγκατάθεσή σας ανανεώθηκε και μια απόδειξη είναι καθ’ οδόν προς εσάς.
renew-title = Ανανεώστε τη συγκατάθεσή σας
renew-button = Ανανέωση
mail-receipt-renewed = Συμφωνήσατε ξανά: «{ $statement }»
mail-receipt-expired = Έληξε ο χρόνος για τον οποίο συμφωνήσατε: «{ $statement }»
mail-receipt-invalidated = Αυτή η συγκατάθεση κηρύχθηκε μη έγκυρη: «{ $statement }»
mail-renew-subject = Η συγκατάθεσή σας προς { $controller } λήγει σύντομα
mail-renew-intro = Έχετε δώσει στον οργανισμό { $controller } μια συγκατάθεση που λήγει σύντομα. Αν θέλετε να συνεχιστεί, μπορείτε να την ανανεώσετε.
mail-renew-ends = «{ $statement }»: δόθηκε στις { $given }, λήγει στις { $date }
mail-renew-nothing = Αν δεν κάνετε τίποτα, λήγει από μόνη της και τα δεδομένα σας δεν χρησιμοποιούνται πλέον για αυτό.
receipt-title = Απόδειξη
receipt-check = Αυτή η απόδειξη είναι υπογεγραμμένη: όποιος έχει το αρχείο μπορεί να ελέγξει, χωρίς να μας ρωτήσει, ότι τίποτα δεν άλλαξε.
receipt-jws = Λήψη της υπογεγραμμένης απόδειξης
receipt-json = Λήψη με το αποδεικτικό
receipt-recorded = Καταγράφηκε
receipt-key = Υπογράφηκε με το κλειδί
