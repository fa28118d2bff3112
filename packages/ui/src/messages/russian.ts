/** The messages in Russian. */
import { isolate } from './isolate.js';
import type { TranslationFactory } from './messages.js';
import { sameWord } from './same-word.js';

export const russian: TranslationFactory = (format) => ({
  searchLabel: 'Поиск фрагментов',
  placeholder: 'Искать по словам или по смыслу',
  submit: 'Найти',
  clear: 'Очистить поиск',
  suggestionsLabel: 'Подсказки',
  suggestionKinds: { recent: 'Недавние', title: 'Заголовки', phrase: 'Продолжить' },
  clearRecent: 'Забыть недавние',

  modeLabel: 'Способ поиска',
  modes: { hybrid: 'Оба', lexical: 'Слова', semantic: 'Смысл' },
  sourcesLabel: 'Источники',
  noSource: 'Источник не указан',
  moreSources: (value) => `ещё ${format.number(value)}`,
  groupByDocument: 'Группировать по статьям',

  matrixToggle: 'По всем источникам',
  matrix: 'По всем источникам',
  matrixCounts: (answering, documents) =>
    answering === documents
      ? format.count(documents, {
          one: 'Отвечает # статья из всех',
          few: 'Отвечают все # статьи',
          many: 'Отвечают все # статей',
          other: 'Отвечают все # статьи',
        })
      : `${format.plural(answering, { one: 'Отвечает', few: 'Отвечают', many: 'Отвечают', other: 'Отвечают' })} ${format.number(answering)} из ${format.count(documents, { one: '# статьи', few: '# статей', many: '# статей', other: '# статьи' })}`,
  matrixOrder: 'Порядок',
  matrixOrders: { date: 'по дате', strength: 'сначала лучшие' },
  matrixScale: 'чем длиннее, тем лучше',
  matrixHint:
    'Каждая клетка соответствует абзацу, от начала статьи до её конца. Наведите указатель, чтобы увидеть, как он начинается.',
  matrixFold: (first, last, total, best) =>
    `абзацы с ${format.number(first)} по ${format.number(last)} из ${format.number(total)}, лучший ${format.number(best)}`,
  matrixTile: (place, matched, level) =>
    `${place}: ${{ words: 'слова', meaning: 'смысл', both: 'слова и смысл' }[matched]}, ${['', 'слабо', 'средне', 'сильно', 'очень сильно'][level]}`,
  matrixSilent: (value) =>
    format.count(value, {
      one: '# статья молчит.',
      few: '# статьи молчат.',
      many: '# статей молчат.',
      other: '# статьи молчат.',
    }),
  silent: 'молчит',
  showSilent: 'Показать',
  hideSilent: 'Скрыть',
  undated: 'Без даты',

  resultsHeading: 'Результаты',
  passages: (value) =>
    format.count(value, { one: '# фрагмент', few: '# фрагмента', many: '# фрагментов', other: '# фрагмента' }),
  documents: (value) => format.count(value, { one: '# статья', few: '# статьи', many: '# статей', other: '# статьи' }),
  sources: (value) =>
    format.count(value, { one: '# источник', few: '# источника', many: '# источников', other: '# источника' }),
  foundIn: (found, sources) => `${found}, ${sources}`,
  took: (milliseconds) => `${format.number(Math.max(1, Math.round(milliseconds)))} мс`,
  legend: 'Обозначения',
  legendTerm: 'ваши слова',
  legendSentence: 'ближе всего по смыслу',
  matched: { words: 'Слова', meaning: 'Смысл', both: 'Слова и смысл' },
  matchedHint: {
    words: 'Найдено по словам',
    meaning: 'Найдено по смыслу',
    both: 'Найдено по словам и по смыслу',
  },
  position: (ordinal, total) => `абзац ${format.number(ordinal)} из ${format.number(total)}`,
  showWhole: 'Показать фрагмент целиком',
  showLess: 'Свернуть',
  duplicates: (places, sources, earliest) => {
    const where =
      sources > 1
        ? format.count(sources, {
            one: 'В # источнике',
            few: 'В # источниках',
            many: 'В # источниках',
            other: 'В # источника',
          })
        : format.count(places, { one: 'В # месте', few: 'В # местах', many: 'В # местах', other: 'В # места' });
    return earliest === null ? where : `${where}, впервые: ${format.date(earliest)}`;
  },
  moreInGroup: (value) =>
    format.count(value, {
      one: 'Ещё # фрагмент в этой статье',
      few: 'Ещё # фрагмента в этой статье',
      many: 'Ещё # фрагментов в этой статье',
      other: 'Ещё # фрагмента в этой статье',
    }),
  omitted: (value) =>
    format.count(value, {
      one: 'Скрыт # менее подходящий фрагмент',
      few: 'Скрыты # менее подходящих фрагмента',
      many: 'Скрыты # менее подходящих фрагментов',
      other: 'Скрыты # менее подходящего фрагмента',
    }),
  showWeaker: 'Показать их',
  hideWeaker: 'Скрыть менее подходящие',
  weakerHeading: 'Менее подходящие результаты',
  weakerHint: 'Не ближе к вашему запросу, чем тексты на другие темы.',
  loadMore: 'Показать ещё',
  endOfList: 'Это всё.',
  didYouMean: 'Возможно, вы имели в виду {query}?',
  missing: (words) => `Ни в одной статье нет: ${words.map((word) => `«${isolate(word)}»`).join(', ')}`,

  why: 'Почему?',
  whySummary: {
    verbatim: 'Содержит ваш запрос слово в слово, поэтому стоит выше всего, что найдено только по смыслу.',
    words: 'Содержит слова вашего запроса.',
    meaning: 'Близок к запросу по смыслу, какими бы словами ни был написан.',
    both: 'Содержит слова вашего запроса и близок к нему по смыслу.',
    conditions: 'Соответствует условиям вашего запроса.',
  },
  whyLexical: (rank) => `Номер ${format.number(rank)} по словам`,
  whyFoundAs: ({ word, term, via }) => {
    if (via === 'prefix') return ` (найдено как «${isolate(term)}…», начинается так же)`;
    if (via === 'typo') return ` (найдено как «${isolate(term)}…», пишется почти так же)`;
    return sameWord(word, term) ? '' : ` (найдено как «${isolate(term)}»)`;
  },
  whyFields: {
    text: ({ frequency, documentFrequency }) =>
      `${format.number(frequency)}× здесь, в ${format.count(documentFrequency, { one: '# фрагменте', few: '# фрагментах', many: '# фрагментах', other: '# фрагмента' })} индекса`,
    heading: ({ documentFrequency }) =>
      `в подзаголовке выше, как и над ${format.count(documentFrequency, { one: '# фрагментом', few: '# фрагментами', many: '# фрагментами', other: '# фрагмента' })} индекса`,
    title: ({ documentFrequency }) =>
      `в заголовке, как и в ${format.count(documentFrequency, { one: '# заголовке', few: '# заголовках', many: '# заголовках', other: '# заголовка' })} индекса`,
    document: ({ frequency, documentFrequency }) =>
      `${format.number(frequency)}× во всей статье, в ${format.count(documentFrequency, { one: '# статье', few: '# статьях', many: '# статьях', other: '# статьи' })} индекса`,
  },
  whyRelated: 'Родственные слова, общие для лучших фрагментов',
  whySemantic: (rank) => `Номер ${format.number(rank)} по смыслу`,
  whySimilarity: (similarity, nearest) =>
    `${nearest === 'sentence' ? 'Сходство ближайшего предложения' : 'Сходство фрагмента в целом'} с вашим запросом: ${format.decimal(similarity, 2)} (1 означает одно и то же)`,
  whyReranked: (rank, passages) =>
    `Номер ${format.number(rank)} из ${format.number(passages)} при чтении вместе с вашим запросом`,
  whyRelevance: (relevance, model) =>
    `Соответствие по оценке ${isolate(model)}: ${format.decimal(relevance, 2)} (1 означает несомненный ответ)`,
  whyFusion: (lexicalWeight, semanticWeight) =>
    `В этом запросе вес слов ${format.percent(lexicalWeight)}, вес смысла ${format.percent(semanticWeight)}.`,
  whyNeighbours: 'Близкие по смыслу фрагменты стоят выше, и это его подняло.',
  whyNearWords: 'Его слова ближе по смыслу к словам запроса, чем слова других фрагментов, и это его подняло.',
  whyGone: 'Индекс изменился после этого поиска. Повторите поиск, чтобы увидеть причину.',

  similar: 'Похожие фрагменты',
  similarNone: 'Ни в одной другой статье нет ничего похожего.',
  relations: { verbatim: 'Дословно', reworded: 'Другими словами', 'same idea': 'Та же мысль' },
  relationHints: {
    verbatim: 'Тот же текст, слово в слово или почти',
    reworded: 'То же утверждение, отчасти другими словами',
    'same idea': 'Та же мысль, высказанная независимо',
  },
  legendShared: 'общая формулировка',
  legendChanged: 'другая формулировка',
  showExampleWords: 'Показать, что она заменяет',
  partHeading: (beginning) => `«${isolate(beginning)}»`,
  partNone: 'Ничего похожего на эту часть.',
  pasteToggle: 'Найти фрагменты, похожие на текст',
  pasteLabel: 'Текст для сравнения',
  pasteHint: 'Вставьте предложение, абзац или целую статью. Текст сравнивается по частям, только на этом сервере.',
  pasteSubmit: 'Найти похожие фрагменты',
  close: 'Закрыть',

  actions: 'С этим фрагментом',
  cite: 'Цитировать',
  citationFormat: 'Вид цитаты',
  citationFormats: { plain: 'Простой текст', markdown: 'Markdown', bibtex: 'BibTeX' },
  copy: 'Копировать',
  copied: 'Скопировано',
  copyByHand: 'Браузер не разрешает страницам копировать. Текст выделен: скопируйте его с клавиатуры.',
  citationPage: (page) => `с. ${format.number(page)}`,
  citationAccessed: (date) => `дата обращения: ${date}`,
  fileDate: (date) => `дата файла: ${date}`,

  back: 'Назад к результатам',
  original: 'Оригинал',
  leftOut: (reasons) => `Опущено: ${reasons}`,
  omissionReasons: {
    title: 'заголовок',
    byline: 'имя автора',
    'date-line': 'строка с датой',
    'photo-credit': 'автор фото',
    caption: 'подпись к фото',
    'related-link': 'ссылка на другую статью',
    'link-list': 'список ссылок',
    'comment-form': 'форма комментариев',
    appeal: 'призыв',
    markup: 'разметка',
  },
  foundPassage: 'Искомый фрагмент',
  alsoFound: 'Тоже среди результатов',

  welcomeCounts: (passages, documents, sources) => `${passages}, ${documents}${sources === null ? '' : `, ${sources}`}`,
  welcomeDates: (earliest, latest) => (earliest === latest ? earliest : `${earliest} – ${latest}`),
  tryHeading: 'Попробуйте',
  tryHint: 'Спрашивайте своими словами. Фраза в кавычках ищется точно так, как написана.',
  documentsHeading: 'Статьи',
  moreDocuments: (value) => `и ещё ${format.number(value)}`,
  emptyIndex: 'Индекс пуст. Добавьте статьи командой «loci index» и обновите страницу.',

  loading: 'Идёт поиск',
  loadingDocument: 'Статья открывается',
  noneHeading: (query) => `По запросу «${isolate(query)}» ничего не найдено`,
  noneAdvice: (mode, filtered, hasPhrase) => {
    if (filtered) return 'Выбранные источники об этом не говорят. Возможно, говорят другие.';
    if (hasPhrase)
      return 'Ни один фрагмент не содержит в точности фразу в кавычках. Без кавычек учитываются и похожие формулировки.';
    if (mode === 'lexical')
      return 'Ни один фрагмент не содержит этих слов. Поиск по смыслу, возможно, найдёт то же, сказанное иначе.';
    if (mode === 'semantic')
      return 'Ни один фрагмент не близок по смыслу. Поиск по словам, возможно, найдёт имя или число.';
    return 'Ни один фрагмент не содержит этих слов и не близок по смыслу. Попробуйте меньше слов или другие.';
  },
  clearFilters: 'Искать во всех источниках',
  searchBoth: 'Искать по словам и по смыслу',
  failureHeading: 'Поиск не удался',
  failures: {
    offline: 'Нет подключения к сети. Поиск продолжится сам, как только связь восстановится.',
    unreachable: 'Сервер поиска недоступен. Возможно, он остановлен или адрес неверен.',
    timeout: 'Сервер поиска не ответил вовремя.',
    foreign: 'Ответил не сервер Loci. Возможно, адрес сервера неверен.',
    oversized: 'Ответ слишком велик для этой страницы.',
    refused: 'Сервер не принял этот запрос.',
    'not-found': 'Этого больше нет в индексе.',
    busy: 'Сервер занят. Попробуйте ещё раз чуть позже.',
    broken: 'На сервере произошла ошибка.',
    incomplete: 'Не удалось загрузить часть этой страницы.',
  },
  retry: 'Повторить',
  meaningLoading: (share) => `пока по словам; поиск по смыслу загружен на ${format.percent(share)}`,
  meaningUnavailable: (detail) => `только по словам: ${isolate(detail)}`,
  announceFound: (found) => `Найдено: ${found}.`,
  announceFailure: (reason) => `Поиск не удался. ${reason}`,
});
