# What visitors of a form read: the form, the pages that its links lead to, mails to them.
# These are in every language of src/languages.rs; the words of the desk stand in the other files.

## The form.

form-public-choose = Choisissez
form-public-optional = (facultatif)
form-public-yes = Oui
form-public-no = Non
form-public-age =
    J’ai au moins { $age } { $age ->
        [one] an
       *[other] ans
    }.
form-public-signature = Votre nom inscrit ici vaut signature.
form-public-new-tab = (s’ouvre dans un nouvel onglet)
form-public-trap = Laissez ce champ vide
form-public-who = Qui vous le demande
form-public-who-asks = { $controller } vous le demande et est responsable du traitement de vos données.
form-public-withdraw = Vous êtes libre de refuser et pouvez retirer un consentement à tout moment : par le lien dans l’e-mail que nous vous envoyons, sur notre portail ou en nous écrivant.
form-public-privacy = Politique de confidentialité
form-public-languages = Langue
form-public-consent-data = Quelles données
form-public-consent-recipients = Qui les reçoit
form-public-consent-duration = Durée de validité
form-public-consent-months =
    { $months ->
        [one] { $months } mois
       *[other] { $months } mois
    }
form-public-consent-forever = Jusqu’à ce que vous le retiriez
form-public-consent-no-purpose = Aucune finalité n’a été choisie pour ce consentement.
form-public-error-prefix = Erreur :
form-public-error-title = Il y a un problème
form-public-error-page-title = Erreur : { $title }
form-public-error-required = Remplissez « { $name } »
form-public-error-tick = Cochez « { $name } »
form-public-error-too-short =
    « { $name } » doit comporter au moins { $min } { $min ->
        [one] caractère
       *[other] caractères
    }
form-public-error-too-long =
    « { $name } » peut comporter au plus { $max } { $max ->
        [one] caractère
       *[other] caractères
    }
form-public-error-pattern = « { $name } » n’a pas la forme attendue ici
form-public-error-email = Saisissez une adresse e-mail sous la forme nom@example.com
form-public-error-phone = Saisissez un numéro de téléphone avec l’indicatif du pays, par exemple +33 1 23 45 67 89
form-public-error-choice = Choisissez l’une des réponses proposées pour « { $name } »
form-public-error-url = Saisissez pour « { $name } » une adresse web commençant par https://
form-public-error-number = Saisissez pour « { $name } » un nombre, par exemple 1200 ou 12,5
form-public-error-date = Saisissez pour « { $name } » un jour du calendrier, sous la forme année-mois-jour
form-public-error-before = « { $name } » ne peut pas être antérieur à la limite : { $min }
form-public-error-below = « { $name } » ne peut pas être inférieur à la limite : { $min }
form-public-error-after = « { $name } » ne peut pas être postérieur à la limite : { $max }
form-public-error-above = « { $name } » ne peut pas être supérieur à la limite : { $max }
form-public-error-too-few =
    Choisissez au moins { $min } { $min ->
        [one] réponse
       *[other] réponses
    } pour « { $name } »
form-public-error-too-many =
    Choisissez au plus { $max } { $max ->
        [one] réponse
       *[other] réponses
    } pour « { $name } »
form-public-error-age = Vous ne pouvez envoyer ce formulaire que si vous avez l’âge requis
form-public-error-yes-no = Choisissez oui ou non
form-public-error-same = « { $name } » ne correspond pas à ce que vous avez saisi auparavant
form-public-error-identifier = Saisissez votre adresse e-mail ou votre numéro de téléphone
form-public-expired = Cette page est restée ouverte trop longtemps ; rien n’a donc encore été envoyé. Tout ce que vous avez saisi est encore là : veuillez le vérifier et l’envoyer de nouveau.
form-public-trapped = Rien n’a encore été envoyé, car un champ que les personnes ne voient pas a été rempli. Tout ce que vous avez saisi est encore là : veuillez le vérifier et l’envoyer de nouveau.
form-public-used = La même page a déjà été envoyée avec d’autres réponses, et celles-ci ont été enregistrées. Tout ce que vous avez saisi est encore là : veuillez le vérifier et l’envoyer de nouveau.
form-public-busy = Tant de formulaires ont été envoyés depuis votre réseau que nous n’en acceptons plus pour le moment. Tout ce que vous avez saisi est encore là : veuillez le vérifier et l’envoyer de nouveau.
form-public-too-many-title = Trop d’envois à la fois
form-public-too-many = Tant de formulaires ont été envoyés depuis votre réseau que nous n’en acceptons plus pour le moment. Veuillez revenir en arrière et renvoyer le vôtre plus tard.
form-public-too-large-title = Trop de texte
form-public-too-large = Votre envoi est plus volumineux que ce que ce formulaire accepte. Veuillez revenir en arrière et raccourcir vos réponses.

## A form that is no longer offered.

form-public-withdrawn-title = Ce formulaire n’est plus proposé
form-public-withdrawn = { $controller } a retiré du web le formulaire « { $form } ». Il n’est plus possible de rien envoyer par ce formulaire.
form-public-withdrawn-consents = Les consentements que vous avez donnés auparavant restent tels quels. Vous pouvez les retirer à tout moment : par le lien dans l’e-mail que vous avez reçu alors, ou en vous connectant avec votre adresse e-mail ou votre numéro de téléphone.
form-public-withdrawn-manage = Voir et retirer vos consentements
form-public-withdrawn-contact = Des questions ? Écrivez à { $email }.

## Pages, files and documents of a form.

file-kind-pdf = PDF
file-kind-image = images
file-kind-text = texte brut
file-kind-office = documents Office
form-public-file-taken = { $kinds } ; { $max } Mo au plus.
form-public-file-kept = Reçu : { $name }. Choisissez un autre fichier pour le remplacer.
form-public-file-drop = Retirer ce fichier
form-public-error-file = Choisissez un fichier pour « { $name } »
form-public-step = Page { $number } sur { $count }
form-public-step-on = Continuer
form-public-step-back = Retour
form-public-check = Vérifiez vos réponses
form-public-check-text = Rien n’a encore été envoyé. Relisez vos réponses, modifiez ce qui n’est pas juste, puis envoyez-les.
form-public-change = Modifier
form-public-not-answered = Sans réponse
form-public-document-hash = SHA-256 de ce texte :
form-public-error-file-too-large = Le fichier de « { $name } » dépasse { $max } Mo. Choisissez-en un plus petit
form-public-error-file-cut-off = Le fichier de « { $name } » n’est pas arrivé en entier. Choisissez-le de nouveau
form-public-error-file-empty = Le fichier de « { $name } » est vide. Choisissez-en un autre
form-public-error-file-type-refused = Le fichier de « { $name } » est d’un type qui n’est pas accepté, quel que soit son nom. Choisissez l’un des types indiqués près du champ

## After a form was sent.

thanks-title = Merci
thanks-recorded = Ce que nous avons enregistré
thanks-given = Vous avez consenti
thanks-refused = Vous n’avez pas consenti
thanks-reference = Référence
thanks-receipt = Nous vous avons envoyé un accusé de réception par e-mail. Il contient un lien qui vous permet de changer d’avis à tout moment.
thanks-no-mail = Conservez la référence : elle permet de retrouver cet enregistrement.
thanks-confirm-title = Il reste une étape
thanks-confirm = Nous vous avons envoyé un e-mail. Veuillez suivre le lien qu’il contient dans les 7 jours et confirmer ; d’ici là, rien n’est enregistré comme votre consentement.
thanks-to-confirm = Ce que vous confirmerez

## The link that confirms a form.

confirm-title = Confirmez vos réponses
confirm-intro = Par le formulaire « { $form } », vous avez répondu le { $date } :
confirm-said = { $said } : « { $statement } »
confirm-button = Confirmer
confirm-done-title = Confirmé
confirm-done = Merci. Vos réponses sont valables à partir de maintenant et un accusé de réception vous parviendra par e-mail.
confirm-already = Vous l’aviez déjà confirmé. Il ne reste rien à faire.
confirm-gone-title = Ce lien ne fonctionne plus
confirm-gone = Il a expiré ou n’a pas été copié en entier. Rien n’a été enregistré par son ouverture. Si vous le souhaitez, remplissez de nouveau le formulaire.

## The link that shows and takes back consents.

manage-title = Vos consentements
manage-intro = { $controller } conserve ces réponses de { $who }. Vous pouvez modifier ici chacune d’elles à tout moment ; l’effet est immédiat.
manage-someone = la personne qui a reçu ce lien
manage-none = Il n’y a aucune réponse à afficher.
manage-state-given = Vous avez consenti le { $date }.
manage-state-refused = Vous n’avez pas consenti le { $date }.
manage-state-withdrawn = Vous avez retiré votre consentement le { $date }.
manage-state-expired = Vous avez consenti le { $date }. C’était pour une durée déterminée, qui est écoulée.
manage-state-needs-renewal = Vous avez consenti le { $date }. Ce qui est demandé a changé depuis ; votre consentement n’est donc plus valable.
manage-withdraw = Retirer
manage-give = Consentir
manage-withdraw-all = Tout retirer
manage-all-title = Tout à la fois
manage-all-intro = Retire tous les consentements que vous avez donnés.
flash-manage-withdrawn = Votre consentement est retiré et un accusé de réception vous parviendra.
flash-manage-given = Votre consentement est enregistré et un accusé de réception vous parviendra.
flash-manage-all = Tous vos consentements sont retirés et un accusé de réception vous parviendra.
manage-changed = Le texte a changé depuis que vous avez ouvert cette page. Veuillez le relire avant de consentir.
manage-gone-title = Ce lien ne fonctionne plus
manage-gone = Il a expiré ou n’a pas été copié en entier. Vous pouvez voir et modifier vos consentements sur notre portail ou nous écrire.
manage-portal = Ouvrir le portail
manage-who = Qui est responsable
manage-contact = Pour toute question : { $email } ; le délégué à la protection des données est { $dpo }, { $dpo_email }.

## What somebody was shown.

seen-document-title = Le formulaire tel qu’il a été affiché
seen-ticked = Coché
seen-not-ticked = Non coché

## Mail: receipts.

mail-receipt-subject = Vos réponses à { $controller }
mail-receipt-subject-withdrawn = Vous avez retiré un consentement auprès de { $controller }
mail-receipt-subject-given = Vous avez donné un consentement à { $controller }
mail-receipt-form = Vous avez envoyé à { $controller } le formulaire « { $form } » le { $date }. Voici ce que nous avons enregistré :
mail-receipt-change = Le { $date }, vous avez modifié ce que { $controller } peut faire de vos données. Voici ce que nous avons enregistré :
mail-receipt-given = Vous avez consenti : « { $statement } »
mail-receipt-refused = Vous n’avez pas consenti : « { $statement } »
mail-receipt-withdrawn = Vous avez retiré : « { $statement } »
mail-receipt-manage-intro = Vous pouvez voir vos réponses et modifier chacune d’elles à tout moment, sans vous connecter :
mail-receipt-manage = Voir ou retirer
mail-receipt-when = Quand
mail-receipt-controller = Responsable du traitement
mail-receipt-contact = Questions à
mail-receipt-dpo = Délégué à la protection des données
mail-receipt-reference = Référence
mail-receipt-not-you = Ce n’était pas vous ? Alors retirez le consentement par le lien ci-dessus ou écrivez-nous. Ne transmettez pas cet e-mail : quiconque possède le lien peut modifier vos réponses.

## Mail: the question whether it was you.

mail-confirm-subject = Veuillez confirmer vos réponses à { $controller }
mail-confirm-intro = Quelqu’un, très probablement vous, a envoyé à { $controller } le formulaire « { $form } » avec cette adresse. Veuillez confirmer que c’était vous. D’ici là, vos réponses ne sont pas prises en compte.
mail-confirm-button = Voir et confirmer
mail-confirm-valid = Le lien est valable 7 jours.
mail-confirm-not-you = Ce n’était pas vous ? Alors vous n’avez rien à faire, et rien ne sera enregistré comme votre consentement.

## What a new form begins with.

forms-start-submit = Envoyer
forms-start-thanks = Merci. Nous avons enregistré vos réponses.
forms-start-email = Adresse e-mail

## Dates.

date-long =
    { $day ->
        [1] 1er
       *[other] { $day }
    } { $month } { $year }
date-time = { $date } à { $time }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

form-public-close = Fermer
form-public-working = Un instant, le formulaire est préparé pour l’envoi…
form-public-too-quick = Rien n’a encore été envoyé, car cela est allé plus vite que les gens ne lisent. Tout ce que vous avez rempli est encore là : vérifiez-le et envoyez-le à nouveau.
manage-ask-title = Voir ou retirer vos consentements
manage-ask-text = Saisissez votre adresse e-mail. Nous vous envoyons un lien avec lequel vous voyez ce à quoi vous avez consenti et pouvez le retirer.
manage-ask-email = Adresse e-mail
manage-ask-send = M’envoyer le lien
manage-ask-receipt = Le même lien se trouve dans chaque accusé que nous vous avons envoyé.
manage-ask-sent-title = Consultez votre messagerie
manage-ask-sent = Si nous connaissons cette adresse, un message avec le lien est en route.
manage-ask-again = Saisir une autre adresse
mail-manage-subject = Vos consentements auprès de { $controller }
mail-manage-intro = Vous avez demandé un lien vers vos consentements auprès de { $controller }. Il vous permet de voir ce à quoi vous avez consenti et de le retirer.
mail-manage-not-you = Si vous ne l’avez pas demandé, vous n’avez rien à faire. Ne transmettez pas ce lien : qui le possède voit vos consentements.

## The form on paper.
paper-only-if = Seulement si :
paper-answered = avec réponse
paper-not = pas { $value }
paper-and = et
paper-or = ou
paper-tick-one = Cochez une seule case.
paper-tick-any = Cochez tout ce qui convient.
paper-attach = Veuillez le joindre à cette feuille ({ $kinds }).
paper-place-date = Lieu et date
paper-signature = Votre signature
paper-online = Ce formulaire sur le web :
paper-return = Veuillez remettre ou envoyer cette feuille à : { $address }
mail-receipt-paper = Le { $date }, vous avez signé sur papier le formulaire « { $form } » de { $controller }. Voici ce que nous en avons enregistré :

## Why a consent holds or does not, renewing it, and receipts.
state-holds = Il est valable jusqu’à son retrait.
state-holds-until = Il est valable jusqu’au { $date }.
state-ended = La durée pour laquelle il a été donné ({ $duration }) s’est terminée le { $date }.
state-changed = Depuis le { $date }, la version { $version } demande autre chose.
state-declared = Motif : { $reason }
state-too-young = Il ne compte pas : un âge minimum de { $minimum } ans est requis et l’enregistrement n’en montre que { $shown }.
manage-state-invalidated = Le { $date }, ce consentement a été déclaré non valable.
manage-state-unasked = L’enregistrement de cette réponse a été annulé le { $date }.
flash-manage-renewed = Votre consentement est renouvelé et un accusé de réception vous parviendra.
renew-title = Renouveler votre consentement
renew-button = Renouveler
mail-receipt-renewed = Vous avez consenti à nouveau : « { $statement } »
mail-receipt-expired = La durée pour laquelle vous aviez consenti est écoulée : « { $statement } »
mail-receipt-invalidated = Ce consentement a été déclaré non valable : « { $statement } »
mail-renew-subject = Votre consentement pour { $controller } prend bientôt fin
mail-renew-intro = Vous avez donné à { $controller } un consentement qui prend bientôt fin. Si vous voulez qu’il continue, vous pouvez le renouveler.
mail-renew-ends = « { $statement } » : donné le { $given }, prend fin le { $date }
mail-renew-nothing = Si vous ne faites rien, il prend fin de lui-même et vos données ne sont plus utilisées à cette fin.
receipt-title = Accusé de réception
receipt-check = Cet accusé est signé : quiconque possède le fichier peut vérifier, sans nous interroger, que rien n’y a été modifié.
receipt-jws = Télécharger l’accusé signé
receipt-json = Le télécharger avec la preuve
receipt-recorded = Consigné
receipt-key = Signé avec la clé
