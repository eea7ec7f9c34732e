# Machine-made draft of the German texts; clinical sentences are not yet reviewed by a clinician.
# The page with the catalogue.
page-exercises = Übungen
exercises-search = Suchen
exercises-any-nerve = Alle Nerven
exercises-my-nerve = Für meinen Nerv
exercises-for = Für welchen Nerv: { $nerve }
exercises-any-kind = Alle Arten
exercises-of-kind = Welche Art: { $kind }
exercises-seated = Im Sitzen
exercises-standing = Im Stehen
exercises-on-call = Im Videoanruf
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

# Routinen, die man selbst zusammenstellt.
own-title = Deine eigenen Routinen
own-none = Stell dir eigene Routinen zusammen. Starte sie hier oder lass dich daran erinnern.
own-new = Eine Routine zusammenstellen
own-another = Noch eine zusammenstellen
own-change-title = Die Routine ändern
own-summary = { $n ->
    [one] Eine Übung, { $length }
   *[other] { $n } Übungen, { $length }
}
own-unknown = Ihre Übungen gibt es hier nicht mehr
own-gone = Gibt es hier nicht mehr, wird ausgelassen
own-start = Starten
own-start-name = Starten: { $name }
own-change = Ändern
own-change-name = Ändern: { $name }
own-deleted = „{ $name }“ ist gelöscht.
own-undo = Zurückholen
own-left = Was du zusammengestellt hast, ist nicht gesichert.
own-resume = Damit weitermachen
own-name = Name
own-order = In dieser Reihenfolge
own-empty = Noch nichts. Drück auf eine Übung oder zieh sie hierher.
own-total = Zusammen { $length }
own-stronger = Etwas darin ist für einen Nerv, der sich weniger leicht reizen lässt als deiner.
own-pick = Übungen zur Wahl
own-pick-text = Drück auf eine, dann kommt sie ans Ende, oder zieh sie an ihren Platz.
own-full = Eine Routine hat höchstens { $n } Übungen.
own-add = Dazunehmen: { $name }
own-added = { $name } ist dabei, { $n } zusammen.
own-move = { $name }, Platz { $place } von { $all }: mit den Pfeiltasten verschieben
own-moved = { $name } steht auf Platz { $place }.
own-less = Weniger oft: { $name }
own-more = Öfter: { $name }
own-times = { $n }-mal
own-repeated = { $name }, { $n }-mal
own-remove = Herausnehmen: { $name }
own-removed = { $name } ist herausgenommen.
own-needs-exercises = Wähl eine Übung, dann kannst du sichern.
own-needs-name = Gib einen Namen mit bis zu 60 Buchstaben ein, dann kannst du sichern.
own-save = Sichern
own-delete = Löschen
