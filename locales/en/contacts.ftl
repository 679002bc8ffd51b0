# People in the desk.

subjects-title = People
subjects-search = Search
subjects-search-hint = A word of a name, the beginning of an e-mail address, phone number or id, or of what stands in a field.
subjects-search-button = Search
subjects-search-clear = Show all
subjects-person = Person
subjects-name = Name
subjects-known-by = Known by
subjects-first-seen = First seen
subjects-language = Language of mails
subjects-empty = No people yet
subjects-empty-text = People appear here once they answer one of your forms, or sign in to the portal.
subjects-none-found = Nobody found
subjects-none-found-text = Nobody’s name contains this, and no e-mail address or phone number begins with it. Try a shorter part.

identifier-email = E-mail address
identifier-phone = Phone number
identifier-external_id = Id in another system
identifier-verified = Confirmed
identifier-unverified = Not confirmed

subject-consents = Consents
subject-consents-empty = No consents
subject-consents-empty-text = This person has not answered any form yet.
subject-purpose = Purpose
subject-state = State
subject-since = Since
subject-until = Valid until
subject-history = History
subject-tickets = Requests
subject-tickets-empty = This person has asked for nothing that you may see.
