/** The words that label lines, as data; what a label may be followed by stands in labels.ts. */
export type LabelKind = 'PUBLISHED' | 'UPDATED' | 'SOURCE' | 'KEYWORDS' | 'RELATED'

/** How a label is marked off: "المصدر: x", alone on its line, "المصدر - x", "Read also x". */
export type Mark = 'COLON' | 'ALONE' | 'DASH' | 'OPEN'

/** `beginsHeadlines`: before the headline only a short value follows it, for headlines begin with these words too. */
export type LabelRow = { kind: LabelKind; marks: readonly Mark[]; words: string; beginsHeadlines?: boolean }

export const labelRows: readonly LabelRow[] = [
  {
    kind: 'PUBLISHED',
    marks: ['COLON', 'ALONE', 'DASH', 'OPEN'],
    words:
      'تاريخ النشر, تاريخ ووقت النشر, نشر بتاريخ, نشر في, نشر يوم, نشر, تم النشر في, تم النشر, نشرت في, تاريخ, التاريخ, published, published on, published at, publication date, date published, posted on, posted, date, дата публикации, опубликовано, дата',
  },
  {
    kind: 'UPDATED',
    marks: ['COLON', 'ALONE', 'DASH', 'OPEN'],
    words:
      'آخر تحديث, تاريخ التحديث, تم التحديث, تحديث, updated, updated on, updated at, last updated, last update, last modified, обновлено, последнее обновление',
  },
  {
    kind: 'SOURCE',
    marks: ['COLON', 'ALONE', 'DASH'],
    words: 'المصدر, المصادر, source, sources, источник, источники',
    beginsHeadlines: true,
  },
  {
    kind: 'KEYWORDS',
    marks: ['COLON', 'ALONE'],
    words:
      'كلمات دلالية, الكلمات الدلالية, كلمات مفتاحية, الكلمات المفتاحية, كلمات البحث, الوسوم, وسوم, تاغات, تاجز, keywords, key words, tags, теги, тэги, ключевые слова, метки',
  },
  {
    kind: 'RELATED',
    marks: ['COLON', 'ALONE', 'DASH', 'OPEN'],
    words: 'اقرأ أيضا, اقرأ كذلك, إقرأوا أيضا, اقرؤوا أيضا, read also, also read, читайте также, читать также',
  },
  {
    kind: 'RELATED',
    marks: ['COLON', 'ALONE'],
    words:
      'اقرأ المزيد, اقرأ, المزيد, لقراءة المزيد, طالع أيضا, شاهد أيضا, انظر أيضا, تابع أيضا, أخبار ذات صلة, مقالات ذات صلة, مواضيع ذات صلة, موضوعات ذات صلة, ذات صلة, أخبار متعلقة, مواضيع متعلقة, موضوعات متعلقة, مقالات وأخبار مرتبطة, أخبار مرتبطة, مقالات مرتبطة, قد يهمك, قد يهمك أيضا, قد يعجبك أيضا, read more, see also, related, related news, related stories, related articles, more on this story, you may also like, смотрите также, по теме, материалы по теме, читать далее',
    beginsHeadlines: true,
  },
]
