/** The messages in Ukrainian. */
import { isolate } from './isolate.js';
import type { TranslationFactory } from './messages.js';
import { sameWord } from './same-word.js';

export const ukrainian: TranslationFactory = (format) => ({
  searchLabel: 'Пошук уривків',
  placeholder: 'Шукати за словами або за змістом',
  submit: 'Знайти',
  clear: 'Очистити пошук',
  suggestionsLabel: 'Підказки',
  suggestionKinds: { recent: 'Нещодавні', title: 'Заголовки', phrase: 'Продовжити' },
  clearRecent: 'Забути нещодавні',

  modeLabel: 'Спосіб пошуку',
  modes: { hybrid: 'Обидва', lexical: 'Слова', semantic: 'Зміст' },
  sourcesLabel: 'Джерела',
  noSource: 'Джерело не вказано',
  moreSources: (value) => `ще ${format.number(value)}`,
  groupByDocument: 'Групувати за статтями',

  matrixToggle: 'За всіма джерелами',
  matrix: 'За всіма джерелами',
  matrixCounts: (answering, documents) =>
    answering === documents
      ? format.count(documents, {
          one: 'Відповідає # стаття з усіх',
          few: 'Відповідають усі # статті',
          many: 'Відповідають усі # статей',
          other: 'Відповідають усі # статті',
        })
      : `${format.plural(answering, { one: 'Відповідає', few: 'Відповідають', many: 'Відповідають', other: 'Відповідають' })} ${format.number(answering)} із ${format.count(documents, { one: '# статті', few: '# статей', many: '# статей', other: '# статті' })}`,
  matrixOrder: 'Порядок',
  matrixOrders: { date: 'за датою', strength: 'спочатку найкращі' },
  matrixScale: 'що довше, то краще',
  matrixHint:
    'Кожна клітинка відповідає абзацу, від початку статті до її кінця. Наведіть вказівник, щоб побачити, як він починається.',
  matrixFold: (first, last, total, best) =>
    `абзаци з ${format.number(first)} до ${format.number(last)} із ${format.number(total)}, найкращий ${format.number(best)}`,
  matrixTile: (place, matched, level) =>
    `${place}: ${{ words: 'слова', meaning: 'зміст', both: 'слова і зміст' }[matched]}, ${['', 'слабко', 'середньо', 'сильно', 'дуже сильно'][level]}`,
  matrixSilent: (value) =>
    format.count(value, {
      one: '# стаття мовчить.',
      few: '# статті мовчать.',
      many: '# статей мовчать.',
      other: '# статті мовчать.',
    }),
  silent: 'мовчить',
  showSilent: 'Показати',
  hideSilent: 'Сховати',
  undated: 'Без дати',

  resultsHeading: 'Результати',
  passages: (value) => format.count(value, { one: '# уривок', few: '# уривки', many: '# уривків', other: '# уривка' }),
  documents: (value) => format.count(value, { one: '# стаття', few: '# статті', many: '# статей', other: '# статті' }),
  sources: (value) => format.count(value, { one: '# джерело', few: '# джерела', many: '# джерел', other: '# джерела' }),
  foundIn: (found, sources) => `${found}, ${sources}`,
  took: (milliseconds) => `${format.number(Math.max(1, Math.round(milliseconds)))} мс`,
  legend: 'Позначення',
  legendTerm: 'ваші слова',
  legendSentence: 'найближче за змістом',
  matched: { words: 'Слова', meaning: 'Зміст', both: 'Слова і зміст' },
  matchedHint: {
    words: 'Знайдено за словами',
    meaning: 'Знайдено за змістом',
    both: 'Знайдено за словами і за змістом',
  },
  position: (ordinal, total) => `абзац ${format.number(ordinal)} із ${format.number(total)}`,
  showWhole: 'Показати весь уривок',
  showLess: 'Згорнути',
  duplicates: (places, sources, earliest) => {
    const where =
      sources > 1
        ? format.count(sources, {
            one: 'В # джерелі',
            few: 'У # джерелах',
            many: 'У # джерелах',
            other: 'У # джерела',
          })
        : format.count(places, { one: 'В # місці', few: 'У # місцях', many: 'У # місцях', other: 'У # місця' });
    return earliest === null ? where : `${where}, уперше: ${format.date(earliest)}`;
  },
  moreInGroup: (value) =>
    format.count(value, {
      one: 'Ще # уривок у цій статті',
      few: 'Ще # уривки в цій статті',
      many: 'Ще # уривків у цій статті',
      other: 'Ще # уривка в цій статті',
    }),
  omitted: (value) =>
    format.count(value, {
      one: 'Приховано # менш відповідний уривок',
      few: 'Приховано # менш відповідні уривки',
      many: 'Приховано # менш відповідних уривків',
      other: 'Приховано # менш відповідного уривка',
    }),
  showWeaker: 'Показати їх',
  hideWeaker: 'Сховати менш відповідні',
  weakerHeading: 'Менш відповідні результати',
  weakerHint: 'Не ближчі до вашого запиту, ніж тексти на інші теми.',
  loadMore: 'Показати ще',
  endOfList: 'Це все.',
  didYouMean: 'Можливо, ви мали на увазі {query}?',
  missing: (words) => `У жодній статті немає: ${words.map((word) => `«${isolate(word)}»`).join(', ')}`,

  why: 'Чому?',
  whySummary: {
    verbatim: 'Містить ваш запит слово в слово, тому стоїть вище за все, що знайдено лише за змістом.',
    words: 'Містить слова вашого запиту.',
    meaning: 'Близький до запиту за змістом, хоч би якими словами.',
    both: 'Містить слова вашого запиту й близький до нього за змістом.',
    conditions: 'Відповідає умовам вашого запиту.',
  },
  whyLexical: (rank) => `Номер ${format.number(rank)} за словами`,
  whyFoundAs: ({ word, term, via }) => {
    if (via === 'prefix') return ` (знайдено як «${isolate(term)}…», починається так само)`;
    if (via === 'typo') return ` (знайдено як «${isolate(term)}…», пишеться майже так само)`;
    return sameWord(word, term) ? '' : ` (знайдено як «${isolate(term)}»)`;
  },
  whyFields: {
    text: ({ frequency, documentFrequency }) =>
      `${format.number(frequency)}× тут, у ${format.count(documentFrequency, { one: '# уривку', few: '# уривках', many: '# уривках', other: '# уривка' })} індексу`,
    heading: ({ documentFrequency }) =>
      `у підзаголовку вище, як і над ${format.count(documentFrequency, { one: '# уривком', few: '# уривками', many: '# уривками', other: '# уривка' })} індексу`,
    title: ({ documentFrequency }) =>
      `у заголовку, як і в ${format.count(documentFrequency, { one: '# заголовку', few: '# заголовках', many: '# заголовках', other: '# заголовка' })} індексу`,
    document: ({ frequency, documentFrequency }) =>
      `${format.number(frequency)}× у всій статті, у ${format.count(documentFrequency, { one: '# статті', few: '# статтях', many: '# статтях', other: '# статті' })} індексу`,
  },
  whyRelated: 'Споріднені слова, спільні для найкращих уривків',
  whySemantic: (rank) => `Номер ${format.number(rank)} за змістом`,
  whySimilarity: (similarity, nearest) =>
    `${nearest === 'sentence' ? 'Схожість найближчого речення' : 'Схожість уривка загалом'} з вашим запитом: ${format.decimal(similarity, 2)} (1 означає те саме)`,
  whyReranked: (rank, passages) =>
    `Номер ${format.number(rank)} з ${format.number(passages)} під час читання разом із вашим запитом`,
  whyRelevance: (relevance, model) =>
    `Відповідність за оцінкою ${isolate(model)}: ${format.decimal(relevance, 2)} (1 означає певну відповідь)`,
  whyFusion: (lexicalWeight, semanticWeight) =>
    `У цьому запиті вага слів ${format.percent(lexicalWeight)}, вага змісту ${format.percent(semanticWeight)}.`,
  whyNeighbours: 'Близькі за змістом уривки стоять вище, і це його підняло.',
  whyNearWords: 'Його слова ближчі за змістом до слів запиту, ніж слова інших уривків, і це його підняло.',
  whyGone: 'Індекс змінився після цього пошуку. Повторіть пошук, щоб побачити причину.',

  similar: 'Схожі уривки',
  similarNone: 'У жодній іншій статті немає нічого схожого.',
  relations: { verbatim: 'Дослівно', reworded: 'Іншими словами', 'same idea': 'Та сама думка' },
  relationHints: {
    verbatim: 'Той самий текст, слово в слово або майже',
    reworded: 'Те саме твердження, почасти іншими словами',
    'same idea': 'Та сама думка, висловлена незалежно',
  },
  legendShared: 'спільне формулювання',
  legendChanged: 'інше формулювання',
  showExampleWords: 'Показати, що воно замінює',
  partHeading: (beginning) => `«${isolate(beginning)}»`,
  partNone: 'Нічого схожого на цю частину.',
  pasteToggle: 'Знайти уривки, схожі на текст',
  pasteLabel: 'Текст для порівняння',
  pasteHint: 'Вставте речення, абзац або цілу статтю. Текст порівнюється частинами, лише на цьому сервері.',
  pasteSubmit: 'Знайти схожі уривки',
  close: 'Закрити',

  actions: 'Із цим уривком',
  cite: 'Цитувати',
  citationFormat: 'Вигляд цитати',
  citationFormats: { plain: 'Простий текст', markdown: 'Markdown', bibtex: 'BibTeX' },
  copy: 'Копіювати',
  copied: 'Скопійовано',
  copyByHand: 'Браузер не дозволяє сторінкам копіювати. Текст виділено: скопіюйте його з клавіатури.',
  citationPage: (page) => `с. ${format.number(page)}`,
  citationAccessed: (date) => `дата звернення: ${date}`,
  fileDate: (date) => `дата файлу: ${date}`,

  back: 'Назад до результатів',
  original: 'Оригінал',
  leftOut: (reasons) => `Пропущено: ${reasons}`,
  omissionReasons: {
    title: 'заголовок',
    byline: 'ім’я автора',
    'date-line': 'рядок із датою',
    'photo-credit': 'автор фото',
    caption: 'підпис до фото',
    'related-link': 'посилання на іншу статтю',
    'link-list': 'список посилань',
    'comment-form': 'форма коментарів',
    appeal: 'заклик',
    markup: 'розмітка',
  },
  foundPassage: 'Шуканий уривок',
  alsoFound: 'Також серед результатів',

  welcomeCounts: (passages, documents, sources) => `${passages}, ${documents}${sources === null ? '' : `, ${sources}`}`,
  welcomeDates: (earliest, latest) => (earliest === latest ? earliest : `${earliest} – ${latest}`),
  tryHeading: 'Спробуйте',
  tryHint: 'Запитуйте своїми словами. Фраза в лапках шукається точно так, як написана.',
  documentsHeading: 'Статті',
  moreDocuments: (value) => `і ще ${format.number(value)}`,
  emptyIndex: 'Індекс порожній. Додайте статті командою «loci index» і оновіть сторінку.',

  loading: 'Триває пошук',
  loadingDocument: 'Стаття відкривається',
  noneHeading: (query) => `За запитом «${isolate(query)}» нічого не знайдено`,
  noneAdvice: (mode, filtered, hasPhrase) => {
    if (filtered) return 'Вибрані джерела про це не говорять. Можливо, говорять інші.';
    if (hasPhrase) return 'Жоден уривок не містить точно фрази в лапках. Без лапок ураховуються й схожі формулювання.';
    if (mode === 'lexical')
      return 'Жоден уривок не містить цих слів. Пошук за змістом, можливо, знайде те саме, сказане інакше.';
    if (mode === 'semantic')
      return 'Жоден уривок не близький за змістом. Пошук за словами, можливо, знайде ім’я або число.';
    return 'Жоден уривок не містить цих слів і не близький за змістом. Спробуйте менше слів або інші.';
  },
  clearFilters: 'Шукати в усіх джерелах',
  searchBoth: 'Шукати за словами і за змістом',
  failureHeading: 'Пошук не вдався',
  failures: {
    offline: 'Немає з’єднання з мережею. Пошук продовжиться сам, щойно зв’язок відновиться.',
    unreachable: 'Сервер пошуку недоступний. Можливо, його зупинено або адреса неправильна.',
    timeout: 'Сервер пошуку не відповів вчасно.',
    foreign: 'Відповів не сервер Loci. Можливо, адреса сервера неправильна.',
    oversized: 'Відповідь завелика для цієї сторінки.',
    refused: 'Сервер не прийняв цей запит.',
    'not-found': 'Цього більше немає в індексі.',
    busy: 'Сервер зайнятий. Спробуйте ще раз трохи згодом.',
    broken: 'На сервері сталася помилка.',
    incomplete: 'Не вдалося завантажити частину цієї сторінки.',
  },
  retry: 'Спробувати ще раз',
  meaningLoading: (share) => `поки що за словами; пошук за змістом завантажено на ${format.percent(share)}`,
  meaningUnavailable: (detail) => `лише за словами: ${isolate(detail)}`,
  announceFound: (found) => `Знайдено: ${found}.`,
  announceFailure: (reason) => `Пошук не вдався. ${reason}`,
});
