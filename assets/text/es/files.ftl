# Los archivos de la persona, en la ventana. Un borrador.
files-title = Tus datos
files-text = Todo queda en este ordenador. Puedes llevártelo, recuperarlo y borrarlo.
files-data = Está aquí: { $path }
files-documents = Las copias y exportaciones se ponen aquí: { $path }
files-backup = Hacer una copia de seguridad
files-csv = Exportar como CSV
files-json = Exportar como JSON
files-working = Un momento …
files-written = Está aquí: { $file }
files-trust = Contiene tus respuestas: dáselo solo a quien te inspire confianza.
files-open = Abrir
files-summary = Resumen para la consulta
files-restore = Recuperar una copia …
files-restore-which = ¿Qué copia?
files-restore-path = O dónde está: la ruta del archivo
files-restore-choose = Elegir esta
files-restore-sure = Los recordatorios se detienen un momento, y todo lo que hay ahora deja su sitio a la copia. Se guarda al lado: una pulsación lo devuelve.
files-restore-now = Recuperarla ahora
files-undo = Deshacer, volver a lo que había antes
files-leave = Dejarlo como está
files-delete = Borrar todo …
files-delete-sure = Esto detiene los recordatorios y borra de este ordenador tu nervio, tus respuestas, el historial, los ajustes, los paquetes y los registros, y el inicio al entrar. No se guarda ninguna copia y no se puede deshacer: haz antes una copia de seguridad si quizá lo quieras de nuevo. Las copias y exportaciones que hiciste se quedan donde están.
files-delete-now = Borrar todo ahora

# Después de borrarlo todo.
gone-title = Todo está borrado
gone-text = De Unpinch solo queda en este ordenador el programa, y las copias y exportaciones que hiciste tú. Los recordatorios se han detenido.
gone-left = Lo que se queda, porque es tuyo:
gone-title-failed = No se pudo borrar todo
gone-text-failed = Los recordatorios se han detenido y lo demás ya no está. Quita a mano lo que aparece aquí, o empieza de nuevo e inténtalo otra vez.
gone-failed = Lo que no se pudo quitar:
gone-close = Cerrar la ventana
gone-begin = Empezar de nuevo
