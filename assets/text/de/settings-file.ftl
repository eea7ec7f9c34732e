# What is wrong with settings.toml. The values in quotes are written as they stand in the file.

settings-file-line = settings.toml, Zeile { $line }, { $key }: { $problem }; { $instead }
settings-file-value = settings.toml, { $key }: { $problem }; { $instead }
settings-file-syntax = Zeile { $line }: { $problem }
settings-file-unreadable = settings.toml kann nicht gelesen werden: { $problem }
settings-file-last-good = { $problem }; bis die Datei in Ordnung gebracht ist, gelten die letzten guten Einstellungen: { $path }
settings-file-defaults = { $problem }; bis die Datei in Ordnung gebracht ist, gelten die Voreinstellungen: { $path }
settings-file-unwritable = die Einstellungen können nicht gespeichert werden: { $cause }: { $path }

instead-default = es gilt die Voreinstellung
instead-defaults = es gelten die Voreinstellungen
instead-shipped = es gelten die drei mitgelieferten
instead-left-out = wird ausgelassen
instead-ignored = bleibt, wie es ist

fault-unknown-key = diesen Schlüssel gibt es nicht
fault-no-setting = die Einstellung „{ $key }“ gibt es nicht; schreib zum Beispiel reminders.nerve-minute.every, hours.mon oder limits.gap
fault-no-reminder = die Erinnerung „{ $id }“ gibt es nicht; am nächsten kommen { $nearest }
fault-any-value = erwartet wird ein Text, eine Zahl, true, false oder eine Liste
fault-table = erwartet wird eine Tabelle { $name }
fault-length = erwartet wird eine Dauer wie "45 min"
fault-no-length = "{ $text }" ist keine Dauer; schreib zum Beispiel "45 min" oder "1 h 30 min"
fault-not-between = "{ $text }" liegt nicht zwischen { $from } und { $to }
fault-number = erwartet wird eine ganze Zahl von { $from } bis { $to }
fault-switch = erwartet wird true oder false
fault-texts = erwartet wird eine Liste von Texten in [ ]
fault-time = erwartet wird eine Uhrzeit wie "04:00"
fault-no-time = "{ $text }" ist keine Uhrzeit; schreib zum Beispiel "09:00"
fault-no-hours = "{ $text }" ist kein Zeitraum; schreib zum Beispiel "09:00-12:30"
fault-empty-hours = "{ $text }" beginnt und endet zur selben Zeit; für einen ganzen Tag schreib "00:00-24:00"
fault-no-weekday = "{ $text }" ist kein Wochentag; schreib mon, tue, wed, thu, fri, sat oder sun
fault-phone = erwartet wird eine Telefonnummer wie "112"
fault-snooze = erwartet wird eine Liste von Minuten von { $from } bis { $to }, etwa [5, 10, 20]
fault-one-of = erwartet wird eines von diesen: { $words }
fault-no-reminder-left = es bleibt keine Erinnerung übrig
fault-id = erwartet wird ein Text wie "{ $example }"
fault-no-id = "{ $id }" ist keine Kennung; schreib Kleinbuchstaben, Ziffern und einzelne Bindestriche
fault-twice = "{ $id }" kommt zweimal vor
fault-own-id = "{ $id }" beginnt nicht mit "{ $begin }"
fault-name = erwartet wird ein Text von { $from } bis { $to } Zeichen
fault-task = schreib "plan", "routine:<id>", "exercise:<id>" oder "note:<Text>"
fault-no-task = "{ $text }" gibt es nicht; schreib "plan", "routine:<id>", "exercise:<id>" oder "note:<Text>"
fault-steps = erwartet werden { $from } bis { $to } Übungen
fault-no-step = "{ $text }" ist keine Übung mit { $from } bis { $to } Wiederholungen, wie "chin-tuck x7"
