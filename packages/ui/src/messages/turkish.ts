/** The messages in Turkish. */
import { isolate } from './isolate.js';
import type { TranslationFactory } from './messages.js';
import { sameWord } from './same-word.js';

export const turkish: TranslationFactory = (format) => ({
  searchLabel: 'Pasajlarda ara',
  placeholder: 'Sözcüklere veya anlama göre ara',
  submit: 'Ara',
  clear: 'Aramayı temizle',
  suggestionsLabel: 'Öneriler',
  suggestionKinds: { recent: 'Son aramalar', title: 'Başlıklar', phrase: 'Şöyle sürdür' },
  clearRecent: 'Son aramaları unut',

  modeLabel: 'Arama ölçütü',
  modes: { hybrid: 'İkisi de', lexical: 'Sözcükler', semantic: 'Anlam' },
  sourcesLabel: 'Kaynaklar',
  noSource: 'Kaynak belirtilmemiş',
  moreSources: (value) => `${format.number(value)} kaynak daha`,
  groupByDocument: 'Makaleye göre grupla',

  matrixToggle: 'Kaynaklar boyunca',
  matrix: 'Kaynaklar boyunca',
  matrixCounts: (answering, documents) =>
    answering === documents
      ? format.count(documents, { one: 'Tek makale yanıt veriyor', other: '# makalenin hepsi yanıt veriyor' })
      : `${format.number(documents)} makaleden ${format.number(answering)} tanesi yanıt veriyor`,
  matrixOrder: 'Sıralama',
  matrixOrders: { date: 'tarihe göre', strength: 'en iyiler önce' },
  matrixScale: 'ne kadar uzunsa o kadar iyi',
  matrixHint: 'Her kutu bir paragraftır, makalenin başından sonuna dek. Nasıl başladığını görmek için birini gösterin.',
  matrixFold: (first, last, total, best) =>
    `${format.number(total)} paragraftan ${format.number(first)}–${format.number(last)}, en iyisi ${format.number(best)}`,
  matrixTile: (place, matched, level) =>
    `${place}: ${{ words: 'sözcükler', meaning: 'anlam', both: 'sözcükler ve anlam' }[matched]}, ${['', 'zayıf', 'orta', 'güçlü', 'çok güçlü'][level]}`,
  matrixSilent: (value) => format.count(value, { one: '# makale susuyor.', other: '# makale susuyor.' }),
  silent: 'susuyor',
  showSilent: 'Göster',
  hideSilent: 'Gizle',
  undated: 'Tarihsiz',

  resultsHeading: 'Sonuçlar',
  passages: (value) => format.count(value, { one: '# pasaj', other: '# pasaj' }),
  documents: (value) => format.count(value, { one: '# makale', other: '# makale' }),
  sources: (value) => format.count(value, { one: '# kaynak', other: '# kaynak' }),
  foundIn: (found, sources) => `${sources}, ${found}`,
  took: (milliseconds) => `${format.number(Math.max(1, Math.round(milliseconds)))} ms`,
  legend: 'Açıklama',
  legendTerm: 'sözcükleriniz',
  legendSentence: 'anlamca en yakın',
  matched: { words: 'Sözcükler', meaning: 'Anlam', both: 'Sözcükler ve anlam' },
  matchedHint: {
    words: 'Sözcüklerine göre bulundu',
    meaning: 'Anlamına göre bulundu',
    both: 'Sözcüklerine ve anlamına göre bulundu',
  },
  position: (ordinal, total) => `paragraf ${format.number(ordinal)} / ${format.number(total)}`,
  showWhole: 'Pasajın tamamını göster',
  showLess: 'Daha az göster',
  duplicates: (places, sources, earliest) => {
    const where =
      sources > 1
        ? format.count(sources, { one: '# kaynakta', other: '# kaynakta' })
        : format.count(places, { one: '# yerde', other: '# yerde' });
    return earliest === null ? where : `${where}, ilk kez: ${format.date(earliest)}`;
  },
  moreInGroup: (value) => format.count(value, { one: 'Bu makalede # pasaj daha', other: 'Bu makalede # pasaj daha' }),
  omitted: (value) => format.count(value, { one: '# daha zayıf pasaj gizlendi', other: '# daha zayıf pasaj gizlendi' }),
  showWeaker: 'Bunları da göster',
  hideWeaker: 'Daha zayıf eşleşmeleri gizle',
  weakerHeading: 'Daha zayıf eşleşmeler',
  weakerHint: 'Aramanıza, başka konulardaki metinlerden daha yakın değiller.',
  loadMore: 'Daha fazla göster',
  endOfList: 'Hepsi bu kadar.',
  didYouMean: 'Bunu mu demek istediniz: {query}?',
  missing: (words) => `Hiçbir makalede yok: ${words.map((word) => `“${isolate(word)}”`).join(', ')}`,

  why: 'Neden?',
  whySummary: {
    verbatim: 'Aramanızı sözcüğü sözcüğüne içerdiği için, yalnızca anlamla bulunan her şeyin üstünde duruyor.',
    words: 'Aramanızdaki sözcükleri içeriyor.',
    meaning: 'Sözcükleri ne olursa olsun, anlamı aramanıza yakın.',
    both: 'Aramanızdaki sözcükleri içeriyor ve anlamı aramanıza yakın.',
    conditions: 'Aramanızın koşullarını karşılıyor.',
  },
  whyLexical: (rank) => `Sözcüklere göre ${format.number(rank)}. sırada`,
  whyFoundAs: ({ word, term, via }) => {
    if (via === 'prefix') return ` (böyle başlayan “${isolate(term)}…” olarak bulundu)`;
    if (via === 'typo') return ` (neredeyse böyle yazılan “${isolate(term)}…” olarak bulundu)`;
    return sameWord(word, term) ? '' : ` (“${isolate(term)}” olarak bulundu)`;
  },
  whyFields: {
    text: ({ frequency, documentFrequency }) =>
      `burada ${format.number(frequency)}×, dizindeki ${format.number(documentFrequency)} pasajda`,
    heading: ({ documentFrequency }) =>
      `üstteki ara başlıkta, dizindeki ${format.number(documentFrequency)} pasajda olduğu gibi`,
    title: ({ documentFrequency }) => `başlıkta, dizindeki ${format.number(documentFrequency)} başlıkta olduğu gibi`,
    document: ({ frequency, documentFrequency }) =>
      `bütün makalede ${format.number(frequency)}×, dizindeki ${format.number(documentFrequency)} makalede`,
  },
  whyRelated: 'En iyi pasajlarda ortak olan ilgili sözcükler',
  whySemantic: (rank) => `Anlama göre ${format.number(rank)}. sırada`,
  whySimilarity: (similarity, nearest) =>
    `${nearest === 'sentence' ? 'En yakın cümlesinin' : 'Pasajın bütününün'} aramanızla benzerliği ${format.decimal(similarity, 2)} (1 aynı demektir)`,
  whyReranked: (rank, passages) =>
    `Aramanızla birlikte okununca ${format.number(passages)} içinde ${format.number(rank)}. sırada`,
  whyRelevance: (relevance, model) =>
    `${isolate(model)} tarafından verilen uygunluk: ${format.decimal(relevance, 2)} (1 kesin bir yanıt demektir)`,
  whyFusion: (lexicalWeight, semanticWeight) =>
    `Bu aramada sözcüklerin ağırlığı ${format.percent(lexicalWeight)}, anlamın ağırlığı ${format.percent(semanticWeight)}.`,
  whyNeighbours: 'Anlamca yakın bölümler daha yukarıda, bu da onu yükseltti.',
  whyNearWords: 'Sözcükleri anlamca aranan sözcüklere öteki bölümlerinkinden daha yakın, bu da onu yükseltti.',
  whyGone: 'Dizin bu aramadan sonra değişti. Nedenini görmek için yeniden arayın.',

  similar: 'Benzer pasajlar',
  similarNone: 'Başka hiçbir makale benzer bir şey söylemiyor.',
  relations: { verbatim: 'Kelimesi kelimesine', reworded: 'Başka sözlerle', 'same idea': 'Aynı düşünce' },
  relationHints: {
    verbatim: 'Aynı metin, sözcüğü sözcüğüne ya da neredeyse',
    reworded: 'Aynı ifade, kısmen başka sözcüklerle',
    'same idea': 'Aynı düşünce, bağımsız olarak söylenmiş',
  },
  legendShared: 'ortak ifade',
  legendChanged: 'farklı ifade',
  showExampleWords: 'Neyin yerine geçtiğini göster',
  partHeading: (beginning) => `“${isolate(beginning)}”`,
  partNone: 'Bu bölüme benzer bir şey yok.',
  pasteToggle: 'Bir metne benzeyen pasajları bul',
  pasteLabel: 'Karşılaştırılacak metin',
  pasteHint:
    'Bir cümle, bir paragraf ya da bütün bir makale yapıştırın. Yalnızca bu sunucuda, bölüm bölüm karşılaştırılır.',
  pasteSubmit: 'Benzer pasajları bul',
  close: 'Kapat',

  actions: 'Bu pasajla',
  cite: 'Alıntıla',
  citationFormat: 'Alıntının biçimi',
  citationFormats: { plain: 'Düz metin', markdown: 'Markdown', bibtex: 'BibTeX' },
  copy: 'Kopyala',
  copied: 'Kopyalandı',
  copyByHand: 'Tarayıcınız sayfaların kopyalamasına izin vermiyor. Metin seçili: klavyeyle kopyalayın.',
  citationPage: (page) => `s. ${format.number(page)}`,
  citationAccessed: (date) => `erişim: ${date}`,
  fileDate: (date) => `dosya tarihi: ${date}`,

  back: 'Sonuçlara dön',
  original: 'Özgün metin',
  leftOut: (reasons) => `Dışarıda bırakılan: ${reasons}`,
  omissionReasons: {
    title: 'başlık',
    byline: 'yazar satırı',
    'date-line': 'tarih satırı',
    'photo-credit': 'fotoğraf kaynağı',
    caption: 'resim altı yazısı',
    'related-link': 'başka bir makaleye bağlantı',
    'link-list': 'bağlantı listesi',
    'comment-form': 'yorum formu',
    appeal: 'çağrı',
    markup: 'biçimlendirme',
  },
  foundPassage: 'Aradığınız pasaj',
  alsoFound: 'Bu da sonuçlar arasında',

  welcomeCounts: (passages, documents, sources) => `${sources === null ? '' : `${sources}, `}${documents}, ${passages}`,
  welcomeDates: (earliest, latest) => (earliest === latest ? earliest : `${earliest} – ${latest}`),
  tryHeading: 'Deneyin',
  tryHint: 'Kendi sözlerinizle sorun. Tırnak içindeki bir ifade tam yazıldığı gibi bulunur.',
  documentsHeading: 'Makaleler',
  moreDocuments: (value) => `ve ${format.number(value)} tane daha`,
  emptyIndex: 'Dizin boş. “loci index” ile makale ekleyip bu sayfayı yenileyin.',

  loading: 'Aranıyor',
  loadingDocument: 'Makale açılıyor',
  noneHeading: (query) => `“${isolate(query)}” için uygun bir şey yok`,
  noneAdvice: (mode, filtered, hasPhrase) => {
    if (filtered) return 'Seçtiğiniz kaynaklar bundan söz etmiyor. Başkaları edebilir.';
    if (hasPhrase)
      return 'Hiçbir pasaj tırnak içindeki ifadeyi aynen içermiyor. Tırnaksız aramada benzer ifadeler de sayılır.';
    if (mode === 'lexical')
      return 'Hiçbir pasaj bu sözcükleri içermiyor. Anlama göre arama, başka türlü söylenmişini bulabilir.';
    if (mode === 'semantic')
      return 'Hiçbir pasaj anlamca yakın değil. Sözcüklere göre arama bir ad ya da sayı bulabilir.';
    return 'Hiçbir pasaj bu sözcükleri içermiyor ya da anlamca yakın değil. Daha az ya da başka sözcükler deneyin.';
  },
  clearFilters: 'Tüm kaynaklarda ara',
  searchBoth: 'Sözcüklere ve anlama göre ara',
  failureHeading: 'Arama yapılamadı',
  failures: {
    offline: 'Çevrimdışısınız. Bağlantı gelince arama kendiliğinden sürer.',
    unreachable: 'Arama sunucusuna ulaşılamıyor. Durdurulmuş ya da adres yanlış olabilir.',
    timeout: 'Arama sunucusu zamanında yanıt vermedi.',
    foreign: 'Yanıt veren bir Loci sunucusu değil. Sunucunun adresi yanlış olabilir.',
    oversized: 'Yanıt bu sayfa için fazla büyük.',
    refused: 'Sunucu bu aramayı kabul etmedi.',
    'not-found': 'Bu artık dizinde yok.',
    busy: 'Sunucu meşgul. Birazdan yeniden deneyin.',
    broken: 'Sunucuda bir hata oluştu.',
    incomplete: 'Bu sayfanın bir bölümü yüklenemedi.',
  },
  retry: 'Yeniden dene',
  meaningLoading: (share) => `şimdilik sözcüklere göre; anlama göre arama yükleniyor: ${format.percent(share)}`,
  meaningUnavailable: (detail) => `yalnızca sözcüklere göre: ${isolate(detail)}`,
  announceFound: (found) => `Bulunan: ${found}.`,
  announceFailure: (reason) => `Arama yapılamadı. ${reason}`,
});
