# Machine-made draft of the German texts; clinical sentences are not yet reviewed by a clinician.
# What the doctor looks at, what was found, and what mends it.

part-files = Ordner
part-settings = Einstellungen
part-history = Verlauf
part-agent = Erinnerungen
part-clock = Uhr
part-display = Anzeige
part-idle = Am Schreibtisch oder nicht
part-lock = Bildschirmsperre
part-sleep = Ruhezustand
part-hold-do-not-disturb = Nicht stören
part-hold-full-screen = Vollbild
part-hold-camera = Kamera in Benutzung
part-hold-microphone = Mikrofon in Benutzung
part-hold-screen-share = Bildschirm geteilt
part-hold-typing = Tippen
part-notifications = Benachrichtigungen
part-test-note = Eine Probe
part-tray = Symbol
part-sound = Töne
part-voice = Stimme

doctor-hands-off = Lass Tastatur und Maus zwei Sekunden lang in Ruhe …
doctor-press = Auf deinem Bildschirm ist 12 Sekunden lang eine Probe: Drück auf einen ihrer Knöpfe …

doctor-files-ok = beschreibbar, nur für dich: { $folder }
doctor-files-unwritable = In { $folder } lässt sich nicht schreiben: { $cause }
doctor-files-mend = Schaff etwas Platz, oder mach den Ordner zu deinem; oder nenne mit --data-dir einen anderen.
doctor-files-open = andere Leute an diesem Computer können in { $folder } hineinsehen
doctor-files-open-mend = Schließ ihn: chmod 700 '{ $folder }'
doctor-settings-ok = alles verstanden: { $file }
doctor-settings-bad = { $count ->
    [one] ein Wert ist nicht zu verstehen, stattdessen gilt seine Voreinstellung: { $file }
   *[other] { $count } Werte sind nicht zu verstehen, stattdessen gelten ihre Voreinstellungen: { $file }
}
doctor-settings-mend = Die Seite mit den Einstellungen nennt sie; eine Zeile im Protokoll auch.
doctor-history-new = noch nichts gespeichert
doctor-history-ok = in Ordnung: { $file }
doctor-history-mend = Beim nächsten Start legt Unpinch eine beschädigte Datei beiseite und fängt eine neue an. Wurde sie von einem neueren Unpinch geschrieben, installiere dieses: { $file }

doctor-agent-running = der Teil im Hintergrund antwortet
doctor-agent-not-running = der Teil im Hintergrund läuft nicht, darum erinnert dich nichts
doctor-agent-not-running-mend = Öffne Unpinch, oder gib ein: unpinch agent
doctor-agent-trouble-mend = Gib `unpinch quit` ein und öffne Unpinch wieder.

doctor-clock-ok = { $now }, { $zone }
doctor-clock-lost = sie zeigt { $now }, und das liegt in der Vergangenheit
doctor-clock-lost-mend = Stell die Uhr des Computers; Zeiten und Tage hängen davon ab.
doctor-clock-zone = { $now }, in einer Zeitzone ohne Namen
doctor-clock-zone-mend = Wähle deine Zeitzone in den Einstellungen des Systems, damit die Sommerzeit bekannt ist.

doctor-display-system = die des Systems
doctor-display-x = der X-Server { $name } antwortet
doctor-display-wayland = der Wayland-Compositor { $name } antwortet
doctor-display-mend = Routinen gehen auch im Terminal: unpinch start --text

doctor-idle-ok = eine Pause von zwei Sekunden wurde bemerkt
doctor-idle-watched = bemerkt wird, ob Tastatur und Maus benutzt werden, nie, was getippt wird
doctor-idle-no-pause = Tastatur oder Maus waren die ganze Zeit in Benutzung
doctor-idle-no-pause-mend = Starte es noch einmal und lass die Hände zwei Sekunden lang weg.
doctor-idle-mend = Erinnerungen kommen so, als wärst du am Schreibtisch; halte sie an, wenn du gehst.
doctor-holds-now = { $how } (hält gerade Erinnerungen zurück)

doctor-notes-ok = { $service } zeigt sie mit Knöpfen und Bildern
doctor-notes-no-pictures = { $service } zeigt sie mit Knöpfen, ohne Bilder
doctor-notes-no-buttons = { $service } zeigt keine Knöpfe
doctor-notes-mend = Ein kleines Fenster von Unpinch zeigt stattdessen die Erinnerungen. Für Benachrichtigungen installiere einen Dienst mit Knöpfen, etwa dunst.
doctor-notes-own-mend = Stattdessen zeigt ein kleines eigenes Fenster die Erinnerungen. Für Benachrichtigungen erlaube sie für Unpinch in den Einstellungen des Systems.
doctor-test-title = Unpinch probiert deine Benachrichtigungen aus
doctor-test-body = Drück auf einen Knopf, um zu zeigen, dass es ankommt.
doctor-test-yes = Es geht
doctor-test-also = Geht auch
doctor-test-pressed = sie war zu sehen, und dein Knopfdruck kam an
doctor-test-closed = sie war zu sehen und wurde ohne Knopf geschlossen
doctor-test-undelivered = sie war nicht zu sehen: { $cause }
doctor-test-unanswered = niemand hat auf einen Knopf gedrückt
doctor-test-unanswered-mend = Wenn du keine Probe gesehen hast, sieh nach, ob „Nicht stören“ an ist und ob Benachrichtigungen von Unpinch erlaubt sind.

doctor-tray-ok = es wird gezeigt, mit seinem Menü
doctor-tray-none = dieser Desktop zeigt keine Symbole von Programmen
doctor-tray-mend = Es geht nichts verloren: Alles aus dem Menü gibt es auch im Fenster und auf der Befehlszeile.

doctor-sound-none = kein Programm gefunden, das Töne abspielt
doctor-sound-none-mend = Töne werden weggelassen. Installiere pipewire-bin, pulseaudio-utils oder alsa-utils (so heißen sie bei Debian).
doctor-voice-none = kein Programm gefunden, das spricht
doctor-voice-none-mend = Die Stimme wird weggelassen. Installiere speech-dispatcher oder espeak-ng (so heißen sie bei Debian).
doctor-heard-there = { $program } ist da
doctor-heard-ok = { $program } hat es angenommen; wenn du nichts gehört hast, sieh nach der Lautstärke
doctor-heard-failed = { $program } ist gescheitert: { $why }
doctor-heard-hangs = es kam zu keinem Ende
doctor-heard-mend = Sieh nach, ob in den Einstellungen des Systems ein Lautsprecher gewählt ist.
doctor-files-mend-short = Schaffe Platz, oder mach den Ordner zu deinem.

doctor-worst-ok = Alles funktioniert.
doctor-worst-limited = Die Erinnerungen funktionieren. Was nur zum Teil geht, bleibt weg, und Unpinch kommt gut ohne aus.
doctor-worst-broken = Was nicht geht, hält Erinnerungen oder Routinen auf.

part-autostart = Start bei der Anmeldung
autostart-on = die Erinnerungen starten, wenn du dich anmeldest: { $entry }
autostart-off = die Erinnerungen starten nicht von selbst, wenn du dich anmeldest
autostart-switched-off = es gibt einen Eintrag für die Anmeldung, und die Einstellungen deines Desktops schalten ihn aus: { $entry }
autostart-other = der Eintrag für die Anmeldung startet Unpinch mit einem anderen Ordner für seine Dateien: { $entry }
autostart-other-program = bei der Anmeldung startet ein anderes Programm: { $program }
autostart-unknown = es ist nicht zu erkennen, wo dieses Programm oder dein persönlicher Ordner liegt
autostart-failed = Der Eintrag { $entry } lässt sich nicht ändern: { $cause }
doctor-autostart-mend = Schalte es ein: unpinch autostart on

doctor-page-title = Funktioniert hier alles?
doctor-page-text = Probiert jeden Teil auf diesem Computer aus: Dateien, Erinnerungen, Benachrichtigungen und was Unpinch sagt, wann es still sein soll. Es dauert eine Viertelminute. Nichts von deinen Antworten steht darin.
doctor-page-try = Alles ausprobieren
doctor-page-trying = Lass Tastatur und Maus zwei Sekunden in Ruhe; dann kommt eine Probe: Drück auf einen ihrer Knöpfe …
doctor-page-copy = Als Text kopieren
doctor-state-ok = funktioniert
doctor-state-limited = eingeschränkt
doctor-state-broken = funktioniert nicht
