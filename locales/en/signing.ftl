# The keys that sign receipts and checkpoints.
signing-title = Signing keys
signing-intro = Receipts and checkpoints are signed, so that whoever has one can check, without asking you, that it is unchanged. The newest key signs; those before it stay published, so that what they signed can still be checked.
signing-address = Anybody finds the keys here:
signing-none = There is no key yet. It is made when something is first signed.
signing-kid = Name (thumbprint)
signing-created = Made
signing-state = State
signing-current = Signs
signing-retired = Signed until
signing-rotate = Change the key
signing-rotate-title = Change the signing key?
signing-rotate-text = From now on another key signs. Receipts that were signed before stay good: their key stays published. The private half of the old key is deleted and can’t be brought back.
signing-rotate-witness = Programs that keep the list of keys learn of the new one within five minutes.
flash-signing-rotated = Another key signs from now on.
