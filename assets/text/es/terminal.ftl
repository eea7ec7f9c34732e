# Machine-made draft of the Spanish texts; clinical sentences are not yet reviewed by a clinician.
# The command line and the guided routine in the terminal.
status-next = Siguiente: { $name }, { $time }
done-snoozed = Pospuesto.
done-skipped = Omitido.
done-resumed = Los recordatorios siguen.
done-quit = Los recordatorios han terminado. `unpinch` los inicia de nuevo.
history-empty = Todavía nada. Aquí aparecen las rutinas que haces y los recordatorios que respondes.

simulate-nothing = No se mostraría nada.
simulate-when = cuándo
simulate-what = qué
simulate-reminder = recordatorio
simulate-detail = detalle
simulate-rule = regla
simulate-note = una nota
simulate-repeat = repetición { $n }

no-display = Aquí no hay pantalla, así que la ventana no se puede abrir.
no-window = La ventana no se puede abrir ({ $cause }).
no-display-offer = En esta terminal puedes hacer lo mismo: `unpinch start --text` te guía por una rutina, `unpinch status` dice qué viene después.
no-display-question = ¿Te guío aquí por tu rutina? Enter empieza, n no:
no-gui = Este programa se compiló sin su ventana.

pain-before = Dolor ahora, de 0 a 10 (Enter lo omite):
pain-after = Dolor ahora, de 0 a 10 (Enter lo omite):
pain-again = Escribe un número de 0 a 10, o nada.

side-left = lado izquierdo
side-right = lado derecho
side-both = ambos lados

play-heading = { $routine }: { $count ->
    [one] un ejercicio
   *[other] { $count } ejercicios
}, { $length }
play-stop-rule = Si es leve, está bien. Para si el dolor sube 2 puntos, si el hormigueo no se va o si sientes mareo o desmayo.
play-keys = Teclas: espacio pausa, n siguiente, p anterior, h duele, f movimiento completo, s sonidos, v voz, c en una llamada, q parar
play-on-call = Tu cámara o tu micrófono está en uso. Pulsa c para hacer solo lo que nadie notaría allí.
play-quiet-on = En una llamada: nadie que vea tu cabeza y tus hombros notará estos.
play-quiet-off = De nuevo, la rutina completa.
play-sounds-on = Los sonidos están activados.
play-sounds-off = Los sonidos están desactivados.
play-voice-on = La voz está activada.
play-voice-off = La voz está desactivada.
play-half-kept = Recorrido más corto, como pediste. f vuelve al movimiento completo.
play-half-calm = La mitad del recorrido, porque tu nervio se irrita con facilidad. f hace el movimiento completo.
play-quiet-nothing = Para este nervio no hay nada que nadie note y que te esté permitido ahora.
play-whole = De nuevo, el movimiento completo.
play-step = { $step } de { $count }: { $name }, { $side }
play-feel = Se siente así: { $text }
play-stop-if = Para si: { $text }
play-get-ready = Prepárate
play-change-side = Cambia de lado: { $side }
play-phase = { $repetition } de { $repetitions }: { $action }, { $length }{ $breath }
play-breathe-in = , toma aire
play-breathe-out = , suelta el aire
play-smaller = Desde ahora, la mitad del recorrido. Pulsa h otra vez para omitir este.
play-countdown = { $left } s, { $total } en total
play-paused = en pausa, quedan { $total }; espacio continúa
play-completed = Listo. Te moviste bien.
play-too-much = Rutina detenida porque era demasiado. La próxima es más suave.
play-stopped = Rutina detenida. Lo que hiciste cuenta.

# Archivos que se escriben.
file-is-folder = «{ $path }» es una carpeta: indica un archivo dentro de ella.
file-no-file = «{ $path }» no es un archivo normal: indica otro.
file-no-folder = No existe la carpeta «{ $path }»: créala primero o indica otra.
file-unopenable = No se puede abrir «{ $file }»: { $cause }.
file-unwritable = No se puede escribir «{ $file }»: { $cause }.
summary-written = Escrito: { $file }. Contiene tus respuestas: dáselo solo a quien te inspire confianza.
summary-wrong-end = Indica un archivo que termine en .html, no «{ $path }».

# Copia de seguridad, la vuelta atrás y borrar.
data-kept = { $n ->
    [one] Un archivo está guardado en { $file }.
   *[other] { $n } archivos están guardados en { $file }.
} Solo tú puedes leerlo; contiene tus respuestas.
data-backup-exists = «{ $path }» ya existe: indica otro archivo, o di --replace.
data-backup-own = «{ $path }» es uno de los archivos del propio Unpinch: indica otro para la copia de seguridad.
data-nothing = Todavía no hay nada que guardar.
data-restored = La copia de seguridad del { $date } está en su sitio.
data-before-kept = Lo que había antes está guardado: { $file }
data-restore-undo = Para recuperarlo: unpinch { $options }data restore "{ $file }"
data-delete-question = Esto detiene los recordatorios y borra de este ordenador tu nervio, tus respuestas, el historial, los ajustes, los paquetes y los registros. No se guarda ninguna copia. Escribe sí para borrar:
data-delete-word = sí
data-delete-left = No se ha borrado nada.
data-delete-needs-yes = Esto lo borra todo y no se puede deshacer: di --yes si es lo que quieres.
data-delete-failed = No se ha podido borrar todo: { $problem }
data-removed = Borrado: { $path }
data-not-ours = Se deja, porque no es de Unpinch: { $path }
data-deleted = Todo está borrado. Las copias, los resúmenes y lo que exportaste siguen donde los pusiste.
