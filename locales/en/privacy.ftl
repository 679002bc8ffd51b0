# The audit log.
audit-title = Audit log
audit-intro = Every change, with who made it, when and from which network. Nothing here can be changed or removed.
audit-at = When
audit-who = Who
audit-action = Action
audit-action-hint = Its beginning is enough, as in form or user.signed_in.
audit-target = Of what
audit-target-filter = Id of what was changed
audit-detail = Details
audit-empty = No entries
audit-empty-text = Nothing in the log fits this filter. Leave both fields empty to see everything.
