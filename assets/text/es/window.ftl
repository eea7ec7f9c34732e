# Machine-made draft of the Spanish texts; clinical sentences are not yet reviewed by a clinician.
# The window: pages, buttons, labels.
app-name = Unpinch
page-today = Hoy
page-routine = Rutina
page-nerve = Mi nervio
page-settings = Ajustes

# Everywhere.
minutes = { $n } min
times = { $n ->
    [one] una vez
   *[other] { $n } veces
}
list-and = { $first } y { $last }
body-side-left = Lado izquierdo
body-side-right = Lado derecho
body-side-both = Ambos lados
side-short-left = Izquierdo
side-short-right = Derecho
side-short-both = Ambos
irritability-high = Se irrita con facilidad
irritability-moderate = Se irrita con cosas corrientes
irritability-low = Se irrita poco
field-less = Menos: { $name }
field-more = Más: { $name }
pain-name = Dolor { $n } de 10
pain-ends = 0 es nada de dolor, 10 el peor que puedas imaginar
notice-close = Cerrar
day-1 = lunes
day-2 = martes
day-3 = miércoles
day-4 = jueves
day-5 = viernes
day-6 = sábado
day-7 = domingo
day-short-1 = lun
day-short-2 = mar
day-short-3 = mié
day-short-4 = jue
day-short-5 = vie
day-short-6 = sáb
day-short-7 = dom
days-range = { $from } a { $to }

# Whether reminders run.
agent-there = Los recordatorios están en marcha
agent-paused = Los recordatorios están en pausa
agent-waits = Los recordatorios esperan
agent-lost = Los recordatorios no están en marcha
agent-lost-text = Inícialos, y Unpinch vuelve a contar tu tiempo en la silla.
agent-start = Iniciarlos

# Today.
today-waiting = Un momento …
today-next-about = Hora aproximada: { $time }, si sigues en la silla
today-next-at = Siguiente: { $time }
today-locked = Los recordatorios y los ejercicios esperan hasta que alguien te haya examinado.
today-then = Después: { $name }, { $time }
today-counting = { $counted } de { $every } en la silla
today-minutes-to-go = { $n ->
    [one] minuto restante
   *[other] minutos restantes
}
today-hours-to-go = horas restantes
today-start = { $n ->
    [one] Empezar un minuto
    [3] Empezar tres minutos
    [5] Empezar cinco minutos
   *[other] Empezar { $n } minutos
}
today-hurts = Me duele ahora
today-cramp = Calambre ahora
today-pause = Pausar
today-resume = Reanudar recordatorios
pause-half-hour = Durante 30 minutos
pause-hour = Durante una hora
pause-tomorrow = Hasta mañana
pause-told = Hasta que los reanude
today-now = Ahora
today-skip-is-fine = Omitirlo está bien; el siguiente llega como siempre.
today-no-plan = Ahora no hay ninguna rutina para esto.
today-missed = Mientras hacías otra cosa
today-missed-text = Estos pasaron de largo. Haz uno ahora si quieres, o quítalos.
today-missed-do = Hacerlo ahora
today-missed-clear = Quitar
today-empty-title = ¿Qué nervio es?
today-empty-text = Elige el nervio que duele, y los estiramientos pensados para él llegan aquí. Lleva un minuto.
today-empty-button = Elegir mi nervio

# A routine.
routine-unknown = Esta rutina no está en el catálogo: { $routine }
before-title = ¿Cuánto duele ahora?
before-text = Un clic y empieza.
before-skip = Empezar sin responder
before-leave = Ahora no
before-first = { $of ->
    [one] El ejercicio
   *[other] El primero de { $of } ejercicios
}
warning-title = Señales de alarma: cuándo acudir antes a un profesional de la salud
player-step = Ejercicio { $n } de { $of }
player-progress = { $step }, quedan { $left }
player-left = Quedan { $time }
player-count = { $words }: { $n }
player-get-ready = Prepárate
player-rest = Siguiente ejercicio
player-change-side = Cambia de lado
player-first = Primero: { $action }
player-times = { $n ->
    [one] Una vez
   *[other] { $n } veces
}
player-hold = { $n ->
    [one] Queda { $n } segundo de este movimiento
   *[other] Quedan { $n } segundos de este movimiento
}
player-repetition = { $n } de { $of }
player-half-now = Ahora, la mitad del recorrido. Pulsa «Demasiado» otra vez para omitir este ejercicio.
player-half-kept = Recorrido más corto, como pediste.
player-half-calm = La mitad del recorrido, porque tu nervio se irrita con facilidad.
quiet-nothing = Para este nervio no hay nada que nadie note y que te esté permitido ahora.
player-whole = De nuevo, el movimiento completo
player-whole-hint = De nuevo, el movimiento completo (F)
player-now-side = Ahora: { $side }
player-sounds = Sonidos
player-sounds-hint = Sonidos al inicio, al cambiar, a la mitad y al final (S)
player-voice = Voz
player-voice-hint = Una voz dice qué hacer (V)
player-quiet = En una llamada
player-quiet-hint = Solo lo que no notaría nadie que vea tu cabeza y tus hombros (C)
quiet-offer = Tu cámara o tu micrófono está en uso.
quiet-take = Solo lo que nadie nota
caption = { $sound } · { $words }
live-exercise = { $step }: { $name }, { $side }. Primero: { $action }
live-change-side = Cambia de lado: { $side }
live-work = { $step }: { $name }, { $side }
player-then = Después: { $name }
player-feel = Puedes sentir
player-stop-if = Para si
player-too-much = Demasiado
player-too-much-hint = La mitad del movimiento, ahora y la próxima vez (H)
player-paused = En pausa
figure-name = Una figura muestra: { $name }
nerve-taut = alargado
nerve-slack = suelto
nerve-simplified = El nervio, en un dibujo simplificado
nerve-source = Una línea sin sus ramas, con el movimiento dibujado más grande de lo que es. Según mediciones de Coppieters y Butler, 2008.
player-back = Atrás
player-back-hint = Atrás (P)
player-pause = Pausar
player-resume = Continuar
player-pause-hint = Pausar o continuar (Espacio)
player-next = Siguiente
player-next-hint = Siguiente ejercicio (N)
player-stop = Parar
player-stop-hint = Parar aquí (Esc)
breath-in = Toma aire
breath-out = Suelta el aire
breath-free = Respira como quieras
after-heading = Listo
after-text = Tu respuesta decide lo suave que es la próxima.
after-moved = ¿Se movió la sensación?
after-moved-further = Más lejos
after-moved-same = No
after-moved-nearer = Más cerca de la columna
after-title = ¿Cuánto duele ahora?
after-skip = Omitir
done-title = Bien hecho
done-text = Eso le hizo bien al nervio. No llegues al límite del dolor y vuelve a moverte un poco dentro de poco.
done-stopped-title = Con eso basta
done-stopped-text = Un poco es mejor que nada. La próxima llega como siempre.
done-hurt-title = Hiciste bien en decirlo
done-hurt-text = Lo que fue demasiado será más fácil la próxima vez, o se omite.
done-next-time = La próxima vez
done-kept = Se guarda aquí hasta que los recordatorios vuelvan a estar en marcha.
done-close = Volver al trabajo

# My nerve.
nerve-intro = Si un profesional de la salud le puso nombre a tu nervio, o si ya lo conoces, elígelo aquí.
nerve-where = ¿Dónde empieza?
nerve-where-first = Elige un lugar, y aquí aparecen sus nervios.
group-root_neck = Cuello
group-root_back = Zona lumbar
group-arm_peripheral = Brazo y mano
group-leg_peripheral = Pierna y pie
group-pelvic = Pelvis
group-head = Cabeza
nerve-others = Puede ser otra cosa
nerve-others-text = Esto no son nervios pinzados, pero se siente parecido. Cada caso tiene su propia serie suave.
nerve-side = ¿Qué lado?
nerve-level = ¿Con qué facilidad se irrita?
nerve-level-text = Si dos encajan, elige la de arriba.
nerve-keep = Guardar
nerve-needs-both = elige un lado y con qué facilidad se irrita
nerve-needs-side = elige un lado
nerve-needs-level = elige con qué facilidad se irrita
nerve-leave = Dejarlo como estaba
nerve-change = Cambiar
meaning-runs = Por dónde pasa
meaning-worse = Qué lo empeora
meaning-better = Qué lo mejora
meaning-office = En el escritorio suele venir de
meaning-more = Más, y las fuentes
meaning-qualities = Cómo se siente
meaning-common = Con qué frecuencia se da
meaning-evidence = Qué se sabe
meaning-sources = Fuentes
confirm-plan = Este es tu plan
confirm-title = Este es tu horario
confirm-text = Puedes cambiar cada parte, en cualquier momento.
confirm-good = Está bien
confirm-change = Cambiar
schedule-none = No hay ningún recordatorio activado.
schedule-every = Cada { $every } en la silla: { $name }, { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
}.
schedule-at = A las { $at }: { $name }, { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
}.
schedule-hours = Horario: { $hours }.
schedule-no-hours = No hay ningún horario, así que nada llega por sí solo.

# Settings.
settings-intro = Lo que cambias aquí vale enseguida.
settings-reminders = Recordatorios
settings-add-reminder = Añadir un recordatorio
settings-new-reminder = Otro minuto
settings-reminder-on = Activado: { $name }
settings-reminder-change = Cambiar
settings-reminder-close = Cerrar
settings-reminder-change-name = Cambiar { $name }
settings-reminder-close-name = Cerrar { $name }
settings-every = Cada { $minutes } min en la silla
settings-at = A las { $at }
settings-days-with-hours = los días con horario
settings-name = Nombre
settings-when = Cuándo
settings-when-every = Cada cierto tiempo
settings-when-at = A estas horas
settings-task = Qué propone
task-plan = Tu plan
task-routine = Una rutina
task-exercise = Un ejercicio
task-note = Una nota
task-note-text = El texto de la nota
task-search = Buscar
task-search-text = Escribe una parte del nombre, como «mediano» o «mentón».
task-more = y { $n } más
task-none = Nada tiene esto en su nombre.
settings-length = Duración
settings-days = Días
settings-days-text = Si no eliges ninguno: todos los días que tienen horario.
settings-remove = Quitar
settings-remove-name = Quitar { $name }
settings-hours = Horario
settings-hours-text = Los recordatorios llegan solo dentro de este horario, como 09:00-12:30, 13:15-17:30. Vacío es un día libre.
settings-hours-of = Horario del { $day }
settings-hours-bar = El horario del { $day } en una barra
settings-away = Cuando no estás
settings-away-text = Un descanso lejos del escritorio cuenta como pausa, y el tiempo en la silla empieza de nuevo.
settings-idle-after = Ausente tras
settings-rest-after = Descanso válido tras
settings-reading = Leo mucho sin tocar el teclado: contarlo como tiempo en la silla
settings-snooze = Posponer y repetir
settings-snooze-text = Un recordatorio que nadie respondió vuelve unas pocas veces y luego se va.
settings-snooze-choices = Posponer durante
settings-snooze-limit = Posponer como máximo
settings-repeat-after = Repetir tras
settings-repeat-limit = Repetir como máximo
settings-quiet = Momentos de silencio
settings-quiet-text = Los recordatorios esperan mientras pasa algo de esto, y llegan cuando termina.
settings-hold-do_not_disturb = «No molestar» está activado
settings-hold-full_screen = Algo ocupa toda la pantalla
settings-hold-camera = La cámara está en uso
settings-hold-microphone = El micrófono está en uso
settings-hold-screen_share = La pantalla está compartida
settings-typing = Esperar mientras escribo
settings-login = Inicio
settings-autostart = Empezar los recordatorios al iniciar sesión
settings-aloud = Sonido y voz
settings-aloud-text = Durante una rutina. Lo que se oye también se muestra como subtítulo.
settings-sounds = Sonidos suaves al inicio, al cambiar, a la mitad y al final
settings-voice = Una voz dice qué hacer
settings-aloud-by = Se oye con { $program }.
settings-volume = Volumen de los sonidos
settings-try = Probar
settings-motion = Movimiento
settings-motion-text = Con menos movimiento, la figura se muestra en sus posturas clave, con flechas, y nada se desliza.
settings-reduced-motion = Menos movimiento
settings-reduced-motion-auto = Como el sistema
settings-reduced-motion-on = Activado
settings-reduced-motion-off = Desactivado
settings-emergency = Número de emergencias
settings-emergency-text = Se muestra cuando una señal de alarma necesita ayuda inmediata. Vacío: el número del país de tu sistema.
settings-emergency-number = Número al que llamar
settings-fine-print = Ajustes finos
settings-per-day = Máximo al día
settings-gap = Espacio mínimo
settings-day-starts = El día empieza a las
settings-at-grace = Retraso máximo
settings-merge-within = Juntar a menos de
unit-minutes = min
unit-minutes-sitting = min en la silla
unit-seconds = segundos
unit-percent = %
unit-times = veces
problem-number = Escribe un número
problem-between = Entre { $from } y { $to }
problem-time = No es una hora: { $text }. Por ejemplo, 09:30
problem-no-time = Escribe una hora, por ejemplo, 12:15
problem-range = No es un intervalo: { $text }. Por ejemplo, 09:00-12:30
problem-overlap = Dos intervalos coinciden en parte
problem-telephone = Solo cifras, por ejemplo, 112
problem-task = Elige una opción
problem-note = Escribe el texto
problem-name = De 1 a 60 letras

# The small window when notifications do not work.
prompt-window = Un recordatorio de Unpinch
prompt-from = Unpinch

# The day as a line.
day-title = Tu día
day-nothing = Todavía no llegó nada, y no hay nada previsto para el resto del día.
day-why = ¿Por qué no me avisó?
day-rule = regla { $rule }
day-spoken = Tu día: { $list }
day-done = hecho
day-rested = descanso lejos del escritorio
day-snoozed = pospuesto
day-gone = omitido o perdido
day-held = en espera
day-away = nadie en el escritorio
day-open = espera tu respuesta
day-planned = por venir
quiet-away = lejos del escritorio
quiet-asleep = el equipo estaba en suspensión
quiet-not_running = Unpinch no estaba en marcha
quiet-paused = en pausa
quiet-daily_limit = suficiente por hoy
quiet-locked = ejercicios cerrados
quiet-nothing_enabled = ningún recordatorio activado

# What the settings would do.
preview-title = En un día en tu escritorio
preview-none = El { $day } no llegaría nada.
preview-times = El { $day } tendrías { $n ->
    [one] un recordatorio, a las { $times }
   *[other] { $n } recordatorios, a las { $times }
}.
preview-text = Vale si pasas todo el día en el escritorio, haces cada rutina al momento y nada tiene que esperar.
presets-title = Partir de
preset-office-day = Día de oficina
preset-mornings = Mañanas
preset-gentle = Suave
preset-custom = Propio
settings-hours-drag = Arrastra los extremos o el intervalo entero; arrastra en la parte vacía para crear otro.
settings-hours-same = Mismo horario de lunes a viernes
sight-knows = Cómo se sabe: { $how }
sight-cannot = No se sabe: { $how }

frame-keys = Teclas
frame-keys-hint = Todas las teclas (?)
sheet-title = Todas las teclas
sheet-close = Cerrar
sheet-everywhere = En todas partes
sheet-routine = Durante una rutina
sheet-pain = Donde se pregunta por el dolor
sheet-map = En el mapa del cuerpo
sheet-key-pages = Ctrl + 1 … 7
sheet-key-tab = Tab, Mayús + Tab, flechas
sheet-key-press = Intro o espacio
sheet-key-scroll = Re Pág, Av Pág, Inicio, Fin
sheet-key-escape = Esc
sheet-key-space = Espacio
sheet-key-arrows = Flechas
sheet-pages = Las páginas, de Hoy a Ajustes
sheet-tab = Al siguiente botón o campo, y atrás
sheet-press = Pulsar el botón
sheet-scroll = Mover la página
sheet-escape = Atrás
sheet-sheet = Esta hoja
sheet-pause = Empezar, pausar, seguir
sheet-next = El ejercicio siguiente
sheet-previous = El anterior
sheet-too-much = Demasiado: la mitad del recorrido
sheet-whole = Otra vez el movimiento completo
sheet-aloud = Sonidos, voz
sheet-call = En una llamada: nada que otros noten
sheet-stop = Terminar
sheet-number = Tu dolor; al 10 se llega con Tab
sheet-place = Al lugar siguiente
sheet-paint = Pintarlo
scroll-bar = Desplazar la página
