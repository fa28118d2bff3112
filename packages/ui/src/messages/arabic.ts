/** The messages in Arabic. */
import { isolate as isolateIn } from './isolate.js';
import type { TranslationFactory } from './messages.js';
import { sameWord } from './same-word.js';

const isolate = (text: string) => isolateIn(text, 'rtl');

export const arabic: TranslationFactory = (format) => ({
  searchLabel: 'البحث في المقاطع',
  placeholder: 'ابحث بالكلمات أو بالمعنى',
  submit: 'بحث',
  clear: 'مسح البحث',
  suggestionsLabel: 'اقتراحات',
  suggestionKinds: { recent: 'الأخيرة', title: 'العناوين', phrase: 'تابع بـ' },
  clearRecent: 'نسيان الأخيرة',

  modeLabel: 'طريقة البحث',
  modes: { hybrid: 'كلاهما', lexical: 'الكلمات', semantic: 'المعنى' },
  sourcesLabel: 'المصادر',
  noSource: 'المصدر غير مذكور',
  moreSources: (value) => `${format.number(value)} أخرى`,
  groupByDocument: 'تجميع حسب المقال',

  matrixToggle: 'عبر المصادر',
  matrix: 'عبر المصادر',
  matrixCounts: (answering, documents) =>
    answering === documents
      ? format.count(documents, {
          zero: 'لا مقال يجيب',
          one: 'المقال الوحيد يجيب',
          two: 'المقالان كلاهما يجيبان',
          few: 'المقالات الـ# كلها تجيب',
          many: 'المقالات الـ# كلها تجيب',
          other: 'المقالات الـ# كلها تجيب',
        })
      : `يجيب ${format.number(answering)} من أصل ${format.count(documents, { zero: '# مقال', one: 'مقال واحد', two: 'مقالين', few: '# مقالات', many: '# مقالاً', other: '# مقال' })}`,
  matrixOrder: 'الترتيب',
  matrixOrders: { date: 'حسب التاريخ', strength: 'الأفضل أولاً' },
  matrixScale: 'كلما زاد الطول كان أفضل',
  matrixHint: 'كل خانة فقرة، من أول المقال إلى آخره. أشر إلى خانة لترى كيف تبدأ.',
  matrixFold: (first, last, total, best) =>
    `الفقرات من ${format.number(first)} إلى ${format.number(last)} من أصل ${format.number(total)}، أفضلها ${format.number(best)}`,
  matrixTile: (place, matched, level) =>
    `${place}: ${{ words: 'الكلمات', meaning: 'المعنى', both: 'الكلمات والمعنى' }[matched]}، ${['', 'ضعيف', 'متوسط', 'قوي', 'قوي جدًا'][level]}`,
  matrixSilent: (value) =>
    format.count(value, {
      zero: 'لا مقال صامت.',
      one: 'مقال واحد صامت.',
      two: 'مقالان صامتان.',
      few: '# مقالات صامتة.',
      many: '# مقالاً صامتًا.',
      other: '# مقال صامت.',
    }),
  silent: 'صامت',
  showSilent: 'إظهار',
  hideSilent: 'إخفاء',
  undated: 'بلا تاريخ',

  resultsHeading: 'النتائج',
  passages: (value) =>
    format.count(value, {
      zero: 'لا مقاطع',
      one: 'مقطع واحد',
      two: 'مقطعان',
      few: '# مقاطع',
      many: '# مقطعًا',
      other: '# مقطع',
    }),
  documents: (value) =>
    format.count(value, {
      zero: 'لا مقالات',
      one: 'مقال واحد',
      two: 'مقالان',
      few: '# مقالات',
      many: '# مقالاً',
      other: '# مقال',
    }),
  sources: (value) =>
    format.count(value, {
      zero: 'لا مصادر',
      one: 'مصدر واحد',
      two: 'مصدران',
      few: '# مصادر',
      many: '# مصدرًا',
      other: '# مصدر',
    }),
  foundIn: (found, sources) => `${found}، ${sources}`,
  took: (milliseconds) => `${format.number(Math.max(1, Math.round(milliseconds)))} م.ث`,
  legend: 'مفتاح الرموز',
  legendTerm: 'كلماتك',
  legendSentence: 'الأقرب معنى',
  matched: { words: 'الكلمات', meaning: 'المعنى', both: 'الكلمات والمعنى' },
  matchedHint: {
    words: 'عُثر عليه بكلماته',
    meaning: 'عُثر عليه بمعناه',
    both: 'عُثر عليه بكلماته ومعناه',
  },
  position: (ordinal, total) => `الفقرة ${format.number(ordinal)} من ${format.number(total)}`,
  showWhole: 'إظهار المقطع كاملاً',
  showLess: 'إظهار أقل',
  duplicates: (places, sources, earliest) => {
    const where =
      sources > 1
        ? format.count(sources, {
            zero: 'في # مصدر',
            one: 'في مصدر واحد',
            two: 'في مصدرين',
            few: 'في # مصادر',
            many: 'في # مصدرًا',
            other: 'في # مصدر',
          })
        : format.count(places, {
            zero: 'في # موضع',
            one: 'في موضع واحد',
            two: 'في موضعين',
            few: 'في # مواضع',
            many: 'في # موضعًا',
            other: 'في # موضع',
          });
    return earliest === null ? where : `${where}، أول مرة: ${format.date(earliest)}`;
  },
  moreInGroup: (value) =>
    format.count(value, {
      zero: 'لا مقاطع أخرى في هذا المقال',
      one: 'مقطع آخر في هذا المقال',
      two: 'مقطعان آخران في هذا المقال',
      few: '# مقاطع أخرى في هذا المقال',
      many: '# مقطعًا آخر في هذا المقال',
      other: '# مقطع آخر في هذا المقال',
    }),
  omitted: (value) =>
    format.count(value, {
      zero: 'لا مقاطع أضعف مخفية',
      one: 'مقطع أضعف واحد مخفي',
      two: 'مقطعان أضعف مخفيان',
      few: '# مقاطع أضعف مخفية',
      many: '# مقطعًا أضعف مخفيًا',
      other: '# مقطع أضعف مخفي',
    }),
  showWeaker: 'إظهارها',
  hideWeaker: 'إخفاء النتائج الأضعف',
  weakerHeading: 'نتائج أضعف',
  weakerHint: 'ليست أقرب إلى بحثك من نصوص تتناول مواضيع أخرى.',
  loadMore: 'إظهار المزيد',
  endOfList: 'هذا كل شيء.',
  didYouMean: 'هل تقصد {query}؟',
  missing: (words) => `لا يرد في أي مقال: ${words.map((word) => `«${isolate(word)}»`).join('، ')}`,

  why: 'لماذا؟',
  whySummary: {
    verbatim: 'يحتوي على بحثك حرفيًا، لذلك يتقدم على كل ما عُثر عليه بالمعنى وحده.',
    words: 'يحتوي على كلمات من بحثك.',
    meaning: 'معناه قريب من بحثك، أيًّا كانت كلماته.',
    both: 'يحتوي على كلمات من بحثك، ومعناه قريب منه.',
    conditions: 'يستوفي شروط بحثك.',
  },
  whyLexical: (rank) => `رقم ${format.number(rank)} حسب الكلمات`,
  whyFoundAs: ({ word, term, via }) => {
    if (via === 'prefix') return ` (عُثر عليه بصيغة «${isolate(term)}…» التي تبدأ كذلك)`;
    if (via === 'typo') return ` (عُثر عليه بصيغة «${isolate(term)}…» التي تُكتب كذلك تقريبًا)`;
    return sameWord(word, term) ? '' : ` (عُثر عليه بصيغة «${isolate(term)}»)`;
  },
  whyFields: {
    text: ({ frequency, documentFrequency }) =>
      `هنا ${format.number(frequency)}×، وفي ${format.count(documentFrequency, { zero: '# مقطع', one: 'مقطع واحد', two: 'مقطعين', few: '# مقاطع', many: '# مقطعًا', other: '# مقطع' })} من الفهرس`,
    heading: ({ documentFrequency }) =>
      `في العنوان الفرعي أعلاه، كما فوق ${format.count(documentFrequency, { zero: '# مقطع', one: 'مقطع واحد', two: 'مقطعين', few: '# مقاطع', many: '# مقطعًا', other: '# مقطع' })} من الفهرس`,
    title: ({ documentFrequency }) =>
      `في العنوان، كما في ${format.count(documentFrequency, { zero: '# عنوان', one: 'عنوان واحد', two: 'عنوانين', few: '# عناوين', many: '# عنوانًا', other: '# عنوان' })} من الفهرس`,
    document: ({ frequency, documentFrequency }) =>
      `في المقال كله ${format.number(frequency)}×، وفي ${format.count(documentFrequency, { zero: '# مقال', one: 'مقال واحد', two: 'مقالين', few: '# مقالات', many: '# مقالاً', other: '# مقال' })} من الفهرس`,
  },
  whyRelated: 'كلمات ذات صلة تشترك فيها أفضل المقاطع',
  whySemantic: (rank) => `رقم ${format.number(rank)} حسب المعنى`,
  whySimilarity: (similarity, nearest) =>
    `${nearest === 'sentence' ? 'تشابه أقرب جملة فيه' : 'تشابه المقطع كله'} مع بحثك ${format.decimal(similarity, 2)} (1 يعني الشيء نفسه)`,
  whyReranked: (rank, passages) => `رقم ${format.number(rank)} من ${format.number(passages)} عند القراءة مع بحثك`,
  whyRelevance: (relevance, model) =>
    `درجة الصلة حسب ${isolate(model)}: ${format.decimal(relevance, 2)} (1 يعني إجابة مؤكدة)`,
  whyFusion: (lexicalWeight, semanticWeight) =>
    `في هذا البحث وزن الكلمات ${format.percent(lexicalWeight)} ووزن المعنى ${format.percent(semanticWeight)}.`,
  whyNeighbours: 'فقرات قريبة منه في المعنى تتقدم عليه، وقد رفعه ذلك.',
  whyNearWords: 'كلماته أقرب في المعنى إلى كلمات البحث من كلمات الفقرات الأخرى، وقد رفعه ذلك.',
  whyGone: 'تغيّر الفهرس منذ هذا البحث. ابحث مجددًا لترى السبب.',

  similar: 'مقاطع مشابهة',
  similarNone: 'لا يقول أي مقال آخر شيئًا مشابهًا.',
  relations: { verbatim: 'حرفيًا', reworded: 'بصياغة أخرى', 'same idea': 'الفكرة نفسها' },
  relationHints: {
    verbatim: 'النص نفسه حرفيًا أو يكاد',
    reworded: 'القول نفسه بكلمات مختلفة جزئيًا',
    'same idea': 'الفكرة نفسها قيلت بصورة مستقلة',
  },
  legendShared: 'صياغة مشتركة',
  legendChanged: 'صياغة مختلفة',
  showExampleWords: 'إظهار ما تحل محله',
  partHeading: (beginning) => `«${isolate(beginning)}»`,
  partNone: 'لا شيء يشبه هذا الجزء.',
  pasteToggle: 'البحث عن مقاطع تشبه نصًا',
  pasteLabel: 'النص المراد مقارنته',
  pasteHint: 'ألصق جملة أو فقرة أو مقالاً كاملاً. تجري مقارنته جزءًا جزءًا على هذا الخادم وحده.',
  pasteSubmit: 'البحث عن مقاطع مشابهة',
  close: 'إغلاق',

  actions: 'مع هذا المقطع',
  cite: 'اقتباس',
  citationFormat: 'شكل الاقتباس',
  citationFormats: { plain: 'نص عادي', markdown: 'Markdown', bibtex: 'BibTeX' },
  copy: 'نسخ',
  copied: 'تم النسخ',
  copyByHand: 'متصفحك لا يسمح للصفحات بالنسخ. النص محدد: انسخه بلوحة المفاتيح.',
  citationPage: (page) => `ص ${format.number(page)}`,
  citationAccessed: (date) => `تاريخ الاطلاع: ${date}`,
  fileDate: (date) => `تاريخ الملف: ${date}`,

  back: 'العودة إلى النتائج',
  original: 'الأصل',
  leftOut: (reasons) => `متروك: ${reasons}`,
  omissionReasons: {
    title: 'العنوان',
    byline: 'سطر الكاتب',
    'date-line': 'سطر التاريخ',
    'photo-credit': 'مصدر الصورة',
    caption: 'شرح الصورة',
    'related-link': 'رابط إلى مقال آخر',
    'link-list': 'قائمة روابط',
    'comment-form': 'نموذج التعليق',
    appeal: 'نداء',
    markup: 'ترميز',
  },
  foundPassage: 'المقطع المطلوب',
  alsoFound: 'من النتائج أيضًا',

  welcomeCounts: (passages, documents, sources) => `${passages}، ${documents}${sources === null ? '' : `، ${sources}`}`,
  welcomeDates: (earliest, latest) => (earliest === latest ? earliest : `${earliest} – ${latest}`),
  tryHeading: 'جرّب',
  tryHint: 'اسأل بكلماتك. العبارة بين علامتي اقتباس يُعثر عليها كما هي.',
  documentsHeading: 'المقالات',
  moreDocuments: (value) => `و${format.number(value)} أخرى`,
  emptyIndex: 'الفهرس فارغ. أضف مقالات بالأمر «loci index» ثم أعد تحميل هذه الصفحة.',

  loading: 'جارٍ البحث',
  loadingDocument: 'جارٍ فتح المقال',
  noneHeading: (query) => `لا شيء هنا يطابق «${isolate(query)}»`,
  noneAdvice: (mode, filtered, hasPhrase) => {
    if (filtered) return 'المصادر التي اخترتها لا تتحدث عن ذلك. قد تتحدث عنه مصادر أخرى.';
    if (hasPhrase)
      return 'لا يحتوي أي مقطع على العبارة بين علامتي الاقتباس كما هي. من دون العلامتين تُحتسب الصياغات القريبة أيضًا.';
    if (mode === 'lexical') return 'لا يحتوي أي مقطع على هذه الكلمات. قد يجدها البحث بالمعنى وقد قيلت بكلمات أخرى.';
    if (mode === 'semantic') return 'لا مقطع قريب في المعنى. قد يجد البحث بالكلمات اسمًا أو رقمًا.';
    return 'لا يحتوي أي مقطع على هذه الكلمات ولا يقترب منها معنى. جرّب كلمات أقل أو كلمات أخرى.';
  },
  clearFilters: 'البحث في كل المصادر',
  searchBoth: 'البحث بالكلمات والمعنى',
  failureHeading: 'تعذّر البحث',
  failures: {
    offline: 'أنت غير متصل. يتابع البحث من تلقاء نفسه حين يعود الاتصال.',
    unreachable: 'يتعذر الوصول إلى خادم البحث. ربما أُوقف، أو أن العنوان خاطئ.',
    timeout: 'لم يجب خادم البحث في الوقت المناسب.',
    foreign: 'ما أجاب ليس خادم Loci. ربما كان عنوان الخادم خاطئًا.',
    oversized: 'الإجابة أكبر مما تتسع له هذه الصفحة.',
    refused: 'لم يقبل الخادم هذا البحث.',
    'not-found': 'لم يعد هذا في الفهرس.',
    busy: 'الخادم مشغول. حاول مجددًا بعد قليل.',
    broken: 'حدث خطأ في الخادم.',
    incomplete: 'تعذّر تحميل جزء من هذه الصفحة.',
  },
  retry: 'إعادة المحاولة',
  meaningLoading: (share) => `بالكلمات حاليًا؛ حُمّل ${format.percent(share)} من البحث بالمعنى`,
  meaningUnavailable: (detail) => `بالكلمات فقط: ${isolate(detail)}`,
  announceFound: (found) => `النتيجة: ${found}.`,
  announceFailure: (reason) => `تعذّر البحث. ${reason}`,
});
