# Machine-made draft of the German texts; clinical sentences are not yet reviewed by a clinician.
# The page with the catalogue.
page-exercises = Übungen
exercises-search = Suchen
exercises-any-nerve = Für jeden Nerv
exercises-my-nerve = Für meinen Nerv
exercises-for = Für welchen Nerv: { $nerve }
exercises-any-kind = Jede Art
exercises-of-kind = Welche Art: { $kind }
exercises-seated = Im Sitzen
exercises-standing = Im Stehen
exercises-on-call = Im Gespräch
exercises-shoes-on = Mit Schuhen
exercises-found = { $n ->
    [one] Eine Übung
   *[other] { $n } Übungen
}
exercises-none = Dazu passt keine Übung
exercises-none-text = Nimm einen Filter weg oder such nach einem anderen Wort.
exercises-all = Alle zeigen
exercises-left-out = In deinem Plan weggelassen
exercises-back = Alle Übungen
exercises-do = Jetzt machen
exercises-again = Noch einmal zeigen
exercises-shown-nerve = Die Linie auf der Figur, vereinfacht: { $nerve }.
exercises-easier = Wenn das zu viel ist
exercises-harder = Wenn das leichtfällt
exercises-offered = Darf in meinen Plan
exercises-sources = Wofür sie ist, und woher man das weiß
exercises-targets = Gedacht für
