# Machine-made draft of the German texts; clinical sentences are not yet reviewed by a clinician.
# Why a reminder came, or did not (rule S41). Each completes "A minute for the nerve: …".
why-shown = gezeigt
why-shown-S15 = gezeigt, zusammen mit der, die etwas später gekommen wäre
why-shown-S21 = noch einmal gezeigt, nachdem du sie verschoben hattest
why-shown-S23 = noch einmal gezeigt, weil niemand geantwortet hat
why-held = wartet, denn { $holds }
why-and = { $first } und { $second }

why-hold-do_not_disturb = „Nicht stören“ war an
why-hold-full_screen = etwas füllte den Bildschirm
why-hold-camera = deine Kamera war an
why-hold-microphone = dein Mikrofon war an
why-hold-screen_share = dein Bildschirm war geteilt
why-hold-typing = du hast getippt

why-started-S20 = du hast auf „Starten“ gedrückt
why-started-S5 = du hast selbst eine Routine angefangen
why-snoozed = du wolltest sie später
why-skipped = du hast sie übersprungen
why-dismissed = du hast sie ohne Antwort geschlossen
why-rested = nicht mehr nötig, du warst lange genug vom Schreibtisch weg
why-missed-S11 = verpasst, deine Zeiten endeten, bevor sie gezeigt werden konnte
why-missed-S14 = verpasst, sie konnte nicht rechtzeitig gezeigt werden
why-missed-S23 = verpasst, niemand hat geantwortet
why-withdrawn-hours_ended = zurückgenommen, deine Zeiten waren zu Ende
why-withdrawn-paused = zurückgenommen, du hast pausiert
why-withdrawn-locked = zurückgenommen, ein Warnzeichen hat die Übungen gesperrt
why-withdrawn-merged = nicht einzeln gezeigt, eine andere galt für beide
why-withdrawn-disabled = zurückgenommen, sie wurde ausgeschaltet

# States that the log tells beside those of the schedule.
why-asleep = der Computer war seit { $time } im Ruhezustand
why-not-running = Unpinch lief seit { $time } nicht

why-nothing = In dieser Zeit wurde nichts entschieden.
