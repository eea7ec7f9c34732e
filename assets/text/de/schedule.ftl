# Machine-made draft of the German texts; clinical sentences are not yet reviewed by a clinician.
# Lengths of time.
span-seconds = { $n } s
span-minutes = { $n } min
span-hours = { $n } h
span-hours-minutes = { $hours } h { $minutes } min

# What is next, and why not now (rule S40).
state-counting = zählt: { $counted } von { $every }
state-waiting-for-clock = wartet auf { $time }
state-away = nicht da seit { $time }
state-held = wartet: { $holds }
state-settling = fällig, kommt gleich
state-outside-hours = außerhalb der Zeiten bis { $time }
state-outside-hours-for-good = außerhalb der Zeiten: Es sind keine eingestellt
state-daily-limit = genug für heute
state-paused = pausiert bis { $time }
state-paused-until-told = pausiert, bis du fortsetzt
state-locked = gesperrt: Lass es ärztlich ansehen
state-open = eine Erinnerung wartet auf deine Antwort
state-snoozed = verschoben bis { $time }
state-routine-running = eine Routine läuft
state-nothing-enabled = keine Erinnerung ist eingeschaltet

hold-do_not_disturb = „Nicht stören“ ist an
hold-full_screen = Vollbild
hold-camera = Kamera in Benutzung
hold-microphone = Mikrofon in Benutzung
hold-screen_share = Bildschirm wird geteilt
hold-typing = du tippst

# The notification.
prompt-body-routine = { $minutes ->
    [one] Eine Minute: { $first }
   *[other] { $minutes } Minuten, zuerst: { $first }
}
prompt-body-no-nerve = Wähle deinen Nerv, dann kommt hier die Dehnung dafür
prompt-start = Starten
prompt-snooze = In { $minutes } min
prompt-skip = Überspringen

# Why the dose is what it is (rules of the routines file).
dose-keep = Die Übungen für einen Nerv, der { $level }.
dose-step_down_pain = Sanftere Übungen: Der Schmerz stieg um mehr als 2 Punkte, oder es war zu viel.
dose-step_down_24h = Sanftere Übungen: Heute Morgen war es schlimmer als am Morgen davor.
dose-step_down_spread = Sanftere Übungen: Die Beschwerden sind weiter von der Wirbelsäule weggewandert.
dose-step_up = Drei ruhige Tage nacheinander: ein Schritt mehr.
dose-flare = Zwei Tage lang die sanftesten Übungen, bis es sich beruhigt.
dose-pain_now = Sanftere Übungen: Dein Schmerz braucht jetzt mehr Vorsicht.
dose-see-clinician = Die Beschwerden sind zweimal weitergewandert. Bitte lass das ärztlich ansehen.
level-low = schwer auszulösen ist
level-moderate = durch Alltägliches ausgelöst wird
level-high = leicht ausgelöst wird

# What the agent answers.
agent-no-prompt = Es ist keine Erinnerung offen.
agent-snooze-used-up = Diese Erinnerung wurde so oft verschoben, wie deine Einstellungen es erlauben.
agent-no-nerve = Noch ist kein Nerv gewählt: Öffne `unpinch` oder nenne eine Routine (`unpinch routines` listet sie auf).
agent-locked = Die Übungen sind gesperrt, bis du ärztlich untersucht worden bist.
agent-nothing-left = Von dieser Routine ist nichts übrig: Alles darin ist weggelassen.
agent-unknown-routine = Die Routine „{ $id }“ gibt es nicht: `unpinch routines` listet alle auf.
agent-unknown-nerve = Den Nerv „{ $id }“ gibt es nicht: `unpinch nerves` listet alle auf.
agent-wrong-side = „{ $text }“ ist keine Seite: left, right oder both.
agent-wrong-level = „{ $text }“ ist keine Stufe: low, moderate oder high.
agent-wrong-time = „{ $text }“ ist keine Uhrzeit wie 16:00.
agent-wrong-date = „{ $text }“ ist kein Datum wie 2026-03-27.
agent-routine-runs = Es läuft schon eine Routine.
agent-wrong-settings = Die Einstellungen wurden nicht gespeichert: { $problem }

# Notices: what does not work, and what happens instead.
how-service = { $service } sagt, ob gerade Ruhe eingestellt ist
how-gnome-settings = durch die Einstellung von GNOME
how-active-window = die Anzeige sagt, ob das Fenster, in dem du arbeitest, den Bildschirm füllt
how-camera-devices = zu sehen, wenn eines deiner Programme eine Kamera offen hält
how-sound-driver = zu sehen, wenn der Tontreiber aufnimmt; ein Headset ohne Kabel ist nicht zu sehen
how-sound-driver-pipewire = zu sehen, wenn der Tontreiber oder PipeWire aufnimmt
how-pipewire = zu sehen, wenn PipeWire ein Bild des Bildschirms überträgt
how-key-times = die Anzeige sagt, wann zuletzt eine Taste gedrückt wurde, nie, welche
how-last-input = das System sagt, wann Tastatur oder Maus zuletzt benutzt wurden, nie, was getippt wurde; die Maus zählt mit
how-windows-shell = Windows sagt, ob Benachrichtigungen willkommen sind
how-foreground-window = zu sehen, wenn das vorderste Fenster seinen Bildschirm füllt
how-privacy-list = Windows vermerkt, welche Programme es benutzen, unter Einstellungen, Datenschutz
how-device = das Gerät sagt, ob ein Programm es benutzt
how-system = das System sagt es
how-logind = die Anmeldeverwaltung sagt es
how-screen-saver = der Bildschirmschoner sagt es
how-logind-and-screen-saver = die Anmeldeverwaltung und der Bildschirmschoner sagen es
why-not-asked = noch wurde nicht gefragt
why-no-service = es gibt keinen Dienst für Benachrichtigungen
why-service-silent = dein Dienst für Benachrichtigungen sagt nicht, ob gerade Ruhe eingestellt ist
why-no-bus = es gibt keine Desktop-Sitzung, die man fragen kann
why-wayland = unter Wayland sieht kein Programm, was die anderen tun
why-no-display = es gibt keine Anzeige, die man fragen kann
why-no-sound-driver = der Tontreiber lässt sich nicht auslesen
why-no-pipewire = dieser Desktop sagt nicht, wann der Bildschirm geteilt wird
why-nobody-tells = niemand sagt es: keine Anmeldeverwaltung, kein Bildschirmschoner, oder das System lehnt ab
why-system = dieses System sagt es keinem Programm

notice-notifications = Benachrichtigungen kommen auf deinem Desktop nicht an ({ $cause }). Ein kleines Fenster zeigt stattdessen die Erinnerungen.
notice-idle = Unpinch kann nicht erkennen, ob du am Schreibtisch bist ({ $cause }). Es zählt, als wärst du da.
notice-settings = { $problem }; deine Einstellungen bleiben, wie sie sind, bis die Datei wieder stimmt.
notice-window = Das Fenster ließ sich nicht öffnen ({ $cause }). In einem Terminal leitet dich `unpinch start --text` an.
notice-window-gone = Das Fenster hat sich von selbst geschlossen ({ $cause }). Die Erinnerungen gehen weiter; `unpinch` öffnet es wieder.
notice-prompt-window = Eine Erinnerung ließ sich auch in einem kleinen Fenster nicht zeigen ({ $cause }). `unpinch status` sagt, was offen ist.
notice-history = Der Verlauf lässt sich nicht schreiben ({ $cause }). Die Erinnerungen gehen weiter; was geschah, wird aufgehoben, bis es wieder geht.
notice-profile = Dein Nerv ließ sich nicht lesen ({ $problem }). Was gespeichert ist, bleibt, wo es ist; wähle deinen Nerv noch einmal.
relief-eases = Was es lindert: { $text }.
relief-reason = Es tut gerade weh, darum sind das die sanftesten Übungen. Stopp, wenn es davon schlimmer wird.
notice-task = Die Erinnerung „{ $reminder }“ verlangt „{ $id }“, das es nicht gibt. Stattdessen gilt dein Plan.

# A prompt as a line of `unpinch agent --foreground`.
prompt-line = { $time } { $name }{ $again }: { $body } (unpinch start, snooze oder skip)
prompt-line-again = , noch einmal
cause-code = es endete mit Code { $code }; sein Protokoll sagt mehr
cause-signal = es wurde durch Signal { $signal } beendet
agent-wrong-answers = Diese Antworten lassen sich nicht verwenden: { $problem }
agent-gentle-only = Bis es ärztlich angesehen wurde, sind nur die sanftesten Routinen offen. `unpinch start` ohne Namen startet eine.

# The icon among those of the desktop.
tray-start = Jetzt starten
tray-relief = Es tut gerade weh
tray-snooze = Später
tray-skip = Überspringen
tray-pause = Pause
tray-pause-half-hour = 30 Minuten
tray-pause-hour = 1 Stunde
tray-pause-tomorrow = Bis morgen
tray-pause-told = Bis ich es sage
tray-resume = Weiter erinnern
tray-open = Unpinch öffnen
tray-quit = Beenden
tray-counting = Nächste: { $time }, wenn du sitzen bleibst
tray-next = { $state }. Nächste: { $time }

# The reminders that are shipped.
reminder-nerve-minute = Eine Minute für den Nerv
reminder-midday = Drei Minuten am Mittag
reminder-day-end = Fünf Minuten zum Feierabend
