# Forms to start from, and copies of forms.

templates-title = Start with
template-none = Empty form
template-none-text = An e-mail field and a button. You add the rest.
template-use = Start with this
template-chosen = Chosen
template-title = Template “{ $name }”
template-purposes = What its consents are for
templates-purposes-hint = Each consent asks for one purpose. A purpose that is added is a draft: you can change its words until the form is published.
templates-purpose-new = Add it, with the key “{ $key }”
templates-purpose-later = Choose later, in the builder
templates-purpose-taken = There is a purpose “{ $key }” by now. Choose it from the list.
templates-purpose-unknown = Choose a purpose for “{ $key }” from the list.
duplicate = Duplicate
duplicate-title = Duplicate “{ $form }”
duplicate-text = The copy begins with the same draft. It has no versions yet, and no website may show it until you say so.
flash-form-duplicated = This is the copy. Edit it, then publish it.
