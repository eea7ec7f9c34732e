# Machine-made draft of the Spanish texts; clinical sentences are not yet reviewed by a clinician.
# The page with texts to read.
page-learn = Aprender
learn-intro = Textos breves, cada uno con sus fuentes. Ninguno sustituye a un profesional de la salud.
learn-group-basics = Nervios pinzados
learn-group-cramp = Calambres en las piernas
learn-group-tips = Cuatro consejos fáciles
learn-group-sleep = El sueño
learn-group-desk = Tu escritorio
learn-group-exercise = Hacer ejercicio
learn-group-safety = Cuándo pedir ayuda
learn-see = Verlo en movimiento
learn-sources = De dónde viene esto
learn-yours = Para tu nervio
learn-number = Emergencia: llama al { $number }
learn-number-text = Puedes cambiar el número en los ajustes.
