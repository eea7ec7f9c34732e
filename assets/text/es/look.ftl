# How the window looks, and its language.
settings-look = Aspecto e idioma
settings-look-text = Se ve enseguida.
settings-appearance = Claro u oscuro
settings-appearance-system = Como el escritorio
settings-appearance-light = Claro
settings-appearance-dark = Oscuro
settings-high-contrast = Alto contraste
settings-text-size = Tamaño de todo
percent = { $n } %
settings-language = Idioma
settings-language-system = Como el sistema
settings-language-draft = Este idioma es un borrador hecho por una máquina; ningún profesional de la salud lo ha revisado todavía. Si algo no está claro, elige inglés.
