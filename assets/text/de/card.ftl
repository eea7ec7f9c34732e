# Machine-made draft of the German texts; clinical sentences are not yet reviewed by a clinician.
# Exercises as pictures, and packs of one's own.
card-kind-slider = Nervengleiten
card-kind-tensioner = Nervendehnung
card-kind-stretch = Dehnung
card-kind-mobility = Beweglichkeit
card-kind-strength = Kraft
card-kind-breathing = Atmung
card-kind-posture = Haltung
card-place-sit_base = im Sitzen
card-place-sit_desk = im Sitzen am Schreibtisch
card-place-sit_edge = im Sitzen auf der Stuhlkante
card-place-stand_desk = im Stehen am Schreibtisch
card-sides-left = linke Seite
card-sides-right = rechte Seite
card-sides-both = beide Seiten zugleich
card-sides-alternating = links und rechts im Wechsel

card-start = Start
card-phase = { $secs } s
card-phase-in = { $secs } s, einatmen
card-phase-out = { $secs } s, ausatmen

card-how = So geht es
card-dose = Wie viel
card-dose-repetitions = { $n ->
    [one] Einmal
   *[other] { $n }-mal
}, je { $secs } s.
card-dose-sets = { $n } Runden, je { $repetitions }-mal { $secs } s.
card-dose-hold = Längstes Halten: { $secs } s.
card-feel = Was du spüren kannst
card-for = Gedacht für
card-and-more = und { $n } weitere
card-stop = Stopp bei
card-stop-rule = Stopp auch, wenn der Schmerz um 2 Punkte steigt, wenn ein Kribbeln bleibt oder wenn dir schwindelig oder schwarz vor Augen wird.
card-not-when = Weglassen bei
card-sign = ein Warnzeichen aus dem Selbstcheck
card-sign-rf_both_legs = neue Beschwerden in beiden Beinen
card-sign-rf_gca = Zeichen entzündeter Kopfarterien
card-sign-rf_lhermitte = ein Stromschlag-Gefühl beim Beugen des Nackens
card-sign-rf_major_trauma = ein Unfall, Sturz oder harter Schlag vor Kurzem
card-sign-rf_myelopathy = ungeschickte Hände oder unsicherer Gang
card-sign-rf_neck_artery = Zeichen einer eingerissenen Halsarterie
card-sources = Beruht auf: { $sources }
card-note = Vereinfachte Zeichnung. Unpinch informiert und leitet an; ärztlichen Rat ersetzt es nicht.
card-from-pack = Aus dem Paket „{ $title }“ von { $author }.

card-sheet-title = { $n } Übungen
card-written = { $file }: { $width } × { $height } Pixel, { $kilobytes } kB
card-sheet-still = Das Blatt bewegt sich nicht: Nimm einen Dateinamen, der auf .png oder .svg endet.
card-wrong-end = An „{ $path }“ ist das Format nicht zu erkennen: Nimm einen Dateinamen, der auf .png, .svg oder .gif endet.
card-wrong-width = Eine Breite von { $width } Pixeln geht nicht; möglich sind { $least } bis { $most }.

notice-pack = Ein Paket wurde weggelassen: { $problem }. `unpinch pack check FILE` zeigt alles, was daran nicht stimmt.
pack-unreadable = „{ $file }“ lässt sich nicht lesen: { $cause }.
pack-faults = { $n ->
    [one] Ein Fehler
   *[other] { $n } Fehler
} in „{ $file }“: Behebe, was hier steht, und prüfe dann noch einmal.
pack-good = OK: „{ $title }“ von { $author }
pack-good-next = Lege die Datei in den Ordner für Pakete (`unpinch data path` sagt, wo er ist). Listen und Karten kennen sie sofort, die Erinnerungen und das Fenster nach einem Neustart (`unpinch quit`, dann `unpinch`).
