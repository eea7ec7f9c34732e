# Machine-made draft of the German texts; clinical sentences are not yet reviewed by a clinician.
# The page with what was done.
page-history = Verlauf
history-reach = Wie weit zurück
history-fortnight = Zwei Wochen
history-quarter = Drei Monate
history-year = Ein Jahr
history-all = Alles
history-every-nerve = Alle Nerven
history-empty-title = Hier ist noch nichts
history-empty-text = Nach deiner ersten Routine siehst du hier, wie sich der Schmerz entwickelt, was du gemacht hast und was aus deinen Erinnerungen wurde.
history-empty-button = Zu „Heute“
history-pain = Schmerz
history-pain-eased = Im Schnitt { $before } vor einer Routine und { $after } danach: Es wurde besser.
history-pain-means = Im Schnitt { $before } vor einer Routine und { $after } danach.
history-pain-none = Sag vor und nach einer Routine, wie stark es wehtut, dann wächst hier eine Linie.
history-before = Vor einer Routine
history-after = Danach
history-done = Routinen
history-done-count = { $n ->
    [0] Keine in dieser Zeit.
    [one] Eine Routine, { $completed ->
        [0] nicht bis zum Ende.
       *[other] bis zum Ende.
    }
   *[other] { $n } Routinen, davon { $completed } bis zum Ende.
}
history-done-hurt = { $n ->
    [one] Eine war zu viel.
   *[other] { $n } waren zu viel.
}
history-completed = Bis zum Ende gemacht
history-broken-off = Früher aufgehört
history-reminders = Erinnerungen
history-reminders-none = In dieser Zeit kam keine.
history-reminders-count = { $n ->
    [one] Eine Erinnerung kam. Überspringen ist in Ordnung.
   *[other] { $n } Erinnerungen kamen. Überspringen ist in Ordnung.
}
history-outcome-started = { $n } gestartet
history-outcome-snoozed = { $n } verschoben
history-outcome-skipped = { $n } übersprungen
history-outcome-dismissed = { $n } geschlossen
history-outcome-rested = { $n } nicht nötig, du hattest dich bewegt
history-outcome-missed = { $n } nicht gesehen
history-bin-day = Jeder Punkt ist ein Tag.
history-bin-week = Jeder Punkt ist eine Woche.
history-bin-days = Jeder Punkt steht für { $n } Tage.
history-latest = Zuletzt
history-more = { $n } weitere
history-routine = { $name }, { $n } min
history-ended-completed = Bis zum Ende
history-ended-stopped = Nach { $percent } % aufgehört
history-ended-too-much = Aufgehört, weil es zu viel war
history-ended-interrupted = Abgebrochen
history-pain-change = Schmerz von { $before } auf { $after }
history-pain-only-before = Schmerz davor { $n }
history-pain-only-after = Schmerz danach { $n }
history-own-routine = Eine eigene Routine
