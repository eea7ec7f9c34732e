# Machine-made draft of the Spanish texts; clinical sentences are not yet reviewed by a clinician.
# Lengths of time.
span-seconds = { $n } s
span-minutes = { $n } min
span-hours = { $n } h
span-hours-minutes = { $hours } h { $minutes } min

# What is next, and why not now (rule S40).
state-counting = contando { $counted } de { $every }
state-waiting-for-clock = en espera hasta { $time }
state-away = lejos del escritorio desde { $time }
state-held = en espera: { $holds }
state-settling = ya toca, se muestra en un momento
state-outside-hours = fuera de horario hasta { $time }
state-outside-hours-for-good = fuera de horario: no hay ningún horario
state-daily-limit = límite diario alcanzado
state-paused = en pausa hasta { $time }
state-paused-until-told = en pausa hasta que los reanudes
state-locked = ejercicios cerrados: acude a un profesional de la salud
state-open = un recordatorio espera tu respuesta
state-snoozed = pospuesto hasta { $time }
state-routine-running = hay una rutina en marcha
state-nothing-enabled = no hay ningún recordatorio activado

hold-do_not_disturb = no molestar
hold-full_screen = pantalla completa
hold-camera = cámara en uso
hold-microphone = micrófono en uso
hold-screen_share = la pantalla está compartida
hold-typing = estás escribiendo

# The notification.
prompt-body-routine = { $minutes ->
    [one] Un minuto: { $first }
   *[other] { $minutes } minutos, para empezar: { $first }
}
prompt-body-no-nerve = Elige tu nervio y su estiramiento llega aquí
prompt-start = Empezar
prompt-snooze = Posponer { $minutes } min
prompt-skip = Omitir

# Why the dose is what it is (rules of the routines file).
dose-keep = La serie para un nervio { $level }.
dose-step_down_pain = Una serie más suave: el dolor subió más de 2 puntos o fue demasiado.
dose-step_down_24h = Una serie más suave: esta mañana fue peor que la anterior.
dose-step_down_spread = Una serie más suave: los síntomas se alejaron más de la columna.
dose-step_up = Tres días tranquilos seguidos: un paso más.
dose-flare = La serie más suave durante dos días, hasta que se calme.
dose-pain_now = Una serie más suave: tu dolor de ahora pide más cuidado.
dose-see-clinician = Los síntomas se han alejado más dos veces. Acude a un profesional de la salud.
level-low = que se irrita poco
level-moderate = que se irrita con cosas corrientes
level-high = que se irrita con facilidad

# What the agent answers.
agent-no-prompt = No hay ningún recordatorio abierto.
agent-snooze-used-up = Este recordatorio ya se pospuso tantas veces como permiten tus ajustes.
agent-no-nerve = Todavía no hay ningún nervio elegido: abre `unpinch` o indica una rutina (`unpinch routines` las muestra).
agent-locked = Los ejercicios están cerrados hasta que te vea un profesional de la salud.
agent-nothing-left = No queda nada de esta rutina: toda ella está apartada.
agent-unknown-routine = No existe la rutina «{ $id }»: `unpinch routines` las muestra.
agent-unknown-nerve = No existe el nervio «{ $id }»: `unpinch nerves` los muestra.
agent-wrong-side = «{ $text }» no es un lado: left, right o both.
agent-wrong-level = «{ $text }» no es un nivel: low, moderate o high.
agent-wrong-time = «{ $text }» no es una hora como 16:00.
agent-wrong-date = «{ $text }» no es una fecha como 2026-03-27.
agent-routine-runs = Ya hay una rutina en marcha.
agent-wrong-settings = Los ajustes no se guardaron: { $problem }

# Notices: what does not work, and what happens instead.
how-service = { $service } dice si está en pausa
how-gnome-settings = por el ajuste del propio GNOME
how-active-window = el servidor gráfico dice cuándo la ventana en la que trabajas ocupa toda la pantalla
how-camera-devices = se ve cuando uno de tus programas tiene abierta una cámara
how-sound-driver = se ve cuando el controlador de sonido graba; unos auriculares inalámbricos no se ven
how-sound-driver-pipewire = se ve cuando graba el controlador de sonido o PipeWire
how-pipewire = se ve cuando PipeWire transmite una imagen de la pantalla
how-key-times = el servidor gráfico dice cuánto hace que se pulsó una tecla, nunca cuál
how-last-input = el sistema dice cuánto hace que se usaron el teclado o el ratón, nunca lo que se escribió; el ratón también cuenta
how-windows-shell = Windows dice si las notificaciones son bienvenidas
how-foreground-window = se ve cuando la ventana de delante ocupa toda su pantalla
how-privacy-list = Windows anota qué programas lo usan, en Configuración, Privacidad
how-device = el dispositivo dice si un programa lo usa
how-system = lo dice el sistema
how-logind = lo dice el gestor de sesiones
how-screen-saver = lo dice el salvapantallas
how-logind-and-screen-saver = lo dicen el gestor de sesiones y el salvapantallas
why-not-asked = todavía no se preguntó nada
why-no-service = no hay ningún servicio de notificaciones
why-service-silent = tu servicio de notificaciones no dice si está en pausa
why-no-bus = no hay ninguna sesión de escritorio a la que preguntar
why-wayland = con Wayland, ningún programa ve lo que hacen los demás
why-no-display = no hay ningún servidor gráfico al que preguntar
why-no-sound-driver = no se puede leer el controlador de sonido
why-no-pipewire = este escritorio no dice cuándo se comparte la pantalla
why-nobody-tells = nadie lo dice: no hay gestor de sesiones ni salvapantallas, o el sistema se niega
why-system = este sistema no se lo dice a ningún programa

notice-notifications = Las notificaciones no llegan a tu escritorio ({ $cause }). Una ventana pequeña muestra los recordatorios.
notice-idle = Unpinch no puede ver si estás en el escritorio ({ $cause }). Cuenta como si lo estuvieras.
notice-settings = { $problem }; tus ajustes se quedan como están hasta que se corrija el archivo.
notice-window = No se pudo abrir la ventana ({ $cause }). En una terminal, `unpinch start --text` te guía.
notice-window-gone = La ventana se cerró sola ({ $cause }). Los recordatorios siguen; `unpinch` la abre otra vez.
notice-prompt-window = Un recordatorio tampoco se pudo mostrar en una ventana pequeña ({ $cause }). `unpinch status` dice qué está abierto.
notice-history = No se puede escribir el historial ({ $cause }). Los recordatorios siguen; lo ocurrido se conserva hasta que se pueda.
notice-profile = No se pudo leer tu nervio ({ $problem }). Lo escrito se queda donde está; elige tu nervio otra vez.
relief-eases = Qué lo alivia: { $text }.
relief-reason = Ahora duele, así que esta es la serie más suave. Para si lo empeora.
notice-task = El recordatorio «{ $reminder }» pide «{ $id }», que no existe. En su lugar se usa tu plan.

# A prompt as a line of `unpinch agent --foreground`.
prompt-line = { $time } { $name }{ $again }: { $body } (unpinch start, snooze o skip)
prompt-line-again = , otra vez
cause-code = terminó con el código { $code }; su registro dice más
cause-signal = lo terminó la señal { $signal }
agent-wrong-answers = Estas respuestas no se pueden usar: { $problem }
agent-gentle-only = Hasta que lo vea un profesional de la salud, solo están abiertas las rutinas más suaves. `unpinch start` sin nombre empieza una.

# The icon among those of the desktop.
tray-start = Empezar ahora
tray-relief = Me duele ahora
tray-snooze = Posponer
tray-skip = Omitir
tray-pause = Pausar
tray-pause-half-hour = 30 minutos
tray-pause-hour = 1 hora
tray-pause-tomorrow = Hasta mañana
tray-pause-told = Hasta que yo diga
tray-resume = Reanudar
tray-open = Abrir Unpinch
tray-quit = Salir
tray-counting = Siguiente: { $time }, si sigues en la silla
tray-next = { $state }. Siguiente: { $time }

# The reminders that are shipped.
reminder-nerve-minute = Un minuto para el nervio
reminder-midday = Tres minutos a mediodía
reminder-day-end = Cinco minutos para terminar el día
