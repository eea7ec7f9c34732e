# How the window looks, and its language.
settings-look = Aussehen und Sprache
settings-look-text = Gleich zu sehen.
settings-appearance = Hell oder dunkel
settings-appearance-system = Wie der Desktop
settings-appearance-light = Hell
settings-appearance-dark = Dunkel
settings-high-contrast = Hoher Kontrast
settings-text-size = Größe von allem
percent = { $n } %
settings-language = Sprache
settings-language-system = Wie das System
settings-language-draft = Diese Sprache ist ein maschinell gemachter Entwurf; noch kein Arzt und keine Therapeutin hat ihn geprüft. Wo etwas unklar ist, wähle Englisch.
