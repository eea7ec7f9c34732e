# Machine-made draft of the German texts; clinical sentences are not yet reviewed by a clinician.
# The page with texts to read.
page-learn = Wissen
learn-intro = Kurze Texte, jeder mit seinen Quellen. Keiner ersetzt ärztlichen Rat.
learn-group-basics = Eingeklemmte Nerven
learn-group-cramp = Beinkrämpfe
learn-group-tips = Vier einfache Tipps
learn-group-sleep = Schlaf
learn-group-desk = Dein Schreibtisch
learn-group-exercise = Üben
learn-group-safety = Wann du Hilfe holst
learn-see = In Bewegung sehen
learn-sources = Woher das kommt
learn-yours = Für deinen Nerv
learn-number = Notfall: { $number } anrufen
learn-number-text = Du kannst die Nummer in den Einstellungen ändern.
