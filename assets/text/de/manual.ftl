# Machine-made draft of the German texts; clinical sentences are not yet reviewed by a clinician.
# The manual page; what the commands and options do is said where they are defined.
manual-name = Befehle für alle
manual-description = Unpinch weiß, welche Dehnung zu welchem Nerv gehört, und erinnert dich im richtigen Moment daran. Ohne Befehl öffnet es sein Fenster und startet die Erinnerungen; sie laufen weiter, wenn das Fenster zu ist.
manual-not-a-clinician = Unpinch informiert und begleitet; es ersetzt keine ärztliche Hilfe. Taubheit zwischen den Beinen, neue Probleme mit Blase oder Darm, ein Bein oder Arm, der schwächer wird, Brustschmerzen oder plötzliche Probleme mit Gesicht, Arm oder Sprache sind Notfälle: Ruf dann Hilfe.
manual-exit-done = Erledigt.
manual-exit-could-not = Ging nicht; ein Satz auf der Fehlerausgabe sagt, was zu tun ist.
manual-exit-wrong = Die Argumente oder eine angegebene Datei stimmen nicht.
manual-variable = Alle Dateien in diesem Ordner ablegen, wie mit --data-dir.
manual-settings = Einstellungen, die du bearbeiten darfst; ein falscher Wert fällt für sich allein zurück und wird genannt.
manual-database = Dein Nerv, die Erinnerungen und die gemachten Routinen.
manual-packs = Eigene Übungen und Routinen.
manual-logs = Was das Programm getan hat; nichts von deinen Antworten steht darin.
manual-places = Das sind die Orte unter Linux; `unpinch data path` sagt, wo sie bei dir sind.
