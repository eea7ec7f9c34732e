# Machine-made draft of the German texts; clinical sentences are not yet reviewed by a clinician.
# The command line and the guided routine in the terminal.
status-next = Als Nächstes: { $name }, { $time }
done-snoozed = Verschoben.
done-skipped = Übersprungen.
done-resumed = Die Erinnerungen gehen weiter.
done-quit = Die Erinnerungen sind beendet. `unpinch` startet sie wieder.
history-empty = Noch nichts. Hier stehen später die Routinen, die du machst, und die Erinnerungen, die du beantwortest.

simulate-nothing = Es würde nichts gezeigt.
simulate-when = wann
simulate-what = was
simulate-reminder = Erinnerung
simulate-detail = Näheres
simulate-rule = Regel
simulate-note = eine Notiz
simulate-repeat = Wiederholung { $n }

no-display = Hier gibt es keine Anzeige, darum lässt sich das Fenster nicht öffnen.
no-window = Das Fenster lässt sich nicht öffnen ({ $cause }).
no-display-offer = In diesem Terminal geht dasselbe: `unpinch start --text` leitet dich durch eine Routine, `unpinch status` sagt, was als Nächstes kommt.
no-display-question = Soll dich deine Routine hier anleiten? Enter fängt an, n nicht:
no-gui = Dieses Programm wurde ohne sein Fenster gebaut.

pain-before = Schmerz jetzt, 0 bis 10 (Enter lässt es aus):
pain-after = Schmerz jetzt, 0 bis 10 (Enter lässt es aus):
pain-again = Schreib eine Zahl von 0 bis 10, oder nichts.

side-left = linke Seite
side-right = rechte Seite
side-both = beide Seiten

play-heading = { $routine }: { $count ->
    [one] eine Übung
   *[other] { $count } Übungen
}, { $length }
play-stop-rule = Ein leichtes Gefühl ist in Ordnung. Stopp, wenn der Schmerz um 2 Punkte steigt, wenn ein Kribbeln bleibt oder wenn dir schwindelig oder schwarz vor Augen wird.
play-keys = Tasten: Leertaste Pause, n weiter, p zurück, h tut weh, f ganze Bewegung, s Töne, v Stimme, c im Gespräch, q Stopp
play-on-call = Deine Kamera oder dein Mikrofon ist in Benutzung. Drück c für das, was dort niemand bemerkt.
play-quiet-on = Im Videoanruf: Wer deinen Kopf und deine Schultern sieht, bemerkt davon nichts.
play-quiet-off = Wieder die ganze Routine.
play-sounds-on = Die Töne sind an.
play-sounds-off = Die Töne sind aus.
play-voice-on = Die Stimme ist an.
play-voice-off = Die Stimme ist aus.
play-half-kept = Kleinere Bewegung, wie du wolltest. f macht wieder die ganze.
play-half-calm = Halbe Bewegung, weil dein Nerv leicht gereizt ist. f macht die ganze.
play-quiet-nothing = Für diesen Nerv gibt es nichts, was niemand bemerkt und was dir jetzt offen steht.
play-whole = Wieder die ganze Bewegung.
play-step = { $step } von { $count }: { $name }, { $side }
play-feel = Fühlt sich so an: { $text }
play-stop-if = Stopp bei: { $text }
play-get-ready = Mach dich bereit
play-change-side = Wechsle auf die { $side }
play-phase = { $repetition } von { $repetitions }: { $action }, { $length }{ $breath }
play-breathe-in = , einatmen
play-breathe-out = , ausatmen
play-smaller = Ab jetzt nur halb so weit. Drück noch einmal h, um diese Übung auszulassen.
play-countdown = { $left } s, insgesamt { $total }
play-paused = Pause, noch { $total }; Leertaste macht weiter
play-completed = Fertig. Gut bewegt.
play-too-much = Aufgehört, weil es zu viel war. Die nächste wird sanfter.
play-stopped = Aufgehört. Was du gemacht hast, zählt.

# Dateien, die geschrieben werden.
file-is-folder = „{ $path }“ ist ein Ordner: Nenne eine Datei darin.
file-no-file = „{ $path }“ ist keine gewöhnliche Datei: Nenne eine andere.
file-no-folder = Den Ordner „{ $path }“ gibt es nicht: Lege ihn erst an oder nenne einen anderen.
file-unopenable = „{ $file }“ lässt sich nicht öffnen: { $cause }.
file-unwritable = „{ $file }“ lässt sich nicht schreiben: { $cause }.
summary-written = Geschrieben: { $file }. Darin stehen deine Antworten: Gib es nur, wem du vertraust.
summary-wrong-end = Nenne eine Datei, die auf .html endet, nicht „{ $path }“.

# Sicherung, der Weg zurück und das Löschen.
data-kept = { $n ->
    [one] Eine Datei ist aufgehoben in { $file }.
   *[other] { $n } Dateien sind aufgehoben in { $file }.
} Nur du kannst sie lesen; darin stehen deine Antworten.
data-backup-exists = „{ $path }“ gibt es schon: Nenne eine andere Datei, oder sag --replace.
data-backup-own = „{ $path }“ ist eine der eigenen Dateien von Unpinch: Nenne eine andere für die Sicherung.
data-nothing = Es gibt noch nichts aufzuheben.
data-restored = Die Sicherung vom { $date } ist eingespielt.
data-before-kept = Was vorher da war, ist aufgehoben: { $file }
data-restore-undo = Um das zurückzuholen: unpinch { $options }data restore "{ $file }"
data-delete-question = Das beendet die Erinnerungen und löscht Nerv, Antworten, Verlauf, Einstellungen, Pakete und Protokolle von diesem Computer. Keine Kopie wird aufgehoben. Tippe ja, um zu löschen:
data-delete-word = ja
data-delete-left = Nichts wurde gelöscht.
data-delete-needs-yes = Das löscht alles und lässt sich nicht zurücknehmen: Sag --yes, wenn du das willst.
data-delete-failed = Nicht alles ließ sich löschen: { $problem }
data-removed = Gelöscht: { $path }
data-not-ours = Gelassen, weil es nicht von Unpinch ist: { $path }
data-deleted = Alles ist gelöscht. Sicherungen, Zusammenfassungen und Exporte, die du gemacht hast, sind, wo du sie abgelegt hast.
