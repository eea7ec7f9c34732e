# Machine-made draft of the Spanish texts; clinical sentences are not yet reviewed by a clinician.
# The manual page; what the commands and options do is said where they are defined.
manual-name = Órdenes de usuario
manual-description = Unpinch sabe qué estiramiento está hecho para cada nervio y te lo recuerda en el momento justo. Sin ninguna orden abre su ventana y empieza los recordatorios, que siguen cuando se cierra la ventana.
manual-not-a-clinician = Unpinch informa y guía; no sustituye a un profesional de la salud. Adormecimiento entre las piernas, problemas nuevos de vejiga o intestino, una pierna o un brazo que pierde fuerza, dolor en el pecho o problemas repentinos en la cara, el brazo o el habla son emergencias: pide ayuda.
manual-exit-done = Hecho.
manual-exit-could-not = No se pudo; una frase en la salida de errores dice qué hacer.
manual-exit-wrong = Los argumentos, o un archivo indicado, no son correctos.
manual-variable = Guardar todos los archivos en esta carpeta, como con --data-dir.
manual-settings = Ajustes, que puedes editar; un valor incorrecto se sustituye él solo y se nombra.
manual-database = Tu nervio, los recordatorios y las rutinas hechas.
manual-packs = Ejercicios y rutinas propios.
manual-logs = Lo que hizo el programa; nada de lo que respondiste está ahí.
manual-places = Estos son los lugares en Linux; `unpinch data path` dice dónde están en tu caso.
