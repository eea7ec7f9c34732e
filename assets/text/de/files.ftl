# Die Dateien der Person, im Fenster. Ein Entwurf.
files-title = Deine Daten
files-text = Alles bleibt auf diesem Computer. Du kannst es mitnehmen, zurückholen und löschen.
files-data = Hier liegt es: { $path }
files-documents = Sicherungen und Exporte kommen hierher: { $path }
files-backup = Sicherung machen
files-csv = Als CSV ausgeben
files-json = Als JSON ausgeben
files-working = Einen Moment …
files-written = Hier ist es: { $file }
files-trust = Darin stehen deine Antworten: Gib es nur, wem du vertraust.
files-open = Öffnen
files-summary = Zusammenfassung für die Praxis
files-restore = Sicherung einspielen …
files-restore-which = Welche Sicherung?
files-restore-path = Oder wo sie liegt: der Pfad der Datei
files-restore-choose = Diese nehmen
files-restore-sure = Die Erinnerungen halten kurz an, und alles, was jetzt hier ist, weicht der Sicherung. Es wird daneben aufgehoben: Ein Druck holt es zurück.
files-restore-now = Jetzt einspielen
files-undo = Zurücknehmen, das Vorherige wiederholen
files-leave = So lassen
files-delete = Alles löschen …
files-delete-sure = Das beendet die Erinnerungen und löscht Nerv, Antworten, Verlauf, Einstellungen, Pakete und Protokolle von diesem Computer, und den Start beim Anmelden. Keine Kopie wird aufgehoben, und es lässt sich nicht zurücknehmen: Mach vorher eine Sicherung, wenn du es vielleicht wieder willst. Sicherungen und Exporte, die du gemacht hast, bleiben, wo sie sind.
files-delete-now = Jetzt alles löschen

# Nachdem alles gelöscht wurde.
gone-title = Alles ist gelöscht
gone-text = Von Unpinch ist auf diesem Computer nur noch das Programm, und die Sicherungen und Exporte, die du selbst gemacht hast. Die Erinnerungen sind beendet.
gone-left = Was bleibt, weil es dir gehört:
gone-title-failed = Nicht alles ließ sich löschen
gone-text-failed = Die Erinnerungen sind beendet, und der Rest ist weg. Lösch von Hand, was hier steht, oder fang neu an und versuch es noch einmal.
gone-failed = Was sich nicht löschen ließ:
gone-close = Fenster schließen
gone-begin = Neu beginnen
