# Staff: signing in, users and roles, one's own account.

## Signing in
sign-in-title = Sign in
sign-in-email = E-mail address
sign-in-password = Password
sign-in-button = Sign in
sign-in-wrong = E-mail address and password do not fit together. Check both and try again.
flash-signed-out = You are signed out.

## Users
users-title = Users
users-new = New user
users-name = Name
users-name-hint = As colleagues know them; people who write to you see it too.
users-email = E-mail address
users-state = State
users-active = Active
users-disabled = Can’t sign in
users-roles = Roles
users-roles-hint = What this user may do. Several add up.
users-no-roles = None
users-you = You
users-password = Password
users-password-hint = At least { $min } characters. A sentence is easy to remember.
users-password-hint-change = Leave it empty to keep the present one. A new one has at least { $min } characters and signs this user out everywhere.
users-disable = May not sign in any more
users-disable-hint = Ends all their sessions. What they have done stays in the audit log.
users-name-invalid = Enter a name (100 characters at most).
users-role-unknown = There is no such role: choose admin, editor, agent, dpo or auditor.
users-email-taken = Another user has this address already. Enter a different one.
users-not-yourself = You can’t take the right to manage users from yourself. Ask another administrator.
flash-user-created = The user has been added. Tell them their password by a way other than e-mail.
flash-user-updated = The user has been changed.

## Roles that every installation has
role-admin = Administrator
role-admin-hint = Users, settings, purposes and forms; no data of people who answered.
role-editor = Editor
role-editor-hint = Writes purposes and forms; does not publish them.
role-agent = Agent
role-agent-hint = Looks up people and their consents, enters what they signed on paper, corrects details, answers the requests of their departments.
role-dpo = Data protection officer
role-dpo-hint = Sees everything about people and their consents, enters what they signed on paper, corrects details, answers requests, reads the audit log, can publish a form over errors with a reason.
role-auditor = Auditor
role-auditor-hint = Sees everything, changes nothing.

## Passwords
password-too-short = Choose a password of at least { $min } characters.
password-too-long = Choose a password of at most { $max } characters.

## One's own account
account-title = Your account
account-password = Change your password
account-password-intro = You will be signed out everywhere, also here, and sign in with the new one.
account-password-current = Present password
account-password-new = New password
account-password-change = Change password
account-password-wrong = This is not your present password.
sessions-title = Where you are signed in
sessions-intro = Sign out what you do not know or no longer use.
flash-password-changed = Your password has been changed. Sign in with the new one.
flash-session-revoked = The device has been signed out.
