# Machine-made draft of the Spanish texts; clinical sentences are not yet reviewed by a clinician.
# What the doctor looks at, what was found, and what mends it.

part-files = Carpetas
part-settings = Ajustes
part-history = Historial
part-agent = Recordatorios
part-clock = Reloj
part-display = Pantalla
part-idle = En el escritorio o no
part-lock = Bloqueo de pantalla
part-sleep = Suspensión del equipo
part-hold-do-not-disturb = No molestar
part-hold-full-screen = Pantalla completa
part-hold-camera = Cámara en uso
part-hold-microphone = Micrófono en uso
part-hold-screen-share = Pantalla compartida
part-hold-typing = Escritura
part-notifications = Notificaciones
part-test-note = Un aviso de prueba
part-tray = Icono
part-sound = Sonidos
part-voice = Voz

doctor-hands-off = No toques el teclado ni el ratón durante dos segundos …
doctor-press = Hay un aviso de prueba en tu pantalla durante 12 segundos: pulsa uno de sus botones …

doctor-files-ok = se puede escribir, solo para ti: { $folder }
doctor-files-unwritable = no se puede escribir en { $folder }: { $cause }
doctor-files-mend = Libera espacio, haz tuya la carpeta o indica otra con --data-dir.
doctor-files-open = otras personas de este equipo pueden ver { $folder }
doctor-files-open-mend = Ciérrala: chmod 700 '{ $folder }'
doctor-settings-ok = todo se entiende: { $file }
doctor-settings-bad = { $count ->
    [one] un valor no se entiende y se usa el predeterminado: { $file }
   *[other] { $count } valores no se entienden y se usan los predeterminados: { $file }
}
doctor-settings-mend = La página de ajustes los nombra; también una línea del registro.
doctor-history-new = todavía no se guardó nada
doctor-history-ok = en buen estado: { $file }
doctor-history-mend = La próxima vez que se inicie, Unpinch aparta el archivo dañado y empieza uno nuevo. Si lo escribió un Unpinch más reciente, instala ese: { $file }

doctor-agent-running = la parte residente responde
doctor-agent-not-running = la parte residente no está en marcha, así que nada te avisa
doctor-agent-not-running-mend = Abre Unpinch o ejecuta: unpinch agent
doctor-agent-trouble-mend = Ejecuta `unpinch quit` y abre Unpinch otra vez.

doctor-clock-ok = { $now }, { $zone }
doctor-clock-lost = muestra { $now }, que ya pasó
doctor-clock-lost-mend = Pon en hora el reloj del equipo; las horas y los días dependen de él.
doctor-clock-zone = { $now }, en una zona sin nombre
doctor-clock-zone-mend = Elige tu zona horaria en los ajustes del sistema, para que se conozca el cambio al horario de verano.

doctor-display-system = la del propio sistema
doctor-display-x = el servidor X { $name } responde
doctor-display-wayland = el compositor Wayland { $name } responde
doctor-display-mend = Las rutinas se pueden seguir en la terminal: unpinch start --text

doctor-idle-ok = se vio una pausa de dos segundos
doctor-idle-watched = se observan el teclado y el ratón, nunca lo que se escribe
doctor-idle-no-pause = el teclado o el ratón estuvieron en uso todo el tiempo
doctor-idle-no-pause-mend = Ejecútalo otra vez y no toques nada durante dos segundos.
doctor-idle-mend = Los recordatorios llegan como si estuvieras en el escritorio; ponlos en pausa cuando te vayas.
doctor-holds-now = { $how } (en este momento retiene los recordatorios)

doctor-notes-ok = { $service } las muestra con botones e imágenes
doctor-notes-no-pictures = { $service } las muestra con botones, sin imágenes
doctor-notes-no-buttons = { $service } no muestra botones
doctor-notes-mend = En su lugar, una ventana pequeña de Unpinch muestra los recordatorios. Para tener notificaciones, instala un servicio con botones, como dunst.
doctor-notes-own-mend = Una pequeña ventana propia de Unpinch muestra los recordatorios. Para tener notificaciones, permítelas para Unpinch en los ajustes del sistema.
doctor-test-title = Unpinch prueba tus notificaciones
doctor-test-body = Pulsa un botón para mostrar que llega.
doctor-test-yes = Funciona
doctor-test-also = También funciona
doctor-test-pressed = se mostró, y llegó tu pulsación
doctor-test-closed = se mostró, y se cerró sin usar un botón
doctor-test-undelivered = no se mostró: { $cause }
doctor-test-unanswered = nadie pulsó un botón
doctor-test-unanswered-mend = Si no viste ningún aviso, mira si está activado «No molestar» y si se permiten las notificaciones de Unpinch.

doctor-tray-ok = se muestra, con su menú
doctor-tray-none = este escritorio no muestra iconos de programas
doctor-tray-mend = No se pierde nada: todo lo del menú está también en la ventana y en la línea de órdenes.

doctor-sound-none = no se encontró ningún programa que reproduzca sonidos
doctor-sound-none-mend = Los sonidos se omiten. Instala pipewire-bin, pulseaudio-utils o alsa-utils (sus nombres en Debian).
doctor-voice-none = no se encontró ningún programa que hable
doctor-voice-none-mend = La voz se omite. Instala speech-dispatcher o espeak-ng (sus nombres en Debian).
doctor-heard-there = { $program } está ahí
doctor-heard-ok = { $program } lo aceptó; si no oíste nada, mira el volumen
doctor-heard-failed = { $program } falló: { $why }
doctor-heard-hangs = no terminó
doctor-heard-mend = Mira si en los ajustes del sistema hay un altavoz elegido.
doctor-files-mend-short = Libera espacio o haz tuya la carpeta.

doctor-worst-ok = Todo funciona.
doctor-worst-limited = Los recordatorios funcionan. Unpinch se las arregla bien sin lo que está limitado.
doctor-worst-broken = Lo que está roto impide que funcionen los recordatorios o las rutinas.

part-autostart = Inicio con la sesión
autostart-on = los recordatorios empiezan cuando inicias sesión: { $entry }
autostart-off = los recordatorios no empiezan solos cuando inicias sesión
autostart-switched-off = hay una entrada para el inicio de sesión, pero los ajustes de tu escritorio la desactivan: { $entry }
autostart-other = la entrada para el inicio de sesión abre Unpinch con otra carpeta para sus archivos: { $entry }
autostart-other-program = al iniciar sesión se abre otro programa: { $program }
autostart-unknown = no se puede saber dónde está este programa o tu carpeta personal
autostart-failed = No se puede cambiar la entrada { $entry }: { $cause }
doctor-autostart-mend = Actívalo: unpinch autostart on

doctor-page-title = ¿Funciona todo aquí?
doctor-page-text = Prueba cada parte en este ordenador: archivos, recordatorios, notificaciones y lo que indica a Unpinch que guarde silencio. Tarda un cuarto de minuto. No contiene nada de lo que has respondido.
doctor-page-try = Probarlo todo
doctor-page-trying = Deja el teclado y el ratón quietos dos segundos; después aparece una prueba: pulsa uno de sus botones …
doctor-page-copy = Copiar como texto
doctor-state-ok = funciona
doctor-state-limited = limitado
doctor-state-broken = no funciona
