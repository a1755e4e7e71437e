// @ts-check
// The same in Spanish: neutral Spanish of the Americas, the reader is "usted".
// src/language/es.txt has what the core says.

/** @type {import("./en.js").Words} */
export const WORDS = {
  SEVERITY: { note: "Conviene pensarlo", warn: "Piénselo de nuevo", hold: "No publique esto" },

  CHIP: {
    clear: "No se encontró nada",
    clearMore: "No se encontró nada. Eso no prueba que sea seguro.",
    checking: "Revisando…",
    found: (count) => `${count} por revisar`,
    reload: "Recargue la página",
    failed: "No se puede revisar",
    again: "Revisado: vuelva a publicar",
    unknown: "cuadro desconocido",
    foreign: "No está en inglés: sin revisar",
    foreignFound: "no está en inglés: revisado en parte",
  },

  CARD: {
    instead: "En su lugar",
    why: "En qué se basa",
    use: (words) => `Usar “${words}”`,
    remove: "Quitarlo",
    ignore: "No es PHI: ignorar",
    ignoreMore: "Solo aquí, solo para estas palabras y hasta que se cierre esta página.",
    place: (at, of) => `${at} de ${of}`,
    next: "Siguiente",
    evidence: "Lo que se informa a su institución",
    keys: "Alt+Enter lleva a estos botones; Esc vuelve al texto.",
  },

  PANEL: {
    hold: "Esto puede revelar quién es su paciente",
    warn: "Mírelo otra vez antes de publicar",
    tone: "Cómo puede leerse esto",
    original: "Lo que usted escribió",
    draft: "Lo que podría publicar en su lugar",
    remaining: (titles) => `Esto no lo resuelve todo. Todavía hay que revisar: ${titles.join("; ")}.`,
    noDraft: "Ninguna otra redacción puede remediar esto. Piense si conviene publicarlo.",
    edit: "Editar",
    use: "Usar este texto",
    copy: "Copiar la sugerencia",
    copied: "Copiada",
    anyway: "Publicar de todos modos",
    again: "Intentar de nuevo",
    sure: "He leído esto y tengo la certeza de que nadie puede reconocer aquí a un paciente.",
    reason: "¿Por qué hay que publicar esto tal como está?",
    choose: "Elija un motivo…",
    recorded: "Su institución registra qué motivo elige, nunca su texto.",
    unrecorded: "Su elección no se registra.",
    forbidden: "Su institución no permite publicar esto tal como está.",
    managed: "Administrado por su organización.",
    managedBy: (institution) => `Administrado por ${institution}.`,
    coaching: (day) => `Etapa de orientación hasta ${day}: todavía no se retiene nada.`,
    policy: "Política de redes sociales",
    contact: (contact) => `¿Preguntas? ${contact}`,
    away: "El cuadro de texto ya no está en la página. Vuelva a él para cambiar el texto.",
    notWritten: "El cuadro de texto no aceptó la sugerencia como debía, así que no se publica nada. Mire el cuadro, o copie la sugerencia y péguela usted.",
  },

  REASONS: {
    consent: "El paciente lo aceptó por escrito",
    "no-patient": "Esto no trata de un paciente",
    public: "Esto ya es público por decisión del propio paciente",
    fictional: "Esto es inventado",
    wrong: "El verificador se equivoca",
  },

  FAILURE: {
    title: "No se pudo revisar esta publicación",
    why: {
      gone: "El verificador no respondió.",
      engine: "El verificador se detuvo por un error. Se ha reiniciado.",
      reload: "Crowded Elevator se actualizó o se desactivó mientras esta página estaba abierta. Recargue la página para tener protección otra vez; antes copie su texto.",
      unreadable: "No se pudo leer el cuadro de texto.",
      tooLong: "El texto es demasiado largo para revisarlo.",
      refused: "El verificador no aceptó la solicitud.",
      unread: "Lo que esta página iba a enviar tiene un formato que el verificador no conoce.",
      starting: "El verificador acababa de iniciarse. Vuelva a publicar.",
    },
    blocked: "La configuración de su institución retiene lo que no se puede revisar.",
    sure: "Publicarlo sin revisar. He comprobado que nadie puede reconocer aquí a un paciente.",
  },

  STOPPED: {
    aside: "Esto se detuvo al salir: no se ha publicado nada. Si elige “Publicar de todos modos”, vuelva a publicar una vez más.",
    close: "Cerrar",
    unchecked: "Esta publicación salió sin revisar",
    wentOut: "Crowded Elevator: una publicación de esta página salió sin revisar.",
    badge: "Crowded Elevator: una publicación de esta página se detuvo al salir y no se publicó nada. Recargue la página y mire el texto otra vez.",
  },
};

/** @type {import("./en.js").PageWords} */
export const PAGES = {
  popup: {
    title: "Crowded Elevator",
    starting: "Iniciando el verificador…",
    ready: (rules) => `Listo: ${rules} reglas.`,
    practice: "Pruébelo sin publicar",
    options: "Reglas y configuración",
    privacy: "Sus palabras se revisan en este navegador y no salen de él. Solo se revisan textos en inglés.",
    version: (version) => `Versión ${version}`,
  },

  problems: {
    entry: (place) => ` (entrada ${place})`,
  },

  options: {
    title: "Crowded Elevator: reglas y configuración",
    heading: "Reglas y configuración",
    note: "Aviso",
    noteDoes: "se muestra mientras escribe y nunca interrumpe.",
    warn: "Advertencia",
    warnDoes: "pregunta una vez cuando publica.",
    hold: "Retención",
    holdDoes: "pide un sí deliberado.",
    examples: "Ejemplos y fuentes",
    modes: { off: "desactivada", note: "aviso", warn: "advertencia", hold: "retención" },
    usual: (mode) => `${mode} (habitual)`,
    does: (title) => `Qué hace “${title}”`,
    isSet: (title, mode) => `“${title}” queda en: ${mode}.`,
    evidence: "Lo que se informa a su institución",
    sent: (address, waiting, lost) => `Se envía a ${address}. Por enviar: ${waiting}. Perdidos y aún no informados: ${lost}.`,
    evidenceMore: "Qué reglas encontraron algo, en qué sitio y cuándo, y qué eligió usted. Nunca su texto, ni nada sobre usted más allá de lo que la política dice de este navegador. Estos son los últimos eventos, palabra por palabra.",
  },

  practice: {
    title: "Crowded Elevator: práctica",
    heading: "Pruébelo sin publicar",
    intro: "Escriba, en inglés, como lo haría en X o Facebook: solo se revisan textos en inglés. Lo que podría revelar quién es su paciente queda subrayado; señálelo para ver por qué. Los botones “Publicar” de esta página no envían nada, y nada se guarda.",
    plain: "Un cuadro de texto simple",
    rich: "Un cuadro con formato",
    post: "Publicar",
    posted: "Esto se habría publicado ahora.",
    examples: "Algo para empezar",
    example: (number) => `Ejemplo ${number}`,
  },
};
