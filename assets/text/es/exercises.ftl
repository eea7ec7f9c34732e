# Machine-made draft of the Spanish texts; clinical sentences are not yet reviewed by a clinician.
# The page with the catalogue.
page-exercises = Ejercicios
exercises-search = Buscar
exercises-any-nerve = Para cualquier nervio
exercises-my-nerve = Para mi nervio
exercises-for = Para qué nervio: { $nerve }
exercises-any-kind = Cualquier tipo
exercises-of-kind = Qué tipo: { $kind }
exercises-seated = En la silla
exercises-standing = De pie
exercises-on-call = En una llamada
exercises-shoes-on = Con zapatos
exercises-found = { $n ->
    [one] Un ejercicio
   *[other] { $n } ejercicios
}
exercises-none = No hay ningún ejercicio así
exercises-none-text = Quita un filtro o busca otra palabra.
exercises-all = Mostrar todos
exercises-left-out = Fuera de tu plan
exercises-back = Todos los ejercicios
exercises-do = Hacerlo ahora
exercises-again = Mostrarlo otra vez
exercises-shown-nerve = { $nerve }: la línea de la figura, simplificada.
exercises-easier = Si es demasiado
exercises-harder = Cuando esto es fácil
exercises-offered = Mi plan puede usarlo
exercises-sources = Para qué sirve y de dónde se sabe
exercises-targets = Pensado para

# Rutinas que una misma compone.
own-title = Tus propias rutinas
own-none = Combina los ejercicios a tu gusto. La rutina se empieza aquí, y un aviso puede traerla.
own-new = Componer una rutina
own-another = Componer otra
own-change-title = Cambiar la rutina
own-summary = { $n ->
    [one] Un ejercicio, { $length }
   *[other] { $n } ejercicios, { $length }
}
own-unknown = Sus ejercicios ya no están aquí
own-gone = Ya no está aquí; se omite
own-start = Empezar
own-start-name = Empezar: { $name }
own-change = Cambiar
own-change-name = Cambiar: { $name }
own-deleted = «{ $name }» está borrada.
own-undo = Recuperarla
own-left = Lo que compusiste no está guardado.
own-resume = Seguir con ello
own-name = Nombre
own-order = En este orden
own-empty = Todavía nada. Pulsa un ejercicio o arrástralo aquí.
own-total = { $length } en total
own-stronger = Algo de lo que contiene es para un nervio que se irrita menos que el tuyo.
own-pick = Ejercicios para elegir
own-pick-text = Pulsa uno para añadirlo al final, o arrástralo a su sitio.
own-full = Una rutina tiene como máximo { $n } ejercicios.
own-add = Añadir: { $name }
own-added = { $name } está añadido, { $n } en total.
own-move = { $name }, lugar { $place } de { $all }: muévelo con las flechas
own-moved = { $name } está en el lugar { $place }.
own-less = Menos veces: { $name }
own-more = Más veces: { $name }
own-times = { $n ->
    [one] una vez
   *[other] { $n } veces
}
own-repeated = { $name }, { $n ->
    [one] una vez
   *[other] { $n } veces
}
own-remove = Quitar: { $name }
own-removed = { $name } está quitado.
own-needs-exercises = Elige un ejercicio para guardarla.
own-needs-name = Dale un nombre de hasta 60 letras para guardarla.
own-save = Guardar
own-delete = Borrar
