# Die Seite für die Behandelnden. Ein Entwurf.
summary-title = Zusammenfassung für die Praxis
summary-file-title = Zusammenfassung für die Praxis, { $date }
summary-made = { $date } · erstellt mit Unpinch { $version }
summary-no-diagnosis = Von einem Programm aus dem erstellt, was die Person selbst beantwortet und getan hat. Es ist keine Diagnose, und niemand hat sie dafür untersucht.
summary-nerve = Nerv, an dem gearbeitet wird
summary-nerve-none = Keiner ist gewählt.
summary-nerves-more = { $n ->
    [one] Und ein weiterer.
   *[other] Und { $n } weitere.
}
summary-since = übernommen am { $date }
summary-signs = Warnzeichen
summary-sign-stands = Bejaht und nicht abgeklärt: „{ $sign }“ (seit { $date })
summary-sign-cleared = Am { $cleared } nach einer Untersuchung abgeklärt, wie die Person sagt: „{ $sign }“ (vom { $date })
summary-signs-none = Von den erfragten Zeichen besteht keines. Zuletzt gefragt am { $date } ({ $halves }).
summary-signs-asked = Zuletzt gefragt am { $date } ({ $halves }).
summary-signs-never = Sie wurden noch nicht erfragt.
summary-signs-more = { $n ->
    [one] Ein weiteres steht im Programm.
   *[other] { $n } weitere stehen im Programm.
}
summary-half-upper = obere Körperhälfte
summary-half-lower = untere Körperhälfte
summary-month = Die letzten 30 Tage
summary-done = { $begun ->
    [one] Eine Routine begonnen
   *[other] { $begun } Routinen begonnen
}, { $completed } bis zum Ende, an { $days ->
    [one] einem Tag
   *[other] { $days } Tagen
}.
summary-done-none = Keine Routine wurde gemacht.
summary-pain = Schmerz von 0 bis 10 im Mittel: { $before } vor einer Routine, { $after } danach.
summary-pain-before = Schmerz von 0 bis 10 im Mittel: { $before } vor einer Routine; danach nicht bewertet.
summary-pain-after = Schmerz von 0 bis 10 im Mittel: { $after } nach einer Routine; davor nicht bewertet.
summary-pain-none = Der Schmerz wurde nicht bewertet.
summary-flares = { $n ->
    [one] An einem Tag abgebrochen, weil es zu viel war: { $dates }.
   *[other] An { $n } Tagen abgebrochen, weil es zu viel war: { $dates }.
}
summary-flares-none = An keinem Tag abgebrochen, weil es zu viel war.
summary-chart = Mittlerer Schmerz vor und nach Routinen je Woche, 0 bis 10
summary-chart-before = ┄ davor
summary-chart-after = ─ danach
summary-chart-week = Ein Punkt ist eine Woche; genannt ist ihr letzter Tag.
summary-check = Selbstcheck
summary-check-of = Selbstcheck vom { $date }
summary-check-none = Keiner wurde gemacht.
summary-check-other = Seine Antworten sind von einer anderen Version des Programms und lassen sich nicht in Worte fassen.
summary-where = Wo
summary-feels = Fühlt sich an
summary-worse = Schlimmer bei
summary-better = Besser bei
summary-weaker = Schwächer
summary-worsening = wird über Stunden oder Tage schwächer
summary-tests = Am Tisch probiert
summary-test = { $name }: { $result }
summary-test-pos = positiv
summary-test-neg = negativ
summary-test-worse = schlimmer
summary-history = Außerdem
summary-sore = Wie empfindlich
summary-mark-pain = { $place }
summary-mark-numb = { $place } (taub oder kribbelnd)
summary-mark-both = { $place } (Schmerz, und taub oder kribbelnd)
summary-and-more = { $named }; und { $n } weitere
summary-plan = Übungen zurzeit
summary-dose-now = Dosis und warum
summary-dose = { $nerve }, wie für einen Nerv: { $level }. { $reason }
summary-dose-locked = Keine: ein Warnzeichen hat die Übungen geschlossen.
summary-dose-none = Keine ist geplant.
summary-left-out = Ausgelassen
summary-left-out-none = nichts
summary-key-pain = gemalt: Schmerz
summary-key-numb = gemalt: taub oder kribbelnd
summary-key-core = typisch für den Nerv
summary-key-common = häufig bei ihm
summary-key-course = Verlauf des Nervs
summary-map-note = Gemalt im Selbstcheck; der Nerv ist vereinfacht.
summary-map-note-nerve = Der Nerv ist vereinfacht.
summary-footer = Selbstchecks vergleichen Antworten mit veröffentlichten Mustern; solche Karten sind ungenau. Die Übungen sind Nervengleiten, Dehnungen und Haltung in kleiner Dosis, die den Bewertungen folgt und bei Warnzeichen endet. Alles bleibt auf dem Rechner der Person, es sei denn, sie gibt es weiter.
