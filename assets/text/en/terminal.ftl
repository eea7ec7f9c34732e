# The command line and the guided routine in the terminal.
status-next = Next: { $name }, { $time }
done-snoozed = Snoozed.
done-skipped = Skipped.
done-resumed = Reminders go on.
done-quit = Reminders have ended. `unpinch` starts them again.
history-empty = Nothing yet. Routines that you do and reminders that you answer are listed here.

simulate-nothing = Nothing would be shown.
simulate-when = when
simulate-what = what
simulate-reminder = reminder
simulate-detail = detail
simulate-rule = rule
simulate-note = a note
simulate-repeat = repeat { $n }

no-display = There is no display here, so the window cannot open.
no-window = The window cannot open ({ $cause }).
no-display-offer = In this terminal you can do the same: `unpinch start --text` guides you through a routine, `unpinch status` says what is next.
no-display-question = Guide you through your routine here? Enter begins, n does not:
no-gui = This program was built without its window.

pain-before = Pain now, 0 to 10 (Enter leaves it out):
pain-after = Pain now, 0 to 10 (Enter leaves it out):
pain-again = Write a number from 0 to 10, or nothing.

side-left = left side
side-right = right side
side-both = both sides

play-heading = { $routine }: { $count ->
    [one] one exercise
   *[other] { $count } exercises
}, { $length }
play-stop-rule = Mild is fine. Stop when pain rises by 2 points, when tingling stays, or when you feel dizzy or faint.
play-keys = Keys: space pause, n next, p previous, h hurts, f full movement, s sounds, v voice, c on a call, q stop
play-on-call = Your camera or microphone is in use. Press c for what nobody there would notice.
play-quiet-on = On a call: nobody who sees your head and shoulders will notice these.
play-quiet-off = All of the routine again.
play-sounds-on = Sounds are on.
play-sounds-off = Sounds are off.
play-voice-on = The voice is on.
play-voice-off = The voice is off.
play-half-kept = Smaller range, as you asked. f does the whole movement again.
play-half-calm = Half the range, because your nerve is easily set off. f does the whole movement.
play-quiet-nothing = For this nerve there is nothing that nobody would notice and that is open to you now.
play-whole = The whole movement again.
play-step = { $step } of { $count }: { $name }, { $side }
play-feel = Feels like: { $text }
play-stop-if = Stop if: { $text }
play-get-ready = Get ready
play-change-side = Change to the { $side }
play-phase = { $repetition } of { $repetitions }: { $action }, { $length }{ $breath }
play-breathe-in = , breathe in
play-breathe-out = , breathe out
play-smaller = Half as far from now on. Press h again to leave this one out.
play-countdown = { $left } s, { $total } in all
play-paused = paused, { $total } left; space goes on
play-completed = Done. Well moved.
play-too-much = Stopped because it was too much. The next one is gentler.
play-stopped = Stopped. What you did counts.

# Files that are written for the person.
file-is-folder = "{ $path }" is a folder: name a file in it.
file-no-file = "{ $path }" is no ordinary file: name another.
file-no-folder = There is no folder "{ $path }": make it first, or name another.
file-unopenable = Cannot open "{ $file }": { $cause }.
file-unwritable = Cannot write "{ $file }": { $cause }.
summary-written = Written: { $file }. It holds your answers: give it to whom you trust.
summary-wrong-end = Name a file that ends in .html, not "{ $path }".

# Backup, the way back, and deleting.
data-kept = { $n ->
    [one] One file is kept in { $file }.
   *[other] { $n } files are kept in { $file }.
} Only you can read it; it holds your answers.
data-backup-exists = "{ $path }" is there already: name another file, or say --replace.
data-backup-own = "{ $path }" is one of Unpinch's own files: name another one for the backup.
data-nothing = There is nothing to keep yet.
data-restored = The backup of { $date } is in place.
data-before-kept = What was there before is kept: { $file }
data-restore-undo = To have that back: unpinch { $options }data restore "{ $file }"
data-delete-question = This ends the reminders and deletes your nerve, answers, history, settings, packs and logs from this computer. No copy is kept. Type yes to delete:
data-delete-word = yes
data-delete-left = Nothing was deleted.
data-delete-needs-yes = This deletes everything and cannot be taken back: say --yes if that is what you want.
data-delete-failed = Not everything could be deleted: { $problem }
data-removed = Removed: { $path }
data-not-ours = Left, because it is not from Unpinch: { $path }
data-deleted = Everything is deleted. Backups, summaries and exports that you made are where you put them.
