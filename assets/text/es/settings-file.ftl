# What is wrong with settings.toml. The values in quotes are written as they stand in the file.

settings-file-line = settings.toml, línea { $line }, { $key }: { $problem }; { $instead }
settings-file-value = settings.toml, { $key }: { $problem }; { $instead }
settings-file-syntax = línea { $line }: { $problem }
settings-file-unreadable = no se puede leer settings.toml: { $problem }
settings-file-last-good = { $problem }; hasta que se corrija el archivo valen los últimos ajustes buenos: { $path }
settings-file-defaults = { $problem }; hasta que se corrija el archivo valen los ajustes de partida: { $path }
settings-file-unwritable = no se pueden guardar los ajustes: { $cause }: { $path }

instead-default = vale el valor de partida
instead-defaults = valen los valores de partida
instead-shipped = valen los tres incluidos
instead-left-out = se omite
instead-ignored = se deja como está

fault-unknown-key = esta clave no existe
fault-no-setting = no existe el ajuste «{ $key }»; escribe por ejemplo reminders.nerve-minute.every, hours.mon o limits.gap
fault-no-reminder = no existe el recordatorio «{ $id }»; los más parecidos son { $nearest }
fault-any-value = se espera un texto, un número, true, false o una lista
fault-table = se espera una tabla { $name }
fault-length = se espera una duración como "45 min"
fault-no-length = "{ $text }" no es una duración; escribe por ejemplo "45 min" o "1 h 30 min"
fault-not-between = "{ $text }" no está entre { $from } y { $to }
fault-number = se espera un número entero de { $from } a { $to }
fault-switch = se espera true o false
fault-texts = se espera una lista de textos entre [ ]
fault-time = se espera una hora como "04:00"
fault-no-time = "{ $text }" no es una hora; escribe por ejemplo "09:00"
fault-no-hours = "{ $text }" no es un intervalo de horas; escribe por ejemplo "09:00-12:30"
fault-empty-hours = "{ $text }" empieza y acaba a la misma hora; para un día entero escribe "00:00-24:00"
fault-no-weekday = "{ $text }" no es un día de la semana; escribe mon, tue, wed, thu, fri, sat o sun
fault-phone = se espera un número de teléfono como "112"
fault-snooze = se espera una lista de minutos de { $from } a { $to }, como [5, 10, 20]
fault-one-of = se espera uno de estos: { $words }
fault-no-reminder-left = no queda ningún recordatorio
fault-id = se espera un texto como "{ $example }"
fault-no-id = "{ $id }" no es un identificador; escribe letras minúsculas, cifras y guiones sueltos
fault-twice = "{ $id }" se usa dos veces
fault-own-id = "{ $id }" no empieza por "{ $begin }"
fault-name = se espera un texto de { $from } a { $to } caracteres
fault-task = escribe "plan", "routine:<id>", "exercise:<id>" o "note:<texto>"
fault-no-task = "{ $text }" no se conoce; escribe "plan", "routine:<id>", "exercise:<id>" o "note:<texto>"
fault-steps = se esperan de { $from } a { $to } ejercicios
fault-no-step = "{ $text }" no es un ejercicio con { $from } a { $to } repeticiones, como "chin-tuck x7"
