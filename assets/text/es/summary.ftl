# La página para quien trata. Un borrador.
summary-title = Resumen para la consulta
summary-file-title = Resumen para la consulta, { $date }
summary-made = { $date } · hecho con Unpinch { $version }
summary-no-diagnosis = Hecho por un programa con lo que la persona respondió e hizo por su cuenta. No es un diagnóstico, y nadie la ha examinado para ello.
summary-nerve = Nervio que se trabaja
summary-nerve-none = No hay ninguno elegido.
summary-nerves-more = { $n ->
    [one] Y uno más.
   *[other] Y { $n } más.
}
summary-since = guardado desde el { $date }
summary-signs = Señales de alarma
summary-sign-stands = Respondió que sí, y sin aclarar: «{ $sign }» (desde el { $date })
summary-sign-cleared = Aclarada el { $cleared } tras un examen, según dice la persona: «{ $sign }» (del { $date })
summary-signs-none = No queda ninguna de las señales preguntadas. Preguntadas por última vez el { $date } ({ $halves }).
summary-signs-asked = Preguntadas por última vez el { $date } ({ $halves }).
summary-signs-never = Aún no se han preguntado.
summary-signs-more = { $n ->
    [one] Otra más está en el programa.
   *[other] Otras { $n } están en el programa.
}
summary-half-upper = mitad superior del cuerpo
summary-half-lower = mitad inferior del cuerpo
summary-month = Los últimos 30 días
summary-done = { $begun ->
    [one] Una rutina empezada
   *[other] { $begun } rutinas empezadas
}, { $completed } hasta el final, en { $days ->
    [one] un día
   *[other] { $days } días
}.
summary-done-none = No se hizo ninguna rutina.
summary-pain = Dolor de 0 a 10, de media: { $before } antes de una rutina, { $after } después.
summary-pain-before = Dolor de 0 a 10, de media: { $before } antes de una rutina; sin valorar después.
summary-pain-after = Dolor de 0 a 10, de media: { $after } después de una rutina; sin valorar antes.
summary-pain-none = No se valoró el dolor.
summary-flares = { $n ->
    [one] Parada un día porque era demasiado: { $dates }.
   *[other] Parada { $n } días porque era demasiado: { $dates }.
}
summary-flares-none = Ningún día se paró porque fuera demasiado.
summary-chart = Dolor medio antes y después de las rutinas por semana, de 0 a 10
summary-chart-before = ┄ antes
summary-chart-after = ─ después
summary-chart-week = Un punto es una semana; se nombra su último día.
summary-check = Autoevaluación
summary-check-of = Autoevaluación del { $date }
summary-check-none = No se ha hecho ninguna.
summary-check-other = Sus respuestas son de otra versión del programa y no se pueden decir con palabras.
summary-where = Dónde
summary-feels = Se siente
summary-worse = Peor con
summary-better = Mejor con
summary-weaker = Más débil
summary-worsening = se debilita en horas o días
summary-tests = Probado en la mesa
summary-test = { $name }: { $result }
summary-test-pos = positivo
summary-test-neg = negativo
summary-test-worse = peor
summary-history = Además
summary-sore = Cuánto molesta
summary-mark-pain = { $place }
summary-mark-numb = { $place } (dormido u hormigueo)
summary-mark-both = { $place } (dolor, y dormido u hormigueo)
summary-and-more = { $named }; y { $n } más
summary-plan = Ejercicios ahora
summary-dose-now = Dosis y motivo
summary-dose = { $nerve }, como para un nervio: { $level }. { $reason }
summary-dose-locked = Ninguna: una señal de alarma ha cerrado los ejercicios.
summary-dose-none = No hay ninguna prevista.
summary-left-out = Se deja fuera
summary-left-out-none = nada
summary-key-pain = pintado: dolor
summary-key-numb = pintado: dormido u hormigueo
summary-key-core = típico del nervio
summary-key-common = frecuente en él
summary-key-course = recorrido del nervio
summary-map-note = Pintado en la autoevaluación; nervio simplificado.
summary-map-note-nerve = Nervio simplificado.
summary-footer = La autoevaluación compara respuestas con patrones publicados; tales mapas son imprecisos. Los ejercicios son deslizamientos, estiramientos y postura en dosis pequeña, que sigue las valoraciones y se detiene ante señales de alarma. Todo queda en el ordenador de la persona, salvo que lo entregue.
