# Custom fields of the contact: what else an organisation knows of people.

contact-fields-title = Custom fields
contact-fields-intro = What you want to know of people besides how to reach them. Forms can fill these fields, and staff see them on a person’s page.
contact-fields-new = New field
contact-fields-empty = No custom fields yet
contact-fields-empty-text = A custom field holds one thing about a person, such as a customer number or a shoe size. Create one, then bind a field of a form to it.
contact-fields-label = Name
contact-fields-hint = Hint
contact-fields-further-languages = Names in further languages
contact-fields-in-language = { $what } ({ $language })
contact-fields-key = Key
contact-fields-key-hint = Name for programs: small letters, digits and underscores, at most { $max }. It can’t be changed later, and never be used again.
contact-fields-kind = Kind
contact-fields-seen-by = Seen by
contact-fields-everybody = Everybody
contact-fields-people = People
contact-fields-order = Order
contact-fields-action = Action
contact-fields-up = Move “{ $name }” up
contact-fields-down = Move “{ $name }” down
contact-fields-archived = Archived
contact-fields-archived-intro = These take no new values. What is known in them stays.
contact-fields-restore = Take out of the archive

## One field
contact-fields-choices = Values to choose from
contact-fields-choices-hint = One a line. Values are for programs: small, short, always the same. What people read stands below, for each language.
contact-fields-choices-words = Words of the values
contact-fields-choice-labels-hint = One a line, in the order of the values.
contact-fields-rules-list = The list
contact-fields-rules-text = What is taken as text
contact-fields-rules-range = What is taken as number or day
contact-fields-min-length = Fewest characters
contact-fields-max-length = Most characters
contact-fields-pattern = Pattern
contact-fields-pattern-hint = A regular expression that the whole text must match.
contact-fields-min = Smallest number, or earliest day as year-month-day
contact-fields-max = Largest number, or latest day as year-month-day
contact-fields-roles = Only for these roles
contact-fields-roles-hint = Nothing ticked: everybody who may see people. Whoever may not see the field does not learn that it has a value.
contact-fields-portal = In the portal
contact-fields-portal-hint = What the person gets to do with it. Who asks for a copy of their data gets to know all of it (GDPR Art. 15).

contact-field-kind-text = Text
contact-field-kind-long_text = Long text
contact-field-kind-number = Number
contact-field-kind-date = Date
contact-field-kind-country = Country
contact-field-kind-yes_no = Yes or no
contact-field-kind-choice = One of a list
contact-field-kind-choices = Several of a list
contact-field-kind-url = Web address

contact-field-portal-hidden = Not shown
contact-field-portal-shown = Shown
contact-field-portal-editable = Shown, and corrected by the person

## What is wrong with a field
contact-fields-key-invalid = Enter a key of small letters, digits and underscores that begins with a letter, at most { $max } characters.
contact-fields-key-taken = Another field has or had this key. Choose a different one.
contact-fields-kind-missing = Choose a kind.
contact-fields-kind-stays =
    { $count ->
        [one] The kind stays as it is: 1 person has a value in this field. For another kind, archive this field and create a new one.
       *[other] The kind stays as it is: { $count } people have a value in this field. For another kind, archive this field and create a new one.
    }
contact-fields-label-missing = Enter the name in this language: people read it in the desk and in the portal.
contact-fields-choices-missing = Enter at least one value and at most { $max }, one a line.
contact-fields-choice-labels =
    { $count ->
        [one] Enter one line of words, for the one value.
       *[other] Enter { $count } lines of words, one for each value in the same order.
    }
contact-fields-choice-stays = “{ $value }” is somebody’s value. Leave it in the list.
contact-fields-changed-meanwhile = Somebody else has changed this field since you opened it. Save again to put yours in its place.

## Archiving
contact-fields-archive = Archive
contact-fields-archive-title = Archive “{ $name }”?
contact-fields-archive-known =
    { $count ->
        [0] Nobody has a value in this field.
        [one] 1 person has a value in this field. It stays, and can be seen as before.
       *[other] { $count } people have a value in this field. They stay, and can be seen as before.
    }
contact-fields-archive-text = No form can be bound to it any more, and forms that are bound to it fill it no longer. You can take it out of the archive again.

flash-contact-field-created = The field has been created.
flash-contact-field-updated = The field has been saved.
flash-contact-field-moved = The field has been moved.
flash-contact-field-archived = The field has been archived.
flash-contact-field-restored = The field is out of the archive.

## What is known of a person
contact-values-title = Details
contact-values-edit = Correct details
contact-values-edit-title = Details of { $name }
contact-values-edit-intro = What you save holds from now on, in your name. An earlier value is not kept.
contact-values-empty = No details
contact-values-empty-text = Nothing is known in the custom fields yet. Forms fill them, and so can staff.
contact-values-nothing = Not known
contact-values-changed-meanwhile = Somebody else has changed these details since you opened them. Check what you entered and save again to put it in their place.
contact-value-from-form = Form
contact-value-from-desk = Staff
contact-value-from-portal = The person, in the portal
contact-value-unproven = Not confirmed
flash-contact-values-saved = The details have been saved.

## In the portal
portal-details = What we know of you
portal-details-intro = These details about you are kept here besides your consents.
portal-details-empty = Nothing yet.
portal-details-edit = Correct it
portal-details-edit-title = Correct your details
portal-details-edit-intro = What you save replaces what was there. Leave empty what you don’t want to say.
portal-details-wrong = Something is wrong or should not be there
portal-details-from-form = From a form
portal-details-from-desk = Entered by us
portal-details-from-portal = Entered by you

## Binding fields of forms
builder-goes-to = The answer goes to
builder-goes-to-hint = Once it counts, the answer becomes the person’s detail. If the form does not ask for confirmation by e-mail, it never replaces a detail that is confirmed.
builder-goes-to-none = This submission only
builder-goes-to-unfit = “{ $name }” – not possible any more
contact-fields-choice-twice = Two choices have the value “{ $value }”.
contact-fields-choice-value = Enter a value for every choice, at most { $max } characters.
contact-fields-length-bounds = Use lengths from 1 to { $max } characters.
contact-fields-lengths-crossed = The shortest length is greater than the longest.
contact-fields-pattern-long = Use a pattern of at most { $max } characters.
contact-fields-pattern-invalid = The pattern is not a valid regular expression.
contact-fields-range-unlike = A bound is not a number, or not a day as year-month-day.
contact-fields-range-crossed = The smallest value is larger than the largest.
