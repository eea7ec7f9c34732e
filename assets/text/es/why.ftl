# Machine-made draft of the Spanish texts; clinical sentences are not yet reviewed by a clinician.
# Why a reminder came, or did not (rule S41). Each completes "A minute for the nerve: …".
why-shown = se mostró
why-shown-S15 = se mostró, junto con lo que habría llegado poco después
why-shown-S21 = se mostró otra vez después de que lo pospusieras
why-shown-S23 = se mostró otra vez, porque nadie había respondido
why-held = en espera, { $holds }
why-and = { $first } y { $second }

why-hold-do_not_disturb = estaba activado «No molestar»
why-hold-full_screen = algo ocupaba toda la pantalla
why-hold-camera = tu cámara estaba encendida
why-hold-microphone = tu micrófono estaba encendido
why-hold-screen_share = tu pantalla estaba compartida
why-hold-typing = estabas escribiendo

why-started-S20 = pulsaste «Empezar»
why-started-S5 = empezaste una rutina por tu cuenta
why-snoozed = lo pediste para más tarde
why-skipped = lo omitiste
why-dismissed = lo cerraste sin responder
why-rested = ya no hacía falta, pasaste bastante tiempo lejos del escritorio
why-missed-S11 = perdido, tu horario terminó antes de que se pudiera mostrar
why-missed-S14 = perdido, no se pudo mostrar a tiempo
why-missed-S23 = perdido, nadie respondió
why-withdrawn-hours_ended = retirado, tu horario terminó
why-withdrawn-paused = retirado, lo pusiste en pausa
why-withdrawn-locked = retirado, una señal de alarma ha cerrado los ejercicios
why-withdrawn-merged = no se mostró por separado, otro sirvió para los dos
why-withdrawn-disabled = retirado, se desactivó

# States that the log tells beside those of the schedule.
why-asleep = el equipo estaba en suspensión desde { $time }
why-not-running = Unpinch no estaba en marcha desde { $time }

why-nothing = No se decidió nada en este tiempo.
