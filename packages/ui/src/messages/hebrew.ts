/** The messages in Hebrew. */
import { isolate as isolateIn } from './isolate.js';
import type { TranslationFactory } from './messages.js';
import { sameWord } from './same-word.js';

const isolate = (text: string) => isolateIn(text, 'rtl');

export const hebrew: TranslationFactory = (format) => ({
  searchLabel: 'חיפוש קטעים',
  placeholder: 'חיפוש לפי מילים או לפי משמעות',
  submit: 'חיפוש',
  clear: 'ניקוי החיפוש',
  suggestionsLabel: 'הצעות',
  suggestionKinds: { recent: 'אחרונים', title: 'כותרות', phrase: 'המשך' },
  clearRecent: 'לשכוח את האחרונים',

  modeLabel: 'חיפוש לפי',
  modes: { hybrid: 'שניהם', lexical: 'מילים', semantic: 'משמעות' },
  sourcesLabel: 'מקורות',
  noSource: 'המקור לא צוין',
  moreSources: (value) => `עוד ${format.number(value)}`,
  groupByDocument: 'קיבוץ לפי מאמר',

  matrixToggle: 'לרוחב המקורות',
  matrix: 'לרוחב המקורות',
  matrixCounts: (answering, documents) =>
    answering === documents
      ? format.count(documents, { one: 'המאמר היחיד עונה', two: 'שני המאמרים עונים', other: 'כל # המאמרים עונים' })
      : format.count(answering, {
          one: `מאמר אחד מתוך ${format.number(documents)} עונה`,
          two: `שני מאמרים מתוך ${format.number(documents)} עונים`,
          other: `# מאמרים מתוך ${format.number(documents)} עונים`,
        }),
  matrixOrder: 'סדר',
  matrixOrders: { date: 'לפי תאריך', strength: 'הטובים תחילה' },
  matrixScale: 'ככל שארוך יותר, טוב יותר',
  matrixHint: 'כל משבצת היא פסקה, מתחילת המאמר ועד סופו. הצביעו על אחת כדי לראות איך היא מתחילה.',
  matrixFold: (first, last, total, best) =>
    `פסקאות ${format.number(first)} עד ${format.number(last)} מתוך ${format.number(total)}, הטובה ביותר ${format.number(best)}`,
  matrixTile: (place, matched, level) =>
    `${place}: ${{ words: 'מילים', meaning: 'משמעות', both: 'מילים ומשמעות' }[matched]}, ${['', 'חלש', 'בינוני', 'חזק', 'חזק מאוד'][level]}`,
  matrixSilent: (value) =>
    format.count(value, { one: 'מאמר אחד שותק.', two: 'שני מאמרים שותקים.', other: '# מאמרים שותקים.' }),
  silent: 'שותק',
  showSilent: 'להציג',
  hideSilent: 'להסתיר',
  undated: 'ללא תאריך',

  resultsHeading: 'תוצאות',
  passages: (value) => format.count(value, { one: 'קטע אחד', two: 'שני קטעים', other: '# קטעים' }),
  documents: (value) => format.count(value, { one: 'מאמר אחד', two: 'שני מאמרים', other: '# מאמרים' }),
  sources: (value) => format.count(value, { one: 'מקור אחד', two: 'שני מקורות', other: '# מקורות' }),
  foundIn: (found, sources) => `${found}, ${sources}`,
  took: (milliseconds) => `${format.number(Math.max(1, Math.round(milliseconds)))} מ״ש`,
  legend: 'מקרא',
  legendTerm: 'המילים שלך',
  legendSentence: 'הקרוב ביותר במשמעות',
  matched: { words: 'מילים', meaning: 'משמעות', both: 'מילים ומשמעות' },
  matchedHint: {
    words: 'נמצא לפי המילים',
    meaning: 'נמצא לפי המשמעות',
    both: 'נמצא לפי המילים והמשמעות',
  },
  position: (ordinal, total) => `פסקה ${format.number(ordinal)} מתוך ${format.number(total)}`,
  showWhole: 'להציג את הקטע כולו',
  showLess: 'להציג פחות',
  duplicates: (places, sources, earliest) => {
    const where =
      sources > 1
        ? format.count(sources, { one: 'במקור אחד', two: 'בשני מקורות', other: 'ב־# מקורות' })
        : format.count(places, { one: 'במקום אחד', two: 'בשני מקומות', other: 'ב־# מקומות' });
    return earliest === null ? where : `${where}, לראשונה: ${format.date(earliest)}`;
  },
  moreInGroup: (value) =>
    format.count(value, { one: 'עוד קטע אחד במאמר זה', two: 'עוד שני קטעים במאמר זה', other: 'עוד # קטעים במאמר זה' }),
  omitted: (value) =>
    format.count(value, {
      one: 'קטע חלש יותר אחד מוסתר',
      two: 'שני קטעים חלשים יותר מוסתרים',
      other: '# קטעים חלשים יותר מוסתרים',
    }),
  showWeaker: 'להציג אותם',
  hideWeaker: 'להסתיר התאמות חלשות יותר',
  weakerHeading: 'התאמות חלשות יותר',
  weakerHint: 'לא קרובות לחיפוש שלך יותר מטקסטים בנושאים אחרים.',
  loadMore: 'להציג עוד',
  endOfList: 'זה הכול.',
  didYouMean: 'האם התכוונת אל {query}?',
  missing: (words) => `לא מופיע באף מאמר: ${words.map((word) => `”${isolate(word)}“`).join(', ')}`,

  why: 'למה?',
  whySummary: {
    verbatim: 'מכיל את החיפוש שלך מילה במילה, ולכן עומד לפני כל מה שנמצא לפי המשמעות בלבד.',
    words: 'מכיל מילים מהחיפוש שלך.',
    meaning: 'משמעותו קרובה לחיפוש, יהיו המילים אשר יהיו.',
    both: 'מכיל מילים מהחיפוש שלך, ומשמעותו קרובה אליו.',
    conditions: 'עומד בתנאי החיפוש שלך.',
  },
  whyLexical: (rank) => `מספר ${format.number(rank)} לפי מילים`,
  whyFoundAs: ({ word, term, via }) => {
    if (via === 'prefix') return ` (נמצא בתור ”${isolate(term)}…“, שמתחיל כך)`;
    if (via === 'typo') return ` (נמצא בתור ”${isolate(term)}…“, שנכתב כמעט כך)`;
    return sameWord(word, term) ? '' : ` (נמצא בתור ”${isolate(term)}“)`;
  },
  whyFields: {
    text: ({ frequency, documentFrequency }) =>
      `${format.number(frequency)}× כאן, ${format.count(documentFrequency, { one: 'בקטע אחד', two: 'בשני קטעים', other: 'ב־# קטעים' })} במפתח`,
    heading: ({ documentFrequency }) =>
      `בכותרת המשנה שלמעלה, כמו מעל ${format.count(documentFrequency, { one: 'קטע אחד', two: 'שני קטעים', other: '# קטעים' })} במפתח`,
    title: ({ documentFrequency }) =>
      `בכותרת, כמו ${format.count(documentFrequency, { one: 'בכותרת אחת', two: 'בשתי כותרות', other: 'ב־# כותרות' })} במפתח`,
    document: ({ frequency, documentFrequency }) =>
      `${format.number(frequency)}× במאמר כולו, ${format.count(documentFrequency, { one: 'במאמר אחד', two: 'בשני מאמרים', other: 'ב־# מאמרים' })} במפתח`,
  },
  whyRelated: 'מילים קרובות, המשותפות לקטעים הטובים ביותר',
  whySemantic: (rank) => `מספר ${format.number(rank)} לפי משמעות`,
  whySimilarity: (similarity, nearest) =>
    `${nearest === 'sentence' ? 'הדמיון של המשפט הקרוב ביותר' : 'הדמיון של הקטע כולו'} לחיפוש שלך הוא ${format.decimal(similarity, 2)} (1 פירושו אותו דבר)`,
  whyReranked: (rank, passages) =>
    `מספר ${format.number(rank)} מתוך ${format.number(passages)} בקריאה יחד עם החיפוש שלך`,
  whyRelevance: (relevance, model) =>
    `הרלוונטיות לפי ${isolate(model)}: ${format.decimal(relevance, 2)} (1 פירושו תשובה ודאית)`,
  whyFusion: (lexicalWeight, semanticWeight) =>
    `בחיפוש זה משקל המילים ${format.percent(lexicalWeight)} ומשקל המשמעות ${format.percent(semanticWeight)}.`,
  whyNeighbours: 'קטעים קרובים אליו במשמעות מדורגים גבוה יותר, וזה העלה אותו.',
  whyNearWords: 'מילותיו קרובות במשמעותן למילות החיפוש יותר ממילותיהם של קטעים אחרים, וזה העלה אותו.',
  whyGone: 'המפתח השתנה מאז החיפוש הזה. יש לחפש שוב כדי לראות למה.',

  similar: 'קטעים דומים',
  similarNone: 'אף מאמר אחר אינו אומר דבר דומה.',
  relations: { verbatim: 'מילה במילה', reworded: 'בניסוח אחר', 'same idea': 'אותו רעיון' },
  relationHints: {
    verbatim: 'אותו טקסט, מילה במילה או כמעט',
    reworded: 'אותה אמירה, בחלקה במילים אחרות',
    'same idea': 'אותו רעיון, שנאמר באופן עצמאי',
  },
  legendShared: 'ניסוח משותף',
  legendChanged: 'ניסוח אחר',
  showExampleWords: 'להציג מה הוא מחליף',
  partHeading: (beginning) => `”${isolate(beginning)}“`,
  partNone: 'אין דבר הדומה לחלק זה.',
  pasteToggle: 'למצוא קטעים הדומים לטקסט',
  pasteLabel: 'טקסט להשוואה',
  pasteHint: 'אפשר להדביק משפט, פסקה או מאמר שלם. הטקסט מושווה חלק אחר חלק, בשרת זה בלבד.',
  pasteSubmit: 'למצוא קטעים דומים',
  close: 'סגירה',

  actions: 'עם הקטע הזה',
  cite: 'ציטוט',
  citationFormat: 'צורת הציטוט',
  citationFormats: { plain: 'טקסט פשוט', markdown: 'Markdown', bibtex: 'BibTeX' },
  copy: 'העתקה',
  copied: 'הועתק',
  copyByHand: 'הדפדפן אינו מאפשר לדפים להעתיק. הטקסט מסומן: אפשר להעתיק אותו במקלדת.',
  citationPage: (page) => `עמ׳ ${format.number(page)}`,
  citationAccessed: (date) => `נצפה: ${date}`,
  fileDate: (date) => `תאריך הקובץ: ${date}`,

  back: 'חזרה לתוצאות',
  original: 'המקור המלא',
  leftOut: (reasons) => `הושמט: ${reasons}`,
  omissionReasons: {
    title: 'כותרת',
    byline: 'שורת המחבר',
    'date-line': 'שורת התאריך',
    'photo-credit': 'קרדיט לתמונה',
    caption: 'כיתוב לתמונה',
    'related-link': 'קישור למאמר אחר',
    'link-list': 'רשימת קישורים',
    'comment-form': 'טופס תגובה',
    appeal: 'פנייה לקוראים',
    markup: 'סימון',
  },
  foundPassage: 'הקטע המבוקש',
  alsoFound: 'גם הוא בין התוצאות',

  welcomeCounts: (passages, documents, sources) => `${passages}, ${documents}${sources === null ? '' : `, ${sources}`}`,
  welcomeDates: (earliest, latest) => (earliest === latest ? earliest : `${earliest} – ${latest}`),
  tryHeading: 'לנסות',
  tryHint: 'אפשר לשאול במילים שלך. ביטוי במירכאות נמצא בדיוק כפי שהוא.',
  documentsHeading: 'מאמרים',
  moreDocuments: (value) => `ועוד ${format.number(value)}`,
  emptyIndex: 'המפתח ריק. יש להוסיף מאמרים בפקודה ”loci index“ ולטעון את הדף מחדש.',

  loading: 'מתבצע חיפוש',
  loadingDocument: 'המאמר נפתח',
  noneHeading: (query) => `אין כאן דבר המתאים ל”${isolate(query)}“`,
  noneAdvice: (mode, filtered, hasPhrase) => {
    if (filtered) return 'המקורות שנבחרו אינם עוסקים בכך. אולי מקורות אחרים כן.';
    if (hasPhrase) return 'אף קטע אינו מכיל בדיוק את הביטוי שבמירכאות. ללא המירכאות נחשב גם ניסוח דומה.';
    if (mode === 'lexical') return 'אף קטע אינו מכיל את המילים האלה. חיפוש לפי משמעות אולי ימצא זאת במילים אחרות.';
    if (mode === 'semantic') return 'אין קטע קרוב במשמעותו. חיפוש לפי מילים אולי ימצא שם או מספר.';
    return 'אף קטע אינו מכיל את המילים האלה ואינו קרוב במשמעותו. כדאי לנסות פחות מילים או מילים אחרות.';
  },
  clearFilters: 'לחפש בכל המקורות',
  searchBoth: 'לחפש לפי מילים ומשמעות',
  failureHeading: 'החיפוש לא הצליח',
  failures: {
    offline: 'אין חיבור לרשת. החיפוש ימשיך מעצמו כשהחיבור יחזור.',
    unreachable: 'לא ניתן להגיע לשרת החיפוש. ייתכן שהוא הופסק או שהכתובת שגויה.',
    timeout: 'שרת החיפוש לא ענה בזמן.',
    foreign: 'מה שענה אינו שרת Loci. ייתכן שכתובת השרת שגויה.',
    oversized: 'התשובה גדולה מדי לדף הזה.',
    refused: 'השרת לא קיבל את החיפוש הזה.',
    'not-found': 'זה כבר לא נמצא במפתח.',
    busy: 'השרת עסוק. כדאי לנסות שוב עוד רגע.',
    broken: 'אירעה שגיאה בשרת.',
    incomplete: 'לא ניתן היה לטעון חלק מהדף הזה.',
  },
  retry: 'לנסות שוב',
  meaningLoading: (share) => `לפי שעה לפי מילים; החיפוש לפי משמעות נטען: ${format.percent(share)}`,
  meaningUnavailable: (detail) => `לפי מילים בלבד: ${isolate(detail)}`,
  announceFound: (found) => `נמצאו: ${found}.`,
  announceFailure: (reason) => `החיפוש לא הצליח. ${reason}`,
});
