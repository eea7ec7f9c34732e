# Machine-made draft of the German texts; clinical sentences are not yet reviewed by a clinician.
# The window: pages, buttons, labels.
app-name = Unpinch
page-today = Heute
page-routine = Routine
page-nerve = Mein Nerv
page-settings = Einstellungen

# Everywhere.
minutes = { $n } min
times = { $n ->
    [one] einmal
   *[other] { $n }-mal
}
list-and = { $first } und { $last }
body-side-left = Linke Seite
body-side-right = Rechte Seite
body-side-both = Beide Seiten
side-short-left = Links
side-short-right = Rechts
side-short-both = Beide
irritability-high = Leicht ausgelöst
irritability-moderate = Durch Alltägliches ausgelöst
irritability-low = Schwer auszulösen
field-less = Weniger: { $name }
field-more = Mehr: { $name }
pain-name = Schmerz { $n } von 10
pain-ends = 0 kein Schmerz, 10 der schlimmste denkbare
notice-close = Schließen
day-1 = Montag
day-2 = Dienstag
day-3 = Mittwoch
day-4 = Donnerstag
day-5 = Freitag
day-6 = Samstag
day-7 = Sonntag
day-short-1 = Mo
day-short-2 = Di
day-short-3 = Mi
day-short-4 = Do
day-short-5 = Fr
day-short-6 = Sa
day-short-7 = So
days-range = { $from } bis { $to }

# Whether reminders run.
agent-there = Erinnerungen laufen
agent-paused = Erinnerungen sind pausiert
agent-waits = Erinnerungen warten
agent-lost = Erinnerungen laufen nicht
agent-lost-text = Starte sie, dann zählt Unpinch deine Sitzzeit wieder.
agent-start = Starten

# Today.
today-waiting = Einen Moment …
today-next-about = Etwa { $time }, wenn du sitzen bleibst
today-next-at = Nächste: { $time }
today-locked = Erinnerungen und Übungen warten, bis dich jemand untersucht hat.
today-then = Danach: { $name }, { $time }
today-counting = { $counted } von { $every } gesessen
today-minutes-to-go = { $n ->
    [one] Minute noch
   *[other] Minuten noch
}
today-hours-to-go = Stunden noch
today-start = { $n ->
    [one] Eine Minute starten
    [3] Drei Minuten starten
    [5] Fünf Minuten starten
   *[other] { $n } Minuten starten
}
today-hurts = Es tut gerade weh
today-cramp = Beinkrampf jetzt
today-pause = Pause
today-resume = Weiter erinnern
pause-half-hour = 30 Minuten lang
pause-hour = Eine Stunde lang
pause-tomorrow = Bis morgen
pause-told = Bis ich fortsetze
today-now = Jetzt
today-skip-is-fine = Überspringen ist in Ordnung; die nächste kommt wie gewohnt.
today-no-plan = Dafür gibt es gerade keine Routine.
today-missed = Während du zu tun hattest
today-missed-text = Diese Erinnerungen sind vorbeigegangen. Mach jetzt eine, wenn du magst, oder blende sie aus.
today-missed-do = Jetzt machen
today-missed-clear = Ausblenden
today-empty-title = Welcher Nerv ist es?
today-empty-text = Wähle den Nerv, der wehtut, dann kommen hier die Dehnungen dafür. Das dauert eine Minute.
today-empty-button = Meinen Nerv wählen

# A routine.
routine-unknown = Diese Routine ist nicht im Katalog: { $routine }
before-title = Wie stark tut es jetzt weh?
before-text = Ein Klick, und es geht los.
before-skip = Ohne Antwort starten
before-leave = Nicht jetzt
before-first = { $of ->
    [one] Die Übung
   *[other] Die erste von { $of } Übungen
}
warning-title = Warnzeichen: wann zuerst ärztlicher Rat nötig ist
player-step = Übung { $n } von { $of }
player-progress = { $step }, noch { $left }
player-left = noch { $time }
player-count = { $words }: { $n }
player-get-ready = Mach dich bereit
player-rest = Nächste Übung
player-change-side = Seite wechseln
player-first = Zuerst: { $action }
player-times = { $n ->
    [one] Einmal
   *[other] { $n }-mal
}
player-hold = { $n ->
    [one] Diese Bewegung noch { $n } Sekunde
   *[other] Diese Bewegung noch { $n } Sekunden
}
player-repetition = { $n } von { $of }
player-half-now = Jetzt nur halb so weit. Drück noch einmal auf „Zu viel“, um diese Übung auszulassen.
player-half-kept = Kleinere Bewegung, wie du wolltest.
player-half-calm = Halbe Bewegung, weil dein Nerv leicht gereizt ist.
quiet-nothing = Für diesen Nerv gibt es nichts, was niemand bemerkt und was dir jetzt offen steht.
player-whole = Wieder die ganze Bewegung
player-whole-hint = Wieder die ganze Bewegung (F)
player-now-side = Jetzt die { $side }
player-sounds = Töne
player-sounds-hint = Töne bei Start, Wechsel, Halbzeit und Ende (S)
player-voice = Stimme
player-voice-hint = Eine Stimme sagt, was zu tun ist (V)
player-quiet = Im Videoanruf
player-quiet-hint = Nur, was niemand bemerkt, der deinen Kopf und deine Schultern sieht (C)
quiet-offer = Deine Kamera oder dein Mikrofon ist in Benutzung.
quiet-take = Nur Unauffälliges
caption = { $sound } · { $words }
live-exercise = { $step }: { $name }, { $side }. Zuerst: { $action }
live-change-side = Seite wechseln: { $side }
live-work = { $step }: { $name }, { $side }
player-then = Danach: { $name }
player-feel = Was du spüren kannst
player-stop-if = Stopp bei
player-too-much = Zu viel
player-too-much-hint = Halbe Bewegung, jetzt und beim nächsten Mal (H)
player-paused = Pause
figure-name = Eine Figur zeigt: { $name }
nerve-taut = gestreckt
nerve-slack = locker
nerve-simplified = Der Nerv, vereinfacht gezeichnet
nerve-source = Eine Linie ohne ihre Äste, ihre Bewegung größer gezeichnet, als sie ist. Nach Messungen von Coppieters und Butler, 2008.
player-back = Zurück
player-back-hint = Zurück (P)
player-pause = Pause
player-resume = Weiter
player-pause-hint = Pause oder weiter (Leertaste)
player-next = Nächste
player-next-hint = Nächste Übung (N)
player-stop = Stopp
player-stop-hint = Hier aufhören (Esc)
breath-in = Einatmen
breath-out = Ausatmen
breath-free = Atme, wie du magst
after-heading = Fertig
after-text = Deine Antwort bestimmt, wie sanft die nächste wird.
after-moved = Ist das Gefühl gewandert?
after-moved-further = Weiter nach außen
after-moved-same = Nein
after-moved-nearer = Näher zur Wirbelsäule
after-title = Wie stark tut es jetzt weh?
after-skip = Auslassen
done-title = Gut gemacht
done-text = Das hat dem Nerv gutgetan. Geh nicht bis an die Schmerzgrenze, und beweg dich bald wieder ein wenig.
done-stopped-title = Das reicht
done-stopped-text = Ein wenig ist besser als nichts. Die nächste kommt wie gewohnt.
done-hurt-title = Gut, dass du es gesagt hast
done-hurt-text = Was zu viel war, wird beim nächsten Mal leichter oder bleibt weg.
done-next-time = Beim nächsten Mal
done-kept = Es bleibt hier gespeichert, bis die Erinnerungen wieder laufen.
done-close = Zurück zur Arbeit

# My nerve.
nerve-intro = Wenn dir dein Nerv ärztlich genannt wurde oder du ihn schon kennst, wähle ihn hier.
nerve-where = Wo fängt es an?
nerve-where-first = Wähle eine Stelle, dann stehen hier ihre Nerven.
group-root_neck = Nacken
group-root_back = Unterer Rücken
group-arm_peripheral = Arm und Hand
group-leg_peripheral = Bein und Fuß
group-pelvic = Becken
group-head = Kopf
nerve-others = Es kann etwas anderes sein
nerve-others-text = Das sind keine eingeklemmten Nerven, aber es fühlt sich ähnlich an. Für jedes davon gibt es eigene sanfte Übungen.
nerve-side = Welche Seite?
nerve-level = Wie schnell ist es zu reizen?
nerve-level-text = Wenn zwei passen, nimm das obere.
nerve-keep = Übernehmen
nerve-needs-both = wähle eine Seite, und wie schnell es zu reizen ist
nerve-needs-side = wähle eine Seite
nerve-needs-level = wähle, wie schnell es zu reizen ist
nerve-leave = Lassen, wie es war
nerve-change = Ändern
meaning-runs = Wo er verläuft
meaning-worse = Was es schlimmer macht
meaning-better = Was es besser macht
meaning-office = Woher es am Schreibtisch oft kommt
meaning-more = Mehr und die Quellen
meaning-qualities = Wie es sich anfühlt
meaning-common = Wie häufig es ist
meaning-evidence = Was man weiß
meaning-sources = Quellen
confirm-plan = Das ist dein Plan
confirm-title = Das ist dein Zeitplan
confirm-text = Du kannst alles daran jederzeit ändern.
confirm-good = Gut so
confirm-change = Ändern
schedule-none = Keine Erinnerung ist eingeschaltet.
schedule-every = Immer nach { $every } Sitzen: { $name }, { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}.
schedule-at = Um { $at }: { $name }, { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}.
schedule-hours = { $hours }.
schedule-no-hours = Es sind keine Zeiten eingestellt, darum kommt nichts von selbst.

# Settings.
settings-intro = Was du hier änderst, gilt sofort.
settings-reminders = Erinnerungen
settings-add-reminder = Neue Erinnerung
settings-new-reminder = Noch eine Minute
settings-reminder-on = An: { $name }
settings-reminder-change = Ändern
settings-reminder-close = Schließen
settings-reminder-change-name = { $name } ändern
settings-reminder-close-name = { $name } schließen
settings-every = Nach je { $minutes } min Sitzen
settings-at = Um { $at }
settings-days-with-hours = an Tagen mit Zeiten
settings-name = Name
settings-when = Wann
settings-when-every = Nach dem Sitzen
settings-when-at = Zu diesen Uhrzeiten
settings-task = Was zu tun ist
task-plan = Dein Plan
task-routine = Eine Routine
task-exercise = Eine Übung
task-note = Eine Notiz
task-note-text = Der Text der Notiz
task-search = Suchen
task-search-text = Tippe einen Teil des Namens, etwa „Median“ oder „Kinn“.
task-more = und { $n } weitere
task-none = Kein Name enthält das.
settings-length = Dauer
settings-days = Tage
settings-days-text = Keiner gewählt: jeder Tag, der Zeiten hat.
settings-remove = Entfernen
settings-remove-name = { $name } entfernen
settings-hours = Zeiten
settings-hours-text = Erinnerungen kommen nur in diesen Zeiten, etwa 09:00-12:30, 13:15-17:30. Leer heißt: freier Tag.
settings-hours-of = Zeiten am { $day }
settings-hours-bar = Die Zeiten am { $day } als Balken
settings-away = Wenn du weg bist
settings-away-text = Eine Weile weg vom Schreibtisch zählt als Pause, und die Sitzzeit fängt neu an.
settings-idle-after = Abwesend nach
settings-rest-after = Pause zählt nach
settings-reading = Ich lese viel, ohne zu tippen: Das zählt als Sitzen
settings-snooze = Verschieben und wiederholen
settings-snooze-text = Eine Erinnerung ohne Antwort kommt ein paarmal wieder, dann lässt sie dich in Ruhe.
settings-snooze-choices = Verschieben um
settings-snooze-limit = Höchstens verschieben
settings-repeat-after = Wiederholen nach
settings-repeat-limit = Höchstens wiederholen
settings-quiet = Ruhige Momente
settings-quiet-text = Erinnerungen warten, solange eines davon zutrifft, und kommen danach.
settings-hold-do_not_disturb = „Nicht stören“ ist an
settings-hold-full_screen = Etwas füllt den Bildschirm
settings-hold-camera = Die Kamera ist in Benutzung
settings-hold-microphone = Das Mikrofon ist in Benutzung
settings-hold-screen_share = Der Bildschirm wird geteilt
settings-typing = Warten, solange du tippst
settings-login = Start
settings-autostart = Erinnerungen bei der Anmeldung starten
settings-aloud = Ton und Stimme
settings-aloud-text = Während eine Routine läuft. Was zu hören ist, steht auch als Untertitel da.
settings-sounds = Leise Töne bei Start, Wechsel, Halbzeit und Ende
settings-voice = Eine Stimme sagt, was zu tun ist
settings-aloud-by = Zu hören über { $program }.
settings-volume = Lautstärke der Töne
settings-try = Ausprobieren
settings-motion = Bewegung
settings-motion-text = Weniger Bewegung zeigt die Figur in ihren wichtigsten Haltungen, mit Pfeilen, und nichts gleitet.
settings-reduced-motion = Weniger Bewegung
settings-reduced-motion-auto = Wie das System
settings-reduced-motion-on = An
settings-reduced-motion-off = Aus
settings-emergency = Notrufnummer
settings-emergency-text = Sie erscheint, wenn du bei einem Warnzeichen sofort Hilfe brauchst. Leer: die Nummer für das Land deines Systems.
settings-emergency-number = Nummer für den Notruf
settings-fine-print = Das Kleingedruckte
settings-per-day = Höchstens am Tag
settings-gap = Mindestabstand
settings-day-starts = Ein Tag beginnt um
settings-at-grace = Höchstens verspätet um
settings-merge-within = Zusammenlegen binnen
unit-minutes = min
unit-minutes-sitting = min Sitzen
unit-seconds = Sekunden
unit-percent = %
unit-times = Mal
problem-number = Bitte gib eine Zahl ein
problem-between = Zwischen { $from } und { $to }
problem-time = Keine Uhrzeit: { $text }. Richtig ist etwa 09:30
problem-no-time = Bitte gib eine Uhrzeit ein, etwa 12:15
problem-range = Keine Zeitspanne: { $text }. Richtig ist etwa 09:00-12:30
problem-overlap = Zwei Zeitspannen überschneiden sich
problem-telephone = Nur Ziffern, etwa 112
problem-task = Bitte wähle etwas aus
problem-note = Bitte gib den Text ein
problem-name = 1 bis 60 Zeichen

# The small window when notifications do not work.
prompt-window = Eine Erinnerung von Unpinch
prompt-from = Unpinch

# The day as a line.
day-title = Dein Tag
day-nothing = Bisher kam nichts, und für den Rest des Tages ist nichts geplant.
day-why = Warum wurde ich nicht erinnert?
day-rule = Regel { $rule }
day-spoken = Dein Tag: { $list }
day-done = gemacht
day-rested = Pause weg vom Schreibtisch
day-snoozed = verschoben
day-gone = ausgelassen oder verpasst
day-held = gewartet
day-away = niemand am Schreibtisch
day-open = wartet auf dich
day-planned = kommt noch
quiet-away = nicht da
quiet-asleep = der Computer war im Ruhezustand
quiet-not_running = Unpinch lief nicht
quiet-paused = pausiert
quiet-daily_limit = genug für heute
quiet-locked = Übungen gesperrt
quiet-nothing_enabled = keine Erinnerung eingeschaltet

# What the settings would do.
preview-title = An einem Tag am Schreibtisch
preview-none = Am { $day } würde nichts kommen.
preview-times = Am { $day } würdest du { $n ->
    [one] einmal erinnert, um { $times }
   *[other] { $n }-mal erinnert, um { $times }
}.
preview-text = Das gilt, wenn du den ganzen Tag am Schreibtisch bleibst, jede Routine sofort machst und nichts warten muss.
presets-title = Vorlagen
preset-office-day = Bürotag
preset-mornings = Vormittags
preset-gentle = Sanft
preset-custom = Eigene
settings-hours-drag = Zieh an den Enden oder am ganzen Balken; zieh im leeren Teil für eine weitere Zeitspanne.
settings-hours-same = Montag bis Freitag dieselben Zeiten
sight-knows = So erkannt: { $how }
sight-cannot = Nicht zu erkennen: { $how }

frame-keys = Tasten
frame-keys-hint = Alle Tasten (?)
sheet-title = Alle Tasten
sheet-close = Schließen
sheet-everywhere = Überall
sheet-routine = In einer Routine
sheet-pain = Wo nach Schmerz gefragt wird
sheet-map = Auf der Körperkarte
sheet-key-pages = Strg + 1 … 7
sheet-key-tab = Tab, Umschalt + Tab, Pfeile
sheet-key-press = Eingabe oder Leertaste
sheet-key-scroll = Bild auf, Bild ab, Pos1, Ende
sheet-key-escape = Esc
sheet-key-space = Leertaste
sheet-key-arrows = Pfeile
sheet-pages = Die Seiten, von Heute bis Einstellungen
sheet-tab = Zum nächsten Knopf oder Feld, und zurück
sheet-press = Den Knopf drücken
sheet-scroll = Die Seite verschieben
sheet-escape = Zurück
sheet-sheet = Dieses Blatt
sheet-pause = Anfangen, anhalten, weiter
sheet-next = Die nächste Übung
sheet-previous = Die Übung davor
sheet-too-much = Zu viel: halb so weit
sheet-whole = Wieder die ganze Bewegung
sheet-aloud = Töne, Stimme
sheet-call = Im Videoanruf: nichts, was andere merken
sheet-stop = Aufhören
sheet-number = Dein Schmerz; 10 erreichst du mit Tab
sheet-place = Zur nächsten Stelle
sheet-paint = Anmalen
scroll-bar = Seite rollen
