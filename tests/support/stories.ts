/** Short stories written for the tests, in the forms that stories come in. */

/** An Arabic story with everything: date, two source lines, keywords without separators, a "read also" story. */
export const arabicStory = `وزير النقل الأردني سالم الحوراني يلتقي نظيرته المغربية في عمان
تاريخ النشر: 22nd, April 2024 GMT
التقى وزير النقل الأردني سالم الحوراني، اليوم الاثنين، نظيرته المغربية نادية بنعيسى في عمان.
وقال الحوراني إن الأردن والمغرب اتفقا على خط جوي جديد.
المصدر: وكالة الميناء
المصدر: جريدة الصباح الجديد
كلمات دلالية: سالم الحوراني نادية بنعيسى المغرب
إقرأ أيضاً:
افتتاح معرض الكتاب في القاهرة
افتتح وزير الثقافة المصري كريم الصاوي معرض الكتاب.`

/** An English story; `n` makes it another one, published `n` hours after midnight of 1 May 2024. */
export function englishStory(
  n = 0,
  body = 'Trade Minister Lena Hoffmann of Germany met Paul Okello of Kenya in Nairobi.',
) {
  const time = new Date(Date.UTC(2024, 4, 1, n)).toISOString()
  return `Harbour opens its gate number ${n}
Published: ${time}
${body}
Hoffmann said that the harbour would stay open at night.
Source: Coast Wire
Keywords: harbour, Lena Hoffmann`
}
