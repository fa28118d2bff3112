/** The messages in Spanish. */
import { isolate } from './isolate.js';
import type { TranslationFactory } from './messages.js';
import { sameWord } from './same-word.js';

export const spanish: TranslationFactory = (format) => ({
  searchLabel: 'Buscar pasajes',
  placeholder: 'Buscar por palabras o por significado',
  submit: 'Buscar',
  clear: 'Borrar la búsqueda',
  suggestionsLabel: 'Sugerencias',
  suggestionKinds: { recent: 'Recientes', title: 'Títulos', phrase: 'Seguir con' },
  clearRecent: 'Olvidar las recientes',

  modeLabel: 'Buscar por',
  modes: { hybrid: 'Ambos', lexical: 'Palabras', semantic: 'Significado' },
  sourcesLabel: 'Fuentes',
  noSource: 'Fuente no indicada',
  moreSources: (value) => `${format.number(value)} más`,
  groupByDocument: 'Agrupar por artículo',

  matrixToggle: 'A través de las fuentes',
  matrix: 'A través de las fuentes',
  matrixCounts: (answering, documents) =>
    answering === documents
      ? format.count(documents, { one: 'El único artículo responde', other: 'Los # artículos responden' })
      : format.count(answering, {
          one: `# de ${format.number(documents)} artículos responde`,
          other: `# de ${format.number(documents)} artículos responden`,
        }),
  matrixOrder: 'Orden',
  matrixOrders: { date: 'por fecha', strength: 'primero los mejores' },
  matrixScale: 'cuanto más largo, mejor',
  matrixHint:
    'Cada casilla es un párrafo, desde el comienzo del artículo hasta el final. Señale una para ver cómo empieza.',
  matrixFold: (first, last, total, best) =>
    `párrafos ${format.number(first)} a ${format.number(last)} de ${format.number(total)}, el mejor es el ${format.number(best)}`,
  matrixTile: (place, matched, level) =>
    `${place}: ${{ words: 'palabras', meaning: 'significado', both: 'palabras y significado' }[matched]}, ${['', 'débil', 'medio', 'fuerte', 'muy fuerte'][level]}`,
  matrixSilent: (value) =>
    format.count(value, { one: '# artículo no dice nada.', other: '# artículos no dicen nada.' }),
  silent: 'no dice nada',
  showSilent: 'Mostrar',
  hideSilent: 'Ocultar',
  undated: 'Sin fecha',

  resultsHeading: 'Resultados',
  passages: (value) => format.count(value, { one: '# pasaje', other: '# pasajes' }),
  documents: (value) => format.count(value, { one: '# artículo', other: '# artículos' }),
  sources: (value) => format.count(value, { one: '# fuente', other: '# fuentes' }),
  foundIn: (found, sources) => `${found} en ${sources}`,
  took: (milliseconds) => `${format.number(Math.max(1, Math.round(milliseconds)))} ms`,
  legend: 'Leyenda',
  legendTerm: 'sus palabras',
  legendSentence: 'lo más cercano en significado',
  matched: { words: 'Palabras', meaning: 'Significado', both: 'Palabras y significado' },
  matchedHint: {
    words: 'Encontrado por sus palabras',
    meaning: 'Encontrado por su significado',
    both: 'Encontrado por sus palabras y su significado',
  },
  position: (ordinal, total) => `párrafo ${format.number(ordinal)} de ${format.number(total)}`,
  showWhole: 'Mostrar el pasaje completo',
  showLess: 'Mostrar menos',
  duplicates: (places, sources, earliest) => {
    const where =
      sources > 1
        ? format.count(sources, { one: 'En # fuente', other: 'En # fuentes' })
        : format.count(places, { one: 'En # lugar', other: 'En # lugares' });
    if (earliest === null) return where;
    const isDay = earliest.length > 'yyyy-mm'.length;
    return `${where}, por primera vez ${isDay ? 'el' : 'en'} ${format.date(earliest)}`;
  },
  moreInGroup: (value) =>
    format.count(value, { one: '# pasaje más en este artículo', other: '# pasajes más en este artículo' }),
  omitted: (value) =>
    format.count(value, { one: '# pasaje menos pertinente oculto', other: '# pasajes menos pertinentes ocultos' }),
  showWeaker: 'Mostrarlos',
  hideWeaker: 'Ocultar los resultados menos pertinentes',
  weakerHeading: 'Resultados menos pertinentes',
  weakerHint: 'No más cercanos a su búsqueda que los textos sobre otros temas.',
  loadMore: 'Mostrar más',
  endOfList: 'Eso es todo.',
  didYouMean: '¿Quiso decir {query}?',
  missing: (words) => `En ningún artículo: ${words.map((word) => `«${isolate(word)}»`).join(', ')}`,

  why: '¿Por qué?',
  whySummary: {
    verbatim:
      'Contiene su búsqueda palabra por palabra, y por eso está por encima de todo lo encontrado solo por significado.',
    words: 'Contiene palabras de su búsqueda.',
    meaning: 'Su significado es cercano a su búsqueda, sean cuales sean sus palabras.',
    both: 'Contiene palabras de su búsqueda y su significado es cercano a ella.',
    conditions: 'Cumple las condiciones de su búsqueda.',
  },
  whyLexical: (rank) => `Número ${format.number(rank)} por palabras`,
  whyFoundAs: ({ word, term, via }) => {
    if (via === 'prefix') return ` (encontrado como «${isolate(term)}…», que empieza así)`;
    if (via === 'typo') return ` (encontrado como «${isolate(term)}…», que se escribe casi así)`;
    return sameWord(word, term) ? '' : ` (encontrado como «${isolate(term)}»)`;
  },
  whyFields: {
    text: ({ frequency, documentFrequency }) =>
      `${format.number(frequency)}× aquí, en ${format.count(documentFrequency, { one: '# pasaje', other: '# pasajes' })} del índice`,
    heading: ({ documentFrequency }) =>
      `en el encabezado de arriba, como en ${format.count(documentFrequency, { one: '# pasaje', other: '# pasajes' })} del índice`,
    title: ({ documentFrequency }) =>
      `en el título, como en ${format.count(documentFrequency, { one: '# título', other: '# títulos' })} del índice`,
    document: ({ frequency, documentFrequency }) =>
      `${format.number(frequency)}× en todo el artículo, en ${format.count(documentFrequency, { one: '# artículo', other: '# artículos' })} del índice`,
  },
  whyRelated: 'Palabras relacionadas, que los mejores pasajes tienen en común',
  whySemantic: (rank) => `Número ${format.number(rank)} por significado`,
  whySimilarity: (similarity, nearest) =>
    `${nearest === 'sentence' ? 'Su frase más cercana' : 'El pasaje en su conjunto'} tiene una similitud de ${format.decimal(similarity, 2)} con su búsqueda (1 significa lo mismo)`,
  whyReranked: (rank, passages) =>
    `Número ${format.number(rank)} de ${format.number(passages)} al leerlo junto con su búsqueda`,
  whyRelevance: (relevance, model) =>
    `${isolate(model)} le da una relevancia de ${format.decimal(relevance, 2)} (1 significa una respuesta segura)`,
  whyFusion: (lexicalWeight, semanticWeight) =>
    `En esta búsqueda, las palabras pesan ${format.percent(lexicalWeight)} y el significado ${format.percent(semanticWeight)}.`,
  whyNeighbours: 'Pasajes cercanos en significado están más arriba, y eso lo ha hecho subir.',
  whyNearWords: 'Sus palabras se acercan a las de la consulta más que las de otros pasajes, y eso lo ha hecho subir.',
  whyGone: 'El índice ha cambiado desde esta búsqueda. Busque de nuevo para ver por qué.',

  similar: 'Pasajes similares',
  similarNone: 'Ningún otro artículo dice nada parecido.',
  relations: { verbatim: 'Literal', reworded: 'Reformulado', 'same idea': 'Misma idea' },
  relationHints: {
    verbatim: 'El mismo texto, palabra por palabra o casi',
    reworded: 'La misma afirmación, en parte con otras palabras',
    'same idea': 'El mismo pensamiento, dicho de forma independiente',
  },
  legendShared: 'redacción común',
  legendChanged: 'otra redacción',
  showExampleWords: 'Mostrar lo que sustituye',
  partHeading: (beginning) => `«${isolate(beginning)}»`,
  partNone: 'Nada parecido a esta parte.',
  pasteToggle: 'Buscar pasajes parecidos a un texto',
  pasteLabel: 'Texto para comparar',
  pasteHint:
    'Pegue una frase, un párrafo o un artículo entero. Se compara parte por parte, únicamente en este servidor.',
  pasteSubmit: 'Buscar pasajes similares',
  close: 'Cerrar',

  actions: 'Con este pasaje',
  cite: 'Citar',
  citationFormat: 'Forma de la cita',
  citationFormats: { plain: 'Texto sin formato', markdown: 'Markdown', bibtex: 'BibTeX' },
  copy: 'Copiar',
  copied: 'Copiado',
  copyByHand: 'Su navegador no permite que las páginas copien. El texto está seleccionado: cópielo con el teclado.',
  citationPage: (page) => `p. ${format.number(page)}`,
  citationAccessed: (date) => `consultado el ${date}`,
  fileDate: (date) => `fecha del archivo: ${date}`,

  back: 'Volver a los resultados',
  original: 'Original',
  leftOut: (reasons) => `Omitido: ${reasons}`,
  omissionReasons: {
    title: 'título',
    byline: 'firma',
    'date-line': 'línea de fecha',
    'photo-credit': 'crédito de la foto',
    caption: 'pie de foto',
    'related-link': 'enlace a otro artículo',
    'link-list': 'lista de enlaces',
    'comment-form': 'formulario de comentarios',
    appeal: 'llamamiento',
    markup: 'marcado',
  },
  foundPassage: 'El pasaje que buscaba',
  alsoFound: 'También entre los resultados',

  welcomeCounts: (passages, documents, sources) =>
    `${passages} de ${documents}${sources === null ? '' : ` en ${sources}`}`,
  welcomeDates: (earliest, latest) => (earliest === latest ? earliest : `${earliest} – ${latest}`),
  tryHeading: 'Pruebe',
  tryHint: 'Pregunte con sus propias palabras. Una expresión entre comillas se encuentra tal cual.',
  documentsHeading: 'Artículos',
  moreDocuments: (value) => `y ${format.number(value)} más`,
  emptyIndex: 'El índice está vacío. Añada artículos con «loci index» y vuelva a cargar esta página.',

  loading: 'Buscando',
  loadingDocument: 'Abriendo el artículo',
  noneHeading: (query) => `Nada corresponde a «${isolate(query)}»`,
  noneAdvice: (mode, filtered, hasPhrase) => {
    if (filtered) return 'Las fuentes elegidas no hablan de ello. Otras quizá sí.';
    if (hasPhrase)
      return 'Ningún pasaje contiene exactamente la expresión entre comillas. Sin las comillas también cuenta una redacción parecida.';
    if (mode === 'lexical')
      return 'Ningún pasaje contiene estas palabras. La búsqueda por significado quizá lo encuentre dicho de otra manera.';
    if (mode === 'semantic')
      return 'Ningún pasaje es cercano en significado. La búsqueda por palabras quizá encuentre un nombre o un número.';
    return 'Ningún pasaje contiene estas palabras ni es cercano en significado. Pruebe con menos palabras o con otras.';
  },
  clearFilters: 'Buscar en todas las fuentes',
  searchBoth: 'Buscar por palabras y por significado',
  failureHeading: 'La búsqueda no ha funcionado',
  failures: {
    offline: 'No tiene conexión. La búsqueda seguirá por sí sola en cuanto vuelva.',
    unreachable: 'No se puede acceder al servidor de búsqueda. Quizá esté detenido o la dirección no sea correcta.',
    timeout: 'El servidor de búsqueda no respondió a tiempo.',
    foreign: 'Lo que respondió no es un servidor de Loci. Quizá la dirección del servidor no sea correcta.',
    oversized: 'La respuesta es demasiado grande para esta página.',
    refused: 'El servidor no aceptó esta búsqueda.',
    'not-found': 'Esto ya no está en el índice.',
    busy: 'El servidor está ocupado. Inténtelo de nuevo en un momento.',
    broken: 'El servidor falló.',
    incomplete: 'No se pudo cargar una parte de esta página.',
  },
  retry: 'Intentar de nuevo',
  meaningLoading: (share) =>
    `por palabras de momento; la búsqueda por significado está cargada al ${format.percent(share)}`,
  meaningUnavailable: (detail) => `solo por palabras: ${isolate(detail)}`,
  announceFound: (found) => `Resultado: ${found}.`,
  announceFailure: (reason) => `La búsqueda no ha funcionado. ${reason}`,
});
