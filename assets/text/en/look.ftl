# How the window looks, and its language.
settings-look = Look and language
settings-look-text = Seen at once.
settings-appearance = Light or dark
settings-appearance-system = As the desktop
settings-appearance-light = Light
settings-appearance-dark = Dark
settings-high-contrast = High contrast
settings-text-size = Size of everything
percent = { $n } %
settings-language = Language
settings-language-system = As the system
settings-language-draft = This language is a machine-made draft; no clinician has reviewed it yet. Where it is unclear, choose English.
