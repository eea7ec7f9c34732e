# The person's files, in the window.
files-title = Your data
files-text = Everything stays on this computer. You can take it with you, bring it back, and delete it.
files-data = It is here: { $path }
files-documents = Backups and exports are put here: { $path }
files-backup = Make a backup
files-csv = Export as CSV
files-json = Export as JSON
files-working = One moment …
files-written = It is here: { $file }
files-trust = It holds your answers: give it only to whom you trust.
files-open = Open
files-summary = Summary for a clinician
files-restore = Restore a backup …
files-restore-which = Which backup?
files-restore-path = Or where it is: the path of the file
files-restore-choose = Choose this one
files-restore-sure = Reminders stop for a moment, and all that is here now gives way to the backup. It is kept beside it: one press brings it back.
files-restore-now = Put it back now
files-undo = Undo, bring back what was there before
files-leave = Leave it as it is
files-delete = Delete everything …
files-delete-sure = This stops the reminders and deletes your nerve, answers, history, settings, packs and logs from this computer, and the start at login. No copy is kept and it cannot be undone: make a backup first if you may want it again. Backups and exports that you made stay where they are.
files-delete-now = Delete everything now

# After everything was deleted.
gone-title = Everything is deleted
gone-text = Nothing of Unpinch is left on this computer but the program, and the backups and exports that you made yourself. Reminders have stopped.
gone-left = What stays, because it is yours:
gone-title-failed = Not everything could be deleted
gone-text-failed = The reminders have stopped, and the rest is gone. Remove what is named here by hand, or begin anew and try again.
gone-failed = What could not be removed:
gone-close = Close the window
gone-begin = Begin anew
