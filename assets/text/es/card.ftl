# Machine-made draft of the Spanish texts; clinical sentences are not yet reviewed by a clinician.
# Exercises as pictures, and packs of one's own.
card-kind-slider = Deslizamiento del nervio
card-kind-tensioner = Tensión del nervio
card-kind-stretch = Estiramiento
card-kind-mobility = Movilidad
card-kind-strength = Fuerza
card-kind-breathing = Respiración
card-kind-posture = Postura
card-place-sit_base = en la silla
card-place-sit_desk = en la silla, ante el escritorio
card-place-sit_edge = en el borde de la silla
card-place-stand_desk = de pie ante el escritorio
card-sides-left = lado izquierdo
card-sides-right = lado derecho
card-sides-both = ambos lados a la vez
card-sides-alternating = izquierda y derecha por turnos

card-start = Inicio
card-phase = { $secs } s
card-phase-in = { $secs } s, toma aire
card-phase-out = { $secs } s, suelta el aire

card-how = Cómo
card-dose = Cuánto
card-dose-repetitions = { $n ->
    [one] Una vez
   *[other] { $n } veces
}, { $secs } s cada vez.
card-dose-sets = { $n } rondas de { $repetitions }, { $secs } s cada vez.
card-dose-hold = La posición se mantiene como máximo { $secs } s.
card-feel = Lo que puedes sentir
card-for = Pensado para
card-and-more = y { $n } más
card-stop = Para si
card-stop-rule = Para también si el dolor sube 2 puntos, si el hormigueo no se va o si sientes mareo o desmayo.
card-not-when = No lo hagas en caso de
card-sign = una señal de alarma de la autoevaluación
card-sign-rf_both_legs = síntomas nuevos en ambas piernas
card-sign-rf_gca = señales de arterias inflamadas en la cabeza
card-sign-rf_lhermitte = una descarga eléctrica al doblar el cuello
card-sign-rf_major_trauma = un accidente, una caída o un golpe fuerte recientes
card-sign-rf_myelopathy = manos torpes o paso inseguro
card-sign-rf_neck_artery = señales de desgarro de una arteria del cuello
card-sources = Se basa en: { $sources }
card-note = Dibujo simplificado. Unpinch informa y guía; no sustituye a un profesional de la salud.
card-from-pack = Del paquete «{ $title }», de { $author }.

card-sheet-title = { $n } ejercicios
card-written = { $file }: { $width } × { $height } píxeles, { $kilobytes } kB
card-sheet-still = La hoja no se mueve: indica un archivo que termine en .png o .svg.
card-wrong-end = «{ $path }» no dice qué es: indica un archivo que termine en .png, .svg o .gif.
card-wrong-width = Un ancho de { $width } píxeles no es posible; escribe de { $least } a { $most }.

notice-pack = Un paquete queda fuera: { $problem }. `unpinch pack check FILE` muestra todo lo que está mal en él.
pack-unreadable = No se puede leer «{ $file }»: { $cause }.
pack-faults = { $n ->
    [one] Un error
   *[other] { $n } errores
} en «{ $file }»: corrige lo que aparece en la lista y vuelve a comprobar.
pack-good = OK: «{ $title }», de { $author }
pack-good-next = Pon el archivo en la carpeta de paquetes (`unpinch data path` dice dónde está). Las listas y las fichas lo incluyen enseguida; los recordatorios y la ventana, cuando se inician de nuevo (`unpinch quit` y luego `unpinch`).
